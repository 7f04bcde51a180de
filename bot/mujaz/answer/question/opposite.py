"""Let the opposite answer a question with yes or no: "Is it allowed?" · "The ministry banned it."

In:  a question's text, an Aspect, the words of both languages
Out: the ids of what would answer it with "no"
"""

from __future__ import annotations

import re
from functools import cache

from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.concepts import Concepts, ids_of
from mujaz.language.fold import fold_key
from mujaz.language.tables import lexicon

_YES_OR_NO = re.compile(
    r"^(?:و|ف)?(?:هل|واش)\b"
    r"|^(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|may|must|should)\b"
)
# Of the contrasts that the checks know, those of acts: a "no" to one tells of the other. Not those
# that are done to somebody: beside the name asked for, it is another who was released.
_ACTS = frozenset(
    """
    rise-fall win-lose begin-end open-close add-cut lift-impose agree-refuse admit-deny
    success-failure guilty ban-allow held-postponed support-protest
    """.split()
)


def asks_yes_or_no(text: str) -> bool:
    """Tell whether a question can be answered with yes or no."""
    return _YES_OR_NO.match(fold_key(text)) is not None


def opposites(ids: frozenset[str], concepts: Concepts) -> frozenset[str]:
    """Return the ids of the acts that are the opposite of one."""
    pairs = _pairs(concepts)
    found = (there for here, there in pairs if here & ids)
    return frozenset().union(*found) - ids


@cache
def _events() -> frozenset[str]:
    return frozenset(t.id for t in lexicon() if t.kind in {"event", "beat", "state"})


@cache
def _pairs(concepts: Concepts) -> list[tuple[frozenset[str], frozenset[str]]]:
    pairs = []
    for axis, _, one, other, *_ in ([*row, "", ""] for row in rows("contrasts.tsv")):
        if axis in _ACTS:
            here, there = (_main(words, concepts) for words in (one, other))
            pairs += [(here - there, there - here), (there - here, here - there)]
    return pairs


def _main(words: str, concepts: Concepts) -> frozenset[str]:
    """Return the acts that several words of a side name; what one alone names is another sense."""
    named: dict[str, int] = {}
    for word in words.split():
        for id_ in ids_of(concepts.find(word)) & _events():
            named[id_] = named.get(id_, 0) + 1
    return frozenset(id_ for id_, count in named.items() if count > 1)
