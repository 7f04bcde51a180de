"""What a planned digest is in the database: its rows, and what becomes of older ones.

In:  what is planned
Out: the rows of its messages and of the slots that are left out with it

The parts of SqlOutbox.plan; they work inside its transaction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mujaz.deliveries import (
    OPEN,
    MessageClass,
    Planned,
    State,
)
from mujaz.digest.schedule import TOO_LATE
from mujaz.digests import Subscription
from mujaz.store.schema import deliveries, digest_subscriptions
from mujaz.store.subscriptions import left_out, ms

rows = deliveries
subs = digest_subscriptions
TOO_LATE_CODE = "too-late"
SUPERSEDED = "superseded"
RESTORED = "restored"
ENDS = [s.value for s in State if s not in OPEN]

MOVE = (
    update(subs).where(subs.c.id == bindparam("of")).values(
        dealt=bindparam("to"), next_due=bindparam("next"), anchor_version=bindparam("version"),
        anchor_at=bindparam("at"),
    )
)  # fmt: skip


def may_move(one: Planned, kept: Subscription | None, held: Mapping[int, str] | None) -> bool:
    """Return whether a subscription is as it was read, and none of its digests is being sent."""
    return kept == one.subscription and State.SENDING.value not in (held or {}).values()


def moved(one: Planned) -> dict[str, Any]:
    """Return the values of MOVE for a subscription whose slots have been dealt with."""
    anchor = one.subscription.anchor
    if one.edition is not None and one.edition.anchor is not None and not one.edition.bodies:
        # nothing was new and nothing is said: there is nothing to lose by moving on
        anchor = one.edition.anchor
    return {
        "of": one.subscription.id, "to": ms(one.dealt),
        "next": ms(one.next_due) if one.next_due else None,
        "version": anchor.corpus_version if anchor else None,
        "at": ms(anchor.at) if anchor else None,
    }  # fmt: skip


async def waiting(conn: AsyncConnection, ids: Sequence[str]) -> dict[str, dict[int, str]]:
    """Return the open digests of subscriptions: by subscription, each row's id and state."""
    wanted = select(rows.c.subscription_id, rows.c.id, rows.c.state).where(
        rows.c.subscription_id.in_(ids), rows.c.state.not_in(ENDS),
        rows.c.kind == MessageClass.DIGEST.value,
    )  # fmt: skip
    found: dict[str, dict[int, str]] = {}
    for subscription_id, id_, state in (await conn.execute(wanted)).all():
        found.setdefault(subscription_id, {})[id_] = state
    return found


async def taken(conn: AsyncConnection, planned: Sequence[Planned]) -> set[tuple[str, str]]:
    """Return the slots that stand already, with their subscriptions."""
    slots = {one.slot.key for one in planned} | {s.key for p in planned for s, _ in p.left_out}
    wanted = select(rows.c.subscription_id, rows.c.slot).where(
        rows.c.subscription_id.in_([one.subscription.id for one in planned]),
        rows.c.slot.in_(slots),
    )  # fmt: skip
    return {(id_, slot) for id_, slot in (await conn.execute(wanted)).all()}


async def supersede(conn: AsyncConnection, waiting: Mapping[int, str], one: Planned) -> None:
    """Leave out the older digests of a subscription; what may have arrived is given up."""
    if not waiting or one.edition is None:
        return
    doubtful = {id_ for id_, state in waiting.items() if state == State.UNKNOWN.value}
    for ids, state in ((set(waiting) - doubtful, State.SKIPPED), (doubtful, State.GIVEN_UP)):
        where = and_(rows.c.id.in_(ids), rows.c.state != State.SENDING.value)
        await conn.execute(left_out(where, SUPERSEDED, one.dealt, state))


def rows_of(one: Planned) -> list[dict[str, Any]]:
    """Return the deliveries of a planned slot, and of those that are left out with it."""
    found = [_row(one, slot.key, at, State.SKIPPED, TOO_LATE_CODE) for slot, at in one.left_out]
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
    return blank(s.id, slot, due) | {
        "kind": MessageClass.DIGEST.value, "chat_id": s.chat_id, "thread_id": s.thread_id,
        "language": s.language, "state": state.value, "error": error,
        "ended": None if state in OPEN else ms(one.dealt), "expires": ms(due + TOO_LATE),
    }  # fmt: skip


def blank(subscription_id: str, slot: str, due: datetime) -> dict[str, Any]:
    """Return a planned delivery, less what it is and where it goes."""
    return {
        "subscription_id": subscription_id, "slot": slot, "part": 0,
        "state": State.PLANNED.value, "due": ms(due), "not_before": ms(due), "attempt": 0,
        "resent": False, "worker": "", "lease_until": None, "fence": 0, "body": "",
        "message_id": None, "error": "", "cited": [], "ended": None,
        "anchor_version": None, "anchor_at": None, "expires": None,
    }  # fmt: skip
