"""What a newer article tells otherwise stands in the answer, whichever language it is in."""

from __future__ import annotations

from datetime import date

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.extracted import brief_by_extract
from mujaz.answer.lane import Clock, Lane, find
from mujaz.answer.sentences.corrected import corrects
from mujaz.answer.sentences.gather import Gatherer
from mujaz.answer.writing.extract import same
from mujaz.model import Briefing, Language
from mujaz.testing import MemorySearcher, MemoryStore

Told = tuple[str, Language, str, str]  # id, language, day, text


async def answer(text: str, *articles: Told) -> Briefing:
    """Return the answer of a lane over some articles of one text each."""
    store = MemoryStore()
    for id_, language, day, told in articles:
        await store.save(*article(id_, told, language=language, published=day))
    lane = Lane(
        searcher=MemorySearcher(feed=store), gatherer=Gatherer(store, concepts()),
        catalogue=store, concepts=concepts(), today=date(2026, 11, 28),
    )  # fmt: skip
    asked = question(text, "en" if text.isascii() else "ar")
    found = await find(asked, lane, Clock())
    briefing = await brief_by_extract(found, lane, Clock())
    assert isinstance(briefing, Briefing)
    return briefing


def cited(briefing: Briefing) -> list[str]:
    """Return the ids of the articles that the claims cite, in order."""
    return [claim.citations[0].article_id for claim in briefing.claims]


ARRESTED = "اعتقلت السلطات في المرسى الصحفي فهد النجار في منزله، بحسب ما أعلنت وزارة الداخلية."
_DAMAGED = "The ministry said the bridge at Marsa was damaged in the storm"
_HELD = "The ministry said the summit of the ports at Marsa"
_HARMED = "أعلنت وزارة النقل أن جسر المرسى القديم تضرر في العاصفة"
RELEASED = "أفرجت السلطات في المرسى عن الصحفي فهد النجار من سجنه، بحسب ما أعلنت وزارة العدل."


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        (ARRESTED, RELEASED, False),
        (
            "أدانت محكمة الجنايات في المرسى المدير السابق للبنك فهد النجار بتهمة اختلاس الأموال.",
            "برأت محكمة الاستئناف في المرسى المدير السابق للبنك فهد النجار من تهمة اختلاس الأموال.",
            False,
        ),
        (
            "Marsa authorities arrested the trader Hadi Najjar at his home in the capital.",
            "Marsa authorities released the trader Hadi Najjar at his home in the capital.",
            False,
        ),
        (
            "The ministry said the bridge at Marsa was damaged in the storm.",
            "The ministry said the bridge at Marsa was not damaged in the storm.",
            False,
        ),
        (
            "Marsa authorities arrested the trader Hadi Najjar at his home in the capital.",
            "Authorities in Marsa arrested the trader Hadi Najjar at home in the capital.",
            True,
        ),
        (ARRESTED, ARRESTED.replace("في منزله", "بمنزله"), True),
        # more is told, and denied, of which the other says nothing
        (_DAMAGED + ".", _DAMAGED + ", and no cause was given.", True),
        (_DAMAGED + ".", _DAMAGED + ", with no injuries.", True),
        (_DAMAGED + ".", _DAMAGED + ", not in the flood as expected.", True),
        (_HARMED + ".", _HARMED + " دون وقوع إصابات.", True),
        (_HARMED + ".", _HARMED + "، ولم يذكر السبب.", True),
        # the denied thing stands there too, or a word that may be it
        (_HARMED + ".", _HARMED.replace("تضرر", "لم يتضرر") + ".", False),
        (
            _HARMED + ".",
            "نفت " + _HARMED.removeprefix("أعلنت ").replace("أن", "أن يكون") + ".",
            False,
        ),
        (_DAMAGED + ".", _DAMAGED.replace("was damaged", "did not suffer") + ".", False),
        (_DAMAGED + " on Sunday.", _DAMAGED.replace("said", "denied that") + " on Sunday.", False),
        # all that is denied are auxiliaries and particles
        (_HELD + " will be held in May.", _HELD + " will not be held in May.", False),
        (_HELD + " is over.", _HELD + " is not over.", False),
        (_HELD + " took place on Monday.", _HELD + " did not take place on Monday.", False),
        (_HELD + " will not be held in May.", _HELD + " won't be held in May.", True),
        # each denies what the other tells
        (
            _DAMAGED + ", and no road was closed.",
            _DAMAGED.replace("was damaged", "was not damaged") + ", and a road was closed.",
            False,
        ),
        # both deny the same, and one something else
        (
            _DAMAGED.replace("was damaged", "was not damaged") + ".",
            _DAMAGED.replace("was damaged", "was not damaged") + ", and no cause was given.",
            True,
        ),
    ],
)
async def test_opposites_in_nearly_the_same_words_are_two_facts(
    a: str, b: str, alike: bool
) -> None:
    """An agency reports an arrest and a release by one template; two reports of one stay one."""
    one, other = await units(article("a", a), article("b", b))

    assert same(one, other) is alike


