"""Names and words with a slip of the pen, and words of dialects, are read as they were meant."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.question.dialect import with_age
from mujaz.answer.question.understand import language_of, understand
from mujaz.answer.sentences.slips import mended

_ARTICLES = (
    article("one", "وصل سامر قاسم إلى المرسى. وقال قاسم إن الجسر سليم."),
    article("two", "Layla Haddad left Norland on Sunday. Farouq Zayn stayed.", language="en"),
)


async def _meant(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the question as it was meant, and what was read as what."""
    asked = understand(question(text, language_of(text, "ar")), concepts())
    found = mended(asked, await units(*_ARTICLES), concepts())
    return ("", ()) if found is None else (found.question.text, found.read_as)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("what did hadadd say", "what did Haddad say"),
        ("When did Norladn sign?", "When did Norland sign?"),
        ("what did farouuk say on the strike", "what did Farouk say on the strike"),
        ("متى وصل الشاامي؟", "متى وصل الشامي؟"),
        ("متى وصل إلى نورلادن؟", "متى وصل إلى نورلاند؟"),
        ("are the fligths back", "are the flights back"),
        ("where is teh bridge", "where is the bridge"),
        ("who signed the agrement", "who signed the agreement"),
        ("were the negociations held", "were the negotiations held"),
    ],
)
async def test_a_slip_in_a_known_name_or_word_is_mended(typed: str, meant: str) -> None:
    """Letters in another order, or one of them doubled."""
    assert meant == (await _meant(typed))[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("who is Haddada", id="another-ending-is-another-name"),
        pytest.param("من هي حدادة", id="and-so-in-arabic"),
        pytest.param("Who is Saddad?", id="another-first-letter"),
        pytest.param("When did Farouq arrive?", id="stands-in-an-article-as-typed"),
        pytest.param("When did Hassan arrive?", id="another-name"),
        pytest.param("متى وصل سامر قاسم؟", id="spelled-right"),
        pytest.param("how does the rust form", id="a-word-of-its-own"),
        pytest.param("what is the contrast", id="another-letter-in-a-long-word"),
    ],
)
async def test_another_name_is_left_alone(text: str) -> None:
    """Who asks about somebody else must not be told of the one whom the tables know."""
    assert ("", ()) == await _meant(text)


async def test_the_reader_is_told_as_whom_a_name_was_read() -> None:
    """The pairs of typed and read go to the answer's note."""
    assert (("hadadd", "Haddad"),) == (await _meant("what did hadadd say"))[1]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("واش حداد باغي يتلاقى مع قاسم؟", "meet"),
        ("ليش زيارتو مش اكيده؟", "visit"),
        ("هل اشتراها القصر؟", "buy"),
        ("من اللذان التقاهما قاسم في المرسى؟", "meet"),
        ("هل ألغاها القصر؟", "cancel"),
        ("متى استدعاه القصر؟", "summon"),
    ],
)
def test_words_of_dialects_and_verbs_before_pronouns(text: str, id_: str) -> None:
    """«يتلاقى» is «يلتقي», «زيارتو» «زيارته»; before a pronoun «التقى» is written with an alef."""
    aspects = understand(question(text), concepts()).aspects

    assert [id_] == [i for i in (id_,) if any(i in a.ids for a in aspects)]


def test_death_is_no_fulfilment() -> None:
    """Folded, «وفاة» ends as a verb with a pronoun does, and is none."""
    ids = {
        i for a in understand(question("متى كانت وفاة قاسم؟"), concepts()).aspects for i in a.ids
    }

    assert {"die"} == ids & {"die", "fulfil", "implement"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("هو قاسم عنده كام سنة؟", "هو قاسم كم عمره؟"),
        ("قاسم كم سنه عنده؟", "قاسم كم عمره؟"),
        ("كم سنة استغرق البناء؟", "كم سنة استغرق البناء؟"),
    ],
)
def test_how_many_years_he_has_asks_for_his_age(typed: str, meant: str) -> None:
    """«عنده كام سنة» is «كم عمره»; how many years a thing took is another question."""
    assert meant == with_age(typed)
