# ruff: noqa: E501 (lists of words)
"""Arabic words whose first و is their own, and words behind an "and"."""

from __future__ import annotations

import pytest

from mujaz.language.fold import fold_key
from mujaz.language.own_letter import counts_own, its_own

_OWN = """
وصل وصلت وصلوا وصول وصولها وقع وقعت وقوع وقف وقفت وضع وضعوا وضعه واجه واجهت واصل واصلت وافق وافقوا
واحد واحدة واسع واسعة وسط وساطة وطن وطني وقود واجب واقع وادي والد والده والدته ولدت وباء وزن وفاة وفاء
وفد وفدا وفود وزير وزراء وزارة وظيفة وظائف وكالة وكالات وثيقة وحدة وحدات وفر وفرت وقاية
""".split()
_JOINED = """
والدفاع والدولة واليمن واليوم وفرنسا وفيضانات وأحداث وحدود وحدد وفريق وإصلاح وفي وإلى وفرض وفرضت وقال
وقتل وأصيب وصادق وزار وسافر وضرب وطالب وقضت واعتقلت والشرطة ودمرت وفاز وفقد
""".split()


@pytest.mark.parametrize("word", _OWN)
def test_a_letter_of_its_own(word: str) -> None:
    """Of a root that begins with it, in any of its usual forms."""
    assert its_own(fold_key(word))


@pytest.mark.parametrize("word", _JOINED)
def test_and_with_a_word_behind_it(word: str) -> None:
    """However a longer word goes on: «وفرنسا» is no form of «وفر»."""
    assert not its_own(fold_key(word))
    assert not counts_own(fold_key(word))
