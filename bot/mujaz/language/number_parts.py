"""What stands round a number: a currency sign, percent, the noun that it counts, a half.

In:  the pieces of a text and a number that was read there
Out: the number with its unit, kind and the words that belong to it
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from mujaz.language.calendar_words import look
from mujaz.language.cardinals import Cardinal, cardinal, fraction
from mujaz.language.counted import MONEY, SYMBOLS, can_be_unit, known_unit, unit_of
from mujaz.language.fold import fold_key
from mujaz.language.lex import Piece
from mujaz.language.tokens import is_arabic

Kind = Literal["count", "percent", "money", "ordinal", "year"]

_ADVERBS = frozenset(
    fold_key(w)
    for w in "سنويا شهريا أسبوعيا يوميا فصليا حاليا تقريبا سابقا إجمالا فقط annually monthly daily"
    " weekly yearly overnight altogether overall respectively apiece".split()
)
_DAY_WORDS = frozenset(fold_key(w) for w in "يوم ليل ليلة صباح مساء فجر ظهر عصر".split())
_SPACES = frozenset({" ", ""})
_PER_HUNDRED = frozenset(fold_key(w) for w in "المئة المائة مئة مائة".split())
_SCALES = frozenset(fold_key(w) for w in "ألف مليون مليار تريليون".split())
_POINTS = {
    ("نقطه", "مييويه"): "percentage-point",
    ("نقطه", "ميويه"): "percentage-point",
    ("نقاط", "ميويه"): "percentage-point",
    ("نقطتين", "ميويتين"): "percentage-point",
    ("نقطتان", "ميويتان"): "percentage-point",
    ("percentage", "point"): "percentage-point",
    ("percentage", "points"): "percentage-point",
    ("نقطه", "اساس"): "basis-point",
    ("basis", "points"): "basis-point",
}


@dataclass(slots=True)
class Found:
    """A quantity in the making: pieces [first, after), value, unit, kind."""

    first: int
    after: int
    value: Decimal
    unit: str = ""
    kind: Kind = "count"
    low: Decimal | None = None
    high: Decimal | None = None
    start: int = -1  # where a sign before the first piece widens the span
    end: int = -1


@dataclass(slots=True)
class NumberText:
    """A text and its pieces; every question about a place outside it is answered with no."""

    text: str
    pieces: list[Piece] = field(default_factory=list)

    def key(self, i: int) -> str:
        """Return the folded word at i."""
        return self.pieces[i].key if 0 <= i < len(self.pieces) else ""

    def gap(self, i: int) -> str:
        """Return what stands before piece i."""
        return self.pieces[i].gap if 0 <= i < len(self.pieces) else "\n"

    def number(self, i: int) -> bool:
        """Whether piece i is written in digits."""
        return 0 <= i < len(self.pieces) and self.pieces[i].number


def money_word(key: str) -> bool:
    """Whether a folded word names a currency."""
    return known_unit(key) and unit_of(key) in MONEY


def counted(scan: NumberText, i: int, number: Cardinal) -> Found:
    """Read what stands round a number: a currency sign, percent, the noun it counts, a half."""
    hit = Found(i, number.next, number.value)
    first = scan.pieces[i]
    sign = first.gap.rstrip()[-1:]
    if sign in SYMBOLS and first.number:
        hit.unit, hit.kind = SYMBOLS[sign], "money"
        hit.start = scan.text.rfind(_raw_sign(scan, i, sign), 0, first.start)
        if scan.key(i - 1) == "us" and scan.gap(i) == sign:
            hit.start = scan.pieces[i - 1].start
        return hit
    half(scan, hit, number.scale)
    if _percent(scan, hit):
        return hit
    j = hit.after
    if scan.gap(j).strip(" ")[:1] in SYMBOLS and scan.gap(j).strip(" "):
        hit.unit, hit.kind = SYMBOLS[scan.gap(j).strip(" ")[:1]], "money"
        hit.end = scan.text.find(scan.gap(j).strip(" ")[:1], scan.pieces[j - 1].end) + 1
        return hit
    if points(scan, hit):
        return hit
    unit, after = noun(scan, j)
    if unit and number.scale == 1 and not known_unit(scan.key(j)) and _is_definite(scan, j):
        unit, after = "", j
    before = scan.key(i - 1)
    if not unit and i and money_word(before) and first.number and scan.gap(i) in _SPACES:
        unit, hit.first = unit_of(before), i - 1
    of_before = is_arabic(first.key) and scan.gap(i) == " " and i > 0
    if of_before and first.key.startswith("ال") and before.startswith("ال") and known_unit(before):
        unit, after, hit.first = unit_of(before), j, i - 1  # الأيام الثلاثة
    elif of_before and first.key in {"واحد", "واحده"} and number.value == 1:
        unit, after, hit.first = unit_of(before), j, i - 1  # يوم واحد
    if after > j and unit:
        hit.after = after
    hit.unit = unit
    hit.kind = "money" if unit in MONEY else "count"
    half(scan, hit, Decimal(1))
    return hit


def _raw_sign(scan: NumberText, i: int, sign: str) -> str:
    low = scan.pieces[i - 1].end if i else 0
    stretch = scan.text[low : scan.pieces[i].start]
    return next((c for c in reversed(stretch) if fold_key(c) == sign), sign)


def half(scan: NumberText, hit: Found, scale: Decimal) -> None:
    """«سنتين ونصف», «مليون ونصف المليون», "two and a half"."""
    j = hit.after
    if scan.gap(j) != " ":
        return
    if scan.key(j).startswith("و") and (part := fraction(scan.key(j))) is not None:
        hit.value, hit.after = hit.value + part * scale, j + 1
        again = hit.unit and known_unit(scan.key(j + 1)) and unit_of(scan.key(j + 1)) == hit.unit
        again = again or (scale > 1 and scan.key(j + 1) in _SCALES)
        if (scan.key(j + 1).startswith("ال") or again) and scan.gap(j + 1) == " ":
            hit.after += 1  # ونصف المليون, «يومين ونصف يوم»
    elif (scan.key(j), scan.key(j + 1), scan.key(j + 2)) == ("and", "a", "half"):
        hit.value, hit.after = hit.value + scale / 2, j + 3


def _percent(scan: NumberText, hit: Found) -> bool:
    j, before = hit.after, scan.gap(hit.first)
    sign = scan.gap(j).strip(" ")[:1] == "%" if j < len(scan.pieces) else False
    tail = scan.text[scan.pieces[j - 1].end :][:3].strip(" \u00a0\u202f\u200f\u200e\u061c")[:1]
    words = (scan.key(j), scan.key(j + 1))
    if sign or tail in {"%", "٪", "﹪"}:
        end = scan.pieces[j - 1].end
        while scan.text[end] not in "%٪﹪":
            end += 1
        hit.end = end + 1
    elif (
        before.endswith("%") and scan.number(hit.first) and not _digit_before(scan, hit)
    ):  # %5, as Arabic often has it
        low = scan.pieces[hit.first].start
        hit.start = max(scan.text.rfind(c, 0, low) for c in "%٪﹪")
    elif words[0] in {"percent", "pct"} or (words[0] in {"بالميه", "بالمايه"}):
        hit.after = j + 1
    elif words == ("per", "cent") or (words[0] == "في" and words[1] in _PER_HUNDRED):
        hit.after = j + 2
    else:
        return False
    hit.unit, hit.kind = "percent", "percent"
    return True


def _digit_before(scan: NumberText, hit: Found) -> bool:
    """Whether the sign before a number belongs to the number before that: 5%12."""
    return scan.number(hit.first - 1) and scan.gap(hit.first).strip() == scan.gap(hit.first)


def points(scan: NumberText, hit: Found) -> bool:
    """«نقطة مئوية», "percentage points", "basis points"."""
    for j in (hit.after, hit.after - 1):  # behind a number, or behind a dual
        words = (scan.key(j), scan.key(j + 1))
        if words in _POINTS and scan.gap(j + 1) == " ":
            hit.unit, hit.after, hit.kind = _POINTS[words], j + 2, "percent"
            return True
    return False


def noun(scan: NumberText, i: int) -> tuple[str, int]:
    """Return the unit that the noun at i names and the index behind it; "" where none is there."""
    if i >= len(scan.pieces) or scan.number(i) or scan.gap(i) not in {" ", "-", ""}:
        return "", i
    key = scan.key(i)
    if key in _ADVERBS or (key in _DAY_WORDS and look(scan.key(i + 1)).weekday >= 0):
        return "", i  # «46 ألفًا يوم الاثنين», «350 مليونًا سنويًا»
    if known_unit(key):
        return unit_of(key), i + 1
    if not can_be_unit(key) or scan.pieces[i].gap == "":
        return "", i
    if not is_arabic(key):
        for j in range(i, min(i + 3, len(scan.pieces))):
            word = scan.key(j)
            if (j > i and scan.gap(j) not in {" ", "-"}) or scan.number(j) or not can_be_unit(word):
                break
            if known_unit(word) or (word.endswith("s") and not word.endswith("ss")):
                return unit_of(word), j + 1
    return unit_of(key), i + 1


def _is_definite(scan: NumberText, i: int) -> bool:
    """Whether an Arabic noun has its article: «فضل اثنان الإبقاء» counts none, «ألغام» has none."""
    piece = scan.pieces[i]
    return _DEFINITE.match(scan.text[piece.start : piece.end]) is not None


_DEFINITE = re.compile(r"[بك]?ال\w{2}|لل\w{2}")
THE_PARTS = ("النصف", "الثلث", "الربع")
_LED_TO = frozenset("بنحو نحو بنسبه بمقدار حوالي بحوالي زهاء قرابه الي اكثر اقل باكثر باقل".split())


def definite_part(scan: NumberText, i: int) -> Found | None:
    """Return a share with its article: «بنحو النصف», «إلى الثلث»; «النصف الأول» is of a year."""
    key, before = scan.key(i), scan.key(i - 1)
    led = key.startswith("ب") or before in _LED_TO or (
        before == "من" and scan.key(i - 2) in _LED_TO
    )  # fmt: skip
    if not led or scan.key(i + 1).startswith("ال") or key.removeprefix("ب") not in THE_PARTS:
        return None
    value = fraction(key[-3:])
    return None if value is None else Found(i, i + 1, value)


_PARTS_OF = {
    **dict.fromkeys(("third", "thirds", "اثلاث"), 3),
    **dict.fromkeys(("quarter", "quarters", "ارباع"), 4),
    **dict.fromkeys(("fifth", "fifths", "اخماس"), 5),
}


# behind "a third" they tell that several do: "a third was hurt" is told of one more
_ARE_MANY = frozenset("are were have remain live".split())


def parts(scan: NumberText, i: int) -> Found | None:
    """«ثلاثة أرباع», "two thirds", "a third of"."""
    under = _PARTS_OF.get(scan.key(i + 1))
    if under is None or scan.gap(i + 1) not in {" ", "-"}:
        return None
    behind = scan.key(i + 2)
    many = behind in _ARE_MANY and scan.gap(i + 2) == " "
    hit = Found(i, i + 2, (Decimal(1) / under).quantize(Decimal("0.01")))
    point = scan.key(i) in {"a", "one"} and of_a_point(scan, hit)
    if point or (scan.key(i) in {"a", "one"} and (behind == "of" or many)):
        return hit
    top = cardinal(scan.pieces[i : i + 1], 0)
    if top is None or not 1 < top.value < under:
        return None
    hit = Found(i, i + 2, (top.value / under).quantize(Decimal("0.01")))
    of_a_point(scan, hit)
    return hit


def of_a_point(scan: NumberText, hit: Found) -> bool:
    """Read what a part is of where that is a point: "a quarter (of a) percentage point"."""
    end = hit.after
    hit.after += 2 if (scan.key(end), scan.key(end + 1)) == ("of", "a") else 0
    if points(scan, hit):
        return True
    hit.after = end
    return False
