"""The words that mujaz itself says, in Arabic and English.

In:  a message id and its values, or an error
Out: the sentence, values wrapped in directional isolates (Fluent does it), plurals by CLDR rules

Sentences stand in locales/<language>/mujaz.ftl; a test holds the two files to the same keys.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import cache
from importlib import resources

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.errors import FluentReferenceError

from mujaz.errors import MujazError
from mujaz.model import DateSpan, Language, Precision

LANGUAGES: tuple[Language, ...] = ("ar", "en")
# CLDR's `ar` prints Latin digits with the month names used from Cairo to Riyadh.
_LONG = 500  # Fluent refuses values of over 2,500 characters; longer ones are put in afterwards
_BABEL = {"ar": "ar", "en": "en_GB"}


def as_language(value: str | None) -> Language | None:
    """Return a value as a language that mujaz speaks; None: it is none."""
    return next((known for known in LANGUAGES if known == value), None)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([_BABEL[language].replace("_", "-")], use_isolating=True)
    text = resources.files("mujaz").joinpath("locales", language, "mujaz.ftl")
    bundle.add_resource(FluentResource(text.read_text(encoding="utf-8")))
    return bundle


def load() -> None:
    """Read the texts now, some 40 ms for a language, so that nobody's question waits for it."""
    for language in LANGUAGES:
        _bundle(language)


def has_text(key: str) -> bool:
    """Return whether a message of this id exists."""
    return _bundle("en").has_message(key)


def text(language: str, key: str, /, **values: str | int) -> str:
    """Return a message in a language; a missing key or value is a programming error."""
    bundle = _bundle(language)
    pattern = bundle.get_message(key).value
    assert pattern is not None, key
    long = {name: v for name, v in values.items() if isinstance(v, str) and len(v) > _LONG}
    stand_ins = {name: f"\ue000{i}\ue001" for i, name in enumerate(long)}
    said, errors = bundle.format_pattern(pattern, {**values, **stand_ins})
    if errors:
        raise errors[0]
    result = str(said)
    for name, stand_in in stand_ins.items():
        result = result.replace(stand_in, long[name])
    return result


def plain(language: str, key: str, /, **values: str | int) -> str:
    """Return a message for data: without the isolates that only a display needs."""
    return without_isolates(text(language, key, **values))


def say_error(error: MujazError, language: str) -> str:
    """Return what a person reads of an error, in one line."""
    key = f"error-{error.code}"
    if language == "ar" and has_text(key):
        with suppress(FluentReferenceError):  # it lacks a value: its English line says all
            params = dict(error.params)
            if has_text(f"wrong-{params.get('why')}"):  # of a setting (misconfigured.py)
                params["problem"] = plain("ar", f"wrong-{params['why']}", **params)
            if has_text(f"failed-{params.get('because')}"):  # of a model (models/failures.py)
                params["detail"] = plain("ar", f"failed-{params['because']}", **params)
            return " ".join(plain("ar", key, **params).split())
    return " ".join(str(error).split())


def without_isolates(said: str) -> str:
    """Return a text less its directional isolates."""
    return said.translate(_NO_ISOLATES)


_NO_ISOLATES = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))


def keys(language: str) -> frozenset[str]:
    """Return the ids of all messages of a language."""
    return frozenset(_bundle(language)._messages)


def say_day(day: date, language: str, *, weekday: bool = True) -> str:
    """Return a day in words: «الجمعة 4 أبريل 2025», "Friday 4 April 2025"."""
    pattern = "EEEE d MMMM y" if weekday else "d MMMM y"
    return format_date(day, pattern, locale=_BABEL[language])


def say_span(span: DateSpan, language: str, *, weekday: bool = True) -> str:
    """Return a date or range in words, without its basis."""
    if span.precision is Precision.YEAR:
        return str(span.start.year)
    if span.precision is Precision.MONTH:
        return format_date(span.start, "MMMM y", locale=_BABEL[language])
    if span.start == span.end:
        return say_day(span.start, language, weekday=weekday)
    first, last = span.start, span.end
    pattern = "d" if (first.year, first.month) == (last.year, last.month) else "d MMMM"
    pattern = pattern if first.year == last.year else "d MMMM y"
    start = format_date(first, pattern, locale=_BABEL[language])
    return f"{start} – {say_day(last, language, weekday=False)}"
