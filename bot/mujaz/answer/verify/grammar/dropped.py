"""Tell that an Arabic verb goes on with the subject before it: «وحل العنزي ثالثًا، ودعا أنصاره».

In:  a Reading, a verb with «و» or «ف» and the word behind it
Out: whether that word is the object, since it is "his" or of the other gender, or an act
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.noun_phrase import ends, is_led, phrase
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION
from mujaz.answer.verify.grammar.verbs import gap_before
from mujaz.language.fold import fold_key

_OWNED = re.compile(r"(?!ال|لل|بال)\w{3,}(?:ه|ها|هم|هما)$")
_OF_HIM = re.compile(r"[وف]?[يتس]?\w{2,}(?:ته|تها|تهم|ه|ها|هم)$")
_NAMED = frozenset({"person", "institution", "place", "place-type"})
# «أعلنت عزمها على الطعن»: what is announced, and nobody
_INTENT = re.compile(r"(?:عزم|نيت|رغبت|خطت|خطط|قرار|موقف|دعم|رفض|قلق|اسف|ترحيب)(?:ه|ها|هم|هما)$")
_LED = 3  # letters of an act behind «بـ» at least
_BODIES = frozenset({"person", "institution"})


# «الذي يتهمه السكان»: who stands before is whom it is done to
TAKES_WHOM = re.compile(r"(?:ه|ها|هما|(?<!ت)هم)$")


def is_bare_act(reading: Reading, word: Word) -> bool:
    """Return whether a word behind a verb of speech is what is told, and nobody: «نفى تقديم»."""
    kinds = reading.thesaurus.kinds(word.senses)
    plain = word.arabic and not is_given_name(word) and not word.key.startswith("ال")
    act = kinds <= {"event", "thing", "generic", "quality", "state"}
    told = ACTION.match(TAKES_WHOM.sub("", word.key)) or _INTENT.match(word.key)
    return plain and act and bool(told)


def is_led_act(reading: Reading, word: Word) -> bool:
    """Return whether a word right behind a verb is what it is about: «وعد بإعادة الثمن»."""
    kinds = reading.thesaurus.kinds(word.senses)
    led = word.arabic and word.key.startswith("ب") and len(word.key) >= _LED
    behind = reading.words[word.i + 1 : word.i + 2]
    short = len(word.key) == _LED and not (behind and behind[0].clause == word.clause)
    return led and not short and not is_given_name(word) and (
        "event" in kinds and not kinds & _NAMED
    )  # fmt: skip


# «لكنه انتقد», «أنها سترفض»: the pronoun is the subject, where the verb agrees with it
_THAT_HE = re.compile(r"[وفبل]*(?:ان|لكن|لان|كان)(ه|ها)$")
_TENSE = frozenset("قد لن لم لا ما سوف ايضا كذلك".split())
_TENSES = 2  # words between the pronoun and its verb


def told_before(reading: Reading, verb: Word) -> bool:
    """Return whether a pronoun before an Arabic verb is who acts: «لكنه انتقد تأخر القضاء»."""
    at = verb.i - 1
    while verb.i - at <= _TENSES and at >= 0 and reading.words[at].key in _TENSE:
        at -= 1
    found = _THAT_HE.match(reading.words[at].key) if verb.arabic and at >= 0 else None
    if found is None or "\u064f" in verb.raw[:3]:
        return False
    key = verb.key.removeprefix("س")
    imperfect = key[:1] in {"ي", "ت"} and not key.endswith("ت")
    she = key[:1] == "ت" if imperfect else key.endswith("ت")
    return she == (found[1] == "ها")


def drops_subject(reading: Reading, verb: Word, behind: Word) -> bool:
    """Return whether the word right behind an Arabic verb is what its dropped subject acts on."""
    if not verb.arabic or behind.i != verb.i + 1:
        return False
    if told_before(reading, verb):
        return behind.clause == verb.clause and behind.content
    if verb.key[:1] not in "وف":
        return False
    if behind.clause != verb.clause or is_given_name(behind) or not behind.content:
        return False
    if _OF_HIM.match(verb.key) and verb.key.endswith(("ها", "هم")):
        return False  # «وأيدته الحكومة»: its object is a pronoun, so that its subject follows
    kinds = reading.thesaurus.kinds(behind.senses)
    if _NEEDS_WHOM.match(verb.key):
        return _is_alone(reading, verb, behind)
    if _thanks_a_land(verb, behind, kinds):
        return True
    if _OWNED.match(behind.key) and not behind.raw.endswith(("ة", "ةَ")):
        return bool(kinds & _BODIES) and behind.raw.endswith(("ه", "ها", "هم", "هما"))
    if _is_body_of_another_gender(verb, behind) and kinds & _BODIES:
        return True
    if not behind.key.startswith("ال") or not kinds & {"person"}:
        return False
    if _ADDRESSES.match(verb.key) and _broken(behind) and _leads(reading, behind):
        return True  # «ودعت السكان إلى تجنب الخروج»
    she, her = verb.key.endswith("ت"), behind.raw.endswith(("ة", "ات"))
    imperfect = verb.key.lstrip("وفس")[:1] in "يت"
    plural = behind.key.endswith(("ون", "ين", "ان")) or kinds != {"person"}
    return she != her and not imperfect and not plural and not _broken(behind)


# who does these does them to somebody: the only noun behind them is no subject, as it may be of
# «وحثت الأمم المتحدة على ضبط النفس»
_NEEDS_WHOM = re.compile(
    r"[وف](?:اتهم|حمل|برا|كلف|استدعي?|اعتقل|اقال|عزل|استجوب|فوض|الزم|ارغم|اجبر|اتهمو|حملو)(?:ت|ا)?$"
)
BLAME = frozenset(fold_key(w) for w in "مسؤولية المسؤولية مسئولية المسئولية تبعات عواقب".split())


def _is_alone(reading: Reading, verb: Word, behind: Word) -> bool:
    """Tell whether no second noun stands behind a verb: «واتهمت بلدية الزهراء بتجاهل رسائل»."""
    last = phrase(reading, behind.i)[-1]
    rest = [w for w in reading.words[last + 1 : last + 2] if not gap_before(reading, w.i)]
    if "حمل" in verb.key:
        return bool(rest) and rest[0].key in BLAME
    return not is_led(behind) and (not rest or ends(rest[0]))


_HE_LANDS = frozenset({"عراق", "لبنان", "اردن", "سودان", "مغرب", "يمن", "صومال", "فاتيكان"})


def _thanks_a_land(verb: Word, behind: Word, kinds: frozenset[str]) -> bool:
    """Tell whether a land, which is a she, stands behind a masculine perfect: «وشكر عمان»."""
    key = verb.key[1:]
    he = not key.endswith(("ت", "وا")) and key[:1] not in {"ي", "ت", "ن", "س"}
    return he and kinds == {"place"} and behind.key.removeprefix("ال") not in _HE_LANDS


# bodies whose name is a masculine singular: a feminine verb before them has another subject
_HE = frozenset(
    fold_key(w)
    for w in """
    الحزب المجلس البرلمان الجيش الاتحاد النادي التحالف الائتلاف المصرف البنك القضاء الجهاز المكتب
    المركز المعهد الديوان المنتخب الفريق الكونغرس الكنيست الطرف الطرفين الجانب الجانبين الحلف
    البلد البلدين المجتمع الادعاء الدفاع النظام
    """.split()
)


def _is_body_of_another_gender(verb: Word, behind: Word) -> bool:
    """Tell whether a body is not who acts by a perfect: «ودعت الحزب إلى», «وطالب الحكومة بـ»."""
    key = verb.key[1:]
    if key[:1] in {"ي", "ت", "ن", "س"} or not behind.key.startswith("ال"):
        return False
    return behind.key in _HE if key.endswith("ت") else behind.raw.endswith("ة")


_ADDRESSES = re.compile(r"[وف](?:دعت|حثت|حضت|ناشدت|طالبت|نصحت|امرت|اوصت|حذرت|ابلغت|طمانت)$")


def _leads(reading: Reading, word: Word) -> bool:
    """Tell whether what somebody is called on to do stands behind him: «السكان إلى تجنب»."""
    behind = reading.words[word.i + 1 : word.i + 2]
    return any(w.key in {"الي", "علي", "من", "ان"} or w.key.startswith("ب") for w in behind)


def _broken(word: Word) -> bool:
    """Tell whether a word is shaped like a broken plural, which takes a feminine verb as well."""
    return bool(
        re.match(r"ال(?:\w{2,3}اء|ا\w{2}ا\w|\w{2}ا\w|\w{2}و\w|\w\w\wه|عمال|سكان)$", word.key)
    )
