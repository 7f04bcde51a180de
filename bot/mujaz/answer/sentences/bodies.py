"""Tell whose head an office is, where another body's head would pass for it: «مدير المستشفى».

In:  a question that asks for an office by its body («مدير ميناء العقبة»), a sentence
Out: whether every such office in the sentence is of another body

The office alone is no answer: a port's, a hospital's and a warehouse's director are called alike.
What completes it stands behind it in Arabic, before it or behind "of" in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.answer.question.aspects import human_ids
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.tokens import Token, is_arabic, tokenize

_BODIES = frozenset({"institution", "place-type"})
_GENERAL = frozenset("عام عامه العام العامه تنفيذي التنفيذي التنفيذيه اقليمي الاقليمي".split())
_OF = frozenset("of at for".split())
_ENDS = frozenset("and who which that in on to with said told says".split())
_FARTHEST = 6  # words of what stands behind "director of"
_BEFORE = 3  # words of what stands before "director": "the Aqaba port's director"


@dataclass(frozen=True, slots=True)
class Headed:
    """An office, and the bodies that complete it; none where it stands alone."""

    office: frozenset[str]
    bodies: tuple[frozenset[str], ...]


def heads(text: str, concepts: Concepts) -> Iterator[Headed]:
    """Yield the offices of a text with the bodies that they are of."""
    tokens, mentions = tokenize(text), concepts.find(text)
    for mention in mentions:
        if mention.kind != "person" and not mention.ids & human_ids():
            continue
        arabic = is_arabic(tokens[mention.first].key)
        span = _behind(text, tokens, mention) if arabic else _around(text, tokens, mention)
        found = [m for m in mentions if m.first in span and m.kind in _BODIES]
        if arabic:
            found = found[:1]  # «مدير مستشفى جامعة …»: the hospital's
        yield Headed(mention.ids | mention.kin, tuple(m.ids | m.kin for m in found))


def _behind(text: str, tokens: Sequence[Token], office: Mention) -> set[int]:
    """Return the token behind an Arabic office, past «عام»; «المدير العام للميناء» has a «ل»."""
    i = office.first + office.length
    while i < len(tokens) and tokens[i].key in _GENERAL:
        i += 1
    if i >= len(tokens) or text[tokens[i - 1].end : tokens[i].start] != " ":
        return set()
    definite = tokens[office.first].key.lstrip("و").startswith("ال")
    led = tokens[i].key.startswith("ل") and not tokens[i].key.startswith("لا")
    return {i} if led or not definite else set()


def _around(text: str, tokens: Sequence[Token], office: Mention) -> set[int]:
    """Return the tokens of "director of the port" and "port director"."""
    end = office.first + office.length
    found = set()
    if end < len(tokens) and tokens[end].key in _OF:
        for i in range(end + 1, min(end + 1 + _FARTHEST, len(tokens))):
            gap = text[tokens[i - 1].end : tokens[i].start]
            if tokens[i].key in _ENDS | _OF or any(c in gap for c in ",;:"):
                break
            found.add(i)
    for i in range(office.first - 1, max(-1, office.first - 1 - _BEFORE), -1):
        gap = text[tokens[i].end : tokens[i + 1].start]
        if tokens[i].key in _ENDS | _OF or any(c in gap for c in ",;:"):
            break
        found.add(i)
    return found


def wanted(text: str, offices: frozenset[str], concepts: Concepts) -> tuple[frozenset[str], ...]:
    """Return the bodies whose head a question asks for, if it names any."""
    return next((h.bodies for h in heads(text, concepts) if h.office & offices and h.bodies), ())


def of_another_body(
    text: str, offices: frozenset[str], bodies: Sequence[frozenset[str]], concepts: Concepts
) -> bool:
    """Tell whether a text has such an office, and each time of another body than these."""
    found = [h for h in heads(text, concepts) if h.office & offices]
    return bool(bodies and found) and all(
        h.bodies and not any(one & other for one in bodies for other in h.bodies) for h in found
    )
