"""C6 to C17: who acts where no subject is named, what is still ahead, and how verbs are inflected.

Each list has true sentences beside false ones of the same wording.
"""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.drafted import check_drafted
from mujaz.language.tokens import is_arabic

_Row = tuple[bool, str, str]

_MIXED = "ورحب النائب المستقل باسم الخفاجي بالحكم، لكنه انتقد تأخر القضاء في ملاحقة مسؤولين آخرين."
_DROPPED_SUBJECTS: list[_Row] = [
    (
        True,
        "Independent MP Basim al-Khafaji welcomed the ruling but criticised the judiciary's delay"
        " in pursuing other officials.",
        _MIXED,
    ),
    (
        True,
        "His lawyer, Ahmed al-Bayati, said he would appeal the verdict within a month.",
        "وأعلن محاميه أحمد البياتي أنه سيستأنف الحكم خلال شهر.",
    ),
    (
        True,
        "Indian minister Arun Mehta welcomed the release and thanked Oman.",
        "ورحب الوزير الهندي أرون ميهتا بالإفراج عن البحارة، وشكر عمان على جهودها.",
    ),
    (
        True,
        "The minister said he supports the union but criticised the strike's timing.",
        "قال الوزير إنه يؤيد النقابة لكنه انتقد توقيت الإضراب.",
    ),
    (
        False,
        "The judiciary criticised independent MP Basim al-Khafaji for delay in pursuing other"
        " officials.",
        _MIXED,
    ),
    (
        False,
        "The union criticised the minister over the strike's timing.",
        "قال الوزير إنه يؤيد النقابة لكنه انتقد توقيت الإضراب.",
    ),
    (
        False,
        "Oman thanked Indian minister Arun Mehta.",
        "ورحب الوزير الهندي أرون ميهتا بالإفراج عن البحارة، وشكر عمان على جهودها.",
    ),
]

_TWO_ACTS: list[_Row] = [
    (
        True,
        "انتقد النائب الحكم لكنه رحب بالتحقيق.",
        "The MP criticised the ruling but welcomed the inquiry.",
    ),
    (
        False,
        "Independent MP Basim al-Khafaji criticised the ruling but welcomed the judiciary's pursuit"
        " of other officials.",
        _MIXED,
    ),
    (
        False,
        "انتقد النائب التحقيق لكنه رحب بالحكم.",
        "The MP criticised the ruling but welcomed the inquiry.",
    ),
]

_OF_HIMSELF: list[_Row] = [
    (True, "Egypt said it would host Turkey.", "قالت مصر إنها ستستضيف تركيا."),
    (True, "قال الوزير إنه سيقاضي الاتحاد.", "The minister said he would sue the union."),
    (
        True,
        "Turkey said it would attend.",
        "Egypt said it would host the talks, and Turkey said it would attend.",
    ),
    (
        True,
        "The ministry said it had been warned by the company.",
        "The ministry said the company had warned it.",
    ),
    (False, "Turkey said it would host Egypt.", "قالت مصر إنها ستستضيف تركيا."),
    (False, "The ministry said it would sue the company.", "قالت الشركة إنها ستقاضي الوزارة."),
    (False, "قال الاتحاد إنه سيقاضي الوزير.", "The minister said he would sue the union."),
]

_IRREGULAR: list[_Row] = [
    (True, "The patients underwent surgery on Monday.", "خضع المرضى لجراحة يوم الاثنين."),
    (True, "The governor oversaw the work.", "أشرف المحافظ على الأعمال."),
    (True, "Rebels overthrew the government in 2012.", "أطاح المتمردون بالحكومة عام 2012."),
    (False, "The patients refused surgery on Monday.", "خضع المرضى لجراحة يوم الاثنين."),
    (False, "The government overthrew the rebels in 2012.", "أطاح المتمردون بالحكومة عام 2012."),
]

_BOUND_FOR: list[_Row] = [
    (True, "They were flown to Muscat.", "وقد نقلوا بالطائرة إلى مسقط."),
    (
        True,
        "The troops were sent to Basra from Mosul.",
        "The troops were sent from Mosul to Basra.",
    ),
    (
        True,
        "He returned to Cairo after flying from Doha.",
        "عاد إلى القاهرة بعدما سافر من الدوحة.",
    ),
    (False, "They were flown from Muscat.", "وقد نقلوا بالطائرة إلى مسقط."),
    (False, "نقلوا بالطائرة من مسقط.", "They were flown to Muscat."),
    (False, "The troops were sent from Basra.", "The troops were sent to Basra."),
]

