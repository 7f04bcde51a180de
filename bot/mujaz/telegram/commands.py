"""What each command does.

In:  commands with what stands behind them
Out: messages; questions go to `asking`
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update

from mujaz.render.telegram_text import cleaned
from mujaz.telegram import preferences, subscribing
from mujaz.telegram.asking import Asked, ask, checked, place_of
from mujaz.telegram.broadcasting import broadcast
from mujaz.telegram.buttons import show_evidence
from mujaz.telegram.choices import (
    brief_on,
    invitation,
    speaking,
    welcome,
)
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.exporting import export
from mujaz.telegram.faults import Context
from mujaz.telegram.health import health
from mujaz.telegram.keyboards import data, language_keyboard, topic_key, topic_keyboard
from mujaz.telegram.menus import OWNER_COMMANDS, usable
from mujaz.telegram.offering import leave_out
from mujaz.telegram.phrases import label, said, titled
from mujaz.telegram.sender import Sender
from mujaz.telegram.unknown import unknown
from mujaz.texts import as_language, say_day, text

Run = Callable[[Desk, Reader, Update, Context, str], Awaitable[None]]


async def run(
    desk: Desk, reader: Reader, update: Update, context: Context, name: str, rest: str
) -> None:
    """Do a command, where it may be used here; elsewhere say where."""
    admin = not reader.private and await _is_set_by_admin(desk, reader, context, name)
    here = usable(reader.private, admin=admin, owner=desk.is_owner(reader))
    if name == "start" and not reader.private:
        await _tell(desk, reader, context, greeting(desk, reader, context.bot.username))
        return
    if name not in here:
        key = "tg-admins-only" if name in _FOR_ADMINS else "tg-private-only"
        if name not in OWNER_COMMANDS:
            await _tell(desk, reader, context, said(reader, key))
        elif desk.rules.alone and reader.private:  # strangers learn nothing of the owner's commands
            await unknown(desk, reader, update, context)
        return
    await _RUNS[name](desk, reader, update, context, rest)


def greeting(desk: Desk, reader: Reader, username: str) -> str:
    """Return what a group is told first."""
    brief = desk.command("brief") or "—"
    return said(reader, "tg-joined", name=f"@{username}", brief=brief)


async def _is_set_by_admin(desk: Desk, reader: Reader, context: Context, name: str) -> bool:
    return name in _FOR_ADMINS and await desk.may_set(reader, context.bot)


async def _tell(
    desk: Desk, reader: Reader, context: Context, html: str,
    keyboard: InlineKeyboardMarkup | None = None,
) -> None:  # fmt: skip
    await Sender(context.bot, desk.people).send(place_of(reader), html, keyboard)


async def _start(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    """Greet, or go where a link leads."""
    await subscribing.back(desk, reader)  # who had blocked us has come back
    if await _linked(desk, reader, update, context, rest):
        return
    language = as_language(rest)
    if language is not None:
        reader = await speaking(desk, reader, context, language)
    if reader.known:
        await _tell(desk, reader, context, *invitation(desk, reader))
    else:
        await _tell(desk, reader, context, *welcome(desk, reader))


async def _linked(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> bool:
    """Go where a link leads: e-<answer>-<n>, b-<topic>, digest, ask; False: it leads nowhere."""
    kind, _, target = rest.partition("-")
    if kind == "e":
        answer_id, _, number = target.rpartition("-")
        given = await desk.given.given(answer_id)
        if given is None:
            return False
        # whoever was shown the link may read the source: it names no person and no question
        spoken = reader.speaking(given.answer.language)
        await show_evidence(desk, spoken, Sender(context.bot, desk.people), given, number)
        return True
    if kind == "b":  # a topic by its id, or by its key where the id is no part of an address
        return any([
            await brief_on(desk, reader, update, context, key)
            for key in dict.fromkeys((target, topic_key(target)))
        ])  # fmt: skip
    if rest == "digest" and desk.command("digest"):
        await subscribing.digest(desk, reader, context, "")
        return True
    if rest == "ask":
        await _tell(desk, reader, context, said(reader, "tg-ask-how"))
        return True
    return False


async def _brief(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    """Answer a topic or question; without one, the chosen topic, else offer the topics."""
    topics = desk.briefings.topics(reader.language)
    chosen = [name for id_, name in topics if id_ in reader.habits.topics]
    if not rest and not chosen:
        keyboard = topic_keyboard(desk.rules.prefix, "t", topics) if topics else None
        await _tell(desk, reader, context, said(reader, "tg-brief-which"), keyboard)
        return
    language = None if rest else as_language(reader.habits.answers) or reader.language
    asked = Asked(text=checked(rest or chosen[0]), language=language)
    await ask(desk, reader, update, context, asked)


async def _ask(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    """Answer a question: behind the command, or in the message that it replies to."""
    message = update.effective_message
    replied = message.reply_to_message if message is not None else None
    words = rest or (replied.text if replied is not None and replied.text else "")
    if not words:
        example = f"{desk.command('ask')} {text(reader.language, 'tg-ask-example')}"
        await _tell(desk, reader, context, said(reader, "tg-ask-usage", example=example))
        return
    await ask(desk, reader, update, context, Asked(text=checked(words)))


async def _topics(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    await _tell(desk, reader, context, *preferences.topics(desk, reader))


async def _sources(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    """Say what the archive holds."""
    overview = await desk.briefings.overview()
    language = reader.language
    if not overview.articles:
        await _tell(desk, reader, context, said(reader, "telegram-empty"))
        return
    told = [titled(reader, "tg-sources")]
    if overview.since and overview.until:
        since, until = (
            say_day(d, language, weekday=False) for d in (overview.since, overview.until)
        )
        told.append(
            said(reader, "refusal-coverage", count=overview.articles, since=since, until=until)
        )
    else:
        told.append(said(reader, "refusal-coverage-undated", count=overview.articles))
    told += [said(reader, "tg-source", name=cleaned(p)) for p in overview.publishers[:30]]
    told.append(said(reader, "tg-sources-unknown"))
    await _tell(desk, reader, context, "\n".join(told))


async def _language(
    desk: Desk, reader: Reader, update: Update, context: Context, rest: str
) -> None:
    keyboard = language_keyboard(desk.rules.prefix, "o")
    await _tell(desk, reader, context, said(reader, "tg-language"), keyboard)


async def _settings(
    desk: Desk, reader: Reader, update: Update, context: Context, rest: str
) -> None:
    await _tell(desk, reader, context, *await preferences.settings(desk, reader))


async def _privacy(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    names = {name: desk.command(name) or "—" for name in ("export", "delete_me")}
    told = titled(reader, "tg-privacy", export=names["export"], delete=names["delete_me"])
    await _tell(desk, reader, context, told)


async def _export(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    await export(desk, reader, context.bot)


async def _delete_me(
    desk: Desk, reader: Reader, update: Update, context: Context, rest: str
) -> None:
    """Ask whether all shall be deleted."""
    button = InlineKeyboardButton(
        label(reader, "tg-button-delete"),
        callback_data=data(desk.rules.prefix, "d", str(reader.user_id)),
    )
    keyboard = InlineKeyboardMarkup([[button]])
    await _tell(desk, reader, context, said(reader, "tg-delete-sure"), keyboard)


async def _help(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    """List what this person can use here."""
    admin = not reader.private and await desk.may_set(reader, context.bot)
    names = usable(reader.private, admin=admin, owner=desk.is_owner(reader))
    rows = [
        said(reader, "tg-help-row", command=desk.command(name),
             what=text(reader.language, f"tg-command-{name.replace('_', '-')}"))
        for name in names
        if desk.command(name)
    ]  # fmt: skip
    if reader.private:
        told = [titled(reader, "tg-help", example=text(reader.language, "tg-ask-example"))]
    else:
        told = [titled(reader, "tg-help-group", name=f"@{context.bot.username}")]
    await _tell(desk, reader, context, "\n".join([*told, "", *rows]))


async def _stop(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    """Stop the person's running answer; without one, the digests of the chat."""
    stopped = desk.running.stop(reader.user_id)
    may = not stopped and desk.digests is not None and await desk.may_set(reader, context.bot)
    if not stopped and not (may and await subscribing.stop(desk, reader, context)):
        await _tell(desk, reader, context, said(reader, "tg-nothing-to-stop"))


async def _health(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    """Tell the owner how things stand."""
    await _tell(desk, reader, context, await health(desk, reader, context.bot))


async def _digest(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    await subscribing.digest(desk, reader, context, rest)


async def _mute(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    if not rest or not await leave_out(desk, reader, context, rest):
        await subscribing.mute(desk, reader, context, rest)


async def _filter(desk: Desk, reader: Reader, update: Update, context: Context, rest: str) -> None:
    await subscribing.narrow(desk, reader, context, rest)


async def _broadcast(
    desk: Desk, reader: Reader, update: Update, context: Context, rest: str
) -> None:
    await broadcast(desk, reader, update, context)  # whose lines stand in the message


_RUNS: dict[str, Run] = {
    "start": _start, "brief": _brief, "ask": _ask, "topics": _topics, "sources": _sources,
    "language": _language, "settings": _settings, "privacy": _privacy, "export": _export,
    "delete_me": _delete_me, "help": _help, "stop": _stop, "health": _health,
    "digest": _digest, "mute": _mute, "filter": _filter, "broadcast": _broadcast,
}  # fmt: skip
_FOR_ADMINS = frozenset({"language", "settings", "topics", "digest", "mute", "filter"})
