"""C7, C8 and what no other check names: every word of a claim has a counterpart."""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Check
from mujaz.answer.verify.support.content import check_content
from mujaz.answer.verify.support.unsaid import check_unsaid

CHECKS: tuple[Check, ...] = (
    check_content,
    check_unsaid,
)
