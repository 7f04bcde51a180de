"""The table of deliveries: planned, claimed by a worker, committed before each attempt, settled.

In:  what is planned, instants, outcomes
Out: deliveries; the same row never twice, and never to two workers

Implements Outbox of digests.py, on SQLite and PostgreSQL (transactions.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mujaz.deliveries import (
    OPEN,
    Delivery,
    MessageClass,
    Planned,
    State,
)
from mujaz.digest.schedule import TOO_LATE, is_paused, pause_ends
from mujaz.digests import Cited, Correction, Shown
from mujaz.store.broadcasts import against_broadcast
from mujaz.store.choosing import claimable, free, move_anchor, unsent
from mujaz.store.planning import (
    ENDS,
    MOVE,
    RESTORED,
    SUPERSEDED,
    TOO_LATE_CODE,
    blank,
    may_move,
    moved,
    rows_of,
    supersede,
    taken,
    waiting,
)
from mujaz.store.schema import deliveries, digest_subscriptions
from mujaz.store.subscriptions import instant_of, left_out, locked, ms, subscription_of
from mujaz.store.transactions import Transactions, alone, insert_new

rows = deliveries
subs = digest_subscriptions


class SqlOutbox:
    """Deliveries beside the articles; open the store first."""

    def __init__(self, store: Transactions) -> None:
        self._store = store

    async def plan(self, planned: Sequence[Planned]) -> int:
        """Store what is to be sent and move the subscriptions on, in one transaction.

        A slot that stands already gets nothing more. Left alone, to be planned anew: what has
        changed since it was read, or whose last digest is being sent just now. An older digest
        that still waits is left out: the new one tells all that it would have told. Return how many
        messages are new.
        """
        ids = [one.subscription.id for one in planned]
        if not ids:
            return 0
        async with self._store.writing(durable=True) as conn:
            wanted = select(subs).where(subs.c.id.in_(ids)).order_by(subs.c.id).with_for_update()
            now_kept = {
                row["id"]: subscription_of(row) for row in (await conn.execute(wanted)).mappings()
            }
            held = await waiting(conn, ids)
            there = await taken(conn, planned)
            ready = [
                one
                for one in planned
                if may_move(one, now_kept.get(one.subscription.id), held.get(one.subscription.id))
            ]
            for one in (r for r in ready if (r.subscription.id, r.slot.key) not in there):
                await supersede(conn, held.get(one.subscription.id, {}), one)
            new = [
                row
                for one in ready
                for row in rows_of(one)
                if (row["subscription_id"], row["slot"]) not in there
            ]
            if ready:
                await conn.execute(MOVE, [moved(one) for one in ready])
            if new:
                await conn.execute(insert_new(conn, rows), new)
        return sum(row["state"] == State.PLANNED.value for row in new)

    async def expire(
        self, now: datetime, *, late: datetime | None = None, first: bool = False
    ) -> int:
        """Leave out what may not be sent any more, and by `late` what nobody wants any more."""
        over = rows.c.expires <= ms(now)
        fresh = rows.c.state.in_([State.PLANNED.value, State.RETRY.value, State.CLAIMED.value])
        steps = [
            left_out(free(over, fresh, rows.c.resent.is_(False)), TOO_LATE_CODE, now),
            left_out(free(over, or_(fresh, rows.c.state == State.UNKNOWN.value)), TOO_LATE_CODE,
                     now, State.GIVEN_UP),
        ]  # fmt: skip
        if late is not None:
            steps.append(left_out(free(*unsent(now, late, first)), TOO_LATE_CODE, now))
        async with self._store.writing(durable=True) as conn:
            return sum([(await conn.execute(step)).rowcount for step in steps])

    async def shown(self, since: datetime) -> Sequence[Shown]:
        """Return the digests that have arrived since then, with what they cited."""
        arrived = and_(
            rows.c.kind == MessageClass.DIGEST.value, rows.c.part == 0,
            rows.c.state == State.SENT.value, rows.c.ended >= ms(since),
        )  # fmt: skip
        async with self._store.reading() as conn:
            found = (await conn.execute(select(rows).where(arrived))).mappings().all()
        return [
            Shown(
                subscription_id=row["subscription_id"], slot=row["slot"], chat_id=row["chat_id"],
                thread_id=row["thread_id"], language=row["language"],
                cited=tuple(Cited(article_id=a, version=v, quote=q) for a, v, q in row["cited"]),
            )
            for row in found if row["cited"]
        ]  # fmt: skip

    async def correct(self, corrections: Sequence[Correction], now: datetime) -> int:
        """Store corrections, each key once for a subscription; return how many are new."""
        new = 0
        ids = [one.shown.subscription_id for one in corrections]
        async with self._store.writing(durable=True) as conn:
            known = set(await locked(conn, subs.c.id.in_(ids)))
            for one in corrections:
                s = one.shown
                if s.subscription_id not in known:  # forgotten meanwhile
                    continue
                row = blank(s.subscription_id, one.key, now) | {
                    "kind": MessageClass.CORRECTION.value, "chat_id": s.chat_id,
                    "thread_id": s.thread_id, "language": s.language, "body": one.body,
                }  # fmt: skip
                done = await conn.execute(insert_new(conn, rows).values(row))
                new += done.rowcount
        return new

    async def rescue(self, now: datetime) -> int:
        """Give back what a dead worker had claimed; what it was sending becomes unknown.

        What has been resent already, and what is sent at most once, is given up.
        """
        over = rows.c.lease_until <= ms(now)
        once = or_(rows.c.resent, rows.c.kind != MessageClass.DIGEST.value)
        claimed = free(rows.c.state == State.CLAIMED.value, over)
        given_up = free(rows.c.state == State.SENDING.value, over, once)
        sending = free(rows.c.state == State.SENDING.value, over, ~once)
        freed = {"lease_until": None, "fence": rows.c.fence + 1}
        lost = freed | {"error": "crashed", "not_before": ms(now)}
        over_with = {"state": State.GIVEN_UP.value, "ended": ms(now)}
        steps = (
            (claimed, freed | {"state": State.PLANNED.value}),
            (given_up, lost | over_with),
            (sending, lost | {"state": State.UNKNOWN.value}),
        )
        async with self._store.writing(durable=True) as conn:
            done = [await conn.execute(update(rows).where(w).values(v)) for w, v in steps]
        return sum(d.rowcount for d in done)

    async def doubt(self, until: datetime, now: datetime) -> tuple[int, int]:
        """Treat all that is open and may have been sent up to an instant as undecided.

        Return how many messages go out once more, labelled, and how many are given up.
        """
        open_ = and_(rows.c.state.not_in(ENDS), rows.c.not_before <= ms(until))
        once = or_(rows.c.resent, rows.c.kind != MessageClass.DIGEST.value)
        doubtful = {
            "state": State.UNKNOWN.value, "error": RESTORED, "not_before": ms(now),
            "lease_until": None, "fence": rows.c.fence + 1,
        }  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            over = await conn.execute(left_out(and_(open_, once), RESTORED, now, State.GIVEN_UP))
            again = await conn.execute(update(rows).where(open_).values(doubtful))
            return again.rowcount, over.rowcount

    async def claim(
        self, now: datetime, *, worker: str, seconds: float, limit: int
    ) -> Sequence[Delivery]:
        """Claim what may be sent now, the most overdue first."""
        until = ms(now) + int(seconds * 1000)
        async with self._store.writing(durable=True) as conn:
            ids = (await conn.scalars(claimable(now, limit))).all()
            mine = rows.c.id.in_(ids)
            values = {
                "state": State.CLAIMED.value, "worker": worker, "lease_until": until,
                "fence": rows.c.fence + 1,
            }  # fmt: skip
            # an unknown one goes out a second time, and says so
            again = and_(mine, rows.c.state == State.UNKNOWN.value)
            await conn.execute(update(rows).where(again).values(resent=True))
            await conn.execute(update(rows).where(mine).values(values))
            claimed = select(rows).where(mine).order_by(rows.c.not_before, rows.c.id)
            found = (await conn.execute(claimed)).mappings().all()
        return [_delivery(row) for row in found]

    async def begin(self, delivery: Delivery, now: datetime, *, seconds: float) -> bool:
        """Commit that it is being sent; False where it is another's, too late or not wanted.

        While a subscription is paused its digests are left out, and its corrections wait.
        """
        mine = and_(
            rows.c.id == delivery.id, rows.c.fence == delivery.fence,
            rows.c.state == State.CLAIMED.value,
        )  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            against = await _against(conn, delivery, now)
            if against is not None:
                await conn.execute(update(rows).where(mine).values(against))
                return False
            begun = await conn.execute(
                update(rows).where(mine).values(
                    state=State.SENDING.value, attempt=rows.c.attempt + 1,
                    lease_until=ms(now) + int(seconds * 1000),
                )
            )  # fmt: skip
            return begun.rowcount == 1

    async def settle(
        self, delivery: Delivery, state: State, now: datetime, *, error: str = "",
        not_before: datetime | None = None, message_id: int | None = None, body: str | None = None,
        burned: bool = True, thread: bool = True,
    ) -> bool:  # fmt: skip
        """Write what became of it; False where the fence is old. `burned`: the attempt counts;
        `thread=False`: from now on to the chat itself.

        With the last part of a slot sent, the subscription's anchor moves on.
        """
        values: dict[str, Any] = {"state": state.value, "error": error, "lease_until": None}
        if not_before is not None:
            values["not_before"] = ms(not_before)
        if message_id is not None:
            values["message_id"] = message_id
        if body is not None:
            values["body"] = body
        if not burned:
            values["attempt"] = rows.c.attempt - 1
        if not thread:
            values["thread_id"] = None
        if state not in OPEN:
            values["ended"] = ms(now)
        mine = and_(
            rows.c.id == delivery.id, rows.c.fence == delivery.fence,
            rows.c.state.in_([State.SENDING.value, State.CLAIMED.value]),
        )  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            if state is State.SENT:
                # two workers that send the last parts at once must see each other's
                await locked(conn, subs.c.id == delivery.subscription_id)
            written = await conn.execute(update(rows).where(mine).values(values))
            if written.rowcount != 1:
                return False
            if state is State.SENT:
                await move_anchor(conn, delivery)
            return True

    async def move(self, old: int, new: int) -> None:
        """Give what is open for a chat, and its subscriptions, a new id.

        Where the new chat or topic has a subscription already, that one stands and the old goes.
        """
        open_ = and_(rows.c.chat_id == old, rows.c.state.not_in(ENDS))
        there = subs.alias()
        doubled = select(subs.c.id).where(
            subs.c.chat_id == old,
            select(there.c.id).where(
                there.c.chat_id == new,
                there.c.thread_id.is_not_distinct_from(subs.c.thread_id),
            ).exists(),
        )  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            await alone(conn, new)
            await locked(conn, subs.c.chat_id.in_([old, new]))
            ids = (await conn.scalars(doubled)).all()
            await conn.execute(delete(rows).where(rows.c.subscription_id.in_(ids)))
            await conn.execute(delete(subs).where(subs.c.id.in_(ids)))
            await conn.execute(update(rows).where(open_).values(chat_id=new))
            await conn.execute(update(subs).where(subs.c.chat_id == old).values(chat_id=new))

    async def left_out(self, ids: Sequence[str]) -> Mapping[str, Sequence[date]]:
        """Return, by subscription, the days since the last digest that was sent whose digests were
        left out as too late, or still wait.
        """
        theirs = and_(
            rows.c.subscription_id.in_(ids), rows.c.kind == MessageClass.DIGEST.value,
            rows.c.part == 0,
        )  # fmt: skip
        last = (
            select(rows.c.subscription_id, func.max(rows.c.slot).label("slot"))
            .where(theirs, rows.c.state == State.SENT.value).group_by(rows.c.subscription_id)
            .subquery()
        )  # fmt: skip
        out = or_(
            and_(
                rows.c.state == State.SKIPPED.value, rows.c.error.in_([TOO_LATE_CODE, SUPERSEDED])
            ),
            rows.c.state.in_([State.PLANNED.value, State.RETRY.value, State.CLAIMED.value]),
        )  # fmt: skip
        wanted = (
            select(rows.c.subscription_id, rows.c.slot)
            .outerjoin(last, last.c.subscription_id == rows.c.subscription_id)
            .where(theirs, out, rows.c.slot > func.coalesce(last.c.slot, ""))
        )
        found: dict[str, set[date]] = {}
        async with self._store.reading() as conn:
            for id_, slot in (await conn.execute(wanted)).all():
                found.setdefault(id_, set()).add(date.fromisoformat(slot[:10]))
        return {id_: sorted(days) for id_, days in found.items()}

    async def lately(self, subscription_id: str, limit: int) -> Sequence[Delivery]:
        """Return the last deliveries of a subscription, the newest first."""
        wanted = select(rows).where(rows.c.subscription_id == subscription_id)
        wanted = wanted.order_by(rows.c.slot.desc(), rows.c.part).limit(limit)
        async with self._store.reading() as conn:
            return [_delivery(row) for row in (await conn.execute(wanted)).mappings()]

    async def failed(self, limit: int) -> Sequence[Delivery]:
        """Return the deliveries that ended without being sent, the newest first."""
        bad = rows.c.state.in_([State.DEAD.value, State.GIVEN_UP.value])
        wanted = select(rows).where(bad).order_by(rows.c.ended.desc(), rows.c.id).limit(limit)
        async with self._store.reading() as conn:
            return [_delivery(row) for row in (await conn.execute(wanted)).mappings()]

    async def counts(self) -> Mapping[str, int]:
        """Return how many rows stand in each state."""
        wanted = select(rows.c.state, func.count()).group_by(rows.c.state)
        async with self._store.reading() as conn:
            return {state: count for state, count in (await conn.execute(wanted)).all()}

    async def oldest_open(self) -> datetime | None:
        """Return when the oldest open delivery was due."""
        wanted = select(func.min(rows.c.due)).where(rows.c.state.not_in(ENDS))
        async with self._store.reading() as conn:
            return instant_of(await conn.scalar(wanted))

    async def again(self, ids: Sequence[int], now: datetime) -> int:
        """Plan dead or given up deliveries anew, as an operator wishes; return how many.

        They may be sent for as long as a new one. What may have arrived and is sent at most once
        stays as it is: a correction, a broadcast.
        """
        twice = rows.c.kind == MessageClass.DIGEST.value
        ended = or_(
            rows.c.state == State.DEAD.value, and_(rows.c.state == State.GIVEN_UP.value, twice)
        )
        values = {
            "state": State.PLANNED.value, "not_before": ms(now), "attempt": 0, "error": "",
            "ended": None, "fence": rows.c.fence + 1, "expires": ms(now + TOO_LATE),
        }  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            done = await conn.execute(
                update(rows).where(and_(rows.c.id.in_(ids), ended)).values(values)
            )
            return done.rowcount


async def _against(
    conn: AsyncConnection, delivery: Delivery, now: datetime
) -> dict[str, Any] | None:
    """Return what to write where a delivery must not be sent now; None: nothing is against it.

    What belongs to no subscription is a broadcast, which knows itself whether it is wanted.
    """
    left = {"state": State.SKIPPED.value, "ended": ms(now), "lease_until": None}
    if delivery.expires is not None and delivery.expires <= now:
        ends = State.GIVEN_UP if delivery.resent else State.SKIPPED
        return left | {"state": ends.value, "error": TOO_LATE_CODE}
    if not delivery.subscription_id:
        why = await against_broadcast(conn, delivery, now)
        return left | {"error": why} if why else None
    mine = select(subs).where(subs.c.id == delivery.subscription_id)
    found = (await conn.execute(mine.with_for_update(read=True))).mappings().first()
    if found is None or found["stopped"]:
        return left | {"error": "not-wanted"}
    subscription = subscription_of(found)
    if not is_paused(subscription, now):
        return None
    if delivery.kind is MessageClass.DIGEST:
        return left | {"error": "paused"}
    until = ms(pause_ends(subscription))
    return {"state": State.RETRY.value, "not_before": until, "lease_until": None}


def _delivery(row: RowMapping) -> Delivery:
    due, not_before = instant_of(row["due"]), instant_of(row["not_before"])
    assert due is not None
    assert not_before is not None
    return Delivery(
        id=row["id"], subscription_id=row["subscription_id"], slot=row["slot"], part=row["part"],
        kind=MessageClass(row["kind"]), chat_id=row["chat_id"], thread_id=row["thread_id"],
        language=row["language"], state=State(row["state"]), due=due, not_before=not_before,
        attempt=row["attempt"], resent=row["resent"], fence=row["fence"], body=row["body"],
        error=row["error"], expires=instant_of(row["expires"]),
    )  # fmt: skip
