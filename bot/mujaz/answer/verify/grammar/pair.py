"""A claim beside its evidence: which words answer which.

In:  two Readings
Out: a Pair; for a word of the claim its counterparts in the evidence

The best counterpart is the one whose neighbours have counterparts too, so that in «12 of 40» the
word "of" tells two numbers apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from mujaz.answer.verify.grammar.comparable import comparable, may_be_borrowed
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.words.demonyms import land_of, of_one_land, of_one_people
from mujaz.answer.verify.words.script import same_name, skeletons
from mujaz.answer.verify.words.thesaurus import CAPITAL, known
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_DEFINITE = ("ال", "وال", "بال", "لل", "كال", "فال")  # a noun, whatever act it names
_SHORT_NAME = 5  # letters of a name whose consonants many words share
_FIRM = 2  # consonants that both spellings have
_KEPT = 64  # pairs: the sentences of some briefings
NEAR = 5  # words on either side that count as neighbours


@dataclass(frozen=True)
class Pair:
    """A claim and the evidence that it must not go beyond."""

    claim: Reading
    evidence: Reading

    @property
    def crossed(self) -> bool:
        """Whether the two are in different languages."""
        return self.claim.arabic != self.evidence.arabic

    @cached_property
    def matches(self) -> dict[int, tuple[Word, ...]]:
        """The counterparts of each word of the claim."""
        found: dict[int, tuple[Word, ...]] = {}
        theirs = comparable(self.evidence, self.crossed)
        for word, senses, upper, loan in comparable(self.claim, self.crossed):
            key, arabic = word.key, word.arabic
            found[word.i] = tuple(
                w for w, its, capital, borrowed in theirs
                if (  # what `same` asks at least: most words end here
                    w.key == key or not senses.isdisjoint(its) or (loan and borrowed)
                    or ((upper or capital) if w.arabic != arabic else (upper and capital))
                ) and self.same(word, w)
            )  # fmt: skip
        if self.crossed:
            self._glue(found)
            self._render(found)
        return found

    def _render(self, found: dict[int, tuple[Word, ...]]) -> None:
        """Match words by those that stand near them in their language, where neither has another
        counterpart, and neither names a place, somebody or what is grave: of these a near one is
        another.
        """
        used = {m.i for matches in found.values() for m in matches}
        left = [w for w in self.evidence.content if w.i not in used]
        left = [w for w in left if not w.capital and not self._names(self.evidence, w)]
        for word in self.claim.content:
            if found[word.i] or word.capital or word.key in _GOES or self._names(self.claim, word):
                continue
            ids = self.claim.thesaurus.rendered(word.senses)
            found[word.i] = tuple(
                w for w in left if len(ids & (w.senses | self.evidence.across[w.i])) >= _ROWS
            )

    @staticmethod
    def _names(reading: Reading, word: Word) -> bool:
        kinds = reading.thesaurus.kinds(word.senses | reading.across[word.i])
        grave = bool(reading.across[word.i] & _GRAVE)
        return grave or (bool(kinds & _NAMED) and kinds != _AGENT)

    def _glue(self, found: dict[int, tuple[Word, ...]]) -> None:
        """Match names that one script writes in two words: "Abdelkarim", «عبد الكريم»."""
        ours = [w for w in self.claim.words if not w.counted]
        theirs = [w for w in self.evidence.words if not w.counted]
        for word in ours:
            if found[word.i] or not (word.arabic or word.raw[:1].isupper()) or len(word.raw) < 5:
                continue
            for one, two in pairwise(theirs):
                if self._named(word, one, two) and same_name(word.raw, _joined(one, two)):
                    found[word.i] = (one, two)
        for one, two in pairwise(ours):
            if (found[one.i] and found[two.i]) or not self._named(one, one, two):
                continue
            for other in theirs:
                known_as = other.arabic or other.raw[:1].isupper()
                if known_as and len(other.raw) >= 5 and same_name(_joined(one, two), other.raw):
                    found[one.i] = found[one.i] or (other,)
                    found[two.i] = found[two.i] or (other,)

    @staticmethod
    def _named(word: Word, one: Word, two: Word) -> bool:
        """Return whether two words side by side can be one name: both capitals, or Arabic."""
        if two.i != one.i + 1 or one.clause != two.clause:
            return False
        return (one.arabic and two.arabic) or (one.raw[:1].isupper() and two.raw[:1].isupper())

    def same(self, word: Word, other: Word) -> bool:
        """Return whether two words can say one thing, whatever stands near them."""
        if word.key == other.key:
            return not word.capital or other.raw[:1].isupper() or known(word.senses)
        if word.counted and other.counted:
            return False
        if word.arabic == other.arabic and not word.senses & other.senses:
            upper = word.raw[:1].isupper() and other.raw[:1].isupper()
            if not upper:
                return False  # most words of a language end here
        across = word.arabic != other.arabic and self._translated(word, other)
        if word.arabic != other.arabic and self._apart(word, other):
            return False
        if not across and word.senses & other.senses and self._only_a_place(word, other):
            return False
        if word.arabic == other.arabic:
            if self._of_one_land(word, other):
                return True
            if word.capital and other.capital:
                return bool(self._tabled(word, other)) or _stem_of(word) & _stem_of(other) != set()
            return bool(word.senses & other.senses)
        if across or word.senses & other.senses:
            return True
        name = word if word.capital or not word.arabic else other
        if not (word.capital or other.capital or self._opens(name)):
            return self._borrowed(word, other)
        if (other if word is name else word).key in _SMALL:
            return False  # «من» is no "Minaa"
        places = self.claim.thesaurus.places
        if word.senses & places and other.senses & places:
            return False  # "Oman" is no «اليمن», whatever their consonants
        known_place = next((w for w in (word, other) if not w.arabic and w.senses & places), None)
        if known_place is not None and len(known_place.key) <= _SHORT_NAME:
            return False  # "Chad" is no «غوث»: the table has its Arabic name
        return same_name(land_of(word.raw), land_of(other.raw)) or of_one_people(
            word.raw, other.raw
        )

    def _of_one_land(self, word: Word, other: Word) -> bool:
        if not (word.raw[:1].isupper() and other.raw[:1].isupper()):
            return False
        behind = (
            next((w.raw for w in reading.words[one.i + 1 : one.i + 2]), "")
            for reading, one in ((self.claim, word), (self.evidence, other))
        )
        return of_one_land(word.raw, next(behind), other.raw, next(behind))

    def _apart(self, word: Word, other: Word) -> bool:
        """Tell whether words differ that no row may unite: a minister and a prime minister, an
        Arabic noun («النقل») and a bare "said".
        """
        if (_PREMIER in self.claim.across[word.i]) != (_PREMIER in self.evidence.across[other.i]):
            return True
        return other.key in _SAY and word.arabic and word.key.startswith("ال")

    def _translated(self, word: Word, other: Word) -> bool:
        ours, theirs = self.claim.across[word.i], self.evidence.across[other.i]
        return bool(ours & theirs or ours & other.senses or word.senses & theirs)

    def _only_a_place(self, word: Word, other: Word) -> bool:
        """Return whether two words share no more than a government, and one of them is a place:
        "Islamabad said" is "Pakistan said", "in Islamabad" is not "in Pakistan".
        """
        if any(not s.startswith(CAPITAL) for s in word.senses & other.senses):
            return False
        return _led(self.claim, word) or _led(self.evidence, other)

    def _borrowed(self, word: Word, other: Word) -> bool:
        """Return whether one language has borrowed a noun that no table knows: «روديو», "rodeo"."""
        if not (may_be_borrowed(self.claim, word) and may_be_borrowed(self.evidence, other)):
            return False
        arabic, latin = (word, other) if word.arabic else (other, word)
        shared = skeletons(arabic.key.removeprefix("ال")) & skeletons(latin.key)
        return any(len(s) >= _FIRM for s in shared)

    @staticmethod
    def _tabled(word: Word, other: Word) -> frozenset[str]:
        return frozenset(s for s in word.senses & other.senses if s[0] in "lyem")

    @staticmethod
    def _opens(word: Word) -> bool:
        return word.raw[:1].isupper() and word.raw.isascii()

    def firm(self, word: Word) -> bool:
        """Return whether a word has a counterpart by more than a guessed root."""
        return any(closeness(word, m) > 1 for m in self.matches[word.i])

    def surest(self, word: Word, clause: int | None = None) -> Word | None:
        """Return the one word, of a clause or of all, that surely stands for one of the claim."""
        found = self.closest(word, clause)
        return found[0] if len(found) == 1 else None

    def closest(self, word: Word, clause: int | None = None) -> list[Word]:
        """Return the closest counterparts of a word of the claim, of a clause or of all."""
        found = [m for m in self.matches[word.i] if clause is None or m.clause == clause]
        best = max((closeness(word, m) for m in found), default=0)
        return [m for m in found if closeness(word, m) == best]

    def surely_told(self, verb: Word) -> Word | None:
        """Return the one word that surely tells the act of a verb of the claim, by more than a
        guessed root in its own language.
        """
        return self.surest(verb) if self.crossed or self.firm(verb) else None

    def matched(self, word: Word) -> bool:
        """Return whether a word of the claim has a counterpart."""
        return bool(self.matches[word.i])

    @cached_property
    def answered(self) -> frozenset[int]:
        """The words of the evidence that answer some word of the claim."""
        found: set[int] = set()
        for word in self.claim.content:
            found |= {m.i for m in self.closest(word)}
        return frozenset(found)

    def clauses_for(self, clause: int) -> list[int]:
        """Return the clauses of the evidence that answer most words of a clause of the claim."""
        scores: dict[int, int] = {}
        for word in self.claim.clause(clause):
            if word.content or word.counted:
                for number in {w.clause for w in self.matches[word.i]}:
                    scores[number] = scores.get(number, 0) + 1
        for number in self._of_one_day(clause) if self.crossed else ():
            scores[number] = scores.get(number, 0) + 1
        best = max(scores.values(), default=0)
        return [number for number, score in scores.items() if score == best]

    def _of_one_day(self, clause: int) -> set[int]:
        """Return the clauses of the evidence with a day or a month that one of the claim has."""
        ours, theirs = (
            [(w.clause, (d.month, d.day, d.weekday)) for d in reading.dates
             for w in reading.words if d.start <= w.start < d.end]
            for reading in (self.claim, self.evidence)
        )  # fmt: skip
        days = {day for number, day in ours if number == clause and day != (None, None, None)}
        return {number for number, day in theirs if day in days}

    @cached_property
    def _speakers(self) -> frozenset[int]:
        return frozenset(
            i for s in statements(self.claim) if s.strength in REPORTING for i in s.speaker
        )

    def acts_for(self, clause: int) -> list[int]:
        """Return the clauses of the evidence that tell what a clause of the claim tells."""
        words = [
            w for w in self.claim.clause(clause)
            if self.claim.predicate(w) and w.i not in self._speakers and w.content
        ]  # fmt: skip
        words = [w for w in words if not w.key.startswith(_DEFINITE)] or (
            [] if self._tells_acts else words
        )
        if self._only_reports(clause):
            return []
        scores: dict[int, int] = {}
        for word in words:
            for number in {w.clause for w in self.matches[word.i]}:
                scores[number] = scores.get(number, 0) + 1
        best = max(scores.values(), default=0)
        acts = {number for number, score in scores.items() if score == best}
        if not acts:
            return []
        wide = self.clauses_for(clause)
        both = [c for c in wide if c in acts]
        if not both and self._answers(clause, acts) * 2 <= self._answers(clause, set(wide)):
            return wide  # the act is told there by another word
        return both or sorted(acts)

    def _answers(self, clause: int, clauses: set[int]) -> int:
        """Return how many words of a clause of the claim one of some clauses answers at most."""
        words = [w for w in self.claim.clause(clause) if w.content or w.counted]
        return max(
            (sum(any(m.clause == c for m in self.matches[w.i]) for w in words) for c in clauses),
            default=0,
        )

    @cached_property
    def _tells_acts(self) -> bool:
        """Whether some clause of the claim tells an act by more than a definite noun."""
        return any(
            self.claim.predicate(w) and w.content and not w.key.startswith(_DEFINITE)
            for w in self.claim.words
            if w.i not in self._speakers
        )

    def _only_reports(self, clause: int) -> bool:
        """Tell whether a clause only says who speaks, the next one what: «قال … إن»."""
        behind = self.claim.clause(clause + 1)
        if not behind or behind[0].key not in {"ان", "انه", "انها", "انهم"}:
            return False
        firsts = {v.first for v in self.claim.verbs if v.strength in REPORTING}
        return any(w.i in firsts for w in self.claim.clause(clause))

    def overlap(self, word: Word, other: Word, skip: frozenset[int] = frozenset()) -> float:
        """Return how much of a claim word's surroundings stands around a word of the evidence."""
        score = 0.0
        for near in self.claim.words[max(0, word.i - NEAR) : word.i + NEAR + 1]:
            if near.i == word.i or near.i in skip or near.clause != word.clause or not near.content:
                continue
            gaps = [
                abs(m.i - other.i)
                for m in self.matches[near.i]
                if m.clause == other.clause and 0 < abs(m.i - other.i) <= NEAR + 1
            ]
            if gaps:
                score += 1 / (abs(near.i - word.i) + min(gaps))
        return score


