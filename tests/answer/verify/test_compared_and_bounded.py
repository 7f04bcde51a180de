"""C6, C13: what a change is reckoned from, how a comparison runs, from which side a day bounds."""

from __future__ import annotations

import pytest
from pairs_kit import PAIRS, reasons

_YEARLY = (
    "Fuel prices rose 5 percent in April from a year earlier",
    "وارتفعت أسعار الوقود 5 في المئة في أبريل على أساس سنوي",
)
_SLOWER = (
    "Output grew 2 percent in March, slower than in the previous quarter",
    "ونما الإنتاج 2 في المئة في مارس، وهو أبطأ مما كان عليه في الربع السابق",
)
_AT_LEAST = (
    "The airport will stay closed until at least Friday",
    "وسيبقى المطار مغلقا حتى الجمعة على الأقل",
)
_STAFF = (
    "The number of workers at the factory fell from 400 to 250",
    "وانخفض عدد العمال في المصنع من 400 إلى 250",
)

_FALSE = [
    (
        (
            "Fuel prices rose 5 percent in April from the previous month.",
            "ارتفعت أسعار الوقود 5 في المئة في أبريل مقارنة بالشهر السابق.",
        ),
        _YEARLY,
        "direction",
    ),
    (
        (
            "Output grew 2 percent in March, faster than in the previous quarter.",
            "نما الإنتاج 2 في المئة في مارس، وهو أسرع مما كان عليه في الربع السابق.",
        ),
        _SLOWER,
        "direction",
    ),
    (
        (
            "The airport will stay closed until Friday at the latest.",
            "سيبقى المطار مغلقا حتى الجمعة على أبعد تقدير.",
        ),
        _AT_LEAST,
        "dates",
    ),
    (
        (
            "The factory has more workers than before.",
            "بات في المصنع عدد من العمال أكبر من ذي قبل.",
        ),
        _STAFF,
        "direction",
    ),
]
_TRUE = [
    (
        (
            "Fuel prices rose 5 percent in April year on year.",
            "ارتفعت أسعار الوقود 5 في المئة في أبريل مقارنة بالشهر نفسه من العام الماضي.",
        ),
        _YEARLY,
    ),
    (
        (
            "Output grew 2 percent in March, slower than in the previous quarter.",
            "نما الإنتاج 2 في المئة في مارس، وهو أبطأ مما كان عليه في الربع السابق.",
        ),
        _SLOWER,
    ),
    (
        (
            "The airport will stay closed at least until Friday.",
            "سيبقى المطار مغلقا حتى يوم الجمعة على الأقل.",
        ),
        _AT_LEAST,
    ),
    (
        (
            "The factory has fewer workers than before.",
            "في المصنع عدد من العمال أقل من ذي قبل.",
        ),
        _STAFF,
    ),
]


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("claims", "evidence", "check"), _FALSE)
def test_the_other_way_is_rejected(
    claims: tuple[str, str], evidence: tuple[str, str], check: str, language: str, which: int
) -> None:
    """Each is told by the one word that says which way it runs."""
    assert check in {r.check for r in reasons(claims, language, evidence, which)}


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("claims", "evidence"), _TRUE)
def test_the_same_way_stays(
    claims: tuple[str, str], evidence: tuple[str, str], language: str, which: int
) -> None:
    """By another word as well."""
    assert reasons(claims, language, evidence, which) == ()


def test_a_number_keeps_its_own_base() -> None:
    """Where the evidence reckons one number from the month and another from the year."""
    evidence = (
        "Prices rose 0.4 percent from the previous month and 5 percent from a year earlier",
    )
    claims = ("Prices rose 0.4 percent {}.", "ارتفعت الأسعار 0.4 في المئة {}.")
    yearly = (claims[0].format("year on year"), claims[1].format("على أساس سنوي"))
    monthly = (claims[0].format("on the month"), claims[1].format("مقارنة بالشهر السابق"))
    for language in ("en", "ar"):
        assert "direction" in {r.check for r in reasons(yearly, language, evidence, 0)}
        assert reasons(monthly, language, evidence, 0) == ()


def test_the_month_before_is_no_base_of_a_level() -> None:
    """A yearly rate may be higher or lower than that of the month before."""
    claims = ("Inflation eased to 5 percent from 6 percent the previous month.", "")
    evidence = (
        "On an annual basis inflation eased to 5 percent from 6 percent the previous month",
    )
    assert reasons(claims, "en", evidence, 0) == ()


def test_a_comparison_turned_round_with_its_sides_is_the_same() -> None:
    """What is taller than another is no contradiction of the other's being shorter."""
    evidence = ("", "والقبة أقصر من البرج")
    assert reasons(("The tower is taller than the dome.", ""), "en", evidence, 1) == ()
    turned = ("The dome is taller than the tower.", "")
    assert "direction" in {r.check for r in reasons(turned, "en", evidence, 1)}
    silver = ("Silver is cheaper than gold", "")
    assert reasons(("", "الذهب أغلى من الفضة."), "ar", silver, 0) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (
            "The vote will be held no later than 4 June.",
            "The vote will be held in June at the earliest",
        ),
        ("The vote will be held in June at the earliest.", "وسيجرى التصويت في موعد أقصاه يونيو"),
    ],
)
def test_the_earliest_is_not_the_latest(claim: str, evidence: str) -> None:
    """By whatever phrase a day bounds something."""
    assert "dates" in {r.check for r in reasons((claim, ""), "en", (evidence,), 0)}


def test_a_bound_is_told_by_other_words() -> None:
    """«كحد أقصى» is «في موعد أقصاه», and "at the earliest" «على أقرب تقدير»."""
    due = ("", "وستسلم الطائرات في موعد أقصاه مارس 2027")
    assert reasons(("", "ستسلم الطائرات بحلول مارس 2027 كحد أقصى."), "ar", due, 1) == ()
    vote = ("Voting will begin on Tuesday at the earliest",)
    assert reasons(("", "يبدأ التصويت الثلاثاء على أقرب تقدير."), "ar", vote, 0) == ()
