"""C4, C17: the two ends of one act, its charge and its numbers have not changed places.

In:  a Pair, in one language or two
Out: Reasons

"The dinar fell against the dollar" is not "the dollar fell against the dinar"; who is accused
stands before what of; "22 fighters and four soldiers" are not "22 soldiers and four fighters".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from mujaz.answer.verify.drafted.moved import acts_of, apart, head_of, passive, subject_of, surest
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.roles.exchanged import conversely
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_BEHIND = 4  # words behind a number in which stands what it counts


def check_ends(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two ends of an act, or of two counts, are exchanged."""
    if conversely(pair):
        return
    yield from _exchanged(pair)
    yield from _charged(pair)
    yield from _counted(pair)


def _exchanged(pair: Pair) -> Iterator[Reason]:
    theirs = acts_of(pair.evidence)
    for verb in acts_of(pair.claim):
        mine = {w.i: w for w in subject_of(pair.claim, verb, acts_of(pair.claim))}
        behind = _rest(pair.claim, verb, set(mine))
        for other in surest(pair, verb):
            if passive(pair.claim, verb) != passive(pair.evidence, other):
                continue
            subject = subject_of(pair.evidence, other, theirs)
            own = {w.i for w in (*subject[:2], *(head_of(subject) if subject else ()))}
            rest = {w.i for w in _rest(pair.evidence, other, own)}
            if not (_is_led(pair.claim, behind) or _BEATS.match(verb.key)):
                continue
            led = [w for w in mine.values() if _all_in(pair, w, rest)]
            lost = [w for w in behind if _all_in(pair, w, own)]
            if led and lost:
                detail = f"{led[0].raw!r} and {lost[0].raw!r} have changed places"
                yield Reason(check="role_order", detail=detail)
                return


_AGAINST = frozenset("against versus over past امام مقابل ضد علي".split())
_BEATS = re.compile(
    r"(?:lead|beat|defeat|trail|overt\w*k|outnumber|surpass|exceed)(?:s|ed)?$|led$"
    r"|[وف]?(?:هزم|تقدم|تغلب|تخلف|تفوق|تجاوز)(?:ت|وا)?$"
)


def _is_led(reading: Reading, words: list[Word]) -> bool:
    """Tell whether one of some words stands behind "against"."""
    return any(reading.words[w.i - 1 - n].key in _AGAINST for w in words for n in (0, 1) if w.i > n)


def _rest(reading: Reading, verb: Word, subject: set[int]) -> list[Word]:
    """Return the words behind a verb and its subject, in its clause."""
    last = max(subject | {verb.i})
    behind = [w for w in reading.clause(verb.clause) if w.i > max(last, verb.i)]
    return [w for w in behind if w.content and not w.counted]


def _all_in(pair: Pair, word: Word, places: set[int]) -> bool:
    found = surest(pair, word)
    return bool(found) and all(m.i in places for m in found)


_ACCUSE = re.compile(
    r"(?:accus(?:ed?|es|ing)|charg(?:ed?|es|ing)|[وف]?(?:اتهم|[يت]تهم|يتهمون)(?:ت|وا|ون)?)$"
)
_OF = frozenset({"of", "with"})
_OF_AR = re.compile(r"ب(?!ن$)\w{3,}")
_NO_OF = frozenset("باسم بحسب بشان بعد بين بعض بلاده بلادها".split())
_FAR = 14  # words from an accusation to its "of"


def _charged(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where another is accused, and whom the claim names is in the charge."""
    for verb in (w for w in pair.claim.words if _ACCUSE.match(w.key)):
        others = [w for w in pair.evidence.words if _ACCUSE.match(w.key)]
        ours = _accused(pair.claim, verb)
        if len(others) != 1 or not ours:
            continue
        names = frozenset(m.i for w in pair.claim.words if w.capital for m in pair.matches[w.i])
        whom = _accused(pair.evidence, others[0], names)
        charge = _charge(pair.evidence, others[0], names)
        near, far = {w.i for w in whom}, {w.i for w in charge}
        if near and far and any(_all_in(pair, w, far) for w in ours) and not any(
            m.i in near for w in ours for m in pair.matches[w.i]
        ):  # fmt: skip
            detail = f"in the evidence it is not {ours[0].raw!r} who is accused"
            yield Reason(check="role_order", detail=detail)
            return


def _mark(reading: Reading, verb: Word, names: frozenset[int] = frozenset()) -> Word | None:
    for word in reading.words[verb.i + 1 : verb.i + 1 + _FAR]:
        if word.i in names or word.key in _NO_OF:
            continue
        if word.key in _OF or (word.arabic and _OF_AR.match(word.key)):
            return None if apart(reading, verb, word) else word
    return None


def _accused(reading: Reading, verb: Word, names: frozenset[int] = frozenset()) -> list[Word]:
    mark = _mark(reading, verb, names)
    row = reading.words[verb.i + 1 : mark.i] if mark is not None else []
    return [w for w in row if w.content]


def _charge(reading: Reading, verb: Word, names: frozenset[int] = frozenset()) -> list[Word]:
    mark = _mark(reading, verb, names)
    row = reading.words[mark.i : mark.i + 2 * _FAR] if mark is not None else []
    return [w for w in row if w.content and not apart(reading, verb, w)]


def _counted(pair: Pair) -> Iterator[Reason]:
    ours = [(q, nouns_of(pair.claim, q)) for q in pair.claim.numbers if q.kind == "count"]
    theirs = [(q, nouns_of(pair.evidence, q)) for q in pair.evidence.numbers if q.kind == "count"]
    for (one, what), (other, which) in permutations(ours, 2):
        first = [n for q, n in theirs if q.value == one.value]
        second = [n for q, n in theirs if q.value == other.value]
        if one.value == other.value or len(first) != 1 or len(second) != 1:
            continue
        if (
            _meet(pair, what, second[0]) and _meet(pair, which, first[0])
            and not _meet(pair, what, first[0]) and not _meet(pair, which, second[0])
        ):  # fmt: skip
            detail = f"{one.text!r} and {other.text!r} are the other's in the evidence"
            yield Reason(check="number_role", detail=detail)
            return


def nouns_of(reading: Reading, number: Quantity) -> list[Word]:
    """Return what a number counts: the words of it, or right behind it, up to the next number."""
    inside = [w for w in reading.words if number.start < w.end and w.start < number.end]
    row = inside[1:]
    for word in reading.words[inside[-1].i + 1 : inside[-1].i + 1 + _BEHIND] if inside else []:
        if word.counted or word.key in {"and", "while", "but"} or word.clause != inside[0].clause:
            break
        row.append(word)
    return row


def _meet(pair: Pair, ours: list[Word], theirs: list[Word]) -> bool:
    there = {w.i for w in theirs}
    return any(m.i in there and closeness(w, m) > 1 for w in ours for m in pair.matches[w.i])
