"""Which of two it is, which side of a bound, how sure a case is, whose army it is."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TRUE = [
    # which of two
    ("en", "The grant went to libraries rather than to museums.",
     "The grant went to libraries, not to museums"),
    ("en", "The mayor put the floods down to blocked channels rather than to the rain.",
     "وعزا رئيس البلدية الفيضانات إلى انسداد القنوات لا إلى الأمطار"),
    ("ar", "عزا رئيس البلدية الفيضانات إلى انسداد القنوات لا إلى الأمطار.",
     "The mayor blamed the floods on blocked channels rather than on rain"),
    ("ar", "ذهبت المنحة إلى المكتبات بدلا من المتاحف.",
     "ذهبت المنحة إلى المكتبات وليس إلى المتاحف"),
    # a bound
    ("en", "The runway was cleared by midday on Tuesday.",
     "وأزيلت الثلوج من المدرج بحلول ظهر الثلاثاء"),
    ("en", "The ban will not be lifted until after 3 March.", "لن يرفع الحظر قبل 3 مارس"),
    ("en", "The museum reopened after the storm of 15 May.", "أعيد فتح المتحف بعد عاصفة 15 مايو"),
    ("en", "The mine has been shut for over a year.", "المنجم مغلق منذ 17 شهرًا"),
    ("ar", "استمر الإضراب أقل من شهر.", "The strike lasted 24 days"),
    # cases
    ("en", "The clinic counted 40 suspected cases and six confirmed ones.",
     "أحصت العيادة 40 حالة مشتبها بها و6 حالات مؤكدة"),
    ("ar", "أعلنت الهيئة تسجيل 19 إصابة مؤكدة بالملاريا.",
     "The authority announced that 19 confirmed malaria cases had been recorded"),
    ("en", "The authority announced that 19 confirmed malaria cases had been recorded.",
     "أعلنت الهيئة، الأحد، تسجيل 19 إصابة مؤكدة بالملاريا"),
    # too little
    ("en", "The courts have too few judges, she said.", "وقالت إن المحاكم تعاني نقصًا في القضاة"),
    ("ar", "تعاني المحاكم قلة القضاة.", "The courts suffer from a shortage of judges"),
    # whose
    ("ar", "قال الجيش الموردي إن جنديين جُرحا.", "The Mordian army said two soldiers were wounded"),
    ("ar", "اتهمت الشرطة الأوستيرية مهربين.", "The Osteran police accused smugglers"),
    ("ar", "احتجزت الشرطة المحلية رجلين.", "Local police held two men"),
    ("ar", "قال الجيش الوطني إن جنديين جُرحا.", "The Mordian army said two soldiers were wounded"),
    ("en", "The Osteran delegation left the hall.", "غادر الوفد الأوستيري القاعة"),
    # until when
    ("en", "The market will be shut until the end of the week.",
     "ستبقى السوق مغلقة حتى نهاية الأسبوع، وقد يمدد الإغلاق"),
    ("en", "The school may stay closed until the end of the month.",
     "The school will stay closed on Monday and could remain shut until the end of the month"),
    # who, where two clauses name two
    (
        "en",
        "The bishop resigned after the treasurer was charged.",
        "استقال الأسقف بعد توجيه التهمة إلى أمين الصندوق",
    ),
    (
        "ar",
        "استقال المدعي العام قبل أن يُعتقل القاضي.",
        "The prosecutor resigned before the judge was arrested",
    ),
    (
        "en",
        "Tomas Berg fell ill after Maria Lund left the boat.",
        "مرض توماس بيرغ بعد أن غادرت ماريا لوند القارب",
    ),
    # of the family
    ("en", "The banker's sister was arrested on Friday.", "اعتُقلت شقيقة المصرفي الجمعة"),
    ("en", "The banker's son said his father was ill.", "قال ابن المصرفي إن والده مريض"),
    # the first time, and since when
    (
        "en",
        "The club won the league for the first time in 30 years.",
        "فاز النادي بالدوري للمرة الأولى منذ 30 عامًا",
    ),
    (
        "ar",
        "فاز النادي بالدوري للمرة الأولى.",
        "The club won the league for the first time",
    ),
]  # fmt: skip

_FALSE = [
    ("en", "The grant went to museums rather than to libraries.",
     "The grant went to libraries, not to museums"),
    ("en", "The mayor put the floods down to the rain rather than to blocked channels.",
     "وعزا رئيس البلدية الفيضانات إلى انسداد القنوات لا إلى الأمطار"),
    ("ar", "عزا رئيس البلدية الفيضانات إلى الأمطار لا إلى انسداد القنوات.",
     "The mayor blamed the floods on blocked channels rather than on rain"),
    ("ar", "ذهبت المنحة إلى المتاحف بدلا من المكتبات.",
     "ذهبت المنحة إلى المكتبات وليس إلى المتاحف"),
    ("en", "The runway was cleared after midday on Tuesday.",
     "وأزيلت الثلوج من المدرج بحلول ظهر الثلاثاء"),
    ("ar", "أعيد فتح المتحف بعد مساء الجمعة.", "The museum reopened by Friday evening"),
    ("en", "The museum reopened before 15 May.", "The museum reopened after 15 May"),
    ("en", "The mine has been shut for less than a year.", "المنجم مغلق منذ 17 شهرًا"),
    ("ar", "استمر الإضراب أكثر من شهر.", "The strike lasted 24 days"),
    ("en", "The authority announced that 19 suspected malaria cases had been recorded.",
     "أعلنت الهيئة، الأحد، تسجيل 19 إصابة مؤكدة بالملاريا"),
    ("ar", "سجلت العيادة 40 حالة مؤكدة.", "The clinic recorded 40 suspected cases"),
    ("en", "The clinic recorded 40 confirmed cases.", "The clinic recorded 40 suspected cases"),
    ("en", "The courts have too many judges, she said.", "وقالت إن المحاكم تعاني نقصًا في القضاة"),
    ("ar", "تعاني المحاكم كثرة القضاة.", "The courts suffer from a shortage of judges"),
    ("ar", "قال الجيش البلتاني إن جنديين جُرحا.", "The Mordian army said two soldiers were wounded"),
    ("en", "The market will be shut until the end of the week.",
     "ستغلق السوق يومين، وقد يمدد الإغلاق حتى نهاية الأسبوع"),
    ("ar", "ستبقى المدرسة مغلقة حتى نهاية الشهر.",
     "The school will stay closed on Monday and could remain shut until the end of the month"),
    ("en", "The banker's brother was arrested on Friday.", "اعتُقلت شقيقة المصرفي الجمعة"),
    ("ar", "اعتُقل شقيق المصرفي الجمعة.", "The banker's sister was arrested on Friday"),
    ("ar", "قتل الرجل والده، قال الادعاء.", "قتل الرجل والدته، قال الادعاء"),
    (
        "en",
        "The club won the league for the first time.",
        "فاز النادي بالدوري للمرة الأولى منذ 30 عامًا",
    ),
    (
        "ar",
        "فاز النادي بالدوري لأول مرة.",
        "The club won the league for the first time in 30 years",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_the_same_side_is_let_pass(language: str, claim: str, evidence: str) -> None:
    """Another wording of the same side, bound, case or owner is no reason."""
    assert () == verify(claim, language, [evidence])


@pytest.mark.parametrize(("language", "claim", "evidence"), _FALSE)
def test_the_other_side_is_found(language: str, claim: str, evidence: str) -> None:
    """The other of two, the other side of a bound, a surer case, another's army is a reason."""
    assert verify(claim, language, [evidence])
