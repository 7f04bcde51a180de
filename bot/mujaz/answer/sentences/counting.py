"""Tell whether a sentence has a number that can count what "how many" asks for.

In:  a Unit, Asked
Out: whether one of its numbers is no date, no name of something, no amount of money or time where
     people are counted, and no dual of another thing; whether it has the amount that is asked for
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mujaz.answer.question.acts import ACTS
from mujaz.answer.question.aspects import human_ids
from mujaz.answer.question.forms import EXTENTS, counted_unit
from mujaz.answer.question.understand import Asked
from mujaz.answer.sentences.aimed import only_may, tells_a_plan
from mujaz.answer.sentences.gather import Marks, Unit
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import is_arabic, tokenize

_NUMBERED = frozenset(  # what has a number and is not counted by it
    "الدقيقه دقيقه رقم الماده ماده القرار الطريق الساعه الصفحه minute number article resolution"
    " page route road highway".split()
)


_SPANS = frozenset("age duration deadline period wait delay-made last-time-span".split())
_THINGS = frozenset({"thing", "place-type"})
_MEASURED = TIME_UNITS.union(*EXTENTS.values())


def counts(unit: Unit, asked: Asked, marks: Callable[[str], Marks]) -> bool:
    """Tell whether a sentence has a number that can count: no date, and no «الجانبان»."""
    dated = [(d.start - unit.start, d.end - unit.start) for d in unit.dates]
    people = any(a.must and a.ids & human_ids() for a in asked.aspects)
    done = _asks_what_was_done(asked)
    keys = [t.key for t in tokenize(unit.text)] if done else []
    return any(
        n.kind not in {"ordinal", "year"}
        and not (n.text.startswith("ال") and " " not in n.text)
        and not any(start < n.end and n.start < end for start, end in dated)
        and not _is_numbered(n, unit.text)
        and unit.text[n.end : n.end + 1] != "-"  # "a two-term limit"
        and not (people and (n.kind in {"money", "percent"} or n.unit in TIME_UNITS))
        and not _counts_another(n, asked, marks)
        and not (done and only_may(keys, _first(n, unit.text)))
        for n in find_numbers(unit.text)
    )


def _asks_what_was_done(asked: Asked) -> bool:
    """Tell whether a question counts what has been done: "were cancelled", «كم رحلة ألغيت»."""
    if tells_a_plan([t.key for t in tokenize(asked.question.text)]):
        return False
    return any(a.here and a.must and not _YET.match(fold_key(a.words)) for a in asked.aspects)


_YET = re.compile("[وف]?س?[يتن]|[a-z]+(?<!ed)(?<!en)$")  # an imperfect, and no participle


def _first(number: Quantity, text: str) -> int:
    return len(tokenize(text[: number.start]))


def _counts_another(number: Quantity, asked: Asked, marks: Callable[[str], Marks]) -> bool:
    """Tell whether a number counts another thing: forty people where ambulances are asked for."""
    counted = [a for a in asked.aspects if a.must and a.ids and not a.here]
    if number.kind != "count" or not counted:
        return False
    things = all(a.kind in _THINGS for a in counted)
    acts = all(a.kind in ACTS for a in counted)  # "how many were hurt" counts people
    spans = any(a.ids & _SPANS for a in counted)
    if (things or acts) and not spans and not asked.measure and number.unit in _MEASURED:
        return True
    told = marks(number.text).ids
    if not told or any(a.ids & told for a in counted):
        return False
    dual = is_arabic(number.text[0]) and " " not in number.text  # «وزيرا الخارجية»
    return dual or (things and not any("disease" in a.ids for a in counted))


def _is_numbered(number: Quantity, text: str) -> bool:
    """Tell whether a number is the name of something: «الدقيقة 23», "resolution 1701"."""
    before = tokenize(text[: number.start])
    return bool(before) and before[-1].key in _NUMBERED


# Units of time from the smallest: who asks for minutes may be told hours, and no years
_RANKS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
_GOING_ON = re.compile(  # what went on and is over; "has lasted" may be told by "for, since"
    r"\b(?:استمر\w*|دام\w*|استغرق\w*|طول|طولت|اخذ|اخذت)\b"
    r"|\b(?:did|was|were)\b.*\b(?:last|take|go on|lasted)\b"
)
_POINT_BEFORE = frozenset("منذ مند بعد قبل عقب since after before".split())
_POINT_BEHIND = frozenset("ago earlier later after before مضت خلت".split())


def measures(text: str, asked: Asked) -> bool:
    """Tell whether a text has the amount of time, money or room that a question asks for."""
    measure = asked.measure
    if not measure:  # most questions: finding numbers in all that was found takes milliseconds
        return False
    numbers = find_numbers(text)
    if measure in EXTENTS:
        return any(n.unit in EXTENTS[measure] for n in numbers)
    if measure == "money":
        return any(n.kind == "money" for n in numbers)
    if measure == "times":
        plain = (n for n in numbers if n.unit == "time" and n.kind != "ordinal")
        return any(not n.text.startswith("ال") for n in plain)
    return measure == "time" and any(_lasts(n, text, asked.question.text) for n in numbers)


def _lasts(number: Quantity, text: str, question: str) -> bool:
    """Tell whether a number is a stretch of time in such units as are asked for.

    «بعد يومين», "three years ago" and «منذ سنتين» say when, and not how long something went on.
    """
    if number.unit not in TIME_UNITS or number.kind == "ordinal":
        return False
    wanted = counted_unit(question)
    if wanted in _RANKS and abs(_RANKS.index(wanted) - _RANKS.index(number.unit)) > 1:
        return False
    if not _GOING_ON.search(fold_key(question)):
        return True
    before, behind = tokenize(text[: number.start])[-1:], tokenize(text[number.end :])[:1]
    return not (
        any(t.key.lstrip("و") in _POINT_BEFORE for t in before)
        or any(t.key in _POINT_BEHIND for t in behind)
    )
