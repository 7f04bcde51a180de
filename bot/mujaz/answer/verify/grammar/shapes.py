"""Tell a verb by its shape and place, where no table knows it.

In:  a Reading and one of its words
Out: whether it is a verb; whether it stands where Arabic has its verb
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import HAMZA_PERFECT

PAST = frozenset(
    """
    beat became began bent bought brought built came caught chose cut dealt drew drove fell felt
    fought found flew gave got grew held hid hit kept knew laid led left lent lost made meant met
    overthrew paid put ran rose saw sank sent set shook shot shut slid sold sought spent split
    spread stood struck stuck swept swung took taught threw told tore understood went withdrew won
    wound wrote
    """.split()
)
VERB = re.compile(r"[a-z]{3,}(?:ed|ing)$")
PERFECT = re.compile(r"[وف]?\w{3,}ت$")
IMPERFECT = re.compile(r"[وف]?(?:س|ل)?[يت]\w{2,}$")

# futures of two firm letters: «ستظل», «سيحل»
SHORT_FUTURE = re.compile(
    r"[وف]?س[يت](?:ظل|حل|مر|رد|شن|ضم|عد|صل|قع|ضع|جد|ثق|هب|دع|تم|سد|حد|مد|شد|كف|صب|فر|قر|سر|زج)$"
)


def is_plural(word: Word) -> bool:
    """Return whether an Arabic word ends like a feminine plural, and is no perfect: «بدأت»."""
    return word.key.endswith("ات") and not HAMZA_PERFECT.match(word.key)


def opens_with_verb(reading: Reading, word: Word) -> bool:
    """Tell whether a word stands where Arabic has its verb: first in a clause, before its subject.

    A name in that place has a verb behind it («كوفاتش قالت»).
    """
    if not word.arabic or word.key.startswith(("ال", "لل", "بال")):
        return False
    first = reading.clause(word.clause)[0]
    if first.i != word.i:
        return False
    behind = reading.words[word.i + 1] if word.i + 1 < len(reading.words) else None
    return behind is not None and not (
        behind.i in {v.first for v in reading.verbs} or IMPERFECT.match(behind.key)
    )


def is_verb(reading: Reading, word: Word) -> bool:
    """Tell whether a word is a verb by its shape and place, not only a noun of an act."""
    if word.capital:
        return False
    if not word.arabic:
        return bool(VERB.match(word.key)) or word.key in PAST
    if word.key.startswith(("ال", "وال", "بال", "لل")):
        return False
    if reading.thesaurus.capital_names & {word.key, word.key.lstrip("وف")}:
        return False  # «تركيا», «تونس»
    shaped = IMPERFECT.match(word.key) or PERFECT.match(word.key) or word.key.endswith("وا")
    return bool(opens_with_verb(reading, word) or shaped)


_LINKS = frozenset("ان ما حتي اذا لما بعدما كما قد لم لن لا لو عندما حين كي لكي".split())
_HELPS = re.compile(  # verbs that take another one behind them: «بدأت تتقدم»
    r"[وف]?(?:س?[يتن])?(?:كان|كون|كانت|كانوا|بدا|بدات|بداوا|ظل|ظلت|ظلوا|اخذ|اخذت|عاد|عادت|عود|كاد|كادت"
    r"|اصبح|اصبحت|صبح|بات|باتت|زال|زالت|استمر|استمرت|ستمر|راح|راحت|جعل|مكن|جب|مكنت)$"
)


def is_governed_noun(reading: Reading, word: Word) -> bool:
    """Tell whether an Arabic word shaped like a verb is a noun that the verb at the head of its
    clause governs: «رشت فرق المكافحة الحقول», «نفت الوزيرة تنازل بلادها».
    """
    first = reading.clause(word.clause)[0]
    if first.i == word.i or not word.arabic or word.key[0] in "وفيس":
        return False
    if not (first.content or first.i in {v.first for v in reading.verbs}):
        return False
    between = reading.words[first.i + 1 : word.i]
    if any(w.key in _LINKS for w in between) or _HELPS.match(first.key):
        return False
    told = (
        "event" in reading.thesaurus.kinds(first.senses)
        or first.i in {v.first for v in reading.verbs}
        or (PERFECT.match(first.key) and not first.key.endswith("ات"))
    )
    return bool(told) and opens_with_verb(reading, first) and not ACTION.match(first.key)


HAVE = frozenset("had have has having saw sees see get got".split())


def has_it_done(reading: Reading, subject: frozenset[int], low: int) -> bool:
    """Tell whether a verb is what is done to its subject: "had defender Paul Renner sent off"."""
    i = min(subject, default=0) - 1
    while i > 0 and reading.words[i].key in {"the", "a", "an", "its", "his", "her", "their"}:
        i -= 1
    return bool(subject) and i >= max(0, low - 1) and reading.words[i].key in HAVE


# Nouns of action: تفعيل، إفعال، انفعال، افتعال، استفعال
ACTION = re.compile(r"[وفبل]?(?:ت..ي.|ا..ا.|ان..ا.|ا.[تطد].ا.|است..ا.)$")
# Perfects of hollow roots, which look like nouns of action
HOLLOW = frozenset(
    """
    استقال انهار اختار احتاج ازداد انحاز استعاد استفاد استعان اجتاز امتاز ارتاح اعتاد اقتاد احتار
    انقاد استقر استجاب اغتال اجتاح استهان انضم انفض احتال اقتات استضاف استطاع استشار استعار
    استقام استمال استراح استغاث استثار انهال انساق ازدان ارتاد ابتاع اغتاظ
    """.split()
)
_DOER = re.compile(r"[وف]?[^\Wa-z]ا\w\w$")  # فاعل


def is_doer(reading: Reading, word: Word) -> bool:
    """Tell whether an Arabic word names who does it: «قائد» leads, and is no verb."""
    return bool(_DOER.match(word.key)) and "person" in reading.thesaurus.kinds(word.senses)