@lru_cache(maxsize=_KEPT)
def paired(claim: Reading, evidence: Reading) -> Pair:
    """Return two readings as a pair, the same one for a while: a sentence is put beside its
    evidence by the checks of all claims, of drafted ones and of what it copies.
    """
    return Pair(claim, evidence)


Check = Callable[[Pair], Iterable[Reason]]

_NAMED = frozenset({"institution", "place", "place-type", "person"})
_GRAVE = frozenset(
    f"x:event/{act}"
    for act in "blast kill die hurt arrest assassinate rape torture execute abduct attack".split()
)
_ROWS = 3  # that share a near word and a word of the evidence: one row may have another sense
_AGENT = frozenset({"event", "person"})  # a row of an act has who does it too
_GOES = frozenset("go goes going gone".split())  # what somebody does is in the words behind


_SMALL = frozenset(
    "من في عن ان لم لن ما لا او ثم قد مع بين كما اي كل بعد قبل منذ عند ضد هو هي".split()
)
_PREMIER = "x:person/premier"
_SAY = frozenset({"said", "says", "say", "told"})


def closeness(word: Word, other: Word) -> int:
    """Return how surely two words are counterparts: the same word, stem, meaning, or only root."""
    if word.key == other.key:
        return 4
    shared = word.senses & other.senses
    if any(s.startswith("s:") for s in shared):
        return 3
    return 2 if not shared or any(s[0] in "lyem" for s in shared) else 1


