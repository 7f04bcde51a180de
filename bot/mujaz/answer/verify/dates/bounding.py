"""C6: the day that bounds something is not the day on which it happened.

In:  a Pair, in one language or two
Out: Reasons: dates

"Closed until Friday" is not "closed on Friday", and "the first exchange since October" did not take
place in October; what must be paid "by 9 May" or "before 9 May" is not paid on that day, nor after
it. What lasts "since October" may well have begun in October ("closed since May" was closed in
May), so that "since" counts only behind a superlative or an ordinal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.dates.resolved import begins
from mujaz.answer.verify.dates.times import agrees
from mujaz.answer.verify.grammar.acting import is_act
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_BEFORE = 48  # characters before a date in which its preposition stands
_FILL = (
    r"(?:the|early|mid|late|last|end|of|month|day|year|january|يوم|شهر|عام|سنه|مطلع|نهايه|اواخر|اواءل"
    r"|منتصف|بدايه)"
)
_ON = re.compile(rf"\b(?:in|on|during|في|خلال|ب?يوم)(?: {_FILL})* ?$")
# "by midday on Monday" bounds as "by Monday" does
_HOUR = (
    r"(?:(?:the |early |late )?(?:noon|midday|midnight|dawn|dusk|sunrise|sunset|nightfall|morning"
    r"|afternoon|evening|night|\d[\d:.]*(?: ?[ap]\.?m\.?)?) (?:on|of))"
)
_BY_THE_HOUR = re.compile(rf"\b(?:by|before|after) {_HOUR} ?$")
_UP_TO = re.compile(rf"\b(?:by|before|قبل|بحلول)(?: {_HOUR}| {_FILL})* ?$")
_FROM_THEN = re.compile(rf"\b(?:after|بعد|عقب)(?: {_HOUR}| {_FILL})* ?$")
_BOUND = re.compile(rf"\b(?:by|before|after|قبل|بعد|عقب|بحلول)(?: {_FILL})* ?$")
_SINCE = re.compile(rf"\b(?:since|منذ)(?: {_FILL})* ?$")
_RANKED = re.compile(
    r"\b(?:first|second|third|last|latest|most|least|highest|lowest|biggest|largest|smallest|worst"
    r"|best|deadliest|longest|strongest|weakest|fastest|slowest|steepest|sharpest|only"
    r"|(?:ال)?(?:اول|اولي|ثان|ثاني|ثانيه|ثالث|ثالثه|اخر|اعلي|ادني|اكبر|اصغر|اسوا|افضل|اقل|اكثر|اطول|اشد"
    r"|اقوي|اضعف|اسرع|ابطا|اعنف|وحيد|وحيده))\b"
)


# what is shut until a day is open on it: only what is told without such an end is dated by it
_UNTIL = re.compile(rf"\b(?:until|till|حتي)(?: {_FILL})* ?$")
_TO = re.compile(
    r"\b(?:postpon|delay|adjourn|defer|put off|push\w* back)\w*"
    r"|(?:اجل|ارجا|[يت]وجل|[يت]رجي|تاجيل|ارجاء)"
)


_BEGINS = re.compile(
    r"\b(?:(?:takes?|took|taking) effect|(?:comes?|came) into force|effective|beg[ia]n\w*"
    r"|start\w*|launch\w*|from|[وف]?(?:س?[يت]سري|سرت?|س?[يت]بدا|بدات?|س?[يت]نطلق|انطلقت?"
    r"|اعتبارا|ابتداء|بدءا|بدايه))\b"
    r"[^.;؛]{0,32}\Z"
)


def _begins_on(reading: Reading, date: DateExpr) -> bool:
    """Tell whether something begins on a date: "takes effect on 1 May", «اعتبارا من»."""
    ahead = _ahead(reading, date)
    return bool(_BEGINS.search(ahead)) and not _UNTIL.search(ahead)


def check_bounding(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim dates an event by what only bounds it in the evidence."""
    for ours in pair.claim.dates:
        ahead = _ahead(pair.claim, ours)
        side = _side(pair.claim, ours)
        same = [d for d in pair.evidence.dates if agrees(ours, d)]
        if side and {_side(pair.evidence, d) for d in same} == {-side} and not _denies(pair):
            detail = f"{ours.text!r} is another bound in the evidence"
            yield Reason(check="dates", detail=detail)
            return
        if same and _UNTIL.search(ahead) and all(_begins_on(pair.evidence, d) for d in same):
            detail = f"in the evidence it begins then: {same[0].text!r}"
            yield Reason(check="dates", detail=detail)
            return
        if not _is_day(ours) or not _ON.search(ahead) or _BY_THE_HOUR.search(ahead):
            continue
        if same and all(
            _bounds(pair.evidence, d) or _since_another(pair, ours, d) or _until(pair, ours, d)
            for d in same
        ):
            detail = f"the evidence has {same[0].text!r} as a bound, not as the day itself"
            yield Reason(check="dates", detail=detail)
            return


