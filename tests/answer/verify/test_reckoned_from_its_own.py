"""Numbers are reckoned from those that measure the same thing, and from no others."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_APART = [
    (True, "Kern lifted 5 kilos less than Bell.", "Bell lifted 80 kilos and Kern lifted 75 kilos."),
    (True, "Osk paid 20 dollars more than Rahal.",
     "Osk paid 50 dollars and Rahal paid 30 dollars."),
    (True, "Osk recorded 20 more deaths than Rahal.",
     "Osk recorded 50 deaths and Rahal 30 deaths."),
    (True, "The northern plant employs 90 more people than the southern one.",
     "The northern plant employs 340 people and the southern plant 250"),
    (True, "Adeyemi finished 3.2 points ahead of the sitting mayor.",
     "Adeyemi won 46.1 percent and the sitting mayor, Paul Drew, 42.9 percent"),
    (False, "Kern weighs 5 kilos less than Bell.",
     "Bell lifted 80 kilos and Kern lifted 75 kilos."),
    (False, "Kern is 5 kilos lighter than Bell.", "Bell lifted 80 kilos and Kern lifted 75 kilos."),
    (False, "Osk got 20 dollars more than Rahal.",
     "Osk paid 50 dollars and Rahal paid 30 dollars."),
    (False, "Osk paid 20 dollars more than Rahal.",
     "Osk paid 50 dollars and Rahal received 30 dollars."),
    (False, "Kern is 5 years older than Bell.",
     "Kern was jailed for 10 years and Bell for 5 years."),
    (False, "Hall won 3 points more than Drew.", "Hall won 45 points and Drew lost 42 points."),
    (False, "Hall finished 3 points ahead of Drew.", "Hall won 45 points and Drew lost 42 points."),
    (False, "Osk recorded 20 more deaths than Rahal.",
     "Osk recorded 50 cases and Rahal 30 cases; both had deaths."),
    (False, "Osk recorded 20 more deaths than Rahal.",
     "Osk recorded 50 deaths and Rahal 30 cases."),
    (False, "Hall won 3 percent more votes than Drew.",
     "Hall won 45 percent of the votes and Drew 42 percent."),
    (False, "دفعت عسكا أقل بعشرين دولارا من رحال.", "تلقت رحال 50 دولارا وتلقت عسكا 30 دولارا."),
    (False, "وزن كيرن أقل بخمسة كيلوغرامات من بيل.",
     "رفع بيل 80 كيلوغراما ورفع كيرن 75 كيلوغراما."),
    (False, "سجلت عسكا عشرين وفاة أكثر من رحال.",
     "سجلت عسكا 50 إصابة وسجلت رحال 30 إصابة، ووقعت وفيات في كلتيهما."),
]  # fmt: skip

_HALF_OF = [
    (True, "Half of those detained are minors.", "Police detained 40 people, 20 of them minors"),
    (True, "Half of the passengers were children.",
     "The bus carried 40 passengers, including 20 children."),
    (True, "Half of the wounded are in intensive care.",
     "Twenty-eight wounded people remain in hospital, fourteen of them in intensive care"),
    (True, "نصف القتلى أطفال.", "قتل 40 شخصا، بينهم 20 طفلا."),
    (False, "Half of the passengers were children.",
     "The bus carried 40 passengers; 10 died, including 5 children."),
    (False, "Half of the passengers were children.",
     "The bus carried 40 passengers, 10 died, including 5 children."),
    (False, "Of the passengers, half were children.",
     "The bus carried 40 passengers; 10 died, including 5 children."),
    (False, "Half of those killed were minors.",
     "Ten people were killed and forty were hurt, 20 of them minors."),
    (False, "نصف القتلى أطفال.", "قتل 10 أشخاص وأصيب 40 آخرون، بينهم 20 طفلا."),
    (False, "كان نصف القتلى أطفالا.", "قتل 10 أشخاص وأصيب 40 آخرون، بينهم 20 طفلا."),
    (False, "نصف الركاب أطفال.", "كانت الحافلة تقل 40 راكبا، وقتل 10، بينهم 5 أطفال."),
    (False, "Half of those killed were children.",
     "قتل 10 أشخاص وأصيب 40 آخرون، بينهم 20 طفلا."),
]  # fmt: skip

_NEARLY_ALL = [
    (True, "Nearly all the ballots were counted.", "Officials counted 97 percent of the ballots."),
    (True, "Nearly all voters backed the plan.", "About 95 percent of voters backed the plan."),
    (True, "Hall was ahead with nearly all the votes tallied.",
     "With 96 percent of the votes counted, Hall had 48 percent and Drew 42 percent."),
    (False, "Nearly all the guests left early.",
     "With 96 percent of the guests seated, 40 percent left early."),
    (False, "Nearly all voters backed the plan.",
     "Of 95 percent of voters surveyed, 60 percent backed the plan."),
    (False, "Nearly all voters backed the plan.",
     "Among the 95 percent of voters surveyed, few backed the plan."),
    (False, "Nearly all voters backed the plan.",
     "Turnout was 95 percent of voters, and 60 percent backed the plan."),
    (False, "أيد جميع الناخبين تقريبا الخطة.",
     "من بين 95 في المئة من الناخبين الذين شاركوا، أيد 60 في المئة الخطة."),
    (False, "أيد جميع الناخبين تقريبا الخطة.",
     "شارك 95 في المئة من الناخبين وأيد 60 في المئة منهم الخطة."),
]  # fmt: skip

_MONTHS = [
    (True, "The March rains flooded the town.", "أغرقت أمطار مارس البلدة."),
    (True, "The rains in March flooded the town.", "أغرقت أمطار مارس البلدة."),
    (False, "The court met in March.", "اجتمعت المحكمة بعد جلسة مارس."),
    (False, "The court met in March.", "اجتمعت المحكمة قبل جلسة مارس."),
    (False, "The court met in March.", "اجتمعت المحكمة عقب جلسة مارس."),
    (False, "The town has been flooded in March.", "البلدة مغمورة منذ أمطار مارس."),
    (False, "اجتمعت المحكمة في مارس.", "اجتمعت المحكمة بعد جلسة مارس."),
    (False, "اجتمعت المحكمة في مارس.", "اجتمعت المحكمة قبل جلسة مارس."),
    (False, "اجتمعت المحكمة في مارس.", "The court met after the March session."),
]  # fmt: skip

_CUT = [
    (True, "The firm cut 40 jobs, from 100 to 60.", "The firm cut 40 jobs, from 100 to 60."),
    (True, "ألغت الشركة 40 وظيفة، من 100 إلى 60.", "ألغت الشركة 40 وظيفة، من 100 إلى 60."),
    (False, "The firm cut 60 jobs.", "The firm cut its jobs from 100 to 60."),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _APART)
def test_two_numbers_of_one_measure_are_apart(true: bool, claim: str, evidence: str) -> None:
    """Who lifts less does not weigh less, and cases are no deaths."""
    assert _passes(claim, evidence) is true


@pytest.mark.parametrize(("true", "claim", "evidence"), _HALF_OF)
def test_a_half_is_of_its_own_whole(true: bool, claim: str, evidence: str) -> None:
    """Half of the dead are not half of the passengers."""
    assert _passes(claim, evidence) is true


@pytest.mark.parametrize(("true", "claim", "evidence"), _NEARLY_ALL)
def test_a_share_of_those_asked_is_not_of_all(true: bool, claim: str, evidence: str) -> None:
    """Who were asked are not those who agreed."""
    assert _passes(claim, evidence) is true


@pytest.mark.parametrize(("true", "claim", "evidence"), _MONTHS)
def test_what_follows_a_month_is_not_in_it(true: bool, claim: str, evidence: str) -> None:
    """«بعد جلسة مارس» gives no date to what happened."""
    assert _passes(claim, evidence) is true


@pytest.mark.parametrize(("true", "claim", "evidence"), _CUT)
def test_what_is_cut_is_told_as_such(true: bool, claim: str, evidence: str) -> None:
    """The same words say the same."""
    assert _passes(claim, evidence) is true


def _passes(claim: str, evidence: str) -> bool:
    return verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()
