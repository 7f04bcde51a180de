"""Tell what a question asks about: names, what is asked of them, where it is set.

In:  the tokens of a question, what the tables know among them, its unknown names
Out: Aspects, each with its Role; whose words are asked for (AskedSpeaker)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from mujaz.answer.question import acts as done_by
from mujaz.answer.question.acts import ARTICLES
from mujaz.answer.question.circumstance import told_when
from mujaz.answer.question.names import FullName, Run
from mujaz.answer.question.placed import LIGHT, MEANT, place
from mujaz.answer.question.words import Aspect, Role, Words
from mujaz.language.concepts import Mention
from mujaz.language.fold import fold_key
from mujaz.language.tables import function_words, lexicon
from mujaz.language.tokens import all_readings, is_arabic, stem, stem_readings

MOST_ASPECTS = 24  # a question that names more is a pasted text; its first words decide


_MINOR_CLASSES = frozenset({"quality", "quantity", "direction", "cause"})
_BEARERS = frozenset({"entity", "person"})  # "member of the Senate" is a senator, and says so
_SETTINGS = frozenset({"institution", "place-type"})
_DROPPED_CLASSES = frozenset({"generic", "time"})
_ACCORDING = frozenset("بحسب وبحسب وفقا ووفقا طبقا تبعا حسبما وفقما according".split())
_QUALIFIERS = tuple(
    frozenset(fold_key(w) for w in words.split())
    for words in (
        "next incoming القادم القادمة المقبل المقبلة",
        "new الجديد الجديدة جديد جديدة",
        "former ex previous السابق السابقة الأسبق predecessor سلف",
        "acting interim بالإنابة المؤقت المكلف",
    )
)
_NEAR_OFFICE = 3
_LEAST_OF_PLACE = 6  # letters of an adjective that may be made of a place's name


def find_aspects(words: Words) -> list[Aspect]:
    """Return what a question asks about, in order."""
    named = {i for run in words.names for i in range(run.first, run.last + 1)}
    found = [
        *_known(words, named), *_unknown(words, named), *_qualifiers(words),
        *(_of_run(words, run) for run in words.names),
    ]  # fmt: skip
    found.sort(key=lambda a: a.at)
    return _with_content(_meant(_distinct(place(words, found, _titles(words)))), words)[
        :MOST_ASPECTS
    ]


def _meant(aspects: list[Aspect]) -> list[Aspect]:
    """Return them with "decide", "intend" as minor words where something else is asked about.

    «ماذا قرر البنك بشأن الفائدة»: what it did is the answer, and need not be called a decision.
    """
    content = [a for a in aspects if a.role is Role.CONTENT]
    named = sum(a.role is Role.NAME for a in aspects)
    light = LIGHT if named > 1 or not all(a.ids & LIGHT for a in content) else frozenset[str]()
    meant = MEANT | light if not all(a.ids & (MEANT | light) for a in content) else light
    return [
        replace(a, role=Role.MINOR) if a.role is Role.CONTENT and a.ids & meant else a
        for a in aspects
    ]  # fmt: skip


def _known(words: Words, named: set[int]) -> Iterator[Aspect]:
    for mention in words.mentions:
        span = set(range(mention.first, mention.first + mention.length))
        if span <= words.taken or span & named:
            continue
        role = _role(mention)
        if role is None:
            continue
        last = mention.first + mention.length - 1
        single = mention.length == 1 and mention.kind != "entity"
        stems = frozenset(stem_readings(words.tokens[last].key)) if single else frozenset[str]()
        parts = words.parts.get(mention.first, ())
        # who lifts obstacles lifts no sanctions, though both are of the kin of lifting
        partial = mention.kin & frozenset(k for part in parts for k in part.kin)
        yield Aspect(
            words=words.of(mention.first, last), role=role,
            ids=mention.ids | (mention.kin - partial), partial=partial,
            parts=tuple(part.ids | part.kin for part in parts),
            stems=stems, kind=mention.kind, at=mention.first,
        )  # fmt: skip
        if mention.kind not in _BEARERS and (names := words.inside.get(mention.first)):
            # «قمة ألاسكا»: a summit elsewhere is of the same kin, but no answer
            yield Aspect(
                words=words.of(mention.first, last), role=Role.NAME, ids=names, kind="entity",
                at=mention.first,
            )  # fmt: skip


def _unknown(words: Words, named: set[int]) -> Iterator[Aspect]:
    known = {i for m in words.mentions for i in range(m.first, m.first + m.length)}
    for i, token in enumerate(words.tokens):
        if i in known or i in words.taken or i in named:
            continue
        if token.key in ARTICLES and i + 1 < len(words.tokens):
            continue
        may_name = i > 0 or done_by.leads_a_name(words.text, words.tokens)
        capital = words.text[token.start].isupper() and may_name
        latin = capital and words.text[token.start].isascii()
        yield Aspect(
            words=words.of(i, i), role=Role.NAME if latin else Role.CONTENT, at=i,
            stems=_stems(words, i), must=len(token.key) > 1 and token.key[0].isdigit(),
        )  # fmt: skip


def _stems(words: Words, i: int) -> frozenset[str]:
    """Return the stems of a word, also without the alef of «كم عاملاً»."""
    key = words.tokens[i].key
    counted = i > 0 and words.tokens[i - 1].key in done_by.COUNTING and key.endswith("ا")
    return all_readings(key) | frozenset(stem_readings(key[:-1]) if counted else ())


def _of_run(words: Words, run: Run) -> Aspect:
    keys = tuple(words.tokens[i].key.removesuffix("'s") for i in range(run.first, run.last + 1))
    full = FullName(keys)
    stems = full.surname if len(keys) > 1 else full.surname | _place_of(keys[0])
    return Aspect(
        words=words.of(run.first, run.last), role=Role.NAME, stems=stems, at=run.first,
        full=full if len(keys) > 1 else None,
    )  # fmt: skip


def _place_of(key: str) -> frozenset[str]:
    """Return what an adjective of an unknown place may be made of: "Kestovian", «السوراندي»."""
    bases = []
    if key.endswith("an") and len(key) >= _LEAST_OF_PLACE:
        bases = [key[:-1], key[:-2], f"{key[:-2]}o"]
    return frozenset(s for base in bases for s in stem_readings(base))


def _qualifiers(words: Words) -> Iterator[Aspect]:
    """Yield what makes an office another one: Ghana's *next* finance minister."""
    people = {m.first for m in words.mentions if m.kind == "person" or m.ids & human_ids()}
    starts = [run.first for run in words.names]
    for i, token in enumerate(words.tokens):
        group = next((g for g in _QUALIFIERS if token.key in g), None)
        if group is None:
            continue
        arabic = is_arabic(token.key)
        near = range(i - _NEAR_OFFICE, i) if arabic else range(i + 1, i + 1 + _NEAR_OFFICE)
        if not people.intersection(near) or any(i < s <= i + _NEAR_OFFICE + 1 for s in starts):
            continue  # beside the name itself it is only a title
        yield Aspect(
            words=words.of(i, i), role=Role.CONTENT, must=True, at=i, kind="qualifier",
            stems=frozenset(stem(key) for key in group),
        )  # fmt: skip


