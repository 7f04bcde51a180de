"""C5: a length of time that no number tells: "for a week", «استمر أسبوعًا», «عقدًا من الزمن».

In:  a Pair, an amount or a word of the claim
Out: whether the one is the other ("seven days", "a week"); Reasons: numbers, where the claim tells
     one of a unit and the evidence only another length

What is about, more than or less than a week is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

# How long each unit is, in hours or else in months
_UNITS = {
    "minute": (Decimal(1) / 60, "hours"), "hour": (Decimal(1), "hours"),
    "day": (Decimal(24), "hours"), "week": (Decimal(168), "hours"),
    "month": (Decimal(1), "months"), "year": (Decimal(12), "months"),
    "decade": (Decimal(120), "months"), "century": (Decimal(1200), "months"),
}  # fmt: skip
_ARABIC = {
    "minute": "دقيقه", "hour": "ساعه", "day": "يوما?", "week": "اسبوعا?", "month": "شهرا?",
    "year": "(?:عاما?|سنه)", "decade": "عقدا?", "century": "قرنا?",
}  # fmt: skip
_FAR = {  # with words between the verb and the length: «شهر مارس» is none
    "minute": "دقيقه واحده", "hour": "ساعه(?: واحده)?", "day": "(?:يوما|يوم واحد)",
    "week": "اسبوعا", "month": "شهرا", "year": "(?:عاما|سنه)", "decade": "عقدا", "century": "قرنا",
}  # fmt: skip
_PLURALS = {
    "minute": "minutes|دقاءق", "hour": "hours|ساعات", "day": "days|ايام", "week": "weeks|اسابيع",
    "month": "months|اشهر|شهور", "year": "years|اعوام|سنوات|سنين", "decade": "decades|عقود",
    "century": "centuries|قرون",
}  # fmt: skip
_ADVERBS = {"week": "اسبوعا", "month": "شهرا", "year": "عاما"}  # no other case of them is usual
_FOR = (
    r"\b(?:for|last|lasted|lasts|lasting|took|take|takes|spent|spend|served|serve|within|another"
    r"|after) (?:an?|one|a single|a full|a whole)"
)
_LASTING = (
    r"\b(?:[وف]?(?:استمرت?|[يت]ستمر|ستستمر|سيستمر|استغرقت?|[يت]ستغرق|دامت?|[يت]دوم|امضي|امضت|قضي|قضت"
    r"|[يت]قضي|[يت]مضي|صمدت?|ظلت?)|[وبل]?مده|مدتها|مدته|طوال|طيله|علي مدي|علي مدار)"
)
_NO_LENGTH = (
    r"(?! (?:ago|earlier|before|later|old|and|or|ونصف|وربع|وثلث|بعد|ما|واخر|و(?!احد)\w+)\b)(?! ?\d)"
)
_NOT_COUNTED = (
    r"(?<!\d )(?<!\d)(?<!عشر )(?<!عشره )(?<!ون )(?<!ين )(?<!مءه )(?<!نصف )(?<!ربع )(?<!ثلث )"
)
_ALONE = (  # «خلال شهر مارس» is no length
    r"(?=\s*(?:[.,،]|\Z)|\s(?:من|في|علي|واحده?|فقط|عقب|بسبب|رغم|وفق|بحسب|حسب)\b)"
)
_WORDS = {
    unit: re.compile(
        rf"{_FOR} {unit}\b(?! (?:ago|earlier|before|later|old|and|or)\b)"
        rf"|\b(?:خلال|غضون) {arabic}{_ALONE}"
        rf"|{_LASTING} {_NOT_COUNTED}{arabic}{_ALONE}"
        rf"|{_LASTING}(?: \w+){{0,4}}? {_NOT_COUNTED}{_FAR[unit]}\b{_NO_LENGTH}"
        + (rf"|{_NOT_COUNTED}\b{_ADVERBS[unit]}\b{_NO_LENGTH}" if unit in _ADVERBS else "")
        + (rf"|\b{arabic} من الزمن" if unit in {"decade", "century"} else "")
    )
    for unit, arabic in _ARABIC.items()
}
_ROUGHLY = re.compile(
    r"\b(?:about|around|nearly|almost|over|under|than|some|least|most|roughly|approximately|to"
    r"|نحو|حوالي|قرابه|زهاء|من|يقارب|[يت]زيد علي|[يت]تجاوز|ما [يت]قرب)\s*(?:an?|one)?\s*\Z"
)
_SINGULAR = {
    unit: re.compile(rf"\b{unit}(?!s)(?:\b|long)|\b[وفبل]?(?:ال|لل)?{arabic}\b")
    for unit, arabic in _ARABIC.items()
}
_OTHERWISE = {  # larger units with a length of their own, which no number tells
    (3, "month"): r"\b(?:a|an|one) quarter\b|\b(?:ربع سنه|فصل)\b",
    (6, "month"): r"\b(?:a|one) half[- ]year\b|\bhalf a year\b|\b(?:نصف سنه|نصف عام)\b",
}


def is_one_of_a_unit(pair: Pair, ours: Quantity) -> bool:
    """Return whether an amount is one of a larger unit, which no number tells: "within a year"."""
    if ours.unit not in _UNITS:
        return False
    text = fold_key(pair.evidence.text)
    other = _OTHERWISE.get((int(ours.value), ours.unit))
    if other and ours.value == int(ours.value) and re.search(other, text):
        return True
    if _hours(ours) == (_TWO_DECADES, "months") and re.search(r"\bعقد(?:ين|ان)\b", text):
        return True
    return any(_hours(ours) == _UNITS[unit] for unit, _ in singles(pair.evidence))


_TWO_DECADES = Decimal(240)


def singles(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield each unit of time that a text tells one of as a length, and where."""
    text = fold_key(reading.text)
    for unit, shape in _WORDS.items():
        for found in shape.finditer(text):
            yield unit, found.start()


