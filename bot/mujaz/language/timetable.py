"""Read when and where somebody wants a digest: times, zone and days, from one line of theirs.

In:  text as it was written, Arabic or English
Out: a `Timetable`: what was understood, what meant nothing, and what has to be asked again

`07:30 Asia/Riyadh`, `٧:٣٠ صباحًا الرياض الأحد-الخميس`, `7am and 7pm weekdays`. Nothing is guessed:
a lone "7" is morning or evening, "IST" is three countries, and «طرابلس» two cities, so each of
them comes back as a `Problem` with what it may mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import time
from enum import StrEnum

from mujaz.language.calendar_words import look
from mujaz.language.cities import MOST_NEAREST, find_zone, nearest, working_days
from mujaz.language.clock import Clock, beside_noon, read_clock
from mujaz.language.clock_words import PARTS, words
from mujaz.language.day_names import EVERY_DAY
from mujaz.language.setup_lex import SetupToken, setup_tokens
from mujaz.language.tables import function_words
from mujaz.language.tokens import is_arabic, without_clitics
from mujaz.language.week import read_days
from mujaz.language.zone_words import abbreviation, agrees, offset_zones

MOST_TIMES = 4
_LONGEST = 400  # characters that are read
_PLACE_WORDS = 7  # and signs in a name: "Ho Chi Minh City, Vietnam"
_PLACE_TRIES = 3  # runs of unknown words that may be a misspelled place
_LIKE_PLACE = 3  # words: a longer run is no name

_PLACE_CUES = words("in في ب بتوقيت توقيت مدينة city time zone timezone بمدينة")
_NOISE = _PLACE_CUES | words(
    "at on from to until till the a an and or my me please of for set hour local by clock is i"
    " want send digest news every each day days daily @ o'clock it get here each also then"
    " من إلى حتى على عند الساعة ساعة حسب و أو كل يوم أيام أرسل أرسلوا ابعث لي إلي موجز الموجز"
    " أخبار الأخبار أريد اريده فضلك رجاء المحلي بالتوقيت التوقيت محلي ثم أيضا تمام وفي وعند ومن"
    " والساعة بالساعة لو سمحت قبل بعد الوقت وقت المنطقة الزمنية الأيام اليوم عايز عاوز أبغى ودي بدي"
    " ابعتلي ابعثلي ف only just فقط twice مرتين week sharp exactly تماما بالضبط أوقات times hours"
)
_GRAMMAR = tuple(function_words().values())


class ProblemCode(StrEnum):
    """What has to be asked again."""

    TIME = "time"  # no time of day, or not clear; suggestions: times, may be none
    BARE_HOUR = "bare-hour"  # morning or evening; suggestions: both times, "07:00"
    TOO_MANY = "too-many"  # more than four times; `words`: those left out
    ABBREVIATION = "abbreviation"  # "EST"; suggestions: IANA zones
    PLACE = "place"  # unknown (names like it), or several (IANA zones); `find_zone` reads each


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Words that were not clear, as written, and what they may mean."""

    code: ProblemCode
    words: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """What somebody wrote about when and where."""

    times: tuple[time, ...] = ()  # local, in order, each once
    zone: str | None = None  # IANA
    days: frozenset[int] | None = None  # ISO weekdays, Monday is 1; None: not said
    unread: tuple[str, ...] = ()  # words that meant nothing, as written
    problems: tuple[Problem, ...] = ()


def read_timetable(text: str, zone: str | None = None) -> Timetable:
    """Return what a line says about times, place and days.

    Args:
        text: what somebody wrote; of more than 400 characters only these are read.
        zone: theirs so far, which tells what working days are; one in the text goes before it.
    """
    reader = _Reader(text[:_LONGEST], setup_tokens(text[:_LONGEST]))
    reader.read(zone)
    found = reader.timetable()
    if text[_LONGEST:].strip():
        found = replace(found, unread=(*found.unread, text[_LONGEST:].strip()))
    return found


