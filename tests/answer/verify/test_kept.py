"""What is found in a text is kept with its reading, and nobody changes it (grammar/kept.py)."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.grammar.reading import Reading, read
from mujaz.answer.verify.words.thesaurus import Thesaurus

PAIRS = [
    ("The two companies held talks and built a bridge in Marsa.",
     "The two companies agreed to hold talks; they are to build a bridge in Marsa next year."),
    ("The council gave its approval and the strike began on Monday.",
     "The council refused its approval, the union said, and the strike was put off until Monday."),
    ("أجرت الوزارة محادثات وتم توقيع الاتفاق في المرسى.",
     "تعتزم الوزارة إجراء محادثات، ومن المقرر توقيع الاتفاق في المرسى، بحسب متحدث."),
    ("Before the firefighters came, volunteers had saved 23 people.",
     "Volunteers saved 23 people before the firefighters came to the village."),
    ("وجه الحزب إلى خصومه اتهامًا بشراء الأصوات.", "واتهم الحزب خصومه بشراء الأصوات."),
    ("قال الوزير إن الجسر أُغلق بعد وفاة 3 أشخاص.",
     "نفى الوزير إغلاق الجسر، وقال إن ثلاثة أشخاص أصيبوا فيه يوم الاثنين."),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence"), PAIRS)
@pytest.mark.parametrize("turned", [False, True])
def test_the_checks_leave_what_they_find_as_it_was(claim: str, evidence: str, turned: bool) -> None:
    """Else a verdict would hang on which check came first, and on what was asked before."""
    claim, evidence = (evidence, claim) if turned else (claim, evidence)
    words = Thesaurus()
    first = verify(claim, "en" if claim.isascii() else "ar", [evidence], thesaurus=words)
    for text in (claim, evidence):
        kept, fresh = read(text, words), Reading(text, words)
        assert kept.answers
        for (find, args, options), answer in kept.answers.items():
            assert find(fresh, *args, **dict(options)) == answer, find
        assert kept.words == fresh.words
        assert [kept.clause(n) for n in kept.clauses] == [fresh.clause(n) for n in fresh.clauses]
    assert verify(claim, "en" if claim.isascii() else "ar", [evidence], thesaurus=words) == first
