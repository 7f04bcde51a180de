"""The ledger in the database: processes that spend at once, and what stays in its rows."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from mujaz.ports import Reservation
from mujaz.store.answers import MOST_CHARACTERS, SqlAnswers
from mujaz.store.articles import SqlStore
from mujaz.store.schema import answer_cache, spending
from mujaz.store.spending import KEPT_FOR, SqlSpend
from mujaz.tariff import Tariff, Tokens

SPENDER = Path(__file__).with_name("endless_spender.py")
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_processes_that_spend_at_once_stay_below_the_cap(tmp_path: Path) -> None:
    """Four of them use all that fits and nothing more: seven a call, ten held while it lasts."""
    cap = 207
    command = [sys.executable, str(SPENDER), str(tmp_path), str(cap)]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = [process.communicate(timeout=120) for process in running]
    assert ["", "", "", ""] == [errors for _, errors in said]
    calls = sum(int(out) for out, _ in said)

    assert calls * 7 <= cap
    # Each process stops once ten more would not fit beside what the three others hold then.
    assert calls * 7 > cap - 10 - 3 * 10


async def test_a_row_tells_what_a_call_took(tmp_path: Path) -> None:
    """For a report on what was paid."""
    async with SqlStore.at(tmp_path) as store:
        ledger = SqlSpend(store, tariff=Tariff(), caps={}, clock=lambda: NOW)
        held = await ledger.reserve(user="u", group="g", most=Tokens(prompt=9))
        assert isinstance(held, Reservation)
        await ledger.settle(held, Tokens(prompt=5, cached=2, completion=3))
        async with store.reading() as conn:
            [row] = (await conn.execute(select(spending))).mappings()

    assert {
        "id": held.id, "user_key": "u", "group_key": "g", "day": NOW.date(), "amount": 8,
        "expires": None, "prompt_tokens": 5, "cached_tokens": 2, "completion_tokens": 3,
    } == dict(row)  # fmt: skip


async def test_old_rows_go(tmp_path: Path) -> None:
    """After two months nobody's spending is on record."""
    then = [NOW]
    async with SqlStore.at(tmp_path) as store:
        ledger = SqlSpend(store, tariff=Tariff(), caps={}, clock=lambda: then[0])
        counts = []
        for later in (timedelta(), KEPT_FOR, KEPT_FOR + timedelta(days=1)):
            then[0] = NOW + later
            await ledger.reserve(user="u", group="", most=Tokens(prompt=1))
            async with store.reading() as conn:
                counts.append(await conn.scalar(select(func.count()).select_from(spending)))

    assert counts == [1, 2, 2]


async def test_a_forgotten_person_is_in_no_row(tmp_path: Path) -> None:
    """/delete_me leaves a mark until the day ends, and no name; of the days before neither."""
    then = [NOW]
    async with SqlStore.at(tmp_path) as store:
        ledger = SqlSpend(store, tariff=Tariff(), caps={}, clock=lambda: then[0])

        async def names() -> list[str]:
            async with store.reading() as conn:
                return sorted(await conn.scalars(select(spending.c.user_key)))

        await ledger.reserve(user="u", group="g", most=Tokens(prompt=1))
        then[0] = NOW + timedelta(days=1)
        for user in ("u", "v", "u"):
            await ledger.reserve(user=user, group="g", most=Tokens(prompt=1))
        await ledger.forget("u")
        today = await names()
        then[0] = NOW + timedelta(days=2)
        await ledger.reserve(user="w", group="g", most=Tokens(prompt=1))
        tomorrow = await names()

    [before, *marks, other] = today
    assert (before, other, len(set(marks))) == ("", "v", 1)
    assert all("u" not in mark.removeprefix("forgotten:") for mark in marks)
    assert tomorrow == ["", "", "", "v", "w"]


async def test_a_mark_is_not_the_same_on_another_day(tmp_path: Path) -> None:
    """So that nobody can be followed from day to day; all of one day share what it is made with."""
    then = [NOW]
    async with SqlStore.at(tmp_path) as store:
        ledger = SqlSpend(store, tariff=Tariff(), caps={}, clock=lambda: then[0])
        marks = []
        for days in (0, 1):
            then[0] = NOW + timedelta(days=days)
            for user in ("u", "v"):
                await ledger.reserve(user=user, group="", most=Tokens(prompt=1))
                await ledger.forget(user)
            async with store.reading() as conn:
                found = await conn.scalars(select(spending.c.user_key).distinct())
                marks.append({mark for mark in found if mark})

    assert [2, 2] == [len(of_day) for of_day in marks]
    assert not marks[0] & marks[1]
    assert [1, 1] == [len({mark.split(":")[1] for mark in of_day}) for of_day in marks]


async def test_a_question_is_not_in_the_key(tmp_path: Path) -> None:
    """What is asked is stored in the answer alone, which goes after thirty days."""
    async with SqlStore.at(tmp_path) as store:
        await SqlAnswers(store).put("ماذا قال بيسكوف", "{}")
        async with store.reading() as conn:
            [key] = await conn.scalars(select(answer_cache.c.key))

    assert len(key) == 64
    assert key.isascii()


async def test_a_document_that_is_no_briefing_is_not_kept(tmp_path: Path) -> None:
    """One answer does not fill the disk."""
    async with SqlStore.at(tmp_path) as store:
        answers = SqlAnswers(store)
        await answers.put("a", "x" * MOST_CHARACTERS)
        await answers.put("b", "x" * (MOST_CHARACTERS + 1))

        assert [True, False] == [await answers.get(key) is not None for key in ("a", "b")]