async def test_weeks_apart_other_words_are_another_fact() -> None:
    """The tables need not know the words; in one week they may tell one thing."""
    a = "The council of Marsa gazzled the old ferry line to the island on Monday morning."
    b = "The council of Marsa perduned the old ferry line to the island on Monday morning."
    one, far = await units(
        article("a", a, published="2026-05-04"), article("b", b, published="2026-09-04")
    )
    near = (await units(article("b", b, published="2026-05-05")))[0]

    assert not same(one, far)
    assert same(one, near)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("هل اعتقل فهد النجار؟", ("ar", ARRESTED), ("ar", RELEASED)),
        (
            "Was Hadi Najjar detained?",
            ("en", "Police in Marsa detained banker Hadi Najjar over missing funds."),
            ("en", "Banker Hadi Najjar was freed after a court dropped all charges."),
        ),
        (
            "Did the cabinet approve the Marsa stadium?",
            ("en", "The cabinet approved the new Marsa stadium, the sports ministry said."),
            ("en", "The government has scrapped the new Marsa stadium because money ran out."),
        ),
        (
            "كم كلفة ملعب المرسى؟",
            ("ar", "وافقت الحكومة على بناء ملعب المرسى بكلفة تبلغ 300 مليون دولار."),
            ("ar", "قالت وزارة الرياضة إن كلفة ملعب المرسى زادت إلى 510 ملايين دولار."),
        ),
        (
            "Why did Samer Qasem resign?",
            ("en", "Samer Qasem resigned over cuts to the ports, two sources said."),
            ("ar", "نفى مكتب سامر قاسم صحة الأنباء التي تحدثت عن استقالة قاسم من منصبه."),
        ),
        (
            "لماذا استقال سامر قاسم؟",
            ("ar", "استقال سامر قاسم احتجاجا على خفض أموال الموانئ، بحسب مصدرين."),
            ("en", 'Samer Qasem told reporters: "I did not resign."'),
        ),
    ],
)  # fmt: skip
async def test_what_undoes_a_fact_is_shown_beside_it(
    text: str, old: tuple[Language, str], new: tuple[Language, str]
) -> None:
    """A release, a cancellation, a later cost, a denial."""
    briefing = await answer(
        text, ("old", old[0], "2026-05-04", old[1]), ("new", new[0], "2026-09-04", new[1])
    )

    assert set(cited(briefing)) == {"old", "new"}
    assert briefing.as_of is not None
    assert briefing.as_of.end == date(2026, 9, 4)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (  # another thing was closed
            "Did the ferry line to Marsa open?",
            "The ferry line to Marsa opened with four crossings a day, the port said.",
            "The film festival in Marsa closed with a prize for a comedy.",
        ),
        (  # only demanded
            "Was Hadi Najjar detained?",
            "Police in Marsa detained banker Hadi Najjar over missing funds.",
            "A brother of banker Hadi Najjar demanded that he be released at once.",
        ),
        (  # another person was freed
            "هل اعتقل فهد النجار؟",
            ARRESTED,
            "أفرجت السلطات في المرسى عن الطبيب ربيع الساعدي، بحسب ما أعلنت وزارة العدل.",
        ),
        (  # what an act is done to is not the same
            "هل بدأ إضراب عمال المرسى؟",
            "بدأ عمال المرسى إضرابا عن العمل.",
            "قالت الهيئة إن عمال المرسى أوقفوا سفينتين.",
        ),
    ],
)
async def test_what_undoes_nothing_is_no_answer(text: str, old: str, new: str) -> None:
    """A newer article on the same name that tells of another thing stays out."""
    language: Language = "en" if text.isascii() else "ar"
    briefing = await answer(
        text, ("old", language, "2026-05-04", old), ("new", language, "2026-09-04", new)
    )

    assert cited(briefing) == ["old"]


