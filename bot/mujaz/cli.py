"""The command line: `mujaz COMMAND`, also `python -m mujaz`.

In:  arguments, settings
Out: text for a person, or with --json one JSON document on stdout and nothing else there

Exit 0 for an answer and for a refusal, 2 for bad input, 1 for a failure, with one line on stderr.
"""

from __future__ import annotations

import asyncio
import io
import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from mujaz import settings as settings_module
from mujaz.answer.verify.lines import BadLine, read_documents, verify_lines
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.doctor import Finding, Level, examine
from mujaz.errors import BadInput, MujazError, PathMissing
from mujaz.language.tables import load_tables
from mujaz.model import Hit
from mujaz.ports import Filters
from mujaz.render.document import (
    answer_document,
    article_document,
    article_row,
    hits_document,
    ingest_document,
)
from mujaz.render.explain import explanation, explanation_lines
from mujaz.render.terminal import (
    answer_lines,
    article_lines,
    article_list_lines,
    checked_lines,
    hit_lines,
    ingest_lines,
)  # fmt: skip
from mujaz.session import (
    Json,
    Out,
    brief,
    collect_less,
    embed,
    first_use,
    ingest,
    run_session,
)
from mujaz.settings import Settings, environment_name, load_settings
from mujaz.texts import plain, say_error, text
from mujaz.wiring import WRITERS, Briefings, WriterChoice, shipped_seeds

app = typer.Typer(
    name="mujaz", no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False,
    help="Sourced news briefings in Arabic and English. موجز: إحاطات إخبارية بمصادرها.",
)  # fmt: skip

_OTHERS = frozenset({"run", "chat", "prompts", "digest"})
_added: set[str] = set()


def add_commands(first: str = "") -> None:
    """Add the commands of other modules: those of the one that is called, or all of them.

    What runs a bot or tests prompts takes half a second to load, which no other command pays.
    """
    if first in {"", "run", "chat"} and "run" not in _added:
        from mujaz import live

        live.add_to(app)
        _added.add("run")
    if first in {"", "prompts"} and "prompts" not in _added:
        from mujaz import prompting

        app.add_typer(prompting.app)
        _added.add("prompts")
    if first in {"", "digest"} and "digest" not in _added:
        from mujaz import delivering, digesting

        delivering.add_to(digesting.app)
        app.add_typer(digesting.app)
        _added.add("digest")


_DAY = typer.Option(formats=["%Y-%m-%d"], help="Published on or after / before: 2025-04-30.")