_RAIN = "وتوقعت هيئة الأرصاد الجوية استمرار الأمطار الغزيرة حتى نهاية الأسبوع."
_AHEAD: list[_Row] = [
    (
        True,
        "The meteorological authority forecast heavy rain until the end of the week.",
        _RAIN,
    ),
    (
        True,
        "The vote comes two weeks ahead of a planned visit by an IMF delegation.",
        "ويأتي التصويت قبل أسبوعين من زيارة مقررة لوفد من صندوق النقد الدولي.",
    ),
    (
        True,
        "The agreement must still be ratified by parliament.",
        "The agreement has yet to be ratified by parliament.",
    ),
    (
        True,
        "The bank expects inflation to return to its target by early next year.",
        "The bank said inflation was likely to return to its target by early next year.",
    ),
    (
        True,
        "Parliament approved a law on Monday.",
        "Parliament approved a law on Monday that would ban strikes in hospitals.",
    ),
    (
        True,
        "The president has not yet responded to the results.",
        "The president has not yet reacted to the results.",
    ),
    (
        False,
        "The meteorological authority forecast heavy rain until the end of the month.",
        _RAIN,
    ),
    (False, "Heavy rain fell until the end of the week.", _RAIN),
    (
        False,
        "The agreement was ratified by parliament.",
        "The agreement has yet to be ratified by parliament.",
    ),
    (
        False,
        "The bank expects inflation to return to its target by early next year.",
        "The bank said inflation may return to its target by early next year.",
    ),
    (
        False,
        "Parliament banned strikes in hospitals on Monday.",
        "Parliament approved a law on Monday that would ban strikes in hospitals.",
    ),
]

_BUT: list[_Row] = [
    (
        True,
        "No group has claimed responsibility for the attack so far.",
        "ولم تتبن أي جهة الهجوم حتى الآن، إلا أن الجيش اتهم جماعة مسلحة بالوقوف وراءه.",
    ),
    (True, "لم توافق الحكومة على الخطة.", "لم توافق الحكومة على الخطة، إلا أنها وعدت بدراستها."),
    (True, "Only seven survived.", "لم ينج إلا سبعة."),
    (
        False,
        "A group has claimed responsibility for the attack.",
        "ولم تتبن أي جهة الهجوم حتى الآن، إلا أن الجيش اتهم جماعة مسلحة بالوقوف وراءه.",
    ),
    (False, "وافقت الحكومة على الخطة.", "لم توافق الحكومة على الخطة، إلا أنها وعدت بدراستها."),
    (False, "Nobody survived.", "لم ينج إلا سبعة."),
]

_FOR_GOOD: list[_Row] = [
    (True, "أغلقت المدرسة نهائيا.", "The school was closed for good."),
    (True, "The school was closed permanently.", "أغلقت المدرسة بشكل دائم."),
    (
        False,
        "The minister ordered three ferries to be withdrawn from service for good.",
        "وأمر الوزير بوقف رحلات ثلاث عبّارات إلى حين التفتيش عليها.",
    ),
    (False, "أغلقت المدرسة نهائيا.", "The school was closed until the inspection ends."),
]

_RECEIVED: list[_Row] = [
    (True, "Three tourists received treatment.", "Three tourists were treated."),
    (True, "The club received 3 million euros.", "تلقى النادي 3 ملايين يورو."),
    (
        False,
        "A source at the company that owns the ship, speaking on condition of anonymity, said it"
        " had received $2.4 million.",
        "لكن مصدرا في الشركة المالكة للسفينة، طلب عدم الكشف عن هويته، قال إن الشركة دفعت 2.4 مليون"
        " دولار.",
    ),
]


@pytest.mark.parametrize(
    ("true", "claim", "evidence"),
    [
        *_DROPPED_SUBJECTS,
        *_TWO_ACTS,
        *_OF_HIMSELF,
        *_IRREGULAR,
        *_BOUND_FOR,
        *_AHEAD,
        *_BUT,
        *_FOR_GOOD,
        *_RECEIVED,
    ],
)
def test_a_true_turn_passes_and_its_false_neighbour_does_not(
    true: bool, claim: str, evidence: str
) -> None:
    """A true sentence passes, and one fact changed is refused."""
    language = "ar" if is_arabic(claim) else "en"
    found = verify(claim, language, [evidence]) or check_drafted(
        claim, [evidence], plain_thesaurus(), spoken=True
    )
    assert (found == ()) is true, found
