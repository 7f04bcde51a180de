"""C4, C10, C17: what was never given is not refused, what is cut by 18 is not cut by 22."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_WHAT_NOBODY_GAVE_IS_NOT_IGNORED = [
    (
        False,
        "Residents said they had ignored an order to leave.",
        "Residents said they had not been told to leave before the river rose",
    ),
    (
        False,
        "Passengers said they had turned down a refund.",
        "Passengers said they had not been offered a refund",
    ),
    (
        True,
        "Passengers said they had not been offered a refund.",
        "Passengers said they had not been offered a refund",
    ),
    (
        True,
        "Residents ignored an order to leave.",
        "Residents ignored an order to leave, and were not told a second time",
    ),
    (
        False,
        "Crews defied an order to turn back.",
        "Crews received no order to turn back",
    ),
    (
        True,
        "The mayor refused to resign.",
        "The mayor refused to resign; he had not been asked to do so by the council",
    ),
    (
        False,
        "قال السكان إنهم تجاهلوا أمرا بالإخلاء قبل الفيضان.",
        "قال السكان إنهم لم يبلغوا بالإخلاء قبل الفيضان",
    ),
    (
        False,
        "قال الركاب إنهم رفضوا تعويضا.",
        "قال الركاب إنهم لم يتلقوا عرضا بالتعويض",
    ),
    (
        True,
        "قال السكان إنهم لم يبلغوا بالإخلاء قبل الفيضان.",
        "قال السكان إنهم لم يبلغوا بالإخلاء قبل الفيضان",
    ),
    (
        True,
        "رفض السكان أمر الإخلاء.",
        "رفض السكان أمر الإخلاء",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _WHAT_NOBODY_GAVE_IS_NOT_IGNORED)
def test_what_nobody_gave_is_not_ignored(true: bool, claim: str, evidence: str) -> None:
    """Neither a warning nor an offer, in either language."""
    assert _passes(claim, evidence) is true


_WHO_FALLS_INTO_HANDS_IS_CAPTURED = [
    (
        False,
        "Eleven soldiers fell into rebel hands overnight.",
        "The army said its troops had retaken two posts overnight and captured 11 rebels",
    ),
    (
        False,
        "Eleven soldiers had fallen into the hands of rebels.",
        "The army said its troops had captured 11 rebels",
    ),
    (
        True,
        "Eleven fighters fell into the army's hands.",
        "The army said its troops had captured 11 fighters",
    ),
    (
        True,
        "Eleven fighters fell into army hands, the army said.",
        "The army said its troops had captured 11 fighters",
    ),
    (
        True,
        "The town fell into the hands of the rebels on Monday.",
        "Rebels captured the town on Monday",
    ),
    (
        False,
        "The town could fall into rebel hands.",
        "Rebels lost the town on Monday",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _WHO_FALLS_INTO_HANDS_IS_CAPTURED)
def test_who_falls_into_hands_is_captured(true: bool, claim: str, evidence: str) -> None:
    """By those whose hands they are."""
    assert _passes(claim, evidence) is true


_TO_WHOM_IT_IS_DONE_DID_NOT_DO_IT = [
    (
        False,
        "The army said 11 of its soldiers were captured.",
        "The army said its troops had captured 11 fighters",
    ),
    (
        False,
        "Eleven soldiers were captured during the night, the army said.",
        "The army said its troops had retaken two posts overnight and captured 11 fighters",
    ),
    (
        True,
        "Eleven fighters were captured during the night, the army said.",
        "The army said its troops had retaken two posts overnight and captured 11 fighters",
    ),
    (
        False,
        "Two police officers were arrested in the raid.",
        "Police officers arrested two men in the raid",
    ),
    (
        True,
        "Two men were arrested by police officers in the raid.",
        "Police officers arrested two men in the raid",
    ),
    (
        False,
        "Protesters were beaten near the square.",
        "Protesters beat two guards near the square",
    ),
    (
        True,
        "Protesters were beaten near the square.",
        "Guards beat protesters near the square",
    ),
    (
        True,
        "Workers were dismissed by the manager.",
        "The manager, who had led the workers since May, dismissed the workers on Friday",
    ),
    (
        True,
        "Teachers were paid late.",
        "The ministry paid teachers late, and teachers complained",
    ),
    (
        True,
        "Doctors were evacuated.",
        "Doctors evacuated patients and were evacuated themselves",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _TO_WHOM_IT_IS_DONE_DID_NOT_DO_IT)
def test_to_whom_it_is_done_did_not_do_it(true: bool, claim: str, evidence: str) -> None:
    """A passive's subject is no agent of the evidence."""
    assert _passes(claim, evidence) is true


_A_NUMBER_CUT_IS_NO_NUMBER_LEFT = [
    (
        False,
        "The council cut 15 buses.",
        "The council cut the number of buses from 60 to 15",
    ),
    (
        True,
        "The council cut 45 buses.",
        "The council cut the number of buses from 60 to 15",
    ),
    (
        False,
        "The council cut 60 buses.",
        "The council cut the number of buses from 60 to 15",
    ),
    (
        True,
        "The council cut the number of buses to 15.",
        "The council cut the number of buses from 60 to 15",
    ),
    (
        False,
        "The union said the firm had cut 150 jobs since 2020.",
        "The union said the firm had reduced the number of jobs from 400 to 150 since 2020",
    ),
    (
        True,
        "The union said the firm had cut 250 jobs since 2020.",
        "The union said the firm had reduced the number of jobs from 400 to 150 since 2020",
    ),
    (
        False,
        "The agency added 90 beds.",
        "The agency raised the number of beds to 90 from 70",
    ),
    (
        True,
        "The agency added 20 beds.",
        "The agency raised the number of beds to 90 from 70",
    ),
    (
        True,
        "The firm shed 150 jobs.",
        "The firm shed 150 jobs, leaving it with 400",
    ),
    (
        False,
        "خفضت الوزارة 22 مفتشا منذ 2019.",
        "خفضت الوزارة عدد المفتشين من 40 إلى 22 منذ 2019",
    ),
    (
        True,
        "خفضت الوزارة 18 مفتشا منذ 2019.",
        "خفضت الوزارة عدد المفتشين من 40 إلى 22 منذ 2019",
    ),
    (
        True,
        "خفضت الوزارة عدد المفتشين إلى 22 منذ 2019.",
        "خفضت الوزارة عدد المفتشين من 40 إلى 22 منذ 2019",
    ),
    (
        False,
        "سرحت الشركة 300 عامل.",
        "قلصت الشركة عدد عمالها من 500 إلى 300 عامل",
    ),
    (
        True,
        "قلصت الشركة 200 عامل.",
        "قلصت الشركة عدد عمالها من 500 إلى 300 عامل",
    ),
    (
        True,
        "The party lost 12 seats.",
        "The party lost 12 seats and kept 30",
    ),
    (
        False,
        "The party lost 12 seats.",
        "The party fell from 30 seats to 12",
    ),
    (
        True,
        "The party lost 18 seats.",
        "The party fell from 30 seats to 12",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _A_NUMBER_CUT_IS_NO_NUMBER_LEFT)
def test_a_number_cut_is_no_number_left(true: bool, claim: str, evidence: str) -> None:
    """Cut 22 is neither cut to 22 nor cut from 22."""
    assert _passes(claim, evidence) is true


def _passes(claim: str, evidence: str) -> bool:
    return verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()
