"""A bot from its start to its exit code.

In:  the service, the token, how updates come, and what installs the handlers
Out: 0 after SIGTERM or SIGINT; an error of ours that says what to do

At the end: no more updates are taken, running answers get 17 seconds, those that take longer are
given up with an apology, and the offset is confirmed, all within 20 seconds. Digests end beside
the answers, within the same 17 seconds.
"""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import structlog
from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError
from telegram.ext import ApplicationBuilder
from telegram.request import BaseRequest, HTTPXRequest

from mujaz.errors import TelegramUnreachable, TokenRefused
from mujaz.host.alerts import Alerts
from mujaz.host.application import HostApplication
from mujaz.host.http import Hook, HttpServer, path_of, secret_of
from mujaz.host.lease import Lease
from mujaz.host.poller import FIRST_PAUSE, LONGEST_PAUSE, REFUSED, Poller
from mujaz.redact import hide
from mujaz.telegram.fair import FairQueue
from mujaz.telegram.gate import Gate
from mujaz.telegram.order import InOrder
from mujaz.texts import LANGUAGES, text

_log = structlog.get_logger("mujaz.host")

DRAIN_SECONDS = 17.0  # for running answers; then apologies, within 20 s altogether
APOLOGY_SECONDS = 2.0
CONNECTIONS = 64  # calls to Telegram at once
TELL_AT_CONFLICT = 3  # 409 in a row: fewer may be a restart that overlaps
Install = Callable[[HostApplication], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the bot runs."""

    token: str
    data_dir: Path
    base_url: str = ""  # of another Bot API server; "": Telegram's
    owners: tuple[int, ...] = ()
    language: str = "ar"
    webhook_url: str = ""  # the address under which Telegram reaches us; "": polling
    http_host: str = "127.0.0.1"
    http_port: int | None = None  # None: no health and metrics when polling
    drain_seconds: float = DRAIN_SECONDS


@dataclass(slots=True, kw_only=True)
class Host:
    """A running bot."""

    options: Options
    app: HostApplication
    gate: Gate
    alerts: Alerts
    started: float = field(default_factory=time.monotonic)
    poller: Poller | None = None
    hook: Hook | None = None
    http: HttpServer | None = None
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    on_ready: Callable[[str, str], object] = lambda name, mode: None
    after_start: list[Callable[[], Awaitable[Any]]] = field(default_factory=list)
    before_end: list[Callable[[], Awaitable[Any]]] = field(default_factory=list)
    more_numbers: list[Callable[[], Mapping[str, float]]] = field(default_factory=list)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def facts(self) -> Mapping[str, Any]:
        """Return how the bot does, for /health."""
        failing = self.poller.failing if self.poller else ""
        fine = self.app.running and not self.stop.is_set() and not failing
        return {
            "status": "ok" if fine else "stopping" if self.stop.is_set() else "failing",
            "mode": "webhook" if self.hook else "polling", "failing": failing,
            "uptime_seconds": round(time.monotonic() - self.started),
            "queued": self.app.update_queue.qsize(), "at_work": len(self.app.at_work),
        }  # fmt: skip

    def numbers(self) -> Mapping[str, float]:
        """Return figures, for /metrics."""
        counts = self.gate.counts
        fetched = self.poller.fetched if self.poller else 0
        refused = sum(self.hook.refused.values()) if self.hook else 0
        found: dict[str, float] = {
            "up": float(self.app.running), "updates_total": fetched or
            (self.hook.accepted if self.hook else 0), "webhook_refused_total": refused,
            "updates_queued": self.app.update_queue.qsize(),
            "updates_dropped_total": getattr(self.app.update_queue, "dropped", 0),
            "at_work": len(self.app.at_work),
            "sends_total": counts.sent, "sends_waiting": counts.waiting,
            "flood_refusals_total": counts.refused,
            "uptime_seconds": time.monotonic() - self.started,
        }  # fmt: skip
        for more in self.more_numbers:
            found |= more()
        return found

    def soon(self, work: Awaitable[None]) -> None:
        """Do something beside the rest."""
        task = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)


def build(options: Options, *, request: BaseRequest | None = None, paced: bool = True) -> Host:
    """Return a bot that is not started; `request` carries its calls, for tests.

    `paced`: False for a server without limits, as in the terminal.
    """
    hide(options.token)
    gate, queue = Gate(), FairQueue()
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any] = (
        ApplicationBuilder()
        .application_class(HostApplication)
        .token(options.token)
        .updater(None)
        .update_queue(queue)
        .concurrent_updates(InOrder(queue))
    )
    if paced:
        builder = builder.rate_limiter(gate)
    if options.base_url:
        base = options.base_url.rstrip("/")
        builder = builder.base_url(f"{base}/bot").base_file_url(f"{base}/file/bot")
    builder = builder.request(request) if request else builder.connection_pool_size(CONNECTIONS)
    app = builder.build()
    assert isinstance(app, HostApplication)
    alerts = Alerts(app.bot, options.owners, options.language)
    return Host(options=options, app=app, gate=gate, alerts=alerts)


async def serve(host: Host, install: Install, *, polling: BaseRequest | None = None) -> None:
    """Run a bot until it is asked to stop; `polling` carries the long polls, for tests.

    `install` puts the handlers in and returns the kinds of updates that they need.
    Raises TokenRefused, PollerRunning, TelegramUnreachable.
    """
    options, app = host.options, host.app
    lease = Lease(options.data_dir, _id(options.token))
    if not options.webhook_url:
        lease.take()
    own = polling or HTTPXRequest(connection_pool_size=2)
    try:
        allowed = install(app)
        await _reach(host)
        await app.start()
        if options.webhook_url:
            await _open_webhook(host, allowed)
            await host.stop.wait()
        else:
            await _poll(host, allowed, own)
    finally:
        host.stop.set()
        await _end(host)
        await own.shutdown()
        lease.free()


def _id(token: str) -> int:
    number = token.split(":")[0]
    return int(number) if number.isdecimal() else 0


async def _reach(host: Host) -> None:
    """Initialise, however long the network takes to come up; a refused token ends it at once."""
    pause = FIRST_PAUSE
    while not host.stop.is_set():
        try:
            await host.app.initialize()
        except InvalidToken:
            raise TokenRefused(REFUSED) from None
        except BadRequest as error:
            raise TelegramUnreachable(f"the Bot API server refuses getMe: {error}") from None
        except NetworkError as error:
            _log.warning("Telegram does not answer", kind=type(error).__name__, again_in=pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(host.stop.wait(), pause)
            pause = min(LONGEST_PAUSE, pause * 2)
        else:
            return


async def _poll(host: Host, allowed: Sequence[str], request: BaseRequest) -> None:
    def conflict(count: int) -> None:
        if count == TELL_AT_CONFLICT:
            host.soon(host.alerts.tell("conflict"))

    await request.initialize()
    if not host.stop.is_set():
        await host.app.bot.delete_webhook()
    host.poller = Poller(
        host.app.bot, request, host.app.update_queue, allowed_updates=allowed,
        on_conflict=conflict,
    )  # fmt: skip
    _listen(host)
    await host.poller.run(host.stop)


async def _open_webhook(host: Host, allowed: Sequence[str]) -> None:
    options = host.options
    secret, path = secret_of(options.token), path_of(options.token)
    hide(secret)
    hide(path.rsplit("/", 1)[1])
    host.hook = Hook(bot=host.app.bot, queue=host.app.update_queue, path=path, secret=secret)
    _listen(host)
    await host.app.bot.set_webhook(
        options.webhook_url.rstrip("/") + path, secret_token=secret, allowed_updates=allowed
    )


def _listen(host: Host) -> None:
    options = host.options
    if options.http_port is not None:
        host.http = HttpServer(facts=host.facts, numbers=host.numbers, hook=host.hook)
        host.http.start(options.http_host, options.http_port)
    mode = host.facts()["mode"]
    _log.info("bot runs", mode=mode, port=host.http.port if host.http else None)
    host.on_ready(host.app.bot.username, mode)
    for work in host.after_start:
        host.soon(_beside(work))


async def _beside(work: Callable[[], Awaitable[Any]]) -> None:
    """Do what need not hold up answers, such as menus."""
    try:
        await work()
    except TelegramError as error:
        _log.warning("not set up", kind=type(error).__name__)


async def _end(host: Host) -> None:
    """Bring everything to its end."""
    app = host.app
    if host.hook is not None:
        host.hook.open = False
    ends = [asyncio.ensure_future(_beside(work)) for work in host.before_end]
    begun = time.monotonic()
    if app.running:
        late = await app.drain(host.options.drain_seconds)
        with suppress(TimeoutError):
            async with asyncio.timeout(APOLOGY_SECONDS):
                told = _chats(late, host.options.language)
                await asyncio.gather(*(_apologise(host, *whom) for whom in told))
    await _ended(ends, begun + host.options.drain_seconds)
    if app.running:
        await app.stop()
    if host.tasks:
        await asyncio.wait(host.tasks, timeout=APOLOGY_SECONDS)
    if host.http is not None:
        await host.http.stop()
    await app.shutdown()


async def _ended(ends: Sequence[asyncio.Task[None]], deadline: float) -> None:
    """Wait for what ends beside the answers; what takes longer than they may is given up."""
    if not ends:
        return
    done, late = await asyncio.wait(ends, timeout=max(0.0, deadline - time.monotonic()))
    for one in late:
        one.cancel()
    for error in (one.exception() for one in done if not one.cancelled()):
        if error is not None:
            _log.error("not ended well", exc_info=error)


def _chats(updates: Sequence[object], fallback: str) -> list[tuple[int, str]]:
    """Return whom to apologise to, each once, and in which language."""
    found: dict[int, str] = {}
    for update in updates:
        if not isinstance(update, Update) or update.effective_chat is None:
            continue
        user = update.effective_user
        code = (user.language_code or "")[:2] if user else ""
        found[update.effective_chat.id] = code if code in LANGUAGES else fallback
    return list(found.items())


async def _apologise(host: Host, chat_id: int, language: str) -> None:
    try:
        await host.app.bot.send_message(chat_id, text(language, "host-restart"))
    except TelegramError as error:
        _log.warning("apology not sent", kind=type(error).__name__)


def stop_on_signals(host: Host) -> None:
    """Stop at SIGTERM and SIGINT; a second one ends the process at once."""
    loop = asyncio.get_running_loop()

    def ask(number: int) -> None:
        host.stop.set()
        loop.remove_signal_handler(number)

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ask, number)
