"""Correct what was sent: whoever was shown words that stand no more is told so, once.

In:  the digests of the last weeks with the words that they cited, the corpus as it stands
Out: corrections in the outbox, one for each digest and article; sent at most once

A citation stands while its article's current version still has its words. An article that was
withdrawn has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from mujaz.deliveries import Outbox
from mujaz.digests import (
    Archive,
    Cited,
    Correction,
    Press,
    Shown,
)
from mujaz.language.fold import find_quote
from mujaz.model import Article

OVERLAP = timedelta(minutes=5)  # of two looks: what was being written during the one
KEPT = timedelta(days=30)  # a digest that is older is not corrected any more


@dataclass(slots=True, kw_only=True)
class Corrector:
    """Looks after what was sent, whenever the corpus has changed."""

    outbox: Outbox
    archive: Archive
    press: Press
    looked: int | None = None  # the version of the corpus at which all stood
    looked_at: datetime | None = None

    async def correct(self, now: datetime) -> int:
        """Plan the corrections that are due; return how many are new.

        Where the corpus is as it was, only what has arrived since the last look is looked at: it
        may have been composed before the corpus changed, and sent after it.
        """
        version = await self.archive.version()
        since = now - KEPT
        if version == self.looked and self.looked_at is not None:
            since = max(since, self.looked_at - OVERLAP)
        found: list[Correction] = []
        articles: dict[str, Article | None] = {}
        for shown in await self.outbox.shown(since):
            for id_ in dict.fromkeys(c.article_id for c in shown.cited):
                if id_ not in articles:
                    articles[id_] = await self.archive.article(id_)
                gone = gone_from([c for c in shown.cited if c.article_id == id_], articles[id_])
                if gone:
                    found.append(Correction(
                        shown=shown, key=key_of(shown, id_),
                        body=self.press.correction(shown, gone, articles[id_]),
                    ))  # fmt: skip
        planned = await self.outbox.correct(found, now)
        self.looked, self.looked_at = version, now
        return planned


def gone_from(cited: Sequence[Cited], article: Article | None) -> list[Cited]:
    """Return the citations whose words the article does not have any more."""
    if article is None:
        return list(cited)
    return [
        c for c in cited
        if c.version != article.version and find_quote(c.quote, article.text) is None
    ]  # fmt: skip


def key_of(shown: Shown, article_id: str) -> str:
    """Return the slot of a correction: one for a digest and an article, whatever comes later."""
    return f"{shown.slot} fix {sha256(article_id.encode()).hexdigest()[:12]}"
