"""Whether the bot may write to a chat, and in which thread.

In:  a chat, the parameters of a call that sends
Out: what the message takes over from them; or Refused in Telegram's words
"""

from __future__ import annotations

from typing import Any

from mujaz.peer.refusal import Refused, bad, forbidden
from mujaz.peer.world import Call, Chat, World

Json = dict[str, Any]


def check_reach(world: World, chat: Chat) -> None:
    """Refuse a chat that the bot cannot write to."""
    if chat.moved_to is not None:
        raise Refused(
            400, "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=chat.moved_to,
        )  # fmt: skip
    if chat.type == "private":
        if world.people[chat.id].deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if chat.bot_is == "none":
            raise forbidden("bot can't initiate conversation with a user")
        return
    kind = "supergroup" if chat.type == "supergroup" else "group"
    if chat.bot_is == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if chat.bot_is in {"none", "left"}:
        raise forbidden(f"bot is not a member of the {kind} chat")


def thread_of(call: Call, chat: Chat) -> Json:
    """Return the thread fields of a new message; refuse a thread that does not exist."""
    thread = call.p.get("message_thread_id")
    if thread is None:
        return {}
    topic = chat.topics.get(thread)
    if not chat.is_forum or topic is None:
        raise bad("message thread not found")
    if topic.closed and chat.bot_is != "administrator":
        raise bad("TOPIC_CLOSED")
    return {"message_thread_id": thread, "is_topic_message": True}


def reply_of(call: Call, chat: Chat) -> Json:
    """Return the reply field of a new message; refuse a reply to what is not there."""
    reply = call.p.get("reply_parameters")
    if reply is None:
        return {}
    message = chat.messages.get(int(reply["message_id"]))
    if message is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    field = {"reply_to_message": {k: v for k, v in message.items() if k != "reply_to_message"}}
    if "message_thread_id" in message and message.get("is_topic_message"):
        return {
            "message_thread_id": message["message_thread_id"], "is_topic_message": True, **field
        }  # fmt: skip
    return field
