"""The whole bot in the terminal: the same handlers, on a Bot API server inside this process.

In:  lines: a question, a command, the number of a button, "@ words" for an inline query
Out: the bot's messages as they are sent and changed, buttons with numbers that stay theirs
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

from rich.text import Text
from telegram import Update

from mujaz.host.application import HostApplication
from mujaz.host.serve import Options, build
from mujaz.peer import Limits, Peer, Seen, Town, User, control
from mujaz.peer.request import PeerRequest
from mujaz.texts import text

Json = dict[str, Any]
Started = Callable[[], Awaitable[Any]]
YOU = 4_000_000_000_000_001  # an id that no account in Telegram has
BYE = {"/quit", "/exit", "/q"}
_LOOK_SECONDS = 0.02
_STYLES = {
    "bold": "bold", "italic": "italic", "underline": "underline", "strikethrough": "strike",
    "code": "cyan", "pre": "cyan", "blockquote": "dim", "expandable_blockquote": "dim",
    "bot_command": "blue",
}  # fmt: skip


class Screen:
    """Shows messages; `quiet` only keeps them, for --json."""

    def __init__(self, out: Any, *, quiet: bool = False) -> None:
        self.out = out
        self.quiet = quiet
        self.said: list[Json] = []
        self.buttons: list[tuple[Seen, Json]] = []  # the number of a button is its place + 1
        self._shown: dict[int, str] = {}

    def note(self, words: str) -> None:
        """Show a line that is not the bot's."""
        self._print([Text(words, style="dim")])

    def show(self, messages: list[Seen]) -> None:
        """Show those messages that are new or have changed."""
        for message in messages:
            state = repr((message.text, message.buttons))
            if self._shown.get(message.id) == state:
                continue
            self._shown[message.id] = state
            numbers = self._numbered(message)
            self.said.append({"text": message.text, "buttons": numbers})
            self._print([*styled(message), *self._rows(message, numbers), Text("")])

    def _numbered(self, message: Seen) -> list[Json]:
        numbers = []
        for row in message.buttons:
            for button in row:
                self.buttons.append((message, button))
                numbers.append({"number": len(self.buttons), "text": button["text"]})
        return numbers

    def _rows(self, message: Seen, numbers: list[Json]) -> list[Text]:
        left = iter(numbers)
        rows = []
        for row in message.buttons:
            line = Text()
            for _ in row:
                button = next(left)
                line.append(f"[{button['number']}] ", style="bold green")
                line.append(f"{button['text']}   ")
            rows.append(line)
        return rows

    def _print(self, lines: list[Text]) -> None:
        if not self.quiet:
            self.out.lines(lines)


def styled(message: Seen) -> list[Text]:
    """Return a message's words with its entities as styles; links with their address."""
    words = message.text
    units = words.encode("utf-16-le")
    shown = Text(words)
    links: list[tuple[int, str]] = []
    entities = message.document.get("entities") or message.document.get("caption_entities") or []
    for entity in entities:
        start = len(units[: 2 * entity["offset"]].decode("utf-16-le", "ignore"))
        end = start + len(
            units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])]
            .decode("utf-16-le", "ignore")
        )  # fmt: skip
        if entity["type"] == "text_link":
            if "?start=" not in entity["url"]:  # the bot's own links: its buttons do the same
                links.append((end, entity["url"]))
        elif style := _STYLES.get(entity["type"]):
            shown.stylize(style, start, end)
    for end, url in sorted(links, reverse=True):
        shown = shown[:end] + Text(f" <{url}>", style="dim") + shown[end:]
    file = message.document.get("document")
    if file:
        shown.append(f"\n[{file['file_name']}, {file['file_size']} B]", style="bold")
    return list(shown.split("\n", allow_blank=True))


class Chat:
    """A person in the terminal, and the bot."""

    def __init__(self, screen: Screen, language: str) -> None:
        self.screen = screen
        self.language = language
        self.peer = Peer(limits=Limits.none())

    @asynccontextmanager
    async def opened(self, install: Callable[[HostApplication], Started]) -> AsyncIterator[None]:
        """Start the bot and meet it; `install` puts the handlers in and returns what follows."""
        with TemporaryDirectory() as folder:
            options = Options(token=self.peer.token, data_dir=Path(folder))
            self.app = build(options, request=PeerRequest(self.peer), paced=False).app
            started = install(self.app)
            async with self.app:
                await self.app.start()
                await started()
                self.user: User = await Town(control(self.peer)).user("You", self.language, id=YOU)
                try:
                    yield
                finally:
                    await self.app.drain(0)
                    await self.app.stop()

    async def talk(self, lines: TextIO) -> None:
        """Read lines until they end or say goodbye."""
        self.screen.note(text(self.language, "chat-hello"))
        await self.line("/start")
        while line := await asyncio.to_thread(lines.readline):
            if line.strip().lower() in BYE:
                break
            if line.strip():
                await self.line(line.strip())

    async def line(self, line: str) -> None:
        """Do what one line says, and show what comes of it."""
        number = int(line) if line.isdecimal() else 0
        if 0 < number <= len(self.screen.buttons):
            await self._press(*self.screen.buttons[number - 1])
        elif line.startswith("@"):
            await self._type(line[1:].strip())
        else:
            await self.user.says(line)
            await self._settle()
        self.screen.show(await self.user.from_bot())

    async def _press(self, message: Seen, button: Json) -> None:
        if "callback_data" in button:
            press = await self.user.presses(
                button["text"], on=message, data=str(button["callback_data"])
            )
            await self._settle()
            answer = self.peer.world.callbacks[press].answered or {}
            if answer.get("text"):
                self.screen.note(f"({answer['text']})")
        elif "_result" in button:
            await self.user.chooses(button["_query"], button["_result"])
            await self._settle()
        elif "_start" in button:
            await self.user.says(f"/start {button['_start']}".strip())
            await self._settle()
        else:
            aim = button.get("url") or button.get("copy_text", {}).get("text") or button["text"]
            self.screen.note(str(aim))

    async def _type(self, query: str) -> None:
        """Type after the bot's name: what is offered gets numbers, as buttons have them."""
        number = await self.user.types(query)
        await self._settle()
        answer = self.peer.world.inline[number].answered or {"results": []}
        rows = [
            [{"text": r.get("title", r["id"]), "_result": r["id"], "_query": number}]
            for r in answer["results"]
        ]
        title = text(self.language, "chat-offered", count=len(rows))
        if button := answer.get("button"):
            start = button.get("start_parameter", "")
            rows.append([{"text": button["text"], "_start": start}])
        keyboard = {"inline_keyboard": rows}
        self.screen.show([Seen({"message_id": -int(number), "text": title,
                                "reply_markup": keyboard})])  # fmt: skip

    async def _settle(self) -> None:
        """Hand what waits to the bot, and wait until it is at rest, showing what comes."""
        while True:
            for document in self.peer.world.feed.take_all():
                self.app.update_queue.put_nowait(Update.de_json(document, self.app.bot))
            await asyncio.sleep(_LOOK_SECONDS)
            idle = self.app.update_queue.empty() and not self.app.at_work
            if idle and not self.peer.world.feed.waiting:
                return
            with suppress(LookupError):
                self.screen.show(await self.user.from_bot())
