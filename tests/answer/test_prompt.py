"""Prompts as files: what a file must be, what filling in does, what the lock holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mujaz.answer.writing.prompt import Prompts, lock_lines, lock_problems
from mujaz.errors import DataFileBroken

SHIPPED = Path(__file__).parents[2] / "prompts"
HEAD = """+++
id = "brief"
version = 1
inputs = ["question"]
output = "Draft"
why = "a test"
+++
"""
BODY = "# system\nYou are an editor. المحرر\n# user\nQuestion: {question}\n"


def write(folder: Path, text: str, name: str = "brief/v1.md") -> Path:
    """Write a prompt file below a folder."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return folder


def test_the_shipped_prompts_are_those_that_were_locked() -> None:
    """A released prompt never changes: copy it to a new version."""
    assert lock_problems(SHIPPED) == []


def test_the_shipped_prompts_ask_for_the_forms_that_code_reads() -> None:
    """Each kind of call has its prompt."""
    outputs = {p.name: p.output for p in Prompts.load(SHIPPED).all()}

    assert outputs == {
        "again@1": "Draft", "brief@1": "Draft", "check@1": "Opinions", "repair@1": "Draft",
        "understand@1": "Understood",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["repair@1", "again@1"])
def test_calls_about_the_same_evidence_begin_alike(name: str) -> None:
    """What a server may cache: the system text, then the evidence."""
    prompts = Prompts.load(SHIPPED)
    brief, other = prompts.get("brief@1"), prompts.get(name)

    assert brief.system == other.system
    assert brief.user.startswith("{evidence}")
    assert other.user.startswith("{evidence}")


def test_values_are_put_in_once(tmp_path: Path) -> None:
    """Braces in an article or a question stay what they are."""
    prompt = Prompts.load(write(tmp_path, HEAD + BODY)).get("brief")

    system, user = prompt.fill(question="{question} {evidence} ما معنى {هذا}؟")

    assert system == "You are an editor. المحرر"
    assert user == "Question: {question} {evidence} ما معنى {هذا}؟"


@pytest.mark.parametrize("values", [{}, {"question": "?", "evidence": "…"}])
def test_a_missing_or_extra_value_is_an_error_before_any_call(
    tmp_path: Path, values: dict[str, str]
) -> None:
    """It names both."""
    prompt = Prompts.load(write(tmp_path, HEAD + BODY)).get("brief@1")

    with pytest.raises(ValueError, match=re.escape("brief@1: missing")):
        prompt.fill(**values)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param(BODY, "does not begin with a head", id="no-head"),
        pytest.param(HEAD.replace('"Draft"', "Draft") + BODY, "not TOML", id="no-toml"),
        pytest.param(HEAD.replace("why", "reason") + BODY, "unknown keys", id="unknown-key"),
        pytest.param(HEAD.replace("1", "2") + BODY, "not its place", id="wrong-place"),
        pytest.param(HEAD.replace('"Draft"', '"Poem"') + BODY, "not known", id="output"),
        pytest.param(HEAD + BODY.replace("{question}", "{q}"), "placeholders", id="placeholder"),
        pytest.param(HEAD + "# user\n{question}\n", "# system", id="no-system"),
        pytest.param(HEAD.replace('["question"]', '"question"') + BODY, "a list", id="inputs"),
    ],
)
def test_a_file_that_is_no_prompt_is_named_with_what_is_wrong(
    tmp_path: Path, text: str, problem: str
) -> None:
    """One clear line, before anything is asked."""
    with pytest.raises(DataFileBroken, match=problem) as raised:
        Prompts.load(write(tmp_path, text))

    assert "v1.md" in str(raised.value)


def test_a_folder_without_prompts_says_so(tmp_path: Path) -> None:
    """Not an empty book that fails later."""
    with pytest.raises(DataFileBroken, match="holds no prompts"):
        Prompts.load(tmp_path)


def test_an_unknown_prompt_is_named_with_those_that_there_are() -> None:
    """The next step is in the message."""
    with pytest.raises(DataFileBroken, match=r"'brief@9'.*brief@1"):
        Prompts.load(SHIPPED).get("brief@9")


def test_a_changed_word_breaks_the_lock(tmp_path: Path) -> None:
    """So do a new file without a line, and a line without a file."""
    write(tmp_path, HEAD + BODY)
    lock = tmp_path / "LOCK"
    lock.write_text("\n".join(lock_lines(Prompts.load(tmp_path))) + "\n", encoding="utf-8")
    assert lock_problems(tmp_path) == []

    write(tmp_path, HEAD + BODY.replace("editor", "poet"))
    write(tmp_path, HEAD.replace("1", "2") + BODY, "brief/v2.md")
    lock.write_text(lock.read_text(encoding="utf-8") + "gone@1 sha256:00\n", encoding="utf-8")

    assert [p.split(":")[0] for p in lock_problems(tmp_path)] == [
        "brief@1 has changed since it was locked",
        "brief@2 is not in LOCK",
        "gone@1 is in LOCK, but its file is gone",
    ]


def test_a_version_brings_what_shares_its_system_text(tmp_path: Path) -> None:
    """The newest is in force; an older one comes with the repair that was written for it."""
    shared = HEAD.replace('"brief"', '"repair"') + "# user\nAgain: {question}\n"
    for version in (1, 2):
        number = f"version = {version}"
        write(tmp_path, (HEAD + BODY).replace("version = 1", number), f"brief/v{version}.md")
        lent = shared.replace("version = 1", f'{number}\nsystem_of = "brief@{version}"')
        write(tmp_path, lent, f"repair/v{version}.md")
    write(tmp_path, (HEAD + BODY).replace("version = 1", "version = 3"), "brief/v3.md")
    prompts = Prompts.load(tmp_path)

    assert prompts.in_force() == {"brief": "brief@3", "repair": "repair@2"}
    assert prompts.in_force({"brief": "brief@1"}) == {"brief": "brief@1", "repair": "repair@1"}
    assert prompts.in_force({"repair": "repair@1"}) == {"brief": "brief@3", "repair": "repair@1"}
    with pytest.raises(DataFileBroken, match="there is no prompt 'brief@9'"):
        prompts.in_force({"brief": "brief@9"})
