"""The commands of prompt authors: `mujaz prompts list|test|record|report|export`.

In:  arguments, the folder of cases and fixtures; for `record` a model's server
Out: what a change of a prompt did: text, JSON, HTML or Markdown
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from mujaz.answer.writing.prompt import write_lock
from mujaz.errors import BadInput, MujazError
from mujaz.language.controls import without_controls
from mujaz.misconfigured import wrong
from mujaz.parts import endpoint_of, tariff_of
from mujaz.replay.case import Case
from mujaz.replay.fixture import Server, read_fixture
from mujaz.replay.page import markdown, page
from mujaz.replay.play import Player, Run
from mujaz.replay.ragtime import lines, reports
from mujaz.replay.record import Recorder, Source
from mujaz.replay.script import load_scripts
from mujaz.replay.stage import Stage
from mujaz.replay.suite import BASELINE, SCRIPTS, Suite, version_sets
from mujaz.replay.tell import run_document, run_lines
from mujaz.replay.total import (
    baseline_of,
    read_baseline,
    thresholds_of,
    totals_of,
    under,
    write_baseline,
)
from mujaz.session import Json, Out
from mujaz.settings import load_settings
from mujaz.shipped import shipped_prompts

MOST_TOKENS = 200_000  # that `record` may take without asking first
_T = TypeVar("_T")

app = typer.Typer(
    name="prompts", no_args_is_help=True, help="Test prompts against what models have said."
)
Folder = Annotated[
    Path, typer.Option("--folder", help="The folder with cases/, fixtures/ and scripts/.")
]
PromptsFolder = Annotated[
    Path | None, typer.Option("--prompts", help="The folder of the prompts; ours by default.")
]
Only = Annotated[
    list[str] | None, typer.Option("--case", help="An id, or how it begins; may be repeated.")
]
Versions = Annotated[
    list[str] | None, typer.Option("--prompt", help="A version: brief@1; may be repeated.")
]
Under = Annotated[
    list[str] | None, typer.Option("--fail-under", help="recall=0.95; may be repeated.")
]
HERE = Path("tests/prompts")


@app.command("list")
def list_command(
    folder: Folder = HERE, prompts: PromptsFolder = None, as_json: Json = False
) -> None:
    """List the prompts in force, the cases and their recordings."""
    suite = _suite(folder, prompts)
    rows = [
        {
            "case": c.id, "language": c.language, "question": c.question,
            "recordings": [
                {"model": f.model, "origin": f.origin, "date": f.date, "prompts": [*f.prompts]}
                for _, f in suite.playing(c)
            ],
        }
        for c in suite.loaded.cases
    ]  # fmt: skip
    if as_json:
        Out().document({"prompts": suite.names(), "cases": rows})
        return
    out = Out()
    out.lines([Text(" ".join(suite.names()), style="bold")])
    for case in suite.loaded.cases:
        told = ", ".join(f"{f.model} ({f.origin})" for _, f in suite.playing(case))
        nothing = "no model is asked" if not case.asks else "no recording"
        out.lines([Text(f"{case.id} [{case.language}]: {told or nothing}")])


@app.command("test")
def replay_command(
    folder: Folder = HERE, prompts: PromptsFolder = None, case: Only = None,
    prompt: Versions = None, fail_under: Under = None, as_json: Json = False,
) -> None:  # fmt: skip
    """Replay every recording with no network: what misses, what fails, how good it is."""
    thresholds = thresholds_of(fail_under or [])
    if len(version_sets(prompt or [])) > 1:
        raise BadInput(problem := "one version of each prompt; both: report", problem=problem)
    suite = _suite(folder, prompts, case, prompt)
    run = asyncio.run(_replayed(suite, quiet=as_json))
    low = under(totals_of(run.scores), thresholds)
    baseline = _of_cases(read_baseline(folder / BASELINE), case)
    if as_json:
        Out().document(run_document(run, baseline) | {"under": low})
    else:
        Out().lines(run_lines(run, baseline, low))
    if not run.passed or low:
        sys.exit(1)


@app.command("report")
def report_command(
    folder: Folder = HERE, prompts: PromptsFolder = None, case: Only = None,
    prompt: Versions = None,
    out: Annotated[Path, typer.Option("--out", help="The page; Markdown beside it.")] = Path(
        "prompts-report.html"
    ),
    baseline: Annotated[
        bool, typer.Option("--baseline", help="Make these scores the new baseline.")
    ] = False,
    fail_under: Under = None, as_json: Json = False,
) -> None:  # fmt: skip
    """Write one self-contained page that a prompt can be judged by, and Markdown for a review.

    With --prompt brief@1 --prompt brief@2 both are played, and the second is held against the
    first.
    """
    thresholds = thresholds_of(fail_under or [])
    run, parts = Run(), version_sets(prompt or [])
    if baseline and len(parts) > 1:
        raise BadInput(
            problem := "--baseline goes with one version of each prompt", problem=problem
        )
    before: Mapping[str, Any] = {}
    for versions in parts:
        part = asyncio.run(_replayed(_suite(folder, prompts, case, versions), quiet=as_json))
        if len(parts) > 1 and run.scores:
            run.newest = part.scores
        elif len(parts) > 1:
            before = baseline_of(part.scores)
        run.scores += part.scores
        run.problems += [p for p in part.problems if p not in run.problems]
        run.seconds += part.seconds
    if len(parts) == 1 and not baseline:
        before = _of_cases(read_baseline(folder / BASELINE), case)
    _write(out, page(run, before))
    beside = out.with_suffix(".md")
    _write(beside, markdown(run, before))
    if baseline and run.passed:
        write_baseline(folder / BASELINE, run.scores)
    low = under(totals_of(run.scores), thresholds)
    if as_json:
        Out().document(
            run_document(run, before) | {"under": low, "page": str(out), "markdown": str(beside)}
        )
    else:
        Out().lines([*run_lines(run, before, low), Text(f"{out}\n{beside}", style="bold")])
    if not run.passed or low:
        sys.exit(1)


def _of_cases(baseline: Mapping[str, Any], only: Sequence[str] | None) -> Mapping[str, Any]:
    """Return of a baseline what is played."""
    return {k: v for k, v in baseline.items() if not only or k.startswith(tuple(only))}


@app.command("export")
def export_command(
    model: Annotated[str, typer.Option("--model", help="Whose answers.")],
    folder: Folder = HERE, prompts: PromptsFolder = None,
    team: Annotated[str, typer.Option("--team")] = "mujaz",
    run_id: Annotated[str, typer.Option("--run", help="At most 25 characters.")] = "mujaz-1",
    out: Annotated[Path | None, typer.Option("--out", help="A file; else stdout.")] = None,
) -> None:  # fmt: skip
    """Write a run in the format of TREC RAGTIME, for outside tools to score."""
    run = asyncio.run(_replayed(_suite(folder, prompts), quiet=True))
    scores = [s for s in run.scores if s.model == model]
    if not scores:
        models = ", ".join(sorted({s.model for s in run.scores}))
        problem = f"--model {model!r} has no recordings here; there are: {models}"
        raise BadInput(problem, problem=problem)
    if not 0 < len(run_id) <= 25 or not run_id.isprintable() or " " in run_id or not team:
        problem = f"--run {run_id!r}: a run's name has 1 to 25 characters, and a team has a name"
        raise BadInput(problem, problem=problem)
    text = lines(reports(scores, team=team, run=run_id))
    if out is None:
        Out().plain(text)
    else:
        _write(out, text)
    for lacking in run.problems:
        sys.stderr.write(f"{without_controls(lacking.what)}\n")
    if run.problems:
        sys.exit(1)


@app.command("lock")
def lock_command(
    prompts: PromptsFolder = None,
    again: Annotated[
        list[str] | None, typer.Option(help="A version that was never released: brief@2.")
    ] = None,
) -> None:
    """Lock new versions of prompts: from then on their text stays as it is."""
    folder = prompts or load_settings().prompts_dir or shipped_prompts()
    names = write_lock(folder, again or [])
    Out().lines([Text(f"locked: {n}") for n in names] or [Text("nothing new to lock")])


@app.command("record")
def record_command(
    folder: Folder = HERE, prompts: PromptsFolder = None, case: Only = None,
    prompt: Versions = None,
    model: Annotated[str | None, typer.Option(help="The model's name at its server.")] = None,
    base_url: Annotated[str | None, typer.Option(help="Its server; OPENAI_BASE_URL else.")] = None,
    server: Annotated[str, typer.Option(help="What the server is, in words.")] = "",
    weak: Annotated[
        bool, typer.Option("--weak", help="A model that is here to be caught, not to be good.")
    ] = False,
    scripted: Annotated[
        bool, typer.Option("--scripted", help="Play all scripts; no model and no key.")
    ] = False,
    again: Annotated[bool, typer.Option("--again", help="Also what is up to date.")] = False,
    most: Annotated[int, typer.Option(help="Tokens above which it asks first.")] = MOST_TOKENS,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: Json = False,
) -> None:  # fmt: skip
    """Record what a model says to the cases that have no recording yet; each is kept at once."""
    suite = _suite(folder, prompts, case, prompt)
    if scripted:
        written, failed = asyncio.run(_scripted(suite, folder / SCRIPTS, as_json))
    else:
        source = _source(model, base_url, server, weak)
        written, failed = asyncio.run(_recorded(suite, source, again, most, yes, as_json))
    failed += [str(error) for error in suite.loaded.broken]
    if as_json:
        Out().document({"written": [str(p) for p in written], "failed": failed})
    else:
        said = [Text(f"written: {path}") for path in written]
        Out().lines([*said, *(Text(f"not kept: {why}", style="red") for why in failed)])
        if not written and not failed:
            Out().lines([Text("nothing to record: every recording is up to date")])
    if failed:
        sys.exit(1)


async def _recorded(
    suite: Suite, source: Source, again: bool, most: int, yes: bool, quiet: bool
) -> tuple[list[Path], list[str]]:
    async with Stage() as stage:
        recorder = Recorder(suite=suite, stage=stage)
        player = Player(suite=suite, stage=stage)
        due = []
        with _progress(quiet) as tell:
            for case in (c for c in suite.loaded.cases if c.asks):
                tell(case.id)
                if again or not await _up_to_date(player, case, source.model):
                    due.append(case)
            tell("estimate")
            estimate = await recorder.estimate(due)
        Out().errors.print(estimate.told(tariff_of(load_settings())))
        if estimate.tokens > most and not yes:
            _confirm(estimate.tokens, most)
        work = [(c, _call(recorder.record, c, source)) for c in due]
        return await _each(work, quiet)


async def _scripted(suite: Suite, folder: Path, quiet: bool) -> tuple[list[Path], list[str]]:
    cases = {c.id: c for c in suite.loaded.cases}
    async with Stage() as stage:
        recorder = Recorder(suite=suite, stage=stage)
        work = [
            (cases[s.case], _call(recorder.record_script, cases[s.case], s))
            for s in load_scripts(folder, suite.loaded.files) if s.case in cases
        ]  # fmt: skip
        paths, failed = await _each(work, quiet)
    before = suite.stored.fixtures
    return [p for p in paths if before.get(p) != read_fixture(p)], failed


def _call(
    record: Callable[[Case, _T], Awaitable[Path]], case: Case, source: _T
) -> Callable[[], Awaitable[Path]]:
    return lambda: record(case, source)


async def _each(
    work: Sequence[tuple[Case, Callable[[], Awaitable[Path]]]], quiet: bool
) -> tuple[list[Path], list[str]]:
    """Record one case after the other; what cannot be kept never stops the others."""
    written: list[Path] = []
    failed: list[str] = []
    with _progress(quiet) as tell:
        for n, (case, record) in enumerate(work, start=1):
            tell(f"{n}/{len(work)} {case.id}")
            try:
                written.append(await record())
            except MujazError as error:
                failed.append(str(error))
    return written, failed


async def _up_to_date(player: Player, case: Case, model: str) -> bool:
    """Return whether a recording of this model still answers all that is asked."""
    for path, fixture in player.suite.playing(case):
        if fixture.model == model:
            results = [r async for r in player.play(case, path, fixture)]
            return bool(results) and all(not hasattr(r, "kind") for r in results)
    return False


async def _replayed(suite: Suite, *, quiet: bool) -> Run:
    async with Stage() as stage:
        player = Player(suite=suite, stage=stage, tariff=tariff_of(load_settings()))
        with _progress(quiet) as tell:
            return await player.run(tell)


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    console = Console(stderr=True, highlight=False)
    if not quiet and not console.is_terminal:
        yield console.print  # a log shows how far it is
        return
    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=console,
        transient=True, disable=quiet,
    ) as progress:  # fmt: skip
        task = progress.add_task("…", total=None)
        yield lambda name: progress.update(task, description=name)


def _suite(
    folder: Path, prompts: Path | None, only: Sequence[str] | None = None,
    versions: Sequence[str] | None = None,
) -> Suite:  # fmt: skip
    settings = load_settings()
    chosen = {name.partition("@")[0]: name for name in versions or []}
    said = ["--folder", str(folder)] if folder != HERE else []
    said += ["--prompts", str(prompts)] if prompts else []
    said += [word for name in versions or [] for word in ("--prompt", name)]
    return Suite.load(
        folder, prompts or settings.prompts_dir or shipped_prompts(), only=only or [],
        versions=chosen, said=said,
    )  # fmt: skip


def _source(model: str | None, base_url: str | None, server: str, weak: bool) -> Source:
    given = {"model": model, "openai_base_url": base_url}
    settings = load_settings(**{k: v for k, v in given.items() if v is not None})
    endpoint = endpoint_of(settings)
    if endpoint is None:
        raise wrong("MUJAZ_MODEL", "model-unnamed")
    limit = endpoint.token_limit or (
        "max_completion_tokens" if endpoint.is_openai else "max_tokens"
    )
    return Source(
        model=endpoint.model, base_url=endpoint.base_url, api_key=endpoint.api_key, weak=weak,
        date=datetime.now(UTC).date().isoformat(),
        server=Server(
            name=server or ("OpenAI" if endpoint.is_openai else "OpenAI-compatible server"),
            structured=endpoint.structured, token_limit=limit, temperature=endpoint.temperature,
            extra_body=dict(endpoint.extra_body),
        ),
    )  # fmt: skip


def _confirm(tokens: int, most: int) -> None:
    question = f"This may take some {tokens} tokens (above {most}). Go on?"
    if not sys.stdin.isatty():
        problem = f"some {tokens} tokens, above {most}: say --yes, or --most {tokens}"
        raise BadInput(problem, problem=problem)
    typer.confirm(question, abort=True, err=True)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        problem = f"{path}: cannot be written: {error.strerror or error}"
        raise BadInput(problem, problem=problem) from error
