"""Tell what a sentence reports, and when it took place.

In:  a Unit
Out: its ClaimKind; the date of what it reports, or None where the sentence does not say

A date that a sentence merely mentions («بعد محادثتهما السابقة في 18 مارس») is not the date of what
it reports, so a date counts only outside quotation marks, in the reporting clause of a statement,
and not behind words such as «بعد» or "since".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from mujaz.answer.sentences.gather import Unit
from mujaz.language.closed import THAT
from mujaz.language.dates import find_dates
from mujaz.language.fold import fold_key
from mujaz.language.quotes import find_quotations
from mujaz.language.tables import lexicon
from mujaz.language.tense import clause_tense, is_to_come
from mujaz.language.tokens import Token, tokenize
from mujaz.model import ClaimKind, DateMention, DateSpan, Precision

_COMMENT = re.compile(
    r"^(?:و|ف|كما )?(?:يبدو|بدا|تبدو|ويري مراقبون|يرجح)\b|\b(?:appears? to|seems? to|analysts?)\b"
)
_PLAN = re.compile(
    r"\b[وف]?(?:سوف|المقرر|المتوقع|المرتقب|المزمع|المحتمله?|يعتزم|تعتزم|يخطط|تخطط)\b"
    r"|\bقد [يتن]\w+"
    r"|\b(?:will|may|might|could|is due to|plans? to|(?:is|are) expected|is set to)\b"
)
_NOT_ITS_OWN = frozenset(
    """
    بعد قبل منذ حتي عقب اثر قبيل بعيد السابقه السابق الماضيه خلفيه بحلول ذكري منتصف
    after before since until till following previous earlier
    """.split()
)
_ENDS_A_SPAN = frozenset("الي to by from".split())  # right before a date; else before a place
_OF_A_DAY = frozenset(  # «من» behind them is that of a beginning, or of a part of the day
    "اعتبارا ابتداء بدءا انطلاقا بدا مبكر مبكره متاخر متاخره باكر اول لاحق سابق".split()
)
_DAY_WORDS = frozenset(["يوم", "مساء", "صباح", "فجر"])
_PART_OF_DAY = frozenset(["ظهر", "عصر", "منتصف", "مساء", "صباح", "فجر"])
_DAY = timedelta(days=1)
_SET = frozenset("موعد موعدا الموعد مهله المهله date deadline".split())  # a day is set by it
_PLANNED_EN = frozenset("planned scheduled slated due set".split())
_TO_DO = frozenset(  # behind "due to", which else tells a cause: "due to fog"
    """
    begin start open reopen resume close end expire meet return arrive leave launch host hold hear
    appear be take go happen
    """.split()
)
_PUT_OFF = frozenset(
    "not no longer postponed delayed cancelled canceled moved put off تؤجل تلغي ترجا يؤجل يلغي يرجا"
    " توجل يوجل".split()
)
_GOES_ON = 2  # tokens behind a date among which a verb goes on with what is planned for it
_BETWEEN = frozenset("not now originally initially previously already also".split())
_STILL = frozenset("is are been be will".split())  # "has been planned for Tuesday"
_PLANNED_AR = frozenset(
    f"{article}{word}{end}"
    for word in ("مقرر", "مزمع", "مرتقب")
    for article, ends in (("ال", ("", "ه", "ين", "تين")), ("", ("ا", "ه", "")))
    for end in ends
)
_WAS_AR = frozenset("كان كانت وكان وكانت فكان".split())
_PLAN_NEAR = 7  # tokens before a date in which a plan has it
_LOOK_BACK = 4  # tokens before a date in which a word of _NOT_ITS_OWN takes it away


def claim_kind(unit: Unit) -> ClaimKind:
    """Return what kind of claim a unit makes."""
    report = unit.report
    key = fold_key(unit.text)
    if report is not None and not report.negated and report.strength not in {"quoted", "expected"}:
        return ClaimKind.DENIAL if report.strength == "denied" else ClaimKind.STATEMENT
    if report is not None and report.ids:
        return ClaimKind.STATEMENT
    if _COMMENT.search(key):
        return ClaimKind.COMMENT
    return ClaimKind.PLAN if tells_of_plans(unit.text) else ClaimKind.EVENT


def tells_of_plans(text: str) -> bool:
    """Return whether a sentence tells of what is to come."""
    return bool(_PLAN.search(fold_key(text))) or any(_is_future(t.key) for t in tokenize(text))


@cache
def _imperfects() -> frozenset[str]:
    """Return the Arabic imperfect verbs of the lexicon, folded."""
    forms = (fold_key(form) for term in lexicon() for form in term.words["ar"])
    return frozenset(form for form in forms if form[:1] in {"ي", "ت", "ن"} and " " not in form)


def _is_future(key: str) -> bool:
    """Tell whether a word is a verb with the particle of the future: سيلتقي, but not ستيف."""
    bare = key[1:] if key[:1] in {"و", "ف"} else key
    return bare[:1] == "س" and bare[1:] in _imperfects()


def event_date(unit: Unit) -> DateMention | None:
    """Return the date of what a unit reports, or None."""
    found = next(event_dates(unit), None)
    return None if found is None else _and_the_next(found, unit)


def event_dates(unit: Unit) -> Iterator[DateMention]:
    """Yield the dates of what a unit reports, in order."""
    text, base = unit.text, unit.start
    quotations = find_quotations(text)
    tokens = tokenize(text)
    limit = _clause_end(unit, text)
    for mention in unit.dates:
        if mention.span is None or mention.span.precision is Precision.YEAR:
            continue
        at = mention.start - base
        if at >= limit or any(q.start < at < q.end for q in quotations):
            continue
        if not is_beside(text, tokens, at) and not _ahead_of_report(unit, mention.span, at):
            yield mention


def is_beside(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a date at an offset is a bound, or of what is told beside the event: «حتى يوم
    الأحد», "since March", «التي كُشف عنها يوم الأربعاء».
    """
    before = [t.key for t in tokens if t.end <= at][-_LOOK_BACK:]
    planned = _is_of_a_plan([t.key for t in tokens if t.end <= at][-_PLAN_NEAR:])
    planned = planned and not _goes_ahead(text, tokens, at)
    return planned or _taken(before) or in_relative_clause(text, tokens, at)


