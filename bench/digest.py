"""Whether every digest comes, once, whatever fails; and what a beat for 10,000 people costs.

In:  how many seeds, subscriptions and days: `python -m bench.digest --seeds 200 --days 5`
Out: an Outcome
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from datetime import time as day_time
from pathlib import Path
from typing import Any

from rich.console import Console
from sqlalchemy import insert

from bench.child import run_json
from bench.digest_calendar import TIMES, YEARS, ZONES, count
from bench.digest_sim import Found, Press, simulate
from bench.result import Figure, Outcome, outcome_table
from bench.workspace import Workspace
from mujaz.deliveries import (
    Begin,
    Delivery,
    Fate,
    Sent,
)
from mujaz.digest.plan import Planner, at_next
from mujaz.digest.send import Postman
from mujaz.digests import Subscription
from mujaz.store.articles import SqlStore
from mujaz.store.outbox import SqlOutbox
from mujaz.store.schema import digest_subscriptions
from mujaz.store.subscriptions import SqlSubscriptions, row_of

NAME = "digest"
SEEDS, SUBSCRIPTIONS, DAYS = 3, 60, 2
CROWD = 10_000  # due in one minute
SOME = 1_000  # of them are sent, to time a delivery
START = datetime(2026, 11, 26, 3, 0, tzinfo=UTC)


def measure(
    _workspace: Workspace | None, *, seeds: int = SEEDS, subscriptions: int = SUBSCRIPTIONS,
    days: int = DAYS,
) -> Outcome:  # fmt: skip
    """Return the figures: the simulation, ten years of slots, a beat for a crowd."""
    found = Found()
    with tempfile.TemporaryDirectory(prefix="mujaz-bench-digest-") as folder:
        for seed in range(seeds):
            where = Path(folder) / str(seed)
            found.add(asyncio.run(
                simulate(where, seed, subscriptions=subscriptions, days=days)
            ))  # fmt: skip
    beat = run_json("bench.digest", "--beat", str(CROWD))
    faults = ", ".join(f"{name} {count}" for name, count in sorted(found.faults.items()))
    notes = [
        f"{seeds} seeds, {subscriptions} subscriptions, {days} days and half a day of rest, two"
        " processes on one SQLite file, whose transactions take turns without threads and syncs;"
        f" faults: {faults}",
        f"ends: {', '.join(f'{s} {n}' for s, n in sorted(found.states.items()))}",
        f"{YEARS} years, {len(ZONES)} zones, {len(TIMES)} times of day; moved: the wanted minute"
        " lay in a gap",
        "the crowd: a press and a Telegram that take no time, in a process of their own; the gate"
        " lets 25 messages a second go",
    ]
    return Outcome(
        name=NAME, title="Daily digests", figures=[*_of_run(found), *_of_years(), *_of_beat(beat)],
        notes=notes,
    )  # fmt: skip


def _of_run(found: Found) -> list[Figure]:
    def figure(key: str, label: str, value: int) -> Figure:
        return Figure(key=key, label=label, value=value, unit="", better="lower", of=found.messages)

    return [
        Figure(key="due", label="digests due", value=found.due, unit=""),
        Figure(key="messages", label="messages planned for them", value=found.messages, unit=""),
        Figure(key="lost", label="lost: due, and without an end", value=found.lost, unit="",
               better="lower", of=found.due),
        figure("unlabelled", "twice without a label", found.unlabelled),
        figure("labelled", "twice with a label", found.labelled),
        figure("early", "before their minute", found.early),
        figure("open", "open after half a day of rest", found.open),
        figure("given_up", "given up: twice nobody could tell", found.states["given_up"]),
        figure("given_up_never", "of these, never arrived", found.never),
    ]  # fmt: skip


def _of_years() -> list[Figure]:
    years = count()
    return [
        Figure(key="slots", label="slots of ten years", value=years.found, unit=""),
        Figure(key="slot_violations", label="not one for each local date", unit="",
               value=years.violations, better="lower", of=years.found),
        Figure(key="slots_moved", label="moved out of a gap", value=years.moved, unit=""),
    ]  # fmt: skip


def _of_beat(beat: dict[str, Any]) -> list[Figure]:
    def figure(key: str, label: str, unit: str) -> Figure:
        return Figure(key=key, label=label, value=beat[key], unit=unit, better="lower")

    return [
        figure("plan_s", f"planning {beat['planned']:,} that are due in one minute", "s"),
        figure("plan_longest_ms", "the longest transaction of it", "ms"),
        figure("plan_mb", "memory that it took", "MB"),
        figure("idle_ms", "a beat with nothing due", "ms"),
        figure("send_ms", "sending one, less Telegram", "ms"),
    ]


class _Instant:
    """A Telegram that takes everything at once."""

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        return Sent(fate=Fate.SENT, message_id=1) if await begin() else Sent(fate=Fate.LOST)

    async def ready(self) -> bool:
        return True


class _Timed(SqlOutbox):
    """An outbox that remembers its longest transaction of planning."""

    longest = 0.0

    async def plan(self, planned: Any) -> int:
        start = time.perf_counter()
        done = await super().plan(planned)
        self.longest = max(self.longest, time.perf_counter() - start)
        return done


async def _beat(folder: Path, crowd: int) -> dict[str, float]:
    """Plan for a crowd, beat once with nothing due, and send to some."""
    store = SqlStore.at(folder)
    await store.open()
    await _enrol(store, crowd)
    subscriptions, outbox = SqlSubscriptions(store), _Timed(store)
    planner = Planner(subscriptions=subscriptions, outbox=outbox, press=Press())
    now = START + timedelta(minutes=91)
    before, start = _megabytes(), time.perf_counter()
    planned = await planner.plan(now)
    plan_s, plan_mb = time.perf_counter() - start, _megabytes() - before
    start = time.perf_counter()
    await planner.plan(now + timedelta(seconds=30))
    idle_s = time.perf_counter() - start
    postman = Postman(
        outbox=outbox, subscriptions=subscriptions, courier=_Instant(), worker="one",
        clock=lambda: now,
    )  # fmt: skip
    start = time.perf_counter()
    while postman.sent < min(SOME, planned):
        claimed = await outbox.claim(now, worker="one", seconds=120, limit=30)
        await asyncio.gather(*(postman._one(one) for one in claimed))
    send_s = time.perf_counter() - start
    await store.close()
    return {
        "planned": planned, "plan_s": plan_s, "plan_longest_ms": 1000 * outbox.longest,
        "plan_mb": plan_mb, "idle_ms": 1000 * idle_s, "send_ms": 1000 * send_s / postman.sent,
    }  # fmt: skip


async def _enrol(store: SqlStore, crowd: int) -> None:
    """Store a crowd that wants its digest at one minute."""
    for first in range(0, crowd, 200):  # few at once: the peak of memory shall be the planner's
        rows = [_row(n) for n in range(first, min(first + 200, crowd))]
        async with store.writing() as conn:
            await conn.execute(insert(digest_subscriptions), rows)


def _row(n: int) -> dict[str, Any]:
    wish = Subscription(
        id=f"s{n}", chat_id=2 * n + 2, thread_id=None, user_id=n, language="ar",
        zone="Asia/Riyadh", times=(day_time(7, 30),), created=START, dealt=START,
    )  # fmt: skip
    return row_of(at_next(wish)) | {"changed": 0}


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run this bench alone, larger if wanted; or, for the parent, the beat of a crowd."""
    parser = argparse.ArgumentParser(prog="python -m bench.digest")
    parser.add_argument("--seeds", type=int, default=SEEDS)
    parser.add_argument("--subscriptions", type=int, default=SUBSCRIPTIONS)
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--beat", type=int, default=0, help="only a beat of so many, as JSON")
    given = parser.parse_args()
    if given.beat:
        with tempfile.TemporaryDirectory(prefix="mujaz-bench-beat-") as folder:
            sys.stdout.write(json.dumps(asyncio.run(_beat(Path(folder), given.beat))) + "\n")
        return
    outcome = measure(None, seeds=given.seeds, subscriptions=given.subscriptions, days=given.days)
    out = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    out.print(outcome_table(outcome, None))
    for note in outcome.notes:
        out.print(f"  {note}", style="dim", markup=False)


if __name__ == "__main__":
    main()
