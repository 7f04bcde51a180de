"""Claims across the two languages: what a translator would write stands, the rest does not."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.words.script import same_name
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.tokens import is_arabic, tokenize


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    """The shipped tables, without a user's entities."""
    return plain_thesaurus()


def _checks(claim: str, evidence: str, thesaurus: Thesaurus) -> set[str]:
    language = "ar" if is_arabic(claim) else "en"
    reasons = verify(claim, language, [evidence], articles=[evidence], thesaurus=thesaurus)
    return {r.check for r in reasons}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param(
            "برّأت المحكمة يان دفوراك من تهمة الرشوة.",
            "Jan Dvorak was acquitted of bribery",
            id="a-court-and-a-charge-go-with-an-acquittal",
        ),
        pytest.param(
            "تراجع سهم الشركة 4 في المئة في بورصة طوكيو.",
            "The company's shares fell 4 percent in Tokyo",
            id="an-exchange-goes-with-shares",
        ),
        pytest.param(
            "أعربت الوزيرة هانا لوند عن أملها في عودة السياح.",
            "Minister Hana Lund said she hoped the tourists would return",
            id="hope",
        ),
        pytest.param(
            "وصف النائب بيتر هولم القرار بأنه غير عادل.",
            "Lawmaker Peter Holm called the decision unfair",
            id="unfair-is-not-fair",
        ),
        pytest.param(
            "لم ترد أنباء عن سقوط قتلى.",
            "No deaths have been reported",
            id="news-that-did-not-arrive",
        ),
        pytest.param(
            "تنفي الشركة ارتكاب أي مخالفة وتؤكد أنها تتعاون مع الشرطة.",
            "The company denies wrongdoing and says it is cooperating with police",
            id="a-denial-ends-at-the-next-statement",
        ),
        pytest.param(
            "The ministry registered 40 cases among children under five.",
            "سجلت الوزارة 40 إصابة بين أطفال دون الخامسة",
            id="under-an-age-denies-nothing",
        ),
        pytest.param(
            "With money from the fund, the city plans to build two schools.",
            "تعتزم المدينة بناء مدرستين بأموال من الصندوق",
            id="what-stands-in-front-is-as-sure-as-the-rest",
        ),
        pytest.param(
            "Four bridges collapsed earlier this week.",
            "انهارت أربعة جسور مطلع الأسبوع",
            id="early-in-the-week",
        ),
        pytest.param(
            "Rome may cut its aid to 30 million euros, according to a government source.",
            "وأفاد مصدر حكومي بأن روما قد تخفض مساعداتها إلى 30 مليون يورو",
            id="according-to-is-no-act",
        ),
        pytest.param(
            "Output rose to 84 tonnes in the fourth quarter of 2025.",
            "ارتفع الإنتاج إلى 84 طنًا في الربع الأخير من عام 2025",
            id="the-last-quarter-is-the-fourth",
        ),
        pytest.param(
            "The court turned down a request by the farmers.",
            "رفضت المحكمة طلبًا من المزارعين",
            id="turned-down",
        ),
    ],
)
def test_a_rendering_stands(claim: str, evidence: str, thesaurus: Thesaurus) -> None:
    """A translator would sign these."""
    assert not _checks(claim, evidence, thesaurus)


@pytest.mark.parametrize(
    ("claim", "evidence", "check"),
    [
        pytest.param(
            "The sides signed deals on water and defence.",
            "وقّع الجانبان اتفاقات بشأن المياه والتعليم",
            "content",
            id="another-item-of-a-row",
        ),
        pytest.param(
            "Dozens of families fled the town.",
            "فرّت آلاف العائلات من البلدة",
            "numbers",
            id="another-scale",
        ),
        pytest.param(
            "فرّت مئات العائلات من البلدة.",
            "Tens of thousands of families fled the town",
            "numbers",
            id="another-scale-of-two-words",
        ),
        pytest.param(
            "The ministry recorded 96 new cases of cholera.",
            "سجلت الوزارة 96 إصابة جديدة بالحصبة",
            "content",
            id="another-disease",
        ),
        pytest.param(
            "The minister said his country would cut exports this winter.",
            "وقال الوزير إن بلاده لن تخفض صادراتها هذا الشتاء",
            "negation",
            id="said-is-no-cut",
        ),
        pytest.param(
            "أكد المدرب توماس كراغ أن اللاعب سيعود في مايو.",
            "Coach Thomas Krag said he hoped the player would return in May",
            "modality",
            id="hoped-is-not-sure",
        ),
        pytest.param(
            "أصيب اللاعب بكسر في ذراعه.",
            "The player broke his leg",
            "content",
            id="an-arm-is-no-leg",
        ),
        pytest.param(
            "Unions welcomed the law.",
            "أقر البرلمان القانون رغم إضراب النقابات احتجاجًا على القانون",
            "strength",
            id="protest-is-no-welcome",
        ),
    ],
)
def test_another_thing_does_not(
    claim: str, evidence: str, check: str, thesaurus: Thesaurus
) -> None:
    """Each differs from its evidence in one thing."""
    assert check in _checks(claim, evidence, thesaurus)


@pytest.mark.parametrize(
    ("english", "arabic", "one_row"),
    [
        pytest.param("evacuated", "أجلت", True, id="light-verb-of-a-rescue"),
        pytest.param("incumbent", "المنتهية", True, id="first-word-of-a-phrase"),
        pytest.param("layoffs", "التسريح", True, id="noun"),
        pytest.param("goalkeeper", "حارس", True, id="person"),
        pytest.param("lawyers", "محامو", True, id="plural-before-its-genitive"),
        pytest.param("gold", "نحاس", False, id="two-metals"),
        pytest.param("north", "جنوب", False, id="two-sides"),
        pytest.param("cut", "وقال", False, id="said-written-like-a-verb"),
        pytest.param("workers", "توظيف", False, id="who-works-and-hiring"),
    ],
)
def test_rows_hold_one_thing_each(
    english: str, arabic: str, one_row: bool, thesaurus: Thesaurus
) -> None:
    """A row unites renderings of one thing, not things of one kind."""
    (one,) = thesaurus.across(tokenize(english))
    other = thesaurus.across(tokenize(f"{arabic} ولايته" if arabic == "المنتهية" else arabic))[0]
    assert bool(one & other) is one_row


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("جوانا", "Joana", True, id="j"),
        pytest.param("كافانو", "Kavanaugh", True, id="silent-gh"),
        pytest.param("ماس", "Homs", False, id="h-is-heard"),
    ],
)
def test_names_with_letters_that_are_not_heard(one: str, other: str, same: bool) -> None:
    """What one script leaves out is no other name."""
    assert same_name(one, other) is same
