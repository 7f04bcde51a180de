"""C7: a country before a movement that is at home there says no more than the movement's name.

In:  a Pair and a word of the claim
Out: whether it only says where a movement is at home that both texts name: "Yemen's Houthis"

The countries are those by which writers tell readers far away who a movement is; no office, no
person and no event has its home here, since those are told of somewhere.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word

_HOMES = {
    "yemen": "houthi houthis ansarallah",
    "yemeni": "houthi houthis",
    "lebanon": "hezbollah hizbollah",
    "lebanese": "hezbollah hizbollah",
    "gaza": "hamas",
    "palestinian": "hamas fatah",
    "afghanistan": "taliban",
    "afghan": "taliban",
    "nigeria": "boko",
    "nigerian": "boko",
    "somalia": "shabaab shabab",
    "somali": "shabaab shabab",
    "egypt": "brotherhood",
    "turkey": "pkk",
    "kurdish": "pkk",
    "colombia": "farc eln",
    "colombian": "farc eln",
}
_BEHIND = 3  # words from the country to the movement's name


def is_home(pair: Pair, word: Word) -> bool:
    """Tell whether a country stands right before a movement of its own that the evidence names."""
    movements = _HOMES.get(word.key.removesuffix("'s").removesuffix("’s"), "").split()
    behind = pair.claim.words[word.i + 1 : word.i + 1 + _BEHIND]
    return any(w.key in movements and pair.matched(w) for w in behind)
