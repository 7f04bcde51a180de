"""C12: what happens on a day to come has not happened."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ROWS = [
    # (whether the claim is true, claim, language, evidence)
    (False, "The ferry line opened on 12 December.", "en", "The ferry line opens on 12 December."),
    (False, "The levy took effect on 1 January.", "en", "The levy takes effect on 1 January."),
    (False, "Senators voted on the budget on 3 March.", "en",
     "The Senate votes on the budget on 3 March."),
    (False, "بدأ موسم الصيد في 20 سبتمبر.", "ar", "يبدأ موسم الصيد في 20 سبتمبر المقبل."),
    (False, "دشنت الوزيرة الميناء يوم 9 كانون الأول.", "ar",
     "تدشن الوزيرة الميناء يوم 9 كانون الأول المقبل."),
    (False, "Kassem appeared before the judges on 15 December.", "en",
     "يمثل قاسم أمام القضاة في 15 ديسمبر المقبل."),
    (False, "افتتح المتحف أبوابه في 15 كانون الأول.", "ar", "The museum opens on 15 December."),
    (True, "The ferry line opens on 12 December.", "en", "The ferry line opens on 12 December."),
    (True, "The ferry line opened on 12 May.", "en", "The ferry line opened on 12 May."),
    (True, "Work on the bridge started in March and goes on.", "en",
     "Work on the bridge started in March and goes on."),
    (True, "The guild planned a strike on Monday.", "en", "تعتزم النقابة تنفيذ إضراب يوم الاثنين."),
    (True, "The ministry expected prices to fall in March.", "en",
     "تتوقع الوزارة انخفاض الأسعار في مارس."),
    (True, "توقعت الوزارة تراجع التضخم في عام 2027.", "ar",
     "The ministry expects inflation to slow in 2027."),
    (True, "بدأ موسم الصيد في 20 سبتمبر.", "ar", "بدأ موسم الصيد في 20 سبتمبر الماضي."),
    (True, "أعلنت الشركة أنها تفتتح المصنع في مارس.", "ar",
     "The firm says it opens the plant in March."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _ROWS)
def test_a_day_to_come_is_not_past(true: bool, claim: str, language: str, evidence: str) -> None:
    """A present tense beside a day tells what is to come; a plan is made before its day."""
    reasons = verify(claim, language, [evidence])
    assert (not reasons) is true, reasons
