"""Find where sources differ on the same thing, and show them side by side.

In:  units of different articles
Out: Disagreements: each side in its own words, with its own source; nobody is chosen

Three rules, each asking that the sentences be about the same event of the same people or place,
reported within days of each other: another number of the same unit in the same role (three days and
two days of a visit), another day for the same event, and something that one source calls uncertain
while another reports on that very day that it took place. A fourth finds the same words with
another number of one thing, whatever they are about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import chain, combinations

from babel.units import format_unit

from mujaz.answer.sentences.apart import of_one_time
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.itself import events_told
from mujaz.answer.sentences.kinds import event_date
from mujaz.answer.sentences.measured import FAMILIES, Measure, Measured, in_one_family, is_the_whole
from mujaz.answer.sentences.one_news import of_one_news
from mujaz.answer.sentences.tolls import Toll, has_both, is_toll, tolls_differ, tolls_of
from mujaz.answer.writing.extract import ClaimWriter, of_other_days
from mujaz.language.concepts import Concepts
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity, find_numbers, numbers_differ
from mujaz.language.tokens import tokenize
from mujaz.model import DateSpan, Disagreement, Language, Precision, Side
from mujaz.texts import plain

MOST_DISAGREEMENTS = 4
_SAME_DAY = timedelta(days=1)  # a day's slack for zones and late reports
_ALIKE = 0.3  # Jaccard of stems from which two dated sentences report one event
_NEARLY_THE_SAME = 0.5  # where only some event of theirs is the same, such as an earthquake
_DOUBT_NEAR = 6  # tokens between a word of doubt and the event that it doubts

_SAME_WORDS = 0.75  # Jaccard of words: two outlets' versions of one sentence
_FEWEST_WORDS = 8

_UNNAMED = frozenset({"decade", "century"})  # Babel has no words for them

_SAYING = frozenset({"announce", "statement", "confirm", "declare", "deny"})

_UNCERTAIN = (
    re.compile(r"غير مؤكد|غير موكد|لم يتاكد|لم تتاكد|unconfirmed|not (?:yet )?confirmed|uncertain"),
    re.compile(
        r"(?<!وقت )(?<!قدر )\bممكنه?\b|\bمحتمله?\b|\b(?:قد|ربما) [يتن]\w+"
        r"|(?<!as )\b(?:possible|may|might|could)\b"
    ),
)
_DONE = re.compile(
    r"\b[وف]?(?:قد )?(?:التق[يت]\w*|وصلت?|زارت?|سافرت?|اجتمعت?|اجر[يت]|عقدت?|شاركت?|استقبلت?)\b"
    r"|\b(?:met|arrived|visited|travell?ed|held|took part|received|landed)\b"
)


_Rivals = frozenset[frozenset[Decimal]]
_Told = tuple[str, set[Language], _Rivals]


class Differ:
    """Finds disagreements for a briefing in one language."""

    def __init__(self, concepts: Concepts, language: Language, writer: ClaimWriter) -> None:
        self._concepts = concepts
        self._language = language
        self._writer = writer
        self._measure = Measure(concepts)
        self._spoken: dict[tuple[str, int, int, str], set[str]] = {}

    def find(
        self, units: Sequence[Unit], side_of: Callable[[Unit], Side | None],
        more: Iterable[tuple[str, Unit, Unit]] = (),
    ) -> tuple[Disagreement, ...]:  # fmt: skip
        """Return where the units differ; `side_of` gives None for words that may not be shown.

        `more`: what is known to differ already, as `pairs` gives it.
        """
        found: list[Disagreement] = []
        told: set[object] = set()
        figures: list[_Told] = []
        counted = chain(more, self._counts(units))
        pairs = chain(
            ((pair, True) for pair in counted), ((pair, False) for pair in self._others(units))
        )
        for (about, a, b), counts in pairs:
            keys: set[object] = {
                (about, *sorted({a.article.id, b.article.id})),
                frozenset({_at(a), _at(b)}),
            }
            rivals = _rivals(a.text, b.text) if counts else None
            if keys & told or (
                rivals and any(_told_again(about, a, b, rivals, f) for f in figures)
            ):
                continue
            sides = [side_of(a), side_of(b)]
            if None in sides:
                continue
            told |= keys
            if rivals:
                figures.append((about, {a.article.language, b.article.language}, rivals))
            found.append(Disagreement(about=about, sides=tuple(s for s in sides if s)))
            if len(found) == MOST_DISAGREEMENTS:
                break
        return tuple(found)

    def pairs(self, units: Sequence[Unit]) -> Iterator[tuple[str, Unit, Unit]]:
        """Yield what differs, and two sentences of different texts that differ on it.

        Two versions of an article are different texts.
        """
        return chain(self._counts(units), self._others(units))

    def _counts(self, units: Sequence[Unit]) -> Iterator[tuple[str, Unit, Unit]]:
        numbers = list(self._numbers(units))
        for more in (self._tolls(units), self._figures(units)):
            told = [(a, b) for _, a, b in numbers]
            numbers += [f for f in more if (f[1], f[2]) not in told]
        return iter(numbers)

    def _others(self, units: Sequence[Unit]) -> Iterator[tuple[str, Unit, Unit]]:
        return chain(self._certainty(units), self._days(units))

    # numbers

    def _numbers(self, units: Sequence[Unit]) -> Iterator[tuple[str, Unit, Unit]]:
        measured = [
            m for unit in units for m in self._measure.of(unit)
            if not (m.victims or is_toll(unit.text, m.quantity))  # _tolls compares these
        ]  # fmt: skip
        of: dict[tuple[str, int], list[Measured]] = {}
        for m in measured:
            of.setdefault(_text(m.unit), []).append(m)
        for a, b in combinations(measured, 2):
            if _text(a.unit) == _text(b.unit) or not a.same_kind(b):
                continue
            if a.quantity.value == b.quantity.value or not self._parallel(a.unit, b.unit):
                continue
            if not a.same_role(b) or has_both((a.unit.text, a.quantity), (b.unit.text, b.quantity)):
                continue
            if not _agree_elsewhere(a, b, of):
                event = self.figures((a.unit, a.quantity), (b.unit, b.quantity))
                yield plain(self._language, "differ-number", event=event), a.unit, b.unit

    def asked(self, tolls: Sequence[tuple[Unit, Toll]]) -> Iterator[tuple[str, Unit, Unit]]:
        """Yield sentences of one news that count who suffered what was asked for, and differ."""
        for a, b, event in self._rival(tolls):
            places = self._spoken_of(a, "place"), self._spoken_of(b, "place")
            apart = all(places) and not places[0] & places[1]
            if not apart and of_one_news(_day(a), _day(b)):
                yield event, a, b

    def _tolls(self, units: Sequence[Unit]) -> Iterator[tuple[str, Unit, Unit]]:
        """Yield sentences of the same people or place that count who suffered, and differ."""
        told = [(unit, toll) for unit in units for toll in tolls_of(unit.text)]
        for a, b, event in self._rival(told):
            if self._parallel(a, b):
                yield event, a, b

    def _rival(self, told: Sequence[tuple[Unit, Toll]]) -> Iterator[tuple[Unit, Unit, str]]:
        """Yield sentences of two articles whose tolls differ, and their caption.

        Each article's toll is its highest number; lower ones are earlier tolls, or parts of it.
        """
        of: dict[tuple[tuple[str, int], str], set[Decimal]] = {}
        for unit, toll in told:
            of.setdefault((_text(unit), toll.suffered), set()).add(toll.value)
        for (a, ours), (b, theirs) in combinations(told, 2):
            if _text(a) == _text(b) or of_other_days(a, b):
                continue
            mine, its = of[_text(a), ours.suffered], of[_text(b), theirs.suffered]
            whole = ours.value == max(mine) and theirs.value == max(its)
            if not whole or sum(mine) == max(its) or sum(its) == max(mine):
                continue
            together = of_one_time((a, ours.number), (b, theirs.number))
            if together and tolls_differ((a.text, ours), (b.text, theirs)):
                event = self.figures((a, ours.number), (b, theirs.number))
                yield a, b, plain(self._language, "differ-number", event=event)

    def figures(self, one: tuple[Unit, Quantity], other: tuple[Unit, Quantity]) -> str:
        """Return two numbers beside each other, as a caption."""
        return f"{self._figure(*one)} / {self._figure(*other)}"

    def _figures(self, units: Sequence[Unit]) -> Iterator[tuple[str, Unit, Unit]]:
        """Yield sentences that have the same words but for how many of one thing there are."""
        told = [(u, frozenset(t.key for t in tokenize(u.text))) for u in units if _counted(u)]
        told = [(unit, keys) for unit, keys in told if len(keys) >= _FEWEST_WORDS]
        for (a, one), (b, other) in combinations(told, 2):
            if len(one & other) < _SAME_WORDS * len(one | other) or _text(a) == _text(b):
                continue
            apart = not of_one_news(a.article.published, b.article.published)
            if apart or not numbers_differ(a.text, b.text):
                continue
            for ours in _counted(a):
                rivals = [q for q in _counted(b) if (q.unit, q.kind) == (ours.unit, ours.kind)]
                if len(rivals) == 1 and rivals[0].value != ours.value:
                    event = self.figures((a, ours), (b, rivals[0]))
                    yield plain(self._language, "differ-number", event=event), a, b
                    break

    def _figure(self, unit: Unit, number: Quantity) -> str:
        """Return a number as it is written, for readers of another language without its noun."""
        if unit.article.language == self._language:
            return number.text
        if self._language == "en" and number.unit in TIME_UNITS - _UNNAMED:
            return format_unit(number.value, f"duration-{number.unit}", locale="en")
        return f"{number.value:,f}"

    # certainty

    def _certainty(self, units: Sequence[Unit]) -> Iterator[tuple[str, Unit, Unit]]:
        doubted = [u for rank in (0, 1) for u in units if self._doubts(u, rank)]
        done = [u for u in units if _DONE.search(fold_key(u.text)) and not _is_doubted(u)]
        done.sort(key=lambda u: u.report is not None)  # the outlet's own report weighs most
        for doubt in doubted:
            for report in done:
                if _text(doubt) == _text(report) or not _shared_event(doubt, report):
                    continue
                people = self._people(doubt) & self._people(report)
                if people and _on_one_day(doubt, report):
                    name = self._concepts.name(min(people), self._language)
                    yield plain(self._language, "differ-certainty", name=name), doubt, report
                    break

    def _doubts(self, unit: Unit, rank: int) -> bool:
        """Tell whether a word of doubt stands beside an event in a sentence."""
        tokens = tokenize(unit.text)
        key = " ".join(t.key for t in tokens)
        starts = {m.start() for m in _UNCERTAIN[rank].finditer(key)}
        offset, at = 0, set()
        for i, token in enumerate(tokens):
            if offset in starts:
                at.add(i)
            offset += len(token.key) + 1
        events = [m.first for m in self._concepts.find(unit.text) if _in_family(m.ids)]
        return any(abs(i - e) <= _DOUBT_NEAR for i in at for e in events)

    def _people(self, unit: Unit) -> set[str]:
        found = (self._concepts.entity(i) for i in unit.own.ids)
        return {e.id for e in found if e is not None and e.kind == "person"}

    # days

    def _days(self, units: Sequence[Unit]) -> Iterator[tuple[str, Unit, Unit]]:
        dated = [(u, m.span) for u in units if (m := event_date(u)) is not None and m.span]
        for (a, day_a), (b, day_b) in combinations(dated, 2):
            exact = day_a.precision is day_b.precision is Precision.DAY
            if not exact or day_a.start == day_b.start or not self._parallel(a, b):
                continue
            common, union = len(a.own.stems & b.own.stems), len(a.own.stems | b.own.stems)
            if common < _ALIKE * union or _is_doubted(a) or _is_doubted(b):
                continue
            if _has_day(a, day_b) or _has_day(b, day_a):
                continue
            told = events_told(a.text, self._concepts), events_told(b.text, self._concepts)
            if in_one_family(*told) or (
                self._same_happening(*told) and common >= _NEARLY_THE_SAME * union
            ):
                yield plain(self._language, "differ-day"), a, b

    # what is compared

    def _same_happening(self, one: frozenset[str], other: frozenset[str]) -> bool:
        terms = self._concepts.tables.terms
        return any(
            terms[i].kind == "event" and i not in _SAYING for i in one & other if i in terms
        )  # fmt: skip

    def _parallel(self, a: Unit, b: Unit) -> bool:
        """Return whether two sentences of different articles speak of the same people or place."""
        if _text(a) == _text(b) or not of_one_news(a.article.published, b.article.published):
            return False
        people_a, people_b = self._spoken_of(a, "person"), self._spoken_of(b, "person")
        if people_a and people_b and not people_a & people_b:
            return False
        places_a, places_b = self._spoken_of(a, "place"), self._spoken_of(b, "place")
        if places_a and places_b and not (places_a & places_b or people_a & people_b):
            return False
        return bool(a.own.ids & b.own.ids) and len(a.around.ids & b.around.ids) >= 2

    def _spoken_of(self, unit: Unit, kind: str) -> set[str]:
        """Return the people or places in a sentence, less those who only speak in it.

        Not the names inside names: «إدارة ترامب» brings in no second person.
        """
        key = (*_text(unit), unit.start, kind)
        if key in self._spoken:
            return self._spoken[key]
        speaking = unit.report.ids | unit.report.via if unit.report is not None else frozenset()
        named = {i for m in self._concepts.find(unit.text) for i in m.ids} - speaking
        found = (self._concepts.entity(i) for i in named)
        self._spoken[key] = {e.id for e in found if e is not None and e.kind == kind}
        return self._spoken[key]


def _day(unit: Unit) -> DateSpan | None:
    """Return when a sentence's event took place: where it does not tell, when it was reported."""
    event = event_date(unit)
    return event.span if event is not None else unit.article.published


