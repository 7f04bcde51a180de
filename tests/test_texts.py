"""What mujaz itself says: both languages, all plurals, every error."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fluent.runtime.errors import FluentReferenceError
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import mujaz
from mujaz import errors
from mujaz.errors import DataFileBroken, MujazError, StoreDamaged, UnknownLanguage
from mujaz.model import Basis, DateSpan, Precision
from mujaz.texts import LANGUAGES, has_text, keys, plain, say_day, say_error, say_span, text

PACKAGE = Path(mujaz.__file__).parent
COUNTED = ("zero", "one", "two", "few", "many", "other")  # CLDR's plural forms of Arabic


def messages(language: str) -> dict[str, ftl.Message]:
    """Return the messages of a language, parsed."""
    path = PACKAGE / "locales" / language / "mujaz.ftl"
    resource = FluentParser().parse(path.read_text(encoding="utf-8"))
    assert not [e for e in resource.body if isinstance(e, ftl.Junk)]
    return {e.id.name: e for e in resource.body if isinstance(e, ftl.Message)}


class _Parts(Visitor):
    """Collects the variables, selectors and words of a message."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.selects: list[ftl.SelectExpression] = []
        self.words: list[str] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        self.selects.append(node)
        self.generic_visit(node)

    def visit_TextElement(self, node: ftl.TextElement) -> None:
        self.words.append(node.value)


def parts(message: ftl.Message) -> _Parts:
    """Return what a message is made of."""
    found = _Parts()
    found.visit(message)
    return found


AR, EN = messages("ar"), messages("en")


def test_both_languages_have_the_same_messages() -> None:
    """What is said in one language is said in the other."""
    assert set(AR) == set(EN) == keys("ar") == keys("en")


@pytest.mark.parametrize("key", sorted(AR))
def test_both_languages_use_the_same_values(key: str) -> None:
    """No value of a message is lost in translation."""
    assert parts(EN[key]).variables == parts(AR[key]).variables


def test_b13_a_counted_noun_has_all_six_arabic_forms() -> None:
    """«مصدران» is not «2 مصادر»: a count that governs a noun is said in its form."""
    selects = [s for message in AR.values() for s in parts(message).selects]

    assert selects
    for select in selects:
        assert [getattr(v.key, "name", "") for v in select.variants] == list(COUNTED)
        assert select.variants[-1].default


@pytest.mark.parametrize("key", sorted(AR))
def test_a_message_that_counts_in_english_counts_in_arabic(key: str) -> None:
    """Where English tells one from many, Arabic tells its six forms."""
    counted = [
        {name for select in parts(messages[key]).selects for name in _named(select.selector)}
        for messages in (AR, EN)
    ]

    assert counted[1] <= counted[0]


def _named(selector: ftl.InlineExpression) -> list[str]:
    return [selector.id.name] if isinstance(selector, ftl.VariableReference) else []


@pytest.mark.parametrize(
    ("count", "arabic", "english"),
    [
        pytest.param(0, "لا مصادر", "0 sources", id="zero"),
        pytest.param(1, "مصدر واحد", "one source", id="one"),
        pytest.param(2, "مصدران", "2 sources", id="two"),
        pytest.param(3, "3 مصادر", "3 sources", id="few"),
        pytest.param(10, "10 مصادر", "10 sources", id="few-to-ten"),
        pytest.param(11, "11 مصدرًا", "11 sources", id="many"),
        pytest.param(99, "99 مصدرًا", "99 sources", id="many-to-ninety-nine"),
        pytest.param(100, "100 مصدر", "100 sources", id="other"),
        pytest.param(103, "103 مصادر", "103 sources", id="few-after-a-hundred"),
    ],
)
def test_b13_counts_are_said_in_their_form(count: int, arabic: str, english: str) -> None:
    """Both languages follow CLDR's plural rules."""
    assert (arabic, english) == tuple(
        plain(lang, "source-count", count=count) for lang in LANGUAGES
    )


@pytest.mark.parametrize("key", sorted(AR))
def test_arabic_says_no_paths_of_ours_and_no_embedding_controls(key: str) -> None:
    """A reader never sees a folder of the code; direction is left to isolates."""
    words = "".join(parts(AR[key]).words)

    assert not re.search(r"[a-z_]+/", words)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", "".join(parts(EN[key]).words) + words)
    assert "\u200f\u200f" not in words


@pytest.mark.parametrize("key", sorted(AR))
def test_arabic_messages_are_arabic(key: str) -> None:
    """Nobody forgot to translate one."""
    words = "".join(parts(AR[key]).words)

    assert re.search("[\u0621-\u064a]", words) or not re.search("[A-Za-z]", words)


def test_values_are_isolated_on_display_and_bare_in_data() -> None:
    """FSI and PDI stand around each value that a reader sees, and never in JSON."""
    said = text("ar", "timeline-above", names="Peskov")

    assert "\u2068Peskov\u2069" in said
    assert plain("ar", "timeline-above", names="Peskov") == "Peskov (أعلاه)"


@pytest.mark.parametrize("name", ["language", "key"])
def test_a_value_may_have_any_name(name: str) -> None:
    """A value called `language` does not collide with the language that is spoken."""
    error = UnknownLanguage("--lang 'fr' is not known", **{name: "'fr'", "language": "'fr'"})

    assert say_error(error, "ar") == "اللغة 'fr' غير معروفة: ar أو en."


