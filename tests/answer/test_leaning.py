"""A sentence that speaks of somebody named before it is shown with the one that names him."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.sentences.leaning import leans
from mujaz.answer.writing.extract import ClaimWriter, citations_of


@pytest.mark.parametrize(
    "text",
    [
        "وشارك سابقًا في محادثات في العاصمة.",
        "ووصل إلى المرسى مساء الأحد.",
        "وعادت بعد أسبوع من الحادث.",
        "وهو أرفع مسؤول يزور البلاد.",
        "هذه المحادثات هي الثالثة هذا العام.",
        "وتأتي هذه الزيارة في ظل توتر متزايد.",
        "واستقال لاحقاً من منصبه.",
        "He was extradited four months later.",
        "They were insured for 14 million euros.",
        "Its country manager, Liu Wenbo, blamed the rain.",
        "It closed in March after a fire.",
        "On Monday she returned to the capital.",
        "These talks are the third this year.",
        "وسجلت المحافظة 3400 إصابة منذ مطلع الشهر.",
        "The province recorded 3,400 cases in May.",
        "Farouk denied this.",
        "ونفى سامر قاسم ذلك.",
    ],
)
def test_what_does_not_stand_alone(text: str) -> None:
    """A pronoun, or a verb whose subject was named before."""
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "وصل قاسم إلى المرسى صباح الأحد.",
        "وسجلت محافظة ترسا 3400 إصابة.",
        "وسجلت المنطقة الشمالية 3400 إصابة.",
        "The province of Tarsa recorded 3,400 cases.",
        "وبدأت صباح الخميس في ترسا محادثات بين الجانبين.",
        "ويُذكر أن المتحف أغلق عام 2019.",
        "وفي المرسى، قتل ثلاثة أشخاص.",
        "هذا الأسبوع أعلن البنك خفض الفائدة.",
        "ورداً على سؤال، قال الوزير إن القرار نهائي.",
        "ولم يصدر تعليق من الوزارة.",
        "زيارة إلى المرسى تنتهي اليوم.",
        "It is expected that the port will open in May.",
        "This week the bank cut its rate.",
        "Passengers complained that they were given no water.",
        "After the vote, Qasem said he would resign.",
        "In March Farouk said she would run.",
        "وتجمع نحو مئتين من أنصار قاسم أمام المحكمة.",
        "Why?",
    ],
)
def test_what_stands_alone(text: str) -> None:
    """Somebody is named, or nobody is spoken of."""
    assert not leans(text)


@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["one-paragraph", "two-paragraphs"])
async def test_it_is_shown_with_the_sentence_before(between: str) -> None:
    """Each sentence has its own citation, exact; the claim's own comes first."""
    before, own = "سافر قاسم إلى ترسا هذا الأسبوع.", "وشارك سابقًا في محادثات في المرسى."
    _, leaning = await units(article("a", f"{before}{between}{own}"))

    claim = ClaimWriter(concepts(), "ar").write(leaning)

    assert claim.text == f"{before} {own}"
    assert [own, before] == [c.quote for c in claim.citations]


async def test_of_two_sentences_no_place_is_told_in_the_other_language() -> None:
    """«في المرسى» is said of the talks, and the journey stands beside it."""
    one = article("a", "سافر قاسم إلى ترسا هذا الأسبوع. وشارك سابقًا في محادثات في المرسى.")
    alone, leaning = await units(one)

    frame = ClaimWriter(concepts(), "en").write(leaning).text

    assert frame.startswith("Report. ")
    assert alone.text in frame


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("وشارك سابقًا في محادثات في المرسى.", id="nothing-before"),
        pytest.param(
            "وعاد إلى المرسى. ووصل إلى ترسا. وشارك سابقًا في محادثات.", id="all-of-them-lean"
        ),
        pytest.param(f"سافر قاسم إلى {'ترسا و' * 150}المرسى. وعاد إلى نورلاند.", id="too-long"),
    ],
)
async def test_where_none_can_be_shown_it_stays_as_it_is(text: str) -> None:
    """Nothing is taken for nothing."""
    last = (await units(article("a", text)))[-1]

    assert [last.text] == [c.quote for c in citations_of(last)]
