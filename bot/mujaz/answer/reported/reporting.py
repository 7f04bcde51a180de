"""Find who says what: the reporting verb of a sentence and its speaker.

In:  the sentences of one article in order
Out: for each, a Report (verb, strength, speaker) or None where the outlet itself reports

Rules, not a parser. Where a sentence names nobody («وقال إنه …», "he added") the speaker of the
sentence right before it carries on, over one paragraph break at most, and only where the verb
agrees with that speaker; in every other case the speaker stays unknown rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mujaz.answer.reported.clauses import is_subordinate
from mujaz.answer.reported.speakers import NOBODY, Speaker, Speakers
from mujaz.answer.reported.speech import SpeechVerb, find_verbs, gender, negated, reports_speech
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.fold import fold_key
from mujaz.language.quotes import find_quotations
from mujaz.language.sentences import Sentence
from mujaz.language.tokens import Token, tokenize


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A reporting verb, how strong it is, and whose words it reports."""

    start: int  # of the verb, in the article's text
    end: int
    strength: str  # said, denied, claimed, … (speech_verbs.tsv)
    negated: bool
    speaker: str  # as the article names it, "" where nobody is named or carried
    ids: frozenset[str]  # what the speaker's words name, a spokesman's office included
    carried: bool  # named in an earlier sentence
    via: frozenset[str] = frozenset()  # the outlet that passed the words on
    voices: tuple[Speaker, ...] = ()  # all who speak, where a sentence has more than one
    form: str = ""  # gender and number of the verb, "" where it does not show


_NO_PARAGRAPH = -2
_HE_OR_SHE = frozenset({"he", "she"})
_THEY_OR_IT = frozenset({"they", "it"})
_PRONOUNS = _HE_OR_SHE | _THEY_OR_IT
_OPENERS = frozenset("كما قد وقد ثم كذلك also and but then".split()) | _PRONOUNS
_SUBJECTS = frozenset({"entity", "person", "institution", "demonym"})
_NOT_PEOPLE = frozenset({"organisation", "outlet", "place", "office"})


class Reporter:
    """Reads the reports of articles, with the names that the tables know."""

    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts
        self._speakers = Speakers(concepts)

    def read(self, text: str, sentences: Sequence[Sentence]) -> list[Report | None]:
        """Return the report of each sentence of an article."""
        reports: list[Report | None] = []
        for i, sentence in enumerate(sentences):
            own = self.own(text, sentence)
            before = reports[-1] if reports else None
            paragraph = sentences[i - 1].paragraph if i else _NO_PARAGRAPH
            reports.append(self.carried(text, sentence, own, before, paragraph))
        return reports

    def needs_the_last(self, text: str, sentence: Sentence, own: Report | None) -> bool:
        """Tell whether the report of the sentence before can decide on this one's."""
        if own is None:
            return _only_quotation(text, sentence)
        return not (own.speaker or own.negated or own.voices)

    def carried(
        self, text: str, sentence: Sentence, own: Report | None, last: Report | None,
        paragraph: int,
    ) -> Report | None:  # fmt: skip
        """Return a sentence's report, its speaker carried on from the sentence before."""
        if last is None or not last.speaker or sentence.paragraph - paragraph > 1:
            return own
        if not self.needs_the_last(text, sentence, own):
            return own
        if own is None:
            return replace(last, start=sentence.start, end=sentence.start, carried=True)
        return self._carry(own, last) if _agree(own, last) else own

    def _carry(self, report: Report, last: Report) -> Report:
        kinds = {e.kind for i in last.ids if (e := self._concepts.entity(i)) is not None}
        person = "person" in kinds
        if report.form in _HE_OR_SHE and not person and kinds & _NOT_PEOPLE:
            return report
        if report.form in _THEY_OR_IT and person:
            return report
        form = last.form if report.form in {"", *_PRONOUNS} else report.form
        return replace(
            report, speaker=last.speaker, ids=last.ids, via=last.via, carried=True, form=form
        )

    def own(self, text: str, sentence: Sentence) -> Report | None:
        """Return the main report of a sentence: its first verb outside quotation marks.

        Where two verbs have two subjects the sentence has two voices, and no single speaker.
        """
        slice_ = text[sentence.start : sentence.end]
        quotations = find_quotations(slice_)
        tokens = tokenize(slice_)
        mentions = self._concepts.find(slice_)
        named = {
            i for m in mentions if m.kind == "entity" for i in range(m.first, m.first + m.length)
        }
        first: Report | None = None
        spoken: list[Report] = []
        for verb in find_verbs(tokens):
            at = tokens[verb.first].start
            if verb.first in named or any(q.start < at < q.end for q in quotations):
                continue  # "States" is a name in "the United States"
            if not reports_speech(slice_, tokens, verb, mentions):
                continue
            if is_subordinate(slice_, tokens, verb):
                continue
            speaker = self._speakers.of(slice_, tokens, verb, mentions)
            if speaker is NOBODY:
                continue
            report = _report(tokens, verb, speaker, sentence.start)
            if report.speaker:
                spoken.append(report)
            elif first is None and not spoken and _opens(slice_, tokens, verb, mentions):
                first = report
        unnamed = [first] if first is not None else []
        voices = [*unnamed, *spoken]
        return _joined(slice_, voices, sentence.start) if voices else None


