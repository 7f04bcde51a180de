"""Two acts of a sentence may be told in either order, each with its own numbers and objects."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_SEATS = "وكسب الحزب 7 مقاعد وخسر 12 مقعدًا"
_MATCHES = "The team lost three matches and won five."
_OFFER = "ورفض نواب المعارضة الموازنة بوصفها مجحفة، وطالبوا بجلسة علنية"
_PRICES = "وخفضت الحكومة سعر الخبز ورفعت سعر الوقود"
_ALERT = "وأجلت الحكومة سكان القرى الساحلية، لكنها لم تعلن حالة الطوارئ"
_LOANS = "ومدد البنك القروض القائمة، لكنه لم يصدر قروضًا جديدة"
_TOUR = "The president opened the factory and toured the port."
_VISIT = "وافتتح الرئيس المصنع وزار الميناء"


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "خسر الحزب اثني عشر مقعدًا وكسب سبعة مقاعد.", _SEATS),
        ("ar", "رفعت الحكومة سعر الوقود وخفضت سعر الخبز.", _PRICES),
        ("ar", "طالب نواب المعارضة بجلسة علنية، ورفضوا الموازنة.", _OFFER),
        ("ar", "لم تعلن الحكومة حالة الطوارئ، لكنها أجلت سكان القرى الساحلية.", _ALERT),
        ("ar", "لم يصدر البنك قروضًا جديدة، لكنه مدد القروض القائمة.", _LOANS),
        (
            "ar",
            "قال المتحدث إن القوات أسرت 43 مقاتلًا وخسرت 17 جنديًا.",
            "وقال المتحدث إن القوات خسرت 17 جنديًا وأسرت 43 مقاتلًا",
        ),
        ("en", "The team won five matches and lost three.", _MATCHES),
        ("en", "The president toured the port and opened the factory.", _TOUR),
    ],
)
def test_the_order_of_two_acts_is_free(language: str, claim: str, evidence: str) -> None:
    """A claim that has the second act first says the same."""
    assert () == verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "خسر الحزب سبعة مقاعد وكسب اثني عشر مقعدًا.", _SEATS),
        ("ar", "كسب الحزب اثني عشر مقعدًا وخسر سبعة مقاعد.", _SEATS),
        ("ar", "رفعت الحكومة سعر الخبز وخفضت سعر الوقود.", _PRICES),
        ("ar", "رفض نواب المعارضة جلسة علنية، وطالبوا بالموازنة.", _OFFER),
        ("ar", "أعلنت الحكومة حالة الطوارئ، لكنها لم تجل سكان القرى الساحلية.", _ALERT),
        ("ar", "زار الرئيس المصنع وافتتح الميناء.", _VISIT),
        ("en", "The team won three matches and lost five.", _MATCHES),
        ("en", "The team lost five and won three matches.", _MATCHES),
        ("en", "The president toured the factory and opened the port.", _TOUR),
    ],
)
def test_two_acts_do_not_trade_numbers_or_objects(language: str, claim: str, evidence: str) -> None:
    """In either order, what is told behind one act is not told behind the other."""
    assert () != verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "supported"),
    [
        ("ar", "غرق أربعة صيادين وسائح واحد.", "وغرق صياد وأربعة سياح", False),
        ("ar", "غرق أربعة من الصيادين وسائح.", "وغرق صياد وأربعة سياح", False),
        ("ar", "غرق أربعة من السياح وصياد واحد.", "وغرق صياد وأربعة سياح", True),
        ("ar", "قُتل ثلاثة جنود وضابط.", "وقُتل ضابط وثلاثة جنود في الهجوم", True),
        ("en", "The town bought five excavators and a bus.",
         "The town bought an excavator and five buses.", False),
        ("en", "The town bought five buses and an excavator.",
         "The town bought an excavator and five buses.", True),
    ],
)  # fmt: skip
def test_one_of_these_is_not_more_of_them(
    language: str, claim: str, evidence: str, supported: bool
) -> None:
    """What stands without a number does not trade places with what a number counts."""
    assert supported == (not verify(claim, language, [evidence]))


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "انهار الجسر وتوقفت الملاحة في القناة.",
         "وانهار الجسر، ولم تتوقف الملاحة في القناة"),
        ("ar", "تضررت المحطة وانقطعت المياه عن الأحياء.",
         "وتضررت المحطة، ولم تنقطع المياه عن الأحياء"),
        ("en", "The bridge fell and shipping was halted.",
         "The bridge fell, but shipping was not halted."),
    ],
)  # fmt: skip
def test_what_denies_by_its_meaning_does_so_behind_and(
    language: str, claim: str, evidence: str
) -> None:
    """«وتوقفت» is «توقفت» with "and": it answers no «لم تتوقف»."""
    assert () != verify(claim, language, [evidence])
