"""What an owner reads of /health: queue, digests, failures by reason, pace and heartbeat."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from telegram_kit import OWNER, a_bot
from test_broadcasts import BLOCKED, Room, a_room

from mujaz.telegram.gate import Gate
from mujaz.telegram.recent import Recent

LINES = {
    "ar": [
        "الاشتراكات: جارية 1، موقوفة مؤقتًا 1، ملغاة 3",
        "السبب: حظروا البوت 2، بطلب منهم 1",
        "فشل في آخر 24 ساعة: 2",
        "السبب: حظروا البوت 1، لا يُعرف هل وصلت 1",
        "النبضة الأخيرة قبل: 5 ث",
    ],
    "en": [
        "Subscriptions: 1 active, 1 paused, 3 stopped",
        "Why: blocked the bot 2, by themselves 1",
        "Failed in the last 24 hours: 2",
        "Why: blocked the bot 1, arrival unknown 1",
        "Last heartbeat: 5 s ago",
    ],
}


async def busy(room: Room) -> None:
    """Let digests stand in every way, and a broadcast fail in two."""
    await room.has(1)
    await room.has(2)
    await room.has(3, stopped="person")
    await room.has(4, stopped="gone")
    _, question = await room.asks("/broadcast hello")
    await room.clicks("Send", on=question)
    room.api.script["sendMessage"] = [BLOCKED, (502, {"description": "Bad Gateway"})]
    await room.beat()
    await room.has(5, paused_until=date(2026, 12, 9))


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_an_owner_reads_how_digests_fare(tmp_path: Path, language: str) -> None:
    """Counted by reason, in words; a day later the failures are old news."""
    async with a_room(tmp_path) as room:
        await busy(room)
        room.go(5)
        [told] = await room.asks("/health", language=language)
        room.go(24 * 3600)
        [later] = await room.asks("/health", language=language)

        assert [line for line in LINES[language] if line in told.text] == LINES[language]
        assert ("24 ساعة: 0" if language == "ar" else "24 hours: 0") in later.text


@pytest.mark.parametrize(
    ("language", "none", "halted"),
    [
        ("ar", "لا نبضة بعد", "الإرسال متوقف"),
        ("en", "No heartbeat yet", "Sending has stopped"),
    ],
)
async def test_a_heart_that_has_not_beaten_or_is_halted_is_told(
    tmp_path: Path, language: str, none: str, halted: str
) -> None:
    """The owner sees at once why nothing comes."""
    async with a_room(tmp_path) as room:
        [before] = await room.asks("/health", language=language)
        heartbeat = room.installed.heartbeat
        assert heartbeat is not None
        heartbeat.postman.halted = True
        [after] = await room.asks("/health", language=language)

        assert none in before.text
        assert halted in after.text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ["الإرسال: 2.0 في الثانية (آخر دقيقة)", "المسموح الآن 12.5", "في آخر ساعة: 1"]),
        ("en", ["Sending: 2.0 a second (last minute)", "12.5 allowed now", "in the last hour: 1"]),
    ],
)
async def test_the_pace_is_told_where_the_gate_is_ours(language: str, words: list[str]) -> None:
    """As it was in the last minute, and what Telegram has refused."""
    gate = Gate()
    gate.clock = Hand()
    for _ in range(120):
        gate._sent.note(0.0)
    gate._chat(1)
    gate._refused(1, 3)
    async with a_bot() as chat:
        chat.app.bot._rate_limiter = gate  # type: ignore[attr-defined]
        gate.clock.now = lambda: 1.0  # type: ignore[method-assign]
        [told] = chat.sent(await chat.say("/health", user=OWNER, code=language))

    assert [w for w in words if w in told.text] == words


class Hand:
    """A clock moved by hand."""

    at = 0.0

    def now(self) -> float:
        """Return seconds."""
        return self.at

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        self.at += seconds


async def test_a_monitor_reads_the_figures_of_digests(tmp_path: Path) -> None:
    """Of this process: no query for each look."""
    async with a_room(tmp_path) as room:
        before = room.installed.numbers()
        await busy(room)
        room.go(7)
        after = room.installed.numbers()

    assert "digests_last_beat_age_seconds" not in before
    assert after == {
        "digests_sent_total": 1, "digests_failed_total": 2, "digests_halted": 0,
        "digests_last_beat_age_seconds": 7,
    }  # fmt: skip


async def test_without_digests_only_the_archive_is_told() -> None:
    """A host that has none, and a limiter of its own."""
    async with a_bot() as chat:
        [told] = chat.sent(await chat.say("/health", user=OWNER, code="en"))

    assert told.text.split("\n")[0] == "State"
    assert "Subscriptions" not in told.text
    assert "Sending" not in told.text
    assert {} == chat.installed.numbers()


def test_what_was_long_ago_is_not_lately() -> None:
    """At the edge of the window it is over."""
    recent = Recent(60.0)
    for at in (0.0, 30.0, 59.9):
        recent.note(at)

    assert [3, 2, 1, 0] == [recent.count(at) for at in (59.9, 60.0, 90.0, 120.0)]
