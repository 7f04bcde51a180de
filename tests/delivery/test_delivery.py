"""A digest arrives at its time, once, and every way to fail has its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from delivery.delivery_kit import (
    START,
    Office,
    a_subscription,
    accept,
    accept_and,
    answer,
    killed,
    killed_after,
)
from mujaz.deliveries import Fate, Sent, State
from mujaz.digest.send import labelled
from mujaz.digests import Anchor, Subscription
from mujaz.errors import StoreLocked
from mujaz.model import Language

RESENT = "Resent: you may have received this digest before."
LATE_NOTE = "This digest is late.\n\n"


async def _change(office: Office, id_: str = "one", **to: object) -> Subscription:
    changed = await office.subscriptions.change(
        id_,
        lambda one: replace(one, **to),
        office.clock(),  # type: ignore[arg-type]
    )
    assert changed is not None
    return changed


async def test_a_digest_comes_at_its_time_and_once_a_day(office: Office) -> None:
    """Not before; then every day."""
    await office.subscriptions.keep(a_subscription())

    await office.pass_time(minutes=89)
    assert office.wire.accepted == []
    await office.pass_time(minutes=1)
    await office.pass_time(beats=5, minutes=1)
    await office.pass_time(days=1)

    assert [at for _, _, at in office.wire.accepted] == [
        START + timedelta(minutes=90), START + timedelta(days=1, minutes=95),
    ]  # fmt: skip
    assert office.wire.bodies() == ["digest 26 04:30 part 0", "digest 27 04:35 part 0"]


async def test_the_next_digest_begins_where_the_last_that_was_sent_ended(office: Office) -> None:
    """One that did not arrive moves nothing."""
    await office.subscriptions.keep(a_subscription())
    office.wire.plan = [answer(Fate.WRONG)]
    await office.pass_time(minutes=90)
    kept = await office.subscriptions.one("one")
    assert kept is not None
    assert kept.anchor is None

    office.press.version = 7
    await office.pass_time(days=1)

    kept = await office.subscriptions.one("one")
    assert kept is not None
    assert kept.anchor == Anchor(corpus_version=7, at=START + timedelta(days=1, minutes=90))


async def test_all_parts_must_arrive_before_the_anchor_moves(office: Office) -> None:
    """And they go in order."""
    await office.subscriptions.keep(a_subscription())
    office.press.parts = 3
    office.wire.plan = [accept, answer(Fate.WAIT, seconds=10), accept]
    await office.pass_time(minutes=90)
    kept = await office.subscriptions.one("one")
    assert kept is not None
    assert kept.anchor is None

    await office.pass_time(seconds=30)

    kept = await office.subscriptions.one("one")
    assert kept is not None
    assert kept.anchor is not None
    assert sorted(office.wire.bodies()) == [f"digest 26 04:30 part {n}" for n in range(3)]


async def test_silence_moves_the_anchor_and_sends_nothing(office: Office) -> None:
    """Nothing was new, and nobody wanted to hear it."""
    office.press.news = False
    await office.subscriptions.keep(a_subscription(quiet="silence"))

    await office.pass_time(minutes=90)

    kept = await office.subscriptions.one("one")
    assert kept is not None
    assert kept.anchor is not None
    assert (office.wire.asked, await office.states()) == ([], ["skipped"])


@pytest.mark.parametrize("kind", [killed, killed_after])
async def test_F02_F03_what_a_dead_worker_was_sending_is_sent_once_more_and_says_so(
    office: Office, kind: object
) -> None:
    """Nobody can tell whether Telegram took it."""
    await office.subscriptions.keep(a_subscription())
    office.wire.plan = [kind]  # type: ignore[list-item]

    await office.pass_time(minutes=90)
    await office.pass_time(beats=10, seconds=30)

    bodies = office.wire.bodies()
    assert bodies[-1] == f"{RESENT}\n\ndigest 26 04:30 part 0"
    assert len(bodies) == (2 if kind is killed_after else 1)
    assert await office.states() == ["sent"]


async def test_F01_a_worker_that_dies_before_the_attempt_leaves_it_planned(office: Office) -> None:
    """It is sent once, without a label."""
    from delivery.delivery_kit import Killed

    await office.subscriptions.keep(a_subscription())

    def die() -> None:
        office.wire.before_begin = lambda: None
        raise Killed

    office.wire.before_begin = die
    await office.pass_time(minutes=90)
    assert office.wire.asked == []

    await office.pass_time(beats=6, seconds=30)

    assert office.wire.bodies() == ["digest 26 04:30 part 0"]


async def test_F04_b28_a_reply_that_is_lost_is_resent_at_most_once(office: Office) -> None:
    """The second time is the last."""
    await office.subscriptions.keep(a_subscription())
    office.wire.always = accept_and(Fate.UNKNOWN)

    await office.pass_time(minutes=90)
    await office.pass_time(beats=20, seconds=30)

    assert office.wire.bodies() == [
        "digest 26 04:30 part 0", f"{RESENT}\n\ndigest 26 04:30 part 0",
    ]  # fmt: skip
    assert await office.states() == ["given_up"]


async def test_F05_b28_what_never_left_is_tried_until_it_is_too_late(office: Office) -> None:
    """No label, no doubt; after six hours the next digest tells."""
    await office.subscriptions.keep(a_subscription())
    office.wire.always = answer(Fate.NOT_SENT)
    await office.pass_time(minutes=90)
    await office.pass_time(beats=10, minutes=1)
    assert await office.states() == ["retry_at"]

    office.wire.always = None
    await office.pass_time(minutes=10)

    assert office.wire.bodies() == [f"{LATE_NOTE}digest 26 04:30 part 0"]


async def test_F06_an_outage_loses_nothing(office: Office) -> None:
    """While Telegram answers 502 nothing more is tried, and then all of it arrives."""
    for n in range(50):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n + 1))
    office.wire.always = answer(Fate.UNKNOWN)
    office.wire.up = False
    await office.pass_time(minutes=90)
    await office.pass_time(beats=20, seconds=30)
    assert len(office.wire.asked) <= 30  # what was on its way together

    office.wire.always, office.wire.up = None, True
    await office.pass_time(beats=10, seconds=30)

    assert {chat for chat, _, _ in office.wire.accepted} == set(range(1, 51))
    assert await office.outbox.counts() == {"sent": 50}


async def test_F07_b26_a_429_burns_no_attempt_and_waits_as_long_as_it_says(office: Office) -> None:
    """And then it arrives."""
    await office.subscriptions.keep(a_subscription())
    office.wire.plan = [answer(Fate.WAIT, seconds=300)]
    await office.pass_time(minutes=90)
    await office.pass_time(beats=9, seconds=30)
    assert len(office.wire.asked) == 1

    await office.pass_time(seconds=60)

    [row] = await office.outbox.lately("one", 5)
    assert (row.state, row.attempt) == (State.SENT, 1)


async def test_F10_b22_two_planners_at_once_plan_one_row(office: Office) -> None:
    """And one digest is sent."""
    await office.subscriptions.keep(a_subscription())
    office.clock.go(minutes=90)
    due = await office.subscriptions.due(office.clock(), 10)
    one, other = [await office.planned(due[0]) for _ in range(2)]

    assert [await office.outbox.plan([p]) for p in (one, other)] == [1, 0]


async def test_F11_a_frozen_worker_writes_nothing_when_it_wakes(office: Office) -> None:
    """Its lease was over, and another has sent it."""
    await office.subscriptions.keep(a_subscription())
    office.clock.go(minutes=90)
    await office.planner.plan(office.clock())
    [frozen] = await office.outbox.claim(office.clock(), worker="frozen", seconds=60, limit=5)
    office.clock.go(minutes=2)
    await office.beat()

    assert not await office.outbox.begin(frozen, office.clock(), seconds=60)
    assert not await office.outbox.settle(frozen, State.SENT, office.clock())
    assert office.wire.bodies() == ["digest 26 04:30 part 0"]


async def test_F12_nothing_is_sent_while_the_database_is_not_there(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No request without its row."""
    await office.subscriptions.keep(a_subscription())
    office.clock.go(minutes=90)
    await office.planner.plan(office.clock())

    async def locked(*_: object, **__: object) -> bool:
        raise StoreLocked("locked", path="x")

    with monkeypatch.context() as patch:
        patch.setattr(office.outbox, "begin", locked)
        with pytest.raises(StoreLocked):
            await office.postman.send()
    assert office.wire.asked == []

    await office.pass_time(beats=6, seconds=30)
    assert office.wire.bodies() == ["digest 26 04:30 part 0"]


