"""Find orders to a machine, or to the reader's purse, that a page hides among its sentences.

In:  a paragraph
Out: the places of sentences that are orders

News about such orders quotes or reports them: words in quotation marks do not count, and neither
does an order that is not the beginning of a sentence or of a clause («طلبت الصفحة تجاهل…»).
"""

from __future__ import annotations

import re
from functools import lru_cache

from mujaz.corpus.phrases import Phrases, count_words, pattern
from mujaz.language.fold import fold

_QUOTED = re.compile(r'"[^"\n]{1,600}"')
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?؟\n]+(?:[.!?؟](?!\s|\Z)[^.!?؟\n]*)*[.!?؟]*\s*")
_CLAUSE = r"(?:^[\W_]*|[:;؛،,(-] ?[\"']?|(?:please|then|now|kindly|رجاء|الان|ثم) )[وف]?"
_PARAGRAPH = 60  # words of a paragraph that goes whole when it begins with an order
_WHOLE = 0.8  # share of a text in quotation marks above which it speaks for itself


class Orders:
    """Tells orders by the `order` family."""

    def __init__(self, phrases: Phrases) -> None:
        family = phrases.get("order", "inline")
        starts = "|".join(pattern(p) for p in family.starts) or "(?!)"
        acts = "|".join(pattern(p) for p in family.strong) or "(?!)"
        self._order = re.compile(rf"{_CLAUSE}(?:{acts}|{starts})(?!\w)")
        firsts = "|".join(sorted({pattern(p.split()[0]) for p in family.strong})) or "(?!)"
        self._any = re.compile(rf"(?<!\w)[وف]?(?:{firsts}|{starts})(?!\w)")

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return the places of orders in a paragraph."""
        found = [m.span() for m in _COMMENT.finditer(text)] if "<!--" in text else []
        key, at = fold(text)
        if self._any.search(key) is None:  # quick: most paragraphs have no such word
            return found
        at.append(len(text))
        seen = _masked(key)
        orders = [m for m in _SENTENCE.finditer(seen) if self._order.search(m.group())]
        if orders and not seen[: orders[0].start()].strip() and count_words(key) <= _PARAGRAPH:
            return [(0, len(text))]
        return sorted([*found, *((at[m.start()], at[m.end()]) for m in orders)])


def _masked(key: str) -> str:
    """Blank what a longer sentence quotes, at the same length."""
    quoted = sum(len(m.group()) for m in _QUOTED.finditer(key))
    if quoted >= _WHOLE * len(key.strip()):
        return key.replace('"', " ")
    return _QUOTED.sub(lambda m: "_" * len(m.group()), key)


@lru_cache(maxsize=8)
def order_rules(phrases: Phrases) -> Orders:
    """Return the rules of some phrase families, compiled once for all pages."""
    return Orders(phrases)