async def test_what_is_undone_in_its_turn_is_told_to_the_end() -> None:
    """Arrested, freed, arrested again; and an older release changes no newer arrest."""
    again = ARRESTED.replace("في منزله", "في المطار")
    first, freed = ("one", "ar", "2026-03-01", ARRESTED), ("two", "ar", "2026-05-04", RELEASED)
    third: Told = ("three", "ar", "2026-09-04", again)

    assert {"one", "two", "three"} == set(
        cited(await answer("هل اعتقل فهد النجار؟", first, freed, third))
    )  # type: ignore[arg-type]
    assert ["three"] == cited(await answer("هل اعتقل فهد النجار؟", freed, third))  # type: ignore[arg-type]


async def test_for_news_the_newest_stands_first() -> None:
    """And the older one is not lost behind it."""
    told: list[Told] = [
        ("old", "ar", "2026-05-04", ARRESTED), ("new", "ar", "2026-09-04", RELEASED)
    ]  # fmt: skip

    assert ["new", "old"] == cited(await answer("ما آخر أخبار فهد النجار؟", *told))


_WAITED = "Prosecutor Layla Haddad said the captain of the Marsa ferry had waited 18 minutes."
_WROTE = "A report on the captain of the Marsa ferry was wrong."
_TARRIED = "قالت المدعية ليلى حداد إن قبطان عبارة المرسى تأخر 18 دقيقة."


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("The fire killed 18 people.", "The death toll is eight, not 18.", True),
        ("قتل 18 شخصا في الحريق.", "قال الوزير إن عدد القتلى ثمانية وليس 18.", True),
        ("The fire killed 12 people.", "The blaze killed 20 people, not 12 people.", True),
        (
            "The fire killed 12 people.",
            "Lawyers say the fire law should cover 20 people, not 12 people.",
            False,
        ),
        (
            "The bank raised rates by 5 percent.",
            "Bank workers demanded a rise of 10 percent, not 5 percent.",
            False,
        ),
        ("The fire killed 12 people.", "The new ferry carries 20 people, not 12 people.", False),
        ("قتل 12 شخصا في الحريق.", "طالب العمال بتوظيف 20 شخصا لا 12 شخصا.", False),
    ],
)
def test_a_correction_is_of_what_was_counted(was: str, now: str, told: bool) -> None:
    """Not of something else of which there are as many."""
    assert corrects(was, now) is told


@pytest.mark.parametrize(
    ("text", "was", "now", "told"),
    [
        (
            "How long did the captain of the Marsa ferry wait?",
            _WAITED,
            f"{_WROTE} Haddad said that the delay was eight minutes, not 18.",
            True,
        ),
        (
            "How long did the captain of the Marsa ferry wait?",
            _WAITED,
            f"{_WROTE} It was eight minutes rather than 18 minutes.",
            True,
        ),
        (
            "كم دقيقة تأخر قبطان عبارة المرسى؟",
            _TARRIED,
            "ورد خطأ في خبر عن قبطان عبارة المرسى. والصحيح ثماني دقائق لا 18 دقيقة.",
            True,
        ),
        (
            "كم دقيقة تأخر قبطان عبارة المرسى؟",
            _TARRIED,
            f"{_WROTE} The delay was eight minutes, not 18.",
            True,
        ),
        (  # of something else
            "How long did the captain of the Marsa ferry wait?",
            _WAITED,
            f"{_WROTE} The crossing costs eight dollars, not 18.",
            False,
        ),
        (
            "كم دقيقة تأخر قبطان عبارة المرسى؟",
            _TARRIED,
            "احترقت عبارة في ترسا. والصحيح ثماني دقائق لا 20 دقيقة.",
            False,
        ),
    ],
)
async def test_a_correction_goes_with_what_it_corrects(
    text: str, was: str, now: str, told: bool
) -> None:
    """It names nobody itself: "the delay was eight minutes, not 18"."""
    briefing = await answer(
        text, ("a", "en" if was.isascii() else "ar", "2026-11-20", was),
        ("b", "en" if now.isascii() else "ar", "2026-11-21", now),
    )  # fmt: skip
    words = " ".join(c.citations[0].quote for c in briefing.claims)

    assert told is any(w in words for w in ("eight", "ثماني"))
