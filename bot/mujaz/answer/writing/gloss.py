"""Name the key terms of a sentence to a reader who does not read its language.

In:  the cited words, the article that they stand in
Out: terms of the glossary in the reader's language, those only that the words are sure to mean

A term that is only near is a false word: the name «سلمى حداد» is no peace, and a row that lists
how people ask («دفاع مدني» under rescuers) leads to an answer but says something else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from mujaz.answer.sentences.gather import Reading
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.tables import lexicon, strict_lexicon
from mujaz.language.tokens import Token, is_arabic, keys_of, tokenize, without_clitics

_MOST_TERMS = 6
_NAMES = frozenset({"entity", "demonym", "place", "generic"})
# "Saturday", "percent": the words tell them; "due to begin" has no cause
_NO_TERMS = frozenset({"time", "quantity", "cause"})


def key_terms(
    words: str, reading: Reading, concepts: Concepts, language: str
) -> tuple[str, ...]:  # fmt: skip
    """Return key terms: those of the beat's glossary, spelled as it lists them.

    A single word of the general lexicon is no safe gloss: «نقود» is money, and "we lead".
    """
    tokens = tokenize(words)
    found = [
        m for m in concepts.find(words)
        if m.exact and len(m.ids) == 1 and (m.kind == "beat" or m.length > 1)
        and m.kind not in _NAMES | _NO_TERMS and not _is_asked_only(m, tokens)
        and not (m.length == 1 and _is_named(tokens[m.first], reading))
    ]  # fmt: skip
    names = [concepts.name(min(m.ids), language) for m in found]
    return tuple(dict.fromkeys(names))[:_MOST_TERMS]


def _is_named(token: Token, reading: Reading) -> bool:
    """Tell whether an Arabic word is of a person's name in the article, or goes on with it."""
    key = token.key
    return is_arabic(key) and any(one in reading.named for one in (key, *without_clitics(key)))


def _is_asked_only(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Tell whether only a row of the words in which people ask has these."""
    here = tokens[mention.first : mention.first + mention.length]
    readings = [_readings(t.key) for t in here]
    return any(
        len(form) == len(readings) and all(k in r for k, r in zip(form, readings, strict=True))
        for id_ in mention.ids
        for form in _asked_only().get(id_, ())
    )


def _readings(key: str) -> frozenset[str]:
    found = {key, *without_clitics(key)}
    return frozenset(found | {one.removeprefix("ال") for one in found})


@cache
def _asked_only() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the forms of terms that lexicon_asked.tsv alone lists."""
    strict = {t.id: {f for forms in t.words.values() for f in forms} for t in strict_lexicon()}
    return {
        t.id: [
            tuple(k.removeprefix("ال") for k in keys_of(f))
            for forms in t.words.values()
            for f in forms
            if f not in strict.get(t.id, ())
        ]
        for t in lexicon()
    }
