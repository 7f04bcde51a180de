"""The place, the cause and the day of one act are not those of another in the same sentence."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# evidence, a true claim, a false one
_ROWS = """
هبطت الطائرة اضطراريًا في لارنكا بعد إقلاعها من بيروت، ثم واصلت رحلتها إلى أثينا
هبطت الطائرة اضطراريًا في لارنكا.
هبطت الطائرة اضطراريًا في أثينا.

وصلت الباخرة إلى مرفأ صور بعد توقفها في قبرص، ثم أبحرت إلى مرسين
وصلت الباخرة إلى مرفأ صور، ثم أبحرت إلى مرسين.
وصلت الباخرة إلى مرفأ مرسين.

The ferry docked in Tyre after a stop in Cyprus, then sailed on to Mersin
The ferry docked in Tyre.
The ferry docked in Mersin.

ألغيت المباراة بسبب الضباب الكثيف، وتحولت طائرة الفريق الضيف إلى مطار آخر بسبب عطل في المحرك
تسبب الضباب الكثيف في إلغاء المباراة.
ألغيت المباراة بسبب عطل في محرك طائرة الفريق الضيف.

نفت الشركة الاتهامات، وكان الموظف قد سلم الوثائق إلى النيابة يوم الثلاثاء
نفت الشركة الاتهامات.
نفت الشركة الاتهامات يوم الثلاثاء.

نفى النائب علمه بالصفقة، وكانت الصحيفة قد نشرت وثائقها يوم الخميس
نفى النائب علمه بالصفقة.
نفى النائب يوم الخميس علمه بالصفقة.

عاد الوفد إلى العاصمة، فيما تبدأ الجولة الثانية من المحادثات يوم السبت
تبدأ الجولة الثانية من المحادثات يوم السبت.
عاد الوفد إلى العاصمة يوم السبت.

The delegation returned home, while the second round of talks begins on Saturday
The second round of talks begins on Saturday.
The delegation returned home on Saturday.

ضربت عاصفة مدينة الواحة ليل السبت، ما أدى إلى نقل 61 شخصًا إلى المستشفيات بسبب ضيق التنفس
نقل 61 شخصًا إلى المستشفيات إثر عاصفة.
نقل 16 شخصًا إلى المستشفيات إثر عاصفة.
"""
_CASES = [tuple(block.split("\n")) for block in _ROWS.strip().split("\n\n")]


@pytest.mark.parametrize(("evidence", "true", "false"), _CASES)
def test_an_act_keeps_its_place_cause_and_day(evidence: str, true: str, false: str) -> None:
    """The act with its own place, cause or day is accepted, with another's it is not."""
    language = "ar" if true[0] > "z" else "en"
    assert not verify(true, language, [evidence])
    assert verify(false, language, [evidence])
