"""What one of two does, or does in some way, is not told of both or of the other."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TALKS = "ووافقت الحكومة على التمديد فيما لم ترد النقابة بعد"
_PLAN = "Kenya's government approved the plan, while the Ugandan government has not yet replied."
_SIGNED = "Delta Gas signed the contract, but Orion refused to sign."
_MARKET = "وزار الوزير السوق، فيما وصل المحافظ على دراجة"
_BIKE = "The minister toured the market, while the governor arrived on a bicycle."
_DRIVER = "The bus driver was wounded, while a passenger was hit in the head."
_COLD = "وتوقعت الهيئة انخفاض الحرارة، من دون استبعاد ثلوج على الهضبة"
_SNOW = "The agency forecast lower temperatures, without ruling out snow on the plateau."
_HARVEST = "وأضاف قطاع الزراعة 2500 وظيفة، بينما فقد قطاع النسيج 6 آلاف خلال عام"


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "supported"),
    [
        ("ar", "وافق الطرفان على التمديد.", _TALKS, False),
        ("ar", "قبل الطرفان التمديد.", _TALKS, False),
        ("ar", "وافقت الحكومة على التمديد.", _TALKS, True),
        ("ar", "كلا الحزبين أيد المشروع.",
         "وأيد حزب الشعب المشروع، بينما امتنع حزب العمل عن إعلان موقفه", False),
        ("ar", "وافق الطرفان على الهدنة.",
         "ووافق الجيش والجبهة على الهدنة، من دون تحديد موعد", True),
        ("en", "Both governments approved the plan.", _PLAN, False),
        ("en", "Kenya's government approved the plan.", _PLAN, True),
        ("en", "The two companies signed the contract.", _SIGNED, False),
        ("en", "Delta Gas signed the contract.", _SIGNED, True),
    ],
)  # fmt: skip
def test_both_do_not_do_what_one_alone_does(
    language: str, claim: str, evidence: str, supported: bool
) -> None:
    """A dual with its article and "both" are told of nobody where the other one has not agreed."""
    assert supported == (not verify(claim, language, [evidence]))


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "supported"),
    [
        ("ar", "زار الوزير السوق على دراجة.", _MARKET, False),
        ("ar", "وصل المحافظ على دراجة.", _MARKET, True),
        ("ar", "أنهت الوزارة بناء الجسر في الشمال.",
         "وأنهت الوزارة بناء الجسر، بينما تأخر المتعهد في الشمال", False),
        ("ar", "أنهت الوزارة بناء الجسر في الشمال.",
         "وأنهت الوزارة بناء الجسر في الشمال، بينما تأخر المتعهد", True),
        ("en", "The minister toured the market on a bicycle.", _BIKE, False),
        ("en", "The governor arrived on a bicycle.", _BIKE, True),
        ("en", "The bus driver was wounded in the head.", _DRIVER, False),
        ("en", "A passenger was hit in the head.", _DRIVER, True),
    ],
)  # fmt: skip
def test_how_and_where_stay_with_their_act(
    language: str, claim: str, evidence: str, supported: bool
) -> None:
    """A phrase of the one half of a contrast is not told of the act of the other half."""
    assert supported == (not verify(claim, language, [evidence]))


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "supported"),
    [
        ("ar", "لا تتوقع الهيئة تساقط ثلوج على الهضبة.", _COLD, False),
        ("ar", "استبعدت الهيئة تساقط ثلوج على الهضبة.", _COLD, False),
        ("ar", "لم تستبعد الهيئة تساقط ثلوج على الهضبة.", _COLD, True),
        ("ar", "قد تتساقط ثلوج على الهضبة، بحسب الهيئة.", _COLD, True),
        ("ar", "البنك لا يستبعد رفع الفائدة مجددًا.",
         "وتوقع البنك استقرار الأسعار، من دون أن يستبعد رفع الفائدة مجددًا", True),
        ("en", "The agency does not expect snow on the plateau.", _SNOW, False),
        ("en", "The agency ruled out snow on the plateau.", _SNOW, False),
        ("en", "The agency did not rule out snow on the plateau.", _SNOW, True),
        ("en", "Snow may fall on the plateau, the agency said.", _SNOW, True),
    ],
)  # fmt: skip
def test_without_ruling_out_leaves_it_open(
    language: str, claim: str, evidence: str, supported: bool
) -> None:
    """«من دون استبعاد» is «لم يستبعد», "without ruling out" "did not rule out"."""
    assert supported == (not verify(claim, language, [evidence]))


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "supported"),
    [
        ("ar", "فقد قطاع النسيج ستة آلاف وظيفة في عام.", _HARVEST, True),
        (
            "ar",
            "فقد قطاع النسيج 6 آلاف وظيفة، بينما أضاف قطاع الزراعة 2500.",
            _HARVEST,
            True,
        ),
        (
            "ar",
            "أضاف قطاع النسيج 2500 وظيفة، بينما فقد قطاع الزراعة 6 آلاف.",
            _HARVEST,
            False,
        ),
        ("ar", "استقالت ثلاث وزيرات.", "واستقالت ثلاث وزيرات وأربعة نواب", True),
        ("ar", "استقالت أربع وزيرات.", "واستقالت ثلاث وزيرات وأربعة نواب", False),
        ("en", "The textile sector lost 6,000 jobs.",
         "Farming added 2,500 jobs, while the textile sector lost 6,000.", True),
        ("en", "The textile sector lost 2,500 jobs.",
         "Farming added 2,500 jobs, while the textile sector lost 6,000.", False),
    ],
)  # fmt: skip
def test_a_noun_with_its_own_waw_is_counted(
    language: str, claim: str, evidence: str, supported: bool
) -> None:
    """«وظيفة» is what is counted, not "and" with a word behind it."""
    assert supported == (not verify(claim, language, [evidence]))


_CLUBS = "وأعرب رئيس الاتحاد عن أمله في أن توقع الفرق الاتفاقات في مارس"
_BRIDGE = "The mayor voiced hope that traffic would cross the new bridge within weeks."


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "supported"),
    [
        ("ar", "أكد رئيس الاتحاد أن الأندية ستبرم العقود في مارس.", _CLUBS, False),
        (
            "ar",
            "أكدت ليلى منصور أن الجانبين سيوقعان الاتفاق في غضون يونيو.",
            "وأعربت الوسيطة ليلى منصور عن أملها في أن يعود الطرفان إلى القاعة قبل نهاية يونيو",
            False,
        ),
        (
            "ar",
            "أعلن سامر حداد أن الطرفين سيلتقيان في غضون أبريل.",
            "وتمنى الوزير سامر حداد أن يتوصل الجانبان إلى تسوية قبل نهاية أبريل",
            False,
        ),
        ("ar", "أمل رئيس الاتحاد أن توقع الفرق الاتفاقات في مارس.", _CLUBS, True),
        ("ar", "أكد الوزير أن البنك سيدشن مقاره قريبًا.",
         "وتمنى الوزير أن يفتح البنك فروعه قريبًا", False),
        ("ar", "قالت المديرة إن الطلاب عادوا.",
         "وقالت المديرة إن الطلاب عادوا، معربة عن أملها في نتائج أفضل", True),
        ("en", "The mayor announced that the bridge will open to cars in weeks.", _BRIDGE, False),
        ("en", "The mayor hopes traffic will cross the new bridge within weeks.", _BRIDGE, True),
    ],
)  # fmt: skip
def test_what_is_hoped_for_is_not_confirmed(
    language: str, claim: str, evidence: str, supported: bool
) -> None:
    """Who expresses a hope has neither said nor announced that it will be so."""
    assert supported == (not verify(claim, language, [evidence]))
