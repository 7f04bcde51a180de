"""mujaz: sourced news briefings in Arabic and English.

Every claim carries words that code has found in a stored article.
"""

from mujaz.errors import MujazError
from mujaz.settings import Settings
from mujaz.wiring import Briefings

__all__ = ["Briefings", "MujazError", "Settings"]
