"""What an owner reads of the model in /health: whether it answers, and what it has cost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from telegram_kit import OWNER, USER, a_bot

from mujaz.accounts import ModelState, Purse
from mujaz.models.failures import misconfigured
from mujaz.tariff import Cap

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
TOKENS = Purse(unit="tokens", day=1200, month=90_000, caps={Cap.DAY: 30_000})
MONEY = Purse(unit="money", day=1_234_567, month=5_000_000, caps={Cap.MONTH: 20_000_000})
REFUSED = misconfigured("401: no such key")


async def told(state: ModelState | None, language: str, user: int = OWNER) -> str:
    """Return what /health says of a service whose model stands so."""

    async def model_state() -> ModelState | None:
        return state

    async with a_bot() as chat:
        chat.service.model_state = model_state  # type: ignore[attr-defined]
        messages = chat.sent(await chat.say("/health", user=user, code=language))
    return "\n".join(str(message.text) for message in messages)


@pytest.mark.parametrize(
    ("purse", "language", "lines"),
    [
        (TOKENS, "en", ["Model: m", "Tokens spent today: 1200 / 30000; this month: 90000"]),
        (TOKENS, "ar", ["النموذج: m", "الرموز المستهلكة اليوم: 1200 / 30000؛ هذا الشهر: 90000"]),
        (MONEY, "en", ["Model: m", "Spent today: 1.2346; this month: 5.0000 / 20.0000"]),
        (MONEY, "ar", ["النموذج: m", "المصروف اليوم: 1.2346؛ هذا الشهر: 5.0000 / 20.0000"]),
        (None, "en", ["Model: m"]),
    ],
)
async def test_an_owner_reads_what_the_model_has_cost(
    purse: Purse | None, language: str, lines: list[str]
) -> None:
    """Today and this month, beside the caps of all."""
    text = await told(ModelState(name="m", purse=purse), language)

    assert [line for line in lines if line in text.split("\n")] == lines
    assert "failing" not in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Model: m, failing; times in a row: 3, last", "Why: ", "401: no such key"]),
        ("ar", ["النموذج m متعطل؛ مرات الفشل المتتالية: 3", "السبب: ", "401: no such key"]),
    ],
)
async def test_an_owner_reads_that_the_model_fails(language: str, words: list[str]) -> None:
    """How often, since when, and what to look at."""
    text = await told(
        ModelState(name="m", purse=TOKENS, failed=3, error=REFUSED, at=AT), language
    )  # fmt: skip

    assert [word for word in words if word in text] == words


async def test_without_a_model_nothing_is_told_of_one() -> None:
    """Nor to anybody but an owner."""
    assert "Model" not in await told(None, "en")
    state = ModelState(name="secret-model", purse=TOKENS, failed=3, error=REFUSED, at=AT)
    assert "secret-model" not in await told(state, "en", USER)
