"""A crowd that is due at once is planned in transactions of bounded size, and completely."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from delivery.delivery_kit import Office, Paper, a_subscription
from mujaz.deliveries import Planned
from mujaz.digest import plan
from mujaz.digests import Edition, Subscription
from mujaz.errors import StoreLocked

BATCH, CROWD = 3, 25


class Jammed(Paper):
    """A press that cannot make the digests of some."""

    def __init__(self, jammed: frozenset[str]) -> None:
        super().__init__()
        self.jammed = jammed

    async def edition(self, subscription: Subscription, **more: object) -> Edition:  # type: ignore[override]
        """Return an edition."""
        if subscription.id in self.jammed:
            raise StoreLocked("locked", path="x")
        return await super().edition(subscription, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("jammed", [0, 1, BATCH, 3 * BATCH, CROWD])
async def test_no_transaction_is_larger_than_a_batch_and_nobody_is_left_out(
    office: Office, monkeypatch: pytest.MonkeyPatch, jammed: int
) -> None:
    """The longest lock is that of a batch; who cannot be planned hides nobody who comes after."""
    monkeypatch.setattr(plan, "BATCH", BATCH)
    for n in range(CROWD):
        await office.subscriptions.keep(a_subscription(f"s{n:02}", chat_id=n + 1))
    press = Jammed(frozenset(f"s{n:02}" for n in range(jammed)))
    planner = plan.Planner(subscriptions=office.subscriptions, outbox=office.outbox, press=press)
    sizes: list[int] = []
    real = office.outbox.plan

    async def counted(planned: Sequence[Planned]) -> int:
        sizes.append(len(planned))
        return await real(planned)

    monkeypatch.setattr(office.outbox, "plan", counted)
    office.clock.go(minutes=90)

    assert await planner.plan(office.clock()) == CROWD - jammed
    assert max(sizes) <= BATCH
    assert len(await office.subscriptions.due(office.clock(), 100)) == jammed
