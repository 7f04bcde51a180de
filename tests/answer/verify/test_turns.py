"""Turns of phrase that deny, promise or attribute nothing: «إلا أن», «بلدة سيلبي», «بحسب قوله»."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.concepts import Concepts
from mujaz.language.tables import load_tables
from mujaz.language.tokens import tokenize

SEEDS = Path(__file__).parents[3] / "seeds"

TRUE = [
    pytest.param(
        "ar", "اتهم قائد الجبهة عدنان شاهر الجيش بقصف القرية.",
        "إلا أن قائد الجبهة عدنان شاهر اتهم الجيش بقصف القرية بعد ساعة من بدء الهدنة.",
        id="however-ar",
    ),
    pytest.param(
        "en", "Front commander Adnan Shaher accused the army of shelling the village.",
        "إلا أن قائد الجبهة عدنان شاهر اتهم الجيش بقصف القرية بعد ساعة من بدء الهدنة.",
        id="however-across",
    ),
    pytest.param(
        "ar", "قُتل مزارعان بقصف مدفعي قرب بلدة سيلبي فورد.",
        "Artillery fire killed two farmers near the town of Selby Ford.",
        id="a-name-like-a-future",
    ),
    pytest.param(
        "ar", "دعت منظمة «نزاهة» إلى التحقيق في 11 صفقة أخرى.",
        "ورحبت منظمة «نزاهة» بالحكم، لكنها دعت إلى فتح تحقيق في 11 صفقة أخرى.",
        id="who-calls-for-it",
    ),
    pytest.param(
        "en", "A second exchange could follow within two weeks if both sides supplied full lists"
        " of the missing, Bran Oless said.",
        "Torin's chief negotiator, Bran Oless, said a second exchange could follow within two"
        " weeks provided that both sides supplied full lists of the missing.",
        id="a-condition-says-nothing-is-so",
    ),
    pytest.param(
        "en", "The ministry has not responded to the accusation.",
        "واتهم نواب معارضون الحكومة بتقديم تنازلات، ولم ترد الوزارة على الاتهام.",
        id="who-has-not-answered-says-nothing",
    ),
    pytest.param(
        "ar", "أوقف إضراب عمال الميناء 15 سفينة.", "إن إضراب عمال الميناء أوقف 15 سفينة.",
        id="no-condition-before-a-noun",
    ),
]  # fmt: skip
FALSE = [
    pytest.param(
        "ar", "عزت الشركة خسارتها العام الماضي إلى الإضرابات.",
        "The company reported a loss last year, blaming higher fuel prices.", "cause",
        id="another-cause-across",
    ),
    pytest.param(
        "en", "The company attributed its loss last year to strikes.",
        "The company reported a loss last year, blaming higher fuel prices.", "cause",
        id="another-cause-en",
    ),
    pytest.param(
        "ar", "ألغيت زيارة الوزير إلى القاهرة.",
        "وصل الوزير إلى القاهرة مع مساعدين يوم الثلاثاء.", "content", id="called-off-ar",
    ),
    pytest.param(
        "en", "The minister's visit to Cairo was cancelled.",
        "The minister arrived in Cairo with aides on Tuesday.", "content", id="called-off-en",
    ),
    pytest.param(
        "ar", "قالت الوكالة إن فريقه لعب مباراة الإياب في عمان.",
        "قالت الوكالة إن فريقه سيلعب مباراة الإياب في عمان.", "modality", id="still-a-future-ar",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "evidence"), TRUE)
def test_a_turn_of_phrase_turns_nothing_round(language: str, claim: str, evidence: str) -> None:
    """What a reader would sign is let through."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(("language", "claim", "evidence", "check"), FALSE)
def test_what_is_told_otherwise_is_found(
    language: str, claim: str, evidence: str, check: str
) -> None:
    """Beside the turns, the check still bites."""
    assert check in {r.check for r in verify(claim, language, [evidence])}


def test_words_by_which_people_ask_check_no_claim() -> None:
    """A question about a wife finds news of her husband; a claim about her is not true by it."""
    concepts = Concepts(load_tables(SEEDS))
    [asked], [told] = concepts.find("wife"), concepts.find("husband")
    assert asked.ids & told.ids

    for thesaurus in (Thesaurus(), Thesaurus(load_tables(SEEDS))):
        one, other = thesaurus.senses(tokenize("wife husband"))
        assert not {s for s in one & other if s[:2] in {"l:", "y:"}}
