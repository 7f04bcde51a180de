"""Find the article in an HTML page, with every character's place in the raw HTML.

In:  the text of an HTML file
Out: Extracted: the article's lines as MappedText, what the metadata states, what was left out

trafilatura decides which blocks are the article. The characters come from our own walk over the
text of the page, which knows their offsets; trafilatura's lines are found in that stream, in
order. A line that is not found there is left out. Nothing is ever fetched.
"""

from __future__ import annotations

import html
import logging
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from mujaz.errors import ArticleRefused
from mujaz.language.mapped import MappedText
from mujaz.model import Removed

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

MAX_TAGS = 60_000  # the longest live pages have a third of it; foreign parsers choke on more
MAX_DEPTH = 2_000  # open tags inside each other; more is no page but an attack on the parser
_SILENT = ("script", "style", "template", "noscript", "head", "svg", "math", "textarea", "select")
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span "
    "strike strong sub sup tt u var wbr".split()
)
_TAG_NAME = re.compile(r"[a-zA-Z][\w:-]*")
_TAG_END = re.compile(r"""[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_ATTRIBUTE = re.compile(r"""([a-zA-Z:_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_META_DATES = (
    "article:published_time", "datepublished", "og:published_time", "pubdate", "publishdate",
    "publish-date", "publish_date", "date", "dc.date.issued", "dc.date", "dcterms.created",
    "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published", "published_time",
    "article_date_original", "cxenseparse:recs:publishtime",
)  # fmt: skip
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,500})</title>", re.IGNORECASE)
_TITLE_SIGNS = (" | ", " - ", " – ", " — ", " :: ", " « ", " » ")  # between headline and outlet
_NAME_WORDS = 6  # words of an outlet's name
_SAME_START = 20  # letters by which <title> and headline are told to be the same
_LONG = 40  # letters of a line that is sure to stand once in its page


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What an HTML page holds."""

    view: MappedText
    title: str
    publisher: str
    url: str
    stated_date: date | None
    stated_date_words: str
    left_out: tuple[Removed, ...]


@dataclass(slots=True)
class _Stream:
    """The text of a page: characters with their offsets, and those that are not space apart."""

    text: str
    at: array[int]
    dense: str
    places: array[int]  # index into `text` of each dense character


def extract(raw: str, *, file: str) -> Extracted:
    """Return the article of an HTML page.

    Raises:
        ArticleRefused: the page holds no article, or cannot be read as a page.
    """
    stream, metas = _walk(raw, file)
    document = _judged(raw, file)
    lines = [line.strip() for line in (document.text or "").split("\n") if line.strip()]
    spans = _aligned(lines, stream)
    title, head = _title(document.title or metas.get("og:title", ""), stream, spans)
    if head is not None and not _covers(spans, head):
        spans.insert(0, head)
    if not spans:
        raise ArticleRefused(f"{file}: the page holds no article", why="no-article", file=file)
    day, words = _stated_date(metas, raw)
    return Extracted(
        view=_view(spans, stream),
        title=title,
        publisher=metas.get("og:site_name") or _after_title(raw, title) or document.sitename or "",
        url=metas.get("canonical", "") or metas.get("og:url", "") or document.url or "",
        stated_date=day,
        stated_date_words=words,
        left_out=_left_out(spans, stream),
    )


def _judged(raw: str, file: str) -> Any:
    """Return what trafilatura makes of the page."""
    from trafilatura import (
        bare_extraction,
    )  # a fifth of a second, which no command without pages pays

    try:
        document = bare_extraction(
            raw, include_comments=False, include_tables=True, with_metadata=True
        )
    except Exception as exc:  # any fault in a foreign parser means: this page cannot be read
        raise _unreadable(file) from exc
    if document is None:
        raise ArticleRefused(f"{file}: the page holds no article", why="no-article", file=file)
    return document


def _unreadable(file: str) -> ArticleRefused:
    return ArticleRefused(
        f"{file}: the page is broken HTML that cannot be read", why="broken-html", file=file
    )


def _walk(raw: str, file: str) -> tuple[_Stream, dict[str, str]]:
    """Return the page's text with offsets, and what its head states."""
    chars: list[str] = []
    at = array("I")
    metas: dict[str, str] = {}
    depth = tags = 0
    for kind, start, end in _tokens(raw):
        if kind == "text":
            for piece, place in _characters(raw, start, end):
                chars.append(piece)
                at.append(place)
            continue
        name = kind.lstrip("/")
        if name in {"meta", "link", "time"}:
            _note_meta(name, raw[start:end], metas)
        depth += -1 if kind.startswith("/") else int(raw[end - 2 : end] != "/>")
        tags += 1
        if depth > MAX_DEPTH or tags > MAX_TAGS:
            raise _unreadable(file)
        if name in {"br", "img", "p", "li", "hr", "meta", "link", "input"}:
            depth -= not kind.startswith("/")  # these need no closing tag
        if name not in _INLINE and chars and chars[-1] != "\n":
            chars.append("\n")
            at.append(start)
    text = "".join(chars)
    places = array("I", (i for i, c in enumerate(text) if not c.isspace()))
    return _Stream(text, at, "".join(text[i] for i in places), places), metas


def _tokens(raw: str) -> Iterator[tuple[str, int, int]]:
    """Yield ("text" | tag | "/tag", start, end); what is never shown is passed over."""
    pos, size = 0, len(raw)
    lower = raw.lower() if len(raw.lower()) == size else raw
    comments = True
    while pos < size:
        open_ = raw.find("<", pos)
        if open_ < 0:
            yield "text", pos, size
            return
        nxt = raw[open_ + 1 : open_ + 2]
        if not (nxt.isascii() and nxt.isalpha()) and nxt not in {"/", "!", "?"}:
            yield "text", pos, open_ + 1
            pos = open_ + 1
            continue
        if open_ > pos:
            yield "text", pos, open_
        if raw.startswith("<!--", open_):
            end = raw.find("-->", open_ + 4) if comments else -1
            comments = end >= 0
            pos = end + 3 if end >= 0 else _after(raw, open_)
            continue
        pos = _after(raw, open_)
        slash = nxt == "/"
        name_match = _TAG_NAME.match(raw, open_ + 1 + slash)
        if name_match is None:
            continue
        name = name_match.group().lower()
        yield ("/" if slash else "") + name, open_, pos
        if name in _SILENT and not slash and raw[pos - 2 : pos] != "/>":
            close = lower.find(f"</{name}", pos)
            if name == "head":
                yield from _head_tokens(raw, pos, close if close >= 0 else pos)
            pos = close if close >= 0 else pos


def _head_tokens(raw: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield what the head states; its texts are not shown."""
    for found in re.finditer(r"<(meta|link)\b", raw[start:end], re.IGNORECASE):
        yield found.group(1).lower(), start + found.start(), _after(raw, start + found.start())


def _after(raw: str, open_: int) -> int:
    """Return the offset after the tag that begins at `open_`."""
    window = raw[open_ + 1 : open_ + 20_000]  # quotes may hold ">", but no tag is longer than this
    found = _TAG_END.match(window)
    if found:
        return open_ + 1 + found.end()
    close = raw.find(">", open_)
    return close + 1 if close >= 0 else len(raw)


def _characters(raw: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield each shown character with its offset; a reference has that of its `&`."""
    pos = start
    for found in _REFERENCE.finditer(raw, start, end):
        for i in range(pos, found.start()):
            yield raw[i], i
        pos = found.end()
        shown = html.unescape(found.group())
        if shown == found.group():
            pos = found.start()  # no reference after all
            continue
        for char in shown:
            yield char, found.start()
    for i in range(pos, end):
        yield raw[i], i


def _note_meta(name: str, tag: str, metas: dict[str, str]) -> None:
    values = {
        m.group(1).lower(): html.unescape(m.group(2) or m.group(3) or m.group(4) or "")
        for m in _ATTRIBUTE.finditer(tag[:4_000])
    }
    if name == "link":
        if "canonical" in values.get("rel", "").lower().split():
            metas.setdefault("canonical", values.get("href", ""))
        return
    if name == "time":
        marked = "pubdate" in tag.lower() or "datepublished" in values.get("itemprop", "").lower()
        if values.get("datetime"):
            metas.setdefault("time" if marked else "time?", values["datetime"])
        return
    key = values.get("property") or values.get("name") or values.get("itemprop") or ""
    if key and values.get("content"):
        metas.setdefault(key.lower(), values["content"].strip())


def _stated_date(metas: dict[str, str], raw: str) -> tuple[date | None, str]:
    """Return the day of publication that the page states about itself, and how."""
    found = [(f"meta {key}", metas[key]) for key in _META_DATES if key in metas]
    found += [("JSON-LD datePublished", m.group(1)) for m in _PUBLISHED.finditer(raw)][:1]
    found += [("time datetime", metas["time"])] if "time" in metas else []
    for how, words in found:
        if (day := _DATE.search(words)) is not None:
            try:
                return date(*(int(n) for n in day.groups())), f"{how} {words}"
            except ValueError:
                continue
    return None, ""


def _squeezed(line: str) -> str:
    return "".join(line.split())


def _aligned(lines: list[str], stream: _Stream) -> list[tuple[int, int]]:
    """Return the dense span of each line that stands in the stream, in order.

    Long lines are found first and hold the short ones in place: "Russia" alone might stand
    anywhere on a page.
    """
    wanted = [_without_marks(line) for line in lines]
    spots: dict[int, tuple[int, int]] = {}
    cursor = 0
    for n, words in enumerate(wanted):
        if len(words) >= _LONG and (k := stream.dense.find(words, cursor)) >= 0:
            spots[n] = (k, k + len(words))
            cursor = k + len(words)
    anchors = sorted(spots)
    out: list[tuple[int, int]] = []
    cursor = 0
    for n, words in enumerate(wanted):
        if n in spots:
            out.append(spots[n])
            cursor = spots[n][1]
            continue
        nxt = bisect_left(anchors, n)
        limit = spots[anchors[nxt]][0] if nxt < len(anchors) else len(stream.dense)
        for piece in _pieces(words, lines[n], stream, (cursor, limit)):
            out.append(piece)
            cursor = piece[1]
    return out


def _without_marks(line: str) -> str:
    """Return the line's letters without the list and table signs that trafilatura adds."""
    return _squeezed(re.sub(r"^(?:[-|]\s)+|\s\|$", "", line))


def _pieces(
    words: str, line: str, stream: _Stream, span: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield where a line stands, whole or sentence by sentence."""
    if not words:
        return
    k = stream.dense.find(words, *span)
    if k >= 0:
        yield k, k + len(words)
        return
    cursor = span[0]
    for sentence in re.split(r"(?<=[.!?؟])\s+|\s\|\s", line):
        part = _squeezed(sentence)
        k = stream.dense.find(part, cursor, span[1]) if len(part) > 8 else -1
        if k >= 0:
            yield k, k + len(part)
            cursor = k + len(part)


def _title(
    stated: str, stream: _Stream, spans: list[tuple[int, int]]
) -> tuple[str, tuple[int, int] | None]:
    """Return the title, and where it stands above the article."""
    limit = spans[0][1] if spans else len(stream.dense)
    cut = [stated, *(stated.rsplit(sign, 1)[0] for sign in _TITLE_SIGNS if sign in stated)]
    for title in cut:
        words = _squeezed(title)
        k = stream.dense.rfind(words, 0, limit) if len(words) >= 8 else -1
        if k >= 0:
            return title.strip(), (k, k + len(words))
    return stated.strip(), None


def _after_title(raw: str, headline: str) -> str:
    """Return the outlet that <title> names behind the headline: "Headline | Outlet"."""
    found = _TITLE.search(raw)
    whole = " ".join(html.unescape(found.group(1)).split()) if found else ""
    for sign in _TITLE_SIGNS:
        head, _, name = whole.rpartition(sign)
        like = _squeezed(head)[:_SAME_START] == _squeezed(headline)[:_SAME_START]
        if head and like and 0 < len(name.split()) <= _NAME_WORDS:
            return name.strip()
    return ""


def _covers(spans: list[tuple[int, int]], head: tuple[int, int]) -> bool:
    return any(start < head[1] and head[0] < end for start, end in spans)


def _view(spans: list[tuple[int, int]], stream: _Stream) -> MappedText:
    """Return the lines one under another; a break has the offset of what follows it."""
    text: list[str] = []
    at = array("I")
    for start, end in spans:
        first, last = stream.places[start], stream.places[end - 1] + 1
        if text:
            text.append("\n\n")
            at.extend((stream.at[first], stream.at[first]))
        text.append("".join(" " if c.isspace() else c for c in stream.text[first:last]))
        at.extend(stream.at[first:last])
    return MappedText("".join(text), at)


def _left_out(spans: list[tuple[int, int]], stream: _Stream) -> tuple[Removed, ...]:
    """Return the shown text that is not part of the article, block by block."""
    out: list[Removed] = []
    edges = [0, *(edge for span in spans for edge in span), len(stream.dense)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if start >= end:
            continue
        first, last = stream.places[start], stream.places[end - 1] + 1
        for block in re.finditer(r"[^\n]+", stream.text[first:last]):
            words = block.group().strip()
            if words:
                i = first + block.start() + block.group().index(words)
                ends = stream.at[i + len(words) - 1] + 1
                out.append(Removed(start=stream.at[i], end=ends, text=words, why="outside_article"))
    return tuple(out)
