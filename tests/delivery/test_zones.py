"""A digest set for 07:30 is handed over at 07:30 by the clock of its city (behaviour 17)."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from delivery.delivery_kit import Office, a_subscription

ZONES = (
    "Asia/Riyadh", "Africa/Cairo", "Asia/Dubai", "Asia/Baghdad", "Asia/Beirut", "Asia/Gaza",
    "Africa/Casablanca", "Asia/Tehran", "Europe/London", "America/New_York", "Asia/Kathmandu",
    "Pacific/Auckland",
)  # fmt: skip


async def test_b17_a_digest_is_handed_over_within_a_minute_in_twelve_zones(office: Office) -> None:
    """Not a second before; the heart beats every 30 seconds."""
    wishes = [a_subscription(f"z{n}", n, zone=zone) for n, zone in enumerate(ZONES, 1)]
    for wish in wishes:
        await office.subscriptions.keep(wish)
    for due in sorted({w.next_due for w in wishes if w.next_due is not None}):
        office.clock.at = due - timedelta(seconds=1)
        await office.beat()
        office.clock.at = due + timedelta(seconds=29)
        await office.beat()

    assert len(office.wire.accepted) == len(ZONES)
    for chat, _, at in office.wire.accepted:
        local = at.astimezone(ZoneInfo(ZONES[chat - 1]))
        assert (f"{local:%H:%M:%S}", local.tzinfo) == ("07:30:29", ZoneInfo(ZONES[chat - 1]))
