"""C15: how, where and why one did something is not told of another who did something else.

In:  a Pair in one language
Out: Reasons: merged

"Badl scored the third goal, while the captain pulled one back from a penalty" has no penalty of
Badl's. Where a phrase of the claim that a preposition leads stands behind an act in the evidence
too, but in the other half of a contrast, with an act and an agent that the claim does not name, the
phrase was moved. Without a contrast it may be told of both, and so may the time of what went on
"while" another thing did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.stretches import Stretch, stretches
from mujaz.answer.verify.grammar.verbs import AR_OPENERS, AR_PREPOSITIONS, folded, gap_before
from mujaz.model import Reason

_LED = folded("in on at from with for by after before over into near under during through")
_ENDS = _LED | folded("to and that which who while when where but because as of")
_OF_WHOM = 3  # words behind an Arabic verb that tell who does it
_MOST = 3  # words of a phrase at most: a longer one is a statement of its own


def check_circumstances(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a phrase of the claim's act belongs to another's act."""
    if pair.crossed:
        return
    parts, theirs = stretches(pair.evidence), acts(pair.evidence)
    for ours in acts(pair.claim):
        for phrase in _phrases(pair.claim, ours):
            if other := _of_another(pair, ours, phrase, (parts, theirs)):
                detail = f"the evidence says {phrase[0].raw!r} of {other.raw!r}"
                yield Reason(check="merged", detail=f"{detail}, not of {ours.verb.raw!r}")
                return


def _phrases(reading: Reading, act: Act) -> Iterator[list[Word]]:
    """Yield the words behind each preposition behind a verb."""
    behind = [w for w in reading.clause(act.verb.clause) if w.i > act.verb.i]
    for n, word in enumerate(behind):
        if not _leads(word):
            continue
        found: list[Word] = []
        for other in behind[n + 1 :]:
            ends = other.key in _ENDS or other.key in AR_OPENERS or other.key in AR_PREPOSITIONS
            if ends or gap_before(reading, other.i):
                break
            if other.content or other.counted:
                found.append(other)
        if found and len(found) <= _MOST and not any(w.counted for w in found):
            yield found


def _leads(word: Word) -> bool:
    return word.key in (AR_PREPOSITIONS if word.arabic else _LED)


def _of_another(
    pair: Pair, ours: Act, phrase: Sequence[Word], evidence: tuple[list[Stretch], list[Act]]
) -> Word | None:
    """Return the act of another of which the evidence tells a phrase."""
    parts, theirs = evidence
    at = [{m.i for m in pair.matches[w.i]} for w in phrase]
    agent = {m.i for i in _of_whom(ours) for m in pair.matches[i]}
    told = {m.i for m in pair.matches[ours.verb.i]}
    if not all(at) or not agent or not told:
        return None
    for n, other in enumerate(parts):
        inside = {w.i for w in other.words}
        near = (*parts[max(0, n - 1) : n], *parts[n + 1 : n + 2])
        beside = [p for p in near if p.sentence == other.sentence]
        beside = [p for p in beside if p.contrasted or other.contrasted]
        own = [p for p in beside if told & (ids := {w.i for w in p.words}) and agent & ids]
        own = [p for p in own if not _goes_on_meanwhile(pair, phrase, (p, other))]
        if not own or not all(a <= inside for a in at) or agent & inside:
            continue
        act = next((a for a in theirs if a.verb.i in inside and a.verb.i < min(map(min, at))), None)
        if act is not None and _of_somebody_else(pair, act) and (
            _is_led(pair.evidence, min(map(min, at)))
        ):  # fmt: skip
            return act.verb
    return None


_DURING = folded("during throughout خلال طوال أثناء")
_WHILE = folded("while whilst as بينما فيما")


def _goes_on_meanwhile(
    pair: Pair, phrase: Sequence[Word], parts: tuple[Stretch, Stretch]
) -> bool:  # fmt: skip
    """Tell whether a phrase is the time of two things that went on at once: "The army advanced
    while rebels withdrew during the night".
    """
    led = pair.claim.words[max(0, phrase[0].i - 2) : phrase[0].i]
    second = max(parts, key=lambda p: p.words[0].i).words[0]
    at_once = second.key in _WHILE and not gap_before(pair.evidence, second.i)
    return at_once and any(w.key in _DURING for w in led)


def _of_whom(act: Act) -> Sequence[int]:
    """Return the words of whom an act tells: who does it, or to whom it is done."""
    return act.row[:_OF_WHOM] or sorted(act.agent or act.object)


def _of_somebody_else(pair: Pair, act: Act) -> bool:
    """Tell whether an act is told of somebody or something that the claim does not name."""
    agent = [pair.evidence.words[i] for i in _of_whom(act)]
    named = [w for w in agent if w.content and not w.counted]
    answered = {m.i for w in pair.claim.content for m in pair.matches[w.i]}
    return bool(named) and not any(w.i in answered for w in named)


def _is_led(reading: Reading, first: int) -> bool:
    return any(_leads(w) for w in reading.words[max(0, first - 2) : first])
