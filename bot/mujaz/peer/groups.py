"""What people do in groups: they add the bot, join, leave, promote, open topics, upgrade.

In:  a verb and its arguments
Out: what came of it, as JSON; service messages and member updates for the bot
"""

from __future__ import annotations

from typing import Any

from mujaz.peer.acts import Acts
from mujaz.peer.world import Chat, Topic

Json = dict[str, Any]


class GroupActs(Acts):
    """All verbs."""

    def group(
        self, title: str, owner: int, kind: str = "supergroup", *, is_forum: bool = False,
        username: str = "",
    ) -> Json:  # fmt: skip
        """Open a group; kind is group or supergroup."""
        number = next(self.world.ids)
        chat_id = -(1_000_000_000_000 + number) if kind == "supergroup" else -(5000 + number)
        chat = Chat(
            id=chat_id, type=kind, title=title, username=username, is_forum=is_forum,
            members={owner: "creator"},
        )  # fmt: skip
        self.world.chats[chat_id] = chat
        return chat.document()

    def adds_bot(self, user_id: int, chat_id: int, *, admin: bool = False) -> None:
        """Add the bot to a group, as member or administrator."""
        chat = self.world.chats[chat_id]
        old = "left" if chat.bot_is == "none" else chat.bot_is
        chat.bot_is = "administrator" if admin else "member"
        self._bot_changes(chat, user_id, old, chat.bot_is)
        self._service(chat, user_id, {"new_chat_members": [self.world.public_bot()]})

    def removes_bot(self, user_id: int, chat_id: int) -> None:
        """Take the bot out of a group."""
        chat = self.world.chats[chat_id]
        old, chat.bot_is = chat.bot_is, "kicked"
        self._bot_changes(chat, user_id, old, "kicked")

    def promotes_bot(self, user_id: int, chat_id: int, *, admin: bool = True) -> None:
        """Make the bot an administrator, or a member again."""
        chat = self.world.chats[chat_id]
        old, chat.bot_is = chat.bot_is, "administrator" if admin else "member"
        self._bot_changes(chat, user_id, old, chat.bot_is)

    def joins(self, user_id: int, chat_id: int) -> None:
        """Join a group."""
        self._moves(chat_id, user_id, "member")
        self._service(
            self.world.chats[chat_id], user_id,
            {"new_chat_members": [self.world.user_document(user_id)]},
        )  # fmt: skip

    def leaves(self, user_id: int, chat_id: int) -> None:
        """Leave a group."""
        self._moves(chat_id, user_id, "left")
        self._service(
            self.world.chats[chat_id], user_id,
            {"left_chat_member": self.world.user_document(user_id)},
        )  # fmt: skip

    def promotes(self, user_id: int, chat_id: int, status: str = "administrator") -> None:
        """Give someone another status: administrator, member, restricted, kicked."""
        self._moves(chat_id, user_id, status)

    def _moves(self, chat_id: int, user_id: int, new: str) -> None:
        chat = self.world.chats[chat_id]
        old = chat.members.get(user_id, "left")
        chat.members[user_id] = new
        if chat.bot_is == "administrator":  # others do not hear of members
            owner = next((u for u, s in chat.members.items() if s == "creator"), user_id)
            self.world.feed.add("chat_member", self._change(chat, owner, user_id, old, new))

    def _service(self, chat: Chat, user_id: int, content: Json) -> Json:
        message = self.world.place(chat, self.world.user_document(user_id), content)
        if chat.bot_is in {"member", "administrator"}:
            self.world.feed.add("message", message)
        return message

    def opens_topic(self, user_id: int, chat_id: int, name: str) -> int:
        """Open a topic in a forum; return its thread id."""
        chat = self.world.chats[chat_id]
        created = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        thread = next(chat.ids)
        chat.topics[thread] = Topic(id=thread, name=name)
        self._service(
            chat, user_id, {**created, "message_thread_id": thread, "is_topic_message": True}
        )
        return thread

    def closes_topic(self, user_id: int, chat_id: int, thread: int, *, closed: bool = True) -> None:
        """Close a topic, or open it again."""
        chat = self.world.chats[chat_id]
        chat.topics[thread].closed = closed
        kind = "forum_topic_closed" if closed else "forum_topic_reopened"
        self._service(
            chat, user_id, {kind: {}, "message_thread_id": thread, "is_topic_message": True}
        )

    def deletes_topic(self, chat_id: int, thread: int) -> None:
        """Delete a topic; Telegram tells nobody."""
        del self.world.chats[chat_id].topics[thread]

    def upgrades(self, user_id: int, chat_id: int) -> Json:
        """Turn a group into a supergroup: it gets another id, both chats get a service message."""
        old = self.world.chats[chat_id]
        new_id = -(1_000_000_000_000 + next(self.world.ids))
        new = Chat(
            id=new_id, type="supergroup", title=old.title, bot_is=old.bot_is,
            members=dict(old.members),
        )  # fmt: skip
        self.world.chats[new_id] = new
        self._service(old, user_id, {"migrate_to_chat_id": new_id})
        old.moved_to = new_id
        self._service(new, user_id, {"migrate_from_chat_id": chat_id})
        return new.document()