@app.command("ingest")
def ingest_command(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files and folders; without any, the seeds.")
    ] = None,
    reembed: Annotated[
        bool, typer.Option("--reembed", help="Compute the vectors of all passages again.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Read articles (.txt, .md, .html) into the corpus; one bad file never stops the rest."""

    async def work(briefings: Briefings, settings: Settings) -> None:
        if reembed:
            await embed(briefings, settings.language, again=True)
        report = await ingest(briefings, paths or [briefings.seeds_dir], settings.language)
        out = Out()
        if as_json:
            out.document(ingest_document(report))
            return
        out.lines(ingest_lines(report, settings.language))

    run_session(work, asks=False)


@app.command("articles")
def articles_command(
    article_id: Annotated[str | None, typer.Argument(help="An id; without one, the list.")] = None,
    version: Annotated[int | None, typer.Option(help="An older version of the article.")] = None,
    as_json: Json = False,
) -> None:
    """List the articles, or show one: its clean text, what was removed and why, its dates."""

    async def work(briefings: Briefings, settings: Settings) -> None:
        out = Out()
        await first_use(briefings, settings.language)
        if article_id is not None:
            article = await briefings.article(article_id, version=version)
            if as_json:
                out.document(article_document(article))
            else:
                reasons = briefings.removal_reasons(settings.language)
                out.lines(article_lines(article, settings.language, reasons))
            return
        articles = await briefings.articles()
        if as_json:
            out.document({"articles": [article_row(a) for a in articles]})
        elif articles:
            out.lines(article_list_lines(articles, settings.language))
        else:
            out.lines([Text(text(settings.language, "articles-none"))])

    run_session(work, asks=False)


@app.command("search")
def search_command(
    query: Annotated[str, typer.Argument(help="Words to find.")],
    k: Annotated[int, typer.Option("-k", min=1, max=1000, help="How many passages.")] = 5,
    language: Annotated[str | None, typer.Option(help="Only articles in this language.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Only articles of this outlet.")] = None,
    since: Annotated[datetime | None, _DAY] = None,
    until: Annotated[datetime | None, _DAY] = None,
    topic: Annotated[str | None, typer.Option(help="Only articles on this topic (id).")] = None,
    recent: Annotated[
        bool, typer.Option("--recent", help="Newer articles first where they match as well.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show scores and weights.")] = False,
    as_json: Json = False,
) -> None:
    """Find passages, in Arabic or English, whatever the language of the question."""
    filters = Filters(
        language=language, publisher=publisher,
        since=since.date() if since else None, until=until.date() if until else None,
    )  # fmt: skip

    async def work(briefings: Briefings, settings: Settings) -> None:
        await first_use(briefings, settings.language)
        given = None if filters == Filters() else filters
        found = await briefings.find(query, limit=k, filters=given, topic=topic, recent=recent)
        hits: list[tuple[Hit, str]] = []
        for hit in found.hits:
            article = await briefings.article(hit.passage.article_id)
            hits.append((hit, article.file))
        out = Out()
        if as_json:
            out.document(hits_document(hits) | (explanation(found) if explain else {}))
            return
        if explain:
            out.lines(explanation_lines(found, settings.language))
        if hits:
            out.lines(hit_lines(hits, settings.language, explain=explain))
        else:
            out.lines([Text(text(settings.language, "search-none"))])

    run_session(work, asks=False)


@app.command("brief")
def brief_command(
    question: Annotated[
        str, typer.Argument(help="A question, or a topic such as dmitriev-visits.")
    ],
    lang: Annotated[str | None, typer.Option(help="Language of the briefing: ar or en.")] = None,
    writer: Annotated[str, typer.Option(help="auto, extract or model.")] = "auto",
    after: Annotated[
        list[str] | None, typer.Option(help="A question before this one; oldest first.")
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="Show how the answer came about.")] = False,
    as_json: Json = False,
) -> None:
    """Answer a question or brief on a topic, every line with its source; or refuse, usefully."""
    chosen = _writer(writer)

    async def work(briefings: Briefings, settings: Settings) -> None:
        briefings.question(question, lang)  # bad input is told before anything is read
        await first_use(briefings, settings.language)
        answer = await brief(briefings, question, lang, chosen, after or ())
        out = Out()
        if as_json:
            out.document(answer_document(answer))
        else:
            out.lines(answer_lines(answer, why=why))

    run_session(work, asks=chosen != "extract")


@app.command("verify")
def verify_command(
    file: Annotated[Path, typer.Argument(help="JSON lines; - for standard input.")],
    documents: Annotated[
        Path | None,
        typer.Option(
            help='JSON: document id to {"text", optionally "date": "2026-08-12"}; evidence must'
            ' stand there, and its pronouns and "yesterday" are read there.'
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Ask of a claim what a model's sentence must pass.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Check claims against their evidence: one {"id", "language", "claim", "evidence"} a line."""
    settings = load_settings()
    thesaurus = Thesaurus(load_tables(settings.seeds_dir or shipped_seeds()))
    texts = read_documents(documents) if documents else None
    out, bad, results = Out(), 0, []
    with _lines(file) as lines:
        for result in verify_lines(lines, thesaurus, texts, strict=strict):
            if isinstance(result, BadLine):
                bad += 1
                said = plain(
                    settings.language, "verify-bad-line",
                    file=str(file), line=result.number, problem=result.problem,
                )  # fmt: skip
                sys.stderr.write(f"mujaz: {said}\n")
            elif as_json:
                results.append(result.document())
            else:
                out.lines(checked_lines(result.id, result.reasons, settings.language))
    if as_json:
        out.document({"results": results})
    if bad:
        sys.exit(BadInput.exit_code)


def _lines(file: Path) -> AbstractContextManager[Iterable[str]]:
    """Open a file of lines, or standard input for "-"."""
    if str(file) == "-":
        return nullcontext(sys.stdin)
    if not file.is_file():
        raise PathMissing(f"{file} is not there; check the path", path=str(file))
    return file.open(encoding="utf-8", errors="replace")


def _writer(name: str) -> WriterChoice:
    chosen = next((w for w in WRITERS if w == name), None)
    if chosen is None:
        problem = plain(_language(), "writer-unknown", writer=repr(name))
        raise BadInput(problem, problem=problem)
    return chosen


@app.command("settings")
def settings_command(
    example: Annotated[bool, typer.Option("--example", help="Print .env.example.")] = False,
    as_json: Json = False,
) -> None:
    """Show the settings in force."""
    if example:
        Out().plain(settings_module.example())
        return
    settings = load_settings()
    values = {
        environment_name(name): value for name, value in settings.model_dump(mode="json").items()
    }
    out = Out()
    if as_json:
        out.document({"settings": values})
        return
    for name, value in values.items():
        out.console.print(Text(f"{name}={'' if value is None else value}"))


@app.command("doctor")
def doctor_command(as_json: Json = False) -> None:
    """Check configuration, data, index and tables; say what to do."""
    settings = load_settings()

    async def findings() -> list[Finding]:
        return [finding async for finding in examine(settings)]

    found = asyncio.run(findings())
    out, language = Out(), settings.language
    if as_json:
        rows = [{"check": f.check, "level": f.level.value, "message": f.say("en")} for f in found]
        out.document({"findings": rows})
    else:
        styles = {Level.OK: "green", Level.WARN: "yellow", Level.BAD: "red"}
        for f in found:
            line = Text(f"{text(language, f'doctor-{f.level.value}')}: ", style=styles[f.level])
            out.console.print(line.append(f.say(language), style="default"))
    if any(f.level is Level.BAD for f in found):
        sys.exit(1)


def _language() -> str:
    with suppress(MujazError):
        return load_settings().language
    return "en"


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale: JSON is UTF-8, and a file name may hold lone surrogates."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _stop_writing() -> None:
    """Let nothing more be written to a pipe that nobody reads: Python flushes once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command line."""
    _speak_utf8()
    collect_less()
    called = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    own = {command.callback.__name__ for command in app.registered_commands if command.callback}
    try:
        add_commands(called if called in _OTHERS or f"{called}_command" in own else "")
        app(standalone_mode=False)
    except MujazError as error:
        sys.stderr.write(f"mujaz: {say_error(error, _language())}\n")
        sys.exit(error.exit_code)
    except typer.Exit as stop:
        sys.exit(stop.exit_code)
    except (typer.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        _stop_writing()
        sys.exit(0)
    except Exception as error:
        usage = getattr(error, "format_message", None)  # typer's own error classes are private
        if usage is None:
            raise
        sys.stderr.write(f"mujaz: {usage().rstrip('.')}. Try: mujaz --help\n")
        sys.exit(2)
