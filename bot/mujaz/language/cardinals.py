"""Cardinal numbers in words or digits: «خمسة وعشرون ألفا», "1.3 million", «مليوني», "90m".

In:  pieces of a text and the index of one of them
Out: the value and the index behind it, or None
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from mujaz.language.fold import fold_key
from mujaz.language.lex import Piece


def _rows(rows: dict[str, int]) -> dict[str, int]:
    return {fold_key(word): n for words, n in rows.items() for word in words.split()}


_SMALL = _rows(
    {
        "واحد واحدة one": 1,
        "اثنان اثنين اثنتان اثنتين إثنان إثنين اثنا اثني اثنتا اثنتي two": 2,
        "ثلاث ثلاثة ثلاثا three": 3, "أربع أربعة أربعا four": 4, "خمس خمسة خمسا five": 5,
        "ست ستة ستا six": 6,
        "سبع سبعة سبعا seven": 7, "ثمان ثماني ثمانية ثمانيا eight": 8, "تسع تسعة تسعا nine": 9,
        "عشر عشرة ten": 10, "eleven": 11, "twelve dozen": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "صفر zero": 0, "أحد إحدى": 1,
    }
)  # fmt: skip
_TENS = _rows(
    {
        "عشرون عشرين twenty": 20, "ثلاثون ثلاثين thirty": 30, "أربعون أربعين forty": 40,
        "خمسون خمسين fifty": 50, "ستون ستين sixty": 60, "سبعون سبعين seventy": 70,
        "ثمانون ثمانين eighty": 80, "تسعون تسعين ninety": 90,
    }
)  # fmt: skip
_HUNDREDS = _rows(
    {"مئة مائة hundred": 100, "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي": 200}
) | {
    fold_key(unit + hundred): n * 100
    for n, units in enumerate(
        ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان ثماني", "تسع"), 3
    )
    for unit in units.split()
    for hundred in ("مئة", "مائة")
}  # fmt: skip
_SCALES = _rows(
    {
        "ألف ألفا آلاف thousand": 10**3,
        "مليون مليونا ملايين million mn": 10**6,
        "مليار مليارا مليارات بليون بليونا billion bn": 10**9,
        "تريليون ترليون تريليونا تريليونات trillion tn trn": 10**12,
    }
)
_TWO_SCALES = _rows(
    {
        "ألفان ألفين ألفا ألفي": 2 * 10**3,
        "مليونان مليونين مليونا مليوني": 2 * 10**6,
        "ملياران مليارين مليارا ملياري": 2 * 10**9,
        "تريليونان تريليونين تريليوني": 2 * 10**12,
    }
)
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_FRACTIONS = {
    fold_key(w): Decimal(v)
    for w, v in {
        "نصف": "0.5",
        "ثلث": "0.33",
        "ربع": "0.25",
        "half": "0.5",
        "ثلثي": "0.67",
        "ثلثا": "0.67",
        "الثلثين": "0.67",
        "ثلثين": "0.67",
    }.items()
}
_TEEN = frozenset({"عشر", "عشره"})
_ONE = ("واحد", "واحده", "one")  # أحد and إحدى are a number only in "eleven"
_CONSTRUCT = frozenset({"الفا", "مليونا", "مليارا"})  # two, unless a number stands before
_TANWIN = ("ًا", "اً")  # «بلغ مليونًا ونصف مليون»: one
_THE_TWO = frozenset(fold_key(w) for w in ("الاثنين", "الإثنين"))  # Monday


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number and the index of the piece behind it."""

    value: Decimal
    next: int
    scale: Decimal = Decimal(1)  # the last scale word, for "and a half"


_C = 100


@lru_cache(maxsize=65536)
def _read(key: str, and_only: bool = False) -> tuple[str, int, bool] | None:
    """Return (class, value, joined by "and") of a number word."""
    if and_only and key[:1] != "و":
        return None
    for bare, joined in _readings(key):
        for name, table in (("small", _SMALL), ("tens", _TENS), ("hundred", _HUNDREDS),
                            ("scale", _SCALES), ("two-scale", _TWO_SCALES)):  # fmt: skip
            if bare in table:
                before = key.removesuffix(bare).removeprefix("و")
                if name == "hundred" and (before.endswith("ال") or (before and table[bare] == _C)):
                    return None  # بالمئة: percent; but «بمئتي ألف»
                return name, table[bare], joined
    return None


def ordinal_tens(key: str) -> int:
    """Return the tens of an ordinal's second half: «والأربعين» in «التاسعة والأربعين»."""
    bare = key.removeprefix("و")
    return _TENS.get(bare.removeprefix("ال"), 0) if bare.startswith("ال") and bare != key else 0


def _readings(key: str) -> list[tuple[str, bool]]:
    if key in _THE_TWO:
        return []
    found = [(key, False)]
    if key.startswith("و") and key != "واحد" and key != "واحده":
        found.append((key[1:], True))
    for bare, joined in list(found):
        if bare.startswith("لل"):
            found.append((bare[2:], joined))
        elif bare[:1] in {"ب", "ل", "ف", "ك"}:
            found.append((bare[1:], joined))
    for bare, joined in list(found):
        if bare.startswith("ال") and len(bare) > 4:
            found.append((bare[2:], joined))
    return [(b, j) for b, j in found if b not in _THE_TWO]


