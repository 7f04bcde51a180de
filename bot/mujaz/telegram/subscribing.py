"""The daily digest of a chat: set up in one line or three taps, shown back in words, changed.

In:  /digest with or without words, /mute, /stop, and presses
Out: a Subscription of this chat (or forum topic), kept at once; what was not clear is asked again

A chat or topic has one subscription, with up to four times a day. In a group admins alone set it.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update

from mujaz.chats import Habits
from mujaz.deliveries import Digests
from mujaz.digest.schedule import is_paused, local_day, moved_on
from mujaz.digests import (
    BY_PERSON,
    EVERY_DAY,
    Edit,
    Subscription,
)
from mujaz.language.cities import BUTTONS, zone_name
from mujaz.language.day_names import say_days, say_times
from mujaz.language.fold import fold_key
from mujaz.language.pauses import read_pause
from mujaz.language.timetable import MOST_TIMES, Problem, ProblemCode, read_timetable
from mujaz.telegram.asking import place_of
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context, answer_button
from mujaz.telegram.keyboards import cities_keyboard, data, hours_keyboard, settings_row
from mujaz.telegram.phrases import joined, label, said, timed, titled
from mujaz.telegram.sender import Sender
from mujaz.texts import as_language, say_day

VERBS = frozenset({"z", "h", "p", "q", "k"})
_WEEK = 7
_MOST_WORDS = 10
_SEPARATORS = re.compile(r"[,،;؛\n]|\s(?=[+−–-]\w)")
_OFF = frozenset(
    fold_key(w) for w in ("off", "none", "clear", "all", "لا شيء", "إلغاء", "الغاء", "الكل")
)
Button = InlineKeyboardButton


async def digest(desk: Desk, reader: Reader, context: Context, words: str) -> None:
    """Set up or change the digest of a chat as somebody has written it; without words show it."""
    digests = desk.digests
    if digests is None:
        return
    now = await of_reader(digests, reader)
    if not words:
        if now is not None and now.stopped not in {"", BY_PERSON}:
            await back(desk, reader)  # Telegram had stopped it, and here somebody asks for it
            now = await of_reader(digests, reader)
        await _tell(desk, reader, context, *_shown(desk, reader, now))
        return
    read = read_timetable(words, now.zone if now else None)
    if read.problems:
        await _tell(desk, reader, context, joined([_problem(reader, p) for p in read.problems]))
        return
    if not read.times and now is None:
        example = f"{desk.command('digest')} {label(reader, 'tg-digest-example')}"
        await _tell(desk, reader, context, said(reader, "tg-digest-when", example=example))
        return
    times = read.times or (now.times if now else ())
    days = read.days or (now.days if now else EVERY_DAY)
    zone = read.zone or (now.zone if now else "")
    if not zone:
        asked = said(reader, "tg-digest-where", times=say_times(times, reader.language))
        await _tell(desk, reader, context, asked, _cities(desk, reader, times, days))
        return
    kept = await keep(desk, reader, times=times, days=days, zone=zone)
    told, keyboard = _shown(desk, reader, kept)
    if read.unread:
        unread = said(reader, "tg-digest-unread", words=" ".join(read.unread)[:100])
        told = joined([told, unread])
    await _tell(desk, reader, context, told, keyboard)


async def mute(desk: Desk, reader: Reader, context: Context, words: str) -> None:
    """Hold the digest back for a while: "3 days", «أسبوع», "until Sunday"."""
    digests = desk.digests
    now = await of_reader(digests, reader) if digests else None
    if digests is None or now is None:
        await _tell(desk, reader, context, *_shown(desk, reader, None))
        return
    today = local_day(now, desk.now())
    until = read_pause(words or label(reader, "tg-digest-week"), today)
    if until is None:
        example = f"{desk.command('mute')} {label(reader, 'tg-digest-mute-example')}"
        await _tell(desk, reader, context, said(reader, "tg-digest-mute-how", example=example))
        return
    kept = await _changed(desk, now, lambda one: replace(one, paused_until=until))
    await _tell(desk, reader, context, *_shown(desk, reader, kept))


async def narrow(desk: Desk, reader: Reader, context: Context, words: str) -> None:
    """Keep the digest to some words, or free of some: "Gaza, truce, -football"; "off" takes all."""
    digests = desk.digests
    now = await of_reader(digests, reader) if digests else None
    if digests is None or now is None:
        await _tell(desk, reader, context, *_shown(desk, reader, None))
        return
    if words:
        off = fold_key(words.strip()) in _OFF
        show, hide = ((), ()) if off else _keywords(words)
        if not off and not show and not hide:
            words = ""
        else:
            now = await _changed(desk, now, lambda one: replace(one, show=show, hide=hide))
            if now is None:
                return
    if not words:
        example = f"{desk.command('filter')} {label(reader, 'tg-digest-filter-example')}"
        told = [said(reader, "tg-digest-filter-how", example=example)]
        await _tell(desk, reader, context, joined([*told, *_kept_words(reader, now)]))
        return
    await _tell(desk, reader, context, *_shown(desk, reader, now))


def _keywords(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that a story must have one of, and those that it must not have."""
    show: list[str] = []
    hide: list[str] = []
    for part in _SEPARATORS.split(words)[: 2 * _MOST_WORDS]:
        word = " ".join(part.split())[:40]
        without = word.startswith(("-", "−", "–"))
        clean = word.lstrip("+-−– ")
        if any(c.isalnum() for c in clean):
            (hide if without else show).append(clean)
    return tuple(dict.fromkeys(show[:_MOST_WORDS])), tuple(dict.fromkeys(hide[:_MOST_WORDS]))


