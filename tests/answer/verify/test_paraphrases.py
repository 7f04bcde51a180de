"""Faithful wordings that were turned away, each with a false one that still is."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_AID_AR = "وتعهدت البلدية بصرف 35 ألف درهم لكل تاجر متضرر."
_SALE_EN = "The group Orvela sold its dairy arm to the investor Kessel for 90 million crowns."
_FLOOD_EN = (
    "A burst main flooded the old market on Friday, forcing 80 traders to leave their stalls."
)
_BLAME_EN = "Traders' leader Omar Said blamed the water authority for not repairing the main."
_RATE_AR = "أبقى مصرف لبنان سعر الخصم عند 9 في المئة."
_MISSING_AR = "وأوضح الدفاع المدني أن بحارين لا يزالان مفقودين."
_AGENCY_EN = "The figure is new and has not been confirmed by a second agency."
_DENY_AR = "وقال المحامي إن المتهمين ينكرون التهم المنسوبة إليهم."
_WORK_AR = "على أن تنتهي أعمال الترميم في ربيع 2028."
_CRASH_EN = "Four riders were killed and nine injured when the tram derailed."
_TRIP_AR = "سافر كريم ولد صالح، مدير الصندوق السيادي، إلى برلين في زيارة استغرقت أربعة أيام."
_SUMMIT_AR = "وأعلن الرئيس نادر تأجيل قمته المرتقبة مع رئيس الوزراء ليث في أثينا."
_CUP_AR = "فاز فريق الميناء على فريق القلعة 3-1 في نهائي الكأس."
_CHESS_EN = "Ilona Barta beat the champion, Suresh Rao, in the semi-final in Porto."
_ENGINES_EN = "The firm sent at least 1,300 pumps to the valley, the auditors said."


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The municipality pledged to pay 35,000 dirhams to each trader affected.", _AID_AR),
        ("en", "Kessel bought the dairy arm of Orvela for 90 million crowns.", _SALE_EN),
        ("ar", "اضطر 80 تاجرا إلى مغادرة السوق القديم الجمعة بسبب الفيضان.", _FLOOD_EN),
        ("ar", "حمّل زعيم التجار عمر سعيد هيئة المياه المسؤولية.", _BLAME_EN),
        ("ar", "ترك مصرف لبنان سعر الخصم عند 9 في المئة.", _RATE_AR),
        ("ar", "لا يزال بحاران في عداد المفقودين، بحسب الدفاع المدني.", _MISSING_AR),
        ("en", "No second agency has confirmed the figure.", _AGENCY_EN),
        ("ar", "ينفي المتهمون التهم الموجهة إليهم، بحسب المحامي.", _DENY_AR),
        ("ar", "تنتهي أعمال الترميم في ربيع العام 2028.", _WORK_AR),
        ("en", "The tram's derailment left four riders dead and nine hurt.", _CRASH_EN),
        ("en", "Karim Ould Saleh's visit to Berlin lasted four days.", _TRIP_AR),
        ("ar", "استغرقت زيارة كريم ولد صالح إلى برلين أربعة أيام.", _TRIP_AR),
        ("ar", "أعلن نادر تأجيل القمة التي كانت مرتقبة مع ليث في أثينا.", _SUMMIT_AR),
        ("ar", "تغلب فريق الميناء على فريق القلعة بثلاثة أهداف مقابل هدف واحد.", _CUP_AR),
        ("en", "Suresh Rao lost to Ilona Barta in the semi-final.", _CHESS_EN),
        ("en", "The firm sent no fewer than 1,300 pumps to the valley.", _ENGINES_EN),
    ],
)
def test_a_faithful_wording_is_accepted(language: str, claim: str, evidence: str) -> None:
    """Commas in numbers, sales told as purchases, forced results, owners, duals, years."""
    assert () == verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The municipality paid 35,000 dirhams to each trader affected.", _AID_AR),
        ("en", "Orvela bought the dairy arm of Kessel for 90 million crowns.", _SALE_EN),
        ("ar", "لم تصلح هيئة المياه الأنبوب.", _BLAME_EN),
        ("ar", "قتل بحاران، بحسب الدفاع المدني.", _MISSING_AR),
        ("en", "A second agency has confirmed the figure.", _AGENCY_EN),
        ("ar", "يقر المتهمون بالتهم الموجهة إليهم، بحسب المحامي.", _DENY_AR),
        ("ar", "تنتهي أعمال الترميم في ربيع العام 2029.", _WORK_AR),
        ("ar", "فاز فريق القلعة على فريق الميناء بثلاثة أهداف مقابل هدف واحد.", _CUP_AR),
        ("en", "Ilona Barta lost to Suresh Rao in the semi-final.", _CHESS_EN),
        ("en", "The tram's derailment left nine riders dead and four hurt.", _CRASH_EN),
    ],
)
def test_its_false_neighbour_is_rejected(language: str, claim: str, evidence: str) -> None:
    """The same rules do not let these through."""
    assert () != verify(claim, language, [evidence])
