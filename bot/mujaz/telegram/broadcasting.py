"""An owner writes to everybody who has a running digest: /broadcast, the question, the cancel.

In:  `/broadcast [ar|en] <text>`, or as a reply to a message with the text; presses
Out: a preview exactly as it will arrive, the count, a question that may be answered once; then
     rows in the outbox, which the heartbeat sends, and a message that shows how far it is

Verbs: b:s:<nonce> send, b:n:<nonce> do not, b:c:<nonce> cancel what has not gone.
"""

from __future__ import annotations

from collections.abc import Sequence

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from mujaz.broadcasts import Broadcast, Broadcasting, Broadcasts, Recipient
from mujaz.deliveries import Digests
from mujaz.digest.audience import audience
from mujaz.model import Language
from mujaz.render.telegram_notice import notice, notice_units
from mujaz.render.telegram_text import MOST_UNITS
from mujaz.telegram.asking import place_of
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.drafts import Closed, Draft
from mujaz.telegram.faults import Context, answer_button
from mujaz.telegram.keyboards import data
from mujaz.telegram.phrases import joined, label, said, titled
from mujaz.telegram.sender import Sender
from mujaz.texts import as_language

Button = InlineKeyboardButton
_ENDS = ("sent", "blocked", "failed", "doubtful", "unwanted", "cancelled")


