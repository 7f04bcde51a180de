"""Read a dialect's verb as the written language has it: «هيجتمع» and «بيجتمع» are «يجتمع».

In:  the tokens of a question, what the tables know among them
Out: the tokens, those verbs with the key that the tables and the articles have

Egypt says the future with ه or ح before the verb, the present with ب as the Levant does, and the
preposition «على» is joined to its noun («عالسوق»); «انقتل», «اتقتل», «يتقتل» are passives; ش behind
a verb says no («ما حضرش»); «زيارتو» is «زيارته». Words that share no root with the written ones
are listed (language/data/dialect_words.tsv: «يهضر» is «يتحدث»). Only words that nothing knows are
looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from mujaz.language.concepts import Concepts
from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token, is_arabic, stem

_BEFORE_A_VERB = ("ه", "ح", "ب")
_PERSONS = ("ي", "ت", "ن")
_PASSIVE = ("ان", "ات")  # «انقتل», «اتقتل»: قُتل
_LEAST = 5  # letters: «هيئة» and «بيت» are no verbs
_ROOT = 3  # letters of a verb: «حضرش» is one, and «جيش» is none
_JOINED = {"عال": "ال", "هال": "ال", "بهال": "ال", "لهال": "ال"}  # «عالسوق», «هالقرار»


_AGE = re.compile(
    r"(?:عند[هو]ا?\s)?(?:كم|كام|قديش|شكد|شحال)\s(?:سن[ةه]|عام)(?:\sعند[هو]ا?)?(?=\W*$)"
)


def with_age(text: str) -> str:
    """Return a question with «عنده كام سنة» as the written language asks: «كم عمره»."""
    found = _AGE.search(text)
    if found is None or "عند" not in found[0]:
        return text
    return f"{text[: found.start()]}كم عمره{text[found.end() :]}"


def written(tokens: Sequence[Token], concepts: Concepts) -> tuple[Token, ...]:
    """Return the tokens with the verbs and nouns of dialects as the written language has them."""
    known = {
        i for m in concepts.find_in(tokens) for i in range(m.first, m.first + m.length)
    }  # fmt: skip
    return tuple(t if i in known else _written(t, concepts) for i, t in enumerate(tokens))


def _written(token: Token, concepts: Concepts) -> Token:
    key = token.key
    bare = key[1:] if key[:1] in {"و", "ف"} else key  # «واتكلموا في ايه»
    if listed := _listed().get(key) or _listed().get(bare):
        return Token(token.start, token.end, listed, stem(listed))
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
    if not other and key.endswith("و") and len(key) > _ROOT and is_arabic(key):
        other = f"{key[:-1]}ه"
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


@cache
def _listed() -> Mapping[str, str]:
    """Return the words of the table, folded, and the written words that they stand for."""
    file = resources.files("mujaz.language").joinpath("data", "dialect_words.tsv")
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    pairs = (line.split("\t") for line in lines)
    return {
        fold_key(word): fold_key(standard) for standard, words in pairs for word in words.split()
    }
