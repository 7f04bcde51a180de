"""What is planned is sent, and what became of each message is written down.

In:  the outbox, a Courier, the time
Out: rows that say sent, or why not and when again

The attempt is committed before the request leaves; what nobody can decide is sent once more, and
says so; a chat that will not have us is left alone (guide: delivery, 2 and 3).
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import structlog

from mujaz.digest.schedule import LATE, TOO_LATE
from mujaz.digests import Courier, Delivery, Fate, MessageClass, Outbox, Sent, State, Subscriptions
from mujaz.texts import text

LEASE = 120.0  # seconds that a claim lasts; a send that takes longer is taken for dead
AT_ONCE = 30  # messages on their way together: the gate paces them
DOUBT = 5  # undelivered messages in a row, after which Telegram is asked before more are sent
CHECK_AGAIN = timedelta(seconds=60)  # before an undecidable message is sent once more
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 120.0  # seconds, between attempts that never arrived
DOUBTS = {Fate.NO_CHAT: 2, Fate.DENIED: 5}  # digests in a row, before a chat is left alone
_CODES = {Fate.GONE: "gone", Fate.NO_CHAT: "no-chat", Fate.DENIED: "denied"}

_log = structlog.get_logger("mujaz.digest")


@dataclass(slots=True, kw_only=True)
class Postman:
    """Sends what the outbox holds."""

    outbox: Outbox
    subscriptions: Subscriptions
    courier: Courier
    worker: str
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    halted: bool = False  # the token is gone: nothing is sent until somebody starts anew
    sent: int = 0
    failed: int = 0
    undelivered: int = 0  # in a row

    async def send(self) -> int:
        """Send all that may be sent now; return how many were."""
        before = self.sent
        await self.outbox.rescue(self.clock())
        while not self.halted and await self._may_send():
            claimed = await self.outbox.claim(
                self.clock(), worker=self.worker, seconds=LEASE, limit=AT_ONCE
            )
            if not claimed:
                break
            # parts of one slot go one after the other; different chats go together
            chats: dict[int, list[Delivery]] = {}
            for one in sorted(claimed, key=lambda d: (d.subscription_id, d.slot, d.part)):
                chats.setdefault(one.chat_id, []).append(one)
            await asyncio.gather(*(self._in_order(batch) for batch in chats.values()))
        return self.sent - before

    async def _may_send(self) -> bool:
        """Return whether Telegram answers; asked only where there is doubt."""
        if self.undelivered >= DOUBT and await self.courier.ready():
            self.undelivered = 0
        return self.undelivered < DOUBT

    async def _in_order(self, batch: list[Delivery]) -> None:
        """Send what goes to one chat; what must wait makes the rest wait behind it."""
        for n, delivery in enumerate(batch):
            wait_until = await self._one(delivery)
            if wait_until is not None:
                for behind in batch[n + 1 :]:
                    await self._settle(behind, State.RETRY, not_before=wait_until)
                return

    async def _one(self, delivery: Delivery) -> datetime | None:
        """Send one; return until when it has to wait, None where it is over or nobody can tell."""
        # what may have arrived is sent again only where it will certainly be taken
        doubtful = self.undelivered >= DOUBT or (delivery.resent and not await self.courier.ready())
        if self.halted or doubtful:
            at = self.clock() + (timedelta() if self.halted else CHECK_AGAIN)
            await self._settle(delivery, State.RETRY, error=delivery.error, not_before=at)
            return at

        async def begin() -> bool:
            return await self.outbox.begin(delivery, self.clock(), seconds=LEASE)

        shown = replace(delivery, body=labelled(delivery, self.clock()))
        outcome = await self.courier.deliver(shown, begin)
        return await self._note(delivery, outcome)

    async def _note(self, delivery: Delivery, outcome: Sent) -> datetime | None:
        """Write what became of a send, and do what it asks for; return until when it waits."""
        now, fate = self.clock(), outcome.fate
        lost = fate in {Fate.NOT_SENT, Fate.UNKNOWN}
        self.undelivered = self.undelivered + 1 if lost else 0
        log = _log.bind(delivery=delivery.label, fate=fate.value)
        match fate:
            case Fate.LOST:
                pass
            case Fate.SENT:
                self.sent += 1
                await self._settle(delivery, State.SENT, message_id=outcome.message_id)
            case Fate.NOT_SENT if delivery.expires or now - delivery.due < TOO_LATE:
                pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(delivery.attempt, 6))
                return await self._later(delivery, fate, pause * random.uniform(1, 1.2))
            case Fate.WAIT:
                seconds = outcome.seconds + random.uniform(0.1, 0.5)
                return await self._later(delivery, fate, seconds, burned=False)
            case Fate.UNKNOWN if delivery.kind is MessageClass.DIGEST and not delivery.resent:
                at = now + CHECK_AGAIN
                await self._settle(delivery, State.UNKNOWN, error=fate, not_before=at)
            case Fate.UNKNOWN:
                self.failed += 1
                await self._settle(delivery, State.GIVEN_UP, error=fate)
            case Fate.MOVED:
                at = await self._later(delivery, fate, 0, burned=False)
                await self.outbox.move(delivery.chat_id, outcome.chat_id)
                return at
            case Fate.NO_THREAD if delivery.thread_id is not None:
                return await self._later(delivery, fate, 0, thread=False)
            case Fate.MARKUP | Fate.TOO_LONG if delivery.error != fate.value:
                log.error("Telegram does not take our message", words=outcome.words)
                return await self._later(delivery, fate, 0, body=plain_of(delivery.body))
            case Fate.TOKEN:
                self.halted = True
                log.error("the bot's token is not valid any more: nothing is sent")
                return await self._later(delivery, fate, 0, burned=False)
            case _:
                self.failed += 1
                log.warning("not sent", words=outcome.words)
                await self._settle(delivery, State.DEAD, error=fate)
                if fate in _CODES:
                    await self._left(delivery, fate)
        return None

    async def _later(
        self, delivery: Delivery, fate: Fate, seconds: float, *, burned: bool = True,
        body: str | None = None, thread: bool = True,
    ) -> datetime:  # fmt: skip
        """Let a delivery wait; return until when."""
        at = self.clock() + timedelta(seconds=seconds)
        await self._settle(
            delivery, State.RETRY, error=fate, not_before=at, burned=burned, body=body,
            thread=thread,
        )  # fmt: skip
        return at

    async def _left(self, delivery: Delivery, fate: Fate) -> None:
        """Stop a chat that will not have us: at once where it has gone, else when it goes on."""
        if fate is not Fate.GONE:
            lately = await self.outbox.lately(delivery.subscription_id, DOUBTS[fate] * 4)
            refused = [d for d in lately if d.part == 0 and d.state is not State.SKIPPED]
            same = [d for d in refused[: DOUBTS[fate]] if d.error == fate.value]
            if len(same) < DOUBTS[fate]:
                return
        await self.subscriptions.stop(delivery.chat_id, _CODES[fate], self.clock())

    async def _settle(
        self, delivery: Delivery, state: State, *, error: str = "",
        not_before: datetime | None = None, message_id: int | None = None, body: str | None = None,
        burned: bool = True, thread: bool = True,
    ) -> None:  # fmt: skip
        written = await self.outbox.settle(
            delivery, state, self.clock(), error=str(error), not_before=not_before,
            message_id=message_id, body=body, burned=burned, thread=thread,
        )  # fmt: skip
        if not written:
            _log.warning("another worker has this delivery", delivery=delivery.label)


def labelled(delivery: Delivery, now: datetime) -> str:
    """Return the body of a message under what must be said of it: that it may have arrived already,
    and that it is late.
    """
    said = [text(delivery.language, "digest-resent")] if delivery.resent else []
    digest = delivery.kind is MessageClass.DIGEST
    if digest and delivery.part == 0 and now - delivery.due > LATE:
        said.append(text(delivery.language, "digest-late"))
    return "\n\n".join(["\n".join(said), delivery.body]) if said else delivery.body


def plain_of(html: str) -> str:
    """Return HTML's words with no tag in them, still escaped, within one message."""
    return re.sub(r"<[^<>]*>", "", html)[:3500]
