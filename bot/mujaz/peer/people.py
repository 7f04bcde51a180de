"""People for tests: `await sara.says("/start")`, `await sara.hears()`, `await sara.presses("Yes")`.

In:  a control: the peer in this process (`control(peer)`), or its control interface over HTTP
Out: persons and groups whose doings reach the bot, and what they see of its answers
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from mujaz.peer.core import Peer
from mujaz.peer.groups import GroupActs

Json = dict[str, Any]
Control = Callable[..., Awaitable[Any]]

PATIENCE = 5.0  # seconds of real time that a person waits for the bot
_LOOK_EVERY = 0.01


def control(peer: Peer) -> Control:
    """Return what does verbs on a peer in this process."""
    acts = GroupActs(peer)

    async def do(verb: str, /, **arguments: Any) -> Any:
        return perform(acts, verb, arguments)

    return do


def perform(acts: GroupActs, verb: str, arguments: Json) -> Any:
    """Do a verb by its name."""
    if verb.startswith("_") or not callable(getattr(acts, verb, None)):
        raise ValueError(f"there is no verb {verb!r}")
    return getattr(acts, verb)(**arguments)


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as a person sees it."""

    document: Json

    @property
    def id(self) -> int:
        """Return its number in the chat."""
        return int(self.document["message_id"])

    @property
    def text(self) -> str:
        """Return its words, those under a picture too."""
        return str(self.document.get("text", self.document.get("caption", "")))

    @property
    def buttons(self) -> list[list[Json]]:
        """Return its buttons, row by row."""
        rows: list[list[Json]] = self.document.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def labels(self) -> list[str]:
        """Return what stands on its buttons."""
        return [str(button["text"]) for row in self.buttons for button in row]

    def button(self, words: str) -> Json:
        """Return the button with these words on it, or holding them."""
        buttons = [button for row in self.buttons for button in row]
        for button in buttons:
            if button["text"] == words:
                return button
        for button in buttons:
            if words in button["text"]:
                return button
        raise LookupError(f"no button {words!r} among {self.labels!r}")


class Place:
    """A chat in which things are said."""

    def __init__(self, do: Control, document: Json) -> None:
        self.do = do
        self.document = document
        self._heard: set[int] = set()

    @property
    def id(self) -> int:
        """Return the chat's id."""
        return int(self.document["id"])

    async def messages(self) -> list[Seen]:
        """Return everything that stands in the chat."""
        return [Seen(m) for m in await self.do("messages", chat_id=self.id)]

    async def from_bot(self) -> list[Seen]:
        """Return what the bot has said in the chat, and still stands there."""
        return [m for m in await self.messages() if m.document["from"].get("is_bot")
                and m.document["from"].get("username") != "GroupAnonymousBot"]  # fmt: skip

    async def last(self) -> Seen:
        """Return the bot's last message."""
        return (await self.from_bot())[-1]

    async def hears(self, patience: float = PATIENCE) -> Seen:
        """Return the bot's next message that was not heard yet; wait for it."""
        deadline = asyncio.get_running_loop().time() + patience
        while True:
            for message in await self.from_bot():
                if message.id not in self._heard:
                    self._heard.add(message.id)
                    return message
            if asyncio.get_running_loop().time() > deadline:
                raise TimeoutError(f"the bot said nothing in chat {self.id} for {patience} s")
            await asyncio.sleep(_LOOK_EVERY)

    async def heard_all(self) -> list[Seen]:
        """Return all messages of the bot that were not heard yet, without waiting."""
        new = [m for m in await self.from_bot() if m.id not in self._heard]
        self._heard |= {m.id for m in new}
        return new


