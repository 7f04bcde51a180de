"""Tell acts from speech, and an act that nothing in the evidence can be from a missing synonym.

In:  a Reading and a word of it, or a Pair
Out: whether the word is an act, known or by its shape; whether it only tells how somebody spoke;
     whether the claim lets somebody speak, or act, where the evidence has silence, or only speech
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.answer.verify.grammar.shapes import (
    IMPERFECT,
    PAST,
    PERFECT,
    VERB,
    is_verb,
    opens_with_verb,
)
from mujaz.language.fold import fold_key

# shapes of verbs, verbal nouns and participles: a name may have one by chance, an unknown word of
# another shape is more often a name
DERIVED = re.compile(
    r"(?!ال)[وف]?(?:ب|ل)?(?:است\w{3,}|ت\w{2}ي\w|ا\w{1,2}ت?\w?ا\w|م\w{1,2}ا\w{1,2}ه|م\w{2,4}[ايو]\w?ا"
    r"|ان\w{2}ا\w|م\w{3,}(?:ه|ا|ين|ون))$"
)
# «السلاح», «الذهب»: with the article and without the shape of a verbal noun, it is no act,
# whatever verb is written alike
_THING = re.compile(
    r"(?:ال|بال|لل|وال)(?!ت..ي.$|ا..ا.$|ا.ت.ا.$|ان..ا.$|است..ا.$|ت.ا.$|م)\w{3,5}(?<!ه)(?<!ي)$"
)


def is_thing(reading: Reading, word: Word) -> bool:
    """Return whether a word with the article is a thing, whatever verb is written alike."""
    kinds = reading.thesaurus.kinds(word.senses)
    return bool(kinds and "quality" not in kinds and _THING.match(word.key))


@kept
def is_act(reading: Reading, word: Word) -> bool:
    """Return whether a word tells of something done: by the tables, else by its shape or place."""
    if is_thing(reading, word):
        return False
    kinds = reading.thesaurus.kinds(word.senses)
    if kinds:
        return "event" in kinds or kinds <= {"generic", "event"}
    if word.arabic:
        return bool(
            opens_with_verb(reading, word)
            or IMPERFECT.match(word.key)
            or PERFECT.match(word.key)
            or DERIVED.match(word.key)
        )
    return bool(VERB.match(word.key)) or word.key in PAST


def is_known_act(reading: Reading, word: Word) -> bool:
    """Return whether a word tells of something done that the tables know."""
    return "event" in reading.thesaurus.kinds(word.senses) and is_act(reading, word)


_VIEWS = REPORTING | {"commented", "praised", "warned"}  # how one speaks is compared elsewhere


def reports(reading: Reading, word: Word) -> bool:
    """Return whether a word tells how somebody spoke, which other checks compare."""
    return any(v.first <= word.i <= v.last and v.strength in _VIEWS for v in reading.verbs)


def unanswered(pair: Pair) -> list[Word]:
    """Return the words of the evidence that answer nothing in the claim."""
    return [w for w in pair.evidence.words if (w.content or w.capital) and w.i not in pair.answered]


def is_act_for_speech(pair: Pair, word: Word) -> bool:
    """Tell whether an act has no counterpart that it could be: all that is left is speech.

    "Officials signed the deal" on "Officials did not comment on the deal": no table of synonyms
    can be blamed for the missing word, since the evidence has no other act.
    """
    if not is_known_act(pair.claim, word) or reports(pair.claim, word):
        return False
    if pair.crossed and word.arabic and not _surely_act(pair, word):
        return False
    if _told_beside(pair, word):
        return False
    if _REFUSES.match(word.key):
        return False  # who declines to comment does not comment
    if not any(_is_speech(pair.evidence, other) for other in pair.evidence.words):
        return False
    return not any(
        (is_verb(pair.evidence, other) or is_act(pair.evidence, other))
        and not _is_speech(pair.evidence, other)
        for other in unanswered(pair)
    )


_ACT_ALONE = frozenset({"event"})


def _surely_act(pair: Pair, word: Word) -> bool:
    """Tell whether an Arabic word is an act, and not one of the nouns that a measure makes one."""
    kinds = pair.claim.thesaurus.kinds(word.senses | pair.claim.across[word.i])
    return kinds == _ACT_ALONE or opens_with_verb(pair.claim, word)


def _told_beside(pair: Pair, word: Word) -> bool:
    """Tell whether an Arabic clause has another act, which the evidence tells: «قُتل جنود في كمين
    نصبه مسلحون».
    """
    if pair.crossed or not pair.claim.arabic:
        return False
    return any(
        is_act(pair.claim, w) and not reports(pair.claim, w)
        for w in pair.claim.clause(word.clause)
        if w.i != word.i and not w.key.startswith("ال") and pair.matched(w)
    )


_REFUSES = re.compile(r"[وف]?(?:[يت]?امتن|[يت]متن|[يت]?رفض|[يت]?احجم|declin|refus|abstain)")
_COMMENT = frozenset({"y:comment"})  # «لم يعلق» reports nothing, and is speech all the same


def _is_speech(reading: Reading, word: Word) -> bool:
    return reports(reading, word) or bool(word.senses & _COMMENT)


_NOT = frozenset("not no never لم ولم لن لا ولا دون".split())
_REFUSING = re.compile(
    r"\b(?:not|no|never|n't|declin\w+|refus\w+|silent|silence|[وف]?لم|لن|رفض\w*|امتنع\w*|صمت\w*)\b"
)
_NEAR_NOT = 3  # words from "did not" to "comment"


def breaks_silence(pair: Pair) -> bool:
    """Tell whether the evidence's only word of speech is that somebody did not comment.

    "Officials confirmed the deal" on "Officials did not comment on the deal".
    """
    if _REFUSING.search(fold_key(" ".join(w.raw for w in pair.claim.words))):
        return False
    theirs = pair.evidence
    silent = {w.i for w in theirs.words if w.senses & _COMMENT and _is_denied(theirs, w.i)}
    spoken = {i for v in theirs.verbs for i in range(v.first, v.last + 1)}
    return bool(silent) and spoken <= silent


def _is_denied(reading: Reading, i: int) -> bool:
    before = reading.words[max(0, i - _NEAR_NOT) : i]
    return any(w.key in _NOT or w.key.endswith("n't") for w in before)
