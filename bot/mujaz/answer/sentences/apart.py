"""Tell what sets a number apart from the toll of one event, so that no other toll contradicts it.

In:  the folded words of a sentence and where its number stands; two sentences with their numbers
Out: whether it is a rate ("15 people a day"), of dead and hurt together («مقتل وإصابة 30»), or of
     an earlier time than that of the other sentence ("since January", "the 2019 fire killed 72")
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.one_news import ONE_NEWS
from mujaz.language.numbers import Quantity
from mujaz.language.tokens import tokenize

_NEAR = 8  # words between a number and the time of which it tells
_SINCE = frozenset({"since", "منذ"})
_SPAN = "(?:hour|day|night|week|month|year)"
_RATE_BEHIND = re.compile(
    rf"(?:(?<!than )(?<!of )(?<!in )(?<!for )(?<!within )(?<!about )(?<!after )\b(?:a|per) {_SPAN}"
    r"(?! (?:ago|after|before|since|later|earlier|on|of|old|long)\b)"
    rf"|\b(?:each|every) {_SPAN}|(?<!the )\bdaily"
    r"|(?<!\S)(?:يوميا|اسبوعيا|شهريا|سنويا|كل (?:يوم|اسبوع|شهر|سنه|عام|ساعه)"
    r"|في اليوم الواحد))(?!\S)"
)
_RATE_BEFORE = re.compile(
    rf"(?:\b(?:each|every) {_SPAN}|\baverage|(?<!\S)كل (?:يوم|اسبوع|شهر|سنه|عام|ساعه)"
    r"|(?<!\S)[وفب]?(?:معدل|متوسط))(?!\S)"
)
_KILLED = r"(?:kill\w*|dead|death\w*|مقتل|قتل\w*|استشه\w+|قتيل\w*|قتلي|شهيد\w*|شهداء)"
_HURT = r"(?:wound\w*|injur\w*|hurt|(?:ا|ال)?(?:صيب|صاب)\w*|جر[حي]\w*|مصاب\w*)"
_BOTH = rf"(?:{_KILLED} (?:and |or |او )?و?{_HURT}|{_HURT} (?:and |or |او )?و?{_KILLED})"
_BOTH_BEFORE = re.compile(rf"(?:^| )[وف]?{_BOTH}(?: \S+){{0,2}}$")
_BOTH_BEHIND = re.compile(rf"^(?:\S+ ){{0,3}}?{_BOTH}(?= |$)(?! واحد)")


def is_rate(keys: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a number is told of each day, week or month, or as an average."""
    before, behind = keys[max(0, first - _NEAR) : first], keys[last : last + _NEAR]
    found = _RATE_BEFORE.search(" ".join(before)) or _RATE_BEHIND.search(" ".join(behind))
    return found is not None


def of_dead_and_hurt(keys: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a number counts dead and hurt together: "30 killed or injured"."""
    before, behind = " ".join(keys[max(0, first - 4) : first]), " ".join(keys[first + 1 : last + 5])
    return bool(_BOTH_BEFORE.search(before) or _BOTH_BEHIND.search(behind))


def of_one_time(one: tuple[Unit, Quantity], other: tuple[Unit, Quantity]) -> bool:
    """Tell whether two numbers may be of one occasion: not where one alone looks back."""
    return _looks_back(*one) == _looks_back(*other)


def tells_since(text: str) -> bool:
    """Tell whether a text counts from a time on: "killed 72 people since January"."""
    return any(t.key in _SINCE for t in tokenize(text))


def _looks_back(unit: Unit, number: Quantity) -> bool:
    """Tell whether "since", or a day long before the article, stands beside a number."""
    if _SINCE & {*_beside(unit, number)}:
        return True
    published = unit.article.published
    if published is None:
        return False
    return any(
        d.span is not None and published.start - d.span.end > ONE_NEWS
        and len(_words_between(unit, number, d.start - unit.start, d.end - unit.start)) <= _NEAR
        for d in unit.dates
    )  # fmt: skip


def _beside(unit: Unit, number: Quantity) -> list[str]:
    tokens = tokenize(unit.text)
    before = [t.key for t in tokens if t.end <= number.start][-_NEAR:]
    return before + [t.key for t in tokens if t.start >= number.end][:_NEAR]


def _words_between(unit: Unit, number: Quantity, start: int, end: int) -> list[str]:
    first, last = min(end, number.end), max(start, number.start)
    return [t.key for t in tokenize(unit.text) if first <= t.start < last]
