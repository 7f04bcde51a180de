"""Tell the name of the outlet at the head of a page from the headline below it.

In:  the lines of a page, names that the page gives its publisher
Out: Head: which lines are the masthead, which are short lines without a role, which is the headline

The headline is the line whose words come again in the first paragraphs. A line above it that shares
none of them is the masthead where something else says so: it is the name that the page's metadata
or its copyright line give, it comes again elsewhere on the page, a menu stands below it, or it has
a word that outlets are named with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.corpus.cleaning.furniture import Furniture
from mujaz.corpus.cleaning.lines import Line, opens_short, overlap
from mujaz.corpus.phrases import Phrases
from mujaz.language.fold import fold_key

_DEEP = 14  # lines above the body in which a masthead may stand
_NAME_WORDS = 6
_TITLE_WORDS = 4  # a headline has at least so many
_SHARED = 2  # telling words that a headline shares with the first paragraphs
_LIKE = 0.3  # share of a headline's words that come again there
_UNLIKE = 0.34  # share above which a short line is about the article


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the body, by line number."""

    masthead: frozenset[int] = frozenset()
    idle: frozenset[int] = frozenset()  # kept, never cited
    headline: int = -1


def read_head(
    lines: Sequence[Line], furniture: Furniture, phrases: Phrases, names: Sequence[str]
) -> Head:
    """Return what the lines above the body are; an empty Head where nothing is sure."""
    body = next((i for i, line in enumerate(lines) if line.prose or opens_short(lines, i)), None)
    if body is None:
        return Head()
    lead = _lead(lines, body)
    free = [
        i for i in range(min(body, _DEEP))
        if not furniture.name(lines[i], first=i == 0, lead=True)
    ]  # fmt: skip
    headline = next((i for i in free if _may_be_headline(lines[i], lead)), -1)
    above = [i for i in free if i < headline or (headline < 0 and i + 1 < body)]
    short = [i for i in above if lines[i].words <= _NAME_WORDS and not lines[i].stop]
    unlike = {i for i in short if overlap(lines[i].telling, lead) < _UNLIKE}
    known = {fold_key(name) for name in names if name}
    shown = frozenset(
        i for i in short if _is_named(i, lines, known)
        or (headline >= 0 and (i in unlike or lines[i].words < _TITLE_WORDS)
            and _looks_named(i, lines, furniture, phrases))
    )  # fmt: skip
    idle = frozenset(unlike - shown) if headline >= 0 else frozenset()
    return Head(masthead=shown, idle=idle, headline=headline if shown or idle else -1)


def _lead(lines: Sequence[Line], body: int) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    prose = [line for line in lines[body : body + 12] if line.prose or line.sentence][:2]
    for line in prose:
        found |= line.telling
    return found


def _may_be_headline(line: Line, lead: frozenset[str]) -> bool:
    shared = len(line.telling & lead)
    return (
        line.headline
        and line.words >= _TITLE_WORDS
        and shared >= _SHARED
        and shared >= _LIKE * len(line.telling)
    )


def _is_named(i: int, lines: Sequence[Line], known: set[str]) -> bool:
    """Return whether the page names its publisher with this line's words."""
    key = lines[i].bare
    if any(key == name or f" {key} " in f" {name} " or name in key for name in known):
        return True
    rest = (line for n, line in enumerate(lines) if n != i and line.words < 60)
    return any("©" in line.text and key in line.key for line in rest)


def _looks_named(
    i: int, lines: Sequence[Line], furniture: Furniture, phrases: Phrases
) -> bool:  # fmt: skip
    line = lines[i]
    if i + 1 < len(lines) and furniture.name(lines[i + 1], first=False, lead=True) == "navigation":
        return True
    words = phrases.get("outlet_word", "name").anywhere
    if words is not None and words.search(line.bare):
        return True
    key = f" {line.bare} "
    return line.words > 1 and any(
        key in f" {other.key} " for n, other in enumerate(lines) if n != i and other.words > 2
    )
