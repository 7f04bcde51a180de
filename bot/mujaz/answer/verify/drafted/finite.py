"""Tell a verb that has its subject from a noun of the act and an infinitive.

In:  a Reading and one of its words
Out: whether it is a finite verb
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION, PAST, VERB, is_verb
from mujaz.answer.verify.words.thesaurus import HAMZA_PERFECT
from mujaz.language.fold import fold_key

_FINITE_HELP = frozenset("has have had was were is are been being be did".split())
_PARTICIPLES = frozenset(
    """
    been done given held known left lost made met paid put said seen
    sent set shown spoken taken told thrown won written grown drawn driven chosen
    broken fallen gone come become begun brought bought built caught cut dealt felt
    found fought hidden hit hurt kept laid led meant read risen run shot
    shut sold spent stood struck sworn taught thought understood withdrawn
    """.split()
)
HELPS = frozenset(
    fold_key(w) for w in "تم وتم تمت جرى وجرى جرت قد وقد لقد كان وكان كانت وكانت".split()
)
_IN_BA = frozenset("بدا بدات باع باعت بلغ بلغت بحث بحثت بعث بعثت بقي بقيت بني بنت بث بثت".split())
_DONE_BY = frozenset(fold_key(w) for w in "تم وتم جرى وجرى".split())
FOR = re.compile(r"[وف]?ل(?!قا|(?:كن|ان)(?:ه|ها|هم|هما|نا|ني|ي)?$)(?:ل|حل$|\w{3,})")
_NO_VERB = frozenset("الي في علي عن مع بين لدي عند خلال ضد بشان حول نحو صوب رغم".split())
_SHORT = 4  # letters of a verb that ends so: «فات», «وبات»
DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال")
# perfects that begin like a noun with its article
_LIKE_DEFINITE = re.compile(r"[وف]?(?:الت(?:ق|ح|ز|م|ه|ف)\w{1,3}|الغ(?:ي|ت|وا)|الق(?:ي|ت|وا))$")


def finite_english(reading: Reading, word: Word) -> bool:
    """Return whether an English word is a past, or behind an auxiliary."""
    before = reading.words[word.i - 1] if word.i else None
    if word.key.endswith("ing"):
        return before is not None and before.key in _FINITE_HELP
    return bool(VERB.match(word.key)) or word.key in PAST or (
        before is not None and before.key in _FINITE_HELP
        and (word.key in _PARTICIPLES or is_verb(reading, word))
    )  # fmt: skip


def finite_arabic(reading: Reading, word: Word) -> bool:
    """Return whether an Arabic word is a verb by its shape or place: behind «قد», or a subject."""
    before = reading.words[word.i - 1] if word.i else None
    before = before if before is not None and before.clause == word.clause else None
    if before is not None and before.key in _NO_VERB:
        return False  # «إلى تشاد», «إلى تباطؤ التضخم»
    plural = word.key.endswith("ات") and len(word.key) > _SHORT
    if word.raw.endswith("ة") or (plural and not HAMZA_PERFECT.match(word.key)):
        return before is not None and before.key in _DONE_BY  # «تأشيرة», «تعويضات» are no verbs
    if _LIKE_DEFINITE.match(word.key):
        return before is None or before.key in HELPS or _ends_a_subject(reading, before)
    if word.key.startswith(DEFINITE):
        return before is not None and before.key in _DONE_BY
    if FOR.match(word.key) and is_verb(reading, word):
        return False  # «لتمنحه»
    if before is not None and before.key in HELPS:
        return True
    if before is not None and _ends_a_subject(reading, before):
        noun = ACTION.match(word.key) or word.raw.endswith(("ًا", "اً", "ة"))
        return not noun and not (word.key.startswith("ب") and word.key not in _IN_BA)
    return is_verb(reading, word) and not ACTION.match(word.key.removesuffix("ا"))


def _ends_a_subject(reading: Reading, word: Word) -> bool:
    """Tell whether what stands behind a word can be its predicate: a name, or the article."""
    named = any(s.startswith("e:") for s in word.senses)
    return named or (word.key.startswith(DEFINITE) and not word.key.startswith("لل"))
