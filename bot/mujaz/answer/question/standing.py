"""Who else may be named for whom a question asks about: a capital, the holder of an office.

In:  the aspects of a question, its tokens, the tables
Out: the aspects with the ids of those that stand for them

Who asks what Ukraine fears is answered by what «كييف» fears, and what happened in Kyiv happened in
Ukraine. «الرئيس الروسي» is whom the table of names gives that office; the sentence may say only his
name. The other way round nothing follows: a state is not its capital, and a name is no office.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.concepts import Concepts
from mujaz.language.tokens import Token, tokenize, without_clitics

_LEAST_ROLE = 2  # words of an office that one person alone holds: «الرئيس الروسي»


def with_standing(
    aspects: Sequence[Aspect], tokens: Sequence[Token], concepts: Concepts
) -> list[Aspect]:
    """Return the aspects with the ids of those that stand for them."""
    held = dict(_offices(tokens, concepts))
    capitals = _capitals(concepts)
    found = []
    for aspect in aspects:
        also = held.get(aspect.at, frozenset()) if aspect.kind == "person" else frozenset[str]()
        if aspect.role is Role.NAME:
            also = also.union(*(capitals.get(i, ()) for i in aspect.ids))
        found.append(replace(aspect, ids=aspect.ids | also) if also else aspect)
    return found


def _offices(tokens: Sequence[Token], concepts: Concepts) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield the token of each office that the tables give to one person, and his id."""
    keys = [frozenset(without_clitics(t.key)) for t in tokens]
    for entity in concepts.tables.entities.values():
        for role in entity.roles.values():
            words = [t.key for t in tokenize(role)]
            if len(words) < _LEAST_ROLE:
                continue
            for i in range(len(keys) - len(words) + 1):
                if all(w in keys[i + j] for j, w in enumerate(words)):
                    yield i, frozenset({entity.id})


@lru_cache(maxsize=4)  # a service has one
def _capitals(concepts: Concepts) -> Mapping[str, frozenset[str]]:
    """Return the ids of the capital of each state that the tables know."""
    found: dict[str, frozenset[str]] = {}
    for _, english, _ in rows("capitals.tsv"):
        capital, *names = english.split("|")
        for name in names:
            for state in _ids(name, concepts):
                found[state] = found.get(state, frozenset()) | _ids(capital, concepts)
    return found


def _ids(name: str, concepts: Concepts) -> frozenset[str]:
    """Return what a name means by itself."""
    mentions = concepts.find(name)
    whole = len(mentions) == 1 and mentions[0].length == len(tokenize(name))
    return mentions[0].ids if whole else frozenset()
