"""How a digest's settings are shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.telegram_html import read
from digests_kit import a_bot_with_digests
from telegram_kit import USER

from mujaz.language.direction import without_marks


@pytest.mark.parametrize(
    ("language", "words"),
    [("ar", "الأحد 29 نوفمبر 2026، 07:30"), ("en", "Sunday 29 November 2026, 07:30")],
)
async def test_the_next_digest_is_a_time_that_telegram_tells_by_every_clock(
    tmp_path: Path, language: str, words: str
) -> None:
    """Our words, by the clock of the digest; the instant behind them for whoever taps."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh Sun-Thu", language=language)
        [one] = await digests.subscriptions.of_chat(USER)
        [call] = chat.chat.sent()
        assert one.next_due is not None
        instant = int(one.next_due.timestamp())

    text, entities = read(call["text"])
    [time] = [e for e in entities if e.tag == "tg-time"]
    assert words == without_marks(text[time.start : time.end])
    assert f'<tg-time unix="{instant}">' in call["text"]
