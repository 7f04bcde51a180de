"""C1: the evidence stands word for word in the stored version of the cited article.

In:  a citation and the article it names
Out: a Reason, or None when the check passes
"""

from __future__ import annotations

from mujaz.model import Article, Citation, Reason


def check_citation(citation: Citation, article: Article | None) -> Reason | None:
    """Return why a citation does not hold, or None."""
    if article is None or (article.id, article.version) != (citation.article_id, citation.version):
        return Reason(check="verbatim", detail=f"no stored article {citation.article_id!r}")
    if article.text[citation.start : citation.end] != citation.quote or not citation.quote:
        return Reason(check="verbatim", detail="the quoted words do not stand at that place")
    if not article.citable(citation.start, citation.end):
        return Reason(check="citable", detail="a heading, caption or summary is no evidence")
    return None
