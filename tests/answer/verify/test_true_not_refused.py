"""C2 to C18: true sentences that rules once refused, beside the false ones they are made for."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_Row = tuple[bool, str, str]

_TAKEN_OFF: list[_Row] = [
    (True, "The firm cut 40 jobs, from 100 to 60.", "The firm cut 40 jobs, from 100 to 60."),
    (
        True,
        "خفضت الشركة 40 وظيفة، من 100 إلى 60.",
        "خفضت الشركة 40 وظيفة، من 100 إلى 60.",
    ),
    (
        True,
        "The firm cut 40 jobs, from 100 to 60.",
        "خفضت الشركة 40 وظيفة، من 100 إلى 60.",
    ),
    (False, "The firm cut 60 jobs.", "The firm cut its jobs from 100 to 60."),
    (False, "خفضت الشركة 60 وظيفة.", "خفضت الشركة وظائفها من 100 إلى 60."),
]

_CONFIRMED_CASES: list[_Row] = [
    (
        True,
        "There were 12 confirmed cases of measles.",
        "Measles: 12 cases have been confirmed, and 30 suspected cases are under study.",
    ),
    (
        True,
        "There were 12 confirmed cases of measles.",
        "The ministry confirmed 12 cases of measles; 30 suspected cases are under study.",
    ),
    (
        True,
        "سجلت البلاد 12 إصابة مؤكدة.",
        "أكدت الوزارة 12 إصابة، فيما رصدت 30 حالة مشتبه بها.",
    ),
    (
        True,
        "سجلت البلاد 12 إصابة مؤكدة.",
        "تأكدت في البلاد 12 إصابة، فيما رصدت 30 حالة مشتبه بها.",
    ),
    (
        False,
        "There were 12 confirmed cases of measles.",
        "There were 12 suspected cases of measles.",
    ),
    (
        False,
        "There were 12 confirmed cases of measles.",
        "There were 12 suspected cases of measles, which have not yet been confirmed.",
    ),
    (
        False,
        "There were 12 confirmed cases of measles.",
        "The ministry confirmed 12 suspected cases of measles.",
    ),
    (
        False,
        "There were 30 confirmed cases of measles.",
        "The ministry confirmed 12 cases of measles, and 30 suspected cases are under study.",
    ),
    (
        False,
        "سجلت البلاد 30 إصابة مؤكدة.",
        "أكدت الوزارة 12 إصابة، فيما رصدت 30 إصابة مشتبها بها.",
    ),
    (False, "سجلت البلاد 12 إصابة مؤكدة.", "سجلت البلاد 12 إصابة مشتبها بها."),
    (False, "سجلت البلاد 12 إصابة مؤكدة.", "سجلت البلاد 12 إصابة مشتبها بها لم تتأكد بعد."),
]

_FIRST_TIMES: list[_Row] = [
    (
        True,
        "Kern won the race for the first time.",
        "Kern won the race for the first time this week in Osk.",
    ),
    (
        True,
        "The two leaders met for the first time.",
        "The two leaders met in Oslo for the first time during this crisis.",
    ),
    (
        True,
        "فاز الفريق بالكأس للمرة الأولى.",
        "فاز الفريق بالكأس للمرة الأولى في تاريخه خلال موسم صعب.",
    ),
    (
        True,
        "فاز الفريق بالكأس للمرة الأولى.",
        "فاز الفريق بالكأس للمرة الأولى هذا الأسبوع في أوسلو.",
    ),
    (
        True,
        "The team won the cup for the first time.",
        "The team won the cup for the first time in its history, since it was founded in 1950.",
    ),
    (
        False,
        "Kern won the race for the first time.",
        "Kern won the race for the first time since 2003.",
    ),
    (
        False,
        "Kern won the race for the first time.",
        "Kern won the race for the first time this year.",
    ),
    (
        False,
        "فاز الفريق بالكأس للمرة الأولى.",
        "فاز الفريق بالكأس للمرة الأولى منذ عام 2003.",
    ),
    (
        False,
        "فاز الفريق بالكأس للمرة الأولى.",
        "فاز الفريق بالكأس للمرة الأولى هذا العام.",
    ),
    (
        True,
        "اجتمع الزعيمان للمرة الأولى.",
        "اجتمع الزعيمان في أوسلو للمرة الأولى خلال هذه الأزمة.",
    ),
    (
        False,
        "The two leaders met for the first time.",
        "The two leaders met for the first time in a decade.",
    ),
    (
        False,
        "اجتمع الزعيمان للمرة الأولى.",
        "اجتمع الزعيمان للمرة الأولى خلال خمس سنوات.",
    ),
]

_LENGTHS: list[_Row] = [
    (
        False,
        "The mine was shut for over a year.",
        "The mine reopened two weeks after it was shut.",
    ),
    (
        True,
        "The mine has been shut for over a year.",
        "The mine has been shut since 2022; a 3-day strike began on Monday.",
    ),
    (
        True,
        "The talks lasted less than a day.",
        "The talks ended hours after they began; the ceasefire holds for 3 months.",
    ),
    (
        True,
        "المنجم مغلق منذ أكثر من عام.",
        "المنجم مغلق منذ عام 2022، وبدأ الاثنين إضراب لمدة 3 أيام.",
    ),
    (
        True,
        "استمرت المحادثات أقل من يوم.",
        "استمرت المحادثات ساعات، وتسري الهدنة 3 أشهر.",
    ),
    (False, "The talks lasted less than a day.", "The talks lasted 3 days."),
    (False, "The mine was shut for over a year.", "The mine was shut for 3 months."),
    (False, "استمرت المحادثات أقل من يوم.", "استمرت المحادثات 3 أيام."),
    (False, "أغلق المنجم أكثر من عام.", "أغلق المنجم 3 أشهر."),
]

_VERDICTS: list[_Row] = [
    (
        True,
        "The court convicted Cole of fraud and cleared Reed of fraud.",
        "The court convicted Cole of fraud and cleared Reed of the charge.",
    ),
    (
        True,
        "Kern was sentenced for his role in the riot.",
        "Two men were acquitted over the riot and Kern, who led it, was sentenced.",
    ),
    (
        True,
        "أدانت المحكمة كول بالاحتيال وبرأت ريد من الاحتيال.",
        "أدانت المحكمة كول بالاحتيال وبرأت ريد من التهمة.",
    ),
    (
        True,
        "أدانت المحكمة كيرن في قضية الشغب.",
        "برأت المحكمة رجلين في قضية الشغب وأدانت المحكمة كيرن.",
    ),
    (
        False,
        "The court convicted Cole of bribery.",
        "The court convicted Cole of fraud and cleared him of bribery.",
    ),
    (
        False,
        "The court cleared Cole of fraud.",
        "The court convicted Cole of fraud and cleared him of bribery.",
    ),
    (
        False,
        "أدانت المحكمة كول بالرشوة.",
        "أدانت المحكمة كول بالاحتيال وبرأته من الرشوة.",
    ),
    (
        False,
        "برأت المحكمة كول من الاحتيال.",
        "أدانت المحكمة كول بالاحتيال وبرأته من الرشوة.",
    ),
    (
        False,
        "The firm was fined for the spill.",
        "The court cleared the firm over the spill and fined its director.",
    ),
    (
        False,
        "Reed was convicted of murder.",
        "Cole was acquitted of murder and Reed was convicted of theft.",
    ),
    (
        False,
        "The court cleared Reed of fraud.",
        "The court convicted Cole and Reed of fraud and cleared Kern of the charge.",
    ),
]

_CIRCUMSTANCES: list[_Row] = [
    (
        True,
        "The army advanced during the night.",
        "The army advanced while rebels withdrew during the night.",
    ),
    (
        False,
        "Prices fell during the summer.",
        "Prices fell last spring, while wages rose during the summer.",
    ),
    (
        False,
        "تراجعت الأسعار خلال الصيف.",
        "تراجعت الأسعار الربيع الماضي، بينما ارتفعت الأجور خلال الصيف.",
    ),
    (
        True,
        "تقدم الجيش خلال الليل.",
        "تقدم الجيش بينما انسحب المتمردون خلال الليل.",
    ),
    (
        False,
        "Badl scored from a penalty.",
        "Badl scored the third goal, while the captain scored from a penalty.",
    ),
    (
        False,
        "سجل بدل من ركلة جزاء.",
        "سجل بدل الهدف الثالث، بينما قلص القائد الفارق من ركلة جزاء.",
    ),
]

_PROLONGED: list[_Row] = [
    (
        True,
        "Work ends at the end of the month.",
        "Work ends on 31 May; talks may go on until the end of the month.",
    ),
    (
        True,
        "ينتهي العمل نهاية الشهر.",
        "ينتهي العمل في 31 مايو، وقد تستمر المحادثات حتى نهاية الشهر.",
    ),
    (
        False,
        "The road is shut until the end of the week.",
        "The road is shut for two days, and the closure may be extended to the end of the week.",
    ),
    (
        False,
        "الطريق مغلق حتى نهاية الأسبوع.",
        "الطريق مغلق لمدة يومين، وقد يمدد الإغلاق حتى نهاية الأسبوع.",
    ),
    (
        False,
        "The strike runs until the end of the month.",
        "The strike runs until Monday, but could last until the end of the month.",
    ),
    (
        False,
        "الإضراب مستمر حتى نهاية الشهر.",
        "الإضراب مستمر حتى الاثنين، وقد يستمر حتى نهاية الشهر.",
    ),
]

_UNGIVEN: list[_Row] = [
    (
        True,
        "The council refused to pay.",
        "The council would not pay, saying it had received no notice of the debt.",
    ),
    (
        True,
        "رفض المجلس الدفع.",
        "قال المجلس إنه لن يدفع لأنه لم يتلق إخطارا بالدين.",
    ),
    (
        False,
        "Residents ignored a warning to leave.",
        "Residents stayed in the valley because they had not been warned.",
    ),
    (
        False,
        "Residents refused orders to leave.",
        "Residents stayed in the valley because they had received no orders.",
    ),
    (
        False,
        "تجاهل السكان تحذيرا بالمغادرة.",
        "بقي السكان في الوادي لأنهم لم يتلقوا تحذيرا.",
    ),
    (
        False,
        "Residents refused to leave.",
        "Residents did not go; they had not been told to leave.",
    ),
]

_KIN: list[_Row] = [
    (
        True,
        "أم الفحم تشهد احتجاجات.",
        "Protests were held in Umm al-Fahm, where a father was killed.",
    ),
    (
        True,
        "تشهد أم الفحم احتجاجات.",
        "تشهد أم الفحم احتجاجات على مقتل والد طفلين.",
    ),
    (
        True,
        "زار الوزير أبو ظبي.",
        "The minister visited Abu Dhabi, where a mother of two was jailed.",
    ),
    (
        True,
        "اعتقلت الشرطة أم كلثوم حسن.",
        "Police arrested Umm Kulthum Hassan, whose father was killed.",
    ),
    (False, "Police arrested the mother.", "Police arrested the father."),
    (False, "اعتقلت الشرطة أم الطفل.", "اعتقلت الشرطة والد الطفل."),
    (False, "اعتقلت الشرطة والدة الطفل.", "Police arrested the father of the child."),
    (False, "اعتقلت الشرطة أم القتيل.", "اعتقلت الشرطة والد القتيل."),
    (False, "Police arrested the father of the victim.", "اعتقلت الشرطة أم القتيل."),
]

_ENOUGH: list[_Row] = [
    (
        True,
        "There is a shortage of doctors.",
        "Doctors are in short supply, because too many doctors have left.",
    ),
    (
        True,
        "There are too few doctors.",
        "There are not enough doctors, because too many doctors have left.",
    ),
    (
        True,
        "هناك نقص في الأطباء.",
        "Doctors are in short supply, because too many doctors have left.",
    ),
    (
        True,
        "هناك نقص في الأطباء.",
        "هناك نقص في الأطباء بسبب كثرة الأطباء المهاجرين.",
    ),
    (False, "There is a shortage of doctors.", "There are too many doctors."),
    (False, "There is a surplus of wheat.", "There is a shortage of wheat."),
    (False, "هناك نقص في الأطباء.", "هناك فائض في الأطباء."),
    (
        False,
        "There is a shortage of doctors.",
        "Too many doctors work in the capital while nurses are in short supply.",
    ),
]


@pytest.mark.parametrize(
    ("true", "claim", "evidence"),
    _TAKEN_OFF + _CONFIRMED_CASES + _FIRST_TIMES + _LENGTHS + _VERDICTS + _CIRCUMSTANCES
    + _PROLONGED + _UNGIVEN + _KIN + _ENOUGH,
)  # fmt: skip
def test_true_is_not_refused(true: bool, claim: str, evidence: str) -> None:
    """A true sentence passes beside what its rule looks for; a false one does not."""
    assert (verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()) is true
