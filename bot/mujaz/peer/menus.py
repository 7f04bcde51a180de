"""The bot's profile: command menus by scope and language, names and descriptions, menu button.

In:  calls
Out: what was set, and what a person in a chat sees of it
"""

from __future__ import annotations

import re
from typing import Any

from mujaz.peer.refusal import bad
from mujaz.peer.routes import plays
from mujaz.peer.world import Call, Chat, Person, World

Json = dict[str, Any]

MOST_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
# Scopes by what they name; the order is Telegram's, narrowest first.
_SCOPES = {
    "default": (), "all_private_chats": (), "all_group_chats": (), "all_chat_administrators": (),
    "chat": ("chat_id",), "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}  # fmt: skip
_MOST = {"description": 512, "short_description": 120, "name": 64}


def _scope(world: World, scope: Json | None) -> str:
    scope = scope or {"type": "default"}
    named = _SCOPES.get(scope.get("type", ""))
    if named is None:
        raise bad("can't parse BotCommandScope: unsupported type specified")
    for name in named:
        if name not in scope:
            raise bad(f'can\'t parse BotCommandScope: field "{name}" is required')
    if "chat_id" in named:
        world.chat(int(scope["chat_id"]))
    return ":".join([scope["type"], *(str(scope[name]) for name in named)])


def _language(call: Call) -> str:
    code = str(call.p.get("language_code", ""))
    if code and not _LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


@plays("setMyCommands")
def set_commands(call: Call) -> bool:
    """Set the commands of a scope and language."""
    commands = call.p["commands"]
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        name = str(command.get("command", "")).removeprefix("/")
        if not _COMMAND.fullmatch(name):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    call.world.menus[_scope(call.world, call.p.get("scope")), _language(call)] = commands
    return True


@plays("getMyCommands")
def get_commands(call: Call) -> list[Json]:
    """Return the commands of a scope and language; none where nothing was set."""
    key = _scope(call.world, call.p.get("scope")), _language(call)
    return call.world.menus.get(key, [])


@plays("deleteMyCommands")
def delete_commands(call: Call) -> bool:
    """Forget the commands of a scope and language."""
    call.world.menus.pop((_scope(call.world, call.p.get("scope")), _language(call)), None)
    return True


def commands_seen(world: World, chat: Chat, person: Person) -> list[Json]:
    """Return the menu that a person sees in a chat: the narrowest scope that has one."""
    status = chat.members.get(person.id, "")
    is_admin = status in {"creator", "administrator"}
    if chat.type == "private":
        scopes = [f"chat:{chat.id}", "all_private_chats", "default"]
    else:
        admin = [f"chat_administrators:{chat.id}"] if is_admin else []
        admins = ["all_chat_administrators"] if is_admin else []
        scopes = [
            f"chat_member:{chat.id}:{person.id}", *admin, f"chat:{chat.id}", *admins,
            "all_group_chats", "default",
        ]  # fmt: skip
    for scope in scopes:
        for language in (person.language_code[:2], ""):
            if menu := world.menus.get((scope, language)):
                return menu
    return []


@plays("setMyDescription", "setMyShortDescription", "setMyName")
def set_profile(call: Call) -> bool:
    """Set a text of the bot's profile for a language."""
    field = _field(call.entry.method)
    value = call.p.get(field, "")
    if len(value) > _MOST[field]:
        raise bad(f"{field.replace('_', ' ')} is too long")
    call.world.profile[field, _language(call)] = value
    return True


@plays("getMyDescription", "getMyShortDescription", "getMyName")
def get_profile(call: Call) -> Json:
    """Return a text of the bot's profile for a language, else the one for all."""
    field = _field(call.entry.method)
    profile = call.world.profile
    default = call.world.bot["first_name"] if field == "name" else ""
    value = profile.get((field, _language(call))) or profile.get((field, "")) or default
    return {field: value}


def _field(method: str) -> str:
    name = method[len("setMy") :]
    return {"Description": "description", "ShortDescription": "short_description"}.get(name, "name")


@plays("setChatMenuButton")
def set_menu_button(call: Call) -> bool:
    """Set the button beside the text field."""
    call.world.menu_buttons[call.p.get("chat_id", 0)] = call.p.get("menu_button") or {
        "type": "default"
    }
    return True


@plays("getChatMenuButton")
def get_menu_button(call: Call) -> Json:
    """Return the button beside the text field."""
    return call.world.menu_buttons.get(call.p.get("chat_id", 0), {"type": "commands"})


@plays("setMyDefaultAdministratorRights")
def set_rights(call: Call) -> bool:
    """Set the rights that the bot asks for."""
    call.world.profile["rights", ""] = str(call.p.get("rights"))
    return True


@plays("logOut", "close")
def close(call: Call) -> bool:
    """Do nothing: there is no other server to move to."""
    return True
