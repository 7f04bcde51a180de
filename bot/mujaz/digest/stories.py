"""Stories across outlets: who else tells what an item tells, and from how many origins.

In:  sentences of the new articles
Out: for an item the other outlets of its story; articles grouped into stories
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.origins import alike
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.writing.extract import same
from mujaz.digest.paper import Outlet
from mujaz.model import Article, Citation


class Stories:
    """The new articles, as stories."""

    def __init__(self, articles: Sequence[Article], units: Sequence[Unit]) -> None:
        self._articles = {article.id: article for article in articles}
        self._units = units
        self._of: dict[tuple[str, int], list[Unit]] = {}
        for unit in units:
            self._of.setdefault((unit.article.id, unit.article.version), []).append(unit)
        self._story = _grouped(articles)

    def tellers(self, citation: Citation) -> list[Article]:
        """Return the other articles that tell what is cited, in nearly the same words."""
        own = self._holding(citation)
        found = dict.fromkeys(
            u.article.id for u in self._units
            if own is not None and u.article.id != citation.article_id
            and u.article.language == own.article.language and same(own, u)
        )  # fmt: skip
        return [self._articles[id_] for id_ in found]

    def like(self, one: Citation, other: Citation) -> bool:
        """Return whether two citations say the same, in the same or in nearly the same words."""
        if one.article_id == other.article_id and one.version == other.version:
            return one.start < other.end and other.start < one.end
        a, b = self._holding(one), self._holding(other)
        return a is not None and b is not None and same(a, b)

    def groups(self, ids: Sequence[str]) -> list[list[str]]:
        """Return ids as stories, each with all its tellers, in the order of their first."""
        found: dict[str, list[str]] = {}
        for id_ in ids:
            found.setdefault(self._story[id_], []).append(id_)
        return list(found.values())

    def _holding(self, citation: Citation) -> Unit | None:
        beside = self._of.get((citation.article_id, citation.version), ())
        return next((u for u in beside if u.start < citation.end and citation.start < u.end), None)


def outlets(own: Article, others: Sequence[Article]) -> tuple[Outlet, ...]:
    """Return the other outlets of a story, each once, less its own."""
    found: dict[str, Outlet] = {}
    for article in others:
        name = article.publisher
        if name and name == own.publisher:
            continue
        outlet = Outlet(article_id=article.id, version=article.version, publisher=name)
        found.setdefault(name or article.id, outlet)
    return tuple(found.values())


def _grouped(articles: Sequence[Article]) -> dict[str, str]:
    """Return for each article the id that stands for its story."""
    group = {a.id: a.id for a in articles}
    for one, other in alike(articles):
        old, new = group[other], group[one]
        group = {id_: new if g == old else g for id_, g in group.items()}
    return group
