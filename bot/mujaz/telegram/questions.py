"""Plain texts as questions: in private, and in groups where the bot is spoken to.

In:  messages without a command
Out: questions and commands in words; nothing where nobody spoke to the bot
"""

from __future__ import annotations

import asyncio
import re

from telegram import Message, MessageEntity, Update
from telegram.ext import filters

from mujaz.deliveries import Fate
from mujaz.telegram import albums, subscribing
from mujaz.telegram.aliases import alias_of
from mujaz.telegram.asking import Asked, ask, checked
from mujaz.telegram.commands import greeting, run
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context
from mujaz.telegram.menus import of_chat
from mujaz.telegram.phrases import said
from mujaz.telegram.sender import Place, Sender

# Telegram's own updates of a message that was written, by a person, here and now
FRESH = filters.UpdateType.MESSAGE & ~filters.VIA_BOT & ~filters.FORWARDED
# Words that are no command; Telegram marks none under pictures, so there the stroke tells
WORDS = (filters.TEXT & ~filters.COMMAND) | (filters.CAPTION & ~filters.CaptionRegex(r"^\s*/"))


class Addressed(filters.MessageFilter):
    """Messages of a group that speak to the bot: a mention of it, or a reply to it."""

    def filter(self, message: Message) -> bool:
        """Return whether a message is for the bot."""
        bot = message.get_bot()
        replied = message.reply_to_message
        if replied is not None and replied.from_user is not None:
            opens_topic = replied.forum_topic_created is not None
            if replied.from_user.id == bot.id and not opens_topic:
                return True
        return _mentions(message, bot.username)


def _mentions(message: Message, username: str) -> bool:
    found = [
        *message.parse_entities([MessageEntity.MENTION]).values(),
        *message.parse_caption_entities([MessageEntity.MENTION]).values(),
    ]
    return any(mention.casefold() == f"@{username}".casefold() for mention in found)


async def spoken(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Answer a text, or the words under a picture or file: a command in words, else a question."""
    message = update.effective_message
    words = (message.text or message.caption) if message is not None else None
    if message is None or not words:
        return
    if not reader.private:
        name = re.escape(context.bot.username)
        words = re.sub(rf"@{name}\b", " ", words, flags=re.IGNORECASE)
    if not desk.albums.first(reader.chat_id, message.media_group_id):
        return
    alias = alias_of(words)
    if alias is not None:
        await run(desk, reader, update, context, *alias)
        return
    await ask(desk, reader, update, context, Asked(text=checked(words)))


async def corrected(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Answer a person's last question anew when they correct it; older ones stay as they are."""
    message = update.edited_message
    words = (message.text or message.caption) if message is not None else None
    if message is None or not words or alias_of(words) is not None:
        return
    last = desk.latest.corrected(reader.user_id, message.message_id, words, desk.clock())
    if last is None:
        return
    if last.task is not None and not last.task.done():
        await desk.running.replace(reader.user_id)
    await ask(desk, reader, update, context, Asked(text=checked(words), instead=last))


async def wordless(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Say that only words are read: of pictures, voices, forwarded messages; now and then."""
    message = update.effective_message
    if message is None or not message.media_group_id:
        await _words_only(desk, reader, context)
        return
    work = _of_album(desk, reader, context, message.media_group_id)
    context.application.create_task(work, update=update, name="mujaz-album")


async def _of_album(desk: Desk, reader: Reader, context: Context, album: str) -> None:
    """Say it once of an album, and not where one of its pictures has words."""
    await asyncio.sleep(albums.CAPTION_SECONDS)
    if desk.albums.first(reader.chat_id, album):
        await _words_only(desk, reader, context)


async def _words_only(desk: Desk, reader: Reader, context: Context) -> None:
    if desk.quota.may_note(reader.chat_id):
        sender = Sender(context.bot, desk.people)
        await sender.send(Place(chat_id=reader.chat_id), said(reader, "tg-text-only"))


async def joined(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Say how to begin when the bot is added to a group; hold the digests when it is removed."""
    change = update.my_chat_member
    if change is None:
        return
    if change.new_chat_member.status in {"member", "administrator"}:
        await subscribing.back(desk, reader)
    elif change.new_chat_member.status in {"left", "kicked"} and desk.digests is not None:
        # blocked or thrown out: nothing is tried any more, and all goes on when the bot is back
        await desk.digests.subscriptions.stop(reader.chat_id, Fate.GONE, desk.now())
    if reader.private:
        return
    was = change.old_chat_member.status in {"left", "kicked"}
    now = change.new_chat_member.status in {"member", "administrator"}
    if was and now:
        if reader.known:  # else everybody there has the menu in the language of their app
            await of_chat(desk, reader, context.bot)
        told = greeting(desk, reader, context.bot.username)
        await Sender(context.bot, desk.people).send(Place(chat_id=reader.chat_id), told)


async def migrated(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Move what a group has chosen when it becomes a supergroup; both messages say the same."""
    message = update.effective_message
    if message is None:
        return
    if message.migrate_to_chat_id:
        old, new = reader.chat_id, message.migrate_to_chat_id
    elif message.migrate_from_chat_id:
        old, new = message.migrate_from_chat_id, reader.chat_id
    else:
        return
    await desk.people.move(old, new)
    if desk.digests is not None:
        await desk.digests.outbox.move(old, new)


async def stopped(desk: Desk, update: Update) -> None:
    """Stop the answer whose draft somebody has stopped (Bot API 10.3, read raw)."""
    told = update.api_kwargs.get("stopped_message_generation")
    chat = told.get("chat") if isinstance(told, dict) else None
    if isinstance(chat, dict) and isinstance(chat.get("id"), int):
        desk.running.stop(chat["id"])
