"""C6: a day of another sentence is not the claim's."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ROWS = [
    # (whether the claim is true, claim, language, evidence)
    (False, "Haddad had the bridge closed on Thursday.", "en",
     "A fire hit the power station on Thursday. Haddad had the bridge closed."),
    (False, "The senate passed the tax bill in March.", "en",
     "The governor stepped down in March. The senate passed the tax bill after a long debate."),
    (False, "The senate passed the tax bill in March.", "en",
     "استقال المحافظ في مارس. وأقر مجلس الشيوخ مشروع قانون الضرائب بعد نقاش طويل."),
    (False, "أمرت الوزيرة بإخلاء المستشفى يوم الأحد.", "ar",
     "ضرب زلزال الساحل يوم الأحد. وأمرت الوزيرة بإخلاء المستشفى."),
    (False, "أقر مجلس الشيوخ مشروع القانون في آذار.", "ar",
     "The governor stepped down in March. The senate passed the bill after a long debate."),
    (False, "Haddad ordered the station closed on Thursday.", "en",
     "A fire hit the station on Thursday. Haddad ordered the station closed."),
    (False, "أمرت الوزيرة بإخلاء الفندق يوم الأحد.", "ar",
     "ضرب زلزال الفندق يوم الأحد. وأمرت الوزيرة بإخلاء الفندق."),
    (True, "The senate passed the tax bill on Monday.", "en",
     "The senate met on Monday. It passed the tax bill after a long debate."),
    (True, "اجتمع المجلس يوم الاثنين وأقر القانون.", "ar",
     "اجتمع المجلس يوم الاثنين. وأقر القانون بعد نقاش طويل."),
    (True, "Haddad ordered the station closed on Thursday.", "en",
     "A fire hit the station on Thursday. The same day, Haddad ordered the station closed."),
    (True, "أمرت الوزيرة بإخلاء الفندق يوم الأحد.", "ar",
     "ضرب زلزال الفندق يوم الأحد. وفي اليوم نفسه أمرت الوزيرة بإخلاء الفندق."),
    (True, "The coach praised his players after Sunday's win.", "en",
     "The team won 2-0 on Sunday. The coach praised his players."),
    (True, "Police arrested Kern at the border on Friday.", "en",
     "Police arrested Kern at the border. The arrest took place on Friday, officials said."),
    (True, "A fire hit the station on Thursday, and Haddad ordered an inquiry.", "en",
     "A fire hit the station on Thursday. Haddad ordered an inquiry."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "language", "evidence"), _ROWS)
def test_a_day_keeps_its_sentence(true: bool, claim: str, language: str, evidence: str) -> None:
    """What one sentence dates, the next does not, unless it goes on with it."""
    reasons = verify(claim, language, [evidence])
    assert (not reasons) is true, reasons
