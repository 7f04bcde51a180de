"""Ten years of daily digests in two dozen zones: one slot per local date and time of day.

In:  nothing
Out: how many slots there were, and how many broke the rule
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from mujaz.digest.schedule import slots, zone_of
from mujaz.digests import Slot, Subscription

FIRST, YEARS = 2018, 10
ZONES = (
    "Africa/Cairo", "Africa/Casablanca", "Asia/Riyadh", "Asia/Beirut", "Asia/Gaza", "Asia/Amman",
    "Asia/Damascus", "Asia/Tehran", "Asia/Baghdad", "Asia/Kathmandu", "Asia/Pyongyang",
    "Africa/Khartoum", "Africa/Juba", "Europe/London", "Europe/Moscow", "Atlantic/Azores",
    "America/New_York", "America/St_Johns", "America/Santiago", "America/Asuncion",
    "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham",
)  # fmt: skip
TIMES = tuple(
    time.fromisoformat(t)
    for t in ("00:00", "00:30", "01:30", "02:30", "03:00", "07:30", "12:00", "23:59")
)


@dataclass(slots=True, kw_only=True)
class Calendar:
    """What was counted."""

    found: int = 0
    missing: int = 0  # a local date that has no slot for a time of day
    twice: int = 0  # or two
    disordered: int = 0  # an instant before the one before it
    wrong_day: int = 0  # an instant on another local date than its slot's
    moved: int = 0  # not at the minute that was wanted: in a gap, so no fault

    @property
    def violations(self) -> int:
        """How many break the rule."""
        return self.missing + self.twice + self.disordered + self.wrong_day


def count() -> Calendar:
    """Walk through all slots of all zones."""
    found = Calendar()
    for zone in ZONES:
        _walk(zone, found)
    return found


def _walk(zone: str, counted: Calendar) -> None:
    rules = zone_of(zone)
    wish = Subscription(
        id=zone, chat_id=1, thread_id=None, user_id=1, language="ar", zone=zone, times=TIMES
    )
    end = date(FIRST + YEARS, 1, 1)
    at = datetime(FIRST, 1, 1, tzinfo=rules).astimezone(UTC) - timedelta(seconds=1)
    seen: set[Slot] = set()
    while True:
        for slot, instant in slots(wish, at):  # within a little more than a year, then again
            if slot.day >= end:
                wanted = (end - date(FIRST, 1, 1)).days * len(TIMES)
                counted.missing += wanted - len(seen)
                counted.found += len(seen)
                return
            local = instant.astimezone(rules)
            counted.disordered += instant < at
            counted.twice += slot in seen
            counted.wrong_day += local.date() != slot.day
            counted.moved += (local.hour, local.minute) != (slot.at.hour, slot.at.minute)
            seen.add(slot)
            at = instant
