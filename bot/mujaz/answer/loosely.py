"""Tell whether a sentence says a word of the question in other words: "sent" and "deployed".

In:  an Aspect, a Unit, the thesaurus of the checks
Out: whether a row of synonyms, or across the languages a row of the dictionary, has them both

Rows are wide, so this counts only for what is asked of a name, only in the sentence itself, and
less than the word: the names, the number, the speaker and the time must fit all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mujaz.answer.aspects import Aspect, Role
from mujaz.answer.gather import Unit
from mujaz.answer.verify.measures import measures
from mujaz.answer.verify.thesaurus import Thesaurus
from mujaz.language.tokens import Token, is_arabic, tokenize, without_clitics
from mujaz.model import Language

_TEXTS_KEPT = 4096
_CONVERSES = frozenset({"y:y:buy-y:sell", "y:y:lose-y:win"})  # who sold it did not buy it
_PLAIN = "1:"  # the first measure: three letters that many words share


class Loosely:
    """Compares words of a question with sentences; build once, use often."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        self._said = lru_cache(maxsize=_TEXTS_KEPT)(self._senses)

    def says(self, aspect: Aspect, unit: Unit) -> bool:
        """Return whether the sentence says what the aspect asks about in other words."""
        if aspect.role is not Role.CONTENT or aspect.kind == "qualifier":
            return False
        asked = self._said(aspect.words)
        here: Language = "ar" if is_arabic(aspect.words) else "en"
        return bool(asked[unit.article.language == here] & self._said(unit.text)[
            unit.article.language == here
        ])  # fmt: skip

    def _senses(self, text: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return what a text can say across the languages, and inside its own."""
        tokens = tokenize(text)
        across = frozenset(s for row in self._thesaurus.across(tokens) for s in row)
        alike = frozenset(
            s for row in self._thesaurus.senses(tokens) for s in row
            if s.startswith("y:") and s not in _CONVERSES
        )  # fmt: skip
        return across | alike, alike | _forms(tokens)


def _forms(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the Arabic verb forms with their roots: «نزح» and «نزوح» share one."""
    words = (w for t in tokens if is_arabic(t.key) for w in without_clitics(t.key))
    return frozenset(f"m:{m}" for word in words for m in measures(word) if m[:2] != _PLAIN)
