"""The parts of the answer lane, and its first half: what is asked, and what might answer it.

In:  a Question
Out: Found: the question understood, and every sentence that might answer, weighed
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial

from mujaz.answer.faults import Faults
from mujaz.answer.question.strangers import as_names
from mujaz.answer.question.understand import Asked, understand
from mujaz.answer.refuse import Coverages, Covered
from mujaz.answer.sentences.gather import Gatherer, Unit, marks_of
from mujaz.answer.sentences.loosely import Loosely
from mujaz.answer.sentences.others import Others
from mujaz.answer.sentences.slips import mended
from mujaz.answer.sentences.spelling import spelled
from mujaz.answer.sentences.weigh import Scale
from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.answer.writing.extract import Chosen
from mujaz.answer.writing.generate import Desk
from mujaz.language.concepts import Concepts, ids_of
from mujaz.model import Article, Briefing, Hit, Question
from mujaz.ports import Catalogue, Filters, Searcher

PASSAGES_READ = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The parts that the answer lane works with; without a desk it writes without a model."""

    searcher: Searcher
    gatherer: Gatherer
    catalogue: Catalogue
    concepts: Concepts
    today: date | None = None  # the day of the answer; None: nothing is called old
    desk: Desk | None = None
    thesaurus: Thesaurus = field(default_factory=plain_thesaurus)
    show: Callable[[Briefing], None] | None = None  # hears of an answer what is checked already
    coverages: Coverages = field(default_factory=Coverages)  # goes with searcher and catalogue
    faults: Faults = field(default_factory=Faults)  # of a model, each told once


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A question understood, and the sentences that might answer it, weighed."""

    asked: Asked
    weighed: Sequence[Chosen]

    @property
    def answering(self) -> list[Chosen]:
        """The sentences that may stand in a briefing."""
        return [c for c in self.weighed if c.weight.answers]


class Clock:
    """Milliseconds of each step."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        """Note how long it is since the last lap; a step taken twice adds up."""
        now = time.perf_counter()
        took = self.laps.get(name, 0.0) + (now - self._last) * 1000
        self.laps[name] = round(took, 2)
        self._last = now


async def find(question: Question, lane: Lane, clock: Clock, *, also: str = "") -> Found:
    """Understand a question, search, and weigh; `also` is the question in the other language."""
    asked = understand(question, lane.concepts, lane.today)
    clock.lap("understand")
    units = await _untold(asked, lane, also)
    if _held_by_another(asked, units):
        asked = understand(question, lane.concepts, lane.today, holders=False)
    if (meant := mended(asked, units, lane.concepts)) is not None:
        asked = replace(
            understand(meant.question, lane.concepts, lane.today),
            question=question, read_as=meant.read_as,
        )  # fmt: skip
        units = await _untold(asked, lane, also)
    clock.lap("retrieve")
    asked = as_names(spelled(asked, units, lane.concepts), loosely(lane.thesaurus).knows)
    return Found(asked=asked, weighed=weigh_units(asked, units, lane.concepts, lane.thesaurus))


def _held_by_another(asked: Asked, units: Sequence[Unit]) -> bool:
    """Tell whether what was found has an office that is asked for, but not its holder's name."""
    found = frozenset().union(*(u.wider.ids for u in units))
    return any(
        bool(keys & found) and not (a.ids - keys) & found
        for a in asked.aspects
        if (keys := frozenset(i for i in a.ids if i.startswith("@")))
    )


def weigh_units(
    asked: Asked, units: Sequence[Unit], concepts: Concepts, thesaurus: Thesaurus | None = None
) -> list[Chosen]:
    """Return the units with their weights."""
    people = frozenset(e.id for e in concepts.tables.entities.values() if e.kind == "person")
    marks = partial(marks_of, concepts=concepts)
    scale = Scale(
        asked, units, _roles(asked, concepts), marks, people, Others(asked, concepts),
        loosely(thesaurus or plain_thesaurus()).says,
    )  # fmt: skip
    return [Chosen(unit, scale.weigh(unit)) for unit in units]


@lru_cache(maxsize=4)  # a service has one
def loosely(thesaurus: Thesaurus) -> Loosely:
    """Return what finds words said in other words."""
    return Loosely(thesaurus)


async def covered(lane: Lane) -> Covered:
    """Return what the corpus of a lane covers, for a refusal."""
    return await lane.coverages.of(lane.searcher, lane.catalogue, lane.concepts)


def articles_of(chosen: Sequence[Chosen]) -> dict[str, Article]:
    """Return the articles of some units, by id."""
    return {c.unit.article.id: c.unit.article for c in chosen}


def _roles(asked: Asked, concepts: Concepts) -> frozenset[str]:
    """Return what the roles of the people asked about name, less the people themselves."""
    ids = frozenset(i for a in asked.aspects for i in a.ids)
    entities = [e for i in ids if (e := concepts.entity(i)) is not None]
    found = (concepts.find(role) for e in entities for role in e.roles.values())
    return frozenset(i for mentions in found for i in ids_of(mentions)) - ids


async def _untold(asked: Asked, lane: Lane, also: str) -> list[Unit]:
    told = asked.question.told
    return [u for u in await _units(asked, lane, also) if (u.article.id, u.start) not in told]


async def _units(asked: Asked, lane: Lane, also: str = "") -> list[Unit]:
    if asked.aspects:
        query = f"{asked.query} {also}" if also else asked.query
        return await lane.gatherer.gather(await _hits(query, asked, lane.searcher))
    if asked.newest or asked.when:  # "what is new?" names nothing that could be searched
        within = asked.question.within
        newest = await lane.catalogue.newest(limit=PASSAGES_READ, within=within)
        return await lane.gatherer.gather(newest)
    return []


async def _hits(query: str, asked: Asked, searcher: Searcher) -> Sequence[Hit]:
    """Return the hits from the days that a question names first, then all others.

    The others stay: an article of a later day tells of these days too.
    """
    within = asked.question.within
    only = None if within is None else Filters(articles=within)
    found = await searcher.search(query, limit=PASSAGES_READ, filters=only)
    if asked.window is None:
        return found
    for since, until in asked.window.turns():
        filters = Filters(since=since, until=until, articles=within)
        first = await searcher.search(query, limit=PASSAGES_READ // 2, filters=filters)
        if first:
            ids = {hit.passage.id for hit in first}
            return [*first, *(hit for hit in found if hit.passage.id not in ids)]
    return found
