"""C2: what stands between quotation marks stands so in the evidence, as one speaker's words.

In:  a Pair
Out: Reasons

A quotation of several words must be found inside one quotation of the evidence, or in its plain
text; a few words between marks may be a name («موقع «المرصد»»), which need only stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import find_quote, fold_key
from mujaz.language.quotes import Quotation, find_quotations
from mujaz.language.tokens import is_arabic, tokenize
from mujaz.model import Reason

_NAME = 2  # words between marks that may be a name
_FEWEST = 2  # words of a translated quotation that must be answered
_ONE_LIGHT_WORD_IN = 5  # words one may be a word that translation adds
_TRAILING = " .,،؛;:!?؟…"


def check_quotations(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each quotation that the evidence does not hold word for word."""
    text = pair.claim.text
    for quotation in pair.claim.quotations:
        inner = text[quotation.inner_start : quotation.inner_end].strip(_TRAILING)
        if not inner:
            continue
        found = find_quote(inner, pair.evidence.text)
        if found is None:
            if pair.crossed and len(tokenize(inner)) <= _NAME:
                continue  # a name between marks: the names are compared by their own check
            if pair.crossed and _translates(pair, quotation):
                continue
            yield Reason(
                check="quotation",
                detail=f"the words between quotation marks are not in the evidence: {inner!r}",
            )
        elif turn := _cut_before_a_turn(pair, found[1]):
            yield Reason(
                check="quotation",
                detail=f"the quotation is cut before {turn!r}, which turns what it says",
            )
        elif _spans_speakers(pair, *found):
            yield Reason(
                check="quotation",
                detail=f"the quotation joins the words of two speakers: {inner!r}",
            )


def check_own_words(claim: str, evidence: Sequence[str]) -> tuple[Reason, ...]:
    """Return a reason for each quotation that translates the evidence: a reader takes what stands
    between marks for the source's own words, so whoever writes for readers reports it instead.
    """
    text = "\n".join(evidence)
    found = []
    for quotation in find_quotations(claim):
        inner = claim[quotation.inner_start : quotation.inner_end].strip(_TRAILING)
        if len(tokenize(inner)) <= _NAME or find_quote(inner, text) is not None:
            continue
        if is_arabic(inner) != is_arabic(text):
            detail = f"a translation is no quotation; say it without quotation marks: {inner!r}"
            found.append(Reason(check="quotation", detail=detail))
    return tuple(found)


def _translates(pair: Pair, quotation: Quotation) -> bool:
    """Tell whether a quotation renders one of the evidence: each of its words is answered there.

    It is no quotation then but our translation, and whoever shows it must say so.
    """
    ours = [
        w for w in pair.claim.content if quotation.start <= w.start and w.end <= quotation.end
    ]  # fmt: skip
    for other in pair.evidence.quotations:
        inside = [
            [m for m in pair.matches[w.i] if other.start <= m.start and m.end <= other.end]
            for w in ours
        ]
        if sum(map(bool, inside)) >= max(_FEWEST, len(ours) - len(ours) // _ONE_LIGHT_WORD_IN):
            return True
    return False


_TURNS = re.compile(
    r"[\s،,]*(?P<turn>إلا|سوى|ما لم|إذا|باستثناء|ما عدا|unless|except|if|until|but only|provided)\b"
)


def _cut_before_a_turn(pair: Pair, end: int) -> str:
    """Return the word of exception or condition with which a cut quotation goes on; else ""."""
    inside = any(q.start < end < q.inner_end for q in pair.evidence.quotations)
    found = _TURNS.match(pair.evidence.text, end) if inside else None
    return found["turn"] if found else ""


def _spans_speakers(pair: Pair, start: int, end: int) -> bool:
    """Tell whether a stretch of the evidence leaves one quotation and enters another."""
    inside = [q for q in pair.evidence.quotations if q.start < end and start < q.end]
    whole = fold_key(pair.evidence.text[start:end])
    return len(inside) > 1 and '"' in whole
