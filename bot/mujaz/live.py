"""The commands that stay: `mujaz run`, the bot, and `mujaz chat`, the same bot in the terminal.

In:  settings
Out: a bot that runs until it is stopped; its exit code
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Annotated

import typer

from mujaz.chat import YOU, Chat, Screen
from mujaz.chats import People
from mujaz.errors import UnknownLanguage
from mujaz.host.application import HostApplication
from mujaz.host.serve import Host, Options, build, serve, stop_on_signals
from mujaz.redact import guard_excepthook, set_up_bot_logging
from mujaz.session import Json, Out, first_use, run_session, settle
from mujaz.settings import Settings, load_settings
from mujaz.telegram.install import Installed, install
from mujaz.texts import LANGUAGES, text
from mujaz.wiring import Briefings

WEBHOOK_PORT = 8080


def put_in(app: HostApplication, briefings: Briefings, settings: Settings) -> Installed:
    """Install the plugin as our own bot has it."""
    return install(
        app, briefings, owners=settings.owners, allowed=settings.allowed or None, questions=True,
        alone=True, per_hour=settings.questions_per_hour,
        per_hour_in_group=2 * settings.questions_per_hour,
    )  # fmt: skip


def options_of(settings: Settings) -> Options:
    """Return how the settings want the bot to run."""
    port = settings.http_port
    if port is None and settings.webhook_url:
        port = WEBHOOK_PORT
    return Options(
        token=settings.bot_token().get_secret_value(), data_dir=settings.data_dir,
        base_url=settings.telegram_base_url or "", owners=settings.owners,
        language=settings.language, webhook_url=settings.webhook_url or "",
        http_host=settings.http_host, http_port=port,
    )  # fmt: skip


def run_command(as_json: Json = False) -> None:
    """Run the bot in Telegram until it is stopped (Ctrl+C or SIGTERM)."""
    settings = load_settings()
    options = options_of(settings)
    set_up_bot_logging(settings.log_level)
    guard_excepthook()

    async def work(briefings: Briefings, settings: Settings) -> None:
        host = build(options)
        stop_on_signals(host)
        host.on_ready = lambda name, mode: sys.stderr.write(
            text(settings.language, "run-ready", name=f"@{name}", mode=mode) + "\n"
        )
        await first_use(briefings, settings.language)
        settle()
        await serve(host, lambda app: _installed(host, briefings, settings))
        if as_json:
            Out().document({"stopped": True, "figures": dict(host.numbers())})

    run_session(work, stays=True)


def _installed(host: Host, briefings: Briefings, settings: Settings) -> list[str]:
    put = put_in(host.app, briefings, settings)
    host.after_start += [put.set_menus, put.set_profile, put.start_digests]
    host.before_end.append(put.stop_digests)
    host.more_numbers.append(put.numbers)
    return list(put.allowed_updates)


def chat_command(
    lang: Annotated[str | None, typer.Option(help="Language of the app: ar or en.")] = None,
    as_json: Json = False,
) -> None:
    """Talk to the bot in the terminal: all of it, with no token and no network."""
    if lang is not None and lang not in LANGUAGES:
        raise UnknownLanguage(f"language {lang!r} is not known: ar or en", language=repr(lang))

    async def work(briefings: Briefings, settings: Settings) -> None:
        await first_use(briefings, settings.language)
        if lang is not None and briefings.people is not None:
            await _speaks(briefings.people, lang)
        screen = Screen(Out(), quiet=as_json)
        chat = Chat(screen, lang or settings.language)
        async with chat.opened(lambda app: put_in(app, briefings, settings).set_menus):
            await chat.talk(sys.stdin)
        if briefings.digests is not None:  # no real chat: `mujaz run` must not write to it
            await briefings.digests.subscriptions.forget(YOU)
        if as_json:
            Out().document({"messages": screen.said})

    run_session(work)


async def _speaks(people: People, language: str) -> None:
    """Let the language of this call hold over one that was chosen in an earlier chat."""
    habits = await people.habits(YOU)
    if habits is not None:
        answers = language if habits.answers else ""
        await people.keep_habits(YOU, replace(habits, language=language, answers=answers))


def add_to(app: typer.Typer) -> None:
    """Add the two commands."""
    app.command("run")(run_command)
    app.command("chat")(chat_command)
