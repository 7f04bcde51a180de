"""Whether a date is that of what is decided, asked or threatened, or of the day it was said."""

from __future__ import annotations

from datetime import date

import pytest

from mujaz.corpus.date import date_mentions
from mujaz.model import Basis, DateSpan, Precision

_DAY = date(2026, 11, 10)  # a Tuesday
_PUBLISHED = DateSpan(
    start=_DAY, end=_DAY, precision=Precision.DAY, basis=Basis.STATED, reason=""
)  # fmt: skip


def _days(text: str) -> str:
    """Return the days of all expressions of a text: a day, a month as "2026-12", or "none"."""
    spans = [m.span for m in date_mentions(text, _PUBLISHED)]
    return " ".join(
        "none" if s is None
        else f"{s.start:%Y-%m}" if s.precision is Precision.MONTH
        else f"{s.start}"
        for s in spans
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a month behind the act of the will is its own, where it is near
        ("The union threatened to boycott exams in December.", "2026-12"),
        ("The council voted to hold a referendum in January.", "2027-01"),
        ("The board decided, after talks failed, to close the plant in December.", "2026-12"),
        ("They proposed holding talks in December.", "2026-12"),
        ("Union threatens to boycott exams in December.", "2026-12"),
        ("The union's threat to strike in December alarmed parents.", "2026-12"),
        ("وهددت النقابة بالإضراب في ديسمبر.", "2026-12"),
        ("قررت الحكومة إجراء الانتخابات في يناير.", "2027-01"),
        ("واقترح الوزير عقد القمة في ديسمبر.", "2026-12"),
        ("ودعا الحزب إلى إجراء انتخابات في ديسمبر.", "2026-12"),
        ("وصوت البرلمان على رفع الضرائب في يناير.", "2027-01"),
        ("تهدد النقابة بالإضراب في ديسمبر.", "2026-12"),
        # one that is as near behind may be the day of the words
        ("The minister decided to build schools in July.", "none"),
        ("ووعد الوزير بتعديل القانون في مارس.", "none"),
        # what was said was said on one day: two are those of the act
        (
            "The ministry ordered schools to shut on Wednesday and Thursday.",
            "2026-11-11 2026-11-12",
        ),
        ("قررت الوزارة تعليق الدراسة يومي الأربعاء والخميس.", "2026-11-11 2026-11-12"),
        # put off until then, set for then
        ("The court postponed the hearing to Friday.", "2026-11-13"),
        ("The vote was moved from Saturday to Sunday.", "none 2026-11-15"),
        ("The unions called a strike for Monday over pay.", "2026-11-16"),
        ("The general set Sunday as the deadline.", "2026-11-15"),
        ("وأعلنت المحكمة تأجيل الجلسة إلى الجمعة.", "2026-11-13"),
        ("وتأجلت القمة إلى ديسمبر.", "2026-12"),
        ("حدد الجنرال يوم الأحد موعدا نهائيا للاستسلام.", "2026-11-15"),
        # of the act or of the words? none rather than a wrong one
        ("The union threatened to strike on Monday.", "none"),
        ("The coach promised to quit on Sunday.", "none"),
        ("The agency warned of floods on Monday.", "none"),
        ("The union called for a strike on Monday.", "none"),
        ("The mayor urged residents to stay indoors on Thursday.", "none"),
        ("The ministry's decision to close the bridge on Sunday angered drivers.", "none"),
        ("قررت السلطات تعليق الدراسة يوم الأحد.", "none"),
        ("ودعت النقابة إلى إضراب يوم الاثنين.", "none"),
        ("وأمر المحافظ بإغلاق المدارس يوم الاثنين.", "none"),
        ("وحذرت النقابة من إضراب في يناير.", "none"),
        ("وناشد الرئيس المواطنين البقاء في منازلهم يوم الخميس.", "none"),
        ("وهدد بالانسحاب من الاتفاق الموقع في ديسمبر.", "none"),
        ("كانت النقابة قد هددت بالإضراب في ديسمبر.", "none"),
        ("The union had threatened to strike in December.", "none"),
        ("وقرر الوالي فتح تحقيق في اشتباكات يومي الأحد والإثنين.", "none none"),
    ],
)
def test_what_is_wanted_is_not_dated_behind(text: str, expected: str) -> None:
    """A date behind the act that is decided, asked or put off lies ahead, or is left open."""
    assert expected == _days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union threatened on Monday to strike.", "2026-11-09"),
        ("On Monday, the union vowed to strike.", "2026-11-09"),
        ("The union on Monday vowed to strike.", "2026-11-09"),
        ("The union decided on Monday to boycott the exams in December.", "2026-11-09 2026-12"),
        ("The governor ordered an inquiry into the crash that killed six on Sunday.", "2026-11-08"),
        ("Hundreds took part in a protest called by the union on Sunday.", "2026-11-08"),
        ("He was forced to resign on Monday.", "2026-11-09"),
        ("The minister met the union to discuss pay on Monday.", "2026-11-09"),
        ("The council approved the budget on Monday.", "2026-11-09"),
        ("Fans returned to the stadium on Sunday.", "2026-11-08"),
        ("The factory opened in October after the state promised to pay.", "2026-10"),
        ("He warned that parties hinder the talks that Trump began in February.", "2026-02"),
        ("وقررت الوزارة الاثنين إغلاق المرفأ.", "2026-11-09"),
        ("وهددت النقابة الاثنين بالإضراب.", "2026-11-09"),
        ("واقترح الوزير، الأحد، عقد قمة.", "2026-11-08"),
        ("ودعت النقابة يوم الاثنين إلى إضراب.", "2026-11-09"),
        ("أعلن الجيش مقتل ثلاثة جنود يوم الاثنين.", "2026-11-09"),
        ("وأمر الوالي بفتح تحقيق في الحادث الذي وقع يوم الأحد.", "2026-11-08"),
        ("وسجلت إصابات في احتجاجات دعت إليها المعارضة الأحد.", "2026-11-08"),
        ("وصل المبعوث إلى الرياض لإجراء محادثات يوم الاثنين.", "2026-11-09"),
        ("حذر من أن أطرافا تعرقل الجهود التي بدأها ترامب في فبراير.", "2026-02"),
        ("وارتفع التضخم في أكتوبر.", "2026-10"),
    ],
)
def test_what_was_done_keeps_its_day(text: str, expected: str) -> None:
    """The day on which it was said, and that of a finite verb behind the act, stay behind."""
    assert expected == _days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind more than the act and its object the date may be of something past
        ("أمر الوزير بإعادة فتح الطريق المغلق في يناير.", "none"),
        ("أمر الوزير بإعادة فتح الجسر المتضرر في يناير.", "none"),
        ("أمر الرئيس بإقالة الوزير المعين في يناير.", "none"),
        ("قرر الاتحاد إعادة المباراة الملغاة في يناير.", "none"),
        ("قررت البلدية إلغاء العقد المبرم مع الشركة في يناير.", "none"),
        ("قررت البلدية صرف المنح العالقة في يناير.", "none"),
        ("طلبت النيابة إعادة فتح ملف اغتيال القاضي في يناير.", "none"),
        ("طالبت الأسر بمحاكمة قتلة القاضي في يناير.", "none"),
        ("طالبت الأسر بإخلاء المعزولين في يناير.", "none"),
        ("طالبت المعارضة بالإقرار بالخسائر في يناير.", "none"),
        ("طالب المحامون بإبطال الحكم في يناير.", "none"),
        ("قرر القاضي حبس المتهم المعتقل يومي الأحد والاثنين.", "none none"),
        ("Police asked witnesses to report anything seen in January.", "none"),
        ("Police asked witnesses to hand over anything seen in January.", "none"),
        ("The court ordered the company to settle claims from the spill in January.", "none"),
        ("The court ordered the firm to refund money taken in January.", "none"),
        ("They proposed rebuilding homes hit in January.", "none"),
        ("The council voted to rename the bridge after the crash in January.", "none"),
        ("The judge was asked to overturn the ruling in January.", "none"),
        ("Police asked drivers to hand over anything seen on Sunday and Monday.", "none none"),
        # directly behind the act or its object it is the act's
        ("أمر الوزير بفتح الطريق في يناير.", "2027-01"),
        ("قرر الحزب عقد مؤتمر في يناير.", "2027-01"),
        ("قررت الحكومة عقد القمة العربية في يناير.", "2027-01"),
        ("دعا الحزب إلى مقاطعة الانتخابات في يناير.", "2027-01"),
        ("The minister ordered the army to reopen the road in January.", "2027-01"),
        ("The union threatened to hold local strikes in January.", "2027-01"),
        ("The union threatened to strike again in January.", "2027-01"),
        ("The ministry proposed cutting fares in January.", "2027-01"),
    ],
)
def test_what_is_past_is_not_dated_ahead(text: str, expected: str) -> None:
    """Only a date that stands directly behind the act or its object lies ahead with it."""
    assert expected == _days(text)
