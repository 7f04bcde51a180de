"""Replay: what passes, what misses, and what each thing that is wrong with a folder is told as."""

from __future__ import annotations

import re
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.answer.writing.prompt import Prompts, lock_lines
from mujaz.replay.fixture import Fixture, read_fixture
from mujaz.replay.play import Run
from replay.replay_kit import PROMPTS, Playhouse, change, copy_of, fixture_file


def told(run: Run, kind: str) -> list[str]:
    """Return what the problems of a kind say."""
    return [p.what for p in run.problems if p.kind == kind]


def edited(folder: Path, name: str, how: Callable[[str], str], *, locked: bool = True) -> Path:
    """Return a copy of the prompts in which one file is another."""
    prompts = copy_of(PROMPTS, folder / "prompts")
    file = prompts / name
    file.write_text(how(file.read_text(encoding="utf-8")), encoding="utf-8")
    if locked:
        (prompts / "LOCK").write_text(
            "\n".join(lock_lines(Prompts.load(prompts))), encoding="utf-8"
        )
    return prompts


def test_what_was_recorded_answers_again_without_a_network(house: Playhouse, folder: Path) -> None:
    """Sockets are blocked for all tests; the whole folder plays."""
    with pytest.raises(Exception, match="socket"):
        socket.create_connection(("127.0.0.1", 9), timeout=1)

    run = house.play(folder)

    assert run.problems == []
    assert {(s.case, s.model, s.outcome) for s in run.scores} == {
        ("bridge-ar", "editor", "briefing"), ("bridge-en", "editor", "briefing"),
        ("bridge-en", "liar", "refusal: unsupported"), ("strike-en", "editor", "briefing"),
        ("elsewhere-ar", "none", "refusal: off_topic"),
    }  # fmt: skip
    assert run.passed, [s.failing for s in run.scores]


def test_a_changed_word_is_a_miss_that_says_where_and_what_to_do(
    house: Playhouse, folder: Path, tmp_path: Path
) -> None:
    """Case, prompt, the first difference and the command stand in one line."""
    prompts = edited(
        tmp_path, "brief/v1.md", lambda t: t.replace("You are a news editor", "You are an editor")
    )

    run = house.play(folder, prompts, only=["bridge-ar"])

    [line] = told(run, "miss")
    assert line.startswith("bridge-ar, brief@1: no recording answers this (brief@1 changed).")
    assert "system text, line 1: recorded «You are a news editor." in line
    assert "now «You are an editor." in line
    assert line.endswith("mujaz prompts record --case bridge-ar --scripted")
    assert "\n" not in line


@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_any_word_changed_in_a_prompt_is_found_in_every_recording_that_it_touches(
    house: Playhouse, recorded: Path, tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
) -> None:  # fmt: skip
    """Random words of random prompts, replaced, doubled or taken out."""
    name = data.draw(st.sampled_from(["brief", "repair", "again", "understand", "check"]))
    text = (PROMPTS / name / "v1.md").read_text(encoding="utf-8")
    start = text.index("# ", text.index("+++", 3))
    words = [
        m.span() for m in re.finditer(r"(?<![{#\w])[\w']+(?![}\w])", text) if m.start() > start
    ]
    words = [w for w in words if text[w[0] : w[1]] not in {"system", "user"}]
    low, high = data.draw(st.sampled_from(words))
    word = text[low:high]
    other = data.draw(st.sampled_from(["", f"{word} {word}", "كلمة", f"{word}s", "never"]))
    after = text[:low] + other + text[high:]
    if after.split() == text.split():
        return
    prompts = edited(tmp_path_factory.mktemp("edit"), f"{name}/v1.md", lambda _: after)

    run = house.play(recorded, prompts)

    touched = {(f.case, f.model) for f in _fixtures(recorded) if f"{name}@1" in f.prompts} | (
        {(f.case, f.model) for f in _fixtures(recorded)} if name == "brief" else set()
    )
    found = {(p.case, m) for p in run.problems for m in ("editor", "liar") if f"/{m}--" in p.what}
    assert {p.kind for p in run.problems} <= {"miss", "stale"}
    assert found == touched


def _fixtures(folder: Path) -> list[Fixture]:
    return [read_fixture(p) for p in sorted((folder / "fixtures").rglob("*.yaml"))]


