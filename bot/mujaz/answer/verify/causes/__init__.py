"""C14: a cause stays a cause of the same effect, and what came first comes first."""

from __future__ import annotations

from mujaz.answer.verify.causes.ascribed import check_ascribed
from mujaz.answer.verify.causes.blamed import check_blamed
from mujaz.answer.verify.causes.causal import check_causal
from mujaz.answer.verify.causes.cause import check_cause
from mujaz.answer.verify.causes.put_down import check_put_down
from mujaz.answer.verify.causes.turned import check_turned
from mujaz.answer.verify.grammar.pair import Check

CHECKS: tuple[Check, ...] = (
    check_cause,
    check_ascribed,
    check_causal,
    check_turned,
    check_blamed,
    check_put_down,
)
