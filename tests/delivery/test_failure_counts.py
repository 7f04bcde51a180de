"""What failed lately, by reason."""

from __future__ import annotations

from datetime import timedelta

from delivery.delivery_kit import Office, a_subscription, answer
from mujaz.deliveries import Fate
from mujaz.store.figures import SqlFigures


async def test_what_did_not_arrive_is_counted_by_reason(office: Office) -> None:
    """What came too late counts, what had nothing new does not; and only since the instant."""
    figures = SqlFigures(office.store)
    await office.subscriptions.keep(a_subscription("one", 1))
    office.wire.plan = [answer(Fate.WRONG)]
    await office.pass_time(minutes=95)  # refused
    await office.pass_time(hours=31)  # too late for the second day's
    office.press.news = False
    await office.pass_time(hours=17)  # nothing new
    since = office.clock() - timedelta(hours=24)

    assert await office.states() == ["dead", "skipped", "skipped"]
    assert await figures.failures(office.clock() - timedelta(days=9)) == {
        "too-late": 1, "wrong": 1,
    }  # fmt: skip
    assert await figures.failures(since) == {"too-late": 1}
