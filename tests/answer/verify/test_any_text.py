"""The verifier takes any two texts: it judges, and never fails."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.answer.verify.claims import verify

_PIECES = st.sampled_from(
    """
    قال|الوزير|إن|لم|نفى|ذلك|أن|يكون|قد|سوف|12|٪|«نعم»|ألف|يوم|الثلاثاء|4 أبريل 2025|,|.|:|؟|و|كل
    سوى|إذا|بسبب|بعد|من|إلى|«|»|"|said|the|minister|not|denied|it|if|all|both|12|percent|$5m|on|Tuesday
    May|by|to|and|or|"Yes"|,|.|\u202e|\u200f|\n|Peskov|بيسكوف|in|Washington|واشنطن|more|than|أكثر
    """.replace("\n    ", "|").split("|")
)
_TEXT = st.lists(_PIECES, max_size=25).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(claim=_TEXT, evidence=_TEXT, language=st.sampled_from(["ar", "en"]))
def test_any_claim_on_any_evidence_gets_a_verdict(claim: str, evidence: str, language: str) -> None:
    """Reasons or none, for words in any order."""
    for reason in verify(claim, language, [evidence]):
        assert reason.check
        assert reason.detail
