"""Find who speaks behind an Arabic "according to what …": «بحسب ما ذكرته الوزارة».

In:  a Reading and a reporting verb
Out: whether its form leads to who speaks; the last word before his name; what is no part of a name
"""

from __future__ import annotations

import re

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION
from mujaz.language.closed import THAT
from mujaz.language.fold import fold_key

_SOURCE = frozenset(fold_key(w) for w in "بحسب حسب وفق وفقا طبقا حسبما وفقما".split())
_SAY_IT = re.compile(  # the verb between «ما» and who speaks
    r"(?:قال|[يت]قول|ذكر|[يت]ذكر|اكد|[يت]وكد|اعلن|[يت]علن|افاد|[يت]فيد|اورد|[يت]ورد|اوضح|[يت]وضح|كشف|[يت]كشف"
    r"|نقل|[يت]نقل|نشر|[يت]نشر|صرح|[يت]صرح|اضاف|بين|اظهر|[يت]ظهر|جاء|ورد|كتب|[يت]كتب|اشار|[يت]شير|رو[يت]|[يت]روي"
    r"|زعم|[يت]زعم|راي|رات|[يت]ري|شرح|قرر|ادلي|لفت|نبه|ابلغ|سرد|وصف|قدر|[يت]قدر|لاحظ|خلص)"
    r"(?:ت|تا|ا|وا|ون)?(?:ه|ها)?$"
)
_IT = frozenset("ما به بها عنه عنها اليه اليها في لها له".split())
_BETWEEN = 4  # words from «بحسب» to the name at most: «بحسب ما جاء في»
# what stands behind these is no part of a speaker: where, when, before whom he speaks, who he is
APART = frozenset(
    fold_key(w)
    for w in """
    على عن من في إلى حول بشأن أمام لدى عقب قبيل خلال أثناء إثر عبر ردا ضد منذ عندما حين بعدما قبلما
    الذي التي الذين اللذان اللتان اللواتي اللاتي بعد قبل وسط غداة ضمن صباح مساء أمس اليوم فجر
    """.split()
)


def names_a_source(verb: SpeechVerb) -> bool:
    """Return whether a form leads to who speaks: «بحسب», «وفق ما أعلن», "according to"."""
    return verb.preposition or verb.form.split()[0] in _SOURCE


def verb_of_what(reading: Reading, verb: SpeechVerb, high: int) -> int:
    """Return the last word before who speaks: the verb of «ما» is no part of his name."""
    last = verb.last
    for word in reading.words[verb.last + 1 : min(high, verb.last + _BETWEEN)]:
        if word.key not in _IT and not _SAY_IT.match(word.key):
            break
        last = word.i
    return last


_OTHER_ACTION = re.compile(r"(?:..و.|ا..?ا?.ه|است..?ا.ه|م.ا..ه|مقتل)$")
_SHORT = 3  # letters of most verbal nouns of plain verbs
_SHORT_ACTION = frozenset(
    fold_key(w)
    for w in """
    عقد قصف قتل نقل وقف دفع رفع خفض فتح منع بدء ضرب طرد سحب ضبط حجز نشر بيع شراء سجن شن فرض صرف طرح
    دعم رفض قبول عزل صد مقتل مصرع حرق خطف وفاة زيادة عودة
    """.split()
)
_OBJECTS = frozenset("ما اي ايه عدم وجود حصول كل".split())
# what somebody denies or accepts, behind his name: «وينفي الوزير السابق التهمة»
_DENIED = re.compile(
    r"(?:ال)?(?:تهمه|تهم|تهمتين|اتهامات?|ادعاءات?|ادعاء|مزاعم|انباء|شاءعات?|روايه|مسووليه)(?:ه|ها|هم)?$"
    r"|(?:ذلك|هذا|هذه|تلك|الامر|الخبر)$"
)


def is_object(reading: Reading, found: list[int], word: Word) -> bool:
    """Tell whether a word behind a speaker is what he tells of: «أعلنت وزارة الصحة سقوط جرحى», «نفى
    الوزير ما تردد». A noun of action without article stands in no name once that is definite.
    """
    if word.key in _OBJECTS:
        return bool(found) or word.key in {"ما", "اي", "عدم", "وجود"}
    if found and _DENIED.match(word.key):
        return True
    last = reading.words[found[-1]] if found else None
    if last is None or is_given_name(word):
        return False
    complete = last.key.startswith("ال") or (len(found) > 1 and last.key.endswith(("ي", "يه")))
    named = len(found) == 1 and is_name(reading, last)  # «توقع سلوم زيادة الأسعار»
    if not (complete or named):
        return False
    kinds = reading.thesaurus.kinds(word.senses)
    behind = reading.words[word.i + 1 : word.i + 2]
    construct = bool(behind) and behind[0].clause == word.clause
    short = complete and len(word.key) == _SHORT and "event" in kinds  # «غرق», «عقد», «قصف»
    if construct and (short or word.key in _SHORT_ACTION):
        return True
    return (
        construct
        and kinds == {"event"}
        and (bool(ACTION.match(word.key) or _OTHER_ACTION.match(word.key)))
    )


