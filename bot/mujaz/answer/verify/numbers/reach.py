"""How far the words of a number reach: where its stretch of a sentence begins and ends.

In:  a Reading, the places of a number's words, the numbers beside it
Out: the first and the last place of what is told of it
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.numbers.attributes import opens_relative
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.language.own_letter import its_own

STOPS = ".!?؟؛;\n"
_DIVIDERS = frozenset(
    fold_key(w)
    for w in """
    and but while whereas including plus then فيما بينما بينهم بينهن منهم منهن ثم كما ومنهم وبينهم
    """.split()
)
_ENDS = frozenset(
    fold_key(w)
    for w in """
    when after as because during since following عندما حين بعدما بعد إثر جراء خلال أثناء
    """.split()
)
_BOTH_FAR = 9  # words from "both" to its "and"


def _stop(reading: Reading, i: int) -> bool:
    gap = reading.text[reading.words[i - 1].end : reading.words[i].start] if i else "."
    return any(c in gap for c in STOPS)


def _divides(reading: Reading, i: int) -> bool:
    """Tell whether a word opens another stretch."""
    word = reading.words[i]
    gap = reading.text[reading.words[i - 1].end : word.start] if i else ""
    if any(c in gap for c in ",،:"):
        return True
    if word.key in _DIVIDERS or word.key == "و":
        # "in both Rabat and Fes"
        return word.key != "and" or not any(
            w.key == "both" for w in reading.words[max(0, i - _BOTH_FAR) : i]
        )
    joined = word.arabic and word.raw[:1] == "و" and not its_own(word.key)
    told = word.content and reading.predicate(word)
    return joined and (word.key[1:2].isdigit() or word.counted or told)


def low_of(reading: Reading, start: int, before: Quantity | None) -> tuple[int, bool]:
    """Return where the stretch of a number begins, and whether its sentence does there."""
    low = start
    while low > 0 and not _stop(reading, low):
        low -= 1
    if before is None or before.end <= reading.words[low].start:
        within = [i for i in range(low + 1, start) if opens_relative(reading, i)]
        return (within[-1] + 1 if within else low), True
    for i in range(low, start + 1):
        if reading.words[i].start >= before.end and _divides(reading, i):
            return i, False
    return start, False


def high_of(reading: Reading, last: int, behind: Quantity | None) -> int:
    """Return where the stretch of a number ends: at its noun, where nothing parts it from the next
    number.
    """
    for i in range(last + 1, len(reading.words)):
        if _stop(reading, i) or _divides(reading, i) or reading.words[i].key in _ENDS:
            return i
        if behind is not None and reading.words[i].start >= behind.start:
            return last + 1
    return len(reading.words)
