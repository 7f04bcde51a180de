"""Tell whether a sentence has a number that can count what "how many" asks for.

In:  a Unit, Asked
Out: whether one of its numbers is no date, no name of something, no amount of money or time where
     people are counted, and no dual of another thing
"""

from __future__ import annotations

from collections.abc import Callable

from mujaz.answer.aspects import human_ids
from mujaz.answer.gather import Marks, Unit
from mujaz.answer.understand import Asked
from mujaz.language.counted import TIME_UNITS
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import is_arabic, tokenize

_NUMBERED = frozenset(  # what has a number and is not counted by it
    "الدقيقه دقيقه رقم الماده ماده القرار الطريق الساعه الصفحه minute number article resolution"
    " page route road highway".split()
)


def counts(unit: Unit, asked: Asked, marks: Callable[[str], Marks]) -> bool:
    """Tell whether a sentence has a number that can count: no date, and no «الجانبان»."""
    dated = [(d.start - unit.start, d.end - unit.start) for d in unit.dates]
    people = any(a.must and a.ids & human_ids() for a in asked.aspects)
    return any(
        n.kind not in {"ordinal", "year"}
        and not (n.text.startswith("ال") and " " not in n.text)
        and not any(start < n.end and n.start < end for start, end in dated)
        and not _is_numbered(n, unit.text)
        and not (people and (n.kind in {"money", "percent"} or n.unit in TIME_UNITS))
        and not _is_a_dual_of_another(n, asked, marks)
        for n in find_numbers(unit.text)
    )


def _is_a_dual_of_another(number: Quantity, asked: Asked, marks: Callable[[str], Marks]) -> bool:
    """Tell whether «وزيرا الخارجية» counts ministers where diplomats are asked for."""
    if number.kind != "count" or not is_arabic(number.text[0]) or " " in number.text:
        return False
    counted = [a for a in asked.aspects if a.must and a.ids and not a.here]
    told = marks(number.text).ids
    return bool(counted and told) and not any(a.ids & told for a in counted)


def _is_numbered(number: Quantity, text: str) -> bool:
    """Tell whether a number is the name of something: «الدقيقة 23», "resolution 1701"."""
    before = tokenize(text[: number.start])
    return bool(before) and before[-1].key in _NUMBERED
