"""An allegation brings its denial along."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units
from model_kit import claim, desk, drafted

from mujaz.answer.lane import Lane
from mujaz.answer.pipeline import brief
from mujaz.answer.sentences.contested import denials
from mujaz.answer.sentences.gather import Gatherer
from mujaz.model import Briefing
from mujaz.testing import MemorySearcher, MemoryStore, ScriptedModel

ROWS = [
    pytest.param(
        ["زعم سامر قاسم أن هيئة الموانئ أخفت التقرير.", "ونفى نادر الشامي ذلك."], [1], id="denied"
    ),
    pytest.param(
        ["اتهمت هنا فاروق هيئة الموانئ بالفساد.", "ورفضت الهيئة التعليق."], [1], id="no-comment"
    ),
    pytest.param(
        ["Samer Qasem alleged that the Ports Authority hid the report.",
         "It was published in May.", "Nader Shami denied the allegation."],
        [2], id="two-sentences-behind",
    ),
    pytest.param(
        ["Hana Farouk accused the Ports Authority of fraud.",
         "The Ports Authority did not respond to a request for comment."],
        [1], id="no-answer-en",
    ),
    pytest.param(
        ["قال سامر قاسم إن الميناء مفتوح.", "ونفى نادر الشامي وقوع حادث."], [],
        id="nothing-was-alleged",
    ),
    pytest.param(
        ["زعم سامر قاسم أن هيئة الموانئ أخفت التقرير.", "وافتتحت ليلى حداد المعرض."], [],
        id="no-denial",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentences", "expected"), ROWS)
async def test_denials_of_the_first_sentence(sentences: list[str], expected: list[int]) -> None:
    """Those right behind it, in the same article."""
    language = "en" if sentences[0].isascii() else "ar"
    read = await units(article("a", " ".join(sentences), language=language))

    assert expected == [u.index for u in denials(read[:1], read)]


async def test_a_briefing_shows_both_sides() -> None:
    """A model that reports the accusation alone does not leave the denial out."""
    store = MemoryStore()
    text = "اتهمت هنا فاروق هيئة الموانئ بإخفاء التقرير. ونفى نادر الشامي ذلك."
    await store.save(*article("a", text, published="2026-05-05"))
    words = "اتهمت هنا فاروق هيئة الموانئ بإخفاء التقرير"
    accused = claim(
        f"{words}.", words, kind="statement", speaker="هنا فاروق",
    )  # fmt: skip
    lane = Lane(
        searcher=MemorySearcher(feed=store), gatherer=Gatherer(store, concepts()),
        catalogue=store, concepts=concepts(), desk=desk(ScriptedModel(drafted(accused))),
    )  # fmt: skip
    answer = await brief(question("ما اتهام هنا فاروق لهيئة الموانئ؟"), lane)

    assert isinstance(answer, Briefing)
    assert ["اتهمت" in c.text for c in answer.claims] == [True, False]
    assert "ونفى نادر الشامي ذلك" in answer.claims[1].text
