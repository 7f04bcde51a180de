"""Tell which events a sentence tells itself, and not only names as what it is about.

In:  the text of a sentence, the names and terms in it
Out: the ids of events that stand neither in a relative clause nor behind a word such as "over"

"Prosecutors on Friday charged the captain over the fire that killed twelve" tells a charge: its day
is the day of no fire and of no death.
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.sentences.kinds import in_relative_clause
from mujaz.language.concepts import Concepts
from mujaz.language.tokens import Token, is_arabic, tokenize

_EVENTS = frozenset({"event", "beat"})
_NEAR = 3  # tokens in which what stands behind "over" is still its own: "over the market fire"
_OF_WHAT = frozenset(
    """
    over about after following since before amid despite because concerning regarding
    بعد اثر عقب قبل منذ بشان حول بسبب جراء خلفيه قضيه ملف رغم وسط
    """.split()
)


def events_told(text: str, concepts: Concepts) -> frozenset[str]:
    """Return the ids of the events that a sentence tells itself."""
    tokens = tokenize(text)
    return frozenset(
        i for m in concepts.find(text)
        if m.kind in _EVENTS
        and not _is_only_spoken_of(tokens, m.first)
        and not in_relative_clause(text, tokens, m.start)
        and (m.first == 0 or tokens[m.first - 1].key != "that")
        for i in m.ids
    )  # fmt: skip


def _is_only_spoken_of(tokens: Sequence[Token], at: int) -> bool:
    before = [t.key for t in tokens[max(0, at - _NEAR) : at]]
    return any(k in _OF_WHAT or (is_arabic(k) and k[1:] in _OF_WHAT) for k in before)
