"""Who stands behind "on", "against", "from" or "to" keeps his place."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_FALSE = [
    (
        "ar", "فرض الشماليون حصارًا طويلًا على بيروت.",
        "وكانت بيروت قد فرضت حصارًا طويلًا على الشماليين منذ سنوات",
    ),
    (
        "ar", "نقلت السفينة الحبوب من الدوحة إلى مسقط يوم السبت.",
        "ونقلت السفينة الحبوب من مسقط إلى الدوحة يوم السبت",
    ),
    (
        "en", "The freighter carried the grain from Doha to Muscat on Saturday.",
        "The freighter carried the grain from Muscat to Doha on Saturday",
    ),
    (
        "en", "Veldia filed a complaint at the court against Norrland.",
        "Norrland filed a complaint at the court against Veldia",
    ),
    (
        "en", "The freighter carried the grain from Doha to Muscat on Saturday.",
        "ونقلت السفينة الحبوب من مسقط إلى الدوحة يوم السبت",
    ),
    (
        "ar", "نقلت السفينة الحبوب من الدوحة إلى مسقط يوم السبت.",
        "The freighter carried the grain from Muscat to Doha on Saturday",
    ),
]  # fmt: skip
_TRUE = [
    (
        "ar", "من مسقط إلى الدوحة نقلت السفينة الحبوب يوم السبت.",
        "ونقلت السفينة الحبوب من مسقط إلى الدوحة يوم السبت",
    ),
    (
        "en", "On Saturday the freighter carried the grain to Doha from Muscat.",
        "The freighter carried the grain from Muscat to Doha on Saturday",
    ),
    (
        "en", "On Saturday the ship carried the grain from Muscat to Doha.",
        "ونقلت السفينة الحبوب من مسقط إلى الدوحة يوم السبت",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "evidence"), _FALSE)
def test_two_behind_prepositions_have_changed_places(
    language: str, claim: str, evidence: str
) -> None:
    """Each stands where the other does in the evidence."""
    assert "role_order" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_the_order_of_phrases_is_free(language: str, claim: str, evidence: str) -> None:
    """A phrase may be moved with its preposition."""
    assert () == verify(claim, language, [evidence])
