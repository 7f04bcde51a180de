"""C6: last autumn is not next autumn: periods that no calendar numbers keep their direction.

In:  a Pair
Out: Reasons: dates

Days, weeks, months and years are compared by `times.py`. A season of the year or of a game, a
quarter, a term or a decade has a direction alone: «الخريف الماضي» is not «الخريف المقبل». Only
where the evidence gives the same period a direction too, and never the claim's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_PERIODS = {
    "spring": ("spring", "ربيع"), "summer": ("summer", "صيف"),
    "autumn": ("autumn|fall", "خريف"), "winter": ("winter", "شتاء"),
    "season": ("season", "موسم"), "quarter": ("quarter", "ربع|فصل"),
    "term": ("term|semester", "فصل الدراسي"), "decade": ("decade", "عقد"),
    "century": ("century", "قرن"),
}  # fmt: skip
_WAYS = {
    "past": ("last|past|previous", "ماضي|منصرم|فاءت|سابق"),
    "this": ("this|current", "حالي|جاري"),
    "next": ("next|coming|upcoming", "مقبل|قادم|اتي"),
}
_ANY = re.compile("|".join(f"{p}|{a}" for p, a in _PERIODS.values()))


def _said(english: str, arabic: str, way: tuple[str, str]) -> re.Pattern[str]:
    """Return how a period with its direction is written."""
    before = r"|\b[وبلف]?هذا ال(?:" + arabic + r")\b" if way == _WAYS["this"] else ""
    return re.compile(
        rf"\b(?:{way[0]}) (?:{english})\b(?! of\b)"
        rf"|\b(?:و|ف)?(?:ال|بال|لل)(?:{arabic}) ال(?:{way[1]})\b" + before
    )


_SHAPES = {
    name: {way: _said(*words, forms) for way, forms in _WAYS.items()}
    for name, words in _PERIODS.items()
}


def check_seasons(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a period that lies the other way in the evidence."""
    claim = fold_key(pair.claim.text)
    if not _ANY.search(claim):
        return
    evidence = fold_key(pair.evidence.text)
    for shapes in _SHAPES.values():
        ours = {way: m[0] for way, shape in shapes.items() if (m := shape.search(claim))}
        theirs = {way: m[0] for way, shape in shapes.items() if (m := shape.search(evidence))}
        if ours and theirs and not ours.keys() & theirs.keys():
            said, told = next(iter(ours.values())), next(iter(theirs.values()))
            yield Reason(check="dates", detail=f"the evidence has {told!r}, not {said!r}")
            return
