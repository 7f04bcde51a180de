"""Find where a passage stands: the article's text before it, and when the article appeared.

In:  a passage, the articles it may stand in, their days of publication where known
Out: its Place; an empty one where no article has it
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.language.fold import find_quote
from mujaz.language.resolve import Published


@dataclass(frozen=True, slots=True)
class Place:
    """What stands before a passage in its article, and the article's date."""

    before: str = ""
    published: Published | None = None


def place_of(
    text: str, articles: Sequence[str], published: Sequence[Published | None] = ()
) -> Place:
    """Return the place of a passage in the first article that has it."""
    for i, article in enumerate(articles):
        found = find_quote(text, article)
        if found is not None:
            return Place(article[: found[0]], published[i] if i < len(published) else None)
    return Place()