_NOT = re.compile(
    r"\b(?:not?|nobody|none|never|nothing|cannot|until|[وف]?(?:لم|لن|لا|ليس|ليست|الا|غير|حتي))\b|n['’]t\b"
)


def _denies(pair: Pair) -> bool:
    """Tell whether something is denied: what is not done until a day is done after it."""
    return any(_NOT.search(fold_key(r.text)) for r in (pair.claim, pair.evidence))


def _side(reading: Reading, date: DateExpr) -> int:
    """Return on which side of a date a bound leaves what happened: -1 before it, 1 behind it."""
    ahead = _ahead(reading, date)
    if reading.text[date.end : date.end + 2] in {"'s", "’s"}:
        return 0  # "after Sunday's vote"
    return -1 if _UP_TO.search(ahead) else int(bool(_FROM_THEN.search(ahead)))


def _is_day(date: DateExpr) -> bool:
    return any(x is not None for x in (date.year, date.month, date.day, date.weekday))


def _ahead(reading: Reading, date: DateExpr) -> str:
    """Return the folded words before a date, up to a stop."""
    before = re.split(r"[.؛;!?؟\n]", reading.text[: begins(reading, date)])[-1]
    return fold_key(before)[-_BEFORE:]


def _bounds(reading: Reading, date: DateExpr) -> bool:
    ahead = _ahead(reading, date)
    owned = reading.text[date.end : date.end + 2] in {"'s", "’s"}  # "after Sunday's vote"
    if _BOUND.search(ahead):
        return not owned
    return bool(_SINCE.search(ahead)) and bool(_RANKED.search(ahead))


def _until(pair: Pair, ours: DateExpr, theirs: DateExpr) -> bool:
    """Tell whether the evidence has something last until a date on which the claim has it done.

    What ends then opens or comes back on that day, which is another act than the one before it.
    """
    ahead = _ahead(pair.evidence, theirs)
    if not _UNTIL.search(ahead) or _TO.search(ahead):
        return False
    own = {w.clause for w in pair.claim.words if ours.start < w.end and w.start < ours.end}
    words = pair.evidence.words
    there = {w.clause for w in words if theirs.start < w.end and w.start < theirs.end}
    acts = [w for w in pair.claim.content if w.clause in own and is_act(pair.claim, w)]
    return bool(acts) and all(
        any(m.clause in there and m.end <= theirs.start for m in pair.matches[w.i]) for w in acts
    )


def _since_another(pair: Pair, ours: DateExpr, theirs: DateExpr) -> bool:
    """Tell whether what lasts since a date is nothing of what the claim tells with it: who is in
    office since 2022 need not have been attacked then.
    """
    if not _SINCE.search(_ahead(pair.evidence, theirs)):
        return False
    own, there = (
        {w.clause for w in reading.words if date.start < w.end and w.start < date.end}
        for reading, date in ((pair.claim, ours), (pair.evidence, theirs))
    )
    told = [
        {m.clause for m in pair.matches[w.i]}
        for w in pair.claim.content if w.clause in own and pair.matches[w.i]
    ]  # fmt: skip
    return bool(told) and not any(clauses & there for clauses in told)