@dataclass(slots=True)
class _Reader:
    text: str
    tokens: list[SetupToken]
    clocks: list[Clock] = field(default_factory=list)
    days: list[tuple[str, frozenset[int]]] = field(default_factory=list)
    places: list[tuple[SetupToken, SetupToken, tuple[str, ...]]] = field(default_factory=list)
    runs: list[list[int]] = field(default_factory=list)  # indices of unknown words in a row
    stray: list[int] = field(default_factory=list)  # parts of the day without a time
    problems: list[tuple[int, Problem]] = field(default_factory=list)

    def read(self, zone: str | None) -> None:
        """Walk over the tokens; days come last, since working days depend on the place."""
        i = 0
        days_at: list[int] = []
        while i < len(self.tokens):
            if (days := read_days(self.tokens, i)) is not None:
                days_at.append(i)
                i = days.after
            else:
                i = self.step(i)
        where = self.zones()
        arabic = is_arabic(self.text)
        working = working_days(where[0] if len(where) == 1 else zone, "ar" if arabic else "en")
        for at in days_at:
            again = read_days(self.tokens, at, working)
            if again is not None:
                self.days.append((again.kind, again.days))
        self.give_stray_parts()

    def step(self, i: int) -> int:
        token = self.tokens[i]
        clock = read_clock(self.tokens, i)
        if clock is not None:
            self.clocks.append(clock)
            return clock.after
        if token.kind in {"zone", "offset"} or token.kind == "word":
            place = self.place(i)
            if place is not None:
                return place
        if token.key in PARTS or token.key[1:] in PARTS:
            self.stray.append(i)
        elif token.kind == "number" or (token.kind == "word" and token.key not in _NOISE):
            if not self.runs or self.runs[-1][-1] != i - 1:
                self.runs.append([])
            self.runs[-1].append(i)
        return i + 1

    def place(self, i: int) -> int | None:
        """Read a zone, a place of up to seven words or an abbreviation at i."""
        token = self.tokens[i]
        if token.kind == "offset":
            self.problem(ProblemCode.ABBREVIATION, i, i + 1, offset_zones(token.raw))
            return i + 1
        if token.kind == "zone":
            zones = find_zone(token.key)
            if zones:
                self.places.append((token, token, zones))
            else:
                city = token.key.rpartition("/")[2].replace("_", " ")
                self.problem(ProblemCode.PLACE, i, i + 1, find_zone(city) or nearest(city))
            return i + 1
        for last in range(min(i + _PLACE_WORDS, len(self.tokens)) - 1, i - 1, -1):
            if last == i:  # "West" may begin a name
                single = abbreviation(token.raw)
                if single is not None:
                    self.problem(ProblemCode.ABBREVIATION, i, i + 1, single)
                    return i + 1
                if token.key in _NOISE:
                    return None
            end = self.tokens[last]
            zones = self.zone_of(i, last) if end.kind == "word" else ()
            if zones:
                self.places.append((token, end, zones))
                return last + 1
        return None

    def zone_of(self, first: int, last: int) -> tuple[str, ...]:
        between = self.tokens[first : last + 1]
        if any(t.kind != "word" and t.key not in {",", "،", "-", "&"} for t in between):
            return ()
        head, rest = between[0], self.text[between[0].end : between[-1].end]
        zones = find_zone(head.raw + rest)
        for reading in without_clitics(head.key)[1:] if is_arabic(head.key) else ():
            zones = zones or find_zone(reading + rest)
        return zones

    def zones(self) -> tuple[str, ...]:
        """Return the zones that all the places named share."""
        if not self.places:
            return ()
        shared = self.places[0][2]
        for _, _, zones in self.places[1:]:
            shared = tuple(zone for zone in shared if zone in zones)
        return shared

    def give_stray_parts(self) -> None:
        """Give "every evening" and «صباحا» to the time beside them that has no part of the day."""
        for i in list(self.stray):
            key = self.tokens[i].key
            before_it = self.tokens[i - 1].key.removeprefix("و") if i else ""
            part = beside_noon(PARTS.get(key) or PARTS[key[1:]], {before_it})
            before = [n for n, c in enumerate(self.clocks) if c.after <= i]
            behind = [n for n, c in enumerate(self.clocks) if c.first > i]
            for n in (*before[-1:], *behind[:1]):
                clock = self.clocks[n]
                if not clock.parts and clock.hour <= 12 and not clock.broken:
                    self.clocks[n] = replace(clock, parts=(part,))
                    self.stray.remove(i)
                    break

    def problem(
        self, code: ProblemCode, first: int, after: int, suggestions: Sequence[str]
    ) -> None:
        found = Problem(code=code, words=self.raw(first, after), suggestions=tuple(suggestions))
        self.problems.append((first, found))

    def raw(self, first: int, after: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    def timetable(self) -> Timetable:
        """Put together what was read."""
        times = self.read_times()
        zone = self.read_zone()
        unread = self.read_unknown(named=zone is not None)
        if zone is not None:  # "Riyadh (GMT+3)" leaves nothing to ask
            self.problems = [
                (i, p) for i, p in self.problems
                if p.code is not ProblemCode.ABBREVIATION or not agrees(zone, p.words)
            ]  # fmt: skip
        return Timetable(
            times=times, zone=zone, days=self.read_week(), unread=unread,
            problems=tuple(p for _, p in sorted(self.problems, key=lambda row: row[0])),
        )  # fmt: skip

    def read_times(self) -> tuple[time, ...]:
        clear: dict[time, Clock] = {}
        for clock in self.clocks:
            readings = clock.readings()
            if clock.clear:
                for at in readings:
                    clear.setdefault(at, clock)
            elif len(readings) == 2 and not clock.parts:
                said = [f"{at:%H:%M}" for at in sorted(readings)]
                self.problem(ProblemCode.BARE_HOUR, clock.first, clock.after, said)
            elif set(clock.parts) == {"evening"} and clock.hour == 12:  # noon or midnight?
                said = [f"{hour:02}:{max(clock.minutes, 0):02}" for hour in (0, 12)]
                self.problem(ProblemCode.BARE_HOUR, clock.first, clock.after, said)
            else:
                midnight = clock.hour == 24 and not clock.minutes
                likely = ("00:00",) if midnight else self.four_digits(clock)
                self.problem(ProblemCode.TIME, clock.first, clock.after, likely)
        for clock in dict.fromkeys(list(clear.values())[MOST_TIMES:]):
            self.problem(ProblemCode.TOO_MANY, clock.first, clock.after, ())
        return tuple(sorted(list(clear)[:MOST_TIMES]))

    def four_digits(self, clock: Clock) -> tuple[str, ...]:
        """Return the time that "0730" may be."""
        for token in self.tokens[clock.first : clock.after]:
            hour, minute = token.key[:-2], token.key[-2:]
            fits = token.kind == "number" and len(token.key) in {3, 4}
            if fits and int(hour) <= 23 and int(minute) <= 59:
                return (f"{int(hour):02}:{minute}",)
        return ()

    def read_zone(self) -> str | None:
        zones = self.zones()
        if len(zones) == 1:
            return zones[0]
        if self.places:
            first, last = self.places[0][0], self.places[-1][1]
            either = zones or dict.fromkeys(zone for _, _, some in self.places for zone in some)
            said = self.text[first.start : last.end] if zones else self.each_place()
            at = self.tokens.index(first)
            found = Problem(
                code=ProblemCode.PLACE, words=said, suggestions=tuple(either)[:MOST_NEAREST]
            )
            self.problems.append((at, found))
        return None

    def each_place(self) -> str:
        return ", ".join(self.text[a.start : b.end] for a, b, _ in self.places)

    def read_week(self) -> frozenset[int] | None:
        of = {
            kind: frozenset[int]().union(*(days for k, days in self.days if k == kind))
            for kind in ("named", "every", "except")
        }
        days = of["named"] or of["every"] or (EVERY_DAY if of["except"] else frozenset())
        return days - of["except"] or None

    def read_unknown(self, *, named: bool) -> tuple[str, ...]:
        """Tell misspelled places from words that mean nothing."""
        unread = [(i, self.tokens[i].raw) for i in self.stray]
        wanted = not named and not self.places
        tries = _PLACE_TRIES
        for run in self.runs:
            found = self.misspelled(run) if wanted and tries > 0 else None
            tries -= 1
            if found is None:
                unread += [(i, self.tokens[i].raw) for i in run]
                continue
            first, after, names = found
            self.problem(ProblemCode.PLACE, first, after, names)
            unread += [(i, self.tokens[i].raw) for i in run if not first <= i < after]
        return tuple(word for _, word in sorted(unread))

    def name_like(self, i: int) -> bool:
        """Whether a token may be a part of a name: no number, no word of grammar or calendar."""
        token = self.tokens[i]
        seen = look(token.key)
        if seen.unit or seen.month or seen.relative_day is not None:
            return False
        return token.kind == "word" and not any(token.key in some for some in _GRAMMAR)

    def misspelled(self, run: Sequence[int]) -> tuple[int, int, tuple[str, ...]] | None:
        """Return the words of a run that look like a place, and names like them."""
        first, after = run[0], run[-1] + 1
        if len(run) > _LIKE_PLACE or not all(self.name_like(i) for i in run):
            return None
        whole = nearest(self.raw(first, after))
        if whole:
            return first, after, whole
        for i in run:
            if names := nearest(self.tokens[i].raw):
                return i, i + 1, names
        cued = first > 0 and self.tokens[first - 1].key in _PLACE_CUES
        alone = self.tokens[first].raw[0].isupper() or is_arabic(self.tokens[first].raw)
        alone = alone and len(self.runs) == 1 and bool(self.clocks or self.days)
        return (first, after, ()) if cued or alone else None