def _report(
    tokens: Sequence[Token], verb: SpeechVerb, speaker: Speaker | None, offset: int
) -> Report:
    before = tokens[verb.first - 1].key if verb.first else ""
    return Report(
        start=tokens[verb.first].start + offset, end=tokens[verb.last].end + offset,
        strength=verb.strength, negated=negated(tokens, verb.first),
        speaker=speaker.words if speaker else "", ids=speaker.ids if speaker else frozenset(),
        via=speaker.via if speaker else frozenset(), carried=False,
        form=before if before in _PRONOUNS else gender(verb),
    )  # fmt: skip


def _joined(text: str, spoken: Sequence[Report], offset: int) -> Report:
    """Return the report of a sentence from those of its verbs."""
    main = spoken[0]
    if not main.speaker and len(spoken) > 1 and main.start > spoken[1].start:
        main = spoken[1]
    others = [
        r for r in spoken[1:]
        if not _same_voice(main, r) and not _is_embedded(text[main.end - offset : r.start - offset])
    ]  # fmt: skip
    if not others:
        return main
    voices = tuple(Speaker(words=r.speaker, ids=r.ids, via=r.via) for r in (main, *others))
    return replace(main, speaker="", ids=frozenset(), via=frozenset(), voices=voices)


_COMPLEMENT = re.compile(r"\b(?:[اب]?ان(?:ه[امن]?|هما?|ني|نا)?|that)\b")
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:[وف]?(?:بينما|لكنه?ا?|الا ان|غير ان|بيد ان|في حين|في المقابل)|فيما|اما|but|while|whereas"
    r"|although|and)\b|;|؛|[،,] و$"
)


def _is_embedded(between: str) -> bool:
    """Tell whether a second verb stands in what the first one reports: «قال … إن … أعلن …»."""
    key = fold_key(between)
    return bool(_COMPLEMENT.search(key)) and not _ANOTHER_CLAUSE.search(key)


def _same_voice(a: Report, b: Report) -> bool:
    """Tell whether two speakers are one: "Peskov" and "the spokesman, Peskov"."""
    if a.ids & b.ids or a.ids & b.via or a.via & b.ids:
        return True
    if not a.speaker:
        return False
    words_a, words_b = ({t.stem for t in tokenize(r.speaker)} for r in (a, b))
    return words_a <= words_b or words_b <= words_a


def _agree(report: Report, last: Report) -> bool:
    """Tell whether a verb without a subject can have the last speaker as its subject."""
    forms = {report.form, last.form}
    if "" in forms or len(forms) == 1:
        return True
    if forms <= _PRONOUNS:
        return False
    return bool(forms & _PRONOUNS)  # an English pronoun behind a name whose gender is not known


def _opens(
    text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention]
) -> bool:
    """Tell whether a sentence, or its main clause, opens with the verb.

    «وقال إنه …» continues whoever spoke; in «لكن الزيارة أشارت إلى …» the visit is the subject.
    """
    if verb.preposition:
        return False
    first = verb.first
    if all(t.key in _OPENERS for t in tokens[:first]):
        return True
    if tokens[first - 1].key in _PRONOUNS and first > 1:
        first -= 1
    gap = text[tokens[first - 1].end : tokens[first].start]
    if any(c in gap for c in '”»"'):
        return True
    others = any(m.kind in _SUBJECTS and m.first < first for m in mentions)
    return any(c in gap for c in "،,") and not others


def _only_quotation(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but a quotation."""
    slice_ = text[sentence.start : sentence.end].rstrip(" .،,!؟?")
    quotations = find_quotations(slice_)
    return len(quotations) == 1 and quotations[0].start == 0 and quotations[0].end >= len(slice_)
