"""Find what is not the article inside a paragraph of the article.

In:  one kept line
Out: Cut: places in the line, and why; what a dateline says of agency and day
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from mujaz.corpus.cleaning.clauses import foreign_end
from mujaz.corpus.cleaning.orders import order_rules
from mujaz.corpus.cleaning.outlets import names_an_outlet
from mujaz.corpus.phrases import Family, Phrases, bare, pattern
from mujaz.language.fold import fold

_GLYPHS = "◄►▶◀●•▪■◆*|>«#→←"
_PAREN_LEAD = re.compile(r"\(([^()]{2,40})\)\s*[-–—]+\s*")
_CAPS_LEAD = re.compile(
    r"[A-Z][A-Z .,’'/-]{2,40}(?:,? [A-Z][a-z]+\.?){0,2}"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
    r"(?:,? \d{4})?)?(?: ?[(\[][^()]{1,40}[)\]])?\s*(?:[—–]|-{1,2}(?=\s))\s*"
)
_PLACE_LEAD = re.compile(r"([^()\[\].!?؟:\n]{2,50}?)\s*[(\[]([^()]{1,40})[)\]]\s*[-–—:]+\s*")
_MONTH = r"(?:[a-z]{3,9}\.?|(?:كانون |تشرين )?[ء-ي]{3,8})"
_DAY = rf"(?:\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?)"
_ADVERT = re.compile(r"(?<![\w])(?:Advertisement|ADVERTISEMENT|ADVERTISING)(?![\w])")
_EMPHASIS = re.compile(r"(?<!\*)\*\*(?!\*)|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")
_MD_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:https?:|/|#|mailto:)[^()\s]{0,500}\)")
_MD_LEAD = re.compile(r"(?:#{1,6}\s+|>\s+)")
_DIGIT = re.compile(r"\d")
_BRACKETED = re.compile(r"[(\[{]([^()\[\]{}\n]{2,90})[)\]}]")
_PARTED = re.compile(r"\s*(?:[-–—:|/،,؛;.]\s*)+")
_HASHTAGS = re.compile(r"(?:\s*#\w[\w.-]*[\s,،|]*){2,}\Z|(?<=[.!?؟\"”»)…])\s*#\w[\w.-]*\s*\Z")
_PLACEHOLDER = re.compile(r"\{\{[^{}\n]{1,80}\}\}|\[\[[^\[\]\n]{1,80}\]\]|<%[^%\n]{1,80}%>")
_LEAST_LED = 4  # words that must follow a dateline: a place and a name are a byline


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A stretch of a line that goes."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The head of a report: who sent it, from where, on which day."""

    end: int
    agency: str
    stated: str  # its words, where it names a day


