"""The digest of a chat at once: what would come if its time were now.

In:  a press: `n:now` under the digest
Out: the messages of the digest. The next one comes at its time and tells what it would have told
     anyway: nothing is kept of this one. It counts as a question, and can be stopped like one.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from telegram import Update

from mujaz.digests import Press, Subscription
from mujaz.telegram import subscribing
from mujaz.telegram.asking import place_of
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context, answer_button, report
from mujaz.telegram.phrases import label, said
from mujaz.telegram.sender import Sender


async def sending_pressed(
    desk: Desk, reader: Reader, update: Update, context: Context, verb: str, rest: list[str]
) -> bool:
    """Deal with the press; False: it is none of ours."""
    query, digests = update.callback_query, desk.digests
    if verb != "n" or rest != ["now"] or query is None or digests is None:
        return False
    if not await desk.may_set(reader, context.bot):
        await answer_button(desk, query, label(reader, "tg-admins-only"), alert=True)
        return True
    known = await subscribing.of_reader(digests, reader)
    if known is None:
        sender = Sender(context.bot, desk.people)
        await sender.send(place_of(reader), *await subscribing.state_of(desk, reader))
        return True
    if not desk.running.claim(reader.user_id):
        await answer_button(desk, query, label(reader, "tg-still-answering"))
        return True
    minutes = desk.quota.take(reader.user_id, reader.chat_id)
    if minutes:
        desk.running.end(reader.user_id)
        await answer_button(desk, query, label(reader, "tg-quota", minutes=minutes), alert=True)
        return True
    await answer_button(desk, query, label(reader, "tg-digest-coming"))
    work = _send(desk, reader, context, digests.press, known)
    task = context.application.create_task(work, update=update, name=f"mujaz-{reader.user_id}")
    desk.running.begin(reader.user_id, task, reader.chat_id)
    return True


async def _send(
    desk: Desk, reader: Reader, context: Context, press: Press, known: Subscription
) -> None:
    """Make the digest and send it; nothing escapes."""
    sender, place = Sender(context.bot, desk.people), place_of(reader)
    # who asks is told something, also where nothing is new
    asked = replace(known, quiet="line")
    try:
        async with desk.running.turn(reader.chat_id, private=reader.private):
            edition = await press.edition(asked, now=desk.now())
            desk.running.sends(reader.user_id)
            for body in edition.bodies:
                await sender.send(place, body)
    except asyncio.CancelledError:
        if not desk.running.was_stopped(reader.user_id):
            raise
        await sender.send(place, said(reader, "tg-stopped"))
    except Exception as exc:
        await report(desk, reader, context, exc)
    finally:
        desk.running.end(reader.user_id)
