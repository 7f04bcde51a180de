"""After a restore nobody knows what was sent since: it is sent once more, and says so.

In:  a database as it was some time ago, and until when the bot has gone on after that
Out: what was or may have become due until then is undecided in the outbox

A backup, or a standby that was behind, knows nothing of what was sent after it. What it has as
open, and every slot that has come since, may have arrived already (guide: delivery, 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mujaz.digest.plan import Planner

MANY = 1_000_000  # subscriptions that are still due, at most, when they are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What became of what is undecided."""

    resent: int  # messages that go out once more, and say so
    given_up: int  # that go out at most once, or were being resent already
    still_due: int  # digests that could not be made now: nothing is known of them either


async def after_restore(planner: Planner, *, until: datetime, now: datetime) -> Restored:
    """Plan what has come, and treat all that may have been sent until an instant as undecided.

    The bot must not run yet: it would send the same without a word.
    """
    await planner.recompute()
    await planner.plan(now)
    resent, given_up = await planner.outbox.doubt(until, now)
    still_due = len(await planner.subscriptions.due(until, MANY))
    return Restored(resent=resent, given_up=given_up, still_due=still_due)
