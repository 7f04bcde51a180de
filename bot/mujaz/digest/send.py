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
from functools import partial

import structlog

from mujaz.deliveries import (
    Courier,
    Delivery,
    Fate,
    MessageClass,
    Outbox,
    Sent,
    State,
)
from mujaz.digest.night import has_chosen_hour, is_silent
from mujaz.digest.schedule import LATE, TOO_LATE
from mujaz.digests import Subscriptions
from mujaz.errors import MujazError, StoreLocked
from mujaz.texts import text

LEASE = 120.0  # seconds that a claim lasts; a send that takes longer is taken for dead
AT_ONCE = 30  # messages on their way together: the gate paces them
DOUBT = 5  # undelivered messages in a row, after which Telegram is asked before more are sent
CHECK_AGAIN = timedelta(seconds=60)  # before an undecidable message is sent once more
MOST = 4000  # characters of a message, with a little room: what is longer gets no further line
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 120.0  # seconds, between attempts that never arrived
SETTLE_TRIES, SETTLE_PAUSE = 5, 0.2  # seconds, doubled each time: what was sent must be written
DOUBTS = {Fate.NO_CHAT: 2, Fate.DENIED: 5}  # digests in a row, before a chat is left alone
_CODES = {Fate.GONE: "gone", Fate.NO_CHAT: "no-chat", Fate.DENIED: "denied"}

_log = structlog.get_logger("mujaz.digest")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """What is under way to one chat."""

    task: asyncio.Task[datetime | None]
    size: int


