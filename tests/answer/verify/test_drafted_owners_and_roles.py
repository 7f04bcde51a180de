"""A draft keeps who says it, who does it and to whom: one table for both languages and across."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.drafted import check_drafted, lacks_owner

POND_EN = "She told reporters that the embankment had leaked for months."
POND_AR = "وأوضحت أن السد الترابي يسرب المياه منذ أشهر."
FERRY_EN = (
    "A ferry caught fire off Lumo on Sunday and nine passengers were hurt, port officials said."
)
FERRY_AR = "اشتعلت عبارة قبالة لومو يوم الأحد، وأصيب تسعة ركاب، بحسب ما ذكرت إدارة المرفأ."
OPPOSED_AR = "وانتقد النائب سعد مطر الوزارة، وقال إن 300 مصنع أغلق منذ مارس."
BESIDE_EN = "The minister said divers were watching the dam, which supplies a third of the power."
TRADERS_AR = "ورحب اتحاد التجار بالقانون، فيما هدد اتحاد المزارعين بإغلاق الطرق."
TRADERS_EN = (
    "The traders' union welcomed the law, while the farmers' union threatened to block the roads."
)
PLANES_EN = "Kuwait and Oman sent aid planes; another plane, from Qatar, was diverted by dust."
AMNESTY_EN = "The mayor rejected the verdict and called for an amnesty."
KRONE_AR = "تراجعت الكرونة 0.3 في المئة أمام اليورو."
CHARGE_AR = "اتهمت النقابة مقاولا بتلقي أموال من رئيس البلدية."
CHARGE_EN = "The union accused a contractor of taking money from the mayor."
CLASH_AR = "وأسفرت الاشتباكات عن مقتل 30 من رجال الشرطة وسبعة متمردين."
CLASH_EN = "The clashes killed 30 policemen and seven rebels."
FLOOD_EN = "Major Lena Holt, who leads the coast guard, said three sailors were among the injured."
FLOOD_AR = "وقال الرائد سامر كيلاني إن المتطوعين أخلوا الحي."


def verdict(claim: str, evidence: str) -> set[str]:
    """Return the checks that speak against a drafted sentence."""
    return {r.check for r in check_drafted(claim, [evidence], plain_thesaurus())}


@pytest.mark.parametrize(
    ("claim", "evidence", "check"),
    [
        pytest.param("The embankment had leaked for months.", POND_EN, "attribution"),
        pytest.param("السد الترابي يسرب المياه منذ أشهر.", POND_AR, "attribution"),
        pytest.param("Nine passengers were hurt.", FERRY_EN, "attribution"),
        pytest.param("أصيب تسعة ركاب.", FERRY_AR, "attribution"),
        pytest.param("أُغلق 300 مصنع منذ مارس.", OPPOSED_AR, "attribution"),
        pytest.param("300 factories have closed since March.", OPPOSED_AR, "attribution"),
        pytest.param("The traders' union threatened to block the roads.", TRADERS_AR, "role_order"),
        pytest.param("هدد اتحاد التجار بإغلاق الطرق.", TRADERS_EN, "role_order"),
        pytest.param("A plane from Oman was diverted by dust.", PLANES_EN, "role_order"),
        pytest.param("The mayor rejected an amnesty.", AMNESTY_EN, "role_order"),
        pytest.param("رفض رئيس البلدية العفو.", AMNESTY_EN, "role_order"),
        pytest.param("The euro slipped 0.3 percent against the krone.", KRONE_AR, "role_order"),
        pytest.param("تراجع اليورو 0.3 في المئة أمام الكرونة.", KRONE_AR, "role_order"),
        pytest.param(
            "The union accused the mayor of taking money from a contractor.",
            CHARGE_AR, "role_order",
        ),
        pytest.param("اتهمت النقابة رئيس البلدية بتلقي أموال من مقاول.", CHARGE_EN, "role_order"),
        pytest.param(
            "The clashes killed 30 rebels and seven policemen.", CLASH_AR, "number_role"
        ),
        pytest.param(
            "أسفرت الاشتباكات عن مقتل 30 متمردا وسبعة من رجال الشرطة.", CLASH_EN, "number_role"
        ),
        pytest.param("Major Lena Holt was among the injured.", FLOOD_EN, "role_order"),
        pytest.param("أخلى الرائد سامر كيلاني الحي.", FLOOD_AR, "role_order"),
    ],
)  # fmt: skip
def test_a_draft_may_not_move_what_is_said(claim: str, evidence: str, check: str) -> None:
    """The speaker is lost, an act is another's, two ends are exchanged, the teller does it."""
    assert check in verdict(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param("She said the embankment had leaked for months.", POND_EN),
        pytest.param("Nine passengers were hurt, port officials said.", FERRY_EN),
        pytest.param("أصيب تسعة ركاب، بحسب إدارة المرفأ.", FERRY_AR),
        pytest.param("قال سعد مطر إن 300 مصنع أغلق منذ مارس.", OPPOSED_AR),
        pytest.param("The dam supplies a third of the power.", BESIDE_EN),
        pytest.param("The farmers' union threatened to block the roads.", TRADERS_AR),
        pytest.param("هدد اتحاد المزارعين بإغلاق الطرق.", TRADERS_EN),
        pytest.param("The traders' union welcomed the law.", TRADERS_AR),
        pytest.param("A plane from Qatar was diverted by dust.", PLANES_EN),
        pytest.param("The mayor called for an amnesty.", AMNESTY_EN),
        pytest.param("دعا رئيس البلدية إلى العفو.", AMNESTY_EN),
        pytest.param("The krone slipped 0.3 percent against the euro.", KRONE_AR),
        pytest.param("The union accused a contractor of taking money from the mayor.", CHARGE_AR),
        pytest.param("The clashes killed seven rebels and 30 policemen.", CLASH_AR),
        pytest.param("Three sailors were among the injured, Major Lena Holt said.", FLOOD_EN),
        pytest.param("أخلى المتطوعون الحي، بحسب الرائد سامر كيلاني.", FLOOD_AR),
        pytest.param("Holt will resign.", "Major Lena Holt said she would resign."),
        pytest.param("ستستقيل لينا هولت.", "قالت الرائدة لينا هولت إنها ستستقيل."),
    ],
)
def test_a_draft_may_say_it_in_another_order(claim: str, evidence: str) -> None:
    """What keeps its speaker and its doer passes."""
    assert verdict(claim, evidence) == set()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param("Nine passengers were hurt.", FERRY_EN),
        pytest.param("أصيب تسعة ركاب.", FERRY_AR),
    ],
)
def test_a_speaker_named_beside_the_sentence_is_enough(claim: str, evidence: str) -> None:
    """What the code adds need not stand in the sentence."""
    words = plain_thesaurus()

    assert lacks_owner(claim, [evidence], words)
    assert not check_drafted(claim, [evidence], words, spoken=True)


