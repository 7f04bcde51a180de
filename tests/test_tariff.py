"""What tokens cost: exact, rounded up, never a float."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mujaz.tariff import Cap, Tariff, Tokens, broken_cap, caps_of, units

PRICES = Tariff.of_money(prompt=Decimal("0.75"), cached=Decimal("0.075"), completion=Decimal("4.5"))
CALL = Tokens(prompt=4000, cached=1000, completion=2000)


@pytest.mark.parametrize(
    ("tariff", "tokens", "expected"),
    [
        pytest.param(PRICES, Tokens(prompt=1_000_000), 750_000, id="a-million"),
        pytest.param(PRICES, Tokens(prompt=1_000_000, cached=1_000_000), 75_000, id="cached"),
        pytest.param(PRICES, Tokens(completion=1_000_000), 4_500_000, id="replies"),
        pytest.param(PRICES, CALL, 11_325, id="a-call"),
        pytest.param(PRICES, Tokens(prompt=1), 1, id="rounded-up"),
        pytest.param(PRICES, Tokens(), 0, id="nothing"),
        pytest.param(PRICES, Tokens(prompt=10, cached=99), 1, id="more-cached-than-sent"),
        pytest.param(Tariff(), CALL, 6000, id="tokens"),
    ],
)
def test_a_call_costs_what_its_tokens_cost(tariff: Tariff, tokens: Tokens, expected: int) -> None:
    """In millionths of the currency, or in tokens."""
    assert expected == tariff.cost(tokens)


def test_a_price_for_cached_tokens_may_be_missing() -> None:
    """Then they cost what others do."""
    tariff = Tariff.of_money(prompt=Decimal(2), cached=None, completion=Decimal(3))

    assert tariff.cost(Tokens(prompt=1_000_000, cached=1_000_000)) == 2_000_000


def test_amounts_of_money_are_exact() -> None:
    """0.1 + 0.2 is 0.3 here."""
    assert units(Decimal("0.1")) + units(Decimal("0.2")) == units(Decimal("0.3")) == 300_000


@pytest.mark.parametrize(
    ("spent", "more", "expected"),
    [
        pytest.param({}, 10, None, id="up-to-the-cap"),
        pytest.param({}, 11, Cap.USER_DAY, id="beyond-it-at-once"),
        pytest.param({Cap.USER_DAY: 5}, 6, Cap.USER_DAY, id="user"),
        pytest.param({Cap.DAY: 15}, 6, Cap.DAY, id="all"),
        pytest.param({Cap.MONTH: 95}, 6, Cap.MONTH, id="month"),
        pytest.param({Cap.GROUP_DAY: 999}, 6, None, id="no-cap-for-groups"),
        pytest.param({Cap.USER_DAY: 9, Cap.MONTH: 99}, 2, Cap.USER_DAY, id="the-nearest-is-named"),
    ],
)
def test_the_cap_that_would_break_is_named(
    spent: dict[Cap, int], more: int, expected: Cap | None
) -> None:
    """The one nearest to the person who asks."""
    caps = {Cap.USER_DAY: 10, Cap.DAY: 20, Cap.MONTH: 100}

    assert expected == broken_cap(caps, spent, more)


@pytest.mark.parametrize(
    ("user", "group", "expected"),
    [
        ("u", "g", {Cap.USER_DAY, Cap.GROUP_DAY, Cap.DAY}),
        ("u", "", {Cap.USER_DAY, Cap.DAY}),
        ("", "g", {Cap.GROUP_DAY, Cap.DAY}),
        ("", "", {Cap.DAY}),
    ],
)
def test_nobody_in_particular_has_no_cap(user: str, group: str, expected: set[Cap]) -> None:
    """A digest is nobody's: the caps of all hold for it."""
    caps = {Cap.USER_DAY: 1, Cap.GROUP_DAY: 2, Cap.DAY: 3}

    assert expected == set(caps_of(caps, user=user, group=group))
