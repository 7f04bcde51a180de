"""Tell which acts a text leaves open: asked for, planned, promised, allowed, threatened, awaited.

In:  a Reading and one of its words, a verb or a noun of an act
Out: whether the text does not tell that it is done

"A judge ordered the club to pay", "must be approved", «مهددًا بالتظاهر», «يحتاج إلى موافقة»: nobody
has paid, approved or demonstrated. Who managed or was forced to pay has paid.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.governed import GOVERNORS, is_asked_for, is_governed
from mujaz.answer.verify.grammar.imperfects import is_imperfect
from mujaz.answer.verify.grammar.opening import conditional
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.scheduled import is_infinitive
from mujaz.answer.verify.grammar.shapes import ACTION, PAST, VERB
from mujaz.answer.verify.grammar.sureness import Sureness, level_of
from mujaz.answer.verify.grammar.until import bounded_by_except
from mujaz.answer.verify.grammar.verbs import IRREGULAR, is_act
from mujaz.language.fold import fold_key

UNREAL = re.compile(
    r"[وفل]?(?:هدد\w{0,2}|[يت]هدد\w{0,2}|مهدد\w{0,2}|تهديد\w{0,3}|لوح\w{0,2}|[يت]لوح\w{0,2}"
    r"|ملوح\w{0,2}|توعد\w{0,2}"
    r"|[يت]توعد\w{0,2}|متوعد\w{0,2}|[يت]عتزم\w{0,2}|اعتزام\w{0,3}|عازم\w{0,2}|[يت]نوي|ناوي\w{0,2}"
    r"|نيت\w{1,3}|نيه|[يت]خطط\w{0,2}|خطه|خطط"
    r"|طالب\w{0,2}|[يت]طالب\w{0,2}|مطالب\w{0,2}|المطالبه|دعا|دعت|دعوا|[يت]دعو|داعي\w{0,2}|دعوه"
    r"|دعوات|ناشد\w{0,2}|[يت]ناشد"
    r"|مناشد\w{0,2}|اقترح\w{0,2}|[يت]قترح\w{0,2}|مقترح\w{0,2}|اقتراح\w{0,2}|عرض|عرضت|عرضوا|يعرض"
    r"|يعرضون|تعهد\w{0,2}|[يت]تعهد\w{0,2}"
    r"|متعهد\w{0,2}|وعد|وعدت|وعدوا|[يت]عد|واعد\w{0,2}|[يت]امل\w{0,2}|امل\w{0,2}|امله"
    r"|[يت]درس\w{0,2}|(?:[يت]?بحث|[يت]?ناقش)(?:ت|وا|ا)?|طلب|طلبت|طلبوا|[يت]طلب\w{0,2}"
    r"|احتمال\w{0,2}|امكان\w{0,3}|[يت]سعي\w{0,2}|سعي\w{0,3}|حاول\w{0,2}|[يت]حاول\w{0,2}"
    r"|محاول\w{0,3}|[يت]رفض\w{0,2}|رفض\w{0,2}"
    r"|مشروع|فكره|ب?هدف|بغيه|تمهيدا|استعداد\w{0,2}|[يت]ستعد\w{0,2}|[يت]جب|ينبغي|ضروره|بضروره"
    r"|ب?حاجه|[يت]حتاج\w{0,2}|[يت]نتظر\w{0,2}|ب?انتظار|[يت]تطلب\w{0,2}|[يت]ستلزم\w{0,2}|رهن|قيد"
    r"|ضغوطا?|ضغط\w{0,2}|[يت]ضغط\w{0,2}|[يت]فتقر\w{0,2}|[يت]ترقب\w{0,2}"
    r"|وشك|وشيكا?|مطالبات|حث|حثت|حثوا|[يت]حث\w{0,2}|حض|حضت|[يت]حض\w{0,2}|وافق\w{0,2}|موافقه"
    r"|اوصي|اوصت|اوصوا|توصيه|[يت]وصي|التمس\w{0,2}|[يت]لتمس\w{0,2}|نصح\w{0,2}|[يت]نصح\w{0,2}"
    r"|شجع\w{0,2}|[يت]شجع\w{0,2}|[يت]نص|[يت]قضي|[يت]تصور|[يت]لحظ|[يت]توخي|استهدف\w{0,2}|[يت]ستهدف"
    r"|[يت]توقع\w{0,2}|توقع\w{0,2}|متوقع\w{0,2}|[يت]رجح\w{0,2}|مرجح\w{0,2}"
    r"|خوف\w{0,2}|خشيه|مخاوف|تحسب\w{0,2}|احباط|احبط\w{0,2}|منع|منعت|لمنع|تجنب\w{0,2}|لتجنب"
    r"|تفادي\w{0,2}|لتفادي|[يت]?فكر\w{0,2}|تفكير\w{0,3})$"
)
# who can or may do it need not have done it: «بإمكان المجلس تجميد الحسابات», «يحق للمحكمة إلغاء»
_ABLE = re.compile(
    r"[وف]?(?:ب(?:امكان|وسع|مقدور|استطاع[هت])(?:ها|ه|هم|هما)?|[يت]ستطيع(?:ون|ان)?|[يت]حق|[يت]جوز"
    r"|صلاحي(?:ه|ات|ت(?:ه|ها|هم)))$"
)
_IN = frozenset({"في", "وفي"})
_LED_TO = {
    **dict.fromkeys("وسع مقدور امكان استطاعه".split(), _IN), "حق": frozenset({"من", "ومن"})
}  # fmt: skip
_LOOKED_INTO = re.compile(r"[وف]?(?:نظر|[يت]نظر)(?:ت|وا|ون)?$")
# verbs whose object is what is not done yet, without a preposition: «يحاول المهندسون إعادة تشغيل»
_DIRECT = re.compile(
    r"[وف]?(?:حاول\w{0,2}|[يت]حاول\w{0,2}|محاول\w{0,3}|[يت]عتزم\w{0,2}|[يت]نوي\w{0,2}"
    r"|اقترح\w{0,2}|[يت]قترح\w{0,2}|[يت]درس\w{0,2}|(?:[يت]?بحث|[يت]?ناقش)(?:ت|وا|ا)?"
    r"|رفض\w{0,2}|[يت]رفض\w{0,2}|طلب\w{0,2}|[يت]طلب\w{0,2}|احتمال\w{0,2}|خطه|فكره|مشروع"
    r"|[يت]تطلب\w{0,2}|[يت]ستلزم\w{0,2}|[يت]نتظر\w{0,2}|ب?انتظار|[يت]ترقب\w{0,2}|رهن|[يت]فتقر\w{0,2})$"
)
_LOST = re.compile(  # «سحبت فرنسا تأييدها»
    r"[وف]?(?:سحب|سحبت|سحبوا|[يت]سحب|فقد|فقدت|[يت]فقد|خسر|خسرت|الغي|الغت|[يت]لغي|نقض|نقضت)$"
)
_BEFORE = frozenset({"قبل", "لحين", "ريثما"})
_NEARLY = frozenset("يكاد تكاد كاد كادت اوشك اوشكت يوشك توشك يكادون كادوا".split())
_TO = frozenset({"ان", "الي", "في", "علي", "من", "بان"})
_REACH = 6  # words from «هدد» to the act
_OBJECT = 2
_BOUND = 14  # words from «لا» to its «إلا»

_MODALS = frozenset("will would may might could can should must shall 'll cannot".split())
_DUE = frozenset(
    """
    due expected likely unlikely set scheduled slated refused refuse refuses declined failed fails
    yet pressure ready willing prepared about poised hopes hoped hope plans planned plan wants want
    wanted threatened threatens deadline ordered urged asked told agreed offered promised pledged
    vowed decided try tried tries trying attempt attempted attempts seeking sought seeks need needs
    needed request requested requests demand demanded demands called calls invited invites allowed
    allows permitted permits intends intended intend aims aimed bid proposal proposes proposed
    campaign permission chance opportunity appealed appeals urges encouraged recommended advised
    instructed warned right rights power powers authority option
    """.split()
)
_WANTING = frozenset(
    """
    need needs needed require requires required await awaits awaiting awaited seek seeks seeking
    sought want wants wanted demand demands demanding demanded lack lacks lacked pending request
    requests requested propose proposes proposed
    """.split()
)
_ASKING = frozenset(
    "asked asks ask appealed appeals applied applies called calls pleaded pleads petitioned".split()
)
_WANTED = 4  # words from "needs" to what is needed: "needs the approval of"
_UNITS = frozenset("hours days weeks months years".split())  # "has 28 days to appeal"
_HAS = frozenset({"has", "have"})  # "still has to approve"
ALMOST = frozenset({"almost", "nearly"})
_FOLD = re.compile(r"(?:doubl|tripl|quadrupl|halv)ed$")  # how much, and about so
_NOW = (["is"], ["are"], ["'s"], ["now"], ["still"], ["currently"], ["also"], ["already"])
# who is being held was held, while a mural that is being painted was not painted
_LASTS = re.compile(
    r"(?:held|treated|used|kept|detained|watched|guarded|considered|sought|asked|seen|hosted|discussed"
    r"|led|run|supported|backed|protected|blocked|monitored|urged|accused|told|questioned|investigated"
    r"|searched|fought|played|shown|sold|offered|paid|forced|cared|looked|called|criticised|criticized)$"
)
_TAKES = frozenset({"took", "taken"})  # "it has taken the firm three years to build it"
# who uses a right does what it is for: "exercised its right to annul", «استخدم صلاحياته لحل»
_USES = re.compile(r"used$|exercised$|invoked$|[وف]?(?:استخدم|مارس)(?:ت|وا)?$")
_NEAR = 3  # words from a modal to its verb
_TO_DUE = 6  # words from "refused" to its "to"
_OF_RIGHT = 4  # and from "exercised"


def left_open(reading: Reading, word: Word) -> bool:
    """Return whether a text leaves open that an act of it is done."""
    if lies_ahead(reading, word) or _dated_ahead(reading, word):
        return True
    return _arabic(reading, word) if word.arabic else _english(reading, word)


def _english(reading: Reading, word: Word) -> bool:
    near = [w for w in reading.words[max(0, word.i - _NEAR) : word.i] if w.clause == word.clause]
    keys = [w.key for w in near]
    passive = bool(keys) and keys[-1] in {"be", "get"}
    if is_condition(reading, word.clause) or is_wanted(reading, word):
        return True
    if _comes_first(reading, word) or (passive and _is_subjunctive(reading, word)):
        return True
    if keys[-1:] == ["being"] and keys[-2:-1] in _NOW and not _LASTS.match(word.key):
        return True
    if (VERB.match(word.key) or word.key in PAST) and not passive:
        return bool(keys) and keys[-1] in ALMOST and not _FOLD.match(word.key)
    if any(k in _MODALS for k in keys):
        return True
    if "to" in keys and keys.index("to") >= len(keys) - 1 - passive:
        to = near[keys.index("to")]
        before = reading.words[max(0, to.i - _TO_DUE) : to.i]
        keys = [w.key for w in before]
        due = any(k in _DUE for k in keys) and not any(_USES.match(k) for k in keys[-_OF_RIGHT:])
        due = due or bool(_HAS & set(keys[-1:])) or (
            bool(_UNITS & set(keys[-1:])) and not _TAKES & set(keys) and bool(_HAS & set(keys))
        )  # fmt: skip
        due = due and is_infinitive(reading, word)
        return due or is_governed(reading, word)
    return is_governed(reading, word) or is_asked_for(reading, word)


_MARKS = _MODALS | {"to", "'s", "is", "are", "was", "were"}


def _is_subjunctive(reading: Reading, word: Word) -> bool:
    """Tell whether a bare "be" stands before a participle: "demanded that it be inspected"."""
    before = [w for w in reading.clause(word.clause) if w.i < word.i]
    return before[-1].key == "be" and not any(w.key in _MARKS for w in before)


_ACTION_FAR = 8  # words from a noun of action to its day


def _dated_ahead(reading: Reading, word: Word) -> bool:
    """Tell whether an Arabic noun of action has a day ahead behind it: «أعلنت بدء ملء السد
    الأسبوع المقبل». A day right behind a bare noun is that noun's: «إقرار موازنة العام المقبل».
    """
    if not word.arabic or not any((d.offset or 0) > 0 for d in reading.dates):
        return False
    if not ACTION.match(word.key) and not _BEGINS.match(word.key):
        return False
    for date in reading.dates:
        at = next((w for w in reading.words if w.end > date.start), None)
        if at is None or (date.offset or 0) <= 0 or at.clause != word.clause:
            continue
        before = reading.words[at.i - 1] if at.i else at
        led = before.key.startswith("ال") or before.key in {"في", "خلال", "من", "بداية"}
        if 1 < at.i - word.i <= _ACTION_FAR and led:
            return True
    return False


_BEGINS = re.compile(r"[وف]?ب?(?:بدء|عقد|رفع|خفض|نقل|فتح|ملء|وقف)$")


def is_wanted(reading: Reading, word: Word) -> bool:
    """Return whether somebody needs, awaits or asks for what an English word names."""
    near = reading.words[max(0, word.i - _WANTED) : word.i]
    if any(w.key in _WANTING and w.clause == word.clause for w in near):
        return True
    ahead = {w.key for w in reading.clause(word.clause) if w.i < word.i}
    return bool(ahead & _ASKING) and any(w.key == "for" for w in near[-2:])


_FIRST = re.compile(
    r"\b(?:will|would|can|cannot|may|must|do|does|to|won't|don't|doesn't)\b[^.;]*"
    r"\b(?:(?:not|n't|never|no|cannot|won't|don't|doesn't)\b[^.;]*\b(?:until|till|unless|before)"
    r"|only (?:after|once|when|if|upon|with)|before)\b[^.;,]{0,50}$"
    r"|\b(?:won't|cannot|don't|doesn't)\b[^.;]*\b(?:until|till|unless|before)\b[^.;,]{0,50}$"
    r"|\b[وف]?(?:لن|لا|الا|بالا) [يتن]\w+\b[^.؛]{0,80}"
    r"\b(?:الا (?:بعد|عقب|عند|حين|اذا|متي)|قبل|ما لم|حتي)\b[^.؛،]{0,40}$"
)


def _comes_first(reading: Reading, word: Word) -> bool:
    """Tell whether an act is what must come first: "will not open until it is inspected"."""
    start = reading.words[max(0, word.i - _SENTENCE)].start
    before = fold_key(reading.text[start : word.start])
    return bool(_FIRST.search(re.split(r"[.؛;\n]", before)[-1]))


_SENTENCE = 24  # words before an act in which its bound stands
_IF = frozenset(fold_key(w) for w in "if unless إذا لو وإذا ولو".split())
_IN_CASE = re.compile(r"[وف]?(?:في حال|ما لم|شرط|بشرط|شريطه|ان لم)\b|(?:provided|once|until)\b")


def is_condition(reading: Reading, clause: int) -> bool:
    """Return whether a clause is a condition: "if the government releases the sailors"."""
    words = reading.clause(clause)
    text = fold_key(reading.text[words[0].start : words[-1].end])
    return words[0].key in _IF or bool(_IN_CASE.match(text)) or conditional(reading, words[0])


_DEMANDS = re.compile(
    r"(?:order(?:s|ed)|ask(?:s|ed)|urge[sd]?|call(?:s|ed)|demand(?:s|ed|ing)?|tells?|told|request(?:s|ed)?"
    r"|require[sd]?|instruct(?:s|ed)|recommend(?:s|ed)?|advis(?:es?|ed)|propos(?:es?|ed)|appeal(?:s|ed)"
    r"|press(?:es|ed)|begs?|begged|plead(?:s|ed)|invite[sd]?"
    r"|[وف]?(?:طالب|[يت]طالب|مطالب|طلب|[يت]طلب|دعا|دعت|دعوا|[يت]دعو|ناشد|[يت]ناشد|مناشد|حث|[يت]حث|حض"
    r"|[يت]حض|امر|[يت]امر|اقترح|[يت]قترح|اوصي|اوصت|التمس|نصح|الزم|[يت]لزم)\w{0,2})$"
)
# words from "urged" to the act: "urged the highest court of the state to investigate"
_DEMANDED = 8


def is_demanded(reading: Reading, word: Word) -> bool:
    """Return whether a word is what somebody orders another to do, or asks him for."""
    near = reading.words[max(0, word.i - _DEMANDED) : word.i]
    near = [w for w in near if w.clause >= word.clause - 1 and not w.capital]
    if not near:
        return False
    marks = [w for w in near if (UNREAL if word.arabic else GOVERNORS).match(w.key)
             or _DEMANDS.match(w.key)]  # fmt: skip
    if not marks or not _DEMANDS.match(marks[-1].key):
        return False
    if word.arabic:
        led = word.key[:1] in {"ب", "ل"} or near[-1].key in _TO
        return led and not any(is_act(reading, w) for w in near if w.i > marks[-1].i)
    return near[-1].key == "to" or is_wanted(reading, word)


# what is to come, or must come first, behind a verb in the present: «يصل الوفد غدًا», «يسري الاتفاق
# بعد مصادقة البرلمان», "talks resume next week", "takes effect once it is ratified"
TO_COME = re.compile(
    r"\b(?:tomorrow|next (?:week|month|year|spring|summer|autumn|winter|season|term|session|round"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)|once|as soon as|upon)\b"
    r"|\b(?:غدا|بعد غد|(?:المقبل|القادم)(?:ه|ين|ان)?|فور|بمجرد|حال"
    r"|(?:بعد|عقب) (?:ان [يت]\w+|(?:ال)?(?:مصادق|موافق|تصديق|اقرار|توقيع|اعتماد|نشر)\w*))\b"
)
_WAS = frozenset("كان كانت كانوا وكان وكانت وكانوا لم ولم لا ولا".split())


def lies_ahead(reading: Reading, word: Word) -> bool:
    """Return whether a verb in the present tells of what is to come, by what stands behind it."""
    before = [w.key for w in reading.clause(word.clause) if w.i < word.i]
    if word.arabic:
        present = is_imperfect(word) and not _WAS & set(before)
    else:
        past = VERB.match(word.key) or word.key in PAST | IRREGULAR
        noun = before[-1:] and before[-1] in _BEFORE_NOUNS
        present = not (past or noun or _MODALS & set(before))
    if not present or (word.arabic and not is_act(reading, word)):
        return False
    behind = fold_key(reading.text[word.end : word.end + _AHEAD])
    return bool(TO_COME.search(re.split(r"[.؛;\n]", behind)[0]))


_BEFORE_NOUNS = frozenset(
    "the a an this that its his her their our of in on for to by with from at as new no".split()
)
_AHEAD = 90  # letters of the sentence behind a verb
_FORCE = frozenset("حيز التنفيذ المفعول".split())


def _arabic(reading: Reading, word: Word) -> bool:
    while word.key in _FORCE and word.i:
        word = reading.words[word.i - 1]  # «دخوله حيز التنفيذ»
    before = [w for w in reading.words[max(0, word.i - _REACH) : word.i]]
    if level_of(reading, word) is Sureness.COMING or _nearly(reading, word):
        return True
    if is_condition(reading, word.clause) or _under_a_draft(reading, word) or (
        _bounded(reading, word) or _comes_first(reading, word)
    ):  # fmt: skip
        return True
    if any(tells(reading, before, word) for tells in (_agreed, _is_able, _under_way)):
        return True
    if any(_LOST.match(w.key) for w in before[-_OBJECT:]) and not is_act(reading, word):
        return True
    led = word.key[:1] in {"ب", "ل"} or (word.i and reading.words[word.i - 1].key in _TO)
    led = led or (not is_act(reading, word) and any(_DIRECT.match(w.key) for w in before))
    marks = [w for w in before if w.clause == word.clause and UNREAL.match(w.key)]
    if (
        before
        and before[-1].key in _BEFORE
        and any(UNREAL.match(w.key) for w in reading.clause(word.clause) if w.i < word.i)
    ):
        return True  # «يحتاج إلى موافقة البرلمان قبل دخوله حيز التنفيذ»
    if not led or not marks:
        return False
    between = reading.words[marks[-1].i + 1 : word.i]
    return not any(is_act(reading, w) for w in between)


# what two sides have in writing tells what they are to do: «عقدًا لبناء جسر», «اتفاق على بيع المصرف»
_AGREEMENT = re.compile(
    r"[وفبل]?(?:ال)?(?:اتفاق|اتفاقا|اتفاقيه|اتفاقيت\w+|اتفاقات|اتفاقيات|عقد|عقدا|عقود|عقودا|صفقه|صفقات|مذكره"
    r"|مذكرتي|معاهده|بروتوكول|بروتوكولا|مناقصه|ترخيص|ترخيصا|رخصه|قرض|قرضا|منحه|تفاهم)$"
)
_ON = frozenset({"علي", "ب"})
_TO_AGREED = 3  # words from «اتفاق» to the act: «اتفاقًا مع تونس لبناء»


def _agreed(reading: Reading, before: list[Word], word: Word) -> bool:
    """Tell whether an act is what an agreement or a contract is for."""
    led = word.key[:1] == "ل" or (before[-1:] and before[-1].key in _ON)
    near = [w for w in before[-_TO_AGREED:] if w.clause == word.clause]
    act = "event" in reading.thesaurus.kinds(word.senses)
    return bool(led) and act and any(_AGREEMENT.match(w.key) for w in near)


def _nearly(reading: Reading, word: Word) -> bool:
    """Tell whether an act all but happened: «يكاد الوقود ينفد»."""
    before = reading.words[max(0, word.i - _REACH) : word.i]
    return any(w.key.lstrip("وف") in _NEARLY and w.clause == word.clause for w in before)


def _is_able(reading: Reading, before: list[Word], word: Word) -> bool:
    """Tell whether an act is what somebody can do or looks into: «ينظر في إغلاق المدرسة»."""
    if is_act(reading, word) and before[-1:] and before[-1].key not in _TO:
        return False
    for i, mark in enumerate(before):
        able = _ABLE.match(mark.key) or (i and before[i - 1].key in _LED_TO.get(mark.key, ()))
        looked = _LOOKED_INTO.match(mark.key) and before[-1].key == "في"
        between = reading.words[mark.i + 1 : word.i]
        able = able and not any(_USES.match(w.key) for w in before[:i])
        if (able or looked) and mark.clause == word.clause and not any(
            is_act(reading, w) for w in between
        ):  # fmt: skip
            return True
    return False


_GOING_ON = re.compile(r"[وف]?(?:[يت]جري|جاري?|جاريه|قيد)$")
_MEANWHILE = frozenset("حاليا الان ايضا العمل علي في".split())


def _under_way(reading: Reading, before: list[Word], word: Word) -> bool:
    """Tell whether an act is going on: «يجري حاليًا في ليسفورد تصوير فيلم»."""
    marks = [w for w in before if w.clause == word.clause and _GOING_ON.match(w.key)]
    if not marks or VERB.match(word.key) or _is_body(reading, word):
        return False  # «تجري الشرطة تحقيقًا»
    between = [w for w in before if w.i > marks[-1].i]
    return all(
        w.key in _MEANWHILE or (n and between[n - 1].key in _TO) for n, w in enumerate(between)
    )


def _is_body(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses)
    return "event" not in kinds or (word.key.startswith("ال") and "institution" in kinds)


_DRAFT = re.compile(
    r"[وف]?(?:بموجب|وفق|وفقا ل|بحسب|حسب|طبقا ل|بمقتضي|في اطار) ?(?:ال|بنود |نص )*"
    r"(?:مسوده|مشروع|مقترح|خطه|اتفاق\w*|صفقه|مبادره|هدنه|قانون|قرار|تسويه|عرض|خريطه|خارطه)\b"
)
_PROVIDES = re.compile(
    r"\b[وف]?(?:[يت](?:نص|قضي|شترط|لزم|تضمن|شمل)|نص|نصت|قضي|قضت) (?:\w+ ){0,3}(?:علي|ب)"
)


def _under_a_draft(reading: Reading, word: Word) -> bool:
    """Tell whether an imperfect says what somebody is to do: «بموجب المسودة، ينسحب الجيشان»."""
    led = [w for w in reading.words[max(0, word.i - _OBJECT) : word.i] if w.clause == word.clause]
    if not (is_imperfect(word) and is_act(reading, word)):
        led = [w for w in led if is_imperfect(w) and is_act(reading, w)]
        return word.key[:1] in {"ب", "ل"} and any(_under_a_draft(reading, w) for w in led)
    sentence = [w for c in (word.clause - 2, word.clause - 1, word.clause)
                for w in reading.clause(c) if w.i < word.i]  # fmt: skip
    text = fold_key(reading.text[sentence[0].start : word.start]) if sentence else ""
    text = re.split(r"[.؛\n]", text)[-1]
    return bool(_DRAFT.search(text) or _PROVIDES.search(text))


def _bounded(reading: Reading, word: Word) -> bool:
    """Tell whether a thing is so only after another: «لا يصبح القانون نافذًا إلا بعد نشره»."""
    before = reading.words[max(0, word.i - _BOUND) : word.i]
    marks = [w for w in before if bounded_by_except(reading, w)]
    told = reading.predicate(word) or word.raw.endswith(("ًا", "اً"))
    return bool(marks) and told and not any(w.key == "الا" for w in before if w.i > marks[-1].i)
