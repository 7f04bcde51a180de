"""Tell units so unlike that no number of the one is taken for one of the other: money, time.

In:  two units of numbers, "" where nothing is counted
Out: whether they are
"""

from __future__ import annotations

from mujaz.language.counted import MONEY, TIME_UNITS


def unlike(one: str, other: str) -> bool:
    """Return whether one unit is money and the other is not, or both are known and one is time."""
    if (one in MONEY) != (other in MONEY):
        return True
    return bool(one and other) and (one in TIME_UNITS) != (other in TIME_UNITS)
