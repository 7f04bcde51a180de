"""The questions the store puts to the database, each with a name and a sentence.

In:  ids, sources, versions
Out: SQLAlchemy statements that read the same on every database
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Select, func, select

from mujaz.store.schema import article_versions, articles, corpus, passages

Rows = Select[*tuple[object, ...]]

IS_CURRENT = (article_versions.c.article_id == articles.c.id) & (
    article_versions.c.version == articles.c.current_version
)
_PASSAGE_IS_CURRENT = (passages.c.article_id == articles.c.id) & (
    passages.c.version == articles.c.current_version
)


def current_articles() -> Rows:
    """Every column of the current version of each article that has one."""
    return select(article_versions).join(articles, IS_CURRENT)


def one_version(article_id: str, version: int) -> Rows:
    """One version of an article, current or not."""
    return select(article_versions).where(
        article_versions.c.article_id == article_id, article_versions.c.version == version
    )


def current_passages() -> Rows:
    """The passages of the current versions."""
    return select(passages).join(articles, _PASSAGE_IS_CURRENT)


def passages_of_version(article_id: str, version: int) -> Rows:
    """The passages of one version, current or not."""
    return select(passages).where(
        passages.c.article_id == article_id, passages.c.version == version
    )


def newest_passages(limit: int, within: frozenset[str] | None = None) -> Rows:
    """Current passages, newest article first; undated articles last, then by id and place."""
    last_day = article_versions.c.published_end
    wanted = current_passages().join(article_versions, IS_CURRENT)
    if within is not None:
        wanted = wanted.where(articles.c.id.in_(within))
    return wanted.order_by(
        last_day.is_(None),  # databases disagree on where nulls go
        last_day.desc(),
        article_versions.c.published_start.desc(),
        articles.c.id,
        passages.c.n,
    ).limit(limit)


def figures() -> Rows:
    """How many current articles there are, and the first and last day they may be of."""
    return select(
        func.count().label("articles"),
        func.min(article_versions.c.published_start).label("since"),
        func.max(article_versions.c.published_end).label("until"),
    ).select_from(articles.join(article_versions, IS_CURRENT))


def articles_published(since: date | None, until: date | None) -> Select[str, str, str]:
    """Id, language and publisher of the current articles that may be of these days."""
    chosen = select(articles.c.id, article_versions.c.language, article_versions.c.publisher).join(
        article_versions, IS_CURRENT
    )
    if since is not None:
        chosen = chosen.where(article_versions.c.published_end >= since)
    if until is not None:
        chosen = chosen.where(article_versions.c.published_start <= until)
    return chosen


def publishers() -> Select[str]:
    """The known publishers of the current articles, each once, by name."""
    name = article_versions.c.publisher
    named = select(name).join(articles, IS_CURRENT).where(name != "")
    return named.distinct().order_by(name)


def titles_changed_since(corpus_version: int) -> Select[str, str | None]:
    """Id and title of each article that has changed since; no title where it was withdrawn."""
    return (
        select(articles.c.id, article_versions.c.title)
        .select_from(articles.outerjoin(article_versions, IS_CURRENT))
        .where(articles.c.changed_at > corpus_version)
        .order_by(articles.c.id)
    )


def passages_changed_since(corpus_version: int) -> Rows:
    """The current passages of each article that has changed since."""
    changed = current_passages().where(articles.c.changed_at > corpus_version)
    return changed.order_by(passages.c.article_id, passages.c.n)


def version_that_is_current(article_id: str) -> Select[int | None]:
    """Which version is current; nothing for a withdrawn or unknown article."""
    return select(articles.c.current_version).where(articles.c.id == article_id)


def latest_version(article_id: str) -> Select[int | None]:
    """The highest version of an article; nothing for an unknown one."""
    return select(func.max(article_versions.c.version)).where(
        article_versions.c.article_id == article_id
    )


def version_at(article_id: str, corpus_version: int) -> Select[int | None]:
    """The highest version of an article that was stored when the corpus was at that version."""
    return select(func.max(article_versions.c.version)).where(
        article_versions.c.article_id == article_id,
        article_versions.c.added_at <= corpus_version,
    )


def standing(article_id: str) -> Select[int | None, int]:
    """The highest version of an article, and the corpus version, held until we commit."""
    latest = latest_version(article_id).scalar_subquery()
    return select(latest, corpus.c.version).with_for_update(of=corpus)
