"""Install the bot into any python-telegram-bot application, and take it out again.

In:  an application, a service, the host's wishes
Out: handlers in a group of their own; nothing else of the host is touched: no error handler, no
     post_init, no bot_data, no Defaults, no log levels
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from mujaz.chats import GivenAnswers, People
from mujaz.deliveries import Digests
from mujaz.digest.work import Heartbeat, heartbeat
from mujaz.errors import PluginConflict
from mujaz.telegram.buttons import pressed
from mujaz.telegram.commands import run
from mujaz.telegram.courier import TelegramCourier
from mujaz.telegram.desk import Briefings, Desk, Reader, Rules
from mujaz.telegram.faults import Context, handled
from mujaz.telegram.herald import Herald
from mujaz.telegram.inline import typed
from mujaz.telegram.memory import MemoryGiven, MemoryPeople
from mujaz.telegram.menus import (
    COMMANDS,
    DIGEST_COMMANDS,
    OWNER_COMMANDS,
    remove_menus,
    set_menus,
    set_owner_menus,
    set_profile,
)
from mujaz.telegram.questions import (
    FRESH,
    WORDS,
    Addressed,
    corrected,
    joined,
    migrated,
    spoken,
    stopped,
    wordless,
)
from mujaz.telegram.unknown import Unknown, unknown
from mujaz.texts import load

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member",
                   "stopped_message_generation")  # fmt: skip
"""The kinds of updates that the handlers need; a host that names its own must name these too."""

App = Application[Any, Any, Any, Any, Any, Any]


class Installed:
    """What was installed; `remove` takes it out."""

    allowed_updates = ALLOWED_UPDATES

    def __init__(self, app: App, desk: Desk, group: int, handlers: list[Any]) -> None:
        self._app = app
        self.desk = desk
        self.group = group
        self.handlers = handlers
        self.heartbeat = desk.heartbeat = _heartbeat(app, desk)
        if self.heartbeat is not None:
            desk.awake = self.heartbeat.wake  # at the latest with the first update

    async def set_menus(self) -> int:
        """Write the command menus that differ, beside the host's entries; return how many.

        It happens by itself with the first update, unless `menus=False` was asked for.
        """
        self.desk.menus_due = False
        written = await set_menus(self._app.bot, self.desk.commands())
        return written + await set_owner_menus(self.desk, self._app.bot)

    async def set_profile(self) -> None:
        """Write what the bot says of itself: for a bot that is mujaz and nothing else."""
        await set_profile(self._app.bot)

    async def start_digests(self) -> None:
        """Begin to send digests, now and not with the first update. Again: no change.

        A host calls it once its application runs, so that digests come after a restart too.
        """
        if self.heartbeat is not None:
            self.heartbeat.start()

    async def stop_digests(self) -> None:
        """Send no more digests until `start_digests`; a host calls it at its end.

        What is on its way arrives; it takes some ten seconds at the longest.
        """
        if self.heartbeat is not None:
            await self.heartbeat.stop()

    def numbers(self) -> Mapping[str, float]:
        """Return figures of this process's digests, for a monitor; none without digests."""
        heart = self.heartbeat
        if heart is None:
            return {}
        found: dict[str, float] = {
            "digests_sent_total": heart.postman.sent, "digests_failed_total": heart.postman.failed,
            "digests_halted": float(heart.postman.halted),
        }  # fmt: skip
        if heart.last is not None:
            age = self.desk.now() - heart.last
            found["digests_last_beat_age_seconds"] = age.total_seconds()
        return found

    async def settled(self) -> None:
        """Wait until no answer is being made."""
        await self.desk.running.settled()

    def remove(self) -> None:
        """Take the handlers out; in a running application, in the background, the menus too.

        No digest is begun any more from now on.
        """
        for handler in self.handlers:
            self._app.remove_handler(handler, self.group)
        self.handlers = []
        if self.heartbeat is not None:
            self.heartbeat.end()
        if self._app.running:
            self._app.create_task(self.stop_digests())
            self._app.create_task(self.remove_menus())

    async def remove_menus(self) -> None:
        """Take our entries out of the command menus, those of single chats too."""
        chats = {*self.desk.rules.owners, *await self.desk.people.chats()}
        await remove_menus(self._app.bot, self.desk.commands(), sorted(chats))


def _heartbeat(app: App, desk: Desk) -> Heartbeat | None:
    digests = desk.digests
    if digests is None:
        return None
    broadcasts = digests.broadcasts
    herald = Herald(desk=desk, bot=app.bot, broadcasts=broadcasts) if broadcasts else None
    return heartbeat(
        digests, TelegramCourier(app.bot), clock=desk.now, alive=lambda: app.running,
        herald=herald,
    )  # fmt: skip


