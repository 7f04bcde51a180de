"""Ten thousand digests due in one minute, through the whole bot, while people ask questions.

In:  how many people: `python -m bench.digest_push --people 10000`, or `python -m bench --only push`
Out: an Outcome, read from the log of the strict loopback Bot API server

`mujaz run` is one process, with its gate, its database and its heartbeat as they are; the server is
another, with Telegram's limits. A third asks every few seconds. Afterwards the same push by
python-telegram-bot's own rate limiter, as it comes, to a server of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import httpx
from rich.console import Console
from sqlalchemy import insert

from bench.child import ChildFailed, environment, run_json
from bench.digest_push_parts import CROWD_FROM, PROBES, PROBES_FROM
from bench.machine import ROOT, machine_facts
from bench.result import Figure, Outcome, outcome_table, percentile
from bench.scene import DATA
from bench.workspace import Workspace
from mujaz.digest.plan import at_next
from mujaz.digests import Subscription
from mujaz.store.articles import SqlStore
from mujaz.store.outbox import SqlOutbox
from mujaz.store.schema import digest_subscriptions
from mujaz.store.subscriptions import row_of
from mujaz.wiring import shipped_seeds

NAME = "push"
PEOPLE = 1_000
BURST = 300  # people of the push by the other limiter
PROMISED = 30  # messages in any second
ASK_EVERY = 3.0  # seconds between two questions
CALM = 12.0  # seconds of questions before the minute, to compare with
REST = 5.0  # seconds in which a second copy would come
PATIENCE = 30.0  # seconds for a process to begin, or to end
MESSAGES = frozenset({"sendMessage", "editMessageText", "sendMessageDraft"})


class Call(NamedTuple):
    """One call in the server's log."""

    at: float
    method: str
    chat: int | None
    status: int
    accepted: bool
    mark: str  # of its words


@dataclass(slots=True)
class Run:
    """What a push has left behind."""

    due: float = 0.0
    asked: list[tuple[float, int]] = field(default_factory=list)  # when, who
    calls: list[Call] = field(default_factory=list)
    peak_mb: float = 0.0
    end_seconds: float = 0.0
    states: dict[str, int] = field(default_factory=dict)


def measure(
    _workspace: Workspace | None, *, people: int = PEOPLE, keep: Path | None = None
) -> Outcome:
    """Push to a crowd, once through the bot and once without its gate; `keep` the first's log."""
    with tempfile.TemporaryDirectory(prefix="mujaz-bench-push-") as folder:
        run = _push(Path(folder), people)
        if keep is not None:
            keep.write_text(
                json.dumps({"due": run.due, "asked": run.asked, "calls": run.calls}), "utf-8"
            )
        calls, failed = _burst(Path(folder), min(people, BURST))
    notes = [
        "the server's clock and log; it refuses what goes over 30 a second, as Telegram does",
        "late: after the minute that the digest was due in had begun; the heart looks at each whole"
        f" half minute; {people:,} at 25 a second take {people / 25:,.0f} s",
        f"a question every {ASK_EVERY:.0f} s by {PROBES} people in turn; calm: before the minute",
        f"the outbox afterwards: {run.states}",
    ]
    figures = [*_of_push(run, people), *_of_questions(run), *_of_burst(calls, failed, people)]
    return Outcome(
        name=NAME, title=f"{people:,} digests due in one minute", figures=figures, notes=notes
    )


# The push


def _push(folder: Path, people: int) -> Run:
    data, log, run = folder / "data", folder / "log.json", Run()
    run_json("bench.ingest", str(shipped_seeds()), str(data))
    with _server(people, log) as server:
        now = datetime.now(UTC)
        due = (now + timedelta(seconds=CALM + 20)).replace(second=0, microsecond=0)
        due += timedelta(minutes=1)
        run.due = due.timestamp()
        asyncio.run(_enrol(data, people, due))
        with _bot(data, folder / "bot.txt", server, run) as bot:
            _ask_until(run, bot, server, people)
            time.sleep(REST)
        run.states = asyncio.run(_states(data))
    run.calls = [Call(*row) for row in json.loads(log.read_text(encoding="utf-8"))]
    return run


async def _enrol(data: Path, people: int, due: datetime) -> None:
    """Store a crowd that wants its digest at one minute."""
    store = SqlStore.at(data)
    async with store:
        for first in range(0, people, 500):
            rows = [_row(n, due) for n in range(first, min(first + 500, people))]
            async with store.writing() as conn:
                await conn.execute(insert(digest_subscriptions), rows)


def _row(n: int, due: datetime) -> dict[str, Any]:
    chat, before = CROWD_FROM + n, due - timedelta(hours=1)
    wish = Subscription(
        id=f"s{n}", chat_id=chat, thread_id=None, user_id=chat, language="ar", zone="UTC",
        times=(due.time(),), topics=("kremlin-statements",), created=before, dealt=before,
    )  # fmt: skip
    return row_of(at_next(wish)) | {"changed": 0}


