"""Understand a question by rule: what it asks about, whose words it wants, when.

In:  a Question, the tables of names and words
Out: Asked: aspects (each a name or a content word, in any language), speakers, time, form
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from mujaz.answer.speech import find_verbs, has_other_sense
from mujaz.language.calendar_words import look
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.dates import DateExpr, find_dates
from mujaz.language.fold import fold_key
from mujaz.language.tables import Topic, function_words
from mujaz.language.tokens import Token, is_arabic, stem_readings, tokenize
from mujaz.model import Language, Question

MOST_ASPECTS = 24  # a question that names more is a pasted text; its first words decide


class Role(StrEnum):
    """How much an aspect matters for the question being answered."""

    NAME = "name"
    CONTENT = "content"
    MINOR = "minor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """One thing that a question asks about: known by ids, or else by the stems of its word."""

    words: str
    role: Role
    ids: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    kind: str = ""  # of the mention: entity, demonym, or the class of the term


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, understood."""

    question: Question
    aspects: tuple[Aspect, ...]
    speakers: frozenset[str]  # ids whose words are asked for; empty where anybody's will do
    statements: bool  # asks what was said
    definition: bool  # asks who or what a name is
    when: tuple[DateExpr, ...]
    newest: bool
    form: Form
    topic: Topic | None
    query: str  # the question with the words of the other language added, for the searcher

    def of(self, role: Role) -> list[Aspect]:
        """Return the aspects of one role."""
        return [aspect for aspect in self.aspects if aspect.role is role]


class Form(StrEnum):
    """What kind of fact would answer."""

    WHEN = "when"
    COUNT = "count"
    OPEN = "open"


_WHEN = frozenset("متي امتي ايمتي ايمتا وقتاش تاريخ موعد when date".split())
_COUNT = re.compile(r"(?:^|\s)(?:[وفب]?كم|كام|قديش|شحال|عدد)\s|\bhow (?:many|much|long|old)\b")
_MINOR_CLASSES = frozenset({"quality", "quantity", "direction", "cause"})
_DROPPED_CLASSES = frozenset({"generic", "time"})
_ABOUT = frozenset(
    """
    عن حول بشان بخصوص حيال تجاه about on regarding concerning over of
    """.split()
)
_SAYING = frozenset(
    """
    تصريح تصريحات اقوال قول كلام موقف رد ردود بيان بيانات تعليق تعليقات statement statements
    quote quotes quoted words remarks comment comments position reaction view views stance
    """.split()
)
_NEWEST = frozenset(
    """
    اخر احدث جديد الجديد الاخيره الاخير مستجدات اخبار الاخبار latest newest news recent
    update updates new now
    """.split()
)
_WHO = re.compile(
    r"^(?:(?:و|ف)?(?:من|مين)\s+(?:هو|هي|هم|يكون|تكون)?|who(?:'s|\s+is|\s+are|\s+was)|what(?:'s|\s+is)|ما\s+هو|ما\s+هي|عرفني"
    r"|نبذه|tell me about|profile)\b"
)


def language_of(text: str, default: Language) -> Language:
    """Return the language of a question from its letters; the default where it has none."""
    arabic = sum(1 for c in text if is_arabic(c))
    latin = sum(1 for c in text if c.isascii() and c.isalpha())
    if arabic == latin == 0:
        return default
    return "ar" if arabic * 2 >= latin else "en"


@cache
def _dropped_words() -> frozenset[str]:
    return frozenset().union(*function_words().values())


def find_topic(text: str, topics: Sequence[Topic]) -> Topic | None:
    """Return the topic that a text names, by id, name or alias; None for an ordinary question."""
    wanted = " ".join(t.key for t in tokenize(text))
    for topic in topics:
        named = (topic.id, *topic.names.values(), *topic.aliases)
        if any(wanted == " ".join(t.key for t in tokenize(name)) for name in named):
            return topic
    return None


def understand(question: Question, concepts: Concepts) -> Asked:
    """Return what a question asks."""
    tables = concepts.tables
    topic = tables.topics.get(question.topic) if question.topic else None
    topic = topic or find_topic(question.text, list(tables.topics.values()))
    text = topic.names["en"] if topic else question.text
    tokens = tokenize(text)[: MOST_ASPECTS * 4]
    mentions = concepts.find_in(tokens)
    when = tuple(find_dates(text)) or _bare_months(text, tokens)
    reporting = _reporting(text, tokens, mentions)
    aspects = _aspects(text, tokens, mentions, when, reporting)
    statements = _asks_for_words(tokens, reporting)
    asked_for = _speakers(tokens, mentions, bool(reporting), concepts)
    speakers = asked_for if statements else frozenset[str]()
    named = [a for a in aspects if a.role is Role.NAME]
    content = [a for a in aspects if a.role is Role.CONTENT]
    definition = bool(named) and not content and not statements and _asks_who(text)
    return Asked(
        question=question, aspects=tuple(aspects),
        speakers=speakers,
        statements=statements, definition=definition, when=when,
        form=_form(text, tokens),
        newest=topic is not None or any(t.key in _NEWEST for t in tokens), topic=topic,
        query=_expanded(text, aspects, topic, concepts),
    )  # fmt: skip


def _form(text: str, tokens: Sequence[Token]) -> Form:
    if any(t.key in _WHEN for t in tokens):
        return Form.WHEN
    return Form.COUNT if _COUNT.search(fold_key(text)) else Form.OPEN


