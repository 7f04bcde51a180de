"""What the buttons under an answer do: evidence, why, the other language, length, stop, digest.

In:  a press: `<prefix>:<verb>:<id>[:<more>]`
Out: messages and edits. Everything that a button needs stands in the database, so that it works
     after a restart and months later; a press that leads nowhere says so.
"""

from __future__ import annotations

from telegram import CallbackQuery, Message, Update

from mujaz.chats import Given
from mujaz.errors import UnknownArticle, UnknownVersion
from mujaz.model import Briefing
from mujaz.render.telegram import LENGTHS, answer_parts
from mujaz.render.telegram_evidence import citations_of, evidence_parts, why_parts
from mujaz.telegram import subscribing
from mujaz.telegram.asking import Asked, ask, evidence_link, place_of, send_parts
from mujaz.telegram.broadcasting import broadcast_pressed
from mujaz.telegram.choices import choice_pressed
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context, answer_button
from mujaz.telegram.keyboards import answer_keyboard
from mujaz.telegram.offering import offer, offer_pressed
from mujaz.telegram.phrases import label, said
from mujaz.telegram.sender import Sender
from mujaz.telegram.sending_now import sending_pressed


async def pressed(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Do what a button says."""
    query = update.callback_query
    if query is None or query.data is None:
        return
    _, verb, *rest = query.data.split(":")
    sender = Sender(context.bot, desk.people)
    if verb == "x":
        await _stop(desk, reader, query, context, rest)
    elif verb in {"e", "w", "l", "s", "u"} and rest:
        given = await desk.given.given(rest[0])
        # an answer belongs to its chat: an id from elsewhere opens nothing here
        if given is None or given.chat_id != reader.chat_id:
            await answer_button(desk, query, label(reader, "tg-button-expired"), alert=True)
            return
        if verb == "u":
            await offer(desk, reader, query, context, given)
            return
        reader = reader.speaking(given.answer.language)
        if verb == "e":
            await show_evidence(desk, reader, sender, given, rest[1] if len(rest) > 1 else "")
        elif verb == "w":
            why = why_parts(given.answer, reader.look())
            await send_parts(sender, place_of(reader), why, None)
        elif verb == "l":
            await _in_other_language(desk, reader, update, context, given)
        else:
            await _resized(desk, reader, sender, query, given, rest)
    elif not (
        await offer_pressed(desk, reader, update, context, verb, rest)
        or await choice_pressed(desk, reader, update, context, verb, rest)
        or await subscribing.pressed(desk, reader, update, context, verb, rest)
        or await sending_pressed(desk, reader, update, context, verb, rest)
        or await broadcast_pressed(desk, reader, update, context, verb, rest)
    ):
        await answer_button(desk, query, label(reader, "tg-button-unknown"), alert=True)


async def _stop(
    desk: Desk, reader: Reader, query: CallbackQuery, context: Context, rest: list[str]
) -> None:
    """Stop an answer: the person's own, or as an admin of the group that of another."""
    whose = int(rest[0]) if rest and rest[0].isdecimal() else reader.user_id
    others = whose != reader.user_id
    if others and (reader.private or not await desk.may_set(reader, context.bot)):
        await answer_button(desk, query, label(reader, "tg-not-yours"), alert=True)
        return
    chat = reader.chat_id if others else None  # an admin's word is good in the group alone
    key = "tg-stopping" if desk.running.stop(whose, chat) else "tg-nothing-to-stop"
    await answer_button(desk, query, label(reader, key))


async def show_evidence(
    desk: Desk, reader: Reader, sender: Sender, given: Given, number: str
) -> None:
    """Send the words of a source in their surroundings."""
    wanted = next((s for s in given.answer.sources if str(s.n) == number), None)
    citations = citations_of(given.answer, wanted.article_id) if wanted else []
    if wanted is None or not citations:
        await sender.send(place_of(reader), said(reader, "tg-no-evidence"))
        return
    try:  # the version that was cited: its offsets are those of the citations
        article = await desk.briefings.article(wanted.article_id, version=citations[0].version)
    except (UnknownArticle, UnknownVersion):
        await sender.send(place_of(reader), said(reader, "tg-no-evidence"))
        return
    of_version = [c for c in citations if c.version == article.version]
    parts = evidence_parts(wanted, article, of_version, reader.language, reader.look())
    await send_parts(sender, place_of(reader), parts, None)


async def _in_other_language(
    desk: Desk, reader: Reader, update: Update, context: Context, given: Given
) -> None:
    other = "en" if given.answer.language == "ar" else "ar"
    question = given.answer.question  # which stands alone: what was asked before does not matter
    asked = Asked(text=question, language="ar" if other == "ar" else "en", alone=True)
    await ask(desk, reader, update, context, asked)


async def _resized(
    desk: Desk, reader: Reader, sender: Sender, query: CallbackQuery, given: Given, rest: list[str]
) -> None:
    """Show an answer shorter or longer: in its place where it fits into one message."""
    length = next((known for known in LENGTHS if known == "".join(rest[1:])), None)
    if length is None or not isinstance(given.answer, Briefing):
        await answer_button(desk, query, label(reader, "tg-button-unknown"), alert=True)
        return
    look = reader.look(evidence_link(sender.username, given.id), length)
    parts = answer_parts(given.answer, look)
    offers = await desk.offers_digest(reader, sender.bot)
    keyboard = answer_keyboard(
        desk.rules.prefix, given.id, given.answer, length, reader, offer=offers
    )
    message = query.message
    alone = isinstance(message, Message) and not _is_a_later_part(message)
    over = message.message_id if message is not None and alone and len(parts) == 1 else None
    await send_parts(sender, place_of(reader), parts, keyboard, replacing=over)


def _is_a_later_part(message: Message) -> bool:
    """Return whether a message is one of several: its last line says "2/3"."""
    last = (message.text or "").rsplit("\n", 1)[-1]
    plain = "".join(c for c in last if c.isdigit() or c == "/")
    return "/" in plain and len(last) <= len(plain) + 4
