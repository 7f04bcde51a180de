"""C2 to C12: turns of good briefings that were refused, false neighbours of theirs that were not.

Each list has true sentences beside false ones of the same wording.
"""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.drafted import check_drafted
from mujaz.language.tokens import is_arabic

_Row = tuple[bool, str, str]

_ONE_OF_ANOTHER_UNIT: list[_Row] = [
    (True, "The ban will last a week.", "The ban will last one week."),
    (True, "The ban will last seven days.", "The ban will last a week."),
    (True, "استمر الإضراب شهرا.", "The strike lasted a month."),
    (
        True,
        "He served a year in prison within a month of arriving.",
        "He served a year in prison within a month of his arrival.",
    ),
    (False, "The ban will last a month.", "The ban will last a week."),
    (False, "The ban will last one year.", "يستمر الحظر شهرا واحدا."),
    (False, "أغلقت الحدود لمدة شهر.", "أغلقت الحدود لمدة أسبوع."),
    (False, "استمر الإضراب أسبوعا.", "The strike lasted a month."),
]

_NO_LONGER: list[_Row] = [
    (True, "The road is no longer closed.", "لم يعد الطريق مغلقا."),
    (True, "The road is still closed.", "لا يزال الطريق مغلقا."),
    (
        True,
        "The minister is still a member of parliament.",
        "لا يزال الوزير نائبا في البرلمان، لكنه لم يعد عضوا في الحزب.",
    ),
    (
        True,
        "The talks may last no longer than a week.",
        "The talks, still under way, may last no longer than a week.",
    ),
    (False, "The road is no longer closed.", "لا يزال الطريق مغلقا."),
    (False, "The hospital no longer receives patients.", "ما زال المستشفى يستقبل المرضى."),
    (False, "The road is still closed.", "The road is no longer closed."),
    (False, "لا تزال المصفاة تعمل.", "The refinery is no longer operating."),
]

_WITHOUT_BORDERS: list[_Row] = [
    (
        True,
        "Doctors Without Borders called for an urgent air corridor to deliver aid.",
        "دعت منظمة أطباء بلا حدود إلى فتح ممر جوي عاجل لإيصال المساعدات.",
    ),
    (
        True,
        "نددت منظمة مراسلون بلا حدود باعتقال الصحفي.",
        "Reporters Without Borders condemned the arrest of the journalist.",
    ),
    (
        False,
        "Doctors Without Borders opened an urgent air corridor to deliver aid.",
        "دعت منظمة أطباء بلا حدود إلى فتح ممر جوي عاجل لإيصال المساعدات.",
    ),
    (
        False,
        "لم تندد منظمة مراسلون بلا حدود باعتقال الصحفي.",
        "Reporters Without Borders condemned the arrest of the journalist.",
    ),
]

_CALLED_FOR_FROM_AFAR: list[_Row] = [
    (
        True,
        "The mayor of the coastal city called on the union to stop the strike.",
        "طالب رئيس بلدية المدينة الساحلية النقابة بوقف الإضراب.",
    ),
    (
        True,
        "حث الأمين العام الحكومة على وقف القصف.",
        "حث الأمين العام للأمم المتحدة الحكومة على وقف القصف.",
    ),
    (
        True,
        "The judge ordered that the governor, Fouad Jandali, be barred from travelling.",
        "أمرت قاضية التحقيق ريما عازوري أمس بمنع المحافظ فؤاد الجندلي من السفر.",
    ),
    (
        False,
        "The Red Cross opened an air corridor.",
        "دعت اللجنة الدولية للصليب الأحمر جميع الأطراف إلى فتح ممر جوي.",
    ),
    (
        False,
        "أوقفت الحكومة القصف.",
        "حث الأمين العام للأمم المتحدة الحكومة على وقف القصف.",
    ),
]

