"""A refusal says why, what is missing, what there is, and what stands nearest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from answer_kit import article, concepts, question

from mujaz.answer.lane import Lane
from mujaz.answer.pipeline import brief
from mujaz.answer.refuse import MOST_NEAR, Coverages
from mujaz.answer.sentences.gather import Gatherer
from mujaz.model import Hit, Language, Refusal, RefusalReason
from mujaz.ports import Filters
from mujaz.testing import MemorySearcher, MemoryStore

NEWS = (
    "وصل سامر قاسم إلى المرسى صباح الأحد.",
    "وقال سامر قاسم إن الجسر القديم آمن.",
    "وزار سامر قاسم المتحف الجديد.",
    "وتناول سامر قاسم الغداء مع العمال.",
    "سامر قاسم: راسلونا على t.me/marsa الآن.",
)


async def refused(
    text: str, language: Language = "ar", *, empty: bool = False, more: tuple[str, ...] = (),
    today: date | None = None,
) -> Refusal:  # fmt: skip
    """Ask a small corpus something that it does not answer."""
    store = MemoryStore()
    if not empty:
        await store.save(*article("a", *NEWS, *more, published="2026-05-04"))
    lane = Lane(
        searcher=MemorySearcher(feed=store), gatherer=Gatherer(store, concepts()),
        catalogue=store, concepts=concepts(), today=today,
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


@pytest.mark.parametrize(
    ("text", "language", "missing"),
    [
        ("ماذا حدث أمس؟", "ar", ("السبت 9 مايو 2026",)),
        ("شو صار مبارح؟", "ar", ("السبت 9 مايو 2026",)),
        ("What happened yesterday?", "en", ("Saturday 9 May 2026",)),
        ("What did Qasem say yesterday?", "en", ("Saturday 9 May 2026",)),
        ("What happened in 2019?", "en", ("1 January – 31 December 2019",)),
        ("ماذا قال قاسم عن الضرائب أمس؟", "ar", ("الضرائب",)),
        # a month of any year may be one that the articles reach back to
        ("Who won the championship in December?", "en", ("won", "championship")),
    ],
)
async def test_days_on_which_there_is_no_news_are_named(
    text: str, language: Language, missing: tuple[str, ...]
) -> None:
    """Where the articles end before the days that are asked about, that is what is missing."""
    refusal = await refused(text, language, today=date(2026, 5, 10))

    assert missing == refusal.missing
    assert (RefusalReason.OFF_TOPIC == refusal.reason) is ("championship" in missing)


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


class Counting(MemorySearcher):
    """Notes what is searched for; other passages may be found before a search has ended."""

    def __init__(self, store: MemoryStore) -> None:
        super().__init__(feed=store)
        self.asked: list[str] = []
        self.changing = False

    async def search(
        self, query: str, *, limit: int, filters: Filters | None = None
    ) -> Sequence[Hit]:
        """Note the query."""
        self.asked.append(query)
        if self.changing:
            self.state += "'"
        return await super().search(query, limit=limit, filters=filters)


async def searches(
    coverages: Coverages, searcher: Counting, store: MemoryStore
) -> tuple[int, Sequence[str]]:
    """Return how many searches it takes to tell the coverage, and the topics."""
    searcher.asked.clear()
    found = await coverages.of(searcher, store, concepts())
    return len(searcher.asked), [t.id for t in found.topics]


async def test_topics_are_searched_once_for_each_state_of_the_corpus() -> None:
    """Every refusal tells them, and no question changes them."""
    store = MemoryStore()
    await store.save(*article("a", *NEWS))
    searcher, coverages = Counting(store), Coverages()
    await searcher.refresh()

    assert (1, []) == await searches(coverages, searcher, store)
    assert (0, []) == await searches(coverages, searcher, store)

    await store.save(*article("b", "بدأ إضراب في المرسى."))
    await searcher.refresh()

    assert (1, ["port-strike"]) == await searches(coverages, searcher, store)
    assert (0, ["port-strike"]) == await searches(coverages, searcher, store)


async def test_a_coverage_without_a_state_is_not_kept() -> None:
    """Nobody has refreshed yet."""
    store = MemoryStore()
    searcher, coverages = Counting(store), Coverages()

    assert (1, []) == await searches(coverages, searcher, store)
    assert (1, []) == await searches(coverages, searcher, store)


async def test_a_coverage_of_two_states_is_not_kept() -> None:
    """An embedder failed in the middle of it, and runs again."""
    store = MemoryStore()
    searcher, coverages = Counting(store), Coverages()
    searcher.changing = True

    for _ in range(2):
        await searcher.refresh()
        assert (1, []) == await searches(coverages, searcher, store)
