"""C10: a claim that denies another act than the evidence asserts contradicts nothing."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_LISTED = {
    "en": "The council left the port of Hadrin off its list of protected sites.",
    "ar": "استبعد المجلس ميناء هدرين من قائمة المواقع المحمية.",
}
TRUE = {
    "en": "The port of Hadrin does not figure on the council's list of protected sites.",
    "ar": "لا يظهر ميناء هدرين في قائمة المجلس للمواقع المحمية.",
}
_SIGNED = {
    "en": "The port authority signed the lease of the northern quay in March.",
    "ar": "وقّعت هيئة الميناء عقد إيجار الرصيف الشمالي في مارس.",
}
FALSE = {
    "en": "The port authority did not sign the lease of the northern quay in March.",
    "ar": "لم توقّع هيئة الميناء عقد إيجار الرصيف الشمالي في مارس.",
}


def _checks(language: str, claim: str, evidence: str) -> set[str]:
    return {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize("evidence", ["en", "ar"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_act_that_the_evidence_does_not_have_is_no_contradiction(
    language: str, evidence: str
) -> None:
    """What is left off a list does not figure on it."""
    assert "negation" not in _checks(language, TRUE[language], _LISTED[evidence])


@pytest.mark.parametrize("evidence", ["en", "ar"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_act_that_the_evidence_asserts_is(language: str, evidence: str) -> None:
    """What was signed in March is not denied."""
    assert "negation" in _checks(language, FALSE[language], _SIGNED[evidence])
