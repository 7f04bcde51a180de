"""Examine what a model drafted: find its evidence, and let the verifier try to refute it.

In:  a drafted claim, the evidence that the model was shown
Out: an Accepted claim with exact citations, or the reasons against it

A claim is checked against whole sentences: the words that the model copied are found in the
passage that it named, and the sentences they stand in become the citation. So a fragment cannot
hide the "not" beside it, and the reader sees the words in their sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mujaz.answer.reported.reporting import Report, Reporter
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import claim_kind
from mujaz.answer.sentences.one_news import of_one_news
from mujaz.answer.verify.check import check_claim
from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.drafted import check_borrowed, check_drafted, lacks_owner
from mujaz.answer.verify.speech.quotations import check_own_words
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.answer.writing.counting import counts_otherwise
from mujaz.answer.writing.current import against_today
from mujaz.answer.writing.dating import date_of
from mujaz.answer.writing.drafts import DraftedCitation, DraftedClaim
from mujaz.answer.writing.evidence import Evidence
from mujaz.answer.writing.extract import ClaimWriter
from mujaz.answer.writing.found import Found, neighbours, spans_of, too_short
from mujaz.answer.writing.tagged import against_other_voice, names, own_speakers, tag_of
from mujaz.language.controls import without_controls
from mujaz.language.sentences import split_sentences
from mujaz.model import Claim, ClaimKind, Language, Precision, Reason
from mujaz.texts import plain, say_span

_SHOWN = 120  # characters of a wrong quotation that a reason repeats
_MOST_WIDER = 2  # sentences before the copied ones that may name what they speak of
_AROUND_LABELS = "[]() \t"  # which models like to copy
_NO_ONE = "no one of the cited passages says all of this; one claim has one fact of one passage"
_MOST_TOGETHER = 2  # sentences of one quotation that a claim may draw together
_LACKING = frozenset({"entities", "content"})
_STATED = frozenset({ClaimKind.STATEMENT, ClaimKind.DENIAL, ClaimKind.COMMENT})
_RESOLVED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A claim that nothing could refute, and the sentences it rests on."""

    claim: Claim
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A claim that must be corrected or go, and why."""

    drafted: DraftedClaim
    reasons: tuple[Reason, ...]


class Examiner:
    """Examines the claims of one draft."""

    def __init__(
        self, evidence: Evidence, writer: ClaimWriter, reporter: Reporter, thesaurus: Thesaurus,
        today: date | None = None,
    ) -> None:  # fmt: skip
        """`today`: the day of the answer, on which what lies ahead is not done."""
        self._today = today
        self._evidence = evidence
        self._language: Language = writer.language
        self._writer = writer
        self._reporter = reporter
        self._thesaurus = thesaurus
        self._articles = {e.article.id: e.article for e in evidence.exhibits}

    def examine(self, drafted: DraftedClaim) -> Accepted | Rejected:
        """Return the claim with its evidence, or the reasons against it."""
        found: list[Found] = []
        reasons: list[Reason] = []
        for citation in drafted.citations:
            place = self._find(citation)
            if isinstance(place, Reason):
                reasons.append(place)
            else:
                found.append(place)
        if not drafted.citations:
            reasons.append(Reason(check="citation", detail="it cites no passage"))
        if not found or reasons:
            return Rejected(drafted=drafted, reasons=tuple(dict.fromkeys(reasons)))
        return self._judged(drafted, found)

    def _judged(self, drafted: DraftedClaim, found: list[Found]) -> Accepted | Rejected:
        """Judge a claim by each of its citations alone: two facts are not to be made one of two
        passages. Those that hold it stay; where none does, neighbours in one article may together.
        """
        found = [self._narrowed(drafted, f) for f in found]
        alone = [self._widened(drafted, [f]) for f in found]
        holding = [f for f, o in zip(found, alone, strict=True) if isinstance(o, Accepted)]
        if len(found) == 1 or len(holding) == 1:
            return next((o for o in alone if isinstance(o, Accepted)), alone[0])
        if holding or neighbours(found):
            return self._widened(drafted, holding or found)
        against = [r for o in alone if isinstance(o, Rejected) for r in o.reasons]
        reasons = (Reason(check="citation", detail=_NO_ONE), *against)
        return Rejected(drafted=drafted, reasons=tuple(dict.fromkeys(reasons)))

    def _narrowed(self, drafted: DraftedClaim, found: Found) -> Found:
        """Return of a long quotation the neighbouring sentences that hold a claim; else the first,
        since what stands far apart is easily made one.
        """
        if len(found.core) <= _MOST_TOGETHER:
            return found
        pieces = [
            Found(found.exhibit, found.core[n : n + _MOST_TOGETHER])
            for n in range(len(found.core) - _MOST_TOGETHER + 1)
        ]
        holds = (p for p in pieces if isinstance(self._judge(drafted, [p]), Accepted))
        return next(holds, pieces[0])

    def _widened(self, drafted: DraftedClaim, found: list[Found]) -> Accepted | Rejected:
        """Judge a claim on the sentences of its words, then with those in front of them."""
        outcome = self._judge(drafted, found)
        widened = found
        for _ in range(_MOST_WIDER):
            if isinstance(outcome, Accepted) or not _lacks_names(outcome.reasons):
                break
            wider = [f.wider() for f in widened]
            if wider == widened:
                break
            widened = wider
            again = self._judge(drafted, widened)
            outcome = again if isinstance(again, Accepted) else outcome
        return outcome

    def _judge(self, drafted: DraftedClaim, found: Sequence[Found]) -> Accepted | Rejected:
        claim, units = self._claim(drafted, found)
        spoken = claim.text != drafted.text  # the code has put the speaker behind it
        against = (
            *check_claim(claim, self._articles),
            *self.against(drafted.text, [f.units for f in found], spoken=spoken),
            *self._against_borrowing(drafted.text, found),
            *self._against_speaker(drafted, units),
            *self._against_voice(drafted, found),
        ) or self._against_voices_and_days(drafted, found)
        if against:
            return Rejected(drafted=drafted, reasons=tuple(dict.fromkeys(against)))
        return Accepted(claim=claim, units=units)

    def against(
        self, text: str, groups: Sequence[Sequence[Unit]], *, spoken: bool = False
    ) -> tuple[Reason, ...]:
        """Return what the verifier has against a text, given groups of neighbouring sentences.

        `spoken` tells that it need not name who says it.
        """
        evidence = [" ".join(told(unit) for unit in group) for group in groups]
        found = (
            *verify(text, self._language, evidence, thesaurus=self._thesaurus),
            *check_own_words(text, evidence),
        )
        return found or check_drafted(text, evidence, self._thesaurus, spoken=spoken)

    def untimely(self, text: str, units: Sequence[Unit]) -> tuple[Reason, ...]:
        """Return what the day of the answer has against a text."""
        return tuple(against_today(text, units, self._today))

    def counts_otherwise(self, one: Accepted, other: Accepted) -> bool:
        """Tell whether two claims of one news give another figure of the same thing."""
        published = [u.article.published for u in (*one.units, *other.units)]
        evidence = [" ".join(told(u) for u in side.units) for side in (one, other)]
        speakers = one.claim.speaker, other.claim.speaker
        return of_one_news(*published) and counts_otherwise(
            (one.claim.text, other.claim.text), evidence, speakers, self._thesaurus
        )

    def _against_borrowing(self, text: str, found: Sequence[Found]) -> tuple[Reason, ...]:
        """Return a reason where what a claim tells stands only in sentences added to its own."""
        if not any(f.before for f in found):
            return ()
        core = [" ".join(told(u) for u in f.core) for f in found]
        wider = [" ".join(told(u) for u in f.units) for f in found]
        return check_borrowed(text, core, wider, self._thesaurus)

    # evidence

    def _find(self, citation: DraftedCitation) -> Found | Reason:
        exhibit = self._evidence.get(citation.passage.strip(_AROUND_LABELS).upper())
        quote = without_controls(citation.quote)
        if exhibit is None:
            known = ", ".join(self._evidence.labels)
            detail = f"there is no passage {citation.passage!r}; there are {known}"
            return Reason(check="citation", detail=detail)
        spans = spans_of(quote, exhibit.passage.text)
        shown = quote[:_SHOWN]
        if not spans:
            other = next(
                (e.label for e in self._evidence.exhibits if spans_of(quote, e.passage.text)), ""
            )
            where = f"; they stand in {other}" if other else ""
            detail = f"these words do not stand in {citation.passage}{where}: {shown!r}"
            return Reason(check="verbatim", detail=detail)
        at = exhibit.passage.start
        start, end = at + spans[0][0], at + spans[-1][1]
        units = tuple(u for u in exhibit.units if u.start < end and u.end > start)
        whole = bool(units) and (start, end) == (units[0].start, units[-1].end)
        if not whole and too_short(quote):
            detail = f"{shown!r} is too short to prove anything; copy the whole clause"
            return Reason(check="verbatim", detail=detail)
        if not units:
            return Reason(check="citable", detail="a heading, caption or summary is no evidence")
        return Found(exhibit, units)

    # the claim

    def _claim(
        self, drafted: DraftedClaim, found: Sequence[Found]
    ) -> tuple[Claim, tuple[Unit, ...]]:
        units = tuple(dict.fromkeys(u for f in found for u in f.core))
        kind = ClaimKind(drafted.kind)
        if len(units) == 1 and claim_kind(units[0]) in {ClaimKind.DENIAL, ClaimKind.PLAN}:
            kind = claim_kind(units[0])
        speaker = self._speaker(drafted, units)
        said = drafted.text
        named = any(u.report is not None and u.report.ids for u in units)
        tag = tag_of(drafted, speaker, own_speakers(said, self._reporter), self._thesaurus)
        if tag and (
            kind in _STATED or named
            or lacks_owner(said, [" ".join(told(u) for u in f.units) for f in found],
                           self._thesaurus)
        ):  # fmt: skip
            said = plain(self._language, "claim-carried", sentence=said, speaker=tag)
        citations = tuple(dict.fromkeys(c for f in found for c in f.citations))
        date = date_of(drafted, units, self._thesaurus)
        claim = Claim(text=said, kind=kind, speaker=speaker, citations=citations, date=date)
        return claim, tuple(dict.fromkeys(u for f in found for u in f.units))

    def _speaker(self, drafted: DraftedClaim, units: Sequence[Unit]) -> str:
        """Return who speaks by the rules that read the articles; else whom the claim names."""
        for unit in units:
            speaker = self._writer.speaker(unit)
            if speaker:
                return speaker
        named = drafted.speaker
        return named if named and names(drafted.text, named) else ""

    def _against_speaker(self, drafted: DraftedClaim, units: Sequence[Unit]) -> Iterator[Reason]:
        """Yield a reason where the form names a speaker that the cited words do not have."""
        if not drafted.speaker or names(drafted.text, drafted.speaker):
            return  # what the sentence says itself has been checked with it
        spoken = plain(self._language, "claim-said", speaker=drafted.speaker, sentence=drafted.text)
        # in another language the form's name is shown as the speaker's: he must stand in the words
        own = all(u.article.language == self._language for u in units)
        for reason in self.against(spoken, [units]):
            if reason.check in {"speaker", "entities", "names", "content", "roles"}:
                lacks = reason.check if own and reason.check in _LACKING else "speaker"
                yield Reason(check=lacks, detail=f"{drafted.speaker!r}: {reason.detail}")
                return

    def _against_voices_and_days(
        self, drafted: DraftedClaim, found: Sequence[Found]
    ) -> tuple[Reason, ...]:
        own = own_speakers(drafted.text, self._reporter)
        core = [u for f in found for u in f.core]
        return (*against_other_voice(own, core), *self.untimely(drafted.text, core))

    def _against_voice(self, drafted: DraftedClaim, found: Sequence[Found]) -> Iterator[Reason]:
        """Yield a reason where the claim gives a statement to somebody whom no table takes for
        the one who speaks in the cited sentences.

        The rules that find speakers in articles read the claim too; what they name is compared by
        id, so that an English claim and Arabic evidence meet.
        """
        theirs = [u.report for f in found for u in f.core if u.report is not None]
        known = frozenset[str]().union(*(_voices(r) for r in theirs))
        if not known or any(not _voices(r) for r in theirs):
            return
        for report in self._reporter.read(drafted.text, split_sentences(drafted.text)):
            if report is not None and report.ids and not _voices(report) & known:
                names = " / ".join(dict.fromkeys(r.speaker for r in theirs if r.speaker))
                detail = f"in the evidence these are words of {names!r}, not of {report.speaker!r}"
                yield Reason(check="speaker", detail=detail)
                return


def _voices(report: Report) -> frozenset[str]:
    """Return the ids of all who speak in a report, or pass its words on."""
    return (report.ids | report.via).union(*(v.ids | v.via for v in report.voices))


def _lacks_names(reasons: Sequence[Reason]) -> bool:
    """Return whether a claim only says more than its sentences, and contradicts none of them."""
    return all(r.check in _LACKING for r in reasons)


def told(unit: Unit) -> str:
    """Return a sentence with what its article makes clear: days as dates, a carried speaker.

    «يوم الجمعة» becomes «يوم الجمعة (4 أبريل 2025)», and «وأضاف أن …» names who goes on speaking,
    so that a claim may name both. Only the verifier reads this text.
    """
    inserts: dict[int, str] = {}
    for mention in unit.dates:
        span = mention.span
        bare = span is not None and str(span.start.year) not in mention.text
        if span is not None and span.precision in _RESOLVED and (
            bare or span.precision is not Precision.YEAR
        ):  # fmt: skip
            inserts[mention.end] = f" ({say_span(span, unit.article.language)})"
    report = unit.report
    if report is not None and report.carried and report.speaker:
        if report.start == report.end:  # all of it is a quotation
            said = plain(unit.article.language, "claim-said-bare", speaker=report.speaker)
            inserts[unit.start] = f"{said} "
        elif unit.article.language == "ar":
            inserts[report.end] = f" {report.speaker}"
    return _with(unit, inserts)


def _with(unit: Unit, inserts: Mapping[int, str]) -> str:
    text, at = unit.article.text, unit.start
    parts: list[str] = []
    for place in sorted(inserts):
        if unit.start <= place <= unit.end:
            parts += [text[at:place], inserts[place]]
            at = place
    return "".join([*parts, text[at : unit.end]])
