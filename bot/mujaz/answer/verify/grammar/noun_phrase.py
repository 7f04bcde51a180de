"""Tell how far an Arabic noun phrase goes: «مدير السجن نادر العوضي», «المتحدث باسم الحزب».

In:  a Reading and the place of a word
Out: the words of the phrase that begins there

A noun without the article takes what stands behind it, one with the article its attributes and a
name. What begins anew is somebody or something else: «اتهمت هيئة الميناء شركة الشحن».
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.own_letters import OWN_BA_OR_LAM
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import (
    AR_OPENERS,
    AR_PARTICLES,
    AR_PREPOSITIONS,
    gap_before,
)

_NISBA = re.compile(r"ال\w+(?:ي|يه|ين|يون|يين)$")
# «المدير العام», «الحزب الحاكم»: usual attributes that do not end in ي
_ATTRIBUTE = re.compile(
    r"ال(?:عام|خاص|حاكم|معارض|جديد|قديم|كبير|صغير|سابق|اسبق|حال|مقبل|راحل|مشترك|موحد|متحد|منتخب"
    r"|مكلف|مساعد|مستقل|مختص|منافس|متقاعد|مخضرم|مستقيل|مسلح|منظم|محتل|مجاور|مضيف)(?:ه|ين|ون|ات)?$"
    r"|ال(?:اعلي|عليا|اوسط|ادني|دنيا|اكبر|كبري|اول|اولي|ثان|ثاني|ثانيه|ثالث|ثالثه|شاب|شابه|حره|حر)$"
)


_SURNAME = 4  # letters of a word that may be a surname, whatever else it means


def is_led(word: Word) -> bool:
    """Tell whether «بـ» or «لـ» is a preposition before a word of its own."""
    key = word.key
    if key.startswith(("بال", "لل")):
        return len(key) > 4
    return key[:1] in "بل" and len(key) > 3 and key not in OWN_BA_OR_LAM and not is_given_name(word)


@kept
def phrase(reading: Reading, first: int) -> tuple[int, ...]:
    """Return the words of the Arabic noun phrase that begins at a word."""
    if first >= len(reading.words):
        return ()
    found = [first]
    for word in reading.words[first + 1 :]:
        before = reading.words[word.i - 1]
        if gap_before(reading, word.i) or word.counted:
            break
        if word.key != "باسم" and (ends(word) or not _goes_with(reading, before, word)):
            break  # «المتحدث باسم الحزب» is one
        called = any(is_given_name(reading.words[i]) for i in found)
        if called and word.key.startswith("ال") and _is_another(reading, word):
            break
        found.append(word.i)
    return tuple(found)


def _is_another(reading: Reading, word: Word) -> bool:
    """Tell whether a word behind a name is no surname: «ليلى الخطيب», but «فادي نجم النحاتة»."""
    return "person" in reading.thesaurus.kinds(word.senses) or word.raw.endswith("ة")


def ends(word: Word) -> bool:
    """Return whether a word is of no noun before it: it leads another, or is an object."""
    led = word.key in AR_PREPOSITIONS or word.key in AR_OPENERS or word.key in AR_PARTICLES
    return led or is_led(word) or word.raw.endswith(("ًا", "اً"))


def _goes_with(reading: Reading, before: Word, word: Word) -> bool:
    """Tell whether a word belongs to the noun before it: its owner, its attribute, its name."""
    named = is_name(reading, before) and not before.key.startswith("ال")
    if not before.key.startswith(("ال", "بال", "لل")) and not named:
        return True  # «مدير السجن»
    if word.key.startswith("ال"):
        return (named and not _is_another(reading, word)) or bool(
            _NISBA.match(word.key) or _ATTRIBUTE.match(word.key)
        )
    first = is_given_name(before) and not is_given_name(reading.words[before.i - 1])
    if first and len(word.key) <= _SURNAME and not word.raw.endswith("ة"):
        return True  # «سامي عيد»
    return is_given_name(word) or (is_name(reading, word) and not reading.thesaurus.kinds(
        word.senses
    ) & {"place"})  # fmt: skip
