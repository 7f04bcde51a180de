"""Editions: made once for all who want the same, one line or silence where nothing is new."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from digest_kit import FLOOD, NOW, STRIKE, TALKS, Town, a_subscription, a_town

from mujaz.digests import Anchor, Press
from mujaz.errors import StoreLocked
from mujaz.model import Answer, Question


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """Yield a town with the strike in its news."""
    town = a_town(tmp_path / "news")
    async with town.briefings:
        await town.publish("strike", STRIKE, by="Coast Daily", on="2026-03-09")
        yield town


async def test_those_who_want_the_same_share_one_edition(town: Town) -> None:
    """Two at once and one later: nothing is asked again; topics in another order are the same."""
    town.count_questions()
    one, two = (
        a_subscription(topics=("port-strike",)),
        a_subscription(id="s2", chat_id=2, topics=("port-strike", "port-strike")),
    )

    first, second = await asyncio.gather(town.edition(one), town.edition(two))
    asked = len(town.asked)
    third = await town.edition(replace(one, id="s3"))

    assert first.bodies == second.bodies == third.bodies
    assert first.bodies is third.bodies  # laid out once
    assert 1 == asked == len(town.asked)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"language": "en"}, id="language"),
        pytest.param({"show": ("الشرطة",)}, id="words-to-show"),
        pytest.param({"hide": ("كأس",)}, id="words-to-hide"),
        pytest.param({"anchor": Anchor(corpus_version=0, at=NOW)}, id="window"),
        pytest.param({"topics": ()}, id="topics"),
    ],
)
async def test_another_wish_is_another_edition(town: Town, other: dict[str, object]) -> None:
    """Whatever decides on the words of a digest parts its readers."""
    town.count_questions()
    wanted = a_subscription(topics=("port-strike",))

    await town.edition(wanted)
    before = len(town.asked)
    await town.edition(replace(wanted, **other))  # type: ignore[arg-type]

    assert before < len(town.asked)


async def test_a_changed_corpus_is_another_edition(town: Town) -> None:
    """What was made before the news came is not sent after it."""
    wanted = a_subscription()
    before = await town.edition(wanted)
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")

    after = await town.edition(wanted)

    assert before.anchor is not None
    assert after.anchor is not None
    assert before.anchor.corpus_version < after.anchor.corpus_version
    assert "talks" in {c.article_id for c in after.cited}


async def test_an_anchor_ends_what_was_told(town: Town) -> None:
    """The next edition begins where the last one ended: nothing is told twice, nothing left out."""
    first = await town.edition(a_subscription())
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")

    second = await town.edition(a_subscription(anchor=first.anchor))
    third = await town.edition(a_subscription(anchor=second.anchor))

    assert first.news
    assert second.news
    assert {"strike"} == {c.article_id for c in first.cited}
    assert {"talks"} == {c.article_id for c in second.cited}
    assert NOW == second.anchor.at  # type: ignore[union-attr]
    assert (False, ()) == (third.news, third.cited)


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "لا جديد منذ"), ("en", "nothing new since")]
)
async def test_nothing_new_is_one_line_or_silence(town: Town, language: str, words: str) -> None:
    """As the subscriber has chosen."""
    anchor = await town.anchor()
    wanted = a_subscription(language=language, anchor=anchor)

    told = await town.edition(wanted)
    silent = await town.edition(replace(wanted, quiet="silence"))

    (line,) = told.bodies
    assert words in line
    assert "\n" not in line
    assert not told.news
    assert () == silent.bodies
    assert told.anchor == silent.anchor == Anchor(corpus_version=anchor.corpus_version, at=NOW)


async def test_what_is_cited_is_what_is_shown(town: Town) -> None:
    """A correction finds whom to tell by these words."""
    await town.publish("flood", FLOOD, by="Coast Daily", on="2026-03-11")

    edition = await town.edition(a_subscription(language="en"))

    shown = "".join(edition.bodies)
    assert edition.cited
    for cited in edition.cited:
        assert cited.quote in shown


async def test_a_failure_is_not_kept(town: Town) -> None:
    """The next one who wants the same gets it."""
    room, wanted = town.briefings.press.room, a_subscription()
    answer = town.briefings.answer

    async def locked(_question: Question) -> Answer:
        raise StoreLocked("busy", path="x")

    object.__setattr__(room, "ask", locked)
    with pytest.raises(StoreLocked):
        await town.edition(wanted)
    object.__setattr__(room, "ask", answer)

    assert (await town.edition(wanted)).news


async def test_the_day_is_that_of_the_subscriber(town: Town) -> None:
    """At half past six in UTC it is another day in Kiritimati."""
    here = await town.edition(a_subscription(language="en", zone="Pacific/Kiritimati"))
    there = await town.edition(a_subscription(language="en", zone="Pacific/Pago_Pago"))

    assert "Thursday 12 March 2026" in here.bodies[0]
    assert "Wednesday 11 March 2026" in there.bodies[0]


def test_the_press_is_what_the_schedule_asks_for(tmp_path: Path) -> None:
    """It has the port's shape; mypy holds it to the rest."""
    press: Press = a_town(tmp_path / "news").briefings.press

    assert callable(press.edition)


async def test_digits_and_left_out_days_are_laid_out_for_those_who_have_them(town: Town) -> None:
    """One digest, three pages."""
    one = a_subscription(language="ar")
    latin = await town.edition(one)
    arabic = await town.edition(replace(one, digits="arab"))
    press = town.briefings.press
    late = await press.edition(one, now=NOW, covers=[NOW.date() - timedelta(days=1)])

    assert len({latin.bodies, arabic.bodies, late.bodies}) == 3
    assert "٢٠٢" in arabic.bodies[0]
