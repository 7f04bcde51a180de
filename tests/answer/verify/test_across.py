"""Translations: rows of a dictionary and measures of Arabic verbs, across the two languages."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.speech.quotations import check_own_words
from mujaz.answer.verify.words.across import _keys, read_rows
from mujaz.answer.verify.words.measures import measures
from mujaz.language.fold import fold_key
from mujaz.language.tokens import tokenize


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("افتتح سيفتتحون افتتاح", id="eighth"),
        pytest.param("أدان يدين إدانة", id="fourth-hollow"),
        pytest.param("ألغى يلغي إلغاء ألغت", id="fourth-defective"),
        pytest.param("غطى يغطي تغطية", id="second-defective"),
        pytest.param("استعد يستعد استعداد", id="tenth-doubled"),
        pytest.param("انهار ينهار انهيار", id="seventh-hollow"),
        pytest.param("تفاوض يتفاوضون تفاوض", id="sixth"),
        pytest.param("اتفق يتفق اتفاق", id="eighth-of-waw"),
        pytest.param("هاجم يهاجم مهاجمة", id="third"),
        pytest.param("ضم يضم ضمت ستضمها", id="first-doubled"),
        pytest.param("وصل يصل ستصلون", id="first-of-waw"),
        pytest.param("خطف يخطفونها خطفوه", id="plural-and-pronoun"),
        pytest.param("انتهى ينته ينتهون", id="jussive"),
        pytest.param("تلقى تتلق", id="jussive-of-a-fifth"),
    ],
)
def test_forms_of_one_verb_share_a_measure_and_root(words: str) -> None:
    """Perfect, imperfect and verbal noun meet."""
    keys = [measures(fold_key(word)) for word in words.split()]
    assert frozenset.intersection(*keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("فتح", "افتتاح", id="first-and-eighth"),
        pytest.param("قتل", "تقاتل", id="first-and-sixth"),
        pytest.param("وعد", "يعد", id="what-is-counted-among-others-is-no-promise"),
        pytest.param("علم", "استعلام", id="first-and-tenth"),
    ],
)
def test_two_measures_of_one_root_are_two_verbs(one: str, other: str) -> None:
    """«فتح» opened a door, «افتتح» inaugurated a school."""
    assert not measures(fold_key(one)) & measures(fold_key(other))


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        pytest.param("bodies", "جثتين", id="dual"),
        pytest.param("stake", "حصته", id="pronoun-behind-ta"),
        pytest.param("sanctions", "عقوباته", id="pronoun-behind-a-plural"),
        pytest.param("identities", "هويتيهما", id="pronoun-behind-a-dual"),
        pytest.param("neighbourhoods", "حييها", id="dual-of-two-letters"),
        pytest.param("cracks", "الشقين", id="dual-of-a-short-noun"),
        pytest.param("fighters", "مقاتلوها", id="pronoun-behind-a-sound-plural"),
        pytest.param("fled", "وفرّ", id="verb-of-two-letters"),
        pytest.param("arrive", "سيصل", id="verb-that-drops-its-waw"),
        pytest.param("largest", "كبير", id="superlative"),
        pytest.param("inaugurated", "سيفتتحون", id="measure"),
    ],
)
def test_a_word_and_its_rendering_stand_in_one_row(english: str, arabic: str) -> None:
    """Inflection on either side does not hide a row."""
    thesaurus = plain_thesaurus()
    (one,), (other,) = (thesaurus.across(tokenize(word)) for word in (english, arabic))
    assert one & other


_PORT_AR = (
    "أعلنت هيئة الموانئ، الأربعاء، أن عمالا مضربين أغلقوا مدخل الميناء ست ساعات، وأن سفينتين حوّلتا "
    "مسارهما إلى مرسين. وقال مدير الهيئة كمال الراوي: «لن نتفاوض تحت الضغط»."
)
_PORT_EN = (
    "The fisheries minister, Osman Tal, said the ban on trawling would be lifted in May after "
    "stocks of cod recovered. Regulators in Bergen recorded two breaches last month."
)
_CHIEF_EN = "The prime minister, Osman Tal, said the bridge would open in May."
_MATCH_AR = "خسر المنتخب التونسي أمام غانا بهدفين لهدف في أكرا."
_ACCUSED_AR = "اتهم رئيس النقابة وليد سالم وزارة المالية بتأخير الرواتب."


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        pytest.param(
            "en", "Striking workers blocked the harbour entrance for six hours.", _PORT_AR,
            id="translated",
        ),
        pytest.param("en", "Two vessels were diverted to Mersin.", _PORT_AR, id="dual-of-a-noun"),
        pytest.param(
            "en", 'Kamal al-Rawi said: "We will not negotiate under pressure".', _PORT_AR,
            id="translated-quotation",
        ),
        pytest.param(
            "ar", "قال وزير الثروة السمكية عثمان تال إن حظر الصيد بشباك الجر سيُرفع في مايو.",
            _PORT_EN, id="name-with-th",
        ),
        pytest.param(
            "ar", "سجلت الهيئات الرقابية في برغن مخالفتين الشهر الماضي.", _PORT_EN, id="plural",
        ),
        pytest.param("en", "Tunisia lost 2-1 to Ghana in Accra.", _MATCH_AR, id="both-sides"),
        pytest.param(
            "en", "Walid Salem accused the finance ministry of delaying salaries.", _ACCUSED_AR,
            id="who-accused",
        ),
    ],
)  # fmt: skip
def test_a_faithful_translation_passes(language: str, claim: str, evidence: str) -> None:
    """A claim in the other language is accepted where each of its words is answered."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "check"),
    [
        pytest.param(
            "en", "Striking workers blocked the harbour entrance and were arrested.", _PORT_AR,
            "content", id="added-harm",
        ),
        pytest.param(
            "en", 'Kamal al-Rawi said: "We will gladly negotiate with the strikers".', _PORT_AR,
            "quotation", id="another-quotation",
        ),
        pytest.param(
            "en", "Three vessels were diverted to Mersin.", _PORT_AR, "numbers", id="three-for-dual"
        ),
        pytest.param(
            "ar", "سجلت الهيئات الرقابية في طروادة مخالفتين الشهر الماضي.", _PORT_EN, "entities",
            id="another-place",
        ),
        pytest.param(
            "ar", "قال الوزير عثمان تال إن الجسر سيُفتتح في مايو.", _CHIEF_EN, "entities",
            id="prime-minister-and-minister",
        ),
        pytest.param(
            "ar", "قالت رئيسة الوزراء إن حظر الصيد سيُرفع في مايو.", _PORT_EN, "entities",
            id="minister-and-prime-minister",
        ),
        pytest.param(
            "en", "Ghana lost 2-1 to Tunisia in Accra.", _MATCH_AR, "role_order", id="other-side"
        ),
        pytest.param(
            "en", "The finance ministry accused Walid Salem of delaying salaries.", _ACCUSED_AR,
            "role_order", id="who-accused-whom",
        ),
    ],
)  # fmt: skip
def test_a_translation_that_says_something_else_is_rejected(
    language: str, claim: str, evidence: str, check: str
) -> None:
    """What the tables know and the evidence lacks is named by its check."""
    assert check in {reason.check for reason in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        pytest.param('He said: "We will not negotiate now".', _PORT_AR, 1, id="translated-en"),
        pytest.param("قال إن الحظر «سيُرفع في مايو».", _PORT_EN, 1, id="translated-ar"),
        pytest.param("قال الراوي: «لن نتفاوض تحت الضغط».", _PORT_AR, 0, id="verbatim"),
        pytest.param('The paper "Al Marfa" said so.', _PORT_AR, 0, id="name"),
    ],
)
def test_a_writer_puts_no_translation_between_quotation_marks(
    claim: str, evidence: str, expected: int
) -> None:
    """What a reader sees between marks is the source's own wording; a name may be."""
    assert len(check_own_words(claim, [evidence])) == expected


def test_bare_letters_fold_alike_on_the_short_way() -> None:
    """The dictionary is folded by a table of letters; the normaliser says the same."""
    forms = {form for forms, _, _ in read_rows() for form in forms}
    assert len(forms) > 10_000
    assert all(_keys(form) == tuple(fold_key(form).split()) for form in forms)
