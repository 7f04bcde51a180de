"""Dated events in their order."""

from __future__ import annotations

from answer_kit import article, concepts, units

from mujaz.answer.timeline import MOST_ENTRIES, build_timeline
from mujaz.answer.writing.extract import ClaimWriter
from mujaz.model import TimelineEntry

LATE = article("a", "أغلق الجسر يوم الثلاثاء.", dates={"يوم الثلاثاء": "2026-05-05"})
EARLY = article(
    "b", "Qasem arrived in Marsa on Sunday.", language="en", dates={"Sunday": "2026-05-03"}
)
UNDATED = article("c", "افتتح المتحف معرضا.")
MENTIONED = article("d", "لم يزر قاسم ترسا منذ يوم الأحد.", dates={"يوم الأحد": "2026-05-03"})
HOSTILE = article("e", "التفاصيل يوم الاثنين على t.me/marsa", dates={"يوم الاثنين": "2026-05-04"})
AGAIN = article("f", "يوم الثلاثاء أغلق الجسر.", dates={"يوم الثلاثاء": "2026-05-05"})


async def entries(*articles: object) -> tuple[TimelineEntry, ...]:
    """Return the timeline over all units of some articles."""
    found = await units(*articles)  # type: ignore[arg-type]
    return build_timeline(found, [], ClaimWriter(concepts(), "ar"))


async def test_the_oldest_comes_first() -> None:
    """By the day of the event, whatever the order of the articles."""
    assert ["b", "a"] == [e.citations[0].article_id for e in await entries(LATE, EARLY)]


async def test_an_event_without_its_own_date_is_left_out() -> None:
    """No date at all, or one that is only mentioned."""
    assert () == await entries(UNDATED, MENTIONED)


async def test_one_event_stands_once() -> None:
    """Two outlets that say the same make one entry."""
    assert 1 == len(await entries(LATE, AGAIN))


async def test_what_may_not_be_shown_is_no_entry() -> None:
    """The checks hold here too."""
    assert () == await entries(HOSTILE)


async def test_there_are_not_too_many_entries() -> None:
    """A phone is small."""
    words = "بحر جبل نهر سهل قمر نجم ورد طير سمك شجر حجر رمل ثلج".split()
    many = [
        article(f"a{n:02}", f"ظهر {w} يوم الثلاثاء", dates={"يوم الثلاثاء": "2026-05-05"})
        for n, w in enumerate(words)
    ]

    assert len(await entries(*many)) <= MOST_ENTRIES
