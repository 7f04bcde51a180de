"""Methods that change what is there: edits, deletions, pins, reactions, answers to presses.

In:  calls
Out: the changed message, or true
"""

from __future__ import annotations

from typing import Any

from mujaz.peer.keyboards import check_markup
from mujaz.peer.reach import check_reach
from mujaz.peer.refusal import Refused, bad
from mujaz.peer.routes import plays
from mujaz.peer.sending import count, text_of
from mujaz.peer.world import Call, Chat

Json = dict[str, Any]

CALLBACK_SECONDS = 150.0
MOST_ANSWER = 200  # characters of an answer to a press
DELETE_SECONDS = 48 * 60 * 60
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
_CONTENT = ("text", "entities", "caption", "caption_entities")


@plays("editMessageText", "editMessageCaption", "editMessageReplyMarkup")
def edit(call: Call) -> Json | bool:
    """Change a message of the bot; one that would stay the same is refused."""
    kind = call.entry.method
    key = {"editMessageText": "text", "editMessageCaption": "caption"}.get(kind)
    message, chat = _editable(call)
    changed = {k: v for k, v in message.items() if k != "reply_markup"}
    if key is not None:
        changed = {k: v for k, v in changed.items() if k not in _CONTENT}
        changed |= text_of(call, key)
    keyboard = check_markup(call.p.get("reply_markup"))
    if keyboard:
        changed["reply_markup"] = keyboard
    if changed == {k: v for k, v in message.items() if k != "edit_date"}:
        raise bad(_SAME)
    if chat is None:
        message.clear()
        message.update(changed)
        return True
    count(call, chat)
    message.pop("reply_markup", None)
    for name in _CONTENT:
        message.pop(name, None)
    message.update(changed)
    message["edit_date"] = call.world.now()
    return message


def _editable(call: Call) -> tuple[Json, Chat | None]:
    inline_id = call.p.get("inline_message_id")
    if inline_id is not None:
        inline = call.world.inline_messages.get(inline_id)
        if inline is None:
            raise bad("MESSAGE_ID_INVALID")
        return inline, None
    if "chat_id" not in call.p:
        raise bad("chat_id is empty")
    if "message_id" not in call.p:
        raise bad("message identifier is not specified")
    chat = call.world.chat(call.p["chat_id"])
    check_reach(call.world, chat)
    message = chat.messages.get(call.p["message_id"])
    if message is None:
        raise bad("message to edit not found")
    if message["from"]["id"] != call.world.bot_id:
        raise bad("message can't be edited")
    if call.entry.method == "editMessageText" and "text" not in message:
        raise bad("there is no text in the message to edit")
    return message, chat


@plays("deleteMessage")
def delete(call: Call) -> bool:
    """Delete a message."""
    chat = call.world.chat(call.p["chat_id"])
    check_reach(call.world, chat)
    message = chat.messages.get(call.p["message_id"])
    if message is None:
        raise bad("message to delete not found")
    _may_delete(call, chat, message)
    del chat.messages[message["message_id"]]
    return True


@plays("deleteMessages")
def delete_many(call: Call) -> bool:
    """Delete messages; those that are not there are passed over."""
    chat = call.world.chat(call.p["chat_id"])
    check_reach(call.world, chat)
    numbers = call.p["message_ids"]
    if not 1 <= len(numbers) <= 100:
        raise bad("too many messages to delete" if numbers else "message identifiers are empty")
    for number in numbers:
        if (message := chat.messages.get(number)) is not None:
            _may_delete(call, chat, message)
            del chat.messages[number]
    return True


def _may_delete(call: Call, chat: Chat, message: Json) -> None:
    own = message["from"]["id"] == call.world.bot_id
    if not own and chat.type != "private" and chat.bot_is != "administrator":
        raise bad("message can't be deleted")
    if call.world.now() - message["date"] > DELETE_SECONDS and chat.bot_is != "administrator":
        raise bad("message can't be deleted for everyone")


@plays("pinChatMessage", "unpinChatMessage", "unpinAllChatMessages")
def pin(call: Call) -> bool:
    """Pin a message, or take the pin out."""
    chat = call.world.chat(call.p["chat_id"])
    check_reach(call.world, chat)
    if chat.type != "private" and chat.bot_is != "administrator":
        raise bad("not enough rights to manage pinned messages in the chat")
    if call.entry.method == "pinChatMessage" and call.p["message_id"] not in chat.messages:
        raise bad("message to pin not found")
    return True


@plays("setMessageReaction")
def react(call: Call) -> bool:
    """Set the bot's reaction to a message."""
    chat = call.world.chat(call.p["chat_id"])
    check_reach(call.world, chat)
    message = chat.messages.get(call.p["message_id"])
    if message is None:
        raise bad("message to react not found")
    reactions = call.p.get("reaction") or []
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    message["_reaction"] = reactions
    return True


@plays("answerCallbackQuery")
def answer_callback(call: Call) -> bool:
    """Answer a press: once, and within 150 seconds."""
    pressed = call.world.callbacks.get(call.p["callback_query_id"])
    now = call.world.clock.now()
    if pressed is None or pressed.answered is not None or now - pressed.at > CALLBACK_SECONDS:
        raise expired()
    if len(call.p.get("text", "")) > MOST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    pressed.answered = {
        "text": call.p.get("text", ""), "show_alert": call.p.get("show_alert", False),
        "url": call.p.get("url", ""), "cache_time": call.p.get("cache_time", 0),
    }  # fmt: skip
    return True


def expired() -> Refused:
    """Return the refusal of a press or an inline query that can no longer be answered."""
    return bad("query is too old and response timeout expired or query ID is invalid")
