"""Answer without a model: the best sentences, verbatim, with what they differ on.

In:  Found
Out: a Briefing whose every claim has passed the checks, or a Refusal that says what there is
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mujaz.answer.compose import (
    answers_to,
    headline_of,
    later_of,
    ordered,
    show_checked,
    side_by_side,
    with_later,
    with_sources,
)
from mujaz.answer.lane import Clock, Found, Lane, articles_of, covered
from mujaz.answer.question.forms import Form
from mujaz.answer.question.understand import Asked
from mujaz.answer.refuse import refuse
from mujaz.answer.sentences.kinds import claim_kind, event_date
from mujaz.answer.sentences.narrowed import narrowed
from mujaz.answer.sentences.timely import fits
from mujaz.answer.timeline import build_timeline
from mujaz.answer.verify.check import check_claim
from mujaz.answer.writing.extract import (
    FLOOR,
    FLOOR_OF_A_FACT,
    MOST_CLAIMS,
    MOST_CLAIMS_OF_TOPIC,
    Chosen,
    ClaimWriter,
    choose,
    same,
)
from mujaz.model import EVENTS, Answer, Audit, Briefing, Claim, Dropped

MOST_COMPARED = 30  # answering sentences, the best ones: every pair of them is looked at


@dataclass(frozen=True, slots=True)
class _Draft:
    kept: list[tuple[Chosen, Claim]]
    dropped: list[Dropped]


async def brief_by_extract(
    found: Found, lane: Lane, clock: Clock, before: Audit | None = None
) -> Answer:
    """Return the answer in the articles' own words.

    `before`: where a model was to write it, why it did not, and what its calls took.
    """
    asked = found.asked
    answering = narrowed(asked, found.answering, lambda c: c.unit, lane.concepts)
    when = asked.form is Form.WHEN
    writer = ClaimWriter(lane.concepts, asked.question.language, when=when)
    draft = _write(asked, answering, writer)
    clock.lap("write")
    audit = replace(
        before or Audit(), accepted=len(draft.kept), dropped=tuple(draft.dropped), ms=clock.laps,
        read_as=asked.read_as,
    )  # fmt: skip
    if not draft.kept:
        return refuse(asked, found.weighed, audit, await covered(lane), lane.concepts)
    kept = ordered(asked, draft.kept)
    if lane.show is not None:
        show_checked(asked, [c for _, c in kept], articles_of(found.weighed), lane, "extract")
        await asyncio.sleep(0)  # so that it can be seen before the rest is compared
    compared = _best(answering, MOST_COMPARED)
    disagreements = side_by_side([c.unit for c in compared], lane, writer, found)
    shown = [c.unit for c, _ in kept]
    told = with_later(found, [c for _, c in kept], later_of(found, shown, lane), writer)
    later = [unit for _, unit in told if unit is not None]
    shown += later
    dated = [c.unit for c in _above(asked, compared, draft)]
    dated += [unit for unit in later if unit not in dated]
    timeline = build_timeline(dated, [c for c, _ in told], writer)
    other_side = answers_to(shown, found.weighed, writer)
    clock.lap("compare")
    claims = (*(c for c, _ in told), *(c for _, c in other_side))
    return with_sources(
        Briefing(
            question=asked.question.text, language=asked.question.language, writer="extract",
            headline=headline_of(asked), as_of=None, claims=claims,
            timeline=timeline, disagreements=disagreements, sources=(), audit=audit,
        ),
        articles_of(found.weighed), lane,
    )  # fmt: skip


def _best(answering: Sequence[Chosen], most: int) -> list[Chosen]:
    """Return the best of the answering units, in their order."""
    if len(answering) <= most:
        return list(answering)
    best = {id(c) for c in sorted(answering, key=lambda c: -c.weight.score)[:most]}
    return [c for c in answering if id(c) in best]


def _above(asked: Asked, compared: Sequence[Chosen], draft: _Draft) -> list[Chosen]:
    """Return the units that belong in a timeline: for a question, as near to it as its claims."""
    if asked.topic is not None:
        return list(compared)
    if not asked.aspects:  # "what happened in May": of May alone
        return [c for c in compared if not asked.when or _dated_in_time(asked, c)]
    least = min(c.weight.score for c, _ in draft.kept)
    shown = {id(c) for c, _ in draft.kept}
    return [c for c in compared if id(c) in shown or c.weight.score >= least]


def _dated_in_time(asked: Asked, chosen: Chosen) -> bool:
    mention = event_date(chosen.unit)
    return mention is not None and mention.span is not None and fits(asked, [mention.span])


def _floor(asked: Asked) -> float:
    return FLOOR_OF_A_FACT if asked.fact and not asked.statements else FLOOR


def _write(asked: Asked, answering: Sequence[Chosen], writer: ClaimWriter) -> _Draft:
    """Write the chosen claims and let the checks decide."""
    wide = asked.topic is not None or not asked.aspects
    most = MOST_CLAIMS_OF_TOPIC if wide else MOST_CLAIMS
    holders = {c.unit.article.id for c in answering}
    per_article = most if len(holders) < 2 else max(2, -(-most // min(len(holders), 3)))
    articles = articles_of(answering)
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
    return _Draft([k for k in kept if not _stands_in_another(k[1], kept)], dropped)


def _stands_in_another(claim: Claim, kept: Sequence[tuple[Chosen, Claim]]) -> bool:
    """Tell whether a claim's words are shown already, before a sentence that leans on them."""
    mine = set(claim.citations)
    return any(mine < set(other.citations) for _, other in kept)


def _pick(asked: Asked, pool: list[Chosen], most: int, per_article: int) -> list[Chosen]:
    """Choose units; an overview keeps about half its room for what happened."""
    if asked.statements or (asked.topic is None and asked.aspects):
        return choose(pool, most=most, per_article=per_article, floor=_floor(asked))
    events = [c for c in pool if claim_kind(c.unit) in EVENTS]
    first = choose(events, most=(most + 1) // 2, per_article=2)
    taken = {id(c) for c in first}
    said = [c for c in pool if id(c) not in taken and not any(same(c.unit, f.unit) for f in first)]
    return first + choose(said, most=most - len(first), per_article=2)
