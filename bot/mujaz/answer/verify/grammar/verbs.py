"""Tell which words of a text are verbs that tell an act, in either language.

In:  a Reading and one of its words
Out: whether the word opens an act; where sentences and marks part the words
"""

from __future__ import annotations

import re
from itertools import pairwise

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION, HOLLOW, is_doer, is_governed_noun, is_plural
from mujaz.language.closed import BE
from mujaz.language.fold import fold_key


def folded(words: str) -> frozenset[str]:
    """Return some words as matching keys."""
    return frozenset(fold_key(w) for w in words.split())


AUXILIARIES = BE | folded(
    "has have had do does did will would shall should can could may might must to not never also"
    " already now later still reportedly allegedly n't didn't won't doesn't"
)


IRREGULAR = folded(
    """
    beat sold bought won lost hit shot gave paid met sent took led left struck sought taught caught
    drove beaten chose held made lent owed forgave fought overthrew drew told said wrote knew
    overtook outsold outbid outdid withdrew upheld withheld
    brought built put cut shut rose fell saw kept found became began quit won wins
    """
)


_STOPS = ".!?؟;؛\n:"


AR_PREPOSITIONS = {
    fold_key(word): name
    for name, words in {
        "to": "إلى", "from": "من", "in": "في", "on": "على", "against": "ضد", "with": "مع",
        "about": "عن حول بشأن", "between": "بين", "other": "منذ خلال بعد قبل عبر حتى عند لدى أمام"
        " تجاه نحو بسبب وفق بحسب حسب مقابل دون رغم أثناء عقب إثر",
    }.items()
    for word in words.split()
}  # fmt: skip


AR_OPENERS = folded(
    "التي الذي الذين حيث فيما بينما لكن ولكن لكنه لكنها أن إن بأن أنه أنها إنه إنها بأنه بأنها"
    " إذا لو بعدما كما أنهم إنهم لأن حين حينما عندما"
)


AR_PARTICLES = folded("قد لم لن لا سوف وقد فقد ولم ولن ولا ما كان كانت كانوا وكان وكانت يكون تكون")


_RELATIVE = folded("الذي التي الذين اللذان اللتان")
_ON_WHOM = re.compile(r"[يت]\w{2,}(?:ه|ها|هم|هما)$")


AR_AND_VERB = re.compile(r"و(?=\w{3,})")


_NAMES = folded("يحيى يزيد يوسف يونس ياسر يسرى تامر تميم تيم")  # shaped like verbs
_NO_ACT = AR_PARTICLES | _NAMES | {"not", "according"}
_LINKS = AR_OPENERS | AR_PARTICLES


@kept
def is_act(reading: Reading, word: Word) -> bool:
    """Return whether a word is a verb that tells an act."""
    if word.capital or word.counted or reading.quoted(word) or is_given_name(word):
        return False
    if word.key in _NO_ACT or word.key in AR_PREPOSITIONS:
        return False
    if any(v.first == word.i and not v.preposition for v in reading.verbs):
        return not is_plural(word) if word.arabic else not _is_noun(reading, word)
    if not reading.predicate(word):
        return word.arabic and _opens_unknown(reading, word)
    return _is_arabic_verb(reading, word) if word.arabic else _is_english_verb(reading, word)


def key_at(reading: Reading, i: int) -> str:
    """Return the key of a word by its index, "" outside the text."""
    return reading.words[i].key if 0 <= i < len(reading.words) else ""


def _is_noun(reading: Reading, word: Word) -> bool:
    return key_at(reading, word.i - 1) in {
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "of",
        "no",
    }


def _is_english_verb(reading: Reading, word: Word) -> bool:
    before = key_at(reading, word.i - 1)
    if _is_noun(reading, word):
        return word.key.endswith("ing") and before == "of"
    if word.key.endswith("ed") or word.key in IRREGULAR:
        return True
    if before in AUXILIARIES or word.key.endswith("ing"):
        return True
    third = word.key.endswith("s") and not word.key.endswith("ss")
    somebody = reading.thesaurus.kinds(word.senses) & {"person", "institution", "thing", "place"}
    return bool(third and not somebody and word.i and reading.words[word.i - 1].raw[:1].isupper())


