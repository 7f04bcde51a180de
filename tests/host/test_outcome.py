"""What an error means for a send: the table of the delivery guide."""

from __future__ import annotations

import httpx
import pytest
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
    TimedOut,
)

from mujaz.telegram.outcome import Fate, outcome_of


def _from(error: TelegramError, cause: BaseException) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "fate"),
    [
        (_from(TimedOut("pool"), httpx.PoolTimeout("")), Fate.NOT_SENT),
        (_from(TimedOut(), httpx.ConnectTimeout("")), Fate.NOT_SENT),
        (_from(NetworkError("x"), httpx.ConnectError("")), Fate.NOT_SENT),
        (_from(TimedOut(), httpx.ReadTimeout("")), Fate.UNKNOWN),
        (_from(TimedOut(), httpx.WriteTimeout("")), Fate.UNKNOWN),
        (_from(NetworkError("x"), httpx.ReadError("")), Fate.UNKNOWN),
        (_from(NetworkError("x"), httpx.WriteError("")), Fate.UNKNOWN),
        (_from(NetworkError("x"), httpx.RemoteProtocolError("")), Fate.UNKNOWN),
        (NetworkError("Bad Gateway (502)"), Fate.UNKNOWN),
        (TimedOut(), Fate.UNKNOWN),
        (_from(TelegramError("Invalid server response"), ValueError()), Fate.UNKNOWN),
        (RetryAfter(7), Fate.WAIT),
        (Forbidden("Forbidden: bot was blocked by the user"), Fate.GONE),
        (Forbidden("Forbidden: user is deactivated"), Fate.GONE),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Fate.GONE),
        (Forbidden("Forbidden: bot can't send messages to the user"), Fate.DENIED),
        (Forbidden("Forbidden: not enough rights to send text messages"), Fate.DENIED),
        (ChatMigrated(-1001), Fate.MOVED),
        (BadRequest("Chat not found"), Fate.NO_CHAT),
        (BadRequest("Message is not modified: specified new message content …"), Fate.SAME),
        (BadRequest("Can't parse entities: unsupported start tag"), Fate.MARKUP),
        (BadRequest("Message is too long"), Fate.TOO_LONG),
        (BadRequest("Message thread not found"), Fate.NO_THREAD),
        (BadRequest("Topic_closed"), Fate.NO_THREAD),
        (BadRequest("Query is too old and response timeout expired …"), Fate.TOO_LATE),
        (BadRequest("Message to edit not found"), Fate.NO_MESSAGE),
        (BadRequest("Message can't be edited"), Fate.NO_MESSAGE),
        (BadRequest("Button_data_invalid"), Fate.WRONG),
        (Conflict("terminated by other getUpdates request"), Fate.CONFLICT),
        (InvalidToken("Unauthorized"), Fate.TOKEN),
        (EndPointNotFound("Endpoint 'sendRichMessage' not found"), Fate.NO_METHOD),
        (RuntimeError("anything"), Fate.UNKNOWN),
    ],
    ids=lambda v: v.value if isinstance(v, Fate) else type(v).__name__,
)  # fmt: skip
def test_an_error_has_one_meaning(error: BaseException, fate: Fate) -> None:
    """The cause decides where the class cannot: only what certainly did not leave goes again."""
    assert fate is outcome_of(error).fate


def test_only_what_did_not_arrive_may_go_again() -> None:
    """No other fate lets a caller repeat a send by itself."""
    causes = [httpx.PoolTimeout(""), httpx.ReadTimeout(""), httpx.RemoteProtocolError("")]
    retried = [outcome_of(_from(TimedOut(), cause)).may_retry for cause in causes]

    assert [True, False, False] == retried
    assert (7.0, -1001) == (
        outcome_of(RetryAfter(7)).seconds,
        outcome_of(ChatMigrated(-1001)).chat_id,
    )


def test_the_words_of_a_refused_token_are_not_kept() -> None:
    """PTB's own message holds it."""
    assert "" == outcome_of(InvalidToken("The token `123456:AA…` was rejected")).words
