"""`mujaz digest due|status|retry|run` as an operator types them, on a real database."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from cli_kit import Here, document, failed, run

from delivery.delivery_kit import Paper
from mujaz.deliveries import Delivery, State
from mujaz.digest.plan import Planner, at_next
from mujaz.digests import Subscription
from mujaz.peer import TOKEN, Limits, Peer, Town, control, refuse
from mujaz.peer.http import Served
from mujaz.store.articles import SqlStore
from mujaz.store.outbox import SqlOutbox
from mujaz.store.subscriptions import SqlSubscriptions

SOON = datetime(2099, 11, 27, 0, 0, tzinfo=UTC)  # nothing of these is due while the tests run


def a_wish(id_: str, chat_id: int, **changes: object) -> Subscription:
    """Return a subscription at 07:30 in Riyadh."""
    made = Subscription(
        id=id_, chat_id=chat_id, thread_id=None, user_id=1, language="en", zone="Asia/Riyadh",
        times=(time(7, 30),), created=SOON, dealt=SOON,
    )  # fmt: skip
    return at_next(replace(made, **changes))  # type: ignore[arg-type]


async def with_store(
    folder: Path, do: Callable[[SqlSubscriptions, SqlOutbox], Awaitable[object]]
) -> object:
    """Do something with the database, as the bot would."""
    store = SqlStore.at(folder)
    await store.open()
    try:
        return await do(SqlSubscriptions(store), SqlOutbox(store))
    finally:
        await store.close()


async def due_now(folder: Path, chat_id: int) -> None:
    """Let a chat's digest be due since a minute ago."""
    now = datetime.now(UTC)
    at = (now - timedelta(minutes=1)).time().replace(second=0, microsecond=0)
    wish = a_wish("one", chat_id, zone="UTC", times=(at,), dealt=now - timedelta(hours=1))
    await with_store(folder, lambda subs, _: subs.keep(wish))


@pytest.fixture
def kept(own: Path) -> Path:
    """Return a data directory with four subscriptions."""

    async def keep(subs: SqlSubscriptions, _: SqlOutbox) -> None:
        await subs.keep(a_wish("riyadh", 11))
        await subs.keep(a_wish("cairo", 12, zone="Africa/Cairo"))
        await subs.keep(a_wish("paused", 13, paused_until=date(2199, 1, 1)))
        await subs.keep(a_wish("stopped", 14, stopped="gone"))

    asyncio.run(with_store(own, keep))
    return own


def test_due_lists_what_comes_up_to_an_instant(here: Here, kept: Path) -> None:
    """In order, by the clock on the wall; the zone of an instant is heeded."""
    settings = {"MUJAZ_DATA_DIR": str(kept), "MUJAZ_LANGUAGE": "en"}

    none = document(here("digest", "due", "--json", "--at", "2099-11-27T04:29", **settings))
    one = document(here("digest", "due", "--json", "--at", "2099-11-27T07:30+03:00", **settings))
    both = document(here("digest", "due", "--json", "--at", "2099-11-27T05:30Z", **settings))
    told = here("digest", "due", "--at", "2099-11-27T04:30", **settings).stdout
    arabic = here("digest", "due", **settings | {"MUJAZ_LANGUAGE": "ar"}).stdout

    assert [none["due"], len(one["due"])] == [[], 1]
    assert [(d["chat"], d["local"], d["due"]) for d in both["due"]] == [
        (11, "2099-11-27T07:30:00+03:00", "2099-11-27T04:30:00Z"),
        (12, "2099-11-27T07:30:00+02:00", "2099-11-27T05:30:00Z"),
    ]
    for words in ("Friday 27 November 2099", "07:30", "Riyadh", "2099-11-27T04:30:00Z"):
        assert words in told
    assert "لا موجز حان وقته" in arabic


@pytest.mark.parametrize(("language", "words"), [("ar", "ليس وقتًا صحيحًا"), ("en", "is no instant")])
@pytest.mark.parametrize("at", ["soon", "2099-13-01", "0001-01-01T00:00+14:00"])
def test_an_instant_that_is_none_is_told(here: Here, language: str, words: str, at: str) -> None:
    """Exit code 2 and one line."""
    line = failed(here("digest", "due", "--at", at, MUJAZ_LANGUAGE=language), 2)

    assert words in line


def test_status_counts_subscriptions_and_names_what_failed(here: Here, kept: Path) -> None:
    """By state and reason; `retry` plans a failed one again, once, and leaves others alone."""
    settings = {"MUJAZ_DATA_DIR": str(kept), "MUJAZ_LANGUAGE": "en"}
    dead = asyncio.run(with_store(kept, _one_dead))
    assert isinstance(dead, Delivery)

    status = document(here("digest", "status", "--json", **settings))
    told = here("digest", "status", **settings).stdout
    again = document(here("digest", "retry", "--json", str(dead.id), "99", **settings))
    rest = document(here("digest", "retry", "--all", "--json", **settings))
    after = document(here("digest", "status", "--json", **settings))

    assert status["subscriptions"] == {"active": 2, "paused": 1, "stopped": {"gone": 1}}
    assert (status["states"]["dead"], status["open"], status["oldest_open"]) == (1, 0, None)
    [shown] = status["failed"]
    assert (shown["number"], shown["chat"], shown["slot"], shown["error"]) == (
        dead.id, 11, "2099-11-27 07:30", "wrong",
    )  # fmt: skip
    assert "2 active" in told.translate(_BARE)
    assert "1 stopped (gone 1)" in told.translate(_BARE)
    assert f"{dead.id}: chat 11, 2099-11-27 07:30, failed: wrong" in told.translate(_BARE)
    assert (again["again"], again["not_failed"]) == (1, [99])
    assert rest["again"] == 0
    assert (after["states"]["planned"], after["oldest_open"]) == (1, "2099-11-27T04:30:00Z")