# Errors


def classes(root: type[MujazError] = MujazError) -> Iterator[type[MujazError]]:
    """Return the error tree of errors.py."""
    if root.__module__ == errors.__name__:
        yield root
    for child in root.__subclasses__():
        yield from classes(child)


def test_every_error_has_its_text_and_every_text_its_error() -> None:
    """The code of an error names its message."""
    codes = {cls.code for cls in classes()}

    assert {f"error-{code}" for code in codes} == {k for k in AR if k.startswith("error-")}
    assert len(codes) == len(list(classes()))


def raisers() -> Iterator[tuple[str, type[MujazError], set[str]]]:
    """Return (place, error, names of its values) of each place that makes an error."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "testing" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                cls = getattr(errors, node.func.id, None)
                if isinstance(cls, type) and issubclass(cls, MujazError):
                    place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                    yield place, cls, {k.arg for k in node.keywords if k.arg}


def test_every_raiser_gives_the_values_that_its_text_names() -> None:
    """An Arabic reader gets the Arabic line, never the English one for want of a value."""
    found = list(raisers())
    lacking = {
        place: sorted(parts(AR[f"error-{cls.code}"]).variables - given)
        for place, cls, given in found
        if has_text(f"error-{cls.code}")
    }

    assert len(found) >= 15
    assert {place: names for place, names in lacking.items() if names} == {}


def test_an_error_is_said_in_the_language_of_the_reader() -> None:
    """One line, with its values, without isolates."""
    error = StoreDamaged("the database x.db\nis damaged", path="x.db", detail="not a database")

    assert say_error(error, "ar").startswith("قاعدة البيانات x.db تالفة: not a database.")
    assert say_error(error, "en") == "the database x.db is damaged"


def test_an_error_that_lacks_a_value_is_said_in_english() -> None:
    """Half an Arabic sentence would help nobody."""
    assert (
        say_error(DataFileBroken("t.toml: bad entry", file="t.toml"), "ar") == "t.toml: bad entry"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_may_be_long(language: str) -> None:
    """A long sentence is quoted whole, where Fluent alone would refuse it."""
    words = "word " * 2000

    assert words in text(language, "frame-original-ar", words=words)


def test_a_missing_value_is_an_error_of_the_programmer() -> None:
    """It shows in a test, not as a hole in a sentence."""
    with pytest.raises(FluentReferenceError, match="date"):
        text("ar", "source-line", publisher="SeaPRwire")


# Dates


def span(first: date, last: date, precision: Precision) -> DateSpan:
    """Return a stated span."""
    return DateSpan(start=first, end=last, precision=precision, basis=Basis.STATED, reason="")


def test_a_day_is_said_in_words() -> None:
    """Arabic has the month names from Cairo to Riyadh, and Latin digits as newsrooms print."""
    day = date(2025, 4, 4)

    assert [say_day(day, lang) for lang in LANGUAGES] == [
        "الجمعة 4 أبريل 2025",
        "Friday 4 April 2025",
    ]
    assert say_day(day, "ar", weekday=False) == "4 أبريل 2025"


@pytest.mark.parametrize(
    ("first", "last", "precision", "arabic", "english"),
    [
        pytest.param(
            date(2025, 10, 19), date(2025, 10, 25), Precision.RANGE,
            "19 – 25 أكتوبر 2025", "19 – 25 October 2025", id="one-month",
        ),
        pytest.param(
            date(2025, 6, 28), date(2025, 7, 4), Precision.RANGE,
            "28 يونيو – 4 يوليو 2025", "28 June – 4 July 2025", id="two-months",
        ),
        pytest.param(
            date(2024, 12, 30), date(2025, 1, 2), Precision.RANGE,
            "30 ديسمبر 2024 – 2 يناير 2025", "30 December 2024 – 2 January 2025", id="two-years",
        ),
        pytest.param(
            date(2025, 2, 1), date(2025, 2, 28), Precision.MONTH,
            "فبراير 2025", "February 2025", id="month",
        ),
        pytest.param(
            date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR, "2022", "2022", id="year"
        ),
        pytest.param(
            date(2025, 4, 2), date(2025, 4, 2), Precision.DAY,
            "الأربعاء 2 أبريل 2025", "Wednesday 2 April 2025", id="day",
        ),
    ],
)  # fmt: skip
def test_a_span_is_said_as_exactly_as_it_is_known(
    first: date, last: date, precision: Precision, arabic: str, english: str
) -> None:
    """No more precision than the span has, and nothing said twice."""
    known = span(first, last, precision)

    assert (arabic, english) == tuple(say_span(known, lang) for lang in LANGUAGES)


def test_a_reader_is_told_of_every_check_in_words() -> None:
    """ "Why?" names what a dropped sentence failed; `check-other` is for checks of a host alone."""
    source = "".join(p.read_text(encoding="utf-8") for p in (PACKAGE / "answer").rglob("*.py"))
    checks = set(re.findall(r'check="([a-z_]+)"', source))

    assert len(checks) > 20
    assert {c for c in checks if not has_text(f"check-{c.replace('_', '-')}")} == set()
