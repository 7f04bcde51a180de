"""C17: behind "by" in the claim stands who does it in the evidence.

In:  a Pair, both texts English
Out: Reasons

"A strike by pilots" on "a walkout by air traffic controllers", "a landslide cut off the village" on
"the village was isolated by snow": the act is the same, who or what did it is another, and no word
of the one answers a word of the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.acting import unanswered
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.model import Reason

_ARTICLES = frozenset("the a an its his her their two three several some many".split())
_FAR = 3  # words between an act and its "by", or behind it


def check_doers(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where another does it than the one behind "by" in the evidence."""
    if pair.crossed or pair.claim.arabic:
        return
    left = {w.i for w in unanswered(pair)}
    for mark in pair.evidence.words:
        doers = _led(pair.evidence, mark)
        if not doers or not all(w.i in left for w in doers):
            continue
        for act in _acts_before(pair.evidence, mark):
            for word in (w for w in pair.claim.content if act in pair.matches[w.i]):
                ours = _doers(pair.claim, word)
                if ours and not any(_answered(pair, w, doers) for w in ours):
                    detail = f"in the evidence it is by {doers[0].raw!r}, not {ours[0].raw!r}"
                    yield Reason(check="role_order", detail=detail)
                    return


def _led(reading: Reading, mark: Word) -> list[Word]:
    """Return the words right behind a "by" that name who does it."""
    if mark.key != "by" or mark.counted:
        return []
    found: list[Word] = []
    for word in reading.words[mark.i + 1 : mark.i + 1 + _FAR + 1]:
        if word.clause != mark.clause or word.counted or word.key.endswith("ing"):
            break
        if word.content:
            found.append(word)
        elif found or word.key not in _ARTICLES:
            break
    return found


def _acts_before(reading: Reading, mark: Word) -> list[Word]:
    near = reading.words[max(0, mark.i - _FAR) : mark.i]
    found = [w for w in near if w.clause == mark.clause and w.content and not w.capital]
    return found[-1:]


def _doers(reading: Reading, act: Word) -> list[Word]:
    """Return who does an act of the claim: behind its "by", or right before it as its subject."""
    behind = reading.words[act.i + 1 : act.i + 1 + _FAR]
    mark = next((w for w in behind if w.key == "by" and w.clause == act.clause), None)
    if mark is not None:
        return _led(reading, mark)
    before = reading.words[act.i - 1] if act.i else None
    plain = before is not None and before.clause == act.clause and before.content
    return [before] if plain and before is not None and not before.capital else []


def _answered(pair: Pair, word: Word, doers: list[Word]) -> bool:
    """Tell whether a word names one of those behind "by", or somebody of the evidence at all."""
    found = pair.matches[word.i]
    return any(m in doers for m in found) or any(m.key == word.key for m in found) or word.capital
