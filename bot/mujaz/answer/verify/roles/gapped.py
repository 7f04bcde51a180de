"""C17: in «سجل ياسين للترجي وعادل للأهلي» each one keeps what stands behind him.

In:  a Pair in Arabic
Out: Reasons: role_order

One verb serves two halves of such a sentence, so that no act of the second is told apart from the
first by its verb: only who stands before which preposition does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS, gap_before
from mujaz.model import Reason

_MOST = 4  # words of a name


@dataclass(frozen=True, slots=True)
class _Half:
    name: tuple[Word, ...]
    lead: str
    led: Word


def check_gapped(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where one of two halves has in the claim what the other has."""
    if pair.crossed or not pair.claim.arabic:
        return
    for first, second in _halves(pair.evidence):
        for own, other in ((first, second), (second, first)):
            here = _there(pair, own.name[0]) and _there(pair, other.led)
            if here and not _there(pair, own.led) and not _there(pair, other.name[0]):
                detail = f"the evidence has {own.led.raw!r} for {own.name[0].raw!r}"
                yield Reason(check="role_order", detail=f"{detail}, not {other.led.raw!r}")
                return


def _there(pair: Pair, word: Word) -> bool:
    """Tell whether the claim has a word, whatever stands joined to it."""
    bare = _bare(word.key)
    return any(_bare(w.key) == bare for w in pair.claim.words)


def _bare(key: str) -> str:
    key = key.removeprefix("و")
    key = f"ال{key[2:]}" if key.startswith("لل") else key
    key = key[1:] if key.startswith(("بال", "وال", "كال")) else key
    return key.removeprefix("ال")


def _halves(reading: Reading) -> Iterator[tuple[_Half, _Half]]:
    for word in reading.words[2:]:
        if not word.arabic or word.key[:1] != "و" or len(word.key) < _MOST or not word.content:
            continue
        if reading.predicate(word) and word.key.endswith("ت"):
            continue  # «وسجلت»: a verb of its own
        before, behind = _half_before(reading, word), _half_behind(reading, word)
        if before and behind and before.lead == behind.lead:
            yield before, behind


def _half_before(reading: Reading, word: Word) -> _Half | None:
    """Return the half that ends right before a word: «ياسين بن عمار للترجي»."""
    led = reading.words[word.i - 1]
    ahead = reading.words[word.i - 2]
    if gap_before(reading, word.i) and "،" not in reading.text[led.end : word.start]:
        return None
    lead, at = ahead.key if ahead.key in AR_PREPOSITIONS else "", led.i - 1
    if not lead:
        lead, at = _joined(led), led.i
    name = [w for w in reading.words[max(0, at - _MOST) : at] if w.clause == led.clause]
    content = [w for w in name if w.content and not w.counted]
    if not lead or not content or not led.content:
        return None
    run = content[-2:] if len(content) > 1 and content[-1].i == content[-2].i + 1 else content[-1:]
    return _Half(tuple(run), lead, led)


def _half_behind(reading: Reading, word: Word) -> _Half | None:
    for led in reading.words[word.i + 1 : word.i + 1 + _MOST]:
        if gap_before(reading, led.i) or led.clause != word.clause:
            return None
        if led.key in AR_PREPOSITIONS:
            noun = reading.words[led.i + 1 : led.i + 2]
            return _Half((word,), led.key, noun[0]) if noun and noun[0].content else None
        if _joined(led):
            return _Half((word,), _joined(led), led)
    return None


def _joined(word: Word) -> str:
    """Return the preposition joined to a word with the article: «للترجي», «بالذهبية»."""
    return word.key[0] if word.key.startswith(("لل", "بال")) and word.content else ""