def _ahead_of_report(unit: Unit, span: DateSpan, at: int) -> bool:
    """Tell whether a day lies behind the article's own, though no event is announced for it.

    What has been said or done by then was not done on it: it is the day of something that is
    spoken of, "set 14 March as the date", «قال إنه يعتزم فتح الطريق في 3 ديسمبر».
    """
    published = unit.article.published
    if published is None or span.start <= published.end:
        return False
    if claim_kind(unit) in {ClaimKind.STATEMENT, ClaimKind.DENIAL, ClaimKind.COMMENT}:
        return clause_tense(unit.text, at, at) != "future"  # "will open on 20 April, he said"
    tokens = tokenize(unit.text)
    if any(t.key in _SET for t in tokens):
        return True
    keys = {t.key for t in tokens if t.start < at}
    return clause_tense(unit.text, at, at) == "past" and not keys & _imperfects()


def _and_the_next(mention: DateMention, unit: Unit) -> DateMention:
    """Return both days of «يومي الأربعاء والخميس», of which the first alone is half the truth."""
    behind = next((d for d in unit.dates if d.start > mention.start), None)
    first, last = mention.span, behind.span if behind is not None else None
    if behind is None or first is None or last is None or last.start - first.end != _DAY:
        return mention
    between = unit.article.text[mention.end : behind.start]
    joined = between == " and " or (between == " " and behind.text.startswith("و"))
    if not joined or not first.precision is last.precision is Precision.DAY:
        return mention
    return replace(mention, span=replace(first, end=last.end, precision=Precision.RANGE))


def in_relative_clause(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a date belongs to a clause such as «التي كُشف عنها يوم الأربعاء»."""
    for token in reversed([t for t in tokens if t.end <= at]):
        if token.key in _RELATIVE:
            return not any(c in text[token.end : at] for c in "،,؛;")
    return False


_RELATIVE = frozenset("التي الذي الذين اللذين اللتين which who whom".split())


def _clause_end(unit: Unit, text: str) -> int:
    """Return where the reporting clause of a statement ends; the end of the text for an event."""
    if unit.report is None or (unit.report.carried and unit.report.start == unit.report.end):
        return len(text)
    verb_end = unit.report.end - unit.start
    for token in tokenize(text):
        if token.start >= verb_end and token.key in THAT:
            return token.start
    return len(text)


def _is_of_a_plan(before: Sequence[str]) -> bool:
    """Tell whether a date is that of a plan spoken of: "the opening, planned for Tuesday, has been
    put off", «الاجتماع المقرر يوم الخميس», "it had been scheduled for 10 May". What is planned for
    a day is still told of it.
    """
    for i, key in enumerate(before):
        front = list(before[:i])
        if key in _PLANNED_EN:
            behind = [*before[i + 1 :], "", ""]
            if (key == "due" or behind[0] != "for") and not (
                behind[0] == "to" and behind[1] in _TO_DO
            ):
                continue
            helper = next((k for k in reversed(front) if k not in _BETWEEN), "")
            return helper not in _STILL or (helper == "been" and "had" in front)
        if key in _PLANNED_AR:
            if not key.startswith("ال") or front[-1:] in (["من"], ["ومن"]):
                return any(k in _WAS_AR for k in front)
            behind = [k for k in before[i + 1 :] if k not in _DAY_WORDS and k != "في"]
            return all(k.endswith(("ه", "ها", "هما")) for k in behind)
    return False


def _goes_ahead(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what is planned for a date is to come: "… scheduled for 5 March will go ahead",
    «القمة المقررة في 5 مارس ستبحث التجارة»; not where it "will be put off".
    """
    end = next((d.end for d in find_dates(text) if d.start <= at < d.end), at)
    behind = [t.key for t in tokens if t.start >= end]
    verb = next((n for n, k in enumerate(behind[:_GOES_ON]) if k == "will" or is_to_come(k)), None)
    if verb is None:
        return False
    return not any(k.removeprefix("س") in _PUT_OFF for k in behind[verb : verb + 4])


def _taken(before: list[str]) -> bool:
    near = [key for key in before if key not in _DAY_WORDS]
    if near and near[-1] in _ENDS_A_SPAN:
        return True
    if before and before[-1] == "من" and not (len(before) > 1 and before[-2] in _OF_A_DAY):
        return True
    for i, key in enumerate(before):
        bare = key[1:] if key[:1] in {"و", "ف", "ل", "ب"} and key[1:] in _NOT_ITS_OWN else key
        if bare not in _NOT_ITS_OWN:
            continue
        following = before[i + 1] if i + 1 < len(before) else ""
        if following in _PART_OF_DAY and bare in {"بعد", "قبل"}:
            continue  # «بعد ظهر الأربعاء» is a part of the day
        return True
    return False
