"""The commands: what they are called, who sees them where, and Telegram's menus of them.

In:  the commands in use
Out: menus for each language and scope, written where they differ; the host's own entries stay
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
)
from telegram.error import BadRequest, Forbidden, TelegramError

from mujaz.telegram.desk import Desk, Reader
from mujaz.texts import plain

COMMANDS = (
    "start", "brief", "ask", "digest", "mute", "filter", "topics", "sources", "language",
    "settings", "privacy", "export", "delete_me", "help", "stop",
)  # fmt: skip
DIGEST_COMMANDS = frozenset({"digest", "mute", "filter", "broadcast"})  # where digests can be given
OWNER_COMMANDS = ("health", "broadcast")
_PRIVATE = frozenset(COMMANDS)
_GROUP = frozenset({"brief", "ask", "sources", "privacy", "help", "stop"})
_ADMINS = _GROUP | {"language", "settings", "topics", "digest", "mute", "filter"}
_MENU_LANGUAGES = {None: "en", "ar": "ar", "en": "en"}  # without one: everybody else


def usable(reader_private: bool, *, admin: bool, owner: bool) -> list[str]:
    """Return the commands that somebody can use in a chat, in their order."""
    here = _PRIVATE if reader_private else _ADMINS if admin else _GROUP
    more = list(OWNER_COMMANDS) if owner else []
    return [name for name in COMMANDS if name in here] + more


def menu(commands: Mapping[str, str], wanted: frozenset[str], language: str) -> list[BotCommand]:
    """Return the entries of a menu."""
    return [
        BotCommand(commands[name], plain(language, f"tg-command-{name.replace('_', '-')}"))
        for name in (*COMMANDS, *OWNER_COMMANDS)
        if name in wanted and name in commands
    ]


async def set_menus(bot: Bot, commands: Mapping[str, str]) -> int:
    """Write the menus that differ; return how many were written."""
    written = 0
    for scope, wanted in _scopes():
        for code, language in _MENU_LANGUAGES.items():
            ours = menu(commands, wanted, language)
            written += await _write(bot, scope, code, ours)
    return written


async def set_owner_menus(desk: Desk, bot: Bot) -> int:
    """Write the menus of the owners' own chats that differ; return how many were written."""
    return sum([await of_chat(desk, await desk.in_private(o), bot) for o in desk.rules.owners])


async def remove_menus(bot: Bot, commands: Mapping[str, str], chats: Iterable[int] = ()) -> None:
    """Take our entries out of all menus, and out of those of these chats."""
    for scope, _ in _scopes():
        for code in _MENU_LANGUAGES:
            await _clear(bot, scope, code, commands)
    for chat_id in chats:
        own: list[BotCommandScope] = [BotCommandScopeChat(chat_id)]
        if chat_id < 0:
            own.append(BotCommandScopeChatAdministrators(chat_id))
        for scope in own:
            with suppress(BadRequest, Forbidden):  # a chat that is gone has no menu
                await _clear(bot, scope, None, commands)


async def _clear(
    bot: Bot, scope: BotCommandScope, code: str | None, commands: Mapping[str, str]
) -> None:
    now = list(await bot.get_my_commands(scope=scope, language_code=code))
    left = [c for c in now if c.command not in commands.values()]
    if left == now:
        return
    if left:
        await bot.set_my_commands(left, scope=scope, language_code=code)
    else:
        await bot.delete_my_commands(scope=scope, language_code=code)


async def of_chat(desk: Desk, reader: Reader, bot: Bot) -> int:
    """Show a chat its menu in the language that it has chosen; a menu is no reason to fail.

    Return how many menus were written. A menu of a group hides those of admins anywhere, so the
    admins of this group get one too; an owner's chat has the owner's commands.
    """
    chat_id = reader.chat_id
    mine = frozenset(OWNER_COMMANDS) if desk.is_owner(reader) else frozenset()
    wanted: list[tuple[BotCommandScope, frozenset[str]]] = [
        (BotCommandScopeChat(chat_id), _PRIVATE | mine if reader.private else _GROUP)
    ]
    if not reader.private:
        wanted.append((BotCommandScopeChatAdministrators(chat_id), _ADMINS))
    written = 0
    try:
        for scope, names in wanted:
            ours = menu(desk.commands(), names, reader.language)
            written += await _write(bot, scope, None, ours)
    except TelegramError:
        return written
    return written


def _scopes() -> list[tuple[BotCommandScope, frozenset[str]]]:
    return [
        (BotCommandScopeAllPrivateChats(), _PRIVATE),
        (BotCommandScopeAllGroupChats(), _GROUP),
        (BotCommandScopeAllChatAdministrators(), _ADMINS),
    ]


async def _write(
    bot: Bot, scope: BotCommandScope, code: str | None, ours: list[BotCommand]
) -> bool:
    """Write a menu if it differs: the host's entries first, as they are, then ours."""
    now = list(await bot.get_my_commands(scope=scope, language_code=code))
    names = {command.command for command in ours}
    wanted = [c for c in now if c.command not in names] + ours
    if [(c.command, c.description) for c in now] == [(c.command, c.description) for c in wanted]:
        return False
    await bot.set_my_commands(wanted[:100], scope=scope, language_code=code)
    return True


async def set_profile(bot: Bot) -> None:
    """Write what the bot says of itself where it differs; for mujaz's own bot, not a plugin's."""
    for code, language in _MENU_LANGUAGES.items():
        about = plain(language, "tg-description")
        short = plain(language, "tg-short-description")
        if (await bot.get_my_description(language_code=code)).description != about:
            await bot.set_my_description(about, language_code=code)
        if (await bot.get_my_short_description(language_code=code)).short_description != short:
            await bot.set_my_short_description(short, language_code=code)
