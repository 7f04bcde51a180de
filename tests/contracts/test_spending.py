"""What every ledger of spending and every cache of answers promises."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from delivery.conftest import emptied
from mujaz.ports import Accounts, AnswerCache, OverCap, Reservation, Spend, Spent
from mujaz.store.answers import SqlAnswers
from mujaz.store.articles import SqlStore
from mujaz.store.spending import SqlSpend
from mujaz.tariff import Cap, Tariff, Tokens
from mujaz.testing import MemoryAnswers, MemorySpend

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
TEN = Tokens(prompt=6, completion=4)


class Clock:
    """A clock to be set."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands at noon."""
    return Clock()


Make = Callable[[Mapping[Cap, int]], Accounts]
MakeAnswers = Callable[[int], AnswerCache]


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def make(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> AsyncIterator[Make]:
    """Return what makes a ledger with these caps, in tokens."""
    if request.param == "memory":
        yield lambda caps: MemorySpend(tariff=Tariff(), caps=caps, clock=clock)
        return
    if request.param == "postgresql":
        async with emptied(request.getfixturevalue("postgres")) as remote:
            yield lambda caps: SqlSpend(remote, tariff=Tariff(), caps=caps, clock=clock)
        return
    async with SqlStore.at(tmp_path) as store:
        yield lambda caps: SqlSpend(store, tariff=Tariff(), caps=caps, clock=clock)


@pytest.fixture(params=["memory", "sqlite"])
async def make_answers(
    request: pytest.FixtureRequest, tmp_path: Path, clock: Clock
) -> AsyncIterator[MakeAnswers]:
    """Return what makes a cache of so many answers."""
    if request.param == "memory":
        yield lambda most: MemoryAnswers(most=most, clock=clock)
        return
    async with SqlStore.at(tmp_path) as store:
        yield lambda most: SqlAnswers(store, most=most, clock=clock)


async def hold(spend: Spend, tokens: int, user: str = "u", group: str = "") -> Reservation:
    """Reserve what must be granted."""
    held = await spend.reserve(user=user, group=group, most=Tokens(prompt=tokens))
    assert isinstance(held, Reservation)
    return held


async def cap_of(spend: Spend, tokens: int, user: str = "u", group: str = "") -> Cap | None:
    """Return the cap that refuses; None where it is granted, and gives that back."""
    held = await spend.reserve(user=user, group=group, most=Tokens(prompt=tokens))
    if isinstance(held, OverCap):
        return held.cap
    await spend.release(held)
    return None


async def test_what_is_held_counts_before_it_is_spent(make: Make) -> None:
    """Two calls at once do not pass where one does."""
    spend = make({Cap.DAY: 15})
    held = await hold(spend, 10)

    assert held.amount == 10
    assert await cap_of(spend, 6) is Cap.DAY
    assert await cap_of(spend, 5) is None


async def test_settling_gives_back_what_was_not_used(make: Make) -> None:
    """A call seldom takes the most that it may."""
    spend = make({Cap.DAY: 20})
    held = await hold(spend, 18)
    await spend.settle(held, Tokens(prompt=3, completion=2))

    assert await cap_of(spend, 15) is None
    assert await cap_of(spend, 16) is Cap.DAY


async def test_settling_twice_is_settling_once(make: Make) -> None:
    """A message that comes twice costs once; a release afterwards gives nothing back."""
    spend = make({Cap.DAY: 20})
    held = await hold(spend, 18)
    await spend.settle(held, TEN)
    await spend.settle(held, Tokens())
    await spend.release(held)

    assert await cap_of(spend, 11) is Cap.DAY
    assert await cap_of(spend, 10) is None


async def test_what_was_spent_beyond_the_reservation_counts(make: Make) -> None:
    """A server may ignore its limits: the ledger tells the truth."""
    spend = make({Cap.DAY: 20})
    await spend.settle(await hold(spend, 5), Tokens(prompt=10, completion=10))

    assert await cap_of(spend, 1) is Cap.DAY


async def test_a_release_gives_all_back(make: Make) -> None:
    """A call that was not made costs nothing, however often it is said."""
    spend = make({Cap.DAY: 10})
    held = await hold(spend, 10)
    await spend.release(held)
    await spend.release(held)

    assert await cap_of(spend, 10) is None


@pytest.mark.parametrize(
    ("cap", "same", "other"),
    [
        pytest.param(Cap.USER_DAY, {"user": "u"}, {"user": "v"}, id="user"),
        pytest.param(Cap.GROUP_DAY, {"group": "g"}, {"group": "h"}, id="group"),
    ],
)
async def test_a_cap_of_one_is_no_cap_of_another(
    make: Make, cap: Cap, same: dict[str, str], other: dict[str, str]
) -> None:
    """Who has used up his share stops nobody else."""
    spend = make({cap: 10})
    await hold(spend, 10, **same)

    assert await cap_of(spend, 1, **same) is cap
    assert await cap_of(spend, 1, **other) is None


async def test_a_call_of_nobody_has_the_caps_of_all(make: Make) -> None:
    """A digest has no user: only what all may spend limits it."""
    spend = make({Cap.USER_DAY: 5, Cap.GROUP_DAY: 5, Cap.DAY: 100})
    await hold(spend, 60, user="")

    assert await cap_of(spend, 40, user="") is None
    assert await cap_of(spend, 41, user="") is Cap.DAY


@pytest.mark.parametrize(
    ("later", "asked", "expected"),
    [
        pytest.param(NOON + timedelta(hours=11, minutes=59), 1, Cap.DAY, id="same-day"),
        pytest.param(NOON + timedelta(hours=12), 5, None, id="next-day"),
        pytest.param(NOON + timedelta(hours=12), 6, Cap.MONTH, id="next-day-same-month"),
        pytest.param(datetime(2026, 12, 1, tzinfo=UTC), 10, None, id="next-month"),
        pytest.param(
            datetime(2026, 11, 26, 2, tzinfo=timezone(timedelta(hours=3))), 1, Cap.DAY,
            id="next-day-in-riyadh-alone",
        ),
    ],
)  # fmt: skip
async def test_days_and_months_are_those_of_utc(
    make: Make, clock: Clock, later: datetime, asked: int, expected: Cap | None
) -> None:
    """Wherever the machine stands."""
    spend = make({Cap.DAY: 10, Cap.MONTH: 15})
    await spend.settle(await hold(spend, 10), TEN)
    clock.now = later

    assert expected is await cap_of(spend, asked)


async def test_a_reservation_that_nobody_settles_expires(make: Make, clock: Clock) -> None:
    """A killed process takes nothing with it; a late settlement still counts."""
    spend = make({Cap.DAY: 10})
    held = await hold(spend, 10)
    clock.now += timedelta(minutes=14)
    before = await cap_of(spend, 1)
    clock.now += timedelta(minutes=2)
    after = await cap_of(spend, 1)
    await spend.settle(held, TEN)

    assert (before, after) == (Cap.DAY, None)
    assert await cap_of(spend, 1) is Cap.DAY


async def test_forgetting_a_person_keeps_the_sums(make: Make) -> None:
    """His name is gone, but what all have spent stays spent."""
    spend = make({Cap.DAY: 15})
    await spend.settle(await hold(spend, 10), TEN)
    await spend.forget("u")

    assert await cap_of(spend, 5) is None
    assert await cap_of(spend, 6) is Cap.DAY


async def test_who_is_forgotten_has_no_share_anew(make: Make) -> None:
    """What is settled and what is held counts against the day's cap, again and again forgotten."""
    spend = make({Cap.USER_DAY: 20})
    await spend.settle(await hold(spend, 10), TEN)
    held = await hold(spend, 4)
    await spend.forget("u")
    first = await cap_of(spend, 6), await cap_of(spend, 7)
    await spend.settle(held, Tokens(prompt=2))
    await spend.settle(await hold(spend, 5), Tokens(prompt=5))
    await spend.forget("u")

    assert first == (None, Cap.USER_DAY)
    assert (await cap_of(spend, 3), await cap_of(spend, 4)) == (None, Cap.USER_DAY)


async def test_what_is_forgotten_counts_against_nobody_else(make: Make) -> None:
    """Nor against another who is forgotten, or who has no name."""
    spend = make({Cap.USER_DAY: 10})
    for user in ("u", "v"):
        await spend.settle(await hold(spend, 4, user=user), Tokens(prompt=4))
        await spend.forget(user)
    await spend.forget("")

    assert (await cap_of(spend, 6, "v"), await cap_of(spend, 7, "v")) == (None, Cap.USER_DAY)
    assert await cap_of(spend, 10, "w") is None
    assert await cap_of(spend, 11, "") is None


async def test_a_forgotten_share_ends_with_its_day(make: Make, clock: Clock) -> None:
    """After midnight, UTC, it is a share like any other's."""
    spend = make({Cap.USER_DAY: 10})
    await spend.settle(await hold(spend, 10), TEN)
    await spend.forget("u")
    clock.now = NOON + timedelta(hours=12)

    assert await cap_of(spend, 10) is None


async def test_one_reservation_takes_the_place_of_another(make: Make) -> None:
    """What was held is given back in the same moment, whether the new one fits or not."""
    spend = make({Cap.DAY: 10})
    first = await hold(spend, 8)
    second = await spend.reserve(user="u", group="", most=Tokens(prompt=9), instead=first)
    assert isinstance(second, Reservation)
    with_both = await cap_of(spend, 2)
    third = await spend.reserve(user="u", group="", most=Tokens(prompt=11), instead=second)

    assert (with_both, third) == (Cap.DAY, OverCap(cap=Cap.DAY))
    assert await cap_of(spend, 10) is None


async def test_what_is_settled_is_not_given_back_for_another(make: Make) -> None:
    """A reservation that has been used up is no room."""
    spend = make({Cap.DAY: 10})
    held = await hold(spend, 8)
    await spend.settle(held, Tokens(prompt=8))
    more = await spend.reserve(user="u", group="", most=Tokens(prompt=3), instead=held)

    assert more == OverCap(cap=Cap.DAY)


async def test_a_person_is_told_what_is_settled_on_their_account(make: Make) -> None:
    """Not what is held, nor what is another's; nothing once they are forgotten."""
    spend = make({})
    await spend.settle(await hold(spend, 10, group="g"), TEN)
    await spend.settle(await hold(spend, 10, user="other"), TEN)
    await hold(spend, 10)
    told = await spend.of_person("u")
    await spend.forget("u")

    assert [Spent(day=NOON.date(), group="g", tokens=TEN)] == list(told)
    assert [] == list(await spend.of_person("u"))


async def test_a_purse_tells_what_all_have_spent(make: Make, clock: Clock) -> None:
    """On this day and in this month, what is held included; a forgotten person's share too."""
    spend = make({Cap.DAY: 50, Cap.USER_DAY: 30})
    await spend.settle(await hold(spend, 10), TEN)
    clock.now += timedelta(days=1)
    await spend.settle(await hold(spend, 4, user="v", group="g"), Tokens(prompt=3))
    await spend.forget("v")
    await hold(spend, 5)
    purse = await spend.purse()
    clock.now += timedelta(days=30)
    later = await spend.purse()

    assert (purse.unit, purse.day, purse.month) == ("tokens", 8, 18)
    assert dict(purse.caps) == {Cap.DAY: 50, Cap.USER_DAY: 30}
    assert (later.day, later.month) == (0, 0)


async def test_without_caps_all_is_granted(make: Make) -> None:
    """And may be any number."""
    assert await cap_of(make({}), 10**12) is None


async def test_many_at_once_do_not_overspend(make: Make) -> None:
    """Of fifty that ask together as many are granted as fit."""
    spend = make({Cap.DAY: 100})
    given = await asyncio.gather(
        *(spend.reserve(user=f"u{n}", group="", most=TEN) for n in range(50))
    )

    assert sum(isinstance(one, Reservation) for one in given) == 10
    assert {one.cap for one in given if isinstance(one, OverCap)} == {Cap.DAY}


DOCUMENT = '{"kind": "briefing", "headline": "قالَ: «لا»‏ \\u0000"}'


async def test_an_answer_comes_back_letter_for_letter(
    make_answers: MakeAnswers, clock: Clock
) -> None:
    """With the time since when it is kept; another key holds nothing."""
    answers = make_answers(9)
    await answers.put("ماذا قال بيسكوف|ar|7|brief@1|m", DOCUMENT)
    kept = await answers.get("ماذا قال بيسكوف|ar|7|brief@1|m")

    assert kept is not None
    assert (DOCUMENT, NOON) == (kept.document, kept.created)
    assert await answers.get("ماذا قال بيسكوف|ar|8|brief@1|m") is None


async def test_a_newer_answer_takes_the_place_of_an_older(make_answers: MakeAnswers) -> None:
    """Under the same key there is one."""
    answers = make_answers(2)
    for document in ("1", "2", "3"):
        await answers.put("a", document)
    await answers.put("b", "4")
    found = [await answers.get(key) for key in ("a", "b")]

    assert ["3", "4"] == [kept and kept.document for kept in found]


async def test_a_cache_is_bounded(make_answers: MakeAnswers) -> None:
    """The oldest go first; an answer that is kept anew is new."""
    answers = make_answers(2)
    for key in ("a", "b", "a", "c"):
        await answers.put(key, key)

    assert [True, False, True] == [await answers.get(key) is not None for key in ("a", "b", "c")]


async def test_an_answer_is_kept_for_thirty_days(make_answers: MakeAnswers, clock: Clock) -> None:
    """A question is stored no longer."""
    answers = make_answers(9)
    await answers.put("a", "1")
    clock.now = NOON + timedelta(days=29)
    before = await answers.get("a")
    clock.now = NOON + timedelta(days=30)

    assert before is not None
    assert await answers.get("a") is None


async def test_a_cleared_cache_is_empty(make_answers: MakeAnswers) -> None:
    """For whoever drops a source."""
    answers = make_answers(9)
    await answers.put("a", "1")
    await answers.clear()

    assert await answers.get("a") is None
