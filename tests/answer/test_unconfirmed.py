"""What nobody with a name stands for."""

from __future__ import annotations

import pytest

from mujaz.answer.unconfirmed import is_unconfirmed
from mujaz.model import Citation, Claim, ClaimKind


def claim(words: str, kind: str = "statement", speaker: str = "x") -> Claim:
    """Return a claim in its evidence's words."""
    cited = Citation(
        passage_id="a#1", article_id="a", version=1, start=0, end=len(words), quote=words
    )
    return Claim(text=words, kind=ClaimKind(kind), speaker=speaker, citations=(cited,))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("قال مصدر مطلع إن الجسر سيغلق.", "statement"),
        ("وبحسب مصادر في الوزارة، أُغلق الجسر.", "statement"),
        ("أفادت تقارير إعلامية بإغلاق الجسر.", "statement"),
        ("A source familiar with the talks said the bridge would close.", "statement"),
        ("The bridge will close, according to two sources.", "statement"),
        ("Media reports said the bridge was closed.", "statement"),
        ("لم يتأكد بعد إغلاق الجسر.", "event"),
        ("The closure has not been independently verified.", "event"),
        ("ربما يغلق الجسر غدا.", "plan"),
        ("The bridge may close tomorrow.", "plan"),
        ("قال سالم إن الخبر غير مؤكد.", "statement"),
    ],
)
def test_hedged_or_nameless(words: str, kind: str) -> None:
    """By its article's own doubt, or by a source without a name."""
    assert is_unconfirmed(claim(words, kind, "" if kind != "statement" else "x"))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("قالت هدى سالم إن الجسر قد يغلق.", "statement"),
        ("Huda Salem said the bridge may close.", "statement"),
        ("أُغلق الجسر.", "event"),
        ("وكان سالم قد زار الجسر.", "event"),
        ("قال الوزير إن مصادر الطاقة في البلاد كافية.", "statement"),
        ("The minister promised new and cheaper sources of water for the region.", "statement"),
        ("Gulf Wire reports that the bridge is closed.", "statement"),
        ("In May the bridge was closed.", "event"),
    ],
)
def test_said_by_a_name_or_reported_as_fact(words: str, kind: str) -> None:
    """A speaker's own "may" is his statement; a source of water says nothing."""
    assert not is_unconfirmed(claim(words, kind, "" if kind == "event" else "x"))
