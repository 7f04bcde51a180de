"""Understand a question by rule: what it asks about, whose words it wants, when.

In:  a Question, the tables of names and words
Out: Asked: aspects (each a name or a content word, in any language), speakers, time, form
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from mujaz.answer.question.acts import behind_relative
from mujaz.answer.question.aspects import MOST_ASPECTS, find_aspects, grammar_words, human_ids
from mujaz.answer.question.circumstance import happened, when_asked
from mujaz.answer.question.dialect import with_age, written
from mujaz.answer.question.forms import (
    Form,
    asks_a_fact,
    asks_ahead,
    form_of,
    frame,
    is_unit,
    measure_of,
)
from mujaz.answer.question.frames import framed
from mujaz.answer.question.holders import with_holders, with_offices
from mujaz.answer.question.names import names_behind_titles, unknown_names
from mujaz.answer.question.opposite import asks_yes_or_no, opposites
from mujaz.answer.question.outlets import asks_which_outlet, names_which_outlet, with_outlets
from mujaz.answer.question.period import Period, period_of, window_of
from mujaz.answer.question.preamble import alone
from mujaz.answer.question.stances import voices_of
from mujaz.answer.question.standing import with_standing
from mujaz.answer.question.wants import want_of
from mujaz.answer.question.whose import (
    ASKS_WHO,
    SAYING,
    asked_speaker,
    asks_for_words,
    head_of,
    in_date,
    reporting_in,
    speakers_in,
    stretch_of,
    talked_about,
    tokens_of,
)
from mujaz.answer.question.words import AskedSpeaker, Aspect, Role, Words
from mujaz.language.calendar_words import look
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.dates import DateExpr, find_dates
from mujaz.language.fold import fold_key
from mujaz.language.persons import named_persons
from mujaz.language.tables import Topic
from mujaz.language.tokens import Token, is_arabic, tokenize
from mujaz.model import Language, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, understood."""

    question: Question
    aspects: tuple[Aspect, ...]
    speakers: frozenset[str]  # ids whose words are asked for; empty where anybody's will do
    speaker: AskedSpeaker | None = None  # the same where no table knows who that is
    statements: bool  # asks what was said
    stance: bool = False  # … or how he took it: what he did about it tells as well
    definition: bool  # asks who or what a name is
    together: tuple[Aspect, ...] = ()  # names between whom something was: a call, a meeting
    upcoming: bool = False  # asks when the next one is
    relation: bool = False  # asks who somebody's lawyer, wife or successor is
    when: tuple[DateExpr, ...]
    period: Period | None = None  # days that `when` names, where they can be told
    window: Period | None = None  # days of one time named, to be searched first
    newest: bool
    form: Form
    measure: str  # "time", "money" or "times" where "how many" asks for such an amount
    want: str = ""  # "cause" or "place" where such an answer is wanted
    fact: bool  # asks for one date, number, place or person
    topic: Topic | None
    times: frozenset[str] = frozenset()  # weekdays and months that are named
    framed: bool = False  # by "according to": whose words it is may be told less plainly
    read_as: tuple[tuple[str, str], ...] = ()  # names as typed, and as the articles spell them
    query: str  # the question with the words of the other language added, for the searcher

    def of(self, role: Role) -> list[Aspect]:
        """Return the aspects of one role."""
        return [aspect for aspect in self.aspects if aspect.role is role]


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


_DECIDED = frozenset(
    {"reject", "rejection", "deny", "denial"}
)  # speech that is a deed: asked about, not asked for
_TIMES = frozenset(
    """
    saturday sunday monday tuesday wednesday thursday friday january february march-month april
    may-month june july august september october november december morning noon evening
    """.split()
)
_BETWEEN = frozenset("بين between".split())
_MOST_BETWEEN = 4  # words from one name to another that "with" links
_RECIPROCAL = frozenset(  # what two do together
    """
    meet meeting talk talks conversation phone-call negotiations summit agree agreement dialogue
    """.split()
)
_MEETING = frozenset("meet met meets meeting see saw call called".split())
_WITH = frozenset("مع معه معها معهم معهما with".split())
_CALLED = re.compile(
    r"^what (?:did|does|do) (?:(?!call\b)[\w'.-]+ ){1,6}(?<!\ba )(?<!\bthe )(?<!\bphone )call\b"
)


def language_of(text: str, default: Language) -> Language:
    """Return the language of a question from its letters; the default where it has none."""
    arabic = sum(1 for c in text if is_arabic(c))
    latin = sum(1 for c in text if c.isascii() and c.isalpha())
    if arabic == latin == 0:
        return default
    return "ar" if arabic * 2 >= latin else "en"


def find_topic(text: str, topics: Sequence[Topic]) -> Topic | None:
    """Return the topic that a text names, by id, name or alias; None for an ordinary question."""
    wanted = " ".join(t.key for t in tokenize(text))
    for topic in topics:
        named = (topic.id, *topic.names.values(), *topic.aliases)
        if any(wanted == " ".join(t.key for t in tokenize(name)) for name in named):
            return topic
    return None