def test_a_change_without_its_lock_fails(house: Playhouse, folder: Path, tmp_path: Path) -> None:
    """A released prompt is never changed in place."""
    prompts = edited(tmp_path, "check/v1.md", lambda t: t + "More.\n", locked=False)

    assert "check" in "".join(told(house.play(folder, prompts), "lock"))


def test_a_new_version_needs_recordings_and_the_old_one_keeps_its_own(
    house: Playhouse, folder: Path, tmp_path: Path
) -> None:
    """A version in work leaves what was recorded with the old one alone."""
    prompts = edited(tmp_path, "brief/v1.md", lambda t: t, locked=False)
    second = (prompts / "brief" / "v1.md").read_text(encoding="utf-8")
    second = second.replace("version = 1", "version = 2").replace("news editor", "sub-editor")
    (prompts / "brief" / "v2.md").write_text(second, encoding="utf-8")
    (prompts / "LOCK").write_text("\n".join(lock_lines(Prompts.load(prompts))), encoding="utf-8")

    new, old = house.play(folder, prompts), house.play(folder, prompts, brief="brief@1")

    missing = told(new, "missing")
    assert len(missing) == 4  # of each model that was recorded with the older one
    assert all("no recording of" in line and "with brief@2" in line for line in missing)
    assert old.passed


def _unused(fixture: Fixture) -> Fixture:
    extra = fixture.exchanges[0]
    body = dict(extra.request.body) | {"model": "somebody"}
    request = extra.request.model_copy(update={"body": body})
    more = extra.model_copy(update={"request": request})
    return fixture.model_copy(update={"exchanges": (*fixture.exchanges, more)})


def test_an_exchange_that_nobody_asks_for_fails(house: Playhouse, folder: Path) -> None:
    """What is never read proves nothing."""
    change(fixture_file(folder, "bridge-ar"), _unused)

    [line] = told(house.play(folder), "unused")

    assert "nobody asks for exchange 1 (brief@1)" in line


def test_a_recording_without_its_case_fails(house: Playhouse, folder: Path) -> None:
    """It would grow old unseen."""
    shutil.copytree(folder / "fixtures/bridge-ar", folder / "fixtures/renamed-ar")

    lines = told(house.play(folder), "orphan")

    assert ["belongs at" in line for line in lines] == [True]
    change(
        folder / "fixtures/renamed-ar" / fixture_file(folder, "bridge-ar").name,
        lambda f: f.model_copy(update={"case": "renamed-ar"}),
    )
    shutil.rmtree(folder / "fixtures/renamed-ar" / "none", ignore_errors=True)
    lines = told(house.play(folder), "orphan")
    assert any("there is no case 'renamed-ar'; delete the file" in line for line in lines)


def test_a_recording_on_another_corpus_is_stale(house: Playhouse, folder: Path) -> None:
    """The article was changed after the recording."""
    change(fixture_file(folder, "bridge-en"), lambda f: f.model_copy(update={"corpus": "sha256:0"}))

    [line] = told(house.play(folder), "stale")

    assert "recorded on another corpus" in line


def test_a_case_without_a_recording_names_the_command(house: Playhouse, folder: Path) -> None:
    """Nothing to play is no success."""
    shutil.rmtree(folder / "fixtures" / "bridge-ar")

    [line] = told(house.play(folder), "missing")

    assert line.startswith("bridge-ar: no recording; record it: ")
    assert "mujaz prompts record --case bridge-ar --model MODEL" in line


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (lambda t: "", "is empty"),
        (lambda t: t[: len(t) // 2], "was it cut short?"),
        (lambda t: t.replace("20 مايو", "21 مايو"), "its seal does not fit"),
        (lambda t: t.replace("origin: scripted", "origin: recorded"), "its seal does not fit"),
        (lambda t: t.replace("format: 1", "format: 9"), "has format 9, this version reads 1"),
        (lambda t: t + "extra: 1\n", "extra"),
        (lambda t: "exchanges: []\n" + t.partition("exchanges:")[0], "exchanges"),
    ],
)
def test_a_broken_recording_says_so_and_the_others_are_played(
    house: Playhouse, folder: Path, how: Callable[[str], str], words: str
) -> None:
    """The thing, the place and the next step, in one line."""
    path = fixture_file(folder, "bridge-ar")
    path.write_text(how(path.read_text(encoding="utf-8")), encoding="utf-8")

    run = house.play(folder)

    [line] = told(run, "fixture")
    assert words in line
    assert str(path) in line
    assert "record it again: mujaz prompts record " in line
    assert line.endswith("--case bridge-ar")
    assert "\n" not in line
    assert {"bridge-en", "strike-en"} <= {s.case for s in run.scores}
    assert told(run, "missing") == []  # one problem, told once


