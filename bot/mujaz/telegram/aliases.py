"""Commands as words: «ملخص», «بحث …», "brief …".

In:  a text
Out: the command that it is, and what stands behind it; None for anything else
"""

from __future__ import annotations

from mujaz.language.direction import outside
from mujaz.language.fold import fold_key

_WORDS = {
    "brief": ("ملخص", "موجز", "الموجز", "brief"),
    "ask": ("بحث", "ابحث", "اسأل", "ask"),
    "settings": ("إعدادات", "الإعدادات", "settings"),
    "sources": ("مصادر", "المصادر", "sources"),
    "topics": ("مواضيع", "المواضيع", "topics"),
    "language": ("اللغة", "لغة", "language"),
    "help": ("مساعدة", "المساعدة", "help"),
    "stop": ("إيقاف", "توقف", "stop"),
    "privacy": ("الخصوصية", "خصوصية", "privacy"),
}
_WITH_MORE = frozenset({"brief", "ask"})  # a question may stand behind these
_COMMANDS = {fold_key(word): name for name, words in _WORDS.items() for word in words}


def alias_of(text: str) -> tuple[str, str] | None:
    """Return (command, the rest) where a text is a command in words."""
    first, _, rest = outside(text).partition(" ")
    name = _COMMANDS.get(fold_key(first.strip("/:،,")))
    if name is None or (rest.strip() and name not in _WITH_MORE):
        return None
    if name == "ask" and not rest.strip():
        return None
    return name, rest.strip(" :،,")
