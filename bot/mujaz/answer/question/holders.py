"""Read an office as the one person whom the tables give it to: «مبعوث بوتين», "the Russian envoy".

In:  the tokens of a text, what the tables know among them
Out: the mentions of a question with that person in the place of the office; the keys by which an
     office and its owner are known in any text ("@envoy@moscow")

An office is told by its noun and whose it is; a state, its capital, its seat of power and whoever
leads it are one owner. Where two people hold it, or a name follows, the words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from mujaz.answer.question.names import grammar
from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.concepts import Concepts, Mention, ids_of
from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token, is_arabic, tokenize

_OFFICES = frozenset(
    """
    envoy president prime-minister foreign-minister finance-minister defence-minister spokesman
    presidential-aide vice-president crown-prince secretary-general chancellor head-of
    """.split()
)
_LEADERS = frozenset({"president", "prime-minister", "chancellor"})
_BETWEEN = frozenset("الخاص خاص special top chief main of the to".split())
_OTHER_HOLDER = frozenset(
    """
    السابق السابقه الاسبق الجديد الجديده المقبل القادم الراحل former ex previous next new late
    acting deputy نائب future
    """.split()
)
_SEGMENTS = re.compile(r",|،|\band\b|\sو(?=\w)")
_OWNERS = frozenset({"entity", "demonym"})
_MOST_BETWEEN = 2  # words between an owner and its office: "Putin's special investment envoy"
_MOVES = frozenset("arrive trip visit possible-visit travel return come go send fly".split())
_TO = frozenset("to for لدي الي".split())  # another post: "the Russian envoy to Kabul"
_SEVERAL = ("ان", "ين", "ون", "اء", "را", "ري")  # «الرئيسان», «المبعوثين», «وزيرا الخارجية»


def with_holders(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], concepts: Concepts
) -> list[Mention]:
    """Return the mentions of a question with offices read as the people who hold them."""
    found = _with_capitals(tokens, mentions, concepts)
    for first, last, key in _offices(tokens, mentions, concepts):
        holders = _holders(concepts).get(key, frozenset())
        inside = {i for i, m in enumerate(found) if first <= m.first <= last}
        if len(holders) != 1 or not inside:
            continue
        if _is_another(text, tokens, first, last, mentions, concepts):
            continue
        at = min(inside)
        one = replace(
            found[at], ids=holders, kind="entity", first=first, length=last - first + 1,
            start=tokens[first].start, end=tokens[last].end, nested=frozenset(), kin=frozenset(),
        )  # fmt: skip
        found = [m for i, m in enumerate(found) if i not in inside]
        found = sorted([*found, one], key=lambda m: m.first)
    return found


def _with_capitals(
    tokens: Sequence[Token], mentions: Sequence[Mention], concepts: Concepts
) -> list[Mention]:
    """Return the mentions with «العاصمة الأميركية» and "the Russian capital" as the city."""
    found = list(mentions)
    for i, mention in enumerate(mentions):
        if "capital" not in mention.ids or mention.kind in _OWNERS:
            continue
        for first, last, owner in _beside(tokens, mentions, i):
            city = frozenset(c for o in owner if (c := _capitals(concepts).get(o)))
            if len(city) != 1 or first <= 1:
                continue  # «ما عاصمة لبنان»: the city is what is asked
            one = replace(
                mention, ids=city, kind="entity", first=first, length=last - first + 1,
                start=tokens[first].start, end=tokens[last].end, nested=frozenset(),
                kin=frozenset(),
            )  # fmt: skip
            kept = [m for m in found if not first <= m.first <= last]
            found = sorted([*kept, one], key=lambda m: m.first)
    return found


def with_offices(aspects: Sequence[Aspect], concepts: Concepts) -> list[Aspect]:
    """Return the aspects; who is asked about by an office may be called by it in an article too."""
    return [
        replace(a, ids=a.ids | _keys_of_holder(a.ids, concepts))
        if a.role is Role.NAME and a.kind == "entity" and not a.ids & ids_of(concepts.find(a.words))
        else a
        for a in aspects
    ]  # fmt: skip


def _keys_of_holder(ids: frozenset[str], concepts: Concepts) -> frozenset[str]:
    """Return the keys of the offices that a person alone holds."""
    return frozenset(k for k, holders in _holders(concepts).items() if holders == ids)


def office_keys(text: str, concepts: Concepts, *, unnamed: bool = False) -> frozenset[str]:
    """Return the keys of the offices that a text names with their owners, several included.

    `unnamed`: not of one that a name follows; whose it is then stands there.
    """
    mentions = concepts.find(text)
    if not any(m.ids & _OFFICES for m in mentions):
        return frozenset()
    tokens = tokenize(text)
    found = {
        key for first, last, key in _offices(tokens, mentions, concepts)
        if not (unnamed and _is_another(text, tokens, first, last, mentions, concepts))
    }  # fmt: skip
    for i in range(len(mentions) - 2):
        found |= _of_several(tokens, mentions[i : i + 3], concepts)
    return frozenset(found)


def _of_several(
    tokens: Sequence[Token], stretch: Sequence[Mention], concepts: Concepts
) -> set[str]:
    """Return the keys of «الرئيسين الأميركي والروسي»."""
    office, *pair = stretch
    key = tokens[office.first].key
    if not (office.ids & _OFFICES and is_arabic(key) and key.endswith(_SEVERAL)):
        return set()
    joined = all(b.first == a.first + a.length for a, b in pairwise(stretch))
    if not joined or any(m.kind != "demonym" for m in pair):
        return set()
    owners = frozenset(k for m in pair for k in _owner_keys(m.ids, concepts))
    return {f"@{one}@{owner}" for one in office.ids & _OFFICES for owner in owners}


def holders_named(keys: Iterable[str], folded: str, concepts: Concepts) -> frozenset[str]:
    """Return who holds some offices alone, where an article names them by their names as well."""
    held = (_holders(concepts).get(key, frozenset()) for key in keys if key[0] == "@")
    people = (e for ids in held if len(ids) == 1 for i in ids if (e := concepts.entity(i)))
    return frozenset(
        e.id for e in people if any(name in folded for name in _folded_names(e.id, concepts))
    )


@lru_cache(maxsize=1024)
def _folded_names(id_: str, concepts: Concepts) -> tuple[str, ...]:
    entity = concepts.entity(id_)
    return tuple(fold_key(a) for a in entity.aliases) if entity is not None else ()


def _is_another(
    text: str, tokens: Sequence[Token], first: int, last: int, mentions: Sequence[Mention],
    concepts: Concepts,
) -> bool:  # fmt: skip
    """Tell whether words beside an office make it somebody else's, or name its holder."""
    near = tokens[max(0, first - 1) : last + 2]
    if any(t.key in _OTHER_HOLDER for t in near) or last + 1 == len(tokens):
        return last + 1 < len(tokens) or any(t.key in _OTHER_HOLDER for t in near)
    behind = {i: m for m in mentions for i in range(m.first, m.first + m.length)}
    after, key = behind.get(last + 1), tokens[last + 1].key
    if after is not None:
        person = any((e := concepts.entity(i)) and e.kind == "person" for i in after.ids)
        posted = key.startswith("ل") and after.kind in {"entity", "place"}
        return person or posted or (key.startswith("و") and after.kind in _OWNERS)
    if key == "الي" and any(m.ids & _MOVES and m.first < first for m in mentions):
        return False  # «وصل المبعوث إلى …»
    if key in _TO or key == "and":
        return last + 2 in behind and behind[last + 2].kind in {"entity", "place", "demonym"}
    unknown = [i for i in (last + 1, last + 2) if i < len(tokens) and i not in behind]
    strange = [i for i in unknown if tokens[i].key not in grammar()]
    return len(strange) > 1 or (bool(strange) and text[tokens[last + 1].start].isupper())


