"""Whose envoy it is, who holds an office, and whose word it is stays as the evidence has it."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_SUMMONS = (
    "Norland's foreign minister, Ada Quist, summoned the Estovian ambassador in the capital, "
    "Brimm, on Tuesday"
)
_SUMMONS_AR = "واحتجت حكومة جزيرة الخوخ على الحفر، واستدعت القائم بأعمال مرمرة"
_KIN = "Frey's brother-in-law, Anders Holt, sold his firm to the port authority in May"
_RIVALS = (
    "The opposition leader, Rita Sand, promised to scrap the fuel tax; Prime Minister Oskar Lund "
    "called the plan reckless"
)
_RUN = "وأعلن وزير النقل السابق فادي شرف ترشحه، ودعا أنصاره إلى التصويت لصالح هدى مراد"
_BANK = (
    "وحذر محافظ البنك المركزي نبيل سعادة من ارتفاع الأسعار، في حين رأى وزير الاقتصاد عمر حداد أن "
    "المخاوف مبالغ فيها"
)
_FIRE = (
    "Villagers said soldiers had burned eleven houses in Karo on Sunday, but the army said the "
    "fire was started by lightning."
)
_WASTE = (
    "وقال ناشطون في جمعية «الأفق» إن الشركة أفرغت نفاياتها في الوادي، "
    "فيما قالت الشركة إنها لم تفرغ شيئًا."
)
_COURT = "Dr Lena Moss testified that the company had hidden the results from the regulator."
_GUILD = (
    "The airline's director, Paul Dane, said the strike was costing millions and accused the guild "
    "of misleading its members"
)
_POLL = "Selma Roth, first elected in 2021, has promised to hold a referendum if she wins."

_DEMAND = (
    "The army insists that the rebels of the Dune Front hand over their weapons before any talks"
)
_DEMAND_AR = "ويشترط قائد الجبهة، المعروف بأبي سالم، انسحاب الجيش من المدينة قبل أي هدنة"
_BOTH = "وطالبت النقابة الحكومة بصرف الرواتب المتأخرة، فيما دعت الحكومة النقابة إلى إنهاء الإضراب"
_WATCH = "The minister received a gold watch from businessman Samer Qandil in May"
_BRIBE = "A court sentenced Gregor Malin for taking bribes from a bus manufacturer"

_ACCUSED_BY = (
    "وقال المدير سمير حداد، الذي تتهمه النقابة بالمماطلة، إن الرواتب صُرفت، فيما قالت الشرطة إنها "
    "لم تتلق أي شكوى"
)

_FALSE = [
    ("role_order", "ar", "اتهم المدير سمير حداد النقابة بالمماطلة.", _ACCUSED_BY),
    ("role_order", "ar", "قالت النقابة إنها لم تتلق أي شكوى.", _ACCUSED_BY),
    ("role_order", "en", "The Dune Front insists that the army hand over its weapons.", _DEMAND),
    ("role_order", "en", "The army insists that the Front leave the city.", _DEMAND_AR),
    ("role_order", "en", "The government demanded that the union pay overdue salaries.", _BOTH),
    ("role_order", "en", "The minister gave Samer Qandil a gold watch.", _WATCH),
    ("role_order", "en", "Malin was sentenced for paying bribes to a bus manufacturer.", _BRIBE),
    ("role_order", "ar", "استدعت إستوفيا في العاصمة بريم سفير نورلاند يوم الثلاثاء.", _SUMMONS),
    ("role_order", "ar", "استدعت مرمرة القائم بأعمال جزيرة الخوخ احتجاجًا على الحفر.", _SUMMONS_AR),
    ("role_order", "en", "Anders Holt's brother-in-law, Frey, sold his firm in May.", _KIN),
    ("title", "en", "Prime Minister Rita Sand promised to scrap the fuel tax.", _RIVALS),
    ("title", "ar", "أعلن وزير المالية السابق فادي شرف ترشحه.", _RUN),
    ("title", "en", "Former finance minister Fadi Sharaf announced his candidacy.", _RUN),
    ("title", "en", "Economy Minister Nabil Saadeh warned of rising prices.", _BANK),
    ("role_order", "ar", "دعت هدى مراد أنصارها إلى التصويت لصالح فادي شرف.", _RUN),
    ("attribution", "en", "Soldiers burned eleven houses in Karo on Sunday.", _FIRE),
    ("attribution", "ar", "أحرق جنود أحد عشر منزلًا في كارو يوم الأحد.", _FIRE),
    ("attribution", "ar", "أفرغت الشركة نفاياتها في الوادي.", _WASTE),
    ("attribution", "en", "The company dumped its waste in the valley.", _WASTE),
    ("attribution", "en", "The company hid the results from the regulator.", _COURT),
    ("role_order", "ar", "اتهمت النقابة بول دين بتضليل أعضائها.", _GUILD),
    ("speaker", "en", "Kern has promised to hold a referendum if she wins.", _POLL),
]

_TRUE = [
    ("ar", "تتهم النقابة المدير سمير حداد بالمماطلة.", _ACCUSED_BY),
    (
        "en",
        "Police said they had received no complaint about Samir Haddad.",
        _ACCUSED_BY,
    ),
    ("en", "The army wants the Front's rebels to hand over their weapons.", _DEMAND),
    ("ar", "دعت الحكومة النقابة إلى إنهاء الإضراب.", _BOTH),
    ("en", "The union demanded that the government pay overdue salaries.", _BOTH),
    ("en", "Businessman Samer Qandil gave the minister a gold watch in May.", _WATCH),
    ("en", "The Estovian ambassador was summoned on Tuesday by Ada Quist.", _SUMMONS),
    ("ar", "استدعت حكومة جزيرة الخوخ القائم بأعمال مرمرة.", _SUMMONS_AR),
    ("en", "Anders Holt, Frey's brother-in-law, sold his firm in May.", _KIN),
    ("en", "Rita Sand, the opposition leader, promised to scrap the fuel tax.", _RIVALS),
    (
        "en",
        "Former transport minister Fadi Sharaf urged his supporters to vote for Huda Murad.",
        _RUN,
    ),
    ("ar", "حث فادي شرف مؤيديه على التصويت لهدى مراد.", _RUN),
    ("en", "Omar Haddad, the economy minister, considered the fears exaggerated.", _BANK),
    ("en", "Villagers said that soldiers had burned eleven houses in Karo on Sunday.", _FIRE),
    ("ar", "بحسب ناشطين في جمعية «الأفق»، أفرغت الشركة نفاياتها في الوادي.", _WASTE),
    ("en", "The company had hidden the results from the regulator, Lena Moss testified.", _COURT),
    ("ar", "اتهم بول دين النقابة بتضليل أعضائها.", _GUILD),
    ("en", "Selma Roth has promised to hold a referendum if she wins.", _POLL),
]


@pytest.mark.parametrize(("check", "language", "claim", "evidence"), _FALSE)
def test_what_is_one_mans_is_given_to_another(
    check: str, language: str, claim: str, evidence: str
) -> None:
    """An envoy, an office or a word changes hands."""
    assert check in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_each_keeps_what_is_his(language: str, claim: str, evidence: str) -> None:
    """The same told in other words."""
    assert not verify(claim, language, [evidence])
