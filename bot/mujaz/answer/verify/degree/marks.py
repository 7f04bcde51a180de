"""C13: a forecast or target that is missed is not met, one that is met is not beaten.

In:  a Pair, in one language or two
Out: Reasons: direction

"Below", «دون» and "short of" deny nothing by themselves, so that no other check sets them against
"met". Only where each text tells one side of a mark, and it is not the same, is there an alarm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_MARK = re.compile(
    r"\b(?:forecasts?|expectations?|estimates?|projections?|targets?"
    r"|[بل]?(?:ال)?(?:توقعات|تقديرات|تنبوات)(?:ه|ها|هم)?|(?:ال)?(?:مستهدف|متوقع)|(?:ال)?هدف(?:ه|ها|هم)?)\b"
)
_FAR = 5  # words from what tells the side to the mark: "short of most analysts' forecasts"
_NOT = r"(?:\b(?:not|never|failed to|[وف]?(?:لم|لن))|n't)\s+"
_MET = (
    r"(?:meet|meets|met|meeting|match|matches|matched|hit|hits|reach|reaches|reached|achieved?|achieves"
    r"|in line with|[وفيت]?(?:بلغ|حقق|طابق|وافق|لب)(?:ت|ي|وا)?|[يت](?:طابق|وافق|لبي)"
    r"|(?:متوافق|متماشي|مطابق)ه?ا? (?:مع|ل)|تماشت? مع)"
)
_SIDES = (  # the first that is found nearest before the mark tells
    (-1, re.compile(rf"{_NOT}{_MET}\b|\b(?:below|short of|shy of|undershot|miss(?:ed|es|ing)?"
                    r"|(?:less|lower|fewer|smaller|worse|weaker) than"
                    r"|[وفب]?دون|[وفب]?(?:اقل|ادني|اضعف|اسوا) من)\b")),
    (1, re.compile(r"\b(?:above|beat|beats|beaten|beating|exceed\w*|topp(?:ed|ing)|tops|surpass\w*"
                   r"|(?:more|higher|better|stronger|larger) than"
                   r"|[وف]?(?:[يت]?تجاوز|[يت]?تخط|فاق)\w*"
                   r"|[وفب]?فوق|[وفب]?(?:اكثر|اعلي|افضل|اقوي) من)\b")),
    (0, re.compile(rf"\b{_MET}\b")),
)  # fmt: skip


def check_marks(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where claim and evidence lie on two sides of a forecast or target."""
    ours, theirs = _sides(pair.claim.text), _sides(pair.evidence.text)
    if len(ours) == len(theirs) == 1 and ours != theirs:
        said, told = ({-1: "missed", 0: "met", 1: "beaten"}[s] for s in (*ours, *theirs))
        detail = f"the claim tells a mark as {said} where the evidence tells it as {told}"
        yield Reason(check="direction", detail=detail)


def _sides(text: str) -> frozenset[int]:
    folded = fold_key(text)
    return frozenset(
        side
        for mark in _MARK.finditer(folded)
        if (side := _side(folded[: mark.start()])) is not None
    )


def _side(before: str) -> int | None:
    """Return the side told nearest before a mark, in its own sentence."""
    near = " ".join(re.split(r"[.;؛!?؟\n]", before)[-1].split()[-_FAR:])
    found = [
        (m.end(), n, side) for n, (side, told) in enumerate(_SIDES) for m in told.finditer(near)
    ]
    return max(found, key=lambda f: (f[0], -f[1]))[2] if found else None
