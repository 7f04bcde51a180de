"""Weigh how well a sentence answers a question.

In:  Asked and Units
Out: for each unit a Weight: its score, and whether it may answer at all

The gate is about coverage, not similarity: a sentence about the right person and another event is
no answer. All names that are asked about must stand in the passage, what is asked of them in the
sentence or beside it, the speaker must be the one asked for, and the time must fit.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mujaz.answer.question.acts import ACTS
from mujaz.answer.question.forms import (
    EXTENTS,
    Form,
    asks_why,
    gives_a_reason,
    tells_an_age,
)
from mujaz.answer.question.stances import takes_a_stance
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.wants import shows
from mujaz.answer.question.words import AskedSpeaker, Aspect, Role
from mujaz.answer.reported.speech import says_on
from mujaz.answer.sentences.counting import counts, measures
from mujaz.answer.sentences.demanded import only_demanded
from mujaz.answer.sentences.gather import Marks, Unit, has, has_all
from mujaz.answer.sentences.offices import holds
from mujaz.answer.sentences.others import Others
from mujaz.answer.sentences.partakers import without
from mujaz.answer.sentences.timely import is_ahead, time_fits
from mujaz.language.concepts import Concepts
from mujaz.language.fold import fold_key
from mujaz.language.tables import Topic
from mujaz.language.tokens import stem_readings

# Relative weights, set by hand before any bench ran over them: a name outweighs what is said of it,
# an adjective or a number word hardly counts.
_ROLE_WEIGHT = {Role.NAME: 1.5, Role.SETTING: 0.6, Role.CONTENT: 1.0, Role.MINOR: 0.3}
_IN_TITLE = 0.9  # a name in the title: the whole article is about it
_SAID_IN_TITLE = 0.75  # another word in it: every sentence goes on from there
_BESIDE = 0.45  # what stands in the next sentence counts about half
_IN_OTHER_WORDS = 0.7  # by a row of synonyms or of the dictionary
_CONTENT_NEEDED = 0.6  # share of the content words that must be covered, when there are several
_COUNTED = 2.5  # what is counted stands in the sentence that counts it
_SPEAKER_BONUS = 1.0
_FORM_BONUS = 1.0
_ROLE_BONUS = 0.8
_AGE = "age"
_REASON_BONUS = 2.5  # "why" is answered by a reason, be the other sentence never so near
_TIME_BONUS = 0.8  # for each weekday or month that the question names and the sentence has
_MOVES = frozenset(  # why somebody travels is told by what for
    "visit trip arrive meeting talks send deploy possible-visit go fly return summit".split()
)
_TOPIC_BONUS = 0.4  # for each term of the topic in the sentence, four at most


@dataclass(frozen=True, slots=True)
class Weight:
    """How well a unit answers."""

    score: float
    names: float  # share of the names that its passage has
    content: float  # share of the content words that it or its neighbours have
    own: int  # aspects that the sentence itself has: of its content, where any is asked for
    speaker: bool  # says it who is asked about (or nobody is asked about)
    time: bool  # fits the time that the question names (or it names none)
    form: bool = True  # has a date where "when" is asked, a number where "how many" is
    must: bool = True  # has all without which nothing answers

    @property
    def answers(self) -> bool:
        """Whether the unit may stand in a briefing."""
        return (
            self.names == 1 and self.content >= _CONTENT_NEEDED and self.own > 0
            and self.speaker and self.time and self.form and self.must
        )  # fmt: skip


class Scale:
    """Weighs units for one question; rare aspects among the candidates count more.

    `roles` are the ids that the roles of a person who is asked about name: «رئيس صندوق الاستثمار»;
    `people` are the ids of all persons that the tables know.
    """

    def __init__(
        self, asked: Asked, units: Sequence[Unit], roles: frozenset[str],
        marks: Callable[[str], Marks], people: frozenset[str] = frozenset(),
        others: Others | None = None, says: Callable[..., bool] | None = None,
    ) -> None:  # fmt: skip
        self._marks = marks
        self._others = others
        self._says = says or (lambda _aspect, _unit, _text="": False)
        self._asked = asked
        self._roles = roles
        self._people = people
        self._named_people = frozenset(i for a in asked.of(Role.NAME) for i in a.ids) & people
        self._why = asks_why(asked.question.text) or any(a.kind == "cause" for a in asked.aspects)
        moves = any(a.ids & _MOVES for a in asked.of(Role.CONTENT))
        self._for_what = asked.want == "aim" or (asked.want == "cause" and moves)
        count = len(units)
        self._rarity = {
            aspect: math.log(1 + count / (1 + sum(has(aspect, u.own) for u in units)))
            for aspect in asked.aspects
        }
        self._shared: set[tuple[Aspect, str]] = set()
        self._full: dict[tuple[Aspect, str], bool] = {}
        self._best_search = max((u.search_score for u in units), default=1.0) or 1.0

    def weigh(self, unit: Unit) -> Weight:
        """Return the weight of one unit."""
        asked = self._asked
        score = 0.3 * unit.search_score / self._best_search
        own = 0
        wanted = Role.CONTENT if asked.of(Role.CONTENT) else Role.NAME
        continues = asked.statements and unit.report is not None and unit.report.carried
        speaker = self._speaker_fits(unit)
        said = asked.statements and unit.report is not None and speaker
        foreign = unit.article.language != asked.question.language
        for aspect in asked.aspects:
            value = _ROLE_WEIGHT[aspect.role] * (0.5 + self._rarity[aspect])
            if has(aspect, unit.own):
                score += value * (_COUNTED if aspect.must else 1)
                # what he said of a name answers where its neighbour says what is asked of it
                of_another = said and aspect.role is Role.NAME and not self._speaks(aspect)
                own += (aspect.role is wanted and not self._only_his(aspect)) or of_another
            elif self._says(aspect, unit):
                score += value * _IN_OTHER_WORDS
                # across the languages a word that no table has can only be said in other words
                own += foreign and aspect.role is wanted and not aspect.ids
            elif has(aspect, unit.around):
                titled = has(aspect, unit.reading.title)
                one = asked.fact or asked.want  # an overview goes by all the words
                given = (
                    _IN_TITLE if aspect.role is Role.NAME else _SAID_IN_TITLE if one else _BESIDE
                )
                score += value * (given if titled else _BESIDE)
                own += continues and aspect.role is wanted  # «… وأضاف أن»: the same answer goes on
        if said:
            score += _SPEAKER_BONUS
        score += self._form_bonus(unit) + _TIME_BONUS * len(asked.times & unit.own.ids)
        if asked.topic is not None:
            return self._weigh_for_topic(unit, asked.topic, score, speaker)
        if asked.definition and self._roles and not self._roles & unit.own.ids:
            own = 0  # it mentions the person without saying who that is
        if not asked.of(wanted) or (speaker and asked.speaker and wanted is Role.NAME):
            own = 1  # nothing is asked of a name but what he says, or nothing is named at all
        if asked.fact and self._is_of_another(unit):
            own = 0
        if not self._together(unit) or (asked.measure == "times" and not self._names_one(unit)):
            own = 0
        measured = self._measured(unit) and all(self._named(unit, near=True))
        measured = measured and asked.measure not in EXTENTS  # many things have a length
        # thirty days of another thing, told in between, are no answer
        measured = measured and any(
            has(a, unit.own) for a in asked.aspects if a.ids or a.role is Role.NAME
        )
        own += measured and wanted is Role.CONTENT
        own += (aged := self._is_aged(unit))
        others = self._others
        if (
            others is not None
            and own
            and (others.is_of_another(unit) or self._only_demanded(unit, others.concepts))
        ):
            own = 0
        equal = self._others is not None and self._others.is_answer_of_equal(unit)
        own += equal
        content = [
            has(a, unit.around)
            or self._says(a, unit)
            or (measured and not a.ids)
            or (aged and _AGE in a.ids)
            for a in asked.of(Role.CONTENT)
            if not a.stranger
        ]  # «بكم سنة انحكم …»: the verb need not be known where the years stand beside the name
        return Weight(
            score=score, names=_share(self._named(unit)), content=_share(content), own=own,
            speaker=speaker, form=self._form_fits(unit),
            time=time_fits(asked, unit),
            must=all(
                # a synonym counts the same thing; rows across the languages are wider
                equal or aged or has(a, self._near(unit)) or (not foreign and self._says(a, unit))
                for a in asked.aspects if a.must
            )
            and all(self._is_done(a, unit) for a in asked.aspects if a.act or a.here),
        )  # fmt: skip

    def _only_demanded(self, unit: Unit, concepts: Concepts) -> bool:
        """Tell whether what is asked about as done is only demanded here."""
        asked = self._asked
        done = asked.form is not Form.OPEN or asked.want
        acts = [a for a in asked.aspects if a.act and has(a, unit.own)]
        return bool(done and acts) and all(only_demanded(unit.text, a, concepts) for a in acts)

    def _together(self, unit: Unit) -> bool:
        """Tell whether those between whom something was stand here.

        Or in the sentence before, where this one tells of nobody else: "The call took an hour."
        """
        pair = self._asked.together
        if all(has(name, unit.own) for name in pair):
            return True
        said_by = unit.report.ids if unit.report is not None else frozenset[str]()
        others = (unit.own.ids & self._people) - said_by - frozenset(i for a in pair for i in a.ids)
        return not others and all(has(name, unit.before) for name in pair)

    def _is_done(self, aspect: Aspect, unit: Unit) -> bool:
        """Tell whether what was done stands near, or in the sentence itself where it must."""
        if has(aspect, unit.own):
            return True
        if not aspect.act:  # 120 firefighters are no dead because the title tells of some
            return not aspect.here and has(aspect, self._near(unit))
        if self._says_apart(aspect, unit) or (aspect.here and self._mostly(unit, aspect)):
            return True
        return not aspect.here and has(aspect, self._near(unit)) and self._bound(aspect, unit)

    def _says_apart(self, act: Aspect, unit: Unit) -> bool:
        """Tell whether other words say what was done than those that name what it was done in.

        Who is elected has won; "election" alone says only where «من فاز في الانتخابات» was done.
        """
        if not self._says(act, unit):
            return False
        if self._others is None:
            return True
        ids = frozenset(i for a in self._asked.aspects if a is not act for i in a.ids)
        return self._says(act, unit, without(unit.text, ids, self._others.concepts))

    def _bound(self, act: Aspect, unit: Unit) -> bool:
        """Tell whether what was done beside a sentence was done by, or to, one whom it names.

        "He leaves for Cairo" behind "the trip to the camp was called off" calls off no trip there.
        """
        names = [a for a in self._asked.aspects if a.role is Role.NAME or a.stranger]
        if not any(has(name, unit.own) for name in names):
            return True
        beside = [unit.reading.title, unit.before, unit.after]
        return any(has(act, m) and any(has(name, m) for name in names) for m in beside)

    def _is_aged(self, unit: Unit) -> bool:
        """Tell whether a sentence gives the age of the one whose age is asked for."""
        asked = self._asked
        wanted = any(_AGE in a.ids for a in asked.aspects) and asked.form is Form.COUNT
        return wanted and tells_an_age(unit.text) and has_all(asked.of(Role.NAME), unit.own)

    def _mostly(self, unit: Unit, act: Aspect) -> bool:
        """Tell whether the sentence itself has most of what is asked for, a known act aside."""
        if act.kind not in ACTS:
            return False  # who refereed a final is not told by all the rest of it
        own = _share([has(a, unit.own) for a in self._asked.of(Role.CONTENT)])
        return own >= _CONTENT_NEEDED and has_all(self._asked.of(Role.NAME), unit.own)

    def _names_one(self, unit: Unit) -> bool:
        """Tell whether a name that is asked about stands here, or in the sentence before."""
        names = self._asked.of(Role.NAME)
        return not names or any(has(name, unit.own | unit.before) for name in names)

    def _near(self, unit: Unit) -> Marks:
        """Return where what nothing answers without must stand: the counted by its number."""
        asked = self._asked
        amount = asked.measure and asked.measure not in EXTENTS
        exact = (asked.form is not Form.OPEN and not amount) or asked.relation
        return unit.own | unit.reading.title if exact else unit.around

    def _only_his(self, aspect: Aspect) -> bool:
        """Tell whether a name is of him whose view of another is asked for: he speaks anyway."""
        names = self._asked.of(Role.NAME)
        return self._asked.framed and self._speaks(aspect) and not all(map(self._speaks, names))

    def _speaks(self, aspect: Aspect) -> bool:
        """Tell whether a name is that of the one whose words are asked for."""
        asked = self._asked
        surname = asked.speaker.surname if asked.speaker else frozenset[str]()
        return bool(aspect.ids & asked.speakers or aspect.stems & surname)

    def _is_of_another(self, unit: Unit) -> bool:
        """Tell whether a sentence names people, and none of those whose fact is asked for."""
        people = unit.own.ids & self._people
        return bool(self._named_people and people) and not people & self._named_people

    def _measured(self, unit: Unit) -> bool:
        """Tell whether a sentence has the amount of time or money that is asked for."""
        return measures(unit.text, self._asked)

    def _named(self, unit: Unit, *, near: bool = False) -> list[bool]:
        """Return for each name, and each setting, whether the passage is about it."""
        asked = self._asked
        related = unit.around if asked.relation or near else unit.wider
        names = [has(a, related) and self._in_full(a, unit) for a in asked.of(Role.NAME)]
        names += [has(a, unit.wider) for a in asked.of(Role.CONTENT) if a.stranger]
        return names + [has(a, unit.wider) for a in asked.of(Role.SETTING)]

    def _in_full(self, aspect: Aspect, unit: Unit) -> bool:
        """Return whether the article that names "Timmer" means the "Bas Timmer" asked about."""
        if aspect.full is None:
            return True
        key = (aspect, unit.article.id)
        if key not in self._full:
            self._full[key] = aspect.full.stands_in(unit.reading.folded)
            others = aspect.full.namesakes(unit.reading.folded)
            if any(not self._marks(word).ids for word in others):
                self._shared.add(key)
        if self._full[key] and key in self._shared:  # brothers: the first name must be near
            return aspect.full.stands_in(fold_key(unit.text)) or bool(
                frozenset(stem_readings(aspect.full.keys[0]))
                & (unit.around.stems | unit.reading.opening.stems)
            )
        return self._full[key]

    def _form_fits(self, unit: Unit) -> bool:
        if self._asked.form is Form.WHEN:
            return bool(unit.dates) and (not self._asked.upcoming or is_ahead(unit))
        if self._asked.measure:
            return self._measured(unit)
        return self._asked.form is not Form.COUNT or counts(unit, self._asked, self._marks)

    def _form_bonus(self, unit: Unit) -> float:
        """A question "when" wants a date, "how many" a number, "who is" a role."""
        asked = self._asked
        if self._why and gives_a_reason(unit.text):
            return _REASON_BONUS
        if self._for_what and shows("aim", unit.text):
            return _REASON_BONUS
        if asked.form is Form.WHEN:
            return _FORM_BONUS * any(d.span is not None for d in unit.dates)
        if asked.form is Form.COUNT:
            return _FORM_BONUS * counts(unit, self._asked, self._marks)
        if asked.definition:
            return _ROLE_BONUS * len(self._roles & unit.own.ids)
        return _FORM_BONUS * shows(asked.want, unit.text)

    def _weigh_for_topic(self, unit: Unit, topic: Topic, score: float, speaker: bool) -> Weight:
        """A topic needs its main name nearby and some of its terms in the sentence itself."""
        terms = unit.own.ids & frozenset(topic.terms)
        names = unit.own.ids & frozenset(topic.entities)
        main = self._asked.of(Role.NAME)[:1]
        return Weight(
            score=score + _TOPIC_BONUS * min(len(terms), 4) + _TOPIC_BONUS / 2 * min(len(names), 4),
            names=_share([has(a, unit.around) for a in main]),
            content=1.0 if terms else 0.0, own=len(names), speaker=speaker, time=True,
        )  # fmt: skip

    def _speaker_fits(self, unit: Unit) -> bool:
        ids, unknown = self._asked.speakers, self._asked.speaker
        report = unit.report
        if not ids and unknown is None:
            return True
        if self._took_a_stance(unit):
            return True
        if report is None:
            told = self._marks(unit.text[: max(says_on(unit.text), 0)])
            if self._asked.framed and not ids:
                told |= unit.own  # nobody else speaks
            return bool(ids & told.ids) or (unknown is not None and self._is_asked(unknown, told))
        if ids:
            voices = (v.ids | v.via for v in report.voices)
            called = self._marks(report.speaker).ids if report.speaker else frozenset[str]()
            return bool(ids & (report.ids | report.via | called).union(*voices))
        assert unknown is not None
        if unknown.of and not unknown.of & unit.own.stems:
            return False
        if report.speaker or report.voices:
            said_by = [report.speaker, *(v.words for v in report.voices)]
            if any(self._is_asked(unknown, self._marks(words)) for words in said_by if words):
                return True
            if report.voices and unknown.surname & unit.own.stems:
                return True  # «رد أحد السكان، ويدعى فلان: …»
            if self._others is not None and any(
                holds(unknown, words, unit.reading, self._others.concepts) for words in said_by
            ):
                return True  # the office is named once, then only its holder's name
        nobody = not report.speaker and all(not v.words for v in report.voices[:1])
        if nobody and self._is_asked(unknown, self._marks(unit.text[: report.start - unit.start])):
            return True  # «ووصل الرئيس إلى …، وتعهد ببناء …»
        return nobody and self._is_asked(unknown, unit.before)  # «… وصل الرئيس. وقال للأهالي: …»

    def _took_a_stance(self, unit: Unit) -> bool:
        """Tell whether he whose stance is asked for is told to have taken one."""
        others = self._others
        return (
            self._asked.stance and others is not None
            and takes_a_stance(unit.text, self._asked.speakers, others.concepts)
        )  # fmt: skip

    def _is_asked(self, asked: AskedSpeaker, marks: Marks) -> bool:
        if asked.surname:
            return bool(asked.surname & marks.stems)
        return asked.head is not None and has(asked.head, marks)


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 1.0
