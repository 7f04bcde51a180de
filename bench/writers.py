"""What reaches a reader where the model is bad, and where it is faithful.

In:  bench/data/false_claims.jsonl, true_claims.jsonl: claims about the seeds, written by hand,
     each with words that really stand there
Out: an Outcome: falsehoods delivered (the promise is none), faithful claims delivered, by language

The models are scripts. Every question is put through the product's own path: search, evidence,
examination, one repair, refusal. A stubborn model repeats what was rejected.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bench.machine import ROOT
from bench.result import Figure, Outcome
from bench.workspace import Workspace
from mujaz.errors import ModelFailed, ModelRefused, MujazError
from mujaz.model import Answer, Briefing
from mujaz.ports import ModelRequest
from mujaz.settings import load_settings
from mujaz.testing import ScriptedModel, WordCounter
from mujaz.wiring import Briefings

NAME = "writers"
DATA = ROOT / "bench" / "data"
Row = dict[str, Any]
Reply = str | MujazError | Callable[[ModelRequest], str]
_MOST = 8
_NO_FORM = '{"answerable": true, "headline": "", "claims": [{"text": "'


def measure(workspace: Workspace) -> Outcome:
    """Ask every scripted model and count what a reader gets."""
    return asyncio.run(_measure(workspace))


async def _measure(workspace: Workspace) -> Outcome:
    false, true = read_rows("false_claims.jsonl"), read_rows("true_claims.jsonl")
    figures: list[Figure] = []
    settings = load_settings(_env_file=None, data_dir=workspace.folder / "writers", embedder="none")
    async with Briefings.from_settings(settings, background=False) as briefings:
        async for _ in briefings.ingest([briefings.seeds_dir]):
            pass
        for name, script in _BAD.items():
            figures += await _bad(name, script, false, briefings)
        figures += await _faithful(true, briefings)
    return Outcome(
        name=NAME, title="The writer with a model: scripted models over the seeds", figures=figures,
        notes=[
            "delivered: sentences of the model that a reader gets. Each false claim cites words"
            " that stand in the seeds, and is sent again unchanged where a repair is asked for.",
            "One author wrote the claims and knows the rules: an upper bound, not a forecast.",
        ],
    )  # fmt: skip


def read_rows(name: str) -> list[Row]:
    """Return the claims of a file of bench/data."""
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def by_question(rows: Sequence[Row]) -> Iterator[tuple[str, str, list[Row]]]:
    """Yield each question with its language and the claims about it."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["question"], row["language"]].append(row)
    for (question, language), group in groups.items():
        yield question, language, group


async def _bad(
    name: str, script: Callable[[list[Row], list[Row]], Reply], rows: list[Row],
    briefings: Briefings,
) -> list[Figure]:  # fmt: skip
    told = asked = silent = 0
    for question, language, group in by_question(rows):
        reply = script(group, [r for r in rows if r["language"] != language])
        answer = await _ask(briefings, question, language, [reply] * 3)
        texts = {r["text"] for r in rows}
        told += sum(any(t in c.text for t in texts) for c in _by_model(answer))
        asked += 1
        silent += not _speaks(answer)
    return [
        Figure(key=f"{name}.false", label=f"{name}: falsehoods delivered", value=told,
               unit="claims", better="lower", of=len(rows)),
        Figure(key=f"{name}.silent", label=f"{name}: answers without a word of why", value=silent,
               unit="answers", better="lower", of=asked),
    ]  # fmt: skip


