"""When a digest is due: every zone and time, once for each local date, through every change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delivery.delivery_kit import a_subscription
from mujaz.digest.schedule import come, instant, moved_on, next_slot, slots
from mujaz.digests import Slot

ZONES = (
    "Africa/Cairo Asia/Beirut Asia/Gaza Africa/Casablanca Asia/Riyadh Asia/Dubai Asia/Baghdad"
    " Asia/Amman Asia/Damascus Africa/Tripoli Africa/Tunis Africa/Algiers Africa/Khartoum"
    " Asia/Tehran Europe/Istanbul Europe/London America/New_York Europe/Moscow Asia/Kabul"
    " Australia/Lord_Howe Pacific/Apia Pacific/Chatham America/Nuuk Africa/El_Aaiun"
).split()


def local(at: datetime, zone: str) -> str:
    """Return an instant by the clock on the wall."""
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M %z}"


@pytest.mark.parametrize(
    ("zone", "day", "at", "wall"),
    [
        ("Africa/Cairo", "2026-04-24", "00:30", "2026-04-24 01:30 +0300"),  # gap
        ("Africa/Cairo", "2026-04-25", "00:30", "2026-04-25 00:30 +0300"),  # it does not stay there
        ("Africa/Cairo", "2026-10-29", "23:30", "2026-10-29 23:30 +0300"),  # fold: the first
        ("Asia/Beirut", "2026-03-29", "00:30", "2026-03-29 01:30 +0300"),
        ("Asia/Beirut", "2026-10-24", "23:30", "2026-10-24 23:30 +0300"),
        ("Asia/Gaza", "2026-03-28", "02:30", "2026-03-28 03:30 +0300"),
        ("Asia/Gaza", "2026-10-24", "01:30", "2026-10-24 01:30 +0300"),
        ("Africa/Casablanca", "2026-02-15", "02:30", "2026-02-15 02:30 +0100"),
        ("Africa/Casablanca", "2026-03-22", "02:30", "2026-03-22 03:30 +0100"),
        ("Asia/Riyadh", "2026-03-29", "00:30", "2026-03-29 00:30 +0300"),
    ],
)
def test_b18_a_changing_clock_moves_a_digest_by_no_more_than_it_must(
    zone: str, day: str, at: str, wall: str
) -> None:
    """The guide's fixtures."""
    found = instant(Slot(day=date.fromisoformat(day), at=time.fromisoformat(at)), zone)

    assert found is not None
    assert local(found, zone) == wall


def test_b18_a_day_that_a_zone_leaves_out_has_no_digest() -> None:
    """Samoa went from the 29th to the 31st of December 2011."""
    assert instant(Slot(day=date(2011, 12, 30), at=time(7, 30)), "Pacific/Apia") is None


@pytest.mark.parametrize("zone", ZONES)
def test_F19_b18_there_is_one_digest_for_each_local_date(zone: str) -> None:
    """Two years, four times of day: in order, none missing, none twice, on its own date."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for at in (time(0, 0), time(0, 30), time(2, 30), time(23, 30)):
        one = a_subscription(zone=zone, times=(at,))
        found = list(islice(slots(one, start), 730 // 2))  # FAR days ahead at most
        later = list(islice(slots(one, found[-1][1]), 730 // 2))
        days = [slot.day for slot, _ in (*found, *later)]
        instants = [when for _, when in (*found, *later)]
        assert days == [days[0] + timedelta(days=n) for n in range(len(days))]
        assert instants == sorted(set(instants))
        assert [when.astimezone(ZoneInfo(zone)).date() for when in instants] == days


@settings(max_examples=100, deadline=None)
@given(
    zone=st.sampled_from(sorted(available_timezones() - {"localtime"})),
    times=st.lists(st.times().map(lambda t: t.replace(second=0, microsecond=0)), min_size=1,
                   max_size=4, unique=True),
    days=st.sets(st.integers(1, 7), min_size=1),
    begun=st.integers(0, 36 * 365 * 24).map(lambda h: datetime(2000, 1, 1, tzinfo=UTC)
                                            + timedelta(hours=h)),
    step=st.integers(45, 60 * 50),
)  # fmt: skip
def test_walking_in_any_steps_meets_every_slot_once(
    zone: str, times: list[time], days: set[int], begun: datetime, step: int
) -> None:
    """However long a beat is away, what has come is what lay between."""
    one = a_subscription(zone=zone, times=tuple(sorted(times)), days=frozenset(days), dealt=begun)
    end = begun + timedelta(days=20)
    wanted = [pair for pair in islice(slots(one, begun), 200) if pair[1] <= end]

    met, now = [], begun
    while now < end:
        now = min(end, now + timedelta(minutes=step))
        met += come(one, now)
        one = moved_on(one, now)
        assert one.next_due is None or one.next_due > now

    assert met == wanted
    assert all(slot.day.isoweekday() in days for slot, _ in met)


def test_who_is_stopped_has_no_next_slot() -> None:
    """And nothing has come."""
    stopped = a_subscription(stopped="person")

    assert next_slot(stopped, datetime(2026, 1, 1, tzinfo=UTC)) is None
    assert come(stopped, datetime(2027, 1, 1, tzinfo=UTC)) == []


def test_a_pause_of_years_ends_on_its_day() -> None:
    """However far that is."""
    far = a_subscription(paused_until=date(2029, 1, 1))

    found = next_slot(far, datetime(2026, 1, 1, tzinfo=UTC))

    assert found is not None
    assert found[0].key == "2029-01-01 07:30"
