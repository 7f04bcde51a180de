"""Tell whether a question that a model has made to stand alone is the reader's own.

In:  what the model made of a question that leans on those before it; the reader's question
Out: whether it only fills in what stood before

Another question would be answered in place of the reader's, who would not know, and the gate would
pass what he did not ask.
"""

from __future__ import annotations

from mujaz.language.tables import function_words
from mujaz.language.tokens import is_arabic, tokenize
from mujaz.model import Question

_WHOLE = 3  # words with which a question is complete; fewer may be told in others
_KEPT = 0.66  # share of a complete question's words that it must hold
_KNOWN = 0.5  # share of its words that must stand in the reader's questions


def fills_in(alone: str, question: Question) -> bool:
    """Return whether `alone` asks what the question asks, with what went before filled in.

    It is in the reader's language, has all his figures and the words of a complete question, and
    what it adds is mostly of the questions before. False also where nothing was filled in.
    """
    tokens = tokenize(alone)
    if [t.key for t in tokens] == [t.key for t in tokenize(question.text)]:
        return False
    arabic = any(is_arabic(t.key) for t in tokens)
    if question.language != ("ar" if arabic else "en"):
        return False
    ours, theirs = _telling(question.text), _telling(alone)
    known = ours.union(*map(_telling, question.history))
    figures = {stem for stem in ours if any(c.isdigit() for c in stem)}
    return (
        figures <= theirs
        and (len(ours) < _WHOLE or len(ours & theirs) >= _KEPT * len(ours))
        and len(theirs & known) >= _KNOWN * len(theirs)
    )


def _telling(text: str) -> frozenset[str]:
    """Return the stems of the words that say what is asked about."""
    small = frozenset().union(*function_words().values())
    return frozenset(
        t.stem for t in tokenize(text)
        if t.key not in small and not (t.key[:1] in {"و", "ف", "ب", "ل"} and t.key[1:] in small)
    )  # fmt: skip
