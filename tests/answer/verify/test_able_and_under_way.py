"""Who can do it, considers it, all but did it or is at it has not done it."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.drafted import check_drafted

# language | evidence | claim
_FALSE = """
en | The watchdog has the power to withdraw the station's licence. | \
The watchdog withdrew the station's licence.
en | The assembly still has to ratify the treaty with Norland. | \
The assembly has ratified the treaty with Norland.
en | The striker nearly scored from a free kick. | The striker scored from a free kick.
en | A mural is being painted on the wall of the old mill. | \
A mural was painted on the wall of the old mill.
en | The dam is still being built and has cost 3 million dollars. | \
The dam has been built for 3 million dollars.
ar | وبإمكان المجلس تجميد حسابات الشركة في أي وقت. | جمّد المجلس حسابات الشركة.
ar | وبوسع الحكومة تمديد حالة الطوارئ شهرا آخر. | مددت الحكومة حالة الطوارئ شهرا آخر.
ar | وما زال في مقدور الاتحاد سحب الكأس من النادي. | سحب الاتحاد الكأس من النادي.
ar | ويحق للمحكمة إلغاء نتيجة الاقتراع. | ألغت المحكمة نتيجة الاقتراع.
ar | ومن حق المتهم استئناف الحكم خلال شهر. | استأنف المتهم الحكم.
ar | ويملك الوزير صلاحية عزل المحافظ. | عزل الوزير المحافظ.
ar | وفكرت الشركة في نقل مصنعها إلى الخارج بسبب الضرائب. | \
نقلت الشركة مصنعها إلى الخارج بسبب الضرائب.
ar | ونظرت الوزارة في إغلاق المدرسة. | أغلقت الوزارة المدرسة.
ar | وناقش الوزراء خفض الضرائب على الوقود. | خفض الوزراء الضرائب على الوقود.
ar | ويأمل النادي في منع انتقال اللاعب. | منع النادي انتقال اللاعب.
ar | ويجري حاليا تدريب الطيارين في القاعدة الجوية. | تم تدريب الطيارين في القاعدة الجوية.
ar | ولا تزال المدرسة قيد الإنشاء. | أُنشئت المدرسة.
"""
_TRUE = """
en | Prices almost doubled last year. | Prices nearly doubled last year.
en | Nearly 300 people were arrested on Sunday. | Almost 300 people were arrested on Sunday.
en | The storm nearly destroyed the school, but the library was rebuilt. | The library was rebuilt.
en | The firm had to close two shops. | The firm closed two shops.
en | The suspect is being held in Torlan. | The suspect was held in Torlan.
en | A new hall was built by the river and is being painted. | A new hall was built by the river.
en | Rudd had been sentenced in 2023 to seven years in prison over the sale of a ferry. | \
Rudd had been sentenced to seven years in prison over the sale of a ferry.
ar | وبإمكان المجلس تجميد حسابات الشركة في أي وقت. | \
يستطيع المجلس تجميد حسابات الشركة في أي وقت.
ar | ونظرت المحكمة في القضية ثم برأت المتهم. | برأت المحكمة المتهم.
ar | وفكر اللاعب في الاعتزال لكنه جدد عقده. | جدد اللاعب عقده.
ar | وسحبت الهيئة التي تملك صلاحية الإشراف على البث الترخيص من الإذاعة. | \
سحبت الهيئة الترخيص من الإذاعة.
ar | وتجري حاليا صيانة الجسر. | يخضع الجسر حاليا للصيانة.
ar | وطالب السكان بمنع الشاحنات، ومنعت البلدية مرورها ليلا. | منعت البلدية مرور الشاحنات ليلا.
ar | وأُدخل صياد المستشفى في مايو، وقد تعافى منذ ذلك الحين. | تعافى الصياد.
"""


def _rows(text: str) -> list[tuple[str, str, str]]:
    """Return the rows of a table: language, evidence, claim."""
    rows = [line.split(" | ") for line in text.strip().split("\n")]
    return [(language, evidence, claim) for language, evidence, claim in rows]


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_FALSE))
def test_is_not_done_by_who_can(language: str, evidence: str, claim: str) -> None:
    """What somebody may do, weighs or is still doing is told as done."""
    assert "modality" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_TRUE))
def test_is_done_or_left_as_open(language: str, evidence: str, claim: str) -> None:
    """What is done, or as open as in the evidence, passes, also in a draft."""
    assert verify(claim, language, [evidence]) == ()
    assert check_drafted(claim, [evidence], plain_thesaurus()) == ()
