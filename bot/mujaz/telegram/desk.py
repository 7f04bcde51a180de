"""What all handlers share: the service, what chats have chosen, what is running, what is allowed.

In:  the service of a host, its wishes
Out: Desk; and Reader, who is spoken to, where and in which language
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Protocol, cast

from telegram import Bot, Update
from telegram.constants import ChatType
from telegram.error import TelegramError

from mujaz.chats import GivenAnswers, Habits, People
from mujaz.deliveries import Digests
from mujaz.digest.work import Heartbeat
from mujaz.model import Answer, Article, Language, Question
from mujaz.ports import Overview
from mujaz.render.telegram import Length, Look
from mujaz.telegram.albums import Albums
from mujaz.telegram.drafts import Drafts
from mujaz.telegram.latest import LatestQuestions
from mujaz.telegram.quota import Quota
from mujaz.telegram.running import Running
from mujaz.texts import LANGUAGES, as_language

ANONYMOUS_ADMIN = 1087968824  # "GroupAnonymousBot", who speaks for admins that hide their names


class Briefings(Protocol):
    """What the bot asks of the service; mujaz.Briefings does it.

    `brief` may also take `tell` (hears the name of each step), `show` (hears a Briefing of what is
    checked already, while the rest is made), `asker` (on whose account) and `history` (earlier
    questions of the chat, oldest first): each is given where its signature has it.
    `spent(user)` is asked, where there is one, when a person wants all that is kept of them, and
    `forget(user)` called when they have it deleted. `model_state()` is asked, where there is one,
    for /health.
    """

    default_language: Language

    async def brief(self, text: str, *, language: str | None = None) -> Answer:
        """Answer a question."""
        ...

    def question(self, text: str, language: str | None = None) -> Question:
        """Check a question and settle its language; raises BadInput."""
        ...

    async def article(self, article_id: str, *, version: int | None = None) -> Article:
        """Return an article; raises UnknownArticle."""
        ...

    async def overview(self) -> Overview:
        """Return what the corpus holds, in figures."""
        ...

    def topics(self, language: Language) -> Sequence[tuple[str, str]]:
        """Return (id, name) of the topics that may be asked for."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Who may ask how much; what the host has chosen."""

    owners: frozenset[int] = frozenset()
    allowed: frozenset[int] | None = None  # ids of people and groups; None: everybody
    commands: Mapping[str, str] = field(default_factory=dict)  # ours → the name in this bot
    prefix: str = "mz"
    questions: bool = False  # whether a plain text in private is a question
    alone: bool = False  # whether the bot is mujaz and nothing else
    per_hour: int = 30  # questions of one person
    per_hour_in_group: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who is spoken to, where, and how they want it."""

    chat_id: int
    user_id: int
    private: bool
    thread_id: int | None
    message_id: int | None  # what is answered
    language: Language  # of menus and messages
    habits: Habits
    known: bool  # whether the chat has chosen anything before
    guessed: bool = False  # neither the chat nor the person's app tells the language
    anonymous: bool = False  # an admin of the group who hides their name

    @property
    def digits(self) -> str:
        """Which digits our own words have in Arabic."""
        return self.habits.digits or "latn"

    @property
    def length(self) -> Length:
        """How long answers are."""
        return cast(Length, self.habits.length or "normal")

    def look(self, link: Callable[..., str] | None = None, length: Length | None = None) -> Look:
        """Return how an answer is to look."""
        look = Look(length=length or self.length, digits=self.digits)
        return replace(look, link=link) if link else look

    def speaking(self, language: Language) -> Reader:
        """Return the same reader, spoken to in another language."""
        return replace(self, language=language)


class Desk:
    """The shared state of all handlers of one installation."""

    def __init__(
        self, *, briefings: Briefings, people: People, given: GivenAnswers, rules: Rules,
        clock: Callable[[], float] = time.time, digests: Digests | None = None,
    ) -> None:  # fmt: skip
        self.briefings = briefings
        self.digests = digests
        self.people = people
        self.given = given
        self.rules = rules
        self.clock = clock
        self.running = Running()
        self.quota = Quota(clock, rules.per_hour, rules.per_hour_in_group)
        self.admins: dict[tuple[int, int], tuple[float, bool]] = {}
        self.alerted: dict[str, float] = {}
        self.drafts = Drafts(clock)
        self.latest = LatestQuestions()
        self.albums = Albums()
        self.awake: Callable[[], None] = lambda: None  # called with each update
        self.heartbeat: Heartbeat | None = None  # what sends digests, where there are any
        self.menus_due = False  # whether the command menus have yet to be looked at
        self.answered: set[str] = set()  # ids of buttons

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return datetime.fromtimestamp(self.clock(), UTC)

    async def reader(self, update: Update) -> Reader | None:
        """Return who an update comes from; None where nobody can be answered."""
        user, chat, message = update.effective_user, update.effective_chat, update.effective_message
        if user is None or (user.is_bot and user.id != ANONYMOUS_ADMIN):
            return None
        chat_id = chat.id if chat is not None else user.id  # inline: the person alone
        habits = await self.people.habits(chat_id)
        kept = habits or Habits()
        client = (user.language_code or "")[:2]
        of_client = client if client in LANGUAGES else ""
        language = kept.language or of_client or self.briefings.default_language
        topical = message is not None and bool(getattr(message, "is_topic_message", False))
        sender = getattr(message, "sender_chat", None)
        return Reader(
            chat_id=chat_id, user_id=user.id,
            private=chat is None or chat.type == ChatType.PRIVATE,
            thread_id=getattr(message, "message_thread_id", None) if topical else None,
            message_id=message.message_id if message is not None else None,
            language=cast(Language, language), habits=kept, known=habits is not None,
            guessed=not kept.language and client not in LANGUAGES,
            anonymous=user.id == ANONYMOUS_ADMIN and sender is not None and sender.id == chat_id,
        )  # fmt: skip

    async def in_private(self, user_id: int, language: Language | None = None) -> Reader:
        """Return somebody as a reader in the chat with the bot, to be written to unasked.

        `language`: that of those who have chosen none.
        """
        habits = await self.people.habits(user_id)
        chosen = as_language(habits.language) if habits else None
        return Reader(
            chat_id=user_id, user_id=user_id, private=True, thread_id=None, message_id=None,
            language=chosen or language or self.briefings.default_language,
            habits=habits or Habits(), known=habits is not None,
        )  # fmt: skip

    def may_use(self, reader: Reader) -> bool:
        """Return whether this person, or this group, is let in."""
        allowed = self.rules.allowed
        inside = {reader.user_id, reader.chat_id} & (self.rules.owners | (allowed or frozenset()))
        return allowed is None or bool(inside)

    def is_owner(self, reader: Reader) -> bool:
        """Return whether owner commands are for this person: by id, in private."""
        return reader.private and reader.user_id in self.rules.owners

    async def may_set(self, reader: Reader, bot: Bot) -> bool:
        """Return whether somebody may change what holds for the chat."""
        if reader.private or reader.anonymous:
            return True
        key = (reader.chat_id, reader.user_id)
        asked, was_admin = self.admins.get(key, (0.0, False))
        if self.clock() - asked < 60:
            return was_admin
        member = await bot.get_chat_member(reader.chat_id, reader.user_id)
        is_admin = member.status in {"administrator", "creator"}
        self.admins[key] = (self.clock(), is_admin)
        return is_admin

    async def lacks_digest(self, reader: Reader) -> bool:
        """Return whether digests are given here, and this chat or topic has none that goes on."""
        if self.digests is None or not self.command("digest"):
            return False
        known = await self.digests.subscriptions.of_chat(reader.chat_id)
        return all(s.stopped or s.thread_id != reader.thread_id for s in known)

    async def offers_digest(self, reader: Reader, bot: Bot) -> bool:
        """Return whether a digest is to be offered to somebody here; no reason to fail."""
        try:
            return await self.lacks_digest(reader) and await self.may_set(reader, bot)
        except TelegramError:
            return False

    def commands(self) -> dict[str, str]:
        """Return the commands that are in use: ours → the name in this bot."""
        return dict(self.rules.commands)

    def command(self, name: str) -> str:
        """Return a command as one types it here, "" where the host has taken it away."""
        called = self.rules.commands.get(name)
        return f"/{called}" if called else ""
