"""Load the phrase families that say what on a page is not the article.

In:  data/phrases.toml, and a newsroom's own file of the same form
Out: Phrases: families by name and scope, which test folded lines

A pattern is written as people write it and matched on folded text, so spelling variants agree.
`*` stands for any letters, `#` for a number, ` ... ` for up to five words. A family matches a line
  equals  when the whole line is one of these
  labels  when the line is one of these, or begins with one and a colon (or | – « ») after it
  starts  when the line begins with one of these
  only    when every word of the line is one of these (at least `need` words)
  strong, cues   when their points (2 and 1 for each that occurs) reach `need`; where a family has
                 strong ones, weak cues alone prove nothing
and, but for `equals`, when the line has at most `max_words` words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import cast

from mujaz.errors import DataFileBroken
from mujaz.language.fold import fold_key

DATA = Path(__file__).parent / "data"
SCOPES = ("line", "section", "inline", "tail", "name")
_LISTS = ("equals", "labels", "starts", "only", "strong", "cues", "names")
_KEYS = {"name", "scope", "why_ar", "why_en", "need", "max_words", "ends", *_LISTS}
_STRIP = " \t.,:;|!-_*•·●▪◄►▶◀«»\"'()[]{}<>،؛/\\=~…→←↓↑#"
_PICTURES = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]+")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


@dataclass(frozen=True, kw_only=True)
class Family:
    """Phrases of one kind, found in one kind of place."""

    name: str
    scope: str
    why_ar: str = ""
    why_en: str = ""
    equals: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    need: int = 2
    max_words: int = 12
    ends: bool = False  # an article is over where this stands

    @cached_property
    def _equals(self) -> re.Pattern[str] | None:
        return _compile(self.equals, r"(?:{})\Z")

    @cached_property
    def _labels(self) -> re.Pattern[str] | None:
        return _compile(self.labels, r"(?:{})(?:(?P<mark> ?[:|：>→←◄►▶◀‹›]+| [-]+(?= |\Z))|\Z)")

    @cached_property
    def _starts(self) -> re.Pattern[str] | None:
        return _compile(self.starts, r"(?:{})(?!\w)")

    @cached_property
    def _only(self) -> re.Pattern[str] | None:
        return _compile(self.only, r"(?:(?:{})(?:\W+|\Z))+\Z")

    @cached_property
    def _cues(self) -> tuple[tuple[int, re.Pattern[str]], ...]:
        pairs = [(2, p) for p in self.strong] + [(1, p) for p in self.cues]
        return tuple((n, re.compile(rf"(?<!\w){pattern(p)}(?!\w)")) for n, p in pairs)

    @cached_property
    def _any_strong(self) -> re.Pattern[str] | None:
        return _compile(self.strong, r"(?<!\w)(?:{})(?!\w)")

    @cached_property
    def anywhere(self) -> re.Pattern[str] | None:
        """Any label, start or name of the family, as whole words."""
        return _compile((*self.labels, *self.starts, *self.names), r"(?<!\w)(?:{})(?!\w)")

    def label(self, key: str) -> int | None:
        """Return where the label at the start of a bare line key ends, or None."""
        if self._labels is None:
            return None
        found = self._labels.match(key)
        return found.end() if found else None

    def begins(self, key: str) -> bool:
        """Return whether a bare line key begins with one of the family's `starts`."""
        return self._starts is not None and self._starts.match(key) is not None

    def matches(self, key: str, words: int) -> bool:
        """Return whether a bare line key (see `bare`) belongs to the family."""
        if self._equals is not None and self._equals.match(key):
            return True
        if words > self.max_words:
            return False
        if self.label(key) is not None:
            return True
        if self.begins(key):
            return True
        if self._only is not None and words >= self.need and self._only.match(key):
            return True
        return bool(self._cues) and self.points(key) >= self.need

    def points(self, key: str) -> int:
        """Return the points of the cues that occur in a folded text."""
        if self._any_strong is not None and not self._any_strong.search(key):
            return 0
        return sum(n for n, cue in self._cues if cue.search(key))


@dataclass(frozen=True, kw_only=True, eq=False)  # compared by identity: rules are kept for it
class Phrases:
    """All families, in the order of the file: the first that matches a line names it."""

    families: tuple[Family, ...]
    _by_key: Mapping[tuple[str, str], Family] = field(default_factory=dict, repr=False)

    def of(self, scope: str) -> Iterator[Family]:
        """Return the families of one scope, in order."""
        return (f for f in self.families if f.scope == scope)

    def get(self, name: str, scope: str) -> Family:
        """Return one family; an empty one where no file has it."""
        found = self._by_key.get((name, scope))
        return found or Family(name=name, scope=scope)


