"""What is done to a thing is not told as another act; who won has not lost. In all four pairs."""

from __future__ import annotations

import pytest
from pairs_kit import PAIRS, reasons

from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.verify.grammar.deeds import deeds
from mujaz.answer.verify.grammar.reading import read

_TREATY = (
    "Kenya and Uganda signed a fishing treaty in Kampala.",
    "وقعت كينيا وأوغندا معاهدة صيد في كمبالا.",
)
_CONTRACT = (
    "The harbour authority signed a contract with a Danish shipyard.",
    "أبرمت هيئة الميناء عقدًا مع حوض سفن دنماركي.",
)
_SWAP = (
    "The militia freed 12 sailors in exchange for 30 fighters held by the navy.",
    "أفرجت الميليشيا عن 12 بحارًا مقابل 30 مقاتلًا تحتجزهم البحرية.",
)
_HOSTAGES = (
    "Police freed two hostages whom the gang had kidnapped on Friday.",
    "حررت الشرطة رهينتين خطفتهما العصابة الجمعة.",
)
_STRIKE = ("Teachers went on strike over pay.", "أضرب المعلمون بسبب الأجور.")
_FLIGHTS = (
    "The airline will resume flights to Malta after a two-month suspension.",
    "ستستأنف شركة الطيران رحلاتها إلى مالطا بعد تعليق دام شهرين.",
)
_STAKE = (
    "The group may sell its stake in the cement plant.",
    "قد تبيع المجموعة حصتها في مصنع الإسمنت.",
)
_LAND = ("The farmer sold his land to the council.", "باع المزارع أرضه للبلدية.")
_MAYOR = (
    "The mayor was jailed for accepting bribes from builders.",
    "سُجن رئيس البلدية بتهمة تلقي رشاوى من مقاولين.",
)
_COPPER = (
    "Chile exports copper to China and imports oil from Peru.",
    "تصدر تشيلي النحاس إلى الصين وتستورد النفط من بيرو.",
)
_WALL = ("The army demolished three houses and built a wall.", "هدم الجيش ثلاثة منازل وبنى جدارًا.")
_CURFEW = (
    "The council lifted a curfew that the army had imposed in March.",
    "رفع المجلس حظر تجول كان الجيش قد فرضه في مارس.",
)
_FINAL = (
    "Larsen celebrated his victory over Brandt in the final.",
    "احتفل لارسن بفوزه على برانت في النهائي.",
)
_RUN = ("Peru's loss to Chile ended its run.", "أنهت خسارة بيرو أمام تشيلي مسيرتها.")