@pytest.mark.parametrize(
    ("down", "sent", "skipped"),
    [
        (timedelta(hours=3), [f"{LATE_NOTE}digest 26 07:30 part 0"], 0),
        (timedelta(hours=10), [], 1),
        (timedelta(hours=31), [], 2),
        (timedelta(days=3, hours=1), [
            f"{LATE_NOTE}digest 29 05:30 covers 2026-11-26, 2026-11-27, 2026-11-28 part 0"
        ], 3),
    ],
)  # fmt: skip
async def test_F17_b20_after_downtime_there_is_one_digest_at_most(
    office: Office, down: timedelta, sent: list[str], skipped: int
) -> None:
    """Late and labelled, or left out and told by the next."""
    await office.subscriptions.keep(a_subscription())
    office.clock.at = START + timedelta(minutes=90) + down
    await office.beat()

    assert office.wire.bodies() == sent
    assert (await office.states()).count("skipped") == skipped


async def test_b20_what_is_late_is_left_out_where_the_owner_wishes_so(office: Office) -> None:
    """Nothing comes late, and the slot is kept as left out."""
    office.planner = replace(office.planner, skips_late=True)
    await office.subscriptions.keep(a_subscription())
    office.clock.at = START + timedelta(minutes=90) + timedelta(hours=3)
    await office.beat()

    assert office.wire.bodies() == []
    assert (await office.states()).count("skipped") == 1


