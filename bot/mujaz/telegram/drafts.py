"""Broadcasts that an owner has yet to confirm: each behind a button that works once.

In:  what is to be sent and who asked
Out: the draft, or why it cannot be sent any more

In memory: after a restart a button finds nothing here, says so, and nothing has been sent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from secrets import token_hex

from mujaz.model import Language

OPEN_SECONDS = 600.0  # ten minutes: who comes back later reads it anew
_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A broadcast as it was shown to its owner."""

    nonce: str
    owner: int
    body: str  # Telegram HTML
    language: Language | None  # only to chats in this language; None: to all
    chats: frozenset[int]
    until: float


class Closed(StrEnum):
    """Why a draft cannot be sent; the value is the end of its text's key, `tg-broadcast-…`."""

    UNKNOWN = "unknown"
    EXPIRED = "expired"
    USED = "used"
    OTHERS = "others"


class Drafts:
    """The drafts of one process."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._drafts: dict[str, Draft] = {}
        self._answered: set[str] = set()

    def put(
        self, *, owner: int, body: str, language: Language | None, chats: frozenset[int]
    ) -> Draft:
        """Keep a draft under a number of its own; an older one of the same owner is void."""
        for nonce in [n for n, d in self._drafts.items() if d.owner == owner]:
            del self._drafts[nonce]
        draft = Draft(
            nonce=token_hex(6), owner=owner, body=body, language=language, chats=chats,
            until=self._clock() + OPEN_SECONDS,
        )  # fmt: skip
        self._drafts[draft.nonce] = draft
        while len(self._drafts) > _MOST:
            del self._drafts[next(iter(self._drafts))]
        return draft

    def take(self, nonce: str, owner: int) -> Draft | Closed:
        """Return a draft, once, to its owner alone and in time."""
        draft = self._drafts.get(nonce)
        if draft is None:
            return Closed.USED if nonce in self._answered else Closed.UNKNOWN
        if draft.owner != owner:
            return Closed.OTHERS
        del self._drafts[nonce]
        if self._clock() >= draft.until:
            return Closed.EXPIRED
        if len(self._answered) > _MOST:
            self._answered.clear()
        self._answered.add(nonce)
        return draft
