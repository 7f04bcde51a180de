"""At night a message makes no sound, unless somebody has chosen its hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from delivery.delivery_kit import START, Office, Wire, a_subscription, accept
from mujaz.deliveries import Delivery, Sent
from mujaz.digest.night import is_night
from mujaz.digests import Subscription

Heard = list[tuple[str, bool]]


@pytest.fixture
def ears(office: Office) -> Heard:
    """Return what is heard: the kind of each message, and whether it was silent."""
    heard: Heard = []

    def hear(wire: Wire, delivery: Delivery) -> Sent:
        heard.append((delivery.kind.value, delivery.silent))
        return accept(wire, delivery)

    office.wire.always = hear
    return heard


async def come(office: Office, wish: Subscription, **late: float) -> None:
    """Let a digest come, so long after its time."""
    await office.subscriptions.keep(wish)
    assert wish.next_due is not None
    office.clock.at = wish.next_due + timedelta(**late)
    await office.beat()


@pytest.mark.parametrize("at", [time(3, 0), time(23, 30), time(12, 0)])
async def test_b25_a_digest_on_time_sounds_at_any_hour(
    office: Office, ears: Heard, at: time
) -> None:
    """Somebody has chosen it."""
    await come(office, a_subscription(times=(at,)), minutes=1)

    assert ears == [("digest", False)]


@pytest.mark.parametrize(
    ("at", "silent"),
    [(time(21, 30), True), (time(5, 30), False), (time(19, 0), False), (time(3, 0), True)],
)
async def test_b25_a_late_digest_wakes_nobody(
    office: Office, ears: Heard, at: time, silent: bool
) -> None:
    """Two hours late: by the clock of who reads it."""
    await come(office, a_subscription(times=(at,)), hours=2)

    assert ears == [("digest", silent)]


@pytest.mark.parametrize(
    ("night", "at", "silent"),
    [
        pytest.param("22-07", time(20, 15), True, id="usual"),
        pytest.param("23-08", time(20, 15), False, id="later-evening"),
        pytest.param("23-08", time(5, 30), True, id="later-morning"),
        pytest.param("21-06", time(19, 15), True, id="earlier-evening"),
        pytest.param("21-06", time(4, 30), False, id="earlier-morning"),
        pytest.param("off", time(1, 0), False, id="never"),
        pytest.param("of-a-later-version", time(20, 15), True, id="unknown"),
    ],
)
async def test_b25_a_late_digest_is_silent_in_the_night_that_was_chosen(
    office: Office, ears: Heard, night: str, at: time, silent: bool
) -> None:
    """Two hours late; whoever has chosen no silence hears it at any hour."""
    await come(office, a_subscription(times=(at,), night=night), hours=2)

    assert ears == [("digest", silent)]


@pytest.mark.parametrize(("zone", "silent"), [("Asia/Riyadh", False), ("America/New_York", True)])
async def test_b25_a_correction_comes_silently_at_night(
    office: Office, ears: Heard, zone: str, silent: bool
) -> None:
    """Ten in the morning in Riyadh is two in the night in New York."""
    await come(office, a_subscription(zone=zone, times=(time(8, 0),)), minutes=1)
    office.shelf.put(None)
    office.clock.at = datetime.combine(office.clock().date() + timedelta(days=1), time(7),
                                       START.tzinfo)  # fmt: skip
    await office.corrector.correct(office.clock())
    await office.postman.send()

    assert ears == [("digest", False), ("correction", silent)]


def test_where_nobody_knows_the_hour_a_message_is_no_secret() -> None:
    """A zone that has gone from the tables stops no message."""
    odd = replace(a_subscription(), zone="Mars/Olympus")

    assert not is_night(odd, START)
