"""How digests fare, in figures: the port that counts what failed, and who gets them.

In:  nothing
Out: the port Figures
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol


class Figures(Protocol):
    """Counts deliveries.

    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def failures(self, since: datetime) -> Mapping[str, int]:
        """Return what has ended since then without arriving, by its code, the most first.

        What nobody wanted any more, and what had nothing new to tell, is no failure.
        """
        ...
