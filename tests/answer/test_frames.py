"""What of a question only frames it, whose account or view it wants, who holds an office."""

from __future__ import annotations

from functools import cache

import pytest
from answer_kit import article, question, units
from answer_kit import concepts as invented

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.frames import framed
from mujaz.answer.question.holders import office_keys, with_holders
from mujaz.answer.question.stances import takes_a_stance
from mujaz.answer.question.understand import Asked, language_of, understand
from mujaz.answer.question.words import Role
from mujaz.answer.sentences.gather import Gatherer, Unit
from mujaz.language.concepts import Concepts
from mujaz.language.tables import Entity, Tables
from mujaz.language.tokens import tokenize
from mujaz.model import Article, Hit, Passage
from mujaz.testing import MemoryStore


@cache
def _concepts() -> Concepts:
    """Return the invented world with two states that are real and three who hold offices."""
    tables = invented().tables
    rows = (
        ("lebanon", "place", "لبنان", "Lebanon", "", ""),
        ("beirut", "place", "بيروت", "Beirut", "", ""),
        ("anna-zvaigzne", "person", "آنا زفايغزني", "Anna Zvaigzne",
         "رئيسة لبنان", "president of Lebanon"),
        ("omar-lind", "person", "عمر لند", "Omar Lind",
         "المبعوث الخاص للرئيس اللبناني", "special envoy of the Lebanese president"),
        ("rami-dahl", "person", "رامي دال", "Rami Dahl",
         "وزير المالية اللبناني", "finance minister of Lebanon"),
    )  # fmt: skip
    more = {
        id_: Entity(
            id=id_, kind=kind, names={"ar": ar, "en": en}, aliases=(ar, en, en.split()[-1]),
            demonyms=("لبناني", "لبنانية", "Lebanese") if id_ == "lebanon" else (),
            roles={"ar": role_ar, "en": role_en},
        )
        for id_, kind, ar, en, role_ar, role_en in rows
    }  # fmt: skip
    return Concepts(
        Tables(entities={**tables.entities, **more}, terms=tables.terms, topics={}, kin={})
    )


async def _units(*articles: tuple[Article, list[Passage]]) -> list[Unit]:
    """Return the units of some articles, read with these names."""
    store = MemoryStore()
    hits = []
    for made, passages in articles:
        await store.save(made, passages)
        hits += [Hit(passage=p, score=1.0) for p in passages]
    return await Gatherer(store, _concepts()).gather(hits)


def _asked(text: str) -> Asked:
    return understand(question(text, language_of(text, "ar")), _concepts())


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("What is the strike about, according to Samer Qasem?", "samer-qasem"),
        ("Who closed the port, in Farouk's account?", "hana-farouk"),
        ("In Haddad's opinion, who closed the port?", "layla-haddad"),
        ("How does Qasem see the strike?", "samer-qasem"),
        ("What does Farouk make of the strike?", "hana-farouk"),
        ("How did the Palace react to the strike?", "palace"),
        ("What was Rashed's response to the strike?", "kamal-rashed"),
        ("من أغلق الميناء بحسب سامر قاسم؟", "samer-qasem"),
        ("من أغلق الميناء في رأي فاروق؟", "hana-farouk"),
        ("كيف ينظر قاسم إلى الإضراب؟", "samer-qasem"),
        ("كيف تفاعل القصر مع الإضراب؟", "palace"),
        ("ما تقييم حداد للإضراب؟", "layla-haddad"),
    ],
)
def test_whose_account_or_view_is_wanted(text: str, speaker: str) -> None:
    """The words that frame the question need not be said, but he must say it."""
    found = _asked(text)

    assert (True, frozenset({speaker})) == (found.statements, found.speakers)
    assert "strike" in text or any(a.role is Role.CONTENT for a in found.aspects)


@pytest.mark.parametrize(
    "text",
    [
        "How many litres per day does Marsa need?",
        "How did the fire start?",
        "كيف وصل قاسم إلى المرسى؟",
        "What did Qasem bring to Marsa?",
        "ما سبب الإضراب في المرسى؟",
    ],
)
def test_other_questions_want_nobodys_view(text: str) -> None:
    """A rate, "per day", is no source."""
    assert frozenset() == framed(text, tokenize(text)).who


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In what terms did Qasem describe the bridge?", "terms"),
        ("What did Qasem say on the sidelines of the summit in Marsa?", "sidelines"),
        ("What is the stated goal of the summit in Marsa?", "goal"),
        ("What were the talks in Marsa meant to achieve?", "achieve"),
        ("بأي عبارات وصف قاسم الجسر؟", "عبارات"),
        ("ما الهدف من القمة في المرسى؟", "الهدف"),
        ("ماذا قال قاسم على هامش القمة؟", "هامش"),
        ("كيف يقارن قاسم بين حداد وفاروق؟", "يقارن"),
    ],
)
def test_words_that_only_ask_are_not_asked_about(text: str, word: str) -> None:
    """Nothing need say "terms" in the answer."""
    assert word not in [a.words for a in _asked(text).aspects if a.role is not Role.MINOR]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("ماذا فعل مبعوث رئيسة لبنان في المرسى؟", "omar-lind"),
        ("When did the Lebanese envoy reach Marsa?", "omar-lind"),
        ("When did Lebanon's special envoy reach Marsa?", "omar-lind"),
        ("متى وصل وزير المالية اللبناني؟", "rami-dahl"),
        ("When did the president of Lebanon leave?", "anna-zvaigzne"),
        ("When did the Lebanese envoy to Norland leave?", ""),
        ("When did the former president of Lebanon leave?", ""),
        ("متى غادر المبعوث اللبناني السابق؟", ""),
        ("When did the presidents of Lebanon and Norland meet?", ""),
        ("متى وصل وزيرا المالية اللبناني والنورلاندي؟", ""),
        ("When did the Lebanese envoy Karim Toma leave?", ""),
    ],
)
def test_an_office_is_read_as_the_one_who_holds_it(text: str, holder: str) -> None:
    """Not where it is another's: a former one, one posted elsewhere, two of them, a name behind."""
    tokens = tokenize(text)
    found = with_holders(text, tokens, _concepts().find(text), _concepts())
    people = {"omar-lind", "rami-dahl", "anna-zvaigzne"}

    assert ({holder} if holder else set()) == {i for m in found for i in m.ids & people}


