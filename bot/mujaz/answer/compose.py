"""Put a briefing together from claims that have passed: order, differences, sources, age.

In:  claims with the sentences they rest on
Out: the parts of a Briefing that both writers share
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from mujaz.answer.differ import Differ
from mujaz.answer.lane import Found, Lane
from mujaz.answer.origins import count_origins
from mujaz.answer.question.understand import Asked
from mujaz.answer.sentences.contested import denials
from mujaz.answer.sentences.figures import Figures
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.tolls import Toll
from mujaz.answer.sources import newest_span, number_sources
from mujaz.answer.superseded import names_one_thing, tells_of, told_later
from mujaz.answer.timeline import timeline_of
from mujaz.answer.verify.check import check_claim
from mujaz.answer.writing.extract import Chosen, ClaimWriter, citation
from mujaz.model import (
    EVENTS,
    Answer,
    Article,
    Audit,
    Briefing,
    Claim,
    DateSpan,
    Disagreement,
    Side,
    Writer,
)
from mujaz.texts import plain

_MOST_COUNTED = 12  # sentences that count what is asked for, each compared with all others
_LONGEST_QUESTION = 120  # characters of a question that a headline repeats


def ordered(asked: Asked, kept: Sequence[tuple[Chosen, Claim]]) -> list[tuple[Chosen, Claim]]:
    """The best first; for news the newest, and an overview has events before statements."""

    def newest(pair: tuple[Chosen, Claim]) -> tuple[int, str, int]:
        chosen, claim = pair
        span = claim.date or chosen.unit.article.published
        day = -span.end.toordinal() if span else 0
        return day, chosen.unit.article.id, chosen.unit.start

    in_order = sorted(kept, key=newest) if asked.newest else list(kept)
    if not asked.newest and asked.topic is None and asked.aspects:
        return in_order  # what answers a question best may be what somebody said
    return sorted(in_order, key=lambda pair: pair[1].kind not in EVENTS)


# what joins a question to the one before it
_JOINED = re.compile(
    r"(?:and|but|so),? (?=\w)|[وف](?=(?:ماذا|ما|متى|أين|اين|كيف|كم|لماذا|من|هل|أي)\b)",
    re.IGNORECASE,
)


def headline_of(asked: Asked) -> str:
    """Return a headline that claims nothing: the topic, or the question."""
    language = asked.question.language
    if asked.topic is not None:
        return asked.topic.names[language]
    words = " ".join(asked.question.text.split()).rstrip("?؟!. ")
    joined = _JOINED.match(words)
    if joined and joined.end() < len(words):  # a headline follows nothing
        words = words[joined.end()].upper() + words[joined.end() + 1 :]
    return plain(language, "headline-question", question=words[:_LONGEST_QUESTION])


def side_by_side(
    units: Sequence[Unit], lane: Lane, writer: ClaimWriter, found: Found
) -> tuple[Disagreement, ...]:
    """Return where sentences of different articles differ, each in its own words."""
    differ = Differ(lane.concepts, writer.language, writer)
    asked = differ.asked(_tolls(found, lane))
    return differ.find(units, lambda u: side_of(u, writer), asked)


def _tolls(found: Found, lane: Lane) -> list[tuple[Unit, Toll]]:
    """Return the sentences that count who suffered what is asked for, the best first."""
    if not names_one_thing(found.asked):
        return []
    about = [c for c in found.weighed if c.weight.answers or tells_of(found.asked, c.unit)]
    best = sorted(about, key=lambda c: (not c.weight.answers, -c.weight.score))
    figures = Figures(found.asked, lane.concepts)
    counted = ((c.unit, figures.toll(c.unit)) for c in best)
    return [(unit, toll) for unit, toll in counted if toll is not None][:_MOST_COUNTED]


def side_of(unit: Unit, writer: ClaimWriter) -> Side | None:
    """Return a sentence as one side of several; None where it may not be shown."""
    claim = writer.write(unit)
    if check_claim(claim, {unit.article.id: unit.article}):
        return None
    return Side(text=claim.text, citations=(citation(unit),))


def answers_to(
    cited: Sequence[Unit], read: Sequence[Chosen], writer: ClaimWriter
) -> list[tuple[Unit, Claim]]:
    """Return the denials of what the cited sentences let somebody allege, as claims."""
    written = ((u, writer.write(u, alone=True)) for u in denials(cited, [c.unit for c in read]))
    return [(u, c) for u, c in written if not check_claim(c, {u.article.id: u.article})]


def later_of(found: Found, shown: Sequence[Unit], lane: Lane) -> list[tuple[Unit, Unit]]:
    """Return sentences of newer articles that tell otherwise, each behind the shown one."""
    return told_later(found.asked, shown, found.weighed, lane.concepts)


def with_later(
    found: Found, claims: Sequence[Claim], later: Sequence[tuple[Unit, Unit]], writer: ClaimWriter
) -> list[tuple[Claim, Unit | None]]:
    """Return claims with those of newer articles that tell otherwise, each behind what it changes.

    Beside each of these its sentence. For news the newer one stands first.
    """
    told: list[tuple[Claim, Unit | None]] = [(claim, None) for claim in claims]
    for was, now in later:
        claim = writer.write(now)
        if check_claim(claim, {now.article.id: now.article}):
            continue
        at = next((i for i, (c, _) in enumerate(told) if _cites(c, was)), len(told) - 1)
        told.insert(at if found.asked.newest else at + 1, (claim, now))
    return told


def _cites(claim: Claim, unit: Unit) -> bool:
    return any(c.article_id == unit.article.id and c.start == unit.start for c in claim.citations)


def with_sources(briefing: Briefing, articles: Mapping[str, Article], lane: Lane) -> Briefing:
    """Return a briefing with its sources numbered, its date and age, and its origins counted."""
    sources = number_sources(briefing.claims, briefing.disagreements, briefing.timeline, articles)
    as_of = newest_span(sources)
    cited = [articles[s.article_id] for s in sources]
    return replace(
        briefing, sources=sources, as_of=as_of, age=_age(as_of, lane.today),
        origins=count_origins(cited, lane.concepts),
    )  # fmt: skip


def show_checked(
    asked: Asked, claims: Sequence[Claim], articles: Mapping[str, Article], lane: Lane,
    writer: Writer,
) -> None:  # fmt: skip
    """Show of an answer in the making the claims that have passed all checks, and no other."""
    if lane.show is None or not claims:
        return
    sofar = Briefing(
        question=asked.question.text, language=asked.question.language, writer=writer,
        headline=headline_of(asked), as_of=None, claims=tuple(claims), timeline=(),
        disagreements=(), sources=(), audit=Audit(accepted=len(claims)),
    )  # fmt: skip
    lane.show(with_sources(sofar, articles, lane))


def join(
    question: str, texts: Sequence[str], answers: Sequence[Answer],
    articles: Mapping[str, Article], lane: Lane,
) -> Briefing | None:  # fmt: skip
    """Return one briefing of the answers to the parts of a question; None where none has any."""
    given = [a for a in answers if isinstance(a, Briefing)]
    if not given:
        return None
    claims = {(c.citations[0].article_id, c.citations[0].start): c for b in given for c in b.claims}
    words = " ".join(question.split()).rstrip("?؟!. ")[:_LONGEST_QUESTION]
    first = given[0]
    audit = replace(
        first.audit, accepted=len(claims),
        dropped=tuple(d for a in answers for d in a.audit.dropped),
        unanswered=tuple(
            t for t, a in zip(texts, answers, strict=True) if not isinstance(a, Briefing)
        ),
        read_as=tuple(dict.fromkeys(r for a in answers for r in a.audit.read_as)),
    )  # fmt: skip
    whole = replace(
        first, question=question, claims=tuple(claims.values()), audit=audit,
        headline=plain(first.language, "headline-question", question=words),
        timeline=timeline_of(tuple(claims.values())) if any(b.timeline for b in given) else (),
        disagreements=tuple(dict.fromkeys(d for b in given for d in b.disagreements)),
    )  # fmt: skip
    return with_sources(whole, articles, lane)


def _age(as_of: DateSpan | None, today: date | None) -> int | None:
    if as_of is None or today is None:
        return None
    return max(0, (today - as_of.end).days)