_EACH_AND_TOGETHER: list[_Row] = [
    (
        True,
        "Twelve projects worth $7.8 billion in total are on hold.",
        "Twelve projects worth a total of $7.8 billion are on hold.",
    ),
    (
        True,
        "The three banks will pay 120 million dollars altogether.",
        "Each of the three banks will pay 40 million dollars, 120 million altogether.",
    ),
    (
        False,
        "The court sentenced two inspectors to nine years in prison in total.",
        "The court convicted two inspectors and sentenced each of them to nine years in prison.",
    ),
    (
        False,
        "Eight trawlers may fish there for four years for a total fee of 3.2 million euros.",
        "Eight trawlers may fish there for four years for an annual fee of 3.2 million euros.",
    ),
    (
        False,
        "حكمت المحكمة على المفتشين بالسجن تسع سنوات إجمالا.",
        "حكمت المحكمة على كل من المفتشين بالسجن تسع سنوات.",
    ),
]

_OWNED: list[_Row] = [
    (
        True,
        "The court convicted two of the agency's safety inspectors.",
        "The court cleared the former head of the agency but convicted two of its safety"
        " inspectors.",
    ),
    (
        False,
        "The court convicted three of the agency's safety inspectors.",
        "The court cleared the former head of the agency but convicted two of its safety"
        " inspectors.",
    ),
    (
        False,
        "Police arrested three of the company's managers.",
        "Police searched the company and arrested three of its drivers and a manager.",
    ),
]

_OFFICES: list[_Row] = [
    (
        True,
        "Prosecutors said they were studying the ruling.",
        "The state prosecutor's office said it was studying the ruling.",
    ),
    (
        False,
        "Prosecutors said they were studying the ruling.",
        "A prosecutor said he was studying the ruling.",
    ),
    (
        False,
        "Two prosecutors said they were studying the ruling.",
        "The state prosecutor's office said it was studying the ruling.",
    ),
]

_HELD: list[_Row] = [
    (True, "The board voted to keep the rate unchanged.", "The board voted to hold the rate."),
    (True, "The board voted to hold rates.", "The board voted to leave rates unchanged."),
    (False, "The board voted to raise rates.", "The board voted to leave rates unchanged."),
    (False, "The bank changed its rate.", "The bank held its rate at 5 percent."),
]


def _against(claim: str, evidence: str) -> list[str]:
    found = verify(claim, "ar" if is_arabic(claim) else "en", [evidence])
    return [r.check for r in found or check_drafted(claim, [evidence], plain_thesaurus())]


@pytest.mark.parametrize(
    ("true", "claim", "evidence"),
    [
        *_ONE_OF_ANOTHER_UNIT,
        *_NO_LONGER,
        *_WITHOUT_BORDERS,
        *_CALLED_FOR_FROM_AFAR,
        *_EACH_AND_TOGETHER,
        *_OWNED,
        *_OFFICES,
        *_HELD,
    ],
)
def test_a_good_briefing_passes_and_its_false_neighbour_does_not(
    true: bool, claim: str, evidence: str
) -> None:
    """A true sentence passes, and one fact changed is refused."""
    found = _against(claim, evidence)
    assert (found == []) is true, found


_UNNAMED = "لكن مصدرا في الشركة، طلب عدم الكشف عن هويته، قال إن الشركة دفعت 2.4 مليون دولار."


@pytest.mark.parametrize(
    ("true", "claim"),
    [
        (
            True,
            "A source at the company, speaking on condition of anonymity, said it had paid"
            " $2.4 million.",
        ),
        (
            False,
            "A source at the company, speaking on condition of anonymity, said it had paid"
            " $2.4 million to pirates.",
        ),
        (False, "A source at the company, Ali Hasan, said it had paid $2.4 million."),
    ],
)
def test_who_is_not_named_is_read_alike_in_drafts(true: bool, claim: str) -> None:
    """The phrase that he asked not to be named is no word that the evidence must answer."""
    assert (_against(claim, _UNNAMED) == []) is true
