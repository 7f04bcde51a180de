"""What the grammar of one language says in another place than the other: no reason, or one."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TRUE = [
    # a share whose whole is a pronoun, or whose verb stands in a relative clause
    ("en", "About one in four of the 9,000 shops that closed had reopened by Friday evening.",
     "وأغلق 9 آلاف متجر أبوابه، وأعيد فتح نحو ربعها بحلول مساء الجمعة"),
    # an exception that stands far behind its negation
    ("ar", "لم ينج من ركاب القارب الخمسين سوى سبعة.",
     "Of the 50 people on board the boat, seven survived"),
    ("ar", "لا يعمل من بين محطات المدينة العشرين إلا 12 محطة.",
     "Of the city's 20 stations, 12 were working"),
    # a plural that looks like a future
    ("ar", "ارتفع سعر الخبز الأحد خمسة سنتات إلى 1.10 يورو.",
     "Bread prices rose 5 cents on Sunday, to 1.10 euros"),
    # «لأن» with a verb gives no cause
    ("ar", "قالت الوزارة إنه لا داعي لأن يغلق التجار محالهم.",
     "The ministry said there was no reason for traders to close their shops"),
    # what is denied is no part of who denies it
    ("en", "Police accuse the ex-mayor of taking bribes worth 40,000 dollars, which he denies.",
     "وتتهم الشرطة رئيس البلدية السابق بتلقي رشى قيمتها 40 ألف دولار\nوينفي الرجل التهمة"),
    # how often, and to each
    ("en", "The pool is open on three days of each week.", "يفتح المسبح ثلاثة أيام في الأسبوع"),
    ("en", "The pool is open three days every week.", "يفتح المسبح ثلاثة أيام في الأسبوع"),
    # what would prevent it is a condition
    ("en", "The hearing is due to be held on March 9, unless the defence asks for an adjournment.",
     "ومن المقرر أن تعقد الجلسة في 9 مارس، ما لم يطلب الدفاع تأجيلها"),
    # who fears fears
    ("en", "Some shepherds, worried about their flocks, would not leave the valley.",
     "رفض بعض الرعاة مغادرة الوادي خوفًا على قطعانهم"),
    # an inserted exception
    ("en", "The firm may propose opening the beach to residents, though not tourists, on two days"
     " of each week, according to an official.",
     "وقال مسؤول إن الشركة قد تقترح فتح الشاطئ أمام السكان يومين في الأسبوع،"
     " على ألا يشمل ذلك السياح"),
    ("en", "The rebels claimed responsibility for the raid.",
     "وتبنى المتمردون الغارة، وزعموا أنهم قتلوا 20 جنديًا، وهو ما نفاه الجيش"),
    ("ar", "قال المهاجمون إنهم دمروا جسرين.",
     "The attackers said they had destroyed two bridges, which the army called a lie"),
    # a vowel tells a fifth from five
    ("en", "A fifth of the town's wells have run dry.", "جف خُمس آبار البلدة"),
    ("ar", "استقال خُمس الموظفين.", "A fifth of the staff quit"),
    # "had it" is an "if"
    ("en", "Had the brakes worked, the lorry would have stopped in time, the report says.",
     "ويقول التقرير إنه لو عملت المكابح لتوقفت الشاحنة في الوقت المناسب"),
    # a month behind its noun
    ("en", "Sales in March were the lowest since 2009.", "كانت مبيعات مارس الأدنى منذ 2009"),
    # "could" of what somebody was able to do
    ("ar", "لم تتمكن فرق الإنقاذ من بلوغ القرية إلا سيرًا على الأقدام.",
     "Rescue teams could reach the village only on foot"),
    # what is not known to have caused it
    ("ar", "لم يعرف بعد ما الذي تسبب في الحريق.", "It is not yet known what caused the fire"),
    # what is the greatest of its time by a hyphen
    ("ar", "بلغ التضخم أعلى مستوى له منذ ثلاث سنوات.", "Inflation hit a three-year high"),
    # «بعد أن كانت» says from what it has changed
    ("ar", "تراجعت مبيعات المصنع إلى 90 ألفًا بعد أن كانت 140 ألفًا قبل عام.",
     "The plant's sales fell to 90,000 from 140,000 a year earlier"),
    ("en", "The minister put the delay down to the weather, not to the contractor.",
     "وعزا الوزير التأخير إلى الطقس لا إلى المقاول"),
    # a bare verb goes on with what will be
    (
        "en",
        "The firm will shut one of its mills and move production to Orvan.",
        "ستغلق الشركة أحد مطاحنها الثلاثة وتنقل الإنتاج إلى أورفان",
    ),
    # what is promised is no part of who promises
    (
        "en",
        "The bank has apologised to customers and promised refunds.",
        "اعتذر البنك للعملاء ووعد برد أموالهم",
    ),
    # a relative clause for a participle
    (
        "ar",
        "تعهدت الحكومة بإعادة بناء المدارس التي دمرها الزلزال.",
        "The government pledged to rebuild the schools destroyed by the quake",
    ),
    # who stays somewhere does nothing
    (
        "ar",
        "ظل السجين في زنزانة ستة أسابيع قبل أن يسمح لمحاميه بزيارته.",
        "The prisoner was kept in a cell for six weeks before his lawyer was allowed to see him",
    ),
    (
        "en",
        "The last round of talks failed to produce a deal.",
        "انتهت الجولة الأخيرة من المحادثات من دون التوصل إلى اتفاق",
    ),
    ("ar", "عادت السفينة أدراجها.", "The ship turned back"),
    # what a relative clause counts is told of nothing behind it, and «ستظل» is no name
    (
        "ar",
        "قالت شركة نورمار، المالكة لمنجم أولستر، إن المنجم سيبقى مغلقًا ستة أشهر على الأقل.",
        "The Olster mine, which employs 400 people, will remain closed for at least six months"
        " after a collapse blocked two tunnels, its owner Normar said",
    ),
    (
        "ar",
        "ستظل المدرسة مغلقة شهرين.",
        "The school, which stands in Oldra, will stay shut for two months",
    ),
]  # fmt: skip

_FALSE = [
    ("en", "About one in three of the 9,000 shops that closed had reopened by Friday evening.",
     "وأغلق 9 آلاف متجر أبوابه، وأعيد فتح نحو ربعها بحلول مساء الجمعة"),
    ("ar", "لم ينج من ركاب القارب الخمسين أحد.",
     "Of the 50 people on board the boat, seven survived"),
    ("ar", "لم ينج من ركاب القارب الخمسين سوى تسعة.",
     "Of the 50 people on board the boat, seven survived"),
    ("ar", "سيرتفع سعر الخبز الأحد خمسة سنتات إلى 1.10 يورو.",
     "Bread prices rose 5 cents on Sunday, to 1.10 euros"),
    ("ar", "أغلق التجار محالهم لأن الوزارة طلبت ذلك.",
     "The ministry said there was no reason for traders to close their shops"),
    ("en", "The ex-mayor accuses police of taking bribes worth 40,000 dollars, which they deny.",
     "وتتهم الشرطة رئيس البلدية السابق بتلقي رشى قيمتها 40 ألف دولار\nوينفي الرجل التهمة"),
    ("en", "The pool is open on three days of each month.", "يفتح المسبح ثلاثة أيام في الأسبوع"),
    ("en", "The hearing was adjourned from March 9.",
     "ومن المقرر أن تعقد الجلسة في 9 مارس، ما لم يطلب الدفاع تأجيلها"),
    ("en", "The hearing will be held on March 9 if the defence asks for an adjournment.",
     "ومن المقرر أن تعقد الجلسة في 9 مارس، ما لم يطلب الدفاع تأجيلها"),
    ("en", "Some shepherds, worried about their flocks, left the valley.",
     "رفض بعض الرعاة مغادرة الوادي خوفًا على قطعانهم"),
    ("en", "The rebels, who claimed responsibility for the raid, killed 20 soldiers.",
     "وتبنى المتمردون الغارة، وزعموا أنهم قتلوا 20 جنديًا، وهو ما نفاه الجيش"),
    ("en", "The attackers destroyed two bridges.",
     "The attackers said they had destroyed two bridges, which the army called a lie"),
    ("ar", "دمر المهاجمون جسرين.",
     "قال المهاجمون إنهم دمروا جسرين، وهو ما وصفه الجيش بأنه كذب"),
    ("en", "Five of the town's wells have run dry.", "جف خُمس آبار البلدة"),
    ("ar", "استقال خُمس الموظفين.", "Five of the staff quit"),
    ("en", "The brakes worked, the report says.",
     "ويقول التقرير إنه لو عملت المكابح لتوقفت الشاحنة في الوقت المناسب"),
    ("en", "Sales in April were the lowest since 2009.", "كانت مبيعات مارس الأدنى منذ 2009"),
    ("en", "The judge retired in March.", "تقاعد القاضي الذي مارس المهنة 30 عامًا"),
    ("ar", "لم تتمكن فرق الإنقاذ من بلوغ القرية.",
     "Rescue teams could reach the village only on foot"),
    ("ar", "تسبب الغاز في الحريق.", "It is not yet known what caused the fire"),
    ("ar", "بلغ التضخم أعلى مستوى له منذ خمس سنوات.", "Inflation hit a three-year high"),
    ("ar", "ارتفعت مبيعات المصنع إلى 140 ألفًا بعد أن كانت 90 ألفًا قبل عام.",
     "The plant's sales fell to 90,000 from 140,000 a year earlier"),
    (
        "en",
        "The firm shut one of its mills and moved production to Orvan.",
        "ستغلق الشركة أحد مطاحنها الثلاثة وتنقل الإنتاج إلى أورفان",
    ),
    (
        "ar",
        "أعادت الحكومة بناء المدارس التي دمرها الزلزال.",
        "The government pledged to rebuild the schools destroyed by the quake",
    ),
    (
        "en",
        "The last round of talks produced a deal.",
        "انتهت الجولة الأخيرة من المحادثات من دون التوصل إلى اتفاق",
    ),
    (
        "en",
        "The port was shut for 30 days.",
        "أغلق الميناء، الذي يستقبل 30 سفينة يوميًا، تسعة أيام",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_another_grammar_is_no_reason(language: str, claim: str, evidence: str) -> None:
    """What one language says in another place or by another form is the same."""
    assert () == verify(claim, language, [evidence])


@pytest.mark.parametrize(("language", "claim", "evidence"), _FALSE)
def test_what_that_grammar_changes_is_found(language: str, claim: str, evidence: str) -> None:
    """The same forms with another share, bound, condition or owner are a reason."""
    assert verify(claim, language, [evidence])
