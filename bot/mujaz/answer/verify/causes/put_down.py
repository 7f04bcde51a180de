"""C14: what is put down to another thing has not become its cause.

In:  a Pair, in one language or two
Out: Reasons: cause

"Attributed the rate cut to slowing inflation" is not "attributed slowing inflation to the rate
cut", nor «أرجع تباطؤ التضخم إلى خفض الفائدة».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.model import Reason

_PUTS = re.compile(
    r"(?:attribut|ascrib|blam)(?:e[sd]?|ing)$"
    r"|[وف]?(?:عز[اتي]|عزوا|[يت]عزو|[يت]عزون|ارجع(?:ت|وا)?|[يت]رجع|نسبت?|[يت]نسب)$"
)
_TO = frozenset({"to", "on", "الي"})
_FAR = 16  # words from the verb to its "to", and behind it
_STOPS = re.compile(r"[.;؛!?؟\n]|[,،](?= ?(?:اذ|حيث|قايلا|saying|adding|as|while|but)\b)")


def check_put_down(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where cause and effect stand in each other's place."""
    ours = _sides(pair.claim)
    theirs = _sides(pair.evidence) if ours else None
    if ours is None or theirs is None:
        return
    effect, cause = ours
    straight = _meet(pair, effect, theirs[0]) + _meet(pair, cause, theirs[1])
    across = (_meet(pair, effect, theirs[1]), _meet(pair, cause, theirs[0]))
    if all(across) and sum(across) > straight:
        detail = f"in the evidence {cause[0].raw!r} is what is put down to something"
        yield Reason(check="cause", detail=detail)


def _sides(reading: Reading) -> tuple[list[Word], list[Word]] | None:
    """Return the words of an effect and of what it is put down to."""
    verb = next((w for w in reading.words if _PUTS.match(w.key)), None)
    if verb is None:
        return None
    behind = reading.words[verb.i + 1 : verb.i + 1 + _FAR]
    to = next((w for w in behind if w.key in _TO), None)
    if to is None or _STOPS.search(reading.text[verb.end : to.start]):
        return None
    effect = [w for w in reading.words[verb.i + 1 : to.i] if w.content]
    cause = [
        w for w in reading.words[to.i + 1 : to.i + 1 + _FAR]
        if w.content and not _STOPS.search(reading.text[to.end : w.start])
    ]  # fmt: skip
    return (effect, cause) if effect and cause else None


def _meet(pair: Pair, words: list[Word], places: list[Word]) -> int:
    there = {w.i for w in places}
    return sum(any(m.i in there and closeness(w, m) > 1 for m in pair.closest(w)) for w in words)
