"""A chat model whose every call is held against the caps first, and settled after.

In:  a ChatModel, a ledger, whose call it is
Out: a ChatModel that raises SpendingCapped before a call that would break a cap

What may have been spent is kept as spent: who stops an answer, or a server that breaks off, tells
nobody what was read and written by then.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from mujaz.accounts import OverCap, Reservation, Spend
from mujaz.errors import MujazError, SpendingCapped
from mujaz.ports import ChatModel, ModelReply, ModelRequest, TokenCounter
from mujaz.tariff import Tokens
from mujaz.texts import plain

_running: set[asyncio.Task[None]] = set()  # the loop itself would let go of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Metered:
    """A model that spends from a ledger: reserve before the call, settle after it."""

    model: ChatModel
    spend: Spend
    counter: TokenCounter
    user: str = ""
    group: str = ""
    thinking_tokens: int = 0  # that a reply may have on top of its limit
    ahead: dict[str, Reservation] = field(default_factory=dict)  # by the name of the schema

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    async def hold(self, schema_name: str, *, prompt: int, reply: int) -> None:
        """Hold what a later call may take, lest one before it be paid for nothing.

        Raises: SpendingCapped.
        """
        await self.let_go()
        most = Tokens(prompt=prompt, completion=reply + self.thinking_tokens)
        self.ahead[schema_name] = await self._reserve(most)

    async def let_go(self) -> None:
        """Give back what was held for calls that were not made."""
        while self.ahead:
            await _surely(self.spend.release(self.ahead.popitem()[1]))

    async def complete(self, request: ModelRequest) -> ModelReply:
        """Return the reply to one request, if there is still something to spend.

        Raises: SpendingCapped, and what the model raises.
        """
        schema = json.dumps(request.schema, ensure_ascii=False)
        prompt = sum(self.counter.count(t) for t in (request.system, request.user, schema))
        most = Tokens(prompt=prompt, completion=request.most_tokens + self.thinking_tokens)
        held = await self._reserve(most, self.ahead.pop(request.schema_name, None))
        try:
            reply = await self.model.complete(request)
        except MujazError as error:
            known, lost = paid_for(error), lost_tries(error)
            await self._settle(held, _with_lost(known, most, *lost))
            raise
        except BaseException:  # stopped by its reader, or by us
            await self._settle(held, most)
            raise
        used = Tokens(
            prompt=reply.prompt_tokens, cached=reply.cached_tokens,
            completion=reply.completion_tokens,
        )  # fmt: skip
        await self._settle(held, _with_lost(used, most, reply.lost_prompts, reply.lost_replies))
        return reply

    async def close(self) -> None:
        """Let go of the model's connections."""
        await self.model.close()

    async def _reserve(self, most: Tokens, instead: Reservation | None = None) -> Reservation:
        held = await self.spend.reserve(
            user=self.user, group=self.group, most=most, instead=instead
        )  # fmt: skip
        if isinstance(held, OverCap):
            detail = f"MUJAZ_CAP_{held.cap.value.upper()}"  # the setting, in any language
            raise SpendingCapped(plain("en", "error-over-cap", detail=detail), detail=detail)
        return held

    async def _settle(self, held: Reservation, used: Tokens) -> None:
        if used == Tokens():
            await _surely(self.spend.release(held))
        else:
            await _surely(self.spend.settle(held, used))


async def _surely(step: Coroutine[Any, Any, None]) -> None:
    """Take a step to its end, though whoever waits for it be stopped (again) meanwhile."""
    task = asyncio.ensure_future(step)
    _running.add(task)
    task.add_done_callback(_running.discard)
    await asyncio.shield(task)


def _with_lost(known: Tokens, most: Tokens, prompts: int, replies: int) -> Tokens:
    """Return what a call took, and the most that its tries may have taken of which nobody told."""
    return Tokens(
        prompt=known.prompt + prompts * most.prompt, cached=known.cached,
        completion=known.completion + replies * most.completion,
    )  # fmt: skip


def paid_for(error: MujazError) -> Tokens:
    """Return what a failed call did take, where the server said so."""
    return Tokens(**{name: _number(error, f"{name}_tokens") for name in _KINDS})


def lost_tries(error: MujazError) -> tuple[int, int]:
    """Return how many prompts and replies a failed call may have cost besides."""
    return _number(error, "lost_prompts"), _number(error, "lost_replies")


def _number(error: MujazError, name: str) -> int:
    found = error.params.get(name, 0)
    return found if isinstance(found, int) else 0


_KINDS = ("prompt", "cached", "completion")
