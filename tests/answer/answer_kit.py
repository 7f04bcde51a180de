"""A small invented world for the tests of the answer lane, and ways to build its articles."""

from __future__ import annotations

from datetime import date
from functools import cache

from mujaz.answer.reported.reporting import Report, Reporter
from mujaz.answer.sentences.gather import Gatherer, Unit
from mujaz.language.concepts import Concepts
from mujaz.language.sentences import split_sentences
from mujaz.language.tables import Entity, Tables, Topic, lexicon
from mujaz.model import (
    Article,
    Basis,
    DateMention,
    DateSpan,
    Hit,
    Language,
    Passage,
    Precision,
    Question,
)
from mujaz.testing import MemoryStore, article_with

_ROWS = (  # id, kind, Arabic, English, more spellings, demonyms, role in Arabic and in English
    ("samer-qasem", "person", "سامر قاسم", "Samer Qasem", "قاسم|Qasem", "", "", ""),
    ("hana-farouk", "person", "هنا فاروق", "Hana Farouk", "فاروق|Farouk", "", "", ""),
    ("layla-haddad", "person", "ليلى حداد", "Layla Haddad", "حداد|Haddad", "", "", ""),
    ("kamal-rashed", "person", "كمال راشد", "Kamal Rashed", "راشد|Rashed", "", "", ""),
    (
        "nader-shami", "person", "نادر الشامي", "Nader Shami", "الشامي|Shami", "",
        "المتحدث باسم هيئة الموانئ", "spokesman of the Ports Authority",
    ),
    ("ports-authority", "organisation", "هيئة الموانئ", "Ports Authority", "", "", "", ""),
    ("palace", "office", "قصر الرمال", "Sand Palace", "القصر|the Palace", "", "", ""),
    ("coast-daily", "outlet", "صحيفة الساحل", "Coast Daily", "الساحل", "", "", ""),
    ("gulf-wire", "outlet", "وكالة الخليج", "Gulf Wire", "", "", "", ""),
    ("marsa", "place", "المرسى", "Marsa", "", "", "", ""),
    ("norland", "place", "نورلاند", "Norland", "", "نورلاندي|النورلانديون|Norlandic", "", ""),
    ("tarsa", "place", "ترسا", "Tarsa", "", "", "", ""),
)  # fmt: skip


@cache
def concepts() -> Concepts:
    """Return the names of the invented world and the shipped lexicon."""
    entities = {
        id_: Entity(
            id=id_, kind=kind, names={"ar": ar, "en": en},
            aliases=(ar, en, *filter(None, more.split("|"))),
            demonyms=tuple(filter(None, demonyms.split("|"))),
            roles={"ar": role_ar, "en": role_en},
        )
        for id_, kind, ar, en, more, demonyms, role_ar, role_en in _ROWS
    }  # fmt: skip
    terms = {term.id: term for term in lexicon()}
    topic = Topic(
        id="port-strike", names={"ar": "إضراب الميناء", "en": "Port strike"},
        descriptions={"ar": "إضراب عمال الميناء", "en": "The strike at the port"},
        aliases=("إضراب المرسى", "the port strike"), entities=("marsa", "nader-shami"),
        terms=("labour-strike",),
    )  # fmt: skip
    return Concepts(Tables(entities=entities, terms=terms, topics={topic.id: topic}, kin={}))


def reports(text: str) -> list[Report | None]:
    """Return the report of each sentence of a text."""
    return Reporter(concepts()).read(text, split_sentences(text))


def day(iso: str) -> DateSpan:
    """Return a stated day."""
    at = date.fromisoformat(iso)
    return DateSpan(
        start=at, end=at, precision=Precision.DAY, basis=Basis.STATED, reason=""
    )  # fmt: skip


def article(
    id_: str,
    *texts: str,
    language: Language = "ar",
    published: str = "",
    title: str = "",
    dates: dict[str, str] | None = None,
) -> tuple[Article, list[Passage]]:
    """Return an article of the invented world; `dates` maps words in it to their day."""
    made, passages = article_with(id_, *texts, title=title)
    mentions = []
    for words, iso in (dates or {}).items():
        at = made.text.index(words)
        mentions.append(DateMention(start=at, end=at + len(words), text=words, span=day(iso)))
    values = {name: getattr(made, name) for name in Article.__dataclass_fields__}
    values |= {
        "language": language,
        "published": day(published) if published else None,
        "published_reason": "" if published else "nothing in the text tells",
        "dates": tuple(sorted(mentions, key=lambda m: m.start)),
    }
    return Article(**values), passages


async def units(*articles: tuple[Article, list[Passage]]) -> list[Unit]:
    """Return the units of all passages of some articles."""
    store = MemoryStore()
    hits = []
    for made, passages in articles:
        await store.save(made, passages)
        hits += [Hit(passage=p, score=1.0) for p in passages]
    return await Gatherer(store, concepts()).gather(hits)


def question(text: str, language: Language = "ar", topic: str = "") -> Question:
    """Return a question."""
    return Question(text=text, language=language, topic=topic)