def _counted(unit: Unit) -> list[Quantity]:
    """Return the numbers of a sentence that count a named thing: no toll, no whole of another."""
    tokens = tokenize(unit.text)
    found = [q for q in find_numbers(unit.text) if q.unit and q.kind not in {"ordinal", "year"}]
    starts = (next((i for i, t in enumerate(tokens) if t.end > q.start), 0) for q in found)
    return [
        q for q, i in zip(found, starts, strict=True)
        if not is_the_whole(tokens, i) and not is_toll(unit.text, q)
    ]  # fmt: skip


def _at(unit: Unit) -> tuple[str, int, int]:
    return (*_text(unit), unit.start)


def _rivals(one: str, other: str) -> _Rivals | None:
    """Return the numbers that each of two texts has and the other has not; None where one has none.

    Years and days count nothing.
    """
    ours, theirs = (
        frozenset(q.value for q in find_numbers(text) if q.kind not in {"ordinal", "year"})
        for text in (one, other)
    )
    apart = (ours - theirs, theirs - ours)
    return frozenset(apart) if all(apart) else None


def _told_again(about: str, a: Unit, b: Unit, rivals: _Rivals, told: _Told) -> bool:
    """Tell whether two figures differ as two told ones: in the same words, or another language."""
    name, languages, figures = told
    return rivals == figures and (
        about == name or {a.article.language, b.article.language} != languages
    )