async def broadcast(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Show what would be sent and to how many, and ask."""
    digests = desk.digests
    if digests is None or digests.broadcasts is None:
        return
    sender = Sender(context.bot, desk.people)
    place = place_of(reader)
    language, words = _asked(update.effective_message)
    if not any(c.isprintable() and not c.isspace() for c in words):
        await _usage(desk, reader, sender, digests.broadcasts)
        return
    length = notice_units(words, reader.language)
    if length > MOST_UNITS:
        told = said(reader, "tg-broadcast-too-long", length=length, most=MOST_UNITS)
        await sender.send(place, told)
        return
    chats = await _audience(desk, digests, language)
    if not chats:
        await sender.send(place, said(reader, "tg-broadcast-nobody"))
        return
    body = notice(words, reader.language)
    if await sender.send(place, body) is not None:  # what Telegram does not take is no preview
        await sender.send(place, *_question(desk, reader, body, language, chats))


async def broadcast_pressed(
    desk: Desk, reader: Reader, update: Update, context: Context, verb: str, rest: Sequence[str]
) -> bool:
    """Deal with a press about a broadcast; False: it is none."""
    query, digests = update.callback_query, desk.digests
    if verb != "b" or len(rest) != 2 or query is None or digests is None:
        return False
    broadcasts = digests.broadcasts
    if broadcasts is None or not desk.is_owner(reader):
        return False
    act, nonce = rest
    if act == "c":
        shown = await _cancelled(desk, reader, query, broadcasts, nonce)
    else:
        shown = await _confirmed(desk, reader, query, digests, act, nonce)
    message = update.effective_message
    if shown is not None and message is not None:
        sender = Sender(context.bot, desk.people)
        if not await sender.edit(reader.chat_id, message.message_id, *shown):
            await sender.send(place_of(reader), *shown)
    return True


Shown = tuple[str, InlineKeyboardMarkup | None]


async def _confirmed(
    desk: Desk, reader: Reader, query: CallbackQuery, digests: Digests, act: str, nonce: str
) -> Shown | None:
    """Send what was shown, or do not; return what takes the question's place."""
    broadcasts = digests.broadcasts
    assert broadcasts is not None
    draft = desk.drafts.take(nonce, reader.user_id)
    if draft is Closed.UNKNOWN and await broadcasts.one(nonce) is not None:
        draft = Closed.USED  # by another process, or before a restart
    if isinstance(draft, Closed):
        told = label(reader, f"tg-broadcast-{draft.value}")
        await answer_button(desk, query, told, alert=True)
        return (said(reader, f"tg-broadcast-{draft.value}"), None) if _is_void(draft) else None
    if act != "s":
        return said(reader, "tg-broadcast-dropped"), None
    chats = await _audience(desk, digests, draft.language)
    if {c.chat_id for c in chats} != draft.chats:
        await answer_button(desk, query, label(reader, "tg-broadcast-changed"), alert=True)
        if not chats:
            return said(reader, "tg-broadcast-nobody"), None
        asked, keyboard = _question(desk, reader, draft.body, draft.language, chats)
        return joined([said(reader, "tg-broadcast-changed"), asked]), keyboard
    return await _begun(desk, reader, query, broadcasts, draft, chats)


def _is_void(draft: Closed) -> bool:
    """Return whether the question's buttons can go: nobody will ever need them."""
    return draft in {Closed.UNKNOWN, Closed.EXPIRED}


async def _begun(
    desk: Desk, reader: Reader, query: CallbackQuery, broadcasts: Broadcasts, draft: Draft,
    chats: Sequence[Recipient],
) -> Shown | None:  # fmt: skip
    message = query.message
    planned = await broadcasts.plan(
        Broadcast(
            nonce=draft.nonce, body=draft.body, owner=reader.chat_id, language=reader.language,
            message_id=message.message_id if message is not None else None,
        ),
        chats, desk.now(),
    )  # fmt: skip
    stands = await broadcasts.one(draft.nonce)
    if not planned or stands is None:
        await answer_button(desk, query, label(reader, "tg-broadcast-used"), alert=True)
        return None
    _hurry(desk)
    return progress(desk, reader, stands)


async def _cancelled(
    desk: Desk, reader: Reader, query: CallbackQuery, broadcasts: Broadcasts, nonce: str
) -> Shown | None:
    """Send no more; any owner may, for it does no harm."""
    stands = await broadcasts.one(nonce)
    if stands is None:
        await answer_button(desk, query, label(reader, "tg-broadcast-unknown"), alert=True)
        return None
    if stands.told or stands.cancelled or not stands.tally.open:
        await answer_button(desk, query, label(reader, "tg-broadcast-over"), alert=True)
    else:
        await broadcasts.cancel(nonce, desk.now())
        _hurry(desk)
    after = await broadcasts.one(nonce)
    return progress(desk, reader, after) if after is not None else None


def _hurry(desk: Desk) -> None:
    """Let the heart beat now: the owner waits."""
    if desk.heartbeat is not None:
        desk.heartbeat.hurry()


def progress(desk: Desk, reader: Reader, stands: Broadcasting) -> Shown:
    """Return how far a broadcast is, with a button that ends it while that makes sense."""
    tally = stands.tally
    told = [said(reader, "tg-broadcast-progress", sent=tally.sent, total=tally.total)]
    if stands.cancelled:
        told.append(said(reader, "tg-broadcast-cancelled", count=tally.cancelled))
    if stands.cancelled and tally.open:
        told.append(said(reader, "tg-broadcast-going", count=tally.open))
    if stands.cancelled or not tally.open:
        return "\n".join(told), None
    cancel = Button(label(reader, "tg-broadcast-button-cancel"),
                    callback_data=data(desk.rules.prefix, "b", "c", stands.nonce))  # fmt: skip
    return "\n".join(told), InlineKeyboardMarkup([[cancel]])


def report(reader: Reader, stands: Broadcasting) -> str:
    """Return how a broadcast ended."""
    key = "tg-broadcast-called-off" if stands.cancelled else "tg-broadcast-done"
    told = [titled(reader, key)]
    for name in _ENDS:
        count = getattr(stands.tally, name)
        if count or name == "sent":
            told.append(said(reader, f"tg-broadcast-{name}", count=count))
    return "\n".join(told)


def _question(
    desk: Desk, reader: Reader, body: str, language: Language | None, chats: Sequence[Recipient]
) -> tuple[str, InlineKeyboardMarkup]:
    """Return the count and the question, behind a new number."""
    draft = desk.drafts.put(
        owner=reader.user_id, body=body, language=language,
        chats=frozenset(c.chat_id for c in chats),
    )  # fmt: skip
    private = sum(c.chat_id > 0 for c in chats)
    told = [
        titled(reader, "tg-broadcast-sure", count=len(chats)),
        said(reader, "tg-broadcast-whom", private=private, groups=len(chats) - private),
    ]
    if language is not None:
        told.append(said(reader, f"tg-broadcast-in-{language}"))
    told.append(said(reader, "tg-broadcast-once"))
    buttons = [
        Button(label(reader, f"tg-broadcast-button-{name}"),
               callback_data=data(desk.rules.prefix, "b", act, draft.nonce))
        for name, act in (("send", "s"), ("no", "n"))
    ]  # fmt: skip
    return "\n".join(told), InlineKeyboardMarkup([buttons])


async def _usage(desk: Desk, reader: Reader, sender: Sender, broadcasts: Broadcasts) -> None:
    """Say how it is written, and show what is on its way."""
    example = f"{desk.command('broadcast')} {label(reader, 'tg-broadcast-example')}"
    await sender.send(place_of(reader), said(reader, "tg-broadcast-usage", example=example))
    for stands in await broadcasts.running():
        await sender.send(place_of(reader), *progress(desk, reader, stands))


async def _audience(desk: Desk, digests: Digests, language: Language | None) -> Sequence[Recipient]:
    return audience(await digests.subscriptions.all(), desk.now(), language)


def _asked(message: Message | None) -> tuple[Language | None, str]:
    """Return which chats are meant and the text, its lines kept; it may stand in the message that
    is replied to.
    """
    if message is None or not message.text:
        return None, ""
    _, words = _parted(message.text)
    first, rest = _parted(words)
    language = as_language(first.lower())
    if language is not None:
        words = rest
    replied = message.reply_to_message
    if not words.strip() and replied is not None:
        words = replied.text or replied.caption or ""
    return language, words.strip()


def _parted(text: str) -> tuple[str, str]:
    """Return a text's first word, and the rest as it is."""
    first, *rest = text.split(maxsplit=1) or [""]
    return first, rest[0] if rest else ""
