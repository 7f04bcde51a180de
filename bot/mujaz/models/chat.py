"""Ask a model over Chat Completions, within one budget of time.

In:  a ModelRequest: system text, user's turn, the schema of the form
Out: a ModelReply, or one error of the closed set in errors.py

The client does not retry; stamina does, because only ModelUnavailable and RateLimited may be
tried again, and because one wall clock holds for all tries: a server that drips bytes or ignores
its limit of tokens ends there too.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx2
import openai
import stamina

from mujaz.errors import (
    ModelMisconfigured,
    ModelUnavailable,
    MujazError,
    PromptTooLong,
    RateLimited,
)
from mujaz.models.bounded import Bounded
from mujaz.models.endpoint import Endpoint
from mujaz.models.failures import perhaps_paid, told, translated, wait_asked
from mujaz.models.replies import Spoken, json_within, read_completion
from mujaz.ports import ModelReply, ModelRequest, TokenCounter

_CONNECT_SECONDS = 5.0
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 8.0  # seconds between tries, as the openai client has them
_LIST_SECONDS = 10.0
_NO_KEY = "no-key"  # local servers want none; the client insists on something
_FORM = (
    "\n\nReply with one JSON object and nothing else: no Markdown, no words around it."
    " It must fit this JSON schema:\n"
)


@dataclass(slots=True)
class _Tries:
    """What became of the tries of one call."""

    started: float = field(default_factory=time.perf_counter)
    problems: list[MujazError] = field(default_factory=list)
    # whose cost nobody has told: prompts that were read, replies that may have been written
    prompts: int = 0
    replies: int = 0

    def add(self, prompts: int, replies: int) -> None:
        """Count what may have been paid for, or no longer."""
        self.prompts += prompts
        self.replies += replies


class OpenAIChat:
    """A ChatModel on any server that speaks OpenAI's Chat Completions."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        counter: TokenCounter,
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._counter = counter
        self._bounded = True  # until the server takes no lengths in a schema
        self._secret = endpoint.api_key.get_secret_value() if endpoint.api_key else ""
        self._client = openai.AsyncOpenAI(
            api_key=self._secret or _NO_KEY,
            base_url=endpoint.base_url,
            max_retries=0,
            # No proxy of the environment sees the key, and no redirect takes it elsewhere.
            http_client=httpx2.AsyncClient(
                transport=Bounded(transport), trust_env=False, follow_redirects=False,
                timeout=httpx2.Timeout(endpoint.seconds, connect=_CONNECT_SECONDS),
            ),
        )  # fmt: skip

    @property
    def name(self) -> str:
        """The model's name."""
        return self._endpoint.model

    async def complete(self, request: ModelRequest) -> ModelReply:
        """Return the reply to one request; raises ModelUnavailable, RateLimited, ModelFailed."""
        tries = _Tries()
        try:
            return await self._in_time(request, tries)
        except MujazError as error:
            error.params |= {"lost_prompts": tries.prompts, "lost_replies": tries.replies}
            raise

    async def _in_time(self, request: ModelRequest, tries: _Tries) -> ModelReply:
        try:
            async with asyncio.timeout(self._endpoint.seconds) as limit:
                await self._check_room(request)
                spoken = await self._with_retries(request, limit, tries)
                return await self._reply(request, spoken, tries)
        except TimeoutError:
            if tries.problems:  # what kept us waiting says more than that the time is over
                raise tries.problems[-1] from None
            raise told(
                ModelUnavailable, "seconds", seconds=_whole(self._endpoint.seconds)
            ) from None

    async def offered(self) -> list[str]:
        """Return the names of the models that the server lists; none where it does not say."""
        try:
            async with asyncio.timeout(_LIST_SECONDS):
                raw = await self._client.models.with_raw_response.list()
            listed = json.loads(raw.text)["data"]
            return [str(model["id"]) for model in listed]
        except (openai.OpenAIError, TimeoutError, ValueError, LookupError, TypeError):
            return []

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.close()

    async def _with_retries(
        self, request: ModelRequest, limit: asyncio.Timeout, tries: _Tries
    ) -> Spoken:
        worth_it = _worth_another_try(limit, tries.problems)
        async for attempt in stamina.retry_context(
            on=worth_it, attempts=self._endpoint.attempts, timeout=None,
            wait_initial=_FIRST_WAIT, wait_max=_LONGEST_WAIT,
        ):  # fmt: skip
            with attempt:
                return await self._once(request, tries)
        raise AssertionError("stamina ends with a reply or an error")

    async def _once(self, request: ModelRequest, tries: _Tries) -> Spoken:
        create = self._client.chat.completions.with_raw_response.create
        fields = self._endpoint.fields(request.most_tokens)
        tries.add(1, 1)  # until somebody tells what it took
        try:
            raw = await create(messages=self._messages(request), **fields, **self._form(request))
        except openai.OpenAIError as exc:
            prompts, replies = perhaps_paid(exc)
            tries.add(prompts - 1, replies - 1)
            if self._bounded and refuses_bounds(exc):
                self._bounded = False
                return await self._once(request, tries)
            raise translated(exc, secret=self._secret) from exc
        try:
            spoken = read_completion(raw.text)
        except MujazError as error:
            if isinstance(error, ModelMisconfigured) or "prompt_tokens" in error.params:
                tries.add(-1, -1)  # no model's server at all, or one that has told
            raise
        tries.add(-1, -1)
        return spoken

    def _messages(self, request: ModelRequest) -> Any:
        system = request.system
        if self._endpoint.structured != "json_schema":
            system += _FORM + json.dumps(dict(request.schema), ensure_ascii=False)
        turns = {"system": system, "user": request.user}
        return [{"role": role, "content": _sendable(text)} for role, text in turns.items()]

    def _form(self, request: ModelRequest) -> dict[str, Any]:
        """Return the field that asks for JSON, as far as the server understands it."""
        match self._endpoint.structured:
            case "prompt":
                return {}
            case "json_object":
                return {"response_format": {"type": "json_object"}}
            case "json_schema":
                schema = dict(request.schema) if self._bounded else without_bounds(request.schema)
                form = {"name": request.schema_name, "schema": schema, "strict": True}
                return {"response_format": {"type": "json_schema", "json_schema": form}}

    async def _reply(self, request: ModelRequest, spoken: Spoken, tries: _Tries) -> ModelReply:
        by_schema = self._endpoint.structured == "json_schema"
        usage = spoken.usage if self._endpoint.counts_tokens else None
        return ModelReply(
            text=spoken.text if by_schema else json_within(spoken.text),
            model=spoken.model or self.name,
            prompt_tokens=usage.prompt if usage else await self._prompt_tokens(request),
            cached_tokens=usage.cached if usage else 0,
            completion_tokens=usage.completion if usage else await self._count(spoken.text),
            ms=(time.perf_counter() - tries.started) * 1000,
            attempts=len(tries.problems) + 1,
            lost_prompts=tries.prompts,
            lost_replies=tries.replies,
        )

    async def _check_room(self, request: ModelRequest) -> None:
        """Refuse what cannot fit: some servers cut a long prompt without a word (Ollama)."""
        size = self._endpoint.context_size
        if size is None:
            return
        wanted = await self._prompt_tokens(request)
        wanted += request.most_tokens + self._endpoint.thinking_tokens
        if wanted > size:
            raise told(PromptTooLong, "room", wanted=wanted, size=size)

    async def _prompt_tokens(self, request: ModelRequest) -> int:
        schema = json.dumps(dict(request.schema), ensure_ascii=False)
        return await self._count("\n".join((request.system, schema, request.user)))

    async def _count(self, text: str) -> int:
        return await asyncio.to_thread(self._counter.count, text)  # loading takes half a second


