"""Tell whose words or deeds answer where somebody's account, view or reaction is asked for.

In:  a Frame of the question, what the tables know among its tokens; the text of a sentence
Out: the ids of those who may speak: a person, a body, or all who speak for a state; whether the
     sentence tells that one of them took a stance («رفض بوتين …», "Norland welcomed …")
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mujaz.answer.question.aspects import human_ids
from mujaz.answer.question.holders import speakers_for
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.tokens import is_arabic, tokenize

STANCES = frozenset(
    """
    rejection reject deny agree threaten warning accept welcome praise criticise
    condemn support oppose approve agreement thank anger outrage very-angry threat ignore
    denial admit side-with fear hope cautious-optimism regret apologise
    demand call-for satisfaction concern surprise uncertain suspend withdraw
    """.split()
)
_NEAR = 3  # words from the deed to him whose deed it is
_OBJECTS = frozenset("من في علي الي عن مع ب of by to with from on against".split())


def voices_of(
    who: frozenset[int], mentions: Sequence[Mention], concepts: Concepts
) -> frozenset[str]:
    """Return the ids of those whose words a frame asks for; none where no table knows him."""
    for mention in mentions:
        if mention.first in who and mention.kind in {"entity", "demonym"}:
            return speakers_for(mention.ids, concepts)
    return frozenset()


def takes_a_stance(text: str, ids: frozenset[str], concepts: Concepts) -> bool:
    """Return whether one of some people or bodies is told to have taken a stance."""
    return _stance(text, ids, concepts)


@lru_cache(maxsize=4096)
def _stance(text: str, ids: frozenset[str], concepts: Concepts) -> bool:
    tokens, mentions = tokenize(text), concepts.find(text)
    named = [m for m in mentions if m.ids & ids and m.kind in {"entity", "demonym"}]
    for deed in mentions:
        if not deed.ids & STANCES:
            continue
        arabic = is_arabic(tokens[deed.first].key)
        for one in named:
            first, last = (deed, one) if arabic else (one, deed)
            gap = range(first.first + first.length, last.first)
            free = not any(tokens[i].key in _OBJECTS for i in gap)
            others = any(m.first in gap and not m.ids & human_ids() for m in mentions)
            owned = not arabic and tokens[first.first + first.length - 1].key.endswith("'s")
            if len(gap) <= _NEAR and last.first > first.first and free and not others and not owned:
                return True
    return False