def _text(unit: Unit) -> tuple[str, int]:
    return unit.article.id, unit.article.version


def _in_family(ids: frozenset[str]) -> bool:
    return any(ids & family for family in FAMILIES)


def _is_doubted(unit: Unit) -> bool:
    key = fold_key(unit.text)
    return any(pattern.search(key) for pattern in _UNCERTAIN)


def _shared_event(a: Unit, b: Unit) -> bool:
    return in_one_family(a.own.ids, b.own.ids)


def _has_day(unit: Unit, day: DateSpan) -> bool:
    """Tell whether a sentence names a day too, whatever it tells of it."""
    return any(d.span is not None and d.span.start == day.start for d in unit.dates)


def _on_one_day(doubt: Unit, report: Unit) -> bool:
    """Return whether the doubt was voiced on the day, or the morrow, of what the other reports.

    What may take place tomorrow and does is told in its order, and nobody differs.
    """
    voiced = event_date(doubt)
    day = voiced.span if voiced is not None else doubt.article.published
    if day is None:
        return False
    spans = [d.span for d in report.dates if d.span and d.span.precision is Precision.DAY]
    return any(timedelta(0) <= day.start - span.start <= _SAME_DAY for span in spans)


def _agree_elsewhere(
    a: Measured, b: Measured, of: Mapping[tuple[str, int], list[Measured]]
) -> bool:
    """Return whether one of the two articles also gives the other's number in that role."""
    return any(
        m.quantity.value == other.quantity.value and m.same_kind(other) and m.same_role(other)
        for mine, other in ((a, b), (b, a))
        for m in of[_text(mine.unit)]
    )  # fmt: skip
