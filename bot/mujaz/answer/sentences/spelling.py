"""Find how the articles write the names of a question: in the other script, or spelled another way.

In:  Asked, the Units that were found, the tables
Out: the same question, its unknown names known by the articles' spellings too

A name that no table knows stands in the articles as its outlet writes it: «زيرافا» for "Zerafa",
"Lindal" for "Lindahl". Words are compared by how they may sound, vowels included; inside one script
only where the name as it was typed stands nowhere, and never more than two letters apart. A name of
several words must stand in the article with all of them side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mujaz.answer.question.names import FullName, grammar
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import AskedSpeaker, Aspect, Role
from mujaz.answer.sentences.gather import Unit, has
from mujaz.answer.sentences.places import place_names
from mujaz.language.concepts import Concepts
from mujaz.language.skeleton import breathed, skeletons, sounds
from mujaz.language.tokens import is_arabic, stem_readings, tokenize

_ARTICLES = frozenset({"al", "el", "ال"})  # "al-Taher", «الطاهر»: written apart or joined
_PLACES = frozenset({"entity", "place"})
_LEAST_ALONE = 4  # sounds of a name that stands alone: shorter ones meet by chance
_LEAST_PROPER = 3  # of one with a capital, where the other script has a word that no table knows
_LEAST_KNOWN = 5  # of one with a capital: «الزيتون» is olives, and a town
_LEAST_SMALL = 5  # of one typed without a capital: it may be a word like any other
_LEAST_BESIDE = 3  # of each word of a longer name
_SHORT = 3  # letters of a word that may stand beside a name that was told: «إير», "Aer"
_LEAST_LETTERS = 5  # of a misspelled word
_LETTERS_BESIDE = 4  # of one beside a name that stands there as it was typed
_MOST_APART = 2  # letters between a misspelled name and the right one


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the articles that may be a name."""

    key: str
    raw: str  # as written
    arabic: bool
    capital: bool
    skeletons: frozenset[str]


def spelled(asked: Asked, units: Sequence[Unit], concepts: Concepts) -> Asked:
    """Return the question with its unknown names known by how the articles spell them."""
    asked = replace(asked, aspects=tuple(_placed(a) for a in asked.aspects))
    if not any(_is_open(aspect) for aspect in asked.aspects):
        return asked
    words = list(_words(units))
    found: dict[Aspect, Aspect] = {}
    for aspect in asked.aspects:
        if _is_open(aspect) and (other := _respelled(aspect, words, units, concepts)) is not None:
            found[aspect] = other
    if not found:
        return asked
    return replace(
        asked, aspects=tuple(found.get(a, a) for a in asked.aspects),
        speaker=_speaker(asked, found), read_as=asked.read_as + tuple(_told(found, words)),
    )  # fmt: skip


def _placed(aspect: Aspect) -> Aspect:
    """Return a place with the names that the other script has for it: "Tigris" and «دجلة»."""
    if aspect.role not in {Role.NAME, Role.CONTENT} or (aspect.ids and aspect.kind not in _PLACES):
        return aspect
    names = place_names(aspect.words)
    last = frozenset(r for name in names for r in stem_readings(name[-1]))
    if not last:
        return aspect
    keys = _bare_keys(aspect)
    whole = [_without_articles(name) for name in names]
    long = [name for name in whole if len(name) == len(keys)]
    full = aspect.full
    if len(keys) > 1:
        also = tuple(frozenset(name[i] for name in long) for i in range(len(keys)))
        full = FullName(keys, also) if long else None
    return replace(aspect, stems=aspect.stems | last, full=full, role=Role.NAME)


def _bare_keys(aspect: Aspect) -> tuple[str, ...]:
    keys = aspect.full.keys if aspect.full else tuple(t.key for t in tokenize(aspect.words))
    return _without_articles(k.removesuffix("'s") for k in keys)


def _without_articles(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in _ARTICLES)


def _told(found: Mapping[Aspect, Aspect], words: Sequence[_Word]) -> Iterator[tuple[str, str]]:
    """Yield what a reader must be told: a word of the question that was taken for a misspelling."""
    for typed, read in found.items():
        new = read.stems - typed.stems
        other = [
            w.raw for w in words
            if w.arabic is is_arabic(typed.words) and new.intersection(stem_readings(w.key))
        ]  # fmt: skip
        if other:
            yield typed.words.removesuffix("'s"), other[0]


def _is_open(aspect: Aspect) -> bool:
    return not aspect.ids and not aspect.must and bool(aspect.stems)


def _speaker(asked: Asked, found: Mapping[Aspect, Aspect]) -> AskedSpeaker | None:
    speaker = asked.speaker
    if speaker is None or not speaker.surname:
        return speaker
    more = (new.stems for old, new in found.items() if old.stems == speaker.surname)
    return replace(speaker, surname=speaker.surname.union(*more))


def _words(units: Sequence[Unit]) -> Iterator[_Word]:
    """Yield each word of the sentences and titles once."""
    texts = dict.fromkeys(u.text for u in units)
    texts.update(dict.fromkeys(u.article.title for u in units))
    seen: set[tuple[str, bool]] = set()
    for text in texts:
        for token in tokenize(text):
            capital = text[token.start].isupper()
            if (token.key, capital) in seen or token.key[0].isdigit():
                continue
            seen.add((token.key, capital))
            yield _Word(
                token.key, text[token.start : token.end].removesuffix("'s"), is_arabic(token.key),
                capital, frozenset(skeletons(token.key)),
            )  # fmt: skip


