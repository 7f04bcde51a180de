"""Which function plays which method.

In:  `@plays("sendMessage")` over a function of a Call
Out: the table `PLAYED`
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mujaz.peer.world import Call

Play = Callable[[Call], Any]
PLAYED: dict[str, Play] = {}


def plays(*names: str) -> Callable[[Play], Play]:
    """Enter a function as what these methods do."""

    def enter(function: Play) -> Play:
        for name in names:
            PLAYED[name] = function
        return function

    return enter
