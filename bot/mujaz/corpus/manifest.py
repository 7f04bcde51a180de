"""Read a folder's manifest: what its keeper knows of each article, and how.

In:  manifest.toml beside the articles (form: seeds/README.md)
Out: one row per (file, part)

What the manifest states goes before what the text suggests; what it leaves out is worked out from
the text. A manifest that is wrong raises DataFileBroken with the file, the entry and the key.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from mujaz.errors import DataFileBroken
from mujaz.model import Basis, DateSpan, Precision

NAME = "manifest.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestRow:
    """What is known of one article; None or "" where the manifest says nothing."""

    title: str | None = None
    publisher: str | None = None
    publisher_basis: Basis = Basis.UNKNOWN
    distributor: str | None = None
    url: str = ""
    published: DateSpan | None = None
    published_reason: str = ""
    dated: bool = False  # whether the manifest speaks of the date at all
    machine_translated: bool | None = None
    fingerprint: str = ""


Manifest = Mapping[tuple[str, int], ManifestRow]
NOTHING = ManifestRow()


def load_manifest(folder: Path) -> Manifest:
    """Return the rows of a folder's manifest, by file and part; none where there is no manifest."""
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("article", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise _broken(path, "the file", str(exc)) from exc
    manifest: dict[tuple[str, int], ManifestRow] = {}
    if not isinstance(rows, list):
        raise _broken(path, "article", "must be [[article]] tables")
    for row in rows:
        name, part = row.get("file"), row.get("part", 1)
        if not isinstance(name, str) or not name:
            raise _broken(path, "an entry", "needs a file")
        if not isinstance(part, int) or part < 1:
            raise _broken(path, name, f"part={part!r} is not 1, 2, …")
        key = (name, part)
        if key in manifest:
            raise _broken(path, name, f"part {part} stands twice")
        manifest[key] = _row(path, row)
    return manifest


def _broken(path: Path, entry: str, problem: str) -> DataFileBroken:
    return DataFileBroken(
        f"{path}: {entry}: {problem}; correct the entry and try again",
        file=str(path), entry=entry, problem=problem,
    )  # fmt: skip


def _row(path: Path, row: Mapping[str, Any]) -> ManifestRow:
    name = str(row["file"])
    published = _published(path, name, row)
    return ManifestRow(
        title=row.get("title"),
        publisher=row.get("publisher"),
        publisher_basis=_basis(path, name, row, "publisher_basis"),
        distributor=row.get("distributor"),
        url=str(row.get("url", "")),
        published=published,
        published_reason=str(row.get("published_reason", "")),
        dated="published_basis" in row or published is not None,
        machine_translated=row.get("machine_translated"),
        fingerprint=hashlib.sha256(repr(sorted(row.items(), key=str)).encode()).hexdigest()[:16],
    )


def _basis(path: Path, name: str, row: Mapping[str, Any], key: str) -> Basis:
    value = row.get(key, "unknown")
    if value not in set(Basis):
        raise _broken(path, name, f"{key}={value!r} is not stated, inferred or unknown")
    return Basis(value)


def _published(path: Path, name: str, row: Mapping[str, Any]) -> DateSpan | None:
    basis = _basis(path, name, row, "published_basis")
    first, last = row.get("published_from"), row.get("published_to", row.get("published_from"))
    if basis is Basis.UNKNOWN and first is not None:
        raise _broken(path, name, "published_from needs published_basis: stated or inferred")
    if basis is Basis.UNKNOWN or first is None:
        return None
    for value in (first, last):
        if not isinstance(value, date) or isinstance(value, datetime):
            raise _broken(path, name, "published_from and published_to are dates like 2025-04-04")
    if last < first:
        raise _broken(path, name, "published_to lies before published_from")
    reason = str(row.get("published_reason", ""))
    if basis is Basis.INFERRED and not reason:
        raise _broken(path, name, "an inferred date needs its published_reason")
    precision = Precision.DAY if first == last else Precision.RANGE
    return DateSpan(start=first, end=last, precision=precision, basis=basis, reason=reason)
