"""Old and new side by side: only where the new one is the later word on the same thing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.changes import Change, find_changes
from mujaz.answer.lane import Lane
from mujaz.answer.sentences.gather import Gatherer, Unit
from mujaz.model import Hit, Language
from mujaz.testing import MemorySearcher, MemoryStore

BEFORE, AFTER = "2026-03-09", "2026-03-11"


async def changes(
    old: str, new: str, *, days: tuple[str, str] = (BEFORE, AFTER), language: Language = "ar",
    dates: tuple[dict[str, str], dict[str, str]] = ({}, {}),
) -> tuple[Change, ...]:  # fmt: skip
    """Return what a new article changes of an old one."""
    read = [
        await units(article(id_, text, language=language, published=day, dates=named))
        for id_, text, day, named in zip("ab", (old, new), days, dates, strict=True)
    ]
    return _found(read[1], read[0], language)


def _found(new: list[Unit], old: list[Unit], language: Language) -> tuple[Change, ...]:
    store = MemoryStore()
    lane = Lane(
        searcher=MemorySearcher(feed=store), gatherer=Gatherer(store, concepts()),
        catalogue=store, concepts=concepts(),
    )  # fmt: skip
    return find_changes(new, old, lane, language)


@pytest.mark.parametrize(
    ("old", "new", "language"),
    [
        pytest.param(
            "أسفر إضراب عمال المرسى عن إصابة 12 عاملا في المرسى.",
            "أسفر إضراب عمال المرسى عن إصابة 19 عاملا في المرسى.", "ar", id="number-ar",
        ),
        pytest.param(
            "The strike in Marsa left 12 workers injured in Marsa.",
            "The strike in Marsa left 19 workers injured in Marsa.", "en", id="number-en",
        ),
        pytest.param(
            "وافقت هيئة الموانئ على رفع أجور عمال المرسى هذا العام.",
            "لم توافق هيئة الموانئ على رفع أجور عمال المرسى هذا العام.", "ar", id="negated-ar",
        ),
        pytest.param(
            "The Ports Authority will raise the wages of workers in Marsa this year.",
            "The Ports Authority will not raise the wages of workers in Marsa this year.", "en",
            id="negated-en",
        ),
    ],
)  # fmt: skip
async def test_a_contradiction_is_shown_old_and_new(old: str, new: str, language: Language) -> None:
    """By number or by denial; each side in its own words."""
    (change,) = await changes(old, new, language=language)

    assert change.about
    assert (old, new) == (change.was.text, change.now.text)
    assert ("a", "b") == (change.was.citations[0].article_id, change.now.citations[0].article_id)


async def test_another_day_of_the_same_event() -> None:
    """A meeting that was said to be on Tuesday is now said to be on Wednesday."""
    (change,) = await changes(
        "يلتقي سامر قاسم وهنا فاروق في المرسى يوم 17 مارس 2026 لبحث الإضراب.",
        "يلتقي سامر قاسم وهنا فاروق في المرسى يوم 18 مارس 2026 لبحث الإضراب.",
        dates=({"17 مارس 2026": "2026-03-17"}, {"18 مارس 2026": "2026-03-18"}),
    )

    assert "17" in change.was.text
    assert "18" in change.now.text


@pytest.mark.parametrize(
    ("old", "new", "days"),
    [
        pytest.param(
            "أسفر إضراب عمال المرسى عن إصابة 12 عاملا في المرسى.",
            "أسفر إضراب عمال المرسى عن إصابة 12 عاملا في المرسى.", (BEFORE, AFTER), id="the-same",
        ),
        pytest.param(
            "أسفر إضراب عمال المرسى عن إصابة 12 عاملا في المرسى.",
            "أسفر إضراب عمال المرسى عن إصابة 19 عاملا في المرسى.", (AFTER, BEFORE),
            id="the-new-one-is-older",
        ),
        pytest.param(
            "أسفر إضراب عمال المرسى عن إصابة 12 عاملا في المرسى.",
            "أسفر إضراب عمال المرسى عن إصابة 19 عاملا في المرسى.", (BEFORE, ""),
            id="of-unknown-age",
        ),
        pytest.param(
            "أسفر إضراب عمال المرسى عن إصابة 12 عاملا في المرسى.",
            "أسفر إضراب عمال ترسا عن إصابة 19 عاملا في ترسا.", (BEFORE, AFTER),
            id="of-another-town",
        ),
        pytest.param(
            "وافقت هيئة الموانئ على رفع أجور عمال المرسى هذا العام.",
            "لم تصل سفينة إلى المرسى منذ الاثنين.", (BEFORE, AFTER), id="denies-something-else",
        ),
    ],
)  # fmt: skip
async def test_what_proves_no_change_is_left_out(old: str, new: str, days: tuple[str, str]) -> None:
    """Nothing is guessed."""
    assert () == await changes(old, new, days=days)


async def test_two_versions_of_one_article_are_compared() -> None:
    """The later version has the last word, whatever the dates."""
    store, read = MemoryStore(), []
    for version, count in ((1, "12"), (2, "19")):
        made, passages = article("a", f"أسفر إضراب المرسى عن إصابة {count} عاملا في المرسى.")
        made = replace(made, version=version)
        passages = [replace(p, version=version, id=f"a#{version}") for p in passages]
        await store.save(made, passages)
        read.append(
            await Gatherer(store, concepts()).gather([Hit(passage=p, score=1.0) for p in passages])
        )

    (change,) = _found(read[1], read[0], "ar")

    assert (1, 2) == (change.was.citations[0].version, change.now.citations[0].version)
    assert () == _found(read[0], read[1], "ar")
