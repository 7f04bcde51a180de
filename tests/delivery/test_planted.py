"""The script of the promise sees bugs: each of these is planted alone, and each is noticed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import update

from delivery.delivery_kit import Office
from delivery.promise_kit import BEGIN, broken
from mujaz.deliveries import (
    Delivery,
    Fate,
    MessageClass,
    Planned,
    Sent,
    State,
)
from mujaz.digest import plan, schedule, send
from mujaz.digests import Slot
from mujaz.store import outbox, planning, subscriptions
from mujaz.store.outbox import SqlOutbox
from mujaz.store.schema import deliveries, digest_subscriptions
from mujaz.store.subscriptions import SqlSubscriptions, ms

Patch = pytest.MonkeyPatch
rows = deliveries


async def test_without_a_bug_the_promise_holds(office: Office) -> None:
    """What the script complains of is a bug."""
    assert await broken(office) == []


def commit_after_the_send(patch: Patch) -> None:
    """The attempt is written down only once its outcome is known."""
    begin, settle = SqlOutbox.begin, SqlOutbox.settle

    async def at_once(*_: Any, **__: Any) -> bool:
        return True

    async def both(self: SqlOutbox, d: Delivery, state: State, now: datetime, **more: Any) -> bool:
        await begin(self, d, now, seconds=send.LEASE)
        return await settle(self, d, state, now, **more)

    patch.setattr(SqlOutbox, "begin", at_once)
    patch.setattr(SqlOutbox, "settle", both)


def no_fence_in_settle(patch: Patch) -> None:
    """Whoever comes late writes all the same."""
    settle = SqlOutbox.settle

    async def unfenced(
        self: SqlOutbox, d: Delivery, state: State, now: datetime, **more: Any
    ) -> bool:
        stands = await self.lately(d.subscription_id, 100)
        fence = next((o.fence for o in stands if o.id == d.id), d.fence)
        return await settle(self, replace(d, fence=fence), state, now, **more)

    patch.setattr(SqlOutbox, "settle", unfenced)


def resend_without_a_label(patch: Patch) -> None:
    """What may have arrived goes out again as if it were new."""
    patch.setattr(send, "labelled", lambda delivery, _: delivery.body)


def a_day_is_24_hours(patch: Patch) -> None:
    """A slot is the first one and so many times 24 hours."""
    real = schedule.instant

    def added(slot: Slot, zone: str) -> datetime | None:
        first = real(Slot(day=BEGIN.date(), at=slot.at), zone)
        return first and first + timedelta(hours=24 * (slot.day - BEGIN.date()).days)

    patch.setattr(schedule, "instant", added)


def a_claim_without_a_lease(patch: Patch) -> None:
    """A claim never ends by itself."""
    claim = SqlOutbox.claim

    async def for_ever(self: SqlOutbox, now: datetime, **more: Any) -> Sequence[Delivery]:
        return await claim(self, now, **{**more, "seconds": 1e9})

    patch.setattr(SqlOutbox, "claim", for_ever)


def the_anchor_moves_when_planned(patch: Patch) -> None:
    """The next digest begins after this one, whether or not it arrives."""
    real = SqlOutbox.plan

    async def moved(self: SqlOutbox, planned: Sequence[Planned]) -> int:
        new = await real(self, planned)
        async with self._store.writing() as conn:
            for one in planned:
                if one.edition and one.edition.anchor:
                    subs = digest_subscriptions
                    anchor = one.edition.anchor
                    values = {
                        "anchor_version": anchor.corpus_version, "anchor_at": ms(anchor.at)
                    }  # fmt: skip
                    this = subs.c.id == one.subscription.id
                    await conn.execute(update(subs).where(this).values(values))
        return new

    patch.setattr(SqlOutbox, "plan", moved)


def corrections_are_resent(patch: Patch) -> None:
    """All that is sent is a digest."""
    claim = SqlOutbox.claim

    async def claimed(self: SqlOutbox, now: datetime, **more: Any) -> Sequence[Delivery]:
        async with self._store.writing() as conn:
            await conn.execute(update(rows).values(kind=MessageClass.DIGEST.value))
        return await claim(self, now, **more)

    patch.setattr(SqlOutbox, "claim", claimed)


def _as_if(patch: Patch, real: Fate, seen: Fate) -> None:
    note = send.Postman._note

    async def noted(self: send.Postman, d: Delivery, outcome: Sent) -> datetime | None:
        fate = seen if outcome.fate is real else outcome.fate
        return await note(self, d, replace(outcome, fate=fate))

    patch.setattr(send.Postman, "_note", noted)


def a_429_is_the_end(patch: Patch) -> None:
    """To be asked to wait is taken for a refusal."""
    _as_if(patch, Fate.WAIT, Fate.WRONG)


def a_lost_reply_never_left(patch: Patch) -> None:
    """What nobody can decide is tried again as if it had not been sent."""
    _as_if(patch, Fate.UNKNOWN, Fate.NOT_SENT)


def a_lost_reply_has_arrived(patch: Patch) -> None:
    """What nobody can decide is taken for sent."""
    _as_if(patch, Fate.UNKNOWN, Fate.SENT)


def what_never_left_is_the_end(patch: Patch) -> None:
    """A line that is down kills a digest."""
    _as_if(patch, Fate.NOT_SENT, Fate.WRONG)


def unknown_is_never_resent(patch: Patch) -> None:
    """Nobody looks after what nobody can decide."""
    _as_if(patch, Fate.UNKNOWN, Fate.DENIED)


def unknown_is_resent_for_ever(patch: Patch) -> None:
    """It is forgotten that it was resent."""
    claim = SqlOutbox.claim

    async def claimed(self: SqlOutbox, now: datetime, **more: Any) -> Sequence[Delivery]:
        found = await claim(self, now, **more)
        async with self._store.writing() as conn:
            await conn.execute(update(rows).values(resent=False))
        return found

    note = send.Postman._note

    async def noted(self: send.Postman, d: Delivery, outcome: Sent) -> datetime | None:
        return await note(self, replace(d, resent=False), outcome)

    patch.setattr(SqlOutbox, "claim", claimed)
    patch.setattr(send.Postman, "_note", noted)


def stopped_is_still_sent(patch: Patch) -> None:
    """Nobody looks again right before the request."""

    async def nothing(*_: Any) -> None:
        return None

    patch.setattr(outbox, "_against", nothing)
    patch.setattr(subscriptions, "stands", lambda *_: "")


def who_has_gone_is_asked_again(patch: Patch) -> None:
    """A block is not written down."""

    async def nobody(*_: Any) -> int:
        return 0

    patch.setattr(SqlSubscriptions, "stop", nobody)


def too_late_is_still_sent(patch: Patch) -> None:
    """The morning's digest comes in the night."""
    patch.setattr(plan, "TOO_LATE", timedelta(days=30))
    patch.setattr(planning, "TOO_LATE", timedelta(days=30))


