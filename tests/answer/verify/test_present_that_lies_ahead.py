"""C12: what the present tense tells of the days to come is not told as done.

Evidence and claims in both languages: all four pairs.
"""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TALKS = ("The talks resume next Monday.", "وتُستأنف المحادثات يوم الاثنين المقبل.")
_VISIT = ("The delegation arrives in Tunis tomorrow.", "يصل الوفد إلى تونس غدًا.")
_FORCE = (
    "The agreement takes effect once both parliaments ratify it.",
    "يدخل الاتفاق حيز التنفيذ بعد مصادقة برلماني البلدين عليه.",
)
_DONE = (
    (_TALKS, "en", "The talks resumed on Monday."),
    (_TALKS, "ar", "استؤنفت المحادثات الاثنين."),
    (_VISIT, "en", "The delegation arrived in Tunis."),
    (_VISIT, "ar", "وصل الوفد إلى تونس."),
    (_FORCE, "en", "The agreement has taken effect."),
    (_FORCE, "ar", "دخل الاتفاق حيز التنفيذ."),
    (_FORCE, "en", "The agreement is in force."),
)
_AHEAD = (
    (_TALKS, "en", "Talks are to resume next Monday."),
    (_TALKS, "ar", "ستُستأنف المحادثات الاثنين المقبل."),
    (_VISIT, "en", "The delegation is due in Tunis tomorrow."),
    (_VISIT, "ar", "يصل الوفد إلى تونس غدًا."),
    (_FORCE, "en", "The agreement takes effect after both parliaments ratify it."),
)


@pytest.mark.parametrize("which", [0, 1], ids=["on English", "on Arabic"])
@pytest.mark.parametrize(("evidence", "language", "claim"), _DONE)
def test_what_is_to_come_is_not_done(
    evidence: tuple[str, str], language: str, claim: str, which: int
) -> None:
    """The present tense with "next", "tomorrow", "once" is no past."""
    assert "modality" in {r.check for r in verify(claim, language, [evidence[which]])}


@pytest.mark.parametrize("which", [0, 1], ids=["on English", "on Arabic"])
@pytest.mark.parametrize(("evidence", "language", "claim"), _AHEAD)
def test_what_is_to_come_may_be_said_to_come(
    evidence: tuple[str, str], language: str, claim: str, which: int
) -> None:
    """By whichever form."""
    assert verify(claim, language, [evidence[which]]) == ()


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The agreement has expired.", "The agreement has expired."),
        ("en", "The proposal was adopted on Friday.", "أُقر المقترح الجمعة."),
        ("ar", "عاد السكان إلى القرية.", "وعاد السكان إلى القرية بعد توقيع الهدنة."),
        ("en", "Residents returned after the truce was signed.",
         "Residents returned once the truce was signed."),
    ],
)  # fmt: skip
def test_what_is_done_stays_done(language: str, claim: str, evidence: str) -> None:
    """A past tense is one, whatever stands behind it."""
    assert verify(claim, language, [evidence]) == ()