@pytest.mark.parametrize(
    ("claim", "language", "evidence", "check"),
    [
        pytest.param(
            "Oslan agreed to hand over the suspects, Interior Minister Petra Vane said.", "en",
            "وقالت وزيرة داخلية أوسلان بترا فين إن المحادثات ستستأنف في مايو، لكنها نفت أن تكون"
            " حكومتها قد وافقت على تسليم المشتبه بهم.", "negation",
        ),
        pytest.param(
            "The company paid the guards, its director said.", "en",
            "وقال مدير الشركة إن التحقيق مستمر، ونفى أن تكون الشركة قد دفعت أموالا للحراس.",
            "negation",
        ),
        pytest.param(
            "The governor shut the schools on Tuesday.", "en",
            "The governor ordered the schools shut until Tuesday.", "dates",
        ),
        pytest.param(
            "علقت الشركة الرحلات في 9 مارس.", "ar",
            "The airline suspended flights until 9 March.", "dates",
        ),
    ],
)  # fmt: skip
def test_a_denial_and_an_end_are_not_turned_round(
    claim: str, language: str, evidence: str, check: str
) -> None:
    """Across the languages, and whoever wrote it."""
    found = verify(claim, language, [evidence], thesaurus=plain_thesaurus())

    assert check in {r.check for r in found}


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        pytest.param(
            "Petra Vane denied that her government had agreed to hand over the suspects.", "en",
            "وقالت وزيرة داخلية أوسلان بترا فين إن المحادثات ستستأنف في مايو، لكنها نفت أن تكون"
            " حكومتها قد وافقت على تسليم المشتبه بهم.",
        ),
        pytest.param(
            "The schools will reopen on Tuesday.", "en",
            "The schools are closed until Tuesday, when they will reopen.",
        ),
        pytest.param(
            "The trial was postponed until 5 May.", "en", "أرجئت المحاكمة حتى 5 مايو.",
        ),
    ],
)  # fmt: skip
def test_a_denial_and_an_end_may_be_told(claim: str, language: str, evidence: str) -> None:
    """What the evidence denies stays denied, and what opens at the end is dated by it."""
    assert not verify(claim, language, [evidence], thesaurus=plain_thesaurus())
