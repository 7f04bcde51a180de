"""Find what has changed: a new sentence against one that its reader was told before.

In:  sentences that are new, and older ones of the same or of other articles
Out: Changes: what was said and what is said now, each in its own words, with its own source

Another number in the same role, another day of the same event, doubt that became a report (the
rules of differ.py), and nearly the same words now denied. Nothing is guessed: where an article is
older than the one that it would correct, there is no telling which is the last word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from mujaz.answer.compose import side_of
from mujaz.answer.differ import Differ
from mujaz.answer.lane import Lane
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.verify.claims import verify
from mujaz.answer.writing.extract import ClaimWriter, alike
from mujaz.language.fold import fold_key
from mujaz.model import Language, Side
from mujaz.texts import plain

MOST_CHANGES = 6
_MOST_VERIFIED = 40  # pairs of sentences in nearly the same words
_ONE_OF_THEM = 0.5  # share of common stems (Jaccard) from which a denial denies that sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What was said, and what is said now."""

    about: str
    was: Side
    now: Side


def find_changes(
    new: Sequence[Unit], old: Sequence[Unit], lane: Lane, language: Language
) -> tuple[Change, ...]:
    """Return what the new sentences change or contradict of the old ones, each sentence once."""
    writer = ClaimWriter(lane.concepts, language)
    found: list[Change] = []
    used: set[tuple[str, int, int]] = set()
    for about, was, now in (*_differing(new, old, lane, writer), *_denied(new, old, lane, writer)):
        keys = {_key(was), _key(now)}
        if keys & used or not _later(was, now) or fold_key(was.text) == fold_key(now.text):
            continue
        sides = side_of(was, writer), side_of(now, writer)
        if sides[0] is None or sides[1] is None:
            continue
        used |= keys
        found.append(Change(about=about, was=sides[0], now=sides[1]))
        if len(found) == MOST_CHANGES:
            break
    return tuple(found)


def _differing(
    new: Sequence[Unit], old: Sequence[Unit], lane: Lane, writer: ClaimWriter
) -> Iterator[tuple[str, Unit, Unit]]:
    fresh = {_key(unit) for unit in new}
    units = [*new, *(unit for unit in old if _key(unit) not in fresh)]
    for about, a, b in Differ(lane.concepts, writer.language, writer).pairs(units):
        if (_key(a) in fresh) is not (_key(b) in fresh):
            was, now = (b, a) if _key(a) in fresh else (a, b)
            yield about, was, now


def _denied(
    new: Sequence[Unit], old: Sequence[Unit], lane: Lane, writer: ClaimWriter
) -> Iterator[tuple[str, Unit, Unit]]:
    """Yield sentences in nearly the same words of which one denies the other."""
    verified = 0
    for now, was in product(new, old):
        if verified == _MOST_VERIFIED:
            return
        if now.article.language != was.article.language or not _alike(was, now):
            continue
        verified += 1
        reasons = verify(now.text, now.article.language, [was.text], thesaurus=lane.thesaurus)
        if any(reason.check == "negation" for reason in reasons):
            yield plain(writer.language, "differ-negation"), was, now


def _alike(a: Unit, b: Unit) -> bool:
    if not alike(a, b):
        return False
    common, union = len(a.own.stems & b.own.stems), len(a.own.stems | b.own.stems)
    return common / union >= _ONE_OF_THEM


def _later(was: Unit, now: Unit) -> bool:
    """Return whether `now` is the later word: a later version, or an article not older."""
    if was.article.id == now.article.id:
        return now.article.version > was.article.version
    before, after = was.article.published, now.article.published
    return before is not None and after is not None and after.start >= before.start


def _key(unit: Unit) -> tuple[str, int, int]:
    return unit.article.id, unit.article.version, unit.start