class Inline:
    """Finds the inline furniture of paragraphs."""

    def __init__(self, phrases: Phrases) -> None:
        self._agencies = _any(phrases.get("agency", "name").names)
        names = (*phrases.get("agency", "name").names, *phrases.get("place", "name").names)
        item = rf"(?:{_any(names).pattern}|{_DAY})"
        self._item_lead = re.compile(
            rf"\(?{item}(?:[ ,،/()-]{{1,3}}{item}){{0,5}}\)? ?(?P<mark>-+|:|/|\.(?= ))+ ?(?=\S)"
        )
        marker = _any(phrases.get("read_also", "inline").names).pattern
        glyph = re.escape(_GLYPHS)
        self._also = re.compile(
            rf"(?P<glyph>[{glyph}(\[]{{1,3}} ?)?(?<!\w)(?:{marker})(?!\w)"
            r"(?P<mark> ?[:|>←→◄►▶◀‹›]+| -(?= ))?"
        )
        self._opener = re.compile(
            rf"(?<=\s)(?:{_any(phrases.get('opener', 'name').names).pattern})(?!\w)"
        )
        self._adverts = _any(phrases.get("advertisement", "inline").names)
        self._advert_line = phrases.get("advertisement", "line")
        self._orders = order_rules(phrases)
        self._tails = [(f.name, _tail(f)) for f in _tail_families(phrases)]
        self._signature = re.compile(rf"[ .]*[(\[/] ?({self._agencies.pattern}) ?[)\]]?[.\s]*\Z")

    def dateline(self, text: str) -> Dateline | None:
        """Return the dateline at the start of a line."""
        found = self._dateline(text)
        return found if found and len(text[found.end :].split()) >= _LEAST_LED else None

    def _dateline(self, text: str) -> Dateline | None:
        if found := _PAREN_LEAD.match(text):
            return self._as_dateline(text, found.end(), found.group(1))
        found = _PLACE_LEAD.match(text)
        if found and len(found.group(1).split()) <= 6:
            inside = fold(found.group(2))[0].strip()
            known = self._agencies.fullmatch(inside) or names_an_outlet(inside)
            if known or found.group(1).isupper():
                return self._as_dateline(text, found.end(), found.group(2))
        if (found := _CAPS_LEAD.match(text)) and found.group().strip(" -–—").upper()[:3].isalpha():
            inner = re.search(r"[(\[]([^()]+)[)\]]", found.group())
            return self._as_dateline(text, found.end(), inner.group(1) if inner else "")
        key, at = fold(text)
        lead = self._item_lead.match(key)
        if lead is None or len(key) - lead.end() < 12:
            return None
        agency = self._agencies.search(lead.group())
        if lead.group("mark") == "." and (agency is None or " -" not in lead.group()):
            return None
        if agency is None and lead.group("mark") != "-":
            return None  # «موسكو: …» may be a quotation
        if agency is None and " -" not in lead.group():
            return None
        end = at[lead.end()] if lead.end() < len(at) else len(text)
        name = text[at[agency.start()] : at[agency.end() - 1] + 1] if agency else ""
        return Dateline(end=end, agency=name, stated=_stated(text[:end]))

    def _as_dateline(self, text: str, end: int, inside: str) -> Dateline | None:
        if len(text) - end < 12:
            return None
        return Dateline(end=end, agency=inside.strip(), stated=_stated(text[:end]))

    def cuts(self, text: str) -> list[Cut]:
        """Return what goes from a paragraph, in order, without overlaps."""
        key, at = fold(text)
        at.append(len(text))
        found = [*self._read_also(key, at), *self._advert(text, key, at), *_markdown(text)]
        found += self._tail(key, at)
        found += self._between(text)
        found.sort(key=lambda c: (c.start, -c.end))
        kept: list[Cut] = []
        for cut in found:
            if cut.start < cut.end and (not kept or cut.start >= kept[-1].end):
                kept.append(cut)
        return kept

    def signature(self, text: str) -> tuple[int, str] | None:
        """Return where the agency's sign at the end of a last paragraph begins, and its name."""
        key, at = fold(text)
        found = self._signature.search(key, max(0, len(key) - 40))
        if found is None:
            return None
        start = at[found.start(1)]
        while start and text[start - 1] in " ([/":
            start -= 1
        return start, text[at[found.start(1)] : at[found.end(1) - 1] + 1]

    def _read_also(self, key: str, at: list[int]) -> list[Cut]:
        cuts: list[Cut] = []
        pos = 0
        while (found := self._also.search(key, pos)) is not None:
            pos = found.end()
            before = key[: found.start()].rstrip()
            fresh = not before or before[-1] in ".!?؟\"…:)»'"
            glyph, mark = found.group("glyph"), found.group("mark")
            if not (mark and (fresh or glyph)) and not (glyph and "◄" in glyph + mark_of(glyph)):
                continue
            end = self._foreign_end(key, found.end(), bracket=(glyph or "").strip()[-1:])
            cuts.append(Cut(start=at[found.start()], end=at[end], why="read_also"))
            pos = end
        return cuts

    def _foreign_end(self, key: str, start: int, *, bracket: str) -> int:
        """Return where the foreign headline that begins at `start` is over."""
        if bracket in {"(", "["} and bracket:
            close = key.find(")" if bracket == "(" else "]", start, start + 400)
            if close >= 0:
                return close + 1
        return foreign_end(key, start, self._opener)

    def _between(self, text: str) -> Iterator[Cut]:
        """Yield orders, tags and what a page's machinery left between the words."""
        for start, end in self._orders.spans(text):
            yield Cut(start=start, end=end, why="order")
        if "#" in text and (tags := _HASHTAGS.search(text)):
            yield Cut(start=tags.start(), end=tags.end(), why="tags")
        for left in _PLACEHOLDER.finditer(text):
            yield Cut(start=left.start(), end=left.end(), why="markup")
        for note in _BRACKETED.finditer(text):
            first = bare(fold(_PARTED.split(note.group(1))[0])[0])
            whole = bare(fold(note.group(1))[0])
            advert = self._advert_line
            if advert.matches(first, 99) or advert.matches(whole, len(whole.split())):
                yield Cut(start=note.start(), end=note.end(), why="advertisement")

    def _advert(self, text: str, key: str, at: list[int]) -> list[Cut]:
        cuts = [
            Cut(start=at[m.start()], end=at[m.end()], why="advertisement")
            for m in self._adverts.finditer(key)
        ]
        for found in _ADVERT.finditer(text):
            before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
            fresh = not before or before[-1] in '.!?؟”"»…'
            if fresh and (not after or (not after[0].islower() and not after.startswith(":"))):
                cuts.append(Cut(start=found.start(), end=found.end(), why="advertisement"))
        return cuts

    def _tail(self, key: str, at: list[int]) -> list[Cut]:
        """Return the furniture that a flattened page carries at its paragraph's end."""
        firsts = [m.end(1) for _, tail in self._tails if (m := _after_sentence(tail).search(key))]
        if not firsts:
            return []
        begin = min(firsts)
        starts = {begin: ""}
        for name, tail in self._tails:
            starts |= {m.start(): name for m in tail.finditer(key, begin)}
        edges = [*sorted(starts), len(key)]
        return [Cut(start=at[a], end=at[b], why=starts[a]) for a, b in pairwise(edges)]


