"""Judge headlines of other stories that stand, without a label, below an article.

In:  the marks of a page
Out: the same marks, with the lists removed or kept from being cited
"""

from __future__ import annotations

from mujaz.corpus.cleaning.lines import overlap
from mujaz.corpus.cleaning.marks import Mark
from mujaz.model import SegmentKind

_LIST = 3  # headlines that make a list
_ALIKE = 0.35  # share of stems with the article above which a list may be its own
_CLAUSE_WORDS = 10  # a line of so many words is a sentence rather than a heading


def drop_bare_lists(marks: list[Mark]) -> None:
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
