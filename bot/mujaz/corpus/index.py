"""The corpus lane from end to end: files in, stored articles and a report out.

In:  paths of files and folders
Out: one IngestLine per article or refused file, as each is done

A file that cannot be used is refused with its reason and the rest goes on. Each article is saved
in one step, so a killed run leaves whole articles and the next run does the rest.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from mujaz.corpus.clean import CleanArticle, clean_page
from mujaz.corpus.date import date_mentions, published_date
from mujaz.corpus.manifest import NOTHING, Manifest, ManifestRow, load_manifest
from mujaz.corpus.phrases import Phrases
from mujaz.corpus.read import RawPage, find_files, leads_outside, read_page, source_of
from mujaz.corpus.split import split_passages
from mujaz.errors import ArticleRefused
from mujaz.model import Article, Basis, IngestLine, IngestStatus
from mujaz.ports import Shelf

# Raise it when reading, cleaning, dating or splitting changes what comes out, so that articles
# already stored are read again.
RECIPE_VERSION = 3

_MACHINE_COMMAS = 0.5  # share of Arabic commas that stand after a space, as translators leave them
_LEAST_COMMAS = 6


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """What makes an article out of a page, besides the page."""

    phrases: Phrases
    today: date

    @cached_property
    def fingerprint(self) -> str:
        """What changes when the rules do, so that stored articles are read again."""
        made_of = (RECIPE_VERSION, [repr(family) for family in self.phrases.families])
        return hashlib.sha256(repr(made_of).encode()).hexdigest()


async def ingest(paths: Sequence[Path], store: Shelf, recipe: Recipe) -> AsyncIterator[IngestLine]:
    """Read the files below `paths` into the store, yielding what became of each."""
    manifests: dict[Path, Manifest] = {}
    for path, file in find_files(paths):
        folder = path.parent
        if folder not in manifests:
            manifests[folder] = load_manifest(folder)
        try:
            if leads_outside(path, file, paths):
                raise ArticleRefused(
                    f"{file}: the link leads out of the folder; name the file itself to read it",
                    why="outside-folder", file=file,
                )  # fmt: skip
            page = read_page(path, file=_writable(path, file))
            lines = await _ingest_page(page, manifests[folder], store, recipe)
        except ArticleRefused as refusal:
            lines = await _refused(refusal, source_of(path), file, store)
        for line in lines:
            yield line


async def _refused(
    refusal: ArticleRefused, source: str, file: str, store: Shelf
) -> list[IngestLine]:
    """Report a refusal and what becomes of the articles that the file gave before.

    Where the file can be read and holds no article any more, its articles are withdrawn; where it
    cannot be read, what was read last still stands.
    """
    code = str(refusal.params.get("why", ""))
    outside = code in {"file-name", "outside-folder"}
    known = [] if outside else await store.of_source(source)
    reason = str(refusal)
    lines = []
    for article in known:
        if code == "no-article":
            lines.append(await _withdrawn(article, store))
        else:
            reason += f"; version {article.version} of {article.id!r} still stands"
    shown = str(refusal.params.get("file", file))
    return [
        IngestLine(file=shown, status=IngestStatus.REFUSED, code=code, reason=reason), *lines
    ]  # fmt: skip


async def _withdrawn(article: Article, store: Shelf) -> IngestLine:
    await store.forget(article.id)
    return _line(article, IngestStatus.WITHDRAWN)


def _writable(path: Path, file: str) -> str:
    """Return a file's name; one whose bytes are no text could not be stored or shown."""
    shown = file.encode("utf-8", "backslashreplace").decode()
    if shown != file or not str(path.absolute()).isprintable():
        raise ArticleRefused(
            f"{shown}: the file's name is not UTF-8; rename it", why="file-name", file=shown
        )
    return file


