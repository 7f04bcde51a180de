"""How many updates the bot handles, how soon it replies, what it holds in memory, a flood.

In:  nothing; a service that answers at once and a Telegram that takes everything stand in
Out: figures of the bot's own share: handlers, rendering, order, python-telegram-bot

Each part runs in a process of its own. The gate to Telegram is left out where throughput is
measured (it lets 25 messages a second pass, on purpose) and in place for the flood.
"""

from __future__ import annotations

import asyncio
import gc
import json
import resource
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bench.child import run_json
from bench.result import Figure, Outcome, percentile
from bench.telegram_stub import TOKEN, Instant, NoAnswers, NoPeople, Stub, question_update
from bench.workspace import Workspace
from mujaz.host.application import HostApplication
from mujaz.host.serve import Options, build
from mujaz.parts import set_up_logging
from mujaz.telegram.install import install

NAME = "telegram"
CHATS = (1, 10, 100)
UPDATES = 600  # for each number of chats
MANY = 10_000  # chats for the figure of memory
FLOOD = 1000  # messages in one group
AT_A_TIME = 100  # as many as one getUpdates hands over
WARM = 3  # questions before anything is measured
OTHERS = 40  # chats that ask meanwhile, over some seconds
_PATIENCE = 30.0  # seconds for one answer, however busy the machine
_PAUSE = 0.15  # seconds between their questions: well under what the gate lets pass


def measure(_workspace: Workspace | None) -> Outcome:
    """Return the figures."""
    figures: list[Figure] = []
    for chats in CHATS:
        found = run_json("bench.telegram_bot", "busy", str(chats))
        of = f"{chats} chat{'s' if chats > 1 else ''} at once"
        figures += [
            Figure(key=f"updates_per_s_{chats}", label=f"questions answered, {of}",
                   value=found["per_second"], unit="/s", better="higher", cpu=found["cpu"]),
            Figure(key=f"first_reply_p95_ms_{chats}", label=f"to the first message p95, {of}",
                   value=found["p95_ms"], unit="ms", better="lower"),
        ]  # fmt: skip
    memory = run_json("bench.telegram_bot", "many")
    figures += [
        Figure(key="memory_mb", label="memory before the first chat", value=memory["before"],
               unit="MB", better="lower"),
        Figure(key="memory_10000_mb", label=f"memory after {MANY:,} chats",
               value=memory["after"], unit="MB", better="lower"),
    ]  # fmt: skip
    calm, flood = (run_json("bench.telegram_bot", "flood", str(n)) for n in (0, FLOOD))
    figures += [
        Figure(key="others_p95_ms_calm", label="other chats, first message p95, no flood",
               value=calm["p95_ms"], unit="ms", better="lower"),
        Figure(key="others_p95_ms_flood", label=f"the same while a group sends {FLOOD:,}",
               value=flood["p95_ms"], unit="ms", better="lower"),
        Figure(key="others_cpu_p95_ms_calm", label="work of the process until then p95, no flood",
               value=calm["cpu_p95_ms"], unit="ms", better="lower"),
        Figure(key="others_cpu_p95_ms_flood", label="the same in the flood",
               value=flood["cpu_p95_ms"], unit="ms", better="lower"),
        Figure(key="others_worst_ms_flood", label="the longest wait in the flood",
               value=flood["worst_ms"], unit="ms", better="lower"),
        Figure(key="flood_sent", label="messages sent into the flooded group",
               value=flood["sent"], unit=""),
    ]  # fmt: skip
    return Outcome(
        name=NAME, title="The bot in Telegram, with an instant service", figures=figures,
        notes=["the service, Telegram and the stores take no time here; Memory is that of the bot"],
    )  # fmt: skip


@asynccontextmanager
async def _bot(*, paced: bool) -> AsyncIterator[tuple[HostApplication, Stub]]:
    stub = Stub()
    with tempfile.TemporaryDirectory() as folder:
        options = Options(token=TOKEN, data_dir=Path(folder))
        app = build(options, request=stub, paced=paced).app
        install(
            app, Instant(), questions=True, per_hour=10**9, people=NoPeople(), given=NoAnswers()
        )
        async with app:
            await app.start()
            yield app, stub
            await app.drain(0)
            await app.stop()


async def _until(done: Callable[[], bool]) -> None:
    give_up = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > give_up:
            raise TimeoutError("the bot did not answer: nothing can be measured")
        await asyncio.sleep(0.001)


