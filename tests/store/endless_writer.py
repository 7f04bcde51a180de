"""A process to be killed: saves articles one by one and says so after each.

Run as `python endless_writer.py DATA_DIR FIRST COUNT`; an article that is there is left alone.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from mujaz.store.articles import SqlStore
from mujaz.testing import article_with


async def write(data_dir: Path, first: int, count: int) -> None:
    """Save the articles that are missing."""
    async with SqlStore.at(data_dir) as store:
        for n in range(first, first + count):
            if not await store.version_of(f"a{n:04}"):
                texts = [f"الجملة {k} من المقال {n}" for k in range(20)]
                await store.save(*article_with(f"a{n:04}", *texts))
            print(n, flush=True)


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
