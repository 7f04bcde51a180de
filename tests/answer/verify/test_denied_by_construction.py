"""C9, C10: a postposed speaker, a fronted denial, a lack, a bound told by a negation.

Evidence and claims in both languages; beside each true row a false one of the same construction.
"""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_POSTPOSED = (
    (
        "ar",
        "«خسرنا المباراة في الشوط الأول»، قال سامر عواد مدرب النصر.",
        "وقال مدرب النصر سامر عواد: «خسرنا المباراة في الشوط الأول»",
    ),
    (
        "ar",
        "«سنبيع المزرعة هذا العام»، وفق ما صرّح به للصحفيين محامي الورثة.",
        "وصرّح محامي الورثة سالم عمران للصحفيين: «سنبيع المزرعة هذا العام»",
    ),
    (
        "ar",
        "نقل المتهم اللوحات إلى مخازن في مدينتين، بحسب المدعي العام بسام رمزي.",
        "وقال المدعي العام بسام رمزي إن المتهم نقل اللوحات إلى مخازن في مدينتين",
    ),
    (
        "ar",
        "اتهم وزير خارجية كالديرا، بنديكت أوسي، دول المنبع بعرقلة المحادثات.",
        "Caldera's foreign minister, Benedict Osei, accused upstream states of blocking the talks, "
        "an accusation that Tamaya rejected",
    ),
)
_FRONTED = (
    (
        "ar",
        "ما أشيع عن استقالة الوزيرة نفته الحكومة.",
        "ونفت الحكومة ما أشيع عن استقالة الوزيرة",
    ),
    (
        "ar",
        "الأنباء عن استقالة الوزيرة نفتها الحكومة.",
        "The government denied the reports of the minister's resignation",
    ),
    ("ar", "وفاة العامل نفاها مدير المنجم.", "نفى مدير المنجم وفاة العامل"),
    ("ar", "قوبلت الفكرة بالرفض من السكان.", "ورفض السكان الفكرة"),
    (
        "en",
        "The mayor's offer was met with a refusal.",
        "The miners refused the mayor's offer",
    ),
    ("en", "The council rejected the request.", "قوبل الطلب برفض من المجلس"),
    (
        "ar",
        "امتنع مكتب المدعي العام في المدينة عن التعليق.",
        "The city's prosecutor's office declined to comment",
    ),
)
_LACKING = (
    (
        "ar",
        "يغيب الحارس لعدم تعافيه من الإصابة.",
        "لن يلعب الحارس لأنه لم يتعاف من الإصابة",
    ),
    (
        "en",
        "The village had gone seven years without a doctor.",
        "The new doctor is the village's first in seven years",
    ),
    (
        "ar",
        "ظلت القرية 7 سنوات من دون طبيب.",
        "The new doctor is the village's first in seven years",
    ),
)
_BOUNDED = (
    ("ar", "بقيت نسبة المشاركة دون 40%.", "ولم تبلغ نسبة المشاركة 40 في المئة"),
    ("ar", "لم تصل درجة الحرارة إلى 30 درجة.", "بقيت درجة الحرارة دون 30 درجة"),
    ("en", "Turnout did not reach 40 percent.", "بقيت نسبة المشاركة دون 40 في المئة"),
    ("ar", "بقيت نسبة المشاركة دون 40%.", "Turnout fell short of 40 percent"),
    ("en", "Sales were below analysts' forecasts.", "جاءت المبيعات دون توقعات المحللين"),
)
_FALSE = (
    (
        "en",
        '"We lost the match in the first half," said Fadi Haddad, the captain of Nasr.',
        'Nasr coach Samer Awad said: "We lost the match in the first half," while captain Fadi '
        "Haddad kept silent",
    ),
    (
        "ar",
        "سُرقت ثلاث لوحات من المتحف، بحسب ما قاله للصحفيين محافظ المدينة.",
        "وقال مدير المتحف هاني سرور للصحفيين إن ثلاث لوحات سُرقت من المتحف، ووصل محافظ المدينة "
        "إلى المكان",
    ),
    (
        "ar",
        "اتهم الوزير دول المصب بعرقلة المحادثات.",
        "The minister accused upstream states of blocking the talks",
    ),
    ("ar", "ما تردد عن بيع المصنع لم تنفه إدارته.", "ونفت إدارة المصنع ما تردد عن بيعه"),
    ("ar", "الأنباء عن بيع المصنع نفتها إدارته.", "وأكدت إدارة المصنع الأنباء عن بيعه"),
    ("ar", "توفي العامل.", "وفاة العامل نفاها مدير المنجم"),
    ("ar", "قوبلت الفكرة بالترحيب من السكان.", "ورفض السكان الفكرة"),
    ("ar", "قوبلت الفكرة بالرفض من السكان.", "Residents welcomed the idea"),
    ("ar", "لم يشارك الحارس لتعافيه من الإصابة.", "وغاب الحارس لأنه لم يتعاف من الإصابة"),
    (
        "en",
        "The village had gone nine years without a doctor.",
        "The new doctor is the village's first in seven years",
    ),
    ("ar", "لم تقل نسبة المشاركة عن 40%.", "بقيت نسبة المشاركة دون 40 في المئة"),
    ("ar", "تجاوزت نسبة المشاركة 40%.", "ولم تبلغ نسبة المشاركة 40 في المئة"),
    ("en", "Turnout was above 40 percent.", "Turnout did not reach 40 percent"),
    ("en", "Turnout reached 40 percent.", "Turnout fell short of 40 percent"),
    ("ar", "لم تبلغ درجة الحرارة 30 درجة.", "بلغت درجة الحرارة 30 درجة"),
    ("en", "Sales met analysts' forecasts.", "جاءت المبيعات دون توقعات المحللين"),
)


@pytest.mark.parametrize(
    ("language", "claim", "evidence"), [*_POSTPOSED, *_FRONTED, *_LACKING, *_BOUNDED]
)
def test_construction_alone_changes_nothing(language: str, claim: str, evidence: str) -> None:
    """The same thing told in another order or construction is passed."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(("language", "claim", "evidence"), _FALSE)
def test_another_thing_in_the_same_construction(language: str, claim: str, evidence: str) -> None:
    """Another speaker, act, side or number in such a construction is rejected."""
    assert verify(claim, language, [evidence]) != ()
