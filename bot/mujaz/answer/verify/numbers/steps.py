"""C4: what rises by ten does not rise to ten.

In:  a Pair
Out: Reasons: number_role
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mujaz.answer.verify.grammar.axes import on_axis
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.sides import all_sides
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_TO = re.compile(
    r"(?:\b(?:الي|ليبلغ|لتبلغ|ليصل الي|لتصل الي|to)(?: (?:نحو|حوالي|about|around))?)\s*\Z"
)
_BY = re.compile(
    r"(?:\b(?:بمقدار|بواقع|بنسبه|بنحو|بحوالي|by)(?: (?:نحو|حوالي|about|around))?|\bبـ?)\s*\Z"
)
_REACH = 24  # characters before a number that lead to it


def check_steps(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a number is reached in one text and added in the other."""
    yield from _left_for_reached(pair)
    if not on_axis("rise-fall", pair.evidence):
        return
    sides = {v for both in all_sides(pair.evidence, pair.evidence.numbers) for v in both}
    for number in pair.claim.numbers:
        same = [q for q in pair.evidence.numbers if q.value == number.value]
        leads = {_told(pair.evidence.text, q) for q in same}
        ours = _lead(pair.claim.text, number) or _taken_off(pair.claim.text, number)
        if ours == "by" and leads == {""} and number.value in sides and _is_change(pair, number):
            detail = f"{number.text!r} is what the evidence has now or had before"
            yield Reason(check="number_role", detail=detail)
            return
        if ours and len(leads) == 1 and "" not in leads and ours not in leads:
            detail = f"{number.text!r} is {leads.pop()!r} in the evidence, not {ours!r}"
            yield Reason(check="number_role", detail=detail)
            return


def _told(text: str, number: Quantity) -> str:
    """Return "to" or "by" for a number of the evidence, "" where it is told neither way."""
    return _lead(text, number) or _changed(text, number) or _taken_off(text, number)


_COMPARED = re.compile(
    r"\b(?:مقارنه|قياسا|بالمقارنه|ما كان\w*|equalled|followed|outnumbered) ?(?:ب|by)\w*\s*\Z"
)
_VOTES = re.compile(r"\A\W*(?:votes?|to|صوتا?|اصوات)\b")


def _is_change(pair: Pair, number: Quantity) -> bool:
    """Tell whether the claim tells by how much something rose or fell: "fell by 90,000"."""
    if number.kind == "percent" or not on_axis("rise-fall", pair.claim):
        return False
    before = fold_key(pair.claim.text[max(0, number.start - _REACH) : number.start])
    own = fold_key(pair.claim.text[number.start : number.end])
    behind = fold_key(pair.claim.text[number.end :])
    votes = _VOTES.match(behind) or own.endswith(("votes", "صوتا", "اصوات"))
    return not votes and not _COMPARED.search(before + ("ب" if own.startswith("ب") else ""))


_FROM = re.compile(r"\b(?:from|من)(?: (?:about|around|نحو|حوالي))?\s*\Z")
_STARTS = re.compile(r"(?:from|من) ")


def _left_for_reached(pair: Pair) -> Iterator[Reason]:
    """ "Raised to 12" is not "raised from 12 to 40"."""
    theirs = [(q, fold_key(pair.evidence.text[: q.start])) for q in pair.evidence.numbers]
    reached = [q.value for q, before in theirs if _TO.search(before)]
    for ours in pair.claim.numbers:
        if ours.low is not None and _STARTS.match(fold_key(ours.text)) and all(
            _led_by(theirs, value, lead) for value, lead in ((ours.low, _TO), (ours.high, _FROM))
        ):  # fmt: skip
            detail = f"{ours.text!r} goes the other way in the evidence"
            yield Reason(check="number_role", detail=detail)
            return
        same = [before for q, before in theirs if q.value == ours.value]
        if not same or not reached or ours.value in reached or ours.low is not None:
            continue
        led = _TO.search(fold_key(pair.claim.text[: ours.start]))
        if led and all(_FROM.search(before) for before in same):
            detail = f"{ours.text!r} is what the evidence comes from"
            yield Reason(check="number_role", detail=detail)
            return


def _led_by(
    theirs: list[tuple[Quantity, str]], value: Decimal | None, lead: re.Pattern[str]
) -> bool:
    """Tell whether a preposition leads a value wherever the evidence has it."""
    before = [text for q, text in theirs if q.value == value]
    return bool(before) and all(lead.search(text) for text in before)


_ON_TO = re.compile(r"\A\W*(?:a \w+ |per \w+ |more )?(?:to|الي) \$?[\d٠-٩]")


def _changed(text: str, number: Quantity) -> str:
    """Return "by" for a number that what is reached follows: "rose 3 percent to 9"."""
    led = _FROM.search(fold_key(text[: number.start]))
    return "by" if not led and _ON_TO.match(fold_key(text[number.end :])) else ""


# what is lost or added is an object, with no "to" before its number: "cut 22 posts"
_TAKEN_OFF = re.compile(
    r"\b(?:cut(?:s|ting)?|shed(?:s|ding)?|slash\w*|axe[ds]?|axing|los(?:e|es|t|ing)|loss of"
    r"|dropp?(?:ed|ing)?|remov(?:e[ds]?|ing)|eliminat(?:e[ds]?|ing)|scrap(?:s|ped|ping)?"
    r"|add(?:s|ed|ing)?|reduc(?:e[ds]?|ing))"
    r"(?: (?:about|around|some|nearly|almost|over|more than|at least|a further|another|its|all))*"
    r"\s*\Z"
    r"|(?<!\w)[وف]?(?:خفض|خفضت|[يت]خفض|قلص|قلصت|[يت]قلص|الغي|الغت|[يت]لغي|فقد|فقدت|[يت]فقد|خسر|خسرت"
    r"|[يت]خسر|اضاف|اضافت|[يت]ضيف|حذف|حذفت|سرح|سرحت|[يت]سرح)"
    r"(?: (?!(?:في|من|الي|ل|علي|عن|عدد|نسبه)\b)\w+){0,3}\s*\Z"
)


def _taken_off(text: str, number: Quantity) -> str:
    """Return "by" for a number of what is cut or added: "cut 22 inspectors"."""
    before = fold_key(text[: number.start])[-_OBJECT_FAR:]
    return "by" if number.kind == "count" and _TAKEN_OFF.search(before) else ""


_OBJECT_FAR = 48  # characters from the verb to the number, with an Arabic subject between them


def _lead(text: str, number: Quantity) -> str:
    """Return "to" or "by" before a number, "" where neither stands there."""
    before = fold_key(text[max(0, number.start - _REACH) : number.start])
    if _TO.search(before):
        return "to"
    own = fold_key(number.text)
    joined = own.startswith("ب") and not own.startswith(("بليون", "باي"))
    return "by" if _BY.search(before) or joined else ""
