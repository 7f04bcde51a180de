"""Fold a text in which a month is no modal verb: "May 4" leaves nothing open.

In:  a text
Out: its letters folded as for any search, with "May" the month named by another month
"""

from __future__ import annotations

import re

from mujaz.language.fold import fold_key

# a capital inside a sentence is a name; at its start a day or a year behind it tells the month
_MAY = re.compile(r"(?<![.!?:\"“\n] )(?<!^)(?<![\"“\n])\bMay\b|\bMay(?= \d)")


def folded(text: str) -> str:
    """Return a text folded, its month of May no verb."""
    return fold_key(_MAY.sub("July", text))
