"""Which digest is due when: local days and times as instants, through every change of the clock.

In:  a Subscription's zone, times, days and pause; what it was before a change
Out: Slots with their instants in UTC; which of them a change leaves standing

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

FAR = 400  # days that are looked ahead, from the end of a pause where there is one
LATE = timedelta(minutes=15)  # after which a digest says that it is late
TOO_LATE = timedelta(hours=6)  # after which it is left out, and the next one tells
APART = timedelta(hours=12)  # between two digests where a zone changes (guide: delivery, 5)
_DAY = timedelta(days=1)
_MS = timedelta(milliseconds=1)  # instants are stored to the millisecond


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
    if subscription.paused_until is not None:
        first = max(first, subscription.paused_until - _DAY)
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
    if _is_paused_on(subscription, day) or day.isoweekday() not in subscription.days:
        return []
    found = [(instant(slot := Slot(day=day, at=at), subscription.zone), slot)
             for at in subscription.times]  # fmt: skip
    return [(at, slot) for at, slot in found if at is not None and at > after]


def _is_paused_on(subscription: Subscription, day: date) -> bool:
    return subscription.paused_until is not None and day < subscription.paused_until


def local_day(subscription: Subscription, now: datetime) -> date:
    """Return the day that it is where a subscription is."""
    return now.astimezone(zone_of(subscription.zone)).date()


def is_paused(subscription: Subscription, now: datetime) -> bool:
    """Return whether a subscription is held back, by its own calendar."""
    return _is_paused_on(subscription, local_day(subscription, now))


def pause_ends(subscription: Subscription) -> datetime:
    """Return when the last day of a pause is over, in UTC."""
    assert subscription.paused_until is not None
    day = datetime.combine(subscription.paused_until, time(), zone_of(subscription.zone))
    return day.astimezone(UTC)


def next_slot(subscription: Subscription, after: datetime) -> tuple[Slot, datetime] | None:
    """Return the first slot after an instant; None: there is none within FAR days, or it is
    stopped.
    """
    return None if subscription.stopped else next(slots(subscription, after), None)


def moved_on(subscription: Subscription, dealt: datetime) -> Subscription:
    """Return a subscription whose slots up to an instant are dealt with."""
    following = next_slot(subscription, dealt)
    return replace(subscription, dealt=dealt, next_due=following[1] if following else None)


def after_change(old: Subscription, new: Subscription, now: datetime) -> Subscription:
    """Return a changed subscription with what it waits for.

    Where the timetable is the same nothing is dealt with by a change. Where it is another, what has
    come and was not yet planned stays due if the new timetable has it too; else the new one counts
    from now. After a change of zone a single daily digest keeps APART from the last.
    """
    if _timetable(old) == _timetable(new):
        return replace(new, dealt=old.dealt, next_due=old.next_due)
    last = next(iter(reversed(come(old, now))), None)
    if last is not None and last in come(replace(new, dealt=old.dealt), now):
        return moved_on(new, last[1] - _MS)
    dealt = now
    if old.zone != new.zone and len(new.times) == 1 and old.anchor is not None:
        dealt = max(now, old.anchor.at + APART)
    return moved_on(new, dealt)


def stands(slot: str, old: Subscription, new: Subscription) -> str:
    """Return "" where a planned slot still stands after a change, else why not, as a code."""
    if new.stopped:
        return "stopped"
    if _timetable(old) == _timetable(new):
        return ""
    day, at = date.fromisoformat(slot[:10]), time.fromisoformat(slot[11:16])
    if _is_paused_on(new, day):
        return "paused"
    same = old.zone == new.zone and at in new.times and day.isoweekday() in new.days
    return "" if same else "changed"


def _timetable(subscription: Subscription) -> tuple[object, ...]:
    s = subscription
    return s.zone, s.times, s.days, s.paused_until, s.stopped


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
