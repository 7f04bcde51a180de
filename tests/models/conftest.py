"""Stamina as it was, after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import stamina


@pytest.fixture(autouse=True)
def _stamina_as_it_was() -> Iterator[None]:
    yield
    stamina.set_testing(False)
