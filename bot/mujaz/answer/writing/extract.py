"""The writer without a model: verbatim sentences, chosen, attributed and dated.

In:  Asked and the weighed units
Out: Claims whose citations are exact slices of the articles

A sentence in the language of the answer is shown as published. One in the other language is never
passed off as translated: it gets a frame (who, when, where, names and key terms from the tables)
and stands beside it in its own words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import claim_kind, event_date, in_relative_clause
from mujaz.answer.sentences.leaning import leans
from mujaz.answer.sentences.one_news import of_one_news
from mujaz.answer.sentences.otherwise import opposed
from mujaz.answer.sentences.weigh import Weight
from mujaz.answer.writing.days import days_of
from mujaz.answer.writing.gloss import key_terms
from mujaz.language.concepts import Concepts
from mujaz.language.numbers import numbers_differ
from mujaz.language.quotes import find_quotations
from mujaz.language.tokens import tokenize
from mujaz.model import Citation, Claim, ClaimKind, DateSpan, Language, cited_words
from mujaz.texts import plain, say_span

MOST_CLAIMS = 6
MOST_CLAIMS_OF_TOPIC = 9
FLOOR = 0.45  # of the best score: what is further below is filler
FLOOR_OF_A_FACT = 0.7  # where one date, number, place or person is asked for
_SAME = 0.5  # share of common stems (Jaccard) from which two sentences say the same
_CONTAINED = 0.75  # share of the shorter one's stems
_AS_GOOD = 0.8  # share of the score of an older report from which the newer one takes its place
_MOST_BEFORE = 2  # sentences that are shown before one that leans on them
_LONGEST = 700  # characters of them together
_WHERE_BEFORE = frozenset({"في", "in", "at"})
_SET_SOMEWHERE = frozenset({ClaimKind.EVENT, ClaimKind.PLAN})


@dataclass(frozen=True, slots=True)
class Chosen:
    """A unit that goes into the briefing, and its weight."""

    unit: Unit
    weight: Weight


def choose(
    weighed: Sequence[Chosen], *, most: int, per_article: int, floor: float = FLOOR
) -> list[Chosen]:
    """Return the best units: no two that say the same, no article taking all the room."""
    ranked = sorted(weighed, key=lambda c: (-c.weight.score, c.unit.passage.id, c.unit.start))
    if not ranked:
        return []
    least = ranked[0].weight.score * floor
    chosen: list[Chosen] = []
    used: Counter[str] = Counter()
    for candidate in ranked:
        unit = candidate.unit
        if len(chosen) == most or candidate.weight.score < least:
            break
        if used[unit.article.id] >= per_article:
            continue
        twin = next((i for i, c in enumerate(chosen) if same(unit, c.unit)), None)
        if twin is not None:  # the newer report of the same never vanishes behind the older
            if _renews(candidate, chosen[twin]):
                used[chosen[twin].unit.article.id] -= 1
                used[unit.article.id] += 1
                chosen[twin] = candidate
            continue
        chosen.append(candidate)
        used[unit.article.id] += 1
    return chosen


def same(a: Unit, b: Unit) -> bool:
    """Return whether two sentences say the same in nearly the same words.

    Not where one tells the opposite, or denies, or tells of another day: agencies report an arrest
    and a release in the same words but one. Nor where weeks lie between them and each has words of
    its own: the tables need not know which of these matter.
    """
    if not alike(a, b):
        return False
    if a.article.id == b.article.id and a.start == b.start:
        return True
    if (
        not of_one_news(a.article.published, b.article.published)
        and a.own.stems - b.own.stems
        and b.own.stems - a.own.stems
    ):
        return False
    return not of_other_days(a, b) and not opposed(a.text, b.text)


def alike(a: Unit, b: Unit) -> bool:
    """Return whether two sentences have nearly the same words, and no other number."""
    if a.article.id == b.article.id and a.start == b.start:
        return True
    common = len(a.own.stems & b.own.stems)
    if not common or numbers_differ(a.text, b.text):
        return False
    union, least = len(a.own.stems | b.own.stems), min(len(a.own.stems), len(b.own.stems))
    return common / union >= _SAME or common / least >= _CONTAINED


def of_other_days(a: Unit, b: Unit) -> bool:
    """Return whether two sentences tell of events that took place on days apart."""
    mine, theirs = event_date(a), event_date(b)
    if mine is None or theirs is None or mine.span is None or theirs.span is None:
        return False
    return max(mine.span.start, theirs.span.start) > min(mine.span.end, theirs.span.end)


def _renews(candidate: Chosen, taken: Chosen) -> bool:
    """Tell whether a sentence is the later report of what a taken one says, in words of its own."""
    now, was = candidate.unit, taken.unit
    late, early = now.article.published, was.article.published
    if late is None or early is None or late.start <= early.end:
        return False
    return bool(now.own.stems - was.own.stems) and candidate.weight.score >= (
        taken.weight.score * _AS_GOOD
    )


def citation(unit: Unit) -> Citation:
    """Return the citation of a whole unit."""
    return _cited(unit, unit.start, unit.end)


def _cited(unit: Unit, start: int, end: int) -> Citation:
    return Citation(
        passage_id=unit.passage.id, article_id=unit.article.id, version=unit.article.version,
        start=start, end=end, quote=unit.article.text[start:end],
    )  # fmt: skip


def _lies_ahead(unit: Unit, span: DateSpan) -> bool:
    """Tell whether a day came after the article: it is not the day on which somebody spoke."""
    published = unit.article.published
    return published is not None and span.start > published.end


def citations_of(unit: Unit) -> tuple[Citation, ...]:
    """Return the citation of a sentence, then of those before it without which it says nothing.

    Where it does not stand alone (leaning.py), at most two of the same passage are taken; where it
    still leans then, or they are long, it is left as it is.
    """
    taken = [citation(unit)]
    for i in range(unit.index - 1, unit.index - 1 - _MOST_BEFORE, -1):
        if (
            not leans(taken[-1].quote)
            or i < 0
            or unit.reading.sentences[i].start < unit.passage.start
        ):
            break
        before = unit.reading.sentences[i]
        taken.append(_cited(unit, before.start, before.end))
    whole = not leans(taken[-1].quote) and len(cited_words(taken)) <= _LONGEST
    return tuple(taken if whole else taken[:1])


class ClaimWriter:
    """Turns units into claims in one language."""

    def __init__(self, concepts: Concepts, language: Language, *, when: bool = False) -> None:
        """`when`: a day is asked for, so that those of relative words are told."""
        self._concepts = concepts
        self.language = language
        self._when = when

    def write(self, unit: Unit, *, alone: bool = False) -> Claim:
        """Return the claim that a unit makes; `alone`: what it leans on is shown already."""
        mention = event_date(unit)
        kind = claim_kind(unit)
        speaker = self.speaker(unit)
        told = speaker and unit.report is not None and unit.report.carried
        citations = (citation(unit),) if told or alone else citations_of(unit)
        words = cited_words(citations)
        terms = key_terms(words, unit.reading, self._concepts, self.language)
        if unit.article.language == self.language:
            said = words
            if speaker and unit.report is not None and unit.report.carried:
                said = plain(self.language, "claim-carried", sentence=said, speaker=speaker)
            if days := self._days(unit):
                said = f"{said} {days}"
        else:
            # of two sentences the place of one says nothing of the other
            where = self._where(unit, kind) if len(citations) == 1 else ""
            said = self._framed(unit, words, kind, speaker, where, terms)
        return Claim(
            text=said, kind=kind, speaker=speaker, citations=citations,
            date=mention.span if mention else None, terms=terms,
        )  # fmt: skip

    def _days(self, unit: Unit) -> str:
        mention = event_date(unit)
        shown = mention.span if mention is not None else None
        return days_of(unit, shown, self.language) if self._when else ""

    def speaker(self, unit: Unit) -> str:
        """Return who speaks in a unit, named in the answer's language where the tables know it."""
        report = unit.report
        if report is None or report.negated:
            return ""
        people = self._entities(report.ids, {"person"})
        names = people or self._entities(report.ids, {"outlet", "organisation", "office", "place"})
        if names:
            joined = " و" if self.language == "ar" else " and "
            return joined.join(names)
        return report.speaker

    def _entities(self, ids: frozenset[str], kinds: set[str]) -> list[str]:
        found = [e for i in sorted(ids) if (e := self._concepts.entity(i)) and e.kind in kinds]
        return [e.name(self.language) for e in found]

    def _names(self, words: str) -> list[str]:
        ids = [
            min(m.ids) for m in self._concepts.find(words)
            if m.kind == "entity" and len(m.ids) == 1
        ]  # fmt: skip
        return [self._concepts.name(i, self.language) for i in dict.fromkeys(ids)]

    def _where(self, unit: Unit, kind: ClaimKind) -> str:
        """Return a place that the sentence sets its event in: one behind «في» or "in".

        A statement's places are those that it speaks of, not where it was made; nor is a place in
        quotation marks, in a relative clause or beside the source («وفقًا لمسؤول في …») the event's.
        """
        if kind not in _SET_SOMEWHERE:
            return ""
        tokens, quotations = tokenize(unit.text), find_quotations(unit.text)
        end = unit.report.start - unit.start if unit.report else len(unit.text)
        for mention in self._concepts.find(unit.text):
            entity = self._concepts.entity(min(mention.ids))
            before = tokens[mention.first - 1].key if mention.first else ""
            if not entity or entity.kind != "place" or before not in _WHERE_BEFORE:
                continue
            quoted = any(q.start < mention.start < q.end for q in quotations)
            related = in_relative_clause(unit.text, tokens, mention.start)
            if mention.start < end and not quoted and not related:
                return entity.name(self.language)
        return ""

    def _framed(
        self, unit: Unit, words: str, kind: ClaimKind, speaker: str, where: str,
        terms: tuple[str, ...],
    ) -> str:  # fmt: skip
        """Return the frame of a sentence in the other language, with its own words beside it."""
        language = self.language
        mention = event_date(unit)
        facts = []
        if speaker:
            facts.append(speaker)
        if mention is not None and mention.span is not None and not (
            speaker and _lies_ahead(unit, mention.span)
        ):  # fmt: skip
            facts.append(say_span(mention.span, language))
        if where:
            facts.append(where)
        names = [n for n in self._names(words) if n not in facts]
        comma = "، " if language == "ar" else ", "
        parts = [plain(language, f"frame-{kind.value}", facts=comma.join(facts))]
        if not facts:
            parts = [plain(language, f"frame-bare-{kind.value}")]
        if names:
            parts.append(plain(language, "frame-names", names=comma.join(names)))
        if terms:
            parts.append(plain(language, "frame-terms", terms=comma.join(terms)))
        if days := self._days(unit):
            parts.append(days)
        original = plain(language, f"frame-original-{unit.article.language}", words=words)
        return " ".join([*parts, original])
