"""True sentences beside what the newest rules refute, each with a false neighbour."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# evidence, a true claim, a false one
_ROWS = """
Police said another man was arrested on Monday
Police said that a man was arrested on Monday.
Police said that same man was arrested on Monday.

قتل جندي آخر في هجوم هذا الأسبوع
قتل جندي في هجوم هذا الأسبوع.
قتل هذا الجندي في هجوم هذا الأسبوع.

سافر الوزير إلى باريس الاثنين وعاد الجمعة
عاد الوزير من باريس الجمعة.
سافر الوزير من باريس الاثنين.

The team travelled to Qatar and returned with a medal
The team returned from Qatar with a medal.
The team travelled from Qatar with a medal.

سافر الوزير إلى باريس والتقى نظيره في مقر الخارجية
التقى الوزير نظيره في باريس.
التقى الوزير نظيره في لندن.

انتقدت النقابة الحكومة، وحملتها المسؤولية عن الأزمة
حملت النقابة الحكومة المسؤولية عن الأزمة.
حملت الحكومة النقابة المسؤولية عن الأزمة.

استقبل الملك اللاعب وسلمه الجائزة
سلم الملك اللاعب الجائزة.
سلم اللاعب الملك الجائزة.

قصفت الطائرات أحياء في المدينة
قصفت الطائرات المدينة.
دمرت الطائرات المدينة.

تظاهر مئات من طلاب الجامعة
تظاهر طلاب الجامعة.
تظاهر أساتذة الجامعة.

زار مفتشون من الوكالة الموقع
زارت الوكالة الموقع.
زارت الوكالة الفندق.

The two largest parties in the country agreed to form a coalition
The largest parties in the country agreed to form a coalition.
The largest party in the country agreed to form a coalition.

The company has ceased to operate in Sudan but continues to operate in Egypt
The company no longer operates in Sudan.
The company no longer operates in Egypt.

He has not been found, and his brother is no longer missing
He is still missing.
His brother is still missing.

أغلقت الشركة المصنع إغلاقًا تامًا ولن يعاد فتحه. وقالت إن العمال سيتقاضون رواتبهم حتى نهاية العام
أغلقت الشركة المصنع نهائيًا.
لم تغلق الشركة المصنع نهائيًا.

كلف الجيش بحراسة المنشآت منذ الأحد
الجيش يحرس المنشآت.
رفض الجيش حراسة المنشآت.

تجدد القتال، وحثت الأمم المتحدة على ضبط النفس
حثت الأمم المتحدة على ضبط النفس.
حثت الولايات المتحدة على ضبط النفس.

تجدد القتال في المدينة، وحثت الأمم المتحدة على ضبط النفس
The United Nations urged restraint.
The United States urged restraint.

يحتل الفريق المركز الخامس بفارق أربع نقاط عن منافسه المتصدر
The team is four points behind its rival.
The team is nine points behind its rival.

The army arrested the man in a joint operation with the police
The police arrested the man in a joint operation.
The police released the man in a joint operation.
"""
_CASES = [tuple(block.split("\n")) for block in _ROWS.strip().split("\n\n")]


@pytest.mark.parametrize(("evidence", "true", "false"), _CASES)
def test_a_rule_stops_at_what_it_is_for(evidence: str, true: str, false: str) -> None:
    """What is told so passes, and its neighbour is refused."""
    language = "en" if true.isascii() else "ar"
    assert not verify(true, language, [evidence])
    assert verify(false, language, [evidence])
