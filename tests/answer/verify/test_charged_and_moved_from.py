"""Who is charged with something has not done it; where it was moved from is not where to."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# evidence, a true claim, a false one
_ROWS = """
كلفت الحكومة المهندس زياد الحلبي بتولي إدارة هيئة الموانئ ابتداء من مطلع العام المقبل
سيتولى زياد الحلبي إدارة هيئة الموانئ.
يتولى زياد الحلبي إدارة هيئة الموانئ.

كلف الرئيس لجنة مستقلة بإعداد تقرير عن أسباب الحريق
كلف الرئيس لجنة بإعداد تقرير عن أسباب الحريق.
أعدت لجنة مستقلة تقريرًا عن أسباب الحريق.

كلف الرئيس لجنة مستقلة بإعداد تقرير عن أسباب الحريق
An independent committee was tasked with preparing a report on the causes of the fire.
An independent committee prepared a report on the causes of the fire.

كلف المدير فريق الصيانة بإصلاح المصعد، وأصلح الفريق المصعد في اليوم نفسه
أصلح فريق الصيانة المصعد.
لم يصلح الفريق المصعد.

انتقل المعرض من دبي إلى الشارقة هذا العام
انتقل المعرض إلى الشارقة.
انتقل المعرض إلى دبي.

نقل المعرض من دبي إلى الشارقة هذا العام
The exhibition was moved to Sharjah.
The exhibition was moved to Dubai.

The company moved its headquarters from Beirut to Amman
The company moved its headquarters to Amman.
The company moved its headquarters to Beirut.
"""
_CASES = [tuple(block.split("\n")) for block in _ROWS.strip().split("\n\n")]


@pytest.mark.parametrize(("evidence", "true", "false"), _CASES)
def test_the_end_is_not_told_for_the_beginning(evidence: str, true: str, false: str) -> None:
    """What the evidence has begun, or leaves, is not what the claim has done or reached."""
    language = "ar" if true[0] > "z" else "en"
    assert not verify(true, language, [evidence])
    assert verify(false, language, [evidence])
