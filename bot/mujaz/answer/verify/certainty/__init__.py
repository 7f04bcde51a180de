"""C12: the claim is no surer than the evidence: plans, conditions, duties, hopes."""

from __future__ import annotations

from mujaz.answer.verify.certainty.averted import check_averted
from mujaz.answer.verify.certainty.bounds import check_bounds
from mujaz.answer.verify.certainty.cases import check_cases
from mujaz.answer.verify.certainty.charged_with import check_charged_with
from mujaz.answer.verify.certainty.days_ahead import check_days_ahead
from mujaz.answer.verify.certainty.granted import check_granted
from mujaz.answer.verify.certainty.hoped import check_hoped
from mujaz.answer.verify.certainty.likely import check_likely
from mujaz.answer.verify.certainty.limits import check_limits
from mujaz.answer.verify.certainty.modality import check_modality
from mujaz.answer.verify.certainty.over import check_over
from mujaz.answer.verify.certainty.possible import check_possible
from mujaz.answer.verify.certainty.turned import check_turned
from mujaz.answer.verify.certainty.undone import check_demanded, check_undone
from mujaz.answer.verify.certainty.weighed import check_weighed
from mujaz.answer.verify.grammar.pair import Check

CHECKS: tuple[Check, ...] = (
    check_modality,
    check_limits,
    check_undone,
    check_demanded,
    check_possible,
    check_bounds,
    check_granted,
    check_averted,
    check_turned,
    check_likely,
    check_over,
    check_weighed,
    check_hoped,
    check_cases,
    check_days_ahead,
    check_charged_with,
)
