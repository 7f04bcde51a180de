"""C10: nothing denied is asserted, nothing asserted is denied."""

from __future__ import annotations

from mujaz.answer.verify.denial.absent import check_absent
from mujaz.answer.verify.denial.attributes import check_attributes
from mujaz.answer.verify.denial.excepted import check_excepted
from mujaz.answer.verify.denial.negation import check_negation
from mujaz.answer.verify.denial.no_longer import check_no_longer
from mujaz.answer.verify.denial.redenied import check_not_done
from mujaz.answer.verify.denial.ungiven import check_ungiven
from mujaz.answer.verify.grammar.pair import Check

CHECKS: tuple[Check, ...] = (
    check_negation,
    check_not_done,
    check_absent,
    check_excepted,
    check_no_longer,
    check_ungiven,
    check_attributes,
)