def late_does_not_say_so(patch: Patch) -> None:
    """An hour late, and not a word."""
    patch.setattr(send, "LATE", timedelta(days=30))


def two_planners_both_insert(patch: Patch) -> None:
    """A slot is not one row."""
    number = count()
    real = outbox.rows_of

    def yes(*_: Any) -> bool:
        return True

    def each(one: Planned) -> list[dict[str, Any]]:
        return [row | {"slot": f"{row['slot']} {next(number)}"} for row in real(one)]

    async def nothing(*_: Any) -> None:
        return None

    patch.setattr(outbox, "may_move", yes)
    patch.setattr(outbox, "supersede", nothing)
    patch.setattr(outbox, "rows_of", each)


def nobody_rescues(patch: Patch) -> None:
    """What a dead worker has claimed stays its own."""

    async def nothing(*_: Any) -> int:
        return 0

    patch.setattr(SqlOutbox, "rescue", nothing)


def what_was_on_its_way_is_planned_again(patch: Patch) -> None:
    """A dead worker's attempt is taken for one that was never made."""
    rescue = SqlOutbox.rescue

    async def rescued(self: SqlOutbox, now: datetime) -> int:
        sending = rows.c.state == State.SENDING.value
        async with self._store.writing() as conn:
            await conn.execute(update(rows).where(sending).values(state=State.CLAIMED.value))
        return await rescue(self, now)

    patch.setattr(SqlOutbox, "rescue", rescued)


BUGS: dict[Callable[[Patch], None], str] = {
    commit_after_the_send: "chat 6: day 1: twice without a label",
    no_fence_in_settle: "chat 8: day 1: 2 resends",
    resend_without_a_label: "chat 4: day 1: twice without a label",
    a_day_is_24_hours: "chat 20: day 2: not at its time",
    a_claim_without_a_lease: "chat 7: day 1: lost",
    the_anchor_moves_when_planned: "chat 13: the next digest begins after what never arrived",
    corrections_are_resent: "chat 12: day 1: 1 resends",
    a_429_is_the_end: "chat 2: day 1: lost",
    a_lost_reply_never_left: "chat 4: day 1: twice without a label",
    a_lost_reply_has_arrived: "chat 5: day 1: lost",
    what_never_left_is_the_end: "chat 3: day 1: lost",
    unknown_is_never_resent: "chat 5: day 1: lost",
    unknown_is_resent_for_ever: "chat 14: day 1: 9 resends",
    stopped_is_still_sent: "chat 9: something arrived that nobody wanted",
    who_has_gone_is_asked_again: "chat 10: asked 2 times though it is gone",
    too_late_is_still_sent: "chat 11: day 1: sent too late",
    late_does_not_say_so: "chat 16: does not say that it is late",
    two_planners_both_insert: "chat 15: day 1: twice without a label",
    nobody_rescues: "open at rest",
    what_was_on_its_way_is_planned_again: "chat 6: day 1: twice without a label",
}


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("bug", "complaint"), BUGS.items(), ids=[b.__name__ for b in BUGS])
async def test_a_planted_bug_is_noticed(
    office: Office, monkeypatch: Patch, bug: Callable[[Patch], None], complaint: str
) -> None:
    """The script complains of what the bug has done."""
    bug(monkeypatch)

    assert complaint in "\n".join(await broken(office))
