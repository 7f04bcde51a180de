"""C4: what a number tells of a term: served or imposed, late or within, at the peak or the close.

In:  a Pair
Out: Reasons: number_role

Each family has parts that exclude one another; a number has a part where its words stand right
before or behind it. "He had served six years of a 20-year sentence" lets nobody spend 20 years in
prison, "70 minutes too late" is not within 70 minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_REACH = 44  # characters on either side of a number in which its part stands
_UNIT = (
    r"\W*(?:(?:second|minute|hour|day|week|month|year|decade)s?'?"
    r"|ثوان\w*|دقيق\w*|دقاءق|ساع\w+|يوما?|ايام|اسبوعا?|اسابيع|شهرا?|اشهر|شهور|عاما?|اعوام|سن\w+|عقود)?"
)
_GAP = (
    r"(?:\W+\w+){0,3}?\W+(?:about |around |nearly |almost |more than |over |less than |at least"
    r" |up to |only |just |some |all |نحو |حوالي |قرابه |اكثر من |زهاء )?\Z"
)
# Each part: what stands before the number, what behind it
_FAMILIES: dict[str, dict[str, tuple[str, str]]] = {
    "sentence": {
        "served": (
            r"\b(?:served|serving|spent|spending|spends|completed|done|passed|[وف]?قضي"
            r"|[وف]?قضت|[وف]?قضوا"
            r"|[وف]?قضاه?ا?|[وف]?امضي|[وف]?امضت|[وف]?امضوا|[وف]?امضاه?ا?|[يت]مضي|[يت]قضي)" + _GAP,
            r"into (?:his|her|their|a|the) (?:sentence|term)|(?:خلف|وراء) القضبان (?:قضاها|امضاها)",
        ),
        "imposed": (
            r"\b(?:sentenced (?:\w+ ){0,3}?to|jailed (?:\w+ ){0,3}?for|imprisoned for|handed"
            r"|given|term of|sentence of|terms of"
            r"|sentences of|get|gets|got|imprisonment of|faces?|condemned to"
            r"|[بل]?(?:ال)?سجن\w*|[بل]?(?:ال)?حبس\w*|عقوبه|حكما|حكم"
            r"|عقوبته\w*|محكوميته\w*|بعقوبه)" + _GAP,
            r"(?:(?:prison|jail|custodial) )?(?:sentences?|terms?|imprisonment|jail terms?)\b"
            r"|(?:of|in) imprisonment|سجنا|حبسا",
        ),
    },
    "delay": {
        "late": (
            r"\b(?:late by|delayed (?:by|for)|delay of|delays of|overdue by|behind schedule by"
            r"|[وف]?(?:تاخر|تاخرت|يتاخر|تتاخر|تاخروا|متاخر|متاخرا|متاخره|متاخرين|بتاخير"
            r"|تاخير))" + _GAP,
            r"(?:too )?late\b(?! (?:on|in|at|night))|behind (?:schedule|time)|overdue"
            r"|past (?:the )?(?:deadline|due)"
            r"|later than (?:planned|scheduled|expected|it should)|after the deadline|delay\b"
            r"|(?:من |في )?(?:ال)?تاخير|متاخر\w*|عن (?:ال)?موعد\w*|بعد (?:فوات|انقضاء|الموعد)",
        ),
        "early": (
            r"\b(?:early by|(?:قبل|عن) (?:ال)?موعد\w* (?:ال\w+ )?ب)\w*\W*\Z",
            r"(?:too )?early\b(?! (?:on|in|at|next|this))|ahead of (?:schedule|time)"
            r"|before (?:the )?(?:deadline|schedule)"
            r"|earlier than (?:planned|scheduled|expected)|(?:مبكرا|مبكره)"
            r"|قبل (?:ال)?(?:موعد\w*|اوان\w*)",
        ),
        "within": (
            r"\b(?:within|inside|in under|in less than|in just|in only|no later than|في غضون"
            r"|[وف]?خلال"
            r"|في ظرف|في اقل من|في مده لا تتجاوز)\W+(?:the |about |just |only |نحو |حوالي "
            r"|اقل من )?\Z",
            r"or (?:less|sooner|earlier)\b",
        ),
    },
    "market": {
        "closing": (
            r"\b(?:clos(?:ed|es|e|ing)|ended|ends|ending|finish(?:ed|es|ing)?|settl(?:ed|es|ing)"
            r"|[وف]?(?:اغلق|اغلقت|[يت]غلق|انهي|انهت|[يت]نهي|اقفل|اقفلت|[يت]قفل|اختتم|اختتمت)"
            r"|(?:ال)?(?:اغلاق|ختام|اقفال)\w*)(?:\W+\w+){0,5}?\W+\Z",
            r"(?:(?:lower|higher|down|up|weaker|firmer) )?(?:at|by|on) (?:the )?(?:close"
            r"|end of (?:the )?(?:day|trading))"
            r"|عند (?:ال)?(?:اغلاق|اقفال)|في (?:ختام|نهايه) (?:الجلسه|التعاملات|التداول\w*)",
        ),
        "peak": (
            r"\b(?:as (?:much|low|high|many|little) as|at one point|at (?:its|their) (?:worst"
            r"|lowest|peak)"
            r"|intraday|earlier|بما يصل الي|بما وصل الي|بلغ\w* ذروت\w*|في وقت سابق"
            r"|خلال الجلسه|في مستهل\w*"
            r"|وصل\w* الي|بنسبه وصلت الي)(?:\W+\w+){0,3}?\W+\Z",
            r"(?:(?:lower|higher|down|up) )?(?:at one point|at (?:its|their) (?:worst|lowest"
            r"|peak)|intraday"
            r"|earlier in the (?:day|session)|في وقت سابق|خلال الجلسه|في مستهل\w*)",
        ),
    },
}  # fmt: skip
_PARTS = {
    family: {
        part: (re.compile(before), re.compile(rf"{_UNIT}\W*(?:\w+\W+){{0,1}}?(?:{behind})"))
        for part, (before, behind) in parts.items()
    }
    for family, parts in _FAMILIES.items()
}
_IN_FULL = re.compile(r"\b(?:in full|full (?:term|sentence)|entire|whole|كاملا|كامله|كامل)\b")
_CLOSES = re.compile(
    r"[.!?؟؛;\n](?!\d)|,(?! (?:down|up))(?!\d)|،(?!\d)|\b(?:and|but|before|after|then)\b"
    r"|\bقبل ان\b|\bبعد ان\b"
)


def check_terms(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a number has another part of its term in the evidence."""
    for ours in pair.claim.numbers:
        if ours.kind in {"ordinal", "year"}:
            continue
        same = [
            q for q in pair.evidence.numbers if q.value == ours.value and _one_kind(q, ours)
        ]  # fmt: skip
        for family in _PARTS:
            mine = _part(pair.claim, ours, family)
            if len(mine) != 1:
                continue
            theirs = [_part(pair.evidence, q, family) for q in same]
            if not theirs or not all(theirs) or any(mine & t for t in theirs):
                continue
            if family == "sentence" and _IN_FULL.search(fold_key(pair.evidence.text)):
                continue
            (said,) = mine
            detail = f"{ours.text!r} is {next(iter(theirs[0]))} in the evidence, not {said}"
            yield Reason(check="number_role", detail=detail)
            return
        if closing := _other_close(pair, ours):
            yield Reason(check="number_role", detail=f"the evidence has {closing} at the close")
            return