def install(
    app: App, briefings: Briefings, *, commands: Mapping[str, str | None] | None = None,
    group: int = 7, callback_prefix: str = "mz", owners: Iterable[int] = frozenset(),
    allowed: Iterable[int] | None = None, questions: bool = False, per_hour: int = 30,
    per_hour_in_group: int = 60, people: People | None = None, given: GivenAnswers | None = None,
    menus: bool = True, clock: Callable[[], float] | None = None, digests: Digests | None = None,
    alone: bool = False,
) -> Installed:  # fmt: skip
    """Install the bot into an application; raises PluginConflict where something would clash.

    `commands` renames our commands ({"brief": "news"}) or leaves some out ({"start": None}).
    `questions`: a plain text in a private chat is a question; for a host without texts of its own.
    `alone`: the bot is mujaz and nothing else, so a command that it does not know is nobody's.
    `menus`: write Telegram's command menus with the first update, beside the host's entries.
    `digests`: what keeps and makes daily digests; those of the service by default. They are sent
    from the first update, or `start_digests()`, until the application stops, or `stop_digests()`.
    `allowed`: ids of the people and groups that may use it; None: everybody.
    """
    digests = digests or getattr(briefings, "digests", None)
    called = {**({} if digests else dict.fromkeys(DIGEST_COMMANDS)), **(commands or {})}
    rules = Rules(
        owners=frozenset(owners), allowed=None if allowed is None else frozenset(allowed),
        commands=_names(called), prefix=callback_prefix, questions=questions,
        alone=alone, per_hour=per_hour, per_hour_in_group=per_hour_in_group,
    )  # fmt: skip
    _check_conflicts(app, rules, group)
    kept_given = given or getattr(briefings, "given", None) or MemoryGiven()
    kept_people = (
        people
        or getattr(briefings, "people", None)
        or MemoryPeople(kept_given if isinstance(kept_given, MemoryGiven) else None)
    )
    more = {"clock": clock} if clock else {}
    desk = Desk(
        briefings=briefings,
        people=kept_people,
        given=kept_given,
        rules=rules,
        digests=digests,
        **more,
    )
    desk.menus_due = menus
    load()
    handlers = list(_handlers(desk))
    for handler in handlers:
        app.add_handler(handler, group)
    return Installed(app, desk, group, handlers)


def _names(given: Mapping[str, str | None]) -> dict[str, str]:
    """Return our commands and what they are called here, less those that the host leaves out."""
    known = (*COMMANDS, *OWNER_COMMANDS)
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise PluginConflict(
            f"install(commands=…) names {unknown}; the commands are {', '.join(known)}",
            problem=f"{unknown}: {', '.join(known)}",
        )
    names = {name: given.get(name, name) for name in known}
    return {name: called for name, called in names.items() if called}


def _check_conflicts(app: App, rules: Rules, group: int) -> None:
    taken = {
        command
        for handlers in app.handlers.values()
        for handler in handlers
        if isinstance(handler, CommandHandler)
        for command in handler.commands
    }
    clash = sorted(taken & set(rules.commands.values()))
    if clash:
        problem = f"/{', /'.join(clash)}"
        raise PluginConflict(
            f"the application answers {problem} itself: give ours other names, or leave them out:"
            f" install(app, briefings, commands={{{clash[0]!r}: None}})",
            problem=problem,
        )
    if ":" in rules.prefix or not 0 < len(rules.prefix.encode()) <= 8:
        problem = f"callback_prefix={rules.prefix!r}"
        raise PluginConflict(f"{problem}: one to eight bytes, without ':'", problem=problem)
    if app.handlers.get(group):
        problem = f"group={group}"
        raise PluginConflict(
            f"the application has handlers in {problem} already: choose another number",
            problem=problem,
        )


def _handlers(desk: Desk) -> Iterable[BaseHandler[Any, Any, Any]]:
    for name, called in desk.rules.commands.items():
        yield CommandHandler(called, handled(desk, _command(name)), filters=FRESH)
    yield CallbackQueryHandler(handled(desk, pressed), pattern=f"^{desk.rules.prefix}:")
    yield InlineQueryHandler(handled(desk, typed))
    yield ChatMemberHandler(handled(desk, joined), ChatMemberHandler.MY_CHAT_MEMBER)
    yield MessageHandler(filters.StatusUpdate.MIGRATE, handled(desk, migrated))
    if desk.rules.alone:
        yield MessageHandler(FRESH & filters.COMMAND & Unknown(), handled(desk, unknown))
    words = FRESH & WORDS
    addressed = words & filters.ChatType.GROUPS & Addressed()
    yield MessageHandler(addressed, handled(desk, spoken))
    if desk.rules.questions:
        yield MessageHandler(words & filters.ChatType.PRIVATE, handled(desk, spoken))
        again = filters.UpdateType.EDITED_MESSAGE & ~filters.VIA_BOT & WORDS
        yield MessageHandler(again & filters.ChatType.PRIVATE, handled(desk, corrected))
        other = filters.UpdateType.MESSAGE & ~filters.VIA_BOT & ~filters.COMMAND
        other &= ~filters.StatusUpdate.ALL
        yield MessageHandler(other & filters.ChatType.PRIVATE, handled(desk, wordless))
    yield _OfNewKind(_stopped(desk))


class _OfNewKind(BaseHandler[Update, Any, None]):
    """Updates of kinds that python-telegram-bot does not know yet; it keeps them raw."""

    def check_update(self, update: object) -> bool:
        """Return whether an update says that somebody has stopped a draft."""
        return isinstance(update, Update) and "stopped_message_generation" in update.api_kwargs


def _command(name: str) -> Any:
    async def command(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
        await run(desk, reader, update, context, name, " ".join(context.args or []))

    return command


def _stopped(desk: Desk) -> Any:
    async def callback(update: Update, _context: Context) -> None:
        await stopped(desk, update)

    return callback
