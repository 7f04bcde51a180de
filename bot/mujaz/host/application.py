"""An Application that knows what is at work, so that it can be brought to its end.

In:  python-telegram-bot's builder
Out: HostApplication: `drain` lets answers finish, gives up the late ones and tells which
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Generator
from contextlib import suppress
from typing import Any, TypeVar

from telegram.ext import Application

from mujaz.telegram.fair import FairQueue

_T = TypeVar("_T")
App = Application[Any, Any, Any, Any, Any, Any]
_LOOK_SECONDS = 0.02
_ENDS_SECONDS = 2.0  # that a cancelled answer may take to clean up


class HostApplication(Application[Any, Any, Any, Any, Any, Any]):
    """The Application of `mujaz run`; for `ApplicationBuilder.application_class`."""

    __slots__ = ("at_work",)

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self.at_work: dict[asyncio.Task[Any], object] = {}

    def create_task(
        self,
        coroutine: Generator[Any, None, _T] | Awaitable[_T],
        update: object | None = None,
        *,
        name: str | None = None,
    ) -> asyncio.Task[_T]:
        """Create a task and keep it in mind until it is done."""
        task: asyncio.Task[_T] = super().create_task(
            coroutine,
            update=update,
            name=name,
        )
        self.at_work[task] = update
        task.add_done_callback(lambda done: self.at_work.pop(done, None))
        return task

    async def drain(self, seconds: float) -> list[object]:
        """Wait for everything at work; cancel what takes longer and return those updates."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while self.at_work or not self.update_queue.empty():
            if loop.time() >= deadline:
                break
            await asyncio.sleep(_LOOK_SECONDS)
        unread = self._unread()  # before their chats are free for them
        late = dict(self.at_work)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=_ENDS_SECONDS)
        seen: dict[int, object] = {}
        for update in [*late.values(), *unread]:
            if update is not None:
                seen.setdefault(id(update), update)
        return list(seen.values())

    def _unread(self) -> list[object]:
        if isinstance(self.update_queue, FairQueue):
            return self.update_queue.take_all()
        updates = []
        with suppress(asyncio.QueueEmpty):
            while True:
                updates.append(self.update_queue.get_nowait())
                self.update_queue.task_done()
        return updates
