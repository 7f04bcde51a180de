"""A process that spends: reserves ten tokens, settles seven, until a cap refuses; says how often.

Run as `python endless_spender.py DATA_DIR CAP`.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from mujaz.ports import OverCap
from mujaz.store.articles import SqlStore
from mujaz.store.spending import SqlSpend
from mujaz.tariff import Cap, Tariff, Tokens


async def spend(data_dir: Path, most: int) -> int:
    """Return how many calls were granted."""
    calls = 0
    async with SqlStore.at(data_dir) as store:
        ledger = SqlSpend(store, tariff=Tariff(), caps={Cap.DAY: most})
        while True:
            held = await ledger.reserve(user="u", group="", most=Tokens(prompt=10))
            if isinstance(held, OverCap):
                return calls
            calls += 1
            await ledger.settle(held, Tokens(prompt=4, completion=3))


if __name__ == "__main__":
    print(asyncio.run(spend(Path(sys.argv[1]), int(sys.argv[2]))))
