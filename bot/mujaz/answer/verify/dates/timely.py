"""C17: across the languages, "ahead of schedule" is not late.

In:  a Pair in two languages
Out: Reasons

«بتأخير عام عن الموعد الأصلي» and "a year ahead of schedule" share their year and their date;
which way it lies from what was set, only these phrases tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_EARLY = re.compile(
    r"\b(?:ahead of (?:schedule|time|the (?:deadline|original|planned)\w*|plan|target)"
    r"|(?:days?|weeks?|months?|years?|hours?) (?:early|earlier than (?:planned|scheduled|expected"
    r"|due))"
    r"|earlier than (?:planned|scheduled|expected|due)|before (?:its|their|the) (?:due date"
    r"|deadline)"
    r"|[وفب]?(?:قبل (?:ال)?(?:موعد|اوان|مهله|وقت)\w*(?: \w+)?|مبكرا|مبكره|باكرا|تبكير"
    r"|سابقا? (?:ل)?موعد\w*|استبق\w*))\b"
)
_LATE = re.compile(
    r"\b(?:behind schedule|late|later than (?:planned|scheduled|expected|due)|overdue|delay(?:s"
    r"|ed)?"
    r"|running late|after (?:its|their|the) (?:due date|deadline)|past (?:its|their|the) deadline"
    r"|belated\w*"
    r"|[وفبم]?(?:ال)?(?:تاخر\w*|تاخير\w*|[يت]تاخر\w*|متاخر\w*|بعد (?:ال)?(?:موعد|مهله)\w*))\b"
)


def check_timely(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where one text has it early and the other late."""
    if not pair.crossed:
        return
    claim, evidence = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    ours = bool(_EARLY.search(claim)), bool(_LATE.search(claim))
    theirs = bool(_EARLY.search(evidence)), bool(_LATE.search(evidence))
    if ours[0] != ours[1] and theirs[0] != theirs[1] and ours != theirs:
        found = _EARLY.search(claim) or _LATE.search(claim)
        said = found.group() if found else ""
        yield Reason(check="direction", detail=f"the evidence has it the other way: {said!r}")
