"""C15: of those who are joined in the claim the evidence tells different things.

In:  a Pair
Out: Reasons: merged

"The mayor was killed and two guards were wounded" does not say "the mayor and two guards were
killed", nor «بقيت أسعار الدواء مستقرة، على عكس الإيجارات التي صعدت» that both rose. Where the
evidence tells the claim's act in one stretch of a sentence with one of those who are joined, and
has another of them in a stretch with another act alone, of which the claim says nothing, two facts
were merged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.stretches import Stretch, is_dual, stretches, verbs_in
from mujaz.answer.verify.grammar.verbs import (
    AR_OPENERS,
    AR_PREPOSITIONS,
    folded,
    is_act,
    key_at,
    stop_before,
)
from mujaz.language.own_letter import its_own
from mujaz.model import Reason

_STOPS = AR_OPENERS | AR_PREPOSITIONS.keys() | folded(
    "to from in on at for with by against over into about near under during through toward towards"
    " that which who whom while whereas but if because after before when where than"
)  # fmt: skip
_BEFORE = folded("the a an its his her their our two three four five six seven eight nine ten both")
_BOTH = folded("both alike together معا كلاهما كلتاهما كليهما سواء")
_SHORT = 3  # letters of a word whose «و» is its own
_ALSO = folded("too also likewise similarly أيضا كذلك بدوره بدورها")  # tells the like of another
_MOST = 10  # words of a list before the last member


@dataclass(frozen=True, slots=True)
class _List:
    first: tuple[Word, ...]  # what stands before the last member, in order
    last: Word


def check_kept_apart(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim joins in one act two that the evidence keeps apart."""
    told = acts(pair.claim)
    parts = stretches(pair.evidence)
    for listed in _lists(pair):
        for teller in _tellers(pair, listed, told):
            if apart := _apart(pair, listed, teller, parts):
                detail = f"the evidence does not say {teller.raw!r} of {apart.raw!r}"
                yield Reason(check="merged", detail=detail)
                return


def _lists(pair: Pair) -> Iterator[_List]:
    """Yield what is joined by "and" or «و» in the claim, where the evidence has the last."""
    reading = pair.claim
    for word in reading.words:
        if not word.content or word.counted or not pair.matched(word) or _is_manner(reading, word):
            continue
        first = _before(reading, word)
        if first:
            yield _List(tuple(first), word)


def _is_joined(reading: Reading, word: Word) -> bool:
    """Tell whether «و» joins an Arabic word, and is no letter of its own: «واشنطن», «وزير»."""
    own = word.key in reading.thesaurus.capital_names or its_own(word.key)
    return word.key[:1] == "و" and len(word.key) > _SHORT and not own


_ADVERBS = folded("later then again now soon once also instead")


def _is_manner(reading: Reading, word: Word) -> bool:
    """Tell whether what stands behind "and" opens another act: "and later let her go"."""
    return not word.arabic and (
        word.key in _ADVERBS or word.key.endswith("ly") or is_act(reading, word)
        or is_verb(reading, word)
    )  # fmt: skip


def _before(reading: Reading, word: Word) -> list[Word]:
    """Return the words that are joined to a word behind them; none where nothing is."""
    i = word.i - 1
    if word.arabic:
        if not _is_joined(reading, word) or (is_act(reading, word) and not is_dual(word)):
            return []
    else:
        while i >= 0 and (reading.words[i].key in _BEFORE or reading.words[i].counted):
            i -= 1
        if i < 1 or reading.words[i].key != "and":
            return []
        i -= 1
    found: list[Word] = []
    for other in reversed(reading.words[max(0, i - _MOST) : i + 1]):
        acts_here = is_act(reading, other) and not is_dual(other)
        if other.key in _STOPS or acts_here or stop_before(reading, other.i + 1):
            break
        if other.content and not other.counted:
            found.insert(0, other)
    return found