def _kept_words(reader: Reader, now: Subscription) -> list[str]:
    """Return the words that a digest is kept to and free of, where there are any."""
    comma = "، " if reader.language == "ar" else ", "
    told = []
    if now.show:
        told.append(said(reader, "tg-digest-show", words=comma.join(now.show)))
    if now.hide:
        told.append(said(reader, "tg-digest-hide", words=comma.join(now.hide)))
    return told


async def stop(desk: Desk, reader: Reader, context: Context) -> bool:
    """Send this chat no more digests; False: it has none."""
    digests = desk.digests
    now = await of_reader(digests, reader) if digests else None
    if now is None or now.stopped == BY_PERSON:
        return False
    await _changed(desk, now, lambda one: replace(one, stopped=BY_PERSON))
    again = desk.command("digest") or "—"
    await _tell(desk, reader, context, said(reader, "tg-digest-stopped", command=again))
    return True


async def pressed(
    desk: Desk, reader: Reader, update: Update, context: Context, verb: str, rest: list[str]
) -> bool:
    """Deal with a press about the digest; False: it is none."""
    query, digests = update.callback_query, desk.digests
    if verb not in VERBS or query is None or digests is None:
        return False
    if not await desk.may_set(reader, context.bot):
        await answer_button(desk, query, label(reader, "tg-admins-only"), alert=True)
        return True
    now = await of_reader(digests, reader)
    if verb in {"z", "h"}:
        shown = await _placed(desk, reader, now, rest)
    elif now is None:
        shown = _shown(desk, reader, None)
    else:
        edit = _pressed(desk, now, verb, rest)
        shown = _shown(desk, reader, await _changed(desk, now, edit))
    message = update.effective_message
    sender = Sender(context.bot, desk.people)
    if message is None or not await sender.edit(reader.chat_id, message.message_id, *shown):
        await sender.send(place_of(reader), *shown)
    return True


def _pressed(desk: Desk, now: Subscription, verb: str, rest: list[str]) -> Edit:
    """Return what a press changes. An old button that holds back revives nothing."""
    if verb == "p" and rest == ["go"]:
        return lambda one: replace(one, paused_until=None, stopped="")
    if verb == "p":
        until = local_day(now, desk.now()) + timedelta(days=_WEEK)
        return lambda one: replace(one, paused_until=until)
    if verb == "q":
        return lambda one: replace(one, quiet="line" if one.quiet == "silence" else "silence")
    return lambda one: replace(one, stopped=BY_PERSON)


