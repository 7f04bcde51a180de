"""Read one time of day at a place in a text.

In:  tokens and the index of one of them
Out: the hour and minutes as said, the part of the day if there is one, the index behind

«الساعة السابعة والنصف صباحا», "7:30pm", "quarter to eight", «٧ إلا ربع مساءً», "19:00".
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import time

from mujaz.language.clock_words import (
    CUED_HOURS,
    CUES,
    ENGLISH_MINUTES,
    FIXED,
    FRACTIONS,
    HOURS,
    LESS,
    MINUTE_NOUNS,
    MINUTES,
    PART_LINKS,
    PARTS,
    PAST,
    TEEN_FIRST,
    TEEN_SECOND,
    TO,
    Part,
    hour_of,
    words,
)
from mujaz.language.setup_lex import END, SetupToken

_COUNTED = words("day days week weeks times time أيام يوم مرات مرة أسابيع")  # 7 days is no hour
_DAY = 24 * 60  # minutes
_QUARTERS = frozenset({"15", "20", "25"})
_WEAK = frozenset({"one", "واحده", "وحده"})  # hours only in the company of other clock words


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day as said."""

    first: int
    after: int  # index of the token behind
    hour: int
    minutes: int = 0  # to be added; below 0 for «إلا ربعا»
    exact: bool = False  # written with minutes, or as a fixed time: the 24-hour clock
    parts: tuple[Part, ...] = ()
    broken: bool = False  # no time of day has such an hour or minute, or so many digits

    def readings(self) -> tuple[time, ...]:
        """Return the times that it can mean, in order: none, one for each part, or two."""
        if self.broken or not 0 <= self.hour <= 23 or not -60 < self.minutes < 60:
            return ()
        hours = [self.hour]
        if self.parts:
            hours = [h for part in self.parts if (h := hour_of(part, self.hour)) is not None]
        elif not self.exact and 1 <= self.hour <= 12:
            hours = [self.hour % 12, self.hour % 12 + 12]
        return tuple(_clock_time(hour * 60 + self.minutes) for hour in hours)

    @property
    def clear(self) -> bool:
        """Whether each reading is meant."""
        return len(self.readings()) == max(1, len(self.parts))