_LEADING = frozenset(
    fold_key(w)
    for w in "in at to from near of around outside في إلى من قرب بالقرب عن داخل خارج".split()
)


_REQUEST = frozenset("طلب طلبت طلبوا يطلب تطلب".split())
_FAR = 6  # words between «طلبت» and whom it asks


def _led(reading: Reading, word: Word) -> bool:
    """Return whether a preposition of place stands before a word."""
    before = [w for w in reading.words[max(0, word.i - 2) : word.i] if w.clause == word.clause]
    near = before[-1:] if word.arabic else before
    if near and near[0].key == "من" and any(
        w.key.lstrip("وف") in _REQUEST
        for w in reading.words[max(0, word.i - _FAR) : word.i] if w.clause == word.clause
    ):  # fmt: skip
        return False  # «طلبت واشنطن من بغداد»: a government is asked
    return any(w.key in _LEADING for w in near) or (
        word.arabic
        and word.key[:1] in {"ب", "ل"}
        and word.key not in reading.thesaurus.capital_names  # «باريس», «لندن»
    )


def _joined(one: Word, two: Word) -> str:
    return one.raw + (two.raw.removeprefix("ال") if two.arabic else two.raw.lower())


def _stem_of(word: Word) -> set[str]:
    return {s for s in word.senses if s.startswith("s:")}