def _respelled(
    aspect: Aspect, words: Sequence[_Word], units: Sequence[Unit], concepts: Concepts
) -> Aspect | None:
    """Return a name with the spellings that stand in the articles; None where there are none."""
    keys = _bare_keys(aspect)
    if not keys:
        return None
    known = _stands(aspect, units)
    if len(keys) == 1:
        return _alone(aspect, keys[0], words, known, units, concepts)
    also = tuple(
        frozenset(_alike(k, words, known, least=_LEAST_BESIDE, letters=_LETTERS_BESIDE))
        for k in keys
    )
    if not any(also):
        return None
    short = frozenset(w.key for w in words if w.capital and len(w.key) <= _SHORT)
    also = tuple(
        some or (short if len(key) <= _SHORT and not is_arabic(min(short, default="ا")) else some)
        for key, some in zip(keys, also, strict=True)
    )
    full = FullName(keys, also)
    if not any(full.stands_in(text) for text in {u.reading.folded for u in units}):
        return None
    stems = aspect.stems.union(*(stem_readings(word) for word in also[-1]))
    return replace(aspect, stems=stems, full=full, role=Role.NAME)


def _stands(aspect: Aspect, units: Sequence[Unit]) -> bool:
    """Tell whether a name stands in an article as it was typed."""
    if aspect.full is not None:
        return any(aspect.full.stands_in(text) for text in {u.reading.folded for u in units})
    return any(has(aspect, unit.own) for unit in units)


def _alone(
    aspect: Aspect, key: str, words: Sequence[_Word], known: bool, units: Sequence[Unit],
    concepts: Concepts,
) -> Aspect | None:  # fmt: skip
    proper = not is_arabic(key) and aspect.role is Role.NAME
    small = not is_arabic(key) and not proper
    least = _LEAST_PROPER if proper else _LEAST_SMALL if small else _LEAST_ALONE
    also = [w for w in _alike(key, words, known, least=least) if not concepts.find(w)]
    if proper and not also:
        also = [w for w in _alike(key, words, known, least=_LEAST_KNOWN) if is_arabic(w)]
        also = also or [
            w for w in _alike(key, words, known, least=_LEAST_PROPER)
            if is_arabic(w) and w in _called(units, concepts)
        ]  # fmt: skip
    also = [word for word in also if word not in grammar()]
    if not also:
        return None
    stems = aspect.stems.union(*(stem_readings(word) for word in also))
    across = any(is_arabic(word) is not is_arabic(key) for word in also)
    return replace(aspect, stems=stems, role=Role.NAME if across else aspect.role)


def _called(units: Sequence[Unit], concepts: Concepts) -> set[str]:
    """Return the words that stand as a name behind a word for a place: «محافظة كسرى»."""
    found: set[str] = set()
    terms = concepts.tables.terms
    for text in {u.text for u in units}:
        tokens = tokenize(text)
        behind = (
            m.first + m.length for m in concepts.find(text)
            if any(terms[i].kind == "place-type" for i in m.ids if i in terms)
        )  # fmt: skip
        found |= {
            tokens[i].key for i in behind if i < len(tokens) and not tokens[i].key.startswith("ال")
        }
    return found


def _alike(
    key: str, words: Sequence[_Word], known: bool, *, least: int, letters: int = _LEAST_LETTERS
) -> Iterator[str]:
    """Yield the words of the articles that can be the same name."""
    arabic, bones, heard = is_arabic(key), frozenset(skeletons(key)), frozenset(_heard(key))
    bare, voiceless = _voiceless(bones), _voiceless(heard)
    for word in words:
        if not word.arabic and not word.capital:
            continue
        if word.arabic is arabic:
            same = not known and word.key != key and _misspelled(key, word, bones, heard, letters)
        else:
            # «أومو» has vowels alone, and no bones to compare
            boned = bare & _voiceless(word.skeletons) or not (bare or word.skeletons)
            met = voiceless & _voiceless(_heard(word.key)) if boned else frozenset[str]()
            met |= frozenset(breathed(key)).intersection(breathed(word.key))
            same = any(len(s) >= least for s in met)
        if same:
            yield word.key


def _heard(key: str) -> tuple[str, ...]:
    """Return how a word may sound.

    «هدى» is folded to «هدي» and ends in an a all the same; «دوبيه» ends as "Dubé" does.
    """
    also = f"{key[:-1]}ا" if key.endswith("ي") else key[:-1] if key.endswith("يه") else ""
    return (*sounds(key), *(sounds(also) if also else ()))


def _voiceless(readings: Iterable[str]) -> frozenset[str]:
    """Return readings with g as k: Arabic writes "Zagora" with either letter."""
    return frozenset(r.replace("g", "k") for r in readings)


def heard_alike(aspect: Aspect, text: str) -> bool:
    """Tell whether each word of a name stands in a text of the other script, as it may sound.

    Whoever asks here knows by other words that the text may be about it: a word that the tables
    know by another meaning is no less a name then, «حداد» is mourning and Haddad.
    """
    found = [t for t in tokenize(text) if is_arabic(t.key) is not is_arabic(aspect.words)]
    words = [
        _Word(t.key, t.key, is_arabic(t.key), text[t.start].isupper(), frozenset(skeletons(t.key)))
        for t in found
    ]  # fmt: skip
    keys = _bare_keys(aspect)
    return bool(keys and words) and all(
        any(True for _ in _alike(key, words, True, least=_LEAST_PROPER)) for key in keys
    )


def _misspelled(
    key: str, word: _Word, bones: frozenset[str], heard: frozenset[str], letters: int
) -> bool:
    if abs(len(key) - len(word.key)) > _MOST_APART or min(len(key), len(word.key)) < letters:
        return False
    if not bones & word.skeletons or not heard.intersection(_heard(word.key)):
        return False
    return distance(key, word.key) <= _MOST_APART


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, taken out, changed or swapped."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if before and i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
