"""What was agreed will be done, what was kept is unchanged, and Arabic amounts behind «بـ»."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ROWS = [
    ("en", "Brandex agreed to buy Cortal for 2 million dollars.",
     "Brandex is to acquire Cortal for 2 million dollars.", True),
    ("en", "Brandex agreed to buy Cortal for 2 million dollars.",
     "Cortal is to be bought by Brandex for 2 million dollars.", True),
    ("en", "Brandex agreed to buy Cortal for 2 million dollars.",
     "Cortal is to buy Brandex for 2 million dollars.", False),
    ("en", "The central bank kept its key rate at 3 percent.",
     "The central bank left its key rate unchanged at 3 percent.", True),
    ("en", "The board held its dividend at 40 cents.",
     "The dividend was unchanged at 40 cents.", True),
    ("en", "The central bank raised its key rate to 3 percent.",
     "The central bank left its key rate unchanged at 3 percent.", False),
    ("ar", "وحددت القاضية الغرامة بمئتي ألف دينار.",
     "بلغت الغرامة التي حددتها القاضية 200 ألف دينار.", True),
    ("ar", "وقدر الخسائر بثلاثمئة ألف دولار.", "قدر الخسائر بـ300 ألف دولار.", True),
    ("ar", "وقدر الخسائر بثلاثمئة ألف دولار.", "قدر الخسائر بـ400 ألف دولار.", False),
    ("ar", "وتبرع التاجر بثلث ثروته للمستشفى.", "تبرع التاجر للمستشفى بثلث ثروته.", True),
    ("ar", "وقالت إنها ستتبرع بنصف قيمة الجائزة للمدارس.",
     "سيُتبرع بثلث قيمة الجائزة للمدارس.", False),
    ("ar", "وقالت زعيمة التحالف بتول الراوي إنها ستبدأ محادثات مع الخضر، لكنها استبعدت أي اتفاق مع"
     " حزب الفجر.",
     "استبعدت بتول الراوي، التي تتزعم التحالف، الاتفاق مع حزب الفجر.", True),
    ("ar", "ونفى وزير المال سامي طه رفع الضرائب.",
     "نفى سامي طه، وهو وزير المال، رفع الضرائب.", True),
    ("ar", "وأعلن وزير المال سامي طه رفع الضرائب.",
     "نفى سامي طه، وهو وزير المال، رفع الضرائب.", False),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "supported"), _ROWS)
def test_told_by_another_turn(language: str, evidence: str, claim: str, supported: bool) -> None:
    """A true one passes, its false neighbour does not."""
    assert (verify(claim, language, [evidence]) == ()) is supported
