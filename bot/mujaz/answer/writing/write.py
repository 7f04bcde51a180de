"""The writer with a model: draft, examine, repair once, drop.

In:  a question, the evidence for it, a Desk where a model is asked
Out: Written: the claims that survived, what became of the others, a headline where it holds

The model proposes; nothing of its making reaches a reader that code has not tried to refute.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import structlog

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.verify.form.foreign import check_foreign
from mujaz.answer.writing import generate
from mujaz.answer.writing.drafts import Draft, DraftedClaim
from mujaz.answer.writing.evidence import Evidence
from mujaz.answer.writing.examine import Accepted, Examiner, Rejected, told
from mujaz.answer.writing.generate import Bill, Desk
from mujaz.errors import ModelFailed, Outside
from mujaz.language.fold import fold_key
from mujaz.language.tokens import stems
from mujaz.model import Dropped, Question, Reason, Repaired

# What one source may have against the other's claim where both speak of the same thing.
_REFUTES = frozenset(
    {"numbers", "number_role", "units", "dates", "negation", "modality", "strength"}
)

_log = structlog.get_logger("mujaz")


@dataclass(slots=True, kw_only=True)
class Written:
    """What came of a draft."""

    kept: list[Accepted] = field(default_factory=list)
    repaired: list[Repaired] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    differ: list[tuple[Accepted, ...]] = field(default_factory=list)
    headline: str = ""  # "" where none was given or none held
    headline_on: tuple[Unit, ...] = ()  # the sentences that hold it
    answerable: bool = True


async def write(
    question: Question, evidence: Evidence, examiner: Examiner, desk: Desk, bill: Bill,
    show: Callable[[Sequence[Accepted]], None] | None = None,
) -> Written:  # fmt: skip
    """Return what survives of the model's briefing.

    `show` hears, while the rest is repaired, of the claims that nothing can undo any more: of none
    where a second opinion is still to come.

    Raises: Outside, ModelFailed: the model gave no draft at all.
    """
    draft = await generate.draft(question, evidence, desk, bill)
    outcomes = await _examined(draft.claims, examiner)
    rejected = [o for o in outcomes if isinstance(o, Rejected)]
    written = Written(answerable=draft.answerable or bool(draft.claims))
    if rejected:
        if show is not None and desk.second_opinion is None:
            show(_different([o for o in outcomes if isinstance(o, Accepted)], examiner))
        outcomes = await _repair(question, evidence, examiner, desk, bill, outcomes, written)
    if desk.second_opinion is not None:
        outcomes = await _second_opinion(outcomes, desk, bill, written)
    kept = {n: o for n, o in enumerate(outcomes) if isinstance(o, Accepted)}
    written.kept = _different(list(kept.values()), examiner)
    written.differ = _differences(draft, kept, examiner)
    written.headline, written.headline_on = _headline(draft, written.kept, examiner)
    return written


async def _examined(
    claims: Sequence[DraftedClaim], examiner: Examiner
) -> list[Accepted | Rejected | None]:
    outcomes: list[Accepted | Rejected | None] = []
    for drafted in claims:
        outcomes.append(examiner.examine(drafted))
        await asyncio.sleep(0)  # other chats are waiting too
    return outcomes


async def _repair(
    question: Question, evidence: Evidence, examiner: Examiner, desk: Desk, bill: Bill,
    outcomes: Sequence[Accepted | Rejected | None], written: Written,
) -> list[Accepted | Rejected | None]:  # fmt: skip
    """Send what failed back once; what fails again, or is withdrawn, is dropped."""
    rejected = [o for o in outcomes if isinstance(o, Rejected)]
    corrections: list[DraftedClaim] = []
    try:
        corrections = (await generate.repair(question, evidence, rejected, desk, bill)).claims
    except (Outside, ModelFailed) as error:
        _log.info("repair-failed", error=error.code)
    after: list[Accepted | Rejected | None] = []
    open_ones = list(corrections)
    for outcome in outcomes:
        if not isinstance(outcome, Rejected):
            after.append(outcome)
            continue
        correction = _correction_of(outcome, open_ones, len(rejected) == len(corrections))
        again = examiner.examine(correction) if correction else None
        if isinstance(again, Accepted):
            after.append(again)
            written.repaired.append(
                Repaired(
                    before=outcome.drafted.text, after=again.claim.text, reasons=outcome.reasons
                )
            )
            continue
        after.append(None)
        reasons = (*outcome.reasons, *(again.reasons if again else ()))
        written.dropped.append(
            Dropped(text=outcome.drafted.text, reasons=tuple(dict.fromkeys(reasons)))
        )
    return after


def _correction_of(
    rejected: Rejected, corrections: list[DraftedClaim], in_order: bool
) -> DraftedClaim | None:
    """Take the correction of a claim: the next one, or where some were withdrawn the likest."""
    if not corrections:
        return None
    if in_order:
        return corrections.pop(0)
    words = frozenset(stems(rejected.drafted.text))
    likest = max(corrections, key=lambda c: len(words & frozenset(stems(c.text))))
    if not words & frozenset(stems(likest.text)):
        return None
    corrections.remove(likest)
    return likest


async def _second_opinion(
    outcomes: Sequence[Accepted | Rejected | None], desk: Desk, bill: Bill, written: Written
) -> list[Accepted | Rejected | None]:
    """Let another model reject what code let pass; where it does not answer, nothing changes."""
    asked = [o for o in outcomes if isinstance(o, Accepted)]
    if not asked:
        return list(outcomes)
    pairs = [(a.claim.text, " ".join(told(u) for u in a.units)) for a in asked]
    try:
        opinions = (await generate.opinions(pairs, desk, bill)).opinions
    except (Outside, ModelFailed) as error:
        _log.info("second-opinion-failed", error=error.code)
        return list(outcomes)
    against = {o.claim: o.why for o in opinions if not o.supported}
    turned_away = {
        id(a): Reason(check="second_opinion", detail=against[n] or "not supported")
        for n, a in enumerate(asked)
        if n in against
    }
    for accepted in asked:
        if id(accepted) in turned_away:
            reasons = (turned_away[id(accepted)],)
            written.dropped.append(Dropped(text=accepted.claim.text, reasons=reasons))
    return [None if id(o) in turned_away else o for o in outcomes]


_SAID_AGAIN = 0.85  # share of common words (Jaccard)
_NAMED = re.compile(r"'([^']+)'|\"([^\"]+)\"")  # as a reason quotes the words of a claim


def _different(kept: Sequence[Accepted], examiner: Examiner) -> list[Accepted]:
    """Return the claims less those that say again what one before them says.

    "Fourteen" and "forty" are one word of many: what the evidence of the other does not hold is
    not said again, however alike the words are.
    """
    seen: list[tuple[frozenset[str], Accepted]] = []
    for accepted in kept:
        words = frozenset(fold_key(accepted.claim.text).split())
        alike = (o for w, o in seen if len(words & w) >= _SAID_AGAIN * len(words | w))
        if any(not examiner.against(accepted.claim.text, [o.units], spoken=True) for o in alike):
            continue
        seen.append((words, accepted))
    return [accepted for _, accepted in seen]


def _differences(
    draft: Draft, kept: dict[int, Accepted], examiner: Examiner
) -> list[tuple[Accepted, ...]]:
    """Return the contradictions that the model points out, as far as code can prove them."""
    found: list[tuple[Accepted, ...]] = []
    for difference in draft.disagreements:
        sides = [kept[n] for n in dict.fromkeys(difference.claims) if n in kept]
        articles = {c.article_id for side in sides for c in side.claim.citations}
        if len(sides) < 2:
            continue
        if (len(articles) >= 2 and contradict(sides[0], sides[1], examiner)) or (
            _two_voices(sides, articles) and examiner.counts_otherwise(sides[0], sides[1])
        ):
            found.append(tuple(sides))
    return found


def _two_voices(sides: Sequence[Accepted], articles: set[str]) -> bool:
    """Tell whether two claims are of two articles, or of two speakers of one."""
    speakers = {side.claim.speaker for side in sides[:2]}
    return len(articles) >= 2 or (len(speakers) == 2 and "" not in speakers)


def contradict(one: Accepted, other: Accepted, examiner: Examiner) -> bool:
    """Return whether the evidence of each refutes the other, and speaks of the same thing.

    It refutes it by a number, a day, a "not" or its certainty, and by nothing else: where names or
    content are missing too, the sources speak of different things. That another says it is how most
    sources differ, and not what they differ on.
    """
    for a, b in ((one, other), (other, one)):
        against = examiner.against(a.claim.text, [b.units], spoken=True)
        reasons = [r for r in against if r.check != "speaker" and not _of_the_speaker(r, a)]
        if not reasons or any(r.check not in _REFUTES for r in reasons):
            return False
    return True


def _of_the_speaker(reason: Reason, told: Accepted) -> bool:
    """Tell whether all that a text does not name is in the name of who speaks in a claim."""
    speaker = frozenset(stems(told.claim.speaker)) if told.claim.speaker else frozenset[str]()
    quoted = " ".join(word for words in _NAMED.findall(reason.detail) for word in words)
    named = frozenset(stems(quoted))
    return reason.check in {"entities", "content"} and bool(named) and named <= speaker


def _headline(
    draft: Draft, kept: Sequence[Accepted], examiner: Examiner
) -> tuple[str, tuple[Unit, ...]]:
    """Return the model's headline and the sentences of the claim that hold all of it; else ""."""
    headline = " ".join(draft.headline.split()).rstrip(".")
    if not headline or check_foreign(headline) is not None:
        return "", ()
    for accepted in kept:
        if not examiner.against(headline, [accepted.units], spoken=True) and not (
            examiner.untimely(headline, accepted.units)
        ):
            return headline, accepted.units
    return "", ()
