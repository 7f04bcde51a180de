"""Run every check on a claim and the passages it cites.

In:  the claim's text and language, the evidence as texts; the whole articles where they are known
Out: the reasons against the claim; none when the evidence says all that it says

Pure: no model, no clock, no files but the tables. The reasons are worded for a repair prompt and
for a reader of "Why?".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.answer.verify.absent import check_absent
from mujaz.answer.verify.accomplished import check_accomplished
from mujaz.answer.verify.addressed import check_addressed
from mujaz.answer.verify.ahead import check_ahead
from mujaz.answer.verify.awaited import check_awaited
from mujaz.answer.verify.bound import check_bound
from mujaz.answer.verify.bounding import check_bounding
from mujaz.answer.verify.camps import check_camps
from mujaz.answer.verify.canonical import canonical
from mujaz.answer.verify.causal import check_causal
from mujaz.answer.verify.cause import check_cause
from mujaz.answer.verify.ceilings import check_ceilings
from mujaz.answer.verify.choices import check_choices
from mujaz.answer.verify.clock import check_clock
from mujaz.answer.verify.content import check_content
from mujaz.answer.verify.doers import check_doers
from mujaz.answer.verify.elsewhere import check_elsewhere
from mujaz.answer.verify.exchanged import check_exchanged
from mujaz.answer.verify.focus import focused
from mujaz.answer.verify.foreign import check_foreign
from mujaz.answer.verify.gapped import check_gapped
from mujaz.answer.verify.initials import with_initials
from mujaz.answer.verify.introduced import introduced
from mujaz.answer.verify.judged import check_judged
from mujaz.answer.verify.lasting import check_lasting
from mujaz.answer.verify.limits import check_limits
from mujaz.answer.verify.merged import check_merged
from mujaz.answer.verify.modality import check_modality
from mujaz.answer.verify.negation import check_negation
from mujaz.answer.verify.office import check_office
from mujaz.answer.verify.offices import check_offices
from mujaz.answer.verify.others import check_others
from mujaz.answer.verify.outlets import check_outlets
from mujaz.answer.verify.paces import check_paces
from mujaz.answer.verify.pair import Check, Pair
from mujaz.answer.verify.parties import check_parties
from mujaz.answer.verify.parts import check_parts
from mujaz.answer.verify.patients import check_patients
from mujaz.answer.verify.persons import check_persons
from mujaz.answer.verify.poles import check_poles
from mujaz.answer.verify.promised import check_promised
from mujaz.answer.verify.quantities import check_quantities
from mujaz.answer.verify.quotations import check_quotations
from mujaz.answer.verify.reading import Reading
from mujaz.answer.verify.redenied import check_undenied
from mujaz.answer.verify.remainder import check_remainder
from mujaz.answer.verify.rivals import check_rivals
from mujaz.answer.verify.roles import check_roles
from mujaz.answer.verify.scales import check_scales
from mujaz.answer.verify.sequel import check_sequel
from mujaz.answer.verify.sequence import check_sequence
from mujaz.answer.verify.solely import check_solely
from mujaz.answer.verify.sources import check_sources
from mujaz.answer.verify.spans import check_spans
from mujaz.answer.verify.speaking import check_speakers
from mujaz.answer.verify.steps import check_steps
from mujaz.answer.verify.strength import check_strength
from mujaz.answer.verify.stretches import check_stretches
from mujaz.answer.verify.swapped import check_swapped
from mujaz.answer.verify.terms import check_terms
from mujaz.answer.verify.thesaurus import Thesaurus
from mujaz.answer.verify.timely import check_timely
from mujaz.answer.verify.times import check_dates
from mujaz.answer.verify.titles import check_titles
from mujaz.answer.verify.tongue import check_language
from mujaz.answer.verify.towards import check_towards
from mujaz.answer.verify.traded import check_traded
from mujaz.answer.verify.transfers import check_transfers
from mujaz.answer.verify.turned import check_turned
from mujaz.answer.verify.undertaken import check_undertaken
from mujaz.answer.verify.undone import check_undone
from mujaz.answer.verify.unfulfilled import check_unfulfilled
from mujaz.answer.verify.unharmed import check_unharmed
from mujaz.answer.verify.unproven import check_unproven
from mujaz.answer.verify.unsaid import check_unsaid
from mujaz.answer.verify.who import with_speaker
from mujaz.answer.verify.wholes import check_wholes
from mujaz.answer.verify.zones import check_zones
from mujaz.language.fold import find_quote
from mujaz.model import Reason

_CHECKS: tuple[Check, ...] = (
    check_quotations, check_quantities, check_stretches, check_dates, check_content, check_poles,
    check_negation, check_modality, check_limits, check_strength, check_cause, check_sources,
    check_roles, check_bound, check_exchanged, check_swapped, check_towards, check_merged,
    check_scales, check_ceilings, check_speakers, check_titles, check_persons, check_gapped,
    check_elsewhere, check_remainder, check_turned, check_steps, check_addressed, check_choices,
    check_bounding, check_rivals, check_transfers, check_patients, check_causal, check_parties,
    check_unharmed, check_unproven, check_sequence, check_outlets, check_unfulfilled, check_solely,
    check_timely, check_undenied, check_unsaid, check_zones, check_traded, check_paces,
    check_ahead, check_camps, check_terms, check_clock, check_wholes, check_lasting, check_spans,
    check_office, check_parts, check_undertaken, check_awaited, check_undone, check_accomplished,
    check_absent, check_doers, check_judged, check_offices, check_others, check_promised,
    check_sequel,
)  # fmt: skip


@cache
def plain_thesaurus() -> Thesaurus:
    """Return the thesaurus of the shipped tables alone."""
    return Thesaurus()


def verify(
    claim: str, language: str, evidence: Sequence[str], *,
    articles: Sequence[str] | None = None, thesaurus: Thesaurus | None = None,
) -> tuple[Reason, ...]:  # fmt: skip
    """Return why a claim may not be shown; empty when its evidence says all that it says."""
    texts = [text for text in evidence if text.strip()]
    if not claim.strip() or not texts:
        return (Reason(check="citation", detail="no claim or no evidence"),)
    reasons = [r for r in (check_language(claim, language), check_foreign(claim)) if r is not None]
    if articles is not None:
        reasons += [r for text in texts if (r := _stands_in(text, articles)) is not None]
    words = thesaurus or plain_thesaurus()
    if language == "en":
        claim = with_initials(claim, "\n".join(texts))
    ours = Reading(canonical(claim), words)
    spoken = [with_speaker(text, articles or (), words) for text in texts]
    called = [introduced(text, claim, articles or (), words) for text in spoken]
    joined = Reading(canonical("\n".join(called)), words)
    pair = focused(Pair(ours, joined))
    for check in _CHECKS:
        reasons += check(pair)
    return tuple(dict.fromkeys(reasons))


def _stands_in(text: str, articles: Sequence[str]) -> Reason | None:
    if any(find_quote(text, article) is not None for article in articles):
        return None
    return Reason(check="verbatim", detail=f"the cited article does not hold these words: {text!r}")
