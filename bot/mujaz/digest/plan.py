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
from datetime import date, datetime, timedelta

import structlog

from mujaz.digest.schedule import come, next_slot
from mujaz.digests import Outbox, Planned, Press, Slot, Subscription, Subscriptions
from mujaz.errors import MujazError

LATE = timedelta(minutes=15)  # after which a digest says that it is late
TOO_LATE = timedelta(hours=6)  # after which it is left out, and the next one tells
BATCH = 200  # subscriptions that are planned in one transaction

_log = structlog.get_logger("mujaz.digest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planner:
    """Plans what is due."""

    subscriptions: Subscriptions
    outbox: Outbox
    press: Press
    goes_on: Callable[[], bool] = lambda: True  # whether another digest may be made

    async def plan(self, now: datetime) -> int:
        """Plan all that has come; return how many deliveries are new."""
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
            ready = [s for s in due if come(s, now)]
            early = {s.id for s in due} - {s.id for s in ready}
            await self.subscriptions.reschedule([at_next(s) for s in due if s.id in early])
            planned = [
                p
                for s in ready
                if self.goes_on() and (p := await self._planned(s, now)) is not None
            ]
            new += await self.outbox.plan(planned)
        return new

    async def recompute(self) -> int:
        """Compute every next slot anew, as at the start: the rules of a zone may have changed.

        Return how many subscriptions wait for another instant now.
        """
        known = await self.subscriptions.all()
        changed = [n for s in known if (n := at_next(s)).next_due != s.next_due]
        await self.subscriptions.reschedule(changed)
        return len(changed)

    async def _planned(self, subscription: Subscription, now: datetime) -> Planned | None:
        """Return what a subscription gets now; None where the press cannot make it yet."""
        *older, (slot, due) = come(subscription, now)
        following = next_slot(subscription, now)
        late = now - due
        edition = None
        if late <= TOO_LATE:
            try:
                edition = await self.press.edition(
                    subscription, now=now, covers=await self._left_out(subscription, older),
                    late=late > LATE,
                )  # fmt: skip
            except MujazError as error:
                _log.warning("digest not made", subscription=subscription.id, error=error.code)
                return None
        return Planned(
            subscription=subscription, slot=slot, due=due, edition=edition,
            why="too-late" if edition is None else "", left_out=older, dealt=now,
            next_due=following[1] if following else None,
        )  # fmt: skip

    async def _left_out(
        self, subscription: Subscription, older: Sequence[tuple[Slot, datetime]]
    ) -> list[date]:
        """Return the local days whose digests were left out since the last that was sent."""
        keys = await self.outbox.left_out(subscription.id)
        return sorted({*(date.fromisoformat(key[:10]) for key in keys), *(s.day for s, _ in older)})


def at_next(subscription: Subscription) -> Subscription:
    """Return a subscription with its next slot by the rules of today."""
    after = subscription.dealt
    following = next_slot(subscription, after) if after is not None else None
    return replace(subscription, next_due=following[1] if following else None)
