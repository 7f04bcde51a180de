"""C9: who says it in the claim says it in the evidence.

In:  a Pair
Out: Reasons

The statement of the claim is looked up among those of the evidence by its words; where the one
that fits best has another speaker, the words have changed hands.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Word
from mujaz.answer.verify.said import Statement, statements
from mujaz.model import Reason

_HEAD = 3  # words of a claim's speaker that must be the evidence's


def check_speakers(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a statement has another speaker in the evidence."""
    theirs = statements(pair.evidence)
    for statement in statements(pair.claim):
        speaker = _head(pair, statement)
        named = {m.i for w in speaker for m in pair.matches[w.i]}
        fitting = _fitting(pair, statement, theirs)
        if not speaker or not fitting:
            continue
        if not named and not pair.crossed and not _pronoun(pair):
            words = " ".join(w.raw for w in speaker)
            yield Reason(check="speaker", detail=f"the evidence does not name {words!r}")
        if not named:
            continue
        if not _elsewhere(pair, named, fitting, theirs):
            continue
        if any(not s.speaker or _same_speaker(pair, speaker, s) for s in fitting):
            continue
        words = " ".join(w.raw for w in speaker)
        other = " ".join(pair.evidence.words[i].raw for i in fitting[0].speaker)
        yield Reason(
            check="speaker",
            detail=f"in the evidence these are words of {other!r}, not of {words!r}",
        )


def _elsewhere(
    pair: Pair, named: set[int], fitting: list[Statement], theirs: list[Statement]
) -> bool:
    """Tell whether the claim's speaker has another part in the evidence, as far as is known."""
    if any(named & set(s.speaker) for s in theirs):
        return True
    if any(named & s.said for s in theirs if s not in fitting):
        return True
    clauses = {pair.evidence.words[i].clause for s in fitting for i in s.said}
    return any(pair.evidence.words[i].clause in clauses for i in named)


def _pronoun(pair: Pair) -> bool:
    return any(w.key in {"he", "she", "they"} for w in pair.evidence.words)


def _same_speaker(pair: Pair, speaker: list[Word], theirs: Statement) -> bool:
    """Tell whether more of a speaker's words stand in the other speaker than elsewhere."""
    found = [{m.i for m in pair.matches[w.i]} for w in speaker]
    inside = sum(bool(f & set(theirs.speaker)) for f in found)
    outside = sum(bool(f) and not f & set(theirs.speaker) for f in found)
    return inside > 0 and inside >= outside


def _head(pair: Pair, statement: Statement) -> list[Word]:
    words = [pair.claim.words[i] for i in statement.speaker]
    return words[:_HEAD] if pair.claim.arabic else words


def _fitting(pair: Pair, statement: Statement, theirs: list[Statement]) -> list[Statement]:
    said: list[Word] = [pair.claim.words[i] for i in statement.said]
    scores = [sum(bool({m.i for m in pair.matches[w.i]} & s.said) for w in said) for s in theirs]
    best = max(scores, default=0)
    if best < min(2, len(said)):
        return []
    return [s for s, score in zip(theirs, scores, strict=True) if score == best] if best else []
