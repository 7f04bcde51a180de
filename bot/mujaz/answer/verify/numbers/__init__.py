"""C3 to C5, C16: every number is the evidence's, with its unit, and counts the same thing."""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Check
from mujaz.answer.verify.numbers.beyond import check_beyond
from mujaz.answer.verify.numbers.camps import check_camps
from mujaz.answer.verify.numbers.ceilings import check_ceilings
from mujaz.answer.verify.numbers.exact import check_exact
from mujaz.answer.verify.numbers.lasting import check_lasting
from mujaz.answer.verify.numbers.of_acts import check_of_acts
from mujaz.answer.verify.numbers.of_another import check_of_another
from mujaz.answer.verify.numbers.of_whom import check_of_whom
from mujaz.answer.verify.numbers.one_and_more import check_one_and_more
from mujaz.answer.verify.numbers.paces import check_paces
from mujaz.answer.verify.numbers.parts import check_parts
from mujaz.answer.verify.numbers.quantities import check_quantities
from mujaz.answer.verify.numbers.remainder import check_remainder
from mujaz.answer.verify.numbers.scales import check_scales
from mujaz.answer.verify.numbers.single import check_single
from mujaz.answer.verify.numbers.steps import check_steps
from mujaz.answer.verify.numbers.stretches import check_stretches
from mujaz.answer.verify.numbers.terms import check_terms
from mujaz.answer.verify.numbers.traded import check_traded
from mujaz.answer.verify.numbers.wholes import check_wholes

CHECKS: tuple[Check, ...] = (
    check_quantities,
    check_stretches,
    check_scales,
    check_ceilings,
    check_exact,
    check_remainder,
    check_steps,
    check_traded,
    check_of_acts,
    check_one_and_more,
    check_paces,
    check_camps,
    check_terms,
    check_wholes,
    check_lasting,
    check_parts,
    check_of_whom,
    check_of_another,
    check_single,
    check_beyond,
)
