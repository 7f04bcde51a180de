"""What chats have chosen and what they were told, in the database.

In:  habits by chat, answers by id
Out: the same again, across restarts and upgrades

Implements People and GivenAnswers of chats.py, over the connections of a SqlStore.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from sqlalchemy import RowMapping, delete, insert, or_, select, update

from mujaz.answer.remember import read_answer, write_answer
from mujaz.chats import Given, Habits
from mujaz.store.articles import SqlStore
from mujaz.store.schema import telegram_answers, telegram_chats, telegram_updates

_DAY = 24 * 60 * 60
_CHOICES = frozenset(field.name for field in dataclasses.fields(Habits))


class SqlPeople:
    """Habits of chats beside the articles; open the store first."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def habits(self, chat_id: int) -> Habits | None:
        """Return what a chat has chosen; None: it is not known."""
        wanted = select(telegram_chats.c.habits).where(telegram_chats.c.chat_id == chat_id)
        async with self._store.reading() as conn:
            kept: dict[str, Any] | None = await conn.scalar(wanted)
        if kept is None:
            return None
        known = {name: value for name, value in kept.items() if name in _CHOICES}
        return Habits(**known | {"topics": tuple(known.get("topics", ()))})

    async def keep_habits(self, chat_id: int, habits: Habits) -> None:
        """Store what a chat has chosen."""
        row = {"chat_id": chat_id, "habits": dataclasses.asdict(habits)}
        async with self._store.writing() as conn:
            await conn.execute(delete(telegram_chats).where(telegram_chats.c.chat_id == chat_id))
            await conn.execute(insert(telegram_chats), row)

    async def chats(self) -> Sequence[int]:
        """Return the chats that have chosen anything: those with a menu of their own."""
        wanted = select(telegram_chats.c.chat_id).order_by(telegram_chats.c.chat_id)
        async with self._store.reading() as conn:
            return (await conn.scalars(wanted)).all()

    async def move(self, old: int, new: int) -> None:
        """Give a chat's rows a new id (a group became a supergroup); again: nothing changes."""
        chats, answers = telegram_chats, telegram_answers
        async with self._store.writing() as conn:
            known = await conn.scalar(select(chats.c.chat_id).where(chats.c.chat_id == new))
            if known is None:
                moved = update(chats).where(chats.c.chat_id == old).values(chat_id=new)
                await conn.execute(moved)
            await conn.execute(delete(chats).where(chats.c.chat_id == old))
            of_old = update(answers).where(answers.c.chat_id == old)
            await conn.execute(of_old.values(chat_id=new))

    async def first_time(self, bot_id: int, update_id: int, *, mark: str, now: int) -> bool:
        """Return whether an update is new, and remember it for a day."""
        seen = telegram_updates
        this = (seen.c.bot_id == bot_id) & (seen.c.update_id == update_id)
        async with self._store.writing() as conn:
            if await conn.scalar(select(seen.c.mark).where(this)) == mark:
                return False
            await conn.execute(delete(seen).where(this | (seen.c.seen_at < now - _DAY)))
            row = {"bot_id": bot_id, "update_id": update_id, "mark": mark, "seen_at": now}
            await conn.execute(insert(seen), row)
            return True

    async def forget(self, user_id: int) -> None:
        """Delete all that is stored of a person: habits, questions, answers."""
        answers = telegram_answers
        theirs = or_(answers.c.user_id == user_id, answers.c.chat_id == user_id)
        async with self._store.writing() as conn:
            await conn.execute(delete(telegram_chats).where(telegram_chats.c.chat_id == user_id))
            await conn.execute(delete(answers).where(theirs))


class SqlGiven:
    """Given answers beside the articles; open the store first."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def keep(self, given: Given) -> None:
        """Store an answer under its id."""
        row = {
            field.name: getattr(given, field.name)
            for field in dataclasses.fields(given)
        } | {"answer": write_answer(given.answer)}  # fmt: skip
        async with self._store.writing() as conn:
            await conn.execute(insert(telegram_answers), row)

    async def given(self, answer_id: str) -> Given | None:
        """Return an answer; None where there is none, or it cannot be read any more."""
        found = await self._found(telegram_answers.c.id == answer_id, limit=1)
        return found[0] if found else None

    async def recent(self, chat_id: int, *, user_id: int, limit: int) -> Sequence[Given]:
        """Return what a person was last told in a chat, newest first."""
        answers = telegram_answers
        return await self._found(
            (answers.c.chat_id == chat_id) & (answers.c.user_id == user_id), limit=limit
        )

    async def same(self, key: str, *, since: int) -> Given | None:
        """Return the newest answer to a question since then, whoever asked."""
        answers = telegram_answers
        found = await self._found((answers.c.key == key) & (answers.c.asked_at >= since), limit=1)
        return found[0] if found else None

    async def of_person(self, user_id: int) -> Sequence[Given]:
        """Return all answers given to a person, in any chat, oldest first."""
        return (await self._found(telegram_answers.c.user_id == user_id))[::-1]

    async def _found(self, where: Any, limit: int | None = None) -> list[Given]:
        answers = telegram_answers
        newest_first = (answers.c.asked_at.desc(), answers.c.id.desc())
        wanted = select(answers).where(where).order_by(*newest_first).limit(limit)
        async with self._store.reading() as conn:
            rows = (await conn.execute(wanted)).mappings().all()
        return [given for row in rows if (given := _given(row)) is not None]


def _given(row: RowMapping) -> Given | None:
    try:
        answer = read_answer(row["answer"])
    except ValidationError:
        return None
    return Given(**{**row, "answer": answer})
