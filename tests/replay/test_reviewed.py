"""What a reviewer broke: each of these once passed, was lost, or ended in a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from mujaz.answer.writing.prompt import Prompts, lock_problems, write_lock
from mujaz.errors import CaseBroken, DataFileBroken
from mujaz.replay.case import load_cases
from mujaz.replay.fixture import Fixture, Server, read_fixture
from mujaz.replay.leaks import find_secret_in
from mujaz.replay.record import NotKept, Source
from mujaz.replay.script import load_scripts
from mujaz.replay.total import thresholds_of, totals_of, under
from mujaz.testing import Answer, StubServer
from replay.replay_kit import PROMPTS, Playhouse, change, copy_of, fixture_file, lay

EMPTY = json.dumps({"answerable": False, "headline": "", "claims": [], "disagreements": []})
loopback = pytest.mark.allow_hosts(["127.0.0.1"])


def source(base_url: str, **more: object) -> Source:
    """Return a model on a server."""
    return Source(model="m", server=Server(name="s"), base_url=base_url, date="2026-11-26", **more)  # type: ignore[arg-type]


@pytest.mark.enable_socket
@loopback
def test_a_server_may_have_its_api_anywhere_and_no_address_is_kept(
    house: Playhouse, tmp_path: Path
) -> None:
    """A path of its own, with a key in it: replayed all the same, and in no file."""
    folder = lay(tmp_path / "p")
    with StubServer(always=EMPTY) as server:
        url = server.base_url.replace("/v1", "/acct-SuperSecretPathKey/openai/v1")
        [path] = house.record(folder, source(url), only=["bridge-en"])

    assert "SuperSecret" not in path.read_text(encoding="utf-8")
    assert house.play(folder, only=["bridge-en"]).problems == []


@pytest.mark.enable_socket
@loopback
@pytest.mark.parametrize("status", [404, 500, 503])
def test_a_server_that_never_answers_leaves_no_recording(
    house: Playhouse, tmp_path: Path, status: int
) -> None:
    """Whatever the product makes of it for a reader."""
    folder = lay(tmp_path / "p")
    dead = Answer.error(status, "down")
    with StubServer(always=dead) as server, pytest.raises(NotKept, match="did not answer"):
        house.record(folder, source(server.base_url), only=["strike-en"])

    assert not (folder / "fixtures").exists()


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        ({"extra_body": {"api_key": "SuperSecretBodyKey"}}, "a field 'api_key'"),
        ({"a": [{"b": "gsk_" + "Z" * 20}]}, "an API key"),
        ({"a": "sk_live_" + "Z" * 20}, "an API key"),
        ({"a": "Basic " + "QWxhZGRpbjpvcGVu" * 2}, "a password"),
        ({"a": 'quo"ted\\key'}, "the key of the server"),
        ({"tokens": 5, "usage": {"prompt_tokens": 3}, "text": "a secret meeting"}, ""),
    ],
)
def test_secrets_are_found_wherever_they_stand(document: object, kind: str) -> None:
    """In values, not in what YAML makes of them."""
    assert find_secret_in(document, SecretStr('quo"ted\\key')) == kind


def test_a_short_key_is_no_secret() -> None:
    """`local` is what one gives a server that wants none."""
    assert find_secret_in({"model": "local"}, SecretStr("local")) == ""


def test_matching_is_strict_under_optimisation(recorded: Path) -> None:
    """`python -O` drops every assert."""
    code = (
        "from mujaz.replay.tape import _same; from types import SimpleNamespace as N;"
        "a = N(method='POST', uri='http://x/v1/chat/completions', body=b'{\"a\": 1}');"
        "b = N(method='POST', uri='http://x/v1/chat/completions', body=b'{\"a\": 2}');"
        "raise SystemExit(0 if _same(a, a) and not _same(a, b) else 1)"
    )
    done = subprocess.run([sys.executable, "-O", "-c", code], env=dict(os.environ), check=False)

    assert done.returncode == 0


def test_each_model_that_was_recorded_must_be_recorded_with_a_new_version(
    house: Playhouse, folder: Path, tmp_path: Path
) -> None:
    """A recording that asked nothing of the new prompt covers nobody else."""
    only_understood = fixture_file(folder, "bridge-en", "liar")

    def asked(fixture: Fixture) -> Fixture:
        return fixture.model_copy(update={"prompts": {"understand@1": "sha256:0"}})

    change(only_understood, asked)
    only_understood.unlink()
    prompts = copy_of(PROMPTS, tmp_path / "mine")
    text = (prompts / "brief" / "v1.md").read_text(encoding="utf-8")
    second = text.replace("version = 1", "version = 2")
    (prompts / "brief" / "v2.md").write_text(second, encoding="utf-8")
    write_lock(prompts)

    run = house.play(folder, prompts, only=["bridge-en"])

    assert ["editor" in p.what for p in run.problems if p.kind == "missing"] == [True]


def test_a_refused_article_fails_each_of_its_cases_and_no_other(
    house: Playhouse, folder: Path
) -> None:
    """Twice the same corpus."""
    text = "".join(
        f"- id: bad-{n}\n  question: What?\n  language: en\n  asks: false\n"
        "  corpus: {seeds: false, articles: [{file: b.txt, text: x}]}\n"
        for n in ("one", "two")
    )
    (folder / "cases" / "bad.yaml").write_text(text, encoding="utf-8")

    run = house.play(folder)

    told = [p.what for p in run.problems]
    assert [line.split(",")[0] for line in told] == ["bad-one", "bad-two"]
    assert len(run.scores) == 5


def test_one_bad_case_of_a_file_hides_no_other(tmp_path: Path) -> None:
    """And the misspelt key is named, not the one that is missing for it."""
    (tmp_path / "a.yaml").write_text(
        "- id: bad-en\n  question: What?\n  languag: en\n"
        "- id: good-en\n  question: What?\n  language: en\n", encoding="utf-8",
    )  # fmt: skip
    loaded = load_cases(tmp_path)

    assert [c.id for c in loaded.cases] == ["good-en"]
    assert ["line 3, 0.languag: is not a field" in str(e) for e in loaded.broken] == [True]


BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB, "- &a\n  id: xx\n  question: *a\n", "id: !!timestamp foo\n",
        "prompt_tokens: !!int ''\n", "asks: !!bool foo\n", "? [a, b]\n: c\n",
    ],
)  # fmt: skip
def test_yaml_that_is_made_to_break_is_named(tmp_path: Path, text: str) -> None:
    """No hang, no traceback."""
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")

    assert len(load_cases(tmp_path).broken) >= 1


@pytest.mark.enable_socket
@loopback
def test_no_recording_takes_the_place_of_another_s(house: Playhouse, tmp_path: Path) -> None:
    """Names that look alike, and a server that calls itself like a script."""
    folder = lay(tmp_path / "p")
    with StubServer(always=EMPTY) as server:
        one, other = [
            house.record(folder, Source(
                model=name, server=Server(name="s"), base_url=server.base_url, date="2026-11-26",
            ), only=["bridge-en"])[0]
            for name in ("a/b", "a:b")
        ]  # fmt: skip
    assert one != other
    assert {read_fixture(one).model, read_fixture(other).model} == {"a/b", "a:b"}


@pytest.mark.enable_socket
@loopback
def test_a_script_is_not_overwritten_by_a_server(house: Playhouse, folder: Path) -> None:
    """Origin and model must be the same."""
    with StubServer(always=EMPTY) as server:
        named = Source(model="editor", server=Server(name="s"), base_url=server.base_url,
                       date="2026-11-26")  # fmt: skip
        with pytest.raises(NotKept, match="is scripted, of editor"):
            house.record(folder, named, only=["bridge-en"])


def test_a_case_has_one_script_for_a_model(tmp_path: Path) -> None:
    """A second one would silently win."""
    one = "- case: a\n  model: m\n  date: '2026-01-01'\n  replies: {brief: [{text: x}]}\n"
    (tmp_path / "s.yaml").write_text(one + one, encoding="utf-8")

    with pytest.raises(CaseBroken, match="m has a script for 'a' already"):
        list(load_scripts(tmp_path, {"a"}))


@pytest.mark.parametrize("form", ["{claims: [5]}", "{claims: x}"])
def test_a_script_s_form_is_checked_when_it_is_read(tmp_path: Path, form: str) -> None:
    """Not in the thread of a server."""
    text = f"case: a\nmodel: m\ndate: '2026-01-01'\nreplies: {{brief: [{{form: {form}}}]}}\n"
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(CaseBroken, match=r"line 4, replies\.brief\.0\.form"):
        list(load_scripts(tmp_path, {"a"}))


def test_dead_recordings_are_found(house: Playhouse, folder: Path) -> None:
    """Of a prompt that is gone, of a case that asks nobody, and files that are none."""
    path = fixture_file(folder, "bridge-ar")
    change(path, lambda f: f.model_copy(update={"prompts": {"understand@77": "sha256:0"}}))
    copied = path.with_suffix(".yml")
    copied.write_text("x", encoding="utf-8")
    change(
        fixture_file(folder, "bridge-en"), lambda f: f.model_copy(update={"case": "elsewhere-ar"})
    )

    told = [p.what for p in house.play(folder).problems if p.kind == "orphan"]

    assert any("there is no prompt understand@77" in line for line in told)
    assert any("says asks: false" in line for line in told)
    assert any(str(copied) in line for line in told)


def test_nothing_measured_is_nothing_reached(house: Playhouse, folder: Path) -> None:
    """A gate over a folder of refusals."""
    run = house.play(folder, only=["elsewhere"])

    [line] = under(totals_of(run.scores), thresholds_of(["recall=1"]))

    assert line == "recall: nothing was measured, at least 1 was asked for"


def test_the_settings_of_a_machine_change_no_prompt(
    house: Playhouse, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Another corpus of seeds, phrases of a newsroom: not for cases."""
    monkeypatch.setenv("MUJAZ_SEEDS_DIR", str(tmp_path))
    monkeypatch.setenv("MUJAZ_PHRASES_FILE", str(tmp_path / "none.toml"))
    other = Playhouse()
    try:
        assert other.play(folder, only=["bridge-ar"]).problems == []
    finally:
        other.close()


