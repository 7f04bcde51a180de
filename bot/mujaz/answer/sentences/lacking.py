"""Tell whether a sentence lacks the very thing that a question wants, near as it may come.

In:  Asked, a Unit, the tables
Out: whether it tells no reason, no outcome, none of the names, or counts another round

A question asks for one thing that nobody has told yet: the sentence that says of two senators that
he met them has all the words of "why did he meet the senators", and no reason. Each check here
knows by what words such a thing is told at all, and takes nothing away where these may be it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from mujaz.answer.question.aspects import grammar_words, human_ids
from mujaz.answer.question.forms import asks_names, asks_why, gives_a_reason
from mujaz.answer.question.names import unknown_names
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.wants import shows
from mujaz.answer.question.words import Role
from mujaz.answer.sentences.gather import Unit, has
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.fold import fold_key
from mujaz.language.numbers import find_numbers
from mujaz.language.tokens import Token, is_arabic, tokenize

_PLANNED = re.compile(
    r"\b(?:ال)?(?:مرتقب|مقرر|متوقع|منتظر|مزمع|محتمل)\w*"
    r"|\b(?:planned|expected|scheduled|upcoming|forthcoming|due)\b"
)
# what joins a reason to what it is the reason of, where no word calls it one
_JOINED = re.compile(
    r"\b[وف]?(?:بعد|حين|حينما|عندما|لما|اذ|حيث|مما|من ان|بان|من حصول|ما [ابيتدجح]\w{2,}|ضد|رغم"
    r"|اثر|علي الرغم|مطالب\w*|معتبر\w*|محذر\w*|متهم\w*|قايل\w*|وصف\w*|واصف\w*|موضح\w*|مشير\w*"
    r"|مضيف\w*|مبين\w*|لل?سماح|لمنح\w*|كي|تواجه|واجه\w*|لم|لن|عدم|دون|كشف\w*|تبين)\b"
    r"|\b(?:as|when|which|against|despite|once|until|so|saying|arguing|warning|failed?|failure|without"
    r"|lack\w*|no|not|never|had)\b"
)
_PEOPLED = frozenset({"person", "institution"})
_NO_THINGS = frozenset({"person", "entity", "demonym", "place"})
_GROUPS = frozenset({"companies", "company", "third-parties", "party", "state", "oil-companies"})
_WHICH = re.compile(r"^(?:and )?(?:which|what)\b|^[وف]?(?:اي|ما هي|ما هما|من هي|ايه هي|شو هي)\b")
_BY_NAME = re.compile(r"\bby name\b|\b(?:ب|بال)?(?:اسمايهم|اسمايها|اسمايهن|الاسماء?|الاسم)\b")
_NAME_OF = re.compile(
    r"^[وف]?(?:ما|شو|ايش|وش|شنو) (?:هو |كان )?اسم(?= )"
    r"|^(?:and )?what (?:is|was) the name of(?: (?:the|a|an))?(?= )"
    r"|^what's the name of(?: the)?(?= )"
)
_CALLED = re.compile(
    r"\b[وفب]?(?:[يت]سمي|المسمي|المسماه|[يت]دعي|اسمه\w?|[يت]حمل اسم|باسم|اطلق عليه\w?)\b"
    r"|\b(?:called|named|dubbed|known as|name)\b"
)
# a name in quotation marks: short, no mark within; with one at its end it may be somebody's words
_QUOTED = re.compile(r"[«“\"](?P<name>\w[^«»“”\".,،!?؟]{1,80})(?P<end>[.,،?؟]?)[»”\"]")
_MOST_QUOTED = 8  # words
_MOST_BEFORE_KIND = 4  # words from "which" to what it asks for: "which two big oil companies"
_NEAR = 5  # words from such a noun to the names of its bearers
_BESIDE = 2  # words from it to a name in quotation marks: «السفينة الروسية «نجمة البحر»»
_ADVICE = re.compile(
    r"\b(?:recommend|suggest|advise)\b.{0,12}\b(?:me|us|an?|some|any|the best|good)\b"
    r"|^how (?:do|can|could|should|would|might) (?:i|we|you|one)\b|^how to\b"
    r"|^(?:what|which|where|when|who) (?:should|can|could|do|shall) (?:i|we)\b"
    r"|\bmy (?!opinion|understanding|knowledge)\w+"
    r"|\b(?:رشح\w*|انصح\w*|اقترح\w*|نصيحه|نصايح|ينصح\w*|تنصح\w*) ?(?:لي|علي|ني|نا|لنا|ب\w+)?\b"
    r"(?=.{0,20}\b(?:فيلم\w*|كتاب\w*|روايه|رواي\w+|مطعم\w*|مسلسل\w*|هاتف\w*|لابتوب|جوال\w*|مكان\w*))"
    r"|^[وف]?(?:كيف|ازاي|شلون|كيفاش) (?:يمكنني|استطيع|اقدر|بقدر|فيني|ممكن (?:ا|اني)\w*)\b"
)


@dataclass(frozen=True)
class Lacking:
    """Knows what a question wants of a sentence beside its words."""

    asked: Asked
    concepts: Concepts

    def lacks(self, unit: Unit) -> bool:
        """Tell whether a sentence lacks what is asked for."""
        return (
            self._advice or self._another_turn(unit) or self._no_reason(unit)
            or self._no_outcome(unit) or self._no_name(unit)
        )  # fmt: skip

    @cached_property
    def _key(self) -> str:
        return fold_key(self.asked.question.text).strip()

    @cached_property
    def _advice(self) -> bool:
        """Whether advice for the reader himself is wanted: no news tells how he cooks."""
        return _ADVICE.search(self._key) is not None

    def _no_reason(self, unit: Unit) -> bool:
        """Tell whether a cause is asked for, and neither the sentence nor one beside it has one."""
        if self.asked.want != "cause" and not asks_why(self.asked.question.text):
            return False
        beside = " ".join(_beside(unit))
        return not (
            gives_a_reason(beside) or shows("cause", beside) or shows("aim", beside)
            or _JOINED.search(fold_key(unit.text))
        )  # fmt: skip

    def _no_outcome(self, unit: Unit) -> bool:
        """Tell whether an outcome is asked for of what was still ahead, or none is told."""
        if self.asked.want != "outcome":
            return False
        if any(not has(name, unit.around) for name in self.asked.of(Role.NAME)):
            return True  # what came of other talks
        return not shows("outcome", unit.text) or _PLANNED.search(fold_key(unit.text)) is not None

    @cached_property
    def _turns(self) -> frozenset[Decimal]:
        """The ordinals of the question: the *fourth* round, «الجولة الثانية»."""
        return _ordinals(self.asked.question.text) - {Decimal(1)}  # "first" is often the only one

    def _another_turn(self, unit: Unit) -> bool:
        """Tell whether a sentence tells of another round or term than the one asked about."""
        if not self._turns:
            return False
        if _counted_off(unit.text) & self._turns:
            return False
        told = _counted_off(unit.article.title).union(*map(_counted_off, _beside(unit)))
        return bool(_ordinals(unit.text)) or not told & self._turns

    @cached_property
    def _kind(self) -> frozenset[str]:
        """What is asked for by "which companies" or "by name", where a name is wanted."""
        text = self.asked.question.text
        if self.asked.statements and not _BY_NAME.search(self._key):
            return frozenset()
        if (of := _NAME_OF.match(self._key)) is not None:
            return self._named_thing(len(tokenize(of[0])))
        found = _WHICH.match(self._key)
        named = asks_names(text) or _BY_NAME.search(self._key) is not None
        if not found and not named:
            return frozenset()
        tokens = tokenize(text)
        start = len(tokenize(found[0])) if found else 1
        for mention in self.concepts.find_in(tokens):
            if not start <= mention.first < start + _MOST_BEFORE_KIND:
                continue
            if mention.kind in _PEOPLED or mention.ids & (_GROUPS | human_ids()):
                several = named or _is_plural(tokens, mention)
                return mention.ids | mention.kin if several else frozenset()
        return frozenset()

    def _named_thing(self, start: int) -> frozenset[str]:
        """Return the thing whose name is asked for: «ما اسم السفينة»; a person's is told else."""
        found = self.concepts.find(self.asked.question.text)
        mention = next((m for m in found if m.first == start), None)
        if mention is None or mention.kind in _NO_THINGS or mention.ids & human_ids():
            return frozenset()
        return mention.ids | mention.kin

    def _no_name(self, unit: Unit) -> bool:
        """Tell whether names are asked for, and the sentence has the noun and no name beside it."""
        kind = self._kind
        if not kind:
            return False
        if _NAME_OF.match(self._key) and _CALLED.search(fold_key(unit.text)):
            return False
        tokens = tokenize(unit.text)
        mentions = self.concepts.find_in(tokens)
        nouns = [m for m in mentions if m.ids & kind]
        named = set(self._names(unit.text, tokens, mentions))
        if not nouns:
            return not named
        ends = [(m.first, m.first + m.length - 1) for m in nouns]
        if _NAME_OF.match(self._key) and any(_quoted_beside(unit.text, tokens, n) for n in nouns):
            return False
        arabic = is_arabic(tokens[nouns[0].first].key)
        return not any(
            0 < i - last <= _NEAR or (not arabic and 0 < first - i <= _NEAR)
            for first, last in ends for i in named
        )  # fmt: skip

    def _names(
        self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention]
    ) -> Iterator[int]:
        """Yield the tokens of names that are not the question's own."""
        given = {t.key for t in tokenize(self.asked.question.text)}
        asked_of = frozenset(i for a in self.asked.aspects for i in a.ids)
        taken = {i for i, t in enumerate(tokens) if t.key in grammar_words()}
        for run in unknown_names(text, tokens, mentions, taken, set()):
            words = range(run.first, run.last + 1)
            if not given & {tokens[i].key for i in words} and (run.first or len(words) > 1):
                yield from words
        for m in mentions:
            if m.kind == "entity" and not m.ids & asked_of and self._may_bear(m):
                yield from range(m.first, m.first + m.length)

    def _may_bear(self, mention: Mention) -> bool:
        """Tell whether a name may be one of the kind asked for: a town is no company."""
        entities = [e for i in mention.ids if (e := self.concepts.entity(i)) is not None]
        return "state" in self._kind or any(e.kind != "place" for e in entities)