def bare(key: str) -> str:
    """Return a folded line without bullets, frames and end punctuation: what families see."""
    out = _PICTURES.sub("", key.replace("*", "")).lstrip(_STRIP)
    tail = out.rstrip(_STRIP)
    return tail + ":" if out[len(tail) :].lstrip().startswith(":") else tail


def count_words(key: str) -> int:
    """Return the number of words of a folded text."""
    return sum(1 for _ in _WORD.finditer(key))


@lru_cache(maxsize=8192)
def pattern(phrase: str) -> str:
    """Return the regular expression source of one phrase of a data file."""
    parts: list[str] = []
    for piece in re.split(r"( \.\.\. |\*|#)", phrase):
        if piece == " ... ":
            parts.append(r"(?: \S+){0,5}? ")
        elif piece == "*":
            parts.append(r"\w*")
        elif piece == "#":
            parts.append(r"\d+(?:[.,:]\d+)*")
        elif piece:
            lead = " " if piece[0] == " " else ""
            trail = " " if piece[-1] == " " and piece.strip() else ""
            parts.append(lead + re.escape(fold_key(piece)) + trail)
    return "".join(parts)


def _compile(phrases: Iterable[str], frame: str) -> re.Pattern[str] | None:
    ordered = sorted(dict.fromkeys(phrases), key=len, reverse=True)
    if not ordered:
        return None
    return re.compile(frame.replace("{}", "|".join(pattern(p) for p in ordered)))


def load_phrases(extra: Path | None = None) -> Phrases:
    """Return the shipped families, merged with a newsroom's own file where there is one.

    Raises:
        DataFileBroken: a file cannot be read; the message names file, family and key.
    """
    merged: dict[tuple[str, str], Family] = {}
    for path in (DATA / "phrases.toml", *([extra] if extra else [])):
        for family in _read(path):
            key = (family.name, family.scope)
            merged[key] = _merge(merged[key], family) if key in merged else family
    return Phrases(families=tuple(merged.values()), _by_key=merged)


def _merge(one: Family, other: Family) -> Family:
    lists = {k: (*getattr(one, k), *getattr(other, k)) for k in _LISTS}
    return Family(
        name=one.name, scope=one.scope, why_ar=other.why_ar or one.why_ar,
        why_en=other.why_en or one.why_en, need=one.need,
        max_words=max(one.max_words, other.max_words), ends=one.ends or other.ends, **lists,
    )  # fmt: skip


def _read(path: Path) -> Iterator[Family]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise _broken(path, "", "", str(exc)) from exc
    families = data.get("family", [])
    if set(data) - {"family"} or not isinstance(families, list):
        raise _broken(path, "", "family", "the file may hold [[family]] tables only")
    for number, table in enumerate(families, start=1):
        yield _family(path, number, table)


def _family(path: Path, number: int, table: object) -> Family:
    if not isinstance(table, dict):
        raise _broken(path, f"#{number}", "", "not a table")
    values = cast("dict[str, object]", table)
    name = values.get("name")
    if not isinstance(name, str) or not name:
        raise _broken(path, f"#{number}", "name", "missing")
    for key, value in values.items():
        if problem := _problem(key, value):
            raise _broken(path, name, key, problem)
    if values.get("scope") not in SCOPES:
        raise _broken(path, name, "scope", f"must be one of {', '.join(SCOPES)}")
    kept = {k: tuple(cast("list[str]", v)) if k in _LISTS else v for k, v in values.items()}
    return Family(**kept)  # type: ignore[arg-type]


def _problem(key: str, value: object) -> str:
    if key not in _KEYS:
        return f"unknown; known are {', '.join(sorted(_KEYS))}"
    if key in _LISTS:
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            return "must be a list of texts"
        return "" if all(fold_key(v).strip("* .") for v in value) else "a pattern has no letters"
    if key in {"need", "max_words"}:
        good = isinstance(value, int) and not isinstance(value, bool) and value > 0
        return "" if good else "must be a whole number above 0"
    if key == "ends":
        return "" if isinstance(value, bool) else "must be true or false"
    return "" if isinstance(value, str) else "must be a text"


def _broken(path: Path, family: str, key: str, problem: str) -> DataFileBroken:
    place = "".join([f" family {family!r}" if family else "", f" key {key!r}" if key else ""])
    return DataFileBroken(
        f"{path}:{place or ' file'}: {problem}",
        file=str(path), entry=place.strip() or "file", family=family, key=key, problem=problem,
    )  # fmt: skip
