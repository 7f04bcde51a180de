"""Day, month and year as they stand together: "April 3-5, 2025", «الثالث من نيسان/أبريل».

In:  a text
Out: `Scan`, which answers "is there a date at piece i, and where does it end?"
"""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.language.calendar_words import SHORT_MONTHS, TEEN, look
from mujaz.language.date_scan import OF, OFFSETS, Fields, WordScan, words
from mujaz.language.tokens import is_arabic

_MONTH_LEADS = words(
    "في منذ خلال حتى بين شهر شهري بشهر لشهر قبل بعد بحلول إلى وحتى وفي ومنذ"
    " in since until till by of during between from to before after through"
    " ending ended late early mid"
)
_YEAR_WORDS = words("عام العام سنة السنة لعام للعام بعام وعام لسنة عامي العامين")
_YEAR_LEADS = words(
    "في منذ حتى بحلول بين قبل بعد وفي ومنذ وحتى وقبل وبعد in since until till by between during"
    " before after from"
)
_COMMON_ERA = words("م ميلادي ميلادية ad")
_NOT_YEARS = words("مليون مليار ألف شخص دولار جندي قتيل people million billion dollars troops")


@dataclass(frozen=True, slots=True)
class Scan(WordScan):
    """The pieces of a text, with the rules for whole dates."""

    def date_core(
        self, i: int, *, led: bool = False, slash: bool = False
    ) -> tuple[Fields, int] | None:
        """Read day and month, month and day, or a month alone, with the year behind them."""
        if slash and self.number(i) and self.number(i + 1):
            numeric = self._slashed(i)
            if numeric is not None:
                return numeric
        return self._day_month(i) or self._month_day(i) or self._month_alone(i, led=led)

    def _slashed(self, i: int) -> tuple[Fields, int] | None:
        if self.gap(i + 1) not in {"/", "-", "."} or not self.arabic_around(i):
            return None
        day, month = int(self.key(i)), int(self.key(i + 1))
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return None
        fields = Fields(kind="date", day=day, month=month)
        if self.gap(i + 2) == self.gap(i + 1) and self.number(i + 2):
            if len(self.key(i + 2)) != 4:
                return None
            fields.year = int(self.key(i + 2))
            return fields, i + 3
        return fields, i + 2

    def _day(self, i: int) -> tuple[int, int] | None:
        """Read a day of the month in digits or as an ordinal word."""
        if self.number(i):
            day, j = int(self.key(i)), i + 1
            if self.key(j) in {"st", "nd", "rd", "th"} and self.gap(j) == "":
                j += 1
            return (day, j) if 1 <= day <= 31 and len(self.key(i)) <= 2 else None
        found = self.look(i)
        day, j = found.ordinal or found.ordinal_tens, i + 1
        if found.ordinal and self.key(j) in TEEN:
            return found.ordinal + 10, j + 1
        if found.ordinal and self.look(j).ordinal_tens:
            return found.ordinal + self.look(j).ordinal_tens, j + 1
        return (day, j) if day else None

    def _day_month(self, i: int) -> tuple[Fields, int] | None:
        first = self._day(i)
        if first is None:
            return None
        day, j = first
        second = self._second_day(j)
        day_end, j = second if second else (None, j)
        word = not self.number(i)
        linked = self.key(j) in OF and self.gap(j) == " "
        if word and not linked:
            return None
        j += int(linked)
        if linked and (relative := self._day_of_month(j, day)) is not None:
            return relative
        j += int(self.key(j) == "شهر")
        month = self.month(j) if self.gap(j) in {" ", "-", "", "/"} else None
        if month is None or (self.pieces[j].key in SHORT_MONTHS and not self.number(i)):
            return None
        if self._verb(j) and not month[2] and self.key(j) != self.pieces[j].raw.casefold():
            return None
        fields = Fields(kind="date", day=day, day_end=day_end, month=month[0])
        return fields, self._tail(fields, month[1])

    def _day_of_month(self, i: int, day: int) -> tuple[Fields, int] | None:
        """Read «من الشهر الجاري» or "of this month" behind a day."""
        found, j = self.look(i), i + 1
        direction, after = self.direction(j)
        if found.before and self.look(j).unit == "month":
            found, direction, after = self.look(j), found.before, j + 1
        elif not found.definite:
            return None
        if found.unit != "month" or not direction:
            return None
        return Fields(kind="date", day=day, unit="month", offset=OFFSETS[direction]), after

    def _verb(self, i: int) -> bool:
        """ "3 may die", "10 march on": lower case, so not a month."""
        return self.key(i) in {"may", "march"} and not self.pieces[i].capital

    def _second_day(self, j: int) -> tuple[int, int] | None:
        """Read the second day of «24 و25 أكتوبر», "24-26 October", «من 3 إلى 5 أبريل»."""
        if self.gap(j) in {"-", " - "} and self.number(j):
            return self._day(j)
        if self.key(j) in {"و", "الي", "حتي", "to", "and", "until"} and self.number(j + 1):
            return self._day(j + 1)
        return None

    def _month_day(self, i: int) -> tuple[Fields, int] | None:
        """ "April 3", "April 3-5, 2025": English only, the day within the month's own gap."""
        month = self.month(i)
        if month is None or not self.pieces[i].raw.isascii() or not self.number(month[1]):
            return None
        day = self._day(month[1]) if self.gap(month[1]) in {" ", ". "} else None
        if day is None or self._verb(i):
            return None
        fields = Fields(kind="date", month=month[0], day=day[0])
        second = self._second_day(day[1])
        if second and not self.one_month(second[1]):
            fields.day_end = second[0]
        return fields, self._tail(fields, second[1] if fields.day_end and second else day[1])

    def _month_alone(self, i: int, *, led: bool) -> tuple[Fields, int] | None:
        j = i + int(self.key(i) in {"شهر", "لشهر", "بشهر"})
        month = self.month(j)
        if month is None or (
            self.pieces[j].raw.isascii() and not self.pieces[j].capital and self._verb(j)
        ):
            return None
        fields = Fields(kind="date", month=month[0])
        after = self._tail(fields, month[1])
        led = led or j > i or after > month[1]
        if not self._leads(i, sure=month[2], led=led):
            return None
        return fields, after

    def _leads(self, i: int, *, sure: bool, led: bool) -> bool:
        """Whether the words before a lone month make it one."""
        if led:
            return self.key(i) not in {"jan", "mar"} or self.pieces[i].capital
        piece = self.pieces[i]
        arabic = is_arabic(piece.key)
        if arabic and sure:
            return True
        if piece.key in SHORT_MONTHS:
            return False
        before = self.key(i - 1)
        lead = (before in _MONTH_LEADS or self.look(i - 1).part != "") and self.gap(i) in {" ", "-"}
        if arabic:
            own = (
                piece.key[:1] in {"ب", "ل"} and len(piece.key) > 4 and look(piece.key[1:]).month > 0
            )
            return lead or own or (piece.key == "اب" and "آ" in piece.raw and lead)
        if sure:
            return lead or piece.capital
        return lead and piece.capital

    def _tail(self, fields: Fields, i: int) -> int:
        """Read direction and year behind a month into the fields; return the index behind."""
        direction, j = self.direction(i)
        fields.direction = direction
        year = self.year(j, cue=True, tail=True)
        if year is not None:
            fields.year = year[0]
            return year[1]
        relative = self._relative_year(j)
        if relative is not None and not direction:
            fields.offset, fields.unit = relative[0], "year"
            return relative[1]
        return j

    def _relative_year(self, i: int) -> tuple[int, int] | None:
        """Read «من العام الماضي», "of last year", «هذا العام» behind a month."""
        j = self.after_of(i)
        if self.gap(j) != " ":
            return None
        found = self.look(j)
        if found.unit == "year" and found.definite:
            direction, after = self.direction(j + 1)
            return (OFFSETS[direction], after) if direction else None
        if found.before and self.look(j + 1).unit == "year":
            return OFFSETS[found.before], j + 2
        return None

    def year(self, i: int, *, cue: bool = False, tail: bool = False) -> tuple[int, int] | None:
        """Read a year at i: with «عام», behind a preposition, or where a month stands before."""
        j = i
        if tail and self.key(j) in {"من", "of", "في", "in"}:
            j += 1
        worded = self.key(j) in _YEAR_WORDS
        j += int(worded)
        if not self.number(j) or len(self.key(j)) != 4 or not 1900 <= int(self.key(j)) <= 2100:
            return None
        gaps = (
            {" ", ", ", "، ", "،", ",", ". ", "-", "/", " ,", " ، ", ") ", "), "} if tail else {" "}
        )
        if (tail or worded) and self.gap(j) not in gaps | {""}:
            return None
        if tail and j > i and not worded and self.gap(i) != " ":
            return None
        lead = self.key(i - 1) in _YEAR_LEADS and self.gap(i) == " "
        if self.key(i - 1) in {"و", "and", "to", "الي"} and self.number(i - 2):
            lead = len(self.key(i - 2)) == 4 and self.key(i - 2) < self.key(i)
        after = j + 1
        if self.key(after) in _COMMON_ERA and self.gap(after) in {"", " "}:
            after += 1  # «2026م»
        elif self.gap(after) == "" and self.inside(after):
            return None
        if not (cue or worded or lead):
            return None
        if self.key(j + 1) in _NOT_YEARS and self.gap(j + 1) == " ":
            return None
        if self.number(j + 1) and self.gap(j + 1) in {",", ".", "،", "/", "-"}:
            return None
        if self.key(j + 1) in {"ه", "هجري", "هجريه"}:
            return None
        return int(self.key(j)), after