async def _ingest_page(
    page: RawPage, manifest: Manifest, store: Shelf, recipe: Recipe
) -> list[IngestLine]:
    name = Path(page.file).name
    rows = {part: row for (file, part), row in manifest.items() if file == name}
    fingerprint = _fingerprint(page, rows, recipe)
    known = {article.part: article for article in await store.of_source(page.source)}
    if known and all(article.recipe == fingerprint for article in known.values()):
        return [_line(article, IngestStatus.UNCHANGED) for article in known.values()]
    if not known:
        twin = await store.find_by_hash(page.raw_sha256)
        if twin is not None:
            return [_line(twin, IngestStatus.UNCHANGED, file=page.file, note=twin.file)]
    lines = []
    cleaned = clean_page(page, recipe.phrases)
    for clean in cleaned:
        article = _article(page, clean, rows.get(clean.part, NOTHING), recipe.today)
        article = replace(article, recipe=fingerprint)
        lines.append(await _save(article, known.pop(clean.part, None), store))
    return lines + [await _withdrawn(gone, store) for gone in known.values()]


def _fingerprint(page: RawPage, rows: dict[int, ManifestRow], recipe: Recipe) -> str:
    rows_used = sorted((part, row.fingerprint) for part, row in rows.items())
    made_of = (recipe.fingerprint, page.raw_sha256, rows_used)
    return hashlib.sha256(repr(made_of).encode()).hexdigest()[:32]


def _line(article: Article, status: IngestStatus, *, file: str = "", note: str = "") -> IngestLine:
    return IngestLine(file=file or article.file, status=status, article_id=article.id, note=note)


async def _save(article: Article, before: Article | None, store: Shelf) -> IngestLine:
    id_ = before.id if before else await _free_id(article, store)
    version = await store.version_of(id_) + 1
    article = replace(article, id=id_, version=version)
    first = await store.next_passage_number(id_)
    await store.save(article, split_passages(article, first_number=first))
    return _line(article, IngestStatus.REPLACED if before else IngestStatus.READ)


async def _free_id(article: Article, store: Shelf) -> str:
    """Return an id from the file's name; other files of the same name get a suffix."""
    stem = re.sub(r"[^\w.-]+", "-", Path(article.file).stem).strip("-.")[:80] or "article"
    id_ = stem if article.part == 1 else f"{stem}-{article.part}"
    holder = await store.get(id_)
    if holder is None and await store.version_of(id_) == 0:
        return id_
    if holder is not None and (holder.source, holder.part) == (article.source, article.part):
        return id_
    return f"{id_}.{hashlib.sha256(article.source.encode()).hexdigest()[:8]}"


def _article(page: RawPage, clean: CleanArticle, row: ManifestRow, today: date) -> Article:
    own_page = clean.part == 1  # a page's metadata speak of its first article only
    title = row.title if row.title is not None else clean.title or (page.title if own_page else "")
    published, reason = row.published, row.published_reason
    if not row.dated:
        published, reason = published_date(
            clean.text,
            stated=page.stated_date if own_page else None,
            stated_words=clean.stated_date_words or (page.stated_date_words if own_page else ""),
            title=title,
            now=today,
        )
    publisher, basis = _publisher(page, clean, row)
    return Article(
        id="", version=0, file=page.file, source=page.source, part=clean.part,
        raw=page.raw, raw_sha256=page.raw_sha256, text=clean.text, runs=clean.runs, title=title,
        publisher=publisher, publisher_basis=basis,
        distributor=row.distributor if row.distributor is not None else clean.distributor,
        url=row.url or (page.url if own_page else ""), language=clean.language,
        published=published, published_reason=reason,
        machine_translated=_machine_translated(clean.text, row), segments=clean.segments,
        removed=clean.removed, dates=date_mentions(clean.text, published),
    )  # fmt: skip


def _publisher(page: RawPage, clean: CleanArticle, row: ManifestRow) -> tuple[str, Basis]:
    if row.publisher is not None:
        return row.publisher, row.publisher_basis if row.publisher else Basis.UNKNOWN
    stated = clean.publisher or (page.publisher if clean.part == 1 else "")
    return stated, Basis.STATED if stated else Basis.UNKNOWN


def _machine_translated(text: str, row: ManifestRow) -> bool:
    """Tell from the manifest, or from the spaces that machine translation leaves before commas."""
    if row.machine_translated is not None:
        return row.machine_translated
    commas = text.count("،")
    return commas >= _LEAST_COMMAS and text.count(" ،") / commas >= _MACHINE_COMMAS
