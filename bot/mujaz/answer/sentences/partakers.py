"""Tell whether they who are asked about have a part in what a sentence tells as done.

In:  Asked, a Unit, the tables
Out: whether the act that is asked about is another's, or is told there as its opposite

Coverage counts words: "who killed Qattan" is covered by a fire that killed nine and by a passage in
which Qattan speaks; "when did Putin visit" by the visit of Putin's envoy; "why did the bank cut" by
the article that says why it raised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mujaz.answer.question.aspects import human_ids
from mujaz.answer.question.forms import Form
from mujaz.answer.question.opposite import asks_yes_or_no, opposites
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.sentences.gather import Marks, Unit, has
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.persons import is_verb
from mujaz.language.tokens import Token, is_arabic, tokenize

_PLACES = frozenset({"place", "demonym"})
# whose place is told beside them, and not with where the story was sent from
_MOVES = frozenset("visit trip arrive travel possible-visit fly go return come leave".split())
_OF = frozenset("of to for".split())
_MOST_BETWEEN = 3  # words between whose man somebody is and what he is


@dataclass(frozen=True)
class Partakers:
    """Knows what a question asks about as done, and who has a part in it."""

    asked: Asked
    concepts: Concepts

    def lacks(self, unit: Unit) -> bool:
        """Tell whether a sentence tells the act of another, or its opposite."""
        if self.asked.statements or not self._acts:
            return False
        return (
            self._elsewhere(unit) or self._only_his_man(unit) or self._of_others(unit)
            or self._opposite(unit)
        )  # fmt: skip

    @cached_property
    def _acts(self) -> list[Aspect]:
        return [a for a in self.asked.aspects if a.act]

    @cached_property
    def _names(self) -> list[Aspect]:
        named = self.asked.of(Role.NAME)
        return [a for a in named if a.kind not in _PLACES and not self._is_place(a)]

    @cached_property
    def _people(self) -> list[Aspect]:
        """The people asked about whom the tables know; not those whose men are asked about."""
        text = self.asked.question.text
        known = [a for a in self._names if any(self._is_person(i) for i in a.ids)]
        return [a for a in known if not (told := [*self._owners(text, a.ids)]) or not all(told)]

    def _is_place(self, name: Aspect) -> bool:
        entities = [e for i in name.ids if (e := self.concepts.entity(i)) is not None]
        return bool(entities) and all(e.kind == "place" for e in entities)

    def _is_person(self, id_: str) -> bool:
        entity = self.concepts.entity(id_)
        return entity is not None and entity.kind == "person"

    def _elsewhere(self, unit: Unit) -> bool:
        """Tell whether one fact is asked for, and they are named only farther off than its act."""
        if self.asked.form is not Form.WHEN and not any(a.here for a in self._acts):
            return False
        near = unit.own | unit.before | unit.reading.opening
        if any(not has(name, near) for name in self._names):
            return True
        if any(self._is_of_the_last(name, unit) for name in self._people):
            return True
        moves = any(a.ids & _MOVES for a in self._acts)
        wide = unit.around if moves else unit.around | unit.reading.lead
        places = [a for a in self.asked.of(Role.NAME) if a.kind in _PLACES or self._is_place(a)]
        return bool(self._people) and any(not has(place, wide) for place in places)

    def _is_of_the_last(self, name: Aspect, unit: Unit) -> bool:
        """Tell whether a sentence that names nobody goes on with another of the last one."""
        if has(name, unit.own) or has(name, unit.before):
            return False
        return any(self._is_person(i) for i in unit.before.ids | unit.own.ids)

    def _only_his_man(self, unit: Unit) -> bool:
        """Tell whether one asked about is named near the act only as whose man another is."""
        return any(self._is_only_owner(name, unit) for name in self._people)

    def _of_others(self, unit: Unit) -> bool:
        """Tell whether a "yes or no" about somebody meets a sentence on what others did."""
        if not self._people or not asks_yes_or_no(self.asked.question.text):
            return False
        said_by = unit.report.ids if unit.report is not None else frozenset[str]()
        others = any(self._is_person(i) for i in unit.own.ids - said_by)
        return others and not any(has(name, unit.own) for name in self._people)

    def _is_only_owner(self, name: Aspect, unit: Unit) -> bool:
        told = [
            owner for text in _near(unit) for owner in self._owners(text, name.ids)
        ]  # fmt: skip
        return bool(told) and all(told)

    def _owners(self, text: str, ids: frozenset[str]) -> Iterator[bool]:
        """Yield for each place where a text names somebody whether he is only whose man it is."""
        tokens, mentions = tokenize(text), self.concepts.find(text)
        for i, mention in enumerate(mentions):
            if mention.ids & ids:
                yield self._has_a_man(tokens, mentions, i)

    def _has_a_man(self, tokens: Sequence[Token], mentions: Sequence[Mention], i: int) -> bool:
        """Tell whether a name completes an office: «مبعوث الرئيس بوتين», "Putin's envoy"."""
        name = mentions[i]
        end = name.first + name.length
        if not is_arabic(tokens[name.first].key):
            behind = [m for m in mentions[i + 1 : i + 3] if m.first - end < _MOST_BETWEEN]
            if tokens[end - 1].key.endswith("'s"):
                return any(self._is_office(m) for m in behind)
        for j in range(i - 1, -1, -1):
            before = mentions[j]
            gap = tokens[before.first + before.length : name.first]
            words = tokens[before.first : before.first + before.length]
            if len(gap) > _MOST_BETWEEN:
                return False
            if not self._is_office(before):
                if before.kind not in _PLACES:
                    return False
                continue
            if not is_arabic(words[0].key):
                if any(t.key in _OF for t in tokens[before.first + before.length : name.first]):
                    return True
                continue  # "to President Putin"
            if words[0].key.startswith("ال"):
                continue  # «الرئيس بوتين» is himself
            return not any(t.key[0] in "وف" for t in gap)
        return False

    def _is_office(self, mention: Mention) -> bool:
        return mention.kind == "person" or bool(mention.ids & human_ids())

    def _opposite(self, unit: Unit) -> bool:
        """Tell whether the opposite is told of the thing that the act is asked of."""
        if asks_yes_or_no(self.asked.question.text):
            return False  # a "no" answers
        for act in self._acts:
            contrary = opposites(act.ids, self.concepts)
            things = [
                a for a in self.asked.of(Role.CONTENT) if a is not act and a.kind != "qualifier"
            ]
            if not contrary or not things:
                continue
            about = [m for m in _told(unit) if all(has(thing, m) for thing in things)]
            if any(contrary & m.ids for m in about) and not any(has(act, m) for m in about):
                return True
        return False


def _told(unit: Unit) -> tuple[Marks, ...]:
    return unit.own, unit.before, unit.reading.title


def _near(unit: Unit) -> Iterator[str]:
    """Yield the texts in which he is looked for: the sentence, the one before, the opening."""
    for i in {0, max(0, unit.index - 1), unit.index}:
        sentence = unit.reading.sentences[i]
        yield unit.article.text[sentence.start : sentence.end]
    yield unit.article.title


def without(text: str, ids: frozenset[str], concepts: Concepts) -> str:
    """Return a text less the nouns that name some things: "elected" is done, an election is not."""
    left, end, tokens = [], 0, tokenize(text)
    for mention in concepts.find(text):
        key = tokens[mention.first].key
        done = is_verb(key, mention.ids, mention.kind, concepts) or key.endswith("ed")
        if mention.ids & ids and not done:
            left.append(text[end : mention.start])
            end = mention.end
    return " ".join([*left, text[end:]])
