"""Walk down a page and say, line by line, what is removed, what is kept, and for which article.

In:  the lines of a page
Out: one Mark per line: why it is removed, or as what it is kept; the number of its article

A page is an article, then what the outlet wants read next. "Read also" may be followed by a whole
other article: it gets a number of its own, so that its facts are never told as the first one's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mujaz.corpus.cleaning.furniture import Furniture
from mujaz.corpus.cleaning.inline import Inline
from mujaz.corpus.cleaning.lines import Line, overlap, shortened
from mujaz.corpus.cleaning.lists import drop_bare_lists
from mujaz.corpus.cleaning.marks import Mark, State, label_length
from mujaz.corpus.cleaning.masthead import read_head
from mujaz.corpus.cleaning.summary import Summaries
from mujaz.corpus.phrases import Phrases, pattern
from mujaz.model import SegmentKind

_CLOUD_WORDS = 4  # a tag on a line of its own has at most so many words
_TEASER_WORDS = 40  # foreign prose shorter than this is a teaser, not an article
_KIN = 0.6  # share of a headline's stems in the paragraph below it that makes them one article
_AKIN = 0.4  # the same, of telling stems, where the paragraph is not the first article's
_OWN = 0.25  # share of a paragraph's telling stems met before that lets it go on after an end sign
_OWN_OPENED = 0.12  # the same, where it begins as paragraphs go on: «ومن جانبه»
_BETWEEN = 3  # short lines (place, day, picture) that may stand between a headline and its body
_BOX_WORDS = 14  # a line of a box of the site has at most so many
_COMMENTS = re.compile(
    r"(?:[(\[]?\d+[)\]]? ?)?(?:(?:reader|readers'?|user|top|latest)? ?comments?|(?:ال)?تعليقات?"
    r"|تعليقات (?:ال)?(?:قراء|زوار)|(?:ال)?تعليق(?:ات)? \(?\d+)(?: ?[(\[:]? ?\d+ ?[)\]]?)?\Z"
)
_SETS_RIGHT = re.compile(  # a note with which an outlet corrects what it has reported
    r"\b(?:correct(?:s|ed|ion|ions)?|revised?|revis(?:es|ion)|misstated|incorrect(?:ly)?|in error"
    r"|not as|retract(?:s|ed|ion)|withdr(?:ew|awn)|earlier version)\b"
    r"|(?:^|\s)[وفبل]?(?:ال)?(?:تصحيح|صحح\w*|تصويب|استدراك|خطا|عدل\w*|تعديل|سحب\w*"
    r"|اعتذار|تعتذر|نسخه سابقه)\b"
)


@lru_cache(maxsize=8)
def furniture_rules(phrases: Phrases) -> Furniture:
    """Return the line rules of some phrase families, compiled once for all pages."""
    return Furniture(phrases)


@lru_cache(maxsize=8)
def _opener(openers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(pattern(o) for o in openers) or '(?!)'})(?!\w)")


class Walk:
    """One walk over the lines of one page."""

    def __init__(
        self, lines: list[Line], phrases: Phrases, inline: Inline, names: Sequence[str] = ()
    ) -> None:
        self.lines = lines
        self.furniture = furniture_rules(phrases)
        self.marks = [Mark(line) for line in lines]
        self._at = State()
        self._tags = phrases.get("tags", "section")
        self._related = phrases.get("related_list", "section")
        self._also = phrases.get("read_also", "section")
        self._ends = {f.name for f in phrases.of("line") if f.ends}
        self._opener = _opener(phrases.get("opener", "name").names)
        self._head = read_head(lines, self.furniture, phrases, names)
        self._summaries = Summaries(self.marks, phrases, self.furniture, inline)

    def run(self) -> list[Mark]:
        """Return a mark for every line."""
        i = 0
        while i < len(self.lines):
            i = self._step(i)
        drop_bare_lists(self.marks)
        return self.marks

    def _step(self, i: int) -> int:
        line, at = self.lines[i], self._at
        self.marks[i].part = at.part
        if i in self._head.masthead:
            self._remove(i, "masthead")
            return i + 1
        if i == self._head.headline:
            self.marks[i].kind = SegmentKind.TITLE
            return self._content(i)
        section = self._section(line)
        if section == "tags":
            return self._tag_cloud(i)
        if section in {"related_list", "read_also"}:
            return self._foreign(i, section)
        if section == "ai_summary_label":
            return self._summaries.take(i, at, self._section)
        if at.prose == 0 and line.key in at.lines:
            self._remove(i, "repeated")
            return i + 1
        if why := self._named(i):
            self._remove(i, why)
            if why in self._ends and at.prose:
                at.ended = True
            at.bylined = at.bylined or why in {"byline", "date_line", "date_update"}
            return i + 1
        return self._content(i)

    def _named(self, i: int) -> str:
        """Return as what furniture the line is removed, by its words, its shape or its place."""
        line, at = self.lines[i], self._at
        if at.prose > 1 and _COMMENTS.match(line.bare):
            at.comments = at.ended = True
            return "comments"
        first = not at.title and i > self._head.headline
        if why := self.furniture.name(line, first=first, lead=at.prose == 0):
            noted = why == "editors_note" and _SETS_RIGHT.search(line.key)
            return "" if noted else why
        if at.comments:
            return "comments"
        if self._beside_byline(i):
            return "byline"
        boxed = i > 0 and self.marks[i - 1].why == "newsletter"
        if boxed and at.title and not line.stop and line.words <= _BOX_WORDS:
            return "" if overlap(line.telling, at.telling) >= _OWN else "newsletter"
        return ""

    def _section(self, line: Line) -> str:
        """Return the section that the line opens."""
        bare, words = line.bare, line.words
        if self._at.comments:
            return ""
        label = self._tags.label(bare)
        if label is not None and words <= self._tags.max_words and not (line.stop and words > 8):
            return "tags"
        if self._summaries.opens(line, self._at):
            return "ai_summary_label"
        if self._related.matches(bare, words):
            label = self._related.label(bare)
            if label is not None and not bare[label:].strip(" :"):
                return "related_list"
        return "read_also" if self._is_read_also(line) else ""

    def _is_read_also(self, line: Line) -> bool:
        label = self._also.label(line.bare)
        if label is not None:
            content = line.bare[label:].strip(" :")
            # before the title, "Watch: …" is the title itself
            return bool(self._at.title) if content else True
        found = bool(self._at.title) and self._also.matches(line.bare, line.words)
        return found and not (line.stop and line.words > 6)

    def _remove(self, i: int, why: str) -> None:
        self.marks[i].why = why
        self.marks[i].part = self._at.part

    def _tag_cloud(self, i: int) -> int:
        """Remove a tag label and the tags on the lines below it."""
        at = self._at
        self._remove(i, "tags")
        if not at.prose:  # above the article a title may follow at once
            return i + 1
        at.ended = True
        j = i + 1
        while j < len(self.lines):
            line = self.lines[j]
            short = line.words <= _CLOUD_WORDS or line.text.count(",") + line.text.count("،") > 2
            if line.stop or not (short or "#" in line.text) or self._section(line):
                break
            if self.furniture.name(line, first=False, lead=False):
                break
            self._remove(j, "tags")
            j += 1
        return j

    def _foreign(self, i: int, name: str) -> int:
        """Remove a label of other stories and their headlines; find a whole article below it."""
        line, at = self.lines[i], self._at
        family = self._also if name == "read_also" else self._related
        label = family.label(line.bare)
        inline = bool(label is not None and line.bare[label:].strip(" :"))
        self._remove(i, name)
        heads = [i] if inline else []
        j = i + 1
        while j < len(self.lines) and self._is_foreign_head(j, name, heads, inline=inline):
            self._remove(j, name)
            heads.append(j)
            j += 1
        below = self._below(j)
        if heads and at.prose and below < len(self.lines):
            if self._is_new(heads[-1], below):
                return self._new_article(heads[-1], inline=inline and heads[-1] == i)
            if self._is_teased(heads[-1], below):
                at.ended = at.foreign = True
        if name == "related_list" and at.prose and not self._goes_on(j):
            at.ended = True
        return j

    def _below(self, j: int) -> int:
        """Return the paragraph below a headline, past its place, day, author and picture."""
        below = j
        while below < len(self.lines) and self._byline_like(below):
            below += 1
        for n in range(below, min(below + _BETWEEN, len(self.lines))):
            line = self.lines[n]
            if line.prose:
                return n
            if self._section(line) or (line.stop and line.words >= 4):
                break
        return below

    def _is_foreign_head(self, j: int, name: str, heads: list[int], *, inline: bool) -> bool:
        line = self.lines[j]
        if (
            self._section(line)
            or not line.headline
            or (line.prose and not line.bullet and not line.asks)
        ):
            return False
        if self.furniture.name(line, first=False, lead=False) or _COMMENTS.match(line.bare):
            return False
        if (
            heads
            and self._byline_like(j)
            and self.lines[min(self._below(j), len(self.lines) - 1)].prose
        ):
            return False  # a place and a day: the headline above it has an article
        if name == "related_list" or line.bullet:
            return True
        if inline or (self._at.ended and heads):
            return False
        return not heads or not self.lines[j].gap  # one headline, or several without blank lines

    def _byline_like(self, j: int) -> bool:
        why = self.furniture.name(self.lines[j], first=False, lead=True)
        return why in {"byline", "date_line", "date_update", "counter", "caption"}

    def _prose_below(self, j: int) -> list[Line]:
        """Return the paragraphs from line j to the next sign of an end."""
        found: list[Line] = []
        for line in self.lines[j : j + 40]:
            if self._section(line) in {"tags", "related_list"}:
                break
            if line.prose or (line.stop and line.words >= 4):
                found.append(line)
        return found

    def _is_new(self, head: int, below: int) -> bool:
        """Return whether a whole other article stands under a headline."""
        if not self.lines[below].prose:
            return False
        prose = self._prose_below(below)
        if sum(line.words for line in prose) < _TEASER_WORDS:
            return False
        stems = self._head_line(head).stems
        first = prose[0].stems | (prose[1].stems if len(prose) > 1 else frozenset())
        kin = overlap(stems, prose[0].stems)
        goes_on = self._opener.match(prose[0].bare) is not None
        if self._at.ended:
            return not goes_on or overlap(stems, first) >= _KIN
        shared = len(stems & prose[0].stems)
        near = overlap(stems, self._at.last)
        whole = kin >= _KIN and shared >= 4 and kin > near + 0.2 and not goes_on
        return whole or self._is_teased(head, below)

    def _is_teased(self, head: int, below: int) -> bool:
        """Return whether a paragraph tells what the foreign headline above it promises.

        Both share telling words, and the paragraph has few of the first article's.
        """
        line = self.lines[below]
        told = line.telling
        for later in self.lines[below + 1 : below + 2]:
            told |= later.telling if later.prose else frozenset()
        stems = self._head_line(head).telling
        kin, own = overlap(stems, told), overlap(line.telling, self._at.telling)
        if not line.prose and not (line.stop and line.words >= 4):
            return False
        if self._opener.match(line.bare) is not None and own >= _OWN_OPENED:
            return False
        promised = kin >= _AKIN and len(stems & told) >= 2
        return promised and kin > overlap(stems, self._at.telling) + 0.1 and own < _AKIN

    def _head_line(self, head: int) -> Line:
        """Return a foreign headline without its label."""
        line = self.lines[head]
        label = self._also.label(line.bare)
        return shortened(line, label_length(line, label)) if label else line

    def _new_article(self, head: int, *, inline: bool) -> int:
        self._at = State(part=self._at.part + 1, title=True)
        mark = self.marks[head]
        if inline:
            label = self._also.label(mark.line.bare) or self._related.label(mark.line.bare) or 0
            mark.cut, mark.cut_why = label_length(mark.line, label), mark.why
        mark.why, mark.kind, mark.part = "", SegmentKind.TITLE, self._at.part
        return head + 1

    def _goes_on(self, j: int) -> bool:
        """Return whether the article goes on below a box of other headlines."""
        prose = self._prose_below(j)[:2]
        if self._at.ended or not prose:
            return False
        return self._is_own(prose[0]) or overlap(prose[-1].telling, self._at.telling) >= _OWN

    def _is_own(self, line: Line) -> bool:
        """Return whether a paragraph has the words of the article above it.

        One that begins «ومن جانبه» goes on with what stands above it, but that may be a foreign
        story by then.
        """
        own = overlap(line.telling, self._at.telling)
        opened = self._opener.match(line.bare) is not None
        return own >= _OWN or (opened and (own >= _OWN_OPENED or not self._at.foreign))

    def _beside_byline(self, i: int) -> bool:
        """Return whether a line is a bare name beside a byline or a date, above the article."""
        at, line = self._at, self.lines[i]
        if at.prose or not at.title or not self.furniture.person(line):
            return False
        after = i + 1 < len(self.lines) and self._byline_like(i + 1)
        return after or (
            i > 0 and self.marks[i - 1].why in {"byline", "date_line"} and line.words <= 3
        )

    def _content(self, i: int) -> int:
        line, at, mark = self.lines[i], self._at, self.marks[i]
        if at.ended:
            return self._after_end(i)
        if self._is_unlabelled(i):
            return self._new_article(i, inline=False)
        idle = i in self._head.idle
        if mark.kind is None and (self._between(i) or idle):
            # between byline and body stands the picture
            mark.kind = SegmentKind.HEADING if idle else SegmentKind.CAPTION
        at.title = at.title or not idle
        if line.prose:
            at.prose += 1
            at.last = line.stems
        else:
            at.lines.add(line.key)
        at.telling |= line.telling
        return i + 1

    def _between(self, i: int) -> bool:
        """Return whether a short line stands where a page has its picture: below the byline.

        A sentence with its full stop is a caption only directly above the first paragraph: below
        one, or beside another short sentence, it is a short paragraph of the story.
        """
        line, at = self.lines[i], self._at
        if not (at.bylined and at.prose <= 1 and at.title) or line.prose or line.words < 5:
            return False
        if not line.stop or line.asks:
            return True
        beside = [n for n in (i - 1, i + 1) if 0 <= n < len(self.lines) and not self.marks[n].why]
        short = [self.lines[n] for n in beside if self.marks[n].kind is not SegmentKind.TITLE]
        return not at.prose and not any(o.sentence and not o.prose for o in short)

    def _is_unlabelled(self, i: int) -> bool:
        """Return whether a headline with a place, a day or an author below it begins a story."""
        line = self.lines[i]
        if self._at.prose < 2 or line.prose or not line.headline or line.words < 4:
            return False
        if i + 1 >= len(self.lines) or not self._byline_like(i + 1):
            return False
        below = self._below(i + 1)
        return below < len(self.lines) and self._is_teased(i, below) and self._is_new(i, below)

    def _after_end(self, i: int) -> int:
        """Judge a line that stands below a sign that the article is over."""
        line, at = self.lines[i], self._at
        below = self._below(i + 1)
        if line.headline and below < len(self.lines) and self._is_new(i, below):
            return self._new_article(i, inline=False)
        if line.prose and self._is_own(line) and not self._teaser(i):
            at.ended = at.foreign = False
            return self._content(i)
        at.foreign = at.foreign or line.prose
        self._remove(i, "after_end")
        return i + 1

    def _teaser(self, i: int) -> bool:
        """Return whether a paragraph belongs to the foreign headline above it."""
        above = self.marks[i - 1].why if i else ""
        return above in {"related_list", "read_also", "after_end"}
