"""What has come is composed and put into the outbox; what came too late is left out, and told.

In:  subscriptions whose slot has come, a Press, the time
Out: rows in the outbox; the subscriptions wait for their next slot

Nothing is written for a slot before its text is made: a planner that dies, and a press that fails,
leave the slot due, and the next tick tries again. Two planners at once write one row (guide:
delivery, 6 and 7).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from time import monotonic

import structlog

from mujaz.deliveries import Outbox, Planned
from mujaz.digest.schedule import LATE, TOO_LATE, come, next_slot
from mujaz.digests import (
    Press,
    Slot,
    Subscription,
    Subscriptions,
)
from mujaz.errors import MujazError

BATCH = 200  # subscriptions that are planned in one transaction
WAIT = 5.0  # seconds of composing, after which what is ready is stored and may be sent

_log = structlog.get_logger("mujaz.digest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planner:
    """Plans what is due."""

    subscriptions: Subscriptions
    outbox: Outbox
    press: Press
    goes_on: Callable[[], bool] = lambda: True  # whether another digest may be made
    skips_late: bool = False  # what is late is left out, not sent with a label

    async def plan(self, now: datetime, *, first: bool = False) -> int:
        """Plan all that has come; return how many messages are new.

        `first`: nobody has been sending up to now, so what is late is late for that reason.
        """
        await self.outbox.expire(now, late=now - LATE if self.skips_late else None, first=first)
        new, seen, held = 0, set[str](), 0
        while self.goes_on():
            limit = BATCH + held
            found = await self.subscriptions.due(now, limit)
            due = [s for s in found if s.id not in seen][:BATCH]
            # what could not be planned stays due, and must not hide what comes after it
            held = sum(s.id in seen for s in found)
            if not due:
                if len(found) < limit:
                    return new
                continue
            seen |= {s.id for s in due}
            new += await self._batch(due, now)
        return new

    async def _batch(self, due: Sequence[Subscription], now: datetime) -> int:
        """Plan some; return how many messages are new."""
        coming = [(s, found) for s in due if (found := _come(s, now)) is not None]
        early = [s for s, found in coming if not found]
        await self.subscriptions.reschedule([at_next(s) for s in early])
        left_out = await self.outbox.left_out([s.id for s, found in coming if found])
        new, ready, since = 0, list[Planned](), monotonic()
        for s, found in coming:
            if not found or not self.goes_on():
                continue
            planned = await self._planned(s, found, now, left_out.get(s.id, ()))
            ready += [planned] if planned is not None else []
            if monotonic() - since > WAIT:
                new += await self.outbox.plan(ready)
                ready, since = [], monotonic()
        return new + await self.outbox.plan(ready)

    async def recompute(self) -> int:
        """Compute every next slot anew, as at the start: the rules of a zone may have changed.

        Return how many subscriptions wait for another instant now.
        """
        known = await self.subscriptions.all()
        changed = [n for s in known if (n := _anew(s)).next_due != s.next_due]
        await self.subscriptions.reschedule(changed)
        return len(changed)

    async def _planned(
        self, subscription: Subscription, found: Sequence[tuple[Slot, datetime]], now: datetime,
        left_out: Sequence[date],
    ) -> Planned | None:  # fmt: skip
        """Return what a subscription gets now; None where the press cannot make it yet."""
        *older, (slot, due) = found
        following = next_slot(subscription, now)
        edition = None
        if now - due <= (LATE if self.skips_late else TOO_LATE):
            try:
                edition = await self.press.edition(
                    subscription,
                    now=now,
                    covers=sorted(
                        d for d in {*left_out, *(s.day for s, _ in older)} if d < slot.day
                    ),
                )
            except MujazError as error:
                _log.warning("digest not made", subscription=subscription.id, error=error.code)
                return None
            except Exception:  # whatever it is, the others get theirs
                _log.exception("digest not made", subscription=subscription.id)
                return None
        return Planned(
            subscription=subscription, slot=slot, due=due, edition=edition,
            why="too-late" if edition is None else "", left_out=older, dealt=now,
            next_due=following[1] if following else None,
        )  # fmt: skip


def _come(subscription: Subscription, now: datetime) -> list[tuple[Slot, datetime]] | None:
    """Return the slots that have come; None where nobody can tell, such as in an unknown zone."""
    try:
        return come(subscription, now)
    except (KeyError, ValueError, OverflowError):
        _log.exception("no time for a digest", subscription=subscription.id)
        return None


def _anew(subscription: Subscription) -> Subscription:
    try:
        return at_next(subscription)
    except (KeyError, ValueError, OverflowError):
        _log.exception("no time for a digest", subscription=subscription.id)
        return subscription


def at_next(subscription: Subscription) -> Subscription:
    """Return a subscription with its next slot by the rules of today."""
    after = subscription.dealt
    following = next_slot(subscription, after) if after is not None else None
    return replace(subscription, next_due=following[1] if following else None)
