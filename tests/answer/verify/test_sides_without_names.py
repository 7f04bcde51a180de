"""Who acts and who suffers it where no name tells, and attributes that the evidence denies."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# language | evidence | claim
_TURNED = """
ar | واتهم الحرس المهربين بحرق المركب قبل فرارهم، فيما حمّل المهربون عاصفة مسؤولية غرقه. | \
اتهم المهربون الحرس بحرق المركب.
ar | حذرت النقابة المصرفيين من إضراب جديد. | حذر المصرفيون النقابة من إضراب جديد.
ar | اتهم الجيش السوري المسلحين بقصف البلدة. | اتهم المسلحون الجيش السوري بقصف البلدة.
ar | وقال الناطق إن الشركة ستوقع اليوم عقدا مع نقابة السائقين، لكنها علقت المفاوضات مع نقابة \
الطيارين. | قال الناطق إن الشركة ستوقع اليوم عقدا مع نقابة الطيارين، لكنها علقت المفاوضات مع نقابة \
السائقين.
ar | وذكر الحكم أن النيابة العامة حجبت سجلات مصرفية عن محاميه. | \
ذكر الحكم أن محامي الدهني حجبوا سجلات مصرفية عن النيابة العامة.
en | The report said the bank had sought guarantees from the city. | \
The report said the city had sought guarantees from the bank.
"""
_DENIED = """
en | Residents saw vehicles, but their accounts could not be independently verified. | \
Vehicles were seen, according to independently verified accounts.
en | The vaccine has not been approved in Norland. | The approved vaccine is used in Norland.
ar | وقالت الهيئة إن المصنع لم يُرخص قط. | قالت الهيئة إن المصنع المرخص أغلق.
ar | ولم تُسجل اللوحتان المسروقتان لدى الشرطة. | اللوحتان المسجلتان لدى الشرطة سُرقتا.
"""
_TRUE = """
ar | واتهم النادي الاتحاد بتأخير الدفع، فيما حمّل الاتحاد المصرف مسؤولية التأخير. | \
حمّل الاتحاد المصرف مسؤولية التأخير، بينما اتهمه النادي بتأخير الدفع.
ar | اتهم الجيش السوري المسلحين بقصف البلدة. | اتهم الجيش المسلحين بقصف البلدة.
ar | وقال إن الوزير سيزور وفد مصر، لكنه لن يلتقي وفد ليبيا. | \
قال إن الوزير لن يلتقي وفد ليبيا، لكنه سيزور وفد مصر.
ar | وتضررت مدرسة في صور، كما أغلق مستشفى في صيدا. | أُغلق مستشفى في صيدا، كما تضررت مدرسة في صور.
ar | ولم يزر الوزير القرى المتضررة التي أعاد متطوعون بناءها. | \
أعاد متطوعون بناء القرى المتضررة.
ar | ولم تسترد الشرطة اللوحتين المسروقتين. | لم تُسترد اللوحتان المسروقتان.
en | The minister did not visit the flooded villages, which were rebuilt by volunteers. | \
Volunteers rebuilt the flooded villages.
en | The firm did not pay the promised bonuses. | The promised bonuses were not paid.
en | No damaged ships were repaired, but 12 damaged trucks were sold. | \
Twelve damaged trucks were sold.
en | The novel, written by Ana Ruiz, won a prize worth 9,000 euros funded by a bank. | \
The novel written by Ana Ruiz won a prize funded by a bank.
"""


def _rows(text: str) -> list[tuple[str, str, str]]:
    """Return the rows of a table: language, evidence, claim."""
    rows = [line.split(" | ") for line in text.strip().split("\n")]
    return [(language, evidence, claim) for language, evidence, claim in rows]


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_TURNED))
def test_sides_have_changed(language: str, evidence: str, claim: str) -> None:
    """Two parties stand in each other's place."""
    assert "role_order" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_DENIED))
def test_attribute_is_denied(language: str, evidence: str, claim: str) -> None:
    """The attribute is what the evidence says is not so."""
    assert "negation" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_TRUE))
def test_sides_are_kept(language: str, evidence: str, claim: str) -> None:
    """The same in another order; an attribute is not what a negation denies."""
    assert verify(claim, language, [evidence]) == ()


_CAUSES = """
en | The coach blamed the loss on the referee, who had sent off Duarte. | \
The coach said the loss was caused by Duarte.
en | The minister attributed the shortage to traders who were hoarding flour meant for farmers. | \
The minister said the shortage was caused by farmers.
en | Schools closed early after a week of heat. | Schools closed early because of the heat.
ar | وحمّل المدرب الحكم الذي طرد سعيدا مسؤولية الخسارة. | قال المدرب إن الخسارة جاءت بسبب سعيد.
ar | وعزا الوزير النقص إلى تجار يخزنون الدقيق المخصص للمزارعين. | \
قال الوزير إن النقص سببه المزارعون.
"""
_GROUNDS = """
en | The coach blamed the loss on the referee, who had sent off Duarte. | \
The coach said the loss was caused by the referee.
en | The firm closed two shops given that rents had doubled. | \
The firm closed two shops because rents had doubled.
en | In view of the heat, schools closed early. | Schools closed early because of the heat.
ar | وقال المحلل إن السعر مرتفع نظرا إلى أن الشركة خسرت العام الماضي. | \
قال المحلل إن السعر مرتفع لأن الشركة خسرت العام الماضي.
ar | واستقال المدير على خلفية الخسائر. | استقال المدير بسبب الخسائر.
"""


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_CAUSES))
def test_another_cause(language: str, evidence: str, claim: str) -> None:
    """Who is only named in a clause about the one blamed is no cause, nor is what came before."""
    assert "cause" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_GROUNDS))
def test_the_same_cause(language: str, evidence: str, claim: str) -> None:
    """The one blamed, and grounds that the text gives by another word."""
    assert verify(claim, language, [evidence]) == ()