def _clock_time(minutes: int) -> time:
    return time(minutes % _DAY // 60, minutes % 60)


def read_clock(tokens: Sequence[SetupToken], i: int) -> Clock | None:
    """Return the time of day that begins at i, or None."""
    scan = _Scan(tokens)
    j = i
    while bare(scan.key(j)) in CUES:
        j += 1
    for phrase, hour in FIXED.items():
        if all(bare(scan.key(j + n)) == word for n, word in enumerate(phrase)):
            return Clock(first=i, after=j + len(phrase), hour=hour, exact=True)
    return scan.past_or_to(i, j) or scan.digits(i, j) or scan.in_words(i, j)


def bare(key: str) -> str:
    """Return a folded word without the conjunction «و»."""
    return key[1:] if key[:1] == "و" and len(key) > 2 and key not in HOURS else key


def beside_noon(part: Part, links: Container[str]) -> Part:
    """Return what «قبل الظهر» and «بعد الظهر» mean."""
    if part != "noon":
        return part
    return "afternoon" if "بعد" in links else "am" if "قبل" in links else part


class _Scan:
    def __init__(self, tokens: Sequence[SetupToken]) -> None:
        self.tokens = tokens

    def at(self, i: int) -> SetupToken:
        return self.tokens[i] if 0 <= i < len(self.tokens) else END

    def key(self, i: int) -> str:
        return self.at(i).key

    def digits(self, i: int, j: int) -> Clock | None:
        token = self.at(j)
        if token.kind == "clock":
            key = f"{token.key}00" if token.key.endswith("h") else token.key  # 19h
            groups = key.replace(".", ":").replace("h", ":").split(":")
            fits = 2 <= len(groups) <= 3 and all(len(g) <= 2 for g in groups)
            fits = fits and all(len(g) == 2 for g in groups[1:]) and groups[2:] in ([], ["00"])
            hour, minute = (int(groups[0]), int(groups[1])) if fits else (0, 0)
            parts, after = self.parts(j + 1)
            return Clock(
                first=i, after=after, hour=hour, minutes=minute, exact=True, parts=parts,
                broken=not fits or hour > 23 or minute > 59,
            )  # fmt: skip
        if token.kind != "number" or len(token.key) > 4:
            return None
        if j == i and self.key(j + 1) in _COUNTED:
            return None
        if len(token.key) > 2:
            parts, after = self.parts(j + 1)
            return Clock(first=i, after=after, hour=0, exact=True, broken=True)
        return self.with_minutes(i, j + 1, int(token.key))

    def in_words(self, i: int, j: int) -> Clock | None:
        key, cued = self.key(j), j > i
        bared = bare(key)
        if bared in TEEN_FIRST and self.key(j + 1) in TEEN_SECOND:
            return self.with_minutes(i, j + 2, TEEN_FIRST[bared])
        hour = HOURS.get(bared) or (CUED_HOURS.get(bared) if cued else None)
        if hour is None or self.at(j).kind != "word":
            return None
        found = self.with_minutes(i, j + 1, hour)
        weak = bared in _WEAK and not cued and found.after == j + 1
        return None if weak else found

    def past_or_to(self, i: int, j: int) -> Clock | None:
        """Read "half past seven", "a quarter to 8"."""
        k = j + 1 if self.key(j) == "a" else j
        token = self.at(k)
        minutes = ENGLISH_MINUTES.get(token.key)
        k += 1
        if token.key == "half" and self.key(k) in HOURS:  # "half seven": which half?
            return Clock(first=i, after=k + 1, hour=0, broken=True)
        if minutes is None and token.kind == "number":  # "7 to 9" may be two times
            fits = token.key in _QUARTERS or self.key(k) not in TO
            minutes = int(token.key) if fits and len(token.key) <= 2 else None
        if self.key(k) == "five" and minutes == 20:
            minutes, k = 25, k + 1
        if self.key(k) in MINUTE_NOUNS:
            k += 1
        if minutes is None or self.key(k) not in PAST | TO:
            return None
        hour_token = self.at(k + 1)
        hour = HOURS.get(hour_token.key)
        if hour is None and hour_token.kind == "number" and len(hour_token.key) <= 2:
            hour = int(hour_token.key)
        if hour is None:
            return None
        parts, after = self.parts(k + 2)
        signed = minutes if self.key(k) in PAST else -minutes
        return Clock(first=i, after=after, hour=hour, minutes=signed, parts=parts, broken=hour > 23)

    def with_minutes(self, i: int, j: int, hour: int) -> Clock:
        """Read the minutes in words and the part of the day behind an hour."""
        minutes, after = 0, j
        while (term := self.term(after, halved=minutes != 0)) is not None and after < j + 12:
            minutes, after = minutes + term[0], term[1]
        parts, after = self.parts(after)
        return Clock(
            first=i, after=after, hour=hour, minutes=minutes, parts=parts, broken=hour > 23
        )

    def term(self, j: int, *, halved: bool) -> tuple[int, int] | None:
        """Read «والنصف», «إلا ربعا», «وعشر دقائق», "thirty"; return signed minutes."""
        key = self.key(j)
        if not halved and (english := self.english_minutes(j)) is not None:
            return english
        if bare(key) in LESS:
            found = self.amount(j + 1, key=self.key(j + 1), alone=True)
            return (-found[0], found[1]) if found is not None else None
        if key == "و":
            return self.amount(j + 1, key=self.key(j + 1), alone=halved)
        if key[:1] == "و":
            return self.amount(j, key=key[1:], alone=halved)
        if key in FRACTIONS:  # «سبعة نص»
            return FRACTIONS[key], j + 1
        return None

    def amount(self, j: int, *, key: str, alone: bool) -> tuple[int, int] | None:
        if key in FRACTIONS:
            return FRACTIONS[key], j + 1
        token = self.at(j)
        if token.kind == "number" and len(token.key) <= 2:
            minutes, k = int(token.key), j + 1
        elif key in MINUTES:
            minutes, k = MINUTES[key], j + 1
            tens = MINUTES.get(self.key(k)[1:], 0) if self.key(k)[:1] == "و" else 0
            if minutes < 10 and tens >= 20:
                minutes, k = minutes + tens, k + 1
        else:
            return None
        if self.key(k) in MINUTE_NOUNS:
            return minutes, k + 1
        return (minutes, k) if alone or key.startswith("دقيق") else None

    def english_minutes(self, j: int) -> tuple[int, int] | None:
        minutes = ENGLISH_MINUTES.get(self.key(j), 0)
        if self.key(j) in {"quarter", "half"} or minutes < 10 or self.key(j + 1) in PAST | TO:
            return None
        k = j + 2 if self.key(j + 1) == "-" else j + 1
        if minutes >= 20 and self.key(k) == "five":
            return minutes + 5, k + 1
        return minutes, j + 1

    def parts(self, j: int) -> tuple[tuple[Part, ...], int]:
        """Read "in the morning", «بعد الظهر», «صباحا ومساء»; return the parts and the index."""
        k = j
        while self.key(k) in PART_LINKS and k < j + 3:
            k += 1
        part = PARTS.get(self.key(k))
        if part is None:
            return (), j + int(self.key(j) in {"o'clock", "oclock"})
        part = beside_noon(part, {self.key(n) for n in range(j, k)})
        k += 1
        n = k + 1 if self.key(k) in {"و", "and"} else k
        other = PARTS.get(self.key(n) if n > k else bare(self.key(k)) if self.key(k) else "")
        if other is None or other == part or (n == k and self.key(k) in PARTS):
            return (part,), k
        follows = self.at(n + 1)
        if follows.kind in {"clock", "number"} or bare(follows.key) in CUES | set(HOURS):
            return (part,), k  # «7 صباحا ومساء الساعة 9»
        return (part, other), n + 1
