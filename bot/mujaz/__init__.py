"""mujaz: sourced news briefings in Arabic and English.

Every claim carries words that code has found in a stored article.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mujaz.errors import MujazError

if TYPE_CHECKING:
    from mujaz.settings import Settings
    from mujaz.telegram.install import install
    from mujaz.wiring import Briefings

__all__ = ["Briefings", "MujazError", "Settings", "install"]

_HOMES = {
    "Briefings": "mujaz.wiring", "Settings": "mujaz.settings", "install": "mujaz.telegram.install",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a public name when it is asked for: what needs a part alone starts sooner."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
