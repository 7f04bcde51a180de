"""Days and figures differ only where both sentences tell of one act: no charge beside a fire."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.differ import Differ
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.writing.extract import ClaimWriter, citation
from mujaz.model import Side

_FIRST = {"on Monday": "2026-05-04", "يوم الاثنين": "2026-05-04"}
_SECOND = {"on Wednesday": "2026-05-06", "يوم الأربعاء": "2026-05-06"}


async def abouts(one: str, other: str) -> list[str]:
    """Return on what two articles of one sentence differ."""
    made = []
    for id_, words, published in (("a", one, "2026-05-05"), ("b", other, "2026-05-07")):
        dates = {w: d for w, d in (_FIRST | _SECOND).items() if w in words}
        language = "en" if words.isascii() else "ar"
        made.append(article(id_, words, published=published, dates=dates, language=language))
    found = await units(*made)

    def side(unit: Unit) -> Side:
        return Side(text=unit.text, citations=(citation(unit),))

    return [
        d.about for d in Differ(concepts(), "en", ClaimWriter(concepts(), "en")).find(found, side)
    ]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (
            "A fire killed nine people on a ferry off Marsa in Norland on Monday.",
            "A fire killed nine people on a ferry off Marsa in Norland on Wednesday.",
            True,
        ),
        (  # the day of the charge
            "A fire killed nine people on a ferry off Marsa in Norland on Monday.",
            "Prosecutors on Wednesday charged the captain of a ferry over the fire that killed nine"
            " people off Marsa in Norland.",
            False,
        ),
        (
            "A blast injured 12 workers at the port of Marsa in Norland on Monday.",
            "The director of the port of Marsa in Norland was dismissed on Wednesday after a blast"
            " that injured 12 workers.",
            False,
        ),
        (
            "An earthquake struck the port of Marsa in Norland on Monday.",
            "An earthquake struck the port of Marsa in Norland on Wednesday.",
            True,
        ),
        (  # it names the other day too
            "A fire killed nine people on a ferry off Marsa in Norland on Monday.",
            "A fire killed nine people off Marsa in Norland on Wednesday; a fire on Monday killed"
            " nobody.",
            False,
        ),
        (
            "قتل تسعة أشخاص في حريق عبارة قبالة المرسى في نورلاند يوم الاثنين.",
            "قتل تسعة أشخاص في حريق عبارة قبالة المرسى في نورلاند يوم الأربعاء.",
            True,
        ),
        (
            "قتل تسعة أشخاص في حريق عبارة قبالة المرسى في نورلاند يوم الاثنين.",
            "أوقفت الشرطة يوم الأربعاء قبطان العبارة بعد الحريق الذي قتل فيه تسعة أشخاص قبالة"
            " المرسى في نورلاند.",
            False,
        ),
        (
            "ضرب زلزال ميناء المرسى في نورلاند يوم الاثنين.",
            "عزل مدير ميناء المرسى في نورلاند يوم الأربعاء بعد زلزال ضرب الميناء.",
            False,
        ),
    ],
)
async def test_days_differ_where_both_tell_the_same_act(one: str, other: str, differ: bool) -> None:
    """What a sentence names as what it is about has no day in it."""
    assert differ is ("The day differs" in await abouts(one, other))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (
            "Teachers in Marsa, Norland, got a wage increase of 15 percent.",
            "Teachers in Marsa, Norland, got a wage increase of 30 percent.",
            True,
        ),
        (
            "Teachers in Marsa, Norland, were offered a wage increase of 15 percent.",
            "Teachers in Marsa, Norland, went on strike to demand a wage increase of 30 percent.",
            False,
        ),
        (
            "حصل المعلمون في المرسى بنورلاند على زيادة الأجور بنسبة 15 في المئة.",
            "حصل المعلمون في المرسى بنورلاند على زيادة الأجور بنسبة 30 في المئة.",
            True,
        ),
        (
            "عرضت الحكومة على المعلمين في المرسى بنورلاند زيادة الأجور بنسبة 15 في المئة.",
            "أضرب المعلمون في المرسى بنورلاند للمطالبة بزيادة الأجور بنسبة 30 في المئة.",
            False,
        ),
    ],
)
async def test_what_is_demanded_differs_from_nothing_that_is_given(
    one: str, other: str, differ: bool
) -> None:
    """Who demands thirty percent denies nobody's fifteen."""
    assert differ is bool(await abouts(one, other))