def test_two_holders_of_one_kind_of_office() -> None:
    """«الرئيسان اللبناني والنورلاندي» are two presidents."""
    found = office_keys("التقى الرئيسان اللبناني والنورلاندي في المرسى.", _concepts())

    assert {"@president@beirut", "@president@norland"} == found


async def test_an_office_is_answered_by_the_name_and_by_the_office() -> None:
    """Another state's envoy is not he."""
    some = await _units(
        article("one", "وصل عمر لند إلى المرسى يوم الأحد."),
        article("two", "وصل المبعوث النورلاندي إلى المرسى يوم الاثنين."),
        article("three", "عاد عمر لند من السفر. ووصل المبعوث اللبناني إلى المرسى مساء الثلاثاء."),
    )
    found = weigh_units(_asked("هل وصل مبعوث لبنان إلى المرسى؟"), some, _concepts())
    shown = [c.unit.text for c in found if c.weight.answers]

    assert [True, True] == ["لند" in t or "اللبناني" in t for t in shown]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("رفض قاسم اقتراح حداد.", True),
        ("Qasem welcomed the offer.", True),
        ("وصل قاسم إلى المرسى.", False),
        ("رفضت حداد اقتراح قاسم.", False),
        ("Haddad rejected the offer of Qasem.", False),
    ],
)
def test_a_deed_tells_a_stance(text: str, taken: bool) -> None:
    """His own, and not what others do to his offer."""
    assert taken is takes_a_stance(text, frozenset({"samer-qasem"}), _concepts())


async def test_a_reaction_may_be_a_deed() -> None:
    """Who rejects has reacted, though nobody quotes him."""
    some = await units(
        article("one", "رفض سامر قاسم الهدنة في المرسى. ورحبت ليلى حداد بالهدنة."),
    )
    asked = understand(question("ما موقف قاسم من الهدنة؟", "ar"), invented())
    found = weigh_units(asked, some, invented())

    assert ["رفض سامر قاسم الهدنة في المرسى."] == [c.unit.text for c in found if c.weight.answers]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("لقاءاته", "meet"),
        ("اجتماعاتهم", "meet"),
        ("تخشاه", "fear"),
    ],
)
def test_a_pronoun_behind_a_plural_or_a_weak_verb(text: str, ids: str) -> None:
    """«لقاءاته» are meetings, and what one fears is feared."""
    found = frozenset(i for m in _concepts().find(text) for i in m.ids)

    assert ids in found


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("هل شملت الرسوم التي أعلنتها نورلاند المرسى؟", "أعلنتها"),
        ("ماذا قالت حداد في المفاوضات السابقة؟", "السابقة"),
        ("كم استمر الإضراب في المرسى؟", "استمر"),
    ],
)
def test_a_word_that_only_describes_is_no_more_than_that(text: str, minor: str) -> None:
    """The fees are asked about, and not that they were announced."""
    found = {a.words: a.role for a in _asked(text).aspects}

    assert found.get(minor, Role.MINOR) is Role.MINOR


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Did Qasem meet Haddad in Marsa?", True),
        ("هل التقى قاسم حداد في المرسى؟", True),
        ("Did Qasem tell Haddad of the meeting?", False),
    ],
)
def test_two_who_met(text: str, pair: bool) -> None:
    """Both must stand in what answers."""
    assert pair is bool(_asked(text).together)


async def test_another_states_envoy_does_not_speak_for_this_one() -> None:
    """Nor does he whose office has another owner."""
    some = await _units(
        article("one", "قال المبعوث اللبناني إن الميناء في المرسى آمن."),
    )
    found = weigh_units(_asked("ماذا قال المبعوث النورلاندي عن الميناء؟"), some, _concepts())

    assert [] == [c.unit.text for c in found if c.weight.answers]


async def test_an_article_that_names_him_may_call_him_by_his_office() -> None:
    """Where the name stands nowhere, an office names nobody."""
    named = article("one", "زارت آنا زفايغزني المرسى. وغادرت رئيسة لبنان مساء الأحد.")
    unnamed = article("two", "وغادرت رئيسة لبنان مساء الأحد.")
    told = [u for u in await _units(named, unnamed) if "غادرت" in u.text]

    assert [True, False] == ["anna-zvaigzne" in u.own.ids for u in told]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("متى وصل قاسم إلى العاصمة اللبنانية؟", True),
        ("When did Qasem reach the Lebanese capital?", True),
        ("ما عاصمة لبنان؟", False),
    ],
)
def test_a_states_capital_is_the_city(text: str, city: bool) -> None:
    """But not where that is what is asked for."""
    found = with_holders(text, tokenize(text), _concepts().find(text), _concepts())

    assert city is any("beirut" in m.ids for m in found)
