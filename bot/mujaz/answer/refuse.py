"""Refuse usefully: say what is missing, what the corpus covers, and what stands nearest.

In:  Asked, the weighed units, what the corpus covers
Out: Refusal
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.sentences.gather import Unit, has
from mujaz.answer.sentences.timely import time_fits
from mujaz.answer.sources import source
from mujaz.answer.verify.form.foreign import check_foreign
from mujaz.answer.writing.extract import Chosen, citations_of, same
from mujaz.language.concepts import Concepts, ids_of
from mujaz.language.tables import Topic
from mujaz.model import (
    Audit,
    Basis,
    Coverage,
    DateSpan,
    Near,
    Precision,
    Refusal,
    RefusalReason,
    cited_words,
)
from mujaz.ports import Catalogue, Overview, Searcher
from mujaz.texts import say_span

MOST_NEAR = 4  # of five refused questions that the corpus answers, four find their answer there
_TOPIC_HITS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """What a corpus covers: its figures, and the topics that it has articles on."""

    overview: Overview
    topics: Sequence[Topic]


class Coverages:
    """Works out what the corpus covers once for each state of what is searched.

    No question changes it, and it takes a search for every topic.
    """

    def __init__(self) -> None:
        self._kept: tuple[str, Covered] | None = None

    async def of(self, searcher: Searcher, catalogue: Catalogue, concepts: Concepts) -> Covered:
        """Return what the corpus covers; `searcher` and the rest are always the same."""
        state, kept = searcher.state, self._kept
        if kept is not None and kept[0] == state:
            return kept[1]
        topics = await held_topics(searcher, concepts)
        covered = Covered(overview=await catalogue.overview(), topics=topics)
        if state and state == searcher.state:  # else it may be of both the old and the new
            self._kept = (state, covered)
        return covered


def refuse(
    asked: Asked, weighed: Sequence[Chosen], audit: Audit, covered: Covered,
    concepts: Concepts | None = None,
) -> Refusal:  # fmt: skip
    """Return the refusal of a question; with `concepts` nothing is missing that is told of kin."""
    language = asked.question.language
    wanted = [a for a in asked.aspects if a.role is not Role.MINOR]
    missing = [
        a for a in wanted if not any(has(_widely(a, concepts), c.unit.wider) for c in weighed)
    ]  # fmt: skip
    near = _nearest(wanted, weighed)
    overview = covered.overview
    days = "" if missing else _days_without_news(asked, weighed, overview)
    coverage = Coverage(
        articles=overview.articles, since=overview.since, until=overview.until,
        publishers=overview.publishers,
        topics=tuple((t.id, t.names[language]) for t in covered.topics),
    )  # fmt: skip
    articles = {c.unit.article.id: c.unit.article for c in near}
    return Refusal(
        question=asked.question.text, language=language, writer="extract",
        reason=RefusalReason.NOT_COVERED if days
        else _reason(wanted_count=len(wanted), missing_count=len(missing), audit=audit),
        missing=(days,) if days else tuple(a.words for a in missing), coverage=coverage,
        nearest=_shown(near),
        sources=tuple(source(n, a) for n, a in enumerate(articles.values(), start=1)),
        audit=audit,
    )  # fmt: skip


async def held_topics(searcher: Searcher, concepts: Concepts) -> list[Topic]:
    """Return the topics whose first name the corpus really has, beside a term of theirs."""
    held = []
    for topic in concepts.tables.topics.values():
        main = concepts.entity(topic.entities[0]) if topic.entities else None
        if main is None:
            continue
        query = " ".join(dict.fromkeys((*main.names.values(), *topic.names.values())))
        for hit in await searcher.search(query, limit=_TOPIC_HITS):
            ids = ids_of(concepts.find(hit.passage.text))
            if main.id in ids and ids & frozenset(topic.terms):
                held.append(topic)
                break
    return held


def _days_without_news(asked: Asked, weighed: Sequence[Chosen], overview: Overview) -> str:
    """Return the days that a question names, where the articles end before them or begin after
    and no sentence found speaks of them; "" where there may be something on them.
    """
    period = asked.period or asked.window
    if period is None or period.since is None or period.until is None:
        return ""
    since, until = overview.since, overview.until
    # "in May" may be that of any year, so that articles which end before the last one may hold it
    ends = until is not None and until < period.since and not period.any_year
    if not (ends or (since is not None and period.until < since)):
        return ""
    if any(time_fits(asked, c.unit) for c in weighed):
        return ""
    one = period.since == period.until
    span = DateSpan(
        start=period.since, end=period.until,
        precision=Precision.DAY if one else Precision.RANGE, basis=Basis.STATED, reason="",
    )  # fmt: skip
    return say_span(span, asked.question.language)


def _widely(aspect: Aspect, concepts: Concepts | None) -> Aspect:
    """Return an aspect with all that its words name: who asks for the dead is told of deaths.

    What answers is narrower (a killer is no victim), but "they have nothing on the dead" is false.
    """
    if concepts is None or not aspect.ids or aspect.role is Role.NAME:
        return aspect
    return replace(aspect, ids=aspect.ids | ids_of(concepts.find(aspect.words)))


def _reason(*, wanted_count: int, missing_count: int, audit: Audit) -> RefusalReason:
    if audit.dropped:
        return RefusalReason.UNSUPPORTED
    if missing_count == wanted_count:
        return RefusalReason.OFF_TOPIC
    return RefusalReason.NOT_COVERED if missing_count else RefusalReason.WEAK_EVIDENCE


def _shown(near: Sequence[Chosen]) -> tuple[Near, ...]:
    """Return the sentences with those they lean on, none twice."""
    shown = [_near(c.unit) for c in near]
    return tuple(
        n for n in shown if not any(set(n.citations) < set(other.citations) for other in shown)
    )


def _near(unit: Unit) -> Near:
    own, *before = citations_of(unit)
    if any(check_foreign(c.quote) is not None for c in before):
        before = []
    return Near(
        text=cited_words((own, *before)), citation=own, article_file=unit.article.file,
        before=tuple(before),
    )  # fmt: skip


def _nearest(wanted: Sequence[Aspect], weighed: Sequence[Chosen]) -> list[Chosen]:
    """Return the best sentences that have, or stand beside, anything that was asked about.

    The gate asks for every name and most words; what it turned down for one word that the article
    says otherwise is often the answer, so nothing more is asked here (decision 0003).
    """
    near: list[Chosen] = []
    for candidate in sorted(weighed, key=lambda c: (not c.weight.answers, -c.weight.score)):
        if len(near) == MOST_NEAR:
            break
        related = any(has(a, candidate.unit.around) for a in wanted)
        if not related or check_foreign(candidate.unit.text) is not None:
            continue
        if not any(same(candidate.unit, other.unit) for other in near):
            near.append(candidate)
    return near
