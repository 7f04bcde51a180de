"""Tell whether a short line or a bracket is an outlet's name, though no table knows the outlet.

In:  a few folded words: «وكاله الساحل», "inland news agency"
Out: whether they call themselves an outlet
"""

from __future__ import annotations

import re

_OUTLET = re.compile(
    r"(?:وكاله|صحيفه|جريده|شبكه|قناه|موقع|اذاعه|مجله|منصه) \S[^.،؛:]*"
    r"|(?!by )\S[^.,;:]* (?:news|agency|wire|press|times|daily|courier|herald|tribune|gazette|post"
    r"|ledger|chronicle|journal|observer|monitor|dispatch|telegraph|broadcasting|network)"
)
_MOST_WORDS = 5


def names_an_outlet(words: str) -> bool:
    """Return whether folded words name an outlet by what it is: an agency, a paper, a channel."""
    return len(words.split()) <= _MOST_WORDS and _OUTLET.fullmatch(words) is not None
