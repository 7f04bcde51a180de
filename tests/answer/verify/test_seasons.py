"""A season, a quarter or a term keeps the side of today on which it lies."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ROWS = [
    ("en", "The museum reopened last summer after repairs.",
     "The museum reopens next summer after repairs.", False),
    ("en", "The club sold its ground last spring.", "The club sold its ground this spring.", False),
    ("en", "Profits fell in the last quarter.", "Profits fell in the current quarter.", False),
    ("en", "The club sold its ground last spring.", "Last spring the club sold its ground.", True),
    ("en", "The team was relegated last season and hopes to return next season.",
     "Last season the team was relegated.", True),
    ("en", "The last quarter of 2025 brought losses, and the bank expects more this quarter.",
     "The bank expects more losses this quarter.", True),
    ("ar", "وافتُتح المتحف الصيف الماضي بعد أعمال ترميم.",
     "يُفتتح المتحف الصيف المقبل بعد أعمال ترميم.", False),
    ("ar", "تسلمت البلدية الجسر الشتاء الماضي.", "تسلمت البلدية الجسر الشتاء الحالي.", False),
    ("ar", "وخسر الفريق الكأس الموسم الماضي.", "خسر الفريق الكأس هذا الموسم.", False),
    ("ar", "تسلمت البلدية الجسر الشتاء الماضي.", "في الشتاء الماضي تسلمت البلدية الجسر.", True),
    ("ar", "وهبط الفريق الموسم الماضي.", "هبط الفريق في الموسم الفائت.", True),
    ("ar", "ومن المقرر عرض الفيلم الخريف المقبل.", "سيُعرض الفيلم في الخريف القادم.", True),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "supported"), _ROWS)
def test_seasons(language: str, evidence: str, claim: str, supported: bool) -> None:
    """Last autumn is not the next one."""
    found = {r.check for r in verify(claim, language, [evidence])}
    assert (not found) if supported else ("dates" in found)