def _one_kind(one: Quantity, other: Quantity) -> bool:
    return one.kind not in {"ordinal", "year"} and (
        one.unit == other.unit or not (one.unit and other.unit)
    )


def _part(reading: Reading, q: Quantity, family: str) -> set[str]:
    """Return the parts that a number has by the words around it, up to the next number."""
    before, behind = _around(reading, q)
    led = {part for part, (shape, _) in _PARTS[family].items() if shape.search(before)}
    if "imposed" in led:
        return {"imposed"}  # "sentenced to ten years in prison", «قضت بسجنه عشر سنوات»
    return led | {part for part, (_, shape) in _PARTS[family].items() if shape.match(behind)}


def _around(reading: Reading, q: Quantity) -> tuple[str, str]:
    text = reading.text
    others = [n for n in reading.numbers if n.start != q.start and n.kind not in {"year"}]
    low = max([n.end for n in others if n.end <= q.start] + [q.start - _REACH, 0])
    high = min([n.start for n in others if n.start >= q.end] + [q.end + _REACH, len(text)])
    before = fold_key(text[low : q.start])
    before = _CLOSES.split(before)[-1] + (" " if text[: q.start].endswith((" ", "-")) else "")
    digits = re.match(r"[\d.,٠-٩]+|\w+", text[q.start :])
    start = q.start + (digits.end() if digits else 0)
    return before, _CLOSES.split(" " + fold_key(text[start:high]))[0]


def _other_close(pair: Pair, ours: Quantity) -> str:
    """Return what the evidence has at the close where the claim has another number there."""
    if "closing" not in _part(pair.claim, ours, "market"):
        return ""
    closing = [q for q in pair.evidence.numbers if q.kind == ours.kind and q.unit == ours.unit
               and "closing" in _part(pair.evidence, q, "market")]  # fmt: skip
    if not closing or any(q.value == ours.value for q in closing):
        return ""
    return closing[0].text if any(q.value == ours.value for q in pair.evidence.numbers) else ""
