"""A strict reader of Telegram's HTML: what the server would refuse or drop in silence is an error.

In:  a message in HTML
Out: its text and entities, as Telegram counts them; NotTelegramHtml with the place of the fault
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(r"<(/?)([a-z-]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>")
_ATTRIBUTE = re.compile(r" ([a-z-]+)(?:=\"([^\"<>]*)\")?")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-f]{1,6});")
_ALLOWED = {
    "b": set(), "i": set(), "u": set(), "s": set(), "code": set(), "a": {"href"},
    "blockquote": {"expandable"}, "tg-time": {"unix"},
}  # fmt: skip


class NotTelegramHtml(ValueError):
    """The server would answer 400."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a tag, in code points."""

    tag: str
    start: int
    end: int
    href: str = ""


def read(html: str) -> tuple[str, list[Entity]]:
    """Return the text and the entities of a message."""
    text: list[str] = []
    length, at = 0, 0
    stack: list[tuple[str, int, str]] = []
    entities: list[Entity] = []
    while at < len(html):
        if html[at] == "<":
            match = _TAG.match(html, at)
            if match is None:
                raise NotTelegramHtml(f"no tag at {at}: {html[at : at + 30]!r}")
            _take(match, stack, entities, length)
            at = match.end()
            continue
        end = min((i for i in (html.find("<", at),) if i >= 0), default=len(html))
        words = _unescaped(html[at:end], at)
        text.append(words)
        length += len(words)
        at = end
    if stack:
        raise NotTelegramHtml(f"never closed: {stack}")
    return "".join(text), entities


def _take(
    match: re.Match[str], stack: list[tuple[str, int, str]], entities: list[Entity], length: int
) -> None:
    closing, tag, attributes = match.groups()
    if tag not in _ALLOWED:
        raise NotTelegramHtml(f"unknown tag {tag}")
    given = dict(_ATTRIBUTE.findall(attributes))
    if closing:
        if not stack or stack[-1][0] != tag or given:
            raise NotTelegramHtml(f"</{tag}> at {match.start()} closes {stack[-1:]}")
        _, start, href = stack.pop()
        if start == length:
            raise NotTelegramHtml(f"an empty <{tag}> at {match.start()}")
        entities.append(Entity(tag, start, length, href))
        return
    if set(given) - _ALLOWED[tag] or any(open_[0] == tag for open_ in stack):
        raise NotTelegramHtml(f"<{tag}{attributes}> at {match.start()} inside {stack}")
    href = unescape(given.get("href", ""))
    if tag == "a" and not re.match(r"https?://[^\s/]+", href):
        raise NotTelegramHtml(f"a link to {href!r}")
    stack.append((tag, length, href))


def _unescaped(words: str, at: int) -> str:
    bare = re.search(r"[&>]", _ENTITY.sub("", words))
    if bare:
        raise NotTelegramHtml(f"a bare {bare.group()} after {at}: {words[:40]!r}")
    try:
        words.encode("utf-8")
    except UnicodeEncodeError as exc:
        raise NotTelegramHtml(f"a lone surrogate after {at}") from exc
    return unescape(words)
