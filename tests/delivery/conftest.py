"""An office over a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from delivery.delivery_kit import Office


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """Return everything that delivers."""
    made = Office(tmp_path / "data")
    await made.store.open()
    yield made
    await made.store.close()
