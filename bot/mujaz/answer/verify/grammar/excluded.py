"""Tell Arabic words that deny by their meaning, and a denial that reaches past an apposition.

In:  a Reading and a word or a clause
Out: whether it denies

«خلا الفحص من أي خلل» is «لم يظهر الفحص أي خلل», «خارج نطاق القرار» is «لا يشمله القرار». In «لم يكن
الصحافي، المحتجز منذ عامين، مشمولًا بالصفقة» the predicate stands in a clause of its own.
"""

from __future__ import annotations

import re
from itertools import pairwise

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key


def _set(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


_EMPTY = _set("خلا خلت يخلو تخلو خلو خلوه خلوها تجرد تجردت")
_OUTSIDE = _set("نطاق إطار دائرة مجال تغطية حسابات")
_PREVENT = _set("حال حالت حالوا يحول تحول يحولون ستحول سيحول الحيلولة حيلولة حؤول الحؤول")
_NOT = _set("لم لا لن ليس ليست عدم ولم ولا ولن دون")
_TO_FROM = 9  # words from «خلا» to its «من»
_TO_DOUN = 7  # words from «حال» to its «دون»
_COPULA = _set("يكن تكن يكونوا يعد تعد يكونا تكونا")
_LACKS = _set("ليس ليست ليسوا")
_TANWIN = ("ًا", "اً", "ًى")
_FEMININE = "ةً"


def excludes(reading: Reading, word: Word) -> bool:
    """Return whether a word says that something is not there, or is not reached."""
    key = word.key[1:] if word.key[:1] in {"و", "ف"} else word.key
    behind = reading.words[word.i + 1 : word.i + 1 + _TO_FROM]
    if key in _EMPTY:
        return any(w.key == "من" and w.clause == word.clause for w in behind)
    return key == "خارج" and bool(behind) and behind[0].key in _OUTSIDE


def hindered_itself(reading: Reading, word: Word) -> bool:
    """Tell whether «دون» belongs to «حال» in what another negation denies: «لا عقبات تحول دون»."""
    if word.key != "دون":
        return False
    before = [w for w in reading.clause(word.clause) if word.i - _TO_DOUN <= w.i < word.i]
    verb = next((w for w in before if w.key in _PREVENT), None)
    if verb is None:
        return False
    return any(w.key in _NOT and w.i < verb.i for w in reading.clause(word.clause))


def denied_past_apposition(reading: Reading, clause: int) -> bool:
    """Tell whether a clause is the predicate of «لم يكن» or «ليس», two clauses before."""
    words, copula = reading.clause(clause), reading.clause(clause - 2)
    if clause < reading.clauses[0] + 2 or not copula or not words[0].arabic:
        return False
    opens = words[0].raw.endswith((*_TANWIN, _FEMININE)) or words[0].key.startswith("ضمن")
    negated = any(w.key in _LACKS for w in copula) or any(
        one.key.lstrip("وف") in {"لم", "لن"} and other.key in _COPULA
        for one, other in pairwise(copula)
    )
    return opens and negated and all(_behind_comma(reading, c) for c in (clause, clause - 1))


def _behind_comma(reading: Reading, clause: int) -> bool:
    first = reading.clause(clause)[0]
    return "،" in reading.text[reading.words[first.i - 1].end : first.start]


_BEHIND = frozenset(fold_key(w) for w in "بعد عقب إثر بسبب نتيجة جراء رغم وسط".split())


_FOR_LACK = re.compile(r"(?:لعدم|لانعدام|لغياب|لانتفاء)$")


def for_lack(word: Word) -> bool:
    """Return whether a word says that what is missing is why: «لم يقر لعدم اكتمال النصاب»."""
    return bool(_FOR_LACK.match(word.key))


def told_beside(reading: Reading, word: Word) -> bool:
    """Return whether a denial only tells after what, or despite what, the clause is so: «وقع
    القانون رغم رفض البرلمان» denies nothing itself.
    """
    if word.arabic:
        return word.key != "عدم" and bool(word.i) and reading.words[word.i - 1].key in _BEHIND
    before = reading.words[max(0, word.i - _SUBJECT) : word.i]
    return word.key not in _PARTICLES_EN and any(
        w.key in _BEHIND_EN and w.clause == word.clause for w in before
    )


_PARTICLES_EN = frozenset("not no never n't without nobody none".split())
_BEHIND_EN = frozenset("after despite following amid".split())
_SUBJECT = 4  # words from "after" to who rejects: "after the lower house rejected"
