"""All that is stored of a person, as a file of JSON.

In:  who asks, in private
Out: settings, questions with their answers and what these took, digests, messages that they sent
"""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from typing import Any

from telegram import Bot

from mujaz.deliveries import Digests
from mujaz.render.document import answer_document
from mujaz.telegram import subscribing
from mujaz.telegram.desk import Desk, Reader
from mujaz.texts import text

_MOST = 10_000  # messages of one digest: those of years


async def export(desk: Desk, reader: Reader, bot: Bot) -> None:
    """Send it."""
    content = json.dumps(await everything(desk, reader), ensure_ascii=False, indent=2).encode()
    await bot.send_document(
        reader.chat_id, io.BytesIO(content), filename="mujaz.json", protect_content=False,
        disable_notification=False, caption=text(reader.language, "tg-export"),
    )  # fmt: skip


async def everything(desk: Desk, reader: Reader) -> dict[str, Any]:
    """Return all that is stored of a person, as plain data."""
    given = await desk.given.of_person(reader.user_id)
    return {
        "user_id": reader.user_id,
        "settings": {
            "language": reader.habits.language, "answers": reader.habits.answers,
            "digits": reader.habits.digits, "length": reader.habits.length,
            "topics": list(reader.habits.topics), "night": reader.habits.night,
        },
        "answers": [
            {"id": g.id, "chat_id": g.chat_id, "asked_at": _when(g.asked_at),
             "question": g.question, "answer": answer_document(g.answer, for_operator=False)}
            for g in given
        ],
        "digests": await subscribing.exported(desk, reader),
        "spent": await _spent(desk, reader),
        "messages": await _messages(desk.digests, reader) if desk.digests else [],
    }  # fmt: skip


async def _spent(desk: Desk, reader: Reader) -> list[dict[str, Any]]:
    """Return what the service keeps of the calls of a model that were made for a person."""
    of_service = getattr(desk.briefings, "spent", None)
    return [
        {
            "day": s.day.isoformat(), "group": s.group, "prompt_tokens": s.tokens.prompt,
            "cached_tokens": s.tokens.cached, "completion_tokens": s.tokens.completion,
        }
        for s in (await of_service(str(reader.user_id)) if of_service else [])
    ]  # fmt: skip


async def _messages(digests: Digests, reader: Reader) -> list[dict[str, Any]]:
    """Return what the digests that a person has set up have sent, and what became of it."""
    return [
        {
            "chat_id": d.chat_id, "slot": d.slot, "part": d.part, "kind": d.kind.value,
            "due": d.due.isoformat(timespec="seconds"), "state": d.state.value, "error": d.error,
            "html": d.body,
        }
        for one in await digests.subscriptions.of_person(reader.user_id)
        for d in reversed(await digests.outbox.lately(one.id, _MOST))
    ]  # fmt: skip


def _when(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="seconds")
