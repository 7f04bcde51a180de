"""Tell a sentence that cannot stand alone: it speaks of somebody whom the one before it names.

In:  a sentence, without its neighbours
Out: whether a reader who sees it alone must guess who or what it is about

«وشارك سابقًا في محادثات», "He returned on Monday", «هذه المحادثات»: among sentences of other
articles such a one is read as if it spoke of theirs. A writer who quotes it shows the one before it
too. To take one sentence too many costs a line; to miss one can say something false of somebody.

By the first words alone: Arabic has its subject behind the verb, so that a verb with a preposition
or an adverb behind it most often has its subject earlier («ووصل إلى موسكو»); one with «أن» behind
it has none («يذكر أن»). English names it by a pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.language.calendar_words import MONTHS, WEEKDAYS
from mujaz.language.numbers import find_numbers
from mujaz.language.tokens import Token, is_arabic, tokenize

_PRONOUNS = frozenset("هو هي هم هما هن وهو وهي وهم وهما فهو فهي فهم".split())
_THESE = frozenset("هذا هذه هذان هاتان هولاء ذلك تلك وهذا وهذه وذلك وتلك وهولاء فهذا فهذه".split())
_TIMES = (
    frozenset(
        """
        اليوم الاسبوع الشهر العام السنه المره المساء الصباح الليله الصيف الشتاء الربيع الخريف الموسم
        الاثناء
        """.split()
    )
    | WEEKDAYS.keys()
)
# what stands behind a verb whose subject was named before
_BEHIND = frozenset(
    """
    في من الي على علي عن مع بعد قبل خلال منذ حتي امام لدي عند نحو ضد عبر دون بين تحت فوق حول ايضا
    كذلك مجددا كما بدوره بدورها فيه فيها له لها اليه اليها عليه عليها معه معها
    """.split()
)
_WITH_ARTICLE = re.compile(r"(?:بال|لل)\w{3,}$")
_ADVERB = re.compile("(?:ًا|اً|ًى)$")  # a word written with tanwin
_MARKS = re.compile("[\u064b-\u0652]*")
_CLAUSE = frozenset("ان انه انها انهم بان".split())  # «يذكر أن»: no subject at all
# first words that are no verbs, with «و» and «ف» taken off
_NO_VERB = frozenset(
    """
    في من الي على علي عن مع بعد قبل خلال منذ حتي عند لكن غير ثم او اما كما بينما حين عندما لم لن لا
    ما قد كان كانت ليس ليست كل بعض احد حيث اذا ان الا بسبب رغم نحو امام عبر دون بين تحت فوق حول ضد
    لدي عقب اثر وفق بحسب حسب جاء جاءت لدي فيما مما بذلك بهذا لذلك لهذا هنا هناك
    """.split()
)
_NOUN = re.compile(r"(?:ال\w+|\w*(?:ة|ًا|اً|ٌ|ٍ))$")  # as written
_HE = frozenset("he she they".split())
_ITS = frozenset("his her their its it this these those".split())
_TIMES_EN = frozenset(
    "week month year morning afternoon evening season summer winter spring autumn time".split()
)
# behind "it": what stands later is what is spoken of
_EXPLETIVE = frozenset("is was has had will would may might could took takes remains".split())
_BEFORE_IT = frozenset(  # words behind which an English sentence has its subject
    """
    in on at after before when while as by for during until since although though if later then
    earlier but and yet still also once there with without under from
    """.split()
)
_DATED = WEEKDAYS.keys() | MONTHS.keys()
# «وسجلت المحافظة 40 حالة», "The province recorded": which one, the sentence before says
_SOMEWHERE = frozenset(
    """
    المحافظه المدينه البلده القريه المنطقه الولايه الجزيره المقاطعه البلديه الاقليم
    province governorate city town village region island district municipality
    """.split()
)
_NAMED_BY = frozenset("of in near which that where who".split())
_THAT = frozenset("this that it so ذلك هذا".split())  # at the end: what somebody denied
_SHORT = 6  # words of such a sentence
_FIRST = 6  # words in which it is looked for


def leans(text: str) -> bool:
    """Tell whether a sentence speaks of somebody or something that it does not name."""
    words = tokenize(text)
    if len(words) < 3:
        return False
    if len(words) <= _SHORT and words[-1].key in _THAT:
        return True  # "Lutfi denied this."
    return _leans_arabic(text, words) if is_arabic(text) else _leans_english(text, words)


def _leans_arabic(text: str, words: Sequence[Token]) -> bool:
    first, second, third = (w.key for w in words[:3])
    if first in _PRONOUNS:
        return True
    if first in _THESE:
        return second not in _TIMES
    if first.lstrip("وف") in _NO_VERB or _NOUN.match(_written(text, words[0])):
        return False
    if second in _THESE:
        return third not in _TIMES
    if second == "نحو" and find_numbers(_written(text, words[2])):
        return False  # «وتجمع نحو مئتين»
    if any(w.key in _CLAUSE for w in words[1:4]):
        return False
    if second in _SOMEWHERE and not third.startswith("ال"):
        return True
    adverb = _ADVERB.search(_written(text, words[1]))
    return bool(adverb or second in _BEHIND or _WITH_ARTICLE.match(second))


def _written(text: str, word: Token) -> str:
    """Return a word with the marks behind its last letter."""
    marks = _MARKS.match(text, word.end)
    return text[word.start : marks.end() if marks else word.end]


def _leans_english(text: str, words: Sequence[Token]) -> bool:
    first, second = words[0].key, words[1].key
    if first == "the" and second in _SOMEWHERE:
        behind = words[2]
        return behind.key not in _NAMED_BY and not text[behind.start].isupper()
    if first == "it":
        return second not in _EXPLETIVE
    if first in _ITS:
        return second not in _TIMES_EN
    if first not in _HE | _BEFORE_IT:
        return False
    for word in words[:_FIRST]:
        if word.key in _HE:
            return True
        if word.start and text[word.start].isupper() and word.key not in _DATED:
            return False  # somebody or something is named
    return False
