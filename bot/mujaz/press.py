"""The press: the digest of a subscription, composed once for all who want the same.

In:  subscriptions, a Newsroom
Out: Editions, ready to be sent
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self
from zoneinfo import ZoneInfo

from mujaz.answer.lane import Lane
from mujaz.digest.compose import compose
from mujaz.digest.newsroom import Ask, LaneRoom, Newsroom
from mujaz.digest.paper import Digest, Wanted
from mujaz.digests import (
    Anchor,
    Cited,
    Edition,
    Shown,
    Subscription,
)
from mujaz.language.concepts import Concepts
from mujaz.model import Article, Language
from mujaz.ports import Library
from mujaz.render.telegram_correction import correction_body
from mujaz.render.telegram_digest import digest_bodies

_KEPT = 64  # digests; all who are due at one hour want far fewer different ones

_Key = tuple[Wanted, int]
_Laid = tuple[tuple[str, ...], tuple[Cited, ...]]  # its messages, and what they cite


@dataclass(slots=True)
class EditionPress:
    """Makes the digests of subscriptions; those who want the same share one."""

    room: Newsroom
    concepts: Concepts
    _making: OrderedDict[_Key, asyncio.Task[Digest]] = field(default_factory=OrderedDict)
    _laid: OrderedDict[tuple[object, ...], _Laid] = field(default_factory=OrderedDict)

    @classmethod
    def over(cls, library: Library, lane: Lane, ask: Ask) -> Self:
        """Return the press over these parts of a service."""
        room = LaneRoom(library=library, lane=lane, ask=ask)
        return cls(room=room, concepts=lane.concepts)

    async def edition(
        self, subscription: Subscription, *, now: datetime, covers: Sequence[date] = ()
    ) -> Edition:
        """Return what is new since the anchor; `covers`: days whose digests were left out.

        Raises: Outside, StoreLocked, StoreDamaged, DataDirUnusable.
        """
        wanted = wanted_of(subscription, now)
        digest = await self.digest(wanted)
        anchor = Anchor(corpus_version=digest.corpus_version, at=now)
        if not digest.news and subscription.quiet == "silence":
            return Edition(bodies=(), anchor=anchor, news=False)
        key = (wanted, digest.corpus_version, tuple(covers), subscription.digits)
        if key not in self._laid:
            self._laid[key] = _laid_out(digest, wanted.language, covers, subscription.digits)
            while len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        bodies, cited = self._laid[key]
        return Edition(bodies=bodies, cited=cited, anchor=anchor, news=digest.news)

    def correction(self, shown: Shown, gone: Sequence[Cited], article: Article | None) -> str:
        """Return the message that tells somebody of words that stand no more."""
        return correction_body(
            shown.language, date.fromisoformat(shown.slot[:10]), [c.quote for c in gone], article
        )

    async def digest(self, wanted: Wanted) -> Digest:
        """Return the digest that is wanted, of the corpus as it stands."""
        key = (wanted, await self.room.version())
        task = self._making.get(key)
        if task is None:
            task = asyncio.create_task(compose(wanted, self.room, self.concepts))
            self._making[key] = task
            while len(self._making) > _KEPT:
                self._making.popitem(last=False)
        try:
            return await asyncio.shield(task)  # one who stops waiting stops nobody else
        except BaseException:
            if task.done() and self._making.get(key) is task:
                del self._making[key]  # the next one tries again
            raise


def _laid_out(digest: Digest, language: Language, covers: Sequence[date], digits: str) -> _Laid:
    cited = tuple(
        Cited(article_id=c.article_id, version=c.version, quote=c.quote) for c in digest.citations
    )
    return digest_bodies(digest, language, covers=covers, digits=digits), cited


def wanted_of(subscription: Subscription, now: datetime) -> Wanted:
    """Return what a subscription asks for now; equal for all who share an edition."""
    zone, anchor = ZoneInfo(subscription.zone), subscription.anchor
    return Wanted(
        language=subscription.language,
        day=now.astimezone(zone).date(),
        topics=tuple(sorted(set(subscription.topics))),
        show=tuple(sorted(set(subscription.show))),
        hide=tuple(sorted(set(subscription.hide))),
        known=None if anchor is None else anchor.corpus_version,
        since=None if anchor is None else anchor.at.astimezone(zone).date(),
    )
