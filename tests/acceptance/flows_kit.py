"""Our own bot on the strict peer, in this process, with the seeds: people talk, and it answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from telegram import Update

from mujaz import Briefings
from mujaz.host.serve import Options, build
from mujaz.live import put_in
from mujaz.peer import Limits, Peer, Seen, Town, User, control
from mujaz.peer.request import PeerRequest
from mujaz.settings import load_settings


class Scene:
    """The peer, the bot, and what people do."""

    def __init__(self, peer: Peer, app: Any) -> None:
        self.peer = peer
        self.app = app
        self.town = Town(control(peer))

    async def settle(self) -> None:
        """Hand over what waits, until the bot is at rest."""
        while True:
            for document in self.peer.world.feed.take_all():
                self.app.update_queue.put_nowait(Update.de_json(document, self.app.bot))
            await asyncio.sleep(0.005)
            idle = self.app.update_queue.empty() and not self.app.at_work
            if idle and not self.peer.world.feed.waiting:
                return

    async def hears(self, user: User, words: str, **where: Any) -> list[Seen]:
        """Let someone write, and return what the bot says to it there."""
        await user.says(words, **where)
        await self.settle()
        return await (where.get("at") or user).heard_all()

    async def press_all(self, user: User, most: int) -> int:
        """Press every button that can be reached, each once; return how many."""
        pressed: set[str] = set()
        while len(pressed) < most:
            found = [
                (message, button)
                for message in await user.from_bot()
                for row in message.buttons
                for button in row
                if "callback_data" in button and button["callback_data"] not in pressed
            ]
            if not found:
                break
            message, button = found[0]
            pressed.add(button["callback_data"])
            press = await user.presses(button["text"], on=message, data=button["callback_data"])
            await self.settle()
            assert self.peer.world.callbacks[press].answered is not None, button
        return len(pressed)

    def refusals(self) -> list[str]:
        """Return what the peer refused, but for edits that change nothing, which are a success."""
        return [
            f"{entry.method}: {entry.description} {entry.parameters}"
            for entry in self.peer.log
            if entry.description and "is not modified" not in entry.description
        ]


@asynccontextmanager
async def a_scene(data_dir: Path, **bot: Any) -> AsyncIterator[Scene]:
    """Start our bot on a data directory with the seeds."""
    settings = load_settings(data_dir=data_dir, embedder="none", questions_per_hour=1000)
    async with Briefings.from_settings(settings, background=False) as briefings:
        peer = Peer(limits=Limits.none(), **bot)
        options = Options(token=peer.token, data_dir=data_dir)
        app = build(options, request=PeerRequest(peer), paced=False).app
        installed = put_in(app, briefings, settings)
        async with app:
            await app.start()
            await installed.set_menus()
            yield Scene(peer, app)
            await app.drain(0)
            await app.stop()
