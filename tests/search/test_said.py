"""What a person is told about search by meaning: by the doctor and by --explain."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mujaz.cli import main
from mujaz.models import embedder
from mujaz.testing import WordEmbedder
from mujaz.texts import keys

ARTICLE = (
    "وصل كيريل دميترييف إلى واشنطن يوم الأربعاء للقاء المبعوث الأمريكي ستيف ويتكوف.\n\n"
    "وقال الكرملين إن المحادثات كانت مفيدة وإن العقوبات لم ترفع بعد.\n"
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Set up an installation whose embedder counts words."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news/visit.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("MUJAZ_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(embedder, "LocalEmbedder", _Counting)
    return tmp_path


class _Counting(WordEmbedder):
    @staticmethod
    def installed() -> bool:
        """Tell that the library is there."""
        return True


def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *args: str
) -> dict[str, object]:
    """Run a command with --json and return its document."""
    monkeypatch.setattr("sys.argv", ["mujaz", *args, "--json"])
    main()
    return dict(json.loads(capsys.readouterr().out))


def finding(document: dict[str, object], check: str) -> tuple[str, str]:
    """Return level and message of a finding."""
    rows = document["findings"]
    assert isinstance(rows, list)
    return next((row["level"], row["message"]) for row in rows if row["check"] == check)


def test_ingest_computes_vectors_and_the_doctor_counts_them(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is lacking after an ingest, and --reembed does it once more."""
    run(capsys, monkeypatch, "ingest", str(data / "news"))
    assert finding(run(capsys, monkeypatch, "doctor"), "embedder")[0] == "ok"
    run(capsys, monkeypatch, "ingest", str(data / "news"), "--reembed")

    assert finding(run(capsys, monkeypatch, "doctor"), "embedder")[0] == "ok"


@pytest.mark.parametrize(
    ("setting", "installed", "level"),
    [("none", True, "ok"), ("auto", False, "warn"), ("auto", True, "warn")],
    ids=["not-wanted", "not-installed", "no-vectors-yet"],
)
def test_the_doctor_says_when_words_alone_decide(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    setting: str, installed: bool, level: str,
) -> None:  # fmt: skip
    """And what to do where something can be done."""
    monkeypatch.setenv("MUJAZ_EMBEDDER", "none")
    run(capsys, monkeypatch, "ingest", str(data / "news"))
    monkeypatch.setenv("MUJAZ_EMBEDDER", setting)
    monkeypatch.setattr(_Counting, "installed", staticmethod(lambda: installed))

    assert level == finding(run(capsys, monkeypatch, "doctor"), "embedder")[0]


def test_explain_shows_streams_names_and_weights(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parts of a hit, the spellings that were looked for, the weights, whether meaning ran."""
    run(capsys, monkeypatch, "ingest", str(data / "news"))
    found = run(capsys, monkeypatch, "search", "Dmitriyev", "--explain")

    explain, hits = found["explain"], found["hits"]
    assert isinstance(explain, dict)
    assert isinstance(hits, list)
    assert any("دميترييف" in forms for forms in explain["names"])
    assert explain["meaning"] == "on"
    assert {"names", "skeleton"} <= set(hits[0]["parts"])


def test_without_explain_nothing_new_is_said(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document keeps its stable form."""
    run(capsys, monkeypatch, "ingest", str(data / "news"))

    assert list(run(capsys, monkeypatch, "search", "Dmitriyev")) == ["hits"]


def test_both_languages_say_the_same() -> None:
    """No message is missing in one of them."""
    assert keys("ar") == keys("en")
