"""Who accuses or asks whom; quotations cut before what turns them; whose word it stays."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.tables import load_tables
from mujaz.wiring import shipped_seeds

_ACCUSED = "واتهم وزير الصيد في جمهورية كالدا رشيد بوعزة دولة لورفان المجاورة بصيد السردين ليلا"
_ASKED = "وطالبت النائبة المعارضة سلمى القلعاوي رئيس البلدية منير الشامي بكشف تفاصيل العقود"
_ASKED_EN = "Opposition councillor Salma Kalawi asked Mayor Mounir Shami for the contracts"


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "اتهمت لورفان وزير الصيد في جمهورية كالدا رشيد بوعزة بصيد السردين ليلا.", _ACCUSED),
        ("ar", "طالب رئيس البلدية منير الشامي النائبة سلمى القلعاوي بكشف تفاصيل العقود.", _ASKED),
        ("en", "Mayor Mounir Shami asked opposition councillor Salma Kalawi for the contracts.",
         _ASKED_EN),
    ],
)  # fmt: skip
def test_the_two_sides_of_a_demand_have_changed_places(
    language: str, claim: str, evidence: str
) -> None:
    """Both are somebody, and both stand in the evidence."""
    assert "role_order" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "اتهم رشيد بوعزة، وزير الصيد في كالدا، دولة لورفان بصيد السردين ليلا.", _ACCUSED),
        ("ar", "طالبت سلمى القلعاوي رئيس البلدية منير الشامي بكشف تفاصيل العقود.", _ASKED),
        ("en", "Salma Kalawi asked Mounir Shami for the contracts.", _ASKED_EN),
        (
            "en",
            "Salma al-Qalaawi demanded that Mayor Mounir al-Shami disclose the contracts.",
            _ASKED,
        ),
    ],
)
def test_who_keeps_his_side_may_be_named_otherwise(
    language: str, claim: str, evidence: str
) -> None:
    """His title before or behind his name, and a part of what is asked for."""
    assert "role_order" not in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "قال الربان: «نبحر كل ليلة».", "وقال الربان: «نبحر كل ليلة إلا في العواصف»"),
        ("en", '"We sail every night," the skipper said.',
         '"We sail every night unless it storms," the skipper said'),
    ],
)  # fmt: skip
def test_a_quotation_is_not_cut_before_its_exception(
    language: str, claim: str, evidence: str
) -> None:
    """Every word stands there, and says something else."""
    assert "quotation" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "قال الربان: «نبحر كل ليلة إلا في العواصف».",
         "وقال الربان: «نبحر كل ليلة إلا في العواصف»"),
        ("en", '"We sail every night," the skipper said.',
         '"We sail every night," the skipper said, if the harbour is open'),
        ("ar", "الحارس السابق متهم بتسليم المفاتيح.", "واتهم المدعي الحارس السابق بتسليم المفاتيح"),
        ("en", "Velde held the union responsible for stranding 900 passengers.",
         "Velde blamed the union for stranding 900 passengers"),
        ("ar", "أُرجئت الجلسة إلى الأحد المقبل.",
         "وأُرجئت الجلسة إلى الأحد المقبل، فيما ذكر مصدر قضائي أن متهمًا لا يزال فارًا"),
        ("ar", "وصل برانت متقدما بفارق 12 ثانية.", "Brandt finished 12 seconds ahead"),
        ("ar", "أمرت المحكمة بدفع 900 جنيه إسترليني.", "The court ordered him to pay £900"),
    ],
)  # fmt: skip
def test_what_stays_whose_word_and_measure_it_is(language: str, claim: str, evidence: str) -> None:
    """An accusation told as one, another's report, seconds and pounds in both languages."""
    found = {r.check for r in verify(claim, language, [evidence])}

    assert not found & {"attribution", "units", "quotation"}


@pytest.mark.parametrize(
    ("claim", "evidence", "accepted"),
    [
        ("قطعته إدارة الرئيس السابق باراك أوباما.",
         "قطعته إدارة الرئيس السابق جو بايدن في 2022", False),
        ("قطعته إدارة الرئيس السابق بايدن.", "قطعته إدارة الرئيس السابق جو بايدن في 2022", True),
        ("Arlan said Europe had not succeeded but he thought he would.",
         "وقال أرلان: لم تنجح أوروبا لكنني أعتقد أنني سأنجح", True),
        ("The meeting was held days after a phone call between the two leaders.",
         "وعقد الاجتماع بعد أيام على اتصال هاتفي بين الزعيمين", True),
    ],
)  # fmt: skip
def test_a_known_person_is_another_and_a_call_is_a_call(
    claim: str, evidence: str, *, accepted: bool
) -> None:
    """A name that the tables know is a name too; "he would" leaves nothing open."""
    language = "en" if claim.isascii() else "ar"
    words = Thesaurus(load_tables(shipped_seeds()))

    assert accepted is not bool(verify(claim, language, [evidence], thesaurus=words))


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "check"),
    [
        ("ar", "أفاد تقرير بأن جميع القرى لا تصلها شبكات المياه.",
         "وأفاد تقرير بأن ثلثي القرى لا تصلها شبكات المياه", "content"),
        ("en", "The plant will employ 900 engineers.",
         "The plant will employ 900 people, 200 of them engineers", "content"),
        ("en", '"The rim is not stable," said Governor Duarte.',
         '"The rim is not stable," said the observatory\'s director, Iris Tamano\n'
         "Governor Duarte said that no deaths had been reported", "speaker"),
        ("ar", "راتبه الشهري 900 دولار.", "وراتبه السنوي 900 دولار", "units"),
    ],
)  # fmt: skip
def test_all_parts_and_another_speaker(
    language: str, claim: str, evidence: str, check: str
) -> None:
    """Two thirds are not all, a part is not the whole, who stands behind "said" has said it."""
    assert check in {r.check for r in verify(claim, language, evidence.split("\n"))}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "Demand will fall next year, an analyst predicts.",
         "An analyst expects demand to fall next year"),
        ("en", "A second round of talks may be held if the two sides agree.",
         "وقد تُعقد جولة ثانية من المحادثات إذا اتفق الطرفان"),
        ("ar", "يلتقي الفريقان في الجولتين القادمتين.", "ويلتقي الفريقان في الجولتين المقبلتين"),
    ],
)  # fmt: skip
def test_a_forecast_behind_a_second_round_and_the_next_two(
    language: str, claim: str, evidence: str
) -> None:
    """Who predicts may stand behind; «الطرفان» counts no rounds; «القادمتين» is «المقبلتين»."""
    assert () == verify(claim, language, [evidence])