@dataclass(slots=True, kw_only=True)
class Postman:
    """Sends what the outbox holds."""

    outbox: Outbox
    subscriptions: Subscriptions
    courier: Courier
    worker: str
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    goes_on: Callable[[], bool] = lambda: True  # whether another request may leave
    halted: bool = False  # the token is gone: nothing is sent until somebody starts anew
    sent: int = 0
    failed: int = 0
    undelivered: int = 0  # in a row
    _waiting: set[asyncio.Task[Sent]] = field(default_factory=set)  # for their turn

    async def send(self) -> int:
        """Send all that may be sent now; return how many were."""
        before = self.sent
        await self.outbox.rescue(self.clock())
        more, errors = True, list[BaseException]()
        under_way: dict[int, _Batch] = {}  # by chat, the last of each
        try:
            while True:
                # half of them have ended: the next are claimed before the gate runs dry
                room = AT_ONCE - sum(batch.size for batch in under_way.values())
                if more and room >= AT_ONCE // 2:
                    try:
                        more = await self._claim(room, under_way)
                    except Exception as error:  # what is under way ends first
                        errors.append(error)
                if not under_way:
                    break
                errors += await _ended(under_way)
                more = more and not errors
        finally:
            for batch in under_way.values():
                batch.task.cancel()
        if errors:
            raise errors[0]
        return self.sent - before

    async def _claim(self, most: int, under_way: dict[int, _Batch]) -> bool:
        """Begin to send what may be sent now; return whether there may be more.

        Parts of one slot go one after the other, different chats go together.
        """
        if not self.goes_on() or self.halted or not await self._may_send():
            return False
        claimed = await self.outbox.claim(
            self.clock(), worker=self.worker, seconds=LEASE, limit=most
        )
        chats: dict[int, list[Delivery]] = {}
        for one in sorted(claimed, key=lambda d: (d.subscription_id, d.slot, d.part)):
            chats.setdefault(one.chat_id, []).append(one)
        for chat_id, deliveries in chats.items():
            earlier = under_way.get(chat_id)
            task = asyncio.ensure_future(
                self._in_order(deliveries, earlier.task if earlier else None)
            )
            size = len(deliveries) + (earlier.size if earlier else 0)
            under_way[chat_id] = _Batch(task=task, size=size)
        return True

    def let_go(self) -> None:
        """Give up what waits for its turn: its row is given back. What has begun goes on."""
        for call in self._waiting:
            call.cancel()

    async def _may_send(self) -> bool:
        """Return whether Telegram answers; asked only where there is doubt."""
        if self.undelivered >= DOUBT and await self.courier.ready():
            self.undelivered = 0
        return self.undelivered < DOUBT

    async def _in_order(
        self, batch: list[Delivery], earlier: asyncio.Task[datetime | None] | None
    ) -> datetime | None:
        """Send what goes to one chat; what must wait makes the rest wait behind it.

        Return until when it waits.
        """
        wait_until = await earlier if earlier is not None else None
        for delivery in batch:
            if wait_until is None:
                wait_until = await self._one(delivery)
            else:
                await self._settle(delivery, State.RETRY, not_before=wait_until)
        return wait_until

    async def _one(self, delivery: Delivery) -> datetime | None:
        """Send one; return until when it has to wait, None where it is over or nobody can tell."""
        # what may have arrived is sent again only where it will certainly be taken
        doubtful = self.undelivered >= DOUBT or (delivery.resent and not await self.courier.ready())
        if self.halted or doubtful:
            at = self.clock() + (timedelta() if self.halted else CHECK_AGAIN)
            await self._settle(delivery, State.RETRY, error=delivery.error, not_before=at)
            return at
        outcome = await self._carried(delivery) if self.goes_on() else None
        if outcome is None:  # given back, and in its old place
            at = delivery.not_before
            await self._settle(delivery, State.RETRY, error=delivery.error, not_before=at)
            return at
        return await self._note(delivery, outcome)

    async def _carried(self, delivery: Delivery) -> Sent | None:
        """Let a delivery be made; None where its end came before it had begun."""
        begun = False

        async def begin() -> bool:
            nonlocal begun
            if not self.goes_on():
                return False
            begun = True
            self._waiting.discard(call)
            return await self.outbox.begin(delivery, self.clock(), seconds=LEASE)

        body, silent = labelled(delivery, self.clock()), await self._is_silent(delivery)
        shown = replace(delivery, body=body, silent=silent)
        call = asyncio.ensure_future(self.courier.deliver(shown, begin))
        self._waiting.add(call)
        me = asyncio.current_task()
        try:
            outcome = await call
        except asyncio.CancelledError:
            if begun or (me is not None and me.cancelling()):
                raise
            return None  # somebody let go of it
        finally:
            self._waiting.discard(call)
        return None if outcome.fate is Fate.LOST and not begun else outcome

    async def _is_silent(self, delivery: Delivery) -> bool:
        """Return whether a message comes silently; for a digest on time nobody is asked."""
        if has_chosen_hour(delivery, self.clock()):
            return False
        known = await self.subscriptions.of_chat(delivery.chat_id)
        return is_silent(delivery, known, self.clock())

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
                return await self._without_topic(delivery)
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

    async def _without_topic(self, delivery: Delivery) -> datetime | None:
        """Send what was for a topic to the chat itself, and all that follows; say so once.

        Where the chat itself has a digest already, two would come: that of the topic has ended.
        """
        subscription_id, now = delivery.subscription_id, self.clock()
        known = await self.subscriptions.of_chat(delivery.chat_id) if subscription_id else ()
        if any(s.thread_id is None and s.id != subscription_id and not s.stopped for s in known):
            self.failed += 1
            await self._settle(delivery, State.DEAD, error=Fate.NO_THREAD)
            ended = partial(replace, stopped=Fate.NO_THREAD.value)
            await self.subscriptions.change(subscription_id, ended, now)
            return None
        if subscription_id:
            to_chat = partial(replace, thread_id=None)
            await self.subscriptions.change(subscription_id, to_chat, now)
        told = f"{text(delivery.language, 'digest-topic-gone')}\n\n{delivery.body}"
        first = subscription_id and delivery.part == 0 and len(told) <= MOST
        return await self._later(
            delivery, Fate.NO_THREAD, 0, thread=False, body=told if first else None
        )

    async def _left(self, delivery: Delivery, fate: Fate) -> None:
        """Stop a chat that will not have us: at once where it has gone, else when it goes on."""
        if fate is not Fate.GONE and not delivery.subscription_id:
            return  # a broadcast: it comes too seldom to tell
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
        for tries in range(SETTLE_TRIES):
            try:
                written = await self.outbox.settle(
                    delivery, state, self.clock(), error=str(error), not_before=not_before,
                    message_id=message_id, body=body, burned=burned, thread=thread,
                )  # fmt: skip
                break
            except StoreLocked:
                if tries == SETTLE_TRIES - 1:
                    raise
                await asyncio.sleep(SETTLE_PAUSE * 2**tries)
        if not written:
            _log.warning("another worker has this delivery", delivery=delivery.label)


async def _ended(under_way: dict[int, _Batch]) -> list[BaseException]:
    """Wait until something has ended; return what would fail for the next chat as well.

    That is the database, or the end of the process; what failed for one chat alone is logged.
    """
    tasks = {batch.task for batch in under_way.values()}
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    failed = []
    for chat_id, batch in list(under_way.items()):
        if not batch.task.done():
            continue
        del under_way[chat_id]
        error = batch.task.exception()
        if isinstance(error, MujazError) or not isinstance(error, Exception | None):
            failed.append(error)
        elif error is not None:
            _log.error("a delivery failed", exc_info=error)
    return failed


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
