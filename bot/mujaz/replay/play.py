"""Replay: every case with every recording that the prompts in force were asked in.

In:  a Suite, a Stage
Out: Run: a Score for each recording, and the problems; nothing touches the network
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import stamina
from vcr.errors import CannotOverwriteExistingCassetteException as Unanswered

from mujaz.errors import MujazError
from mujaz.model import Answer, Briefing, Citation
from mujaz.replay.case import Case
from mujaz.replay.fixture import Exchange, Fixture, Server
from mujaz.replay.miss import first_difference
from mujaz.replay.score import Judge, Score, Spent, failing_of, outcome_of, shares_of
from mujaz.replay.stage import ATTEMPTS, Asking, Stage
from mujaz.replay.suite import Problem, Suite
from mujaz.replay.tape import Tape
from mujaz.tariff import Tariff, Tokens

_SILENT = Fixture.model_construct(
    case="", origin="scripted", model="none", weak=False, exchanges=()
)  # stands in where no model is asked


@dataclass(slots=True, kw_only=True)
class Run:
    """What came of a replay."""

    scores: list[Score] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    seconds: float = 0.0
    newest: list[Score] | None = None  # of several sets of prompts: the last one's

    @property
    def compared(self) -> list[Score]:
        """The scores that are held against a baseline."""
        return self.scores if self.newest is None else self.newest

    @property
    def passed(self) -> bool:
        """Whether everything was played and every answer is what it must be."""
        return not self.problems and all(s.passed for s in self.scores)


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """Plays fixtures on a stage and scores what comes of them."""

    suite: Suite
    stage: Stage
    tariff: Tariff | None = None  # prices, to say what the calls would cost today

    async def run(self, tell: Callable[[str], None] | None = None) -> Run:
        """Play everything; `tell` hears the name of each case before it is played."""
        started = time.perf_counter()
        run = Run(problems=list(self.suite.problems()))
        async for result in self.results(tell):
            if isinstance(result, Score):
                run.scores.append(result)
            else:
                run.problems.append(result)
        run.seconds = round(time.perf_counter() - started, 2)
        return run

    async def results(
        self, tell: Callable[[str], None] | None = None
    ) -> AsyncIterator[Score | Problem]:
        """Yield the scores and problems of all cases, as they come."""
        for case in self.suite.loaded.cases:
            if tell is not None:
                tell(case.id)
            for missing in self.suite.missing(case):
                yield missing
            if not case.asks:
                yield await self.without(case)
                continue
            for path, fixture in self.suite.playing(case):
                async for result in self.play(case, path, fixture):
                    yield result

    async def without(self, case: Case) -> Score | Problem:
        """Play a case in which no model may be asked."""
        asking = Asking(prompts=self.suite.prompts, versions=self.suite.versions)
        tape = Tape(prompt=lambda: asking.current)
        model = self.stage.model("none", Server(name="none"))
        try:
            with tape.playing():
                answer = await self.stage.play(case, model, asking)
        except Unanswered:
            what = f"{case.id}: {asking.current} is asked, and the case says asks: false"
            return Problem(kind="miss", case=case.id, what=what)
        except MujazError as error:
            return Problem(kind="case", case=case.id, what=str(error))
        return await self._score(case, _SILENT, answer, asking)

    async def play(
        self, case: Case, path: Path, fixture: Fixture
    ) -> AsyncIterator[Score | Problem]:
        """Play one recording of a case."""
        stale = self._stale(fixture)
        asking = Asking(prompts=self.suite.prompts, versions=self.suite.versions)
        tape = Tape(fixture.exchanges, prompt=lambda: asking.current)
        model = self.stage.model(fixture.model, fixture.server)
        try:
            corpus = await self.stage.corpus(case)
            with tape.playing(), stamina.set_testing(True, attempts=ATTEMPTS, cap=True):
                answer = await self.stage.play(case, model, asking)
        except Unanswered:
            yield self._miss(case, path, fixture, tape, stale)
            return
        except MujazError as error:
            yield Problem(kind="case", case=case.id, what=str(error))
            return
        again = self.suite.command(case.id, fixture)
        if stale:
            what = f"{path}: recorded with another {', '.join(stale)}; record it again: {again}"
            yield Problem(kind="stale", case=case.id, what=what)
        elif corpus != fixture.corpus:
            what = f"{path}: recorded on another corpus; record it again: {again}"
            yield Problem(kind="stale", case=case.id, what=what)
        elif tape.unused:
            names = ", ".join(f"{n} ({fixture.exchanges[n].prompt})" for n in tape.unused)
            what = f"{path}: nobody asks for exchange {names} any more; record it again: {again}"
            yield Problem(kind="unused", case=case.id, what=what)
        score = await self._score(case, fixture, answer, asking)
        yield score
        if score.outgrown:
            what = (
                f"{case.id} passes now: take expect.known out of {self.suite.loaded.files[case.id]}"
            )
            yield Problem(kind="case", case=case.id, what=what)

    def _stale(self, fixture: Fixture) -> list[str]:
        return fixture.stale(self.suite.prompts)

    def _miss(
        self, case: Case, path: Path, fixture: Fixture, tape: Tape, stale: Sequence[str]
    ) -> Problem:
        """Return what was asked that no exchange answers, and how to record it."""
        prompt, request = tape.asked[-1]
        difference = first_difference(prompt, request, fixture.exchanges)
        found = str(difference) if difference else f"it holds no {prompt} with these words"
        if difference is None and any(e.request == request for e in fixture.exchanges):
            found = f"{prompt} is asked once more than it was"
        why = f" ({', '.join(stale)} changed)" if stale else ""
        again = self.suite.command(case.id, fixture)
        what = (
            f"{case.id}, {prompt}: no recording answers this{why}. Closest: {path}. First"
            f" difference, {found}. Record it again: {again}"
        )
        return Problem(kind="miss", case=case.id, what=what)

    async def _score(self, case: Case, fixture: Fixture, answer: Answer, asking: Asking) -> Score:
        spent = spent_of(fixture.exchanges, self.tariff)
        cited = {(c.article_id, c.version) for c in _citations(answer)}
        articles = await self.stage.articles(case, sorted(cited))
        judge = Judge(against=(await self.stage.service(case)).against, articles=articles)
        sentences = await judge.sentences(answer)
        failing = tuple(failing_of(case, answer, sentences, spent))
        outcome, audit = outcome_of(answer), answer.audit
        dropped = tuple((d.text, d.reasons) for d in audit.dropped)
        return Score(
            case=case.id, question=case.question, language=case.language, model=fixture.model,
            origin=fixture.origin, weak=fixture.weak, prompts=tuple(sorted(set(asking.names))),
            outcome=outcome, headline=answer.headline if isinstance(answer, Briefing) else "",
            known=case.expect.known, sentences=sentences,
            kept=audit.accepted if outcome == "briefing" else 0,
            repaired=len(audit.repaired), dropped=dropped, spent=spent, failing=failing,
            shares=shares_of(case, answer, sentences),
            message="" if isinstance(answer, Briefing) else ", ".join(answer.missing),
            opinions=tuple(t for t, rs in dropped if any(r.check == "second_opinion" for r in rs)),
        )  # fmt: skip


def _citations(answer: Answer) -> list[Citation]:
    if not isinstance(answer, Briefing):
        return []
    sides = [c for d in answer.disagreements for s in d.sides for c in s.citations]
    return [*(c for claim in answer.claims for c in claim.citations), *sides]


def spent_of(exchanges: Sequence[Exchange], tariff: Tariff | None = None) -> Spent:
    """Return what recorded calls took: tokens as the server counted them, time as measured."""
    total = Spent()
    for exchange in exchanges:
        usage = _usage(exchange)
        tokens = Tokens(
            prompt=usage.get("prompt_tokens") or 0, completion=usage.get("completion_tokens") or 0,
            cached=(usage.get("prompt_tokens_details") or {}).get("cached_tokens") or 0,
        )  # fmt: skip
        price = None if tariff is None else tariff.cost(tokens) / 1_000_000
        total += Spent(
            calls=1, prompt=tokens.prompt, longest=tokens.prompt, cached=tokens.cached,
            completion=tokens.completion, ms=exchange.ms, price=price,
        )  # fmt: skip
    return total


def _usage(exchange: Exchange) -> Mapping[str, Any]:
    body = exchange.response.body
    usage = body.get("usage") if isinstance(body, dict) else None
    return usage if isinstance(usage, dict) else {}
