"""Claims in two languages on evidence in two languages: all four pairs of a row."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.verify.claims import verify
from mujaz.model import Reason

PAIRS = [("en", 0), ("en", 1), ("ar", 0), ("ar", 1)]  # language of the claim, which evidence


def reasons(
    claims: tuple[str, str], language: str, evidence: Sequence[str], which: int
) -> tuple[Reason, ...]:
    """Return what is against the claim of one language on the evidence of one."""
    return verify(claims[language == "ar"], language, [evidence[which]])
