"""C13: direction, comparison and other opposites; "only", "some", "all"."""

from __future__ import annotations

from mujaz.answer.verify.degree.ahead import check_ahead
from mujaz.answer.verify.degree.choices import check_choices
from mujaz.answer.verify.degree.compared import check_compared
from mujaz.answer.verify.degree.enough import check_enough
from mujaz.answer.verify.degree.finals import check_finals
from mujaz.answer.verify.degree.for_good import check_for_good
from mujaz.answer.verify.degree.foremost import check_foremost
from mujaz.answer.verify.degree.kinds import check_kinds
from mujaz.answer.verify.degree.marks import check_marks
from mujaz.answer.verify.degree.mishaps import check_mishaps
from mujaz.answer.verify.degree.not_all import check_not_all
from mujaz.answer.verify.degree.others import check_others
from mujaz.answer.verify.degree.part_of import check_part_of
from mujaz.answer.verify.degree.poles import check_poles
from mujaz.answer.verify.degree.restricted import check_restricted
from mujaz.answer.verify.degree.rival_deeds import check_rival_deeds
from mujaz.answer.verify.degree.same_one import check_same_one
from mujaz.answer.verify.degree.solely import check_solely
from mujaz.answer.verify.degree.than import check_than
from mujaz.answer.verify.degree.unharmed import check_unharmed
from mujaz.answer.verify.grammar.pair import Check

CHECKS: tuple[Check, ...] = (
    check_poles,
    check_choices,
    check_unharmed,
    check_solely,
    check_same_one,
    check_ahead,
    check_others,
    check_compared,
    check_than,
    check_marks,
    check_kinds,
    check_finals,
    check_for_good,
    check_mishaps,
    check_enough,
    check_rival_deeds,
    check_restricted,
    check_foremost,
    check_not_all,
    check_part_of,
)
