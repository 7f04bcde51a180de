"""An act that the evidence does not tell is not added; what comes first, or is more, stays so."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_DEAL = "The tenants' league in Orlin said on Monday that inspectors had found mould in nine flats"
_FLATS = "قالت رابطة المستأجرين في أورلين يوم الاثنين إن المفتشين عثروا على العفن في تسع شقق"
_CHAIN = (
    "Because the canal was frozen, coal had to be carried by train to Sarn, which pushed up prices"
)
_STRIKE = "أدى إضراب سائقي القطارات إلى تكدس الحبوب في مرفأ سارن"
_TWICE = "Rents in the old town are twice as high as in the suburb, where they average 400 euros"


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("Inspectors closed nine flats in Orlin on Monday.", "en", _DEAL),
        ("The tenants' league sued over mould in nine flats in Orlin.", "en", _DEAL),
        ("Inspectors in Orlin had to evacuate nine flats, the league said.", "en", _DEAL),
        ("Nine flats in Orlin collapsed on Monday, the tenants' league said.", "en", _DEAL),
        ("Tenants fled nine flats in Orlin on Monday.", "en", _DEAL),
        ("أغلق المفتشون تسع شقق في أورلين يوم الاثنين.", "ar", _FLATS),
        ("انهارت تسع شقق في أورلين يوم الاثنين.", "ar", _FLATS),
    ],
)
def test_a_weighty_act_that_nothing_tells_is_rejected(
    claim: str, language: str, evidence: str
) -> None:
    """No rewording of finding something closes, sues or flees."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("The authorities shut nine flats in Orlin.", "en",
         "Nine flats in Orlin were closed by the authorities"),
        ("The pier was mended in June.", "en", "Repairs to the pier were made in June"),
    ],
)  # fmt: skip
def test_a_weighty_act_by_another_word_is_accepted(
    claim: str, language: str, evidence: str
) -> None:
    """A word of the same row tells the act, and "collapsed" before a noun tells none."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("The canal was frozen because coal was carried by train to Sarn.", "en", _CHAIN),
        ("Higher prices forced coal to be carried by train to Sarn.", "en", _CHAIN),
        ("أدى تكدس الحبوب في مرفأ سارن إلى إضراب سائقي القطارات.", "ar", _STRIKE),
        ("نجم إضراب سائقي القطارات عن تكدس الحبوب في مرفأ سارن.", "ar", _STRIKE),
        ("A pile-up of grain in the port of Sarn led to a strike by train drivers.", "en", _STRIKE),
        ("انسحب حزب الفلاحين من الائتلاف قبل نشر تقرير المدققين.", "ar",
         "انسحب حزب الفلاحين من الائتلاف بعد نشر تقرير المدققين"),
        ("علل المدير توقف المصنع بنقص الوقود.", "ar",
         "توقف المصنع يوم السبت، وهو توقف أرجعه المدير إلى موجة الحر"),
        ("The manager pinned the stoppage at the plant on a shortage of fuel.", "en",
         "The plant stood still on Saturday, a stoppage that the manager blamed on the heat"),
        ("Rents in the suburb are twice as high as in the old town.", "en", _TWICE),
        ("إيجار الشقق في الضاحية ضعف ما هو عليه في البلدة القديمة.", "ar",
         "إيجار الشقق في البلدة القديمة ضعف ما هو عليه في الضاحية"),
        ("سعر الخبز في تارين ضعف سعره في مولين.", "ar",
         "سعر الخبز في مولين ضعف ما هو عليه في تارين"),
    ],
)  # fmt: skip
def test_turned_round_is_rejected(claim: str, language: str, evidence: str) -> None:
    """The effect is no cause, the second not the first, the less not the more."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("Coal was carried by train to Sarn because the canal was frozen.", "en", _CHAIN),
        ("تكدست الحبوب في مرفأ سارن بسبب إضراب سائقي القطارات.", "ar", _STRIKE),
        ("Grain piled up in the port of Sarn because of a strike by train drivers.", "en", _STRIKE),
        ("نشر المدققون تقريرهم قبل انسحاب حزب الفلاحين من الائتلاف.", "ar",
         "انسحب حزب الفلاحين من الائتلاف بعد نشر تقرير المدققين"),
        ("In the old town rents are double the rate in the suburb.", "en", _TWICE),
    ],
)  # fmt: skip
def test_told_from_the_other_end_is_accepted(claim: str, language: str, evidence: str) -> None:
    """Another word for the same order says the same."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("The jobless rate in Talm fell to 6 percent in May.", "en",
         "The jobless rate in Talm stood at 6 percent in May"),
        ("ارتفع عدد المشاركين في المعرض إلى 340.", "ar", "شارك في المعرض 340 شخصا"),
    ],
)  # fmt: skip
def test_a_level_alone_has_not_moved(claim: str, language: str, evidence: str) -> None:
    """What stands at a level has neither risen nor fallen, for all that is told."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("The jobless rate in Talm fell to 6 percent in May.", "en",
         "The jobless rate in Talm was 6 percent in May, against 7 percent in April"),
        ("ارتفع عدد المشاركين في المعرض إلى 340.", "ar",
         "بلغ عدد المشاركين في المعرض 340 مقابل 310 العام الماضي"),
    ],
)  # fmt: skip
def test_two_levels_are_a_move(claim: str, language: str, evidence: str) -> None:
    """A comparison with an earlier level tells that it moved."""
    assert verify(claim, language, [evidence]) == ()
