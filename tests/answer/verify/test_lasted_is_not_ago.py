"""C6: how long something lasted does not say how long ago it began."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ROWS = [
    # (whether the claim is true, claim, language, evidence)
    (False, "The blockade began four years ago.", "en",
     "The blockade began in May and lasted four years."),
    (False, "بدأ الإضراب قبل خمسة أسابيع.", "ar", "بدأ الإضراب في أيار واستمر خمسة أسابيع."),
    (False, "بدأت الهدنة قبل ثلاثة أشهر.", "ar", "The truce began in May and lasted three months."),
    (False, "The talks began three weeks ago.", "en",
     "بدأت المحادثات في يونيو واستغرقت ثلاثة أسابيع."),
    (True, "The blockade began four years ago.", "en",
     "The blockade began in May 2022 and has lasted four years."),
    (True, "The blockade began four years ago.", "en", "The blockade began four years ago."),
    (True, "وقع الاتفاق قبل ثلاثة أشهر.", "ar", "The accord was signed three months ago."),
    (True, "The accord was signed three months ago.", "en", "وقع الاتفاق قبل ثلاثة أشهر."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _ROWS)
def test_a_length_is_no_distance(true: bool, claim: str, language: str, evidence: str) -> None:
    """ "Lasted four years" is not "four years ago"; "has lasted four years" is."""
    reasons = verify(claim, language, [evidence])
    assert (not reasons) is true, reasons