async def test_the_next_digest_tells_which_days_were_left_out(office: Office) -> None:
    """Then it is told no more."""
    await office.subscriptions.keep(a_subscription())
    await office.pass_time(hours=33)
    assert office.wire.accepted == []

    office.clock.at = START + timedelta(days=2, minutes=90)
    await office.beat()
    await office.pass_time(days=1)

    assert office.wire.bodies() == [
        "digest 28 04:30 covers 2026-11-26, 2026-11-27 part 0", "digest 29 04:30 part 0",
    ]  # fmt: skip


async def test_F18_a_clock_that_jumps_sends_no_digest_twice(office: Office) -> None:
    """Forward an hour, back an hour."""
    await office.subscriptions.keep(a_subscription())
    office.clock.go(minutes=100)
    await office.beat()
    office.clock.go(hours=-1)
    await office.pass_time(beats=8, minutes=10)
    await office.pass_time(days=1)

    assert len(office.wire.accepted) == 2


@pytest.mark.parametrize(
    ("fate", "days", "stopped"),
    [
        (Fate.GONE, 1, "gone"), (Fate.NO_CHAT, 1, ""), (Fate.NO_CHAT, 2, "no-chat"),
        (Fate.DENIED, 4, ""), (Fate.DENIED, 5, "denied"), (Fate.WRONG, 9, ""),
    ],
)  # fmt: skip
async def test_F20_b24_a_chat_that_will_not_have_us_is_left_alone(
    office: Office, fate: Fate, days: int, stopped: str
) -> None:
    """At once where it is gone, after a second day where that may pass."""
    await office.subscriptions.keep(a_subscription())
    await office.subscriptions.keep(a_subscription("two", chat_id=2))
    office.wire.always = lambda wire, d: (answer(fate) if d.chat_id == 1 else accept)(wire, d)

    office.clock.at = START + timedelta(minutes=90)
    for _ in range(days):
        await office.beat()
        office.clock.go(days=1)

    kept = await office.subscriptions.one("one")
    assert kept is not None
    assert kept.stopped == stopped
    asked = len([c for c, _ in office.wire.asked if c == 1])
    assert asked == days
    if stopped:
        await office.beat()
        assert len([c for c, _ in office.wire.asked if c == 1]) == asked
    assert len(office.wire.bodies(2)) >= days


async def test_b24_a_chat_that_comes_back_goes_on_with_the_next_slot(office: Office) -> None:
    """Nothing of the time between; what a person has stopped stays stopped."""
    await office.subscriptions.keep(a_subscription())
    await office.subscriptions.keep(a_subscription("two", thread_id=5, stopped="person"))
    office.wire.plan = [answer(Fate.GONE)]
    await office.pass_time(minutes=90)
    await office.pass_time(days=3)
    assert office.wire.accepted == []

    assert await office.subscriptions.resume(1, office.clock()) == 1
    await office.beat()
    assert office.wire.accepted == []
    await office.pass_time(days=1)

    assert len(office.wire.accepted) == 1