def to_decimal(key: str) -> Decimal:
    """Return the value of a folded digit run: 7,400 is thousands, 7,4 is a decimal fraction."""
    key = key.replace(" ", "").replace("،", ",")
    whole, point, tail = key.partition(".")
    if key.count(".") > 1:
        return Decimal(key.replace(".", ""))
    if "," in whole:
        groups = whole.split(",")
        grouped = all(len(g) == 3 for g in groups[1:]) and len(groups[0]) <= 3
        if grouped and groups[0].strip("0"):
            whole = "".join(groups)
        elif len(groups) == 2 and not point:
            return Decimal(f"{groups[0]}.{groups[1]}")
        else:
            whole = "".join(groups)
    return Decimal(whole + point + tail)


def cardinal(pieces: Sequence[Piece], i: int) -> Cardinal | None:
    """Return the number that begins at piece i, in digits or words, with its scale words."""
    state = _Sum()
    j = i
    while j < len(pieces):
        step = state.take(pieces, j)
        if step == 0:
            break
        j += step
    if not state.seen:
        return None
    return Cardinal(state.value, j, state.scale)


class _Sum:
    """Adds up number words while they still form one number."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.current = Decimal(0)
        self.scale = Decimal(1)
        self.seen = self.digits = self.ended = False
        self.ceiling = Decimal(10) ** 15  # a part that is added must be smaller than this

    @property
    def value(self) -> Decimal:
        return self.total + self.current

    def take(self, pieces: Sequence[Piece], j: int) -> int:
        """Take the piece at j (or "and" with the one behind it); return how many were taken."""
        piece = pieces[j]
        if self.ended or (self.seen and piece.gap not in {" ", "", "-"}):
            return 0
        if self.seen and piece.key in {"و", "and"} and j + 1 < len(pieces):
            if self.seen and self._part(pieces, j + 1, joined=True):
                return 2
            return 0
        return int(self._part(pieces, j, joined=False))

    def _part(self, pieces: Sequence[Piece], j: int, *, joined: bool) -> bool:
        piece = pieces[j]
        if piece.number:
            return self._digits(to_decimal(piece.key), joined)
        letter = _LETTER_SCALES.get(piece.key)
        if letter and self.digits and piece.gap == "" and self.current:
            return self._scale(Decimal(letter))
        word = _read(piece.key)
        if word is None:
            return False
        name, value, own_and = word
        teen = j + 1 < len(pieces) and pieces[j + 1].key in _TEEN
        twenty = j + 1 < len(pieces) and _read(pieces[j + 1].key, and_only=True)
        one = teen or piece.key.endswith(_ONE) or (twenty and twenty[0] == "tens")
        if name == "small" and value == 1 and not one:
            return False
        two = piece.key in _CONSTRUCT and not piece.raw.endswith(_TANWIN)
        if name == "scale" and not self.seen and two:
            name, value = "two-scale", value * 2
        return self._word(name, value, joined or own_and, pieces, j)

    def _digits(self, value: Decimal, joined: bool) -> bool:
        if self.seen and not (joined and self.scale > 1 and value < self.ceiling):
            return False
        self.current += value
        self.seen = self.digits = True
        self.ceiling = Decimal(0) if not self.total else self.ceiling
        return True

    def _scale(self, scale: Decimal) -> bool:
        self.total += (self.current or 1) * scale
        self.current = Decimal(0)
        self.ceiling = self.scale = scale
        self.seen = True
        return True

    def _word(
        self, name: str, value: int, joined: bool, pieces: Sequence[Piece], j: int
    ) -> bool:  # fmt: skip
        latin = pieces[j].raw.isascii()
        if name in {"scale", "two-scale"}:
            return self._scale_word(name, Decimal(value), joined)
        if self.digits and not (joined and self.scale > 1 and not self.current):
            return False
        ten = name == "small" and value == 10 and pieces[j].key in _TEEN and not joined
        if ten and self.seen and 1 <= self.current % 100 <= 9 and not self.digits:
            self.current += 10  # خمسة عشر
            self.ceiling = Decimal(0)
            return True
        if name == "hundred" and value == 100 and self.seen and not joined:
            if not 1 <= self.current <= 99:
                return False
            self.current *= 100
            self.ceiling = Decimal(100)
            return True
        if self.seen and not self._adds(name, value, joined or latin):
            return False
        self.current += value
        self.seen = True
        return True

    def _adds(self, name: str, value: int, joined: bool) -> bool:
        if not joined:
            return False
        low = self.current % 100
        if self.current == 0 or low == 0:
            return value < self.ceiling or (self.current > 0 and value < 100)
        if name == "tens":
            return 1 <= low <= 9  # سبعة وعشرون
        return name == "small" and low >= 20 and low % 10 == 0 and 0 < value < 10  # twenty-seven

    def _scale_word(self, name: str, value: Decimal, joined: bool) -> bool:
        if name == "two-scale":
            if self.current or (self.seen and not joined):
                return False
            self.total += value
            self.scale = self.ceiling = value / 2
            self.seen = True
            return True
        if self.seen and self.current == 0 and not joined:
            return False
        if self.seen and self.total and value >= self.scale:
            return False
        return self._scale(value)


def fraction(key: str) -> Decimal | None:
    """Return the value of a fraction word; «ونصف» and «بنصف» too."""
    bare = key[1:] if key.startswith("و") else key
    return _FRACTIONS.get(bare) or (_FRACTIONS.get(bare[1:]) if bare[:1] in {"ب", "ل"} else None)
