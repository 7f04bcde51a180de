"""Not all is not none, and a part or a member is not the whole."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# evidence, a true claim, a false one
_ROWS = """
لم تفتح كل مراكز الاقتراع أبوابها في الموعد
لم تفتح بعض مراكز الاقتراع أبوابها في الموعد.
لم يفتح أي من مراكز الاقتراع أبوابه في الموعد.

لم يستفد جميع المزارعين من الدعم
Not all farmers benefited from the support.
None of the farmers benefited from the support.

Not all polling stations opened on time
Some polling stations did not open on time.
None of the polling stations opened on time.

Not every patient needs surgery, the doctor said
Some patients do not need surgery, the doctor said.
No patient needs surgery, the doctor said.

ليس كل المرضى بحاجة إلى جراحة، بحسب الطبيب
لا يحتاج بعض المرضى إلى جراحة، بحسب الطبيب.
لا أحد من المرضى بحاجة إلى جراحة، بحسب الطبيب.

دمر الزلزال الجناح الشرقي من القلعة، فيما بقيت الأجنحة الأخرى سليمة
دمر الزلزال الجناح الشرقي من القلعة.
دمر الزلزال القلعة.

احترق مخزن في مصنع النسيج بالمدينة الصناعية
احترق مخزن في مصنع النسيج.
احترق مصنع النسيج بالمدينة الصناعية.

قضى الحريق على الطابق الثالث من مبنى البلدية
قضى الحريق على الطابق الثالث من مبنى البلدية.
قضى الحريق على البلدية.

استقال عضو في المجلس البلدي احتجاجًا على الضرائب
استقال عضو في المجلس البلدي.
استقال المجلس البلدي احتجاجًا على الضرائب.

أوقفت الشرطة أحد حراس المتحف بعد اختفاء اللوحة
أوقفت الشرطة حارسًا في المتحف بعد اختفاء اللوحة.
أوقفت الشرطة حراس المتحف بعد اختفاء اللوحة.

أضرب بعض سائقي الحافلات احتجاجًا على الأجور
أضرب عدد من سائقي الحافلات احتجاجًا على الأجور.
أضرب سائقو الحافلات احتجاجًا على الأجور.

وتوقعت هيئة الأنواء انخفاضًا طفيفًا في الحرارة اعتبارًا من الخميس
يُنتظر أن تنخفض الحرارة قليلًا بدءًا من يوم الخميس.
يُنتظر أن ترتفع الحرارة قليلًا بدءًا من يوم الخميس.
"""
_CASES = [tuple(block.split("\n")) for block in _ROWS.strip().split("\n\n")]


@pytest.mark.parametrize(("evidence", "true", "false"), _CASES)
def test_some_and_a_part_are_not_all(evidence: str, true: str, false: str) -> None:
    """What is so of some, or of a part, is accepted of them and not of all."""
    language = "ar" if true[0] > "z" else "en"
    assert not verify(true, language, [evidence])
    assert verify(false, language, [evidence])
