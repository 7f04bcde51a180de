"""Answer with a model: evidence chosen, a draft examined, what survives composed.

In:  Found, a Desk where a model is asked
Out: a Briefing of claims that nothing could refute, or a Refusal that says why

The gate decides before the model is asked: where no passage has the names, the speaker and the
time that the question asks about, there is nothing to show, and nothing is spent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import structlog

from mujaz.answer.compose import (
    answers_to,
    headline_of,
    later_of,
    show_checked,
    side_by_side,
    with_later,
    with_sources,
)
from mujaz.answer.lane import Clock, Found, Lane, articles_of, covered, find
from mujaz.answer.question.filled import fills_in
from mujaz.answer.refuse import refuse
from mujaz.answer.reported.reporting import Reporter
from mujaz.answer.timeline import timeline_of
from mujaz.answer.writing import generate
from mujaz.answer.writing.evidence import Evidence, choose_evidence
from mujaz.answer.writing.examine import Accepted, Examiner
from mujaz.answer.writing.extract import Chosen, ClaimWriter
from mujaz.answer.writing.generate import Bill, Desk
from mujaz.answer.writing.write import Written, write
from mujaz.errors import ModelFailed, ModelUnavailable, Outside
from mujaz.language.numbers import find_numbers
from mujaz.model import (
    Answer,
    Audit,
    Briefing,
    Disagreement,
    RefusalReason,
    Side,
)
from mujaz.texts import plain

_log = structlog.get_logger("mujaz")


async def brief_by_model(
    found: Found, lane: Lane, desk: Desk, clock: Clock, bill: Bill
) -> Answer:  # fmt: skip
    """Return the answer that a model words and code lets pass; `bill` holds what it took.

    Raises: Outside, ModelFailed.
    """
    try:
        return await _brief(found, lane, desk, clock, bill)
    finally:
        await desk.let_go()


async def _brief(found: Found, lane: Lane, desk: Desk, clock: Clock, bill: Bill) -> Answer:
    found, failed = await _in_both_languages(found, lane, desk, bill, clock)
    question = found.asked.question
    evidence = choose_evidence(
        found.weighed, desk.counter, most_tokens=desk.room(question), key=desk.fence_key
    )
    clock.lap("evidence")
    if not evidence.exhibits:
        if failed is not None:  # in the other language there may have been something
            raise failed
        return await _refused(found, Written(), lane, bill, clock, None)
    writer = ClaimWriter(lane.concepts, question.language)
    examiner = Examiner(evidence, writer, Reporter(lane.concepts), lane.thesaurus, lane.today)

    def show(kept: Sequence[Accepted]) -> None:
        claims = [a.claim for a in kept]
        show_checked(found.asked, claims, articles_of(found.weighed), lane, "model")

    written = await write(question, evidence, examiner, desk, bill, show)
    clock.lap("generate")
    if not written.kept and failed is not None:
        raise failed
    if not written.kept:
        reason = RefusalReason.UNSUPPORTED if written.dropped else RefusalReason.WEAK_EVIDENCE
        return await _refused(found, written, lane, bill, clock, reason)
    return _briefing(found, evidence, written, lane, _audit(written, bill, clock))


async def _in_both_languages(
    found: Found, lane: Lane, desk: Desk, bill: Bill, clock: Clock
) -> tuple[Found, Outside | ModelFailed | None]:
    """Where the articles found are in another language, ask for the question in it, search again.

    A question that follows others is made to stand alone by the same call. The translation only
    widens the search and the gate: it is never shown, and no claim rests on it. Where the model
    does not help, the question stands as it was, and what went wrong comes beside it. Raises
    ModelUnavailable: a server that has let all tries and seconds of this small call go by would
    only take as long again for the draft. Over a cap the draft is asked for without the small call,
    should it alone still fit.
    """
    question = found.asked.question
    if found.asked.topic is not None or not (question.history or _foreign(found)):
        return found, None
    try:
        await desk.hold_draft()  # a translation is worth nothing where no draft can be paid
        understood = await generate.understand_question(question, question.history, desk, bill)
    except ModelUnavailable:
        raise
    except (Outside, ModelFailed) as error:
        _log.info("understand-failed", error=error.code)
        return found, error
    clock.lap("generate")
    if question.history and fills_in(understood.alone, question):
        alone = replace(question, text=understood.alone, history=())
        found = await find(alone, lane, clock)
    if not _foreign(found):
        return found, None
    other = understood.english if question.language == "ar" else understood.arabic
    again = await find(replace(question, text=other), lane, clock, also=question.text)
    return _joined(found, again), None


def _foreign(found: Found) -> bool:
    language = found.asked.question.language
    return any(c.unit.article.language != language for c in found.weighed)


def _joined(found: Found, again: Found) -> Found:
    """Return the question as asked, with every sentence at the better of its two weights."""
    best: dict[tuple[str, int], Chosen] = {}
    for chosen in (*found.weighed, *again.weighed):
        key = (chosen.unit.passage.id, chosen.unit.start)
        old = best.get(key)
        if old is None or _rank(chosen) > _rank(old):
            best[key] = chosen
    return Found(asked=found.asked, weighed=list(best.values()))


def _rank(chosen: Chosen) -> tuple[bool, float]:
    return chosen.weight.answers, chosen.weight.score


def _audit(written: Written, bill: Bill, clock: Clock) -> Audit:
    return Audit(
        prompt=" ".join(bill.prompts), model=bill.model, accepted=len(written.kept),
        repaired=tuple(written.repaired), dropped=tuple(written.dropped), tokens=bill.tokens,
        ms=clock.laps,
    )  # fmt: skip


def _briefing(
    found: Found, evidence: Evidence, written: Written, lane: Lane, audit: Audit
) -> Briefing:
    asked = found.asked
    writer = ClaimWriter(lane.concepts, asked.question.language)
    cited = list(dict.fromkeys(u for a in written.kept for u in a.units))
    later = later_of(found, cited, lane)
    told = with_later(found, [a.claim for a in written.kept], later, writer)
    changed = {(was.article.id, was.start) for was, _ in later}
    stands = not any((u.article.id, u.start) in changed for u in written.headline_on)
    cited += [unit for _, unit in told if unit is not None]
    other_side = answers_to(cited, found.weighed, writer)
    claims = (*(c for c, _ in told), *(c for _, c in other_side))
    return with_sources(
        Briefing(
            question=asked.question.text, language=asked.question.language, writer="model",
            headline=(stands and written.headline) or headline_of(asked), as_of=None, claims=claims,
            timeline=timeline_of(claims), sources=(), audit=audit,
            disagreements=_disagreements(found, written, lane, writer),
        ),
        articles_of(found.weighed), lane,
    )  # fmt: skip


def _disagreements(
    found: Found, written: Written, lane: Lane, writer: ClaimWriter
) -> tuple[Disagreement, ...]:
    """Return what the model pointed out and code proved, then what code found by itself."""
    language = writer.language
    shown = [
        Disagreement(
            about=plain(language, "differ-sources"),
            sides=tuple(Side(text=a.claim.text, citations=a.claim.citations) for a in sides),
        )
        for sides in written.differ
    ]
    units = list(dict.fromkeys(u for a in written.kept for u in a.units))
    told = {frozenset(c.article_id for s in d.sides for c in s.citations) for d in shown}
    for one in side_by_side(units, lane, writer, found):
        if frozenset(c.article_id for s in one.sides for c in s.citations) not in told:
            shown.append(_in_claims(one, written.kept))
    return tuple(shown)


def _in_claims(found: Disagreement, kept: Sequence[Accepted]) -> Disagreement:
    """Return a disagreement in the words of the claims that rest on its sentences.

    A claim may tell the other half of a sentence: it stands for a side only where it holds the
    figure that the sides differ on.
    """
    sides = []
    for side in found.sides:
        cited = side.citations[0]
        figures = _figures(side.text).difference(
            *(_figures(other.text) for other in found.sides if other is not side)
        )
        claim = next(
            (
                a.claim for a in kept
                if (not figures or figures & _figures(a.claim.text)) and any(
                    c.article_id == cited.article_id and c.start <= cited.start < c.end
                    for c in a.claim.citations
                )
            ),
            None,
        )  # fmt: skip
        sides.append(Side(text=claim.text, citations=claim.citations) if claim else side)
    return replace(found, sides=tuple(sides))


def _figures(text: str) -> frozenset[Decimal]:
    return frozenset(q.value for q in find_numbers(text))


async def _refused(
    found: Found, written: Written, lane: Lane, bill: Bill, clock: Clock,
    reason: RefusalReason | None,
) -> Answer:  # fmt: skip
    audit = _audit(written, bill, clock)
    refusal = refuse(found.asked, found.weighed, audit, await covered(lane), lane.concepts)
    return replace(refusal, writer="model", reason=reason or refusal.reason)
