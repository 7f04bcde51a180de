"""Case files: every error names the file, the line and the field, and never hides other cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.errors import CaseBroken
from mujaz.replay.case import load_cases
from mujaz.replay.script import load_scripts

HEAD = "id: a-b\nquestion: What?\nlanguage: en\n"
GOOD = "- id: good-ar\n  question: ما الخبر؟\n  language: ar\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: is empty"),
        ("# nothing\n", "line 1: is empty"),
        ("- id: [\n", "line 2: is not YAML"),
        ("just words\n", "line 1, the file: is not a case"),
        ("- just words\n", "line 1, 0: is not a case"),
        ("id: a-b\nquestion: What?\n", "line 1, language: is missing"),
        ("id: a-b\nquestion: What?\nlanguage: fr\n", "line 3, language: "),
        (HEAD + "quetsion: x\n", "line 4, quetsion: is not a field"),
        ("id: a-b\nid: a-c\nquestion: What?\nlanguage: en\n", "line 2, id: stands twice"),
        ("id: A B\nquestion: What?\nlanguage: en\n", "line 1, id: "),
        ("id: a-b\nquestion: '  '\nlanguage: en\n", "line 2, question: "),
        (
            HEAD + "expect:\n  facts:\n  - any: []\n",
            "line 6, expect.facts.0.any: ",
        ),
        (HEAD + "expect: {reasons: [lazy]}\n", "line 4, expect.reasons.0"),
        (HEAD + "today: tomorrow\n", "line 4, today: "),
        (HEAD + "corpus: {seeds: false}\n", "line 4, corpus: has no articles"),
        (
            HEAD + "corpus:\n  articles:\n"
            "  - {file: a.txt, text: one}\n  - {file: a.txt, text: two}\n",
            "line 5, corpus.articles: two articles have one file name",
        ),
        (HEAD + "corpus: {articles: [{file: ../a.txt, text: x}]}\n", "file: "),
        (GOOD + GOOD, "line 4, 1.id: 'good-ar' stands in "),
        ("id: a-b\nquestion: !!python/object:os.system x\nlanguage: en\n", "line 2: is not YAML"),
    ],
)  # fmt: skip
def test_a_wrong_case_is_named_and_the_others_are_read(
    tmp_path: Path, text: str, said: str
) -> None:
    """File, line, field and the problem in one line."""
    (tmp_path / "bad.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(GOOD.replace("good", "other"), encoding="utf-8")

    loaded = load_cases(tmp_path)

    [error] = loaded.broken
    assert str(error).startswith(f"{tmp_path / 'bad.yaml'}, ")
    assert said in str(error)
    assert "\n" not in str(error)
    assert "other-ar" in {c.id for c in loaded.cases}


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    """Bytes of another encoding."""
    (tmp_path / "bad.yaml").write_bytes(GOOD.encode("cp1256"))

    [error] = load_cases(tmp_path).broken

    assert "cannot be read" in str(error)


def test_a_folder_without_the_case_asked_for_says_so(tmp_path: Path) -> None:
    """An empty run is no success."""
    with pytest.raises(CaseBroken, match="holds no cases"):
        load_cases(tmp_path)
    (tmp_path / "one.yaml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(CaseBroken, match="no case begins with bad"):
        load_cases(tmp_path, only=["bad"])
    assert [c.id for c in load_cases(tmp_path, only=["good"]).cases] == ["good-ar"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- case: other\n  model: m\n  date: '2026-01-01'\n  replies: {brief: [{text: x}]}\n",
         "line 1, 0.case: there is no case 'other'"),
        ("- case: good-ar\n  model: m\n  date: '2026-01-01'\n  replies: {}\n", "line 4, 0.replies"),
        ("- case: good-ar\n  model: m\n  date: '2026-01-01'\n  replies: {brief: [{txet: x}]}\n",
         "line 4, 0.replies.brief.0.txet"),
    ],
)  # fmt: skip
def test_a_wrong_script_is_named(tmp_path: Path, text: str, said: str) -> None:
    """As cases are."""
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(CaseBroken) as caught:
        list(load_scripts(tmp_path, {"good-ar"}))

    assert said in str(caught.value)
