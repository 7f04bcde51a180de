"""Tell whether a number is only planned, allowed or possible: "will free 40", «سيفرج عن 40».

In:  the folded words of a sentence, where the number stands among them
Out: whether a word before it says so

What is planned and what was done are two figures of two things, and no sources differ on them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mujaz.language.coming import COMING_VERB
from mujaz.language.fold import fold_key

_NEAR = 7  # words before the number
_ALONE = frozenset(
    fold_key(word)
    for word in """
    will would may might could can should must shall plans plan planned planning due expected
    scheduled licensed licence license allowed permitted capacity maximum aims aim aimed target
    targets designed agreed forecast upcoming next
    سوف المقرر مقرر المتوقع متوقع المزمع المقبل المقبلة القادم القادمة ترخيص ترخيصا مرخص مرخصة طاقة
    طاقتها طاقته سعتها سعته تتسع يتسع يعتزم تعتزم يخطط تخطط خطة يهدف تهدف
    أقصى القصوى المسموح يسمح تسمح
    """.split()
)
_AHEAD = re.compile(rf"[وف]?(?:{COMING_VERB}|ست\w{{3,}})")  # «سيفرج», but «سيارة»
_MAY = frozenset({"قد", "وقد", "فقد", "ربما"})
_TO_DO = re.compile("[وف]?ل(?!ل).{4,}")  # «لتبادل 300», only right before the number


_MODALS = frozenset("will would may might could سوف".split())
_CLOSE = 4  # words between a verb that may be and its number


def only_may(keys: Sequence[str], first: int) -> bool:
    """Return whether the act right before a number may be, or is still to come."""
    before = keys[max(0, first - _CLOSE) : first]
    return any(key in _MODALS or _AHEAD.fullmatch(key) for key in before) or _may(before)


def _may(before: Sequence[str]) -> bool:
    """Tell whether «قد» stands before an imperfect: «قد يلغي 80 رحلة», but not «قد ألغى»."""
    return any(one in _MAY and other[:1] in {"ي", "ت"} for one, other in pairwise(before))


def tells_a_plan(keys: Sequence[str]) -> bool:
    """Return whether any word of a text tells of a plan, a permission or what may be."""
    return any(key in _ALONE or _AHEAD.fullmatch(key) for key in keys) or _may(keys)


def aimed_at(keys: Sequence[str], first: int) -> bool:
    """Return whether the number at a word is one of a plan, a permission or what may be."""
    before = keys[max(0, first - _NEAR) : first]
    return tells_a_plan(before) or (bool(before) and _TO_DO.fullmatch(before[-1]) is not None)
