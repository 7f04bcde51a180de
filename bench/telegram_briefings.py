"""Made-up briefings in mixed Arabic and English, with everything that breaks messages.

In:  a seed
Out: briefings, and the sentences in them word by word, so that their order can be checked

Words are random and occur once. Hostile ones bring controls, markup, half characters and lengths.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from mujaz.model import (
    Audit,
    Basis,
    Briefing,
    Citation,
    Claim,
    ClaimKind,
    DateSpan,
    Disagreement,
    Language,
    Precision,
    Side,
    Source,
    TimelineEntry,
)
from mujaz.texts import plain

_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_HOSTILE = (
    "\u202eevil\u202c", "<b>", "</a>", "&", "&amp", '"', "\u200f\u200f", "\u2066", "\u2069",
    "\u200b", "a<b>c", "👩‍👩‍👧‍👦", "🇪🇬🇸🇦", "e\u0301\u0302", "كَتَبَ", "\x1b[31m", "\ud800", "\ufeff",
    "\u061c", "<script>", "'", "\u2028",
)  # fmt: skip


@dataclass
class Made:
    """A briefing and its sentences: (words in order, their language)."""

    briefing: Briefing
    sentences: list[tuple[list[str], Language]] = field(default_factory=list)


def made(seed: int) -> Made:
    """Return the briefing of a seed."""
    return _Maker(random.Random(seed)).make()


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.language: Language = chance.choice(("ar", "en"))
        self.hostile = chance.random() < 0.3
        self.sentences: list[tuple[list[str], Language]] = []

    def make(self) -> Made:
        count = self.chance.choice((1, 2, 3, 5, 8)) if self.chance.random() > 0.003 else 60
        sources = [self.source(n) for n in range(1, count + 1)]
        claims = [self.claim(sources) for _ in range(self.chance.randint(1, 9))]
        differ = [self.disagreement(sources) for _ in range(self.chance.choice((0, 0, 1, 3)))]
        timeline = [self.entry(sources) for _ in range(self.chance.choice((0, 2, 4)))]
        briefing = Briefing(
            question="?", language=self.language, writer="extract",
            headline=self.sentence(self.language, 8), as_of=self.day(), claims=tuple(claims),
            timeline=tuple(timeline), disagreements=tuple(differ), sources=tuple(sources),
            audit=Audit(accepted=len(claims)), origins=1, age=self.chance.choice((None, 3, 400)),
        )  # fmt: skip
        return Made(briefing, self.sentences)

    def word(self, letters: str) -> str:
        return "".join(self.chance.choices(letters, k=self.chance.randint(5, 9)))

    def name(self) -> str:
        kinds = (
            lambda: self.word(_LATIN).title(),
            lambda: f"{self.word(_LATIN).title()} {self.word(_LATIN).title()}",
            lambda: f"{self.word(_LATIN).upper()}-{self.number()}",
            lambda: self.word(_LATIN).upper() + "+",
        )
        return self.chance.choice(kinds)()

    def number(self) -> str:
        return str(self.chance.randint(10_000, 9_999_999))

    def figure(self) -> str:
        n = self.number()
        day = f"20{self.chance.randint(10, 26)}-{self.chance.randint(10, 12)}-{n[:2]}"
        return self.chance.choice((n, f"-{n}", f"+{n}%", f"{n[:2]}.{n[2:]}%", f"${n}", day))

    def sentence(self, language: Language, most: int = 18) -> str:
        own, other = (_ARABIC, _LATIN) if language == "ar" else (_LATIN, _ARABIC)
        words: list[str] = []
        parts: list[str] = []
        strange = False
        for _ in range(self.chance.randint(3, most)):
            roll = self.chance.random()
            if roll < 0.2 and not strange:
                word = self.name() if other == _LATIN else self.word(other)
            elif roll < 0.35:
                word = self.figure()
            else:
                word = self.word(own)
            figure = not word[:1].isalpha()  # a figure between two strange words is one of them
            strange = (strange and figure) or word[:1].lower() in other
            words.append(word)
            parts.append(self.dressed(word, language))
            if self.hostile and self.chance.random() < 0.1:
                parts.append(self.chance.choice(_HOSTILE))
        if not self.hostile:
            self.sentences.append((words, language))
        return " ".join(parts) + self.chance.choice((".", "؟" if language == "ar" else "?"))

    def dressed(self, word: str, language: Language) -> str:
        roll = self.chance.random()
        if roll < 0.05:
            return f"({word})"
        if roll < 0.1:
            return f"«{word}»" if language == "ar" else f"“{word}”"
        return word + (("، " if language == "ar" else ", ").strip() if roll < 0.2 else "")

    def text(self, language: Language) -> str:
        count = 1 if self.chance.random() > 0.004 else self.chance.randint(20, 120)
        return " ".join(self.sentence(language) for _ in range(count))

    def day(self) -> DateSpan | None:
        if self.chance.random() < 0.2:
            return None
        start = date(2025, 1, 1) + timedelta(days=self.chance.randint(0, 600))
        end = start + timedelta(days=self.chance.choice((0, 0, 6)))
        basis = self.chance.choice((Basis.STATED, Basis.INFERRED))
        kind = Precision.DAY if start == end else Precision.RANGE
        return DateSpan(start=start, end=end, precision=kind, basis=basis, reason="x")

    def source(self, n: int) -> Source:
        language: Language = self.chance.choice(("ar", "ar", "en"))
        url = self.chance.choice(
            ("", f"https://news.example/{n}?a=1&b=2", "javascript:x", "http://")
        )
        return Source(
            n=n, article_id=f"a{n}", article_file=f"{n}.txt", title=self.sentence(language, 9),
            publisher=self.chance.choice(("", "KUNA", "وكالة الأنباء", "Al Jazeera الجزيرة")),
            distributor=self.chance.choice(("", "SeaPRwire")), published=self.day(),
            machine_translated=self.chance.random() < 0.3, language=language, url=url,
        )  # fmt: skip

    def cite(self, source: Source, quote: str) -> Citation:
        start = self.chance.randint(0, 999)
        return Citation(
            passage_id=f"{source.article_id}#1", article_id=source.article_id, version=1,
            start=start, end=start + len(quote), quote=quote,
        )  # fmt: skip

    def told(self, sources: list[Source]) -> tuple[str, tuple[Citation, ...]]:
        """Return a sentence, framed where its source is in another language, and its citations."""
        source = self.chance.choice(sources)
        quote = self.text(source.language)
        others = [s for s in sources if s is not source]
        some = self.chance.sample(others, k=min(len(others), self.chance.choice((0, 0, 1, 2, 59))))
        cites = (self.cite(source, quote), *(self.cite(s, "x") for s in some))
        if source.language == self.language:
            return quote, cites
        original = plain(self.language, f"frame-original-{source.language}", words=quote)
        return f"{self.sentence(self.language)} {original}", cites

    def claim(self, sources: list[Source]) -> Claim:
        said, cites = self.told(sources)
        kind = self.chance.choice(list(ClaimKind))
        return Claim(text=said, kind=kind, speaker="", citations=cites, date=self.day())

    def disagreement(self, sources: list[Source]) -> Disagreement:
        sides = [Side(text=t, citations=c) for t, c in (self.told(sources), self.told(sources))]
        return Disagreement(about=self.sentence(self.language, 5), sides=tuple(sides))

    def entry(self, sources: list[Source]) -> TimelineEntry:
        said, cites = self.told(sources)
        day = self.day() or DateSpan(
            start=date(2025, 4, 4), end=date(2025, 4, 4), precision=Precision.DAY,
            basis=Basis.STATED, reason="",
        )  # fmt: skip
        return TimelineEntry(span=day, text=said, citations=cites)
