"""Say what a request has that no recording has: the closest one, and the first difference.

In:  a request that no exchange answers, the exchanges of a fixture
Out: a Difference: where, what was recorded, what is asked now
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from mujaz.replay.fixture import Exchange, Request
from mujaz.replay.tape import tail

_AROUND = 3  # words shown before the first that differs
_SHOWN = 9  # words of each side


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The first place at which a request differs from the closest recorded one."""

    where: str  # "system text, line 12"
    recorded: str
    asked: str

    def __str__(self) -> str:
        return f"{self.where}: recorded «{self.recorded}», now «{self.asked}»"


def first_difference(
    prompt: str, request: Request, exchanges: Sequence[Exchange]
) -> Difference | None:
    """Return how a request differs from the closest exchange of its prompt; None: there is none."""
    id_ = prompt.partition("@")[0]
    same = [e for e in exchanges if e.prompt.partition("@")[0] == id_]
    if not same:
        return None
    closest = max(same, key=lambda e: _likeness(e.request, request))
    return next(_differences(closest.request, request), None)


def _likeness(one: Request, other: Request) -> float:
    """Return how alike two requests are, from 0 to 1; by lines, for speed."""
    return SequenceMatcher(a=_lines(one), b=_lines(other), autojunk=False).ratio()


def _lines(request: Request) -> list[str]:
    return [line for _, text in _messages(request.body) for line in text.splitlines()]


def _messages(body: Mapping[str, Any]) -> list[tuple[str, str]]:
    messages = body.get("messages") or []
    return [(str(m.get("role", "")), str(m.get("content", ""))) for m in messages]


def _differences(recorded: Request, asked: Request) -> Iterator[Difference]:
    if (recorded.method, tail(recorded.path)) != (asked.method, tail(asked.path)):
        yield Difference(
            where="address", recorded=f"{recorded.method} {recorded.path}",
            asked=f"{asked.method} {asked.path}",
        )  # fmt: skip
    old, new = _messages(recorded.body), _messages(asked.body)
    for (role, one), (_, other) in zip(old, new, strict=False):
        yield from _text_difference(role, one, other)
    if len(old) != len(new):
        yield Difference(where="messages", recorded=str(len(old)), asked=str(len(new)))
    rest_old = {k: v for k, v in recorded.body.items() if k != "messages"}
    rest_new = {k: v for k, v in asked.body.items() if k != "messages"}
    yield from _value_difference("request", rest_old, rest_new)


def _text_difference(role: str, recorded: str, asked: str) -> Iterator[Difference]:
    old, new = recorded.split("\n"), asked.split("\n")
    for n in range(max(len(old), len(new))):
        one = old[n] if n < len(old) else "(no such line)"
        other = new[n] if n < len(new) else "(no such line)"
        if one != other:
            shown = _around(one, other)
            yield Difference(where=f"{role} text, line {n + 1}", recorded=shown[0], asked=shown[1])
            return


def _around(one: str, other: str) -> tuple[str, str]:
    """Return the words round the first that differs, of both lines."""
    old, new = one.split(" "), other.split(" ")
    differs = next(
        (n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]),
        min(len(old), len(new)),
    )
    first = max(0, differs - _AROUND)
    return _cut(old, first), _cut(new, first)


def _cut(words: Sequence[str], first: int) -> str:
    shown = " ".join(words[first : first + _SHOWN])
    before, after = "… " if first else "", " …" if first + _SHOWN < len(words) else ""
    return f"{before}{shown}{after}"


def _value_difference(place: str, recorded: Any, asked: Any) -> Iterator[Difference]:
    if isinstance(recorded, Mapping) and isinstance(asked, Mapping):
        for key in dict.fromkeys([*recorded, *asked]):
            one, other = recorded.get(key, "(absent)"), asked.get(key, "(absent)")
            yield from _value_difference(f"{place}.{key}", one, other)
    elif isinstance(recorded, list) and isinstance(asked, list) and len(recorded) == len(asked):
        for n, (one, other) in enumerate(zip(recorded, asked, strict=True)):
            yield from _value_difference(f"{place}.{n}", one, other)
    elif recorded != asked:
        yield Difference(where=place, recorded=str(recorded)[:80], asked=str(asked)[:80])
