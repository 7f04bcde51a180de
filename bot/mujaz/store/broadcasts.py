"""Broadcasts in the table of deliveries: a row for each chat, and one for the report.

In:  what is to be sent and to whom, instants
Out: rows that the same postman sends as it sends digests; how many stand where

Implements Broadcasts of broadcasts.py. The slot of a recipient is `broadcast <nonce> <chat>`, that
of the report `report <nonce>`: the report's row is the proof that the nonce has been planned, and
it waits in a far future until there is an end to tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import RowMapping, and_, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mujaz.broadcasts import AT_ONCE, LASTS, STEP, Broadcast, Broadcasting, Recipient, Tally
from mujaz.deliveries import (
    OPEN,
    Delivery,
    MessageClass,
    State,
)
from mujaz.digest.audience import goes_on
from mujaz.store.planning import TOO_LATE_CODE, blank
from mujaz.store.schema import deliveries, digest_subscriptions
from mujaz.store.subscriptions import ms, subscription_of
from mujaz.store.transactions import Transactions, insert_new

CANCELLED = "cancelled"  # as an error: why it was left out
_TO_ALL, _REPORT = "broadcast", "report"
_SOME_DAY = datetime(9999, 1, 1, tzinfo=UTC)
_BATCH = 500  # rows in one statement
_GONE = "gone"
rows = deliveries


class SqlBroadcasts:
    """Broadcasts beside the articles; open the store first."""

    def __init__(self, store: Transactions) -> None:
        self._store = store

    async def plan(
        self, broadcast: Broadcast, recipients: Sequence[Recipient], now: datetime
    ) -> int:
        """Store what is to be sent; return how many get it, 0 where it was planned before."""
        report = _row(_report_of(broadcast.nonce), _SOME_DAY) | {
            "chat_id": broadcast.owner, "thread_id": None, "language": broadcast.language,
            "message_id": broadcast.message_id,
        }  # fmt: skip
        made = [
            _row(f"{_TO_ALL} {broadcast.nonce} {r.chat_id}", now + STEP * (n // AT_ONCE)) | {
                "chat_id": r.chat_id, "thread_id": r.thread_id, "language": r.language,
                "body": broadcast.body, "expires": ms(now + LASTS),
            }
            for n, r in enumerate(recipients)
        ]  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            new = await conn.execute(insert_new(conn, rows).values(report))
            if new.rowcount == 0:
                return 0
            for at in range(0, len(made), _BATCH):
                await conn.execute(insert(rows), made[at : at + _BATCH])
        return len(made)

    async def cancel(self, nonce: str, now: datetime) -> int:
        """Send no more of it; return how many will not get it."""
        unsent = [State.PLANNED.value, State.CLAIMED.value, State.RETRY.value]
        values = {
            "state": State.SKIPPED.value, "error": CANCELLED, "ended": ms(now),
            "lease_until": None, "fence": rows.c.fence + 1,
        }  # fmt: skip
        async with self._store.writing(durable=True) as conn:
            # what is refused for now while it is on its way must not come back: see below
            await conn.execute(update(rows).where(_is_report(nonce)).values(error=CANCELLED))
            done = await conn.execute(
                update(rows).where(_to_all(nonce), rows.c.state.in_(unsent)).values(values)
            )
            return done.rowcount

    async def one(self, nonce: str) -> Broadcasting | None:
        """Return how a broadcast stands; None: it is not known."""
        found = await self._found(_is_report(nonce))
        return found[0] if found else None

    async def running(self) -> Sequence[Broadcasting]:
        """Return those whose end has not been told, the oldest first."""
        waiting = and_(
            rows.c.state == State.PLANNED.value, rows.c.not_before == ms(_SOME_DAY),
            rows.c.subscription_id == "",
        )  # fmt: skip
        return await self._found(waiting)

    async def tell(self, nonce: str, body: str, now: datetime) -> bool:
        """Have the owner told of the end, once; False where another process does it."""
        untold = and_(_is_report(nonce), rows.c.body == "")
        values = {"body": body, "due": ms(now), "not_before": ms(now)}
        async with self._store.writing(durable=True) as conn:
            done = await conn.execute(update(rows).where(untold).values(values))
            return done.rowcount == 1

    async def _found(self, where: Any) -> list[Broadcasting]:
        async with self._store.reading() as conn:
            reports = await conn.execute(select(rows).where(where).order_by(rows.c.id))
            return [await _broadcasting(conn, row) for row in reports.mappings().all()]


async def against_broadcast(conn: AsyncConnection, delivery: Delivery, now: datetime) -> str:
    """Return why what belongs to no subscription must not be sent any more, as a code, or "".

    A broadcast that was cancelled is not, nor one to a chat that has asked for silence meanwhile.
    """
    kind, _, rest = delivery.slot.partition(" ")
    if delivery.kind is not MessageClass.BROADCAST or kind != _TO_ALL:
        return ""
    nonce = rest.partition(" ")[0]
    if await conn.scalar(select(rows.c.error).where(_is_report(nonce))) == CANCELLED:
        return CANCELLED
    of_chat = select(digest_subscriptions).where(
        digest_subscriptions.c.chat_id == delivery.chat_id
    )  # fmt: skip
    found = (await conn.execute(of_chat)).mappings().all()
    known = [subscription_of(row) for row in found]
    if any(goes_on(one, now) for one in known):
        return ""
    return _GONE if {one.stopped for one in known} == {_GONE} else "not-wanted"


async def _broadcasting(conn: AsyncConnection, report: RowMapping) -> Broadcasting:
    nonce = report["slot"].partition(" ")[2]
    cancelled = report["error"] == CANCELLED
    counted = select(rows.c.state, rows.c.error, func.count()).where(_to_all(nonce))
    found = (await conn.execute(counted.group_by(rows.c.state, rows.c.error))).all()
    tally: dict[str, int] = {}
    for state, error, count in found:
        name = _where(State(state), error)
        tally[name] = tally.get(name, 0) + count
    return Broadcasting(
        nonce=nonce, owner=report["chat_id"], language=report["language"],
        message_id=report["message_id"], cancelled=cancelled, told=report["body"] != "",
        tally=Tally(**tally),
    )  # fmt: skip


def _where(state: State, error: str) -> str:
    """Return the name in Tally of where a row stands."""
    match state:
        case State.SENT:
            return "sent"
        case State.SENDING:
            return "going"
        case State.GIVEN_UP:
            return "doubtful"
        case State.DEAD:
            return "blocked" if error == _GONE else "failed"
        case State.SKIPPED if error == _GONE:  # Telegram has told it, or a digest was refused
            return "blocked"
        case State.SKIPPED if error == TOO_LATE_CODE:
            return "failed"
        case State.SKIPPED:
            return "cancelled" if error == CANCELLED else "unwanted"
        case _:
            assert state in OPEN
            return "waiting"


def _report_of(nonce: str) -> str:
    return f"{_REPORT} {nonce}"


def _is_report(nonce: str) -> Any:
    return and_(rows.c.subscription_id == "", rows.c.slot == _report_of(nonce), rows.c.part == 0)


def _to_all(nonce: str) -> Any:
    ours = rows.c.slot.startswith(f"{_TO_ALL} {nonce} ", autoescape=True)
    return and_(rows.c.subscription_id == "", ours)


def _row(slot: str, due: datetime) -> dict[str, Any]:
    """Return a planned delivery of a broadcast, less what it says and where it goes."""
    return blank("", slot, due) | {"kind": MessageClass.BROADCAST.value}
