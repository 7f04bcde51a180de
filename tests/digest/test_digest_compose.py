"""What a digest tells: the new alone, what has changed, each line once, and all of it cited."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from digest_kit import FLOOD, STRIKE, STRIKE_LATER, TALKS, Town, a_town, items, quotes

from mujaz.digest.paper import Part

TOLL = """ارتفاع عدد المصابين في المرسى

أسفر الإضراب عن إصابة 19 عاملا في المرسى خلال مواجهات مع الشرطة.
"""


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """Yield a town with the strike in its news."""
    town = a_town(tmp_path / "news")
    async with town.briefings:
        await town.publish("strike", STRIKE, by="Coast Daily", on="2026-03-09")
        yield town


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_only_what_is_new_is_told(town: Town, language: str) -> None:
    """After an anchor, no word of what stood there before comes again."""
    after = await town.anchor()
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")

    digest = await town.digest(language, after=after)  # type: ignore[arg-type]

    assert digest.news
    assert {"talks.txt"} == {x.source.article_file for x in digest.listed}
    assert "محادثات لإنهاء الإضراب" in quotes(digest)


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_a_changed_figure_is_shown_old_and_new(town: Town, language: str) -> None:
    """Both are cited, each in its version; the unchanged sentences stay untold."""
    after = await town.anchor()
    await town.publish("strike", STRIKE_LATER, by="Coast Daily", on="2026-03-09")

    digest = await town.digest(language, after=after)  # type: ignore[arg-type]

    (changed,) = items(digest, Part.CHANGED)
    was, now = (side.citations[0] for side in changed.sides)
    assert ("12", 1) == ("12" if "12 عاملا" in was.quote else was.quote, was.version)
    assert ("19", 2) == ("19" if "19 عاملا" in now.quote else now.quote, now.version)
    assert [True, False] == [x.earlier for x in digest.listed]
    assert 1 == len(digest.items)


async def test_a_figure_of_an_older_article_is_contradicted(town: Town) -> None:
    """Another outlet's later figure is shown against the one that was told."""
    after = await town.anchor()
    await town.publish("toll", TOLL, by="Gulf Wire", on="2026-03-10")

    digest = await town.digest(after=after)

    (changed,) = items(digest, Part.CHANGED)
    files = [x.source.article_file for x in digest.listed]
    assert ["strike.txt", "toll.txt"] == files
    assert "12" in changed.sides[0].text
    assert "19" in changed.sides[1].text


async def test_an_article_that_came_and_changed_since_is_new_as_a_whole(town: Town) -> None:
    """Its first version was never told, so nothing of it counts as known."""
    after = await town.anchor()
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")
    await town.publish("talks", TALKS.replace("أسبوعا", "أسبوعين"), by="Gulf Wire", on="2026-03-11")

    digest = await town.digest(after=after)

    assert "بوساطة وزير العمل" in quotes(digest)


async def test_nothing_new_is_no_news(town: Town) -> None:
    """The same corpus again has no section."""
    digest = await town.digest(after=await town.anchor())

    assert not digest.news
    assert () == digest.listed


async def test_a_story_on_no_topic_is_told_to_those_who_want_all(town: Town) -> None:
    """Somebody who follows one topic does not get it."""
    after = await town.anchor()
    await town.publish("flood", FLOOD, by="Coast Daily", on="2026-03-11")

    everything = await town.digest("en", after=after)
    one_topic = await town.digest("en", after=after, topics=["port-strike"])

    assert "flooded the old market" in quotes(everything)
    assert not one_topic.news


async def test_an_announced_day_stands_ahead(town: Town) -> None:
    """A date later than today has its own section, and is told there only."""
    after = await town.anchor()
    await town.publish("flood", FLOOD, by="Coast Daily", on="2026-03-11")

    digest = await town.digest("en", after=after)

    (ahead,) = items(digest, Part.AHEAD)
    assert "barrier" in ahead.text
    assert ahead.date is not None
    assert "2026-04-20" == ahead.date.start.isoformat()
    assert 1 == quotes(digest).count("barrier")


