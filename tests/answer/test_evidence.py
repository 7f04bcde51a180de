"""What a model is shown: numbered passages within a budget, fenced in, nothing hidden in them."""

from __future__ import annotations

import re

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.understand import understand
from mujaz.answer.writing.evidence import Evidence, choose_evidence
from mujaz.model import Article, Passage
from mujaz.testing import WordCounter

ASKED = "لماذا بدأ إضراب عمال ميناء المرسى؟"
STRIKE = article(
    "strike", "بدأ عمال ميناء المرسى إضرابهم يوم الاثنين.", "قال نادر الشامي إن الإضراب مستمر.",
    published="2026-05-05", dates={"يوم الاثنين": "2026-05-04"},
)  # fmt: skip


async def evidence(
    *articles: tuple[Article, list[Passage]], most_tokens: int = 1000, text: str = ASKED,
    key: bytes = b"k",
) -> Evidence:  # fmt: skip
    """Return the evidence for a question over some articles."""
    asked = understand(question(text), concepts())
    weighed = weigh_units(asked, await units(*articles), concepts())
    return choose_evidence(weighed, WordCounter(), most_tokens=most_tokens, key=key)


async def test_a_passage_comes_with_what_is_known_of_it() -> None:
    """Label, article, publisher, date with its basis, language, and days as dates."""
    block = (await evidence(STRIKE)).block

    assert "[P1] article strike; publisher: unknown; published: 2026-05-05; language: ar" in block
    assert 'dates: "يوم الاثنين" = 2026-05-04' in block
    assert "بدأ عمال ميناء المرسى إضرابهم يوم الاثنين." in block


async def test_the_fence_cannot_be_known_beforehand() -> None:
    """It depends on a secret key and on the text; the same evidence has the same fence."""
    fences = [
        re.findall(r"^=== (?:end of )?passages (\w{12}) ===$", (e).block, re.MULTILINE)
        for e in (
            await evidence(STRIKE), await evidence(STRIKE), await evidence(STRIKE, key=b"other"),
            await evidence(article("b", "بدأ عمال ميناء المرسى إضرابهم.")),
        )
    ]  # fmt: skip

    assert [len(f) for f in fences] == [2, 2, 2, 2]
    assert fences[0] == fences[1]
    assert len({f[0] for f in fences}) == 3


@pytest.mark.parametrize("most", [0, 12, 40, 60, 1000])
async def test_the_budget_holds_and_no_passage_is_cut(most: int) -> None:
    """A passage is there whole or not at all; a shorter one may take its place."""
    long = article("long", "بدأ عمال ميناء المرسى إضرابهم " + "طويلا " * 40 + ".")
    chosen = await evidence(long, STRIKE, most_tokens=most)

    shown = chosen.block.split("===\n", 1)[1].rsplit("\n===", 1)[0]
    assert WordCounter().count(shown) <= most
    assert all(e.passage.text in chosen.block for e in chosen.exhibits)
    assert [e.label for e in chosen.exhibits] == [f"P{n + 1}" for n in range(len(chosen.exhibits))]


async def test_what_nobody_sees_does_not_reach_the_model() -> None:
    """Zero-width, tag and bidi characters are how orders are hidden."""
    hidden = "بدأ عمال ميناء المرسى\u200b إضرابهم\u202e\U000e0041 يوم\ufe0f الاثنين."
    block = (await evidence(article("h", hidden))).block

    assert "بدأ عمال ميناء المرسى إضرابهم يوم الاثنين." in block


async def test_a_passage_about_something_else_is_not_shown() -> None:
    """The gate stands before the model: right place, another matter is let through by nobody."""
    other = article("o", "فاز فريق نورلاند بالبطولة.")

    assert (await evidence(other)).exhibits == ()


async def test_the_day_of_an_article_without_a_date_is_unknown() -> None:
    """Never today, never empty."""
    block = (await evidence(article("u", "بدأ عمال ميناء المرسى إضرابهم."))).block

    assert "published: unknown" in block
    assert re.findall(r"\d{4}-\d{2}-\d{2}", block) == []
