"""The invented people, places and days of one synthetic article, and the filling of its slots.

In:  a word bank (bench/data/words_*.toml) and a seeded random generator
Out: Scene.fill(template): text without slots; people and places stay the same, figures are drawn
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random

from mujaz.model import Language

DATA = Path(__file__).parent / "data"

_FIRST_DAY = date(2024, 1, 1)
_DAYS = 900
_MONTHS: Mapping[str, Sequence[str]] = {
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
    "en": (
        "January February March April May June July August September October November December"
    ).split(),
}
_LEVANT = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_WEEKDAYS: Mapping[str, Sequence[str]] = {
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_MARKS: Mapping[str, Sequence[tuple[str, str]]] = {
    "ar": [("“", "”"), ("«", "»"), ('"', '"')],
    "en": [("“", "”"), ('"', '"'), ("‘", "’")],
}
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """A subject with its own templates."""

    name: str
    section: str
    tags: Sequence[str]
    headline: Sequence[str]
    lead: Sequence[str]
    fact: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The word bank of one language."""

    language: Language
    lists: Mapping[str, Sequence[str]]
    furniture: Mapping[str, Sequence[str]]
    fact: Sequence[str]
    said: Sequence[str]
    quote: Sequence[str]
    beats: Sequence[Beat]


@lru_cache(maxsize=2)
def load_words(language: Language) -> Words:
    """Return the word bank of a language."""
    path = DATA / f"words_{language}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return Words(
        language=language, lists=tables["lists"], furniture=tables["furniture"],
        beats=[Beat(**row) for row in tables["beat"]], **tables["common"],
    )  # fmt: skip


class Scene:
    """The cast of one article; `fill` replaces every slot of a template."""

    def __init__(self, words: Words, rng: Random) -> None:
        self.words = words
        self.rng = rng
        self.beat = rng.choice(words.beats)
        self.day = _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
        self._calendar = rng.choice(["plain", "levant", "both"])
        self._fixed = self._cast()

    def fill(self, template: str) -> str:
        """Return the template with its slots filled, its first letter a capital."""
        text = template
        while "{" in text:  # a filled slot may hold slots of its own
            text = _SLOT.sub(lambda match: self._value(match[1]), text)
        return text[:1].upper() + text[1:]

    def one_of(self, kind: str) -> str:
        """Return a piece of page furniture of this kind, filled."""
        return self.fill(self.rng.choice(self.words.furniture[kind]))

    def written(self, day: date, *, year: bool) -> str:
        """Return a date as this article's outlet writes dates."""
        month = self._month(day.month)
        if self.words.language == "en":
            return f"{month} {day.day}" + (f", {day.year}" if year else "")
        return f"{day.day} {month}" + (f" {day.year}" if year else "")

    def _month(self, number: int) -> str:
        name = _MONTHS[self.words.language][number - 1]
        if self.words.language == "en" or self._calendar == "plain":
            return name
        levant = _LEVANT[number - 1]
        return levant if self._calendar == "levant" else f"{levant}/{name}"

    def _weekday(self, day: date) -> str:
        return _WEEKDAYS[self.words.language][day.weekday()]

    def _today(self) -> str:
        weekday, day = self._weekday(self.day), self.written(self.day, year=False)
        if self.words.language == "en":
            return self.rng.choice([weekday, f"{weekday}, {day}", day])
        return self.rng.choice([weekday, f"يوم {weekday}", f"{weekday} {day}", f"اليوم {weekday}"])

    def _cast(self) -> dict[str, str]:
        rng, lists = self.rng, self.words.lists
        families = rng.sample(list(lists["family"]), 3)
        given = [rng.choice(lists[k]) for k in ("given_m", "given_f", "given_m")]
        fixed = {f"p{i}s": family for i, family in enumerate(families, 1)}
        fixed |= {f"p{i}": f"{given[i - 1]} {family}" for i, family in enumerate(families, 1)}
        for i, kind in enumerate(("role_m", "role_f", "role_x"), 1):
            fixed[f"r{i}"] = rng.choice(lists[kind])
        for kind in ("org", "country"):
            fixed[kind], fixed[f"{kind}2"] = rng.sample(list(lists[kind]), 2)
        fixed["place"], fixed["place2"] = self._place(), self._place()
        fixed["section"], fixed["year"] = self.beat.section, str(self.day.year)
        weekday, day = self._weekday(self.day), self.written(self.day, year=True)
        fixed["date"] = f"{weekday}, {day}" if self.words.language == "en" else f"{weekday} {day}"
        fixed["lq"], fixed["rq"] = rng.choice(_MARKS[self.words.language])
        fixed["day"] = self._today()
        return fixed

    def _place(self) -> str:
        lists = self.words.lists
        return f"{self.rng.choice(lists['place_head'])} {self.rng.choice(lists['place_tail'])}"

    def _value(self, slot: str) -> str:
        if slot in self._fixed:
            return self._fixed[slot]
        if slot in self.words.lists:
            return self.rng.choice(self.words.lists[slot])
        return self._drawn(slot)

    def _drawn(self, slot: str) -> str:
        rng = self.rng
        match slot:
            case "n":
                return str(rng.randint(11, 99))
            case "small":
                return str(rng.randint(3, 9))
            case "h":
                return str(100 * rng.randint(1, 9))
            case "big":
                return f"{100 * rng.randint(11, 899):,}"
            case "pct":
                return f"{rng.randint(11, 480) / 10}"
            case "hour":
                return f"{rng.randrange(24):02}:{rng.randrange(60):02}"
            case "oldyear" | "newyear":
                years = rng.randint(3, 40)
                return str(self.day.year + (years if slot == "newyear" else -years))
            case "pastdate" | "nextdate":
                days = rng.randint(4, 150) * (1 if slot == "nextdate" else -1)
                return self.written(self.day + timedelta(days=days), year=rng.random() < 0.3)
            case "wday":
                return self._weekday(self.day - timedelta(days=rng.randrange(5)))
            case "q":
                return rng.choice(self.words.quote)
            case "headline":
                return self._other_headline()
            case "tags":
                return rng.choice(["، ", " ", ", ", " | "]).join([*self.beat.tags, self._place()])
            case "p" | "px":
                given = self.words.lists[rng.choice(["given_m", "given_f"])]
                return f"{rng.choice(given)} {rng.choice(self.words.lists['family'])}"
        raise KeyError(f"{self.words.language}: no slot is called {slot!r}")

    def _other_headline(self) -> str:
        """Return the headline of a story that is not this one, about other places."""
        template = self.rng.choice(self.rng.choice(self.words.beats).headline)
        return template.replace("{place}", self._place()).replace("{place2}", self._place())
