"""Put two statements of a claim in the order in which its evidence has them.

In:  a Pair
Out: the claim with its two halves exchanged; "" where their order is the evidence's

"The team won five and lost three" is "the team lost three and won five", but what stands before and
behind a word tells much of its part: so both are compared in one order. The subject that the second
half shares with the first goes with whichever comes first: «ربح الفريق خمسًا وخسر ثلاثًا» is «خسر
الفريق ثلاثًا وربح خمسًا». A claim of more than two statements stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.verbs import AUXILIARIES, folded, gap_before, is_act, stop_before
from mujaz.language.own_letter import its_own

_WHOLE = folded("بينما فيما while whereas")  # open a statement with a subject of its own
_SHARED = folded("لكنه لكنها لكنهم لكنهما")
_AND = folded("and but")
_NOT_AR = folded("لم لن لا ولم ولن ولا")
_THAT = folded("إن إنه إنها إنهم أن أنه أنها أنهم بأن بأنه بأنها that")
_PRONOUNS = folded("he she it they")
# what tells which act came first, or what came of it
_ORDER = folded(
    "then later after afterwards subsequently thereafter before earlier previously first next soon"
    " eventually finally so thus therefore thereby hence"
    " ثم لاحقا بعد بعدها بعدئذ قبل قبلها عقب إثر أولا أخيرا سابقا لذلك بالتالي"
)


@dataclass(frozen=True, slots=True)
class _Halves:
    """Where the halves of a claim begin and end: indexes of words."""

    first: int  # the first half's first word, behind «إن» and behind an English subject
    link: int  # the word that joins
    second: int  # the second half's first word: the joining one itself, where «و» is part of it
    end: int  # behind the last word
    verbs: tuple[Word, Word]
    led: bool  # the subject stands before the first verb, and before both halves


def realigned(pair: Pair) -> str:
    """Return the claim in the order of its evidence; "" where it has that order already."""
    halves = _halves(pair.claim)
    if halves is None or not _turned(pair, halves):
        return ""
    if any(w.key in _ORDER for w in pair.claim.words):
        return ""
    whole = pair.claim.words[halves.link].key in _WHOLE
    if not (_same_doers(pair, halves) if whole else _one_doer(pair, halves)):
        return ""
    return _arabic(pair, halves) if pair.claim.arabic else _english(pair.claim, halves)


def _halves(reading: Reading) -> _Halves | None:
    """Return the two halves of a claim of one sentence; None where it has more or fewer."""
    words = reading.words
    if any(stop_before(reading, w.i) for w in words[1:]) or reading.quotations:
        return None
    that = max((w.i for w in words if w.key in _THAT), default=-1)
    links = [w for w in words[that + 1 :] if w.i > that + 1 and _links(reading, w)]
    if len(links) != 1:
        return None
    (link,) = links
    glued = link.arabic and link.key[:1] == "و"
    second = link.i if glued else link.i + 1
    end = next((w.i for w in words[second + 1 :] if gap_before(reading, w.i)), len(words))
    one = _verb(reading, that + 1, link.i)
    other = _verb(reading, second, end)
    if one is None or other is None:
        return None
    whole = link.key in _WHOLE
    start = _negated(reading, one) if reading.arabic else _chain(reading, one)
    led = not whole and start > that + 1
    return _Halves(start if led else that + 1, link.i, second, end, (one, other), led)


def _links(reading: Reading, word: Word) -> bool:
    """Tell whether a word joins a statement to the one before it."""
    if word.key in _WHOLE or word.key in _SHARED:
        return True
    behind = reading.words[word.i + 1 : word.i + 4]
    if word.arabic:
        if word.key in _NOT_AR and word.key[0] == "و":
            return True
        return word.key[:1] == "و" and not its_own(word.key) and is_act(reading, word)
    return word.key in _AND and bool(behind) and (
        behind[0].key in AUXILIARIES or is_act(reading, behind[0]) or is_verb(reading, behind[0])
    )  # fmt: skip


def _verb(reading: Reading, low: int, high: int) -> Word | None:
    verbs = (w for w in reading.words[low:high] if w.content or w.arabic)
    return next((w for w in verbs if is_act(reading, w) or is_verb(reading, w)), None)


def _chain(reading: Reading, verb: Word) -> int:
    """Return where an English verb begins: at its first auxiliary, "did not"."""
    i = verb.i
    while i and reading.words[i - 1].key in AUXILIARIES:
        i -= 1
    return i


def _negated(reading: Reading, verb: Word) -> int:
    return verb.i - (verb.i > 0 and reading.words[verb.i - 1].key in _NOT_AR)


def _turned(pair: Pair, halves: _Halves) -> bool:
    """Tell whether each verb has one counterpart, the second one's before the first one's."""
    places = []
    for verb in halves.verbs:
        best = pair.surest(verb)
        if best is None or not pair.firm(verb):
            return False
        places.append(best.i)
    first, second = places
    reading = pair.evidence
    return second < first and not any(stop_before(reading, i) for i in range(second + 1, first + 1))


def _same_doers(pair: Pair, halves: _Halves) -> bool:
    """Tell whether who does each act in the claim does it in the evidence: else the halves may have
    traded who does what.
    """
    ours = {a.verb.i: a for a in acts(pair.claim)}
    theirs = {a.verb.i: a for a in acts(pair.evidence)}
    for verb in halves.verbs:
        best = pair.surest(verb)
        act, other = ours.get(verb.i), theirs.get(best.i) if best else None
        if act is None or other is None:
            return False
        found = {m.i for i in (act.row[:1] or sorted(act.agent)) for m in pair.matches[i]}
        if not found & (set(other.row[:1]) or other.agent):
            return False
    return True


def _one_doer(pair: Pair, halves: _Halves) -> bool:
    """Tell whether one does both acts in the claim, and in the evidence the same one."""
    second, first = (pair.surest(v) for v in halves.verbs)
    assert first is not None
    assert second is not None
    reading = pair.evidence
    start = _negated(reading, second) if reading.arabic else _chain(reading, second)
    link = reading.words[start - 1]
    glued = reading.words[start].key
    if not (link.key in _AND | _SHARED or (link.arabic and glued[:1] == "و" != glued)):
        return False  # somebody stands between
    if not halves.led:
        shared = _shared_subject(pair, halves)
        return shared > 0 and _same_behind(pair, halves, (shared, 0), (0, shared))
    mine = _before(pair.claim, halves.first)
    led = _negated(reading, first) if reading.arabic else _chain(reading, first)
    theirs = _before(reading, led)
    named = {m.i for w in mine for m in pair.matches[w.i]}
    same = all(w.i in named for w in theirs) and all(
        any(m in theirs for m in pair.matches[w.i]) for w in mine
    )
    alike = not reading.arabic or _same_behind(pair, halves, (0, 0), (0, 0))
    return bool(mine) and same and alike


def _before(reading: Reading, end: int) -> list[Word]:
    """Return the subject before a verb: the content words from its statement's first."""
    found: list[Word] = []
    for i in range(end - 1, -1, -1):
        if reading.words[i].key in _THAT:
            break
        if reading.words[i].content:
            found.append(reading.words[i])
        if stop_before(reading, i):
            break
    return found


