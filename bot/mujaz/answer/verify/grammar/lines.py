"""Tell in which sentence of a text each word stands.

In:  a Reading
Out: for each of its words the number of its sentence
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.sentences import split_sentences


def lines_of(reading: Reading) -> list[int]:
    """Return for each word the number of its sentence."""
    starts = [s.start for s in split_sentences(reading.text)]
    return [sum(start <= w.start for start in starts) for w in reading.words]
