"""C15, C10: of two that are set against each other the evidence decides which one it is.

In:  a Pair, in one language or two
Out: Reasons: role_order

"Blamed too few flights, not higher prices" denies the prices; a claim that blames the prices rather
than the flights has each word, and a denial as well. Only where both texts set one against the
other by "not", "rather than" or «لا», and each side of the claim answers the other side alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS, folded
from mujaz.model import Reason

_TWO = frozenset({("rather", "than"), ("instead", "of"), ("بدلا", "من"), ("عوضا", "عن")})
_NOT = folded("not لا وليس ليس وليست ليست")
_LEAD = folded("on to by from for in at with because of the a an over due") | AR_PREPOSITIONS.keys()
_FROM = folded("on to by from for because over due إلى بسبب عن جراء على")
_BUT = folded("but بل وإنما إنما rather")
_FAR = 7  # words from a side to the mark between the two
_NEAR = 4  # words of a side where no preposition opens it
_STOPS = ".!?؟؛;\n"

_Sides = tuple[list[Word], list[Word]]  # which it is, and which it is not


def check_preferred(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim takes for so which of two the evidence says is not."""
    there = list(_sides(pair.evidence))
    for is_so, is_not in _sides(pair.claim):
        for so, not_so in there:
            straight = _answers(pair, is_so, so, not_so) + _answers(pair, is_not, not_so, so)
            turned = _answers(pair, is_so, not_so, so), _answers(pair, is_not, so, not_so)
            if not straight and all(turned):
                detail = f"in the evidence it is not {is_so[0].raw!r} but {is_not[0].raw!r}"
                yield Reason(check="role_order", detail=detail)
                return


def _answers(pair: Pair, words: Sequence[Word], here: list[Word], other: list[Word]) -> int:
    """Return how many words of a side of the claim one side of the evidence alone answers."""
    mine, rival = {w.i for w in here}, {w.i for w in other}
    found = ({m.i for m in pair.matches[w.i]} for w in words)
    return sum(bool(f & mine) and not f & rival for f in found)


def _sides(reading: Reading) -> Iterator[_Sides]:
    words = reading.words
    for word in words[:-1]:
        mark = 2 if (word.key, words[word.i + 1].key) in _TWO else 1
        if mark == 1 and not _sets_against(reading, word):
            continue
        behind = _line(reading, words[word.i + mark : word.i + mark + _FAR], word)
        before = _line(reading, words[max(0, word.i - _FAR) : word.i], word)
        turn = next((w.i for w in behind if w.key in _BUT), None)
        if turn is not None and mark == 1:  # "not A but B"
            before, behind = [w for w in behind if w.i > turn], [w for w in behind if w.i < turn]
        else:
            led = [w.i for w in before if w.key in _FROM]
            before = [w for w in before if w.i > led[-1]] if led else before[-_NEAR:]
        one, other = [w for w in before if w.content], [w for w in behind if w.content][:_NEAR]
        if one and other:
            yield one, other


def _sets_against(reading: Reading, word: Word) -> bool:
    """Tell whether a negation denies what another thing is, and no verb: "not on prices", «لا إلى
    ارتفاع الأسعار».
    """
    if word.key not in _NOT:
        return False
    behind = reading.words[word.i + 1]
    if word.arabic:
        led = behind.key in AR_PREPOSITIONS or behind.key.startswith(("ال", "بال", "لل"))
        return led and bool(word.i)
    apart = bool(word.i) and "," in reading.text[reading.words[word.i - 1].end : word.start]
    return behind.key in _LEAD and (apart or any(
        w.key in _BUT for w in reading.words[word.i + 1 : word.i + 1 + _FAR]
    ))  # fmt: skip


def _line(reading: Reading, words: Sequence[Word], mark: Word) -> list[Word]:
    """Return the words of the sentence of a mark."""
    return [
        w for w in words
        if not set(_STOPS)
        & set(reading.text[min(w.end, mark.end) : max(w.start, mark.start)])
    ]  # fmt: skip