def test_a_wording_must_have_a_word() -> None:
    """ "?" is told by every answer."""
    from mujaz.replay.case import Fact

    with pytest.raises(ValueError, match="needs a word"):
        Fact(any=("?",))
    assert Fact(any=("3",)).any == ("3",)


def test_a_locked_version_taken_out_and_put_back_is_still_locked(tmp_path: Path) -> None:
    """Nobody launders a released prompt."""
    prompts = copy_of(PROMPTS, tmp_path / "mine")
    file = prompts / "check" / "v1.md"
    text = file.read_text(encoding="utf-8")
    file.unlink()
    assert write_lock(prompts) == []
    file.write_text(text + "More.\n", encoding="utf-8")

    assert write_lock(prompts) == []
    assert any("check@1 has changed" in line for line in lock_problems(prompts))


@pytest.mark.parametrize("lock", ["brief@1\n", "\x00\xff"])
def test_a_lock_that_is_none_is_named(tmp_path: Path, lock: str) -> None:
    """And the tests go on."""
    prompts = copy_of(PROMPTS, tmp_path / "mine")
    (prompts / "LOCK").write_bytes(lock.encode("latin-1"))

    [line] = lock_problems(prompts)

    assert "is no LOCK" in line


@pytest.mark.parametrize(
    ("old", "new"), [('output = "Draft"', "output = []"), ("version = 1", 'version = "1"')]
)
def test_a_head_of_another_type_is_named(tmp_path: Path, old: str, new: str) -> None:
    """A text where a number belongs, a list where a text does."""
    prompts = copy_of(PROMPTS, tmp_path / "mine")
    file = prompts / "brief" / "v1.md"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(DataFileBroken, match="must be texts"):
        Prompts.load(prompts)