async def _rest(app: HostApplication) -> None:
    await _until(lambda: not app.at_work and app.update_queue.empty())


async def busy(chats: int) -> dict[str, float]:
    """Let so many chats ask, each its next question when the last one is answered."""
    waits: list[float] = []
    async with _bot(paced=False) as (app, stub):

        async def reader(chat_id: int, questions: int) -> None:
            for n in range(questions):
                seen = len(stub.written[chat_id])
                asked = time.perf_counter()
                app.update_queue.put_nowait(
                    question_update(app, chat_id * 10_000 + n, chat_id, chat_id)
                )
                await _until(lambda s=seen: len(stub.written[chat_id]) > s)
                await _until(lambda: not _at_work(app, chat_id))
                waits.append(stub.written[chat_id][seen] - asked)

        await reader(999, 5)  # warm
        waits.clear()
        start, cpu = time.perf_counter(), time.process_time()
        await asyncio.gather(*(reader(1000 + n, UPDATES // chats) for n in range(chats)))
        spent, used = time.perf_counter() - start, time.process_time() - cpu
    return {
        "per_second": len(waits) / spent, "p95_ms": 1000 * percentile(waits, 0.95), "cpu": used,
    }  # fmt: skip


def _at_work(app: HostApplication, chat_id: int) -> bool:
    """Return whether an answer to this chat is still being made."""
    return any(
        getattr(getattr(update, "effective_chat", None), "id", None) == chat_id
        for update in app.at_work.values()
    )


async def many() -> dict[str, float]:
    """Let very many chats ask once."""
    async with _bot(paced=False) as (app, stub):
        app.update_queue.put_nowait(question_update(app, 1, 999, 999))
        await _rest(app)
        gc.collect()
        before = _resident()
        for n in range(MANY):
            app.update_queue.put_nowait(question_update(app, 10 + n, 10_000 + n, 10_000 + n))
            if n % 50 == 49:
                await _rest(app)
                stub.written.clear()
        await _rest(app)
        gc.collect()
        return {"before": before, "after": _resident()}


async def flood(messages: int) -> dict[str, float]:
    """Let a group send so many messages while others ask, behind the gate.

    They come as Telegram hands them over, a hundred at a time, each hundred right before the
    question of another chat: so a quarter of the questions stand directly behind the flood.
    `cpu` is what the process has worked between a question and its answer, which, unlike the time,
    does not depend on what else the machine does.
    """
    waits: list[float] = []
    worked: list[float] = []
    async with _bot(paced=True) as (app, stub):
        group = -1_000_000_000_001
        flooding = [question_update(app, n + 1, group, 5000 + n % 50) for n in range(messages)]
        for n in range(WARM + OTHERS):
            if n == WARM:
                waits.clear()
                worked.clear()
            if n >= WARM:
                for update in flooding[:AT_A_TIME]:
                    app.update_queue.put_nowait(update)
                del flooding[:AT_A_TIME]
            asked, used = time.perf_counter(), time.process_time()
            app.update_queue.put_nowait(question_update(app, 100_000 + n, 9000 + n, 9000 + n))
            await _until(lambda chat=9000 + n: bool(stub.written[chat]))
            waits.append(stub.written[9000 + n][0] - asked)
            worked.append(time.process_time() - used)
            await asyncio.sleep(_PAUSE)
        sent = len(stub.written[group])
    return {
        "p95_ms": 1000 * percentile(waits, 0.95), "worst_ms": 1000 * max(waits),
        "cpu_p95_ms": 1000 * percentile(worked, 0.95), "cpu_worst_ms": 1000 * max(worked),
        "sent": sent,
    }  # fmt: skip


def _resident() -> float:
    """Return what the process holds in memory now, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(x for x in status.read_text("ascii").splitlines() if x.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # no /proc: the most so far


if __name__ == "__main__":
    _PARTS: dict[str, Callable[..., Coroutine[Any, Any, dict[str, float]]]] = {
        "busy": busy, "many": many, "flood": flood,
    }  # fmt: skip
    part, *numbers = sys.argv[1:]
    set_up_logging("ERROR")  # to stderr; structlog would write to stdout
    sys.stdout.write(json.dumps(asyncio.run(_PARTS[part](*map(int, numbers)))) + "\n")
