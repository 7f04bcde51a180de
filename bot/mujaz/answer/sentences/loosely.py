"""Tell whether a sentence says a word of the question in other words: "sent" and "deployed".

In:  an Aspect, a Unit, the thesaurus of the checks
Out: whether a row of synonyms, or across the languages a row of the dictionary, has them both

Rows are wide, so this counts only for what is asked of a name, only in the sentence itself, and
less than the word: the names, the number, the speaker and the time must fit all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.verify.words.across import read_rows
from mujaz.answer.verify.words.measures import measures
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.fold import fold_key
from mujaz.language.tokens import (
    Token,
    all_readings,
    is_arabic,
    stem,
    tokenize,
    without_clitics,
)
from mujaz.model import Language

_TEXTS_KEPT = 4096
_CONVERSES = frozenset({"y:y:buy-y:sell", "y:y:lose-y:win"})  # who sold it did not buy it
# «أقال» is no form of «قال», nor «التحدث» one of «حدث»; and what «وقع» may have been signed
_GENERIC = frozenset({"y:event/v_say", "y:event/v_happen", "x:event/happen", "x:event/happen#1"})
_ROWS = ("l:", "y:")  # senses by a row, rather than by letters alone
_PLAIN = "1:"  # the first measure: three letters that many words share


class Loosely:
    """Compares words of a question with sentences; build once, use often."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        self._said = lru_cache(maxsize=_TEXTS_KEPT)(self._senses)

    def says(self, aspect: Aspect, unit: Unit, text: str = "") -> bool:
        """Return whether the sentence, or some `text` of it, says an aspect in other words."""
        if aspect.role is not Role.CONTENT or aspect.kind == "qualifier":
            return False
        asked = self._said(aspect.words)
        here: Language = "ar" if is_arabic(aspect.words) else "en"
        alike = unit.article.language == here
        return bool(asked[alike] & self._said(text or unit.text)[alike])

    def knows(self, word: str) -> bool:
        """Return whether a row of synonyms or of the dictionary has a word."""
        tokens = tokenize(word)
        if any(reading in _listed() for t in tokens for reading in all_readings(t.key)):
            return True
        return any(s.startswith(_ROWS) for row in self._thesaurus.senses(tokens) for s in row)

    def _senses(self, text: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return what a text can say across the languages, and inside its own."""
        tokens = tokenize(text)
        across = frozenset(s for row in self._thesaurus.across(tokens) for s in row)
        alike = frozenset(
            s for row in self._thesaurus.senses(tokens) for s in row
            if s.startswith("y:") and s not in _CONVERSES and s not in _GENERIC
        )  # fmt: skip
        across -= _GENERIC
        return across | alike, alike | _forms(tokens)


@cache
def _listed() -> frozenset[str]:
    """Return the stems of the dictionary's words, places aside: a town is a name."""
    return frozenset(
        stem(fold_key(form)) for forms, _, kind in read_rows() if kind != "place" for form in forms
    )


def _forms(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the Arabic verb forms with their roots: «نزح» and «نزوح» share one."""
    words = (w for t in tokens if is_arabic(t.key) for w in without_clitics(t.key))
    return frozenset(f"m:{m}" for word in words for m in measures(word) if m[:2] != _PLAIN)
