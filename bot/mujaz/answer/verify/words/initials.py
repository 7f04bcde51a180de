"""C8: "WTO" is the World Trade Organization where the other text names it in full.

In:  a claim and its evidence, both English
Out: the claim with the short or full name that the evidence has
"""

from __future__ import annotations

import re

_SHORT = re.compile(r"\b[A-Z]{3,6}\b")
_SMALL = r"(?:of|the|for|and|on|in|de|du|des)"
_FULL = re.compile(rf"\b[A-Z][\w’'-]+(?:\s+(?:{_SMALL}\s+)*[A-Z][\w’'-]+){{2,6}}")


def with_initials(claim: str, evidence: str) -> str:
    """Return a claim with the names of bodies written as its evidence writes them."""
    for short in set(_SHORT.findall(claim)) - set(_SHORT.findall(evidence)):
        full = _written_out(short, evidence)
        if full:
            claim = re.sub(rf"\b{short}\b", full, claim)
    for short in set(_SHORT.findall(evidence)) - set(_SHORT.findall(claim)):
        full = _written_out(short, claim)
        if full and full not in evidence:
            claim = claim.replace(full, short)
    return claim


def _written_out(short: str, text: str) -> str:
    """Return the name in full that has some initials: its capitals, in order and no others."""
    for found in _FULL.finditer(text):
        words = found.group().split()
        capitals = [n for n, w in enumerate(words) if w[:1].isupper()]
        for start in range(len(capitals) - len(short) + 1):
            chosen = capitals[start : start + len(short)]
            if "".join(words[n][0] for n in chosen) == short:
                return " ".join(words[chosen[0] : chosen[-1] + 1])
    return ""