class User(Place):
    """A person, and their private chat with the bot."""

    async def _act(self, verb: str, **arguments: Any) -> Any:
        return await self.do(verb, user_id=self.id, **arguments)

    async def says(
        self, text: str, *, at: Place | None = None, reply_to: Seen | None = None, **how: Any
    ) -> Seen:
        """Write a message: in private, or `at` a group; `topic`, `anonymous`, `fields` as `how`."""
        return await self.sends({"text": text}, at=at, reply_to=reply_to, **how)

    async def sends(
        self, content: Json, *, at: Place | None = None, reply_to: Seen | None = None, **how: Any
    ) -> Seen:
        """Send any content: {"location": …}, {"contact": …}."""
        reply = {} if reply_to is None else {"reply_to": reply_to.id}
        chat_id = (at or self).id
        return Seen(await self._act("says", chat_id=chat_id, content=content, **reply, **how))

    async def sends_file(self, name: str, content: bytes, *, at: Place | None = None) -> Seen:
        """Send a document."""
        return Seen(
            await self._act("sends_file", chat_id=(at or self).id, name=name, content=content)
        )

    async def edits(self, message: Seen, text: str, *, at: Place | None = None) -> Seen:
        """Change one's own message."""
        return Seen(
            await self._act("edits", chat_id=(at or self).id, message_id=message.id, text=text)
        )

    async def presses(
        self, words: str, *, on: Seen | None = None, at: Place | None = None, data: str = ""
    ) -> str:
        """Press a button by its words, on the last message or on this one; return the press's id.

        With `data` the press carries that instead, as only a forged client could.
        """
        place = at or self
        message = on or await place.last()
        data = data or str(message.button(words)["callback_data"])
        return str(await self._act("presses", chat_id=place.id, message_id=message.id, data=data))

    async def answer(self, press: str, patience: float = PATIENCE) -> Json:
        """Return what a press was answered with; wait for it."""
        return await _waited(lambda: self.do("answer_to", callback_id=press), patience)

    async def types(self, query: str, offset: str = "") -> str:
        """Type after the bot's name; return the id of the query."""
        return str(await self._act("types", query=query, offset=offset))

    async def results(self, query_id: str, patience: float = PATIENCE) -> Json:
        """Return what was offered for a query; wait for it."""
        return await _waited(lambda: self.do("results_of", query_id=query_id), patience)

    async def chooses(self, query_id: str, result_id: str, *, at: Place | None = None) -> Seen:
        """Choose an offered result."""
        return Seen(
            await self._act(
                "chooses", query_id=query_id, result_id=result_id, chat_id=(at or self).id
            )
        )

    async def reacts(self, message: Seen, emoji: str, *, at: Place | None = None) -> None:
        """React to a message."""
        await self._act("reacts", chat_id=(at or self).id, message_id=message.id, emoji=emoji)

    async def blocks(self, *, blocked: bool = True) -> None:
        """Block the bot, or unblock it."""
        await self._act("blocks", blocked=blocked)

    async def deactivates(self) -> None:
        """Delete the account."""
        await self._act("deactivates")

    async def stops(self, draft_id: int) -> None:
        """Press a draft's stop button."""
        await self._act("stops", draft_id=draft_id)

    async def drafts(self) -> list[Json]:
        """Return the drafts that are shown now."""
        found: list[Json] = await self.do("drafts", chat_id=self.id)
        return found

    async def menu(self, *, at: Place | None = None) -> list[Json]:
        """Return the command menu that this person sees."""
        found: list[Json] = await self._act("menu", chat_id=(at or self).id)
        return found


class Group(Place):
    """A group; who does something in it is named."""

    async def adds_bot(self, by: User, *, admin: bool = False) -> None:
        """Let someone add the bot."""
        await self.do("adds_bot", user_id=by.id, chat_id=self.id, admin=admin)

    async def removes_bot(self, by: User) -> None:
        """Let someone take the bot out."""
        await self.do("removes_bot", user_id=by.id, chat_id=self.id)

    async def promotes_bot(self, by: User, *, admin: bool = True) -> None:
        """Let someone make the bot an administrator."""
        await self.do("promotes_bot", user_id=by.id, chat_id=self.id, admin=admin)

    async def joined_by(self, user: User) -> None:
        """Let someone join."""
        await self.do("joins", user_id=user.id, chat_id=self.id)

    async def left_by(self, user: User) -> None:
        """Let someone leave."""
        await self.do("leaves", user_id=user.id, chat_id=self.id)

    async def promotes(self, user: User, status: str = "administrator") -> None:
        """Give someone another status."""
        await self.do("promotes", user_id=user.id, chat_id=self.id, status=status)

    async def opens_topic(self, by: User, name: str) -> int:
        """Open a topic; return its thread id."""
        return int(await self.do("opens_topic", user_id=by.id, chat_id=self.id, name=name))

    async def closes_topic(self, by: User, thread: int) -> None:
        """Close a topic."""
        await self.do("closes_topic", user_id=by.id, chat_id=self.id, thread=thread)

    async def deletes_topic(self, thread: int) -> None:
        """Delete a topic."""
        await self.do("deletes_topic", chat_id=self.id, thread=thread)

    async def upgrades(self, by: User) -> Group:
        """Become a supergroup; return it."""
        return Group(self.do, await self.do("upgrades", user_id=by.id, chat_id=self.id))


class Town:
    """Where people and groups come from."""

    def __init__(self, do: Control) -> None:
        self.do = do

    async def user(self, name: str, language: str = "", **more: Any) -> User:
        """Return a new person; `language` is that of their app."""
        return User(self.do, await self.do("person", name=name, language=language, **more))

    async def group(self, title: str, owner: User, **more: Any) -> Group:
        """Return a new group; `kind`, `is_forum`, `username` as `more`."""
        return Group(self.do, await self.do("group", title=title, owner=owner.id, **more))


async def _waited(look: Callable[[], Awaitable[Json | None]], patience: float) -> Json:
    deadline = asyncio.get_running_loop().time() + patience
    while (found := await look()) is None:
        if asyncio.get_running_loop().time() > deadline:
            raise TimeoutError(f"no answer came for {patience} s")
        await asyncio.sleep(_LOOK_EVERY)
    return found
