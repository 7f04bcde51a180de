"""A chat model whose every call is held against the caps first, and settled after.

In:  a ChatModel, a ledger, whose call it is
Out: a ChatModel that raises SpendingCapped before a call that would break a cap
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from mujaz.errors import ModelFailed, MujazError, SpendingCapped
from mujaz.ports import ChatModel, ModelReply, ModelRequest, OverCap, Spend, TokenCounter
from mujaz.tariff import Tokens
from mujaz.texts import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Metered:
    """A model that spends from a ledger: reserve before the call, settle after it."""

    model: ChatModel
    spend: Spend
    counter: TokenCounter
    user: str = ""
    group: str = ""

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    async def complete(self, request: ModelRequest) -> ModelReply:
        """Return the reply to one request, if there is still something to spend.

        Raises: SpendingCapped, and what the model raises.
        """
        schema = json.dumps(request.schema, ensure_ascii=False)
        prompt = sum(self.counter.count(t) for t in (request.system, request.user, schema))
        most = Tokens(prompt=prompt, completion=request.most_tokens)
        held = await self.spend.reserve(user=self.user, group=self.group, most=most)
        if isinstance(held, OverCap):
            detail = f"MUJAZ_CAP_{held.cap.value.upper()}"  # the setting, in any language
            raise SpendingCapped(plain("en", "error-over-cap", detail=detail), detail=detail)
        try:
            reply = await self.model.complete(request)
        except ModelFailed as error:
            await self.spend.settle(held, paid_for(error))  # it may have read, and even written
            raise
        except BaseException:
            await self.spend.release(held)  # no server has answered
            raise
        used = Tokens(
            prompt=reply.prompt_tokens, cached=reply.cached_tokens,
            completion=reply.completion_tokens,
        )  # fmt: skip
        await self.spend.settle(held, used)
        return reply

    async def close(self) -> None:
        """Let go of the model's connections."""
        await self.model.close()


def paid_for(error: MujazError) -> Tokens:
    """Return what a failed call did take, where the server said so."""
    counts = {name: error.params.get(f"{name}_tokens", 0) for name in _KINDS}
    return Tokens(**{name: n for name, n in counts.items() if isinstance(n, int)})


_KINDS = ("prompt", "cached", "completion")
