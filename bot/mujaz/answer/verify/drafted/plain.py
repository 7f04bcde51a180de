"""C20: a model's sentence is plain text in the letters of its language.

In:  the text of a sentence
Out: Reasons

Marks of Markdown would stand in a briefing as they are. Letters of other scripts that look alike,
and a stretched word, hide from a search what is seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.model import Reason

_MARKDOWN = re.compile(r"\*\*|__|~~|`|^\s*(?:#+\s|[-*•]\s|\d+[.)]\s(?=\D)|>)|\[\d+\]|\[P\d+\]")
_ODD = re.compile(
    r"[\u0370-\u052f\u0640\u0660-\u0669\u06a9\u06cc\u06f0-\u06f9\ufb50-\ufdff\ufe70-\ufefc]"
)
# «بـ1.3 مليون», «لـ NBC», «بـ«المسار»»: what joins a letter to a number, a mark or another script
_JOINING = re.compile(r"(?<=[\u0621-\u064a])\u0640(?=\s?[^\s\u0621-\u064a])")
_ALLOWED = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")  # digits, which both languages have


def check_plain(text: str) -> Iterator[Reason]:
    """Yield a reason for marks of Markdown, or letters that only look like the language's."""
    if _MARKDOWN.search(text):
        yield Reason(check="foreign", detail="Markdown or a mark of a source; write plain words")
    odd = [c for c in _ODD.findall(_JOINING.sub("", text)) if not _ALLOWED.match(c)]
    if odd:
        yield Reason(check="foreign", detail=f"letters of another script, or stretched: {odd[0]!r}")
