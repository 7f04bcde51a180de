"""Cut a question that asks two things into two: "Who is he, and what does he plan?", «أين ومتى؟».

In:  the text of a question
Out: its parts, each as it would be asked alone; one part for a question that asks one thing

A part begins with a question word behind "and" or «و»; what cannot begin a question of its own
(«وما» for "and what …" as well as "and that which …") cuts only where a noun or "is" follows.
"""

from __future__ import annotations

import re

from mujaz.answer.question.preamble import alone
from mujaz.language.closed import AUXILIARIES
from mujaz.language.fold import fold
from mujaz.language.tables import function_words
from mujaz.language.tokens import Token, tokenize

_LEAST_WORDS = 3  # of a part; a bare question word asks the same of another thing
_AND = re.compile(
    r"(?:\s*[,،;؛]\s*|\s+)(?:"
    r"and (?:also )?(?=(?:when|where|who|whom|what|why|how|which)\b)"
    r"|and (?:also )?(?=(?:did|does|do|is|are|was|were|has|will)\b)"
    r"|و(?=(?:متي|اين|ماذا|لماذا|كم|كيف|هل|مين|شو|ايش|ليش|ليه|وين|فين|امتي|قديش|بكم|كام)\b)"
    r"|و(?=م(?:ن|ا) (?:هو|هي|الذي|التي)\b)|و(?=ما ال)"
    r")"
)
_PREPOSITIONS = frozenset("by in at on to from for with على في من الى إلى".split())


def parts(text: str) -> list[str]:
    """Return the parts of a question; the second still leans on the first."""
    asked = alone(text)
    key, at = fold(asked)
    found = list(_AND.finditer(key))
    if len(found) != 1 or not _asks(asked):
        return [text]
    first = asked[: at[found[0].start()]].rstrip(" ,،;؛")
    second = asked[at[found[0].end()] :] if found[0].end() < len(key) else ""
    bare = tokenize(second)
    if len(bare) == 1 and bare[0].key in _question_words():
        return _of_one(first, second)
    if _only_question_words(first):  # "when and where was he arrested?"
        rest = second[bare[0].end :] if bare else ""
        return [f"{first}{rest}", second] if rest else [text]
    if min(len(tokenize(first)), len(bare)) < _LEAST_WORDS:
        return [text]
    return [first + _mark(asked), second]


def _of_one(first: str, word: str) -> list[str]:
    """«وين اعتقل ومتى؟»: the second asks the same with its own question word."""
    start = _asking(tokenize(first))
    if not start:
        return [first]
    mark = _mark(word)
    return [first + mark, f"{word.strip(' ?؟!.')}{first[start[-1].end :]}{mark}"]


def _asks(text: str) -> bool:
    return bool(_asking(tokenize(text)))


def _asking(tokens: tuple[Token, ...]) -> list[Token]:
    """Return the question words with which a question begins, "by how much" for one."""
    words: list[Token] = []
    for token in tokens:
        if token.key in _question_words() or (words and token.key in {"much", "many", "long"}):
            words.append(token)
        elif not words and token.key in _PREPOSITIONS | AUXILIARIES:
            words.append(token)
            if token.key in AUXILIARIES:
                break
        else:
            break
    return words


def _only_question_words(text: str) -> bool:
    tokens = tokenize(text)
    return bool(tokens) and all(t.key in _question_words() for t in tokens)


def _question_words() -> frozenset[str]:
    return function_words()["question"]


def _mark(text: str) -> str:
    last = text.rstrip()[-1:]
    return last if last in "?؟" else ""