def test_a_broken_case_file_leaves_the_others_to_play(house: Playhouse, folder: Path) -> None:
    """And the recordings of its cases are no orphans: nobody knows yet."""
    (folder / "cases" / "new.yaml").write_text("- id: x y\n", encoding="utf-8")

    run = house.play(folder)

    assert len(told(run, "case")) == len(run.problems) == 1
    assert len(run.scores) == 5


def test_an_article_that_cannot_be_read_fails_its_case_alone(
    house: Playhouse, folder: Path
) -> None:
    """The case is named, and why."""
    file = folder / "cases" / "all.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("- id: bridge-en", "- id: empty-en\n  question: What?\n  language: en\n"
                     "  corpus: {seeds: false, articles: [{file: a.txt, text: x}]}\n"
                     "  asks: false\n- id: bridge-en"),
        encoding="utf-8",
    )  # fmt: skip

    run = house.play(folder)

    [line] = told(run, "case")
    assert "empty-en" in line
    assert "a.txt" in line
    assert {"bridge-ar", "bridge-en", "strike-en"} <= {s.case for s in run.scores}


def test_a_secret_in_a_recording_fails(house: Playhouse, folder: Path) -> None:
    """Whoever wrote it by hand hears of it."""
    secret = "sk-" + "a1" * 12

    def leaking(fixture: Fixture) -> Fixture:
        server = fixture.server.model_copy(update={"name": secret})
        return fixture.model_copy(update={"server": server})

    change(fixture_file(folder, "bridge-en"), leaking)

    [line] = told(house.play(folder), "secret")

    assert "holds an API key" in line
    assert secret not in line


def test_what_is_known_to_fail_is_allowed_until_it_passes(house: Playhouse, folder: Path) -> None:
    """A known weakness never hides a case that works again."""
    file = folder / "cases" / "all.yaml"
    text = file.read_text(encoding="utf-8")
    wanting = text.replace("any: [20 May 2026]", "any: [a ribbon was cut]")
    known = wanting.replace("[a ribbon was cut]\n", "[a ribbon was cut]\n    known: not told yet\n")
    outgrown = text.replace("any: [20 May 2026]\n", "any: [20 May 2026]\n    known: not told yet\n")
    assert len({text, wanting, known, outgrown}) == 4

    runs = []
    for version in (wanting, known, outgrown):
        file.write_text(version, encoding="utf-8")
        runs.append(house.play(folder))

    assert [r.passed for r in runs] == [False, True, False]
    assert "does not tell: a ribbon was cut" in {f.what for s in runs[0].scores for f in s.failing}
    assert "take expect.known out of" in "".join(told(runs[2], "case"))


def test_a_model_that_is_here_to_be_caught_fails_only_by_what_is_unsafe(
    house: Playhouse, folder: Path
) -> None:
    """It may be useless, never believed."""
    run = house.play(folder)

    [liar] = [s for s in run.scores if s.weak]
    assert liar.passed
    assert {f.gravity for f in liar.failing} == {"poor"}
    assert [text for text, _ in liar.dropped] == ["The Sahel bridge collapsed."]


def test_what_no_reader_may_get_fails(house: Playhouse, folder: Path) -> None:
    """Words that must not be said, and words given to the wrong person."""
    file = folder / "cases" / "all.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("speaker: سامي نجم}", "speaker: هنا فاروق}").replace(
            "not_say: [went on strike]", "not_say: [had gone on]"
        ),
        encoding="utf-8",
    )

    run = house.play(folder)

    unsafe = {f.what for s in run.scores for f in s.failing if f.gravity == "unsafe"}
    assert unsafe == {
        "«إن جسر الساحل سيفتح» is not given to هنا فاروق", "says 'had gone on'",
    }  # fmt: skip
