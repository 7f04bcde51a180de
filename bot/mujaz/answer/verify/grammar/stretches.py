"""Part a sentence into the stretches that each tell one act, with those of whom they tell it.

In:  a Reading
Out: Stretches in order: their words, their sentence, whether a contrast opens them

Finer than clauses in Arabic, where «و» with a verb opens another act («قُتل القاضي وأصيب سائقه»),
and coarser where a relative clause goes on with the noun before it («على عكس الإيجارات التي صعدت»).
A stretch without an act of its own is nobody's: "and her driver" belongs to what stands before it
or to what follows.
"""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.verbs import folded, gap_before, is_act, key_at, stop_before
from mujaz.language.own_letter import its_own

_AND = folded("and but then yet or ثم بل")
_CONTRAST = folded(
    "while whilst whereas unlike but though although بينما فيما لكن اما بعكس بخلاف خلافا عكس"
)
# two words that contrast: «في حين», «على عكس», "in contrast to", "as opposed to"
_CONTRASTS = frozenset({
    ("في", "حين"), ("علي", "عكس"), ("علي", "خلاف"), ("علي", "النقيض"), ("غير", "ان"), ("الا", "ان"),
    ("in", "contrast"), ("by", "contrast"), ("as", "opposed"), ("contrary", "to"),
})  # fmt: skip
RELATIVE = folded("who which that whom whose الذي التي الذين اللذان اللتان اللذين اللتين")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words in a row that tell one act."""

    words: tuple[Word, ...]
    sentence: int
    contrasted: bool


@kept
def stretches(reading: Reading) -> list[Stretch]:
    """Return the stretches of a text, in order."""
    found: list[Stretch] = []
    words: list[Word] = []
    sentence, contrasted = 0, False
    for word in reading.words:
        contrast = contrasts(reading, word)
        if words and (contrast or _opens(reading, word)):
            found.append(Stretch(tuple(words), sentence, contrasted))
            words = []
        if not words:
            contrasted = contrast
        sentence += word.i > 0 and stop_before(reading, word.i)
        words.append(word)
    return [*found, Stretch(tuple(words), sentence, contrasted)]


def contrasts(reading: Reading, word: Word) -> bool:
    """Return whether a word sets what follows against what stands before it."""
    own = word.key.removeprefix("و")
    if (key_at(reading, word.i - 1).removeprefix("و"), own) in _CONTRASTS:
        return False  # «على عكس» opens once
    return own in _CONTRAST or (own, key_at(reading, word.i + 1)) in _CONTRASTS


def verbs_in(reading: Reading, stretch: Stretch) -> list[Word]:
    """Return the verbs of a stretch, known or by their shape."""
    return [w for w in stretch.words if is_act(reading, w) or _shaped(reading, w)]


def _shaped(reading: Reading, word: Word) -> bool:
    """Tell whether an English word that no table knows is a verb: "sealed the win"."""
    return not word.arabic and word.content and word.key.endswith("ed") and is_verb(reading, word)


def _opens(reading: Reading, word: Word) -> bool:
    if stop_before(reading, word.i):
        return True
    if word.key in RELATIVE:
        return False
    if word.arabic:
        joined = word.key[:1] in {"و", "ف"} and not its_own(word.key) and not is_dual(word)
        return (joined and is_act(reading, word)) or word.key == "ثم" or gap_before(reading, word.i)
    return word.key in _AND or gap_before(reading, word.i)


def is_dual(word: Word) -> bool:
    """Return whether a noun in the dual or plural only looks like a verb: «وحارسان»."""
    key = word.key.lstrip("وف")
    return word.arabic and key.endswith(("ان", "ين")) and key[:1] not in {"ي", "ت"}
