"""The words that a subscriber's stories must have, or must not have.

In:  an article, the words of a subscription
Out: whether the article is a story for this subscriber

Words meet as a reader would read them: folded, and by stems, an Arabic word with the particles
that are written onto it. Several words are one expression and must stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.tokens import stem_readings, tokenize, without_clitics
from mujaz.model import Article


def wanted(article: Article, show: Sequence[str], hide: Sequence[str]) -> bool:
    """Return whether an article has one of the words to show, if any, and none of those to hide."""
    if not show and not hide:
        return True
    words = [_readings(token.key) for token in tokenize(f"{article.title}\n{article.text}")]
    asked, unwanted = _expressions(show), _expressions(hide)
    if any(_stands_in(expression, words) for expression in unwanted):
        return False
    return not asked or any(_stands_in(expression, words) for expression in asked)


def _expressions(given: Sequence[str]) -> list[list[frozenset[str]]]:
    found = ([_readings(token.key) for token in tokenize(words)] for words in given)
    return [expression for expression in found if expression]


def _readings(key: str) -> frozenset[str]:
    return frozenset(reading for bare in without_clitics(key) for reading in stem_readings(bare))


def _stands_in(expression: Sequence[frozenset[str]], words: Sequence[frozenset[str]]) -> bool:
    length = len(expression)
    return any(
        all(a & b for a, b in zip(expression, words[i : i + length], strict=True))
        for i in range(len(words) - length + 1)
    )
