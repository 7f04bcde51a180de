"""Run every check on a claim and the passages it cites.

In:  the claim's text and language, the evidence as texts; where they are known, the whole articles
     and when they were published
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
from mujaz.answer.verify.dates.told import dated
from mujaz.answer.verify.form.foreign import check_foreign
from mujaz.answer.verify.form.tongue import check_language
from mujaz.answer.verify.grammar.focus import focused
from mujaz.answer.verify.grammar.introduced import introduced
from mujaz.answer.verify.grammar.pair import Check, Pair, paired
from mujaz.answer.verify.grammar.place import Place, place_of
from mujaz.answer.verify.grammar.reading import read
from mujaz.answer.verify.grammar.realigned import realigned
from mujaz.answer.verify.grammar.who import with_speaker
from mujaz.answer.verify.words.canonical import canonical
from mujaz.answer.verify.words.initials import with_initials
from mujaz.answer.verify.words.nameless import without_anonymity
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.answer.verify.words.turns import left_open_alike
from mujaz.language.fold import find_quote
from mujaz.language.resolve import Published
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
    articles: Sequence[str] | None = None, published: Sequence[Published | None] = (),
    thesaurus: Thesaurus | None = None,
) -> tuple[Reason, ...]:  # fmt: skip
    """Return why a claim may not be shown; empty when its evidence says all that it says.

    Args:
        claim: what is claimed.
        language: the language of the claim.
        evidence: the passages that it cites, word for word.
        articles: the whole articles that the passages must stand in; what one says before a passage
            tells whom it calls by less.
        published: when each article appeared, None where that is unknown: then its "yesterday" is
            a date.
        thesaurus: the tables of words; the shipped ones where None.
    """
    texts = [text for text in evidence if text.strip()]
    if not claim.strip() or not texts:
        return (Reason(check="citation", detail="no claim or no evidence"),)
    reasons = [r for r in (check_language(claim, language), check_foreign(claim)) if r is not None]
    if articles is not None:
        reasons += [r for text in texts if (r := _stands_in(text, articles)) is not None]
    words = thesaurus or plain_thesaurus()
    if language == "en":
        claim = with_initials(claim, "\n".join(texts))
    places = [place_of(text, articles or (), published) for text in texts]
    texts = [with_speaker(t, p.before, words) for t, p in zip(texts, places, strict=True)]
    against = _against(claim, texts, words)
    called = [_in_its_article(claim, texts, i, place, words) for i, place in enumerate(places)]
    if against and called != texts:
        again = _against(claim, called, words)
        against = again if again or _only_lacks(against) else against
    return tuple(dict.fromkeys([*reasons, *against]))


def _against(claim: str, texts: Sequence[str], words: Thesaurus) -> list[Reason]:
    """Return what the checks have against a claim on some texts."""
    claimed, told = without_anonymity(canonical(claim), canonical("\n".join(texts)))
    claimed, told = left_open_alike(claimed, told)
    pair = focused(paired(read(claimed, words), read(told, words)))
    reasons = _checked(pair)
    if reasons and (turned := realigned(pair)) and (
        not _checked(paired(read(turned, words), pair.evidence))
    ):  # fmt: skip
        return []
    return reasons


def _checked(pair: Pair) -> list[Reason]:
    return [reason for check in _CHECKS for reason in check(pair)]


# what an article can tell beside a passage; what contradicts the passage stays contradicted
_LACKING = frozenset({"entities", "content", "speaker", "dates", "quotation"})


def _only_lacks(reasons: Sequence[Reason]) -> bool:
    return all(reason.check in _LACKING for reason in reasons)


def _in_its_article(
    claim: str, texts: Sequence[str], i: int, place: Place, words: Thesaurus
) -> str:
    """Return a passage with what its article tells before it, and by its date, of its words."""
    others = [text for n, text in enumerate(texts) if n != i]
    return dated(introduced(texts[i], claim, place.before, words, others), claim, place)


def _stands_in(text: str, articles: Sequence[str]) -> Reason | None:
    if any(find_quote(text, article) is not None for article in articles):
        return None
    return Reason(check="verbatim", detail=f"the cited article does not hold these words: {text!r}")
