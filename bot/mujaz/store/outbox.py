"""The table of deliveries: planned, claimed by a worker, committed before each attempt, settled.

In:  what is planned, instants, outcomes
Out: deliveries; the same row never twice, and never to two workers

Implements Outbox of digests.py. On SQLite a writer holds the one lock from its first statement, so
a claim is an update of what nobody has; on PostgreSQL only `_claimable` changes (SKIP LOCKED).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, and_, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection

from mujaz.digests import (
    OPEN,
    Cited,
    Correction,
    Delivery,
    MessageClass,
    Planned,
    Shown,
    State,
)
from mujaz.store.articles import SqlStore
from mujaz.store.schema import deliveries, digest_subscriptions
from mujaz.store.subscriptions import instant_of, ms

rows = deliveries
subs = digest_subscriptions
_ENDS = [s.value for s in State if s not in OPEN]


class SqlOutbox:
    """Deliveries beside the articles; open the store first."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def plan(self, planned: Sequence[Planned]) -> int:
        """Store what is to be sent and move the subscriptions on, in one transaction.

        What stands already, or whose subscription has changed meanwhile, is left alone. Return how
        many deliveries are new.
        """
        new = 0
        async with self._store.writing(durable=True) as conn:
            for one in planned:
                if await _moved(conn, one):
                    for row in _rows(one):
                        done = await conn.execute(
                            sqlite_insert(rows).values(row).on_conflict_do_nothing()
                        )
                        new += done.rowcount
        return new

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
        async with self._store.writing(durable=True) as conn:
            for one in corrections:
                s = one.shown
                row = _blank(s.subscription_id, one.key, now) | {
                    "kind": MessageClass.CORRECTION.value, "chat_id": s.chat_id,
                    "thread_id": s.thread_id, "language": s.language, "body": one.body,
                }  # fmt: skip
                done = await conn.execute(sqlite_insert(rows).values(row).on_conflict_do_nothing())
                new += done.rowcount
        return new

    async def rescue(self, now: datetime) -> int:
        """Give back what a dead worker had claimed; what it was sending becomes unknown.

        What has been resent already, and what is sent at most once, is given up.
        """
        over = rows.c.lease_until <= ms(now)
        claimed = and_(rows.c.state == State.CLAIMED.value, over)
        sending = and_(rows.c.state == State.SENDING.value, over)
        once = or_(rows.c.resent, rows.c.kind != MessageClass.DIGEST.value)
        freed = {"lease_until": None, "fence": rows.c.fence + 1}
        lost = freed | {"error": "crashed", "not_before": ms(now)}
        over_with = {"state": State.GIVEN_UP.value, "ended": ms(now)}
        steps = (
            (claimed, freed | {"state": State.PLANNED.value}),
            (and_(sending, once), lost | over_with),
            (sending, lost | {"state": State.UNKNOWN.value}),
        )
        async with self._store.writing(durable=True) as conn:
            done = [await conn.execute(update(rows).where(w).values(v)) for w, v in steps]
        return sum(d.rowcount for d in done)

    async def claim(
        self, now: datetime, *, worker: str, seconds: float, limit: int
    ) -> Sequence[Delivery]:
        """Claim what may be sent now, the most overdue first."""
        until = ms(now) + int(seconds * 1000)
        async with self._store.writing(durable=True) as conn:
            ids = (await conn.scalars(_claimable(now, limit))).all()
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
        """Commit that it is being sent; False where it is another's, or not wanted any more."""
        mine = and_(
            rows.c.id == delivery.id, rows.c.fence == delivery.fence,
            rows.c.state == State.CLAIMED.value,
        )  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            if not await _wanted(conn, delivery):
                left = {"state": State.SKIPPED.value, "error": "not-wanted", "ended": ms(now)}
                await conn.execute(update(rows).where(mine).values(left))
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
            written = await conn.execute(update(rows).where(mine).values(values))
            if written.rowcount != 1:
                return False
            if state is State.SENT:
                await _move_anchor(conn, delivery)
            return True

    async def move(self, old: int, new: int) -> None:
        """Give what is open for a chat, and its subscriptions, a new id."""
        open_ = and_(rows.c.chat_id == old, rows.c.state.not_in(_ENDS))
        async with self._store.writing(durable=True) as conn:
            await conn.execute(update(rows).where(open_).values(chat_id=new))
            await conn.execute(update(subs).where(subs.c.chat_id == old).values(chat_id=new))

    async def left_out(self, subscription_id: str) -> Sequence[str]:
        """Return the keys of the slots that were left out since the last digest that was sent."""
        mine = rows.c.subscription_id == subscription_id
        last = (
            select(func.max(rows.c.slot)).where(mine, rows.c.state == State.SENT.value)
            .scalar_subquery()
        )  # fmt: skip
        out = and_(
            mine, rows.c.part == 0, rows.c.state == State.SKIPPED.value,
            rows.c.error == "too-late", rows.c.slot > func.coalesce(last, ""),
        )  # fmt: skip
        async with self._store.reading() as conn:
            return (await conn.scalars(select(rows.c.slot).where(out).order_by(rows.c.slot))).all()

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
        wanted = select(func.min(rows.c.due)).where(rows.c.state.not_in(_ENDS))
        async with self._store.reading() as conn:
            return instant_of(await conn.scalar(wanted))

    async def again(self, ids: Sequence[int], now: datetime) -> int:
        """Plan dead or given up deliveries anew, as an operator wishes; return how many."""
        ended = rows.c.state.in_([State.DEAD.value, State.GIVEN_UP.value])
        values = {
            "state": State.PLANNED.value, "not_before": ms(now), "attempt": 0, "error": "",
            "ended": None, "fence": rows.c.fence + 1,
        }  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            done = await conn.execute(
                update(rows).where(and_(rows.c.id.in_(ids), ended)).values(values)
            )
            return done.rowcount


