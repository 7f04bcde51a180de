"""The foremost and one of them, what a denial excepts, a lead by a gap, an office beside a name."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# evidence, a true claim, a false one
_ROWS = """
يعد الجامع من أكبر الجوامع في شمال إفريقيا
الجامع من أكبر جوامع شمال إفريقيا.
الجامع هو أكبر جامع في شمال إفريقيا.

يعد الجامع من أكبر الجوامع في شمال إفريقيا
The mosque is one of the largest in North Africa.
The mosque is the largest in North Africa.

The mill is one of the oldest in the valley
The mill is among the oldest in the valley.
The mill is the oldest in the valley.

بلغت الديون ثالث أعلى مستوى لها في تاريخ البلاد
بلغت الديون ثالث أعلى مستوى في تاريخ البلاد.
بلغت الديون أعلى مستوى لها في تاريخ البلاد.

The river reached its second-highest level on record
The river reached its second highest level on record.
The river reached its highest level on record.

سجلت المدينة ثاني أسوأ تلوث في العالم هذا الأسبوع
The city recorded the second-worst pollution in the world this week.
The city recorded the worst pollution in the world this week.

نجت البلدة من أسوأ فيضان في تاريخها، ولم يسقط ضحايا
نجت البلدة من أسوأ فيضان في تاريخها.
نجت البلدة من ثاني أسوأ فيضان في تاريخها.

لا يسمح بدخول الجزيرة إلا للباحثين الحاصلين على تصريح
يسمح للباحثين الحاصلين على تصريح بدخول الجزيرة.
لا يسمح للباحثين بدخول الجزيرة.

لم يحضر من الوزراء إلا وزير الري الذي وصل متأخرًا
حضر وزير الري متأخرًا.
لم يحضر وزير الري.

لم يصب في الحادث سوى السائق
أصيب السائق في الحادث.
لم يصب السائق في الحادث.

The key was given to nobody except the night guard
The key was given only to the night guard.
The key was not given to the night guard.

يتصدر حزب المنارة استطلاعات الرأي بفارق أربع نقاط عن تحالف البناء
يتصدر حزب المنارة استطلاعات الرأي بفارق أربع نقاط.
يتصدر تحالف البناء استطلاعات الرأي بفارق أربع نقاط عن حزب المنارة.

يتصدر حزب المنارة استطلاعات الرأي بفارق أربع نقاط عن تحالف البناء
The Manara Party leads the polls by four points over the Construction Alliance.
The Construction Alliance leads the polls by four points over the Manara Party.

يتأخر سائق الفريق الأحمر بفارق ثلاث نقاط عن سائق الفريق الأزرق
سائق الفريق الأزرق متقدم على سائق الفريق الأحمر بثلاث نقاط.
يتأخر سائق الفريق الأزرق بفارق ثلاث نقاط عن سائق الفريق الأحمر.

حضر الافتتاح وزير الثقافة جلال المنصوري ومدير المتحف الوطني عادل بركات
حضر الافتتاح مدير المتحف الوطني عادل بركات.
حضر الافتتاح مدير المتحف الوطني جلال المنصوري.

افتتح المعرض محافظ الجيزة حسام فوزي ورئيس اتحاد الناشرين وليد شكري
افتتح المعرض رئيس اتحاد الناشرين وليد شكري.
افتتح المعرض رئيس اتحاد الناشرين حسام فوزي.
"""
_CASES = [tuple(block.split("\n")) for block in _ROWS.strip().split("\n\n")]


@pytest.mark.parametrize(("evidence", "true", "false"), _CASES)
def test_what_leaves_room_is_not_told_of_one(evidence: str, true: str, false: str) -> None:
    """The claim that leaves others their place is accepted, the one that takes it is not."""
    language = "ar" if true[0] > "z" else "en"
    assert not verify(true, language, [evidence])
    assert verify(false, language, [evidence])
