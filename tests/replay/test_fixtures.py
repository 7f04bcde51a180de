"""Recordings as files: the same after writing and reading, whole or not at all, hands noticed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mujaz.errors import FixtureBroken
from mujaz.replay.fixture import (
    Exchange,
    Fixture,
    Request,
    Response,
    Server,
    fixture_text,
    read_fixture,
    write_fixture,
)
from mujaz.replay.leaks import find_secret
from mujaz.replay.suite import FIXTURES
from replay.replay_kit import fixture_file

OURS = Path(__file__).parents[1] / "prompts"
TEXT = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(
    ["  قال\tبيسكوف:\n\n «٣ أيام»  ", "\u2066عربي\u2069\r\n\u200f", "yes", "1.0", "null", "\x1b[0m",
     "# \n- a: |", "\u0085\u2028 x\n", "'\"", "\ufeffb\n", "…\n ", "\n", " \n a\n"]
)  # fmt: skip


def fixture(text: str, name: str = "a-case") -> Fixture:
    """Return a recording in which a text stands everywhere that a text may stand."""
    body = {"model": text, "messages": [{"role": "user", "content": text}]}
    request = Request(method="POST", path="/v1/chat/completions", body=body)
    responses = (
        Response(status=200, headers={"content-type": text}, body={"choices": [{"text": text}]}),
        Response(status=500, text=text),
    )
    return Fixture(
        case=name, origin="recorded", model="m/1 é", server=Server(name=text), date="2026-11-26",
        prompts={"brief@1": "sha256:0"}, corpus="sha256:1",
        exchanges=tuple(
            Exchange(prompt="brief@1", ms=1.5, request=request, response=r) for r in responses
        ),
    )  # fmt: skip


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXT)
def test_what_is_written_is_read_the_same(tmp_path: Path, text: str) -> None:
    """Arabic, controls, blank lines and words that YAML reads as other things."""
    written = write_fixture(tmp_path, fixture(text))

    assert read_fixture(written) == fixture(text).sealed()


@settings(max_examples=40, deadline=None)
@given(share=st.floats(min_value=0, max_value=0.999), text=st.just("قال\nبيسكوف"))
def test_any_stretch_of_a_file_is_found_to_be_cut(
    tmp_path_factory: pytest.TempPathFactory, share: float, text: str
) -> None:
    """A file that was cut anywhere never passes for a recording."""
    path = write_fixture(tmp_path_factory.mktemp("cut"), fixture(text))
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw.rstrip()) * share)])

    with pytest.raises(FixtureBroken, match="record it again"):
        read_fixture(path)


def test_arabic_stands_in_the_file_as_arabic(recorded: Path) -> None:
    """A person reads a recording; a diff shows what changed."""
    text = fixture_file(recorded, "bridge-ar").read_text(encoding="utf-8")

    assert "          قال سامي نجم المتحدث باسم بلدية الساحل" in text
    assert "\\u06" not in text


def test_nothing_is_left_of_a_write_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full half way: the older recording stands, and no half of a new one."""
    path = write_fixture(tmp_path, fixture("first"))
    before = path.read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_fixture(tmp_path, fixture("second"))

    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_headers_are_kept_by_name_alone(recorded: Path) -> None:
    """No key, no cookie, no address."""
    for path in sorted(recorded.rglob("fixtures/*/*.yaml")):
        found = read_fixture(path)
        for exchange in found.exchanges:
            assert set(exchange.response.headers) <= {"content-type", "retry-after", "x-request-id"}
        text = path.read_text(encoding="utf-8").lower()
        assert not re.search(r"authorization|cookie|user-agent|127\.0\.0\.1", text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("key: sk-" + "A1b2" * 6, "an API key"),
        ("authorization: Bearer " + "x" * 20, "a bearer token"),
        ("AKIA" + "ABCD1234" * 2, "a cloud key"),
        ("ghp_" + "a" * 30, "a repository token"),
        ("-----BEGIN RSA PRIVATE KEY-----", "a private key"),
        ("eyJ" + "a" * 12 + ".eyJ" + "b" * 12 + "." + "c" * 12, "a signed token"),
        ("110201543:" + "A" * 35, "a bot's token"),
        ("قال بيسكوف إن الزيارة استمرت 3 أيام", ""),
    ],
)
def test_secrets_are_known_by_their_form(text: str, kind: str) -> None:
    """Each kind, and an innocent text."""
    assert find_secret(text) == kind


def test_our_own_recordings_hold_no_secret_and_say_what_they_are() -> None:
    """Ten at least are of a real model; what somebody wrote is called scripted."""
    found = [read_fixture(p) for p in sorted((OURS / FIXTURES).rglob("*.yaml"))]
    real = [f for f in found if f.origin == "recorded"]

    assert [f.file for f in found if find_secret(fixture_text(f))] == []
    assert len(real) >= 10
    assert {f.model for f in found if f.origin == "scripted"} == {
        "scripted-editor",
        "scripted-liar",
    }
    for one in real:
        assert all(e.ms > 0 for e in one.exchanges)
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", one.date)
        usage = [e.response.body["usage"] for e in one.exchanges if e.response.status == 200]
        assert all(u["completion_tokens"] > 0 for u in usage)


def test_our_cases_stand_in_both_languages_and_hold_hostile_articles() -> None:
    """Forty at least over the seeds and what was invented beside them."""
    cases = [
        c for p in sorted((OURS / "cases").glob("*.yaml"))
        for c in yaml.safe_load(p.read_text(encoding="utf-8"))
    ]  # fmt: skip
    seeds = [c for c in cases if c.get("corpus", {}).get("seeds", True)]

    assert len(cases) >= 50
    assert len(seeds) >= 40
    assert min(sum(c["language"] == lang for c in cases) for lang in ("ar", "en")) >= 20
    assert sum(c["id"].startswith("hostile") for c in cases) >= 4
    assert json.dumps(cases, default=str, ensure_ascii=False).count("history") >= 2
