"""What tokens cost, and what may be spent: exact whole numbers, never floats.

In:  tokens, prices per million of them, caps
Out: costs in units, and the first cap that a further cost would break

A unit is a millionth of the currency, or one token where caps are in tokens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum
from typing import Literal

MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What one call took, or may take at most."""

    prompt: int = 0  # cached ones included
    cached: int = 0
    completion: int = 0


class Cap(StrEnum):
    """Whose spending a cap limits, and over which time (UTC)."""

    USER_DAY = "user_day"
    GROUP_DAY = "group_day"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """Prices in units of a million tokens; `tokens`: each token costs one unit."""

    unit: Literal["money", "tokens"] = "tokens"
    prompt: int = 0
    cached: int = 0
    completion: int = 0

    @classmethod
    def of_money(cls, *, prompt: Decimal, cached: Decimal | None, completion: Decimal) -> Tariff:
        """Return the tariff for prices per million tokens."""
        return cls(
            unit="money", prompt=units(prompt), completion=units(completion),
            cached=units(prompt if cached is None else cached),
        )  # fmt: skip

    def cost(self, tokens: Tokens) -> int:
        """Return what tokens cost, in units, rounded up."""
        if self.unit == "tokens":
            return tokens.prompt + tokens.completion
        cached = min(tokens.cached, tokens.prompt)
        whole = (
            (tokens.prompt - cached) * self.prompt
            + cached * self.cached
            + tokens.completion * self.completion
        )
        return -(-whole // MILLION)


def units(money: Decimal) -> int:
    """Return an amount of money in units, rounded up."""
    return int((money * MILLION).to_integral_value(ROUND_CEILING))


def caps_of(caps: Mapping[Cap, int], *, user: str, group: str) -> Mapping[Cap, int]:
    """Return the caps that hold for a call: nobody in particular has no cap of his own."""
    named = {Cap.USER_DAY: user, Cap.GROUP_DAY: group}
    return {cap: most for cap, most in caps.items() if named.get(cap, "all")}


def broken_cap(caps: Mapping[Cap, int], spent: Mapping[Cap, int], more: int) -> Cap | None:
    """Return the first cap that a further cost would break; None where none would be."""
    return next((c for c in Cap if c in caps and spent.get(c, 0) + more > caps[c]), None)
