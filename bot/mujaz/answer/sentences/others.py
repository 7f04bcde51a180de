"""Tell whether a sentence is about another than the one that a question asks about.

In:  Asked, a Unit, the tables
Out: whether it holds the office in another country, has another place or is about somebody else

The names asked for stand near such a sentence, so coverage alone lets it pass: «وزير الخارجية
النرويجي» arrives in Jordan and is not Jordan's foreign minister; a referee from Tunisia in the same
passage does not make a cup Tunisia's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mujaz.answer.question.aspects import grammar_words, human_ids
from mujaz.answer.question.forms import Form, asks_names, asks_whose_name
from mujaz.answer.question.holders import office_keys
from mujaz.answer.question.names import unknown_names
from mujaz.answer.question.stances import STANCES
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.reported.speech import find_verbs
from mujaz.answer.sentences.bodies import of_another_body, wanted
from mujaz.answer.sentences.gather import Marks, Unit, country_ids
from mujaz.answer.sentences.lacking import Lacking
from mujaz.answer.sentences.offices import is_a_name, is_person, names_somebody
from mujaz.answer.sentences.partakers import Partakers
from mujaz.language.concepts import Concepts, Mention, ids_of
from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token, is_arabic, stem_readings, tokenize

_GAP = 1  # words between an office and its country: «وزير العدل اللبناني»
_BODIES = frozenset({"person", "institution"})
_NAMES = frozenset({"entity", "place"})
_EQUAL = "colleague"  # «نظيره الأردني»: whoever holds the office there
_RELATIVES = frozenset(
    fold_key(w)
    for w in (
        "شريك زوج شقيق أخو أخ أخت محامي وكيل ابن نجل والد ولد خلف سلف نائب مساعد زميل حليف منافس"
        " خصم سائق حارس طبيب موكل مدير رئيس صديق خطيب عم خال جد حفيد"
    ).split()
)
_HIS = ("ه", "ها", "هم")
_SOMEBODY = re.compile(r"\b(?:he|she|they|him|her|his|them|their|who|whose)\b", re.IGNORECASE)
_OF_HIMSELF = re.compile(
    r"\b(?:[اب]?انه[ما]?|نفسه\w*|انا|انني|اننا|نحن|he|she|i|we|himself|herself|my|our)\b"
)
_CAPITALS = re.compile(r"(?<![.!?“”\"«] )(?<!^)\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")


@dataclass(frozen=True, slots=True)
class _Post:
    """An office or body and the country that it belongs to."""

    office: frozenset[str]
    place: frozenset[str]
    human: bool  # an office can be anywhere, a body stays where it is


@dataclass(frozen=True)
class Others:
    """Knows whom and what place a question asks about."""

    asked: Asked
    concepts: Concepts

    @cached_property
    def _posts(self) -> list[_Post]:
        return list(self._held(self.asked.question.text, frozenset()))

    @cached_property
    def _places(self) -> list[Aspect]:
        return [
            a for a in self.asked.of(Role.NAME) if a.kind != "demonym" and self._is_place(a.ids)
        ]  # fmt: skip

    @cached_property
    def _people(self) -> list[frozenset[str]]:
        """The stems of the unknown people: names of several words."""
        named = (a for a in self.asked.of(Role.NAME) if a.full is not None and not a.ids)
        return [
            a.stems | {s for key in a.full.keys for s in stem_readings(key)}
            for a in named if a.full is not None
        ]  # fmt: skip

    def is_answer_of_equal(self, unit: Unit) -> bool:
        """Tell whether «نظيره الأردني» names the one who holds the office that is asked for."""
        equals = self._held(unit.text, frozenset({_EQUAL}))
        places = [post.place for post in self._posts]
        return any(e.place & place for e in equals for place in places)

    def is_of_another(self, unit: Unit) -> bool:
        """Tell whether a sentence is about another office, place or person."""
        return (
            self._other_post(unit) or self._other_place(unit) or self._other_person(unit)
            or self._unnamed(unit)
            or self._nameless(unit) or self._only_speaks(unit) or self._lacking.lacks(unit)
            or self._partakers.lacks(unit)
        )  # fmt: skip

    @cached_property
    def _lacking(self) -> Lacking:
        return Lacking(self.asked, self.concepts)

    @cached_property
    def _partakers(self) -> Partakers:
        return Partakers(self.asked, self.concepts)

    @cached_property
    def _bodies(self) -> tuple[frozenset[str], ...]:
        """The bodies whose head is asked for: «مدير ميناء …»."""
        return wanted(self.asked.question.text, self._holder, self.concepts)

    @cached_property
    def _holder(self) -> frozenset[str]:
        """The office whose holder's name is asked for, where no name is given."""
        if self.asked.statements or not asks_whose_name(self.asked.question.text):
            return frozenset()
        heads = [a.ids for a in self.asked.of(Role.CONTENT) if a.ids & human_ids()]
        return heads[0] if heads else frozenset()

    def _unnamed(self, unit: Unit) -> bool:
        """Tell whether a sentence has the office that is asked for, and no name beside it.

        "What is the name of the manager": that the manager was detained does not tell. Of a body's
        head ("director of …") the body must stand here as well.
        """
        if not self._holder:
            return False
        bodies = [a.ids for a in self.asked.of(Role.SETTING) if a.kind == "institution"]
        told = unit.own.ids | unit.before.ids | unit.reading.title.ids
        if any(not ids & told for ids in (*bodies, *self._bodies)):
            return True
        if of_another_body(unit.text, self._holder, self._bodies, self.concepts):
            return True
        return not names_somebody(unit.text, self._holder, self.concepts)

    def _only_speaks(self, unit: Unit) -> bool:
        """Tell whether he whose deed is asked for only tells of another here.

        «هل زار بيسكوف …» is not answered by what Peskov says of Dmitriev's journey. Where he
        speaks of himself ("he", «إنه») it may be.
        """
        asked, report = self.asked, unit.report
        deeds = [a for a in asked.aspects if a.act and not find_verbs(tokenize(a.words))]
        if not deeds or report is None or asked.statements:
            return False
        if any(a.ids & STANCES for a in deeds):
            return False  # who praises does it with words
        named = frozenset(i for a in asked.of(Role.NAME) for i in a.ids) & self._persons
        here = unit.own.ids & self._persons
        speaks = bool(named & here) and named & here <= report.ids and bool(here - report.ids)
        return speaks and _OF_HIMSELF.search(fold_key(unit.text)) is None

    @cached_property
    def _persons(self) -> frozenset[str]:
        entities = self.concepts.tables.entities.values()
        return frozenset(e.id for e in entities if e.kind == "person")

    def _nameless(self, unit: Unit) -> bool:
        """Tell whether names are asked for, and a sentence has none but its speaker's.

        «من هما العضوان …»: that two members voted against it does not tell who they are.
        """
        if self.asked.statements or not asks_names(self.asked.question.text):
            return False
        speaker = unit.report.speaker if unit.report is not None else ""
        given = {t.key for t in tokenize(f"{self.asked.question.text} {speaker}")}
        tokens = tokenize(unit.text)
        mentions = self.concepts.find_in(tokens)
        grammatical = {i for i, t in enumerate(tokens) if t.key in grammar_words()}
        runs = unknown_names(unit.text, tokens, mentions, grammatical, set())
        words = [(run.first, run.last) for run in runs if run.last > run.first]
        words += [
            (m.first, m.first + m.length - 1) for m in mentions if is_person(m, self.concepts)
        ]
        return all(given & {t.key for t in tokens[first : last + 1]} for first, last in words)

    @cached_property
    def _asked_keys(self) -> frozenset[str]:
        return office_keys(self.asked.question.text, self.concepts)

    def _other_post(self, unit: Unit) -> bool:
        told = office_keys(unit.text, self.concepts) if self._asked_keys else frozenset()
        named = frozenset(i for a in self.asked.aspects for i in a.ids) & self._persons
        for key in self._asked_keys - told if not named & unit.own.ids else ():
            office = key.rsplit("@", 1)[0] + "@"
            if any(k.startswith(office) for k in told):
                return True  # the Russian envoy's words are not the Ukrainian one's
        for post in self._posts:
            if not post.human and post.place & unit.own.ids:
                continue  # "the Museum of Mediterranean Art in Lyon"
            if self._holders(post) & unit.own.ids:
                continue  # it names him, and need not say what he is
            held = [p.place for p in self._held(unit.text, post.office)]
            if held and not any(place & post.place for place in held):
                return not self.is_answer_of_equal(unit)
        return False

    def _holders(self, post: _Post) -> frozenset[str]:
        """Return who holds an office that is asked about, where the tables know."""
        keys = tuple(f"@{office}@" for office in post.office)
        asked = (
            a.ids for a in self.asked.aspects
            if a.ids & post.office or any(i.startswith(keys) for i in a.ids)
        )  # fmt: skip
        return frozenset(i for ids in asked for i in ids) & self._persons

    def _other_place(self, unit: Unit) -> bool:
        """A place that only a later or farther sentence names, where this one has its own."""
        if not self.asked.fact:
            return False  # an overview sets out from one place and goes on to others
        near = unit.own | unit.before | unit.reading.opening
        elsewhere = (unit.own.ids & country_ids()) - {i for p in self._places for i in p.ids}
        if self.asked.form is Form.COUNT and elsewhere:  # behind a word on its neighbour
            near = unit.own | unit.reading.opening
        far = [place for place in self._places if not _stands(place, near)]
        if any(not _stands(place, unit.around | unit.reading.lead) for place in far):
            return True  # three sentences farther it is another thing's place
        return bool(far) and any(
            self._is_place(m.ids) for m in self.concepts.find(unit.text) if m.kind in _NAMES
        )

    def _other_person(self, unit: Unit) -> bool:
        if not self._people or self.asked.statements:
            return False
        if any(stems & unit.own.stems for stems in self._people):
            return False
        told = (unit.before | unit.reading.opening).stems
        if not any(stems & told for stems in self._people):
            return True  # only a later sentence names whom it asks about
        if is_arabic(unit.text[:40]):
            return self._is_of_a_relative(unit)
        if _SOMEBODY.search(unit.text):
            return False
        known = [(m.start, m.end) for m in self.concepts.find(unit.text) if m.kind in _NAMES]
        return any(
            not any(start < found.end() and found.start() < end for start, end in known)
            for found in _CAPITALS.finditer(unit.text)
        )

    def _is_of_a_relative(self, unit: Unit) -> bool:
        """Tell whether «شريكه فلان» does or suffers it: his partner, who is named, and not he."""
        asked_of = frozenset(i for a in self.asked.aspects for i in a.ids)
        tokens = tokenize(unit.text)
        for i, token in enumerate(tokens[:-1]):
            if not self.asked.fact or not token.key.endswith(_HIS):
                continue
            ids = ids_of(self.concepts.find_in(tokens[i : i + 1]))
            bare = token.key.lstrip("وبل").rstrip("هام").rstrip("ت")
            near = bool(ids & human_ids()) or bare in _RELATIVES
            after = tokens[i + 1]
            joined = unit.text[token.end : after.start] == " "
            if near and not ids & asked_of and joined and is_a_name(after, self.concepts):
                return True
        return False

    def _held(self, text: str, offices: frozenset[str]) -> Iterator[_Post]:
        """Yield the offices of a text with their countries; of some offices only, if given."""
        mentions, tokens = self.concepts.find(text), tokenize(text)
        for i, mention in enumerate(mentions):
            if offices and not mention.ids & offices:
                continue
            if not offices and mention.kind not in _BODIES and not mention.ids & human_ids():
                continue
            for place in self._beside(mentions, i, tokens):
                human = mention.kind == "person" or bool(mention.ids & human_ids())
                yield _Post(mention.ids, place, human)

    def _beside(
        self, mentions: Sequence[Mention], i: int, tokens: Sequence[Token]
    ) -> Iterator[frozenset[str]]:
        """Yield the country next to an office: behind it in Arabic, before it in English."""
        office = mentions[i]
        end = office.first + office.length
        if is_arabic(tokens[office.first].key):
            other = mentions[i + 1 : i + 3]
            near = [m for m in other if end <= m.first <= end + _GAP]
        else:
            before = [m for m in mentions[:i] if 0 <= office.first - m.first - m.length <= _GAP]
            of = end < len(tokens) and tokens[end].key == "of"
            near = before + [m for m in mentions[i + 1 : i + 2] if of and m.first <= end + 2]
        for mention in near:
            if mention.kind == "demonym" or self._is_place(mention.ids):
                yield mention.ids

    def _is_place(self, ids: frozenset[str]) -> bool:
        return any(
            (e.kind == "place" if (e := self.concepts.entity(i)) else self._term(i) == "place")
            for i in ids
        )

    def _term(self, id_: str) -> str:
        term = self.concepts.tables.terms.get(id_)
        return term.kind if term else ""


def _stands(place: Aspect, marks: Marks) -> bool:
    return bool(place.ids & marks.ids or place.stems & marks.stems)