_BODIES = re.compile(
    r"(?:ال)?(?:جامعه|مركز|معهد|بنك|مصرف|شركه|منظمه|وزاره|وكاله|صحيفه|موسسه|هييه|مجلس|حزب|مكتب|نقابه|مستشفي"
    r"|بورصه|اتحاد|كليه|شبكه|قناه|حركه|جمعيه|مجموعه|وحده|قسم|مرصد|مختبر|برلمان|كونغرس|بلديه|اداره)$"
)
_BODY_NAME = 6  # words from «في» to the name of who speaks


def leads_to_a_body(reading: Reading, word: Word) -> bool:
    """Tell whether «في» leads to where a speaker works, with his name and «إن» behind it."""
    behind = reading.words[word.i + 1 : word.i + 2 + _BODY_NAME]
    if word.key != "في" or not behind or not _BODIES.match(behind[0].key):
        return False
    for one in behind[1:]:
        if one.key in APART or one.clause != word.clause:
            return one.key in {"الي", "من", "علي"} and _opens_that(reading, one)
        if one.key in THAT:
            return True
    return False


def _opens_that(reading: Reading, word: Word) -> bool:
    behind = reading.words[word.i + 1 : word.i + 2]
    return any(w.key in THAT for w in behind)


_TOUCH = re.compile(r"[وف]?(?:[يت]?تطرق)(?:ت|وا|ون)?$")
_MEETINGS = re.compile(r"ات(?:ه|ها|هم|هما)$")
_REQUEST = re.compile(r"[وف]?(?:طلب|[يت]طلب|اشترط|[يت]شترط|فضل|[يت]فضل)(?:ت|وا|ا)?$")
_NAMED = re.compile(r"(?:اسم|هويت|اسماي|هويات)(?:ه|ها|هم|هما|يهما)$")
_TO_NAME = 5  # words from «طلب» to «اسمه»
_ASKED = re.compile(r"[وف]?(?:سيل|[يت]سال)(?:ت|وا)?$")  # «سئلت عن ضغوط»
_SPEAK = re.compile(r"[وف]?(?:[يت]تحدث|تحدث)(?:ت|وا|ون)?$")
_LANGUAGE = re.compile(r"ب(?:ال)?(?:لغ|انجليزي|عربي|روسي|فرنسي|اسباني|الماني|تركي|فارسي|عبري|صيني)")


def touched_on(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether a meeting touches on something, and nobody speaks: «تطرقت اللقاءات إلى …»."""
    word, behind = reading.words[verb.first], reading.words[verb.last + 1 : verb.last + 2]
    if _ASKED.match(word.key) and "ئ" in word.raw:
        return True
    if _SPEAK.match(word.key) and any(_LANGUAGE.match(w.key) for w in behind):
        return True  # «الذي يتحدث باللغة الروسية»
    before = reading.words[max(0, verb.first - 2) : verb.first]
    if any(_NAMED.match(w.key) for w in behind) and any(w.key == "عدم" for w in before):
        return True
    if _REQUEST.match(word.key):  # «طلب عدم كشف اسمه»
        near = reading.words[verb.last + 1 : verb.last + 1 + _TO_NAME]
        return any(_NAMED.match(w.key) for w in near)
    return bool(_TOUCH.match(word.key)) and any(
        _MEETINGS.search(w.key) or "event" in reading.thesaurus.kinds(w.senses) for w in behind
    )


_INSERTED = 3  # clauses from a verb to its «إن», his name and office between commas


def told_past_a_name(reading: Reading, verb: SpeechVerb, opened: Word) -> bool:
    """Tell whether a clause is what a verb tells, its speaker's name between commas before it:
    «قالت ممثلة النيابة، سناء الراجي، إن التحاليل كشفت …».
    """
    own = reading.words[verb.first]
    if opened.key not in THAT or not own.arabic or not 1 < opened.clause - own.clause <= _INSERTED:
        return False
    between = reading.words[verb.last + 1 : opened.i]
    text = reading.text[own.end : opened.start]
    return not any(c in text for c in ".؛:\n") and not any(w.key in THAT for w in between)
