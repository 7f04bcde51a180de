"""Find who an English text names, with the office that he is introduced by.

In:  a Reading
Out: Persons: "former port commissioner Alvin Strand", "Mayor John Ferris", "Jane Doe, head of …"

A later sentence calls them by the surname alone ("Strand"). A name is a run of capitals; a body's
("Central Bank") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.asked import Asked
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.words.thesaurus import known

_PARTICLES = frozenset("al el de del della di da dos van von der den bin ibn abu ben la le".split())
_AGENT = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|ant|man|woman|eer|ess)$")
_MODIFIERS = 4  # words before the head of an office
_APPOSED = 9  # words of an apposition
_NAME = 3  # words of a name
_CLAUSE = frozenset("who whose whom which that and but as when while".split())
_BODIES = frozenset({"institution", "place-type", "thing", "time"})


@dataclass(frozen=True, slots=True)
class Person:
    """A name with the words of the office before it, and of that between commas behind."""

    office: tuple[Word, ...]
    name: tuple[Word, ...]
    apposed: tuple[Word, ...]


def surnames(asked: Asked) -> Iterator[tuple[int, str]]:
    """Yield where a bare surname stands, and what goes before or behind it."""
    known_as: dict[str, list[Person]] = {}
    for person in people(asked.before):
        known_as.setdefault(person.name[-1].key, []).append(person)
    for word in asked.here.words:
        persons = known_as.pop(word.key, [])
        if not persons or not _stands_alone(asked.here, word):
            continue
        if len({p.name[0].key for p in persons if len(p.name) > 1}) > 1:
            continue  # two of one family
        full = next((p for p in persons if len(p.name) > 1), persons[0])
        office = next((p for p in persons if asked.wants(p.office)), None)
        apposed = next((p for p in persons if asked.wants(p.apposed)), None)
        front = f"{_said(asked.before, office.office)} " if office else ""
        if front or asked.wants(full.name[:-1]):
            front += "".join(f"{w.raw} " for w in full.name[:-1])
        if front:
            yield word.start, front
        if apposed:
            comma = "" if asked.here.text[word.end : word.end + 1] == "," else ","
            yield word.end, f", {_said(asked.before, apposed.apposed)}{comma}"


def _said(reading: Reading, words: tuple[Word, ...]) -> str:
    return reading.text[words[0].start : words[-1].end]


def _stands_alone(reading: Reading, word: Word) -> bool:
    """Tell whether a name has neither another one nor a title beside it."""
    if not word.raw[:1].isupper():
        return False
    ahead = reading.words[word.i - 1] if word.i else None
    if ahead is not None and not _gap(reading, ahead, word):
        ours = ahead.raw[:1].isupper() and (ahead.capital or ahead.content)
        if ours or is_title(ahead) or _is_office(reading, ahead):
            return False
    behind = next(iter(reading.words[word.i + 1 : word.i + 2]), None)
    if behind is None or _gap(reading, word, behind):
        return True
    # "Marathon newcomer": the word before a noun says what sort it is
    sort = _is_office(reading, behind) and behind.content and not is_verb(reading, behind)
    return not (behind.capital or sort)


def _gap(reading: Reading, one: Word, two: Word) -> str:
    return reading.text[one.end : two.start].strip()


def people(reading: Reading) -> Iterator[Person]:
    """Yield the persons that a text names, each time with the words beside the name."""
    for run in runs(reading):
        heads = [n for n, w in enumerate(run[:-1]) if _is_office(reading, w)]
        at = heads[-1] + 1 if heads else 0
        name, titles = run[at:], run[:at]
        if reading.thesaurus.kinds(name[-1].senses) & _BODIES and known(name[-1].senses) and not (
            titles
        ):  # fmt: skip
            continue
        office = (
            (*_modifiers(reading, titles[0]), *titles)
            if titles
            else _office_before(reading, run[0])
        )
        apposed = _apposition(reading, name[-1])
        if len(name) > 1 and not titles and _is_elsewhere(reading, name):
            continue
        if len(name) <= _NAME and (len(name) > 1 or office or apposed):
            yield Person(office, tuple(name), apposed)


def _is_elsewhere(reading: Reading, name: list[Word]) -> bool:
    """Tell whether the first word of a name also stands without the second: a given name does not,
    but "Vellmar" does beside "Vellmar Transit".
    """
    return any(
        w.key.removesuffix("'s") == name[0].key
        and w.raw[:1].isupper()
        and (w.i + 1 == len(reading.words) or reading.words[w.i + 1].key != name[1].key)
        for w in reading.words
    )


def runs(reading: Reading) -> Iterator[list[Word]]:
    """Yield the runs of words with capitals; an ordinary word that opens a sentence is none."""
    run: list[Word] = []
    for word in reading.words:
        joined = bool(run) and reading.text[run[-1].end : word.start] in {" ", "-", "\u2011"}
        upper = word.raw[:1].isupper() and not word.counted and not word.arabic
        if run and joined and (upper or word.key in _PARTICLES):
            run.append(word)
            continue
        yield from _ended(run)
        opens = not word.capital
        ordinary = opens and (not word.content or known(word.senses)) and not is_title(word)
        run = [word] if upper and not ordinary else []
    yield from _ended(run)


def _ended(run: list[Word]) -> Iterator[list[Word]]:
    while run and not run[-1].raw[:1].isupper():
        run = run[:-1]
    if run:
        yield run


def _is_office(reading: Reading, word: Word) -> bool:
    if is_title(word) or "person" in reading.thesaurus.kinds(word.senses):
        return True
    return word.raw.islower() and word.content and bool(_AGENT.match(word.key))


def _office_before(reading: Reading, first: Word) -> tuple[Word, ...]:
    """Return the words of an office right before a name: "former accountant, Dieter Rausch"."""
    if not first.i:
        return ()
    head = reading.words[first.i - 1]
    gap = _gap(reading, head, first)
    if gap not in {"", ","} or head.raw[:1].isupper() or not head.content:
        return ()
    if is_verb(reading, head) or not _is_office(reading, head):
        return ()
    return (*_modifiers(reading, head), head)


def _modifiers(reading: Reading, head: Word) -> list[Word]:
    found: list[Word] = []
    i = head.i - 1
    spoken = {v.first for v in reading.verbs}
    while i >= 0 and len(found) < _MODIFIERS:
        word = reading.words[i]
        after = found[0] if found else head
        stops = not word.content or word.counted or is_verb(reading, word) or i in spoken
        if stops or _gap(reading, word, after):
            break
        found.insert(0, word)
        i -= 1
    return found


def _apposition(reading: Reading, last: Word) -> tuple[Word, ...]:
    """Return the words between commas behind a name that say what somebody is."""
    words: list[Word] = []
    behind = last
    for word in reading.words[last.i + 1 : last.i + 2 + _APPOSED]:
        gap = reading.text[behind.end : word.start]
        if behind is last or (words == [] and behind.counted):
            if not gap.startswith(","):
                return ()
            if word.counted:  # "Strand, 61, a former commissioner"
                behind = word
                continue
        elif any(c in gap for c in ',.;:—–!?\n"'):
            break
        words.append(word)
        behind = word
    if not words or len(words) >= _APPOSED or words[0].key in _CLAUSE or words[0].capital:
        return ()
    spoken = {v.first for v in reading.verbs}
    if any(w.i in spoken for w in words) or not any(_is_office(reading, w) for w in words[:4]):
        return ()
    return tuple(words)
