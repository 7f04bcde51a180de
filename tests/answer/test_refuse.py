"""A refusal says why, what is missing, what there is, and what stands nearest."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question

from mujaz.answer.gather import Gatherer
from mujaz.answer.lane import Lane
from mujaz.answer.pipeline import brief
from mujaz.answer.refuse import MOST_NEAR
from mujaz.model import Language, Refusal, RefusalReason
from mujaz.testing import MemorySearcher, MemoryStore

NEWS = (
    "وصل سامر قاسم إلى المرسى صباح الأحد.",
    "وقال سامر قاسم إن الجسر القديم آمن.",
    "وزار سامر قاسم المتحف الجديد.",
    "وتناول سامر قاسم الغداء مع العمال.",
    "سامر قاسم: راسلونا على t.me/marsa الآن.",
)


async def refused(
    text: str, language: Language = "ar", *, empty: bool = False, more: tuple[str, ...] = ()
) -> Refusal:
    """Ask a small corpus something that it does not answer."""
    store = MemoryStore()
    if not empty:
        await store.save(*article("a", *NEWS, *more, published="2026-05-04"))
    lane = Lane(
        searcher=MemorySearcher(feed=store), gatherer=Gatherer(store, concepts()),
        catalogue=store, concepts=concepts(),
    )  # fmt: skip
    answer = await brief(question(text, language), lane)
    assert isinstance(answer, Refusal)
    return answer


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("من فاز بالبطولة؟", "ar", RefusalReason.OFF_TOPIC),
        ("Who won the championship?", "en", RefusalReason.OFF_TOPIC),
        ("ماذا قال قاسم عن الضرائب؟", "ar", RefusalReason.NOT_COVERED),
        ("What did Qasem say about taxes?", "en", RefusalReason.NOT_COVERED),
        ("متى زار قاسم نورلاند؟", "ar", RefusalReason.NOT_COVERED),
    ],
)
async def test_the_reason_of_a_refusal(
    text: str, language: Language, reason: RefusalReason
) -> None:
    """Nothing of it is there, or only a part."""
    assert reason is (await refused(text, language)).reason


async def test_what_is_missing_is_named_in_the_words_of_the_question() -> None:
    """So that the reader can ask otherwise."""
    assert ("الضرائب",) == (await refused("ماذا قال قاسم عن الضرائب؟")).missing
    assert ("taxes",) == (await refused("What did Qasem say about taxes?", "en")).missing


async def test_the_nearest_sentences_are_about_what_was_asked_and_may_be_shown() -> None:
    """Some of them, without the one that gives orders."""
    refusal = await refused("ماذا قال قاسم عن الضرائب؟")

    assert 1 <= len(refusal.nearest) <= MOST_NEAR
    assert all("قاسم" in n.text and "t.me" not in n.text for n in refusal.nearest)
    assert all(n.text == n.citation.quote for n in refusal.nearest)


async def test_one_thing_that_was_asked_about_is_near_enough() -> None:
    """What the gate turned down for the other words may be the answer in other words."""
    more = ("أعلنت الشركة إفلاسها بعد عامين من الخسائر.",)
    refusal = await refused("كيف انهارت الشركة التي أسسها الأخوان نورلاند؟", more=more)

    assert more[0] in [n.text for n in refusal.nearest]


async def test_a_near_sentence_that_leans_on_another_is_shown_with_it_and_once() -> None:
    """Nobody takes it for somebody else's; what stands in it is not shown again."""
    more = ("وتحدث فريد سالم عن الضرائب في المرسى.", "وشارك لاحقًا في ندوة عن الضرائب.")
    refusal = await refused("ماذا قرر هاني عن الضرائب؟", more=(" ".join(more),))
    near = next(n for n in refusal.nearest if more[1] in n.text)

    assert near.text == " ".join(more)
    assert [more[1], more[0]] == [c.quote for c in near.citations]
    assert more[0] not in [n.text for n in refusal.nearest]


async def test_a_sentence_that_gives_orders_is_not_shown_before_another_either() -> None:
    """Rather stands the one that leans on it alone."""
    more = ("وتحدث فريد سالم عن الضرائب على t.me/marsa.", "وشارك لاحقًا في ندوة عن الضرائب.")
    refusal = await refused("ماذا قرر هاني عن الضرائب؟", more=(" ".join(more),))

    assert more[1] in [n.text for n in refusal.nearest]
    assert not any("t.me" in n.text for n in refusal.nearest)


async def test_nothing_is_near_a_question_about_something_else() -> None:
    """No filler."""
    assert () == (await refused("من فاز بالبطولة؟")).nearest


@pytest.mark.parametrize(("language", "name"), [("ar", "إضراب الميناء"), ("en", "Port strike")])
async def test_the_coverage_is_told_in_the_readers_language(language: Language, name: str) -> None:
    """Articles, dates and topics."""
    coverage = (await refused("xyz؟", language, more=("بدأ إضراب في المرسى.",))).coverage

    assert (1, (("port-strike", name),)) == (coverage.articles, coverage.topics)
    assert coverage.since == coverage.until is not None


async def test_an_empty_corpus_covers_nothing() -> None:
    """And says so."""
    refusal = await refused("ماذا قال قاسم؟", empty=True)

    assert (0, None) == (refusal.coverage.articles, refusal.coverage.since)
    assert () == refusal.nearest


async def test_a_topic_that_the_corpus_does_not_hold_is_not_offered() -> None:
    """Its place occurs, its strike does not."""
    assert () == (await refused("xyz؟")).coverage.topics