def _is_arabic_verb(reading: Reading, word: Word) -> bool:
    key = word.key
    if key_at(reading, word.i - 1) in _RELATIVE and _ON_WHOM.match(key):
        return True  # «الذي تتهمه النقابة»
    if is_governed_noun(reading, word):
        return False
    article = key.startswith(("ال", "بال", "لل", "وال", "كال", "فال")) and not AL_ROOT.match(key)
    if article or (ACTION.match(key) and key.lstrip("وف") not in HOLLOW):
        return False
    if (
        is_plural(word)
        or key.endswith(("ه", "اء"))
        or (key.endswith(("ون", "ين")) and key.lstrip("وفس")[:1] not in {"ي", "ت"} and len(key) > 4)
    ):
        return False
    if (
        key[0] == "ب"
        and len(key) >= 4
        and f"s:{key[1:]}" in word.senses
        and not BA_PERFECT.match(key)
    ):
        return False  # «بسجن»
    if word.raw.endswith(("ًا", "اً")) or (key.endswith("ا") and not key.endswith("وا")):
        return False
    if is_doer(reading, word) or (key[0] == "و" and is_title(word)):
        return False  # «ومدير المتحف»
    before = key_at(reading, word.i - 1)
    if before in AR_PREPOSITIONS or before in {"كل", "اي", "غير", "عدم"}:
        return False
    ahead = reading.words[word.i - 1] if word.i else None
    if ahead and key[0] == "ت" and ahead.content and not gap_before(reading, word.i) and (
        not ahead.key.startswith(("ال", "وال", "لل", "بال")) and not is_named(ahead)
        and not key.endswith("ت") and reading.thesaurus.kinds(ahead.senses) & {"thing", "event"}
    ):  # fmt: skip
        return False  # «جهاز تنفس»
    first = word.i == 0 or gap_before(reading, word.i) or before in _LINKS
    shaped = re.match(r"[وف]?س?[يت]\w{2,}(?<!ه)$", key) or re.match(r"[وف]?\w{3,}ت$", key)
    return bool(first or shaped or AR_AND_VERB.match(key))


# perfects whose root begins with ل, which have no article: «التقى», «ألقت»
AL_ROOT = re.compile(
    r"[وف]?الت(?:قي|قت|قوا|قيا|(?:زم|حق|مس|قط|هم|حم|فت|بس)(?:ت|وا|ا|تا)?)$"
    r"|[وف]?(?:الق(?:ي|ت|وا|يا|تا)|الغ(?:ت|وا|تا)|الزم(?:ت|وا|تا)?|الحق(?:ت|وا|تا)|الهم(?:ت|وا))$"
)


# perfects whose own first letter is ب: «برأت المحكمة», «باع المصرف»
BA_PERFECT = re.compile(
    r"(?:بدا|باع|بني|بن(?=ت$)|بلغ|بحث|بعث|بقي|برا|برر|بث|بادر|باشر|بارك|بالغ|بدد|بذل|برز|بسط|بات|بين"
    r"|باغت|بايع|برهن|بدل|برمج|بتر)(?:ت|وا|تا|ا)?$"
)


def _opens_unknown(reading: Reading, word: Word) -> bool:
    """Tell whether a word that no table knows opens a clause like a verb: «وعيّن مساعده»."""
    key = word.key
    plain = word.content and not reading.thesaurus.kinds(word.senses) and not key.startswith("ال")
    ends = key.endswith(("ه", "ات", "ون", "ين", "اء", "ا", "ي"))
    behind = reading.words[word.i + 1 : word.i + 2]
    return bool(
        plain and not ends
        and ((gap_before(reading, word.i) and key[0] == "و") or stop_before(reading, word.i))
        and len(key) >= 3 and behind
        and behind[0].content and not word.raw.endswith(("ًا", "اً"))
    )  # fmt: skip


_A_STOP, _A_GAP = 1, 2
_STOP = re.compile(f"[{re.escape(_STOPS)}]")
_GAP = re.compile(f"[{re.escape(_STOPS)},،—–]")


@kept
def _marks(reading: Reading) -> list[int]:
    """Return what stands before each word: a mark, the end of a sentence, or nothing."""
    words, text = reading.words, reading.text
    found = [_A_STOP | _A_GAP]
    for one, other in pairwise(words):
        gap = text[one.end : other.start]
        stop = bool(_STOP.search(gap))
        found.append(_A_STOP | _A_GAP if stop else _A_GAP if _GAP.search(gap) else 0)
    return found


def gap_before(reading: Reading, i: int) -> bool:
    """Tell whether a mark stands before a word."""
    if i == 0:
        return True
    return bool(_marks(reading)[i] & _A_GAP)


def stop_before(reading: Reading, i: int) -> bool:
    """Tell whether a sentence ends before a word."""
    return bool(_marks(reading)[i] & _A_STOP)


def is_named(word: Word) -> bool:
    """An English capital: a name, where the word is no stop word."""
    return word.raw[:1].isupper() and word.raw.isascii() and word.content