def _quoted_beside(text: str, tokens: Sequence[Token], noun: Mention) -> bool:
    """Tell whether a noun has a name in quotation marks: «السفينة «نجمة البحر»»."""
    behind = noun.first + noun.length
    for found in _QUOTED.finditer(text):
        inside = [i for i, t in enumerate(tokens) if found.start() < t.start < found.end()]
        if not inside:
            continue
        named = is_arabic(found["name"]) or found["name"][0].isupper()
        beside = behind <= inside[0] < behind + _BESIDE or inside[-1] + 1 == noun.first
        if found["end"]:  # «السفينة «نجمة البحر.»», but not: the ship: “We sink.”
            between = text[tokens[behind - 1].end : found.start()]
            beside = inside[0] == behind and not between.strip()
        if named and len(inside) <= _MOST_QUOTED and beside:
            return True
    return False


def _is_plural(tokens: Sequence[Token], mention: Mention) -> bool:
    key = tokens[mention.first + mention.length - 1].key
    if is_arabic(key):
        key = tokens[mention.first].key
        return key.endswith(("ات", "ين", "ان", "ون", "اء", "تي", "تا")) or key.startswith("اطراف")
    return key.endswith("s")


def _beside(unit: Unit) -> Iterator[str]:
    """Yield the texts of a sentence and of those beside it."""
    for i in range(max(0, unit.index - 1), min(unit.index + 2, len(unit.reading.sentences))):
        sentence = unit.reading.sentences[i]
        yield unit.article.text[sentence.start : sentence.end]


_SMALL = {
    fold_key(word): Decimal(value)
    for value, words in enumerate(
        (
            "ثاني ثان ثانية", "ثالث ثالثة", "رابع رابعة", "خامس خامسة", "سادس سادسة", "سابع سابعة",
            "ثامن ثامنة", "تاسع تاسعة", "عاشر عاشرة",
        ),
        start=2,
    )
    for word in words.split()
}  # fmt: skip


def _counted_off(text: str) -> frozenset[Decimal]:
    """Return the ordinals of a text, those of indefinite nouns too: «جولة ثانية»."""
    small = (t.key.removesuffix("ا") for t in tokenize(text))
    return _ordinals(text) | frozenset(_SMALL[key] for key in small if key in _SMALL)


@lru_cache(maxsize=4096)
def _ordinals(text: str) -> frozenset[Decimal]:
    """Return the values of the ordinals of a text; no day of a month, no time of day."""
    return frozenset(
        n.value for n in find_numbers(text)
        if n.kind == "ordinal" and not n.unit.startswith(("month", "hour", "time"))
    )  # fmt: skip
