"""Who gets a digest and when, in the database.

In:  subscriptions, instants
Out: the same again; those whose next slot has come

Implements Subscriptions of digests.py, on SQLite and PostgreSQL (transactions.py). Instants are
stored as milliseconds since 1970, UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import RowMapping, and_, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mujaz.deliveries import OPEN, MessageClass, State
from mujaz.digest.schedule import after_change, stands
from mujaz.digests import (
    BY_PERSON,
    NIGHT,
    Anchor,
    Edit,
    Subscription,
)
from mujaz.store.schema import deliveries, digest_subscriptions
from mujaz.store.transactions import Transactions, alone

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)
subs = digest_subscriptions


def ms(at: datetime) -> int:
    """Return an instant as it is stored."""
    return (at - _EPOCH) // _MS


def instant_of(stored: int | None) -> datetime | None:
    """Return a stored instant."""
    return None if stored is None else _EPOCH + stored * _MS


class SqlSubscriptions:
    """Subscriptions beside the articles; open the store first."""

    def __init__(self, store: Transactions) -> None:
        self._store = store

    async def keep(self, subscription: Subscription) -> Subscription:
        """Store a new subscription; where its chat or topic has one, that one stands."""
        s = subscription
        async with self._store.writing(durable=True) as conn:
            place = and_(
                subs.c.chat_id == s.chat_id, subs.c.thread_id.is_not_distinct_from(s.thread_id)
            )
            await alone(conn, s.chat_id)
            found = (await conn.execute(select(subs).where(place))).mappings().first()
            if found is not None:
                return subscription_of(found)
            await conn.execute(insert(subs), row_of(s))
        return s

    async def change(self, id_: str, edit: Edit, now: datetime) -> Subscription | None:
        """Change a subscription as it stands; of what is planned, leave out what stands no more."""
        async with self._store.writing(durable=True) as conn:
            wanted = select(subs).where(subs.c.id == id_).with_for_update()
            found = (await conn.execute(wanted)).mappings().first()
            return (
                None if found is None else await _changed(conn, subscription_of(found), edit, now)
            )

    async def of_chat(self, chat_id: int) -> Sequence[Subscription]:
        """Return the subscriptions of a chat, the oldest first."""
        return await self._found(subs.c.chat_id == chat_id)

    async def of_person(self, user_id: int) -> Sequence[Subscription]:
        """Return those that a person has set up, anywhere."""
        return await self._found(subs.c.user_id == user_id)

    async def one(self, id_: str) -> Subscription | None:
        """Return a subscription."""
        found = await self._found(subs.c.id == id_)
        return found[0] if found else None

    async def due(self, now: datetime, limit: int) -> Sequence[Subscription]:
        """Return the subscriptions whose next slot has come, the most overdue first."""
        wanted = and_(subs.c.next_due <= ms(now), subs.c.stopped == "")
        return await self._found(wanted, order=(subs.c.next_due, subs.c.id), limit=limit)

    async def reschedule(self, changed: Sequence[Subscription]) -> None:
        """Store when their next slots come, and nothing else of them."""
        if not changed:
            return
        async with self._store.writing(durable=True) as conn:
            for one in changed:
                due = ms(one.next_due) if one.next_due else None
                same = and_(
                    subs.c.id == one.id, subs.c.changed == one.changed,
                    subs.c.dealt == (ms(one.dealt) if one.dealt else None),
                )  # fmt: skip
                await conn.execute(update(subs).where(same).values(next_due=due))

    async def all(self) -> Sequence[Subscription]:
        """Return every subscription."""
        return await self._found(subs.c.id != "")

    async def stop(self, chat_id: int, why: str, now: datetime) -> int:
        """Stop all of a chat, for a reason; return how many."""
        return await self._of_place(
            and_(subs.c.chat_id == chat_id, subs.c.stopped == ""),
            lambda one: replace(one, stopped=why), now,
        )  # fmt: skip

    async def resume(self, chat_id: int, now: datetime) -> int:
        """Let those go on that Telegram had stopped, not those that a person has; return how many.

        What lay between is not sent: the next slot is in the future.
        """
        held = and_(subs.c.chat_id == chat_id, subs.c.stopped.not_in(["", BY_PERSON]))
        return await self._of_place(held, lambda one: replace(one, stopped=""), now)

    async def _of_place(self, where: Any, edit: Edit, now: datetime) -> int:
        """Change several; return how many."""
        async with self._store.writing(durable=True) as conn:
            wanted = select(subs).where(where).order_by(subs.c.id).with_for_update()
            found = await conn.execute(wanted)
            held = [subscription_of(row) for row in found.mappings()]
            for one in held:
                await _changed(conn, one, edit, now)
        return len(held)

    async def erase(self, id_: str) -> None:
        """Delete a subscription with its deliveries."""
        async with self._store.writing(durable=True) as conn:
            await locked(conn, subs.c.id == id_)
            await conn.execute(delete(deliveries).where(deliveries.c.subscription_id == id_))
            await conn.execute(delete(subs).where(subs.c.id == id_))

    async def forget(self, user_id: int) -> None:
        """Delete all that a person has set up, and all of the person's private chat."""
        theirs = or_(subs.c.user_id == user_id, subs.c.chat_id == user_id)
        async with self._store.writing(durable=True) as conn:
            await alone(conn, user_id)
            ids = await locked(conn, theirs)
            await conn.execute(delete(deliveries).where(deliveries.c.subscription_id.in_(ids)))
            await conn.execute(delete(deliveries).where(deliveries.c.chat_id == user_id))
            await conn.execute(delete(subs).where(subs.c.id.in_(ids)))

    async def _found(
        self, where: Any, *, order: Any = (subs.c.created, subs.c.id), limit: int | None = None
    ) -> list[Subscription]:
        wanted = select(subs).where(where).order_by(*order).limit(limit)
        async with self._store.reading() as conn:
            rows = (await conn.execute(wanted)).mappings().all()
        return [subscription_of(row) for row in rows]


