"""Who stands for whom: a capital for its state, a holder for the office; which outlet told."""

from __future__ import annotations

from functools import cache

import pytest
from answer_kit import article, question, units
from answer_kit import concepts as invented

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.understand import Asked, language_of, understand
from mujaz.answer.sentences.gather import Gatherer, Unit
from mujaz.language.concepts import Concepts
from mujaz.language.tables import Entity, Tables
from mujaz.model import Article, Hit, Passage
from mujaz.testing import MemoryStore


@cache
def _concepts() -> Concepts:
    """Return the invented world with two states that are real, and who leads one of them."""
    tables = invented().tables
    rows = (
        ("lebanon", "place", "لبنان", "Lebanon", "", ""),
        ("beirut", "place", "بيروت", "Beirut", "", ""),
        ("anna-zvaigzne", "person", "آنا زفايغزني", "Anna Zvaigzne",
         "الرئيسة اللبنانية", "president of Lebanon"),
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
    ("text", "id_"),
    [
        ("ماذا أعلنت لبنان عن الميناء؟", "beirut"),
        ("What does Lebanon fear?", "beirut"),
        ("متى زارت الرئيسة اللبنانية المرسى؟", "anna-zvaigzne"),
        ("When did the president of Lebanon visit Marsa?", "anna-zvaigzne"),
    ],
)
def test_the_capital_and_the_holder_are_asked_about_too(text: str, id_: str) -> None:
    """«بيروت» speaks for Lebanon; the president is named by her name."""
    assert any(id_ in a.ids for a in _asked(text).aspects)


@pytest.mark.parametrize("text", ["ماذا حدث في بيروت؟", "What happened in Beirut?"])
def test_a_state_is_not_its_capital(text: str) -> None:
    """Who asks about the city is not told of the country."""
    assert not any("lebanon" in a.ids for a in _asked(text).aspects)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("أي وكالة ذكرت أن قاسم سيزور المرسى؟", "وكالة الخليج"),
        ("Which news agency said Qasem would visit Marsa?", "وكالة الخليج"),
        ("Which paper reported that Haddad left Marsa?", "صحيفة الساحل"),
        ("أي صحيفة ذكرت أن حداد غادرت المرسى؟", "صحيفة الساحل"),
    ],
)
async def test_which_outlet_told(text: str, shown: str) -> None:
    """Whoever is named behind "said" does not speak; the outlet's name is the answer."""
    some = await units(
        article("one", "ذكرت وكالة الخليج أن سامر قاسم سيزور المرسى يوم الأحد."),
        article("two", "وقال سامر قاسم إن زيارة المرسى ضرورية. وغادرت السفن المرسى."),
        article("three", "وأوردت صحيفة الساحل أن ليلى حداد غادرت المرسى."),
    )
    answering = [
        c.unit.text for c in weigh_units(_asked(text), some, _concepts()) if c.weight.answers
    ]

    assert [True] == [shown in text for text in answering]


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("كم عدد الدبلوماسيين الذين طردتهم نورلاند؟", "12 دبلوماسيا"),
        ("How many diplomats did Norland expel?", "12 دبلوماسيا"),
        ("ما حجم استثمارات نورلاند في المرسى؟", "3 ملايين"),
        ("What is the value of Norland's investments in Marsa?", "3 ملايين"),
    ],
)
async def test_a_dual_of_others_and_a_size_without_a_number_count_nothing(
    text: str, answered: str
) -> None:
    """«وزيرا الخارجية» are no diplomats; "what is the value" wants a number."""
    some = await units(
        article("one", "طردت نورلاند دبلوماسيين بعد أن التقى وزيرا الخارجية في ترسا."),
        article("two", "طردت نورلاند 12 دبلوماسيا من ترسا."),
        article("three", "أشادت نورلاند باستثماراتها في المرسى."),
        article("four", "بلغت استثمارات نورلاند في المرسى 3 ملايين دولار."),
    )
    found = weigh_units(_asked(text), some, _concepts())

    assert all(answered in c.unit.text for c in found if c.weight.answers)
    assert any(c.weight.answers for c in found)


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("In which areas will Norland and Tarsa cooperate?", "areas"),
        ("what is the status of the strike", "status"),
        ("port strike status", "status"),
        ("لماذا تشعر نورلاند بالقلق من الإضراب؟", "تشعر"),
    ],
)
def test_nouns_and_verbs_that_only_ask(text: str, free: str) -> None:
    """Nothing need say "areas", "status" or «تشعر» in the answer."""
    content = [a.words for a in _asked(text).aspects if a.role == "content"]

    assert free not in content
    assert content


def test_the_status_quo_is_asked_about() -> None:
    """It is a thing of its own."""
    assert "status quo" in [a.words for a in _asked("who broke the status quo in Marsa").aspects]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            "كم مرة التقى قاسم بالرئيسة اللبنانية في ترسا؟", "زفايغزني مرتين", id="holder-named"
        ),
        pytest.param("من المسؤول الذي التقى حداد في ترسا؟", "راشد", id="he-is-not-called-so"),
        pytest.param(
            "Which official met Haddad in Tarsa?", "راشد", id="he-is-not-called-so-either"
        ),
    ],
)
async def test_who_is_named_need_not_be_called_by_his_office(text: str, shown: str) -> None:
    """Another president in the sentence does not make it another's."""
    some = await _units(
        article("one", "والتقى سامر قاسم آنا زفايغزني مرتين في ترسا بطلب من الرئيس النورلاندي."),
        article("two", "والتقى كمال راشد ليلى حداد في ترسا."),
    )
    found = weigh_units(_asked(text), some, _concepts())

    assert [True] == [shown in c.unit.text for c in found if c.weight.answers]