async def _moved(conn: AsyncConnection, one: Planned) -> bool:
    """Move a subscription on; False where it has changed since it was read."""
    s = one.subscription
    same = and_(
        subs.c.id == s.id, subs.c.stopped == "",
        subs.c.next_due == (ms(s.next_due) if s.next_due else None),
        subs.c.dealt == (ms(s.dealt) if s.dealt else None),
    )  # fmt: skip
    values: dict[str, Any] = {
        "dealt": ms(one.dealt),
        "next_due": ms(one.next_due) if one.next_due else None,
    }
    if one.edition is not None and one.edition.anchor is not None and not one.edition.bodies:
        # nothing was new and nothing is said: there is nothing to lose by moving on
        anchor = one.edition.anchor
        values |= {"anchor_version": anchor.corpus_version, "anchor_at": ms(anchor.at)}
    done = await conn.execute(update(subs).where(same).values(values))
    return done.rowcount == 1


def _rows(one: Planned) -> list[dict[str, Any]]:
    """Return the deliveries of a planned slot, and of those that are left out with it."""
    found = [_row(one, slot.key, at, State.SKIPPED, "too-late") for slot, at in one.left_out]
    edition = one.edition
    if edition is None or not edition.bodies:
        why = one.why or "nothing-new"
        return [*found, _row(one, one.slot.key, one.due, State.SKIPPED, why)]
    for part, body in enumerate(edition.bodies):
        row = _row(one, one.slot.key, one.due, State.PLANNED, "") | {"part": part, "body": body}
        if edition.anchor is not None:
            row |= {
                "anchor_version": edition.anchor.corpus_version,
                "anchor_at": ms(edition.anchor.at),
            }
        if part == 0:
            row["cited"] = [[c.article_id, c.version, c.quote] for c in edition.cited]
        found.append(row)
    return found


def _row(one: Planned, slot: str, due: datetime, state: State, error: str) -> dict[str, Any]:
    s = one.subscription
    return _blank(s.id, slot, due) | {
        "kind": MessageClass.DIGEST.value, "chat_id": s.chat_id, "thread_id": s.thread_id,
        "language": s.language, "state": state.value, "error": error,
        "ended": None if state in OPEN else ms(one.dealt),
    }  # fmt: skip


def _blank(subscription_id: str, slot: str, due: datetime) -> dict[str, Any]:
    """Return a planned delivery, less what it is and where it goes."""
    return {
        "subscription_id": subscription_id, "slot": slot, "part": 0,
        "state": State.PLANNED.value, "due": ms(due), "not_before": ms(due), "attempt": 0,
        "resent": False, "worker": "", "lease_until": None, "fence": 0, "body": "",
        "message_id": None, "error": "", "cited": [], "ended": None,
        "anchor_version": None, "anchor_at": None,
    }  # fmt: skip


def _claimable(now: datetime, limit: int) -> Any:
    """Select the ids of what may be sent now; of what is unknown only digests, and only once."""
    ready = rows.c.state.in_([State.PLANNED.value, State.RETRY.value])
    lost = and_(
        rows.c.state == State.UNKNOWN.value, rows.c.kind == MessageClass.DIGEST.value,
        rows.c.resent.is_(False),
    )  # fmt: skip
    wanted = select(rows.c.id).where(or_(ready, lost), rows.c.not_before <= ms(now))
    return wanted.order_by(rows.c.not_before, rows.c.id).limit(limit)


async def _wanted(conn: AsyncConnection, delivery: Delivery) -> bool:
    """Return whether a subscription still goes on; what belongs to none is wanted."""
    if not delivery.subscription_id:
        return True
    going = select(subs.c.id).where(subs.c.id == delivery.subscription_id, subs.c.stopped == "")
    return await conn.scalar(going) is not None


async def _move_anchor(conn: AsyncConnection, delivery: Delivery) -> None:
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


def _delivery(row: RowMapping) -> Delivery:
    due, not_before = instant_of(row["due"]), instant_of(row["not_before"])
    assert due is not None
    assert not_before is not None
    return Delivery(
        id=row["id"], subscription_id=row["subscription_id"], slot=row["slot"], part=row["part"],
        kind=MessageClass(row["kind"]), chat_id=row["chat_id"], thread_id=row["thread_id"],
        language=row["language"], state=State(row["state"]), due=due, not_before=not_before,
        attempt=row["attempt"], resent=row["resent"], fence=row["fence"], body=row["body"],
        error=row["error"],
    )  # fmt: skip
