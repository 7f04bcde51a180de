"""What a model may not write though it sounds like its passage: one table for both languages."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.verify.drafted import check_borrowed, check_drafted

# evidence of news that nobody has printed
TALKS_AR = "قال وزير النقل الكيني جيمس أوتينو إن بلاده تعمل على استئناف الرحلات المباشرة إلى دبي."
TALKS_EN = "Kenyan transport minister James Otieno said the talks aim to restore direct flights."
CALL_AR = "أشار مبارك إلى أن الوزير كامل خلال اتصاله مع الوزير فؤاد أبدى قلقه من إغلاق الميناء."
MEET_AR = "وكان سامي قد التقى رئيس البلدية مرتين في مراكش."
BAN_AR = "أكدت الشركة عدم وجود عوائق جوهرية أمام فتح المصنع."
BAN_EN = "The company said there were no serious obstacles to opening the plant."
CONSUL_AR = "وصل القنصل الفرنسي إلى مطار طرابلس مساء السبت."
CONSUL_EN = "The French consul arrived at the airport of Tripoli on Saturday evening."
STEPS_AR = "عقد الاجتماع بعد بضعة أيام على انهيار الجسر."
STEPS_EN = "The meeting was held a few days after the bridge collapsed."
FILED_EN = "All complaints must be filed by Thursday, the commission said."
LOSS_AR = "وقدّر المدير الخسارة بـ1.3 مليون دينار."
VAN_EN = "The delegation arrived in a black car."


def verdict(claim: str, evidence: str) -> set[str]:
    """Return the checks that speak against a drafted sentence."""
    return {r.check for r in check_drafted(claim, [evidence], plain_thesaurus())}


@pytest.mark.parametrize(
    ("claim", "evidence", "check"),
    [
        pytest.param("قال أوتينو إن كينيا استأنفت الرحلات إلى دبي.", TALKS_AR, "modality"),
        pytest.param("Otieno said Kenya had resumed flights to Dubai.", TALKS_AR, "modality"),
        pytest.param("Otieno said the talks restored direct flights.", TALKS_EN, "modality"),
        pytest.param("وصل القنصل الإيطالي إلى مطار طرابلس مساء السبت.", CONSUL_AR, "role_order"),
        pytest.param(
            "The Italian consul arrived at the airport of Tripoli on Saturday evening.",
            CONSUL_EN, "role_order",
        ),
        pytest.param("The delegation arrived in a white car.", VAN_EN, "content"),
        pytest.param("وصل الوفد في سيارة بيضاء.", VAN_EN, "content"),
        pytest.param("عقد الاجتماع السري بعد أيام على انهيار الجسر.", STEPS_AR, "content"),
        pytest.param("The hostile meeting was held after the collapse.", STEPS_EN, "content"),
        pytest.param("The **delegation** arrived in a black car.", VAN_EN, "foreign"),
        pytest.param("The delegation arrived in a bl\u0430ck car.", VAN_EN, "foreign"),
        pytest.param("عقـــد الاجتماع بعد بضعة أيام على انهيار الجسر.", STEPS_AR, "foreign"),
    ],
)  # fmt: skip
def test_a_model_may_not_write_what_a_passage_does_not_say(
    claim: str, evidence: str, check: str
) -> None:
    """What is planned is told as done, a land or a colour is another, a word is added."""
    assert check in verdict(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param("قال أوتينو إن كينيا تعمل على استئناف الرحلات المباشرة إلى دبي.", TALKS_AR),
        pytest.param("Otieno said the talks aimed to restore direct flights.", TALKS_EN),
        pytest.param("أكدت الشركة أنه لا توجد عوائق جوهرية أمام فتح المصنع.", BAN_AR),
        pytest.param("The company said there were no serious obstacles to opening it.", BAN_EN),
        pytest.param("وصل القنصل الفرنسي مساء السبت إلى مطار طرابلس.", CONSUL_AR),
        pytest.param("The French consul arrived in Tripoli on Saturday evening.", CONSUL_AR),
        pytest.param("The meeting was held a few days after the bridge collapsed.", STEPS_AR),
        pytest.param("عقد الاجتماع بعد أيام على انهيار الجسر.", STEPS_EN),
        pytest.param("The delegation arrived in a black car.", VAN_EN),
        pytest.param("وصل الوفد في سيارة سوداء.", VAN_EN),
        pytest.param("Complaints must be filed by Thursday.", FILED_EN),
        pytest.param("By Thursday all complaints must be filed.", FILED_EN),
        pytest.param("قدّر المدير الخسارة بـ1.3 مليون دينار.", LOSS_AR),
    ],
)
def test_a_model_may_say_it_in_words_of_its_own(claim: str, evidence: str) -> None:
    """In the same language and across."""
    assert verdict(claim, evidence) == set()


def test_an_act_is_not_taken_from_the_sentences_before() -> None:
    """They may name whom the copied words speak of, and no more."""
    words = plain_thesaurus()
    core = ["He said it was possible."]
    wider = ["Otieno signed the contract on Monday.", *core]

    assert check_borrowed("Otieno signed the contract.", core, wider, words)
    assert not check_borrowed("Otieno said it was possible.", core, wider, words)
