"""Changes of a subscription meet what is due, waits or is on its way, and lose nothing by it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from delivery.delivery_kit import START, Office, a_subscription, accept, answer
from mujaz.deliveries import Fate, State
from mujaz.digest.schedule import after_change, next_slot
from mujaz.digests import Anchor, Subscription

DUE = START + timedelta(minutes=90)
WAITS = answer(Fate.WAIT, seconds=600)


async def change(office: Office, id_: str = "one", **to: Any) -> Subscription:
    """Change a subscription; return it."""
    changed = await office.subscriptions.change(id_, lambda s: replace(s, **to), office.clock())
    assert changed is not None
    return changed


@pytest.mark.parametrize(
    "to",
    [
        {"topics": ("a",)}, {"language": "ar"}, {"show": ("غزة",)}, {"hide": ("x",)},
        {"quiet": "silence"}, {"digits": "arab"}, {"times": (time(7, 30), time(18, 0))},
        {"days": frozenset({4, 5})},
    ],
    ids=lambda to: next(iter(to)),
)  # fmt: skip
async def test_what_is_due_stays_due_whatever_else_is_changed(
    office: Office, to: dict[str, Any]
) -> None:
    """Before it is planned, and while it waits."""
    await office.subscriptions.keep(a_subscription())
    await office.subscriptions.keep(a_subscription("two", chat_id=2))
    office.clock.at = DUE + timedelta(seconds=10)
    await change(office, "one", **to)
    office.wire.plan = [WAITS, WAITS]
    await office.beat()
    await change(office, "two", **to)
    await office.pass_time(minutes=11)

    assert (len(office.wire.bodies(1)), len(office.wire.bodies(2))) == (1, 1)


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ({"times": (time(18, 0),)}, "changed"), ({"zone": "Africa/Cairo"}, "changed"),
        ({"days": frozenset({7})}, "changed"), ({"paused_until": date(2026, 12, 1)}, "paused"),
        ({"stopped": "person"}, "stopped"),
    ],
)  # fmt: skip
async def test_b21_what_the_new_timetable_does_not_have_is_left_out_and_says_why(
    office: Office, to: dict[str, Any], why: str
) -> None:
    """It waits behind a 429, or is claimed and not yet on its way."""
    await office.subscriptions.keep(a_subscription())
    await office.subscriptions.keep(a_subscription("two", chat_id=2))
    office.clock.at = DUE
    await office.planner.plan(office.clock())
    [claimed, _] = await office.outbox.claim(office.clock(), worker="w", seconds=60, limit=5)
    await office.outbox.settle(_, State.RETRY, office.clock(), not_before=office.clock())
    for id_ in ("one", "two"):
        await change(office, id_, **to)

    assert not await office.outbox.begin(claimed, office.clock(), seconds=60)
    for id_ in ("one", "two"):
        [row] = await office.outbox.lately(id_, 5)
        assert (row.state, row.error) == (State.SKIPPED, why)
    await office.pass_time(beats=3, minutes=1)
    assert office.wire.accepted == []


async def test_b25_a_pause_that_began_meanwhile_holds_back_what_is_tried_again(
    office: Office,
) -> None:
    """A message that was on its way when it began is not tried again in it."""
    await office.subscriptions.keep(a_subscription())

    def paused(wire: Any, delivery: Any) -> Any:
        office.planned_pause = asyncio.ensure_future(  # type: ignore[attr-defined]
            change(office, paused_until=date(2026, 11, 28))
        )
        return answer(Fate.NOT_SENT)(wire, delivery)

    office.wire.plan = [paused]
    office.clock.at = DUE
    await office.beat()
    await office.planned_pause  # type: ignore[attr-defined]
    await office.pass_time(beats=5, minutes=1)

    assert office.wire.accepted == []
    office.clock.at = DUE + timedelta(days=2)
    await office.beat()
    assert len(office.wire.accepted) == 1


async def test_corrections_wait_while_a_chat_wants_nothing(office: Office) -> None:
    """They come when the pause is over, whatever the timetable is by then."""
    await office.subscriptions.keep(a_subscription())
    office.clock.at = DUE
    await office.beat()
    await change(office, paused_until=date(2026, 11, 28), times=(time(20, 0),))
    office.shelf.put(None)
    await office.pass_time(beats=3, hours=1)
    assert len(office.wire.bodies()) == 1

    office.clock.at = datetime.fromisoformat("2026-11-28T00:01:00+03:00")
    await office.beat()

    assert [b[:10] for b in office.wire.bodies()] == ["digest 26 ", "correction"]


async def test_who_is_forgotten_gets_no_correction(office: Office) -> None:
    """Nor a row for one."""
    await office.subscriptions.keep(a_subscription())
    office.clock.at = DUE
    await office.beat()
    shown = await office.outbox.shown(START)
    office.shelf.put(None)
    await office.subscriptions.forget(1)

    async def before(_: datetime) -> Any:
        return shown

    office.outbox.shown = before  # type: ignore[method-assign]
    await office.beat()

    assert await office.outbox.counts() == {}


async def test_two_changes_at_once_both_hold(office: Office) -> None:
    """Neither writes over the other, nor over what was sent meanwhile."""
    await office.subscriptions.keep(a_subscription())
    office.clock.at = DUE
    await office.beat()

    await asyncio.gather(
        change(office, quiet="silence"), change(office, show=("a",)), change(office, digits="arab")
    )

    kept = await office.subscriptions.one("one")
    assert kept is not None
    assert (kept.quiet, kept.show, kept.digits) == ("silence", ("a",), "arab")
    assert kept.anchor == Anchor(corpus_version=1, at=DUE)


async def test_what_has_been_deleted_is_not_brought_back_by_a_change(office: Office) -> None:
    """A press that comes too late."""
    await office.subscriptions.keep(a_subscription())
    await office.subscriptions.forget(1)

    assert await office.subscriptions.change("one", lambda s: s, office.clock()) is None
    assert await office.subscriptions.all() == []


async def test_a_chat_has_one_subscription_and_each_topic_of_it_one(office: Office) -> None:
    """The first stands."""
    first = await office.subscriptions.keep(a_subscription())
    again = await office.subscriptions.keep(a_subscription("two", times=(time(9, 0),)))
    topic = await office.subscriptions.keep(a_subscription("three", thread_id=4))

    assert (again, topic.id) == (first, "three")


async def test_b21_a_digest_of_old_wishes_is_not_planned(office: Office) -> None:
    """It was composed while they changed: it is made anew."""
    await office.subscriptions.keep(a_subscription())
    office.clock.at = DUE
    [due] = await office.subscriptions.due(office.clock(), 5)
    old = await office.planned(due)
    await change(office, language="ar")

    assert await office.outbox.plan([old]) == 0
    await office.beat()
    [row] = await office.outbox.lately("one", 5)
    assert row.language == "ar"


async def test_a_new_digest_takes_the_place_of_one_that_still_waits(office: Office) -> None:
    """Nobody gets the same news twice, once late."""
    await office.subscriptions.keep(a_subscription(times=(time(7, 30), time(9, 30))))
    office.wire.plan = [answer(Fate.WAIT, seconds=3 * 3600)]
    office.clock.at = DUE
    await office.beat()
    await office.pass_time(hours=2)

    assert office.wire.bodies() == ["digest 26 06:30 part 0"]
    assert await office.states() == ["skipped", "sent"]


async def test_a_new_digest_waits_for_one_that_is_being_sent(office: Office) -> None:
    """It is made of what the other has not told."""
    await office.subscriptions.keep(a_subscription(times=(time(7, 30), time(9, 30))))
    office.clock.at = DUE
    await office.planner.plan(office.clock())
    [one] = await office.outbox.claim(office.clock(), worker="w", seconds=9000, limit=5)
    await office.outbox.begin(one, office.clock(), seconds=9000)
    office.clock.go(hours=2)
    assert await office.planner.plan(office.clock()) == 0

    await office.outbox.settle(one, State.SENT, office.clock())

    assert await office.planner.plan(office.clock()) == 1


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)  # slow, and SQL has no part in it
@pytest.mark.parametrize(
    ("hours", "first", "second"),
    [
        (1, "{late}digest 26 04:45 part 0", "digest 27 04:30 part 0"),
        (5, "{late}digest 26 04:45 part 0", "digest 27 04:30 part 0"),
        (7, None, "digest 27 04:30 covers 2026-11-26 part 0"),
        (27, None, "{late}digest 27 04:30 covers 2026-11-26 part 0"),
        (31, None, None),
    ],
)
async def test_an_outage_of_telegram_brings_no_old_digests(
    office: Office, hours: int, first: str | None, second: str | None
) -> None:
    """Within six hours late and labelled; later it is left out, and the next one tells."""
    await office.subscriptions.keep(a_subscription())
    office.wire.always, office.wire.up = answer(Fate.NOT_SENT), False
    office.clock.at = DUE
    await office.pass_time(beats=hours * 4, minutes=15)
    office.wire.always, office.wire.up = None, True
    await office.pass_time(beats=4 * (36 - hours), minutes=15)

    expected = [body.format(late="This digest is late.\n\n") for body in (first, second) if body]
    assert office.wire.bodies() == expected


async def test_a_resend_that_comes_too_late_is_given_up(office: Office) -> None:
    """Nobody can tell whether it had arrived: an operator sees it."""
    await office.subscriptions.keep(a_subscription())
    office.wire.plan = [answer(Fate.UNKNOWN)]
    office.clock.at = DUE
    await office.beat()
    await office.pass_time(hours=7)

    [row] = await office.outbox.failed(5)
    assert (row.state, row.error) == (State.GIVEN_UP, "too-late")
    assert office.wire.accepted == []


async def test_an_operator_may_send_the_next_day_what_has_failed(office: Office) -> None:
    """It is late, and says so."""
    await office.subscriptions.keep(a_subscription(days=frozenset({4})))
    office.wire.plan = [answer(Fate.WRONG)]
    office.clock.at = DUE
    await office.beat()
    [dead] = await office.outbox.failed(10)
    office.clock.go(hours=20)

    assert await office.outbox.again([dead.id], office.clock()) == 1
    await office.beat()

    assert office.wire.bodies() == ["This digest is late.\n\ndigest 26 04:30 part 0"]


async def test_parts_keep_their_order_across_workers(office: Office) -> None:
    """The second is not claimed while the first still waits."""
    await office.subscriptions.keep(a_subscription())
    office.press.parts = 3
    office.wire.plan = [answer(Fate.WAIT, seconds=20)]
    office.clock.at = DUE
    await office.planner.plan(office.clock())
    other = office.another("two")
    for _ in range(3):
        await asyncio.gather(office.postman.send(), other.send())
        office.clock.go(seconds=30)

    assert [b[-1] for b in office.wire.bodies()] == ["0", "1", "2"]


def broken_zone(office: Office) -> None:
    """A zone that the time zone data does not have any more."""
    made = a_subscription("bad", chat_id=9)
    office.broken = replace(made, zone="Mars/Olympus")  # type: ignore[attr-defined]


def broken_press(office: Office) -> None:
    """An article on which the composer falls."""
    real = office.press.edition

    async def edition(subscription: Subscription, **more: Any) -> Any:
        if subscription.id == "bad":
            raise RuntimeError("poison")
        return await real(subscription, **more)

    office.press.edition = edition  # type: ignore[method-assign]
    office.broken = a_subscription("bad", chat_id=9)  # type: ignore[attr-defined]


@pytest.mark.parametrize("how", [broken_zone, broken_press])
async def test_one_that_cannot_be_planned_stops_nobody_else(
    office: Office, how: Callable[[Office], None]
) -> None:
    """F23: not even those that come after it."""
    how(office)
    await office.subscriptions.keep(office.broken)  # type: ignore[attr-defined]
    for n in (1, 2):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n))
    office.clock.at = DUE
    await office.planner.recompute()
    await office.beat()

    assert {chat for chat, _, _ in office.wire.accepted} == {1, 2}


async def test_a_group_that_moves_where_a_digest_is_already_has_one(office: Office) -> None:
    """That of the new id stands; nothing of the old one comes twice."""
    await office.subscriptions.keep(a_subscription(chat_id=-5))
    await office.subscriptions.keep(a_subscription("two", chat_id=-1005))
    office.wire.always = lambda wire, d: (
        answer(Fate.MOVED, chat_id=-1005) if d.chat_id == -5 else accept
    )(wire, d)
    office.clock.at = DUE
    await office.beat()
    await office.pass_time(beats=3, seconds=30)

    assert [s.id for s in await office.subscriptions.all()] == ["two"]
    assert len(office.wire.bodies(-1005)) == 1


@pytest.mark.parametrize(
    ("old", "new", "sent", "now", "first"),
    [
        # delivered 07:30 in Riyadh (04:30 UTC); London's 07:30 is three hours later: not today
        ("Asia/Riyadh", "Europe/London", "2026-11-26T04:30", "2026-11-26T05:00", "2026-11-27"),
        # delivered in New York (12:30 UTC): Riyadh's next 07:30 is 16 hours later
        ("America/New_York", "Asia/Riyadh", "2026-11-26T12:30", "2026-11-26T13:00", "2026-11-27"),
        # delivered in Los Angeles (15:30 UTC): Tokyo's 07:30 is seven hours later, so the day after
        ("America/Los_Angeles", "Asia/Tokyo", "2026-11-26T15:30", "2026-11-26T16:00", "2026-11-28"),
    ],
)  # fmt: skip
def test_who_travels_gets_no_two_digests_within_twelve_hours(
    old: str, new: str, sent: str, now: str, first: str
) -> None:
    """Nor two on one local day."""
    at, changed_at = (datetime.fromisoformat(f"{t}:00+00:00") for t in (sent, now))
    one = a_subscription(zone=old, anchor=Anchor(corpus_version=1, at=at), dealt=at)

    moved = after_change(one, replace(one, zone=new), changed_at)

    assert moved.dealt is not None
    slot = next_slot(moved, moved.dealt)
    assert slot is not None
    assert slot[0].day == date.fromisoformat(first)
    assert moved.next_due == slot[1]
    assert slot[1] - at >= timedelta(hours=12)
