"""Read a message's HTML as Telegram does: the text that is shown and its entities.

In:  the text of a call with parse_mode HTML
Out: the text and its entities, offsets in UTF-16 units; or Refused with the byte where it fails

The rules are those of the Bot API's "HTML style": a closed list of tags, named and numeric
character references, attributes with or without quotes, tags properly nested.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mujaz.peer.refusal import Refused, bad

Json = dict[str, Any]

_TAGS: Mapping[str, str] = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "code": "code", "pre": "pre", "a": "text_link",
    "blockquote": "blockquote", "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_SPACE = " \t\r\n\0\v"
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units, as Telegram counts offsets."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


@dataclass(slots=True)
class _Open:
    """A tag that is not closed yet."""

    name: str
    attributes: Mapping[str, str]
    offset: int  # in UTF-16 units of the text
    at: int  # in characters of the text


def read_html(source: str) -> tuple[str, list[Json]]:
    """Return the text and the entities of HTML; raise Refused where Telegram would."""
    return _Reader(source).read()


class _Reader:
    """Walks through the source once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.length = 0  # of the text, in UTF-16 units
        self.characters = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        """Read it all."""
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "<":
                self._tag()
            elif character == "&" and (found := self._reference()):
                self._add(found)
            else:
                self._add(character)
                self.at += 1
        if self.open:
            name = self.open[-1].name
            raise _fails(f'Can\'t find end tag corresponding to start tag "{name}"')
        self.entities.sort(key=lambda e: (e["offset"], -e["length"]))
        return "".join(self.text), self.entities

    def _add(self, characters: str) -> None:
        self.text.append(characters)
        self.length += units(characters)
        self.characters += len(characters)

    def _reference(self) -> str:
        """Return the character of a reference and go past it; "" where it is none."""
        match = _REFERENCE.match(self.source, self.at)
        found = decoded(match) if match else ""
        if match and found:
            self.at = match.end()
        return found

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def _tag(self) -> None:
        start = self.at
        self.at += 1
        if self.source.startswith("/", self.at):
            self._end_tag(start)
        else:
            self._start_tag(start)

    def _word(self, stop: str) -> str:
        start = self.at
        while self.at < len(self.source) and self.source[self.at] not in stop:
            self.at += 1
        return self.source[start : self.at]

    def _spaces(self) -> None:
        while self.at < len(self.source) and self.source[self.at] in _SPACE:
            self.at += 1

    def _next(self) -> str:
        return self.source[self.at : self.at + 1]

    def _start_tag(self, start: int) -> None:
        name = self._word(_SPACE + ">").lower()
        if not self._next():
            raise self._fails("Unclosed start tag", start)
        if name not in _TAGS:
            raise self._fails(f'Unsupported start tag "{name}"', start)
        attributes: dict[str, str] = {}
        self._spaces()
        while self._next() != ">":
            key, value = self._attribute(name, start)
            attributes[key] = value
            self._spaces()
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._fails('Tag "span" must have class "tg-spoiler"', start)
        if name == "tg-time":
            self._check_time(attributes, start)
        self.open.append(_Open(name, attributes, self.length, self.characters))

    def _attribute(self, tag: str, start: int) -> tuple[str, str]:
        if not self._next():
            raise self._fails(f'Unclosed start tag "{tag}"', start)
        key = self._word(_SPACE + "=>/\"'").lower()
        if not key:
            raise self._fails(f'Empty attribute name in the tag "{tag}"', start)
        self._spaces()
        if self._next() != "=":
            return key, ""
        self.at += 1
        self._spaces()
        quote = self._next()
        if quote and quote in "\"'":
            return key, self._quoted(quote, tag, start)
        begin = self.at
        match = re.compile(r"[0-9A-Za-z.-]*").match(self.source, self.at)
        value = match.group() if match else ""
        self.at += len(value)
        if self._next() and self._next() not in _SPACE + ">":
            raise self._fails("Unexpected end of name token", begin)
        return key, value.lower()

    def _quoted(self, quote: str, tag: str, start: int) -> str:
        self.at += 1
        value: list[str] = []
        while self._next() and self._next() != quote:
            if self._next() == "&" and (found := self._reference()):
                value.append(found)
                continue
            value.append(self._next())
            self.at += 1
        if not self._next():
            raise self._fails(f'Unclosed start tag "{tag}"', start)
        self.at += 1
        return "".join(value)

    def _check_time(self, attributes: Mapping[str, str], start: int) -> None:
        if not re.fullmatch(r"-?\d+", attributes.get("unix", "")):
            raise self._fails('Tag "tg-time" must have a valid attribute "unix"', start)
        if not _TIME_FORMAT.fullmatch(attributes.get("format", "")):
            raise self._fails('Tag "tg-time" has an invalid attribute "format"', start)

    def _end_tag(self, start: int) -> None:
        if not self.open:
            raise self._fails("Unexpected end tag", start)
        self.at += 1
        name = self._word(_SPACE + ">").lower()
        self._spaces()
        if self._next() != ">":
            raise self._fails("Unclosed end tag", start)
        opened = self.open[-1]
        if name and name != opened.name:
            raise self._fails(
                f'Unmatched end tag, expected "</{opened.name}>", found "</{name}>"', start
            )
        self.at += 1
        self.open.pop()
        if self.length > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Json = {
            "type": _TAGS[opened.name], "offset": opened.offset,
            "length": self.length - opened.offset,
        }  # fmt: skip
        if opened.name == "a":
            url = opened.attributes.get("href") or "".join(self.text)[opened.at :]
            if not _is_url(url):
                return  # Telegram shows the words without a link
            entity["url"] = url
        if opened.name == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        if opened.name == "tg-emoji":
            entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
        if opened.name == "tg-time":
            entity["unix_time"] = int(opened.attributes["unix"])
            entity["date_time_format"] = opened.attributes.get("format", "")
        self.entities.append(entity)

    def _fails(self, words: str, at: int) -> Refused:
        return _fails(f"{words} at byte offset {self._byte(at)}")


def decoded(match: re.Match[str]) -> str:
    """Return the character that a reference stands for; "" where Telegram knows none."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED.get(name, "")
    number = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if number == 0 or number >= 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return ""
    return chr(number)


def _is_url(url: str) -> bool:
    lowered = url.strip().lower()
    if lowered.startswith(("http://", "https://", "tg://", "ton://", "tonsite://")):
        return len(lowered.split("://", 1)[1]) > 0 and " " not in lowered
    return bool(re.fullmatch(r"[^\s/:]+\.[^\s/:.]{2,}(?:[/?#]\S*)?", lowered))


def _fails(words: str) -> Refused:
    return bad(f"can't parse entities: {words}")
