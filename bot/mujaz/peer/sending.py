"""Methods that put something into a chat: messages, copies, files, drafts, chat actions.

In:  calls
Out: messages
"""

from __future__ import annotations

import json
from typing import Any

from mujaz.peer.keyboards import check_markup
from mujaz.peer.methods import Upload
from mujaz.peer.reach import check_reach, reply_of, thread_of
from mujaz.peer.refusal import bad
from mujaz.peer.routes import plays
from mujaz.peer.words import MOST_CAPTION, shown
from mujaz.peer.world import Call, Chat, StoredFile

Json = dict[str, Any]

DRAFT_SECONDS = 30.0  # how long a draft is shown
MOST_UPLOAD = 50 * 1024 * 1024
ACTIONS = frozenset(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document"
    " choose_sticker find_location record_video_note upload_video_note".split()
)


def open_chat(call: Call, name: str = "chat_id") -> Chat:
    """Return the chat of a call that sends, where the bot may write."""
    chat = call.world.chat(call.p[name])
    check_reach(call.world, chat)
    return chat


def count(call: Call, chat: Chat) -> None:
    """Count a call against the limits; one inside a pause that was asked for is odd."""
    now = call.world.clock.now()
    if now < call.world.gate.paused_until(chat.id):
        call.complain("called before the time of a retry_after was over")
    call.world.gate.take(chat.id, now)


def text_of(call: Call, key: str = "text") -> Json:
    """Return the text fields of a message: what is shown, its entities."""
    caption = key == "caption"
    raw = call.p.get(key)
    if raw is None:
        return {}
    text, entities, complaints = shown(
        raw,
        parse_mode=call.p.get("parse_mode"),
        entities=call.p.get("caption_entities" if caption else "entities"),
        **({"most": MOST_CAPTION} if caption else {}),
    )
    call.entry.complaints.extend(complaints)
    if not text and not caption:
        raise bad("message text is empty")
    fields: Json = {key: text} if text else {}
    if entities:
        fields["caption_entities" if caption else "entities"] = entities
    return fields


def markup_of(call: Call) -> Json:
    """Return the buttons of a message."""
    keyboard = check_markup(call.p.get("reply_markup"))
    return {"reply_markup": keyboard} if keyboard else {}


def send(call: Call, chat: Chat, content: Json) -> Json:
    """Put a message of the bot into a chat: the last step of every sending method."""
    fields = {**thread_of(call, chat), **reply_of(call, chat), **content, **markup_of(call)}
    count(call, chat)
    chat.drafts.clear()
    if call.p.get("link_preview_options"):
        fields["link_preview_options"] = call.p["link_preview_options"]
    return call.world.place(chat, call.world.public_bot(), fields)


@plays("sendMessage")
def send_message(call: Call) -> Json:
    """Send a text."""
    chat = open_chat(call)
    return send(call, chat, text_of(call))


@plays("sendMessageDraft")
def send_draft(call: Call) -> bool:
    """Show a text that is still being written; private chats only."""
    chat = open_chat(call)
    if chat.type != "private":
        raise bad("drafts can be sent only to private chats")
    draft_id = call.p["draft_id"]
    if draft_id == 0:
        raise bad("draft_id must be non-zero")
    text = text_of(call) if call.p.get("text") else {"text": ""}
    now = call.world.clock.now()
    before = chat.drafts.get(draft_id)
    if before is not None and now - before["at"] > DRAFT_SECONDS:
        call.complain("the draft was gone: more than 30 s since its last text")
    if chat.drafts and before is None:
        call.complain("another draft is still shown in this chat")
    chat.drafts[draft_id] = {**text, "draft_id": draft_id, "at": now,
                             "can_stop": call.p.get("can_stop", False)}  # fmt: skip
    return True


@plays("sendChatAction")
def send_chat_action(call: Call) -> bool:
    """Show that the bot is at work; groups count it as a message."""
    chat = open_chat(call)
    if call.p["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    thread_of(call, chat)
    if chat.id < 0:
        count(call, chat)
    return True


@plays("sendDocument", "sendPhoto")
def send_file(call: Call) -> Json:
    """Send a file."""
    chat = open_chat(call)
    kind = "document" if call.entry.method == "sendDocument" else "photo"
    stored = _stored(call, call.p[kind])
    about: Json = {
        "file_id": stored.id, "file_unique_id": f"u{stored.id}", "file_size": len(stored.content),
    }  # fmt: skip
    if kind == "document":
        about["file_name"] = stored.name
        media: Any = about
    else:
        media = [{**about, "width": 800, "height": 600}]
    return send(call, chat, {kind: media, **text_of(call, "caption")})


def _stored(call: Call, given: Upload | str) -> StoredFile:
    if isinstance(given, Upload):
        if len(given.content) > MOST_UPLOAD:
            raise bad("file is too big")
        if not given.content:
            raise bad("file must be non-empty")
        return store_file(call.world.files, given.name, given.content)
    found = call.world.files.get(given)
    if found is None:
        raise bad("wrong file identifier/HTTP URL specified")
    return found


def store_file(files: dict[str, StoredFile], name: str, content: bytes) -> StoredFile:
    """Keep a file and return it."""
    number = len(files) + 1
    stored = StoredFile(
        id=f"file{number}", name=name, content=content, path=f"documents/file_{number}"
    )
    files[stored.id] = stored
    return stored


@plays("sendLocation", "sendContact", "sendDice")
def send_small(call: Call) -> Json:
    """Send one of the small things."""
    kind = call.entry.method.removeprefix("send").lower()
    chat = open_chat(call)
    given = {k: v for k, v in call.p.items() if k in _SMALL}
    return send(call, chat, {kind: given or {"emoji": "🎲", "value": 4}})


_SMALL = {"latitude", "longitude", "phone_number", "first_name", "last_name"}


@plays("forwardMessage")
def forward(call: Call) -> Json:
    """Forward a message."""
    chat = open_chat(call)
    source = _source(call)
    content = {k: v for k, v in source.items() if k in _CONTENT}
    origin = {"type": "user", "sender_user": source["from"], "date": source["date"]}
    return send(call, chat, {**content, "forward_origin": origin})


@plays("copyMessage")
def copy(call: Call) -> Json:
    """Copy a message without a link to the original."""
    chat = open_chat(call)
    content = {k: v for k, v in _source(call).items() if k in _CONTENT}
    return {"message_id": send(call, chat, json.loads(json.dumps(content)))["message_id"]}


_CONTENT = {"text", "entities", "caption", "caption_entities", "document", "photo"}


def _source(call: Call) -> Json:
    chat = call.world.chat(call.p["from_chat_id"])
    message = chat.messages.get(call.p["message_id"])
    if message is None:
        raise bad("message to forward not found")
    return message