_FALSE = [
    (
        (
            "Kenya and Uganda cancelled a fishing treaty in Kampala.",
            "ألغت كينيا وأوغندا معاهدة صيد في كمبالا.",
        ),
        _TREATY,
    ),
    (
        (
            "The harbour authority scrapped a contract with a Danish shipyard.",
            "ألغت هيئة الميناء عقدًا مع حوض سفن دنماركي.",
        ),
        _CONTRACT,
    ),
    (("The militia captured 12 sailors.", "أسرت الميليشيا 12 بحارًا."), _SWAP),
    (
        (
            "The navy released 12 sailors held by the militia.",
            "أفرجت البحرية عن 12 بحارًا تحتجزهم الميليشيا.",
        ),
        _SWAP,
    ),
    (("Police kidnapped two hostages.", "خطفت الشرطة رهينتين."), _HOSTAGES),
    (("The gang freed two hostages.", "أفرجت العصابة عن رهينتين."), _HOSTAGES),
    (("Teachers ended a strike over pay.", "أنهى المعلمون إضرابًا بسبب الأجور."), _STRIKE),
    (
        ("The airline will suspend flights to Malta.", "ستعلق شركة الطيران رحلاتها إلى مالطا."),
        _FLIGHTS,
    ),
    (
        (
            "The group may buy a stake in the cement plant.",
            "قد تشتري المجموعة حصة في مصنع الإسمنت.",
        ),
        _STAKE,
    ),
    (("The council sold land to the farmer.", "باعت البلدية أرضًا للمزارع."), _LAND),
    (
        ("The mayor was jailed for offering bribes.", "سُجن رئيس البلدية بتهمة عرض رشاوى."),
        _MAYOR,
    ),
    (("Chile imports copper from China.", "تستورد تشيلي النحاس من الصين."), _COPPER),
    (("The army built three houses.", "بنى الجيش ثلاثة منازل."), _WALL),
    (("Brandt beat Larsen in the final.", "فاز برانت على لارسن في النهائي."), _FINAL),
    (("Peru's victory over Chile ended its run.", "أنهى فوز بيرو على تشيلي مسيرتها."), _RUN),
    (("Chile's loss to Peru ended its run.", "أنهت خسارة تشيلي أمام بيرو مسيرتها."), _RUN),
]
_TRUE = [
    (
        (
            "Kenya and Uganda signed a fishing treaty in Kampala.",
            "وقّعت كينيا وأوغندا معاهدة صيد في كمبالا.",
        ),
        _TREATY,
    ),
    (("The militia released 12 sailors.", "أطلقت الميليشيا سراح 12 بحارًا."), _SWAP),
    (("The navy was holding 30 fighters.", "كانت البحرية تحتجز 30 مقاتلًا."), _SWAP),
    (("Police freed two hostages.", "حررت الشرطة رهينتين."), _HOSTAGES),
    (
        ("The gang had kidnapped two hostages on Friday.", "خطفت العصابة رهينتين الجمعة."),
        _HOSTAGES,
    ),
    (("Teachers went on strike over pay.", "أضرب المعلمون بسبب الأجور."), _STRIKE),
    (
        ("The airline will resume flights to Malta.", "ستستأنف شركة الطيران رحلاتها إلى مالطا."),
        _FLIGHTS,
    ),
    (("The council bought the farmer's land.", "اشترت البلدية أرض المزارع."), _LAND),
    (("Chile exports copper to China.", "تصدر تشيلي النحاس إلى الصين."), _COPPER),
    (("Chile imports oil from Peru.", "تستورد تشيلي النفط من بيرو."), _COPPER),
    (("The army built a wall.", "بنى الجيش جدارًا."), _WALL),
    (
        (
            "The army had imposed the curfew in March.",
            "كان الجيش قد فرض حظر التجول في مارس.",
        ),
        _CURFEW,
    ),
    (("Larsen beat Brandt in the final.", "فاز لارسن على برانت في النهائي."), _FINAL),
    (("Brandt lost to Larsen in the final.", "خسر برانت أمام لارسن في النهائي."), _FINAL),
    (("Peru's defeat by Chile ended its run.", "أنهت هزيمة بيرو أمام تشيلي مسيرتها."), _RUN),
]


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("claims", "evidence"), _FALSE)
def test_another_act_is_told(
    claims: tuple[str, str], evidence: tuple[str, str], language: str, which: int
) -> None:
    """The evidence has another act done to the same thing, or by the other side."""
    assert reasons(claims, language, evidence, which)


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("claims", "evidence"), _TRUE)
def test_the_act_itself_is_told(
    claims: tuple[str, str], evidence: tuple[str, str], language: str, which: int
) -> None:
    """The act stands there, though its opposite does as well."""
    assert reasons(claims, language, evidence, which) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Nassar announced an open-ended dispute.",
        "The council gave the land back to the church.",
        "تؤكد الشركة أنها تتعاون مع التحقيق.",
    ],
)
def test_no_act(text: str) -> None:
    """The end of a compound, an adverb and «أنها» are none of these acts."""
    axes = {d.axis for d in deeds(read(text, plain_thesaurus()))}
    assert not axes & {"begin-end", "approve-reject"}
