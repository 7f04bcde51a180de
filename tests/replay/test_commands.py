"""The commands as a prompt author types them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mujaz.cli import main
from mujaz.replay.ragtime import check
from mujaz.testing import Answer, StubServer
from replay.replay_kit import PROMPTS, copy_of

Run = Callable[..., subprocess.CompletedProcess[str]]
EMPTY = json.dumps({"answerable": False, "headline": "", "claims": [], "disagreements": []})


@pytest.fixture
def run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:  # fmt: skip
    """Return a way to run `mujaz prompts …` on the small folder."""

    def run_here(*args: str) -> subprocess.CompletedProcess[str]:
        monkeypatch.chdir(tmp_path)
        argv = ["mujaz", "prompts", *args]
        if args[0] != "lock":
            argv += ["--folder", str(folder)]
        monkeypatch.setattr(sys, "argv", argv)
        code: int | str | None = 0
        try:
            main()
        except SystemExit as stop:
            code = stop.code
        said = capsys.readouterr()
        return subprocess.CompletedProcess(argv, int(code or 0), said.out, said.err)

    return run_here


def test_a_replay_prints_figures_and_passes(run: Run) -> None:
    """The table, the gap, and one line to remember."""
    done = run("test")

    assert done.returncode == 0, done.stdout
    assert "recall" in done.stdout.splitlines()[0]
    assert "Arabic ahead of English" in done.stdout
    assert "5 played (1 of weak models), 0 failed, 0 problems" in done.stdout.splitlines()[-1]


def test_a_changed_word_fails_with_the_command_that_records_again(run: Run, tmp_path: Path) -> None:
    """Exit code 1, the miss, the lock."""
    prompts = copy_of(PROMPTS, tmp_path / "mine")
    file = prompts / "brief" / "v1.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("news editor", "editor"), encoding="utf-8"
    )

    done = run("test", "--prompts", str(prompts), "--json")

    assert done.returncode == 1
    found = json.loads(done.stdout)
    kinds = [p["kind"] for p in found["problems"]]
    assert (kinds.count("lock"), kinds.count("miss"), len(kinds)) == (1, 4, 5)
    assert "copy it to a new version" in found["problems"][0]["what"]
    assert found["passed"] is False


def test_a_threshold_is_a_gate(run: Run) -> None:
    """Reached: 0; not reached: 1 with the figure; no such figure: 2."""
    assert run("test", "--fail-under", "recall=1", "--fail-under", "outcome=0.9").returncode == 0
    low = run("test", "--case", "bridge-en", "--fail-under", "drafted=1")
    assert low.returncode == 0  # weak models are not counted
    wrong = run("test", "--fail-under", "recal=1")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "--fail-under 'recal=1'" in wrong.stderr


def test_a_report_is_one_page_and_markdown_and_may_become_the_baseline(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    """The second report has nothing to tell against the first."""
    out = tmp_path / "out" / "page.html"

    first = run("report", "--out", str(out), "--baseline")
    second = run("report", "--out", str(out), "--json")

    assert first.returncode == second.returncode == 0
    assert (folder / "baseline.json").is_file()
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "| all | 4 | 4 |" in out.with_suffix(".md").read_text(encoding="utf-8")
    assert json.loads(second.stdout)["moved"] == []


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_versions_stand_side_by_side_in_a_report(run: Run, folder: Path, tmp_path: Path) -> None:
    """What was not recorded with the new version is told; then the second is held against the
    first.
    """
    prompts = copy_of(PROMPTS, tmp_path / "mine")
    text = (prompts / "brief" / "v1.md").read_text(encoding="utf-8")
    second = prompts / "brief" / "v2.md"
    second.write_text(text.replace("version = 1", "version = 2"), encoding="utf-8")
    assert "locked: brief@2" in run("lock", "--prompts", str(prompts)).stdout
    both = ("report", "--prompts", str(prompts), "--prompt", "brief@1", "--prompt", "brief@2")

    before = run(*both, "--json")

    found = json.loads(before.stdout)
    assert before.returncode == 1
    assert {s["prompts"][0] for s in found["scores"] if s["prompts"]} == {"brief@1"}
    assert all("with brief@2; record it:" in p["what"] for p in found["problems"])

    script = folder / "scripts" / "all.yaml"
    told = script.read_text(encoding="utf-8").replace(
        "- text: Sami Najm said the", "- text: Najm said the"
    )
    script.write_text(told, encoding="utf-8")
    assert run("record", "--scripted", "--prompts", str(prompts)).returncode == 0
    after = run(*both, "--json")

    found = json.loads(after.stdout)
    assert after.returncode == 0
    assert {p for s in found["scores"] for p in s["prompts"]} == {"brief@1", "brief@2", "repair@1"}
    [change] = found["moved"]
    assert change["key"] == "bridge-en | editor"
    assert change["before"]["sentences"] == [
        "Sami Najm said the Sahel bridge would open on 20 May 2026."
    ]
    assert change["after"]["sentences"] == ["Najm said the Sahel bridge would open on 20 May 2026."]
    page = (tmp_path / "prompts-report.html").read_text(encoding="utf-8")
    assert page.count("before and after: ") == 1
    unknown = run("report", "--prompts", str(prompts), "--prompt", "brief@9")
    assert (unknown.returncode, unknown.stdout) == (1, "")
    assert "brief@9" in unknown.stderr
    assert run(*both, "--baseline").returncode == 2


def test_what_was_locked_is_locked_again_only_by_name(run: Run, tmp_path: Path) -> None:
    """A version in work may change until it is released."""
    prompts = copy_of(PROMPTS, tmp_path / "mine")
    file = prompts / "check" / "v1.md"
    file.write_text(file.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")

    assert "nothing new" in run("lock", "--prompts", str(prompts)).stdout
    assert "locked: check@1" in run("lock", "--prompts", str(prompts), "--again", "check@1").stdout
    wrong = run("lock", "--prompts", str(prompts), "--again", "chekc@1")
    assert "there is no chekc@1" in wrong.stderr


def test_an_export_is_a_run_of_ragtime(run: Run, tmp_path: Path) -> None:
    """To a file or to stdout; a model without recordings is named with those that have some."""
    out = tmp_path / "run.jsonl"

    assert run("export", "--model", "editor", "--out", str(out)).returncode == 0
    assert check(out.read_text(encoding="utf-8")) == 3
    assert check(run("export", "--model", "liar").stdout) == 1
    assert "there are: editor, liar, none" in run("export", "--model", "x").stderr
    assert "1 to 25 characters" in run("export", "--model", "editor", "--run", "x" * 26).stderr


def test_the_list_shows_cases_and_their_recordings(run: Run) -> None:
    """And the prompts in force."""
    lines = run("list").stdout.splitlines()

    assert lines[0].split() == ["again@1", "brief@1", "check@1", "repair@1", "understand@1"]
    assert "bridge-en [en]: editor (scripted), liar (scripted)" in lines
    assert "elsewhere-ar [ar]: no model is asked" in lines
    assert len(json.loads(run("list", "--json").stdout)["cases"]) == 4


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_recording_says_what_it_takes_asks_above_a_limit_and_goes_on_later(run: Run) -> None:
    """A server that fails in the middle costs one case; the next run records it alone."""
    answers = [EMPTY, Answer.error(400, "broken"), EMPTY]
    with StubServer(*answers, always=EMPTY) as server:
        args = ("record", "--model", "m", "--base-url", server.base_url)
        refused = run(*args, "--most", "10")
        first = run(*args)
        again = run(*args)
        third = run(*args)

    assert (refused.returncode, server.requests[0].body["model"]) == (2, "m")
    assert "3 cases, about" in refused.stderr
    assert "above 10: say --yes" in refused.stderr
    assert first.returncode == 1
    assert first.stdout.count("written:") == 2
    assert first.stdout.count("not kept: bridge-en") == 1
    assert again.returncode == 0
    assert again.stdout.count("written:") == 1
    assert "bridge-en" in again.stdout
    assert "nothing to record" in third.stdout


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_scripts_are_recorded_where_they_say_something_else(run: Run, folder: Path) -> None:
    """What did not change is not written again."""
    script = folder / "scripts" / "all.yaml"
    text = script.read_text(encoding="utf-8")
    before = run("record", "--scripted")
    script.write_text(text.replace("Sahel bridge to open", "The bridge to open"), encoding="utf-8")

    after = run("record", "--scripted")

    assert "nothing to record" in before.stdout
    assert after.stdout.count("written:") == 1
    assert "bridge-en" in after.stdout


def test_recording_needs_a_model(run: Run) -> None:
    """And says which setting names one."""
    done = run("record")

    assert (done.returncode, done.stdout) == (1, "")
    assert "--model" in done.stderr


@pytest.mark.parametrize("args", [("test",), ("list",), ("report",)])
def test_a_folder_that_is_none_is_named(
    args: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """The command is run where there are no cases."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["mujaz", "prompts", *args])

    with pytest.raises(SystemExit) as stop:
        main()

    assert stop.value.code == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "tests/prompts/cases: holds no cases" in line
    assert "--folder" in line
