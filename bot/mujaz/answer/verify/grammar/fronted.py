"""Tell Arabic denials of what stands before them, or that are told by a noun.

In:  a Reading and one of its words
Out: whether it denies the thing that opens its clause; whether a thing meets with a refusal by it

«الأنباء عن استقالته نفاها الوزير» is «نفى الوزير الأنباء عن استقالته»: the pronoun at the verb
stands for what opens the clause. Behind «ما» or «الذي» it stands for what was said before.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key

_DENIES_IT = re.compile(
    r"(?:نفا|نفت|نفو|[يت]نفي?|[يت]نفو|انكر|انكرت|[يت]نكر|رفض|رفضت|رفضو|[يت]رفض|استبعد|استبعدت|[يت]ستبعد|دحض|دحضت"
    r"|[يت]دحض|فند|فندت|[يت]فند|كذب|كذبت|[يت]كذب)(?:ه|ها|هما|هم)$"
)
_THEY = ("وه", "وها", "وهم", "وهما")
_OPENS = frozenset(fold_key(w) for w in "الذي التي الذين اللذان اللتان اللذين اللتين".split())
_WHICH = frozenset({"ما", "مما"})
_NOT = frozenset("لم لن لا ولم ولن ولا فلم".split())


def denies_it(word: Word) -> bool:
    """Return whether an Arabic verb has what it denies as a pronoun: «نفاه», «لم تنفه»."""
    return bool(_DENIES_IT.match(word.key))


def denied_behind(reading: Reading, word: Word) -> bool:
    """Return whether a word stands in what is denied by a verb behind it."""
    behind = [w for w in reading.clause(word.clause) if w.i > word.i]
    return any(denies_what_opens(reading, w) for w in behind)


def denies_what_opens(reading: Reading, word: Word) -> bool:
    """Return whether a verb with a pronoun denies the thing that its clause opens with."""
    clause = reading.clause(word.clause)
    if not denies_it(word) or word.key.endswith(_THEY) or clause[-1].i == word.i:
        return False  # «المساهمون رفضوه», «المدير نفاه»: who denies stands before it
    before = [w for w in clause if w.i < word.i]
    if not before or before[-1].key in _OPENS | _WHICH or not before[0].arabic:
        return False
    if before[-1].key in _NOT:
        before = before[:-1]
    return any(w.content for w in before) and before[0].key not in _OPENS


_MEETS = re.compile(
    r"[وف]?(?:قوبل|قوبلت|قوبلا|قوبلوا|[يت]قابل|جوبه|جوبهت|ووجه|ووجهت|واجه|واجهت|لقي|لقيت)$"
)
_REFUSAL = re.compile(r"ب?(?:ال)?رفض(?:ا)?$")
_MET = frozenset("met meets meet meeting".split())
_REFUSED = frozenset({"refusal", "rejection", "denial", "denials", "rebuff"})
_FAR = 6  # words from «قوبل» to «برفض», from "met with" to "refusal"


def meets_refusal(reading: Reading, word: Word) -> bool:
    """Return whether a noun tells that a thing was refused: «قوبل برفض», "met with a refusal"."""
    before = [w for w in reading.words[max(0, word.i - _FAR) : word.i] if w.clause == word.clause]
    if word.arabic:
        return bool(_REFUSAL.match(word.key)) and any(_MEETS.match(w.key) for w in before)
    keys = [w.key for w in before]
    led = any(k in _MET and "with" in keys[n:] for n, k in enumerate(keys))
    return word.key in _REFUSED and led
