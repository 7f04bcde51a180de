"""Questions in one language over articles in the other, and over words an article says once."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.follow import standalone
from mujaz.answer.question.forms import asks_why, gives_a_reason, measure_of, tells_an_age
from mujaz.answer.question.opposite import asks_yes_or_no
from mujaz.answer.question.understand import language_of, understand
from mujaz.answer.sentences.offices import names_somebody
from mujaz.answer.sentences.places import place_names
from mujaz.answer.sentences.spelling import spelled
from mujaz.language.skeleton import breathed

RIVER = (
    "ارتفع منسوب دجلة يوم الأحد. وقال فهد الرويلي إن الختم دليل على التجارة. "
    "وحكم القاضي بسجن شريكه ماهر بوعلي أربع سنوات. "
    "وحظرت الوزارة زراعة القمح هذا الصيف. وشغل هود الرويلي (54 عاما) مقعدا في اللجنة."
)
SHIP = (
    "The ferry sank off Tarsa on Sunday. Divers could not reach the wreck because of the storm. "
    "Norland's trade minister, Omar Tamimi, arrived in Marsa. Tamimi said the port would open."
)
LONDON = (
    "Worku won the Marsa race on Sunday. The runners slept. She will run the Tarsa race in April."
)


async def answering(text: str, *told: str) -> list[str]:
    """Return the sentences that may answer a question."""
    some = await units(
        *(article(str(n), t, language=language_of(t, "ar")) for n, t in enumerate(told))
    )
    asked = spelled(
        understand(question(text, language_of(text, "ar")), concepts()), some, concepts()
    )
    weighed = sorted(weigh_units(asked, some, concepts()), key=lambda c: -c.weight.score)
    return [c.unit.text for c in weighed if c.weight.answers]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Did the Tigris rise?", "دجلة"),
        ("What did Fahd al-Ruwaili say about the seal?", "الختم"),
        ("Is wheat allowed to be planted this summer?", "وحظرت"),
        ("هل سمحت الوزارة بزراعة القمح؟", "وحظرت"),
        ("How old is Hud al-Ruwaili?", "54"),
        ("كم عمر هود الرويلي؟", "54"),
        ("Why could the divers not reach the wreck?", "because of the storm"),
        ("What did Norland's trade minister say about the port?", "Tamimi said"),
    ],
)
async def test_the_sentence_that_answers_is_found(text: str, words: str) -> None:
    """Places, short names, opposites, ages, reasons, and an office that is named once."""
    found = await answering(text, RIVER, SHIP)

    assert found
    assert words in found[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many years was Fahd al-Ruwaili sentenced to?", RIVER),  # his partner was
        ("Who won the Tarsa race?", LONDON),  # another race was won
        ("من فاز بسباق ترسا؟", LONDON),
        ("What is the name of the captain of the ferry?", SHIP),
    ],
)
async def test_what_lies_near_is_no_answer(text: str, told: str) -> None:
    """A relative's sentence, another race, an office without its holder's name."""
    assert await answering(text, told) == []


@pytest.mark.parametrize(
    ("before", "now", "whole"),
    [
        ("When will the new radar at the port be ready?", "How much will it cost?",
         "How much will the new radar at the port cost?"),
        ("When did the ship sink?", "Where was it built?", "Where was the ship built?"),
        ("What caused the fire in the warehouse?", "When did it start?",
         "When did the fire in the warehouse start?"),
        ("What did Marsa and Tarsa agree to build?", "How much will it cost?",
         "How much will it cost (Marsa, Tarsa)?"),
        ("When did the ship sink?", "Is it true that Qasem left?", "Is it true that Qasem left?"),
    ],
)  # fmt: skip
def test_it_is_the_thing_asked_about_before(before: str, now: str, whole: str) -> None:
    """In the words of that question; its names where it names no thing."""
    assert standalone(now, [before], concepts()) == whole


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("Tigris", ("دجله",)), ("Jidda", ("جده",)), ("Jeddah", ("جده",)), ("دجلة", ("tigris",)),
        ("Sunday", None), ("table", None),
    ],
)  # fmt: skip
def test_places_across_the_scripts(typed: str, other: tuple[str, ...] | None) -> None:
    """From the tables, also where a city is spelled another way; no other word is a place."""
    names = place_names(typed)

    assert (other in names) if other else not names


def test_an_h_tells_short_names_apart() -> None:
    """Fahd is «فهد»; no word without an h is read so."""
    assert set(breathed("fahd")) & set(breathed("فهد"))
    assert set(breathed("bahla")) & set(breathed("بهلاء"))
    assert not set(breathed("bahla")) & set(breathed("باحاله"))
    assert breathed("omar") == ()


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("How long will the pipeline be?", "length"),
        ("How long will the road be closed?", "time"),
        ("How much is Qasem paying for the ship?", "money"),
        ("كم يبلغ طول الجسر؟", "length"),
    ],
)
def test_what_is_measured(text: str, measure: str) -> None:
    """Metres of what is built, days of what goes on."""
    assert measure_of(text) == measure


def test_what_a_question_wants() -> None:
    """A reason, yes or no, an age, a name."""
    assert asks_why("What caused the fire?")
    assert asks_why("ليش انهار الجسر؟")
    assert not asks_why("When did it collapse?")
    assert gives_a_reason("نجم الحريق عن تماس كهربائي.")
    assert not gives_a_reason("اندلع الحريق فجرا.")
    assert asks_yes_or_no("هل وصل؟")
    assert asks_yes_or_no("Did he arrive?")
    assert not asks_yes_or_no("Who arrived?")
    assert tells_an_age("Qasem, 54, arrived.")
    assert not tells_an_age("He served 54 days.")
    judge = frozenset({"judge"})
    assert names_somebody("وقال القاضي ناصر العتيقي إن الحكم صدر.", judge, concepts())
    assert not names_somebody("وأوقفت الشرطة القاضي للتحقيق معه.", judge, concepts())


async def test_a_name_that_is_a_word_is_known_behind_its_kind() -> None:
    """«محافظة كسرى» is a place, though «كسر» is to break: the newer toll is found too."""
    told = "ارتفع عدد قتلى زلزال محافظة كسرى إلى 31 قتيلا."
    found = await answering("How many people were killed in the Kesra earthquake?", told)
    other = await answering(
        "How many people were killed in the Kesra earthquake?", told.replace("محافظة ", "")
    )

    assert ([told], []) == (found, other)
