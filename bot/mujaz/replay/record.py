"""Record: a case is answered by a real server (or a script), and what went over the wire is kept.

In:  a case, where the model is, a Stage
Out: a fixture on disk, whole or not at all; NotKept where it must not be kept, and why

What a model refused, or a filter or a limit cut off, is no recording of a prompt's quality: it is
kept only for a case that asks for it, or of a model that is here to be caught.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import stamina
from pydantic import SecretStr

from mujaz.errors import FixtureBroken, ModelUnavailable, MujazError
from mujaz.model import Answer
from mujaz.ports import ModelReply, ModelRequest
from mujaz.replay.case import Case
from mujaz.replay.fixture import Exchange, Fixture, Origin, Server, write_fixture
from mujaz.replay.leaks import find_secret_in
from mujaz.replay.script import Prompter, Script
from mujaz.replay.stage import ATTEMPTS, Asking, Stage
from mujaz.replay.stub import StubServer
from mujaz.replay.suite import Suite
from mujaz.replay.tape import Tape
from mujaz.tariff import MILLION, Tariff, Tokens

_FINISHES = {"length": "truncated", "content_filter": "filtered"}
# Errors after which there is nothing to keep: the server did not answer as a model.
_NO_ANSWER = frozenset(
    {"model-unavailable", "rate-limited", "quota-exhausted", "model-misconfigured", "over-cap"}
)


class NotKept(FixtureBroken):
    """What was recorded must not be kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a model is, and how it is asked."""

    model: str
    server: Server
    base_url: str
    date: str
    api_key: SecretStr | None = None
    weak: bool = False
    origin: Origin = "recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """About what recording would take, in tokens."""

    cases: int
    prompt: int
    completion: int

    @property
    def tokens(self) -> int:
        """All tokens."""
        return self.prompt + self.completion

    def told(self, tariff: Tariff | None) -> str:
        """Return it in words, with the price where there are prices."""
        spent = Tokens(prompt=self.prompt, completion=self.completion)
        price = f", a price of about {tariff.cost(spent) / MILLION:.4f}" if tariff else ""
        return (
            f"{self.cases} cases, about {self.prompt} tokens of prompts and {self.completion} of"
            f" replies{price}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorder:
    """Records the cases of a suite."""

    suite: Suite
    stage: Stage

    async def record(self, case: Case, source: Source) -> Path:
        """Answer a case with a model and keep the exchange; return the file.

        Raises:
            NotKept: the server did not answer, the reply is no good, or it holds a secret.
        """
        asking = Asking(prompts=self.suite.prompts, versions=self.suite.versions)
        return await self._record(case, source, asking)

    async def record_script(self, case: Case, script: Script) -> Path:
        """Let a script answer a case, through the real client; return the fixture's file."""
        asking = Asking(prompts=self.suite.prompts, versions=self.suite.versions)
        prompter = Prompter(script, lambda: asking.current)
        no_waiting = stamina.set_testing(True, attempts=ATTEMPTS, cap=True)
        with no_waiting, StubServer(always=prompter.answer) as server:
            source = Source(
                model=script.model, server=prompter.server, base_url=server.base_url,
                date=script.date, weak=script.weak, origin="scripted",
            )  # fmt: skip
            return await self._record(case, source, asking)

    async def _record(self, case: Case, source: Source, asking: Asking) -> Path:
        tape = Tape(prompt=lambda: asking.current)
        model = self.stage.model(source.model, source.server, source.base_url, source.api_key)
        with tape.recording():
            answer = await self.stage.play(case, model, asking)
        if not tape.recorded:
            raise _not_kept(case, _unasked(source, answer))
        fixture = await self._fixture(case, source, tape)
        self._check(case, source, fixture, answer)
        path = self.suite.fixtures_folder / fixture.file
        there = self.suite.stored.fixtures.get(path)
        if there is not None and (there.model, there.origin) != (source.model, source.origin):
            problem = (
                f"{path} is {there.origin}, of {there.model}: delete it, or name another model"
            )
            raise _not_kept(case, problem)
        if there != fixture:
            try:
                write_fixture(self.suite.fixtures_folder, fixture)
            except (OSError, ValueError) as error:
                raise _not_kept(case, f"{path} cannot be written: {error}") from error
        for older, known in self.suite.playing(case):
            if known.model == source.model and older != path:
                older.unlink(missing_ok=True)  # it was asked the same prompts, and others
        return path

    async def _fixture(self, case: Case, source: Source, tape: Tape) -> Fixture:
        now = {p.name: f"sha256:{p.digest}" for p in self.suite.prompts.all()}
        asked = sorted({e.prompt for e in tape.recorded})
        exchanges = tuple(
            e if source.origin == "recorded" else e.model_copy(update={"ms": 0.0})
            for e in tape.recorded
        )
        return Fixture(
            case=case.id, origin=source.origin, model=source.model, server=source.server,
            date=source.date, weak=source.weak, may_be=tuple(sorted(set(badness(exchanges)))),
            prompts={name: now[name] for name in asked}, corpus=await self.stage.corpus(case),
            exchanges=exchanges,
        ).sealed()  # fmt: skip

    def _check(self, case: Case, source: Source, fixture: Fixture, answer: Answer) -> None:
        code = _fallback(answer)
        if source.origin == "recorded":
            last = {e.prompt: e.response.status for e in fixture.exchanges}
            bad = [f"{name}: {status}" for name, status in last.items() if status != 200]
            if code in _NO_ANSWER or bad:
                raise _not_kept(case, f"the server did not answer ({code or ', '.join(bad)})")
        wrong = [b for b in fixture.may_be if b not in case.may_be]
        if wrong and not source.weak:
            problem = (
                f"the reply is {', '.join(wrong)}; if the case is about that: may_be: [{wrong[0]}]"
            )
            raise _not_kept(case, problem)
        secret = find_secret_in(fixture.model_dump(mode="json"), source.api_key)
        if secret:
            raise _not_kept(case, f"it holds {secret}; nothing was written")

    async def estimate(self, cases: list[Case]) -> Estimate:
        """Return about what recording these cases takes, by asking nobody."""
        prompt = completion = counted = 0
        for case in cases:
            counting = _Counting(self.stage.counter.count)
            asking = Asking(prompts=self.suite.prompts, versions=self.suite.versions)
            with suppress(MujazError):  # recording it will say what is wrong
                await self.stage.play(case, counting, asking)
            counted += 1
            # a draft, and a repair that is about as long
            prompt += 2 * counting.prompt
            completion += 2 * counting.completion
        return Estimate(cases=counted, prompt=prompt, completion=completion)


