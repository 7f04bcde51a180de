"""The answer lane from end to end, without a model.

In:  a Question
Out: a Briefing whose every claim has passed the checks, or a Refusal that says what there is
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from mujaz.answer.differ import Differ
from mujaz.answer.extract import (
    FLOOR,
    FLOOR_OF_A_FACT,
    MOST_CLAIMS,
    MOST_CLAIMS_OF_TOPIC,
    Chosen,
    ClaimWriter,
    choose,
    citation,
    same,
)
from mujaz.answer.gather import Gatherer, Unit, marks_of
from mujaz.answer.kinds import claim_kind
from mujaz.answer.refuse import held_topics, refuse
from mujaz.answer.sources import newest_span, number_sources
from mujaz.answer.timeline import build_timeline
from mujaz.answer.understand import Asked, understand
from mujaz.answer.verify.check import check_claim
from mujaz.answer.weigh import Scale
from mujaz.language.concepts import Concepts, ids_of
from mujaz.model import (
    Answer,
    Article,
    Audit,
    Briefing,
    Claim,
    ClaimKind,
    Dropped,
    Question,
    Side,
)
from mujaz.ports import Catalogue, Searcher
from mujaz.texts import plain

PASSAGES_READ = 24
MOST_COMPARED = 30  # answering sentences, the best ones: every pair of them is looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The parts that the answer lane works with."""

    searcher: Searcher
    gatherer: Gatherer
    catalogue: Catalogue
    concepts: Concepts


@dataclass(frozen=True, slots=True)
class _Draft:
    kept: list[tuple[Chosen, Claim]]
    dropped: list[Dropped]


async def brief(question: Question, lane: Lane) -> Answer:
    """Answer a question from the corpus."""
    clock = _Clock()
    asked = understand(question, lane.concepts)
    clock.lap("understand")
    units = await _units(asked, lane)
    clock.lap("retrieve")
    marks = partial(marks_of, concepts=lane.concepts)
    scale = Scale(asked, units, _roles(asked, lane.concepts), marks)
    weighed = [Chosen(unit, scale.weigh(unit)) for unit in units]
    answering = [c for c in weighed if c.weight.answers]
    writer = ClaimWriter(lane.concepts, question.language)
    draft = _write(asked, answering, writer)
    clock.lap("write")
    audit = Audit(accepted=len(draft.kept), dropped=tuple(draft.dropped), ms=clock.laps)
    if not draft.kept:
        held = await held_topics(lane.searcher, lane.concepts)
        return refuse(asked, weighed, await lane.catalogue.overview(), audit, held)
    kept = _ordered(asked, draft.kept)
    differ = Differ(lane.concepts, question.language, writer)
    compared = _best(answering, MOST_COMPARED)
    disagreements = differ.find([c.unit for c in compared], lambda u: _side(u, writer))
    dated = _above(asked, compared, draft)
    timeline = build_timeline([c.unit for c in dated], [c for _, c in kept], writer)
    clock.lap("compare")
    articles = _articles(answering)
    sources = number_sources([c for _, c in kept], disagreements, timeline, articles)
    return Briefing(
        question=question.text, language=question.language, writer="extract",
        headline=_headline(asked), as_of=newest_span(sources),
        claims=tuple(c for _, c in kept), timeline=timeline, disagreements=disagreements,
        sources=sources, audit=audit,
    )  # fmt: skip


def _best(answering: Sequence[Chosen], most: int) -> list[Chosen]:
    """Return the best of the answering units, in their order."""
    if len(answering) <= most:
        return list(answering)
    best = {id(c) for c in sorted(answering, key=lambda c: -c.weight.score)[:most]}
    return [c for c in answering if id(c) in best]


def _above(asked: Asked, compared: Sequence[Chosen], draft: _Draft) -> list[Chosen]:
    """Return the units that belong in a timeline: for a question, as near to it as its claims."""
    if asked.topic is not None or not asked.aspects:
        return list(compared)
    least = min(c.weight.score for c, _ in draft.kept)
    shown = {id(c) for c, _ in draft.kept}
    return [c for c in compared if id(c) in shown or c.weight.score >= least]


def _floor(asked: Asked) -> float:
    return FLOOR_OF_A_FACT if asked.fact and not asked.statements else FLOOR


