"""Across the languages: what one sentence says is not held against a claim that tells another."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TRUE = [
    # a quality and its denial are one row
    ("ar", "أغلقت المدارس بسبب رياح قوية غير معتادة.",
     "The schools were closed because of unusually strong winds"),
    ("ar", "قالت الهيئة إن المبنى أقيم بصورة غير قانونية.",
     "The authority said the building had been put up illegally"),
    ("en", "The inspectors said the checks were inadequate.", "قال المفتشون إن الفحوص غير كافية"),
    # the end of a period by its noun alone
    ("ar", "يبقى الجسر مغلقًا حتى نهاية الشهر.",
     "The bridge will stay closed until the end of the month"),
    ("ar", "تصدر النتائج في منتصف العام.", "The results will come out in the middle of the year"),
    # a condition, a plan or a denial of another sentence
    ("ar", "حث السكان الجانبين على الحوار.",
     "The union said the strike would go on unless the company returned to the talks. Residents"
     " urged both sides to hold a dialogue"),
    ("ar", "أصيب ثلاثة صحفيين الاثنين حين تعرضت سيارتهم لإطلاق نار.",
     "Three journalists were wounded on Monday when their car came under fire. Ministers are due to"
     " meet next week"),
    ("ar", "رحبت البلدية بالقرار وتعهدت بتقديم 10 ملايين دولار للقرى.",
     "The province rejected a proposal to build a dam. The municipality welcomed the decision and"
     " pledged 10 million dollars for villages"),
    ("en", "The company's shares rose 3 percent.",
     "وقال المدير إن الشركة رفضت بيع حصتها. وارتفع سهم الشركة 3 في المئة"),
    # both only suspect it
    ("ar", "يشتبه المحققون في أن عطلا كهربائيا تسبب في الحريق.",
     "Investigators suspect that an electrical fault caused the fire"),
    # a comparison with "the"
    ("ar", "تتوقع الشركة بيع 40 ألف سيارة، أي أقل من 50 ألف سيارة باعتها العام الماضي.",
     "The company expects to sell 40,000 cars, fewer than the 50,000 it sold last year"),
    # "under" that compares nothing
    ("en", "Rescuers found two men alive under the rubble.",
     "عثر رجال الإنقاذ على رجلين حيين تحت الأنقاض، وقتل أكثر من عشرين"),
    # who owns up to a thing accepts nothing
    ("ar", "أقر الوزير بالخطأ لكنه رفض الاستقالة.",
     "The minister conceded the mistake but refused to resign"),
    # two denials, the one of what came before
    ("ar", "تعذر على ثلاثة مندوبين الحضور بعد رفض طلباتهم للحصول على تأشيرات.",
     "Three delegates were unable to attend because their visa requests had been refused"),
    # a verb that goes on with a subject of the other gender
    ("en", "The court rejected the appeal and asked the bank to hand its records to the police.",
     "ورفضت المحكمة الطعن وطالبت المصرف بتسليم سجلاته إلى الشرطة"),
    ("en", "Norland demanded compensation and threatened to close the port.",
     "وطالبت نورلاند بتعويضات، وهددت بإغلاق الميناء"),
    # who speaks by another verb, though «قال» stands elsewhere
    ("en", "The mayor of Sandra criticised the ministry and said the city would go to court.",
     "وقال المهندس عادل شريف إن العمل تأخر. وانتقد عمدة ساندرا الوزارة، وأعلن أن المدينة ستلجأ إلى"
     " القضاء"),
    # a number behind the preposition that is written to it
    ("ar", "تبرعت الجمعية بـ45 سريرًا للمستشفى.", "The charity donated 45 beds to the hospital"),
]  # fmt: skip

_FALSE = [
    ("ar", "قالت الهيئة إن المبنى أقيم بصورة قانونية.",
     "The authority said the building had been put up illegally"),
    ("ar", "يبقى الجسر مغلقًا حتى نهاية الشهر.",
     "The bridge will stay closed until the start of the month"),
    ("ar", "يستمر الإضراب خمسة أيام.",
     "The union said the strike would last five days unless the company returned to the talks."
     " Residents urged both sides to compromise"),
    ("ar", "رحبت البلدية بالقرار ووافقت على بناء سد.",
     "The municipality welcomed the decision. It rejected a proposal to build a dam"),
    ("ar", "تسبب عطل كهربائي في الحريق.",
     "Investigators suspect that an electrical fault caused the fire"),
    ("ar", "نفى الوزير الخطأ لكنه رفض الاستقالة.",
     "The minister conceded the mistake but refused to resign"),
    ("en", "Unemployment is under 5 percent.", "تجاوز معدل البطالة 5 في المئة"),
    ("en", "The bank asked the court to hand over its records to the police.",
     "ورفضت المحكمة الطعن وطالبت المصرف بتسليم سجلاته إلى الشرطة"),
    ("en", "The engineer Adel Sharif said the city would go to court.",
     "وقال المهندس عادل شريف إن العمل تأخر. وانتقد عمدة ساندرا الوزارة، وأعلن أن المدينة ستلجأ إلى"
     " القضاء"),
    ("ar", "تبرعت الجمعية بـ54 سريرًا للمستشفى.", "The charity donated 45 beds to the hospital"),
    # a number of another sentence
    ("ar", "عالجت العيادة 45 مريضًا يوم الأحد.",
     "The clinic treated 80 patients on Sunday. A charity donated 45 tents to schools"),
    ("en", "The dam supplies about 60 percent of the water in the valley.",
     "يوفر السد نحو 30 في المئة من مياه الوادي. وخفضت الحكومة دعم الأسمدة 60 في المئة"),
    # a quality without its denial
    ("en", "The inspectors said the checks were inadequate.", "قال المفتشون إن الفحوص كافية"),
    ("en", "The ministry said the ban was constitutional.", "قالت الوزارة إن الحظر غير دستوري"),
    # what is only to be moved
    ("ar", "نُقلت 200 أسرة إلى مدارس.", "The governor said 200 families would be moved to schools"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_what_another_sentence_says_is_no_reason(language: str, claim: str, evidence: str) -> None:
    """The claim tells one sentence of its evidence, and that sentence says all of it."""
    assert not verify(claim, language, [evidence])


@pytest.mark.parametrize(("language", "claim", "evidence"), _FALSE)
def test_what_its_own_sentence_denies_or_lacks_is_one(
    language: str, claim: str, evidence: str
) -> None:
    """The claim says what its sentence does not."""
    assert verify(claim, language, [evidence])
