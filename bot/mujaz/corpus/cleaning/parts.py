"""Walk down a page and say, line by line, what is removed, what is kept, and for which article.

In:  the lines of a page
Out: one Mark per line: why it is removed, or as what it is kept; the number of its article

A page is an article, then what the outlet wants read next. "Read also" may be followed by a whole
other article: it gets a number of its own, so that its facts are never told as the first one's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from mujaz.corpus.cleaning.furniture import Furniture
from mujaz.corpus.cleaning.inline import Inline
from mujaz.corpus.cleaning.lines import Line, overlap, shortened
from mujaz.corpus.phrases import Phrases, pattern
from mujaz.model import SegmentKind

_CLOUD_WORDS = 4  # a tag on a line of its own has at most so many words
_ITEM_WORDS = 16  # a point of a summary without a full stop has at most so many
_LIST = 3  # headlines that make a list
_ALIKE = 0.35  # share of stems with the article above which a list may be its own
_CLAUSE_WORDS = 10  # a line of so many words is a sentence rather than a heading
_TEASER_WORDS = 40  # foreign prose shorter than this is a teaser, not an article
_KIN = 0.6  # share of a headline's stems in the paragraph below it that makes them one article
_OWN = 0.25  # share of a paragraph's stems met before that lets it go on after an end sign
# names of a summary that no other part of an article has: «الخلاصة» may head its last section
_SUMMARY_ONLY = re.compile(
    r"(?<!\w)(?:ai|ذكاء|الذكاء|ملخص|الملخص|نقاط|النقاط|summary|takeaways|points)(?!\w)"
)
_RESTATED = 0.55  # share of a summary item's stems that come again below it


@dataclass
class Mark:
    """What is done with a line."""

    line: Line
    part: int = 1
    why: str = ""  # "" where it is kept
    kind: SegmentKind | None = None  # None: to be told from its place
    cut: int = 0  # so many characters at its start are removed, `cut_why` says why
    cut_why: str = ""


@dataclass
class _State:
    """Where in an article the walk is."""

    part: int = 1
    title: bool = False  # a line has been kept
    prose: int = 0  # paragraphs kept
    ended: bool = False  # a sign that the article is over has been met
    bylined: bool = False
    lines: set[str] = field(default_factory=set)  # keys of what was kept above the body
    stems: set[str] = field(default_factory=set)
    last: frozenset[str] = frozenset()  # stems of the last paragraph


@lru_cache(maxsize=8)
def furniture_rules(phrases: Phrases) -> Furniture:
    """Return the line rules of some phrase families, compiled once for all pages."""
    return Furniture(phrases)


@lru_cache(maxsize=8)
def _opener(openers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(pattern(o) for o in openers) or '(?!)'})(?!\w)")


class Walk:
    """One walk over the lines of one page."""

    def __init__(self, lines: list[Line], phrases: Phrases, inline: Inline) -> None:
        self.lines = lines
        self.furniture = furniture_rules(phrases)
        self.marks = [Mark(line) for line in lines]
        self._inline = inline
        self._at = _State()
        self._tags = phrases.get("tags", "section")
        self._related = phrases.get("related_list", "section")
        self._also = phrases.get("read_also", "section")
        self._summary = phrases.get("ai_summary_label", "section")
        self._summary_end = phrases.get("summary_end", "section")
        self._ends = {f.name for f in phrases.of("line") if f.ends}
        self._opener = _opener(phrases.get("opener", "name").names)

    def run(self) -> list[Mark]:
        """Return a mark for every line."""
        i = 0
        while i < len(self.lines):
            i = self._step(i)
        _drop_bare_lists(self.marks)
        return self.marks

    def _step(self, i: int) -> int:
        line, at = self.lines[i], self._at
        self.marks[i].part = at.part
        section = self._section(line)
        if section == "tags":
            return self._tag_cloud(i)
        if section in {"related_list", "read_also"}:
            return self._foreign(i, section)
        if section == "ai_summary_label":
            return self._summarised(i)
        if at.prose == 0 and line.key in at.lines:
            self._remove(i, "repeated")
            return i + 1
        if why := self.furniture.name(line, first=not at.title, lead=at.prose == 0):
            self._remove(i, why)
            if why in self._ends and at.prose:
                at.ended = True
            at.bylined = at.bylined or why in {"byline", "date_line", "date_update"}
            return i + 1
        if self._beside_byline(i):
            self._remove(i, "byline")
            return i + 1
        return self._content(i)

    def _section(self, line: Line) -> str:
        """Return the section that the line opens."""
        bare, words, at = line.bare, line.words, self._at
        label = self._tags.label(bare)
        if label is not None and words <= self._tags.max_words and not (line.stop and words > 8):
            return "tags"
        if self._summary.matches(bare, words) and not (line.prose and words > 14):
            label = self._summary.label(bare)
            in_body = at.prose > 1 and not _SUMMARY_ONLY.search(bare)
            alone = label is None or not bare[label:].strip(" :")
            if not in_body and (alone or not at.title or at.prose == 0):
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
        return self._also.matches(line.bare, line.words) and not (line.stop and line.words > 6)

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
        below = j
        while below < len(self.lines) and self._byline_like(below):
            below += 1
        if heads and at.prose and below < len(self.lines) and self._is_new(heads[-1], below):
            return self._new_article(heads[-1], inline=inline and heads[-1] == i)
        if name == "related_list" and at.prose and not self._goes_on(j):
            at.ended = True
        return j

    def _is_foreign_head(self, j: int, name: str, heads: list[int], *, inline: bool) -> bool:
        line = self.lines[j]
        if (
            self._section(line)
            or not line.headline
            or (line.prose and not line.bullet and not line.asks)
        ):
            return False
        if self.furniture.name(line, first=False, lead=False):
            return False
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
        stems = self._head_stems(head)
        first = prose[0].stems | (prose[1].stems if len(prose) > 1 else frozenset())
        kin = overlap(stems, prose[0].stems)
        goes_on = self._opener.match(prose[0].bare) is not None
        if self._at.ended:
            return not goes_on or overlap(stems, first) >= _KIN
        shared = len(stems & prose[0].stems)
        return (
            kin >= _KIN
            and shared >= 4
            and kin > overlap(stems, self._at.last) + 0.2
            and not goes_on
        )

    def _head_stems(self, head: int) -> frozenset[str]:
        line = self.lines[head]
        label = self._also.label(line.bare)
        return shortened(line, _label_length(line, label)).stems if label else line.stems

    def _new_article(self, head: int, *, inline: bool) -> int:
        self._at = _State(part=self._at.part + 1, title=True)
        mark = self.marks[head]
        if inline:
            label = self._also.label(mark.line.bare) or self._related.label(mark.line.bare) or 0
            mark.cut, mark.cut_why = _label_length(mark.line, label), mark.why
        mark.why, mark.kind, mark.part = "", SegmentKind.TITLE, self._at.part
        return head + 1

    def _goes_on(self, j: int) -> bool:
        """Return whether the article goes on below a box of other headlines."""
        prose = self._prose_below(j)[:2]
        return bool(prose) and not self._at.ended

    def _summarised(self, i: int) -> int:
        """Keep a summary apart: its label goes, its lines become a segment of their own."""
        self._remove(i, "ai_summary_label")
        j, taken = i + 1, 0
        self._keep_inline_summary(i)
        while j < len(self.lines):
            line = self.lines[j]
            if self._summary_end.matches(line.bare, line.words):
                self._remove(j, "ai_summary_label")
                return j + 1
            section = self._section(line)
            if section == "ai_summary_label":
                self._remove(j, section)
                self._keep_inline_summary(j)
                if taken and self._summary.label(line.bare) is None:
                    return j + 1  # "This summary was made by …" closes it
                taken = 0
            elif section or not self._in_summary(j, taken):
                why = "" if section else self.furniture.name(line, first=False, lead=True)
                if not why or section:
                    break
                self._remove(j, why)
            else:
                self.marks[j].kind, self.marks[j].part = SegmentKind.SUMMARY, self._at.part
                taken += 1
            j += 1
        return j

    def _keep_inline_summary(self, i: int) -> None:
        """Keep what stands on the label's own line: "Summary: …"."""
        line = self.lines[i]
        label = self._summary.label(line.bare)
        if label is None or len(line.bare[label:].split()) < 5:
            return
        mark = self.marks[i]
        mark.cut, mark.cut_why = _label_length(line, label), "ai_summary_label"
        mark.why, mark.kind = "", SegmentKind.SUMMARY

    def _in_summary(self, j: int, taken: int) -> bool:
        line = self.lines[j]
        if self.furniture.name(line, first=False, lead=True):
            return False
        if line.bullet:
            return True
        if j + 1 >= len(self.lines):
            return taken == 0
        if (taken and self.lines[j - 1].bullet) or self._inline.dateline(line.text):
            return False
        if taken == 0:
            return True
        if taken > 1 and line.words > 2 * max(x.words for x in self.lines[j - taken : j]):
            return False
        if line.headline and not line.prose and line.words <= _ITEM_WORDS:
            return True
        below: set[str] = set()
        for later in self.lines[j + 1 : j + 60]:
            below |= later.stems
        listed = not line.gap or not self.lines[j - 1].gap
        return line.words <= 30 and listed and overlap(line.stems, below) >= _RESTATED

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
        if at.bylined and at.prose <= 1 and not line.prose and at.title and line.words >= 5:
            mark.kind = SegmentKind.CAPTION  # between byline and body stands the picture
        at.title = True
        if line.prose:
            at.prose += 1
            at.last = line.stems
        else:
            at.lines.add(line.key)
        at.stems |= line.stems
        return i + 1

    def _after_end(self, i: int) -> int:
        """Judge a line that stands below a sign that the article is over."""
        line, at = self.lines[i], self._at
        below = i + 1
        while below < len(self.lines) and self._byline_like(below):
            below += 1
        if line.headline and below < len(self.lines) and self._is_new(i, below):
            return self._new_article(i, inline=False)
        own = overlap(line.stems, at.stems) >= _OWN or self._opener.match(line.bare) is not None
        if line.prose and own and not self._teaser(i):
            at.ended = False
            return self._content(i)
        self._remove(i, "after_end")
        return i + 1

    def _teaser(self, i: int) -> bool:
        """Return whether a paragraph belongs to the foreign headline above it."""
        above = self.marks[i - 1].why if i else ""
        return above in {"related_list", "read_also", "after_end"}