class _Counting:
    """A model that counts what it is asked, and never answers."""

    name = "counting"

    def __init__(self, count: Callable[[str], int]) -> None:
        self._count = count
        self.prompt = self.completion = 0

    async def complete(self, request: ModelRequest) -> ModelReply:
        """Count a request."""
        schema = json.dumps(dict(request.schema), ensure_ascii=False)
        self.prompt += sum(self._count(t) for t in (request.system, request.user, schema))
        self.completion += request.most_tokens
        raise ModelUnavailable("nobody is asked", detail="nobody is asked")

    async def close(self) -> None:
        """Let go of nothing."""


def badness(exchanges: tuple[Exchange, ...]) -> Iterator[str]:
    """Yield in a word what is wrong with replies that a model did not end as it should."""
    for exchange in exchanges:
        body = exchange.response.body
        choices = body.get("choices") if isinstance(body, dict) else None
        for choice in choices if isinstance(choices, list) else []:
            if choice.get("finish_reason") in _FINISHES:
                yield _FINISHES[choice["finish_reason"]]
            if (choice.get("message") or {}).get("refusal"):
                yield "refused"


def _fallback(answer: Answer) -> str:
    """Return the error after which the answer was written without a model; "" for none."""
    return answer.audit.fallback


def _unasked(source: Source, answer: Answer) -> str:
    code = _fallback(answer)
    if code in _NO_ANSWER:
        return f"the server of {source.model} did not answer ({code}): is it running at --base-url?"
    return "the question was settled before any model was asked; such a case says asks: false"


def _not_kept(case: Case, problem: str) -> NotKept:
    return NotKept(f"{case.id}: {problem}", file=case.id, problem=problem, case=case.id)
