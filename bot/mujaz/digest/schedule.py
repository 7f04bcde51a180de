"""Which digest is due when: local days and times as instants, through every change of the clock.

In:  a Subscription's zone, times, days and pause
Out: Slots with their instants in UTC

A slot is a local day and time of day. Its instant is computed from the rules of the zone each time
and never by adding 24 hours (guide: delivery, 5).
- In a gap (the clock is put forward) the time that does not exist becomes the one just as long
  after the change as it was meant to be after the hour before it: Cairo's 00:30 comes at 01:30.
- In a fold (the clock is put back) the first of the two counts.
- A day that a zone leaves out (Samoa, 30 December 2011) has no slot.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from mujaz.digests import Slot, Subscription

FAR = 400  # days that are looked ahead: weekly slots with a long pause are within
_DAY = timedelta(days=1)


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo:
    """Return a zone; raises ZoneInfoNotFoundError (a KeyError)."""
    return ZoneInfo(name)


def instant(slot: Slot, zone: str) -> datetime | None:
    """Return when a slot comes, in UTC; None: the day is left out in this zone."""
    rules = zone_of(zone)
    for fold in (0, 1):
        meant = datetime.combine(slot.day, slot.at, rules).replace(fold=fold)
        found = meant.astimezone(UTC)
        if found.astimezone(rules).date() == slot.day:
            return found  # fold=1 only where a gap reaches over midnight
    return None


def slots(subscription: Subscription, after: datetime) -> Iterator[tuple[Slot, datetime]]:
    """Yield the slots whose instants lie after this one, in the order of their instants.

    Within FAR days; days that are paused have none.
    """
    rules = zone_of(subscription.zone)
    first = after.astimezone(rules).date() - _DAY
    held: list[tuple[datetime, Slot]] = []
    for n in range(FAR):
        day = first + n * _DAY
        held += _of_day(subscription, day, after)
        held.sort(key=lambda pair: pair[0])
        # no slot of a later day comes before the end of this one, less the longest change known
        settled = datetime.combine(day, time.max, UTC) - timedelta(hours=15)
        while held and held[0][0] < settled:
            found = held.pop(0)
            yield found[1], found[0]
    yield from ((slot, at) for at, slot in held)


def _of_day(subscription: Subscription, day: date, after: datetime) -> list[tuple[datetime, Slot]]:
    paused = subscription.paused_until is not None and day < subscription.paused_until
    if paused or day.isoweekday() not in subscription.days:
        return []
    found = [(instant(slot := Slot(day=day, at=at), subscription.zone), slot)
             for at in subscription.times]  # fmt: skip
    return [(at, slot) for at, slot in found if at is not None and at > after]


def next_slot(subscription: Subscription, after: datetime) -> tuple[Slot, datetime] | None:
    """Return the first slot after an instant; None: there is none within FAR days, or it is
    stopped.
    """
    return None if subscription.stopped else next(slots(subscription, after), None)


def moved_on(subscription: Subscription, dealt: datetime) -> Subscription:
    """Return a subscription whose slots up to an instant are dealt with."""
    following = next_slot(subscription, dealt)
    return replace(subscription, dealt=dealt, next_due=following[1] if following else None)


def come(subscription: Subscription, now: datetime) -> list[tuple[Slot, datetime]]:
    """Return the slots that have come and were not dealt with, in order.

    The first instant that counts is the one after `dealt`: what lay before it was dealt with, or
    was before the subscription.
    """
    if subscription.stopped or subscription.dealt is None:
        return []
    found = []
    for slot, at in slots(subscription, subscription.dealt):
        if at > now:
            break
        found.append((slot, at))
    return found