def _offices(
    tokens: Sequence[Token], mentions: Sequence[Mention], concepts: Concepts
) -> Iterator[tuple[int, int, str]]:
    """Yield each office that stands beside its owner: its first and last token, its key."""
    for i, mention in enumerate(mentions):
        for office in mention.ids & _OFFICES if mention.kind not in _OWNERS else ():
            for first, last, owner in _beside(tokens, mentions, i):
                for one in _owner_keys(owner, concepts):
                    yield first, last, f"@{office}@{one}"


def _beside(
    tokens: Sequence[Token], mentions: Sequence[Mention], i: int
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the owner of an office with the stretch of both: behind it in Arabic."""
    office = mentions[i]
    end = office.first + office.length
    key = tokens[office.first].key
    arabic = is_arabic(key)
    if key.endswith(_SEVERAL if arabic else "s") and not key.endswith("'s"):
        return
    behind = next((m for m in mentions[i + 1 : i + 3] if m.kind in _OWNERS), None)
    if behind is not None:
        gap = range(end, behind.first)
        led = {m.first for m in mentions[i + 1 : i + 2] if m.ids & _LEADERS}
        joined = all(j in led or tokens[j].key in _BETWEEN for j in gap)
        led_to = arabic and tokens[behind.first].key.startswith(("لل", "لا")) and not led
        joined = joined and not (led_to and behind.kind == "entity")
        of = arabic or any(tokens[j].key in {"of", "to"} for j in gap)
        if joined and of and len(gap) <= _MOST_BETWEEN:
            last = behind.first + behind.length - 1
            while last + 1 < len(tokens) and tokens[last + 1].key == "الخاص":
                last += 1
            yield office.first, last, behind.ids
    before = mentions[i - 1 : i] if i else []
    if i > 1 and mentions[i - 1].kind not in _OWNERS and mentions[i - 1].length == 1:
        before = mentions[i - 2 : i - 1]
    for owner in () if arabic else before:
        gap = range(owner.first + owner.length, office.first)
        if owner.kind in _OWNERS and len(gap) <= _MOST_BETWEEN and not any(
            tokens[j].key in {"and", "of", "to", "for", "with", "the", "in", "on"} for j in gap
        ):  # fmt: skip
            yield owner.first, end - 1, owner.ids


@lru_cache(maxsize=4)  # a service has one
def _holders(concepts: Concepts) -> Mapping[str, frozenset[str]]:
    """Return who holds each office, by its key."""
    found: dict[str, frozenset[str]] = {}
    for entity in concepts.tables.entities.values():
        for role in entity.roles.values() if entity.kind == "person" else ():
            for part in _SEGMENTS.split(role):
                tokens, mentions = tokenize(part), concepts.find(part)
                if not tokens or any(t.key in _OTHER_HOLDER | {"until"} for t in tokens):
                    continue
                most = 0 if is_arabic(tokens[0].key) else _MOST_BETWEEN
                for first, _, key in _offices(tokens, mentions, concepts):
                    if first <= most and not any(t.key == "to" for t in tokens[:first]):
                        found[key] = found.get(key, frozenset()) | {entity.id}
    return found


@lru_cache(maxsize=1024)
def _owner_keys(ids: frozenset[str], concepts: Concepts) -> frozenset[str]:
    """Return the keys of an owner: the capital of a state, or of the state that somebody leads."""
    capitals = _capitals(concepts)
    states = set(ids)
    for id_ in ids:
        entity = concepts.entity(id_)
        for role in entity.roles.values() if entity is not None and entity.kind == "person" else ():
            found = concepts.find(role)
            if found and found[0].ids & _LEADERS | (
                found[1].ids & _LEADERS if len(found) > 1 else frozenset()
            ):
                states.update(i for m in found if m.kind in _OWNERS for i in m.ids)
    keys = {capitals.get(i, i) for i in states}
    return frozenset(k for k in keys if (e := concepts.entity(k)) is None or e.kind != "person")


@lru_cache(maxsize=4)  # a service has one
def _capitals(concepts: Concepts) -> Mapping[str, str]:
    """Return the capital's id of each state and seat of power."""
    found: dict[str, str] = {}
    for _, english, _ in rows("capitals.tsv"):
        capital, *names = english.split("|")
        ids = [i for m in concepts.find(capital)[:1] for i in m.ids]
        for name in names:
            for mention in concepts.find(name)[:1]:
                found.update((i, ids[0]) for i in mention.ids if ids)
        found.update((i, i) for i in ids[:1])
    return found


@lru_cache(maxsize=256)
def speakers_for(ids: frozenset[str], concepts: Concepts) -> frozenset[str]:
    """Return who speaks where these are asked: for a state its capital, its bodies and offices."""
    kinds = {e.kind for i in ids if (e := concepts.entity(i)) is not None}
    if kinds != {"place"}:
        return ids
    capitals = {_capitals(concepts).get(i, i) for i in ids}
    held = (h for k, h in _holders(concepts).items() if k.rsplit("@", 1)[1] in capitals)
    seats = frozenset(i for i, capital in _capitals(concepts).items() if capital in capitals)
    bodies = frozenset(
        e.id for e in concepts.tables.entities.values()
        if e.kind in {"organisation", "office"}
        and any(m.nested & ids for m in concepts.find(e.names["en"]))
    )  # fmt: skip
    return frozenset().union(ids, seats, bodies, *held)
