"""C8: "Karsovian intelligence" is Karsovia's, whether or not a table knows the country.

In:  two English words with capitals, and the word behind each
Out: whether one is the adjective of the other
"""

from __future__ import annotations

import re

from mujaz.answer.verify.words.script import same_name

_ENDINGS = ("n", "an", "ian", "i", "ish", "ese", "ic")
_LETTERS = 5
_NOUN = re.compile(r"[a-z]{3,}")


def of_one_land(one: str, behind_one: str, other: str, behind_other: str) -> bool:
    """Return whether one word is made from the other by the ending of a demonym, and stands before
    a noun: "Karsovian intelligence", "the Velmari side".
    """
    first, second = _bare(one), _bare(other)
    return (_made_from(first, second) and bool(_NOUN.match(behind_one))) or (
        _made_from(second, first) and bool(_NOUN.match(behind_other))
    )


_PEOPLE = re.compile(r"([A-Z]\w{2,}?)(?:ian|ean|an|n|ese|ish|ic|i)$")
_NISBA = re.compile(r"(?:ال|لل|بال|وال)?(\w{3,})ي(?:ة|ه|ين|ون|تين|ات)?$")
_LAND = 4  # letters of a land's name without its ending at least


def is_demonym(word: str) -> bool:
    """Return whether an English word ends as the name of a people does: "Kelvian"."""
    found = _PEOPLE.match(word)
    return found is not None and len(word) > _LAND


def of_one_people(one: str, other: str) -> bool:
    """Return whether an English and an Arabic word are made from one land by their endings:
    "Esteran", «الإستيري».
    """
    latin, arabic = (one, other) if one.isascii() else (other, one)
    people, nisba = _PEOPLE.match(_possessed(latin)), _NISBA.match(arabic)
    if people is None or nisba is None or len(people[1]) < _LAND:
        return False
    return same_name(people[1], nisba[1])


def _possessed(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


_LANDER = re.compile(r"(\w{2,}land)ers?$")


def land_of(word: str) -> str:
    """Return the land of its people: Norland of "Norlanders"; the word itself where it is none."""
    found = _LANDER.match(word)
    return found.group(1) if found and word[:1].isupper() else word


def _bare(word: str) -> str:
    return _possessed(word).lower()


def _made_from(adjective: str, land: str) -> bool:
    if len(land) < _LETTERS or adjective == land:
        return False
    bases = {land, land.removesuffix("a"), land.removesuffix("ia"), land.removesuffix("e")}
    return any(adjective == base + end for base in bases if len(base) > 3 for end in _ENDINGS)