def _roles(asked: Asked, concepts: Concepts) -> frozenset[str]:
    """Return what the roles of the people asked about name, less the people themselves."""
    ids = frozenset(i for a in asked.aspects for i in a.ids)
    entities = [e for i in ids if (e := concepts.entity(i)) is not None]
    found = (concepts.find(role) for e in entities for role in e.roles.values())
    return frozenset(i for mentions in found for i in ids_of(mentions)) - ids


async def _units(asked: Asked, lane: Lane) -> list[Unit]:
    if asked.aspects:
        return await lane.gatherer.gather(
            await lane.searcher.search(asked.query, limit=PASSAGES_READ)
        )
    if asked.newest or asked.when:  # "what is new?" names nothing that could be searched
        return await lane.gatherer.gather(await lane.catalogue.newest(limit=PASSAGES_READ))
    return []


def _write(asked: Asked, answering: Sequence[Chosen], writer: ClaimWriter) -> _Draft:
    """Write the chosen claims and let the checks decide."""
    wide = asked.topic is not None or not asked.aspects
    most = MOST_CLAIMS_OF_TOPIC if wide else MOST_CLAIMS
    holders = {c.unit.article.id for c in answering}
    per_article = most if len(holders) < 2 else max(2, -(-most // min(len(holders), 3)))
    articles = _articles(answering)
    kept: list[tuple[Chosen, Claim]] = []
    dropped: list[Dropped] = []
    pool = list(answering)
    while pool:
        chosen = _pick(asked, pool, most, per_article)
        failed: set[int] = set()
        kept = []
        for candidate in chosen:
            claim = writer.write(candidate.unit)
            reasons = check_claim(claim, articles)
            if reasons:
                dropped.append(Dropped(text=claim.text, reasons=reasons))
                failed.add(id(candidate))
            else:
                kept.append((candidate, claim))
        if not failed:
            break
        pool = [c for c in pool if id(c) not in failed]  # its place goes to the next best
    return _Draft(kept, dropped)


def _pick(asked: Asked, pool: list[Chosen], most: int, per_article: int) -> list[Chosen]:
    """Choose units; an overview keeps about half its room for what happened."""
    if asked.statements or (asked.topic is None and asked.aspects):
        return choose(pool, most=most, per_article=per_article, floor=_floor(asked))
    events = [c for c in pool if claim_kind(c.unit) in _EVENTS]
    first = choose(events, most=(most + 1) // 2, per_article=2)
    taken = {id(c) for c in first}
    said = [c for c in pool if id(c) not in taken and not any(same(c.unit, f.unit) for f in first)]
    return first + choose(said, most=most - len(first), per_article=2)


def _side(unit: Unit, writer: ClaimWriter) -> Side | None:
    claim = writer.write(unit)
    if check_claim(claim, {unit.article.id: unit.article}):
        return None
    return Side(text=claim.text, citations=(citation(unit),))


def _articles(chosen: Sequence[Chosen]) -> dict[str, Article]:
    return {c.unit.article.id: c.unit.article for c in chosen}


_EVENTS = frozenset({ClaimKind.EVENT, ClaimKind.PLAN})


def _ordered(asked: Asked, kept: list[tuple[Chosen, Claim]]) -> list[tuple[Chosen, Claim]]:
    """Events before statements; inside each the newest first for news, else the best first."""

    def newest(pair: tuple[Chosen, Claim]) -> tuple[int, str, int]:
        chosen, claim = pair
        span = claim.date or chosen.unit.article.published
        day = -span.end.toordinal() if span else 0
        return day, chosen.unit.article.id, chosen.unit.start

    ordered = sorted(kept, key=newest) if asked.newest else list(kept)
    return sorted(ordered, key=lambda pair: pair[1].kind not in _EVENTS)


def _headline(asked: Asked) -> str:
    language = asked.question.language
    if asked.topic is not None:
        return asked.topic.names[language]
    words = " ".join(asked.question.text.split()).rstrip("?؟!. ")
    return plain(language, "headline-question", question=words[:120])


class _Clock:
    """Milliseconds of each step."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name] = round((now - self._last) * 1000, 2)
        self._last = now
