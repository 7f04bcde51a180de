"""Text that remembers where each of its characters came from.

In:  raw text, then cuts and joins
Out: the text that is left, with the raw offset of every character
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Runs = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text and, for each of its characters, an offset into the raw text; offsets never fall."""

    text: str
    at: Sequence[int]

    def __len__(self) -> int:
        return len(self.text)

    @classmethod
    def of(cls, raw: str) -> MappedText:
        """Map a raw text onto itself."""
        return cls(raw, range(len(raw)))

    def cut(self, start: int, end: int) -> MappedText:
        """Return the characters from start (inclusive) to end (exclusive)."""
        return MappedText(self.text[start:end], self.at[start:end])

    @staticmethod
    def join(parts: Iterable[MappedText]) -> MappedText:
        """Return the parts one after another."""
        texts: list[str] = []
        at = array("I")
        for part in parts:
            texts.append(part.text)
            at.extend(part.at)
        return MappedText("".join(texts), at)

    def runs(self) -> Runs:
        """Return the map as (start here, start in raw, length) of each unbroken run."""
        runs: list[tuple[int, int, int]] = []
        here = raw = length = 0
        for i, offset in enumerate(self.at):
            if length and offset == raw + length:
                length += 1
                continue
            if length:
                runs.append((here, raw, length))
            here, raw, length = i, offset, 1
        if length:
            runs.append((here, raw, length))
        return tuple(runs)


def raw_offsets(runs: Runs) -> array[int]:
    """Return the raw offset of every character that the runs cover."""
    at = array("I")
    for _, raw, length in runs:
        at.extend(range(raw, raw + length))
    return at