async def test_a_nameless_source_is_unconfirmed(town: Town) -> None:
    """«قال مصدر مطلع» is no statement of anybody."""
    after = await town.anchor()
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")

    digest = await town.digest(after=after)

    assert any("مصدر مطلع" in item.text for item in items(digest, Part.UNCONFIRMED))
    assert not any("مصدر مطلع" in item.text for item in items(digest, Part.STATEMENTS))
    assert any("الشامي" in item.text for item in items(digest, Part.STATEMENTS))


async def test_copies_are_one_story_with_its_outlets(town: Town) -> None:
    """The same report in two outlets is told once, names the other, and has one origin."""
    after = await town.anchor()
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")
    await town.publish("talks2", TALKS + "\nأرشيف.\n", by="Coast Daily", on="2026-03-11")

    digest = await town.digest(after=after)

    assert 1 == quotes(digest).count("بوساطة وزير العمل")
    told = next(item for item in digest.items if "وزير العمل" in item.text)
    named = {told.publisher, *(o.publisher for o in told.also_in)}
    assert {"Gulf Wire", "Coast Daily"} == named
    assert 1 == told.origins


@pytest.mark.parametrize(
    ("show", "hide", "told"),
    [
        pytest.param(["وبالنقابات"], [], True, id="shown-in-another-form"),
        pytest.param(["زلزال"], [], False, id="not-shown"),
        pytest.param([], ["نقابة"], False, id="hidden-behind-an-article"),
        pytest.param([], ["زلزال"], True, id="not-hidden"),
        pytest.param(["هيئة الموانئ"], [], True, id="an-expression"),
        pytest.param(["الموانئ هيئة"], [], False, id="its-words-apart"),
    ],
)
async def test_words_choose_stories(
    town: Town, show: list[str], hide: list[str], told: bool
) -> None:
    """A story must have one of the words to show and none of those to hide."""
    after = await town.anchor()
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")

    digest = await town.digest(after=after, show=show, hide=hide)

    assert told is digest.news


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_every_quotation_stands_in_its_version(town: Town, language: str) -> None:
    """Whatever is cited is a slice of the article in the version that is named."""
    after = await town.anchor()
    await town.publish("strike", STRIKE_LATER, by="Coast Daily", on="2026-03-09")
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")
    await town.publish("flood", FLOOD, by="Coast Daily", on="2026-03-11")

    digest = await town.digest(language, after=after)  # type: ignore[arg-type]

    assert len(digest.citations) > 5
    for c in digest.citations:
        article = await town.briefings.article(c.article_id, version=c.version)
        assert c.quote == article.text[c.start : c.end]


async def test_a_line_stands_once(town: Town) -> None:
    """No two lines rest on the same words."""
    after = await town.anchor()
    await town.publish("strike", STRIKE_LATER, by="Coast Daily", on="2026-03-09")
    await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")
    await town.publish("flood", FLOOD, by="Coast Daily", on="2026-03-11")

    digest = await town.digest(after=after)

    places = [(c.article_id, c.version, c.start) for i in digest.items for c in i.citations]
    assert len(places) == len(set(places))


async def test_a_first_digest_tells_the_last_week(town: Town) -> None:
    """Older articles stay out of it, as long as there is anything of the last seven days."""
    await town.publish("flood", FLOOD, by="Coast Daily", on="2026-01-11")

    digest = await town.digest("en")

    assert {"strike.txt"} == {x.source.article_file for x in digest.listed}
    assert () == tuple(items(digest, Part.CHANGED))


async def test_copies_on_no_topic_are_asked_about_once(town: Town) -> None:
    """One story, however many outlets bring it."""
    after = await town.anchor()
    await town.publish("flood", FLOOD, by="Coast Daily", on="2026-03-11")
    await town.publish("flood2", FLOOD + "\nArchive.\n", by="Gulf Wire", on="2026-03-11")
    town.count_questions()

    await town.digest("en", after=after)

    assert [{"flood", "flood2"}] == [set(q.within or ()) for q in town.asked if not q.topic]
