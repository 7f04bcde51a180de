"""True claims that narrow rules of the verifier once refused, and the false ones beside them."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.drafted import check_drafted

_CONDITIONS = [
    # (whether the claim is true, claim, language, evidence)
    (True, "إذا غادرت أرفانيا الاتحاد في 29 مارس فستفرض رسوم", "ar",
     "If Arvania leaves the union on 29 March, tariffs will be imposed."),
    (True, "If the plant opened on 15 December, it would hire 40 people.", "en",
     "If the plant opens on 15 December, it will hire 40 people."),
    (False, "The plant opened on 15 December.", "en", "The plant opens on 15 December."),
]  # fmt: skip


def _check(true: bool, claim: str, language: str, evidence: str) -> None:
    reasons = verify(claim, language, [evidence])
    assert (not reasons) is true, reasons


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _CONDITIONS)
def test_a_past_in_a_condition_is_not_past(
    true: bool, claim: str, language: str, evidence: str
) -> None:
    """What "if" opens is still to come, whatever its tense."""
    _check(true, claim, language, evidence)


_DATED_NEXT = [
    (True, "Parliament passed the budget on Tuesday.", "en",
     "Parliament passed the budget. The vote was held on Tuesday after a long debate."),
    (True, "أقر البرلمان الميزانية يوم الثلاثاء", "ar",
     "أقر البرلمان الميزانية. وجرى التصويت يوم الثلاثاء"),
    (False, "The mayor resigned in March.", "en",
     "The mayor resigned over the scandal. He was arrested in March."),
    (False, "استقال العمدة في مارس", "ar", "استقال العمدة بسبب الفضيحة. واعتقل في مارس"),
    (False, "The mayor resigned in March.", "en",
     "The mayor resigned over the scandal. He will stand trial in March."),
    (False, "Parliament passed the budget on Tuesday.", "en",
     "Parliament passed the budget. The strike shut the port on Tuesday."),
    (False, "أقر البرلمان الميزانية يوم الثلاثاء", "ar",
     "أقر البرلمان الميزانية. وضرب زلزال الساحل يوم الثلاثاء"),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _DATED_NEXT)
def test_the_next_sentence_may_date_the_act(
    true: bool, claim: str, language: str, evidence: str
) -> None:
    """A pronoun, or a noun for the act with a verb that only lets it happen, goes on with it."""
    _check(true, claim, language, evidence)


_NEARLY = [
    (True, "Sales doubled.", "en", "Sales almost doubled to 40 million."),
    (True, "Nearly all the houses were destroyed.", "en",
     "The storm nearly destroyed all the houses."),
    (False, "The storm destroyed all the houses.", "en",
     "The storm nearly destroyed all the houses."),
    (False, "The striker scored from a free kick.", "en",
     "The striker nearly scored from a free kick."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _NEARLY)
def test_nearly_is_kept_or_tells_how_much(
    true: bool, claim: str, language: str, evidence: str
) -> None:
    """Who almost doubled it has about doubled it; a claim may move its "nearly"."""
    _check(true, claim, language, evidence)


_UNDER_WAY = [
    (True, "أجرت الشرطة تحقيقا في الحادث", "ar", "تجري الشرطة تحقيقا في الحادث"),
    (True, "أجرت الشركة مسحا للشاطئ", "ar", "تجري الشركة مسحا للشاطئ"),
    (False, "تم تدريب الطيارين في القاعدة الجوية", "ar",
     "ويجري حاليا تدريب الطيارين في القاعدة الجوية"),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _UNDER_WAY)
def test_who_is_at_it_is_no_act(true: bool, claim: str, language: str, evidence: str) -> None:
    """Right behind «تجري» stands who does it, where it is no noun of an act."""
    _check(true, claim, language, evidence)


_EXERCISED = [
    (True, "The court annulled the vote.", "en",
     "The court exercised its right to annul the vote."),
    (True, "The governor dissolved the council.", "en",
     "The governor invoked emergency powers to dissolve the council."),
    (True, "The firm built the plant in three years.", "en",
     "It has taken the firm three years to build the plant."),
    (True, "ألغت المحكمة نتيجة الاقتراع", "ar", "استخدمت المحكمة صلاحيتها لإلغاء نتيجة الاقتراع"),
    (False, "The court annulled the vote.", "en", "The court has the right to annul the vote."),
    (False, "عزل الوزير المحافظ", "ar", "ويملك الوزير صلاحية عزل المحافظ"),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _EXERCISED)
def test_a_right_that_is_exercised_is_an_act(
    true: bool, claim: str, language: str, evidence: str
) -> None:
    """Who used his power to do it did it, and what has taken years is done."""
    _check(true, claim, language, evidence)


_OF_A_LAND = [
    (True, "Arvania closed its border.", "en", "أغلقت الحكومة في أرفانيا الحدود"),
    (True, "Arvania said talks failed.", "en",
     "قالت وزارة الخارجية في أرفانيا إن المحادثات فشلت"),
    (False, "Arvania closed its border.", "en", "أغلقت الحكومة الحدود بعد احتجاجات في أرفانيا"),
    (False, "Arvania closed its plant.", "en", "أغلقت الشركة في أرفانيا مصنعها"),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _OF_A_LAND)
def test_a_land_acts_where_its_government_does(
    true: bool, claim: str, language: str, evidence: str
) -> None:
    """«الحكومة في أرفانيا» is Arvania; a firm there is not, nor is a land told of further on."""
    reasons = check_drafted(claim, [evidence], plain_thesaurus())
    assert (not reasons) is true, (language, reasons)


_BLAMED = [
    (True, "The fire was caused by a candle, the mayor said.", "en",
     "The mayor blamed the fire on a resident who left a candle burning."),
    (True, "قال الوزير إن الحادث وقع بسبب الإهمال", "ar",
     "حمل الوزير الشركة التي أهملت الصيانة مسؤولية الحادث بسبب الإهمال"),
    (True, "The minister said the delay was because of Duarte.", "en",
     "The minister blamed the firm that hired Duarte for the delay, because of Duarte."),
    (False, "The coach said the loss was caused by Duarte.", "en",
     "The coach blamed the loss on the referee, who had sent off Duarte."),
    (False, "قال المدرب إن الخسارة جاءت بسبب سعيد", "ar",
     "وحمّل المدرب الحكم الذي طرد سعيدا مسؤولية الخسارة"),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _BLAMED)
def test_what_the_one_blamed_did_is_a_cause(
    true: bool, claim: str, language: str, evidence: str
) -> None:
    """His deed, or what the text itself gives as the cause; another person is none."""
    _check(true, claim, language, evidence)


_AS = [
    (True, "The coach who won the cup in 2019 was sacked.", "en",
     "Hale, who won the cup in 2019, was sacked as coach."),
    (True, "The chairman who led the merger stepped down.", "en",
     "Orlov, who led the merger, stepped down as the chairman."),
    (False, "The coach who won the cup in 2019 was sacked.", "en",
     "Hale, who won the cup in 2019, sacked the coach."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _AS)
def test_who_is_sacked_as_coach_is_the_coach(
    true: bool, claim: str, language: str, evidence: str
) -> None:
    """The office behind "as" is his whom the clause before it describes."""
    _check(true, claim, language, evidence)


_NO_NARROWER = [
    (True, "All the hostages were freed.", "en", "All the remaining hostages were freed."),
    (True, "All miners were rescued.", "en", "All trapped miners were rescued."),
    (True, "أفرج عن جميع المحتجزين", "ar", "أفرج عن جميع المحتجزين المتبقين"),
    (True, "أنقذ رجال الإطفاء جميع العمال", "ar", "أنقذ رجال الإطفاء جميع العمال العالقين"),
    (False, "All clinics were closed.", "en", "All rural clinics were closed."),
    (False, "أغلقت جميع العيادات", "ar", "أغلقت جميع العيادات الريفية"),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _NO_NARROWER)
def test_who_remains_is_whom_it_is_about(
    true: bool, claim: str, language: str, evidence: str
) -> None:
    """All who remained or were trapped are all of them; the rural ones are not."""
    _check(true, claim, language, evidence)


_NOT_UNTIL = [
    (True, "The elected council met.", "en",
     "The council, which was not elected until June, met."),
    (True, "The verified accounts were shared.", "en",
     "The accounts, which were not verified before June, were shared."),
    (False, "The elected council met.", "en", "The council, which was never elected, met."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _NOT_UNTIL)
def test_not_until_is_so_then(true: bool, claim: str, language: str, evidence: str) -> None:
    """What was not so until a day was so from it on."""
    _check(true, claim, language, evidence)


def test_an_attribute_is_not_denied_by_not_until_in_arabic() -> None:
    """«لم ينتخب حتى يونيو» does not deny that it is «المنتخب»."""
    reasons = verify("اجتمع المجلس المنتخب", "ar", ["اجتمع المجلس الذي لم ينتخب حتى يونيو"])
    assert not any("'المنتخب'" in r.detail for r in reasons)