_BARE = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))


async def _one_dead(subs: SqlSubscriptions, outbox: SqlOutbox) -> Delivery:
    """Let one delivery fail."""
    due = SOON + timedelta(hours=4, minutes=31)
    await Planner(subscriptions=subs, outbox=outbox, press=Paper()).plan(due)
    [one] = await outbox.claim(due, worker="w", seconds=60, limit=9)
    assert await outbox.begin(one, due, seconds=60)
    assert await outbox.settle(one, State.DEAD, due, error="wrong")
    return one


def test_retry_wants_numbers_or_all(here: Here) -> None:
    """Neither and both are refused."""
    for words in ((), ("3", "--all")):
        line = failed(here("digest", "retry", *words, MUJAZ_LANGUAGE="en"), 2)
        assert "--all" in line


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
async def test_run_sends_what_is_due_and_ends(own: Path) -> None:
    """One message for a due subscription, none when it is run again."""
    peer = Peer(limits=Limits.none())
    sara = await Town(control(peer)).user("Sara", "en")
    await sara.says("/start")
    await due_now(own, sara.id)
    async with Served(peer) as url:
        first = document(await _run(own, url, "--json"))
        second = document(await _run(own, url, "--json"))
        told = await _run(own, url)

    parts = [c.parameters["text"] for c in peer.log.calls("sendMessage", accepted=True)]
    assert first == {"planned": len(parts), "sent": len(parts), "failed": 0, "waiting": 0}
    assert second == {"planned": 0, "sent": 0, "failed": 0, "waiting": 0}
    assert "Planned: 0, sent: 0" in told.stdout.translate(_BARE)
    assert "Digest" in parts[0]
    assert len(set(parts)) == len(parts)


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
async def test_run_corrects_what_was_sent(own: Path) -> None:
    """What a digest cited is withdrawn: the next run tells its reader, once."""
    peer = Peer(limits=Limits.none())
    sara = await Town(control(peer)).user("Sara", "en")
    await sara.says("/start")
    await due_now(own, sara.id)
    async with Served(peer) as url:
        first = document(await _run(own, url, "--json"))
        withdrawn = await withdraw_all(own)
        second = document(await _run(own, url, "--json"))
        third = document(await _run(own, url, "--json"))

    texts = [c.parameters["text"] for c in peer.log.calls("sendMessage", accepted=True)]
    assert withdrawn > 0
    assert 0 < second["sent"] == second["planned"] <= withdrawn
    assert (third["planned"], third["sent"]) == (0, 0)
    assert all("Correction" in told for told in texts[first["sent"] :])
    assert len(texts) == first["sent"] + second["sent"]


async def withdraw_all(folder: Path) -> int:
    """Withdraw all articles; return how many there were."""
    store = SqlStore.at(folder)
    async with store:
        known = await store.articles()
        for article in known:
            await store.forget(article.id)
    return len(known)


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
async def test_run_without_telegram_fails_and_loses_nothing(own: Path) -> None:
    """A refused token, nobody there, and a token that is refused in the middle: exit code 1."""
    peer = Peer(limits=Limits.none())
    sara = await Town(control(peer)).user("Sara", "en")
    await sara.says("/start")
    await due_now(own, sara.id)
    async with Served(peer) as url:
        peer.revoked = True
        refused = failed(await _run(own, url, "--json"), 1)
        peer.revoked = False
        peer.faults.add(refuse(401, "Unauthorized"))
        halted = await _run(own, url, "--json")
        before = len(peer.log.calls("sendMessage", accepted=True))
    nobody = failed(await _run(own, url, "--json"), 1)
    async with Served(peer) as url:
        sent = document(await _run(own, url, "--json"))

    assert "@BotFather" in refused
    assert TOKEN not in refused
    assert (halted.returncode, before) == (1, 0)
    assert "@BotFather" in halted.stderr
    assert "does not answer" in nobody
    assert sent["sent"] == len(peer.log.calls("sendMessage", accepted=True))
    assert (sent["planned"], sent["waiting"]) == (0, 0)


async def _run(own: Path, url: str, *words: str) -> subprocess.CompletedProcess[str]:
    return await asyncio.to_thread(
        run, own, "digest", "run", *words, TELEGRAM_BOT_TOKEN=TOKEN, MUJAZ_TELEGRAM_BASE_URL=url,
        MUJAZ_LANGUAGE="en", MUJAZ_EMBEDDER="none", MUJAZ_LOG_LEVEL="ERROR",
    )  # fmt: skip


def test_after_a_restore_what_is_due_says_that_it_may_be_the_second(here: Here, own: Path) -> None:
    """All that is due now waits as undecided; with the time when the bot last ran, nothing does."""
    asyncio.run(due_now(own, 5))
    settings = {
        "MUJAZ_DATA_DIR": str(own), "MUJAZ_LANGUAGE": "en", "MUJAZ_EMBEDDER": "none",
        "MUJAZ_LOG_LEVEL": "ERROR",
    }  # fmt: skip

    before = document(here("digest", "restored", "--json", "--until", "2026-01-01", **settings))
    found = document(here("digest", "restored", "--json", **settings))
    states = asyncio.run(with_store(own, lambda _, outbox: outbox.counts()))
    again = here("digest", "restored", **settings | {"MUJAZ_LANGUAGE": "ar"}).stdout

    assert (before["resent"], before["given_up"], before["still_due"]) == (0, 0, 0)
    assert found["resent"] >= 1
    assert (found["given_up"], found["still_due"]) == (0, 0)
    assert states == {"unknown": found["resent"]}
    assert "وصلت" in again
