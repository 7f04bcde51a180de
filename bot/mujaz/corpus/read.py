"""PROVISIONAL (its owner replaces it): plain UTF-8 text only."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from mujaz.errors import ArticleRefused, PathMissing
from mujaz.language.mapped import MappedText


@dataclass(frozen=True, kw_only=True)
class RawPage:
    """A page."""

    file: str
    source: str
    raw: str
    raw_sha256: str
    view: MappedText
    language: Literal["ar", "en"]
    media: str = "text"
    title: str = ""
    publisher: str = ""
    url: str = ""
    stated_date: date | None = None
    stated_date_words: str = ""
    left_out: tuple[tuple[int, int], ...] = ()


def find_files(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """Return files."""
    out = []
    for p in paths:
        if not p.exists():
            raise PathMissing(f"{p} is not there", path=str(p))
        if p.is_file():
            out.append((p, p.name))
        else:
            out += [
                (f, str(f.relative_to(p)))
                for f in sorted(p.rglob("*.txt"))
                if not f.name.startswith("README")
            ]
    return out


def read_page(path: Path, *, file: str) -> RawPage:
    """Return a page."""
    try:
        raw = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as exc:
        raise ArticleRefused(f"{file}: damaged", why="damaged", file=file) from exc
    if not raw.strip():
        raise ArticleRefused(f"{file}: empty", why="empty", file=file)
    arabic = sum("\u0600" <= c <= "\u06ff" for c in raw)
    latin = sum(c.isascii() and c.isalpha() for c in raw)
    return RawPage(
        file=file, source=str(path.resolve()), raw=raw,
        raw_sha256=hashlib.sha256(raw.encode()).hexdigest(), view=MappedText.of(raw),
        language="ar" if arabic > latin else "en",
    )  # fmt: skip
