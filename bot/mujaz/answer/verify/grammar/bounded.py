"""Tell a verb that only leads to a bound: "stayed below 40 per cent", «لم تبلغ 40 في المئة».

In:  a Reading and one of its words
Out: whether the word tells no more than the bound, which is compared elsewhere
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.denying import bounds_by_reach
from mujaz.answer.verify.grammar.reading import Reading, Word

_STAYS = re.compile(
    r"(?:stay|remain)(?:s|ed|ing)?$|[وف]?(?:بقيت?|[يت]بقي|بقوا|ظلت?|[يت]ظل|باتت?|جاءت?|[يت]اتي|استقرت?|[يت]ستقر)$"
)
_SIDES = frozenset("below under above over short دون اقل ادني فوق اكثر اعلي".split())
_FAR = 6  # words from «بقيت» to «دون»: the subject stands inside


def only_bounds(reading: Reading, word: Word) -> bool:
    """Return whether a verb only leads to a bound of a number in its clause."""
    if word.i and bounds_by_reach(reading, reading.words[word.i - 1]):
        return True
    if _is_about(reading, word):
        return True
    if not _STAYS.match(word.key):
        return False
    behind = [w for w in reading.words[word.i + 1 : word.i + 1 + _FAR] if w.clause == word.clause]
    side = next((w for w in behind if w.key in _SIDES), None)
    near = reading.words[side.i + 1 : side.i + 3] if side is not None else []
    return any(w.counted for w in near)


_AS_MUCH = frozenset("little few low much many high long short".split())
_TO_NUMBER = 4  # words from "close" to the number of "close to a third"


def _is_about(reading: Reading, word: Word) -> bool:
    """Tell whether an English word only leads to a number: "close to a third", "as few as six"."""
    before = reading.words[word.i - 1].key if word.i else ""
    behind = reading.words[word.i + 1 : word.i + _TO_NUMBER]
    led = behind[:1] and (
        (word.key == "close" and behind[0].key == "to")
        or (word.key in _AS_MUCH and before == behind[0].key == "as")
    )
    return bool(led) and any(
        w.counted or any(q.start <= w.start < q.end for q in reading.numbers) for w in behind
    )
