"""The days of relative words where a day is asked for, and what is told of a time that is named."""

from __future__ import annotations

from datetime import date

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import Lane
from mujaz.answer.pipeline import brief
from mujaz.answer.sentences.gather import Gatherer
from mujaz.answer.sentences.kinds import event_date
from mujaz.answer.writing.days import days_of
from mujaz.answer.writing.extract import ClaimWriter
from mujaz.model import Answer, Briefing, Language
from mujaz.testing import MemorySearcher, MemoryStore

ANNOUNCED = ("أعلنت الشركة أنها ستفتح الجسر الأحد المقبل.", {"الأحد المقبل": "2026-05-10"})
OPENED = ("Qasem said that the bridge opened on Sunday.", {"on Sunday": "2026-05-03"})


@pytest.mark.parametrize(
    ("text", "dates", "written", "language", "told"),
    [
        (*ANNOUNCED, "ar", "ar", "[«الأحد المقبل»: 10 مايو 2026]"),
        (*ANNOUNCED, "ar", "en", "[“الأحد المقبل”: 10 May 2026]"),
        (*OPENED, "en", "en", "[“on Sunday”: 3 May 2026]"),
        (*OPENED, "en", "ar", "[«on Sunday»: 3 مايو 2026]"),
        ("قال قاسم إن الجسر فتح أمس.", {"أمس": "2026-05-03"}, "ar", "ar",
         "[«أمس»: الأحد 3 مايو 2026]"),
        # all days for who does not read its words
        ("قال قاسم إن الفرز أرجئ إلى 25 مايو.", {"25 مايو": "2026-05-25"}, "ar", "en",
         "[“25 مايو”: Monday 25 May 2026]"),
        ("Qasem said the count was put off to 25 May.", {"25 May": "2026-05-25"}, "en", "ar",
         "[«25 May»: الاثنين 25 مايو 2026]"),
        # shown as the day of the event, or a date that stands by itself
        ("وصل قاسم إلى المرسى الأحد.", {"الأحد": "2026-05-03"}, "ar", "ar", ""),
        ("قال قاسم إن الجسر فتح في 3 مايو.", {"3 مايو": "2026-05-03"}, "ar", "ar", ""),
        ("قال قاسم إن الجسر آمن.", {}, "ar", "ar", ""),
    ],
)  # fmt: skip
async def test_where_a_day_is_asked_for_relative_words_are_given_theirs(
    text: str, dates: dict[str, str], written: Language, language: Language, told: str
) -> None:
    """Beside the words, before those of another language, and only where a day is asked for."""
    [unit] = await units(
        article("a", text, published="2026-05-04", language=written, dates=dates)
    )  # fmt: skip
    mention = event_date(unit)

    assert told == days_of(unit, mention.span if mention else None, language)
    assert told in ClaimWriter(concepts(), language, when=True).write(unit).text
    assert "[" not in ClaimWriter(concepts(), language).write(unit).text


async def _answer(text: str, language: Language, *articles: object) -> Answer:
    store = MemoryStore()
    for one in articles:
        await store.save(*one)  # type: ignore[misc]
    lane = Lane(
        searcher=MemorySearcher(feed=store), gatherer=Gatherer(store, concepts()),
        catalogue=store, concepts=concepts(), today=date(2026, 6, 1),
    )  # fmt: skip
    return await brief(question(text, language), lane)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("What happened in May?", "en", ["2026-05-03"]),
        ("ماذا حدث في مايو؟", "ar", ["2026-05-03"]),
        ("What happened in April?", "en", ["2026-04-20"]),
    ],
)
async def test_a_listing_of_a_month_holds_that_month(
    text: str, language: Language, expected: list[str]
) -> None:
    """An article of the month tells of other months as well."""
    answer = await _answer(
        text, language,
        article(
            "a", "Qasem arrived in Marsa on Sunday. The museum in Tarsa burned on 20 April.",
            published="2026-05-04", language="en",
            dates={"Sunday": "2026-05-03", "20 April": "2026-04-20"},
        ),
    )  # fmt: skip

    assert isinstance(answer, Briefing)
    assert expected == [e.span.start.isoformat() for e in answer.timeline]


@pytest.mark.parametrize(
    ("text", "words", "own"),
    [
        ("أجلت الشركة السباق من الأحد إلى الاثنين.", "الأحد", False),
        ("The company moved the race from Sunday to Monday.", "Sunday", False),
        ("وصل قاسم في وقت متأخر من الأحد.", "الأحد", True),
        ("وصل قاسم في ساعة متأخرة من مساء الأحد.", "مساء الأحد", True),
        ("يفتح الجسر اعتبارا من الأحد.", "الأحد", True),
    ],
)
async def test_the_day_from_which_something_is_moved_is_not_its_own(
    text: str, words: str, own: bool
) -> None:
    """«من» before a date is a bound, unless it begins something or names a part of the day."""
    [unit] = await units(article("a", text, published="2026-05-04", dates={words: "2026-05-03"}))

    assert own is (event_date(unit) is not None)