async def test_F21_b27_a_group_that_moves_takes_its_digests_along(office: Office) -> None:
    """The parts that wait go to the new id, and nothing more to the old one."""
    await office.subscriptions.keep(a_subscription(chat_id=-5))
    office.press.parts = 3
    office.wire.plan = [accept, answer(Fate.MOVED, chat_id=-1005)]

    await office.pass_time(minutes=90)
    await office.pass_time(beats=4, seconds=30)
    await office.pass_time(days=1)

    assert len(office.wire.bodies(-5)) == 1
    assert len(office.wire.bodies(-1005)) == 5
    asked = [chat for chat, _ in office.wire.asked]
    assert -5 not in asked[asked.index(-1005) :]


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "مغلق أو محذوف"), ("en", "is closed or deleted")]
)
async def test_b35_a_topic_that_is_gone_falls_back_to_the_chat(
    office: Office, language: Language, words: str
) -> None:
    """Once, with a line that says so; the next digest goes there and says nothing more."""
    office.press.parts = 2
    wish = a_subscription(chat_id=-5, thread_id=9, language=language)
    await office.subscriptions.keep(wish)
    office.wire.always = lambda wire, one: (
        accept(wire, one) if one.thread_id is None else Sent(fate=Fate.NO_THREAD)
    )

    await office.pass_time(minutes=90)
    await office.pass_time(seconds=30, beats=2)
    await office.pass_time(hours=24)

    rows = await office.outbox.lately("one", 5)
    assert {(row.state, row.thread_id) for row in rows} == {(State.SENT, None)}
    assert [words in body for body in office.wire.bodies(-5)] == [True, False, False, False]
    assert [s.thread_id for s in await office.subscriptions.of_chat(-5)] == [None]


async def test_a_topic_that_is_gone_brings_no_second_digest_into_the_chat(office: Office) -> None:
    """The chat has one of its own: that of the topic has ended, and is not lost silently."""
    await office.subscriptions.keep(a_subscription(chat_id=-5, thread_id=9))
    await office.subscriptions.keep(a_subscription("chat", -5, times=(time(20, 0),)))
    office.wire.plan = [answer(Fate.NO_THREAD)]

    await office.pass_time(minutes=90)
    await office.pass_time(seconds=30)

    assert [(s.id, s.thread_id, s.stopped) for s in await office.subscriptions.of_chat(-5)] == [
        ("chat", None, ""), ("one", 9, "no-thread"),
    ]  # fmt: skip
    [row] = await office.outbox.lately("one", 5)
    assert (row.state, row.error) == (State.DEAD, "no-thread")
    assert office.wire.bodies(-5) == []


async def test_html_that_is_not_taken_goes_as_words(office: Office) -> None:
    """Our fault; once, then it is dead."""
    await office.subscriptions.keep(a_subscription())
    office.wire.plan = [answer(Fate.MARKUP)]
    await office.pass_time(minutes=90)
    await office.pass_time(seconds=30)
    assert len(office.wire.accepted) == 1

    office.wire.always = answer(Fate.MARKUP)
    await office.pass_time(days=1)
    await office.pass_time(beats=5, seconds=30)

    assert (await office.states())[-1] == "dead"


async def test_F25_a_token_that_is_gone_stops_all_sending_and_loses_nothing(office: Office) -> None:
    """The rows stay; a new start with a new token sends them."""
    for n in range(5):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n + 1))
    office.wire.always = answer(Fate.TOKEN)
    await office.pass_time(minutes=90)
    await office.pass_time(beats=10, seconds=30)
    assert len(office.wire.asked) <= 5
    before = len(office.wire.asked)

    office.wire.always = None
    await office.pass_time(beats=3, seconds=30)
    assert len(office.wire.asked) == before
    office.postman = office.another("new token")
    await office.pass_time(beats=8, seconds=30)

    assert await office.outbox.counts() == {"sent": 5}


async def test_b21_who_changes_a_digest_gets_none_for_the_old_time(office: Office) -> None:
    """What was planned for the old time is dropped; the new time counts."""
    await office.subscriptions.keep(a_subscription())
    office.wire.plan = [answer(Fate.WAIT, seconds=600)]
    await office.pass_time(minutes=90)

    await _change(office, times=(time(9, 0),))
    await office.pass_time(beats=18, minutes=10)

    assert [at for _, _, at in office.wire.accepted] == [START + timedelta(hours=3)]


