"""Split a page's text into lines and say what each looks like.

In:  the plain text of a page
Out: list[Line] with offsets into that text; measures of likeness between texts
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mujaz.corpus.phrases import bare, count_words
from mujaz.language.fold import fold_key
from mujaz.language.tables import function_words, lexicon, speech_verbs
from mujaz.language.tokens import stem_readings, stems

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[•·●▪◦‣■□★✓✔➤►◄▶◀»*+–—-]|\d{1,2}[.)-])\s+")
_CLOSERS = " \t\"'”’»›)]}*_"
_FULL_STOPS = ".…۔"
_ASKING = "!?؟"
PROSE_WORDS = 8  # fewer words than this are a paragraph only among other paragraphs
SENTENCE_WORDS = 4
LONG_LINE = 22  # a line of so many words is prose even without a full stop


@dataclass(frozen=True)
class Line:
    """One line: its place in the text (trimmed), and what it looks like."""

    start: int
    end: int
    text: str
    gap: bool  # a blank line stands before it

    @cached_property
    def key(self) -> str:
        """The folded line."""
        return fold_key(self.text)

    @cached_property
    def bare(self) -> str:
        """The folded line without frame: what phrase families see."""
        return bare(self.key)

    @cached_property
    def words(self) -> int:
        """The number of words."""
        return count_words(self.key)

    @cached_property
    def bullet(self) -> bool:
        """Whether it begins with the sign of a list."""
        return _BULLET.match(self.text) is not None

    @cached_property
    def stop(self) -> bool:
        """Whether it ends as a sentence does; a question may be a headline."""
        last = self.text.rstrip(_CLOSERS)[-1:]
        return bool(last) and last in _FULL_STOPS + _ASKING

    @cached_property
    def asks(self) -> bool:
        """Whether it ends with a question or exclamation mark."""
        last = self.text.rstrip(_CLOSERS)[-1:]
        return bool(last) and last in _ASKING

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as a paragraph of running text."""
        if self.bullet and self.words < LONG_LINE and not self.stop:
            return False
        least = PROSE_WORDS + 4 if self.asks else PROSE_WORDS
        return self.words >= LONG_LINE or (self.stop and self.words >= least)

    @cached_property
    def sentence(self) -> bool:
        """Whether it can be a sentence, however short."""
        return self.stop and not (self.asks or self.bullet) and self.words >= SENTENCE_WORDS

    @cached_property
    def headline(self) -> bool:
        """Whether it may be a headline: short, and no full stop at its end."""
        return 2 <= self.words <= 30 and (not self.stop or self.asks)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return content_stems(self.text)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The stems of words that not every report uses."""
        return self.stems - _everybodys()


@lru_cache(maxsize=1)
def _everybodys() -> frozenset[str]:
    """Return the stems of function words, of speech verbs, and of words for time and number."""
    words = {word for found in function_words().values() for word in found}
    for term in lexicon():
        if term.kind in {"generic", "time", "quantity"}:
            words.update(w for forms in term.words.values() for form in forms for w in form.split())
    words.update(w for _, forms in speech_verbs() for form in forms for w in form.split())
    keys = {fold_key(word) for word in words}
    return frozenset(s for key in keys if key for s in stem_readings(key))


def split_lines(text: str) -> list[Line]:
    """Return the lines that have something on them."""
    lines: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        words = match.group()
        trimmed = words.strip()
        if not trimmed:
            continue
        start = match.start() + words.index(trimmed)
        gap = not lines or len(_BREAK.findall(text, last, start)) > 1
        last = start + len(trimmed)
        lines.append(Line(start, last, trimmed, gap))
    return lines


def shortened(line: Line, cut: int) -> Line:
    """Return the line without its first `cut` characters."""
    rest = line.text[cut:]
    trimmed = rest.lstrip(" \t\u00a0:|-–—»>")
    start = line.start + cut + len(rest) - len(trimmed)
    return Line(start, line.end, trimmed, line.gap)


def opens_short(lines: Sequence[Line], i: int) -> bool:
    """Return whether a body of short paragraphs begins at a line: two sentences, and nothing but
    sentences down to the first long paragraph. Above a headline or a date they are slogans.
    """
    if len(lines) < i + 2 or not (lines[i].sentence and lines[i + 1].sentence):
        return False
    long = next((n for n in range(i, len(lines)) if lines[n].prose), i + 2)
    return all(line.sentence for line in lines[i:long])


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of three letters or more."""
    return frozenset(s for s in stems(text) if len(s) >= 3)


def overlap(one: frozenset[str], other: Iterable[str]) -> float:
    """Return the share of `one` that stands in `other` too."""
    return len(one.intersection(other)) / len(one) if one else 0.0


def unwrapped(lines: list[Line], text: str) -> list[Line]:
    """Join the lines of paragraphs that were broken at a fixed width."""
    out: list[Line] = []
    block: list[Line] = []
    for line in [*lines, None]:
        if line is not None and (not block or not line.gap):
            block.append(line)
            continue
        out += _joined(block, text) if _is_wrapped(block) else block
        block = [line] if line is not None else []
    return out


def _is_wrapped(block: list[Line]) -> bool:
    """Return whether lines without blank lines between them are one paragraph."""
    if len(block) < 3 or any(line.bullet for line in block):
        return False
    sizes = [len(line.text) for line in block[:-1]]
    even = min(sizes) >= 45 and max(sizes) <= 110 and max(sizes) - min(sizes) <= 35
    open_ends = sum(1 for line in block[:-1] if not line.stop)
    return even and open_ends * 2 >= len(sizes) and block[-1].stop


def _joined(block: list[Line], text: str) -> list[Line]:
    start, end = block[0].start, block[-1].end
    return [Line(start, end, text[start:end], block[0].gap)]