def _same_behind(
    pair: Pair, halves: _Halves, ours: tuple[int, int], theirs: tuple[int, int]
) -> bool:
    """Tell whether the same stands behind each verb, and behind the subject of the first one."""
    for verb, skipped, their_skipped in zip(halves.verbs, ours, theirs, strict=True):
        best = pair.surest(verb)
        assert best is not None
        mine = pair.claim.words[verb.i + 1 + skipped :][:1]
        other = pair.evidence.words[best.i + 1 + their_skipped :][:1]
        if not mine or not other:
            return False
        one, two = mine[0], other[0]
        alike = one.key == two.key or two in pair.matches[one.i]
        if not alike and not (one.counted and two.counted):
            return False
    return True


def _cut(reading: Reading, low: int, high: int) -> str:
    """Return the text of some words, without what stands around them."""
    if low >= high:
        return ""
    return reading.text[reading.words[low].start : reading.words[high - 1].end]


def _whole(reading: Reading, halves: _Halves) -> tuple[str, str, str]:
    """Return what stands before both halves, between them and behind them."""
    words, text = reading.words, reading.text
    before = text[: words[halves.first].start]
    stop = words[halves.link if halves.link < halves.second else halves.second].start
    gap = text[words[halves.link - 1].end : stop]
    return before, gap, text[words[halves.end - 1].end :]


def _english(reading: Reading, halves: _Halves) -> str:
    before, gap, behind = _whole(reading, halves)
    link = reading.words[halves.link]
    one, other = (
        _cut(reading, halves.first, halves.link),
        _cut(reading, halves.second, halves.end),
    )
    if link.key in _WHOLE and reading.words[halves.second].key in _PRONOUNS:
        return ""
    if not before:
        one, other = one[:1].lower() + one[1:], other[:1].upper() + other[1:]
    return f"{before}{other}{gap}{link.raw} {one}{behind}"


def _arabic(pair: Pair, halves: _Halves) -> str:
    reading = pair.claim
    before, gap, behind = _whole(reading, halves)
    link = reading.words[halves.link]
    if link.key in _WHOLE:
        one = _cut(reading, halves.first, halves.link)
        other = _cut(reading, halves.second, halves.end)
        return f"{before}{other}{gap}{link.raw} {one}{behind}"
    glued = halves.link == halves.second
    joins = "و" if glued else f"{link.raw} "
    low, high = halves.verbs
    shared = 0 if halves.led else _shared_subject(pair, halves)
    lead = _cut(reading, halves.first, low.i + 1)
    rest = _cut(reading, low.i + 1 + shared, halves.link)
    if shared and not rest:
        return ""  # what it is done to is no subject
    subject = _cut(reading, low.i + 1, low.i + 1 + shared)
    own = _cut(reading, halves.second, high.i + 1)
    own = own.removeprefix("و") if glued else own
    others = _cut(reading, high.i + 1, halves.end)
    parts = [f"{before}{own}", subject, f"{others}{gap}{joins}{lead}", rest]
    return " ".join(p for p in parts if p) + behind


_LONGEST = 6  # words of a subject


def _shared_subject(pair: Pair, halves: _Halves) -> int:
    """Return how many words behind the claim's first verb stand behind the evidence's first too:
    the subject of both, which goes to the front.
    """
    there = pair.surest(halves.verbs[1])
    assert there is not None
    ours = pair.claim.words[halves.verbs[0].i + 1 : halves.link][:_LONGEST]
    theirs = pair.evidence.words[there.i + 1 :]
    count = 0
    for one, other in zip(ours, theirs, strict=False):
        before = ours[count - 1] if count else one
        ended = before.key.startswith("ال") and not one.key.startswith("ال")
        if one.key != other.key or one.counted or (ended and not is_somebody(pair.claim, one)):
            break
        count += 1
    return count
