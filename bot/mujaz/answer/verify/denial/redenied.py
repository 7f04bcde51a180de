"""C13: across the languages one denies a thing with other words: which of them deny the same.

In:  a Pair in two languages and a word of the claim that negates or denies
Out: whether the evidence denies the same in its own way; Reasons where it denies what the claim
     does not

"Rejected the suggestion that …" is «نفى أن …», "would not accept that" «رفض القول إن»; "never so
fierce since 2019" is «أعنف مواجهة منذ 2019», which denies nothing; "a luxury they did not have"
denies what stands before it. In each case the words that are denied must be the same in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import is_denial, is_negator, polarities
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_GRANTS = frozenset(
    """
    accept accepted agree agreed believe believed acknowledge acknowledged concede conceded admit
    admitted allow allowed let permit permitted consent recognise recognised recognize recognized
    endorse endorsed support approve back subscribe
    """.split()
)
_NOT = frozenset({"not", "n't", "never", "cannot"})
_MOST = 0.6  # of what the claim denies that stands behind the evidence's denial
_SAME = 2
_STOPS = ".;؛!?؟\n"


def denied_alike(pair: Pair, word: Word) -> bool:
    """Return whether the evidence denies by another word what one of the claim denies."""
    if not pair.crossed or pair.claim.arabic:
        return False
    return _same_denial(pair, word) or _never_so(pair, word) or _denied_before(pair, word)


def check_not_done(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as done what the evidence says was not."""
    if not pair.crossed or pair.claim.arabic:
        return
    if word := _not_done(pair):
        detail = f"the evidence says that it is not so: {word.raw!r}"
        yield Reason(check="negation", detail=detail)


_OPEN = re.compile(
    r"\b(?:not|no|never|none|nobody|neither|nor|nothing|without|un\w+|only|until|unless|before"
    r"|yet|fail\w*|den\w+"
    r"|refus\w*|declin\w*|reject\w*|hardly|barely|few\w*|less|if|last|avoid\w*|prevent\w*)\b|n't\b"
)
_BUT = frozenset("سوي الا غير حتي قبل".split())


def _not_done(pair: Pair) -> Word | None:
    """Return a verb of the claim whose one counterpart stands right behind «لم» or «لن»."""
    if _OPEN.search(fold_key(pair.claim.text)) or any(
        w.key.lstrip("وف") in _BUT for w in pair.evidence.words
    ):
        return None
    for word in pair.claim.content:
        found = pair.matches[word.i]
        if len(found) != 1 or not is_verb(pair.claim, word) or not found[0].i:
            continue
        if pair.evidence.words[found[0].i - 1].key.lstrip("وف") in {"لم", "لن"}:
            return word
    return None


def _same_denial(pair: Pair, word: Word) -> bool:
    """Tell whether two texts say that somebody denies, and mostly what: the words behind."""
    behind = [w for w in pair.claim.words if w.i > word.i and (w.content or w.counted)]
    grants = behind[:1] and behind[0].key in _GRANTS and word.key in _NOT
    if not (is_denial(word) or grants):
        return False
    told = [
        w for w in behind
        if w.content and w.key not in _GRANTS | _LIGHT and _near(pair.claim, word, w)
    ]  # fmt: skip
    known = [w for w in told if pair.matches[w.i]]
    for other in pair.evidence.words:
        if not is_denial(other):
            continue
        here = [
            w for w in known
            if any(m.i > other.i and _near(pair.evidence, other, m) for m in pair.matches[w.i])
        ]  # fmt: skip
        if len(here) >= _SAME and len(here) >= _MOST * len(known):
            return not _again(pair.claim, word, behind)
    return False


_LIGHT = frozenset(
    """
    suggestion suggestions claim claims notion idea allegation allegations charge charges report
    reports accusation accusations that having any been
    """.split()
)


def _again(reading: Reading, word: Word, behind: list[Word]) -> bool:
    """Tell whether a further negation stands behind a denial: that of two is another thing."""
    grants = bool(behind) and behind[0].key in _GRANTS
    return any(
        is_negator(reading, w) and _near(reading, word, w) and not (grants and w.i == word.i)
        for w in reading.words if w.i > word.i
    )  # fmt: skip


def _near(reading: Reading, one: Word, other: Word) -> bool:
    low, high = sorted((one, other), key=lambda w: w.start)
    return not set(_STOPS) & set(reading.text[low.end : high.start])


_SO = re.compile(
    r"\b(?:(?:not|never) since\b|never (?:before|has|have|had|been)|(?:not"
    r"|never)\b[^.;]{0,60}\b(?:so|this|as|such)\b"
    r"|no (?:\w+ )?\w+ (?:since|ever)|unprecedented)"
)
_ELATIVE = re.compile(
    r"[وفبلك]?(?:ال)?(?:اعنف|اسوا|اكبر|اعلي|ادني|اقل|اشد|اول|اخطر|اضخم|اقوي|اضعف|اكثر|افضل|ابرد"
    r"|احر|اطول|اقصر"
    r"|اسرع|ابطا|اوسع|اقسي|افدح|اكثف|اغلي|ارخص|اعمق|اخفض)(?:ها|ه|هم)?$"
)
_SINCE_THEN = frozenset(fold_key(w) for w in "منذ تاريخ تاريخه تاريخها الإطلاق خلال".split())
_SPAN = 12  # words from a superlative to the time that it is told of
_BESIDE = 4  # and to what is so


def _never_so(pair: Pair, word: Word) -> bool:
    """Tell whether a negation only makes a superlative, which the evidence has as one."""
    if word.key not in _NOT | {"no"} or not _SO.search(fold_key(pair.claim.text)):
        return False
    words = pair.evidence.words
    for mark in words:
        behind = [w for w in words[mark.i + 1 : mark.i + _SPAN] if _near(pair.evidence, mark, w)]
        if not _ELATIVE.match(mark.key) or not any(w.key in _SINCE_THEN for w in behind):
            continue
        near = range(mark.i - 1, mark.i + _BESIDE)
        if any(m.i in near for w in pair.claim.content for m in pair.matches[w.i]):
            return True
    return False


_HAD = frozenset("have had has afford be was were is are did do does".split())


def _denied_before(pair: Pair, word: Word) -> bool:
    """Tell whether a clause ends with its negation, which denies what stands right before it: "a
    luxury their children did not have".
    """
    if word.key not in _NOT:
        return False
    rest = [w for w in pair.claim.words if w.i > word.i and w.clause == word.clause]
    if not rest or len(rest) > 1 or rest[0].key not in _HAD:
        return False
    before = [w for w in pair.claim.words if w.i < word.i and w.content and w.clause == word.clause]
    named = [w for w in before[-_SAME:] if pair.matches[w.i]]
    return len(named) == _SAME and all(
        any(True in polarities(pair.evidence, m.clause) for m in pair.matches[w.i]) for w in named
    )
