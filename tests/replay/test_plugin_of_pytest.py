"""The plugin in a project that is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from replay.replay_kit import PROMPTS, copy_of

pytest_plugins = ["pytester"]
INI = """
[pytest]
addopts = -p mujaz.replay.pytest_plugin -p no:cacheprovider
asyncio_default_fixture_loop_scope = function
mujaz_prompts_folder = ours/prompts
mujaz_prompts = my-prompts
"""


@pytest.fixture
def project(pytester: pytest.Pytester, recorded: Path) -> pytest.Pytester:
    """Return a project with cases and prompts of its own."""
    pytester.makefile(".ini", pytest=INI)
    copy_of(recorded, pytester.path / "ours" / "prompts")
    copy_of(PROMPTS, pytester.path / "my-prompts")
    return pytester


def test_each_case_with_each_recording_is_a_test(project: pytest.Pytester) -> None:
    """Named so that -k finds it."""
    listed = project.runpytest_inprocess("--collect-only", "-q")

    names = [line.partition("::")[2] for line in listed.outlines if "::" in line]
    assert names == [
        "folder", "bridge-ar[editor brief@1]", "bridge-en[editor brief@1]",
        "bridge-en[liar brief@1 repair@1]", "strike-en[editor brief@1 repair@1]", "elsewhere-ar",
    ]  # fmt: skip
    project.runpytest_inprocess("-q").assert_outcomes(passed=6)


def test_a_changed_word_fails_each_test_that_it_touches(project: pytest.Pytester) -> None:
    """In one line for each, without a traceback."""
    file = project.path / "my-prompts" / "repair" / "v1.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("You have answered", "You answered"), encoding="utf-8")

    done = project.runpytest_inprocess("-q")

    done.assert_outcomes(passed=3, failed=3)
    done.stdout.fnmatch_lines([
        "*repair@1 has changed since it was locked*",
        "*strike-en, repair@1: no recording answers this (repair@1 changed)*"
        "First difference, user text, line *You have answered*Record it again: mujaz prompts*",
    ])  # fmt: skip
    assert "Traceback" not in done.stdout.str()
    assert "pytest_plugin.py" not in done.stdout.str()


def test_what_is_wrong_with_the_folder_fails(project: pytest.Pytester) -> None:
    """A broken case, a recording that is missing, prompts that are no prompts."""
    (project.path / "ours/prompts/cases/new.yaml").write_text("- id: x y\n", encoding="utf-8")
    for path in (project.path / "ours/prompts/fixtures/bridge-ar").iterdir():
        path.unlink()

    done = project.runpytest_inprocess("-q")

    done.assert_outcomes(passed=5, failed=2)
    done.stdout.fnmatch_lines(["*bridge-ar: no recording*", "*new.yaml, line 1, 0.id: *"])
    (project.path / "my-prompts/brief/v1.md").write_text("nothing", encoding="utf-8")
    project.runpytest_inprocess("-q").assert_outcomes(failed=2)
