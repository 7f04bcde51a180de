"""A command's session: the service opened and closed, progress, and what goes to the screen.

In:  settings, and the work of one command
Out: text on stdout and stderr: colour and progress only where a person looks
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from mujaz.errors import MujazError
from mujaz.misconfigured import wrong
from mujaz.model import Answer, IngestLine, IngestReport
from mujaz.settings import Settings, load_settings
from mujaz.texts import text
from mujaz.wiring import Briefings, WriterChoice

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]

_T = TypeVar("_T")
_NEW_OBJECTS = 50_000  # between two looks for garbage; Python has 700
# Of computing vectors after an ingest, some 4 passages a second: a person waits for no more, and
# passages without a vector are found by their words. `--reembed` takes the time that it needs.
EMBED_SECONDS = 10.0


class _Console(Console):
    """A console that leaves it to `main` what a closed pipe means."""

    def on_broken_pipe(self) -> None:
        """Say so, where rich would exit with 1."""
        raise BrokenPipeError


class Out:
    """What goes to stdout and stderr: colour and progress only where a person looks."""

    def __init__(self) -> None:
        self.console = _Console(highlight=False, soft_wrap=not sys.stdout.isatty())
        self.errors = Console(stderr=True, highlight=False, soft_wrap=True)

    def lines(self, lines: Iterable[Text]) -> None:
        """Print lines."""
        for line in lines:
            self.console.print(line)

    def document(self, document: Any) -> None:
        """Print a JSON document."""
        self.plain(json.dumps(document, ensure_ascii=False, indent=2) + "\n")

    def plain(self, words: str) -> None:
        """Print words as they are."""
        try:
            sys.stdout.write(words)
            sys.stdout.flush()
        except BrokenPipeError:
            raise BrokenPipeError from None  # without the errno that typer takes for a failure

    def note(self, words: str) -> None:
        """Tell a person something aside; nobody else."""
        if self.errors.is_terminal:
            self.errors.print(Text(words, style="dim"))


def collect_less() -> None:
    """Look for garbage more seldom: modules and tables stay, and searching them takes a tenth."""
    gc.set_threshold(_NEW_OBJECTS)


def settle() -> None:
    """Leave out of every later search for garbage what is there now: for a process that stays.

    Tables and modules are a million objects; to look through them stops all answers for a quarter
    of a second.
    """
    gc.collect()
    gc.freeze()


def run_session(
    work: Callable[[Briefings, Settings], Awaitable[_T]], *, stays: bool = False, asks: bool = True
) -> _T:
    """Open the service, do the work, close it.

    `stays`: new passages are embedded meanwhile. `asks=False`: no model is asked, so what the
    settings say of one need not be right.
    """
    settings = load_settings()
    if settings.seeds_dir is not None and not settings.seeds_dir.is_dir():
        raise no_seeds(settings.seeds_dir)

    async def session() -> _T:
        async with Briefings.from_settings(settings, background=stays, model=asks) as briefings:
            return await work(briefings, settings)

    return asyncio.run(session())


def no_seeds(folder: Path) -> MujazError:
    """Return the error of a seeds folder that is not there."""
    return wrong("MUJAZ_SEEDS_DIR", "seeds", folder=str(folder))


async def brief(
    briefings: Briefings,
    question: str,
    language: str | None,
    writer: WriterChoice,
    history: Sequence[str] = (),
) -> Answer:
    """Answer a question; where a person looks, say what the model is at."""
    console = Console(stderr=True)
    said = briefings.question(question, language).language
    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=console,
        transient=True, disable=not console.is_terminal,
    ) as progress:  # fmt: skip
        task = progress.add_task(text(said, "step-search"), total=None)

        def tell(prompt: str) -> None:
            progress.update(task, description=text(said, f"step-{prompt}"))

        return await briefings.brief(
            question, language=language, writer=writer, tell=tell, history=history
        )


async def ingest(briefings: Briefings, paths: list[Path], language: str) -> IngestReport:
    """Read files into the corpus, with progress where a person looks."""
    lines: list[IngestLine] = []
    console = Console(stderr=True)
    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), console=console, transient=True,
        disable=not console.is_terminal,
    ) as progress:  # fmt: skip
        task = progress.add_task(text(language, "ingest-progress"), total=None)
        async for line in briefings.ingest(paths):
            lines.append(line)
            progress.update(task, description=f"{text(language, 'ingest-progress')} {len(lines)}")
    await embed(briefings, language)
    return IngestReport(lines=lines)


async def embed(briefings: Briefings, language: str, *, again: bool = False) -> None:
    """Compute vectors that passages lack, for a while; the next runs go on from there."""
    console = Console(stderr=True)
    with Progress(
        SpinnerColumn(), TextColumn("{task.description} {task.completed}"), console=console,
        transient=True, disable=not console.is_terminal,
    ) as progress:  # fmt: skip
        task = progress.add_task(text(language, "embed-progress"), total=None)
        try:
            async with asyncio.timeout(None if again else EMBED_SECONDS):
                await briefings.embed(lambda count: progress.advance(task, count), again=again)
        except TimeoutError:
            Out().note(text(language, "embed-later"))


async def first_use(briefings: Briefings, language: str) -> None:
    """Read the seeds into an empty corpus."""
    if (await briefings.overview()).articles == 0:
        if not briefings.seeds_dir.is_dir():
            raise no_seeds(briefings.seeds_dir)
        Out().note(text(language, "first-use", folder=str(briefings.seeds_dir)))
        await ingest(briefings, [briefings.seeds_dir], language)
