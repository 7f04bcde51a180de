"""The commands: answers, refusals, lists and reports.

Each command runs in a process of its own once or more; further cases of it run inside this one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cli_kit import Here, document, environment, run

from mujaz.cli import main

FSI = "\u2068"


def rows(done: subprocess.CompletedProcess[str]) -> dict[str, dict[str, Any]]:
    """Return the rows of an article list by id."""
    return {row["article_id"]: row for row in document(done)["articles"]}


@pytest.mark.parametrize(
    ("question", "language"),
    [
        pytest.param("ماذا قال بيسكوف عن زيارة دميترييف؟", "ar", id="arabic"),
        pytest.param("What did Peskov say about Dmitriev's visit?", "en", id="english"),
    ],
)
def test_a_question_is_answered_with_exact_quotations(
    ready: Path, texts: dict[str, str], question: str, language: str
) -> None:
    """Every quotation equals the slice of the stored article that it names."""
    answer = document(run(ready, "brief", question, "--json"))
    cited = [c for claim in answer["claims"] for c in claim["citations"]]

    assert (answer["kind"], answer["language"], answer["writer"]) == (
        "briefing",
        language,
        "extract",
    )
    assert cited
    assert all(c["quote"] == texts[c["article_id"]][c["start"] : c["end"]] for c in cited)
    assert {c["source"] for c in cited} == {s["n"] for s in answer["sources"]}


@pytest.mark.parametrize(
    ("before", "now", "like"),
    [
        ("ماذا قال بيسكوف في أبريل؟", "وفي أكتوبر؟", "ماذا قال بيسكوف في أكتوبر؟"),
        ("What did Peskov say in April?", "and in October?", "What did Peskov say in October?"),
        ("What did Peskov say in April?", "Who is Kirill Dmitriev?", "Who is Kirill Dmitriev?"),
    ],
)
def test_a_follow_up_is_answered_as_the_whole_question_is(
    here: Here, before: str, now: str, like: str
) -> None:
    """`--after` gives the question before it; one that stands alone is not changed by it."""
    follow_up = document(here("brief", now, "--after", before, "--json"))
    whole = document(here("brief", like, "--json"))

    assert follow_up["question"] == like
    assert follow_up["kind"] == "briefing"
    assert follow_up["claims"] == whole["claims"]


@pytest.mark.parametrize("embedder", ["none", "auto"])
def test_the_audit_says_how_passages_were_searched(here: Here, embedder: str) -> None:
    """By words and meaning, or by words alone and why."""
    done = here("brief", "من هو بيسكوف؟", "--json", MUJAZ_EMBEDDER=embedder)
    search = document(done)["audit"]["search"]

    if embedder == "none":
        assert search == {"meaning": False, "lacks": "no-embedder"}
    else:
        assert search["meaning"] is (search["lacks"] in {None, "vectors-behind"})


def test_a_topic_is_briefed_in_the_language_asked_for(here: Here) -> None:
    """A topic id has no language of its own; --lang gives it one."""
    answer = document(here("brief", "dmitriev-visits", "--lang", "en", "--json"))

    assert (answer["kind"], answer["language"]) == ("briefing", "en")
    assert len(answer["claims"]) >= 3


@pytest.mark.parametrize(
    ("question", "language"),
    [
        pytest.param("من فاز بكأس العالم؟", "ar", id="arabic"),
        pytest.param("Who won the world cup?", "en", id="english"),
    ],
)
def test_what_the_corpus_does_not_cover_is_refused_usefully(
    here: Here, question: str, language: str
) -> None:
    """A refusal is an answer: exit 0, no claim, and what is covered."""
    answer = document(here("brief", question, "--json"))

    assert (answer["kind"], answer["language"], answer["claims"]) == ("refusal", language, [])
    assert answer["refusal"]["coverage"]["articles"] >= 6
    assert {t["id"] for t in answer["refusal"]["coverage"]["topics"]} == {
        "dmitriev-visits",
        "kremlin-statements",
    }


def test_first_use_reads_the_seeds_and_prints_a_plain_briefing(tmp_path: Path) -> None:
    """One command on an empty disk ends with a sourced briefing, without colour when piped."""
    done = run(tmp_path / "data", "brief", "dmitriev-visits")

    assert (done.returncode, done.stderr) == (0, "")
    assert "المصادر" in done.stdout
    assert f"{FSI}[1]" in done.stdout
    assert "\x1b" not in done.stdout


def test_ingesting_again_changes_nothing(own: Path) -> None:
    """The second run finds every article unchanged; the list stays as it was."""
    before = rows(run(own, "articles", "--json"))
    counts = document(run(own, "ingest", "--json"))["counts"]

    assert (counts["read"], counts["replaced"], counts["refused"]) == (0, 0, 0)
    assert counts["unchanged"] == len(before)
    assert before == rows(run(own, "articles", "--json"))


def test_the_second_article_of_a_page_is_an_article_of_its_own(here: Here) -> None:
    """The list names both parts of the fifth seed, each with its own date."""
    listed = rows(here("articles", "--json"))
    of_page = [r for r in listed.values() if r["article_file"].startswith("004_")]

    assert sorted(r["published"] for r in of_page) == ["2025-02-27", "2025-07-03"]
    assert {r["published_basis"] for r in of_page} == {"inferred"}


def test_an_article_is_shown_with_what_was_removed(here: Here, texts: dict[str, str]) -> None:
    """Its clean text, its segments as slices of it, and each cut with its reason."""
    id_ = "001_39f03dba0fc2743e"
    found = document(here("articles", id_, "--json"))

    assert found["text"] == texts[id_]
    assert all(0 <= s["start"] < s["end"] <= len(texts[id_]) for s in found["segments"])
    assert found["removed"]
    assert all(cut["text"] and cut["why"] for cut in found["removed"])


def test_one_bad_file_does_not_stop_the_rest(here: Here, own: Path, tmp_path: Path) -> None:
    """A refusal names the file and why; its neighbour is read."""
    news = tmp_path / "news"
    news.mkdir()
    (news / "empty.txt").write_text("", encoding="utf-8")
    sentence = "أعلن وزير النقل في بلغاريا افتتاح خط جديد للقطارات بين صوفيا وبورغاس. "
    (news / "train.txt").write_text(sentence * 3, encoding="utf-8")
    report = document(
        here("ingest", str(news), "--json", MUJAZ_DATA_DIR=str(own), MUJAZ_EMBEDDER="none")
    )
    found = {Path(r["file"]).name: r for r in report["articles"]}

    assert found["train.txt"]["status"] == "read"
    assert found["empty.txt"]["status"] == "refused"
    assert found["empty.txt"]["reason"]
    assert report["counts"]["refused"] == 1


def test_search_returns_passages_with_their_places(ready: Path, texts: dict[str, str]) -> None:
    """At most k hits, best first, each an exact slice."""
    hits = document(run(ready, "search", "زيارة بيسكوف", "-k", "2", "--json"))["hits"]
    scores = [hit["score"] for hit in hits]

    assert 1 <= len(hits) <= 2
    assert sorted(scores, reverse=True) == scores
    for hit in hits:
        assert hit["text"] == texts[hit["article_id"]][hit["start"] : hit["end"]]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param('زيارة AND (title:"x" OR -y*) ^2 [a TO b] \\', id="query-syntax"),
        pytest.param(b"\xff\xfe \xd8\xb2\xd9\x8a\xd8\xa7\xd8\xb1\xd8\xa9", id="broken-utf8"),
        pytest.param("زيارة \x1b[31m\u202e \u2068 🛬", id="controls"),
    ],
)
def test_odd_characters_are_only_words(here: Here, query: str | bytes) -> None:
    """No query syntax, no control and no damaged byte breaks a question or its document."""
    answer = document(here("brief", query, "--json"))

    assert answer["kind"] in {"briefing", "refusal"}
    assert not set(answer["question"]) & set("\x1b\u202e\u2068\udcff")


def test_doctor_finds_a_sound_installation(ready: Path) -> None:
    """Each check has a level and a sentence."""
    findings = document(run(ready, "doctor", "--json"))["findings"]

    assert {"settings", "seeds", "tables", "data", "index", "embedder", "model", "telegram"} == {
        f["check"] for f in findings
    }
    assert {f["level"] for f in findings} == {"ok"}


def test_doctor_warns_of_a_misspelled_setting(here: Here) -> None:
    """MUJAZ_LANGUGAE would otherwise be ignored in silence."""
    findings = document(here("doctor", "--json", MUJAZ_LANGUGAE="en"))["findings"]

    assert [(f["level"], "MUJAZ_LANGUGAE" in f["message"]) for f in findings[:1]] == [
        ("warn", True)
    ]


def test_settings_shows_what_is_in_force(ready: Path) -> None:
    """Names as in the environment; an empty value counts as unset."""
    values = document(run(ready, "settings", "--json", MUJAZ_LANGUAGE="en", MUJAZ_SEEDS_DIR=""))

    assert values["settings"].items() >= {
        "MUJAZ_DATA_DIR": str(ready), "MUJAZ_LANGUAGE": "en", "MUJAZ_SEEDS_DIR": None,
    }.items()  # fmt: skip


@pytest.mark.parametrize("as_json", [(), ("--json",)], ids=["text", "json"])
def test_a_reader_that_goes_away_is_no_failure(ready: Path, as_json: tuple[str, ...]) -> None:
    """`mujaz brief … | head -1` ends quietly."""
    command = [sys.executable, "-m", "mujaz", "brief", "dmitriev-visits", *as_json]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(ready, MUJAZ_EMBEDDER="none"),
        cwd=ready.parent,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        child.stdout.close()
        assert child.stderr is not None
        said = child.stderr.read().decode()

    assert (child.returncode, said) == (0, "")


def test_output_is_utf8_whatever_the_locale(ready: Path) -> None:
    """A pipe that Python takes for ASCII gets Arabic all the same."""
    done = run(
        ready, "brief", "من فاز بكأس العالم؟", PYTHONIOENCODING="ascii", MUJAZ_EMBEDDER="none"
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "لا جواب في هذه المصادر" in done.stdout


def test_vectors_wait_for_nobody_longer_than_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The articles are read all the same, and the doctor says how many vectors are left."""
    monkeypatch.setattr("mujaz.session.EMBED_SECONDS", 0.0)
    monkeypatch.setenv("MUJAZ_DATA_DIR", str(tmp_path / "data"))
    for argv in (["mujaz", "ingest", "--json"], ["mujaz", "doctor", "--json"]):
        monkeypatch.setattr("sys.argv", argv)
        main()
    ingested, findings = capsys.readouterr().out.split("}\n{")

    assert '"read": 6' in ingested
    [finding] = [f for f in json.loads("{" + findings)["findings"] if f["check"] == "embedder"]
    assert finding["level"] == "warn"