def _bare_months(text: str, tokens: Sequence[Token]) -> tuple[DateExpr, ...]:
    """Return months named without any date word, as in "peskov quotes april"."""
    return tuple(
        DateExpr(start=t.start, end=t.end, text=t.key, kind="date", month=found.month)
        for t in tokens
        if (found := look(t.key)).month and not found.weak and len(t.key) > 3
    )


def _asks_who(text: str) -> bool:
    return _WHO.match(fold_key(text)) is not None


def _reporting(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
    """Return the tokens of reporting verbs: "said" asks for words, it is not asked about."""
    named = {i for m in mentions if m.kind == "entity" for i in range(m.first, m.first + m.length)}
    verbs = [
        v for v in find_verbs(tokens)
        if v.first not in named and not v.preposition
        and not has_other_sense(text, tokens, v, mentions)
    ]  # fmt: skip
    return {i for v in verbs for i in range(v.first, v.last + 1)}


def _asks_for_words(tokens: Sequence[Token], reporting: set[int]) -> bool:
    keys = {t.key for t in tokens} | {r for t in tokens for r in stem_readings(t.key)}
    return bool(keys & _SAYING) or bool(reporting)


def _speakers(
    tokens: Sequence[Token], mentions: Sequence[Mention], verbs: bool, concepts: Concepts
) -> frozenset[str]:
    """Return who is asked about as a speaker: the first name before «عن» or "about"."""
    about = next((i for i, t in enumerate(tokens) if t.key in _ABOUT), len(tokens))
    for mention in mentions:
        if mention.kind != "entity" or (mention.first > about and verbs):
            continue
        kinds = {e.kind for i in mention.ids if (e := concepts.entity(i)) is not None}
        if kinds - {"place"} or verbs:
            return mention.ids
    return frozenset()


def _aspects(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], when: Sequence[DateExpr],
    reporting: set[int],
) -> list[Aspect]:  # fmt: skip
    aspects: list[Aspect] = []
    taken: set[int] = set()
    for mention in mentions:
        span = set(range(mention.first, mention.first + mention.length))
        taken |= span
        if span <= reporting or _in_date(mention.start, mention.end, when):
            continue
        word = text[mention.start : mention.end]
        if mention.length == 1 and (_is_dropped(tokens[mention.first]) or word == "us"):
            continue  # "us" is not the US
        role = _role(mention)
        if role is not None:
            stems = (
                frozenset(r for k in sorted(span) for r in stem_readings(tokens[k].key))
                if mention.length == 1 and mention.kind != "entity"
                else frozenset[str]()
            )
            aspects.append(
                Aspect(
                    words=word,
                    role=role,
                    ids=mention.ids | mention.kin,
                    stems=stems,
                    kind=mention.kind,
                )
            )
    for i, token in enumerate(tokens):
        if i in taken | reporting or _in_date(token.start, token.end, when):
            continue
        if _is_dropped(token):
            continue
        aspects.append(
            Aspect(words=text[token.start : token.end], role=_word_role(text, token, i),
                   stems=frozenset(stem_readings(token.key)))
        )  # fmt: skip
    return _with_content(_distinct(aspects))[:MOST_ASPECTS]


def _with_content(aspects: list[Aspect]) -> list[Aspect]:
    """Where a question has no content word, its adjective is what it asks: "how old is …"."""
    if any(a.role is Role.CONTENT for a in aspects):
        return aspects
    return [
        replace(a, role=Role.CONTENT)
        if a.role is Role.MINOR and a.stems and a.kind != "demonym"
        else a
        for a in aspects
    ]


def _is_dropped(token: Token) -> bool:
    key = token.key
    readings = {key, key[1:]} if is_arabic(key) and key[0] in "وف" else {key}
    if readings & (_dropped_words() | _SAYING | _NEWEST):
        return True
    return len(key) == 1 and not key.isdigit()


def _word_role(text: str, token: Token, index: int) -> Role:
    """An unknown Latin word with a capital inside a sentence is a name."""
    capital = text[token.start].isupper() and index > 0
    return Role.NAME if capital and text[token.start].isascii() else Role.CONTENT


def _in_date(start: int, end: int, when: Sequence[DateExpr]) -> bool:
    return any(expr.start <= start and end <= expr.end for expr in when)


def _role(mention: Mention) -> Role | None:
    if mention.kind in {"entity", "place"}:
        return Role.NAME
    if mention.kind in _DROPPED_CLASSES:
        return None
    if mention.kind == "demonym" or mention.kind in _MINOR_CLASSES:
        return Role.MINOR
    return Role.CONTENT


def _distinct(aspects: list[Aspect]) -> list[Aspect]:
    seen: set[tuple[frozenset[str], frozenset[str]]] = set()
    kept = []
    for aspect in aspects:
        key = (aspect.ids, frozenset() if aspect.ids else aspect.stems)
        if key not in seen:
            seen.add(key)
            kept.append(aspect)
    return kept


def _expanded(text: str, aspects: Sequence[Aspect], topic: Topic | None, concepts: Concepts) -> str:
    """Return the question followed by its names and terms in both languages."""
    words = [text]
    tables = concepts.tables
    ids = [i for a in aspects for i in sorted(a.ids)]
    if topic:
        ids += topic.entities[:4] + topic.terms[:4]
    kin = [member for i in ids for member in tables.kin.get(i, ())]
    for id_ in dict.fromkeys(i for i in ids if i not in tables.kin):
        entity = concepts.entity(id_)
        if entity:
            words += [entity.names["ar"], entity.names["en"], *entity.aliases[:6]]
        else:
            words += [w for forms in tables.terms[id_].words.values() for w in forms[:6]]
    words += [w for i in dict.fromkeys(kin) for w in tables.terms[i].words["ar"][:2]]
    return " ".join(words)
