"""Which deliveries may be taken, and what follows when the last of a slot has arrived.

In:  instants, a delivery that was sent
Out: conditions and statements; a subscription whose anchor has moved

The parts of SqlOutbox that choose rows; they work inside its transactions.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mujaz.deliveries import (
    OPEN,
    Delivery,
    Fate,
    MessageClass,
    State,
)
from mujaz.digest.schedule import TOO_LATE
from mujaz.store.schema import deliveries, digest_subscriptions
from mujaz.store.subscriptions import ms

rows = deliveries
subs = digest_subscriptions


def claimable(now: datetime, limit: int) -> Any:
    """Select the ids of what may be sent now; of what is unknown only digests, and only once."""
    ready = rows.c.state.in_([State.PLANNED.value, State.RETRY.value])
    lost = and_(
        rows.c.state == State.UNKNOWN.value, rows.c.kind == MessageClass.DIGEST.value,
        rows.c.resent.is_(False),
    )  # fmt: skip
    first = rows.alias()
    behind = select(first.c.id).where(
        first.c.subscription_id == rows.c.subscription_id, first.c.slot == rows.c.slot,
        first.c.part < rows.c.part,
        first.c.state.in_([s.value for s in OPEN - {State.UNKNOWN}]),
    )  # fmt: skip
    wanted = select(rows.c.id).where(
        or_(ready, lost), rows.c.not_before <= ms(now), ~behind.exists()
    )
    wanted = wanted.order_by(rows.c.not_before, rows.c.id).limit(limit)
    return wanted.with_for_update(skip_locked=True)  # another worker takes others


def free(*where: Any) -> Any:
    """Return the condition for deliveries at which nobody writes just now."""
    return rows.c.id.in_(select(rows.c.id).where(*where).with_for_update(skip_locked=True))


def unsent(now: datetime, late: datetime, first: bool) -> list[Any]:
    """Return the conditions for digests due by `late` of which nothing has left.

    Without `first` only those whose sending has failed: the others wait for their turn.
    """
    nobody_s = or_(
        rows.c.state.in_([State.PLANNED.value, State.RETRY.value]),
        and_(rows.c.state == State.CLAIMED.value, rows.c.lease_until <= ms(now)),
    )
    other = rows.alias()
    left = (State.SENDING, State.SENT, State.UNKNOWN, State.GIVEN_UP)
    begun = exists().where(
        other.c.subscription_id == rows.c.subscription_id, other.c.slot == rows.c.slot,
        or_(other.c.state.in_([s.value for s in left]), other.c.resent),
    )  # fmt: skip
    digest = rows.c.kind == MessageClass.DIGEST.value
    once = rows.c.expires <= rows.c.due + TOO_LATE // timedelta(milliseconds=1)  # no `retry` since
    failed = [] if first else [rows.c.error == Fate.NOT_SENT.value]
    return [digest, once, nobody_s, rows.c.due <= ms(late), ~begun, *failed]


async def move_anchor(conn: AsyncConnection, delivery: Delivery) -> None:
    """Begin the next digest where this one ended, once every part of it is sent."""
    slot = and_(rows.c.subscription_id == delivery.subscription_id, rows.c.slot == delivery.slot)
    unsent = await conn.scalar(
        select(func.count()).where(slot, rows.c.state != State.SENT.value)
    )  # fmt: skip
    if unsent:
        return
    edition = select(rows.c.anchor_version, rows.c.anchor_at).where(slot, rows.c.part == 0)
    found = (await conn.execute(edition)).first()
    if found is not None and found.anchor_at is not None:
        newer = or_(subs.c.anchor_at.is_(None), subs.c.anchor_at <= found.anchor_at)
        mine = and_(subs.c.id == delivery.subscription_id, newer)
        values = {"anchor_version": found.anchor_version, "anchor_at": found.anchor_at}
        await conn.execute(update(subs).where(mine).values(values))