_BOUNDS = frozenset({"maxLength", "maxItems", "minLength", "minItems"})


def refuses_bounds(error: openai.OpenAIError) -> bool:
    """Return whether a server has refused our schema for a keyword that only bounds it.

    Strict schemas are a subset of JSON Schema that each server draws for itself; llama.cpp is kept
    from endless lists by these keywords. Whoever reads the reply checks the same bounds.
    """
    if not isinstance(error, openai.APIStatusError) or error.status_code not in {400, 422}:
        return False
    said = f"{error.message} {error.body}"
    return any(word in said for word in _BOUNDS)


def without_bounds(schema: Any) -> Any:
    """Return a schema without the keywords that only bound it."""
    if isinstance(schema, Mapping):
        # below "properties" the keys are names, and a field may be called like a keyword
        return {
            key: {name: without_bounds(of) for name, of in value.items()}
            if key == "properties" else without_bounds(value)
            for key, value in schema.items() if key not in _BOUNDS
        }  # fmt: skip
    return [without_bounds(item) for item in schema] if isinstance(schema, list) else schema


def _worth_another_try(
    limit: asyncio.Timeout, problems: list[MujazError]
) -> Callable[[Exception], bool | float]:
    """Return what stamina asks after each failure; failures worth a try go into `problems`."""

    def decide(error: Exception) -> bool | float:
        if not isinstance(error, (ModelUnavailable, RateLimited)):
            return False
        problems.append(error)
        asked, ends = wait_asked(error), limit.when()
        if asked is None or ends is None:
            return True  # stamina's own growing wait; the wall clock ends it
        left = ends - asyncio.get_running_loop().time()
        return asked if asked < left else False  # nobody waits for what would come too late

    return decide


def _whole(seconds: float) -> int | str:
    """Return seconds as a number that a text can count, else as they are written."""
    return int(seconds) if seconds == int(seconds) else f"{seconds:g}"


def _sendable(text: str) -> str:
    """Return a text that is UTF-8: a lone surrogate could not be sent."""
    return text.encode("utf-8", "replace").decode("utf-8")
