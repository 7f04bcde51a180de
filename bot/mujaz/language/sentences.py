"""Split Arabic or English text into sentences with exact offsets.

In:  text as it was written, paragraphs separated by line breaks
Out: spans of sentences in order, without the white space around them

A full stop, question or exclamation mark ends a sentence unless it stands inside a quotation,
after an abbreviation or a single letter (ف. in «فلاديمير ف. بوتين», "J."), inside a number or a
web address. A quotation is never cut. The Arabic comma and semicolon end nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.language.quotes import Quotation, find_quotations

_END = re.compile(r"[.!?؟…۔]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s«»“”\"<>()]+")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")
_LIST_NUMBER = re.compile(r"\s*[(\[]?\d{1,2}\Z")
_WORD_BEFORE = re.compile(r"[\w.\u064b-\u0652]*\Z")
_AFTER_END = "”»\"')]›"
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof sen rep gov gen col lt sgt st jr sr vs etc inc ltd co corp no nos jan
    feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun u.s
    u.k u.n e.g i.e a.m p.m d.c approx est fig د أ م ص هـ ق.م ج إلخ الخ ت ط
    """.split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: text[start:end]; `paragraph` counts the line it stands in."""

    start: int
    end: int
    paragraph: int


def split_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in order."""
    quotations = find_quotations(text)
    sentences: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(text)):
        begin = start
        for stop in _stops(text, start, end, quotations):
            if begin == start and not any(c.isalnum() for c in text[begin:stop]):
                continue  # marks before the first word belong to it
            _append(sentences, text, begin, stop, number)
            begin = stop
        _append(sentences, text, begin, end, number)
    return sentences


def _paragraphs(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]+", text) if m.group().strip()]


def _append(sentences: list[Sentence], text: str, start: int, end: int, paragraph: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    lone_marks = not any(c.isalnum() for c in text[start:end])
    if lone_marks and sentences and sentences[-1].paragraph == paragraph:
        sentences[-1] = Sentence(sentences[-1].start, end, paragraph)
    else:
        sentences.append(Sentence(start, end, paragraph))


def _stops(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> list[int]:
    """Return the offsets after each sentence end inside one paragraph."""
    inside = [q for q in quotations if q.start >= start and q.end <= end]
    addresses = [_address(m) for m in _ADDRESS.finditer(text, start, end)]
    stops: list[int] = []
    for match in _END.finditer(text, start, end):
        at = match.end()
        holder = next((q for q in inside if q.start < match.start() < q.end), None)
        if holder is not None:
            if holder.inner_end != at or not _may_stop_after_quotation(text, holder.end, end):
                continue
            at = holder.end
        elif any(first < match.start() < last for first, last in addresses):
            continue
        elif _LIST_NUMBER.match(text[stops[-1] if stops else start : match.start()]):
            continue  # «1. وصل المبعوث»
        elif not _is_end(text, match, end):
            continue
        while at < end and text[at] in _AFTER_END and not any(q.start == at for q in inside):
            at += 1
        if not stops or at > stops[-1]:
            stops.append(at)
    return stops


def _address(match: re.Match[str]) -> tuple[int, int]:
    """Return the span of a web address, less the marks of the sentence that it ends."""
    return match.start(), match.start() + len(match.group().rstrip(".!?؟…،؛,;:'"))


def _may_stop_after_quotation(text: str, at: int, end: int) -> bool:
    """A quotation that ends with a full stop ends the sentence, unless the sentence goes on."""
    rest = text[at:end].lstrip()
    if not rest:
        return True
    if rest[0] in "،,؛;.:-–—)":
        return False
    return not rest[0].isascii() or not rest[0].islower()


def _is_end(text: str, match: re.Match[str], end: int) -> bool:
    mark = match.group()
    if mark[0] in "!?؟…۔" or len(mark) > 1:
        return True
    at = match.end()
    following = text[at] if at < end else " "
    if following.isalnum():
        # a number or an abbreviation; but «انتهى.وقال» and «2022.وقال» lack only their space
        before = text[match.start() - 1] if match.start() else " "
        ends = before.isdigit() or before in _AFTER_END or _is_arabic_letter(before)
        arabic = ends and _is_arabic_letter(following)
        return arabic and not _single_letter(text, match.start())
    last = _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
    word = last.group().casefold() if last else ""
    rest = text[at:end].lstrip()
    if word.removeprefix("و") in _ABBREVIATIONS or _single_letter(text, match.start()):
        return not rest or (word in {"إلخ", "الخ", "etc", "a.m", "p.m", "u.s"} and _fresh(rest))
    return not (rest and rest[0].isascii() and rest[0].islower())


def _is_arabic_letter(char: str) -> bool:
    return _ARABIC_LETTER.match(char) is not None or unicodedata.category(char) == "Mn"


def _fresh(rest: str) -> bool:
    return not rest[0].isascii() or rest[0].isupper()


def _single_letter(text: str, dot: int) -> bool:
    """Tell whether one lone letter stands before the full stop."""
    if dot < 1 or not text[dot - 1].isalpha():
        return False
    before = text[dot - 2] if dot > 1 else " "
    return not (before.isalnum() or before in "'ـ" or unicodedata.category(before) == "Mn")
