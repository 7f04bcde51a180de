"""Keep a summary apart: its label goes, its lines become a segment that nobody may cite.

In:  the lines of a page and their marks, and the place of a label
Out: the marks, and where the article goes on

A summary ends where the article begins: at a dateline or a byline, at a blank line after points
that stood close together, or at the first paragraph that is longer than its points.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mujaz.corpus.cleaning.furniture import Furniture
from mujaz.corpus.cleaning.inline import Inline
from mujaz.corpus.cleaning.lines import Line, overlap
from mujaz.corpus.cleaning.marks import Mark, State, label_length
from mujaz.corpus.phrases import Phrases
from mujaz.model import SegmentKind

_ITEM_WORDS = 16  # a point of a summary without a full stop has at most so many
_LONGER = 1.5  # a paragraph so many times as long as the longest point is the article's
_MOST_ITEMS = 8
_LABEL_WORDS = 9  # a label that is told by its meaning has at most so many
_RESTATED = 0.55  # share of a summary item's stems that come again below it
# names of a summary that no other part of an article has: «الخلاصة» may head its last section
_SUMMARY_ONLY = re.compile(
    r"(?<!\w)(?:ai|ذكاء|الذكاء|بالذكاء|ملخص|الملخص|نقاط|النقاط|summary|takeaways|points)(?!\w)"
)
# a note on the summary above it: "This summary was made by …"
_NOTE = re.compile(r"(?:this|the|these|هذا|هذه|تم|انشئ|اعد|اعدت|لخص)(?!\w)")


class Summaries:
    """Finds summaries and their ends."""

    def __init__(
        self, marks: list[Mark], phrases: Phrases, furniture: Furniture, inline: Inline
    ) -> None:
        self._marks = marks
        self._lines = [mark.line for mark in marks]
        self._furniture = furniture
        self._inline = inline
        self._family = phrases.get("ai_summary_label", "section")
        self._end = phrases.get("summary_end", "section")

    def opens(self, line: Line, at: State) -> bool:
        """Return whether the line is the label of a summary, or a note on one."""
        bare, words = line.bare, line.words
        if not self._family.matches(bare, words) or (line.prose and words > 14):
            return False
        label = self._family.label(bare)
        if label is None and not self._family.begins(bare):  # told by its meaning alone
            return at.title and at.prose <= 1 and words <= _LABEL_WORDS and not line.stop
        in_body = at.prose > 1 and not _SUMMARY_ONLY.search(bare)
        alone = label is None or not bare[label:].strip(" :")
        return not in_body and (alone or not at.title or at.prose == 0)

    def take(self, i: int, at: State, section: Callable[[Line], str]) -> int:
        """Mark the summary whose label stands at line i, and return where it is over."""
        self._remove(i, at)
        if self._is_note(i, at):
            self._keep_above(i, at)
            return i + 1
        j, taken = i + 1, 0
        self._keep_inline(i)
        while j < len(self._lines):
            line = self._lines[j]
            if self._end.matches(line.bare, line.words):
                self._remove(j, at)
                return j + 1
            named = section(line)
            if named == "ai_summary_label":
                self._remove(j, at)
                self._keep_inline(j)
                if taken and self._family.label(line.bare) is None:
                    return j + 1  # "This summary was made by …" closes it
                taken = 0
            elif named or not self._belongs(j, taken):
                why = "" if named else self._furniture.name(line, first=False, lead=True)
                if not why or (taken and why in {"byline", "date_line"}):
                    break
                self._remove(j, at, why)
            else:
                self._marks[j].kind, self._marks[j].part = SegmentKind.SUMMARY, at.part
                taken += 1
            j += 1
        return j

    def _remove(self, i: int, at: State, why: str = "ai_summary_label") -> None:
        self._marks[i].why, self._marks[i].part = why, at.part

    def _is_note(self, i: int, at: State) -> bool:
        bare = self._lines[i].bare
        below = at.prose or (i and self._marks[i - 1].kind is SegmentKind.SUMMARY)
        return bool(below and _NOTE.match(bare) and self._family.label(bare) is None)

    def _keep_above(self, i: int, at: State) -> None:
        """Keep from being cited what a note below it calls a summary."""
        below = {stem for line in self._lines[i + 1 : i + 40] for stem in line.stems}
        for mark in reversed(self._marks[:i]):
            if mark.part != at.part or mark.why not in {"", "ornament"}:
                break
            if mark.kind is SegmentKind.TITLE or not mark.line.prose:
                break
            if overlap(mark.line.stems, below) < _RESTATED / 2 and not mark.line.bullet:
                break
            mark.kind = SegmentKind.SUMMARY
            at.prose -= 1

    def _keep_inline(self, i: int) -> None:
        """Keep what stands on the label's own line: "Summary: …"."""
        line = self._lines[i]
        label = self._family.label(line.bare)
        if label is None or len(line.bare[label:].split()) < 5:
            return
        mark = self._marks[i]
        mark.cut, mark.cut_why = label_length(line, label), "ai_summary_label"
        mark.why, mark.kind = "", SegmentKind.SUMMARY

    def _belongs(self, j: int, taken: int) -> bool:
        line = self._lines[j]
        if self._furniture.name(line, first=False, lead=True):
            return False
        if line.bullet:
            return True
        if j + 1 >= len(self._lines):
            return taken == 0
        above = self._lines[j - 1]
        if (taken and above.bullet) or self._inline.dateline(line.text):
            return False
        if taken == 0:
            return True
        if taken >= _MOST_ITEMS or (line.gap and taken > 1 and not above.gap):
            return False
        longest = max(x.words for x in self._lines[j - taken : j])
        if line.words > _LONGER * longest and line.prose:
            return False
        if not line.gap and any(later.gap for later in self._lines[j + 1 : j + _MOST_ITEMS]):
            return True  # points stand close together where a blank line parts paragraphs
        return self._reads_as_item(j, line, above)

    def _reads_as_item(self, j: int, line: Line, above: Line) -> bool:
        if line.headline and not line.prose and line.words <= _ITEM_WORDS:
            return True
        below: set[str] = set()
        for later in self._lines[j + 1 : j + 60]:
            below |= later.stems
        listed = not line.gap or not above.gap
        short = line.words <= _ITEM_WORDS and self._lines[j + 1].words > _LONGER * line.words
        return short or (line.words <= 30 and listed and overlap(line.stems, below) >= _RESTATED)
