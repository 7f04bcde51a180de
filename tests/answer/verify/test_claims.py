"""Each check of the verifier, in Arabic and English and across the two."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_LAMP_AR = "قالت مهندسة المصنع سلوى نجم إن 12 عاملًا أصيبوا في انفجار وقع مساء الاثنين 4 أيار."
_LAMP_EN = (
    "Factory engineer Nora Whitfield said 12 workers were injured in a blast on Monday, May 4."
)
_MILL_AR = "باعت شركة الوادي مصنع الورق إلى مستثمر تركي مقابل 30 مليون ريال."
_MILL_EN = "The tenants sued the landlord, who had raised rents to 900 euros from 700."
_ROAD_AR = "وقد تُغلق المدارس غدًا إذا استمرت الأمطار، بحسب مصدر في الوزارة."
_ROAD_EN = "The ferry line may close next month if fuel prices rise, an official said."
_FINE_AR = "ونفى رئيس النادي السابق مازن عيسى أنه تلقى أموالًا من الشركة."
_FINE_EN = "Former coach Iris Holm denied that she had received money from the agency."
_DAM_AR = "زعم محامي العائلة أن السائق كان نائمًا، وقال: «سنطلب تحقيقًا مستقلًا»."
_DAM_EN = (
    'A rival firm alleged that the data was stolen. "We have lost two years of work," it said.'
)
_FIRE_AR = "ارتفعت أسعار الأسماك 9 في المئة بعد العاصفة، ولم تُلغَ أي رحلة."
_FIRE_EN = "Fish prices rose 9 percent after the storm, and no trips were cancelled."

FALSE = [
    pytest.param(
        "ar", "قالت سلوى نجم إن 21 عاملًا أصيبوا في انفجار.", _LAMP_AR, "numbers", id="number-ar"
    ),
    pytest.param(
        "en", "Nora Whitfield said 21 workers were injured.", _LAMP_EN, "numbers", id="number-en"
    ),
    pytest.param(
        "en", "Salwa Najm said 120 workers were injured.", _LAMP_AR, "numbers", id="number-en-ar"
    ),
    pytest.param(
        "ar", "قُتل 12 عاملًا في انفجار مساء الاثنين.", _LAMP_AR, "number_role", id="fate-ar"
    ),
    pytest.param(
        "en", "Rents were raised to 700 euros from 900.", _MILL_EN, "number_role", id="sides-en"
    ),
    pytest.param(
        "ar", "باعت شركة الوادي مصنع الورق مقابل 30 مليون دولار.", _MILL_AR, "units", id="unit-ar"
    ),
    pytest.param(
        "en", "The landlord raised rents to 900 dollars.", _MILL_EN, "units", id="unit-en"
    ),
    pytest.param("ar", "وقع الانفجار مساء الاثنين 4 حزيران.", _LAMP_AR, "dates", id="month-ar"),
    pytest.param(
        "en", "12 workers were injured in a blast on Tuesday.", _LAMP_EN, "dates", id="weekday-en"
    ),
    pytest.param("ar", "أصيب 12 عاملًا في انفجار يوم 4 يونيو.", _LAMP_EN, "dates", id="month-ar-en"),
    pytest.param(
        "ar",
        "قالت مهندسة المصنع سلوى حمدان إن 12 عاملًا أصيبوا.",
        _LAMP_AR,
        "entities",
        id="name-ar",
    ),
    pytest.param(
        "en",
        "Factory engineer Nora Caldwell said 12 workers were injured.",
        _LAMP_EN,
        "entities",
        id="name-en",
    ),
    pytest.param(
        "en",
        "Factory engineer Rima Najm said 12 workers were injured.",
        _LAMP_AR,
        "entities",
        id="name-en-ar",
    ),
    pytest.param(
        "ar",
        "نفى رئيس النادي مازن عيسى أنه تلقى أموالًا من الشركة.",
        _FINE_AR,
        "title",
        id="title-ar",
    ),
    pytest.param(
        "en",
        "Coach Iris Holm denied that she had received money.",
        _FINE_EN,
        "title",
        id="title-en",
    ),
    pytest.param("ar", "قال السائق: «سنطلب تحقيقًا مستقلًا».", _DAM_AR, "speaker", id="speaker-ar"),
    pytest.param(
        "en",
        '"We have lost two years of work," the court said.',
        _DAM_EN,
        "speaker",
        id="speaker-en",
    ),
    pytest.param(
        "ar", "قال محامي العائلة: «سنطلب تحقيقًا دوليًا».", _DAM_AR, "quotation", id="quotation-ar"
    ),
    pytest.param(
        "en",
        '"We have lost ten years of work," the firm said.',
        _DAM_EN,
        "quotation",
        id="quotation-en",
    ),
    pytest.param("ar", "أُلغيت الرحلات بعد العاصفة.", _FIRE_AR, "negation", id="negation-ar"),
    pytest.param(
        "en", "Trips were cancelled after the storm.", _FIRE_EN, "negation", id="negation-en"
    ),
    pytest.param(
        "ar", "أكد مازن عيسى أنه تلقى أموالًا من الشركة.", _FINE_AR, "negation", id="denial-ar"
    ),
    pytest.param(
        "en",
        "Mazen Issa confirmed that he had received money.",
        _FINE_AR,
        "negation",
        id="denial-en-ar",
    ),
    pytest.param(
        "ar", "ستُغلق المدارس غدًا، بحسب مصدر في الوزارة.", _ROAD_AR, "modality", id="modality-ar"
    ),
    pytest.param(
        "en",
        "The ferry line will close next month, an official said.",
        _ROAD_EN,
        "modality",
        id="modality-en",
    ),
    pytest.param("ar", "أُغلقت المدارس، بحسب مصدر في الوزارة.", _ROAD_AR, "modality", id="done-ar"),
    pytest.param("ar", "كان السائق نائمًا.", _DAM_AR, "attribution", id="attribution-ar"),
    pytest.param("en", "The data was stolen.", _DAM_EN, "attribution", id="attribution-en"),
    pytest.param(
        "ar",
        "أكد محامي العائلة أن السائق كان نائمًا.",
        "زعم محامي العائلة أن السائق كان نائمًا.",
        "strength",
        id="strength-ar",
    ),
    pytest.param(
        "en",
        "A rival firm confirmed that the data was stolen.",
        "A rival firm alleged that the data was stolen.",
        "strength",
        id="strength-en",
    ),
    pytest.param(
        "ar", "تراجعت أسعار الأسماك 9 في المئة.", _FIRE_AR, "direction", id="direction-ar"
    ),
    pytest.param("en", "Fish prices fell 9 percent.", _FIRE_EN, "direction", id="direction-en"),
    pytest.param(
        "ar",
        "ارتفعت أسعار الأسماك بسبب العاصفة.",
        _FIRE_AR.replace("بعد", "قبل"),
        "cause",
        id="cause-ar",
    ),
    pytest.param("en", "Fish prices rose because of the storm.", _FIRE_EN, "cause", id="cause-en"),
    pytest.param(
        "ar",
        "قد تُغلق المدارس غدًا، بحسب مصادر في الوزارة.",
        _ROAD_AR,
        "source_plurality",
        id="sources-ar",
    ),
    pytest.param(
        "en",
        "The ferry line may close next month, officials said.",
        _ROAD_EN,
        "source_plurality",
        id="sources-en",
    ),
    pytest.param(
        "ar", "باع مستثمر تركي مصنع الورق إلى شركة الوادي.", _MILL_AR, "role_order", id="roles-ar"
    ),
    pytest.param("en", "The landlord sued the tenants.", _MILL_EN, "role_order", id="roles-en"),
    pytest.param(
        "en",
        "The judge ordered the player to pay the paper.",
        "The judge ordered the paper to pay the player.",
        "role_order",
        id="exchanged-en",
    ),
    pytest.param(
        "ar", "أصيب 12 عاملًا في انهيار سقف المدرسة القديمة.", _LAMP_AR, "content", id="content-ar"
    ),
    pytest.param(
        "en",
        "Iris Holm denied that she had received drugs from the agency.",
        _FINE_EN,
        "content",
        id="content-en",
    ),
    pytest.param(
        "ar", "Twelve workers were injured in a blast.", _LAMP_EN, "language", id="language-ar"
    ),
    pytest.param("en", "أصيب 12 عاملًا في انفجار.", _LAMP_AR, "language", id="language-en"),
    pytest.param(
        "en",
        "12 workers were injured; details at t.me/plant.",
        _LAMP_EN,
        "foreign",
        id="foreign-en",
    ),
    pytest.param(
        "ar", "أصيب 12 عاملًا، للتفاصيل https://plant.example", _LAMP_AR, "foreign", id="foreign-ar"
    ),
]

TRUE = [
    pytest.param(
        "ar",
        "أصيب اثنا عشر عاملًا في انفجار مساء الاثنين، بحسب مهندسة المصنع سلوى نجم.",
        _LAMP_AR,
        id="words-ar",
    ),
    pytest.param(
        "ar",
        "قالت سلوى نجم إن ١٢ عاملًا أصيبوا في انفجار وقع في 4 مايو.",
        _LAMP_AR,
        id="digits-and-month-ar",
    ),
    pytest.param(
        "en",
        "Twelve workers were hurt in a blast on May 4, Nora Whitfield said.",
        _LAMP_EN,
        id="words-en",
    ),
    pytest.param(
        "en",
        "Salwa Najm, the factory engineer, said 12 workers were injured.",
        _LAMP_AR,
        id="name-en-ar",
    ),
    pytest.param(
        "ar",
        "قالت مهندسة المصنع نورا ويتفيلد إن 12 عاملًا أصيبوا في انفجار.",
        _LAMP_EN,
        id="name-ar-en",
    ),
    pytest.param(
        "ar", "اشترى مستثمر تركي مصنع الورق مقابل 30 مليون ريال.", _MILL_AR, id="bought-for-sold-ar"
    ),
    pytest.param("en", "The landlord was sued by the tenants.", _MILL_EN, id="passive-en"),
    pytest.param("en", "Rents were raised from 700 to 900 euros.", _MILL_EN, id="sides-en"),
    pytest.param(
        "ar", "من المحتمل إغلاق المدارس غدًا، بحسب مصدر في الوزارة.", _ROAD_AR, id="possible-ar"
    ),
    pytest.param(
        "en",
        "The ferry line might close next month, according to an official.",
        _ROAD_EN,
        id="possible-en",
    ),
    pytest.param(
        "ar",
        "قال رئيس النادي السابق مازن عيسى إنه لم يتلق أموالًا من الشركة.",
        _FINE_AR,
        id="denial-ar",
    ),
    pytest.param(
        "en",
        "Former coach Iris Holm said she had not received money from the agency.",
        _FINE_EN,
        id="denial-en",
    ),
    pytest.param("ar", "قال محامي العائلة: «سنطلب تحقيقًا مستقلًا».", _DAM_AR, id="quotation-ar"),
    pytest.param("en", "Fish prices went up 9% after the storm.", _FIRE_EN, id="synonym-en"),
    pytest.param("en", "Fish prices rose 9 percent after the storm.", _FIRE_AR, id="across-en-ar"),
    pytest.param("ar", "ارتفعت أسعار الأسماك بنسبة 9% بعد العاصفة.", _FIRE_EN, id="across-ar-en"),
]


@pytest.mark.parametrize(("language", "claim", "evidence", "check"), FALSE)
def test_a_false_claim_is_rejected_by_its_check(
    language: str, claim: str, evidence: str, check: str
) -> None:
    """The check that the mutation is made for is among the reasons."""
    found = {reason.check for reason in verify(claim, language, [evidence])}

    assert check in found, found


@pytest.mark.parametrize(("language", "claim", "evidence"), TRUE)
def test_a_faithful_claim_is_accepted(language: str, claim: str, evidence: str) -> None:
    """Another wording of the evidence has nothing against it."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize("evidence", [[], ["  "]], ids=["none", "blank"])
def test_a_claim_without_evidence_is_rejected(evidence: list[str]) -> None:
    """Nothing can be said of nothing."""
    assert [r.check for r in verify("Prices rose.", "en", evidence)] == ["citation"]


def test_evidence_must_stand_in_the_cited_article() -> None:
    """Words that the article does not hold are no evidence, however well they fit."""
    found = verify("Fish prices rose.", "en", ["Fish prices rose."], articles=["Fish is cheap."])

    assert [reason.check for reason in found] == ["verbatim"]
