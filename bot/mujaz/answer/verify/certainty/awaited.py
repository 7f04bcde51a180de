"""C12: what is so only after something else is not told as done (Arabic).

In:  a Pair in Arabic
Out: Reasons: modality

«لا يصبح القانون نافذًا إلا بعد نشره»: who tells that it came into force has left the bound out. Only
where the claim opens with a perfect and neither denies, waits nor sets a bound of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import is_negator
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import IMPERFECT, opens_with_verb
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
from mujaz.answer.verify.grammar.until import bounded_by_except, same_bound
from mujaz.model import Reason

_FAR = 14  # words from «لا» to its «إلا»
_FIRM = 2


def check_awaited(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as done what the evidence sets a bound to."""
    if pair.crossed or not pair.claim.arabic or same_bound(pair):
        return
    awaited = {w.i for negator in pair.evidence.words for w in _awaited(pair.evidence, negator)}
    for clause in pair.claim.clauses if awaited else []:
        first = pair.claim.clause(clause)[0]
        if not _is_done(pair.claim, first):
            continue
        if found := _told(pair, clause, awaited):
            detail = f"in the evidence {found.raw!r} is still to come, after something else"
            yield Reason(check="modality", detail=detail)
            return


def _told(pair: Pair, clause: int, awaited: set[int]) -> Word | None:
    """Return what of the awaited a clause tells: by one sure word, or by two of a phrase."""
    near: list[Word] = []
    for word in pair.claim.clause(clause):
        found = pair.matches[word.i] if word.content else ()
        if not found or not all(m.i in awaited for m in found):
            continue
        near.append(found[0])
        if closeness(word, found[0]) >= _FIRM or len(near) >= _FIRM:
            return found[0]
    return None


def _awaited(reading: Reading, negator: Word) -> Iterator[Word]:
    """Yield the words of what is so only after something: those up to «إلا»."""
    if not bounded_by_except(reading, negator):
        return
    for word in reading.words[negator.i + 1 : negator.i + _FAR]:
        if word.key == "الا":
            return
        if word.content and reading.predicate(word):
            yield word
        elif word.content and word.raw.endswith(("ًا", "اً")):
            yield word  # «نافذًا»


def _is_done(reading: Reading, first: Word) -> bool:
    """Tell whether a clause opens with a perfect, undenied, and is sure of it."""
    if not first.content or IMPERFECT.match(first.key) or not opens_with_verb(reading, first):
        return False
    words = reading.clause(first.clause)
    return sureness(reading, first.clause) is Sureness.DONE and not any(
        is_negator(reading, w) for w in words
    )
