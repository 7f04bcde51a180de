"""Methods about chats, members, topics and files.

In:  calls
Out: Chat, ChatMember, ForumTopic and File objects
"""

from __future__ import annotations

from typing import Any

from mujaz.peer.reach import check_reach
from mujaz.peer.refusal import bad, forbidden
from mujaz.peer.routes import plays
from mujaz.peer.world import GENERAL, Call, Chat, Topic, World

Json = dict[str, Any]

MOST_DOWNLOAD = 20 * 1024 * 1024
_RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
    "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
    "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_pin_messages", "can_manage_topics",
)  # fmt: skip


@plays("getMe")
def get_me(call: Call) -> Json:
    """Return the bot."""
    return call.world.bot


@plays("getChat")
def get_chat(call: Call) -> Json:
    """Return a chat with all that is known of it."""
    chat = call.world.chat(call.p["chat_id"])
    _must_be_there(chat)
    accepted = {"unlimited_gifts": False, "limited_gifts": False, "unique_gifts": False,
                "premium_subscription": False, "gifts_from_channels": False}  # fmt: skip
    return {
        **chat.document(), "accent_color_id": 0, "max_reaction_count": 11,
        "accepted_gift_types": accepted,
    }  # fmt: skip


def _must_be_there(chat: Chat) -> None:
    if chat.type != "private" and chat.bot_is in {"none", "left", "kicked"}:
        raise forbidden(f"bot is not a member of the {chat.type} chat")


def member_document(world: World, chat: Chat, user_id: int) -> Json:
    """Return the ChatMember object of someone."""
    status = chat.bot_is if user_id == world.bot_id else chat.members.get(user_id, "left")
    status = "left" if status == "none" else status
    member: Json = {"status": status, "user": world.user_document(user_id)}
    if status == "administrator":
        member |= dict.fromkeys(_RIGHTS, True)
    if status in {"creator"}:
        member["is_anonymous"] = False
    if status == "kicked":
        member["until_date"] = 0
    return member


@plays("getChatMember")
def get_member(call: Call) -> Json:
    """Return how someone stands in a chat."""
    chat = call.world.chat(call.p["chat_id"])
    _must_be_there(chat)
    user_id = call.p["user_id"]
    if user_id != call.world.bot_id and user_id not in call.world.people:
        raise bad("invalid user_id specified")
    return member_document(call.world, chat, user_id)


@plays("getChatAdministrators")
def get_administrators(call: Call) -> list[Json]:
    """Return a group's administrators, other bots left out."""
    chat = call.world.chat(call.p["chat_id"])
    if chat.type == "private":
        raise bad("there are no administrators in the private chat")
    _must_be_there(chat)
    ids = [u for u, status in chat.members.items() if status in {"creator", "administrator"}]
    if chat.bot_is == "administrator":
        ids.append(call.world.bot_id)
    return [member_document(call.world, chat, user_id) for user_id in ids]


@plays("getChatMemberCount")
def count_members(call: Call) -> int:
    """Return how many are in a chat, the bot included."""
    chat = call.world.chat(call.p["chat_id"])
    _must_be_there(chat)
    if chat.type == "private":
        return 2
    return 1 + sum(1 for status in chat.members.values() if status not in {"left", "kicked"})


@plays("leaveChat")
def leave(call: Call) -> bool:
    """Let the bot leave a group."""
    chat = call.world.chat(call.p["chat_id"])
    if chat.type == "private":
        raise bad("chat member status can't be changed in private chats")
    _must_be_there(chat)
    chat.bot_is = "left"
    return True


@plays("createForumTopic")
def create_topic(call: Call) -> Json:
    """Open a topic in a forum."""
    chat = _forum(call)
    topic = Topic(id=next(chat.ids), name=call.p["name"])
    chat.topics[topic.id] = topic
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": 7322096}


@plays("closeForumTopic", "reopenForumTopic", "deleteForumTopic", "editForumTopic")
def change_topic(call: Call) -> bool:
    """Close, reopen, rename or delete a topic."""
    chat = _forum(call)
    topic = chat.topics.get(call.p["message_thread_id"])
    if topic is None or topic.id == GENERAL:
        raise bad("message thread not found")
    if call.entry.method == "deleteForumTopic":
        del chat.topics[topic.id]
    elif call.entry.method == "editForumTopic":
        topic.name = call.p.get("name") or topic.name
    else:
        topic.closed = call.entry.method == "closeForumTopic"
    return True


def _forum(call: Call) -> Chat:
    chat = call.world.chat(call.p["chat_id"])
    check_reach(call.world, chat)
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    if chat.bot_is != "administrator":
        raise bad("not enough rights to manage topics")
    return chat


@plays("getFile")
def get_file(call: Call) -> Json:
    """Return where a file can be fetched."""
    stored = call.world.files.get(call.p["file_id"])
    if stored is None:
        raise bad("invalid file_id")
    if len(stored.content) > MOST_DOWNLOAD:
        raise bad("file is too big")
    return {
        "file_id": stored.id, "file_unique_id": f"u{stored.id}",
        "file_size": len(stored.content), "file_path": stored.path,
    }  # fmt: skip
