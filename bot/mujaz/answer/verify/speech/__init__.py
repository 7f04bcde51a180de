"""C2, C9, C11, C16: who says it, in which words, how strongly, and how many sources say so."""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Check
from mujaz.answer.verify.speech.judged import check_judged
from mujaz.answer.verify.speech.of_himself import check_of_himself
from mujaz.answer.verify.speech.office import check_office
from mujaz.answer.verify.speech.outlets import check_outlets
from mujaz.answer.verify.speech.promised import check_promised
from mujaz.answer.verify.speech.proven import check_proven
from mujaz.answer.verify.speech.quotations import check_quotations
from mujaz.answer.verify.speech.sources import check_sources
from mujaz.answer.verify.speech.speaking import check_speakers
from mujaz.answer.verify.speech.strength import check_strength
from mujaz.answer.verify.speech.unproven import check_unproven

CHECKS: tuple[Check, ...] = (
    check_quotations,
    check_strength,
    check_sources,
    check_speakers,
    check_of_himself,
    check_unproven,
    check_proven,
    check_outlets,
    check_office,
    check_judged,
    check_promised,
)