async def _states(data: Path) -> dict[str, int]:
    async with SqlStore.at(data) as store:
        return dict(await SqlOutbox(store).counts())


def _ask_until(run: Run, bot: subprocess.Popen[Any], server: _Server, people: int) -> None:
    """Ask from some seconds before the minute until everybody has a digest."""
    questions = [
        json.loads(line)["question"]
        for line in (DATA / "questions_dev.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    give_up = run.due + people / 15 + 60
    time.sleep(max(0.0, run.due - CALM - time.time()))
    with httpx.Client(base_url=server.url, timeout=PATIENCE) as client:
        while server.last["reached"] < people and time.time() < give_up:
            if bot.poll() is not None:
                raise ChildFailed(f"mujaz run ended with {bot.returncode} amid the push")
            who = PROBES_FROM + len(run.asked) % PROBES
            words = questions[len(run.asked) % len(questions)]
            run.asked.append((time.time(), who))
            act = {"user_id": who, "chat_id": who, "content": {"text": words}}
            client.post("/control/act", json={"verb": "says", "arguments": act}).raise_for_status()
            time.sleep(ASK_EVERY)


@contextmanager
def _bot(data: Path, output: Path, server: _Server, run: Run) -> Iterator[subprocess.Popen[Any]]:
    """Run `mujaz run` until the end of the block; note its memory and how long its end takes."""
    env = environment(data) | {
        "TELEGRAM_BOT_TOKEN": server.token, "MUJAZ_TELEGRAM_BASE_URL": server.url,
        "MUJAZ_EMBEDDER": "none", "MUJAZ_LANGUAGE": "ar", "MUJAZ_LOG_LEVEL": "WARNING",
    }  # fmt: skip
    with output.open("wb") as file:
        bot = subprocess.Popen(
            [sys.executable, "-m", "mujaz", "run"], cwd=data, env=env, stdout=file, stderr=file
        )
    try:
        give_up = time.monotonic() + PATIENCE
        while not server.last["polls"]:
            if bot.poll() is not None or time.monotonic() > give_up:
                said = output.read_text(encoding="utf-8")[-2000:]
                raise ChildFailed(f"mujaz run does not poll: {said}")
            time.sleep(0.1)
        yield bot
        run.peak_mb = _peak(bot.pid)
        begun = time.monotonic()
        bot.send_signal(signal.SIGTERM)
        if bot.wait(PATIENCE) != 0:
            said = output.read_text(encoding="utf-8")[-2000:]
            raise ChildFailed(f"mujaz run ended with {bot.returncode}: {said}")
        run.end_seconds = time.monotonic() - begun
    finally:
        _end(bot)


def _peak(pid: int) -> float:
    """Return the most that a process has held in memory, in MB; 0 where nobody tells."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


# The server


class _Server:
    """The loopback server in its process, and what it told last."""

    def __init__(self, people: int, log: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.digest_push_parts", "server", "--people", str(people),
             "--out", str(log)],
            cwd=ROOT, env=environment(), stdout=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        assert self.process.stdout is not None
        self._lines = self.process.stdout
        first = self._lines.readline()
        if not first:
            raise ChildFailed("the loopback server did not start")
        found = json.loads(first)
        self.url, self.token = str(found["url"]), str(found["token"])
        self.last = {"reached": 0, "polls": 0}
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self._lines:
            self.last = json.loads(line)


@contextmanager
def _server(people: int, log: Path) -> Iterator[_Server]:
    server = _Server(people, log)
    try:
        yield server
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(PATIENCE)
    finally:
        _end(server.process)


def _end(process: subprocess.Popen[Any]) -> None:
    if process.poll() is None:
        process.kill()
        process.wait()


def _burst(folder: Path, people: int) -> tuple[list[Call], int]:
    """Push by the other limiter; return the server's log and how many were not sent."""
    log = folder / "burst.json"
    with _server(people, log) as server:
        found = run_json(
            "bench.digest_push_parts", "burst", "--people", str(people), "--url", server.url,
            "--token", server.token,
        )  # fmt: skip
    calls = [Call(*row) for row in json.loads(log.read_text(encoding="utf-8"))]
    return calls, int(found["failed"])


# The figures


def _of_push(run: Run, people: int) -> list[Figure]:
    crowd = [c for c in run.calls if c.method == "sendMessage" and _in_crowd(c.chat)]
    arrived = [c for c in crowd if c.accepted]
    copies = Counter((c.chat, c.mark) for c in arrived)
    first: dict[int | None, float] = {}
    for call in arrived:
        first.setdefault(call.chat, call.at - run.due)
    late = list(first.values()) or [0.0]
    calls = [c.at for c in run.calls if c.method in MESSAGES]
    seconds = max(late) - min(late)
    figures = [
        Figure(key="sent", label="digests that arrived", value=len(first), unit="", of=people),
        Figure(key="lost", label="lost", value=people - len(first), unit="", better="lower",
               of=people),
        Figure(key="twice", label="copies beyond the first", unit="", better="lower",
               value=sum(n - 1 for n in copies.values()), of=people),
        Figure(key="early", label="before their minute", unit="", better="lower",
               value=sum(x < 0 for x in late), of=people),
        Figure(key="most_per_s", label=f"most messages in any second, of {PROMISED} at the most",
               value=most_in_a_second([c.at for c in crowd]), unit="", better="lower"),
        Figure(key="most_calls_per_s", label="the same with answers, edits and drafts",
               value=most_in_a_second(calls), unit="", better="lower"),
        Figure(key="refused", label="calls refused with 429", unit="", better="lower",
               value=sum(c.status == 429 for c in run.calls), of=len(calls)),
        Figure(key="per_s", label="digests a second, first to last", unit="/s", better="higher",
               value=len(first) / seconds if seconds else 0.0),
    ]  # fmt: skip
    for share, name in ((0.5, "p50"), (0.95, "p95"), (0.99, "p99"), (1.0, "max")):
        figures.append(Figure(key=f"late_{name}_s", label=f"late, {name}", unit="s",
                              value=percentile(late, share), better="lower"))  # fmt: skip
    return [
        *figures,
        Figure(key="first_late_s", label="late, the first", value=min(late), unit="s",
               better="lower"),
        Figure(key="peak_mb", label="most memory of the bot", value=run.peak_mb, unit="MB",
               better="lower"),
        Figure(key="end_s", label="its end after SIGTERM", value=run.end_seconds, unit="s",
               better="lower"),
    ]  # fmt: skip


def _of_questions(run: Run) -> list[Figure]:
    answers: dict[int | None, list[float]] = {}
    for call in run.calls:
        if call.method == "sendMessage" and call.accepted and not _in_crowd(call.chat):
            answers.setdefault(call.chat, []).append(call.at)
    calm, busy, silent = list[float](), list[float](), 0
    for at, who in run.asked:
        found = next((x for x in answers.get(who, []) if x >= at), None)
        if found is None:
            silent += 1
        else:
            (calm if at < run.due else busy).append(found - at)
    figures = [
        Figure(key="questions", label="questions amid the push", value=len(busy), unit=""),
        Figure(key="unanswered", label="questions without an answer", value=silent, unit="",
               better="lower", of=len(run.asked)),
    ]  # fmt: skip
    for name, waits in (("calm", calm), ("push", busy)):
        for share, called in ((0.5, "p50"), (0.95, "p95"), (1.0, "max")):
            figures.append(Figure(
                key=f"answer_{name}_{called}_ms", label=f"to the answer, {called}, {name}",
                value=1000 * percentile(waits or [0.0], share), unit="ms", better="lower",
            ))  # fmt: skip
    return figures


def _of_burst(calls: Sequence[Call], failed: int, people: int) -> list[Figure]:
    sends = [c for c in calls if c.method == "sendMessage"]
    of = min(people, BURST)
    return [
        Figure(key="ptb_most_per_s", unit="", better="lower",
               label="PTB's AIORateLimiter as it comes: most in any second",
               value=most_in_a_second([c.at for c in sends])),
        Figure(key="ptb_refused", label="its calls refused with 429", unit="", better="lower",
               value=sum(c.status == 429 for c in sends), of=len(sends)),
        Figure(key="ptb_lost", label="its messages that never went", value=failed, unit="",
               better="lower", of=of),
    ]  # fmt: skip


def most_in_a_second(times: Sequence[float]) -> int:
    """Return the most of these instants that lie in any stretch of one second."""
    ordered, most, first = sorted(times), 0, 0
    for last, at in enumerate(ordered):
        while ordered[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def _in_crowd(chat: int | None) -> bool:
    return chat is not None and CROWD_FROM <= chat < PROBES_FROM


def main() -> None:
    """Run this bench alone, larger if wanted."""
    parser = argparse.ArgumentParser(prog="python -m bench.digest_push")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--log", type=Path, help="keep the server's log of the push here")
    given = parser.parse_args()
    outcome = measure(None, people=given.people, keep=given.log)
    if given.json:
        document = {"machine": machine_facts(), "benches": {NAME: outcome.document()}}
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        return
    out = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    out.print(outcome_table(outcome, None))
    for note in outcome.notes:
        out.print(f"  {note}", style="dim", markup=False)


if __name__ == "__main__":
    main()
