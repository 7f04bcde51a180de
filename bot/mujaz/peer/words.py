"""What Telegram makes of a text: cleaned, cut to its limits, its commands and links found.

In:  the text of a call, its parse mode, its entities
Out: the text that is shown and its entities, offsets in UTF-16 units; or Refused

Cleaning: U+2028–U+202E are taken out, runs of LRM and RLM become joiners, other control
characters become spaces, white space at both ends goes.
"""

from __future__ import annotations

import re
from typing import Any

from mujaz.peer.markup import read_html, units
from mujaz.peer.refusal import bad

Json = dict[str, Any]

MOST_TEXT = 4096  # UTF-16 units after entity parsing
MOST_CAPTION = 1024
MOST_ENTITIES = 100  # more are ignored

_RUN_OF_MARKS = re.compile("[\u200e\u200f]{2,}")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<url>(?:https?://|(?<![\w@./])(?:www\.|t\.me/))[^\s<>«»⁦-⁩]*[^\s<>«»⁦-⁩.,;:!?)\]])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31})"
    r"|(?P<hashtag>(?<![\w&])#\w*[^\W\d]\w*)"
)
_SOLID = {"code", "pre", "text_link", "custom_emoji", "date_time"}


def shown(
    text: str, *, parse_mode: str | None, entities: list[Json] | None, most: int = MOST_TEXT
) -> tuple[str, list[Json], list[str]]:
    """Return what is shown of a text, its entities, and what is odd about it."""
    complaints: list[str] = []
    found: list[Json] = list(entities or [])
    if parse_mode:
        if parse_mode.lower() != "html":
            raise bad("unsupported parse_mode")  # our messages are HTML; see the guide's 6.2
        text, found = read_html(text)
    if "\u202e" in text or any("\u2028" <= c <= "\u202e" for c in text):
        complaints.append("a control of direction or a separator that Telegram takes out")
    if _RUN_OF_MARKS.search(text):
        complaints.append("two marks of direction in a row: Telegram turns them into joiners")
    text, found = _clean(text, found)
    if units(text) > most:
        raise bad("message is too long" if most == MOST_TEXT else "message caption is too long")
    _check(text, found)
    found = _with_detected(text, found)
    if len(found) > MOST_ENTITIES:
        complaints.append(f"{len(found)} entities: all after the first {MOST_ENTITIES} are ignored")
    return text, found[:MOST_ENTITIES], complaints


def _clean(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Clean a text; entities keep to their words."""
    kept: list[str] = []
    places = [0]  # for each UTF-16 unit of the old text, the unit of the new one
    length = 0
    runs = {i for m in _RUN_OF_MARKS.finditer(text) for i in range(m.start(), m.end())}
    for i, character in enumerate(text):
        if "\u2028" <= character <= "\u202e" or character == "\r":
            new = ""
        elif i in runs:
            new = "\u200c"
        else:
            new = " " if character < " " and character != "\n" else character
        kept.append(new)
        length += units(new)
        places += [length] * units(character)
    cleaned = "".join(kept)
    moved = []
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if 0 <= start < end < len(places):
            moved.append({**entity, "offset": places[start], "length": places[end] - places[start]})
        else:
            moved.append(entity)
    return _trimmed(cleaned, moved)


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    cut = units(text) - units(text.lstrip())
    text = text.strip()
    end = units(text)
    kept = []
    for entity in entities:
        first = max(0, entity["offset"] - cut)
        last = min(end, entity["offset"] + entity["length"] - cut)
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    return text, kept


def _check(text: str, entities: list[Json]) -> None:
    encoded = text.encode("utf-16-le", "surrogatepass")
    for entity in entities:
        for at in (entity["offset"], entity["offset"] + entity["length"]):
            unit = encoded[2 * at : 2 * at + 2]
            if len(unit) == 2 and 0xDC <= unit[1] <= 0xDF:
                raise bad("entity beginning or end is in the middle of a UTF-16 symbol")


def detect(text: str) -> list[Json]:
    """Return the commands, links, mentions, addresses and hashtags that Telegram finds itself."""
    return [
        {
            "type": match.lastgroup,
            "offset": units(text[: match.start()]),
            "length": units(match.group()),
        }
        for match in _FOUND.finditer(text)
    ]


def _with_detected(text: str, entities: list[Json]) -> list[Json]:
    solid = [e for e in entities if e["type"] in _SOLID]
    for found in detect(text):
        start, end = found["offset"], found["offset"] + found["length"]
        if all(end <= e["offset"] or start >= e["offset"] + e["length"] for e in solid):
            entities = [*entities, found]
    return sorted(entities, key=lambda e: (e["offset"], -e["length"]))
