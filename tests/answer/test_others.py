"""Sentences about another office, place, person or act than the one asked about."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.understand import language_of, understand
from mujaz.model import Language

_VISIT = (
    "وصل وزير الدفاع النورلاندي إلى ترسا صباح الأحد. والتقى نظيره الترساوي في مقر الوزارة.",
    "ar",
)
_OFFICE = (
    "The Norlandic defence minister arrived in Tarsa on Sunday."
    " Prime Minister Elena Borg welcomed the visit."
    " Mark Sammut demanded that Transport Minister Joe Vella resign.",
    "en",
)
_FLOOD = (
    "The army sent four planes and 350 soldiers to Tarsa after the floods."
    " Norland offered 2 million dollars. Marsa, which closed its border, did not comment.",
    "en",
)
_CUP = ("سجل سامويل هدفه في الدقيقة 23 من المباراة. وأصيب 14 مشجعاً في اشتباكات.", "ar")


_DAYS = {"يوم الأحد": "2026-05-03", "يوم الاثنين": "2026-05-04"}


async def _answers(text: str, told: tuple[str, Language]) -> list[str]:
    dates = {words: day for words, day in _DAYS.items() if words in told[0]}
    some = await units(article("a", told[0], language=told[1], dates=dates))
    asked = understand(question(text, language_of(text, "ar")), concepts())
    return [c.unit.text for c in weigh_units(asked, some, concepts()) if c.weight.answers]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Who is Tarsa's defence minister?", _OFFICE, id="office-of-another"),
        pytest.param("من هو وزير دفاع ترسا؟", _VISIT, id="office-of-another-arabic"),
        pytest.param("Why did Elena Borg resign?", _OFFICE, id="somebody-else"),
        pytest.param("How many soldiers were killed in Tarsa?", _FLOOD, id="another-act"),
        pytest.param("How much money did Marsa offer?", _FLOOD, id="another-giver"),
        pytest.param("كم مشجعاً قتل في الاشتباكات؟", _CUP, id="another-act-arabic"),
        pytest.param("كم هدفاً سجل سامويل؟", _CUP, id="a-minute-counts-nothing"),
    ],
)
async def test_what_is_told_of_another_is_no_answer(text: str, told: tuple[str, Language]) -> None:
    """The names stand near, and yet nothing is answered."""
    assert [] == await _answers(text, told)


@pytest.mark.parametrize(
    ("text", "told", "words"),
    [
        ("How many soldiers were sent to Tarsa?", _FLOOD, "350"),
        ("How much money did Norland offer?", _FLOOD, "2 million"),
        ("كم مشجعاً أصيب في الاشتباكات؟", _CUP, "14"),
    ],
)
async def test_the_same_question_of_the_right_one_is_answered(
    text: str, told: tuple[str, Language], words: str
) -> None:
    """The rules turn nobody else away."""
    assert [True] == [words in sentence for sentence in await _answers(text, told)]


_VOTE = (
    "رفع مصرف نورلاند سعر الفائدة يوم الأحد. وصوّت عضوان ضد رفع سعر الفائدة."
    " وصوّت ضد رفع الفائدة العضوان سامر الجرواني وفهد المرزاق.",
    "ar",
)
_TRUCE = (
    "دخلت الهدنة بين الجيش وجبهة الشمال أسبوعها الثاني يوم الأحد."
    " ورفض الجيش تمديد الهدنة يوم الاثنين.",
    "ar",
)
_TOLD = ("قال سامر قاسم إن هنا فاروق زارت الميناء في مدينة المرسى.", "ar")
_COURT = (
    "وتلا القاضي سامر الجرواني الحكم يوم الأحد، وقال إن الغرامة لا تكفي. وحضر الجلسة عشرون شخصا.",
    "ar",
)
_TALLY = (
    "أعلنت بلدية المرسى ارتفاع الإصابات بحمى الضنك إلى 640 حالة. وقتل 3 أشخاص في الفيضانات.",
    "ar",
)


@pytest.mark.parametrize(
    ("text", "told", "right"),
    [
        pytest.param("من هما العضوان اللذان صوتا ضد رفع الفائدة؟", _VOTE, [2], id="two-names"),
        pytest.param("ما أسماء الأعضاء الذين صوتوا ضد الفائدة؟", _VOTE, [2], id="names"),
        pytest.param("هل زار سامر قاسم الميناء؟", _TOLD, [], id="he-only-tells-of-another"),
        pytest.param("هل زارت هنا فاروق الميناء؟", _TOLD, [0], id="the-one-he-tells-of"),
        pytest.param("في أي مدينة صينية زارت هنا فاروق الميناء؟", _TOLD, [], id="another-land"),
        pytest.param("متى رفض الجيش تمديد الهدنة؟", _TRUCE, [1], id="a-deed-of-speech"),
        pytest.param("متى بدأت الهدنة مع جبهة الشمال؟", _TRUCE, [], id="begun-is-not-going-on"),
        pytest.param("متى دخلت الهدنة أسبوعها الثاني؟", _TRUCE, [0], id="the-day-that-is-told"),
        pytest.param("ماذا قال القاضي الجرواني عن الغرامة؟", _COURT, [0], id="goes-on-to-say"),
        pytest.param("ماذا قال القاضي المرزوقي عن الغرامة؟", _COURT, [], id="somebody-else-says"),
        pytest.param("كم إصابة بالضنك سجلت بلدية المرسى؟", _TALLY, [0], id="recorded-is-no-act"),
        pytest.param("كم قتيلا سقط في الفيضانات؟", _TALLY, [1], id="fallen-are-dead"),
    ],
)
async def test_what_is_asked_is_told_in_the_sentence(
    text: str, told: tuple[str, Language], right: list[int]
) -> None:
    """Names where names are asked for, the deed where a deed is, its beginning and no day of it."""
    sentences = [t if t.endswith(".") else f"{t}." for t in told[0].split(". ")]

    assert [sentences[n] for n in right] == await _answers(text, told)
