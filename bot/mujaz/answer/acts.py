"""Find what was done in a question whose act an answer must tell in its own words.

In:  the tokens of a question, what the tables know among them
Out: the token of what somebody did ("who won"), of what rose ("how much did fuel prices rise")
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.concepts import Mention
from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token

ACTS = frozenset({"event", "beat", "state"})
AUXILIARIES = frozenset("did does do has have had was were is are will would".split())
PREPOSITIONS = frozenset(
    "in on at from to against with by of for about over under during after before than".split()
)
ARTICLES = frozenset({"al", "el"})  # of Arabic names in Latin letters
AMOUNTS = frozenset(
    fold_key(w)
    for w in (
        "price prices salary wage rate turnout magnitude wealth temperature"
        " سعر أسعار السعر الأسعار راتب أجر معدل ثروة درجة حرارة"
    ).split()
)
PRESENCE = frozenset({"attend", "participate", "accompany", "meet", "join", "lead"})
PAYING = frozenset({"pay", "cost", "spend", "worth-value"})
_WHO = frozenset("who من مين منو".split())


def by_whom(tokens: Sequence[Token], mentions: Sequence[Mention]) -> int:
    """Return the token of what somebody did: "who won the cup", «من فاز»; else -1."""
    if len(tokens) < 2 or tokens[0].key not in _WHO:
        return -1
    return 1 if any(m.first == 1 and m.kind in ACTS for m in mentions) else -1


def risen(tokens: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
    """Return the tokens of what rose or fell: "how much did fuel prices rise"."""
    keys = [token.key for token in tokens]
    start = next((i + 2 for i in range(len(keys) - 2) if keys[i] == "much"), len(keys))
    if start >= len(keys) or keys[start - 1] not in AUXILIARIES:
        return set()
    end = next((i for i in range(start, len(keys)) if keys[i] in PREPOSITIONS), len(keys))
    acts = [m.first for m in mentions if m.kind in ACTS and start < m.first < end]
    return set(range(start, acts[-1])) if acts else set()


def behind_a_place(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return the token behind "in Aqaba": "will the plant in Aqaba open" asks whether it opens."""
    at += 1
    while at < len(tokens) and text[tokens[at].start].isupper():
        at += 1
    return at


def leads_a_name(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether an unknown first word goes on as a name: "Fahad al-Rashidan verdict"."""
    after = tokens[1:3]
    if after and after[0].key in ARTICLES:
        after = after[1:]
    return bool(after) and text[after[0].start].isupper()
