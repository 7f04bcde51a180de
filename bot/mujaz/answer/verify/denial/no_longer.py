"""C10: what is still so is not "no longer" so, and what is so no longer is not still so.

In:  a Pair
Out: Reasons

"No longer" denies without a "not", and «لا يزال» affirms with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_NO_LONGER = re.compile(
    r"\bno longer\b(?! than)|\b(?:not|never|no)\b[^.;:]{0,60}?\bany ?more\b"
    r"|(?<!\w)[وف]?(?:لم|لن) [يتن]عود?(?:وا)?(?!\w)(?! (?:الي|من|عن|لي|ل\w|ب\w|ذلك مهم)\b)"
)
_STILL = re.compile(
    r"\b(?:still|remain(?:s|ed)?|continues? to)\b"
    r"|(?<!\w)[وف]?(?:لا|لم|ما) ?(?:[يت]زالو?ن?|زالت?|زالوا|[يت]زل|[يت]برح)(?!\w)"
)
_CEASED = re.compile(
    r"\b(?:ceased|stopped|quit)\b|(?<!\w)[وف]?(?:توقفت?|توقفوا|اوقفت?|اوقفوا|كفت?|كفوا)(?!\w)"
)
_DENIED = re.compile(
    r"\b(?:not|no|nor|never|cannot|unable|without|n't)\b|n't\b"
    r"|(?<!\w)(?:و?(?:لا|لم|لن|دون|بدون|بلا)|غير|عاجز\w*|تعذر|[يت]تعذر)(?!\w)"
)


def check_no_longer(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where one says "still" of what the other says is so no longer."""
    ours, theirs = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    for here, there in ((_NO_LONGER, _STILL), (_STILL, _NO_LONGER)):
        found = here.search(ours)
        if found is None or here.search(theirs) or not there.search(theirs) or there.search(ours):
            continue
        words = _said_so(pair.claim, found.end())
        if here is _NO_LONGER and _has_ceased(pair, words[1:]):
            continue  # «توقفت عن العمل في السودان ولا تزال تعمل في مصر»
        if words and any(_marked(pair, m, there) for m in pair.matches[words[0].i]):
            detail = f"in the evidence it is the other way round: {found.group()!r}"
            yield Reason(check="negation", detail=detail)
            return


def _said_so(reading: Reading, end: int) -> list[Word]:
    """Return the words of a clause behind a mark, the first of which tells what is so."""
    behind = [w for w in reading.words if w.start >= end and w.content]
    return [w for w in behind if w.clause == behind[0].clause]


def _has_ceased(pair: Pair, rest: list[Word]) -> bool:
    """Tell whether something ceases in the evidence, and not only where the claim's rest stands."""
    told = fold_key(pair.evidence.text)
    marks = {m.start(): m.group() for shape in (_CEASED, _STILL) for m in shape.finditer(told)}
    if not any(_CEASED.match(said) for said in marks.values()):
        return False
    last = [
        marks[max(i for i in marks if i < m.start)]
        for w in rest for m in pair.matches[w.i] if min(marks) < m.start
    ]  # fmt: skip
    return not last or any(_CEASED.match(said) for said in last)


def _marked(pair: Pair, word: Word, shape: re.Pattern[str]) -> bool:
    """Tell whether a clause says that something is still so, or is so no longer: "still unable"
    says what no longer is, and "his brother" is somebody else.
    """
    reading = pair.evidence
    words = reading.clause(word.clause)
    said = fold_key(reading.text[words[0].start : words[-1].end])
    found = shape.search(said)
    if found is None or _DENIED.search(said, found.end()):
        return False
    before = [w for w in words if w.content and w.end - words[0].start <= found.start()]
    return not before or any(w.i in pair.answered for w in before)
