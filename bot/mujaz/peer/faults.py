"""The fault plan: what goes wrong with which calls, set by a test.

In:  faults, in order; each says which calls it meets and how often
Out: the fault that a call meets, if any
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What happens to a call. Some faults let it take effect first: its sender cannot know."""

    DROP_BEFORE = "drop_before"  # the connection closes, nothing happened
    DROP_AFTER = "drop_after"  # it took effect, then the connection closes without an answer
    SILENT = "silent"  # it took effect, and no answer ever comes
    HALF_BODY = "half_body"  # it took effect, and the answer breaks off
    BAD_JSON = "bad_json"  # it took effect, and the answer is no JSON
    DELAY = "delay"  # it takes effect, and the answer comes `seconds` later
    STATUS = "status"  # a proxy's error page with this `code`; nothing happened
    STATUS_AFTER = "status_after"  # the same, after it took effect
    REFUSE = "refuse"  # Telegram's own refusal: `code`, `description`, `parameters`
    UNREACHABLE = "unreachable"  # no connection comes about


EFFECTIVE = frozenset(
    {Kind.DROP_AFTER, Kind.SILENT, Kind.HALF_BODY, Kind.BAD_JSON, Kind.DELAY, Kind.STATUS_AFTER}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that goes wrong."""

    kind: Kind
    method: str = "*"  # "sendMessage", or "*" for all but getUpdates
    chat_id: int | None = None
    skip: int = 0  # so many matching calls pass first
    times: int | None = 1  # None: from then on always
    seconds: float = 0.0
    code: int = 502
    description: str = "Bad Gateway"
    parameters: Mapping[str, int] = field(default_factory=dict)

    def meets(self, method: str, chat_id: int | None) -> bool:
        """Return whether this call is one of those."""
        if self.chat_id is not None and self.chat_id != chat_id:
            return False
        if self.method == "*":
            return method != "getUpdates"
        return self.method.lower() == method.lower()

    def document(self) -> dict[str, Any]:
        """Return the fault as JSON, as the control interface takes it."""
        return {
            "kind": self.kind.value, "method": self.method, "chat_id": self.chat_id,
            "skip": self.skip, "times": self.times, "seconds": self.seconds, "code": self.code,
            "description": self.description, "parameters": dict(self.parameters),
        }  # fmt: skip

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> Fault:
        """Return a fault from its JSON."""
        return cls(**{**document, "kind": Kind(document["kind"])})


def refuse(code: int, description: str, *, method: str = "sendMessage", **more: Any) -> Fault:
    """Return the fault of a refusal in Telegram's words."""
    return Fault(kind=Kind.REFUSE, method=method, code=code, description=description, **more)


def flood(seconds: int, *, method: str = "sendMessage", **more: Any) -> Fault:
    """Return the fault of a 429 that asks for this many seconds."""
    words = f"Too Many Requests: retry after {seconds}"
    return refuse(429, words, method=method, parameters={"retry_after": seconds}, **more)


class Plan:
    """The faults yet to come."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Plan one more."""
        self._faults.append(fault)

    def clear(self) -> None:
        """Let everything go well from now on."""
        self._faults.clear()

    def left(self) -> int:
        """Return how many faults have yet to come to their end."""
        return len(self._faults)

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Return the fault that this call meets, and count it."""
        for n, fault in enumerate(self._faults):
            if not fault.meets(method, chat_id):
                continue
            if fault.skip > 0:
                self._faults[n] = replace(fault, skip=fault.skip - 1)
                continue
            if fault.times is not None:
                if fault.times <= 1:
                    del self._faults[n]
                else:
                    self._faults[n] = replace(fault, times=fault.times - 1)
            return fault
        return None
