"""C12: the claim is no surer than the evidence: plans, conditions, duties, hopes."""

from __future__ import annotations

from mujaz.answer.verify.certainty.accomplished import check_accomplished
from mujaz.answer.verify.certainty.awaited import check_awaited
from mujaz.answer.verify.certainty.limits import check_limits
from mujaz.answer.verify.certainty.modality import check_modality
from mujaz.answer.verify.certainty.undone import check_undone
from mujaz.answer.verify.certainty.unfulfilled import check_unfulfilled
from mujaz.answer.verify.grammar.pair import Check

CHECKS: tuple[Check, ...] = (
    check_modality,
    check_limits,
    check_unfulfilled,
    check_awaited,
    check_undone,
    check_accomplished,
)
