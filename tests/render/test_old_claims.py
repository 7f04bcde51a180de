"""A claim of an article that is far older than those beside it says when that one appeared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mujaz.language.direction import without_marks
from mujaz.model import Claim, Language, Source
from mujaz.render.said import told_when
from mujaz.render.telegram import Look
from mujaz.render.telegram import answer_lines as telegram_lines
from mujaz.render.terminal import answer_lines
from render.render_kit import FRIDAY, briefing, source


def newer(behind: int) -> Source:
    """Return a source that appeared so many days after that of all claims."""
    day = FRIDAY.start + timedelta(behind)
    return replace(source(), n=2, article_id="new", published=replace(FRIDAY, start=day, end=day))


def told(language: Language, behind: int, **values: object) -> tuple[str, list[str]]:
    """Return when a claim is said to be, and all lines, where its source is so many days older."""
    made = briefing(language)
    claim: Claim = replace(made.claims[1], **values)  # type: ignore[arg-type]
    made = replace(made, sources=(*made.sources, newer(behind)), claims=(claim,))
    lines = [str(line) for line in answer_lines(made, why=False)]
    return told_when(claim, made), lines


@pytest.mark.parametrize(
    ("language", "behind", "values", "shown"),
    [
        ("en", 400, {}, "published on 4 April 2025"),
        ("ar", 400, {}, "نُشر في 4 أبريل 2025"),
        ("en", 20, {}, ""),
        ("ar", 20, {}, ""),
        ("en", 400, {"text": "The quay was shut in May 2024."}, ""),
        ("ar", 400, {"text": "أغلق الرصيف في مايو 2024."}, ""),
    ],
)
def test_an_old_report_beside_new_ones_is_dated(
    language: Language, behind: int, values: dict[str, object], shown: str
) -> None:
    """Nobody died in the fire of two years ago: beside that of today this reads as of today."""
    when, lines = told(language, behind, **values)

    assert without_marks(when) == shown
    assert any(shown.split()[0] in line for line in lines) if shown else True


def test_a_claim_with_its_own_day_needs_no_other() -> None:
    """The day of the event goes before that of the article."""
    when, _ = told(
        "en", 400, text="The quay was shut.", date=replace(FRIDAY, start=date(2025, 4, 4))
    )

    assert "published" not in when
    assert "4 April 2025" in without_marks(when)


@pytest.mark.parametrize(
    ("language", "behind", "words", "shown"),
    [
        ("en", 400, "The quay was shut on 4 April.", "4 April 2025"),
        ("ar", 400, "أغلق الرصيف في 4 أبريل.", "4 أبريل 2025"),
        ("en", 20, "The quay was shut on 4 April.", ""),
        ("en", 400, "The quay was shut on 4 April 2025.", ""),
        ("ar", 400, "أغلق الرصيف في 4 أبريل 2025.", ""),
    ],
)
def test_a_day_without_a_year_is_given_one(
    language: Language, behind: int, words: str, shown: str
) -> None:
    """Beside the news of this week "on 4 April" reads as that of this year."""
    when, _ = told(language, behind, text=words, date=FRIDAY)

    assert without_marks(when).endswith(shown) if shown else not when


@pytest.mark.parametrize("language", ["ar", "en"])
def test_telegram_dates_it_too(language: Language) -> None:
    """The same words in a message."""
    made = briefing(language)
    made = replace(made, sources=(*made.sources, newer(400)))
    lines = telegram_lines(replace(made, disagreements=(), timeline=()), Look())

    assert ("published on" if language == "en" else "نُشر في") in " ".join(map(str, lines))