async def locked(conn: AsyncConnection, where: Any) -> Sequence[str]:
    """Return the ids of subscriptions that nobody else changes until this transaction ends."""
    wanted = select(subs.c.id).where(where).order_by(subs.c.id).with_for_update()
    return (await conn.scalars(wanted)).all()


async def _changed(
    conn: AsyncConnection, old: Subscription, edit: Edit, now: datetime
) -> Subscription:
    """Store a changed subscription, less its anchor: that is moved by what is sent."""
    edited = replace(edit(old), id=old.id, anchor=old.anchor)
    if edited == old:
        return old
    new = replace(after_change(old, edited, now), changed=old.changed + 1)
    values = row_of(new)
    for kept in ("id", "created", "anchor_version", "anchor_at"):
        del values[kept]
    await conn.execute(update(subs).where(subs.c.id == old.id).values(values))
    waiting = and_(
        deliveries.c.subscription_id == old.id,
        deliveries.c.state.in_([s.value for s in OPEN - {State.SENDING}]),
    )
    columns = (deliveries.c.id, deliveries.c.slot, deliveries.c.kind)
    found = (await conn.execute(select(*columns).where(waiting))).all()
    out: dict[str, list[int]] = {}
    for row in found:
        # a correction is of words that were sent, whatever the timetable is now
        digest = row.kind == MessageClass.DIGEST.value
        why = stands(row.slot, old, new) if digest or new.stopped else ""
        out.setdefault(why, []).append(row.id)
    for why, ids in out.items():
        if why:
            await conn.execute(left_out(deliveries.c.id.in_(ids), why, now))
    return new


def left_out(where: Any, why: str, now: datetime, state: State = State.SKIPPED) -> Any:
    """Leave out deliveries; whoever has claimed one writes nothing more."""
    values = {
        "state": state.value, "error": why, "ended": ms(now), "lease_until": None,
        "fence": deliveries.c.fence + 1,
    }  # fmt: skip
    return update(deliveries).where(where).values(values)


def row_of(subscription: Subscription) -> dict[str, Any]:
    """Return a subscription as a row."""
    s = subscription
    wishes = {
        "times": [f"{t:%H:%M}" for t in s.times], "days": sorted(s.days), "topics": list(s.topics),
        "show": list(s.show), "hide": list(s.hide), "quiet": s.quiet,
        "digits": s.digits, "night": s.night,
    }  # fmt: skip
    anchor = s.anchor
    return {
        "id": s.id, "chat_id": s.chat_id, "thread_id": s.thread_id, "user_id": s.user_id,
        "language": s.language, "zone": s.zone, "wishes": wishes, "paused_until": s.paused_until,
        "stopped": s.stopped, "created": ms(s.created or datetime.now(UTC)),
        "anchor_version": anchor.corpus_version if anchor else None,
        "anchor_at": ms(anchor.at) if anchor else None,
        "dealt": ms(s.dealt) if s.dealt else None,
        "next_due": ms(s.next_due) if s.next_due else None, "changed": s.changed,
    }  # fmt: skip


def subscription_of(row: RowMapping) -> Subscription:
    """Return the subscription of a row."""
    wishes: dict[str, Any] = row["wishes"]
    anchored = instant_of(row["anchor_at"])
    anchor = Anchor(corpus_version=row["anchor_version"], at=anchored) if anchored else None
    return Subscription(
        id=row["id"], chat_id=row["chat_id"], thread_id=row["thread_id"], user_id=row["user_id"],
        language=row["language"], zone=row["zone"],
        times=tuple(time.fromisoformat(t) for t in wishes["times"]),
        days=frozenset(wishes["days"]), topics=tuple(wishes["topics"]),
        show=tuple(wishes["show"]), hide=tuple(wishes["hide"]), quiet=wishes["quiet"],
        digits=wishes.get("digits", "latn"), night=wishes.get("night", NIGHT),
        paused_until=row["paused_until"], stopped=row["stopped"],
        created=instant_of(row["created"]), anchor=anchor, dealt=instant_of(row["dealt"]),
        next_due=instant_of(row["next_due"]), changed=row["changed"],
    )  # fmt: skip
