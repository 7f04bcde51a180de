"""YAML that knows its lines: a value is read, and where each part of it stands.

In:  the text of a file
Out: Located: plain values, and the line of a value by its path

Only safe YAML is read: numbers, texts, lists and mappings, nothing that makes an object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mujaz.errors import CaseBroken

Place = tuple[str | int, ...]
_MOST_VALUES = 200_000  # of one file
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # C, where it is there


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Values, and the line (from 1) on which each stands."""

    file: str
    values: Any
    lines: dict[Place, int]

    def line(self, place: Sequence[str | int]) -> int:
        """Return the line of a value, or of the nearest one around it."""
        for length in range(len(place), -1, -1):
            found = self.lines.get(tuple(place[:length]))
            if found is not None:
                return found
        return 1

    def wrong(self, place: Sequence[str | int], problem: str) -> CaseBroken:
        """Return the error about one value: file, line, field."""
        field = ".".join(str(part) for part in place) or "the file"
        return case_broken(self.file, problem, line=self.line(place), field=field)


def read_located(path: Path) -> Located:
    """Read a YAML file.

    Raises:
        CaseBroken: it cannot be read, is no YAML, is empty, or names a key twice.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise case_broken(path, f"cannot be read: {error}", line=1) from error
    return parse_located(path, text)


def parse_located(path: Path, text: str) -> Located:
    """Read the text of a YAML file; raises CaseBroken."""
    try:
        node, values = _read(text)
    except (
        yaml.YAMLError,
        ValueError,
        LookupError,
        AttributeError,
        TypeError,
        RecursionError,
    ) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        problem = getattr(error, "problem", None) or str(error)
        said = " ".join(str(problem).split())
        raise case_broken(path, f"is not YAML: {said}", line=line) from error
    if node is None:
        raise case_broken(path, "is empty", line=1)
    lines: dict[Place, int] = {}
    for place, line, twice in _counted(path, _walk(node, (), ())):
        if twice:
            raise Located(file=str(path), values=None, lines={place: line}).wrong(
                place, "stands twice"
            )
        lines[place] = line
    return Located(file=str(path), values=values, lines=lines)


def _read(text: str) -> tuple[yaml.Node | None, Any]:
    """Return the tree of a document and its values, parsed once."""
    loader = _LOADER(text)
    try:
        node = loader.get_single_node()
        return node, None if node is None else loader.construct_document(node)
    finally:
        loader.dispose()


def _counted(
    path: Path, found: Iterator[tuple[Place, int, bool]]
) -> Iterator[tuple[Place, int, bool]]:
    """Yield what is found, up to a limit: aliases of aliases are soon more than a machine holds."""
    for n, one in enumerate(found):
        if n > _MOST_VALUES:
            raise case_broken(path, f"holds more than {_MOST_VALUES} values", line=1)
        yield one


def _walk(
    node: yaml.Node, place: Place, above: tuple[int, ...]
) -> Iterator[tuple[Place, int, bool]]:
    """Yield every value with its line, and whether its key stood there before."""
    yield place, node.start_mark.line + 1, False
    if id(node) in above:
        return  # an alias inside of what it names
    inside = (*above, id(node))
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                yield (*place, name), key.start_mark.line + 1, True
            seen.add(name)
            yield from _walk(value, (*place, name), inside)
            yield (*place, name), key.start_mark.line + 1, False
    elif isinstance(node, yaml.SequenceNode):
        for n, value in enumerate(node.value):
            yield from _walk(value, (*place, n), inside)


def case_broken(
    file: Path | str, problem: str, *, line: int | None = None, field: str = ""
) -> CaseBroken:
    """Return the error about a file, or a line and a field of it."""
    where = [str(file), f"line {line}" if line is not None else "", field]
    place = ", ".join(part for part in where if part)
    return CaseBroken(
        f"{place}: {problem}", place=place, file=str(file), line=line or 0, problem=problem
    )
