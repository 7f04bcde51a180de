"""C5: "a few weeks" are no few days, in every pair of languages."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_AR = "عُقد الاجتماع بعد بضعة أيام على انهيار الجسر."
_EN = "The meeting was held a few days after the bridge collapsed."
_LONG_AR = "استمرت المحادثات أسابيع."


@pytest.mark.parametrize("evidence", [_AR, _EN])
@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("ar", "عُقد الاجتماع بعد بضعة أسابيع على انهيار الجسر."),
        ("ar", "عُقد الاجتماع بعد أشهر على انهيار الجسر."),
        ("en", "The meeting was held weeks after the bridge collapsed."),
        ("en", "The meeting was held a few months after the bridge collapsed."),
    ],
)
def test_another_unit_is_another_time(language: str, claim: str, evidence: str) -> None:
    """Nobody counts them, and still they are not the same."""
    assert "units" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "عُقد الاجتماع بعد أيام على انهيار الجسر.", _AR),
        ("en", "The meeting was held days after the bridge collapsed.", _AR),
        ("ar", "عُقد الاجتماع بعد أيام على انهيار الجسر.", _EN),
        ("en", "The talks lasted for weeks.", _LONG_AR),
        ("ar", "وُقعت عقود التوسعة بعد أيام.", "وقّعت الشركة عقود التوسعة بعد بضعة أيام"),
    ],
)
def test_the_same_unit_stays(language: str, claim: str, evidence: str) -> None:
    """Contracts are no decades."""
    assert verify(claim, language, [evidence]) == ()
