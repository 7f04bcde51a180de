"""Tell whether a word denies what was said before it: «نفت ذلك», «وهو ما نفته», "denied it".

In:  a Reading and a word
Out: whether it does
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.denying import DENIALS, is_denial
from mujaz.answer.verify.grammar.fronted import denies_it
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.language.fold import fold_key

# what stands for something said before, and is denied with it
_THAT = frozenset(
    fold_key(w)
    for w in """
    it this that these those such charge charges accusation accusations allegation allegations
    claim claims report reports which ذلك هذا هذه الأمر الاتهام الاتهامات المعلومات الأنباء
    التقارير الادعاء الادعاءات المزاعم
    """.split()
)


def denies_that(reading: Reading, word: Word) -> bool:
    """Tell whether a word denies what was said before it: «نفت ذلك», «وهو ما نفته»."""
    key = word.key
    bare = key[1:] if key[:1] in {"و", "ف"} else key
    plain = {bare.removesuffix(s) for s in ("ه", "ها") if bare.endswith(s)}
    plain |= {form[:-1] + "ي" for form in plain if form.endswith("ا")}  # «نفاه»
    if plain & DENIALS or (denies_it(word) and "رفض" not in bare):  # «العرض رفضوه»: of a thing
        return True
    following = next_key(reading, word)
    if is_denial(word) and _PART_OF_IT.match(following):
        return True  # «رُفض معظمها»
    around = reading.words[word.i + 1 : word.i + 4]
    around += [w for w in reading.words[max(0, word.i - 6) : word.i] if w.clause == word.clause]
    return is_denial(word) and any(w.key in _THAT and not _opens(reading, w) for w in around)


_PART_OF_IT = re.compile(
    r"(?:معظم|اغلب|اكثر|غالبيت|اغلبيت|بعض|جميع|كل|كلي|كلت|نصف|ثلث|ربع|عدد)(?:ها|هم|هما|هن|ه)$"
)
_OPENING = frozenset({"it", "this", "that", "these", "those"})


def _opens(reading: Reading, word: Word) -> bool:
    """Tell whether a pronoun opens what is denied, and does not stand for what was said before:
    "denied that it had refused", "denied it was closed".
    """
    if word.key not in _OPENING or word.i + 1 >= len(reading.words):
        return False
    following = reading.words[word.i + 1]
    if following.clause != word.clause:
        return False
    verbs = {i for v in reading.verbs for i in range(v.first, v.last + 1)}
    opens_clause = word.key == "that" and following.key not in _THAT - _OPENING
    return opens_clause or following.i in verbs or following.key in _AUXILIARIES


_AUXILIARIES = frozenset(
    "is was are were has had have will would can could may might must did does do".split()
)
