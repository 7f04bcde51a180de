"""Dates of other acts, other edges, wholes, paces and camps, in all pairs of languages."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_QUAKE = (
    "Nine hikers died when an avalanche hit Mount Kerel on Sunday, rescuers said on Monday; four "
    "guides were still missing on Tuesday.",
    "لقي تسعة متنزهين حتفهم عندما ضرب انهيار ثلجي جبل كيريل الأحد، وفق ما قال منقذون الاثنين، فيما "
    "كان أربعة مرشدين لا يزالون مفقودين الثلاثاء.",
)
_TRUCE = (
    "The truce, agreed last week, takes effect at 6 a.m. on Saturday; prisoners are to be "
    "exchanged within ten days, and talks must begin before the end of the month.",
    "يدخل وقف إطلاق النار الذي اتُّفق عليه الأسبوع الماضي حيز التنفيذ السبت، على أن يجري تبادل "
    "الأسرى خلال عشرة أيام، وأن تبدأ المحادثات قبل نهاية الشهر.",
)
_MINE = (
    "The mine produces 800 tonnes a day and daily losses of $2 million are expected.",
    "ينتج المنجم 800 طن يوميًا ويُتوقع أن تبلغ الخسائر اليومية مليوني دولار.",
)
_VOTE = (
    "Lawmakers approved the levy by 118 votes to 97, with 12 abstentions; 61 percent of voters in "
    "the capital back it.",
    "أقر النواب الرسم بـ118 صوتًا مقابل 97 وامتناع 12 عن التصويت، ويؤيده 61 في المئة من الناخبين في "
    "العاصمة.",
)
_PRICE = (
    "Copper rose 3 percent to $90 on Friday after 40 miners, in dispute since 2022, walked out; 300"
    " families depend on them and quotas fall in the first half of next year.",
    "ارتفع النحاس 3 في المئة إلى 90 دولارًا الجمعة بعدما أضرب 40 عاملا؛ ويعتمد عليهم 300 أسرة،"
    " وتنخفض الحصص في النصف الأول من العام المقبل.",
)
FALSE = (
    (_PRICE, "Copper rose to 3 percent on Friday.", "ارتفع النحاس إلى 3 في المئة الجمعة."),
    (_PRICE, "Quotas fall in the first quarter of next year.",
     "تنخفض الحصص في الربع الأول من العام المقبل."),
    (_PRICE, "300 people depend on them.", "يعتمد عليهم 300 شخص."),
    (_PRICE, "More than 300 families depend on them.", "يعتمد عليهم أكثر من 300 أسرة."),
    (_QUAKE, "An avalanche hit Mount Kerel on Tuesday.", "ضرب انهيار ثلجي جبل كيريل الثلاثاء."),
    (_TRUCE, "The truce was agreed last month.", "اتُّفق على وقف إطلاق النار الشهر الماضي."),
    (_TRUCE, "Talks must begin before the end of the year.",
     "يجب أن تبدأ المحادثات قبل نهاية العام."),
    (_TRUCE, "Talks must begin after the end of the month.",
     "يجب أن تبدأ المحادثات بعد نهاية الشهر."),
    (_TRUCE, "Prisoners are to be exchanged after ten days.",
     "يجري تبادل الأسرى بعد عشرة أيام."),
    (_MINE, "Weekly losses of $2 million are expected.",
     "يُتوقع أن تبلغ الخسائر الأسبوعية مليوني دولار."),
    (_VOTE, "97 lawmakers abstained.", "امتنع 97 نائبًا عن التصويت."),
    (_VOTE, "Lawmakers approved the levy by 118 votes to 12, with 97 abstentions.",
     "أقر النواب الرسم بـ118 صوتًا مقابل 12 وامتناع 97 عن التصويت."),
    (_VOTE, "61 percent of lawmakers back the levy.", "يؤيد 61 في المئة من النواب الرسم."),
)  # fmt: skip
TRUE = (
    (_PRICE, "Copper rose by 3 percent on Friday.", "ارتفع النحاس بنسبة 3 في المئة الجمعة."),
    (_PRICE, "Quotas fall in the first half of next year.",
     "تنخفض الحصص في النصف الأول من العام المقبل."),
    (_QUAKE, "An avalanche hit Mount Kerel on Sunday.", "ضرب انهيار ثلجي جبل كيريل الأحد."),
    (_TRUCE, "Talks must begin before the end of the month.",
     "يجب أن تبدأ المحادثات قبل نهاية الشهر."),
    (_TRUCE, "Prisoners are to be exchanged within ten days.", "يجري تبادل الأسرى خلال عشرة أيام."),
    (_MINE, "Losses of $2 million a day are expected.",
     "يُتوقع أن تبلغ الخسائر مليوني دولار في اليوم."),
    (_VOTE, "61 percent of voters in the capital back the levy.",
     "يؤيد 61 في المئة من الناخبين في العاصمة الرسم."),
)  # fmt: skip


def _pairs(rows: tuple[tuple[tuple[str, str], str, str], ...]) -> list[tuple[str, str, str]]:
    return [
        (language, claim, text)
        for texts, english, arabic in rows
        for language, claim in (("en", english), ("ar", arabic))
        for text in texts
    ]


@pytest.mark.parametrize(("language", "claim", "evidence"), _pairs(FALSE))
def test_what_is_told_of_another_date_period_or_whole_is_rejected(
    language: str, claim: str, evidence: str
) -> None:
    """The date, the period, the pace, the camp or the whole is another one's."""
    checks = {r.check for r in verify(claim, language, [evidence])}
    assert checks & {"dates", "units", "number_role", "direction"}


@pytest.mark.parametrize(("language", "claim", "evidence"), _pairs(TRUE))
def test_what_keeps_its_date_period_and_whole_is_not_rejected_for_it(
    language: str, claim: str, evidence: str
) -> None:
    """The same date, period, pace and whole stand in both texts."""
    checks = {r.check for r in verify(claim, language, [evidence])}
    assert not checks & {"dates", "units", "number_role", "numbers"}
