"""Lay a correction out for Telegram.

In:  the words that a digest cited, and the article that has them no more
Out: one message of Telegram's HTML
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mujaz.language.direction import tongue
from mujaz.model import Article, Language
from mujaz.render.telegram_text import Line, cleaned, gap, html, line, ours, theirs
from mujaz.texts import say_day, text

_MOST = 3  # quotations that are repeated
_LONGEST = 300  # characters of each


def correction_body(
    language: Language, day: date, quotes: Sequence[str], article: Article | None
) -> str:
    """Return the message: which digest, what it cited, and that the article has it no more."""
    said = text(language, "digest-correction", day=say_day(day, language))
    why = text(language, "digest-correction-withdrawn" if article is None else
               "digest-correction-changed")  # fmt: skip
    lines: list[Line] = [line(language, ours(said, language)), line(language, ours(why, language))]
    for quote in quotes[:_MOST]:
        shown = cleaned(quote)[:_LONGEST]
        spoken = tongue(shown, language)
        lines += [gap(), line(spoken, theirs(f"«{shown}»", spoken))]
    return html(lines)
