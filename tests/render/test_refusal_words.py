"""What a refusal says of who publishes and of what stands nearest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from render_kit import refusal

from mujaz.model import Language, RefusalReason
from mujaz.render.said import nearest_key, refusal_lines
from mujaz.texts import has_text, without_isolates

_NAMES = (*(f"Post {n}" for n in range(8)), "صحيفة المدار", "وكالة الساحل")


@pytest.mark.parametrize(
    ("language", "first", "more"),
    [("ar", "صحيفة المدار", "وناشران آخران"), ("en", "Post 0", "and 2 others")],
)
def test_publishers_of_the_readers_script_come_first(
    language: Language, first: str, more: str
) -> None:
    """Of ten eight are named, and that there are others is said."""
    made = refusal(language)
    made = replace(made, coverage=replace(made.coverage, publishers=_NAMES))
    (line,) = (line for line in map(without_isolates, refusal_lines(made)) if first in line)

    assert line.split(": ")[1].startswith(first)
    assert more in line


@pytest.mark.parametrize("reason", list(RefusalReason))
def test_what_stands_nearest_is_no_answer_unless_only_the_writing_failed(
    reason: RefusalReason,
) -> None:
    """The sentences may well answer where what a model made of them did not hold."""
    key = nearest_key(refusal("en", reason))

    assert (key == "refusal-nearest") is (reason is not RefusalReason.UNSUPPORTED)
    assert has_text(key)
