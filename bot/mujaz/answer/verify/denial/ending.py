"""C10: what goes on has not ended, what has ended does not go on: «لا يزال التحقيق جاريًا», «انتهى».

In:  a Pair
Out: whether a denied end is something that goes on in the evidence; Reasons for an end, or for what
     goes on, that the evidence tells the other way round
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import is_denial, is_negator, without_and
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_ENDS = re.compile(
    r"(?:stop(?:s|ped)?|halt(?:s|ed)?|ceas(?:es?|ed)|end(?:s|ed)?|suspend(?:s|ed)?|finish(?:es|ed)?"
    r"|discontinue[sd]?|complete[sd]?|conclude[sd]?|abandon(?:s|ed)?|terminate[sd]?|interrupted"
    r"|froze|frozen|paused?|quit"
    r"|[وف]?(?:انته[يت]|انتهوا|انتهت|[يت]نت[ه]ي?|[يت]نتهوا|انهي|انهت|انهوا|[يت]نهي?|اكتمل\w?|[يت]كتمل"
    r"|استكمل\w?|[يت]ستكمل|انجز\w?|[يت]نجز|اختتم\w?|[يت]ختتم|توقف\w?|توقفوا|[يت]توقف|اوقف\w?|اوقفوا"
    r"|[يت]وقف|انقطع\w?|[يت]نقطع|حسم\w?|[يت]حسم|علق\w?|علقوا|[يت]علق|جمد\w?|[يت]جمد|كف|كفت|[يت]كف"
    r"|اغلق\w?|[يت]غلق))$"
)
_ENDED_STATE = re.compile(
    r"[وفبل]?(?:ال)?(?:معلق|متوقف|مجمد|مغلق|موقوف|مقطوع|منقطع)\w{0,2}$|(?:shut|closed|idle|cancelled)$"
)
_STILL = frozenset(
    fold_key(w)
    for w in """
    يزال تزال يزالون زال زالت زالوا مستمر مستمرة مستمرا متواصل متواصلة جار جارية جاريا يتواصل
    تتواصل يستمر تستمر تواصل استمر استمرت قيد يواصل يواصلون واصل واصلت واصلوا استمروا يستمرون
    ongoing continues continuing continue continued underway still keeps kept
    """.split()
)
_AGAIN = re.compile(
    r"\b(?:resum\w+|reopen\w*|restart\w*|again|[وف]?(?:استانف\w*|[يت]ستانف\w*|استيناف\w*|عاد|عادت"
    r"|عادوا|[يت]عود|مجددا|معاوده))\b"
)
_CLOSE = 3  # words before a verb among which its negation stands, and behind it what ends
_NOT = frozenset("لم لا لن ولم ولا ولن not never n't".split())


def _is_still(word: Word) -> bool:
    return word.key in _STILL or without_and(word.key) in _STILL


def _is_end(reading: Reading, word: Word) -> bool:
    if word.key == "called":
        return reading.words[word.i + 1 : word.i + 2] != [] and (
            reading.words[word.i + 1].key == "off"
        )
    return bool(_ENDS.match(word.key)) and not word.capital


def _negated(reading: Reading, word: Word) -> bool:
    before = reading.words[max(0, word.i - _CLOSE) : word.i]
    return any(
        (w.key in _NOT or w.key.endswith("n't")) and w.clause == word.clause
        and not (w.key.lstrip("وف") in {"لا", "ما"} and _next_is_still(reading, w))
        for w in before
    )  # fmt: skip


def _next_is_still(reading: Reading, word: Word) -> bool:
    return reading.words[word.i + 1].key in _STILL


def _goes_on(reading: Reading, clause: int) -> bool:
    return any(_is_still(w) for w in reading.clause(clause))


_UNDER_WAY = frozenset(
    fold_key(w)
    for w in "going way running force progress operation continuing ongoing off on"
    " مستمرة مستمر جارية جار جاريا مستمرا متواصلة متواصل قائمة قائما قائم".split()
)


_SOMEBODY = frozenset({"person", "institution"})
_BEFORE = 8  # words from what ends to its verb: "the search for the sailors has ended"


def _things(reading: Reading, word: Word) -> list[Word]:
    """Return what an end, or a "still", is told of: the words behind it, or else before it."""
    near = [
        w for w in reading.clause(word.clause)
        if w.content and not w.capital and w.key not in _UNDER_WAY and w.i != word.i
        and not reading.thesaurus.kinds(w.senses) & _SOMEBODY
    ]  # fmt: skip
    behind = [w for w in near if word.i < w.i <= word.i + _CLOSE + word.arabic]
    passive = not word.arabic and reading.words[word.i - 1].key in {"was", "were", "been", "be"}
    if behind and not passive:
        return behind
    return [w for w in near if word.i - _BEFORE <= w.i < word.i][:1] or behind


def check_ended(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim says that a thing has ended which goes on in the evidence, or
    that it goes on, or has not ended, which has.
    """
    for word in pair.claim.words:
        detail = ""
        if _is_end(pair.claim, word):
            told = _unended(pair, word) if _negated(pair.claim, word) else _ended(pair, word)
            detail = f"in the evidence {told.raw!r} goes on, or has ended" if told else ""
        elif _is_still(word) and (ended := _continued(pair, word)):
            detail = f"the evidence says {ended.raw!r} of it"
        if detail:
            yield Reason(check="negation", detail=detail)
            return


