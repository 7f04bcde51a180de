"""Words of news that are near and not the same, and turns that say more than the evidence."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.drafted import check_drafted
from mujaz.language.tokens import is_arabic

_WORDS = [
    ("Three dockworkers were killed.", "قُتل ثلاثة عمال."),
    ("The ministry paid the whistleblower in full.", "دفعت الوزارة المبلغ كاملا."),
    ("The commission was rejected by the court.", "رفضت المحكمة الطلب."),
    ("The government won a confidence vote.", "حجب البرلمان الثقة عن الحكومة."),
    ("The ship was stranded in the canal.", "تعطلت السفينة في القناة."),
    ("Rebels captured the town.", "حصل المتمردون على البلدة."),
    ("The company commissioned the study.", "أجرت الشركة الدراسة بطلب من الوزارة."),
    ("سقطت الحكومة.", "Five members of the government were wounded."),
    ("قطعت المياه عن المدينة.", "The flood cut off the city."),
    ("هجّر الجيش السكان.", "فر السكان من الجيش."),
    ("استهلك السكان الأدوية.", "استخدم السكان الأدوية."),
]
_WOMEN = "بلغت البطالة بين النساء 27 في المئة مقابل 22 في المئة بين الرجال."
_TURNS = [
    ("ارتفعت البطالة من 22 في المئة إلى 27 في المئة.", _WOMEN),
    (
        "Unemployment rose from 22 percent to 27 percent.",
        "Unemployment was 27 percent among women, compared with 22 percent among men.",
    ),
    ("امتنعت روسيا عن التصويت على القرار.", "لم تصوت روسيا لصالح القرار."),
    ("امتنع الوزير عن التوقيع على الاتفاق.", "لم يوقع الوزير على الاتفاق بعد، وسيوقعه غدا."),
    ("استبعد الوزير دفع تعويضات.", "The minister ruled out receiving compensation."),
    ("رفضت الشركة دفع غرامة.", "The company rejected collecting a fine."),
    ("وقعت الدولتان اتفاقا.", "Egypt signed a deal with a company in France."),
    ("زار الرئيس باريس.", "عقد الاجتماع قبل أسبوعين من زيارة مقررة للرئيس إلى باريس."),
]
_TRUE = [
    (
        "ارتفعت البطالة من 22 في المئة إلى 27 في المئة.",
        "بلغت البطالة 27 في المئة مقابل 22 في المئة في العام السابق.",
    ),
    (
        "Unemployment rose from 22 percent to 27 percent.",
        "Unemployment was 27 percent, compared with 22 percent in 2023.",
    ),
    ("امتنعت الشركة عن الرد على الأسئلة.", "لم ترد الشركة على الأسئلة."),
    ("استبعد الوزير دفع تعويضات.", "The minister ruled out any large compensation for farmers."),
    ("وقعت الدولتان اتفاقا.", "Slovenia and Croatia signed a deal."),
    ("قتل ثلاثة من عمال الميناء.", "Three dockworkers were killed."),
]


def _against(claim: str, evidence: str) -> tuple[object, ...]:
    found = verify(claim, "ar" if is_arabic(claim) else "en", [evidence])
    return (*found, *check_drafted(claim, [evidence], plain_thesaurus()))


@pytest.mark.parametrize(("claim", "evidence"), [*_WORDS, *_TURNS])
def test_what_is_only_near_is_refuted(claim: str, evidence: str) -> None:
    """A near word or turn that says something else does not answer."""
    assert _against(claim, evidence)


@pytest.mark.parametrize(("claim", "evidence"), _TRUE)
def test_what_says_the_same_passes(claim: str, evidence: str) -> None:
    """The turn itself still passes."""
    assert not _against(claim, evidence)
