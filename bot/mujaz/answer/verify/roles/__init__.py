"""C4, C15, C17: who did what to whom, with whom and where; two facts are not made one."""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Check
from mujaz.answer.verify.roles.addressed import check_addressed
from mujaz.answer.verify.roles.agents import check_roles
from mujaz.answer.verify.roles.at_fault import check_at_fault
from mujaz.answer.verify.roles.beside import check_beside
from mujaz.answer.verify.roles.blocks import check_blocks
from mujaz.answer.verify.roles.bound import check_bound
from mujaz.answer.verify.roles.bound_for import check_bound_for
from mujaz.answer.verify.roles.circumstances import check_circumstances
from mujaz.answer.verify.roles.contests import check_contests
from mujaz.answer.verify.roles.contrasted import check_contrasted
from mujaz.answer.verify.roles.demanded import check_demanded
from mujaz.answer.verify.roles.described import check_described, check_done_by_described
from mujaz.answer.verify.roles.doers import check_doers
from mujaz.answer.verify.roles.each_its_own import check_each_its_own
from mujaz.answer.verify.roles.elsewhere import check_elsewhere
from mujaz.answer.verify.roles.exchanged import check_exchanged
from mujaz.answer.verify.roles.facing import check_facing
from mujaz.answer.verify.roles.gapped import check_gapped
from mujaz.answer.verify.roles.headed import check_headed
from mujaz.answer.verify.roles.joined import check_joined
from mujaz.answer.verify.roles.judging import check_judging
from mujaz.answer.verify.roles.kept_apart import check_kept_apart
from mujaz.answer.verify.roles.led_apart import check_led_apart
from mujaz.answer.verify.roles.means import check_means
from mujaz.answer.verify.roles.merged import check_merged
from mujaz.answer.verify.roles.of_both import check_of_both
from mujaz.answer.verify.roles.parties import check_parties
from mujaz.answer.verify.roles.patients import check_patients
from mujaz.answer.verify.roles.persons import check_persons
from mujaz.answer.verify.roles.possessed import check_possessed
from mujaz.answer.verify.roles.preferred import check_preferred
from mujaz.answer.verify.roles.pronouns import check_pronouns
from mujaz.answer.verify.roles.resumed import check_resumed
from mujaz.answer.verify.roles.rivals import check_rivals
from mujaz.answer.verify.roles.swapped import check_swapped
from mujaz.answer.verify.roles.towards import check_towards
from mujaz.answer.verify.roles.transfers import check_transfers
from mujaz.answer.verify.roles.turned import check_turned
from mujaz.answer.verify.roles.two_acts import check_two_acts
from mujaz.answer.verify.roles.undertaken import check_undertaken
from mujaz.answer.verify.roles.verdicts import check_verdicts
from mujaz.answer.verify.roles.zones import check_zones

CHECKS: tuple[Check, ...] = (
    check_roles,
    check_bound,
    check_beside,
    check_exchanged,
    check_blocks,
    check_swapped,
    check_two_acts,
    check_towards,
    check_bound_for,
    check_headed,
    check_merged,
    check_joined,
    check_kept_apart,
    check_of_both,
    check_means,
    check_circumstances,
    check_led_apart,
    check_persons,
    check_gapped,
    check_elsewhere,
    check_turned,
    check_addressed,
    check_rivals,
    check_judging,
    check_at_fault,
    check_transfers,
    check_patients,
    check_parties,
    check_zones,
    check_doers,
    check_possessed,
    check_demanded,
    check_undertaken,
    check_facing,
    check_contrasted,
    check_contests,
    check_preferred,
    check_pronouns,
    check_resumed,
    check_verdicts,
    check_each_its_own,
    check_described,
    check_done_by_described,
)
