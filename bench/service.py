"""Open the product as it ships, on a data directory of the bench.

In:  a data directory
Out: Briefings, not yet started
"""

from __future__ import annotations

from pathlib import Path

from mujaz.settings import load_settings
from mujaz.wiring import Briefings


def briefings_at(data_dir: Path) -> Briefings:
    """Return the service with default settings; a .env file of the developer is not read."""
    return Briefings.from_settings(load_settings(_env_file=None, data_dir=data_dir))
