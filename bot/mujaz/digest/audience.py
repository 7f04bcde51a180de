"""Whom a broadcast goes to: every chat, private or group, that has a running digest.

In:  subscriptions, the time
Out: the chats, each once, in the topic of its oldest running digest

Who has stopped or held back the digest gets none: they have asked for silence. So has nobody else:
who only asks questions has never agreed to be written to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from mujaz.broadcasts import Recipient
from mujaz.digest.schedule import is_paused
from mujaz.digests import Subscription
from mujaz.model import Language

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def goes_on(subscription: Subscription, now: datetime) -> bool:
    """Return whether a digest is neither stopped nor held back."""
    return not subscription.stopped and not is_paused(subscription, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How many digests go on, are held back, and have stopped, by the reason's code."""

    active: int
    paused: int
    stopped: Mapping[str, int]


def standing(subscriptions: Iterable[Subscription], now: datetime) -> Standing:
    """Return how many subscriptions stand where."""
    known = list(subscriptions)
    going = [s for s in known if not s.stopped]
    paused = sum(is_paused(s, now) for s in going)
    stopped = Counter(s.stopped for s in known if s.stopped)
    return Standing(
        active=len(going) - paused, paused=paused, stopped=dict(sorted(stopped.items()))
    )


def audience(
    subscriptions: Iterable[Subscription], now: datetime, language: Language | None = None
) -> list[Recipient]:
    """Return who gets a broadcast; `language`: only those whose digest is in it."""
    found: dict[int, Recipient] = {}
    for s in sorted(subscriptions, key=lambda s: (s.created or _LONG_AGO, s.id)):
        if goes_on(s, now) and language in {None, s.language}:
            recipient = Recipient(chat_id=s.chat_id, thread_id=s.thread_id, language=s.language)
            found.setdefault(s.chat_id, recipient)
    return list(found.values())
