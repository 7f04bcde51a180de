"""C17: who accuses whom stays, where the titles of the two are near in meaning."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ACCUSED = (
    "اتهمت زعيمة المعارضة هناء سليم الرئيس بتجاهل التحذيرات من الفيضانات، وهو اتهام رفضه مكتبه."
)


@pytest.mark.parametrize(
    "claim",
    [
        "اتهم الرئيس زعيمة المعارضة هناء سليم بتجاهل التحذيرات من الفيضانات.",
        "اتهم الرئيس زعيمة المعارضة بتجاهل التحذيرات.",
    ],
)
def test_a_leader_is_not_the_president(claim: str) -> None:
    """«الرئيس» answers himself more surely than «زعيمة» does."""
    assert "role_order" in {r.check for r in verify(claim, "ar", [_ACCUSED])}


def test_the_same_order_stays() -> None:
    """As the evidence has it."""
    claim = "اتهمت زعيمة المعارضة الرئيس بتجاهل التحذيرات من الفيضانات."
    assert verify(claim, "ar", [_ACCUSED]) == ()
