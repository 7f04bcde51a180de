"""Tell which words of a question only say when, on what condition or what is counted.

In:  the tokens of a question, where its speaker stands
Out: the tokens of «بعد اللقاء» in "what did he say after the talks", those of «إذا كان …», and what
     an ambiguous word names behind «كم»
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.language.concepts import Mention
from mujaz.language.tables import lexicon
from mujaz.language.tokens import Token

_MEANWHILE = frozenset("بعد عقب خلال اثناء قبل after before during following".split())
_ON_WHAT = frozenset("عن حول بشان بخصوص about on regarding concerning".split())
_CONDITIONS = frozenset("اذا لو if".split())
_WHEN = frozenset("when after لما عندما حين حينما بعدما ردا لدي عند".split())
_ASKED = frozenset(
    """
    asked questioned pressed سيل سيلت سالوه سالوها سالوهم سالته سالها ساله سوال سواله سوالها سيلوا
    """.split()
)
_OCCURS = frozenset("وقع وقعت يقع تقع".split())
_SIGNED = frozenset("agreement treaty memorandum agree contract deal institute sign".split())
_MOST_BEFORE_DEED = 3  # «وأين ومتى وقع …»
_LEAST_BEFORE = 3  # words that ask before a condition
_COUNTED = frozenset({"person", "thing", "place-type"})


def told_when(tokens: Sequence[Token], stretch: set[int]) -> set[int]:
    """Return where a question tells when somebody spoke: «بعد اللقاء», "after the talks"."""
    if not stretch:
        return set()
    found: set[int] = set()
    for i, token in enumerate(tokens):
        if token.key in _ON_WHAT:
            break
        if found or (token.key in _MEANWHILE and i > max(stretch)):
            found.add(i)
    return found


def condition(tokens: Sequence[Token]) -> set[int]:
    """Return a condition behind the question: «ماذا يفعلون إذا كان عندهم …»."""
    last = len(tokens)
    at = next(
        (
            i for i in range(_LEAST_BEFORE, last)
            if tokens[i].key in _CONDITIONS and tokens[i - 1].key not in _ASKED  # "asked whether"
        ),
        last,
    )  # fmt: skip
    return set(range(at, last))


def when_asked(tokens: Sequence[Token]) -> set[int]:
    """Return the verb of "when asked about …": what he was asked about is told, and not that."""
    return {
        i for i, t in enumerate(tokens)
        if t.key in _ASKED and any(b.key in _WHEN for b in tokens[max(0, i - 4) : i])
    }  # fmt: skip


def happened(tokens: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
    """Return the verb of «متى وقع الزلزال»: it took place, and nobody signs an earthquake."""
    return {
        m.first - 1 for m in mentions
        if 1 < m.first <= _MOST_BEFORE_DEED and tokens[m.first - 1].key in _OCCURS
        and m.kind in {"event", "state"} and m.ids.isdisjoint(_SIGNED)
    }  # fmt: skip


_FATES = frozenset({"lost-lives", "wounded-people"})


def countable(ids: frozenset[str]) -> frozenset[str]:
    """Return what an ambiguous word names when it is counted: «كم طالبا» counts no demands.

    But whose fate a word tells is counted by the fate: «كم عدد القتلى» counts no killers.
    """
    return ids if ids & _FATES else ids & _countables() or ids


@cache
def _countables() -> frozenset[str]:
    return frozenset(t.id for t in lexicon() if t.kind in _COUNTED)
