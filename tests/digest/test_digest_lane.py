"""The answer lane asked about a part of the corpus, with a model and without one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from digest_kit import STRIKE, TALKS, Town, a_subscription, a_town

from answer.model_kit import claim, desk, drafted
from mujaz.answer.remember import answer_key
from mujaz.model import Briefing, Question, Refusal
from mujaz.testing import ScriptedModel

ASKED = Question(text="port-strike", language="ar", topic="port-strike")
RAISED = "بدأت النقابة وهيئة الموانئ محادثات لإنهاء الإضراب في المرسى مساء الأربعاء"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """Yield a town with two articles on one topic."""
    town = a_town(tmp_path / "news")
    async with town.briefings:
        await town.publish("strike", STRIKE, by="Coast Daily", on="2026-03-09")
        await town.publish("talks", TALKS, by="Gulf Wire", on="2026-03-11")
        yield town


@pytest.mark.parametrize("text", ["port-strike", "ما الجديد؟", "ماذا قال الشامي عن الإضراب؟"])
async def test_no_other_article_is_read(town: Town, text: str) -> None:
    """For a topic, for news in general, and for a question."""
    question = town.briefings.question(text, "ar")

    answer = await town.briefings.answer(replace(question, within=frozenset({"talks"})))
    everything = await town.briefings.answer(question)

    assert isinstance(answer, Briefing)
    assert isinstance(everything, Briefing)
    assert {"talks"} == {s.article_id for s in answer.sources}
    assert {"talks", "strike"} == {s.article_id for s in everything.sources}


async def test_within_nothing_there_is_no_answer(town: Town) -> None:
    """An empty set is not the same as all."""
    answer = await town.briefings.answer(replace(ASKED, within=frozenset()))

    assert isinstance(answer, Refusal)


async def test_a_sentence_that_was_told_is_not_repeated(town: Town) -> None:
    """Its article's others are."""
    first = await town.briefings.answer(replace(ASKED, within=frozenset({"talks"})))
    assert isinstance(first, Briefing)
    told = first.claims[0].citations[0]

    again = await town.briefings.answer(
        replace(ASKED, within=frozenset({"talks"}), told=frozenset({(told.article_id, told.start)}))
    )

    assert isinstance(again, Briefing)
    assert told not in [c for claim in again.claims for c in claim.citations]


def test_a_part_of_the_corpus_has_its_own_remembered_answer() -> None:
    """Else a digest would get the answer to everything, or the other way round."""
    at = desk(ScriptedModel())
    parts = (None, frozenset[str](), frozenset({"a"}), frozenset({"a", "b"}))
    asked = [replace(ASKED, within=within) for within in parts]
    asked.append(replace(ASKED, within=frozenset({"a"}), told=frozenset({("a", 3)})))

    keys = [answer_key(question, at, "corpus", 1) for question in asked]

    assert len(keys) == len(set(keys))


async def test_a_model_writes_and_is_checked(town: Town) -> None:
    """What it words and the articles bear is told; what it makes up is not."""
    model = ScriptedModel(
        always=drafted(
            claim("بدأت محادثات لإنهاء الإضراب في المرسى مساء الأربعاء.", RAISED),
            claim("أصيب 500 عامل في المرسى خلال الإضراب.", RAISED),
        )
    )
    town.briefings = town.briefings.with_desk(desk(model))

    edition = await town.edition(a_subscription(topics=("port-strike",)))

    shown = "".join(edition.bodies)
    assert "بدأت محادثات لإنهاء الإضراب في المرسى مساء الأربعاء." in shown
    assert "500" not in shown
    assert {"talks"} == {c.article_id for c in edition.cited}


async def test_without_its_model_a_digest_is_made_of_the_articles_words(town: Town) -> None:
    """A server that does not answer takes no digest away."""
    town.briefings = town.briefings.with_desk(desk(ScriptedModel()))

    edition = await town.edition(a_subscription())

    assert edition.news
    assert all(c.quote in "".join(edition.bodies) for c in edition.cited)
