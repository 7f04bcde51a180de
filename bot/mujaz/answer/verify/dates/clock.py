"""C6: a time of day is the evidence's, and of the same event: "not opened until 1.25 p.m.".

In:  a Pair
Out: Reasons: dates

A time is read as the minutes of the day that it can be: "at six" is morning and evening. Where the
evidence tells when several things happened, a time keeps the act of its own clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_NOON = 720
_DAY = 1440
_HOURS = {
    fold_key(word): n
    for n, words in enumerate(
        (
            "الواحدة one", "الثانية two", "الثالثة three", "الرابعة four", "الخامسة five",
            "السادسة six", "السابعة seven", "الثامنة eight", "التاسعة nine", "العاشرة ten",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_HALVES = {
    "am": ("a m", "am", "صباحا", "صباح", "فجرا", "فجر", "in the morning"),
    "pm": ("p m", "pm", "مساء", "ظهرا", "ظهر", "بعد الظهر", "بعد ظهر", "عصرا", "عصر",
           "in the afternoon", "in the evening"),
    "any": ("ليلا", "gmt", "local time", "o clock", "بتوقيت", "at night", "utc", "hours"),
}  # fmt: skip
_HALF_DAY = (
    r"(a\.?\s?m\b\.?|p\.?\s?m\b\.?|o.clock|gmt\b|utc\b|local time"
    r"|in the (?:morning|afternoon|evening)|at night"
    r"|صباحا?\b|فجرا?\b|مساء\b|ظهرا?\b|بعد (?:ال)?ظهر\b|عصرا?\b|ليلا|بالتوقيت|بتوقيت)"
)
_DIGITS = re.compile(rf"(?<![\d.,:/-])(\d{{1,2}})(?:[.:](\d{{2}}))?\s*{_HALF_DAY}", re.I)
_BARE = re.compile(
    r"(?:\bat|\buntil|\bby|\baround|\bالساعه|\bعند|\bحتي) (?:about |around |نحو "
    r"|حوالي )?(\d{1,2}):(\d{2})\b"
)
_AT = re.compile(r"\bالساعه (?:نحو |حوالي )?(\d{1,2})(?:[.:,](\d{2}))?\b")
_FOUR = re.compile(
    r"\b([01]\d|2[0-3])([0-5]\d)\s*(?:gmt|utc|hours|local time|بتوقيت|بالتوقيت)", re.I
)
_PARTS = r"(?: و(?:ال)?(نصف|ربع|ثلث|خمس دقاءق|عشر دقاءق)| (?:الا) (ربع|ثلث|خمس دقاءق|عشر دقاءق))?"
_WORDS = re.compile(
    rf"(?:\b|(?<=\bو)|(?<=\bل))(?:ال?ساعه )?({'|'.join(_HOURS)})( عشره)?{_PARTS}"
    rf"(?:(?: من)? {_HALF_DAY})?"
)
# «المرتبة الثانية مساء الأحد» is no time
_LED = re.compile(
    r"\b(?:في|عند|حتي|بين|من|منذ|قبل|بعد|نحو|حوالي|قرابه|الي|بحلول|[ولبف]|وحتي|لغايه|تمام|حدود) ?\Z"
)
_LED_BY = re.compile(r"\b(?:بين|من) ?\Z")
_TO_ANOTHER = re.compile(rf"\s*(?:و|الي |حتي |وحتي )(?:ال?ساعه )?(?:{'|'.join(_HOURS)})")
_ENGLISH = re.compile(
    r"\b(half past|quarter past|quarter to) (one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve)\b"
)
_OCLOCK = re.compile(
    rf"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*{_HALF_DAY}"
)
_MIDDAY = re.compile(r"\b(?:noon|midday)\b")
_MIDNIGHT = re.compile(r"\bmidnight\b|\bمنتصف الليل\b")
_MINUTES = {"نصف": 30, "ربع": 15, "ثلث": 20, "خمس دقاءق": 5, "عشر دقاءق": 10}


@dataclass(frozen=True)
class Time:
    """A time of day where it stands, and the minutes of the day that it can be."""

    start: int
    end: int
    minutes: frozenset[int]
    said: str


def check_clock(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a time of day that the evidence has not, or has for another event."""
    ours, theirs = times(pair.claim), times(pair.evidence)
    for time in ours:
        same = [t for t in theirs if t.minutes & time.minutes]
        if not theirs or not same:
            if theirs or time.minutes - {0, _NOON}:
                yield Reason(check="dates", detail=f"no such time in the evidence: {time.said!r}")
                return
            continue
        if len(ours) == 1 and (other := _anothers(pair, time, same, theirs)):
            detail = f"{time.said!r} is not when it was {other!r} in the evidence"
            yield Reason(check="dates", detail=detail)
            return


