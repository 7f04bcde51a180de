"""C17: who demands it, and of whom, stays.

In:  a Pair, in one language or two
Out: Reasons: role_order

«يشترط قائد الجبهة انسحاب الجيش» has the army leave, and the front ask for it: "the army insists
that the Front withdraw" exchanges the two, though the one act is a noun here and a verb there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION
from mujaz.answer.verify.grammar.verbs import is_act, stop_before
from mujaz.language.closed import BE
from mujaz.model import Reason

_DEMANDS = re.compile(
    r"(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|requir(?:es?|ed|ing)|want(?:s|ed)?|urg(?:es?|ed|ing)"
    r"|order(?:s|ed|ing)?|instruct(?:s|ed)?|ask(?:s|ed)?|beg(?:s|ged)?|appeal(?:s|ed)?|call(?:s|ed)"
    r"|press(?:es|ed)|expect(?:s|ed)?|told|forbade|forbids?|bar(?:s|red)"
    r"|[وف]?(?:س?[يت]?شترط|اشترط|[يت]?طالب|[يت]?طلب|[يت]دعو|دعا|دع|[يت]?صر|اصر|[يت]?حث|[يت]امر|امر|ناشد"
    r"|[يت]ناشد|[يت]ريد|اراد|[يت]لزم|الزم|[يت]فرض|فرض|منع|[يت]منع)(?:ت|وا|ون)?)$"
)
_FAR = 12  # words from a demand to who is to act
_BEFORE = 8  # words before a verb among which its subject stands
_BODIES = frozenset({"person", "institution"})
_NISBA = ("ي", "يه")
_OPENS = frozenset({"that", "who", "which"})


@dataclass(frozen=True, slots=True)
class _Demand:
    verb: Word
    who: tuple[Word, ...]
    whom: tuple[Word, ...]
    end: int  # where what is demanded ends at most


def check_demanded(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where who demands and who is to act have changed places."""
    theirs = _demands(pair.evidence)
    for ours in _demands(pair.claim):
        asking, asked = _found(pair, ours.who), _found(pair, ours.whom)
        same = [d for d in theirs if (asking | asked) & {w.i for w in d.who + d.whom}]
        same = _best(pair, ours, same)
        if same and all(_exchanged(asking, asked, d) for d in same):
            who, whom = ours.who[0].raw, ours.whom[0].raw
            detail = f"in the evidence it is {whom!r} who demands it of {who!r}"
            yield Reason(check="role_order", detail=detail)
            return


def _best(pair: Pair, ours: _Demand, theirs: list[_Demand]) -> list[_Demand]:
    """Return the demands of the evidence that demand most of what the claim's does."""
    words = [w for w in pair.claim.content if ours.verb.i < w.i < ours.end]
    words = [w for w in words if w not in ours.who + ours.whom]
    scores = [
        sum(any(d.verb.i < m.i < d.end for m in pair.matches[w.i]) for w in words) for d in theirs
    ]
    return [d for d, n in zip(theirs, scores, strict=True) if n == max(scores)]


def _found(pair: Pair, words: Sequence[Word]) -> set[int]:
    return {m.i for w in words for m in pair.matches[w.i]}


def _exchanged(asking: set[int], asked: set[int], theirs: _Demand) -> bool:
    who, whom = ({w.i for w in side} for side in (theirs.who, theirs.whom))
    return bool(asking & whom and asked & who) and not asking & who and not asked & whom


def _demands(reading: Reading) -> list[_Demand]:
    """Return who demands something in a text, and who is to do it."""
    found: list[_Demand] = []
    for verb in reading.words:
        act = verb.content or is_act(reading, verb)
        if not _DEMANDS.match(verb.key) or verb.capital or not act:
            continue
        if any(w.key in BE for w in reading.words[max(0, verb.i - 2) : verb.i]):
            continue  # "are required by"
        who = _arabic_subject(reading, verb) if verb.arabic else _subject(reading, verb)
        last = max((w.i for w in who if verb.arabic), default=verb.i)
        whom = _addressed(reading, max(last, verb.i))
        if who and whom:
            found.append(_Demand(verb, tuple(who), tuple(whom), len(reading.words)))
    ends = [*(d.verb.i for d in found), len(reading.words)][1:]
    return [replace(d, end=end) for d, end in zip(found, ends, strict=True)]


def _subject(reading: Reading, verb: Word) -> list[Word]:
    """Return the bodies before an English verb, in its sentence."""
    found: list[Word] = []
    for word in reversed(reading.words[max(0, verb.i - _BEFORE) : verb.i]):
        if stop_before(reading, word.i + 1) or word.key in _OPENS or is_act(reading, word):
            break
        if is_somebody(reading, word):
            found.insert(0, word)
    return found


def _arabic_subject(reading: Reading, verb: Word) -> list[Word]:
    """Return the bodies in one row right behind an Arabic verb, or right before it."""
    found: list[Word] = []
    for word in reading.words[verb.i + 1 : verb.i + 4]:
        ended = bool(found) and found[-1].key.startswith("ال")
        of_it = bool(found) and word.content and word.key.startswith("ال")
        if word.clause != verb.clause or not (is_somebody(reading, word) or of_it):
            break
        apart = bool(_BODIES & reading.thesaurus.kinds(word.senses))
        if ended and (not word.key.startswith("ال") or (apart and not word.key.endswith(_NISBA))):
            break  # «طالبت النقابة الحكومة»
        found.append(word)
    return found


def _addressed(reading: Reading, last: int) -> list[Word]:
    """Return the first bodies in one row behind a demand, past commas with more about who asks."""
    found: list[Word] = []
    event = not reading.words[last].arabic
    for word in reading.words[last + 1 : last + 1 + _FAR]:
        if stop_before(reading, word.i):
            break
        if is_somebody(reading, word) and (event or word.i == last + 1):
            found.append(word)
        elif found:
            break
        kinds = reading.thesaurus.kinds(word.senses)
        event = event or kinds == {"event"} or bool(ACTION.match(word.key))
    return found
