"""What excuses one sentence excuses no other: grounds, denials, conditions and rows of words."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ROWS = [
    # (whether the claim is true, claim, language, evidence)
    # a denial behind «رغم», «عقب» or "after" leaves the act as it is
    (False, "وقع الملك المرسوم رغم رفض البرلمان.", "ar", "لم يوقع الملك المرسوم رغم رفض البرلمان."),
    (False, "لم تستأنف النقابة الحوار رغم رفض أعضائها.", "ar",
     "استأنفت النقابة الحوار رغم رفض أعضائها."),
    (False, "غادر الوفد بازل عقب رفض المقترح.", "ar", "لم يغادر الوفد بازل عقب رفض المقترح."),
    (True, "The king signed the decree despite parliament's rejection.", "en",
     "وقع الملك المرسوم رغم رفض البرلمان."),
    (True, "برأت المحكمة النائب بسبب عدم كفاية الأدلة.", "ar",
     "برأت المحكمة النائب لعدم كفاية الأدلة."),
    # grounds are given for what stands behind them
    (False, "The race was cancelled because of the mayor's death.", "en",
     "The race was cancelled on account of heavy rain. The mayor's death was announced on Sunday."),
    (False, "ألغي السباق بسبب وفاة العمدة.", "ar",
     "ألغي السباق نظرا لسوء الطقس. وتوفي العمدة يوم الأحد."),
    (True, "The race was cancelled because of heavy rain.", "en",
     "The race was cancelled on account of heavy rain. The mayor's death was announced on Sunday."),
    (True, "ألغي السباق بسبب سوء الطقس.", "ar",
     "ألغي السباق نظرا لسوء الطقس. وتوفي العمدة يوم الأحد."),
    # what the next sentence denies
    (False, "انتهت الجولة في بازل باتفاق.", "ar",
     "The round in Basel ended on Sunday. There was no agreement."),
    (False, "أوقفت الشرطة 12 شخصا بحوزتهم أسلحة.", "ar",
     "Police arrested 12 people. No weapons were found."),
    # a condition of another sentence, and of this one
    (False, "The union will strike at the Basel mill.", "en",
     "The union will strike if talks fail. The union has 400 members at the Basel mill."),
    (False, "ستضرب النقابة في مصنع بازل.", "ar",
     "ستضرب النقابة إذا فشلت المحادثات. وللنقابة 400 عضو في مصنع بازل."),
    # a suspicion of something else
    (False, "The blaze is believed to have been caused by a gas leak.", "en",
     "The cause of the blaze is not known. A gas leak was found on Sunday. Forty people are"
     " believed to have fled."),
    # levels have names without end
    (False, "Temperatures stayed above freezing.", "en", "Temperatures stayed under freezing."),
    (False, "Bids came in above the asking price.", "en", "Bids came in under the asking price."),
    (True, "The blaze was brought under control.", "en", "The blaze was brought under control."),
    (True, "أصبح الحريق تحت السيطرة.", "ar", "The fire is under control."),
    # the year of a day is that day's
    (False, "تنتهي الأشغال في صيف 2026.", "ar",
     "أعلنت الشركة في 11 شباط 2026 أن الأشغال تنتهي في صيف 2027."),
    # things that one row had united
    (False, "The book fair opened on Sunday.", "en", "افتتح معرض السيارات يوم الأحد."),
    (True, "The book fair opened on Sunday.", "en", "افتتح معرض الكتاب يوم الأحد."),
    (False, "The world governing body fined the club.", "en", "غرم الاتحاد الأوروبي النادي."),
    (False, "The party formed a coalition government.", "en", "أجرى الحزب محادثات ائتلاف."),
    (False, "Storms hurt six farmers.", "en", "ألحقت العواصف أضرارا بستة مزارعين."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _ROWS)
def test_an_excuse_has_bounds(true: bool, claim: str, language: str, evidence: str) -> None:
    """It holds for its own clause, and for the very thing."""
    reasons = verify(claim, language, [evidence])
    assert (not reasons) is true, reasons
