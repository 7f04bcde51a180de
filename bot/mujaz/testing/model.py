"""A model that answers from a script.

In:  replies, errors, or functions of the request
Out: what ChatModel promises; what it was asked stays in `requests`
"""

from __future__ import annotations

from collections.abc import Callable

from mujaz.errors import BadReply, ModelUnavailable, MujazError
from mujaz.ports import ModelReply, ModelRequest

Scripted = str | MujazError | Callable[[ModelRequest], str]


class ScriptedModel:
    """A chat model that answers from a script; what it was asked stays in `requests`.

    Each reply is a text, an error to raise, or a function of the request. When they are used up
    `always` answers; without it the model is unavailable.
    """

    def __init__(
        self, *replies: Scripted, always: Scripted | None = None, name: str = "scripted"
    ) -> None:
        self._name = name
        self._replies = list(replies)
        self._always = always
        self.requests: list[ModelRequest] = []

    @property
    def name(self) -> str:
        """The model's name."""
        return self._name

    async def complete(self, request: ModelRequest) -> ModelReply:
        """Return the next reply of the script."""
        self.requests.append(request)
        reply = self._replies.pop(0) if self._replies else self._always
        if reply is None:
            raise ModelUnavailable("the script has ended", detail="the script has ended")
        if isinstance(reply, MujazError):
            raise reply
        text = (reply if isinstance(reply, str) else reply(request)).strip()
        if not text:
            raise BadReply("the reply is empty", detail="the reply is empty")
        words = WordCounter()
        return ModelReply(
            text=text, model=self._name, cached_tokens=0, ms=0.0,
            prompt_tokens=words.count(request.system) + words.count(request.user),
            completion_tokens=words.count(text),
        )  # fmt: skip

    async def close(self) -> None:
        """Let go of nothing."""


class WordCounter:
    """Counts words for tokens."""

    def count(self, text: str) -> int:
        """Return how many words a text has."""
        return len(text.split())
