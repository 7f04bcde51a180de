"""The pieces of a text as the date rules read them: a weekday, a relative day, a month's name.

In:  text as it was written
Out: `WordScan`, whose methods answer "is there a … at piece i, and where does it end?"
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Self

from mujaz.language.calendar_words import (
    DIRECTIONS,
    SHORT_WEEKDAYS,
    TWO_WORD_MONTHS,
    Look,
    look,
)
from mujaz.language.fold import fold_key
from mujaz.language.lex import Piece, lex
from mujaz.language.tokens import is_arabic, without_clitics

_NOTHING = Look()


def words(words: str) -> frozenset[str]:
    """Return the folded words of a row."""
    return frozenset(fold_key(word) for word in words.split())


_THIS_DAY_BEFORE = words(
    "ذلك نفس ذات روسيا المصري صحيفة أخبار الأخبار كل طوال سوريا ليبيا حزب russia usa"
)
_THIS_DAY_AFTER = words(
    "التالي السابق الموالي العالمي الوطني الدولي نفسه ذاته الواحد المذكور الموعود الأول الثاني"
    " الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأخير المفتوح الدراسي"
    " الذي التي الماضي المقبل الحاجة"
)
_BECAME_BEFORE = words("قد وقد لقد فقد ما الذي أنه بأنه")
OF = words("من of")
_LINKS = words("الموافق المصادف في the on")


@dataclass(slots=True, kw_only=True)
class Fields:
    """What a rule has read so far; no kind: the words are used up, but name no time."""

    kind: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_end: int | None = None
    weekday: int | None = None
    offset: int | None = None
    unit: str = ""
    count: int | None = None
    part: str = ""
    direction: str = ""
    ambiguous: bool = False

    def values(self) -> dict[str, Any]:
        """Return the fields by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class WordScan:
    """The pieces of one text; every question about a place outside it is answered with no."""

    text: str
    pieces: list[Piece]

    @classmethod
    def of(cls, text: str) -> Self:
        """Cut a text into pieces."""
        return cls(text, lex(text))

    def inside(self, i: int) -> bool:
        """Whether there is a piece i."""
        return 0 <= i < len(self.pieces)

    def key(self, i: int) -> str:
        """Return the folded word at i."""
        return self.pieces[i].key if self.inside(i) else ""

    def gap(self, i: int) -> str:
        """Return what stands before piece i."""
        return self.pieces[i].gap if self.inside(i) else "\n"

    def number(self, i: int) -> bool:
        """Whether piece i is written in digits."""
        return self.inside(i) and self.pieces[i].number

    def look(self, i: int) -> Look:
        """Return what the word at i can mean."""
        return look(self.pieces[i].key) if self.inside(i) and not self.number(i) else _NOTHING

    def latin(self, i: int, after: int) -> bool:
        """Whether no piece from i on has an Arabic letter."""
        if all(self.number(k) for k in range(i, after)):
            return not self.arabic_around(i)
        return not any(is_arabic(self.pieces[k].key) for k in range(i, after))

    def arabic_around(self, i: int) -> bool:
        """Whether the words nearest to piece i are Arabic."""
        for step in range(1, 12):
            for k in (i - step, i + step):
                if self.inside(k) and not self.number(k):
                    return is_arabic(self.pieces[k].key)
        return self.inside(i) and not self.pieces[i].raw.isascii()

    def starts(self, i: int) -> bool:
        """Whether an expression may begin at i: the one test made for every word."""
        if self.number(i):
            return not (self.gap(i) in {"/", "-", "."} and self.number(i - 1))
        key = self.key(i)
        if key == "in":
            return self.number(i + 1) or self.key(i + 1) in _STARTERS
        return self.look(i) != _NOTHING or key in _STARTERS or key in SHORT_WEEKDAYS

    def gap_joins(self, i: int) -> bool:
        """Whether the gap before i may stand inside one expression."""
        return self.gap(i).strip(" ") in {"", ",", "،", "(", "-", "/"} and "\n" not in self.gap(i)

    def skip_day_parts(self, i: int) -> int:
        """Return the index behind «مساء», «يوم», «بعد ظهر»…, where a day follows."""
        j = i
        if self.key(j) in {"بعد", "قبل"} and self.key(j + 1) in {"ظهر", "منتصف"}:
            j += 1
        while self.look(j).day_part and self.gap(j + 1) == " " and j - i < 3:
            j += 1
        return j

    def skip_links(self, i: int) -> int:
        """Return the index behind «الموافق» or "the"."""
        return i + 1 if self.key(i) in _LINKS else i

    def relative_day(self, i: int, *, whole: bool) -> tuple[int, int] | None:
        """Read «اليوم», «أول من أمس», «بعد غد», "the day after tomorrow"; `whole` when it leads."""
        key = self.key(i)
        if (
            key in {"اول", "اولا"}
            and (n := self.after_of(i + 1))
            and self.look(n).relative_day == -1
        ):
            return -2, n + 1
        if key in {"بعد"} and self.look(i + 1).relative_day == 1:
            return 2, i + 2
        english = tuple(self.key(i + k) for k in range(4))
        for words, shift in _ENGLISH_RELATIVE.items():
            if english[: len(words)] == words:
                return shift, i + len(words)
        offset = self.look(i).relative_day
        if offset is None or not self._relative_fits(i, offset, whole):
            return None
        if key.endswith("الليله") and self.key(i + 1) == "الماضيه":
            return -1, i + 2
        return offset, i + 1

    def after_of(self, i: int) -> int:
        """Return the index behind "of" or «من», where one stands at i."""
        return i + 1 if self.key(i) in OF else i

    def _relative_fits(self, i: int, offset: int, whole: bool) -> bool:
        key, before, after = self.key(i), self.key(i - 1), self.key(i + 1)
        if before == "هذا" and self.key(i - 2) == "مثل":
            return False
        if before in _THIS_DAY_BEFORE and self.gap(i) == " ":
            return key == "today" and not self.pieces[i].capital
        if after in _THIS_DAY_AFTER and self.gap(i + 1) == " ":
            return False
        weekday = self.look(i + 1).weekday >= 0
        if key.endswith("اليوم") and key not in {"اليوم", "واليوم", "لليوم", "فاليوم"}:
            return weekday  # باليوم: per day
        if before == "في" and whole and offset == 0 and key == "اليوم":
            return weekday
        if key == "غد":
            return weekday or before == "يوم"
        if key == "الغد":
            return before in {"يوم", "حتي", "منذ", "صباح", "مساء"} or weekday
        if key == "غدا" and not self.pieces[i].raw.endswith(("ً", "ًا", "اً")):
            return before not in _BECAME_BEFORE and not (after.endswith("ا") and len(after) > 3)
        return True

    def weekday(self, i: int, *, led: bool) -> int | None:
        """Read a weekday at i; English ones are capital, short ones stand before a date."""
        if not self.inside(i):
            return None
        piece, found = self.pieces[i], self.look(i).weekday
        if found < 0 and piece.key in SHORT_WEEKDAYS and piece.capital and self._dated(i + 1):
            return SHORT_WEEKDAYS[piece.key]
        if found < 0 or (piece.raw.isascii() and piece.key == "sun"):
            return None
        if piece.key.endswith("احد") and not led and "أحد" in piece.raw and "الأ" not in piece.raw:
            return None
        if self.key(i - 1) in _NOT_WEEKDAY_BEFORE and self.gap(i) == " " and not led:
            return None
        return found

    def _dated(self, i: int) -> bool:
        return self.number(i) or self.look(i).month > 0

    def direction(self, i: int) -> tuple[str, int]:
        """Read «الماضي», «المقبل»… at i; return it ("" for none) and the index behind."""
        if self.gap(i) == " " and self.key(i) in DIRECTIONS:
            return DIRECTIONS[self.key(i)], i + 1
        return "", i

    def of_week(self, i: int) -> tuple[int, int] | None:
        """Read «من الأسبوع الماضي» or "of last week" behind a weekday."""
        j = self.after_of(i)
        if self.look(j).unit == "week" and self.look(j).definite and self.gap(j) == " ":
            direction, after = self.direction(j + 1)
            if direction:
                return OFFSETS[direction], after
        before = self.look(j).before
        if before and self.gap(j) == " " and self.look(j + 1).unit == "week":
            direction, after = self.direction(j + 2)
            return OFFSETS[before], after
        return None

    def part(self, i: int) -> tuple[str, int]:
        """Read «أواسط», "early", "the end of"; return it ("" for none) and the index behind."""
        part = self.look(i).part
        if not part or self.gap(i + 1) not in {" ", "-"}:
            return "", i
        j = i + 1
        while self.key(j) in {"of", "the", "in", "من"} and j < i + 3:
            j += 1
        return part, j

    def month(self, i: int) -> tuple[int, int, bool] | None:
        """Read a month at i: its number, the index behind it (and its pair), and whether sure."""
        single = self.one_month(i)
        if single is None:
            return None
        month, after, sure = single
        if self.gap(after).strip() in {"/", "(", "-", ""} and not self.number(after):
            pair = self.one_month(after)
            if pair is not None and pair[0] == month:
                return month, pair[1], True
        return month, after, sure

    def one_month(self, i: int) -> tuple[int, int, bool] | None:
        """Read a single month name at i, its pair left alone."""
        if not self.inside(i) or self.number(i):
            return None
        for reading in without_clitics(self.key(i)):
            month = TWO_WORD_MONTHS.get((reading, self.key(i + 1)))
            if month and self.gap(i + 1) == " ":
                return month, i + 2, True
        found, piece = self.look(i), self.pieces[i]
        if not found.month or piece.key.startswith("ال"):
            return None
        return found.month, i + 1, not found.weak


OFFSETS = {"past": -1, "this": 0, "future": 1}
_STARTERS = (
    words("ال عامي اول بعد قبل منذ خلال the a an one عام العام هذا هذه for ربيع جمادى ذو ذي")
    | words("محرم صفر رجب شعبان رمضان شوال last past recent coming تشرين كانون بتشرين وتشرين")
    | words("two three four five six seven eight nine ten several few couple")
)
_NOT_WEEKDAY_BEFORE = words("صلاة خطبة سورة سوق شباك مسجد قبائل بني جبل حي مدينة آل")
_ENGLISH_RELATIVE: dict[tuple[str, ...], int] = {
    ("the", "day", "before", "yesterday"): -2,
    ("the", "day", "after", "tomorrow"): 2,
    ("last", "night"): -1,
    ("this", "morning"): 0,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
}
