"""Who acts in a claim is not only somebody who stands beside the act in the evidence."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_CLOSED = "The army closed the road in coordination with the municipality."
_CLOSED_AR = "أغلق الجيش الطريق بالتنسيق مع البلدية."
_FREED = "The rebels released 38 women in a prisoner exchange with the government."
_FREED_AR = "أفرج المتمردون عن 38 امرأة ضمن صفقة تبادل مع الحكومة."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The municipality closed the road.", _CLOSED),
        ("The municipality closed the road.", _CLOSED_AR),
        ("أغلقت البلدية الطريق.", _CLOSED),
        ("أغلقت البلدية الطريق.", _CLOSED_AR),
        ("The government released 38 women.", _FREED),
        ("أفرجت الحكومة عن 38 امرأة.", _FREED),
        ("أفرجت الحكومة عن 38 امرأة.", _FREED_AR),
        ("The ministry cut its aid.", "The agency cut its aid under pressure from the ministry."),
        ("قصفت إسرائيل مستودعا.", "Hezbollah shelled a depot near the border with Israel."),
    ],
)  # fmt: skip
def test_who_stands_beside_an_act_does_not_do_it(claim: str, evidence: str) -> None:
    """Its doer is left out of the claim."""
    language = "en" if claim.isascii() else "ar"

    assert "role_order" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The army closed the road.", _CLOSED),
        ("أغلق الجيش الطريق.", _CLOSED),
        ("The army closed the road with the municipality.", _CLOSED_AR),
        ("أفرج المتمردون عن 38 امرأة.", _FREED),
        # what two do together, a part of whom is named, and where
        ("The union signed a contract.", "The firm signed a contract with the union."),
        ("أغلق الجيش الطريق.", "أغلق عناصر من الجيش الطريق."),
        ("The police closed the road.", "The army closed the road with the police."),
    ],
)
def test_who_does_it_or_has_a_part_in_it_does(claim: str, evidence: str) -> None:
    """Also with others."""
    language = "en" if claim.isascii() else "ar"

    assert not verify(claim, language, [evidence])
