"""What the evidence tells of another case, trip or group is not told of this one."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_FINED = "The company was fined 12 million euros last year in a separate case."
_FINED_AR = "غُرّمت الشركة 12 مليون يورو العام الماضي في قضية منفصلة."


@pytest.mark.parametrize(
    ("claim", "evidence", "wrong"),
    [
        ("The company was fined 12 million euros in this case.", _FINED, True),
        ("The company was fined 12 million euros in the same case.", _FINED_AR, True),
        ("غُرّمت الشركة 12 مليون يورو في هذه القضية.", _FINED_AR, True),
        ("غُرّمت الشركة 12 مليون يورو في القضية نفسها.", _FINED, True),
        (
            "Voltaris was fined 12 million euros in this case.",
            f"Voltaris was not on trial. {_FINED}",
            True,
        ),
        ("The company was fined 12 million euros in a separate case.", _FINED, False),
        ("The company was fined 12 million euros last year.", _FINED, False),
        ("غُرّمت الشركة 12 مليون يورو العام الماضي.", _FINED_AR, False),
        ("غُرّمت الشركة 12 مليون يورو في قضية منفصلة.", _FINED, False),
        ("The minister signed this agreement.", "The minister signed the agreement.", False),
    ],
)
def test_another_one_is_not_this_one(claim: str, evidence: str, *, wrong: bool) -> None:
    """Where the claim points at one, and the evidence says that it was another."""
    language = "en" if claim.isascii() else "ar"

    assert bool(verify(claim, language, [evidence])) is wrong
