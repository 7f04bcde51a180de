"""Read a dialect's verb as the written language has it: «هيجتمع» and «بيجتمع» are «يجتمع».

In:  the tokens of a question, what the tables know among them
Out: the tokens, those verbs with the key that the tables and the articles have

Egypt says the future with ه or ح before the verb, the present with ب as the Levant does, and the
preposition «على» is joined to its noun («عالسوق»); «انقتل», «اتقتل», «يتقتل» are passives; ش behind
a verb says no («ما حضرش»). Only words that nothing knows are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.concepts import Concepts
from mujaz.language.tokens import Token, stem

_BEFORE_A_VERB = ("ه", "ح", "ب")
_PERSONS = ("ي", "ت", "ن")
_PASSIVE = ("ان", "ات")  # «انقتل», «اتقتل»: قُتل
_LEAST = 5  # letters: «هيئة» and «بيت» are no verbs
_ROOT = 3  # letters of a verb: «حضرش» is one, and «جيش» is none
_JOINED = {"عال": "ال", "هال": "ال", "بهال": "ال", "لهال": "ال"}  # «عالسوق», «هالقرار»


def written(tokens: Sequence[Token], concepts: Concepts) -> tuple[Token, ...]:
    """Return the tokens with the verbs and nouns of dialects as the written language has them."""
    known = {
        i for m in concepts.find_in(tokens) for i in range(m.first, m.first + m.length)
    }  # fmt: skip
    return tuple(t if i in known else _written(t, concepts) for i, t in enumerate(tokens))


def _written(token: Token, concepts: Concepts) -> Token:
    key = token.key
    other = ""
    if len(key) >= _LEAST and key.startswith(_BEFORE_A_VERB) and key[1:2] in _PERSONS:
        other = key[1:]
    for start, instead in _JOINED.items():
        if key.startswith(start) and len(key) - len(start) >= 3:
            other = instead + key[len(start) :]
    if key.startswith(_PASSIVE) and len(key) >= _LEAST:
        other = other or key[2:]
    if not other and key.endswith("ش") and len(key) > _ROOT:
        other = key[:-1].removeprefix("ما") if len(key) > _LEAST + 1 else key[:-1]
    if not other:
        return token
    for reading in (other, _without_reflexive(other)):
        read = Token(token.start, token.end, reading, stem(reading))
        if concepts.find_in([read]):
            return read
    return token


def _without_reflexive(key: str) -> str:
    """Return a dialect's passive as the verb that it is made of: «يتطعم»: «يطعم»."""
    return key[0] + key[2:] if key[1:2] == "ت" and len(key) >= _LEAST else key
