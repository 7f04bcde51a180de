"""What comes with mujaz: where the seeds and the prompts stand. And the day.

In:  nothing
Out: folders of a checkout, else those inside the wheel; today in UTC
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path


def shipped_seeds() -> Path:
    """Return the seeds of a checkout, else those inside the wheel."""
    here = Path(__file__).resolve().parent
    checkout = here.parents[1] / "seeds"
    return checkout if checkout.is_dir() and here.parent.name == "bot" else here / "_seeds"


def shipped_prompts() -> Path:
    """Return the prompts of a checkout, else those inside the wheel."""
    here = Path(__file__).resolve().parent
    checkout = here.parents[1] / "prompts"
    return checkout if checkout.is_dir() and here.parent.name == "bot" else here / "_prompts"


def today() -> date:
    """Return the current day in UTC."""
    return datetime.now(UTC).date()