@cache
def human_ids() -> frozenset[str]:
    """Return the ids of words for people."""
    return frozenset(t.id for t in lexicon() if t.kind == "person")


def _titles(words: Words) -> set[int]:
    """Return the tokens of titles beside an unknown name: «وزير الطاقة السابق» before «غسان …»."""
    kinds: Mapping[int, Mention] = {
        i: m for m in words.mentions for i in range(m.first, m.first + m.length)
    }
    titles: set[int] = set()
    for run in words.names:
        if run.first == run.last and words.tokens[run.first].key[0] in "لب":
            continue  # «المدرب الجديد لبراغا» names no coach
        i = run.first - 1
        stretch: list[int] = []
        key = words.tokens[i].key if i >= 0 else ""
        if is_arabic(key) and not key.startswith("ال") and i in kinds and i not in words.stretch:
            continue  # «محامي فلان» is somebody else than he
        while i in kinds and kinds[i].kind != "entity" and i not in words.taken - _kept(words):
            stretch.append(i)
            if kinds[i].kind == "person" or kinds[i].ids & human_ids():
                titles.update(stretch)
                if is_arabic(words.tokens[i].key) and "سابق" not in words.tokens[i].key:
                    break
            i -= 1
    return titles


def _kept(words: Words) -> set[int]:
    """Return adjectives such as "new" that are taken for a sign of news but stand in a title."""
    return {i for i, t in enumerate(words.tokens) if any(t.key in g for g in _QUALIFIERS)}


def _with_content(aspects: list[Aspect], words: Words) -> list[Aspect]:
    """Where a question has no content word, its setting or its adjective is what it asks."""
    for role in (Role.CONTENT, Role.SETTING, Role.MINOR):
        free = [a for a in aspects if a.role is role and a.kind != "demonym"]
        if role is Role.SETTING and words.stretch:  # "in court" tells where he said it
            free = [
                a for a in free
                if a.at not in words.stretch | told_when(words.tokens, words.stretch)
                and words.tokens[a.at - 1].key not in done_by.INSIDE
            ]  # fmt: skip
        if role is Role.MINOR:
            free = [a for a in free if a.stems and a.kind in _MINOR_CLASSES]
        if free:
            return [replace(a, role=Role.CONTENT) if a in free else a for a in aspects]
    return aspects


def _role(mention: Mention) -> Role | None:
    if mention.kind in {"entity", "place"}:
        return Role.NAME
    if mention.kind in _DROPPED_CLASSES:
        return None
    if mention.kind == "demonym" or mention.kind in _MINOR_CLASSES:
        return Role.MINOR
    return Role.SETTING if mention.kind in _SETTINGS else Role.CONTENT


def _distinct(aspects: list[Aspect]) -> list[Aspect]:
    seen: set[tuple[frozenset[str], frozenset[str]]] = set()
    kept = []
    for aspect in aspects:
        key = (aspect.ids, frozenset() if aspect.ids else aspect.stems)
        if key not in seen:
            seen.add(key)
            kept.append(aspect)
    return kept


@cache
def grammar_words() -> frozenset[str]:
    """Return the folded stop, question and polite words of both languages."""
    return _ACCORDING.union(*function_words().values())
