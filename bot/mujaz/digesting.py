"""The commands of digests: `mujaz digest preview` shows one as a subscriber would get it.

In:  arguments, the corpus
Out: the digest as text, or with --json as one JSON document
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.text import Text

from mujaz.digest.paper import Digest, Item, Wanted
from mujaz.errors import BadInput, UnknownLanguage
from mujaz.model import Citation
from mujaz.render.said import iso
from mujaz.render.telegram_digest import digest_lines
from mujaz.session import Json, Out, first_use, run_session
from mujaz.settings import Settings
from mujaz.shipped import today
from mujaz.texts import as_language, plain
from mujaz.wiring import Briefings

app = typer.Typer(name="digest", no_args_is_help=True, help="Look at digests and deliver them.")

_DAY = typer.Option(formats=["%Y-%m-%d"], help="Published since this day is new: 2025-04-30.")


@app.callback()
def _digests() -> None:
    """Look at digests and deliver them."""


@app.command("preview")
def preview_command(
    lang: Annotated[str | None, typer.Option(help="Language of the digest: ar or en.")] = None,
    topic: Annotated[
        list[str] | None, typer.Option(help="Only this topic (id); may be repeated.")
    ] = None,
    since: Annotated[datetime | None, _DAY] = None,
    show: Annotated[
        list[str] | None, typer.Option(help="A word that a story must have; may be repeated.")
    ] = None,
    hide: Annotated[
        list[str] | None, typer.Option(help="A word that no story may have; may be repeated.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show the digest that a subscriber would get now; nothing is sent."""

    async def work(briefings: Briefings, settings: Settings) -> None:
        wanted = replace(
            _wanted(briefings, settings, lang, topic or [], since),
            show=tuple(show or ()), hide=tuple(hide or ()),
        )  # fmt: skip
        await first_use(briefings, settings.language)
        digest = await briefings.press.digest(wanted)
        out = Out()
        if as_json:
            out.document(digest_document(digest))
        else:
            out.lines([Text(line.text) for line in digest_lines(digest, wanted.language)])

    run_session(work)


def _wanted(
    briefings: Briefings, settings: Settings, lang: str | None, topics: list[str],
    since: datetime | None,
) -> Wanted:  # fmt: skip
    language = as_language(lang or settings.language)
    if language is None:
        raise UnknownLanguage(f"--lang {lang!r} is not known: ar or en", language=repr(lang))
    known = dict(briefings.topics(language))
    for unknown in (t for t in topics if t not in known):
        problem = plain(
            settings.language, "digest-unknown-topic", topic=repr(unknown), known=", ".join(known)
        )
        raise BadInput(problem, problem=problem)
    return Wanted(
        language=language, day=today(), topics=tuple(sorted(set(topics))),
        since=since.date() if since else None,
    )  # fmt: skip


def digest_document(digest: Digest) -> dict[str, Any]:
    """Return a digest as plain data; dates as ISO 8601."""
    return {
        "day": digest.day.isoformat(),
        "language": digest.language,
        "since": digest.since and digest.since.isoformat(),
        "corpus_version": digest.corpus_version,
        "sections": [
            {"section": s.part.value, "items": [_item(item) for item in s.items]}
            for s in digest.sections
        ],
        "sources": [
            {
                "n": x.source.n, "article": x.source.article_id, "version": x.version,
                "file": x.source.article_file, "title": x.source.title,
                "publisher": x.source.publisher, "published": iso(x.source.published),
                "published_basis": str(x.source.published.basis) if x.source.published else
                "unknown",
            }
            for x in digest.listed
        ],
        "left_out": digest.left_out,
    }  # fmt: skip


def _item(item: Item) -> dict[str, Any]:
    return {
        "text": item.text,
        "kind": item.kind.value,
        "speaker": item.speaker,
        "topic": item.topic,
        "date": iso(item.date),
        "publisher": item.publisher,
        "published": iso(item.published),
        "citations": [_citation(c) for c in item.citations],
        "also_in": [
            {"article": o.article_id, "version": o.version, "publisher": o.publisher}
            for o in item.also_in
        ],
        "origins": item.origins,
        "about": item.about,
        "sides": [
            {"text": s.text, "citations": [_citation(c) for c in s.citations]} for s in item.sides
        ],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "article": citation.article_id, "version": citation.version, "start": citation.start,
        "end": citation.end, "quote": citation.quote,
    }  # fmt: skip
