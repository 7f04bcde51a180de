"""Conditions, quantifiers, comparisons, and amounts said in other words."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_POWER_EN = "The mayor said power would be restored by Friday if the winds eased."
_POWER_AR = "قال رئيس البلدية إن الكهرباء ستعود يوم الجمعة إذا هدأت الرياح."
_POSTS_EN = "The eastern crossing was closed on Sunday, while the southern crossing stayed open."
_POSTS_AR = "أُغلق المعبر الشرقي يوم الأحد، فيما بقي المعبر الجنوبي مفتوحا."
_HOMES_EN = "The agency said 780,000 people had been displaced since January, up from 520,000."
_HOMES_AR = "قالت الوكالة إن عدد النازحين بلغ 780 ألفا منذ يناير، مقابل 520 ألفا في العام السابق."
_ONLY_AR = "قالت اللجنة إنها لم تتلق سوى سبعة طعون."
_CREW_EN = "The group freed six sailors, among them four Filipinos and two Indians."
_CREW_AR = "أفرجت الجماعة عن ستة بحارة، بينهم أربعة فلبينيين وهنديان."

FALSE = [
    pytest.param(
        "en", "The mayor said power would be back by Friday.", _POWER_EN, "modality",
        id="condition-en",
    ),
    pytest.param(
        "ar", "قال رئيس البلدية إن الكهرباء ستعود يوم الجمعة.", _POWER_AR, "modality",
        id="condition-ar",
    ),
    pytest.param(
        "en", "All crossings were closed on Sunday.", _POSTS_EN, "content", id="all-en"
    ),
    pytest.param("ar", "أُغلقت جميع المعابر يوم الأحد.", _POSTS_AR, "content", id="all-ar"),
    pytest.param(
        "en", "The agency said fewer people had been displaced than before.", _HOMES_EN,
        "direction", id="fewer-en",
    ),
    pytest.param(
        "ar", "قالت الوكالة إن عدد النازحين منذ يناير أقل منه في العام السابق.", _HOMES_AR,
        "direction", id="fewer-ar",
    ),
    pytest.param(
        "en", "The group freed four Indians and two Filipinos.", _CREW_EN, "number_role",
        id="counted-en",
    ),
    pytest.param(
        "ar", "أفرجت الجماعة عن أربعة هنود.", _CREW_AR, "number_role", id="counted-ar"
    ),
    pytest.param(
        "en", "More than 41,000 people returned.", "The UN said 28,300 people returned.",
        "numbers", id="bound-en",
    ),
    pytest.param(
        "ar", "عاد أكثر من 41 ألف نازح.", "قالت الأمم المتحدة إن 28300 نازح عادوا.", "numbers",
        id="bound-ar",
    ),
]  # fmt: skip

TRUE = [
    pytest.param(
        "en", "Power would be restored by Friday provided that the winds eased, the mayor said.",
        _POWER_EN, id="condition-kept-en",
    ),
    pytest.param(
        "ar", "قال رئيس البلدية إن الكهرباء ستعود يوم الجمعة في حال هدأت الرياح.", _POWER_AR,
        id="condition-kept-ar",
    ),
    pytest.param("en", "The eastern crossing was closed on Sunday.", _POSTS_EN, id="one-en"),
    pytest.param(
        "en", "The coach said fans should wait for Holm to decide.",
        "Asked whether Holm would play, the coach said fans should wait for her to decide.",
        id="whether-names-her-en",
    ),
    pytest.param("ar", "أُغلق المعبر الشرقي يوم الأحد.", _POSTS_AR, id="one-ar"),
    pytest.param(
        "en", "More than 41,000 people returned, the UN said.",
        "The UN said 41,300 people returned.", id="bound-en",
    ),
    pytest.param(
        "ar", "عاد أكثر من 41 ألف نازح، بحسب الأمم المتحدة.",
        "قالت الأمم المتحدة إن 41300 نازح عادوا.", id="bound-ar",
    ),
    pytest.param(
        "ar", "قالت اللجنة إنها تلقت سبعة طعون فقط.", _ONLY_AR, id="only-ar"
    ),
    pytest.param(
        "en", "The complaint will be filed within two days, the ministry said.",
        "The ministry said the complaint would be filed within 48 hours.", id="hours-en",
    ),
    pytest.param(
        "ar", "ستقدم الشكوى خلال يومين، بحسب الوزارة.",
        "قالت الوزارة إن الشكوى ستقدم خلال 48 ساعة.", id="hours-ar",
    ),
    pytest.param(
        "en", "Eight people died: three soldiers and five guards.",
        "Three soldiers and five guards died.", id="sum-en",
    ),
    pytest.param(
        "en", "Islamabad said the crossing was closed.", "Pakistan said the crossing was closed.",
        id="capital-en",
    ),
    pytest.param(
        "ar", "أعلنت الدوحة تسيير جسر جوي.", "أعلنت قطر تسيير جسر جوي.", id="capital-ar"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "evidence", "check"), FALSE)
def test_what_goes_beyond_a_limit_is_rejected(
    language: str, claim: str, evidence: str, check: str
) -> None:
    """By the check that the mutation is made for."""
    found = {reason.check for reason in verify(claim, language, [evidence])}

    assert check in found, found


@pytest.mark.parametrize(("language", "claim", "evidence"), TRUE)
def test_what_stays_within_is_accepted(language: str, claim: str, evidence: str) -> None:
    """The same amount, condition or government in other words."""
    assert verify(claim, language, [evidence]) == ()


def test_a_place_is_not_its_country() -> None:
    """ "In Islamabad" says more than "in Pakistan"."""
    found = verify("The blast was in Islamabad.", "en", ["The blast was in Pakistan."])

    assert "entities" in {reason.check for reason in found}
