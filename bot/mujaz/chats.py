"""What a bot keeps of its chats: what they have chosen, and what they were told.

In:  nothing
Out: the values, and the ports that keep them; the adapters are in store/ and telegram/memory.py
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mujaz.model import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What a person, or the admins of a group, have chosen; "" where they have not."""

    language: str = ""  # of menus and messages: ar or en
    answers: str = ""  # the language of all answers; "": that of the question
    digits: str = ""  # in Arabic: latn or arab
    length: str = ""  # of answers: short, normal or long
    topics: tuple[str, ...] = ()  # ids
    night: str = ""  # in which nothing unasked makes a sound: one of digests.NIGHTS


class People(Protocol):
    """Keeps what chats have chosen; a private chat has the id of its person.

    Promises: each call is atomic; `forget` leaves no row that holds the id.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def habits(self, chat_id: int) -> Habits | None:
        """Return what a chat has chosen; None: it is not known."""
        ...

    async def keep_habits(self, chat_id: int, habits: Habits) -> None:
        """Store what a chat has chosen."""
        ...

    async def chats(self) -> Sequence[int]:
        """Return the chats that have chosen anything: those with a menu of their own."""
        ...

    async def move(self, old: int, new: int) -> None:
        """Give a chat's rows a new id (a group became a supergroup); again: nothing changes."""
        ...

    async def first_time(self, bot_id: int, update_id: int, *, mark: str, now: int) -> bool:
        """Return whether an update is new, and remember it for a day.

        `mark` is a digest of what it says: numbers may begin anew.
        """
        ...

    async def forget(self, user_id: int) -> None:
        """Delete all that is stored of a person: habits, questions, answers."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer that was given in a chat, so that its buttons work for as long as it stands."""

    id: str
    chat_id: int
    user_id: int
    question: str
    key: str  # by which the same question is found again
    asked_at: int  # milliseconds since 1970, UTC
    answer: Answer


class GivenAnswers(Protocol):
    """Keeps the answers that were given.

    Promises: an answer comes back equal; one that this version cannot read is None.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def keep(self, given: Given) -> None:
        """Store an answer under its id."""
        ...

    async def given(self, answer_id: str) -> Given | None:
        """Return an answer; None where there is none, or it cannot be read any more."""
        ...

    async def recent(self, chat_id: int, *, user_id: int, limit: int) -> Sequence[Given]:
        """Return what a person was last told in a chat, newest first."""
        ...

    async def same(self, key: str, *, since: int) -> Given | None:
        """Return the newest answer to a question since then, whoever asked."""
        ...

    async def of_person(self, user_id: int) -> Sequence[Given]:
        """Return all answers given to a person, in any chat, oldest first."""
        ...
