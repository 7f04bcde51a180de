"""C8: a title and an office stay with their person."""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Check
from mujaz.answer.verify.names.holders import check_holders
from mujaz.answer.verify.names.kin import check_kin
from mujaz.answer.verify.names.nations import check_nations
from mujaz.answer.verify.names.offices import check_offices
from mujaz.answer.verify.names.titles import check_titles

CHECKS: tuple[Check, ...] = (
    check_titles,
    check_offices,
    check_holders,
    check_nations,
    check_kin,
)