def mark_of(glyph: str | None) -> str:
    """Return a sign that only links carry, where the glyph has one."""
    return "◄" if glyph and any(c in "►▶◀●■◆" for c in glyph) else ""


@lru_cache(maxsize=8)
def inline_rules(phrases: Phrases) -> Inline:
    """Return the rules of some phrase families, compiled once for all pages."""
    return Inline(phrases)


def _tail_families(phrases: Phrases) -> list[Family]:
    wanted = [("source", "line"), ("tags", "section"), ("related_list", "section")]
    return [*(phrases.get(*w) for w in wanted), *phrases.of("tail")]


def _tail(family: Family) -> re.Pattern[str]:
    words = [pattern(p) + " ?:" for p in family.labels] + [
        pattern(p) + r"(?!\w)" for p in family.names
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words) or '(?!)'})")


@lru_cache(maxsize=64)
def _after_sentence(tail: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(rf"([.!?؟\"…)] ?){tail.pattern}")


def _any(names: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted((pattern(n) for n in names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered) or '(?!)'})(?!\w)")


def _stated(words: str) -> str:
    return words.strip(" -–—:") if _DIGIT.search(words) else ""


def _markdown(text: str) -> list[Cut]:
    cuts = [Cut(start=m.start(), end=m.end(), why="markup") for m in _EMPHASIS.finditer(text)]
    if lead := _MD_LEAD.match(text):
        cuts.append(Cut(start=0, end=lead.end(), why="markup"))
    for link in _MD_LINK.finditer(text):
        if link.group().startswith("!"):
            cuts.append(Cut(start=link.start(), end=link.end(), why="caption"))
            continue
        cuts.append(Cut(start=link.start(), end=link.start(1), why="markup"))
        cuts.append(Cut(start=link.end(1), end=link.end(), why="markup"))
    return cuts
