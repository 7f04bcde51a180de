"""What /health tells an owner: archive, model and its cost, queue, digests, failures, pace.

In:  the desk, the bot
Out: lines in words
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from telegram import Bot
from telegram.ext import ExtBot

from mujaz.accounts import ModelState, Purse
from mujaz.deliveries import OPEN, Digests, State
from mujaz.digest.audience import standing
from mujaz.redact import redacted
from mujaz.render.said import isolate
from mujaz.tariff import MILLION, Cap
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.gate import Gate
from mujaz.telegram.phrases import said, titled
from mujaz.texts import has_text, say_error, text

LATELY = timedelta(hours=24)


async def health(desk: Desk, reader: Reader, bot: Bot) -> str:
    """Return how things stand."""
    overview = await desk.briefings.overview()
    until = isolate(overview.until.isoformat()) if overview.until else "—"
    told = [
        titled(
            reader, "tg-health", articles=overview.articles, until=until,
            incidents=len(desk.alerted),
        )
    ]  # fmt: skip
    of_service = getattr(desk.briefings, "model_state", None)
    if of_service is not None and (state := await of_service()) is not None:
        told += _model(desk, reader, state)
    if desk.digests is not None:
        told += await _digests(desk, reader, desk.digests)
    gate = bot.rate_limiter if isinstance(bot, ExtBot) else None
    if isinstance(gate, Gate):
        told.append(_pace(reader, gate))
    if desk.heartbeat is not None:
        told.append(_heart(desk, reader))
    return "\n".join(told)


def _model(desk: Desk, reader: Reader, state: ModelState) -> list[str]:
    """Return whether the model answers, and what it has cost."""
    if state.error is None or state.at is None:
        told = [said(reader, "tg-health-model", model=state.name)]
    else:
        ago = max(0, int((desk.now() - state.at).total_seconds()))
        why = redacted(say_error(state.error, reader.language))
        told = [
            said(reader, "tg-health-model-failing", model=state.name, times=state.failed,
                 seconds=ago),
            said(reader, "tg-health-reasons", list=why),
        ]  # fmt: skip
    if (purse := state.purse) is not None:
        day, month = _of(purse, purse.day, Cap.DAY), _of(purse, purse.month, Cap.MONTH)
        told.append(said(reader, f"tg-health-{purse.unit}", day=day, month=month))
    return told


def _of(purse: Purse, spent: int, cap: Cap) -> str:
    """Return an amount, beside its cap where there is one: 1200 / 30000."""
    amounts = [spent] if cap not in purse.caps else [spent, purse.caps[cap]]
    return " / ".join(
        str(a) if purse.unit == "tokens" else f"{Decimal(a) / MILLION:.4f}" for a in amounts
    )


async def _digests(desk: Desk, reader: Reader, digests: Digests) -> list[str]:
    """Return the queue, who gets digests, and what failed lately."""
    counts = await digests.outbox.counts()
    oldest = await digests.outbox.oldest_open()
    late = max(0, int((desk.now() - oldest).total_seconds())) if oldest else 0
    waiting = sum(counts.get(s.value, 0) for s in OPEN)
    failed = counts.get(State.DEAD.value, 0) + counts.get(State.GIVEN_UP.value, 0)
    sent = counts.get(State.SENT.value, 0)
    told = [said(reader, "tg-health-digests", waiting=waiting, late=late, sent=sent, failed=failed)]
    stands = standing(await digests.subscriptions.all(), desk.now())
    stopped = sum(stands.stopped.values())
    told.append(
        said(reader, "tg-health-subscriptions", active=stands.active, paused=stands.paused,
             stopped=stopped)
    )  # fmt: skip
    told += _reasons(reader, "tg-health-stop", stands.stopped)
    if digests.figures is not None:
        failures = await digests.figures.failures(desk.now() - LATELY)
        told.append(said(reader, "tg-health-failures", failed=sum(failures.values())))
        told += _reasons(reader, "tg-health-why", failures)
    return told


def _reasons(reader: Reader, key: str, counts: Mapping[str, int]) -> list[str]:
    """Return a line of reasons with their counts, where there are any."""
    if not counts:
        return []
    comma = "، " if reader.language == "ar" else ", "
    told = [
        f"{text(reader.language, known) if has_text(known := f'{key}-{code}') else code} {count}"
        for code, count in counts.items()
    ]
    return [said(reader, "tg-health-reasons", list=comma.join(told))]


def _pace(reader: Reader, gate: Gate) -> str:
    pace = gate.pace()
    return said(
        reader, "tg-health-pace", now=f"{pace.per_second:.1f}", most=f"{pace.most:g}",
        waiting=gate.counts.waiting, refused=pace.refused,
    )  # fmt: skip


def _heart(desk: Desk, reader: Reader) -> str:
    heart = desk.heartbeat
    assert heart is not None
    if heart.postman.halted:
        return said(reader, "tg-health-halted")
    if heart.last is None:
        return said(reader, "tg-health-no-beat")
    ago = max(0, int((desk.now() - heart.last).total_seconds()))
    return said(reader, "tg-health-beat", seconds=ago)
