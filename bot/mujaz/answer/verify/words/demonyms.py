"""C8: "Karsovian intelligence" is Karsovia's, whether or not a table knows the country.

In:  two English words with capitals, and the word behind each
Out: whether one is the adjective of the other
"""

from __future__ import annotations

import re

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


_LANDER = re.compile(r"(\w{2,}land)ers?$")


def land_of(word: str) -> str:
    """Return the land of its people: Norland of "Norlanders"; the word itself where it is none."""
    found = _LANDER.match(word)
    return found.group(1) if found and word[:1].isupper() else word


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower())


def _made_from(adjective: str, land: str) -> bool:
    if len(land) < _LETTERS or adjective == land:
        return False
    bases = {land, land.removesuffix("a"), land.removesuffix("ia"), land.removesuffix("e")}
    return any(adjective == base + end for base in bases if len(base) > 3 for end in _ENDINGS)