def _label_length(line: Line, label: int | None) -> int:
    """Return how many characters of the line its label takes, up to the sign after it."""
    found = re.search(r"[:|：»>→]|\s[-–—]+\s", line.text)
    return found.end() if found and label else 0


def _drop_bare_lists(marks: list[Mark]) -> None:
    """Judge three or more headlines that stand, without a label, below an article's last paragraph.

    Those of other stories go. Those that share the article's words may be its own unfinished
    sentences: they stay, but nobody cites them.
    """
    for part in {mark.part for mark in marks}:
        kept = [m for m in marks if m.part == part and not m.why]
        run: list[Mark] = []
        while kept and _bare_headline(kept[-1]):
            run.append(kept.pop())
        if len(run) < _LIST or not any(m.line.prose for m in kept):
            continue
        if kept[-1].line.text.endswith(":"):
            continue  # the article's own points
        whole = [m.line.stop for m in kept if m.line.words >= _CLAUSE_WORDS]
        if sum(whole) < len(whole) * 0.6:
            continue  # the article writes its sentences without full stops
        own = {stem for m in kept for stem in m.line.stems}
        alike = sum(overlap(m.line.stems, own) for m in run) / len(run)
        for mark in run:
            mark.kind = SegmentKind.HEADING
            mark.why = "related_list" if alike < _ALIKE else ""


def _bare_headline(mark: Mark) -> bool:
    line = mark.line
    return mark.kind is None and line.headline and not line.prose and not line.text.endswith(":")
