"""How many tokens a briefing's prompt takes, and whether both languages get the same evidence.

In:  the questions of bench/data/true_claims.jsonl, each in Arabic and in English, over the seeds
Out: an Outcome: tokens per prompt beside all articles in it and beside fixed chunks of 512 tokens;
     the share that a server may cache; how far the evidence of the two languages is the same

The model is a script that answers nothing: what counts is what it is asked. The translation of a
question, which a model would give, is the other question of the pair.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any

from bench.machine import ROOT
from bench.result import Figure, Outcome
from bench.workspace import Workspace
from mujaz.model import Article, Briefing
from mujaz.models.tokens import TiktokenCounter
from mujaz.ports import ModelRequest
from mujaz.settings import load_settings
from mujaz.testing import ScriptedModel
from mujaz.wiring import Briefings

NAME = "prompts"
_CHUNK = 512  # tokens
_CHUNKS = 8  # passages that a plain retrieval would put into a prompt
_NOTHING = '{"answerable": false, "headline": "", "claims": [], "disagreements": []}'


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one question led to."""

    request: ModelRequest | None
    shown: frozenset[str]  # passages
    cited: frozenset[tuple[str, int]]  # sentences that the writer without a model cites


def measure(workspace: Workspace) -> Outcome:
    """Ask each question in both languages and look at what the model would be shown."""
    return asyncio.run(_measure(workspace))


async def _measure(workspace: Workspace) -> Outcome:
    settings = load_settings(
        _env_file=None, data_dir=workspace.folder / "prompts", embedder="none", log_level="ERROR"
    )
    counter = TiktokenCounter(margin_percent=0)
    async with Briefings.from_settings(settings, background=False) as briefings:
        async for _ in briefings.ingest([briefings.seeds_dir]):
            pass
        seen = []
        for ar, en in _pairs():
            arabic = await _ask(briefings, counter, ar, ("ar", en))
            seen.append((arabic, await _ask(briefings, counter, en, ("en", ar))))
        articles = await briefings.articles()
    figures = [*_sizes(seen, articles, counter), *_parity(seen)]
    return Outcome(
        name=NAME, title="Prompts over the seeds", figures=figures,
        notes=[
            f"{len(seen)} questions in two languages; o200k_base; schema counted with the prompt",
            f"fixed chunks: {_CHUNKS} of {_CHUNK} tokens with the same instructions",
            "cacheable: instructions and schema over all questions; instructions, schema and"
            " evidence over the calls of one question",
        ],
    )  # fmt: skip


def _pairs() -> list[tuple[str, str]]:
    rows: dict[int, dict[str, str]] = {}
    text = (ROOT / "bench" / "data" / "true_claims.jsonl").read_text(encoding="utf-8")
    for row in map(json.loads, text.splitlines()):
        rows.setdefault(row["pair"], {})[row["language"]] = row["question"]
    return list(dict.fromkeys((pair["ar"], pair["en"]) for pair in rows.values()))


async def _ask(
    briefings: Briefings, counter: TiktokenCounter, text: str, tongue: tuple[str, str]
) -> _Seen:
    language, other = tongue  # of the question, and the question in the other language
    ar, en = (text, other) if language == "ar" else (other, text)
    understood = json.dumps({"alone": text, "arabic": ar, "english": en}, ensure_ascii=False)

    def reply(request: ModelRequest) -> str:
        return understood if request.schema_name == "understood" else _NOTHING

    model = ScriptedModel(always=reply)
    await briefings.with_model(model, counter).brief(text, language=language)
    asked = next((r for r in model.requests if r.schema_name == "draft"), None)
    plain = await briefings.brief(text, language=language, writer="extract")
    claims = plain.claims if isinstance(plain, Briefing) else ()
    return _Seen(
        asked, frozenset(_heads(asked)) if asked else frozenset(),
        frozenset((c.article_id, c.start) for claim in claims for c in claim.citations),
    )  # fmt: skip


def _heads(request: ModelRequest) -> list[str]:
    """Return the passages of a prompt, by article and first words."""
    parts = [part.split("\n") for part in request.user.split("\n[P")[1:]]
    return [lines[1 + lines[1].startswith("dates: ")][:60] for lines in parts]


def _sizes(
    seen: Sequence[tuple[_Seen, _Seen]], articles: Sequence[Article], counter: TiktokenCounter
) -> list[Figure]:
    requests = [s.request for pair in seen for s in pair if s.request is not None]
    if not requests:
        return []
    fixed = counter.count(requests[0].system) + counter.count(json.dumps(requests[0].schema))
    sizes = [fixed + counter.count(r.user) for r in requests]
    with_evidence = [
        (fixed + counter.count(r.user.split("\n\nToday is")[0])) / size
        for r, size in zip(requests, sizes, strict=True)
    ]
    everything = fixed + sum(counter.count(a.text) for a in articles)

    def figure(key: str, label: str, value: float, unit: str, better: Any = "") -> Figure:
        return Figure(key=key, label=label, value=round(value, 1), unit=unit, better=better)

    return [
        figure("mean", "a prompt, mean", mean(sizes), "tokens", "lower"),
        figure("most", "the longest prompt", max(sizes), "tokens", "lower"),
        figure("all", "all articles in the prompt", everything, "tokens"),
        figure("chunks", "fixed chunks", fixed + _CHUNKS * _CHUNK, "tokens"),
        figure("stable", "cacheable, all questions", 100 * fixed / mean(sizes), "%", "higher"),
        figure("stable.one", "cacheable, one question", 100 * mean(with_evidence), "%", "higher"),
    ]


def _parity(seen: Sequence[tuple[_Seen, _Seen]]) -> list[Figure]:
    asked = [(a.request is not None, e.request is not None) for a, e in seen]
    both = [(a, e) for a, e in seen if a.request is not None and e.request is not None]
    shown = [len(a.shown & e.shown) / len(a.shown | e.shown) for a, e in both]
    cited = [len(a.cited & e.cited) / len(a.cited | e.cited) for a, e in seen if a.cited | e.cited]
    return [
        Figure(key="asked.ar", label="questions with evidence, Arabic",
               value=sum(a for a, _ in asked), unit="questions", better="higher", of=len(seen)),
        Figure(key="asked.en", label="questions with evidence, English",
               value=sum(e for _, e in asked), unit="questions", better="higher", of=len(seen)),
        Figure(key="shown", label="passages shown in both languages, of those in either",
               value=round(100 * mean(shown), 1) if shown else 0, unit="%", better="higher"),
        Figure(key="cited", label="sentences cited in both, writer without a model",
               value=round(100 * mean(cited), 1) if cited else 0, unit="%", better="higher"),
    ]  # fmt: skip
