"""C12: what is ordered, asked, agreed or allowed is not done yet.

In:  a Reading and one of its words
Out: whether the word is what another one orders, asks for, agrees to, allows or tries

"A judge ordered the club to pay", «أمرت المحكمة بإجراء انتخابات»: nobody has paid or voted. What
somebody is forced to do, begins or manages to do is done; so is what an act is for.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key

_REACH = 8  # words from the verb that governs to its infinitive
_NEAR = 5  # and in Arabic to its verbal noun, where no preposition leads to it
_TO = frozenset({"الي", "علي"})
GOVERNORS = re.compile(
    r"(?:order(?:s|ed)|ask(?:s|ed)|agree(?:s|d)|consent(?:s|ed)?|agreement|deal|contract|accord|pact|treaty|memorandum|tender|mandate|licen[cs]e|loan|grant|urge[sd]?|call(?:s|ed)|request(?:s|ed)?"
    r"|allow(?:s|ed)?|permit(?:s|ted)?|invite[sd]?|want(?:s|ed)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied)"
    r"|offer(?:s|ed)?|promise[sd]?|threaten(?:s|ed)?|campaign|attempt(?:s|ed)?|propos(?:al|es|ed)|bid"
    r"|pressure|press(?:ed|es)|hope[sd]?|plan(?:s|ned)?|deadline|permission|chance|opportunity"
    r"|ready|willing|prepared|encourage[sd]?|intend(?:s|ed)?|aim(?:s|ed)?"
    r"|advis(?:es?|ed|ing)|recommend(?:s|ed)?|encourag(?:es?|ed)|instruct(?:s|ed)|warn(?:s|ed)"
    r"|press(?:es|ed)|plead(?:s|ed)|begs?|begged|implor(?:es|ed)|exhort(?:s|ed)"
    r"|told|vow(?:s|ed)?|pledge[sd]?|appeal(?:s|ed)?|demand(?:s|ed)?)$"
)
_AR_GOVERNORS = frozenset(
    fold_key(w)
    for w in """
    أمر أمرت أمروا يأمر تأمر طلب طلبت طلبوا طالب طالبت طالبوا دعا دعت دعوا وافق وافقت وافقوا اتفق
    اتفقت اتفقوا سمح سمحت وعد وعدت تعهد تعهدت هدد هددت عرض عرضت حملة محاولة حاول حاولت اقترح اقترحت
    اقتراح ناشد ناشدت حث حثت مطالبين مطالبا مطالبة مطالبون مطالبات داعيا داعية داعين داعون للمطالبة
    مناشدا مناشدة مناشدين مقترحا مقترحة يطالب تطالب يطالبون
    يطلب تطلب يدعو تدعو يناشد تناشد يحث تحث يقترح تقترح يهدد تهدد يعرض تعرض أوصى أوصت يوصي توصي
    حض حضت يحض تحض التمس التمست نصح نصحت ينصح تنصح
    """.split()
)
_DUAL = 4  # letters of a dual perfect at least
_LIGHT = re.compile(r"[بل]?(?:اجراء|عقد|تنظيم|اقامه)$")
_VERBAL = re.compile(
    r"[بل]?(?:ال)?(?:ت..ي.|ا..ا.|ان..ا.|ا.[تطد].ا.|است..ا.|..ا.|.{2,4}ه|.{3})(?:ها|هم|هما)?$"
)  # «بإجراء», «لتطعيم», «بدفع», «إقامة»


def is_governed(reading: Reading, word: Word) -> bool:
    """Return whether a word tells what somebody is to do, not what is done."""
    return _arabic(reading, word) if word.arabic else _english(reading, word)


_DUE = frozenset("must should shall يجب ينبغي يتعين وجوب".split())


def tells_duty(reading: Reading, clause: int) -> bool:
    """Return whether a clause itself says that something is ordered, asked, allowed or due."""
    keys = {w.key for w in reading.clause(clause)}
    bare = keys | {k[1:] for k in keys if k[:1] in {"و", "ف"}}
    return bool(bare & (_DUE | _AR_GOVERNORS)) or any(GOVERNORS.match(k) for k in keys)


def _english(reading: Reading, word: Word) -> bool:
    before = reading.words[max(0, word.i - 2) : word.i]
    if not any(w.key == "to" for w in before):
        return False
    near = reading.words[max(0, word.i - _REACH) : word.i]
    inside = [w for w in near if w.clause >= word.clause - 1 and not w.capital]
    return any(GOVERNORS.match(w.key) for w in inside)


_ASKS = re.compile(
    r"(?:want(?:s|ed)?|seek(?:s|ing)?|sought|demand(?:s|ed|ing)?|request(?:s|ed)?|urge[sd]?"
    r"|propose[sd]?|consider(?:s|ed|ing)?|plan(?:s|ned)?|expect(?:s|ed)?|await(?:s|ed)?|promise[sd]?"
    r"|threaten(?:s|ed)?|call(?:s|ed|ing)?|ask(?:s|ed)?|hope[sd]?|press(?:es|ed))$"
)
_FOR = frozenset(
    "call calls called calling ask asks asked hope hopes hoped press presses pressed".split()
)
_PARTS = frozenset(
    "no not nothing to in on at by with from and or that which who is was has had said".split()
)
_VERB = re.compile(r"[a-z]{4,}(?<!e)ed$|said$|made$|took$")
_TO_ASKED = 5  # words from "want" to what is wanted: "want the release"


def is_asked_for(reading: Reading, word: Word) -> bool:
    """Tell whether a noun is what somebody asks for: "they want the release of 20 men"."""
    near = [
        w for w in reading.words[max(0, word.i - _TO_ASKED) : word.i] if w.clause == word.clause
    ]
    verb = next((w for w in reversed(near) if _ASKS.match(w.key) and not w.capital), None)
    if verb is None or any(w.key in _PARTS or _VERB.match(w.key) for w in near if w.i > verb.i):
        return False
    keys = {w.key for w in near if w.i > verb.i}
    return "for" in keys if verb.key in _FOR else bool(keys - {"for"})


def _arabic(reading: Reading, word: Word) -> bool:
    if word.i and _LIGHT.match(reading.words[word.i - 1].key):
        word = reading.words[word.i - 1]  # «بإجراء انتخابات»
    if not _VERBAL.match(word.key) or word.i == 0:
        return False
    led = word.key[:1] == "ب" or reading.words[word.i - 1].key in _TO
    near = reading.words[max(0, word.i - (_REACH if led else _NEAR)) : word.i]
    keys = [w.key for w in near if w.clause == word.clause]
    bare = {k[1:] if k[:1] in {"و", "ف"} and len(k) > 3 else k for k in keys}
    return bool(bare & _AR_GOVERNORS) or any(
        k[-1:] == "ا" and k[:-1] in _AR_GOVERNORS and len(k) > _DUAL for k in bare
    )  # «اتفقا»
