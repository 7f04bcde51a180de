"""What the peer keeps: its bot, people, chats, messages, questions that wait for an answer.

In:  changes by the bot's calls and by what people do
Out: the objects of the Bot API as JSON
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from mujaz.peer.clock import Clock
from mujaz.peer.feed import Feed
from mujaz.peer.limits import Gate
from mujaz.peer.log import Entry
from mujaz.peer.refusal import bad

Json = dict[str, Any]

ANONYMOUS_ADMIN: Json = {
    "id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot",
}  # fmt: skip
GENERAL = 1  # the topic that has no thread id of its own


@dataclass(slots=True, kw_only=True)
class Person:
    """Someone with an account."""

    id: int
    first_name: str
    username: str = ""
    language_code: str = ""
    deactivated: bool = False

    def document(self) -> Json:
        """Return the User object."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass(slots=True, kw_only=True)
class Topic:
    """A topic of a forum."""

    id: int
    name: str
    closed: bool = False


@dataclass(slots=True, kw_only=True)
class Chat:
    """A private chat with the bot, or a group."""

    id: int
    type: str  # private, group, supergroup
    title: str
    username: str = ""
    is_forum: bool = False
    bot_is: str = "none"  # none (never met), member, administrator, left, kicked
    blocked: bool = False  # private: the person has blocked the bot
    members: dict[int, str] = field(default_factory=dict)  # status by user id
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    moved_to: int | None = None
    last_sender: int = 0
    drafts: dict[int, Json] = field(default_factory=dict)  # what private chats show now
    ids: Iterator[int] = field(  # from 2: 1 is the General topic
        default_factory=lambda: itertools.count(2)
    )

    def document(self) -> Json:
        """Return the Chat object."""
        chat: Json = {"id": self.id, "type": self.type}
        chat["first_name" if self.type == "private" else "title"] = self.title
        if self.username:
            chat["username"] = self.username
        if self.is_forum:
            chat["is_forum"] = True
        return chat


@dataclass(slots=True, kw_only=True)
class Callback:
    """A press of a button."""

    id: str
    at: float
    user_id: int
    answered: Json | None = None


@dataclass(slots=True, kw_only=True)
class InlineQuery:
    """What someone types after the bot's name."""

    id: str
    at: float
    user_id: int
    query: str
    answered: Json | None = None


@dataclass(slots=True, kw_only=True)
class StoredFile:
    """A file that someone sent."""

    id: str
    name: str
    content: bytes
    path: str


class World:
    """Everything that the peer knows."""

    def __init__(self, bot: Json, clock: Clock, gate: Gate) -> None:
        self.bot = bot
        self.clock = clock
        self.gate = gate
        self.feed = Feed(clock)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, Callback] = {}
        self.inline: dict[str, InlineQuery] = {}
        self.files: dict[str, StoredFile] = {}
        self.inline_messages: dict[str, Json] = {}
        self.menus: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.ids = itertools.count(1)

    @property
    def bot_id(self) -> int:
        """Return the bot's user id."""
        return int(self.bot["id"])

    def now(self) -> int:
        """Return the time as messages have it."""
        return int(self.clock.now())

    def chat(self, chat_id: int | str) -> Chat:
        """Return a chat by id or @name; refuse one that does not exist."""
        if isinstance(chat_id, str):
            name = chat_id.removeprefix("@").lower()
            found = next((c for c in self.chats.values() if c.username.lower() == name), None)
        else:
            found = self.chats.get(chat_id)
        if found is None:
            raise bad("chat not found")
        return found

    def user_document(self, user_id: int) -> Json:
        """Return the User object of a person or of the bot."""
        if user_id == self.bot_id:
            return self.public_bot()
        return self.people[user_id].document()

    def public_bot(self) -> Json:
        """Return the bot as others see it."""
        return {k: self.bot[k] for k in ("id", "is_bot", "first_name", "username")}

    def place(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Put a message into a chat and return it; `content` is what it holds."""
        message: Json = {
            "message_id": next(chat.ids), "date": self.now(), "chat": chat.document(),
            "from": sender, **content,
        }  # fmt: skip
        chat.messages[message["message_id"]] = message
        chat.last_sender = int(sender["id"])
        return message


@dataclass(slots=True, kw_only=True)
class Call:
    """One call of a method: what it works on."""

    world: World
    entry: Entry
    p: dict[str, Any]  # its parameters

    def complain(self, words: str) -> None:
        """Write down what Telegram bears and a test may not."""
        self.entry.complaints.append(words)