async def _faithful(rows: list[Row], briefings: Briefings) -> list[Figure]:
    delivered: dict[str, set[int]] = {"ar": set(), "en": set()}
    for question, language, group in by_question(rows):
        answer = await _ask(briefings, question, language, [_claims(group)] * 3)
        texts = [c.text for c in _by_model(answer)]
        delivered[language] |= {r["pair"] for r in group if any(r["text"] in t for t in texts)}
    pairs = len({r["pair"] for r in rows})
    both = delivered["ar"] & delivered["en"]
    figures = [
        Figure(key=f"faithful.{language}", label=f"faithful claims delivered, {name}",
               value=len(delivered[language]), unit="claims", better="higher", of=pairs)
        for language, name in (("ar", "Arabic"), ("en", "English"))
    ]  # fmt: skip
    gap = 100 * (len(delivered["ar"]) - len(delivered["en"])) / pairs
    return [
        *figures,
        Figure(key="faithful.both", label="the same claim delivered in both", value=len(both),
               unit="pairs", better="higher", of=pairs),
        Figure(key="faithful.gap", label="Arabic ahead of English", value=round(gap, 1),
               unit="points", better="lower"),
    ]  # fmt: skip


async def _ask(
    briefings: Briefings, question: str, language: str, replies: Sequence[Reply]
) -> Answer:
    model = ScriptedModel(*(_unless_understanding(r) for r in replies for _ in range(2)))
    return await briefings.with_model(model, WordCounter()).brief(question, language=language)


def _unless_understanding(reply: Reply) -> Reply:
    """Let the small call about the question fail, so that the script meets the draft."""
    if not callable(reply):
        return reply

    def made(request: ModelRequest) -> str:
        return "" if request.schema_name == "understood" else reply(request)

    return made


def _by_model(answer: Answer) -> Sequence[Any]:
    return answer.claims if isinstance(answer, Briefing) and answer.writer == "model" else ()


def _speaks(answer: Answer) -> bool:
    """Return whether a reader is told why there is no briefing by the model, or gets one."""
    return (
        not isinstance(answer, Briefing) or answer.writer == "model" or bool(answer.audit.fallback)
    )


# scripts


def _claims(rows: Sequence[Row]) -> Callable[[ModelRequest], str]:
    return lambda request: as_form([as_claim(row, request) for row in rows[:_MOST]])


def as_claim(row: Row, request: ModelRequest) -> dict[str, Any]:
    """Return a row as a model writes it, citing the passage of the prompt that has its words."""
    parts = re.split(r"^\[(P\d+)\] ", request.user, flags=re.MULTILINE)
    pairs = list(zip(parts[1::2], parts[2::2], strict=True))
    label = next((label for label, text in pairs if row["quote"] in text), "P1")
    return {
        "text": row["text"], "kind": row["kind"], "speaker": row["speaker"], "date": "",
        "citations": [{"passage": label, "quote": row["quote"]}],
    }  # fmt: skip


def as_form(claims: list[dict[str, Any]]) -> str:
    """Return claims in the form that a model fills."""
    form = {"answerable": True, "headline": "", "claims": claims, "disagreements": []}
    return json.dumps(form, ensure_ascii=False)


def _invented(rows: list[Row], _others: list[Row]) -> Reply:
    words = "وأضاف المصدر أن كل شيء قد تم الاتفاق عليه نهائيا"
    return _claims([{**row, "quote": words} for row in rows])


def _quoted_as_itself(rows: list[Row], _others: list[Row]) -> Reply:
    return _claims([{**row, "quote": row["text"]} for row in rows])


def _endless(rows: list[Row], _others: list[Row]) -> Reply:
    return lambda request: as_form([as_claim(rows[0], request)] * 500)


_BAD: dict[str, Callable[[list[Row], list[Row]], Reply]] = {
    "every claim false": lambda rows, others: _claims(rows),
    "invented quotations": _invented,
    "the claim quotes itself": _quoted_as_itself,
    "wrong language": lambda rows, others: _claims(others),
    "endless list": _endless,
    "empty": lambda rows, others: "",
    "truncated JSON": lambda rows, others: _NO_FORM,
    "HTML": lambda rows, others: "<html><body>Bad gateway</body></html>",
    "refusal": lambda rows, others: ModelRefused("refused", detail="refused"),
    "failure": lambda rows, others: ModelFailed("failed", detail="failed"),
}
