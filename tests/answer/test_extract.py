"""Which sentences are chosen, and how a claim is written in each language."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.weigh import Weight
from mujaz.answer.writing.extract import Chosen, ClaimWriter, choose, same


def weighed(unit: Unit, score: float) -> Chosen:
    """Return a unit with a score."""
    return Chosen(
        unit,
        Weight(score=score, names=1, content=1, own=1, speaker=True, time=True),
    )  # fmt: skip


TEXTS = (
    "وصل قاسم إلى المرسى صباح الأحد في زيارة رسمية.",
    "أغلقت السلطات الجسر القديم بعد العاصفة.",
    "افتتح المتحف معرضا عن تاريخ الميناء.",
    "باعت الشركة ثلاث سفن إلى نورلاند.",
)


async def test_the_best_come_first_and_what_is_far_below_stays_out() -> None:
    """A floor keeps filler away."""
    found = await units(*(article(f"a{n}", text) for n, text in enumerate(TEXTS)))
    scored = [weighed(u, s) for u, s in zip(found, (4.0, 10.0, 6.0, 5.0), strict=True)]

    chosen = choose(scored, most=6, per_article=3)

    assert [10.0, 6.0, 5.0] == [c.weight.score for c in chosen]


async def test_no_article_takes_all_the_room() -> None:
    """There is a cap for each."""
    found = await units(article("a", *TEXTS[:3]), article("b", TEXTS[3]))
    scored = [weighed(u, 9.0 - n) for n, u in enumerate(found)]

    chosen = choose(scored, most=6, per_article=2)

    assert ["a", "a", "b"] == [c.unit.article.id for c in chosen]
    assert 1 == len(choose(scored, most=1, per_article=2))
    assert [] == choose([], most=6, per_article=2)


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        (
            "وصل قاسم إلى المرسى صباح الأحد في زيارة رسمية.",
            "قاسم وصل صباح الأحد إلى المرسى في زيارة رسمية قصيرة.",
            True,
        ),
        (
            "Qasem arrived in Marsa on Sunday for an official visit.",
            "On Sunday Qasem arrived in Marsa for a short official visit.",
            True,
        ),
        (TEXTS[0], TEXTS[1], False),
        ("The museum opened a show.", "The company sold three ships.", False),
    ],
)
async def test_near_duplicates_are_shown_once(a: str, b: str, alike: bool) -> None:
    """Two outlets that say the same in nearly the same words."""
    one, other = await units(article("a", a), article("b", b))

    assert alike is same(one, other)
    assert (1 if alike else 2) == len(
        choose([weighed(one, 2), weighed(other, 1.9)], most=6, per_article=3)
    )


async def test_a_sentence_in_the_readers_language_is_shown_as_published() -> None:
    """Not a letter is changed."""
    [unit] = await units(article("a", "قال سامر قاسم إنّ الجسرَ آمن.", published="2026-05-04"))

    claim = ClaimWriter(concepts(), "ar").write(unit)

    assert unit.text == claim.text == claim.citations[0].quote
    assert "سامر قاسم" == claim.speaker


async def test_the_speaker_is_added_only_where_an_earlier_sentence_names_him() -> None:
    """«وأضاف» alone would not tell a reader who."""
    first, second = await units(article("a", "قال سامر قاسم إن الجسر آمن. وأضاف أنه سيفتح."))
    writer = ClaimWriter(concepts(), "ar")

    assert first.text == writer.write(first).text
    assert writer.write(second).text.startswith(second.text)
    assert "سامر قاسم" in writer.write(second).text


@pytest.mark.parametrize(
    ("text", "written", "language", "named"),
    [
        ("قال سامر قاسم إن الجسر آمن.", "ar", "en", "Samer Qasem"),
        ("Samer Qasem said the bridge was safe.", "en", "ar", "سامر قاسم"),
    ],
)
async def test_a_sentence_in_the_other_language_gets_a_frame(
    text: str, written: str, language: str, named: str
) -> None:
    """Who, when and where in the reader's language; the words beside it as they are."""
    [unit] = await units(article("a", text, language=written))  # type: ignore[arg-type]

    claim = ClaimWriter(concepts(), language).write(unit)  # type: ignore[arg-type]

    assert text in claim.text
    assert named == claim.speaker
    assert claim.text.index(named) < claim.text.index(text)
    assert text == claim.citations[0].quote


async def test_an_unknown_speaker_is_named_in_the_articles_own_words() -> None:
    """No name is made up in another script."""
    [unit] = await units(article("a", "قال مروان سلامة إن الجسر آمن."))

    assert "مروان سلامة" == ClaimWriter(concepts(), "en").write(unit).speaker


@pytest.mark.parametrize(
    "text", ["قال مبعوث راشد إن الجسر آمن.", "قال مستشار قصر الرمال إن الجسر آمن."]
)
async def test_an_envoy_is_not_written_as_the_one_who_sent_him(text: str) -> None:
    """The known name is not taken for the speaker."""
    [unit] = await units(article("a", text))

    assert ClaimWriter(concepts(), "en").write(unit).speaker in text


async def test_a_negated_report_has_no_speaker() -> None:
    """Who did not comment said nothing."""
    [unit] = await units(article("a", "لم يعلق قاسم على التقرير."))

    assert "" == ClaimWriter(concepts(), "ar").write(unit).speaker


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        pytest.param(
            "اجتمع قاسم وفاروق في المرسى يوم الأحد.", "Report: Marsa.", id="an-event-is-set-there"
        ),
        pytest.param(
            "قال قاسم إنه يرغب في المرسى جديدة.", "Statement: Samer Qasem.", id="spoken-of"
        ),
        pytest.param(
            "وصل فاروق صباح الأحد، وفقا لمسؤول في نورلاند.", "Norland", id="where-the-source-is"
        ),
        pytest.param(
            "افتتح فاروق المعرض وكتب على بابه «ولدت في المرسى».", "Marsa.", id="inside-a-quotation"
        ),
    ],
)
async def test_the_frame_names_only_the_place_of_the_event(sentence: str, facts: str) -> None:
    """A place that is spoken of, quoted, or where the source sits is not where it took place."""
    [unit] = await units(article("a", sentence))
    text = ClaimWriter(concepts(), "en").write(unit).text
    frame = text.split("Names in it")[0].split("Arabic words")[0]

    if facts in {"Norland", "Marsa."}:
        assert facts not in frame
    else:
        assert frame.startswith(facts)
