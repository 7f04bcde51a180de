"""All for some, what nobody ruled out, quoted opinions, conditions, grave acts nobody tells."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_MINE_EN = "The governor did not rule out a second inquiry into the mine."
_MINE_AR = "ولم يستبعد المحافظ فتح تحقيق ثان في حادث المنجم."
_CLUB_EN = "The club neither confirmed nor denied that its striker had been sold."
_TAX_AR = "وتقول جمعية التجار إن الضريبة الجديدة «ستغلق مئات المتاجر الصغيرة»."
_TAX_EN = 'The traders\' association says the new tax "will close hundreds of small shops".'
_BANKS_AR = "أغلقت المصارف فروعها في حلب يوما كاملا بعد انقطاع الكهرباء."
_CREW_EN = "The crew of the ferry Lydia said it would walk out unless wages were paid by Monday."
_FINE_EN = "A court fined the trader Paul Wirth 4,000 euros for fraud."
_GEM_AR = "أحبطت شرطة المطار محاولة تهريب كيلوغرامين من الذهب."


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "check"),
    [
        ("en", "The governor ruled out a second inquiry into the mine.", _MINE_EN, "negation"),
        ("ar", "استبعد المحافظ فتح تحقيق ثان في حادث المنجم.", _MINE_AR, "negation"),
        ("en", "The club denied that its striker had been sold.", _CLUB_EN, "negation"),
        ("ar", "ستغلق الضريبة الجديدة مئات المتاجر الصغيرة.", _TAX_AR, "attribution"),
        ("en", "The new tax will close hundreds of small shops.", _TAX_EN, "attribution"),
        ("ar", "أغلقت المصارف جميع فروعها في حلب.", _BANKS_AR, "content"),
        ("en", "The crew of the ferry Lydia will walk out.", _CREW_EN, "modality"),
        ("en", "The trader Paul Wirth was jailed for fraud.", _FINE_EN, "content"),
        ("ar", "أحبطت شرطة المطار محاولة تهريب كيلوغرامين من الفضة.", _GEM_AR, "content"),
        ("en", "The mayor quit in support of the plan.", "The mayor quit in protest at the plan.",
         "content"),
    ],
)  # fmt: skip
def test_overstated(language: str, claim: str, evidence: str, check: str) -> None:
    """Each says more than its evidence."""
    assert check in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The governor did not rule out another inquiry into the mine.", _MINE_EN),
        ("ar", "لم يستبعد المحافظ تحقيقا ثانيا في المنجم.", _MINE_EN),
        ("en", "The club did not confirm or deny that its striker had been sold.", _CLUB_EN),
        ("ar", "ترى جمعية التجار أن الضريبة الجديدة ستغلق مئات المتاجر الصغيرة.", _TAX_AR),
        ("en", "The new tax will close hundreds of small shops, the traders' association says.",
         _TAX_EN),
        ("ar", "أغلقت المصارف فروعها في حلب يوما.", _BANKS_AR),
        ("en", "The crew of the ferry Lydia will walk out unless wages are paid by Monday.",
         _CREW_EN),
        ("en", "The trader Paul Wirth was fined for fraud.", _FINE_EN),
        ("ar", "أحبطت شرطة المطار محاولة تهريب كيلوغرامين من الذهب.", _GEM_AR),
    ],
)  # fmt: skip
def test_not_overstated(language: str, claim: str, evidence: str) -> None:
    """The same, as it was told."""
    assert () == verify(claim, language, [evidence])
