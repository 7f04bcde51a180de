"""What people do: write, press, type, join, block … each becomes an update for the bot.

In:  a verb and its arguments, from `people.py` in the same process or over the control interface
Out: what came of it, as JSON
"""

from __future__ import annotations

import itertools
from typing import Any

from mujaz.peer.core import Peer
from mujaz.peer.menus import commands_seen
from mujaz.peer.sending import store_file
from mujaz.peer.words import detect
from mujaz.peer.world import ANONYMOUS_ADMIN, Callback, Chat, InlineQuery, Person

Json = dict[str, Any]


class Acts:
    """The verbs about persons and messages; `groups.py` adds those about groups."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.world = peer.world
        self._numbers = itertools.count(1)

    # People and private chats

    def person(
        self, name: str, language: str = "", username: str = "", id: int | None = None
    ) -> Json:
        """Let a person have an account, and open their chat with the bot."""
        number = id or 1000 + next(self.world.ids)
        person = Person(id=number, first_name=name, username=username, language_code=language)
        self.world.people[number] = person
        self.world.chats[number] = Chat(
            id=number, type="private", title=name, username=username,
            members={number: "member"},
        )  # fmt: skip
        return person.document()

    def blocks(self, user_id: int, *, blocked: bool = True) -> None:
        """Block the bot, or unblock it."""
        chat = self.world.chats[user_id]
        chat.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        self._bot_changes(chat, user_id, old, new)

    def deactivates(self, user_id: int) -> None:
        """Delete the account."""
        self.world.people[user_id].deactivated = True

    def speaks(self, user_id: int, language: str) -> None:
        """Change the language of the app."""
        self.world.people[user_id].language_code = language

    # Messages

    def says(
        self, user_id: int, chat_id: int, content: Json, reply_to: int | None = None, **how: Any
    ) -> Json:
        """Send something: content holds text, or location, contact …"""
        chat = self.world.chats[chat_id]
        if chat.type == "private" and chat.bot_is == "none":
            chat.bot_is = "member"
        if "text" in content:
            content = {**content, **_entities(content["text"])}
        if reply_to is not None:
            content = {**content, **self._reply(chat, reply_to)}
        if how.get("topic") is not None:
            content |= {"message_thread_id": how["topic"], "is_topic_message": True}
        sender = self.world.user_document(user_id)
        if how.get("anonymous"):
            sender, content = ANONYMOUS_ADMIN, {**content, "sender_chat": chat.document()}
        before = chat.last_sender
        message = self.world.place(chat, sender, content | how.get("fields", {}))
        if self._bot_sees(chat, message, before):
            self.world.feed.add("message", message)
        return message

    def _reply(self, chat: Chat, message_id: int) -> Json:
        message = chat.messages[message_id]
        field: Json = {
            "reply_to_message": {k: v for k, v in message.items() if k != "reply_to_message"}
        }
        if message.get("is_topic_message"):
            field |= {"message_thread_id": message["message_thread_id"], "is_topic_message": True}
        elif chat.type == "supergroup":
            # the trap of the guide's 6.8: a thread id that is no topic and cannot be written to
            field["message_thread_id"] = message.get("message_thread_id", message_id)
        return field

    def _bot_sees(self, chat: Chat, message: Json, last_sender: int) -> bool:
        if chat.type == "private":
            return True
        if chat.bot_is not in {"member", "administrator"}:
            return False
        if chat.bot_is == "administrator" or self.world.bot["can_read_all_group_messages"]:
            return True
        name = self.world.bot["username"].lower()
        text = str(message.get("text", "")).lower()
        reply = message.get("reply_to_message", {}).get("from", {}).get("id")
        if reply == self.world.bot_id or f"@{name}" in text:
            return True
        first = (message.get("entities") or [{}])[0]
        is_command = first.get("type") == "bot_command" and first.get("offset") == 0
        return is_command and "@" not in text.split()[0]

    def edits(self, user_id: int, chat_id: int, message_id: int, text: str) -> Json:
        """Change one's own message."""
        chat = self.world.chats[chat_id]
        message = chat.messages[message_id]
        message.pop("entities", None)
        message |= {"text": text, **_entities(text), "edit_date": self.world.now()}
        if self._bot_sees(chat, message, 0):
            self.world.feed.add("edited_message", message)
        return message

    def sends_file(self, user_id: int, chat_id: int, name: str, content: bytes, **how: Any) -> Json:
        """Send a document."""
        stored = store_file(self.world.files, name, content)
        document = {
            "file_id": stored.id, "file_unique_id": f"u{stored.id}", "file_name": name,
            "file_size": len(content),
        }  # fmt: skip
        return self.says(user_id, chat_id, {"document": document}, **how)

    def reacts(self, user_id: int, chat_id: int, message_id: int, emoji: str) -> None:
        """React to a message; the bot hears of it as administrator of a group, or in private."""
        chat = self.world.chats[chat_id]
        if chat.type != "private" and chat.bot_is != "administrator":
            return
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        reaction = {
            "chat": chat.document(), "message_id": message_id,
            "user": self.world.user_document(user_id), "date": self.world.now(),
            "old_reaction": [], "new_reaction": new,
        }  # fmt: skip
        self.world.feed.add("message_reaction", reaction)

    # Buttons and inline queries

    def presses(self, user_id: int, chat_id: int, message_id: int, data: str) -> str:
        """Press a button; return the id of the press."""
        chat = self.world.chats[chat_id]
        pressed = Callback(
            id=str(7_000_000 + next(self._numbers)), at=self.world.clock.now(), user_id=user_id
        )
        self.world.callbacks[pressed.id] = pressed
        message = chat.messages.get(message_id) or {
            "chat": chat.document(), "message_id": message_id, "date": 0,
        }  # fmt: skip
        query = {
            "id": pressed.id, "from": self.world.user_document(user_id), "message": message,
            "chat_instance": str(chat.id), "data": data,
        }  # fmt: skip
        self.world.feed.add("callback_query", query)
        return pressed.id

    def answer_to(self, callback_id: str) -> Json | None:
        """Return what a press was answered with; None as long as it was not."""
        return self.world.callbacks[callback_id].answered

    def types(self, user_id: int, query: str, offset: str = "") -> str:
        """Type after the bot's name in any chat; return the id of the query."""
        typed = InlineQuery(
            id=str(8_000_000 + next(self._numbers)), at=self.world.clock.now(),
            user_id=user_id, query=query,
        )  # fmt: skip
        self.world.inline[typed.id] = typed
        self.world.feed.add(
            "inline_query",
            {
                "id": typed.id, "from": self.world.user_document(user_id), "query": query,
                "offset": offset, "chat_type": "private",
            },
        )  # fmt: skip
        return typed.id

    def results_of(self, query_id: str) -> Json | None:
        """Return what an inline query was answered with; None as long as it was not."""
        return self.world.inline[query_id].answered

    def chooses(self, user_id: int, query_id: str, result_id: str, chat_id: int) -> Json:
        """Put a result of an inline query into a chat."""
        typed = self.world.inline[query_id]
        results = (typed.answered or {})["results"]
        result = next(r for r in results if r["id"] == result_id)
        chat = self.world.chats[chat_id]
        content = {**result.get("_shown", {}), "via_bot": self.world.public_bot()}
        chosen: Json = {
            "result_id": result_id, "from": self.world.user_document(user_id),
            "query": typed.query,
        }  # fmt: skip
        if "reply_markup" in result:
            content["reply_markup"] = result["reply_markup"]
            chosen["inline_message_id"] = f"inline{next(self._numbers)}"
        message = self.world.place(chat, self.world.user_document(user_id), content)
        if "inline_message_id" in chosen:
            self.world.inline_messages[chosen["inline_message_id"]] = message
        if self.peer.inline_feedback:
            self.world.feed.add("chosen_inline_result", chosen)
        return message

    def stops(self, user_id: int, draft_id: int) -> None:
        """Press the stop button of a draft (Bot API 10.3)."""
        chat = self.world.chats[user_id]
        stopped = {
            "chat": chat.document(), "from": self.world.user_document(user_id),
            "draft_id": draft_id, "date": self.world.now(),
        }  # fmt: skip
        self.world.feed.add("stopped_message_generation", stopped)

    # What is seen

    def messages(self, chat_id: int) -> list[Json]:
        """Return the messages of a chat in their order, as they are now."""
        return list(self.world.chats[chat_id].messages.values())

    def drafts(self, chat_id: int) -> list[Json]:
        """Return the drafts that a private chat shows now."""
        return list(self.world.chats[chat_id].drafts.values())

    def menu(self, user_id: int, chat_id: int) -> list[Json]:
        """Return the command menu that someone sees in a chat."""
        return commands_seen(self.world, self.world.chats[chat_id], self.world.people[user_id])

    def file(self, file_id: str) -> bytes:
        """Return the content of a file that the bot sent."""
        return self.world.files[file_id].content

    def update(self, kind: str, payload: Json) -> Json | None:
        """Put any update into the queue."""
        return self.world.feed.add(kind, payload)

    def again(self, update: Json) -> None:
        """Hand an update over once more, as after a crash."""
        self.world.feed.add_again(update)

    def _bot_changes(self, chat: Chat, user_id: int, old: str, new: str) -> None:
        self.world.feed.add(
            "my_chat_member", self._change(chat, user_id, self.world.bot_id, old, new)
        )

    def _change(self, chat: Chat, by: int, whom: int, old: str, new: str) -> Json:
        user = self.world.user_document(whom)
        return {
            "chat": chat.document(), "from": self.world.user_document(by),
            "date": self.world.now(), "old_chat_member": _member(user, old),
            "new_chat_member": _member(user, new),
        }  # fmt: skip


def _member(user: Json, status: str) -> Json:
    member: Json = {"status": status, "user": user}
    if status == "administrator":
        member |= dict.fromkeys(_ADMIN, True)
    if status == "creator":
        member["is_anonymous"] = False
    if status == "kicked":
        member["until_date"] = 0
    return member


_ADMIN = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
    "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
    "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
)  # fmt: skip


def _entities(text: str) -> Json:
    found = detect(text)
    return {"entities": found} if found else {}
