"""Across languages: families of words, short nouns, verbs that carry a noun, false alarms."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.language.tokens import tokenize


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        pytest.param("goats", "الماعز", id="animal"),
        pytest.param("cucumbers", "الخيار", id="food"),
        pytest.param("helmet", "خوذته", id="clothing"),
        pytest.param("balcony", "الشرفة", id="building"),
        pytest.param("carpenter", "نجارين", id="calling"),
        pytest.param("grams", "غرامات", id="measure"),
        pytest.param("gymnastics", "الجمباز", id="sport"),
        pytest.param("dialysis", "غسيل الكلى", id="illness"),
        pytest.param("waterfall", "شلالات", id="landscape"),
        pytest.param("sensors", "مستشعرات", id="technology"),
        pytest.param("line", "الخط", id="short-noun"),
        pytest.param("blood", "للدم", id="short-noun-behind-for"),
        pytest.param("solution", "حلها", id="short-noun-and-pronoun"),
    ],
)
def test_a_common_word_has_its_rendering(english: str, arabic: str) -> None:
    """Whole families of everyday words stand in the dictionary."""
    thesaurus = plain_thesaurus()
    (one,) = thesaurus.across(tokenize(english))
    assert any(one & other for other in thesaurus.across(tokenize(arabic)))


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        pytest.param(
            "ar", "حظي الاقتراح بتأييد ستة نواب.", "Six MPs backed the proposal",
            id="a-verb-that-carries-a-noun",
        ),
        pytest.param(
            "en", "The mosaic dates from the second century AD.",
            "تعود الفسيفساء إلى القرن الثاني الميلادي", id="an-era",
        ),
        pytest.param(
            "ar", "«لن يدفع أحد رسوما إضافية هذا العام»، بحسب الوزير سامي الحداد.",
            "«لن يدفع أحد رسوما إضافية هذا العام»، قال الوزير سامي الحداد", id="own-words",
        ),
        pytest.param(
            "ar", "لن يخسر أحد منزله بسبب الطريق الجديد، بحسب رئيسة البلدية.",
            "Nobody will lose a home because of the new road, the mayor said", id="nobody-will",
        ),
        pytest.param(
            "ar", "عارض نصف السكان الخطة.", "Half of the residents opposed the plan",
            id="a-plan-spoken-of",
        ),
        pytest.param(
            "ar", "تفتتح الجامعة الأحد مختبرين جديدين.",
            "The university will open two new laboratories on Sunday", id="imperfect-before-she",
        ),
        pytest.param(
            "en", "The museum will display a rare mosaic on Monday.",
            "يعرض المتحف الاثنين فسيفساء نادرة", id="no-future-in-a-thing",
        ),
        pytest.param(
            "en", "Gunmen attacked a police station overnight.",
            "هاجم مسلحون مركزًا للشرطة ليلًا", id="at-night-denies-nothing",
        ),
        pytest.param(
            "en", "The fee will be cut by two dinars from May 1.",
            "ستخفض البلدية الرسم بمقدار دينارين اعتبارًا من الأول من مايو", id="by-an-amount",
        ),
        pytest.param(
            "ar", "قد تعجز الشركة عن دفع ديونها.", "The company may be unable to pay its debts",
            id="unable-in-the-imperfect",
        ),
        pytest.param(
            "en", "Two members of the board favoured no change.",
            "وفضّل اثنان من أعضاء المجلس عدم التغيير", id="no-change",
        ),
        pytest.param(
            "en", "The council rejected an accusation by Nadia Karam that it had built the wall "
            "without a permit.",
            "واتهمت نادية كرم المجلس ببناء الجدار من دون ترخيص، ورفض المجلس الاتهام",
            id="a-denial-of-a-negation",
        ),
        pytest.param(
            "en", "The company will close one plant and sell its ships.",
            "ستغلق الشركة مصنعًا واحدًا وتبيع سفنها", id="and-an-infinitive",
        ),
    ],
)  # fmt: skip
def test_what_a_translator_writes_is_no_alarm(language: str, claim: str, evidence: str) -> None:
    """Each was lost by a word or form that one language has and the other says otherwise."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "check"),
    [
        pytest.param(
            "ar", "حظي الاقتراح بتأييد تسعة نواب.", "Six MPs backed the proposal", "numbers",
            id="another-number",
        ),
        pytest.param(
            "en", "Diplomats said the talks had failed.", "قال أحد الدبلوماسيين إن المحادثات فشلت",
            "source_plurality", id="one-of-several",
        ),
        pytest.param(
            "en", "Two nurses said the ward was full.", "قالت ممرضة إن الجناح ممتلئ",
            "source_plurality", id="one-nurse",
        ),
        pytest.param(
            "ar", "قال المدرب إن أيا من اللاعبين لم يصل.",
            "Most of the players had not arrived, the coach said", "content", id="none-on-most",
        ),
        pytest.param(
            "ar", "على المزارعين الاحتفاظ بما لا يزيد على 5 في المئة من المحصول.",
            "Farmers must keep at least 5 percent of the crop", "direction", id="least-and-most",
        ),
        pytest.param(
            "en", "The bridge can carry at least 40 tonnes, engineers said.",
            "قال المهندسون إن الجسر يحمل 40 طنا كحد أقصى", "direction", id="most-and-least",
        ),
        pytest.param(
            "en", "At most 300 people took part in the march.",
            "At least 300 people took part in the march", "direction", id="in-one-language",
        ),
        pytest.param(
            "ar", "توفي مريضان في المستشفى.",
            "Two patients are in hospital, but no deaths have been reported", "negation",
            id="no-deaths-reported",
        ),
        pytest.param(
            "en", "The player came from Minaa in June.", "جاء اللاعب من الوحدة في يونيو",
            "entities", id="a-name-is-no-small-word",
        ),
        pytest.param(
            "ar", "توظف شركة سيريكو 90 عاملا في الميناء.",
            "Tavlan employs 90 workers at the port", "entities", id="another-company",
        ),
        pytest.param(
            "en", "The company sold its ships.", "ستغلق الشركة مصنعًا واحدًا وتبيع سفنها",
            "modality", id="what-is-to-come",
        ),
    ],
)  # fmt: skip
def test_what_the_evidence_does_not_say_is_still_refused(
    language: str, claim: str, evidence: str, check: str
) -> None:
    """What was loosened does not let pass another number, name, bound, source or denial."""
    assert check in {reason.check for reason in verify(claim, language, [evidence])}
