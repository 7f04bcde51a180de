"""Whether a late digest is still wanted is asked when it would be sent, not when it was planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from delivery.delivery_kit import START, Office, a_subscription, accept, answer
from mujaz.deliveries import Fate


@pytest.mark.parametrize(
    ("first", "skips", "minutes", "sent"),
    [
        pytest.param(True, True, 180, 0, id="killed-before-it-was-sent"),
        pytest.param(True, True, 10, 1, id="not-late-yet"),
        pytest.param(True, False, 180, 1, id="late-ones-are-wished"),
        pytest.param(False, True, 180, 1, id="it-only-waited-for-its-turn"),
    ],
)
async def test_b20_whether_a_late_digest_is_wanted_is_asked_when_it_would_be_sent(
    office: Office, first: bool, skips: bool, minutes: int, sent: int
) -> None:
    """It was planned on time; then the bot was down."""
    office.planner = replace(office.planner, skips_late=skips)
    await office.subscriptions.keep(a_subscription())
    office.clock.at = START + timedelta(minutes=90)
    await office.planner.plan(office.clock())
    office.clock.go(minutes=minutes)
    await office.planner.plan(office.clock(), first=first)
    await office.postman.send()

    assert len(office.wire.accepted) == sent
    assert await office.states() == ["sent" if sent else "skipped"]


async def test_b20_a_digest_that_an_outage_made_late_is_left_out_where_wished(
    office: Office,
) -> None:
    """Telegram does not answer for an hour; the next one tells of the day."""
    office.planner = replace(office.planner, skips_late=True)
    await office.subscriptions.keep(a_subscription())
    office.clock.at = START + timedelta(minutes=90)
    office.wire.always = answer(Fate.NOT_SENT)
    await office.beat()
    office.clock.go(minutes=60)
    office.wire.always = accept
    await office.beat()
    late = list(office.wire.accepted)
    await office.pass_time(hours=23)

    assert late == []
    assert [b.split(" part")[0] for b in office.wire.bodies()] == [
        "digest 27 04:30 covers 2026-11-26"
    ]


async def test_b20_no_half_of_a_digest_is_left_out(office: Office) -> None:
    """Its first part has arrived: the second follows, however late."""
    office.planner = replace(office.planner, skips_late=True)
    office.press.parts = 2
    await office.subscriptions.keep(a_subscription())
    office.clock.at = START + timedelta(minutes=90)
    office.wire.plan = [accept, answer(Fate.NOT_SENT)]
    await office.beat()
    office.clock.go(minutes=60)
    await office.planner.plan(office.clock(), first=True)
    await office.postman.send()

    assert await office.states() == ["sent", "sent"]


async def test_b20_what_an_operator_sends_again_is_not_left_out(office: Office) -> None:
    """`mujaz digest retry` after the outage, and a restart."""
    office.planner = replace(office.planner, skips_late=True)
    await office.subscriptions.keep(a_subscription())
    office.clock.at = START + timedelta(minutes=90)
    office.wire.always = answer(Fate.DENIED)
    await office.beat()
    office.clock.go(minutes=60)
    office.wire.always = accept
    [dead] = await office.outbox.lately("one", 1)
    await office.outbox.again([dead.id], office.clock())
    await office.planner.plan(office.clock(), first=True)
    await office.postman.send()

    assert await office.states() == ["sent"]
