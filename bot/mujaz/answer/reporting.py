"""Find who says what: the reporting verb of a sentence and its speaker.

In:  the sentences of one article in order
Out: for each, a Report (verb, strength, speaker) or None where the outlet itself reports

Rules, not a parser: an Arabic verb is followed by its speaker («قال المتحدث …», «وبحسب دميترييف»),
an English one stands after or before it. Where a sentence names nobody («وقال إنه …», "he added")
the last named speaker carries on, through the next paragraph at most, and only while no other
person has come in between; otherwise the speaker stays unknown rather than guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from mujaz.language.concepts import Concepts, Mention
from mujaz.language.fold import fold_key
from mujaz.language.quotes import find_quotations
from mujaz.language.sentences import Sentence
from mujaz.language.tables import speech_verbs
from mujaz.language.tokens import Token, is_arabic, tokenize

_SPEAKER_KINDS = frozenset({"person", "office", "organisation", "outlet", "place"})
_MOST_NAME_TOKENS = 9  # «المتحدث باسم وزارة الخارجية الروسية ماريا زاخاروفا» has seven
_SUBJECT_BEFORE = 6  # tokens before an English verb, or an Arabic one with its subject first

# Words after which the speaker's name is over; folded.
_NAME_ENDS = frozenset(
    """
    ان انه انها انهم انهما بان بانه بانها لان في علي عن الي مع خلال بعد قبل حول بشان يوم امس
    اليوم غدا صباح مساء عقب اثر ضمن منذ حتي سابقا لاحقا ايضا ردا عبر اثناء هذا هذه قوله
    قولها ما الذي التي حيث كما وان ومن بدوره بدورها الاحد الاثنين الثلاثاء الاربعاء الخميس
    الجمعه السبت that on in at to about after before during an a's when who which of from
    for as while monday tuesday wednesday thursday friday saturday sunday yesterday today
    earlier later
    """.split()
)
_PRONOUNS = frozenset(["he", "she", "they", "it"])
_SOURCE_FORMS = frozenset(  # prepositions rather than verbs: their noun is always the speaker
    fold_key(form)
    for form in ("بحسب", "حسب", "وفق", "وفقا ل", "وفقاً ل", "نقلا عن", "على حد قول", "على لسان",
                 "according to", "citing")
)  # fmt: skip


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
    via: frozenset[str] = frozenset()  # whom an outlet quotes: «نقلت الصحيفة عن الشبكة قولها»


@cache
def _verbs() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return (folded words, strength) by first word; longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for strength, forms in speech_verbs():
        for form in forms:
            words = tuple(fold_key(form).split())
            table.setdefault(words[0], []).append((words, strength))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table


@dataclass(frozen=True, slots=True)
class _Verb:
    first: int  # token index
    last: int
    strength: str
    preposition: bool
    glued: bool  # the form's last word is a letter glued to the name: «وفقًا لـ»


def find_verbs(tokens: Sequence[Token]) -> list[_Verb]:
    """Return the reporting verbs among some tokens, in order."""
    verbs: list[_Verb] = []
    i = 0
    while i < len(tokens):
        found = _verb_at(tokens, i)
        if found is None:
            i += 1
            continue
        verbs.append(found)
        i = found.last + 1
    return verbs


def _verb_at(tokens: Sequence[Token], i: int) -> _Verb | None:
    key = tokens[i].key
    readings = [key]
    if is_arabic(key) and len(key) >= 3 and key[0] in "وف":
        readings.append(key[1:])
    for reading in readings:
        for words, strength in _verbs().get(reading, ()):
            last = _match_rest(tokens, i, words)
            if last is not None:
                preposition = " ".join(words) in _SOURCE_FORMS
                return _Verb(i, last, strength, preposition, last - i + 1 < len(words))
    return None


def _match_rest(tokens: Sequence[Token], i: int, words: tuple[str, ...]) -> int | None:
    """Return the last token of a form that starts at `i`; a final ل stands glued to its noun."""
    for j, word in enumerate(words[1:], start=1):
        if i + j >= len(tokens):
            return None
        if word in {"ل", "ب"} and j == len(words) - 1:
            return i + j - 1 if tokens[i + j].key.startswith(word) else None
        if tokens[i + j].key != word:
            return None
    return i + len(words) - 1


class Reporter:
    """Reads the reports of articles, with the names that the tables know."""

    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts
        self._office_of = self._offices()

    def read(self, text: str, sentences: Sequence[Sentence]) -> list[Report | None]:
        """Return the report of each sentence of an article."""
        reports: list[Report | None] = []
        last: Report | None = None
        last_paragraph = -2
        for sentence in sentences:
            report = self._own_report(text, sentence)
            words_only = report is None and _only_quotation(text, sentence)
            if (report is not None and not report.speaker) or words_only:
                near = last is not None and sentence.paragraph - last_paragraph <= 1
                report = self._carry(report, last if near else None, sentence)
            if report is not None and report.speaker:
                last, last_paragraph = report, sentence.paragraph
            elif report is None and self._other_person(text, sentence, last):
                last = None
            reports.append(report)
        return reports

    def _carry(
        self, report: Report | None, last: Report | None, sentence: Sentence
    ) -> Report | None:
        if last is None:
            return report
        if report is None:
            return replace(last, start=sentence.start, end=sentence.start, carried=True)
        return replace(report, speaker=last.speaker, ids=last.ids, carried=True)

    def _other_person(self, text: str, sentence: Sentence, last: Report | None) -> bool:
        """Tell whether a sentence brings in a person who is not the last speaker."""
        if last is None:
            return False
        mentions = self._concepts.find(text[sentence.start : sentence.end])
        people = {i for m in mentions for i in m.ids if self._kind(i) == "person"}
        return bool(people - last.ids)

    def _kind(self, id_: str) -> str:
        entity = self._concepts.entity(id_)
        return entity.kind if entity else ""

    def _own_report(self, text: str, sentence: Sentence) -> Report | None:
        """Return the main report of a sentence: its first verb outside quotation marks."""
        slice_ = text[sentence.start : sentence.end]
        quotations = find_quotations(slice_)
        tokens = tokenize(slice_)
        mentions = self._concepts.find_in(tokens)
        first: Report | None = None
        named = _covered([m for m in mentions if m.kind == "entity"])
        for verb in find_verbs(tokens):
            if verb.first in named:  # "States" is a name in "the United States"
                continue
            if any(q.start < tokens[verb.first].start < q.end for q in quotations):
                continue
            if _NOBODY.intersection(t.key for t in tokens[verb.first : verb.last + 2]):
                continue  # «بحسب ما ورد» names no source, and nobody carries on
            report = self._report(slice_, tokens, verb, mentions)
            moved = replace(
                report, start=report.start + sentence.start, end=report.end + sentence.start
            )
            if moved.speaker:
                return moved
            if first is None and _opens(slice_, tokens, verb):
                first = moved
        return first

    def _report(
        self, text: str, tokens: list[Token], verb: _Verb, mentions: list[Mention]
    ) -> Report:
        arabic = is_arabic(tokens[verb.first].key)
        names = _named_after(text, tokens, verb) if arabic or verb.preposition else None
        if names is None and not verb.preposition:
            named = self._fronted_subject if arabic else _english_subject
            names = named(text, tokens, verb, mentions)
        speaker, ids, via = "", frozenset[str](), frozenset[str]()
        if names is not None:
            first, last = _first_cluster(names, mentions)
            ids = self._speaking(tokens, first, last, mentions)
            start = tokens[first].start
            if verb.preposition and is_arabic(tokens[first].key) and verb.glued:
                start += 1  # «وفقًا لمسؤول»: the preposition is not part of the name
            speaker = text[start : tokens[last].end].strip("“”«»\"'")
            via = self._quoted(tokens, last, verb, mentions)
            ids |= frozenset(office for i in ids for office in self._office_of.get(i, ()))
        return Report(
            start=tokens[verb.first].start, end=tokens[verb.last].end, strength=verb.strength,
            negated=_negated(tokens, verb.first), speaker=speaker, ids=ids, carried=False, via=via,
        )  # fmt: skip

    def _speaking(
        self, tokens: list[Token], first: int, last: int, mentions: list[Mention]
    ) -> frozenset[str]:
        """Return the known names in a speaker's words that really speak.

        «المتحدث باسم الكرملين دميتري بيسكوف» is Peskov and, through him, the Kremlin; but
        «مبعوث الكرملين» is not the Kremlin, nor «مبعوث ترامب» Trump.
        """
        inside = [m for m in mentions if m.kind == "entity" and first <= m.first <= last]
        spokesman = any(t.key.lstrip("ال") in _SPOKESMEN for t in tokens[first : last + 1])
        speaking: set[str] = set()
        for n, mention in enumerate(inside):
            before = tokens[mention.first - 1].key if mention.first > first else ""
            kinds = {self._kind(i) for i in mention.ids}
            following = inside[n + 1] if n + 1 < len(inside) else None
            joined = following is not None and tokens[following.first].key.startswith("و")
            if following is not None and not joined and "person" in kinds:
                continue  # «مبعوث بوتين كيريل دميترييف»: the last of adjoining people speaks
            heads = not before or before in _TITLES or mention.first - 1 in _covered(inside)
            definite = before.startswith("ال") or not is_arabic(before)
            titled = definite or _is_demonym(mentions, mention.first - 1)
            if heads or "outlet" in kinds or (titled if "person" in kinds else spokesman):
                speaking |= mention.ids
        return frozenset(i for i in speaking if self._kind(i) in _SPEAKER_KINDS)

    def _quoted(
        self, tokens: list[Token], last: int, verb: _Verb, mentions: list[Mention]
    ) -> frozenset[str]:
        """Return whom a quoting outlet names as its source, right behind «عن» or "from"."""
        if verb.strength != "quoted" or last + 1 >= len(tokens):
            return frozenset()
        behind = next(
            (i for i in range(last + 1, min(last + 4, len(tokens))) if tokens[i].key in _FROM), -1
        )
        source = (
            next((m for m in mentions if behind < m.first <= behind + 2), None)
            if behind > 0
            else None
        )
        return source.ids if source is not None and source.kind == "entity" else frozenset()

    def _fronted_subject(
        self, text: str, tokens: list[Token], verb: _Verb, mentions: list[Mention]
    ) -> tuple[int, int] | None:
        """Return a subject before its Arabic verb: «أما دميترييف، فقال» or «بيسكوف: قال»."""
        for mention in mentions:
            last = mention.first + mention.length - 1
            near = last < verb.first <= last + _SUBJECT_BEFORE
            if mention.kind == "entity" and mention.first <= 1 and near:
                return mention.first, last
        return None

    def _offices(self) -> dict[str, frozenset[str]]:
        """Return for each spokesman the office whose words his words are."""
        offices: dict[str, frozenset[str]] = {}
        for entity in self._concepts.tables.entities.values():
            role = entity.roles.get("ar", "")
            if "المتحدث" in role or "spokes" in entity.roles.get("en", "").lower():
                found = self._concepts.find(role)
                offices[entity.id] = frozenset(
                    i for m in found if m.kind == "entity" for i in m.ids if i != entity.id
                )
        return offices


_FROM = frozenset({"عن", "from"})
_NOBODY = frozenset("ما لما وفقما حسبما ورد".split())
_SPOKESMEN = frozenset("متحدث متحدثه ناطق ناطقه spokesman spokeswoman spokesperson".split())
_TITLES = frozenset("السيد السيده الرئيس mr mrs ms president senator secretary minister".split())


def _covered(mentions: list[Mention]) -> set[int]:
    return {i for m in mentions for i in range(m.first, m.first + m.length)}


def _is_demonym(mentions: list[Mention], index: int) -> bool:
    return any(m.kind == "demonym" and m.first <= index < m.first + m.length for m in mentions)


def _named_after(text: str, tokens: list[Token], verb: _Verb) -> tuple[int, int] | None:
    """Return the first and last token of the name after a verb, None where no name follows."""
    first = verb.last + 1
    last = verb.last
    while last + 1 < len(tokens) and last - verb.last < _MOST_NAME_TOKENS:
        token = tokens[last + 1]
        gap = text[tokens[last].end : token.start]
        if any(c in gap for c in "،,:؛;.(") or (last >= first and any(c in gap for c in "“«")):
            break
        written = text[token.start : token.end]
        ali = token.key == "علي" and written.endswith("ي")  # «على» ends a name, «علي» may be one
        if (token.key in _NAME_ENDS and not ali) or token.key in _PRONOUNS:
            break
        if last >= first and _is_addressee(token.key):
            break
        last += 1
    if last < first:
        return None
    return first, last


def _english_subject(
    text: str, tokens: list[Token], verb: _Verb, mentions: list[Mention]
) -> tuple[int, int] | None:
    """Return the subject of an English verb: before it, or after it behind a quotation."""
    low = verb.first
    while low > 0 and verb.first - low < _MOST_NAME_TOKENS:
        gap = text[tokens[low - 1].end : tokens[low].start]
        if any(c in gap for c in ',;:“”"') or tokens[low - 1].key in _CLAUSE_WORDS:
            break
        low -= 1
    if low < verb.first:
        subject = [t.key for t in tokens[low : verb.first]]
        return None if _PRONOUNS.intersection(subject) else (low, verb.first - 1)
    following = [m for m in mentions if m.first == verb.last + 1 and m.kind == "entity"]
    if following:
        return following[0].first, following[0].first + following[0].length - 1
    return _capitalised_after(text, tokens, verb.last + 1)


_CLAUSE_WORDS = frozenset(
    """
    and but while as that which who when after before if because
    """.split()
)


def _capitalised_after(text: str, tokens: list[Token], first: int) -> tuple[int, int] | None:
    last = first
    while last < len(tokens) and text[tokens[last].start].isupper():
        last += 1
    return (first, last - 1) if last > first else None


def _first_cluster(names: tuple[int, int], mentions: list[Mention]) -> tuple[int, int]:
    """Cut a name after its first run of adjoining known names.

    «المتحدث باسم الكرملين دميتري بيسكوف» is one run; in «رفض بوتين اقتراح ترامب» the second name is
    not the speaker.
    """
    first, last = names
    end = -1
    for mention in mentions:
        if not first <= mention.first <= last or (end < 0 and mention.kind not in _NAMING):
            continue
        if end >= 0 and mention.first != end + 1:
            break
        if mention.kind in _NAMING:
            end = mention.first + mention.length - 1
    return (first, min(end, last)) if end >= 0 else names


_NAMING = frozenset({"entity", "demonym"})


def _is_addressee(key: str) -> bool:
    """Tell whether a word is «للصحفيين» or a verb rather than more of the name."""
    return key.startswith("لل") or key in {
        "لوكاله",
        "لقناه",
        "لصحيفه",
        "لشبكه",
        "reporters",
        "journalists",
    }


_OPENERS = frozenset("كما قد وقد ثم كذلك he she they it also and but".split())


def _opens(text: str, tokens: list[Token], verb: _Verb) -> bool:
    """Tell whether a sentence, or its main clause, opens with the verb.

    «وقال إنه …» continues whoever spoke; in «لكن الزيارة أشارت إلى …» the visit is the subject.
    """
    if all(t.key in _OPENERS for t in tokens[: verb.first]):
        return True
    gap = text[tokens[verb.first - 1].end : tokens[verb.first].start]
    return any(c in gap for c in '،,”»"')


_NEGATIONS = frozenset(
    """
    لم لن لا ولم ولن ولا فلم فلن فلا ليس وليس دون بدون not never n't didn't doesn't won't
    declined refused without
    """.split()
)


def _negated(tokens: Sequence[Token], i: int) -> bool:
    return any(t.key in _NEGATIONS for t in tokens[max(0, i - 2) : i])


def _only_quotation(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but a quotation."""
    slice_ = text[sentence.start : sentence.end].rstrip(" .،,!؟?")
    quotations = find_quotations(slice_)
    return len(quotations) == 1 and quotations[0].start == 0 and quotations[0].end >= len(slice_)
