"""Names that the articles spell otherwise: in the other script, or as they were not typed."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.understand import Asked, language_of, understand
from mujaz.answer.sentences.spelling import distance, spelled

_ARTICLES = (
    article("ar", "طُرد المدافع صالح الطاهر بعد البطاقة الحمراء الثانية. وزار زيلدا المرسى."),
    article(
        "en",
        "Anton Zerafa was arrested in Catania in June. Lindal arrived in Norland on Sunday.",
        language="en",
    ),
    article(
        "names",
        "أعلنت جبهة أومو هدنة في الجنوب. ووصف راشد بن كامل الحضرمي المحادثات بالصعبة."
        " وأغلقت المدارس في واد الزيتون. واشترط القائد لوكا دوبيه إطلاق الأسرى.",
    ),
)


async def _found(text: str) -> tuple[Asked, list[str]]:
    """Return the question as the articles spell it, and the sentences that may answer."""
    language = language_of(text, "ar")
    some = await units(*_ARTICLES)
    asked = spelled(understand(question(text, language), concepts()), some, concepts())
    weighed = weigh_units(asked, some, concepts())
    return asked, [c.unit.text for c in weighed if c.weight.answers]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وين اعتقل أنطون زيرافا؟", "Catania"),
        ("Why was Saleh al-Taher expelled?", "صالح الطاهر"),
        ("Where was Anton Zeraffa arrested?", "Catania"),
        ("Where did Lindahl arrive?", "Lindal"),
        pytest.param("Is there a truce with the Omo Front?", "جبهة أومو", id="of-vowels"),
        pytest.param("Are schools in Oued Zitoun closed?", "الزيتون", id="a-word-like-any-other"),
        pytest.param("Who is Rashid al-Hadhrami?", "الحضرمي", id="bin"),
        pytest.param("ماذا اشترط لوكا دوبي؟", "دوبيه", id="four-letters-beside-a-first-name"),
    ],
)
async def test_a_name_is_found_as_the_article_spells_it(text: str, words: str) -> None:
    """By its sounds, across the scripts and for a slip of the pen."""
    _, sentences = await _found(text)

    assert [True] == [words in sentence for sentence in sentences]


async def test_a_misspelled_name_is_told_and_a_transliterated_one_is_not() -> None:
    """Who typed another name must see as whom it was read."""
    assert (("Lindahl", "Lindal"),) == (await _found("When did Lindahl arrive?"))[0].read_as
    assert () == (await _found("وين اعتقل أنطون زيرافا؟"))[0].read_as
    assert () == (await _found("When did Lindal arrive?"))[0].read_as


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Where was Marco Zerafa arrested?", id="his-brother"),
        pytest.param("Where was Anton Serov arrested?", id="another-surname"),
        pytest.param("Why was Saleh al-Tamer expelled?", id="one-consonant"),
        pytest.param("Is there a truce with the Imi Front?", id="another-vowel"),
        pytest.param("Are schools in Oued Zaitar closed?", id="another-town"),
        pytest.param("ماذا اشترط لوكا طومي؟", id="another-letter"),
    ],
)
async def test_another_name_stays_another(text: str) -> None:
    """Nothing is answered about somebody else."""
    assert [] == (await _found(text))[1]


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [("lindahl", "lindal", 1), ("zeraffa", "zerafa", 1), ("abcd", "abdc", 1), ("", "ab", 2)],
)
def test_letters_apart_are_counted(one: str, other: str, letters: int) -> None:
    """Put in, taken out, changed, swapped."""
    assert letters == distance(one, other)


_COUNTS = (
    article("count", "سرّحت الشركة 38 مستخدماً في المرسى. وجُرح سبعة مدنيين في ترسا."),
    article("drivers", "Seven truckers were hurt near Marsa on Sunday.", language="en"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كم عاملا سرحت الشركة في المرسى؟", ["38 مستخدماً"]),
        ("How many truck drivers were hurt near Marsa?", []),  # no row has them both
        ("كم شرطيا سرحت الشركة في المرسى؟", []),
    ],
)
async def test_a_synonym_of_the_same_language_is_counted_too(
    text: str, expected: list[str]
) -> None:
    """Staff is staff under another word; policemen are not."""
    language = language_of(text, "ar")
    some = await units(*_COUNTS)
    weighed = weigh_units(understand(question(text, language), concepts()), some, concepts())
    told = [c.unit.text for c in weighed if c.weight.answers]

    assert len(expected) == len(told)
    assert all(words in sentence for words, sentence in zip(expected, told, strict=True))
