"""Call the peer as HTTP does: every parameter a string."""

from __future__ import annotations

import json
from typing import Any

from mujaz.peer import Limits, ManualClock, Peer, Town, User, control

Json = dict[str, Any]


async def call(peer: Peer, method: str, **parameters: Any) -> Json:
    """Return the answer's JSON."""
    given = {k: v if isinstance(v, str) else json.dumps(v) for k, v in parameters.items()}
    answer = await peer.call(peer.token, method, given)
    return dict(json.loads(answer.body))


async def refusal(peer: Peer, method: str, **parameters: Any) -> str:
    """Return the words of a refusal."""
    return str((await call(peer, method, **parameters))["description"])


async def a_user(peer: Peer, name: str = "سارة", language: str = "ar") -> User:
    """Return someone who has started the bot, the update taken out of the queue."""
    user = await Town(control(peer)).user(name, language)
    await user.says("/start")
    peer.world.feed.take_all()
    return user


def still_peer(**more: Any) -> tuple[Peer, ManualClock]:
    """Return a peer without limits whose clock a test moves."""
    clock = ManualClock()
    return Peer(clock=clock, **{"limits": Limits.none(), **more}), clock
