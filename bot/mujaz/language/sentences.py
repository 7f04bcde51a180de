"""Split Arabic or English text into sentences with exact offsets.

In:  text as it was written, paragraphs separated by line breaks
Out: spans of sentences in order, without the white space around them

A full stop, question or exclamation mark ends a sentence unless it stands inside a quotation,
after an abbreviation or a single letter (ف. in «فلاديمير ف. بوتين», "J."), inside a number or a
web address. After "U.S.", "Inc." or "St." it does where the next word begins sentences ("The").
A quotation is never cut. The Arabic comma and semicolon end nothing.
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
# Before a name: never the last word of a sentence. English ones count with a capital only.
_TITLES = frozenset(
    """
    mr mrs ms mx dr prof messrs mme mmes mlle sen sens rep reps gov govs pres amb atty dist asst
    assoc dep supt insp det del ald cllr coun hon rt rev revs fr msgr bp archbp br brig gen gens
    maj col cols lt capt cpt cmdr cdr comdr comm adm vadm radm sgt cpl lcpl pvt pfc spc cwo ens
    sqn ldr wg flt gp msgt ssgt tsgt sfc ofc mt ft
    """.split()
)
# The last word of a sentence only where the next word is one that begins sentences
_MAY_END = frozenset(
    """
    st jr sr inc ltd co corp bros cos llc plc jan feb mar apr jun jul aug sept sep oct nov dec mon
    tue tues wed thu thur thurs fri sat sun ave blvd rd
    """.split()
)
_LINKING = frozenset("vs viz cf e.g i.e approx est incl ca".split())
_NUMBERED = frozenset("no nos fig figs sec vol ch art para pp".split())  # "No. 4", but "said no."
_ARABIC = frozenset("د أ م ص هـ ق.م ج ت ط".split())
_AND_SO_ON = frozenset("etc إلخ الخ".split())
_INITIALISM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|ph\.d")  # U.S, Ph.D, J.K
_FIRST_WORD = re.compile(r"[\"'“‘«(\[]*([A-Za-z]+(?:['’][a-z]+)?)(?![\w-])")
_STARTERS = frozenset(
    """
    the a an this that these those he she it they we i you his her its their our my your there here
    and but or nor so yet however meanwhile instead still also then now later earlier afterwards
    in on at by for from with without within during since until after before as while when where
    why who what which how if although though because despite unlike according under over about
    among between both some many most several few each every another other such no not nobody
    nothing never only even more all any is was are were do does did has have had will would can
    could should may might last yesterday today tomorrow asked speaking
    he's she's it's they're we're i'm that's there's he'd she'd i've we've don't didn't it'll we'll
    """.split()
)
_CLOCK = frozenset("a.m p.m".split())
_BEHIND_CLOCK = frozenset(  # what a time of day takes with it
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
    january february march april june july august september october november december jan feb mar
    apr jun jul aug sept sep oct nov dec eastern central pacific mountain greenwich local
    gmt utc bst cet cest eet eest est edt et ct cst cdt mt mst mdt pt pst pdt ist msk jst aest
    """.split()
)
_ZONE = re.compile(r"[\w ]{2,20}? time\b")  # "6 p.m. Moscow time"


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
    rest = text[at:end].lstrip()
    if not rest:
        return True
    return _ends_after(last.group() if last else "", rest, _single_letter(text, match.start()))


def _ends_after(word: str, rest: str, single: bool) -> bool:
    """Whether a full stop behind `word` ends a sentence that `rest` follows."""
    key = word.casefold().removeprefix("و")
    lower = rest[0].isascii() and rest[0].islower()
    if key in _AND_SO_ON:
        return not lower and (not rest[0].isascii() or rest[0].isupper())
    if key in _LINKING and not (word.isupper() and len(word) > 1):  # "EST" is a time zone
        return False
    if key in _NUMBERED:
        return not (rest[0].isdigit() or lower)
    if key in _CLOCK:
        return _ends_after_clock(rest)
    if word[:1].isupper() and key in _TITLES:
        return False
    if _INITIALISM.fullmatch(key) or (word[:1].isupper() and key in _MAY_END):
        arabic = "." in key and key.isascii() and _is_arabic_letter(rest[0])
        return not lower and (_starts_sentence(rest) or arabic)
    if single or key in _ARABIC:
        return False
    return not lower


def _starts_sentence(rest: str) -> bool:
    """Whether the next word is one that begins sentences, in capitals: "U.S. The", "U.S. Army"."""
    first = _FIRST_WORD.match(rest)
    return first is not None and first[1][0].isupper() and first[1].casefold() in _STARTERS


def _ends_after_clock(rest: str) -> bool:
    first = _FIRST_WORD.match(rest)
    if first is None:
        return _is_arabic_letter(rest[0])
    goes_on = first[1].casefold() in _BEHIND_CLOCK or _ZONE.match(rest) is not None
    return first[1][0].isupper() and not goes_on


def _is_arabic_letter(char: str) -> bool:
    return _ARABIC_LETTER.match(char) is not None or unicodedata.category(char) == "Mn"


def _single_letter(text: str, dot: int) -> bool:
    """Tell whether one lone letter stands before the full stop."""
    if dot < 1 or not text[dot - 1].isalpha():
        return False
    before = text[dot - 2] if dot > 1 else " "
    return not (before.isalnum() or before in "'ـ" or unicodedata.category(before) == "Mn")
