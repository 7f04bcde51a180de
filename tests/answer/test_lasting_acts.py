"""«كم تأخر القطار»: what lasts is counted in hours and minutes, and who suffers in people."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.understand import understand


@pytest.mark.parametrize(
    ("text", "told", "answers"),
    [
        ("كم تأخر قبطان عبارة المرسى؟", "تأخر قبطان عبارة المرسى 18 دقيقة.", True),
        ("كم انتظر ركاب قطار المرسى؟", "انتظر ركاب قطار المرسى ثلاث ساعات.", True),
        ("كم تأخر قبطان عبارة المرسى؟", "تأخر قبطان عبارة المرسى عن الموعد.", False),
        ("كم أصيب في حريق المرسى؟", "استمر حريق المرسى الذي أصيب فيه عمال ثلاث ساعات.", False),
        ("كم أصيب في حريق المرسى؟", "أصيب ثلاثة عمال في حريق المرسى.", True),
    ],
)
async def test_what_lasts_is_counted_in_time(text: str, told: str, answers: bool) -> None:
    """A span answers where the act is a wait or a delay."""
    asked = understand(question(text), concepts())
    found = await units(article("a", told, published="2026-05-04"))

    assert [answers] == [c.weight.answers for c in weigh_units(asked, found, concepts())]
