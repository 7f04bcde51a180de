"""Know the names of places across the scripts: "Tigris" is «دجلة», and no sound tells it.

In:  the words of a name
Out: how the articles of the other language may write it, word by word

From the cities of the time zones and from the dictionary of the checks; a name that is spelled
another way than there ("Jidda") is found by sound.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mujaz.answer.verify.words.across import read_rows
from mujaz.language.cities import cities
from mujaz.language.skeleton import sounds
from mujaz.language.tokens import is_arabic, tokenize

_LEAST_LETTERS = 5  # of a name that may be misspelled
_MOST_APART = 2  # how many letters longer or shorter the right one may be

Keys = tuple[str, ...]


def load() -> None:
    """Read the names now and not when the first question names a place."""
    _names()


def place_names(words: str) -> frozenset[Keys]:
    """Return how the other script writes a place, as folded words; nothing for no place."""
    keys = _keys(words)
    return _names().get(keys) or (_by_sound(keys[0]) if len(keys) == 1 else frozenset())


@cache
def _by_sound(key: str) -> frozenset[Keys]:
    if len(key) < _LEAST_LETTERS:
        return frozenset()
    heard = frozenset(sounds(key))
    alike = [
        others for (name, *more), others in _names().items()
        if not more and name[:1] == key[:1] and is_arabic(name) is is_arabic(key)
        and abs(len(name) - len(key)) <= _MOST_APART and heard.intersection(sounds(name))
    ]  # fmt: skip
    return alike[0] if len(set(alike)) == 1 else frozenset()


@cache
def _names() -> dict[Keys, frozenset[Keys]]:
    found: dict[Keys, set[Keys]] = {}
    for english, arabic in _rows():
        for here, there in ((english, arabic), (arabic, english)):
            for name in here:
                found.setdefault(name, set()).update(there)
    return {name: frozenset(others) for name, others in found.items()}


def _rows() -> Iterator[tuple[list[Keys], list[Keys]]]:
    for _, _, english, arabic in cities():
        yield [_keys(n) for n in english], [_keys(n) for n in arabic]
    for forms, _, kind in read_rows():
        if kind == "place":
            keys = [_keys(f) for f in forms]
            yield [k for k in keys if not is_arabic(k[0])], [k for k in keys if is_arabic(k[0])]


def _keys(words: str) -> Keys:
    return tuple(t.key.removesuffix("'s") for t in tokenize(words))
