"""Claims that leave out, move or moderately reword the evidence's words, beside what differs."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_WAGES = (
    "Teachers in Orvel began a strike on Monday to protest against unpaid wages, their union said"
)
_STRIKE = "بدأ عمال الموانئ إضرابًا، الأحد، احتجاجًا على عدم صرف رواتبهم منذ ثلاثة أشهر"
_EXPORTS = (
    "Exports of olive oil rose 3%, the agriculture ministry said, attributing the growth mainly to"
    " higher demand in Asia"
)
_DEAL = (
    "Telecoms group Vantel, which employs 8,000 people, has agreed to buy Oriband, the two"
    " companies said in a joint statement on Wednesday"
)
_ENVOY = (
    "The UN envoy, Lena Moravec, urged both sides on Friday to release all prisoners of war before"
    " the end of Ramadan and said she would meet the two foreign ministers in Tunis next week"
)
_FIRE = (
    "A fire that broke out before dawn in a textile factory on the outskirts of Dalmar claimed the"
    " lives of 17 workers, most of them women, and injured 30 others, police said"
)
_BOATS = "أعلنت وزارة الداخلية، السبت، توقيف زورقي صيد على متنهما 2.5 طن من الحشيش قبالة الساحل"
_CRASH = (
    "لقي أحد عشر شخصًا مصرعهم، ليل الجمعة، في تصادم حافلة ركاب بشاحنة صهريج على الطريق الصحراوي،"
    " بحسب الدفاع المدني"
)
_RESULTS = (
    "رفضت المرشحة أمينة سار النتائج وأعلنت عزمها على الطعن فيها أمام المحكمة الدستورية في الأيام"
    " المقبلة"
)
_HIKERS = (
    "Rescue teams on Sunday recovered the bodies of four hikers who had gone missing in the Tarvan"
    " mountains on Thursday"
)
_ROAD = "The new road is due to open in May and be extended to the port by 2028, the ministry said"
_DROUGHT = (
    "حذّر برنامج الأغذية العالمي من أن نصف سكان إقليم دارين، أي نحو 1.2 مليون شخص، قد يواجهون"
    " نقصًا حادًا في الغذاء إذا لم تُفتح طرق الإمداد"
)
_PARDON = (
    "أفرجت السلطات، الثلاثاء، عن 35 سجينًا سياسيًا بموجب عفو رئاسي، وفق ما أعلنت وزارة العدل، في"
    " خطوة رحبت بها منظمات حقوقية"
)
_PROTEST = (
    "احتج مئات العمال أمام مقر الوزارة في مدينة سورين للمطالبة بإقالة مدير المصنع، وأغلقت الشرطة"
    " الشارع، وفق شهود عيان"
)
_JOBLESS = (
    "Unemployment in Galdor dropped to 7.1% in the third quarter, its lowest level since 2008, from"
    " 7.6%, the statistics office reported"
)
_HEAT = (
    "أغلقت السلطات المدارس، الأحد، بسبب موجة حر غير مسبوقة تجاوزت خلالها الحرارة 50 درجة مئوية،"
    " ودعت السكان إلى تجنب الخروج في ساعات الظهيرة"
)


@pytest.mark.parametrize(
    ("claim", "language", "evidence", "supported"),
    [
        ("Teachers in Orvel began a strike because their wages have not been paid.", "en", _WAGES,
         True),
        ("بدأ المعلمون في أورفيل إضرابًا احتجاجًا على عدم صرف رواتبهم.", "ar", _WAGES, True),
        ("Port workers went on strike over unpaid wages.", "en", _STRIKE, True),
        ("The main reason for the growth was higher demand in Asia, the ministry said.", "en",
         _EXPORTS, True),
        ("The main reason for the growth was higher demand in Africa, the ministry said.", "en",
         _EXPORTS, False),
        ("Vantel has agreed to buy Oriband, the two companies said on Wednesday.", "en", _DEAL,
         True),
        ("Vantel has agreed to buy Oriband, the three companies said on Wednesday.", "en", _DEAL,
         False),
        ("Lena Moravec will meet the two foreign ministers in Tunis next week.", "en", _ENVOY,
         True),
        ("ستلتقي مورافيك وزيري الخارجية في تونس الأسبوع المقبل.", "ar", _ENVOY, True),
        ("ستلتقي مورافيك وزيري الدفاع في تونس الأسبوع المقبل.", "ar", _ENVOY, False),
        ("Seventeen workers were killed and 30 injured in a fire at a textile factory near Dalmar.",
         "en", _FIRE, True),
        ("قُتل 17 عاملًا وأصيب 30 آخرون في حريق بمصنع للنسيج في ضواحي دالمار.", "ar", _FIRE, True),
        ("Thirty workers were killed and 17 injured in a fire at a factory near Dalmar.", "en",
         _FIRE, False),
        ("Two fishing boats carrying 2.5 tonnes of hashish were stopped, the interior ministry"
         " said.", "en", _BOATS, True),
        ("Three fishing boats carrying 2.5 tonnes of hashish were stopped, the interior ministry"
         " said.", "en", _BOATS, False),
        ("A collision between a bus and a tanker truck on the desert road killed 11 people.", "en",
         _CRASH, True),
        ("A collision between a bus and a tanker truck on the desert road killed 12 people.", "en",
         _CRASH, False),
        ("Amina Sarr rejected the results and said she would challenge them before the"
         " constitutional court.", "en", _RESULTS, True),
        ("طعنت أمينة سار في النتائج أمام المحكمة الدستورية.", "ar", _RESULTS, False),
        ("عثرت فرق الإنقاذ الأحد على جثث أربعة متنزهين فُقدوا الخميس.", "ar", _HIKERS, True),
        ("The bodies of four hikers missing since Thursday were found on Sunday.", "en", _HIKERS,
         True),
        ("Four hikers were found alive on Sunday.", "en", _HIKERS, False),
        ("The new road will be extended to the port by 2028, the ministry said.", "en", _ROAD,
         True),
        ("The new road has been extended to the port, the ministry said.", "en", _ROAD, False),
        ("About 1.2 million people in Darin may face severe food shortages, according to the World"
         " Food Programme.", "en", _DROUGHT, True),
        ("The World Food Programme warned of acute food shortages in Darin if supply routes are not"
         " opened.", "en", _DROUGHT, True),
        ("About 2.1 million people in Darin may face severe food shortages, according to the World"
         " Food Programme.", "en", _DROUGHT, False),
        ("رحبت منظمات حقوقية بالإفراج عن السجناء السياسيين.", "ar", _PARDON, True),
        ("Human rights groups welcomed the release of the prisoners.", "en", _PARDON, True),
        ("رحبت وزارة العدل بالإفراج عن السجناء السياسيين.", "ar", _PARDON, False),
        ("طالب مئات العمال بإقالة مدير المصنع.", "ar", _PROTEST, True),
        ("Hundreds of workers protested outside the ministry to demand the dismissal of the factory"
         " director.", "en", _PROTEST, True),
        ("The ministry called for the dismissal of the factory director.", "en", _PROTEST, False),
        ("طالبت الشرطة بإقالة مدير المصنع.", "ar", _PROTEST, False),
        ("انخفضت البطالة من 7.6% إلى 7.1% في الربع الثالث، بحسب مكتب الإحصاء.", "ar", _JOBLESS,
         True),
        ("انخفضت البطالة من 7.1% إلى 7.6% في الربع الثالث، بحسب مكتب الإحصاء.", "ar", _JOBLESS,
         False),
        ("Authorities urged residents to stay indoors around midday.", "en", _HEAT, True),
        ("Temperatures exceeded 50 degrees Celsius.", "en", _HEAT, True),
        ("Temperatures exceeded 55 degrees Celsius.", "en", _HEAT, False),
    ],
)  # fmt: skip
def test_reworded(claim: str, language: str, evidence: str, supported: bool) -> None:
    """What only leaves out, moves or rewords is said; a fact changed is not."""
    assert supported == (verify(claim, language, [evidence]) == ())
