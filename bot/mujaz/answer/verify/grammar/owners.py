"""Find whose somebody or something is: "Norland's envoy", "the envoy of Norland", «سفير نورلاند».

In:  a Reading
Out: for each word that is somebody's, the words that name the owner

An owner is a name, a body or a person: in English before "'s" or behind "of", or as an adjective
before the noun ("the Estovian army"); in Arabic behind the noun without its article («جيش
لوموريا», «وزارة الدفاع في كارديا»), or as an adjective («الجيش السوري»).
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.names import is_name, is_somebody
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import gap_before, is_act

_RUN = 4  # words from an owner to the last noun that is his
_OF = frozenset({"of"})
_ARTICLES = frozenset({"the", "a", "an"})
_NISBA = re.compile(r"(?:و|ف)?(?:ال|لل|بال)\w{2,}(?:ي|يه|يين|يون|يات)$")
_DEFINITE = ("ال", "وال", "بال", "لل", "كال", "فال")
_IN = frozenset({"في"})


@kept
def owners(reading: Reading) -> dict[int, frozenset[int]]:
    """Return whose the words of a text are, where a name or a noun says so."""
    found: dict[int, set[int]] = {}
    for word in reading.words:
        pairs = _arabic(reading, word) if word.arabic else _english(reading, word)
        for head, owner in pairs:
            found.setdefault(head, set()).add(owner)
        for owner in _of_those(reading, word):
            for head in [h for h in found if h < word.i][-1:]:
                found[head].add(owner)  # "Ardent's shares rose, while those of Corimed fell"
    return {head: frozenset(whose) for head, whose in found.items()}


_FEW = 4  # words from "those of" to a name


def _of_those(reading: Reading, word: Word) -> list[int]:
    """Return the names behind "those of", which stands for a noun before it."""
    if word.key not in {"those", "that"} or not word.i:
        return []
    behind = reading.words[word.i + 1 : word.i + 2 + _FEW]
    if not behind or behind[0].key not in _OF:
        return []
    return [w.i for w in behind[1:] if w.clause == word.clause and is_name(reading, w)]


def _english(reading: Reading, word: Word) -> list[tuple[int, int]]:
    """Return what is owned by a word, with the first words of a longer name."""
    if word.counted:
        return []
    whose = _name_before(reading, word)
    if word.raw.endswith(("'s", "’s", "s'", "s’")) and is_somebody(reading, word):
        return [(head.i, i) for head in _nouns(reading, word.i + 1) for i in whose]
    if word.key in _OF and word.i:
        behind = [w for w in reading.words[word.i + 1 : word.i + 4] if w.key not in _ARTICLES]
        head = reading.words[word.i - 1]
        named = behind and is_somebody(reading, behind[0]) and not gap_before(reading, word.i)
        if named and head.content and not behind[0].raw.endswith(("'s", "’s")):
            run = _run(reading, behind[0])
            return [(head.i, w.i) for w in run]
    alone = not word.i or not reading.words[word.i - 1].raw[:1].isupper()
    if word.capital and is_name(reading, word) and alone:
        nouns = _nouns(reading, word.i + 1)
        if nouns and not nouns[0].raw[:1].isupper():
            return [(head.i, word.i) for head in nouns]
    return []


def _name_before(reading: Reading, word: Word) -> list[int]:
    """Return a word with the capitals right before it: "Anders Holt's"."""
    found = [word.i]
    for one in reversed(reading.words[max(0, word.i - 2) : word.i]):
        if not (one.raw[:1].isupper() and one.content) or gap_before(reading, found[-1]):
            break
        found.append(one.i)
    return found


def _run(reading: Reading, first: Word) -> list[Word]:
    found = [first]
    for word in reading.words[first.i + 1 : first.i + 3]:
        if not (word.capital and first.raw[:1].isupper()) or gap_before(reading, word.i):
            break
        found.append(word)
    return found


def _nouns(reading: Reading, first: int) -> list[Word]:
    """Return the nouns that stand in one row behind an owner."""
    found: list[Word] = []
    for word in reading.words[first : first + _RUN]:
        if gap_before(reading, word.i) or not word.content or word.capital:
            break
        if is_act(reading, word) and not word.key.endswith("ing"):
            break
        found.append(word)
    return found


def _arabic(reading: Reading, word: Word) -> list[tuple[int, int]]:
    """Return the owner of an Arabic noun."""
    if not word.content or word.counted or is_act(reading, word) or is_name(reading, word):
        return []
    definite = word.key.startswith(_DEFINITE)
    row: list[Word] = []
    for other in reading.words[word.i + 1 : word.i + 1 + _RUN]:
        if gap_before(reading, other.i) or other.counted:
            break
        if other.key in _IN and row:
            behind = reading.words[other.i + 1 : other.i + 2]
            if behind and is_name(reading, behind[0]) and not definite:
                row.append(behind[0])
            break
        led = other.key[0] in "بل" and (other.key.startswith(_DEFINITE) or reading.predicate(other))
        if not other.content or led or is_act(reading, other) or (row and is_given_name(other)):
            break
        if row and row[-1].key.startswith("ال") and not other.key.startswith("ال"):
            break  # «حزب الوسط إيمان الطيب»: what has its article ends what belongs together
        row.append(other)
    if definite:
        return [(word.i, w.i) for w in row[:2] if _NISBA.match(w.key) and is_name(reading, w)]
    if _is_person(reading, word):
        row = _of_office(reading, row)
    return [(word.i, w.i) for w in row if is_somebody(reading, w)]


def _is_person(reading: Reading, word: Word) -> bool:
    return is_title(word) or "person" in reading.thesaurus.kinds(word.senses)


def _of_office(reading: Reading, row: list[Word]) -> list[Word]:
    """Return the words behind an office that say of what: not who holds it («رئيس لجنة الانتخابات
    فؤاد زروال»), nor what he is («الحارس كريم»).
    """
    found: list[Word] = []
    for n, word in enumerate(row):
        person = is_name(reading, word) and any(is_name(reading, w) for w in row[n + 1 : n + 2])
        if is_given_name(word) or person:
            body = found and "institution" in reading.thesaurus.kinds(found[-1].senses)
            return [*found, word] if body else found  # «محامي شركة فيلمار أوتو كليما»
        found.append(word)
        if is_name(reading, word):
            break
    return found
