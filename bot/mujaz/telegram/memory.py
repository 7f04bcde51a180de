"""What chats have chosen and what they were told, for as long as the process runs.

In:  habits by chat, answers by id
Out: the same again

For a host whose service has no database, and for tests; buttons end with the process.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mujaz.chats import Given, Habits

_MOST = 5000  # answers; the oldest go first


class MemoryPeople:
    """People of chats.py, in memory."""

    def __init__(self, given: MemoryGiven | None = None) -> None:
        self._habits: dict[int, Habits] = {}
        self._seen: dict[tuple[int, int], str] = {}
        self._given = given

    async def habits(self, chat_id: int) -> Habits | None:
        """Return what a chat has chosen; None: it is not known."""
        return self._habits.get(chat_id)

    async def keep_habits(self, chat_id: int, habits: Habits) -> None:
        """Store what a chat has chosen."""
        self._habits[chat_id] = habits

    async def chats(self) -> Sequence[int]:
        """Return the chats that have chosen anything: those with a menu of their own."""
        return sorted(self._habits)

    async def move(self, old: int, new: int) -> None:
        """Give a chat's rows a new id."""
        habits = self._habits.pop(old, None)
        if habits is not None:
            self._habits.setdefault(new, habits)
        if self._given is not None:
            self._given.move(old, new)

    async def first_time(self, bot_id: int, update_id: int, *, mark: str, now: int) -> bool:
        """Return whether an update is new, and remember it."""
        if self._seen.get((bot_id, update_id)) == mark:
            return False
        self._seen[bot_id, update_id] = mark
        while len(self._seen) > _MOST:
            del self._seen[next(iter(self._seen))]
        return True

    async def forget(self, user_id: int) -> None:
        """Delete all that is stored of a person."""
        self._habits.pop(user_id, None)
        if self._given is not None:
            self._given.forget(user_id)


class MemoryGiven:
    """GivenAnswers of chats.py, in memory."""

    def __init__(self) -> None:
        self._given: dict[str, Given] = {}

    async def keep(self, given: Given) -> None:
        """Store an answer under its id."""
        self._given[given.id] = given
        while len(self._given) > _MOST:
            del self._given[next(iter(self._given))]

    async def given(self, answer_id: str) -> Given | None:
        """Return an answer; None where there is none."""
        return self._given.get(answer_id)

    async def recent(self, chat_id: int, *, user_id: int, limit: int) -> Sequence[Given]:
        """Return what a person was last told in a chat, newest first."""
        found = [g for g in self._newest() if (g.chat_id, g.user_id) == (chat_id, user_id)]
        return found[:limit]

    async def same(self, key: str, *, since: int) -> Given | None:
        """Return the newest answer to a question since then, whoever asked."""
        found = (g for g in self._newest() if g.key == key and g.asked_at >= since)
        return next(found, None)

    async def of_person(self, user_id: int) -> Sequence[Given]:
        """Return all answers given to a person, in any chat, oldest first."""
        return [g for g in reversed(self._newest()) if g.user_id == user_id]

    def move(self, old: int, new: int) -> None:
        """Give the answers of a chat its new id."""
        for id_, given in self._given.items():
            if given.chat_id == old:
                self._given[id_] = replace(given, chat_id=new)

    def forget(self, user_id: int) -> None:
        """Delete the answers given to a person, and those in the chat with them."""
        for id_ in [i for i, g in self._given.items() if user_id in {g.user_id, g.chat_id}]:
            del self._given[id_]

    def _newest(self) -> list[Given]:
        return sorted(self._given.values(), key=lambda g: (g.asked_at, g.id), reverse=True)
