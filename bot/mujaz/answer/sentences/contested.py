"""C18: what is denied in the same article is not shown without its denial.

In:  the sentences that a briefing cites, and all that were read for it
Out: sentences that deny, or decline to comment on, what a cited one lets somebody allege

Reuters asks to talk to all sides; a reader who gets the accusation gets the answer to it. So a
denial that stands right behind an allegation comes along, in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mujaz.answer.sentences.gather import Unit
from mujaz.language.fold import fold_key

_CONTESTED = frozenset({"claimed", "alleged", "accused"})
_ANSWERS = frozenset({"denied", "rejected"})
_BEHIND = 2  # sentences in which an article gives the other side
_NO_COMMENT = re.compile(
    r"\b(?:(?:declined|refused) to comment|did not (?:immediately )?(?:respond|comment|reply)"
    r"|could not be reached|no immediate comment)\b"
    r"|\b[وف]?(?:رفض\w*|امتنع\w*|اعتذر\w*)\s(?:عن\s)?(?:ال)?(?:تعليق|رد|اجابه)\b"
    r"|\b[وف]?لم\s[يت](?:علق|رد|جب|جيب|صدر)\w*\b"
)


def denials(cited: Iterable[Unit], read: Sequence[Unit]) -> list[Unit]:
    """Return the sentences that answer an allegation among the cited ones and are not cited."""
    shown = list(cited)
    taken = {(u.article.id, u.index) for u in shown}
    places = {(u.article.id, u.index): u for u in read}
    found: list[Unit] = []
    for unit in shown:
        if unit.report is None or unit.report.strength not in _CONTESTED:
            continue
        for step in range(1, _BEHIND + 1):
            key = (unit.article.id, unit.index + step)
            behind = places.get(key)
            if behind is None or key in taken or not _answers(behind):
                continue
            taken.add(key)
            found.append(behind)
            break
    return found


def _answers(unit: Unit) -> bool:
    report = unit.report
    if report is not None and report.strength in _ANSWERS and not report.negated:
        return True
    return _NO_COMMENT.search(fold_key(unit.text)) is not None
