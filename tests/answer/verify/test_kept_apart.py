"""What the evidence tells of two apart, by another means or not at all is not joined."""

from __future__ import annotations

import pytest
from tests.answer.verify.pairs_kit import PAIRS, reasons

_MONKS = (
    "The bishop was killed in the ambush and two monks were kidnapped.",
    "قُتل المطران في الكمين وخُطف راهبان.",
)
_RICE = (
    "Wheat prices doubled, unlike rice, which remained stable.",
    "تضاعفت أسعار القمح، بخلاف الأرز الذي ظل مستقرًا.",
)
_OXYGEN = (
    "Rescuers freed the driver and treated a passenger with oxygen.",
    "حرر المسعفون السائق وعالجوا راكبًا بالأكسجين.",
)
_CONVICTED = (
    "The court convicted the publisher of tax evasion.",
    "وكانت المحكمة قد دانت الناشر بالتهرب الضريبي.",
)
_FALSE = [
    (
        ("The bishop and two monks were killed in the ambush.", "قُتل المطران وراهبان في الكمين."),
        _MONKS, "merged",
    ),
    (("The prices of wheat and rice doubled.", "تضاعفت أسعار القمح والأرز معًا."), _RICE, "merged"),
    (
        ("The court acquitted the publisher of tax evasion.",
         "برأت المحكمة الناشر من التهرب الضريبي."),
        _CONVICTED, "negation",
    ),
]  # fmt: skip
_TRUE = [
    (
        ("The bishop and two monks were killed in the ambush.", "قُتل المطران وراهبان في الكمين."),
        ("The bishop and two monks were killed in the ambush, while a nun escaped.",
         "قُتل المطران وراهبان في الكمين، بينما نجت راهبة."),
    ),
    (("Wheat prices doubled.", "تضاعفت أسعار القمح."), _RICE),
    (
        ("The court convicted the publisher of tax evasion.",
         "أدانت المحكمة الناشر بالتهرب الضريبي."),
        _CONVICTED,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("claims", "evidence", "check"), _FALSE)
def test_what_is_told_of_two_apart_is_not_told_of_both(
    claims: tuple[str, str], evidence: tuple[str, str], check: str, language: str, which: int
) -> None:
    """Each keeps his own fate, and who is convicted is not acquitted."""
    assert check in {r.check for r in reasons(claims, language, evidence, which)}


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("claims", "evidence"), _TRUE)
def test_what_is_told_of_both_is_told_of_both(
    claims: tuple[str, str], evidence: tuple[str, str], language: str, which: int
) -> None:
    """A list stays a list, whatever follows it."""
    assert not reasons(claims, language, evidence, which)


_OF_ONE_LANGUAGE = [
    (0, "Rescuers freed the driver with oxygen.", _OXYGEN[0], "merged"),
    (1, "حرر المسعفون السائق بالأكسجين.", _OXYGEN[1], "merged"),
    (
        0, "A Torian fishing boat rammed a Velkan coast guard cutter near the Amber Islands.",
        "A Velkan coast guard cutter rammed a Torian fishing boat near the Amber Islands.",
        "role_order",
    ),
    (
        1, "أطلق قارب صيد فلبيني النار على سفينة حربية صينية قرب الجزر.",
        "أطلقت سفينة حربية صينية النار على قارب صيد فلبيني قرب الجزر.", "role_order",
    ),
    (
        0, "The singer was questioned by officers and later charged.",
        "The singer was questioned by officers and later freed without charge.", "negation",
    ),
    (
        1, "عزا الوزير الأزمة إلى شح العملة الصعبة.",
        "وعزا الوزير الأزمة إلى ضعف الإنتاج، لا إلى شح العملة الصعبة.", "negation",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "claim", "evidence", "check"), _OF_ONE_LANGUAGE)
def test_neither_means_nor_sides_nor_what_is_denied_moves(
    arabic: int, claim: str, evidence: str, check: str
) -> None:
    """The means is another act's, the sides are exchanged, the cause is the one denied."""
    found = reasons((claim, claim), "ar" if arabic else "en", (evidence, evidence), arabic)
    assert check in {r.check for r in found}


_FREE = [
    (0, "Rescuers treated a passenger with oxygen.", _OXYGEN[0]),
    (1, "عالج المسعفون راكبًا بالأكسجين.", _OXYGEN[1]),
    (
        0, "A Russian oil tanker was tracked by a Danish coast guard helicopter in the Baltic.",
        "A Danish coast guard helicopter tracked a Russian oil tanker in the Baltic on Sunday.",
    ),
    (
        1, "مروحية عسكرية دنماركية لاحقت ناقلة نفط روسية في البلطيق يوم الأحد.",
        "لاحقت مروحية عسكرية دنماركية ناقلة نفط روسية في البلطيق يوم الأحد.",
    ),
    (
        0, "The singer was questioned by officers and later freed.",
        "The singer was questioned by officers and later freed without charge.",
    ),
    (
        1, "عزا الوزير الأزمة إلى ضعف الإنتاج.",
        "وعزا الوزير الأزمة إلى ضعف الإنتاج، لا إلى شح العملة الصعبة.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "claim", "evidence"), _FREE)
def test_the_twin_that_is_true_passes(arabic: int, claim: str, evidence: str) -> None:
    """The order is free, the means stays with its act, the cause is the one given."""
    assert not reasons((claim, claim), "ar" if arabic else "en", (evidence, evidence), arabic)
