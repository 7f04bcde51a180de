"""The table of methods is that of python-telegram-bot's Bot."""

from __future__ import annotations

import inspect
import re

import pytest
from peer_kit import a_user, call, refusal, still_peer
from telegram import Bot

from mujaz.peer.methods import methods
from mujaz.peer.routes import PLAYED

# Of PTB, not of the Bot API: time-outs, `api_kwargs`, and parameters after `*`, which it turns
# into others.
_OWN = {"self", "read_timeout", "write_timeout", "connect_timeout", "pool_timeout", "api_kwargs"}


def _ptb() -> dict[str, tuple[set[str], set[str]]]:
    found = {}
    for name, function in inspect.getmembers(Bot, inspect.iscoroutinefunction):
        parameters = inspect.signature(function).parameters
        if "api_kwargs" not in parameters or name == "do_api_request" or name != name.lower():
            continue
        if name.startswith("_"):
            continue
        named = [
            p for p in parameters.values() if p.kind is not p.KEYWORD_ONLY and p.name not in _OWN
        ]
        found[re.sub(r"_([a-z])", lambda m: m.group(1).upper(), name)] = (
            {p.name for p in named if p.default is p.empty},
            {p.name for p in named if p.default is not p.empty},
        )
    return found


def test_the_table_has_the_methods_and_parameters_of_ptb() -> None:
    """A method or parameter that python-telegram-bot gains or loses shows here."""
    ours = {m.name: (set(m.required), set(m.optional)) for m in methods().values()}

    assert _ptb() == ours


def test_every_played_method_exists() -> None:
    """A function cannot be entered under a name that Telegram does not have."""
    names = {m.name for m in methods().values()}

    assert [] == sorted(set(PLAYED) - names)


@pytest.mark.parametrize(
    ("method", "parameters", "words"),
    [
        ("sendMessage", {"text": "نص"}, "Bad Request: chat_id is empty"),
        ("sendMessage", {"chat_id": 5}, "Bad Request: message text is empty"),
        ("sendMessage", {"chat_id": "a", "text": "x"}, 'Bad Request: invalid parameter "chat_id"'),
        ("setMyCommands", {"commands": "[{"}, "Bad Request: can't parse commands JSON object"),
        ("sendSomething", {}, "Not Found"),
        ("sendPoll", {"chat_id": 5, "question": "q", "options": "[]"}, "Not Implemented"),
    ],
    ids=["no-chat", "no-text", "wrong-type", "broken-json", "no-such-method", "not-played"],
)
async def test_a_wrong_call_is_refused(
    method: str, parameters: dict[str, object], words: str
) -> None:
    """What is required, of the right type and known is checked before anything else."""
    peer, _ = still_peer()

    assert (await refusal(peer, method, **parameters)).startswith(words)


async def test_an_unknown_parameter_is_a_complaint() -> None:
    """Telegram ignores it; a test should hear of the spelling mistake."""
    peer, _ = still_peer()
    user = await a_user(peer)
    await call(peer, "sendMessage", chat_id=user.id, text="x", reply_to_massage=1)

    assert ["sendMessage (1): parameter 'reply_to_massage' does not exist"] == peer.log.complaints()


async def test_another_token_is_unauthorized() -> None:
    """Only the bot's own token is known, and not any more after it was revoked."""
    peer, _ = still_peer()
    other = await peer.call("1:other", "getMe", {})
    peer.revoked = True

    assert (401, "Unauthorized") == (other.status, await refusal(peer, "getMe"))
