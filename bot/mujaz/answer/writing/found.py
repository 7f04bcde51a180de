"""Words that a model copied, found in the passage that it named.

In:  an exhibit and what a draft quotes of it
Out: where the words stand; Found: the sentences that hold them, and those in front of them

A passage may have several paragraphs: of words copied over the end of one, each part is a citation
of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.writing.evidence import Exhibit
from mujaz.language.fold import find_quote, fold_key
from mujaz.language.tokens import tokenize
from mujaz.model import Citation

LEAST_WORDS = 4  # of a quotation that proves anything (guides/verification.md §2)
LEAST_CHARACTERS = 20
_ELLIPSIS = re.compile(r"\s*(?:…|\.{3}|\[\s*(?:…|\.{3})\s*\])\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """Words that a model copied, found where they stand."""

    exhibit: Exhibit
    core: tuple[Unit, ...]  # the sentences that hold the words
    before: tuple[Unit, ...] = ()  # those in front that say whom or what they speak of

    @property
    def units(self) -> tuple[Unit, ...]:
        """All sentences of the citation, in order."""
        return (*self.before, *self.core)

    @property
    def citations(self) -> list[Citation]:
        """The sentences as citations, one for each paragraph."""
        article, found = self.exhibit.article, list[Citation]()
        for group in self._paragraphs():
            start, end = group[0].start, group[-1].end
            found.append(Citation(
                passage_id=self.exhibit.passage.id, article_id=article.id, version=article.version,
                start=start, end=end, quote=article.text[start:end],
            ))  # fmt: skip
        return found

    def _paragraphs(self) -> Iterator[list[Unit]]:
        """Yield the sentences that may be quoted in one piece: a citation has one paragraph."""
        group: list[Unit] = []
        for unit in self.units:
            if group and not unit.article.citable(group[0].start, unit.end):
                yield group
                group = []
            group.append(unit)
        yield group

    def wider(self) -> Found:
        """Return the words with the sentence before them, where one stands in their paragraph.

        It often names what "this visit" or "he" stands for, and then it is part of the evidence.
        """
        first = self.units[0]
        before = next((u for u in self.exhibit.units if u.index == first.index - 1), None)
        if before is None or not first.article.citable(before.start, first.end):
            return self
        return Found(self.exhibit, self.core, (before, *self.before))


def neighbours(found: Sequence[Found]) -> bool:
    """Return whether all cited sentences follow each other in one article."""
    units = sorted({u for f in found for u in f.core}, key=lambda u: u.index)
    return len({u.article.id for u in units}) == 1 and all(
        b.index - a.index <= 1 for a, b in pairwise(units)
    )


def spans_of(quote: str, text: str) -> list[tuple[int, int]]:
    """Return where a quotation stands: in one piece, or its pieces around an ellipsis in order."""
    whole = find_quote(quote, text)
    if whole is not None:
        return [whole]
    pieces = [piece for piece in _ELLIPSIS.split(quote) if piece.strip()]
    if len(pieces) < 2 or any(too_short(piece) for piece in pieces):
        return []
    spans: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        found = find_quote(piece, text[at:])
        if found is None:
            return []
        spans.append((at + found[0], at + found[1]))
        at = spans[-1][1]
    return spans


def too_short(quote: str) -> bool:
    """Return whether a quotation is too short to prove anything."""
    return len(tokenize(quote)) < LEAST_WORDS and len(fold_key(quote)) < LEAST_CHARACTERS
