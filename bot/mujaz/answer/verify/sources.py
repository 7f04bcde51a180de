"""C16: as many sources as in the evidence: «مصدر» is not «مصادر», "an official" not "officials".

In:  a Pair
Out: Reasons
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.language.tokens import without_clitics
from mujaz.model import Reason


def _forms(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


# kind: (one, two, several); a claim's number must stand in the evidence for the same kind
_KINDS = (
    (_forms("source مصدر"), _forms("مصدران مصدرين"), _forms("sources مصادر")),
    (_forms("official مسؤول"), _forms("مسؤولان"), _forms("officials مسؤولون مسؤولين")),
    (_forms("witness شاهد"), _forms("شاهدان"), _forms("witnesses شهود")),
    (_forms("diplomat دبلوماسي"), _forms("دبلوماسيان"), _forms("diplomats دبلوماسيون دبلوماسيين")),
    (_forms("expert خبير"), _forms("خبيران"), _forms("experts خبراء")),
    (_forms("analyst محلل"), _forms("محللان"), _forms("analysts محللون محللين")),
    (_forms("newspaper صحيفة"), _forms("صحيفتان صحيفتين"), _forms("newspapers صحف")),
    (_forms("spokesman spokeswoman متحدث"), _forms("متحدثان"), _forms("spokesmen متحدثون")),
    (_forms("doctor طبيب"), _forms("طبيبان طبيبين"), _forms("doctors أطباء")),
    (_forms("nurse ممرض ممرضة"), _forms("ممرضتان ممرضان"), _forms("nurses ممرضون ممرضات")),
    (_forms("ranger حارس"), _forms("حارسان حارسين"), _forms("rangers حراس")),
    (_forms("aide مساعد"), _forms("مساعدان"), _forms("aides مساعدون")),
    (_forms("lawyer محام محامي محامية"), _forms("محاميان"), _forms("lawyers محامون")),
    (_forms("economist اقتصادي"), _forms("اقتصاديان"), _forms("economists اقتصاديون")),
    (_forms("scientist عالم"), _forms("عالمان"), _forms("scientists علماء")),
)
_INFORMED = (_forms("person شخص"), _forms("شخصان شخصين"), _forms("people أشخاص"))
_TWO = _forms("two اثنان اثنين both كلا")
_ONE = _forms("one a an")


def _counts(reading: Reading, kind: tuple[frozenset[str], ...]) -> set[int]:
    found = set()
    for word in reading.words:
        readings = set(without_clitics(word.key))
        before = reading.words[word.i - 1].key if word.i else ""
        for number, forms in enumerate(kind, start=1):
            if readings & forms and number == _SEVERAL and _is_one_of(reading, word.i):
                found.add(1)
            elif readings & forms:
                found.add(2 if number == _SEVERAL and _has_two(reading, word.i, before) else number)
    return found


_SEVERAL = 3
_ONE_OF = _forms("أحد إحدى")


def _is_one_of(reading: Reading, i: int) -> bool:
    """Tell whether one of several speaks: «أحد الشهود», "one of the witnesses"."""
    before = [w.key for w in reading.words[max(0, i - 4) : i]]
    if before and before[-1].lstrip("وفل").removeprefix("ب") in _ONE_OF:
        return True
    return any(pair == ("one", "of") for pair in pairwise(before))


def _has_two(reading: Reading, i: int, before: str) -> bool:
    return before in _TWO or (i > 1 and reading.words[i - 2].key in _TWO)


def check_sources(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has one source for several, or several for one."""
    informed = any(w.key in _forms("familiar مطلع مطلعين مطلعون") for w in pair.evidence.words)
    for kind in (*_KINDS, _INFORMED) if informed else _KINDS:
        ours, theirs = _counts(pair.claim, kind), _counts(pair.evidence, kind)
        if not theirs or not ours:
            continue
        if not any(_fits(number, theirs) for number in ours):
            detail = "the claim names another number of sources than the evidence"
            yield Reason(check="source_plurality", detail=detail)


def _fits(number: int, theirs: set[int]) -> bool:
    return number in theirs or (number == 3 and 2 in theirs)
