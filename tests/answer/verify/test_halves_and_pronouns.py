"""Each half of a contrast keeps its subject, a pronoun its verb, a giver his side."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_FOOD = "Fruit prices fell for the second consecutive month, while housing costs rose 0.9 percent."
_TOURS = (
    "The museum cancelled all its tours until further notice, while the theatre kept its evening"
    " shows."
)
_PORT = "وعلّق الميناء استقبال السفن منذ الفجر، فيما واصلت محطة القطارات عملها كالمعتاد."
_STAY = "وانسحب الجيش من البلدة، في حين بقيت الشرطة في مقرها."
_RISE = "وأعلنت الحكومة زيادة الأجور، فيما رفضها الاتحاد."
_ILL = "ومرض الوزير الأحد، فيما أكد الأطباء تعافيه."
_BUY = "Luminet agreed to buy Skylark in May, while the company denied that jobs would be lost."
_CASH = "Driver Otto Brand testified that he had handed letters to Keller's wife at the hotel."

_KEY = "وقالت السائقة ريم عطا إنها سلّمت المفتاح إلى شقيق الحلبي يوم الأحد."
_MET = "Marlow said he had met Strand in the bar."
_DUMMY = "وأكد المنظمون أنه سيصل إلى المطار الوزير سامي حداد غدًا."
_NOTHING = "Delmar insisted it had paid nothing."
_LEND = "Galdor will lend its ally Pirran 12 helicopters, President Ines Vard said."
_LOAN = "وستمنح كالدونا جارتها برافيا قرضًا بقيمة 200 مليون دولار، وفق وزيرة المالية."
_SHARE = "وهبط سهم المصرف 3.2 في المئة عند إغلاق الاثنين."
_WIND = "وقالت المديرة إن الرياح ستضعف تدريجيًا اعتبارًا من صباح السبت."
_FALSE = [
    ("en", "Fruit prices rose for the second consecutive month.", _FOOD),
    ("en", "The theatre cancelled all its tours until further notice.", _TOURS),
    ("en", "The railway station suspended its reception of ships at dawn.", _PORT),
    ("en", "The police withdrew from the town.", _STAY),
    ("en", "Otto Brand testified that Keller had handed letters to his wife at the hotel.", _CASH),
    ("ar", "شهد أوتو براند بأن كيلر سلّم رسائل إلى زوجته في الفندق.", _CASH),
    ("ar", "قالت الرئيسة إينيس فارد إن بيران ستعير حليفتها غالدور 12 مروحية.", _LEND),
    ("ar", "قالت الرئيسة إينيس فارد إن بيران ستعير غالدور 12 مروحية.", _LEND),
    ("ar", "ستمنح برافيا جارتها كالدونا قرضًا بقيمة 200 مليون دولار، وفق وزيرة المالية.", _LOAN),
    ("en", "Bravia will grant its neighbour Caldona a loan of $200 million.", _LOAN),
    ("ar", "أغلق سهم المصرف الاثنين مرتفعًا 3.2 في المئة.", _SHARE),
    ("en", "The director said the winds would gradually strengthen from Saturday morning.", _WIND),
]
_TRUE = [
    ("en", "Fruit prices fell for the second consecutive month.", _FOOD),
    ("ar", "ارتفعت تكاليف السكن 0.9 في المئة.", _FOOD),
    ("en", "The museum cancelled all its tours until further notice.", _TOURS),
    ("en", "The port has suspended its reception of ships since dawn.", _PORT),
    ("ar", "بقيت الشرطة في مقرها.", _STAY),
    ("en", "The army withdrew from the town.", _STAY),
    ("ar", "رُفضت زيادة الأجور.", _RISE),
    ("en", "The union rejected the pay rise.", _RISE),
    ("ar", "تعافى الوزير.", _ILL),
    ("en", "Luminet denied that jobs would be lost.", _BUY),
    ("en", "Brand testified that he had handed letters to Keller's wife at the hotel.", _CASH),
    ("en", "Reem Atta said she had handed the key to al-Halabi's brother on Sunday.", _KEY),
    ("en", "Marlow said Strand met him in the bar.", _MET),
    ("ar", "أكد المنظمون أن سامي حداد سيصل إلى المطار غدًا.", _DUMMY),
    ("ar", "شددت دلمار على أنها لم تدفع شيئًا.", _NOTHING),
    ("ar", "قالت الرئيسة إينيس فارد إن غالدور ستعير حليفتها بيران 12 مروحية.", _LEND),
    ("ar", "ستحصل برافيا على قرض بقيمة 200 مليون دولار من كالدونا.", _LOAN),
    ("en", "Caldona will grant a loan of $200 million to Bravia.", _LOAN),
    ("ar", "أغلق سهم المصرف الاثنين منخفضًا 3.2 في المئة.", _SHARE),
    ("en", "The director said the winds would gradually weaken from Saturday morning.", _WIND),
]


@pytest.mark.parametrize(("language", "claim", "evidence"), _FALSE)
def test_what_another_does_is_refused(language: str, claim: str, evidence: str) -> None:
    """What one half, person or giver does is not another's."""
    assert {r.check for r in verify(claim, language, [evidence])} & {"role_order", "direction"}


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_what_each_does_is_let_pass(language: str, claim: str, evidence: str) -> None:
    """Each one's own act passes, reworded too."""
    assert not verify(claim, language, [evidence])
