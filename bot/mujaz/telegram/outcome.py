"""What became of a call that failed: was it delivered, and what to do about it.

In:  the error that python-telegram-bot raised
Out: an Outcome

`BadRequest` and `TimedOut` are subclasses of `NetworkError`, and what really happened on the wire
stands in `__cause__`. Only what certainly did not arrive may be sent again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)


class Fate(StrEnum):
    """What an error means for the call."""

    NOT_SENT = "not_sent"  # it never reached Telegram: try again
    UNKNOWN = "unknown"  # nobody can tell: never send again without saying so
    WAIT = "wait"  # refused for now: after `seconds`
    GONE = "gone"  # blocked, kicked, deactivated: stop writing to this chat
    DENIED = "denied"  # another 403, in practice passing: try the next day
    MOVED = "moved"  # the group has another id: `chat_id`
    NO_CHAT = "no_chat"  # dead, once another day has confirmed it
    NO_THREAD = "no_thread"  # the topic is closed or deleted: the chat itself still takes it
    MARKUP = "markup"  # our fault: send it without markup
    TOO_LONG = "too_long"  # our fault: split it again
    SAME = "same"  # the message already says so: a success
    TOO_LATE = "too_late"  # a press or a query that can no longer be answered
    NO_MESSAGE = "no_message"  # what should be changed is gone: send a new one
    CONFLICT = "conflict"  # another process polls
    TOKEN = "token"  # the token is not valid any more: stop everything
    NO_METHOD = "no_method"  # this server does not know the method
    WRONG = "wrong"  # refused for another reason: our fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a call."""

    fate: Fate
    seconds: float = 0.0  # to wait, for WAIT
    chat_id: int = 0  # the new one, for MOVED
    words: str = ""  # the server's

    @property
    def may_retry(self) -> bool:
        """Return whether the same call may be made again by itself."""
        return self.fate in {Fate.NOT_SENT, Fate.WAIT}


# What stands in the description of a 403 or 400, in lower case: PTB changes the case of letters.
_GONE = (
    "bot was blocked by the user", "user is deactivated", "bot was kicked",
    "bot is not a member", "the group chat was deleted", "group chat was deactivated",
)  # fmt: skip
_WORDS: tuple[tuple[str, Fate], ...] = (
    ("message is not modified", Fate.SAME),
    ("can't parse entities", Fate.MARKUP),
    ("message is too long", Fate.TOO_LONG),
    ("message caption is too long", Fate.TOO_LONG),
    ("query is too old", Fate.TOO_LATE),
    ("query id is invalid", Fate.TOO_LATE),
    ("message thread not found", Fate.NO_THREAD),
    ("topic_closed", Fate.NO_THREAD),
    ("topic_deleted", Fate.NO_THREAD),
    ("message to edit not found", Fate.NO_MESSAGE),
    ("message can't be edited", Fate.NO_MESSAGE),
    ("message to delete not found", Fate.NO_MESSAGE),
    ("message_id_invalid", Fate.NO_MESSAGE),
    ("chat not found", Fate.NO_CHAT),
)
# The request did not leave; everything else that breaks on the wire is undecidable.
_NOT_SENT = (httpx.PoolTimeout, httpx.ConnectTimeout, httpx.ConnectError, httpx.UnsupportedProtocol)


def outcome_of(error: BaseException) -> Outcome:
    """Return what an error means."""
    match error:
        case RetryAfter():
            return Outcome(fate=Fate.WAIT, seconds=seconds_of(error), words=str(error))
        case ChatMigrated():
            return Outcome(fate=Fate.MOVED, chat_id=error.new_chat_id, words=str(error))
        case Forbidden():
            return Outcome(fate=_forbidden(str(error)), words=str(error))
        case Conflict():
            return Outcome(fate=Fate.CONFLICT, words=str(error))
        case EndPointNotFound():
            return Outcome(fate=Fate.NO_METHOD, words=str(error))
        case InvalidToken():
            return Outcome(fate=Fate.TOKEN)  # its words may hold the token
        case BadRequest():
            return Outcome(fate=_bad_request(str(error)), words=str(error))
        case NetworkError() | TelegramError():
            fate = Fate.NOT_SENT if isinstance(error.__cause__, _NOT_SENT) else Fate.UNKNOWN
            return Outcome(fate=fate, words=type(error.__cause__ or error).__name__)
        case _:
            return Outcome(fate=Fate.UNKNOWN, words=type(error).__name__)


def _forbidden(words: str) -> Fate:
    lowered = words.lower()
    return Fate.GONE if any(known in lowered for known in _GONE) else Fate.DENIED


def _bad_request(words: str) -> Fate:
    lowered = words.lower()
    return next((fate for known, fate in _WORDS if known in lowered), Fate.WRONG)


def seconds_of(error: RetryAfter) -> float:
    """Return the seconds to wait, in whichever of its two types PTB gives them."""
    given = error._retry_after  # the public property warns at each look (22.8)
    return given.total_seconds() if isinstance(given, timedelta) else float(given)