async def test_b25_who_stops_while_a_message_waits_gets_nothing(office: Office) -> None:
    """The last look is right before the request."""
    await office.subscriptions.keep(a_subscription())
    office.clock.go(minutes=90)
    await office.planner.plan(office.clock())
    [claimed] = await office.outbox.claim(office.clock(), worker="w", seconds=60, limit=5)

    await _change(office, stopped="person")

    assert not await office.outbox.begin(claimed, office.clock(), seconds=60)
    assert office.wire.asked == []


async def test_b39_who_is_forgotten_leaves_no_row(office: Office) -> None:
    """In private, and what they have set up in groups."""
    await office.subscriptions.keep(a_subscription(chat_id=7))
    await office.subscriptions.keep(a_subscription("group", chat_id=-9, user_id=7))
    await office.subscriptions.keep(a_subscription("other", chat_id=8))
    await office.pass_time(minutes=90)

    await office.subscriptions.forget(7)

    assert [s.id for s in await office.subscriptions.all()] == ["other"]
    assert await office.outbox.counts() == {"sent": 1}


async def test_a_press_that_fails_leaves_the_digest_due(office: Office) -> None:
    """The next beat tries again, and says that it is late."""
    await office.subscriptions.keep(a_subscription())
    office.press.fails = StoreLocked("locked", path="x")
    await office.pass_time(minutes=90)
    assert await office.states() == []

    office.press.fails = None
    await office.pass_time(minutes=20)

    assert office.wire.bodies() == [f"{LATE_NOTE}digest 26 04:50 part 0"]


async def test_rules_of_a_zone_that_change_are_seen_at_the_start(office: Office) -> None:
    """A stored instant is never trusted over the rules of today."""
    wrong = replace(a_subscription(), next_due=START + timedelta(hours=9))
    await office.subscriptions.keep(wrong)

    assert await office.planner.recompute() == 1
    await office.pass_time(minutes=90)

    assert len(office.wire.accepted) == 1


async def test_an_operator_may_send_again_what_has_failed(office: Office) -> None:
    """By its number."""
    await office.subscriptions.keep(a_subscription())
    office.wire.plan = [answer(Fate.WRONG)]
    await office.pass_time(minutes=90)
    [dead] = await office.outbox.failed(10)

    assert await office.outbox.again([dead.id, 999], office.clock()) == 1
    await office.beat()

    assert office.wire.bodies() == ["digest 26 04:30 part 0"]


async def test_a_pause_ends_on_its_day(office: Office) -> None:
    """No digest before, and none for what lay between."""
    await office.subscriptions.keep(a_subscription(paused_until=date(2026, 11, 29)))

    office.clock.go(minutes=90)
    await office.pass_time(beats=5, days=1)

    assert [at.day for _, _, at in office.wire.accepted] == [29, 30, 1]


async def test_a_subscription_comes_back_as_it_was_kept(office: Office) -> None:
    """Every field."""
    full = a_subscription(
        thread_id=3, language="ar", zone="Africa/Cairo", times=(time(6, 5), time(18, 30)),
        days=frozenset({7, 1, 2}), topics=("a", "b"), show=("غزة",), hide=("رياضة",),
        quiet="silence", paused_until=date(2027, 1, 1), stopped="person",
        anchor=Anchor(corpus_version=4, at=datetime.fromisoformat("2026-11-01T00:00:00.123+00:00")),
    )  # fmt: skip
    await office.subscriptions.keep(full)

    assert await office.subscriptions.one("one") == full
    assert await office.subscriptions.of_chat(1) == [full]


def test_a_label_stands_before_the_digest_in_its_language() -> None:
    """«إعادة إرسال»."""
    from mujaz.deliveries import Delivery, MessageClass

    row = Delivery(
        id=1, subscription_id="a", slot="s", part=0, kind=MessageClass.DIGEST, chat_id=1,
        thread_id=None, language="ar", state=State.UNKNOWN, due=START, not_before=START,
        attempt=1, resent=True, fence=1, body="موجز", error="",
    )  # fmt: skip
    assert labelled(row, START).startswith("إعادة إرسال")
    assert labelled(row, START).endswith("موجز")
