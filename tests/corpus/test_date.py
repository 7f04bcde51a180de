"""When an article was published, and how that is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.corpus.date import date_mentions, published_date
from mujaz.model import Basis, DateSpan, Precision

NOW = date(2026, 11, 23)


def dated(
    text: str, *, stated: date | None = None, words: str = "", now: date = NOW
) -> tuple[DateSpan | None, str]:
    """Date a text without a title."""
    return published_date(text, stated=stated, stated_words=words, title="", now=now)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LONDON, March 10, 2026 (Reuters) - The Kremlin said on Tuesday", date(2026, 3, 10)),
        ("موسكو، 3 أبريل 2025 (تاس) - قال الكرملين", date(2025, 4, 3)),
        ("موسكو (أ ف ب) - 3 نيسان 2025 - قال", date(2025, 4, 3)),
        ("نشر في: ٠٤/٠٤/٢٠٢٥ - 10:30 م\nقال الكرملين", date(2025, 4, 4)),
        ("Published 3 April 2025\nThe Kremlin said", date(2025, 4, 3)),
        ("By John Smith\nApril 3, 2025\n\nThe Kremlin said", date(2025, 4, 3)),
        ("الكرملين متفائل\nالخميس 3 أبريل 2025\nقال", date(2025, 4, 3)),
        ("Rail fares\nAda Poe | 3 Apr 2025 | Updated 5 Apr 2025\n\nFares", date(2025, 4, 3)),
        ("أسعار القطار\nسامي علي | 3 أبريل 2025 | آخر تحديث: 5 أبريل 2025\nقال", date(2025, 4, 3)),
        ("أسعار\nالخميس 5 شوال 1446هـ الموافق 3 أبريل 2025م\nقال", date(2025, 4, 3)),
    ],
)
def test_a_date_line_or_dateline_is_stated(text: str, expected: date) -> None:
    """Day, month and year where a page puts its date need no inference."""
    span, why = dated(text)

    assert span is not None
    assert (expected, expected, Basis.STATED, "", "") == (
        span.start, span.end, span.basis, span.reason, why,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("قال الكرملين اليوم الأربعاء 2 أبريل 2025 إن", date(2025, 4, 2), date(2025, 4, 2)),
        ("أعلن أمس الثلاثاء 1 أبريل 2025 عن", date(2025, 4, 2), date(2025, 4, 2)),
        ("اللقاء سيجري في ميامي، السبت 25 أكتوبر.", date(2025, 10, 19), date(2025, 10, 25)),
        ("عقد اللقاء السبت 25 أكتوبر.", date(2025, 10, 25), date(2025, 10, 31)),
        (
            "He met officials on Wednesday, April 2, and will leave on Friday, April 4.",
            date(2025, 4, 2),
            date(2025, 4, 4),
        ),
        (
            "The meeting will take place on Saturday, October 25. He said today, Thursday, that",
            date(2025, 10, 23),
            date(2025, 10, 23),
        ),
        ("On April 3, 2025, the envoy visited Washington.", date(2025, 4, 3), date(2025, 4, 9)),
        ("Last updated: 5 April 2025", date(2025, 3, 30), date(2025, 4, 5)),
    ],
)
def test_clues_are_intersected_and_give_a_reason(text: str, first: date, last: date) -> None:
    """The range is what all clues allow, inferred, and its reason quotes them."""
    span, _ = dated(text)

    assert span is not None
    assert (first, last, Basis.INFERRED) == (span.start, span.end, span.basis)
    assert "'" in span.reason


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("قال الكرملين يوم الجمعة إن الزيارة", "no date is stated and no words"),
        ("أكد بيسكوف اليوم الخميس أن", "names a weekday but neither month nor year"),
        ("قال إنها علقت في عام 2022", "not before 2022-01-01"),
        ("قال في عام 2026 إن شيئا حدث. عقد اللقاء السبت 25 أكتوبر", "contradict"),
        ("اليوم الخميس، عقد اللقاء. اليوم الجمعة 2 مايو 2025", "contradict"),
        ("The invasion began on 24 February 2022. Officials met on Thursday.", "not before 2022"),
        ("Published 4 April 2030\nBody", "lies after today"),
        ("ثورة 25 يناير", "no date is stated"),
    ],
)
def test_too_little_or_contradictory_is_unknown_with_the_reason(text: str, why: str) -> None:
    """Nothing is invented where the words do not say enough."""
    span, reason = dated(text)

    assert span is None
    assert why in reason


def test_metadata_outweighs_the_text() -> None:
    """A stated date is taken as it is."""
    span, _ = dated("عقد اللقاء السبت 25 أكتوبر", stated=date(2025, 10, 27))

    assert span is not None
    assert (date(2025, 10, 27), Basis.STATED) == (span.start, span.basis)


def test_the_date_of_publication_comes_before_that_of_an_update() -> None:
    """A page that states both was published on the first."""
    span, _ = dated("نص", words="آخر تحديث 5 أبريل 2025، نشر في: 4 أبريل 2025")

    assert span is not None
    assert date(2025, 4, 4) == span.start


def test_a_date_line_without_a_year_gets_the_one_that_fits_its_weekday() -> None:
    """Weekday, day and month name one year of the last five."""
    span, _ = dated("نص", words="الخميس 3 أبريل")

    assert span is not None
    assert (date(2025, 4, 3), date(2025, 4, 3), Basis.INFERRED) == (
        span.start, span.end, span.basis,
    )  # fmt: skip


def test_mentions_are_resolved_against_the_publication() -> None:
    """Each expression of the text is given in order, resolved where that is possible."""
    text = "قال يوم الخميس إن الحرب بدأت في 24 فبراير 2022، وإن الوفد سيصل الأحد في الأيام المقبلة"
    published = DateSpan(
        start=date(2025, 4, 3), end=date(2025, 4, 3), precision=Precision.DAY,
        basis=Basis.INFERRED, reason="test",
    )  # fmt: skip
    found = [
        (m.text, m.span and (m.span.start, m.span.basis)) for m in date_mentions(text, published)
    ]

    assert [
        ("يوم الخميس", (date(2025, 4, 3), Basis.INFERRED)),
        ("24 فبراير 2022", (date(2022, 2, 24), Basis.STATED)),
        ("الأحد", (date(2025, 4, 6), Basis.INFERRED)),
        ("الأيام المقبلة", None),
    ] == found


_WORDS = st.sampled_from(
    "اليوم أمس الخميس السبت 25 3 أكتوبر أبريل 2025 2027 سيصل قال نشر في Published April , . \n"
    " Friday"
    " will met 2030 on".split(" ")
)


@given(st.lists(_WORDS, max_size=20), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_nothing_is_published_in_the_future_or_without_a_basis(words: list[str], now: date) -> None:
    """Whatever the text: never later than today, never inferred without a reason."""
    span, why = dated(" ".join(words), now=now)
    if span is None:
        assert why
    else:
        assert span.start <= span.end <= now
        assert bool(span.reason) == (span.basis is Basis.INFERRED)
