"""The truth: every call that reached the peer, when, what became of it, and what was odd.

In:  calls, as they end
Out: the entries, to be asked by method, chat and outcome
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True, kw_only=True)
class Entry:
    """One call."""

    n: int
    at: float  # the peer's clock, when the call came in
    method: str
    parameters: dict[str, Any]
    chat_id: int | None
    status: int = 0  # 0: no answer was given
    accepted: bool = False  # it took effect, whatever the caller was told
    result: Any = None
    description: str = ""  # of a refusal
    fault: str = ""
    complaints: list[str] = field(default_factory=list)  # what Telegram bears, and a test may not

    def document(self) -> dict[str, Any]:
        """Return the entry as JSON; files by their size."""
        return {
            "n": self.n, "at": self.at, "method": self.method, "chat_id": self.chat_id,
            "parameters": {k: _plain(v) for k, v in self.parameters.items()},
            "status": self.status, "accepted": self.accepted, "result": self.result,
            "description": self.description, "fault": self.fault, "complaints": self.complaints,
        }  # fmt: skip


def _plain(value: Any) -> Any:
    content = getattr(value, "content", None)
    return value if content is None else {"file": value.name, "bytes": len(content)}


class Log:
    """The entries in the order in which the calls came in."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def open(self, at: float, method: str) -> Entry:
        """Start the entry of a call."""
        entry = Entry(n=len(self.entries) + 1, at=at, method=method, parameters={}, chat_id=None)
        self.entries.append(entry)
        return entry

    def calls(
        self, *names: str, chat_id: int | None = None, accepted: bool | None = None
    ) -> list[Entry]:
        """Return the calls of these methods (none: of all), in this chat, with this outcome."""
        wanted = {name.lower() for name in names}
        return [
            entry
            for entry in self.entries
            if (not wanted or entry.method.lower() in wanted)
            and (chat_id is None or entry.chat_id == chat_id)
            and (accepted is None or entry.accepted is accepted)
        ]

    def complaints(self) -> list[str]:
        """Return everything odd, with the call that it is about."""
        return [f"{e.method} ({e.n}): {words}" for e in self.entries for words in e.complaints]

    def most_in_any(self, seconds: float, *names: str) -> int:
        """Return the most accepted calls of these methods in any stretch of this length."""
        times = [entry.at for entry in self.calls(*names, accepted=True)]
        most, first = 0, 0
        for last, at in enumerate(times):
            while times[first] <= at - seconds:
                first += 1
            most = max(most, last - first + 1)
        return most
