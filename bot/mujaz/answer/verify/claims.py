"""Run every check on a claim and the passages it cites.

In:  the claim's text and language, the evidence as texts; the whole articles where they are known
Out: the reasons against the claim; none when the evidence says all that it says

Pure: no model, no clock, no files but the tables. The reasons are worded for a repair prompt and
for a reader of "Why?".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.answer.verify import (
    causes,
    certainty,
    dates,
    degree,
    denial,
    names,
    numbers,
    roles,
    speech,
    support,
)
from mujaz.answer.verify.form.foreign import check_foreign
from mujaz.answer.verify.form.tongue import check_language
from mujaz.answer.verify.grammar.focus import focused
from mujaz.answer.verify.grammar.introduced import introduced
from mujaz.answer.verify.grammar.pair import Check, Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.grammar.who import with_speaker
from mujaz.answer.verify.words.canonical import canonical
from mujaz.answer.verify.words.initials import with_initials
from mujaz.answer.verify.words.nameless import without_anonymity
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.answer.verify.words.turns import left_open_alike
from mujaz.language.fold import find_quote
from mujaz.model import Reason

# the checks of one kind stand together; a reason that comes first is shown first
_CHECKS: tuple[Check, ...] = (
    *speech.CHECKS,
    *numbers.CHECKS,
    *dates.CHECKS,
    *support.CHECKS,
    *degree.CHECKS,
    *denial.CHECKS,
    *certainty.CHECKS,
    *causes.CHECKS,
    *roles.CHECKS,
    *names.CHECKS,
)


@cache
def plain_thesaurus() -> Thesaurus:
    """Return the thesaurus of the shipped tables alone."""
    return Thesaurus()


def verify(
    claim: str, language: str, evidence: Sequence[str], *,
    articles: Sequence[str] | None = None, thesaurus: Thesaurus | None = None,
) -> tuple[Reason, ...]:  # fmt: skip
    """Return why a claim may not be shown; empty when its evidence says all that it says."""
    texts = [text for text in evidence if text.strip()]
    if not claim.strip() or not texts:
        return (Reason(check="citation", detail="no claim or no evidence"),)
    reasons = [r for r in (check_language(claim, language), check_foreign(claim)) if r is not None]
    if articles is not None:
        reasons += [r for text in texts if (r := _stands_in(text, articles)) is not None]
    words = thesaurus or plain_thesaurus()
    if language == "en":
        claim = with_initials(claim, "\n".join(texts))
    spoken = [with_speaker(text, articles or (), words) for text in texts]
    called = [introduced(text, claim, articles or (), words) for text in spoken]
    claimed, told = without_anonymity(canonical(claim), canonical("\n".join(called)))
    claimed, told = left_open_alike(claimed, told)
    pair = focused(Pair(Reading(claimed, words), Reading(told, words)))
    for check in _CHECKS:
        reasons += check(pair)
    return tuple(dict.fromkeys(reasons))


def _stands_in(text: str, articles: Sequence[str]) -> Reason | None:
    if any(find_quote(text, article) is not None for article in articles):
        return None
    return Reason(check="verbatim", detail=f"the cited article does not hold these words: {text!r}")
