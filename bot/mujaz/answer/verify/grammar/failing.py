"""Tell which verbs deny with what stands behind them: "turned down", «أخفق في», «تخلف عن».

In:  a Reading and one of its words
Out: whether somebody refuses, fails, falls short or stays away by it
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.language.fold import fold_key


def denies_with_another(reading: Reading, word: Word) -> bool | None:
    """Tell whether a verb denies with what stands behind it; None of one that does not need it."""
    key = word.key
    if key in _DOWN:
        return next_key(reading, word) == "down"
    if key in {"threw", "throw", "throws", "thrown", "tossed"}:
        told = {w.key for w in reading.clause(word.clause)}
        return next_key(reading, word) == "out" and bool(told & _THROWN_OUT)
    if key in {"ruled", "rules", "ruling"}:
        return next_key(reading, word) == "out"
    if key in {"dismissed", "dismisses", "dismissing"}:
        behind = reading.words[word.i + 1 : word.i + 1 + _DISMISSED_FAR]
        return any(w.key.rstrip("s") in _DISMISSED and w.clause == word.clause for w in behind)
    if key in {"exempt", "exempted", "exempts", "immune"}:
        return next_key(reading, word) == "from"
    return None


_AWAY = re.compile(r"[وفلب]?(?:[يت]?تخلف(?:ت|وا|ون|ه|ها|هم)?)$")
_EVADES = re.compile(
    r"[وف]?(?:[يت]?تهرب(?:ت|وا|ون)?|تفادي|تفادت|[يت]تفادي|تجنب(?:ت|وا)?|[يت]تجنب)$"
)
_TO_TELL = re.compile(
    r"(?:ال)?(?:اجابه|افصاح|رد|كشف|قول|حديث|جزم|خوض|تاكيد|تصريح|اعلان|حسم|بت)(?:ها|ه|هم)?$"
)
_AWAY_FAR = 5  # words from «تخلف» to «عن», from «تهرب» to what is not told


def stays_away(reading: Reading, word: Word) -> bool:
    """Tell whether somebody does not do it: «تخلف الشاهد عن الحضور», «تهرب من الإجابة»."""
    behind = [w for w in reading.words[word.i + 1 : word.i + 1 + _AWAY_FAR]]
    inside = [w for w in behind if w.clause == word.clause]
    if _AWAY.match(word.key):
        at = next((w for w in inside if w.key == "عن"), None)
        return at is not None and bool(re.match(r"(?:ال)", next_key(reading, at)))
    return bool(_EVADES.match(word.key)) and any(_TO_TELL.match(w.key) for w in inside)


_DOWN = frozenset("turned turns turn turning voted votes vote voting".split())
_THROWN_OUT = frozenset(
    "appeal case bid claim lawsuit suit request charge charges motion petition complaint".split()
)
_DISMISSED = frozenset(
    "claim allegation accusation suggestion charge report criticism idea notion concern"
    " rumour".split()
)
_DISMISSED_FAR = 4  # words from "dismissed" to what: "dismissed the geologist's suggestion"


def fails_in(reading: Reading, word: Word) -> bool:
    """Tell whether something is not done: «أخفق المفاوضون في تضييق»; a place may stand there."""
    if next_key(reading, word) == "في":
        return True
    behind = [w for w in reading.words[word.i + 1 : word.i + 6] if w.clause == word.clause]
    at = next((w.i for w in behind if w.key == "في"), None)
    return at is not None and bool(_OF_ACTION.match(next_key(reading, reading.words[at])))


_OF_ACTION = re.compile(
    r"(?:ال)?(?:ت..ي.|ا..ا.|ان..ا.|ا.[تطد].ا.|است..ا.|م.ا..ه|ت...ه|..و.|ت.ا..|ت...)$"
)
# who fails an exam denies nothing; «فشلت في الوصول» is "did not arrive"
FAILS = frozenset(
    fold_key(w) for w in "فشل فشلت يفشل تفشل يفشلون أخفق أخفقت أخفقوا يخفق تخفق".split()
)


_FALL = frozenset("fall falls fell falling fallen stop stopped just well far seats votes".split())


def falls_short(reading: Reading, word: Word) -> bool:
    """ "Three seats short of a majority", "fell short of": it is not reached."""
    if next_key(reading, word) != "of" or not word.i:
        return False
    before = reading.words[word.i - 1]
    return before.counted or before.key in _FALL or before.key.isdigit() or any(
        q.start <= before.start < q.end for q in reading.numbers
    )  # fmt: skip
