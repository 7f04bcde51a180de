# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""A model's claim has the day of what it tells, and no day that only stands beside it."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.sentences.kinds import event_date
from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.writing.dating import date_of
from mujaz.answer.writing.drafts import DraftedClaim
from mujaz.answer.writing.extract import ClaimWriter

_PUBLISHED = "2026-11-20"


async def day_of(claim: str, sentence: str, dates: dict[str, str], named: str = "") -> str:
    """Return the day that a claim on a sentence gets, "" for none; `named`: by the model."""
    found = await units(article("a", sentence, published=_PUBLISHED, dates=dates))
    drafted = DraftedClaim(text=claim, kind="event", speaker="", date=named, citations=[])
    span = date_of(drafted, found, plain_thesaurus())
    return span.start.isoformat() if span else ""


@pytest.mark.parametrize(
    ("claim", "sentence", "words", "day"),
    [
        ("The council opened the bridge on Thursday.", "The council opened the bridge on Thursday after two years of works.", "Thursday", "2026-11-19"),
        ("The council opened the bridge.", "The council opened the bridge on Thursday.", "Thursday", "2026-11-19"),
        ("افتتح المجلس الجسر يوم الخميس.", "افتتح المجلس الجسر يوم الخميس بعد عامين من الأعمال.", "يوم الخميس", "2026-11-19"),
        ("The council opened the bridge.", "افتتح المجلس الجسر يوم الخميس.", "يوم الخميس", "2026-11-19"),
        ("The council opened the bridge.", "The council opened the bridge on Thursday, 19 November 2026.", "Thursday, 19 November 2026", "2026-11-19"),
        ("افتتح المجلس الجسر.", "افتتح المجلس الجسر يوم الخميس، 19 نوفمبر 2026.", "يوم الخميس، 19 نوفمبر 2026", "2026-11-19"),
        ("The fair will open on 3 December.", "The fair will open on 3 December in the old port.", "3 December", "2026-12-03"),
        ("تنطلق البطولة في 3 ديسمبر.", "تنطلق البطولة في 3 ديسمبر في المرسى.", "3 ديسمبر", "2026-12-03"),
    ],
)  # fmt: skip
async def test_the_day_of_what_it_tells(claim: str, sentence: str, words: str, day: str) -> None:
    """Named by the claim, or the only one of a sentence that tells nothing else."""
    assert await day_of(claim, sentence, {words: day}) == day


@pytest.mark.parametrize(
    ("claim", "sentence", "words", "day"),
    [
        ("The minister ordered the closure of the depot until Sunday.", "The minister ordered the closure of the depot until Sunday and dismissed its director.", "Sunday", "2026-11-22"),
        ("The minister dismissed the director of the depot.", "The minister ordered the closure of the depot until Sunday and dismissed its director.", "Sunday", "2026-11-22"),
        ("أمرت الوزيرة بإغلاق المستودع حتى يوم الأحد.", "أمرت الوزيرة بإغلاق المستودع حتى يوم الأحد وأقالت مديره.", "يوم الأحد", "2026-11-22"),
        ("أقالت الوزيرة مدير المستودع.", "أمرت الوزيرة بإغلاق المستودع حتى يوم الأحد وأقالت مديره.", "يوم الأحد", "2026-11-22"),
        ("The dispute has killed more than six thousand people.", "The dispute over the corridor broke out in March 2021 and has killed more than six thousand people.", "March 2021", "2021-03-01"),
        ("أودى النزاع بحياة ستة آلاف شخص.", "اندلع النزاع على الممر في مارس 2021، وأودى بحياة ستة آلاف شخص.", "مارس 2021", "2021-03-01"),
        ("The government set a date for the elections.", "The government set 14 March 2027 as the date for the elections.", "14 March 2027", "2027-03-14"),
        ("حددت الحكومة موعدا للانتخابات.", "حددت الحكومة 14 مارس 2027 موعدا للانتخابات.", "14 مارس 2027", "2027-03-14"),
        ("The increase came after inflation rose to a rate of 13.2 percent in October.", "The increase came after inflation rose to a rate of 13.2 percent in October.", "October", "2026-10-01"),
        ("The journalist was arrested.", "The court freed the arrested journalist on Thursday.", "Thursday", "2026-11-19"),
        ("اعتقل الصحفي.", "أفرجت المحكمة عن الصحفي المعتقل يوم الخميس.", "يوم الخميس", "2026-11-19"),
        ("The bridge was damaged.", "أعاد المجلس افتتاح الجسر المتضرر يوم الخميس.", "يوم الخميس", "2026-11-19"),
        ("A spokesman said that the road would be reopened.", "A spokesman said that the road would be reopened on 3 December.", "3 December", "2026-12-03"),
    ],
)  # fmt: skip
async def test_no_day_that_stands_beside_it(
    claim: str, sentence: str, words: str, day: str
) -> None:
    """A bound, the day of another act, the day that is set, the day that somebody speaks of."""
    assert await day_of(claim, sentence, {words: day}) == ""


@pytest.mark.parametrize(
    ("named", "day"), [("", "2026-11-19"), ("2026-11", "2026-11-19"), ("2026-11-18", "")]
)
async def test_a_day_that_the_model_reads_otherwise_is_unsure(named: str, day: str) -> None:
    """Then the claim has none."""
    said = "The council opened the bridge on Thursday."
    assert (
        await day_of(said.replace(" on Thursday", ""), said, {"Thursday": "2026-11-19"}, named)
        == day
    )


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("قال عماد خوري: «نعتزم فتح الطريق». وأضاف خوري أن الفتح في 3 ديسمبر.", "3 ديسمبر", "2026-12-03"),
        ("واعتبر عماد خوري 3 ديسمبر موعدا مناسبا.", "3 ديسمبر", "2026-12-03"),
    ],
)  # fmt: skip
async def test_a_statement_is_not_of_a_day_of_which_it_speaks(
    sentence: str, words: str, day: str
) -> None:
    """Whatever is to come on it."""
    unit = (await units(article("a", sentence, published=_PUBLISHED, dates={words: day})))[-1]
    assert event_date(unit) is None


async def test_an_announced_day_is_that_of_the_event_and_not_of_the_words() -> None:
    """It stands in a timeline, and not in a frame beside who speaks."""
    said = "The road will reopen on 3 December, Nader Shami said."
    dates = {"3 December": "2026-12-03"}
    unit = (await units(article("a", said, language="en", published=_PUBLISHED, dates=dates)))[-1]
    mention = event_date(unit)
    framed = ClaimWriter(concepts(), "ar").write(unit)

    assert mention is not None
    assert framed.date == mention.span
    frame = framed.text.partition("«")[0].partition(said[:8])[0]
    assert "ديسمبر" not in frame
