"""A speaker's words end before whom he accuses, what he denies, and the day."""

from __future__ import annotations

import pytest
from answer_kit import reports


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ونفى نور التهمة عبر محاميه.", "نور"),
        ("وينفي المدير السابق الاتهامات الموجهة إليه.", "المدير السابق"),
        ("رفضت النائبة سعاد منصور رواية الوزارة ودعت إلى تحقيق.", "النائبة سعاد منصور"),
        ("واتهم النائب المعارض طارق نصار المصرف بتجاهل الشركات.", "النائب المعارض طارق نصار"),
        ("اتهمت نقابة الممرضين الوزارة بالتأخر في التوريد.", "نقابة الممرضين"),
        ("واتهم رئيس الاتحاد ماجد العلي الحكومة بخرق الاتفاق.", "رئيس الاتحاد ماجد العلي"),
        ("اتهم الأمين العام للحزب الشرطة بالعنف.", "الأمين العام للحزب"),
        ("ودعت المرسى الطرفين إلى وقف القتال.", "المرسى"),
        ("دعت سلطنة نورلاند الجانبين إلى ضبط النفس.", "سلطنة نورلاند"),
        ("حث الاتحاد الأفريقي الجانبين على التهدئة.", "الاتحاد الأفريقي"),
        ("ناشدت الأمم المتحدة الحكومة فتح المعبر.", "الأمم المتحدة"),
        ('اتهمت نقابة البحارة شركة "خطوط كسرة" بالإهمال.', "نقابة البحارة"),
        (
            "وأعلنت مديرة المستشفى الدكتورة سمر الحاج يوم الأحد وفاة رجلين.",
            "مديرة المستشفى الدكتورة سمر الحاج",
        ),
        ("وأعلن مرشح الحزب نبيل الأتاسي فوزه قبل صدور النتائج.", "مرشح الحزب نبيل الأتاسي"),
        ("وقالت المهندسة هند البستاني إن السد سليم.", "المهندسة هند البستاني"),
        ("وقال العقيد لبنان الحاج إن الطريق آمن.", "العقيد لبنان الحاج"),
        ("ورفض نون الاستقالة قائلا إنه سينتظر.", "نون"),
        ("وأعلنت الهيئة نتائج التحاليل يوم السبت.", "الهيئة"),
        ("وأعلنت الوزارة حصيلة جديدة.", "الوزارة"),
        ("وأعلن الحزب موقفا جديدا من التحالف.", "الحزب"),
        ("وأكدت الشركة سلامة الركاب.", "الشركة"),
        ("وقالت الوكالة الدولية للطاقة إن الطلب تراجع.", "الوكالة الدولية"),
        ("وقالت الوزيرة هدى سالم إن الطريق آمن.", "الوزيرة هدى سالم"),
        ("رفض سامر الطيب المشاركة في الحفل.", "سامر الطيب"),
        ("The interior ministry on Monday denied the report.", "The interior ministry"),
        ("The museum director late on Friday rejected the claim.", "The museum director"),
        ("The museum director yesterday said the hall was safe.", "The museum director"),
    ],
)
def test_a_speaker_ends_where_the_object_or_the_day_begins(text: str, speaker: str) -> None:
    """What comes behind is no part of a name that is told to a reader."""
    report = reports(text)[-1]
    assert report is not None
    assert report.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("واتهم الناطق باسم الحركة سامي الخطيب الجيش بالقصف.", "الناطق باسم الحركة سامي الخطيب"),
        ("وقال رئيس النقابة إن الإضراب مستمر.", "رئيس النقابة"),
        ("وقالت حكومة لبنان إن الطريق آمن.", "حكومة لبنان"),
        ("ودعا اتحاد المعلمين إلى الإضراب.", "اتحاد المعلمين"),
        ("ودعت نقابة الصحفيين المستقلين إلى الإضراب.", "نقابة الصحفيين المستقلين"),
        ("ودعا رئيس الاتحاد وزير المالية إلى التريث.", "رئيس الاتحاد وزير المالية"),
    ],
)
def test_a_title_and_whom_it_speaks_for_stay_whole(text: str, speaker: str) -> None:
    """A place behind an institution is no first name."""
    report = reports(text)[-1]
    assert report is not None
    assert report.speaker == speaker


@pytest.mark.parametrize(
    "speaker",
    [
        "الأمينة العامة لمنظمة العفو",
        "الأمين العام لجامعة الدول العربية",
        "الناطق باسم الأمين العام",
        "الأمين العام للأمم المتحدة",
    ],
)
def test_whose_somebody_is_belongs_to_his_name(speaker: str) -> None:
    """«للأمم المتحدة» is no one that he calls."""
    report = reports(f"دعا {speaker} إلى وقف القصف.")[-1]

    assert report is not None
    assert report.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "ومن المقرر أن تعلن الهيئة نتائج التحاليل يوم السبت.",
        "ومن المتوقع أن يؤكد الوزير الخبر.",
        "يجب أن توضح الوزارة موقفها.",
    ],
)
def test_what_is_to_be_said_nobody_has_said(text: str) -> None:
    """No words of a speaker are in it."""
    assert reports(text)[-1] is None
