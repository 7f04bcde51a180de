"""The commands of an operator who delivers digests: `mujaz digest due|status|retry|restored|run`.

In:  arguments, the database; for `run` the bot's token
Out: what is due, how the deliveries stand; what has failed is planned anew, what is due is sent,
     what may have been sent before a restore says so
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.text import Text
from telegram.error import InvalidToken, TelegramError

from mujaz.deliveries import (
    OPEN,
    Delivery,
    Digests,
    State,
)
from mujaz.digest.audience import standing
from mujaz.digest.plan import Planner, at_next
from mujaz.digest.restore import after_restore
from mujaz.digest.schedule import zone_of
from mujaz.digest.work import heartbeat
from mujaz.digests import Subscription
from mujaz.errors import BadInput, NotStarted, TelegramUnreachable, TokenRefused
from mujaz.host.poller import REFUSED
from mujaz.host.serve import Host, Options, build
from mujaz.language.cities import zone_name
from mujaz.language.day_names import say_times
from mujaz.redact import guard_excepthook, set_up_bot_logging
from mujaz.session import Json, Out, first_use, run_session
from mujaz.settings import Settings, load_settings
from mujaz.telegram.courier import TelegramCourier
from mujaz.texts import plain, say_day, text
from mujaz.wiring import Briefings

LATELY = 20  # failed deliveries that are shown
_ALL = 1_000_000  # failed deliveries that `retry --all` takes


def due_command(
    at: Annotated[
        str | None,
        typer.Option("--at", help="Up to this instant: 2026-11-27T04:30, UTC without a zone."),
    ] = None,
    as_json: Json = False,
) -> None:
    """List the digests whose time comes up to an instant, by default up to now."""

    async def work(briefings: Briefings, settings: Settings) -> None:
        until = read_instant(at, settings.language) if at else datetime.now(UTC)
        due = due_by(await _digests(briefings).subscriptions.all(), until)
        if as_json:
            Out().document({"at": _iso(until), "due": [due_document(s) for s in due]})
        else:
            Out().lines(due_lines(due, settings.language))

    run_session(work)


def status_command(as_json: Json = False) -> None:
    """Show how the deliveries stand, who gets digests, and what has failed lately."""

    async def work(briefings: Briefings, settings: Settings) -> None:
        document = await status_document(_digests(briefings), datetime.now(UTC))
        if as_json:
            Out().document(document)
        else:
            Out().lines(status_lines(document, settings.language))

    run_session(work)


def retry_command(
    numbers: Annotated[
        list[int] | None, typer.Argument(help="Numbers of failed deliveries, as status shows.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that have failed.")] = False,
    as_json: Json = False,
) -> None:
    """Plan failed deliveries again; the next beat sends them."""

    async def work(briefings: Briefings, settings: Settings) -> None:
        if everything == bool(numbers):
            problem = plain(settings.language, "delivery-retry-which")
            raise BadInput(plain("en", "delivery-retry-which"), problem=problem)
        outbox = _digests(briefings).outbox
        failed = {d.id for d in await outbox.failed(_ALL)}
        asked = sorted(failed if everything else set(numbers or ()))
        known = [n for n in asked if n in failed]
        again = await outbox.again(known, datetime.now(UTC))
        other = [n for n in asked if n not in failed]
        out, language = Out(), settings.language
        if as_json:
            out.document({"again": again, "numbers": known, "not_failed": other})
            return
        out.lines([Text(text(language, "delivery-again", count=again))])
        if other:
            listed = ", ".join(map(str, other))
            out.lines([Text(text(language, "delivery-not-failed", numbers=listed))])

    run_session(work)


def restored_command(
    until: Annotated[
        str | None,
        typer.Option("--until", help="When the bot last ran: 2026-11-27T04:30, by default now."),
    ] = None,
    as_json: Json = False,
) -> None:
    """After a backup was put back and before the bot starts: what may have been sent says so."""

    async def work(briefings: Briefings, settings: Settings) -> None:
        now = datetime.now(UTC)
        last = min(read_instant(until, settings.language), now) if until else now
        await first_use(briefings, settings.language)
        found = await after_restore(_planner(_digests(briefings)), until=last, now=now)
        out, language = Out(), settings.language
        if as_json:
            out.document({"until": _iso(last), **asdict(found)})
            return
        out.lines([Text(text(
            language, "delivery-restored", resent=found.resent, given=found.given_up
        ))])  # fmt: skip
        if found.still_due:
            out.lines([Text(text(language, "delivery-restored-due", count=found.still_due))])

    run_session(work)


def run_command(as_json: Json = False) -> None:
    """Plan and send what is due, once, and end: for cron, where no bot runs."""
    settings = load_settings()
    options = Options(
        token=settings.bot_token().get_secret_value(), data_dir=settings.data_dir,
        base_url=settings.telegram_base_url or "", language=settings.language,
    )  # fmt: skip
    set_up_bot_logging(settings.log_level)
    guard_excepthook()

    async def work(briefings: Briefings, settings: Settings) -> None:
        digests = _digests(briefings)
        await first_use(briefings, settings.language)
        host = build(options)
        await _reach(host)
        try:
            heart = heartbeat(digests, TelegramCourier(host.app.bot))
            beat, postman = await heart.once(), heart.postman
            waiting = sum(n for s, n in (await digests.outbox.counts()).items() if State(s) in OPEN)
            if as_json:
                Out().document({
                    "planned": beat.planned, "sent": postman.sent, "failed": postman.failed,
                    "waiting": waiting,
                })  # fmt: skip
            else:
                Out().lines([Text(text(
                    settings.language, "delivery-ran", planned=beat.planned, sent=postman.sent,
                    failed=postman.failed, waiting=waiting,
                ))])  # fmt: skip
            if beat.errors:  # the other parts have done their work
                raise beat.errors[0]
            if postman.halted:
                raise TokenRefused(REFUSED)
            if postman.undelivered and not await postman.courier.ready():
                raise TelegramUnreachable("Telegram does not answer; what is due waits")
        finally:
            await host.app.shutdown()

    run_session(work)


def _planner(digests: Digests) -> Planner:
    return Planner(subscriptions=digests.subscriptions, outbox=digests.outbox, press=digests.press)


async def _reach(host: Host) -> None:
    """See that Telegram knows the bot before anything is planned: what is composed is for now."""
    try:
        await host.app.initialize()
    except InvalidToken:
        raise TokenRefused(REFUSED) from None
    except TelegramError as error:
        kind = type(error.__cause__ or error).__name__
        raise TelegramUnreachable(f"Telegram does not answer ({kind}); try again later") from None


def _digests(briefings: Briefings) -> Digests:
    digests = briefings.digests
    if digests is None:
        raise NotStarted("no database keeps digests here")
    return digests


def read_instant(words: str, language: str) -> datetime:
    """Return an ISO 8601 instant in UTC, which is what it is in without a zone; or BadInput."""
    try:
        found = datetime.fromisoformat(words.strip())
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        return found.astimezone(UTC)
    except (ValueError, OverflowError):
        problem = plain(language, "delivery-bad-time", words=repr(words))
        raise BadInput(
            plain("en", "delivery-bad-time", words=repr(words)), problem=problem
        ) from None


def due_by(subscriptions: Sequence[Subscription], until: datetime) -> list[Subscription]:
    """Return those whose next slot comes up to an instant, by the rules of today, in order."""
    found = [n for s in subscriptions if not s.stopped and (n := at_next(s)).next_due]
    due = [s for s in found if s.next_due is not None and s.next_due <= until]
    return sorted(due, key=lambda s: (s.next_due, s.id))


def due_document(subscription: Subscription) -> dict[str, Any]:
    """Return when a subscription is due, as plain data."""
    s = subscription
    assert s.next_due is not None
    return {
        "subscription": s.id, "chat": s.chat_id, "thread": s.thread_id, "zone": s.zone,
        "local": s.next_due.astimezone(zone_of(s.zone)).isoformat(), "due": _iso(s.next_due),
        "language": s.language,
    }  # fmt: skip


def due_lines(due: Sequence[Subscription], language: str) -> list[Text]:
    """Return what is due in words."""
    if not due:
        return [Text(text(language, "delivery-none-due"))]
    found = []
    for s in due:
        assert s.next_due is not None
        local = s.next_due.astimezone(zone_of(s.zone))
        found.append(Text(text(
            language, "delivery-due", chat=str(s.chat_id), day=say_day(local.date(), language),
            time=say_times([local.time()], language), city=zone_name(s.zone, language),
            zone=s.zone, instant=_iso(s.next_due) or "",
        )))  # fmt: skip
    return found


async def status_document(digests: Digests, now: datetime) -> dict[str, Any]:
    """Return how everything stands, as plain data; seconds, and instants as ISO 8601."""
    counts = await digests.outbox.counts()
    oldest = await digests.outbox.oldest_open()
    stands = standing(await digests.subscriptions.all(), now)
    return {
        "at": _iso(now),
        "states": {state.value: counts.get(state.value, 0) for state in State},
        "open": sum(counts.get(state.value, 0) for state in OPEN),
        "oldest_open": _iso(oldest),
        "late_seconds": max(0, int((now - oldest).total_seconds())) if oldest else 0,
        "subscriptions": {
            "active": stands.active,
            "paused": stands.paused,
            "stopped": dict(stands.stopped),
        },
        "failed": [_failed_document(d) for d in await digests.outbox.failed(LATELY)],
    }


def status_lines(document: Mapping[str, Any], language: str) -> list[Text]:
    """Return how everything stands, in words."""
    subscriptions = document["subscriptions"]
    stopped = subscriptions["stopped"]
    reasons = ", ".join(f"{why} {count}" for why, count in stopped.items())
    found = [
        text(language, "delivery-subscriptions", active=subscriptions["active"],
             paused=subscriptions["paused"], stopped=sum(stopped.values()))
        + (f" ({reasons})" if reasons else ""),
        text(language, "delivery-open", count=document["open"], late=document["late_seconds"]),
        *(f"  {text(language, _key_of(state))}: {count}"
          for state, count in document["states"].items() if count),
    ]  # fmt: skip
    if document["failed"]:
        found.append(text(language, "delivery-failed"))
    found += [
        "  " + text(
            language, "delivery-failed-line", number=str(d["number"]), chat=str(d["chat"]),
            slot=d["slot"], state=text(language, _key_of(d["state"])), error=d["error"],
        )
        for d in document["failed"]
    ]  # fmt: skip
    return [Text(line) for line in found]


def _key_of(state: str) -> str:
    return f"delivery-state-{state.replace('_', '-')}"


def _failed_document(delivery: Delivery) -> dict[str, Any]:
    return {
        "number": delivery.id, "chat": delivery.chat_id, "slot": delivery.slot,
        "part": delivery.part, "state": delivery.state.value, "error": delivery.error,
        "due": _iso(delivery.due),
    }  # fmt: skip


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def add_to(app: typer.Typer) -> None:
    """Add the commands to `mujaz digest`."""
    app.command("due")(due_command)
    app.command("status")(status_command)
    app.command("retry")(retry_command)
    app.command("restored")(restored_command)
    app.command("run")(run_command)