def _tellers(pair: Pair, listed: _List, told: Sequence[Act]) -> list[Word]:
    """Return the words that say what is told of those joined: their verb, or where the evidence
    lacks it the noun of an act beside it: «شمل الصعود أسعار الأدوية والإيجارات».
    """
    members = {w.i for w in (*listed.first, listed.last)}
    own = [a for a in told if members & a.parts and a.verb.i not in members]
    own = own or [a for a in told if a.verb.i < min(members)][-1:]
    verbs = [a.verb for a in own if pair.matched(a.verb)]
    if verbs or not own or not any(w.key in _BOTH for w in pair.claim.words):
        return verbs
    beside = (pair.claim.words[i] for a in own for i in sorted(a.parts))
    return [w for w in beside if w.i != listed.last.i and _tells(pair, w)]


def _tells(pair: Pair, word: Word) -> bool:
    verbs = (m for m in pair.matches[word.i] if is_act(pair.evidence, m))
    return pair.claim.predicate(word) and any(verbs)


def _apart(pair: Pair, listed: _List, teller: Word, parts: list[Stretch]) -> Word | None:
    """Return who is joined in the claim, and has another act in the evidence."""
    first = [w for w in listed.first if w.i != teller.i]
    members = {m.i for w in (*first, listed.last) for m in pair.matches[w.i]}
    told = {m.i for m in pair.matches[teller.i]} - members
    places = [p for p in parts if told & {w.i for w in p.words}]
    for own in places if len(places) == 1 else []:
        for one, others in ((listed.last, first), *((w, [listed.last]) for w in first[-1:])):
            if any(_stands(pair, w, own) for w in others) and (
                _elsewhere(pair, one, own, parts, members)
            ):  # fmt: skip
                return one
    return None


def _stands(pair: Pair, word: Word, stretch: Stretch) -> bool:
    inside = {w.i for w in stretch.words}
    return any(m.i in inside for m in pair.matches[word.i])


def _elsewhere(
    pair: Pair, word: Word, own: Stretch, parts: list[Stretch], members: set[int]
) -> bool:  # fmt: skip
    """Tell whether all counterparts of a word stand in other stretches of a sentence, each with an
    act that the claim does not tell.
    """
    at = {m.i for m in pair.matches[word.i]}
    places = [p for p in parts if at & {w.i for w in p.words}]
    if own in places or any(p.sentence != own.sentence for p in places):
        return False
    return bool(places) and all(_tells_another(pair, p, at, members) for p in places)


def _tells_another(pair: Pair, part: Stretch, at: set[int], members: set[int]) -> bool:
    """Tell whether a stretch tells of a member an act that no word of the claim tells."""
    if any(w.key in _ALSO for w in part.words):
        return False
    verbs = [w for w in verbs_in(pair.evidence, part) if w.i not in members]
    verbs = [w for w in verbs if key_at(pair.evidence, w.i - 1) != "to"]  # "and students to cross"
    telling = [w for w in part.words if w.content and pair.evidence.predicate(w)]
    answered = {
        m.i for w in pair.claim.words if pair.claim.predicate(w) or is_act(pair.claim, w)
        for m in pair.matches[w.i]
    }  # fmt: skip
    telling = [w for w in (verbs or telling) if w.i not in members]
    if not telling or any(w.i in answered for w in telling):
        return False
    return part.contrasted or (bool(verbs) and _is_subject(pair.evidence, part, verbs[0], at))


def _is_subject(reading: Reading, part: Stretch, verb: Word, at: set[int]) -> bool:
    """Tell whether a stretch tells its act of one: who stands before an English verb, or first
    behind an Arabic one and what is joined to him.
    """
    if not verb.arabic:
        return any(w.i in at and w.i < verb.i for w in part.words)
    owned = False
    for word in part.words:
        if word.i <= verb.i or not word.content or word.counted:
            continue
        led = key_at(reading, word.i - 1) in AR_PREPOSITIONS
        if word.i in at:
            return not led
        if not led and word.key[:1] != "و" and (owned or word.key.startswith("ال")):
            return False
        owned = not led  # «أسعار الخبز»: the noun behind it is part of the subject
    return False