async def keep(
    desk: Desk, reader: Reader, *, times: Sequence[time], days: frozenset[int], zone: str
) -> Subscription | None:
    """Store the digest of a chat, new or changed; it goes on, whatever had stopped it.

    None: everything of this chat has been deleted meanwhile.
    """
    digests = desk.digests
    assert digests is not None
    known = await of_reader(digests, reader)
    new = Subscription(
        id=secrets.token_hex(8), chat_id=reader.chat_id, thread_id=reader.thread_id,
        user_id=reader.user_id, language=reader.language, zone=zone, created=desk.now(),
        times=tuple(sorted(set(times))[:MOST_TIMES]), days=days,
    )  # fmt: skip
    if known is None:
        known = await digests.subscriptions.keep(
            moved_on(_by_habits(new, reader.habits), desk.now())
        )

    def edit(one: Subscription) -> Subscription:
        timed = replace(one, times=new.times, days=days, zone=zone, paused_until=None, stopped="")
        return _by_habits(timed, reader.habits)

    return await _changed(desk, known, edit)


async def state_of(desk: Desk, reader: Reader) -> tuple[str, InlineKeyboardMarkup | None]:
    """Return the digest of a chat as it stands, in words, with what can be changed as buttons."""
    now = await of_reader(desk.digests, reader) if desk.digests else None
    return _shown(desk, reader, now)


async def in_short(desk: Desk, reader: Reader) -> str:
    """Return the digest of a chat in a word or two: its times, or why it does not come."""
    now = await of_reader(desk.digests, reader) if desk.digests else None
    if now is None or now.stopped:
        return label(reader, "tg-digest-state-none")
    if is_paused(now, desk.now()):
        return label(reader, "tg-digest-state-paused")
    return say_times(now.times, reader.language)


async def follow_habits(desk: Desk, reader: Reader) -> None:
    """Let the digests of a chat have the topics, language and digits that it has chosen."""
    if desk.digests is None:
        return
    for one in await desk.digests.subscriptions.of_chat(reader.chat_id):
        await _changed(desk, one, lambda known: _by_habits(known, reader.habits))


def _by_habits(subscription: Subscription, habits: Habits) -> Subscription:
    """Return a subscription as its chat has chosen; where it has chosen nothing, as it was."""
    chosen = as_language(habits.answers) or as_language(habits.language) or subscription.language
    return replace(
        subscription, language=chosen, topics=habits.topics,
        digits=habits.digits or subscription.digits, night=habits.night or subscription.night,
    )  # fmt: skip


async def back(desk: Desk, reader: Reader) -> None:
    """Let the digests of a chat go on that was gone."""
    if desk.digests is not None:
        await desk.digests.subscriptions.resume(reader.chat_id, desk.now())


async def exported(desk: Desk, reader: Reader) -> list[dict[str, object]]:
    """Return what is stored of a person's digests, for their export."""
    if desk.digests is None:
        return []
    return [
        {
            "chat_id": s.chat_id, "thread_id": s.thread_id, "zone": s.zone,
            "times": [f"{t:%H:%M}" for t in s.times], "days": sorted(s.days),
            "topics": list(s.topics), "language": s.language, "quiet": s.quiet,
            "night": s.night,
            "show": list(s.show), "hide": list(s.hide),
            "paused_until": s.paused_until.isoformat() if s.paused_until else None,
            "stopped": s.stopped,
        }
        for s in await desk.digests.subscriptions.of_person(reader.user_id)
    ]  # fmt: skip


async def _changed(desk: Desk, subscription: Subscription, edit: Edit) -> Subscription | None:
    """Change a subscription as it stands now; None: it has been deleted meanwhile."""
    assert desk.digests is not None
    return await desk.digests.subscriptions.change(subscription.id, edit, desk.now())


async def of_reader(digests: Digests, reader: Reader) -> Subscription | None:
    """Return the subscription of a chat, or of its topic."""
    known = await digests.subscriptions.of_chat(reader.chat_id)
    return next((s for s in known if s.thread_id == reader.thread_id), None)


