"""A command that nobody here knows: a short word about what there is.

In:  a command that no handler of ours has taken
Out: a line, the nearest command where one is near; nothing where it may be for somebody else

For a bot that is mujaz alone: in a host's bot the command may be the host's.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType
from telegram.ext import filters

from mujaz.telegram.asking import place_of
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context
from mujaz.telegram.menus import usable
from mujaz.telegram.phrases import said
from mujaz.telegram.sender import Sender

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?\Z")


class Unknown(filters.MessageFilter):
    """Commands for this bot: in private those without a name or with ours, in groups with ours."""

    def filter(self, message: Message) -> bool:
        """Return whether a message begins with a command for this bot."""
        named = _named(message)
        if named is None:
            return False
        _, bot = named
        if not bot:
            return message.chat.type == ChatType.PRIVATE
        return bot.casefold() == message.get_bot().username.casefold()


def _named(message: Message) -> tuple[str, str] | None:
    """Return the command at the beginning of a message, and the bot that it names, or ""."""
    first = next(iter(message.entities), None)
    if first is None or first.offset or first.type != MessageEntity.BOT_COMMAND:
        return None
    found = _COMMAND.match(message.parse_entity(first))
    return (found[1], found[2] or "") if found else None


async def unknown(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Say that a command is not known, and what to do."""
    message = update.effective_message
    named = _named(message) if message is not None else None
    if named is not None and desk.quota.may_note(reader.chat_id):
        told = not_known(desk, reader, named[0])
        await Sender(context.bot, desk.people).send(place_of(reader), told)


def not_known(desk: Desk, reader: Reader, name: str) -> str:
    """Return what is said of a command that is not known, as a message."""
    here = usable(reader.private, admin=False, owner=desk.is_owner(reader))
    known = [desk.command(ours).removeprefix("/") for ours in here if desk.command(ours)]
    near = get_close_matches(name.casefold(), known, n=1, cutoff=0.7)
    if near:
        return said(reader, "tg-unknown-near", command=f"/{name}", near=f"/{near[0]}")
    return said(reader, "tg-unknown", command=f"/{name}", help=desk.command("help") or "—")