def understand(
    question: Question, concepts: Concepts, today: date | None = None, *, holders: bool = True
) -> Asked:
    """Return what a question asks; `today` tells which days "last week" means.

    With `holders` an office is read as the one person whom the tables give it to.
    """
    tables = concepts.tables
    topic = tables.topics.get(question.topic) if question.topic else None
    topic = topic or find_topic(question.text, list(tables.topics.values()))
    text = topic.names["en"] if topic else with_age(alone(question.text))
    tokens = written(tokenize(text)[: MOST_ASPECTS * 4], concepts)
    mentions = concepts.find_in(tokens)
    other_sense = _successor(tokens) | _called(text, tokens) | names_behind_titles(tokens, mentions)
    other_sense |= named_persons(text, tokens, mentions, concepts)
    mentions = [m for m in mentions if m.first not in other_sense]
    if holders:  # who holds the office may be what is asked, but not behind «الذي»
        told = behind_relative(tokens) if _asks_who(text) else 0
        held = with_holders(text, tokens, mentions, concepts) if told >= 0 else []
        mentions = [m for m in mentions if told < 0 or m.first < told]
        mentions += [m for m in held if m.first >= told]
    # A Hijri month can be told from no article's dates: it is asked about like any other word.
    dates = (expr for expr in find_dates(text) if expr.kind != "hijri")
    when = tuple(dates) or _bare_months(text, tokens)
    reporting = reporting_in(text, tokens, mentions)
    # "whom did he speak with": a talk is asked about, and no words of his
    talks = {i for i in reporting if i + 1 < len(tokens) and tokens[i + 1].key in _WITH}
    reporting -= talks
    talks |= talked_about(tokens, reporting, mentions, concepts)
    reporting -= talks
    statements = asks_for_words(tokens, reporting, mentions)
    form = form_of(text, tokens)
    inside = {m.first: m.nested & frozenset(tables.entities) for m in mentions if m.length > 1}
    parts = {
        m.first: [p for i in tokens_of(m) for p in concepts.find_in(tokens[i : i + 1])]
        for m in mentions if m.length > 1 and m.kind not in {"entity", "demonym"}
    }  # fmt: skip
    words = _words(
        text, tokens, mentions, reporting if form is Form.OPEN else set(), when, inside, parts
    )
    if form is Form.OPEN or any(
        a.role is Role.CONTENT and a.at not in reporting for a in find_aspects(words)
    ):
        # "when was it founded" asks about the verb, "when did he reject it" too
        decided = (
            {m.first for m in mentions if m.ids & _DECIDED} if form is not Form.OPEN else set()
        )
        words.taken.update(reporting - decided)
    only_asks = framed(text, tokens)
    words.taken.update(talks | frame(text, tokens, mentions) | only_asks.words | when_asked(tokens))
    words.taken.update(happened(tokens, mentions))
    measure = measure_of(text) if form is Form.COUNT else ""
    aspects = [a for a in find_aspects(words) if a.ids or not (measure and is_unit(a.words))]
    outlet = bool(reporting) and asks_which_outlet(text)  # it speaks, nobody named in what it says
    if reporting and names_which_outlet(text):
        aspects = with_outlets(aspects, text, concepts)
    asked_for = speakers_in(tokens, mentions, reporting, concepts)
    if min(reporting, default=0) == 1 and tokens[0].key in ASKS_WHO:
        asked_for = frozenset()  # "who said that he …"
    speakers = asked_for if statements and not outlet else frozenset[str]()
    unknown = asked_speaker(aspects, words) if statements and not outlet else None
    if only_asks.who and not (reporting and (speakers or unknown)):
        speakers = voices_of(only_asks.who, mentions, concepts)
        surnames = [a.stems for a in aspects if a.at in only_asks.who and a.role is Role.NAME]
        named_him = not speakers and bool(surnames) and bool(surnames[-1])
        unknown = AskedSpeaker(surname=surnames[-1]) if named_him else None if speakers else unknown
        statements = statements or bool(speakers or unknown)
    stance = only_asks.deed and bool(speakers)
    of_a_state = not only_asks.who and all(
        (e := concepts.entity(i)) is not None and e.kind == "place" for i in speakers
    )
    if unknown is not None and (unknown.surname or of_a_state):
        speakers = frozenset()  # "Turkey's minister" is not Turkey
    aspects = with_offices(with_standing(aspects, tokens, concepts), concepts)
    speakers |= frozenset(i for a in aspects if a.ids & speakers for i in a.ids if i[0] == "@")
    named = [a for a in aspects if a.role is Role.NAME]
    content = [a for a in aspects if a.role is Role.CONTENT]
    people = any(a.ids & human_ids() for a in content)
    first = min(content, key=lambda a: a.at, default=None)
    people = people and first is not None and _is_human(first)  # not «البيانات التي سرقها لص»
    relation = bool(named) and people and _asks_who(text)
    if relation:  # "who was the judge": a sentence without the judge does not tell
        aspects = [replace(a, must=a.must or (a in content and _is_human(a))) for a in aspects]
    if asks_yes_or_no(text):
        aspects = [
            replace(a, ids=a.ids | opposites(a.ids, concepts)) if a.role is Role.CONTENT else a
            for a in aspects
        ]  # fmt: skip
    newest = topic is not None or any(t.key in _NEWEST for t in tokens)
    period = None if newest else period_of(text, when, today)
    definition = bool(named) and not content and not statements and _asks_who(text)
    return Asked(
        question=question, aspects=tuple(aspects),
        speakers=speakers, speaker=None if speakers else unknown,
        statements=statements, stance=stance, framed=bool(only_asks.who),
        definition=definition, relation=relation, when=when,
        upcoming=form is Form.WHEN and asks_ahead(text, tokens),
        together=_together(tokens, aspects, concepts),
        period=period, window=period or window_of(when, today),
        form=form, fact=form is not Form.OPEN or asks_a_fact(text),
        measure=measure, want=want_of(tokens),
        newest=newest, topic=topic,
        times=frozenset(i for m in mentions for i in m.ids) & _TIMES,
        query=_expanded(text, aspects, topic, concepts),
    )  # fmt: skip


