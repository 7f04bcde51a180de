"""What every store of chats and given answers promises."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from mujaz.chats import Given, GivenAnswers, Habits, People
from mujaz.store.articles import SqlStore
from mujaz.store.people import SqlGiven, SqlPeople
from mujaz.telegram.memory import MemoryGiven, MemoryPeople
from render.render_kit import briefing, refusal

Pair = tuple[People, GivenAnswers]
GIVEN = Given(
    id="a1", chat_id=-100_987_654_321_000, user_id=7_000_000_001, question="ماذا؟", key="k",
    asked_at=100, answer=briefing("ar"),
)  # fmt: skip


@pytest.fixture(params=["memory", "sqlite"])
async def pair(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Pair]:
    """Return a store of people and one of given answers beside it."""
    if request.param == "memory":
        given = MemoryGiven()
        yield MemoryPeople(given), given
        return
    async with SqlStore.at(tmp_path) as store:
        yield SqlPeople(store), SqlGiven(store)


async def test_habits_come_back(pair: Pair) -> None:
    """The last ones; None for a chat that nobody knows."""
    people, _ = pair
    await people.keep_habits(5, Habits(language="ar"))
    await people.keep_habits(5, Habits(language="en", topics=("a", "ب")))

    assert Habits(language="en", topics=("a", "ب")) == await people.habits(5)
    assert await people.habits(6) is None


async def test_the_chats_that_have_chosen_are_known(pair: Pair) -> None:
    """Each once, groups too; who is forgotten is not among them."""
    people, _ = pair
    for chat in (5, -7, 5, 6):
        await people.keep_habits(chat, Habits(language="ar"))
    await people.forget(6)

    assert [-7, 5] == list(await people.chats())


async def test_answers_come_back_equal(pair: Pair) -> None:
    """Briefings and refusals, in both languages."""
    _, answers = pair
    all_given = [
        replace(GIVEN, id=str(n), answer=answer)
        for n, answer in enumerate([briefing("ar"), briefing("en"), refusal("ar"), refusal("en")])
    ]
    for given in all_given:
        await answers.keep(given)

    assert all_given == [await answers.given(g.id) for g in all_given]
    assert await answers.given("none") is None


async def test_recent_answers_are_of_one_person_in_one_chat(pair: Pair) -> None:
    """Newest first, at most so many."""
    _, answers = pair
    for n in range(4):
        await answers.keep(replace(GIVEN, id=f"a{n}", asked_at=n))
    await answers.keep(replace(GIVEN, id="other", user_id=1, asked_at=9))
    await answers.keep(replace(GIVEN, id="elsewhere", chat_id=1, asked_at=9))
    found = await answers.recent(GIVEN.chat_id, user_id=GIVEN.user_id, limit=2)

    assert ["a3", "a2"] == [g.id for g in found]
    assert ["a0", "a1", "a2", "a3", "elsewhere"] == [
        g.id for g in await answers.of_person(GIVEN.user_id)
    ]


async def test_the_same_question_is_found_while_it_is_fresh(pair: Pair) -> None:
    """By its key, whoever asked."""
    _, answers = pair
    await answers.keep(GIVEN)

    assert GIVEN == await answers.same("k", since=100)
    assert await answers.same("k", since=101) is None
    assert await answers.same("other", since=0) is None


async def test_b27_a_group_that_became_a_supergroup_keeps_its_rows(pair: Pair) -> None:
    """In any order and more than once; what the new one has chosen already stays."""
    people, answers = pair
    await people.keep_habits(-5, Habits(language="ar"))
    await answers.keep(replace(GIVEN, chat_id=-5))
    await people.move(-5, -1005)
    await people.move(-5, -1005)
    moved = await answers.given("a1")

    assert Habits(language="ar") == await people.habits(-1005)
    assert await people.habits(-5) is None
    assert moved is not None
    assert -1005 == moved.chat_id


async def test_b31_an_update_is_new_once(pair: Pair) -> None:
    """For each bot, and as long as the same number says the same."""
    people, _ = pair
    rows = [(1, "a"), (1, "a"), (2, "a"), (1, "b"), (1, "b")]
    found = [await people.first_time(bot, 7, mark=mark, now=1) for bot, mark in rows]

    assert [True, False, True, True, False] == found


async def test_b39_forgetting_a_person_leaves_nothing(pair: Pair) -> None:
    """Their habits, and their answers in every chat; those of others stay."""
    people, answers = pair
    await people.keep_habits(7, Habits(language="ar"))
    await answers.keep(replace(GIVEN, id="private", chat_id=7, user_id=7))
    await answers.keep(replace(GIVEN, id="group", chat_id=-5, user_id=7))
    await answers.keep(replace(GIVEN, id="other", chat_id=-5, user_id=8))
    await people.forget(7)

    assert await people.habits(7) is None
    assert [None, None] == [await answers.given(i) for i in ("private", "group")]
    assert await answers.given("other") is not None


async def test_b38_an_answer_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    """A row of another version, or damaged: its button can say so."""
    async with SqlStore.at(tmp_path) as store:
        answers = SqlGiven(store)
        await answers.keep(GIVEN)
        async with store.writing() as conn:
            await conn.execute(sql("UPDATE telegram_answers SET answer = '{\"kind\": 1}'"))

        assert await answers.given("a1") is None
        assert [] == list(await answers.of_person(GIVEN.user_id))


async def test_b38_an_answer_with_keys_that_this_version_lacks_is_read(tmp_path: Path) -> None:
    """Written by a newer or older mujaz."""
    async with SqlStore.at(tmp_path) as store:
        answers = SqlGiven(store)
        await answers.keep(GIVEN)
        async with store.writing() as conn:
            more = "UPDATE telegram_answers SET answer = '{\"new_key\": 1, ' || substr(answer, 2)"
            await conn.execute(sql(more))

        assert GIVEN == await answers.given("a1")