def _hours(q: Quantity) -> tuple[Decimal, str]:
    length, system = _UNITS[q.unit]
    return q.value * length, system


def is_told_by_number(pair: Pair, word: Word) -> bool:
    """Return whether a word names one of a unit that the evidence has in a smaller one."""
    if "الزمن" in word.raw and any(
        unit in {"decade", "century"} for unit, _ in singles(pair.claim)
    ):
        return True
    units = [unit for unit, _ in singles(pair.claim) if _SINGULAR[unit].fullmatch(word.key)]
    return any(
        _hours(q) == _UNITS[unit] for unit in units for q in pair.evidence.numbers
        if q.unit in _UNITS
    )  # fmt: skip


def check_single(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells one of a unit of what lasts longer or less long."""
    text, evidence = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    lengths = [q for q in pair.evidence.numbers if q.unit in TIME_UNITS and _is_length(pair, q)]
    for unit, at in singles(pair.claim):
        said = _SINGULAR[unit].search(text, at)
        if (
            said is None
            or _ROUGHLY.search(text[: said.start()])
            or _SINGULAR[unit].search(_without(pair.evidence, lengths))
        ):
            continue
        if any(q.unit in _UNITS and _near(_hours(q), _UNITS[unit]) for q in lengths):
            continue
        several = re.search(rf"\b(?:{_PLURALS[unit]})\b", evidence)
        if several or lengths or any(other != unit for other, _ in singles(pair.evidence)):
            detail = f"no such number in the evidence: {said.group()!r}"
            yield Reason(check="numbers", detail=detail)
            return


def _is_length(pair: Pair, q: Quantity) -> bool:
    """Tell whether an amount of time is a length: no date, no age and no rank."""
    if q.kind != "count":
        return False
    behind = fold_key(pair.evidence.text[q.end : q.end + 12])
    dated = any(d.start < q.end and q.start < d.end and d.kind != "rolling"
                for d in pair.evidence.dates)  # fmt: skip
    return not dated and not re.match(r"\W*(?:old|ago|earlier|من العمر)\b", behind)


def _near(one: tuple[Decimal, str], other: tuple[Decimal, str]) -> bool:
    """Tell whether two lengths are one, or cannot be compared: 30 days may be a month."""
    if one[1] == other[1]:
        return one[0] == other[0]
    hours = [length * 730 if system == "months" else length for length, system in (one, other)]
    return abs(hours[0] - hours[1]) <= hours[1] / 8


def _without(reading: Reading, lengths: list[Quantity]) -> str:
    """Return a text without its lengths: «18 شهرا» is no month."""
    text = reading.text
    for q in reversed(lengths):
        text = f"{text[: q.start]} # {text[q.end :]}"
    return fold_key(text)
