"""The acts that exclude each other on one object (rival_deeds.tsv), by their written forms.

In:  a folded word
Out: the axes and poles that it stands on, and whether as a verb or as a noun of action

An English verb is found by its regular forms, an Arabic one by the forms of its perfect, of its
imperfect and of its noun of action: the measures alone would take «وقف» for «أوقف».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.fold import fold_key

_TAIL = "(?:ه|ها|هم|هما|هن)"
_MARKS = frozenset({"parties", "sides"})
_VOWELS = "aeiouwy"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of an act: its axis, its pole, whether a noun or a state («محتجزين»), the particle
    that belongs to it.
    """

    axis: str
    pole: int
    noun: bool = False
    state: bool = False
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Deeds:
    """An axis of acts: of what objects alone, and whether it has two sides."""

    objects: frozenset[str]
    parties: bool  # what one of two does is the other's opposite act: bought, sold
    sides: bool  # an exchange of the two that the act is told of is another act


@cache
def axis_of(name: str) -> Deeds:
    """Return what holds of an axis by its name."""
    return _tables()[0][name]


@lru_cache(maxsize=65536)
def forms(key: str) -> tuple[Form, ...]:
    """Return the acts that a folded word can tell."""
    _, english, arabic = _tables()
    if key.isascii():
        return english.get(key, ())
    return tuple(form for shape, form in arabic if shape.match(key))


@cache
def _tables() -> tuple[
    dict[str, Deeds], dict[str, tuple[Form, ...]], tuple[tuple[re.Pattern[str], Form], ...]
]:
    axes: dict[str, Deeds] = {}
    english: dict[str, tuple[Form, ...]] = {}
    arabic: list[tuple[re.Pattern[str], Form]] = []
    for name, marks, *cells in rows("rival_deeds.tsv"):
        only = marks.split()
        axes[name] = Deeds(frozenset(only) - _MARKS, "parties" in only, bool(_MARKS & set(only)))
        for pole in range(0, len(cells), 2):
            verbs, _, nouns = cells[pole].partition(";")
            for entry in verbs.split():
                verb, _, particle = entry.partition("+")
                for word in _inflected(verb):
                    english[word] = (
                        *english.get(word, ()),
                        Form(name, pole // 2, particle=particle),
                    )
            for noun in nouns.split():
                for word in (noun, f"{noun}s"):
                    english[word] = (*english.get(word, ()), Form(name, pole // 2, noun=True))
            arabic += _arabic(name, pole // 2, cells[pole + 1] if pole + 1 < len(cells) else "")
    return axes, english, tuple(arabic)


def _inflected(verb: str) -> set[str]:
    """Return the regular forms of an English verb, and forms that nobody writes."""
    bare = verb.removesuffix("e")
    found = {verb, f"{verb}s", f"{verb}es", f"{bare}ed", f"{bare}ing", f"{verb}ing"}
    if verb.endswith("y"):
        found |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    if verb[-1] not in _VOWELS:
        found |= {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    return found


def _arabic(name: str, pole: int, cell: str) -> Iterator[tuple[re.Pattern[str], Form]]:
    for entry in cell.split():
        perfect, imperfect, noun = (fold_key(part) for part in entry.split("/"))
        weak = perfect[-1] in "يا" and len(perfect) > len("با")
        stem = perfect[:-1] if weak else perfect
        dual = "" if weak else "|ا"  # «أنها» ends nothing
        past = f"(?:{perfect}|{stem}(?:ا(?={_TAIL})|ت|تا|وا|و(?={_TAIL}){dual}))"
        short = imperfect.removesuffix("ي")
        now = f"(?:س?[يتن])(?:{imperfect}|{short}(?:ون|وا|ان|ا|ن|و(?={_TAIL})|))"
        yield re.compile(rf"[وف]?(?:ل(?=[يتن]))?(?:{past}|{now}){_TAIL}?$"), Form(name, pole)
        if noun != perfect:  # the first measure has another participle: «مخطوف»
            shape = rf"[وف]?(?:ال|بال|لل)?م{imperfect}(?:ه|ا|ين|ون|ات|ان|تين|تان)?$"
            yield re.compile(shape), Form(name, pole, state=True)
        bare = noun.removesuffix("ه") if noun.endswith("ه") else noun
        tail = f"(?:{noun}|{bare}{'ت' if bare != noun else ''}{_TAIL})"
        yield re.compile(rf"[وف]?[بلك]?(?:ال|ل)?{tail}$"), Form(name, pole, noun=True)
