"""Whether a date lies behind or ahead of its text, and the day that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from mujaz.language.dates import find_dates
from mujaz.language.resolve import resolve
from mujaz.language.tense import clause_tense, future_clause


@dataclass(frozen=True, kw_only=True)
class OneDay:
    """When a text was published: Thursday 3 April 2025."""

    start: date = date(2025, 4, 3)
    end: date = date(2025, 4, 3)
    basis: str = "stated"


def days(text: str) -> str:
    """Return the days of the last expression of a text: "first..last", or "none"."""
    expr = find_dates(text)[-1]
    tense = clause_tense(text, expr.start, expr.end)
    found = resolve(expr, OneDay(), future=tense == "future", unclear=tense == "unclear")
    if found is None:
        return "none"
    return f"{found.start}" if found.start == found.end else f"{found.start}..{found.end}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيصل الوفد إلى موسكو يوم الخميس", True),
        ("من المقرر أن يزور ويتكوف موسكو الجمعة", True),
        ("اللقاء المرتقب سيجري في ميامي، السبت", True),
        ("On Friday, Putin will meet Trump", True),
        ("The summit is set for Tuesday", True),
        ("قال بيسكوف يوم الخميس إن الوفد سيصل", False),
        ("وصل ستيف ويتكوف إلى موسكو الخميس", False),
        ("ناقش السياسة الخارجية يوم الثلاثاء", False),
        ("يعتزم التحدث معه بعد محادثتهما السابقة يوم الثلاثاء", False),
        ("Peskov said on Thursday that talks will resume", False),
    ],
)
def test_the_verb_of_the_clause_gives_the_tense(text: str, expected: bool) -> None:
    """The nearest verb decides whether a date lies ahead."""
    (found,) = find_dates(text)

    assert expected == future_clause(text, found.start, found.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name behind the unit wins over "a year ago"
        ("بنيت القلعة قبل عام 1971", "1971-01-01..1971-12-31"),
        ("الأدنى منذ سنة ١٩٩٨", "1998-01-01..1998-12-31"),
        ("built before 1971", "1971-01-01..1971-12-31"),
        ("مغلق منذ شهر فبراير", "2025-02-01..2025-02-28"),
        ("غائب منذ يوم الاثنين", "2025-03-31"),
        ("عاد قبل عام", "2024-01-01..2024-12-31"),
        # verbs of the calendar in the present
        ("The jury meets on Tuesday.", "2025-04-08"),
        ("Ferries resume Sunday.", "2025-04-06"),
        ("Voters go to the polls on Sunday.", "2025-04-06"),
        ("Two brothers go on trial on Monday.", "2025-04-07"),
        ("The toll takes effect in July.", "2025-07-01..2025-07-31"),
        ("The envoy is heading to Oslo on Monday.", "2025-04-07"),
        ("تجتمع اللجنة الثلاثاء.", "2025-04-08"),
        ("وتستأنف الرحلات الأحد.", "2025-04-06"),
        ("ويتوجه الوفد إلى تونس يوم السبت.", "2025-04-05"),
        ("ويبدأ الموسم في حزيران.", "2025-06-01..2025-06-30"),
        ("والجلسة مبرمجة يوم الاثنين.", "2025-04-07"),
        ("والسفينة جاهزة للإبحار الأحد.", "2025-04-06"),
        ("ومن المزمع نقل المصنع الاثنين.", "2025-04-07"),
        # terms
        ("They agreed to lift the siege from Sunday midnight.", "2025-04-06"),
        ("The order stands until Monday.", "2025-04-07"),
        ("Crews are to finish by Friday.", "2025-04-04"),
        ("Buyers might not notice it before June.", "2025-06-01..2025-06-30"),
        ("يسري الحظر اعتبارا من فجر الأحد.", "2025-04-06"),
        ("ومددت المحكمة الحبس حتى الاثنين.", "2025-04-07"),
        ("ولن يفتح المعبر قبل الأحد.", "2025-04-06"),
        ("By Tuesday, nine people had died.", "2025-04-01"),
        ("ولم يصدر تعليق حتى مساء الأربعاء.", "2025-04-02"),
        # what has been keeps its reading
        ("The jury met on Tuesday.", "2025-04-01"),
        ("Peskov said on Tuesday.", "2025-04-01"),
        ("The vote on Tuesday was close.", "2025-04-01"),
        ("She could not be reached on Monday.", "2025-03-31"),
        ("التقى الوزير السبت نقابيين.", "2025-03-29"),
        ("كان الوفد يلتقي الوالي الأحد حين وقع الزلزال.", "2025-03-30"),
        ("ولم تجتمع اللجنة الثلاثاء.", "2025-04-01"),
        ("قال المقرر الأممي الثلاثاء إن", "2025-04-01"),
        ("وغرقت العبارة الأحد.", "2025-03-30"),
        # the day of publication itself
        ("The jury meets on Thursday.", "2025-04-03"),
        ("وقعت العقد يوم الخميس.", "2025-04-03"),
        # either is possible: no day rather than a wrong one
        ("Minister meets farmers on Monday\n\nMore below.", "none"),
        ("الوزير يلتقي المزارعين الاثنين\n\nالمزيد.", "none"),
        ("The hearing was due on Monday but was put off.", "none"),
        ("وكان من المقرر أن يصل الوفد الثلاثاء.", "none"),
        ("The clinic opens every Tuesday.", "none"),
        ("They meet next Friday.", "none"),
        ("They meet next Monday.", "2025-04-07"),
        # so long after the publication, where the clause lies ahead
        ("She will return in two weeks.", "2025-04-14..2025-04-20"),
        ("وسيعود الفريق بعد ثلاثة أيام.", "2025-04-06"),
        ("The port shuts three days from now.", "2025-04-06"),
        ("عاد الفريق بعد ثلاثة أيام.", "none"),
        # both calendars
        ("الخميس 5 شوال 1446هـ الموافق 3 أبريل 2025م", "2025-04-03"),
        ("3 نيسان 2025م، الموافق 5 شوال 1446 هـ", "2025-04-03"),
        ("الجمعة 5 شوال 1446هـ الموافق 3 أبريل 2025م", "none"),
    ],
)
def test_a_sentence_gives_its_date_a_side(text: str, expected: str) -> None:
    """Verb and preposition decide between the last such day and the next; in doubt neither."""
    assert expected == days(text)
