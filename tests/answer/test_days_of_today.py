"""What lies ahead on the day of the answer is not told as done."""

from __future__ import annotations

from datetime import date

import pytest
from answer_kit import article, units

from mujaz.answer.writing.current import against_today

_TOLD = {
    "planned": "The ministry said the bridge at Marsa would open on 10 November.",
    "put off": "The opening of the bridge at Marsa has been postponed to 5 December.",
    "voted": "Parliament in Norland approved elections on 14 December.",
    "invited": "Samer Qasem was invited to the summit, which will open on 5 December.",
    "حددت": "حددت اللجنة موعدا للانتخابات التي ستجرى في 5 ديسمبر.",
    "يفتتح": "قالت الوزارة إن جسر المرسى سيفتتح أمام المرور في 10 نوفمبر.",
    "أرجئ": "أرجأت الوزارة افتتاح جسر المرسى إلى 5 ديسمبر.",
}
_DAYS = {
    "10 November": "2026-11-10", "5 December": "2026-12-05", "14 December": "2026-12-14",
    "10 نوفمبر": "2026-11-10", "5 ديسمبر": "2026-12-05",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told", "against"),
    [
        ("The bridge opened on 5 December.", "put off", True),
        ("The bridge was opened to traffic on 5 December.", "put off", True),
        ("The opening has been postponed to 5 December.", "put off", False),
        ("The bridge will open on 5 December.", "put off", False),
        ("The bridge will open on 10 November.", "planned", False),
        ("The bridge was to open on 10 November.", "planned", False),
        ("The ministry said the bridge would open on 10 November.", "planned", False),
        ("Parliament approved elections on 14 December.", "voted", False),
        ("Samer Qasem was invited to the summit on 5 December.", "invited", False),
        ("Samer Qasem arrived at the summit on 5 December.", "invited", True),
        ("حددت اللجنة موعد الانتخابات في 5 ديسمبر.", "حددت", False),
        ("جرت الانتخابات في 5 ديسمبر.", "حددت", True),
        ("افتتح جسر المرسى في 5 ديسمبر.", "أرجئ", True),
        ("أرجئ افتتاح الجسر إلى 5 ديسمبر.", "أرجئ", False),
        ("من المقرر أن يفتتح الجسر في 10 نوفمبر.", "يفتتح", False),
        ("كان من المقرر أن يفتتح الجسر في 10 نوفمبر.", "يفتتح", False),
        ("قالت الوزارة إن الجسر سيفتتح في 10 نوفمبر.", "يفتتح", False),
    ],
)
async def test_a_claim_is_told_as_of_the_day_of_the_answer(
    text: str, told: str, against: bool
) -> None:
    """On 28 November the tenth has been, and the fifth of December is to come."""
    words = _TOLD[told]
    dates = {w: d for w, d in _DAYS.items() if w in words}
    language = "en" if words.isascii() else "ar"
    found = await units(article("a", words, language=language, published="2026-11-09", dates=dates))
    reasons = list(against_today(text, found, date(2026, 11, 28)))

    assert against is bool(reasons)
    assert not list(against_today(text, found, None))
