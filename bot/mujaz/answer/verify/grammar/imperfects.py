"""Tell which clauses an Arabic imperfect leads, which tells of now or of what comes.

In:  a Reading and the number of a clause
Out: whether it opens with an imperfect, or goes on with one that does
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.apposed import goes_on, is_apposition
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key

_IMPERFECT = re.compile(r"[وف]?[يت]\w{2,}$")


def is_imperfect(word: Word) -> bool:
    """Return whether an Arabic verb is an imperfect, which may lie ahead: «تعلن اللجنة النتائج»."""
    return word.arabic and bool(_IMPERFECT.match(word.key)) and not word.key.endswith("ت")


def led_by_imperfect(reading: Reading, clause: int) -> bool:
    """Return whether a clause opens with an imperfect, or only goes on with one that does:
    «تحتفظ رنا المجالي، المؤسسة المشاركة، بمنصب المدير».
    """
    if _imperfect(reading, clause):
        return True
    return clause > 0 and goes_on(reading, clause) and (
        led_by_imperfect(reading, clause - 1)
        or (is_apposition(reading, clause - 1) and led_by_imperfect(reading, clause - 2))
    )  # fmt: skip


def _imperfect(reading: Reading, clause: int) -> bool:
    """Tell whether a clause opens with an Arabic imperfect, which tells of now or of what comes."""
    first = reading.clause(clause)[0]
    past = first.key.startswith("ت") and first.key.endswith("ت")
    return (
        first.arabic
        and not past
        and bool(_IMPERFECT.match(first.key))
        and (
            first.key.lstrip("وف")[:1] == "ي"
            or first.key in _FEMININE
            or _before_feminine(reading, first)
        )
    )


_HER = re.compile(r"(?:ال\w{2,}(?:ة|ات)|\w{3,}ة)$")


def _before_feminine(reading: Reading, word: Word) -> bool:
    """Tell whether a verb in «تـ» has a feminine subject right behind it, before which a perfect
    would end in ت: «تفتتح المدينة» will open, «تراجعت المدينة» fell.
    """
    if word.i + 1 >= len(reading.words):
        return False
    following = reading.words[word.i + 1]
    return following.clause == word.clause and bool(_HER.match(following.raw))


_FEMININE = frozenset(
    fold_key(w)
    for w in "تعقد تبدأ تجري تستمر تنطلق تصل تعود تبقى تحتفظ تشارك تزور تلتقي"
    " تستضيف تستقبل تحتضن تنظم تقام تدخل تخرج تواجه تلعب تفتتح تختتم تنتهي تطلق تعرض تصدر تنشر"
    " تتسلم تتوجه تغادر تحضر تجتمع تبحث تناقش تصوت تفتح تغلق ترفع تخفض تدفع تطرح تسافر تمثل تنظر"
    " تصبح تحصل تنضم تتيح تشمل تضم تقدم تبني توقع تتولى".split()
)
