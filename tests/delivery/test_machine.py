"""Delivery as a machine: whatever happens in whatever order, the promise holds."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from delivery.delivery_kit import (
    Office,
    a_subscription,
    accept_and,
    answer,
    killed,
    killed_after,
)
from mujaz.deliveries import OPEN, Fate, State
from mujaz.digest.schedule import moved_on
from mujaz.digests import Subscription

CHATS = st.integers(1, 3)
ZONES = ["Asia/Riyadh", "Africa/Cairo"]
RESENT = "Resent: "
FAULTS = [
    answer(Fate.WAIT, seconds=40), answer(Fate.NOT_SENT), answer(Fate.UNKNOWN),
    accept_and(Fate.UNKNOWN), answer(Fate.WRONG), answer(Fate.GONE), answer(Fate.NO_CHAT),
    answer(Fate.DENIED), answer(Fate.MARKUP), killed, killed_after,
]  # fmt: skip


class DeliveryMachine(RuleBasedStateMachine):
    """Subscribers, faults, crashes and time."""

    @initialize()
    def begin(self) -> None:
        """Open an office."""
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        self.office = Office(Path(self.folder.name) / "data")
        self.do(self.office.store.open())
        self.paused: dict[str, tuple[date, int]] = {}  # until when, how much had come before
        self.gone: dict[str, int] = {}  # erased or stopped → how much its chat had received

    def do(self, work: Any) -> Any:
        """Run what must be awaited."""
        return self.runner.run(work)

    def teardown(self) -> None:
        """Close it."""
        if hasattr(self, "office"):
            self.do(self.office.store.close())
            self.runner.close()
            self.folder.cleanup()

    def _of(self, chat: int) -> Subscription | None:
        return self.do(self.office.subscriptions.one(f"s{chat}"))

    @rule(
        chat=CHATS, hour=st.integers(0, 23), zone=st.sampled_from(["Asia/Riyadh", "Africa/Cairo"])
    )
    def subscribe(self, chat: int, hour: int, zone: str) -> None:
        """Set up, or set up anew."""
        made = a_subscription(f"s{chat}", chat_id=chat, zone=zone, times=(time(hour, 30),))
        now = self.office.clock()
        kept = self.do(self.office.subscriptions.keep(moved_on(made, now)))
        anew = replace(made, id=kept.id, dealt=None, next_due=None)
        self.do(self.office.subscriptions.change(kept.id, lambda _: anew, now))
        self.gone.pop(f"s{chat}", None)
        self.paused.pop(f"s{chat}", None)

    def _change(self, chat: int, **to: Any) -> bool:
        edit = self.office.subscriptions.change
        one = self.do(edit(f"s{chat}", lambda s: replace(s, **to), self.office.clock()))
        return one is not None

    @rule(chat=CHATS, days=st.integers(1, 3))
    def pause(self, chat: int, days: int) -> None:
        """Hear nothing for some days."""
        until = self.office.clock().date() + timedelta(days=days)
        if self._change(chat, paused_until=until):
            self.paused[f"s{chat}"] = (until, len(self.office.wire.bodies(chat)))

    @rule(chat=CHATS, zone=st.sampled_from(ZONES))
    def change_zone(self, chat: int, zone: str) -> None:
        """Travel."""
        self._change(chat, zone=zone)

    @rule(chat=CHATS, quiet=st.sampled_from(["line", "silence"]), word=st.sampled_from("ab"))
    def change_wishes(self, chat: int, quiet: str, word: str) -> None:
        """Change what is told, not when: nothing that is due is lost by it."""
        one = self._of(chat)
        due = one.next_due if one else None
        waiting = self._waiting(chat)
        self._change(chat, quiet=quiet, show=(word,))
        kept = self._of(chat)
        assert (kept.next_due if kept else None) == due
        assert self._waiting(chat) == waiting

    def _waiting(self, chat: int) -> set[str]:
        rows = self.do(self.office.outbox.lately(f"s{chat}", 500))
        return {r.slot for r in rows if r.state in OPEN}

    @rule(chat=CHATS)
    def stop(self, chat: int) -> None:
        """Want no more."""
        if self._change(chat, stopped="person"):
            self.gone[f"s{chat}"] = len(self.office.wire.bodies(chat))

    @rule(chat=CHATS)
    def forget(self, chat: int) -> None:
        """Be forgotten."""
        self.do(self.office.subscriptions.forget(chat))
        self.gone[f"s{chat}"] = len(self.office.wire.bodies(chat))

    @rule(minutes=st.sampled_from([1, 20, 60, 300, 700, 1440, 3000]))
    def beat_after(self, minutes: int) -> None:
        """Let time pass and beat."""
        self.do(self.office.pass_time(minutes=minutes))

    @rule(faults=st.lists(st.sampled_from(FAULTS), min_size=1, max_size=3))
    def fault(self, faults: list[Any]) -> None:
        """Let the next messages go wrong."""
        self.office.wire.plan += faults

    @rule(up=st.booleans())
    def turn(self, up: bool) -> None:
        """Let Telegram be down or up."""
        self.office.wire.up = up
        self.office.wire.always = None if up else answer(Fate.NOT_SENT)

    @rule(minutes=st.sampled_from([-60, 60]))
    def jump(self, minutes: int) -> None:
        """Set the clock."""
        self.office.clock.go(minutes=minutes)

    @invariant()
    def one_row_for_a_slot_and_no_message_more_than_the_promise_allows(self) -> None:
        """Each text goes to a chat once, and once more with a label."""
        if not hasattr(self, "office"):
            return
        received = Counter((chat, body) for chat, body, _ in self.office.wire.accepted)
        plain = {key: n for key, n in received.items() if not key[1].startswith(RESENT)}
        assert all(n == 1 for n in plain.values()), plain
        assert all(n <= 1 for n in received.values())
        for chat in (1, 2, 3):
            rows = self.do(self.office.outbox.lately(f"s{chat}", 500))
            assert len({(r.slot, r.part) for r in rows}) == len(rows)
            sent = sum(r.state is State.SENT for r in rows)
            assert sent <= len(self.office.wire.bodies(chat))

    @invariant()
    def who_is_gone_receives_nothing(self) -> None:
        """Not one message after that moment."""
        if hasattr(self, "office"):
            for id_, before in self.gone.items():
                assert len(self.office.wire.bodies(int(id_[1:]))) == before

    @invariant()
    def who_has_paused_receives_nothing(self) -> None:
        """Until the day."""
        if hasattr(self, "office"):
            for id_, (until, before) in self.paused.items():
                day = self.office.clock().astimezone(ZoneInfo("Africa/Cairo")).date()
                one = self._of(int(id_[1:]))
                if day < until and one is not None and one.paused_until == until:
                    assert len(self.office.wire.bodies(int(id_[1:]))) == before

    def settle_all(self) -> None:
        """In the end, with Telegram up, nothing is left open."""
        self.office.wire.plan, self.office.wire.always, self.office.wire.up = [], None, True
        self.do(self.office.pass_time(beats=12, minutes=2))
        counts = self.do(self.office.outbox.counts())
        assert not {s.value for s in OPEN} & set(counts), counts

    @rule()
    def come_to_rest(self) -> None:
        """Nothing is stuck."""
        self.settle_all()


TestDeliveryMachine = DeliveryMachine.TestCase
TestDeliveryMachine.settings = settings(
    max_examples=14, stateful_step_count=30, deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
