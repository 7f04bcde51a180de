"""What happens when a handler fails: a person is told, the owners once, the loop lives.

In:  a handler
Out: a callback for python-telegram-bot that lets nothing escape to the host's error handlers
"""

from __future__ import annotations

import secrets
import traceback
from collections.abc import Awaitable, Callable, Coroutine
from hashlib import sha256
from typing import Any

import structlog
from telegram import CallbackQuery, Update
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import CallbackContext

from mujaz.errors import BadInput, MujazError, Outside
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.menus import set_menus, set_owner_menus
from mujaz.telegram.phrases import said
from mujaz.telegram.sender import Place, Sender
from mujaz.texts import has_text

Context = CallbackContext[Any, Any, Any, Any]
Handler = Callable[[Desk, Reader, Update, Context], Awaitable[None]]
Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
_log = structlog.get_logger("mujaz.telegram")
_MOST_OF_A_NOTE = 200
_STALE = 900.0  # seconds after which a group talks of something else
_ALERT_AGAIN = 3600.0  # seconds after which the owners hear of the same incident again


def handled(desk: Desk, handler: Handler) -> Callback:
    """Return a callback: known people only, each update once, errors said in words."""

    async def callback(update: Update, context: Context) -> None:
        reader: Reader | None = None
        try:
            if _floods(desk, update):
                return
            reader = await desk.reader(update)
            if reader is None:
                return
            if not await _is_new(desk, update, context):
                return
            _begin_menus(desk, context)
            desk.awake()
            if not desk.may_use(reader):
                await turn_away(desk, reader, context)
                return
            if not desk.quota.hears(reader.chat_id, private=reader.private):
                return
            if _is_stale(desk, reader, update):
                await _too_late(desk, reader, context)
                return
            await handler(desk, reader, update, context)
        except Exception as exc:
            await report(desk, reader, context, exc)
        finally:
            if update.callback_query is not None:
                await answer_button(desk, update.callback_query)
                desk.answered.discard(update.callback_query.id)

    return callback


def _floods(desk: Desk, update: Update) -> bool:
    """Return whether an update is one too many: refused before it costs a look at the database."""
    chat = update.effective_chat
    return chat is not None and desk.quota.floods(chat.id, private=chat.type == ChatType.PRIVATE)


async def _is_new(desk: Desk, update: Update, context: Context) -> bool:
    """Return whether an update has not been dealt with: after a crash they come again."""
    mark = sha256(update.to_json().encode()).hexdigest()[:16]
    now = int(desk.clock())
    return await desk.people.first_time(context.bot.id, update.update_id, mark=mark, now=now)


def _is_stale(desk: Desk, reader: Reader, update: Update) -> bool:
    """Return whether a group's message has waited while the bot was away."""
    message = update.message
    if reader.private or message is None or message.migrate_to_chat_id:
        return False
    moved = message.migrate_from_chat_id is not None
    return not moved and message.date.timestamp() < desk.clock() - _STALE


async def _too_late(desk: Desk, reader: Reader, context: Context) -> None:
    """Say once that what a group has asked meanwhile must be asked again."""
    if desk.quota.may_note(reader.chat_id, most=1):
        sender = Sender(context.bot, desk.people)
        place = Place(chat_id=reader.chat_id, thread_id=reader.thread_id)
        await sender.send(place, said(reader, "tg-too-late"))


def _begin_menus(desk: Desk, context: Context) -> None:
    """Write the command menus once, in the background, where the host has not done it."""
    if desk.menus_due:
        desk.menus_due = False
        context.application.create_task(_menus(desk, context), name="mujaz-menus")


async def _menus(desk: Desk, context: Context) -> None:
    try:
        await set_menus(context.bot, desk.commands())
        await set_owner_menus(desk, context.bot)
    except TelegramError as exc:
        _log.warning("menus not written", kind=type(exc).__name__)


async def answer_button(
    desk: Desk, query: CallbackQuery, told: str = "", *, alert: bool = False
) -> None:
    """Answer a button, so that it stops spinning; once, and never with an error."""
    if query.id in desk.answered:
        return
    desk.answered.add(query.id)
    try:
        await query.answer(told[:_MOST_OF_A_NOTE] or None, show_alert=alert)
    except TelegramError:
        return  # too old: after a restart


async def turn_away(desk: Desk, reader: Reader, context: Context) -> None:
    """Tell somebody who is not let in, in private only."""
    if reader.private and reader.message_id is not None and desk.quota.may_note(reader.chat_id):
        sender = Sender(context.bot, desk.people)
        await sender.send(Place(chat_id=reader.chat_id), said(reader, "tg-not-allowed",
                                                              id=str(reader.user_id)))  # fmt: skip


async def report(desk: Desk, reader: Reader | None, context: Context, exc: Exception) -> None:
    """Say in words what failed; what is not the person's doing gets a number and an alert.

    Raises nothing: what fails here too, such as a database that is not open, is only logged.
    """
    if isinstance(exc, TelegramError):
        _log.warning("telegram call failed", kind=type(exc).__name__)
        return
    reference = secrets.token_hex(3)
    if not isinstance(exc, BadInput):
        _log_fault(exc, reference)
    try:
        await _tell(desk, reader, context, exc, reference)
    except Exception as again:
        _log_fault(again, reference)


def _log_fault(exc: Exception, reference: str) -> None:
    """Log where something failed; only our own errors with their words: others may hold secrets."""
    frames = [f"{f.filename.rsplit('/', 2)[-1]}:{f.lineno}" for f in _frames(exc)]
    words = str(exc) if isinstance(exc, MujazError) else ""
    _log.error(
        "handler failed", reference=reference, kind=type(exc).__name__, words=words, at=frames[-6:]
    )


async def _tell(
    desk: Desk, reader: Reader | None, context: Context, exc: Exception, reference: str
) -> None:
    sender = Sender(context.bot, desk.people)
    if reader is not None:
        place = Place(
            chat_id=reader.chat_id, thread_id=reader.thread_id,
            reply_to=None if reader.private else reader.message_id,
        )  # fmt: skip
        await sender.send(place, in_words(reader, exc, reference))
    if not isinstance(exc, BadInput):
        await alert(desk, sender, exc, reference)


def in_words(reader: Reader, exc: Exception, reference: str) -> str:
    """Return what a person is told: what happened, what to do, and a number to name."""
    if isinstance(exc, MujazError) and has_text(f"tg-error-{exc.code}"):
        return said(reader, f"tg-error-{exc.code}", **_given(exc))
    key = "tg-error-later" if isinstance(exc, Outside) else "tg-error"
    return said(reader, key, reference=reference)


def _given(exc: MujazError) -> dict[str, str | int]:
    return {name: value for name, value in exc.params.items() if name in {"length", "most"}}


def _frames(exc: BaseException) -> traceback.StackSummary:
    return traceback.extract_tb(exc.__traceback__)


async def alert(desk: Desk, sender: Sender, exc: Exception, reference: str) -> None:
    """Tell the owners of an incident, once an hour."""
    last = _frames(exc)[-1:]
    incident = f"{type(exc).__name__} {last[0].name if last else ''}"
    now = desk.clock()
    if now - desk.alerted.get(incident, float("-inf")) < _ALERT_AGAIN:
        return
    desk.alerted[incident] = now
    for owner in sorted(desk.rules.owners):
        reader = await desk.in_private(owner)
        told = said(reader, "tg-alert", what=incident, reference=reference)
        await sender.send(Place(chat_id=owner), told)
