"""mujaz: sourced news briefings in Arabic and English.

Every claim carries words that code has found in a stored article.
"""

from typing import TYPE_CHECKING, Any

from mujaz.errors import MujazError
from mujaz.settings import Settings
from mujaz.wiring import Briefings

if TYPE_CHECKING:
    from mujaz.telegram.install import install

__all__ = ["Briefings", "MujazError", "Settings", "install"]


def __getattr__(name: str) -> Any:
    """Load the bot when it is asked for: commands that need none start sooner."""
    if name == "install":
        from mujaz.telegram.install import install

        return install
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
