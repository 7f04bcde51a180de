"""What is argued, promised, compared with a plan, still needed or excepted is told as that.

Each claim stands in English and in Arabic, and so does its evidence: all four pairs are checked.
"""

from __future__ import annotations

import pytest
from pairs_kit import PAIRS, reasons

from mujaz.answer.verify.claims import verify

_EVIDENCE = {
    "tax": (
        "The union urged the government to drop the plan, saying it would cost 300 jobs.",
        "دعا الاتحاد الحكومة إلى التخلي عن الخطة، قائلًا إنها ستكلف 300 وظيفة.",
    ),
    "merger": (
        "The merger requires the approval of the central bank, which is due to rule by June.",
        "يتطلب الاندماج موافقة البنك المركزي الذي ينتظر أن يبت فيه بحلول يونيو.",
    ),
    "aid": (
        "Residents complained that aid was late, but the governor said the trucks had arrived on"
        " time.",
        "واشتكى السكان من تأخر المساعدات، غير أن المحافظ قال إن الشاحنات وصلت في موعدها.",
    ),
    "letter": (
        "All but one of the ministers signed the letter.",
        "وقّع الوزراء الرسالة باستثناء واحد منهم.",
    ),
    "concert": (
        "The organisers cancelled the concert, promising to compensate visitors.",
        "ألغى المنظمون الحفل، متعهدين بتعويض الزوار.",
    ),
    "schools": (
        "The city opened six schools, fewer than planned.",
        "افتتحت المدينة ست مدارس، أقل مما كان مخططًا له.",
    ),
    "talks": (
        "The president offered to meet the opposition leaders.",
        "عرض الرئيس لقاء زعماء المعارضة.",
    ),
    "dam": (
        "The company blamed a drop in water levels at the dam, which produces 42 percent of the"
        " country's electricity.",
        "ألقت الشركة باللوم على انخفاض منسوب المياه في السد الذي ينتج 42 بالمئة من كهرباء البلاد.",
    ),
}

_FALSE = [
    ("tax", "The plan will cost 300 jobs.", "ستكلف الخطة 300 وظيفة."),
    (
        "merger",
        "The merger has been approved by the central bank.",
        "وافق البنك المركزي على الاندماج.",
    ),
    ("aid", "The trucks arrived on time.", "وصلت الشاحنات في موعدها."),
    ("letter", "All the ministers signed the letter.", "وقّع الوزراء جميعًا الرسالة."),
    ("concert", "The organisers compensated visitors.", "عوض المنظمون الزوار."),
    ("schools", "The city plans to open six schools.", "تعتزم المدينة افتتاح ست مدارس."),
    ("talks", "The president met the opposition leaders.", "التقى الرئيس زعماء المعارضة."),
    (
        "dam",
        "Water levels at the dam have dropped.",
        "انخفض منسوب المياه في السد.",
    ),
]
_TRUE = [
    (
        "tax",
        "The union said the plan would cost 300 jobs.",
        "قال الاتحاد إن الخطة ستكلف 300 وظيفة.",
    ),
    (
        "concert",
        "The organisers promised to compensate visitors.",
        "تعهد المنظمون بتعويض الزوار.",
    ),
    (
        "schools",
        "The city opened six schools, fewer than planned.",
        "افتتحت المدينة ست مدارس، أقل مما كان مخططًا له.",
    ),
    (
        "talks",
        "The president offered to meet the opposition leaders.",
        "عرض الرئيس لقاء زعماء المعارضة.",
    ),
    (
        "dam",
        "The dam produces 42 percent of the country's electricity.",
        "ينتج السد 42 بالمئة من كهرباء البلاد.",
    ),
]


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("topic", "english", "arabic"), _FALSE)
def test_told_as_more_than_it_is(
    topic: str, english: str, arabic: str, language: str, which: int
) -> None:
    """A claim that tells as a fact what is somebody's word, or as done what is not, is refuted."""
    assert reasons((english, arabic), language, _EVIDENCE[topic], which)


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("topic", "english", "arabic"), _TRUE)
def test_told_as_what_it_is(
    topic: str, english: str, arabic: str, language: str, which: int
) -> None:
    """A claim that tells no more than the evidence stands."""
    assert not reasons((english, arabic), language, _EVIDENCE[topic], which)


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        (
            "The merger has been cleared by the central bank.", "en",
            "The merger needs the approval of the central bank, which is due to decide in June.",
        ),
        ("The factory dumps waste into the lake.", "en",
         "Villagers blamed the factory, which dumps waste into the lake, for the deaths."),
        ("The driver was drunk.", "en",
         "The prosecutor blamed the driver, who he said was drunk, for the crash."),
        ("The union admitted that the plan would cost 300 jobs.", "en",
         "The union urged ministers to drop the plan, saying it would cost 300 jobs."),
        ("More than 500 people attended the rally.", "en",
         "More than 500 people are expected to attend the rally."),
        ("حضر أكثر من 500 شخص التجمع.", "ar", "من المتوقع أن يحضر أكثر من 500 شخص التجمع."),
        ("Lebanon has accepted the proposal.", "en", "يدرس لبنان المقترح."),
    ],
)  # fmt: skip
def test_still_says_too_much(claim: str, language: str, evidence: str) -> None:
    """What is nearly so is not so."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("The union urged ministers to drop the plan, arguing that it would cost 300 jobs.", "en",
         "The union urged ministers to drop the plan, saying it would cost 300 jobs."),
        ("The farmers will march on the capital.", "en",
         "The farmers rejected the offer, saying they would march on the capital."),
        ("The board approved the sale.", "en",
         "The board approved the sale, which still requires the consent of the regulator."),
        ("ألقت الشركة باللوم على العواصف في التأخير.", "ar",
         "The company blamed storms for the delay."),
        ("Lebanon is studying the proposal.", "en", "يدرس لبنان المقترح."),
        ("زارت سيليا مارش المزرعة.", "ar", "Celia Marsh visited the farm."),
        ("وقّع الوزراء باستثناء واحد الرسالة.", "ar",
         "All but one of the ministers signed the letter."),
        ("بلغ النمو 2.1 بالمئة، دون المتوقع.", "ar",
         "Growth reached 2.1 percent, lower than expected."),
    ],
)  # fmt: skip
def test_says_no_more(claim: str, language: str, evidence: str) -> None:
    """Other words of the same certainty stand."""
    assert not verify(claim, language, [evidence])