async def _placed(
    desk: Desk, reader: Reader, now: Subscription | None, rest: list[str]
) -> tuple[str, InlineKeyboardMarkup | None]:
    """Go on from a city, and from a time where one was chosen: z:<city>[:<times>[:<days>]]."""
    if not rest:  # from the beginning: another city
        return said(reader, "tg-digest-none"), _cities(desk, reader, (), EVERY_DAY)
    zone = BUTTONS[int(rest[0])] if rest[0].isdecimal() and int(rest[0]) < len(BUTTONS) else ""
    if not zone:
        return _shown(desk, reader, now)
    if len(rest) == 1:
        asked = said(reader, "tg-digest-hour", city=zone_name(zone, reader.language))
        return asked, hours_keyboard(desk.rules.prefix, reader, ["h", rest[0]])
    try:
        times = [time.fromisoformat(f"{t[:2]}:{t[2:]}") for t in rest[1].split("+")]
        days = frozenset(int(d) for d in rest[2]) & EVERY_DAY if len(rest) > 2 else EVERY_DAY
    except ValueError:  # no button of ours
        return _shown(desk, reader, now)
    days = days or EVERY_DAY
    return _shown(desk, reader, await keep(desk, reader, times=times, days=days, zone=zone))


def _cities(
    desk: Desk, reader: Reader, times: Sequence[time], days: frozenset[int]
) -> InlineKeyboardMarkup:
    more = ["+".join(f"{t:%H%M}" for t in times)] if times else []
    if times and days != EVERY_DAY:
        more.append("".join(str(d) for d in sorted(days)))
    return cities_keyboard(desk.rules.prefix, reader, ["z"], more)


def _shown(
    desk: Desk, reader: Reader, now: Subscription | None
) -> tuple[str, InlineKeyboardMarkup | None]:
    """Return the digest of a chat in words, with what can be changed as buttons."""
    if now is None or now.stopped == BY_PERSON:
        how = f"{desk.command('digest')} {label(reader, 'tg-digest-example')}"
        told = [said(reader, "tg-digest-none"), said(reader, "tg-digest-how", example=how)]
        return joined(told), _cities(desk, reader, (), EVERY_DAY)
    language = reader.language
    told = [titled(
        reader, "tg-digest-set", times=say_times(now.times, language),
        city=zone_name(now.zone, language), days=say_days(now.days, language),
    )]  # fmt: skip
    if now.paused_until is not None and is_paused(now, desk.now()):
        told.append(said(reader, "tg-digest-paused", day=say_day(now.paused_until, language)))
    elif now.next_due is not None:
        at = now.next_due.astimezone(ZoneInfo(now.zone))
        comma = "، " if language == "ar" else ", "
        when = comma.join((say_day(at.date(), language), say_times([at.time()], language)))
        told.append(timed(reader, "tg-digest-next", when=when, at=at))
    return "\n".join([*told, *_kept_words(reader, now)]), _changes(desk, reader, now)


def _changes(desk: Desk, reader: Reader, now: Subscription) -> InlineKeyboardMarkup:
    prefix, paused = desk.rules.prefix, is_paused(now, desk.now())
    quiet = "tg-digest-button-silence" if now.quiet == "line" else "tg-digest-button-line"
    return InlineKeyboardMarkup([
        [Button(label(reader, "tg-digest-button-go" if paused else "tg-digest-button-week"),
                callback_data=data(prefix, "p", "go" if paused else "week")),
         Button(label(reader, "tg-digest-button-stop"), callback_data=data(prefix, "k", "all"))],
        [Button(label(reader, "tg-digest-button-now"), callback_data=data(prefix, "n", "now"))],
        [Button(label(reader, quiet), callback_data=data(prefix, "q", "x"))],
        [Button(label(reader, "tg-digest-button-place"), callback_data=data(prefix, "z"))],
        *([settings_row(prefix, reader)] if desk.command("settings") else []),
    ])  # fmt: skip


def _problem(reader: Reader, problem: Problem) -> str:
    """Return what was not clear, and what it may have meant."""
    key = f"tg-digest-{problem.code.value}"
    offered = [
        zone_name(s, reader.language) if "/" in s and problem.code is ProblemCode.PLACE else s
        for s in problem.suggestions
    ]
    told = said(reader, key, words=problem.words[:60], example="Asia/Riyadh")
    if not offered:
        return told
    return "\n".join([told, said(reader, "tg-digest-perhaps", list="، ".join(offered)
                                 if reader.language == "ar" else ", ".join(offered))])  # fmt: skip


async def _tell(
    desk: Desk, reader: Reader, context: Context, html: str,
    keyboard: InlineKeyboardMarkup | None = None,
) -> None:  # fmt: skip
    await Sender(context.bot, desk.people).send(place_of(reader), html, keyboard)