def _together(
    tokens: Sequence[Token], aspects: Sequence[Aspect], concepts: Concepts
) -> tuple[Aspect, ...]:
    """Return the people between whom something is asked about; states are "the two countries".

    «بين بوتين وترامب», "between A and B", "A's talks with B", "did A and B meet".
    """
    kinds = {a: {e.kind for i in a.ids if (e := concepts.entity(i)) is not None} for a in aspects}
    names = [
        a for a in aspects
        if a.role is Role.NAME and kinds[a] <= {"person"} and a.kind not in {"place", "demonym"}
    ]  # fmt: skip
    reciprocal = any(a.ids & _RECIPROCAL for a in aspects)
    for a, b in pairwise(names):
        between = [t.key for t in tokens[a.at + len(tokenize(a.words)) : b.at]]
        joined = not between and tokens[b.at].key.startswith("و") and is_arabic(tokens[b.at].key)
        met = not between or all(key in _MEETING for key in between)  # "did A meet B"
        linked = any(key in _WITH for key in between) and len(between) <= _MOST_BETWEEN
        listed = joined or between == ["and"]
        after_between = a.at > 0 and tokens[a.at - 1].key in _BETWEEN
        if (listed and (after_between or reciprocal)) or ((linked or met) and reciprocal):
            return a, b
    return ()


def _words(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], reporting: set[int],
    when: Sequence[DateExpr], inside: Mapping[int, frozenset[str]],
    parts: Mapping[int, Sequence[Mention]],
) -> Words:  # fmt: skip
    taken = _taken(text, tokens, when)
    stretch = stretch_of(text, tokens, mentions, reporting, when)
    return Words(
        text=text, tokens=tokens, mentions=mentions, taken=taken | reporting, stretch=stretch,
        names=unknown_names(text, tokens, mentions, taken | reporting, reporting),
        head=head_of(tokens, mentions, stretch), inside=inside, parts=parts,
    )  # fmt: skip


def _bare_months(text: str, tokens: Sequence[Token]) -> tuple[DateExpr, ...]:
    """Return months named without any date word, as in "peskov quotes april"."""
    return tuple(
        DateExpr(start=t.start, end=t.end, text=t.key, kind="date", month=found.month)
        for t in tokens
        if (found := look(t.key)).month and not found.weak and len(t.key) > 3
    )


def _is_human(aspect: Aspect) -> bool:
    return bool(aspect.ids & human_ids())


def _asks_who(text: str) -> bool:
    return _WHO.match(fold_key(text)) is not None


def _taken(text: str, tokens: Sequence[Token], when: Sequence[DateExpr]) -> set[int]:
    """Return the tokens of grammar, of time and of asking for news: nothing is asked of them."""
    return {
        i for i, t in enumerate(tokens)
        if _is_dropped(t) or text[t.start : t.end] == "us" or in_date(t.start, t.end, when)
    } - _successor(tokens) | _called(text, tokens)  # fmt: skip


def _successor(tokens: Sequence[Token]) -> set[int]:
    """Return the verb of «من خلف فلانا», which elsewhere says where something lies."""
    asks = len(tokens) > 2 and tokens[0].key in ASKS_WHO and tokens[1].key == "خلف"
    return {1} if asks else set()


def _called(text: str, tokens: Sequence[Token]) -> set[int]:
    """Return the verb of "what did she call it", which asks for a name and not for a phone."""
    found = _CALLED.match(fold_key(text))
    return {i for i, t in enumerate(tokens) if found and t.end == found.end()}


def _is_dropped(token: Token) -> bool:
    key = token.key
    readings = {key, key[1:]} if is_arabic(key) and key[0] in "وف" else {key}
    if readings & (grammar_words() | SAYING | _NEWEST):
        return True
    return len(key) == 1 and not key.isdigit()


def _expanded(text: str, aspects: Sequence[Aspect], topic: Topic | None, concepts: Concepts) -> str:
    """Return the question followed by its names and terms in both languages."""
    words = [text]
    tables = concepts.tables
    ids = [i for a in aspects for i in sorted(a.ids) if not i.startswith("@")]
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
