"""Run every check on a claim.

In:  a claim and the articles it may cite
Out: the reasons against it; none when it may be shown
"""

from __future__ import annotations

from collections.abc import Mapping

from mujaz.answer.verify.form.foreign import check_foreign
from mujaz.answer.verify.form.verbatim import check_citation
from mujaz.model import Article, Claim, Reason


def check_claim(claim: Claim, articles: Mapping[str, Article]) -> tuple[Reason, ...]:
    """Return why a claim may not be shown; empty when it may."""
    reasons: list[Reason | None] = []
    if not claim.citations:
        reasons.append(Reason(check="citation", detail="no citation"))
    for citation in claim.citations:
        reasons.append(check_citation(citation, articles.get(citation.article_id)))
        reasons.append(check_foreign(citation.quote))  # a frame around the words hides nothing
    reasons.append(check_foreign(claim.text))
    return tuple(dict.fromkeys(reason for reason in reasons if reason is not None))
