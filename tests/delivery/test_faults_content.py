"""Faults F22 and F23: a model that fails, and an article that is poison, while digests are due.

The real press composes, the real planner and postman deliver; the wire is the truth.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from answer.model_kit import claim, desk, drafted
from delivery.delivery_kit import Office, a_subscription
from digest.digest_kit import FLOOD, STRIKE, TALKS, Town, a_town
from mujaz.errors import (
    BadReply,
    ModelRefused,
    ModelUnavailable,
    QuotaExhausted,
    RateLimited,
    ReplyTruncated,
)
from mujaz.testing import ScriptedModel
from mujaz.testing.model import Scripted

DUE = datetime(2026, 3, 12, 4, 30, tzinfo=UTC)
RAISED = "بدأت النقابة وهيئة الموانئ محادثات لإنهاء الإضراب في المرسى مساء الأربعاء"
LIE = drafted(claim("أصيب 500 عامل في المرسى خلال الإضراب.", RAISED))

FAILURES: dict[str, Scripted] = {
    "no answer": ModelUnavailable("timed out", detail="timed out"),
    "429": RateLimited("wait", retry_after=3),
    "nothing left": QuotaExhausted("no money", detail="no money"),
    "truncated JSON": '{"answerable": true, "claims": [{"text": "بدأت',
    "cut off": ReplyTruncated("cut", detail="cut"),
    "empty": "",
    "another form": '{"summary": "أصيب 500 عامل"}',
    "no JSON": "أصيب 500 عامل في المرسى.",
    "refused": ModelRefused("no", detail="no"),
    "a bad reply": BadReply("bad", detail="bad"),
    "a lie": LIE,
}


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """Return an office; its press is given by the test."""
    made = Office(tmp_path / "data")
    made.clock.at = DUE.replace(hour=3)
    async with made.store:
        yield made


async def _delivered(office: Office, town: Town) -> str:
    """Let everybody's digest come; return the text of one, which is that of all."""
    office.planner = replace(office.planner, press=town.briefings.press)
    now = office.clock()
    for n in range(1, 4):
        wish = a_subscription(f"s{n}", chat_id=n, language="ar", dealt=now, created=now)
        await office.subscriptions.keep(wish)
    office.clock.at = DUE
    await office.beat()
    assert {chat for chat, _, _ in office.wire.accepted} == {1, 2, 3}
    assert {at for _, _, at in office.wire.accepted} == {DUE}
    assert await office.outbox.counts() == {"sent": len(office.wire.accepted)}
    return "".join(office.wire.bodies(1))


@pytest.mark.parametrize("reply", FAILURES.values(), ids=FAILURES)
async def test_F22_the_model_fails(office: Office, tmp_path: Path, reply: Scripted) -> None:
    """The digest comes in time, made of the articles' own words; what nobody has checked is never
    sent, and the model is asked a bounded number of times.
    """
    model = ScriptedModel(always=reply)
    town = a_town(tmp_path / "news")
    async with town.briefings:
        await town.publish("strike", STRIKE, by="Coast Daily", on="2026-03-09")
        await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")
        town.briefings = town.briefings.with_desk(desk(model))
        shown = await _delivered(office, town)
        edition = await town.edition(a_subscription(language="ar"))

    assert "محادثات" in shown
    assert "500" not in shown
    assert edition.cited
    assert all(c.quote in "".join(edition.bodies) for c in edition.cited)
    assert len(model.requests) <= 12


POISON = {
    "10 MB": "خبر طويل في المرسى. " * 300_000,
    "NUL": STRIKE.replace("الإضراب", "الإض\0راب"),
    "bidi": "\u202e" + STRIKE.replace("الأجور", "\u2066الأجور\u202e" * 50),
    "a million tags": "<b>" * 1_000_000 + STRIKE + "</b>" * 1_000_000,
    "no words": "\u200f" * 100_000,
    "one word": "ا" * 1_000_000,
}


@pytest.mark.parametrize("text", POISON.values(), ids=POISON)
async def test_F23_a_poison_article_in_the_window(
    office: Office, tmp_path: Path, text: str
) -> None:
    """What can be read is cleaned, what cannot is refused: the digest comes in time without it."""
    town = a_town(tmp_path / "news")
    (town.folder / "poison.txt").write_text(text, encoding="utf-8")
    async with town.briefings:
        refused = [line.code async for line in town.briefings.ingest([town.folder])]
        await _publish(town, "flood", FLOOD)
        await _publish(town, "talks", TALKS)
        shown = await _delivered(office, town)

    assert "محادثات" in shown
    assert not set("\0\u202e\u202d\u202a\u202b") & set(shown)
    assert all(len(body) <= 4096 for _, body, _ in office.wire.accepted)
    assert len(refused) <= 2


async def _publish(town: Town, name: str, text: str) -> None:
    (town.folder / f"{name}.txt").write_text(text, encoding="utf-8")
    async for _ in town.briefings.ingest([town.folder / f"{name}.txt"]):
        pass