def _anothers(pair: Pair, time: Time, same: list[Time], theirs: list[Time]) -> str:
    """Return an act of the claim's that the evidence tells with another time alone."""
    rest = [t for t in theirs if t not in same]
    if not rest:
        return ""
    own, rival = (_clauses(pair.evidence, times) for times in (same, rest))
    rival -= own
    clause = _clauses(pair.claim, [time])
    near = {c + n for c in clause for n in (0, 1)}
    acts = [
        w for w in pair.claim.words
        if w.clause in near and w.content and pair.claim.predicate(w)
    ]  # fmt: skip
    told = [{m.clause for m in pair.matches[w.i]} for w in acts]
    if any(found & own for found in told):
        return ""
    return next((w.raw for w, f in zip(acts, told, strict=True) if f and f <= rival), "")


def _clauses(reading: Reading, times: list[Time]) -> set[int]:
    return {w.clause for t in times for w in reading.words if t.start < w.end and w.start < t.end}


@kept
def times(reading: Reading) -> list[Time]:
    """Return the times of day of a text, in order."""
    text, places = _folded(reading.text)
    found: list[Time] = []
    for read in (_of_digits, _of_words, _of_names):
        for time in read(text):
            if not any(t.start < time.end and time.start < t.end for t in found):
                found.append(time)
    found = [Time(places[t.start], places[t.end - 1] + 1, t.minutes, t.said) for t in found]
    return sorted(found, key=lambda t: t.start)


@lru_cache(maxsize=4096)
def _folded_letter(letter: str) -> str:
    return " " if letter.isspace() else fold_key(letter)


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text folded letter by letter, and where each letter stood."""
    letters: list[str] = []
    places: list[int] = []
    for i, letter in enumerate(text):
        folded = _folded_letter(letter)
        letters.append(folded)
        places += [i] * len(folded)
    return "".join(letters), places


def _of_digits(text: str) -> Iterator[Time]:
    for m in _FOUR.finditer(text):
        yield Time(m.start(), m.end(), frozenset({int(m[1]) * 60 + int(m[2])}), m[0])
    for shape in (_DIGITS, _BARE, _AT):
        for m in shape.finditer(text):
            hour, minute = int(m[1]), int(m[2] or 0)
            if hour <= 24 and minute < 60:
                half = m[3] if shape is _DIGITS else ""
                yield Time(m.start(), m.end(), _minutes(hour, minute, half), m[0])


def _of_words(text: str) -> Iterator[Time]:
    for m in _WORDS.finditer(text):
        led = bool(_LED.search(text[: m.start()])) or m[0].startswith(("ساعه", "الساعه"))
        if m[1].isascii() or not led:
            continue
        ahead = _LED_BY.search(text[: m.start()]) and _TO_ANOTHER.match(text[m.end() :])
        if not ("ساعه" in m[0] or m[5] or ahead):
            continue
        hour = _HOURS[m[1]] + (10 if m[2] else 0)
        minute = _MINUTES.get(m[3] or "", 0) - _MINUTES.get(m[4] or "", 0)
        yield Time(m.start(), m.end(), _minutes(hour, minute, m[5] or ""), m[0])
    for m in _ENGLISH.finditer(text):
        minute = {"half past": 30, "quarter past": 15, "quarter to": -15}[m[1]]
        yield Time(m.start(), m.end(), _minutes(_hour(m[2]), minute, ""), m[0])
    for m in _OCLOCK.finditer(text):
        yield Time(m.start(), m.end(), _minutes(_hour(m[1]), 0, m[2]), m[0])


def _hour(word: str) -> int:
    return {"eleven": 11, "twelve": 12}.get(word) or _HOURS[word]


def _of_names(text: str) -> Iterator[Time]:
    for m in _MIDDAY.finditer(text):
        yield Time(m.start(), m.end(), frozenset({_NOON}), m[0])
    for m in _MIDNIGHT.finditer(text):
        yield Time(m.start(), m.end(), frozenset({0}), m[0])


def _minutes(hour: int, minute: int, half: str) -> frozenset[int]:
    """Return the minutes of the day that a time can be."""
    said = re.sub(r"[.\s]+", " ", half.lower()).strip()
    value = (hour * 60 + minute) % _DAY
    if hour > 12 or hour == 0:
        return frozenset({value})
    morning = value % _NOON
    if said in _HALVES["am"]:
        return frozenset({morning})
    if said in _HALVES["pm"]:
        return frozenset({morning + _NOON})
    return frozenset({morning, morning + _NOON})
