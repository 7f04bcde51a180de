"""Tell which words that can tell how sure a clause is tell nothing of it where they stand.

In:  a Reading and one of its words
Out: whether the words beside it take its sureness from it

"delayed due to fog", "the planned summit", «تبحث الشرطة عن» and "could not be verified" leave
nothing open.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.compared import compared
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.language.closed import BE
from mujaz.language.fold import fold_key

_IMPERFECT_BEHIND = frozenset("كي لكي ان لن لم الا".split())
_BEFORE_NOUN = frozenset(
    "planned expected scheduled intended likely unlikely possible potential".split()
)
_DETERMINERS = frozenset("the a an his her its their s this that".split())
_ADJECTIVE = re.compile(r"ال(?:مقرر|مرتقب|متوقع|منتظر|مزمع|محتمل)ه?$")
_DEFINITE = re.compile(r"(?:[وفبل]?ال|لل)\w{2,}$|\w{2,}(?:ته|تها|تهم|ه|ها)$")


# «قبل أسبوعين من زيارة مقررة»: what is planned only tells when
_INDEFINITE = re.compile(r"(?:مقرر|مرتقب|متوقع|منتظر|مزمع)ه?$")
_WHEN = frozenset("قبل قبيل بعد خلال عشيه".split())
_SPAN = 3  # words from «قبل» to its «من»


def _is_at_a_time(reading: Reading, word: Word) -> bool:
    """Tell whether a planned act only says when another one is."""
    before = [w.key for w in reading.words[max(0, word.i - _SPAN - 2) : word.i - 1]]
    if not _INDEFINITE.match(word.key) or not before:
        return False
    return before[-1] in _WHEN or (before[-1] == "من" and bool(set(before) & _WHEN))


def is_planned_time(reading: Reading, word: Word) -> bool:
    """Tell whether an act of that name is planned, and only says when another one is."""
    behind = reading.words[word.i + 1 : word.i + 2]
    return any(_is_at_a_time(reading, w) for w in behind)


_NOBODY = frozenset("nobody none neither nothing nor no".split())
_THOUGHT = frozenset("thought thinks think believed believes believe".split())
_A_PLAN = frozenset({"plan", "plans"})
_PLAN_DOES = frozenset(
    """
    has had have drew draws faces faced met won divided angered got will would may might could can
    """.split()
)
_PLANNED_SO = frozenset("to for that of which is are was were".split())


def _nobody(reading: Reading, word: Word) -> bool:
    """Tell whether a negation is the subject of an auxiliary: "nobody will lose"."""
    before = [w for w in reading.words[max(0, word.i - 5) : word.i] if w.clause == word.clause]
    return any(w.key in _NOBODY for w in before)


def _told_of(reading: Reading, word: Word) -> bool:
    """Tell whether a plan is a thing that something happens to, and not what is planned."""
    before = reading.words[word.i - 1] if word.i else None
    if before is None or before.key not in _DETERMINERS or before.key in {"a", "an"}:
        return False
    behind = [w.key for w in reading.words[word.i + 1 : word.i + 3]]
    if behind[:1] != [] and behind[0] in _PLAN_DOES and "to" not in behind:
        return True  # "the plan has the support of the unions"
    verb = reading.words[word.i - 2] if word.i > 1 else None
    acted = verb is not None and verb.clause == word.clause and verb.content
    return bool(acted) and next_key(reading, word) not in _PLANNED_SO


_SEARCHES = frozenset("يبحث تبحث يبحثون".split())


def _is_search(reading: Reading, word: Word) -> bool:
    """Tell whether «يبحث عن» searches, «لوحة» is a board: nothing is thought of or threatened."""
    if word.key.lstrip("وف").removeprefix("ال") == "لوحه":
        return True
    if word.key.lstrip("وف") not in _SEARCHES:
        return False
    behind = [w.key for w in reading.words[word.i + 1 : word.i + 3]]
    if len(behind) > 1 and behind[0].startswith("ال"):
        behind = behind[1:]  # «تبحث الشرطة عن»
    return bool(behind) and behind[0] in {"عن", "عنه", "عنها", "عنهم"}


_EXPECTED = frozenset("يتوقع تتوقع يتوقعون يرجح ترجح يرجحون يحتمل متوقع مرجح محتمل".split())
_NOT_FAR = 5  # words between «لم» and what it denies: «لم تكن ريم تتوقع»
NOT = frozenset("not never no لم لن لا ليس ليست ولم ولن ولا".split())
_NEGATED = frozenset("لا لم ولا ولم غير ليس".split())
_CAN = frozenset("ممكن ممكنا ممكنه يمكن يمكنه يمكنها".split())
_CANNOT = frozenset("لا لم لن غير ليس ليست".split())
_PROMISES = frozenset("promise promises pledge pledges".split())
_OWN = frozenset("its his her their the a this that of".split())


def _leaves_nothing_open(reading: Reading, word: Word) -> bool:
    """Tell whether an auxiliary is denied, or a plan only spoken of: "nobody will", "the plan"."""
    key = word.key
    if key in {"would", "will"} and (
        next_key(reading, word) in {"not", "rather", "never", "neither"} or _nobody(reading, word)
    ):
        return True  # «لن»: the check of negations compares it
    if key in {"would", "will"} and word.i == reading.clause(word.clause)[-1].i and not any(
        w.key in _THOUGHT for w in reading.clause(word.clause)
    ):  # fmt: skip
        return True  # "he thought he would": what, another clause says
    if key == "could" and (
        next_key(reading, word) in {"not", "no", "neither"} or _nobody(reading, word)
    ):
        return True  # "could not be verified": nothing is left open
    if key in _CAN and word.i and reading.words[word.i - 1].key.lstrip("وف") in _CANNOT:
        return True  # «غير ممكن», «لا يمكن»: "cannot", which leaves nothing open
    return key in _A_PLAN and _told_of(reading, word)  # "opposed the plan"


_HEDGED_BY = frozenset("as is are was were be been being".split())
_QUALITIES = frozenset("likely unlikely possible potential probable".split())
_AT = frozenset("on in at by for next this from".split())


def _after_its_noun(reading: Reading, word: Word) -> bool:
    """Tell whether a participle only says when a thing is due: "the vote scheduled for May"."""
    before = reading.words[word.i - 1] if word.i else None
    if before is None or not before.content or before.clause != word.clause:
        return False
    behind = [w.key for w in reading.clause(word.clause) if w.i > word.i]
    verb = any(k in {"is", "are", "was", "were", "has", "have", "had", "will"} for k in behind)
    return behind[:1] != [] and behind[0] in _AT and verb


_DUE_AT = frozenset("due scheduled planned slated intended expected".split())


_EXPECTING = frozenset(
    "expect expects expected foresee foresees foresaw anticipates forecasts predicts".split()
)


def _denied_before(reading: Reading, word: Word) -> bool:
    return any(w.key in NOT for w in reading.words[max(0, word.i - 2) : word.i])


_THREAT = frozenset({"threat", "threats"})
_POSES = frozenset(
    "pose poses posed posing present presents presented represents represented under face faces"
    " faced facing remain remains remained".split()
)
_TO_THREAT = 4  # words from "posed" to "threat": "posed no immediate threat"


def tells_no_level(reading: Reading, word: Word) -> bool:
    """Tell whether the words beside a word take its sureness from it."""
    key, ahead = word.key, reading.words[word.i - 1] if word.i else None
    if (key == "due" and _gives_a_cause(reading, word)) or compared(reading, word):
        return True
    if key in _THREAT and any(
        w.key in _POSES for w in reading.words[max(0, word.i - _TO_THREAT) : word.i]
    ):
        return True  # "posed no threat to the coast": nobody threatens to do it
    if key == "weighing" and any(
        _UNIT.match(w.key) for w in reading.words[word.i + 1 : word.i + 5]
    ):
        return True  # "a collar weighing 210 grams"
    if key in {"possible", "able"} and _denied_before(reading, word):
        return True  # "it was not possible to verify"
    if key in {"aimed", "aim", "aims"} and next_key(reading, word) == "at":
        return True  # "sanctions aimed at two firms"
    if key in {"possible", "ممكن", "ممكنه", "يمكن"} and _superlative_before(reading, word):
        return True  # "as soon as possible", «في أقرب وقت ممكن»
    if _leaves_nothing_open(reading, word) or _is_search(reading, word):
        return True
    if key.startswith("مهدد") and reading.clause(word.clause)[0].i != word.i:
        return True  # «مهددة بالإفلاس», not «، مهددةً بالنشر»
    if key == "توقع" and ahead is not None and ahead.key in _IMPERFECT_BEHIND:
        return True  # «كي توقّع»: to expect is «تتوقع» there, to sign «توقّع»
    if ahead is not None:
        if key in _PROMISES and ahead.key in _OWN:
            return True  # "its promise of a pay rise"
        if key == "may" and word.raw[:1].isupper():
            return True
        if key in _DUE_AT and _after_its_noun(reading, word):
            return True
        if key in _EXPECTING and (_denied_before(reading, word) or next_key(reading, word) == "no"):
            return True  # "told them not to expect trains"
        if key in _BEFORE_NOUN and ahead.key in _DETERMINERS:
            first = reading.words[ahead.i - 1].key if ahead.i else ""
            return (
                key not in _QUALITIES or first not in _HEDGED_BY
            )  # "as the likely source"  # "suspended the planned summit"
        noun = ahead.key in _DETERMINERS or (ahead.content and not ahead.capital)
        if key in {"forecast", "forecasts"} and noun and not is_somebody(reading, ahead):
            return True  # "cut its growth forecast", not "the agency forecast rain"
        if _is_at_a_time(reading, word):
            return True
        if _ADJECTIVE.match(key) and _DEFINITE.match(ahead.key):
            return True  # «أجلت المحكمة الجلسة المقررة اليوم»: the hearing was planned
    if key == "expected" and any(
        w.key in {"not", "n't", "never"} for w in reading.words[max(0, word.i - 2) : word.i]
    ):
        return True
    earlier = reading.words[max(0, word.i - _NOT_FAR) : word.i] if key in _EXPECTED else []
    # «لا يتوقع زيادة» rules it out: the check of negations compares it
    return any(w.key in _NEGATED and w.clause == word.clause for w in earlier)


_UNIT = re.compile(r"(?:kilo\w*|kgs?|gram\w*|tonn?es?|tons?|pounds?|lbs?|ounces?)$")
_SUPERLATIVE = frozenset(
    fold_key(w)
    for w in "as أقرب أسرع أكبر أقصى أوسع أقل أفضل أعلى أدنى أطول أكثر best widest".split()
)


def _superlative_before(reading: Reading, word: Word) -> bool:
    before = reading.words[max(0, word.i - 3) : word.i]
    return any(w.key.lstrip("بل") in _SUPERLATIVE or w.key in _SUPERLATIVE for w in before)


_NOUN_AHEAD = frozenset("the a an its his her their this that these those".split())


def _gives_a_cause(reading: Reading, word: Word) -> bool:
    """Tell whether "due to" gives a cause: "delayed due to fog", "was due to a fault"."""
    behind = [w.key for w in reading.words[word.i + 1 : word.i + 3]]
    if behind[:1] != ["to"]:
        return False
    before = reading.words[max(0, word.i - 2) : word.i]
    return behind[-1] in _NOUN_AHEAD or not any(w.key in BE or w.key == "be" for w in before)