def _ended(pair: Pair, word: Word) -> Word | None:
    """Return what has ended in the claim and goes on in the evidence."""
    if (suspended := _only_suspended(pair, word)) is not None:
        return suspended
    other = pair.firm(word) and not any(_is_end(pair.evidence, m) for m in pair.matches[word.i])
    if other or _goes_on(pair.claim, word.clause):
        return None
    told = [m for w in _things(pair.claim, word) for m in pair.matches[w.i] if pair.firm(w)]
    ended = {w.i for end in pair.evidence.words if _is_end(pair.evidence, end)
             for w in _things(pair.evidence, end)}  # fmt: skip
    return next((m for m in told if _goes_on(pair.evidence, m.clause) and m.i not in ended), None)


_FOR_GOOD = re.compile(
    r"(?:end(?:s|ed)?|finish(?:es|ed)?|conclude[sd]?|terminate[sd]?|scrap(?:s|ped)|abolish(?:es|ed)"
    r"|[وف]?(?:انته[يت]|انتهوا|انهي|انهت|انهوا|اختتم\w?|الغي|الغت))$"
)
_FOR_NOW = re.compile(
    r"(?:suspend(?:s|ed)?|pause[sd]?|postpone[sd]?|interrupted"
    r"|[وف]?(?:علق\w?|علقوا|[يت]علق|جمد\w?|[يت]جمد|ارجا\w?|اجل\w?))$"
)


def _only_suspended(pair: Pair, word: Word) -> Word | None:
    """Return what the claim calls ended that the evidence has only suspended."""
    if not _FOR_GOOD.match(word.key) or any(_FOR_GOOD.match(w.key) for w in pair.evidence.words):
        return None
    things = {m.i for w in _things(pair.claim, word) for m in pair.matches[w.i] if pair.firm(w)}
    return next(
        (w for w in pair.evidence.words if _FOR_NOW.match(w.key)
         and things & {t.i for t in _things(pair.evidence, w)}),
        None,
    )  # fmt: skip


def _unended(pair: Pair, word: Word) -> Word | None:
    """Return what has not ended in the claim and has in the evidence, by the same word."""
    things = [m.i for w in _things(pair.claim, word) for m in pair.matches[w.i]]
    for end in (m for m in pair.matches[word.i] if pair.firm(word) and _is_end(pair.evidence, m)):
        same = {w.i for w in _things(pair.evidence, end)} & set(things)
        if same and not _negated(pair.evidence, end) and not _taken_back(pair, same):
            return end
    return None


def _continued(pair: Pair, still: Word) -> Word | None:
    """Return the end that the evidence tells of what goes on in the claim."""
    clause = pair.claim.clause(still.clause)
    if any(w.counted for w in clause):
        return None  # «استمر الإضراب 12 يومًا»: how long it did
    if any(
        _is_end(pair.claim, w) or _ENDED_STATE.match(w.key) or is_denial(w)
        or (is_negator(pair.claim, w) and not w.arabic)
        for w in clause
    ):  # fmt: skip
        return None
    things = {m.i for w in _things(pair.claim, still) for m in pair.matches[w.i] if pair.firm(w)}
    for end in pair.evidence.words:
        if not _is_end(pair.evidence, end) or _negated(pair.evidence, end):
            continue
        same = things & {w.i for w in _things(pair.evidence, end)}
        if same and not _taken_back(pair, same):
            return end
    return None


def _taken_back(pair: Pair, things: set[int]) -> bool:
    """Tell whether the evidence has what has ended go on, or anything resume."""
    if _AGAIN.search(fold_key(pair.evidence.text)):
        return True
    names = {pair.evidence.words[i].key for i in things}
    for still in (w for w in pair.evidence.words if _is_still(w)):
        told = {w.key for w in _things(pair.evidence, still)}
        if not told or told & names:
            return True
    return False


_END = frozenset(
    fold_key(w)
    for w in """
    ينته تنته ينتهي تنتهي ينتهوا يكتمل تكتمل يستكمل تستكمل ينجز تنجز يتوقف تتوقف يوقف توقف ينقطع
    تنقطع يختتم تختتم يغلق تغلق يحسم تحسم finished ended completed concluded stopped ceased
    """.split()
)


def goes_on_there(pair: Pair, word: Word) -> bool:
    """Tell whether the claim says that something has not ended which in the evidence goes on:
    «لم ينته التحقيق» under «لا يزال التحقيق جاريًا».
    """
    behind = pair.claim.words[word.i + 1 : word.i + 3]
    return any(w.key in _END for w in behind) and any(_is_still(w) for w in pair.evidence.words)
