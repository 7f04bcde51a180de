"""What a good model words for itself passes; its false neighbour, one fact changed, does not."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.drafted import check_drafted
from mujaz.model import Reason

_RAID = "وأدى الهجوم إلى مقتل تسعة جنود وأسر ستة، بينما أصيب ثلاثة ضباط."
_CRASH = "أدى الحادث إلى وفاة سائقين وإصابة راكبة."
_BLAST = "The blast killed 40 farmers, and six soldiers were wounded."
_PLEDGE = "وقالت وزيرة الخارجية الكولومبية ماريانا أوسوريو إن بلادها تعهدت بنشر 300 شرطي."
_SUMMIT = "وقال الرئيس النيجيري سامي بلو بعد لقاء نظيره الغاني إن بلاده ستشارك في القمة."
_YEN = "وتراجع سعر صرف الين أمام الدولار بنسبة 2% بعد الإعلان."
_POWER = "وانقطع التيار الكهربائي عن 9 آلاف منزل، وتوقعت شركة الكهرباء إعادته إلى ثلثيها."
_PLANT = "وستزود المحطة، عند تشغيلها، نحو 90 ألف منزل بالماء."
_BRIDGE = "وسيفتتح الجسر في الرابع من أيار المقبل."
_RATE = "رفع البنك الفائدة نقطتين مئويتين ونصف النقطة."
_CUT = "The bank cut its rate by a quarter of a percentage point."
_BOARD = "وصوت خمسة من أعضاء اللجنة لصالح القرار، وفضل اثنان الإبقاء على السعر."
_SUSAN = "Work had begun, Susan Moreau said."
_THERESE = "Work had begun, Therese Bonnet said."
_CHARGES = "ونفى كمال رشيد، البالغ من العمر 44 عاما، كل التهم، وقال إنه بريء."
_SILENT = "ولم ترد الشركة على الأسئلة."
_AID = "The minister promised aid to farmers and ruled out compensation for the company."
_DEALS = (
    "ويتعلق الملف بصفقات نقل أبرمت بين عامي 2018 و2020 دون طلب عروض، وتقول النيابة إنها كبدت"
    " الشركة 41 مليون دينار."
)
_RULED = "Davit Melk said the state respected the court. He ruled out any payment for the company."
_RIVALS = (
    "Outgoing Prime Minister Therese Bonnet conceded defeat but accused a foreign fishing company"
    " of financing her rivals."
)
_SIGNED = "Slovenia and Croatia signed a deal on Friday, ending a dispute over waste storage."
_SHUT = "The plant was shut for 52 days last year after a leak was found."
_SUPPLY = "The plant supplies 20 percent of Slovenia's electricity and 16 percent of Croatia's."
_TRUE = [
    ("ar", "وقعت سلوفينيا وكرواتيا الجمعة اتفاقا.", _SIGNED),
    ("ar", "أنهى الاتفاق خلافا بين البلدين حول تخزين النفايات.", _SIGNED),
    ("ar", "توقفت المحطة 52 يوما العام الماضي بعد اكتشاف تسرب.", _SHUT),
    ("ar", "قُتل تسعة جنود وأُسر ستة في الهجوم.", _RAID),
    ("ar", "أسفر الحادث عن وفاة سائقين وإصابة راكبة.", _CRASH),
    ("en", "The blast killed 40 people and wounded six soldiers.", _BLAST),
    ("ar", "تعهدت كولومبيا بنشر 300 شرطي، بحسب وزيرة خارجيتها ماريانا أوسوريو.", _PLEDGE),
    ("ar", "ستشارك نيجيريا في القمة، وفق الرئيس سامي بلو.", _SUMMIT),
    ("ar", "انخفض الين 2% مقابل الدولار عقب الإعلان.", _YEN),
    ("ar", "انقطعت الكهرباء عن 9 آلاف منزل.", _POWER),
    ("ar", "ستزود المحطة نحو 90 ألف منزل بالماء عند تشغيلها.", _PLANT),
    ("ar", "يُفتتح الجسر في 4 مايو المقبل.", _BRIDGE),
    ("ar", "رفع البنك الفائدة 2.5 نقطة مئوية.", _RATE),
    ("ar", "خفض البنك الفائدة 0.25 نقطة مئوية.", _CUT),
    ("en", "The bank cut its rate by a quarter percentage point.", _CUT),
    ("ar", "فضل عضوان الإبقاء على السعر.", _BOARD),
    ("ar", "قالت سوزان مورو إن العمل بدأ.", _SUSAN),
    ("ar", "قالت تيريز بونيه إن العمل بدأ.", _THERESE),
    ("ar", "نفى كمال رشيد التهم الموجهة إليه.", _CHARGES),
    ("ar", "أحجمت الشركة عن الرد على الأسئلة.", _SILENT),
    ("ar", "وعد الوزير بتقديم مساعدات للمزارعين.", _AID),
    ("ar", "استبعد الوزير دفع تعويضات للشركة.", _AID),
    ("ar", "تقول النيابة إن الصفقات كبدت الشركة 41 مليون دينار.", _DEALS),
    ("ar", "أقرت تيريز بونيه بالهزيمة، لكنها اتهمت شركة صيد أجنبية بتمويل منافسيها.", _RIVALS),
]
_FALSE = [
    ("ar", "وقعت سلوفينيا والنمسا الجمعة اتفاقا.", _SIGNED),
    ("ar", "توقفت المحطة 52 يوما هذا العام بعد اكتشاف تسرب.", _SHUT),
    ("ar", "توفر المحطة 16 في المئة من كهرباء سلوفينيا.", _SUPPLY),
    ("ar", "قُتل تسعة ضباط وأُسر ستة في الهجوم.", _RAID),
    ("ar", "أسفر الحادث عن وفاة سائق وإصابة راكبتين.", _CRASH),
    ("en", "The blast killed 40 soldiers and wounded six.", _BLAST),
    ("ar", "تعهدت الإكوادور بنشر 300 شرطي، بحسب الوزيرة ماريانا أوسوريو.", _PLEDGE),
    ("ar", "ستشارك غانا في القمة، وفق الرئيس سامي بلو.", _SUMMIT),
    ("ar", "انخفض الدولار 2% مقابل الين عقب الإعلان.", _YEN),
    ("ar", "عادت الكهرباء إلى 9 آلاف منزل.", _POWER),
    ("ar", "افتُتح الجسر في 4 مايو.", _BRIDGE),
    ("ar", "رفع البنك الفائدة 1.5 نقطة مئوية.", _RATE),
    ("ar", "خفض البنك الفائدة 0.75 نقطة مئوية.", _CUT),
    ("en", "The bank cut its rate by three quarters of a percentage point.", _CUT),
    ("ar", "فضل خمسة أعضاء الإبقاء على السعر.", _BOARD),
    ("ar", "أقر كمال رشيد بالتهم الموجهة إليه.", _CHARGES),
    ("ar", "ردت الشركة على الأسئلة.", _SILENT),
    ("ar", "قدم الوزير مساعدات للمزارعين.", _AID),
    ("ar", "وعد الوزير بدفع تعويضات للشركة.", _AID),
    ("ar", "استبعدت الشركة أي دفعة لدافيت ملك.", _RULED),
    ("ar", "أقرت تيريز بونيه بالهزيمة، لكن شركة صيد أجنبية اتهمتها بتمويل منافسيها.", _RIVALS),
]


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_a_faithful_rewording_passes(language: str, claim: str, evidence: str) -> None:
    """Nothing speaks against a sentence that says no more than its evidence."""
    assert _against(language, claim, evidence) == ()


@pytest.mark.parametrize(("language", "claim", "evidence"), _FALSE)
def test_its_false_neighbour_does_not(language: str, claim: str, evidence: str) -> None:
    """One fact changed in such a sentence speaks against it."""
    assert _against(language, claim, evidence)


def _against(language: str, claim: str, evidence: str) -> tuple[Reason, ...]:
    found = verify(claim, language, [evidence])
    return found or check_drafted(claim, [evidence], plain_thesaurus())
