"""C13, C17: of two halves that a sentence sets against each other each keeps its own subject.

In:  a Pair, in one language or two
Out: Reasons: role_order

"The ferry company cancelled all trips, while the airport kept its flights" cancels nothing of the
airport's, and "food prices fell, while housing costs rose" raises no food price, though every word
of such a claim stands there. Where the claim's subject is the subject of the one half alone, what
is told of it stands in the other half alone, and that half has a subject of its own that the claim
does not name, the halves are mixed. No names are needed, only the places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.answer.verify.grammar.axes import opposite_words
from mujaz.answer.verify.grammar.denying import is_negator
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.lines import lines_of
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb, opens_with_verb
from mujaz.answer.verify.grammar.verbs import AUXILIARIES, folded, gap_before, is_act
from mujaz.language.closed import BE
from mujaz.model import Reason

_AGAINST = folded("while whereas but بينما فيما لكن ولكن")
_IN_WHICH = folded("حين الوقت")  # behind «في»: «في حين», «في الوقت الذي»
_NO_CONTRAST = folded("يتعلق يخص يلي عدا خلا عداه لو")  # «فيما يتعلق بـ», «فيما لو»
_WITHIN = folded("the a an of its his her their ان إن أن قد كان كانت سوف لا الذي")
_BACK = folded("he she it they him them إنه إنها أنه أنها إنهم أنهم بأنه بأنها بأنهم")
_OWNER = folded("its his her their")
_PASSIVE = folded("تم تمت جرى جرت")
_TAIL = ("ه", "ها", "هم", "هما")
_BODIES = frozenset({"person", "institution"})


@dataclass(frozen=True, slots=True)
class _Half:
    words: tuple[Word, ...]
    subject: tuple[Word, ...]

    @property
    def places(self) -> frozenset[int]:
        return frozenset(w.i for w in self.words)


def check_contrasted(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where one half's subject has in the claim what the other half tells."""
    claim = pair.claim
    if any(w.key in _AGAINST or is_negator(claim, w) for w in claim.words):
        return
    for first, second in _halves(pair.evidence):
        for told in _told(claim):
            for own, other in ((first, second), (second, first)):
                if rival := _rival(pair, told, own, other):
                    detail = f"the evidence tells this of {rival!r}"
                    yield Reason(check="role_order", detail=detail)
                    return


def _told(claim: Reading) -> Iterator[_Half]:
    """Yield what the claim tells, and what it tells that somebody says."""
    last = max((v.last for v in claim.verbs), default=-1)
    starts = {0, last + 1} | {claim.clause(c)[0].i for c in claim.clauses}
    for start in sorted(starts):
        words = tuple(claim.words[start:])
        if subject := _subject(claim, words):
            yield _Half(words, subject)


def _halves(reading: Reading) -> Iterator[tuple[_Half, _Half]]:
    lines = lines_of(reading)
    for word in reading.words:
        if not _sets_against(reading, word):
            continue
        line = [w for w in reading.words if lines[w.i] == lines[word.i]]
        before = [w for w in line if w.i < word.i and w.key != "في"]
        behind = [w for w in line if w.i > word.i]
        if not any(w.content for w in before):  # "While A, B"
            cut = next((w.i for w in behind if gap_before(reading, w.i)), None)
            if cut is None:
                continue
            before = [w for w in behind if w.i < cut]
            behind = [w for w in behind if w.i >= cut]
        ends = [w.i for w in behind if _sets_against(reading, w)]
        behind = [w for w in behind if w.i < min(ends, default=behind[-1].i + 1)]
        one, other = _half(reading, before), _half(reading, behind)
        if one.subject and other.subject:
            yield one, other


def _half(reading: Reading, words: Sequence[Word]) -> _Half:
    """Return a half with who opens it, and who opens what somebody says there."""
    said = max((n for n, w in enumerate(words) for v in reading.verbs if v.last == w.i), default=-1)
    found = (*_subject(reading, words), *(_subject(reading, words[said + 1 :]) if said > 0 else ()))
    return _Half(tuple(words), tuple(dict.fromkeys(found)))


def _sets_against(reading: Reading, word: Word) -> bool:
    behind = reading.words[word.i + 1 : word.i + 2]
    if not behind or behind[0].key in _NO_CONTRAST:
        return False
    if word.key in _IN_WHICH:
        return word.i > 0 and reading.words[word.i - 1].key == "في"
    return word.key in _AGAINST


def _subject(reading: Reading, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the nouns that open a clause: before the English verb, on either side of the Arabic
    one. "While keeping", "but will close" have none.
    """
    rest = list(words)
    while rest and rest[0].key in _WITHIN:
        rest.pop(0)
    if rest and rest[0].arabic and (is_act(reading, rest[0]) or _opens(reading, rest[0], words)):
        rest.pop(0)
        return tuple(rest[:1]) if rest and _noun(rest[0]) else ()
    found: list[Word] = []
    for word in rest:
        if found and gap_before(reading, word.i):
            break
        if word.key in _WITHIN:
            continue
        told = is_act(reading, word) or (bool(found) and not word.arabic and is_verb(reading, word))
        if not _noun(word) or (told and not _of_noun(reading, word, found)):
            break
        found.append(word)
    return tuple(found)


def _opens(reading: Reading, word: Word, words: Sequence[Word]) -> bool:
    return word.i == words[0].i and opens_with_verb(reading, word)


def _noun(word: Word) -> bool:
    return (word.content or word.capital) and not word.counted


def _of_noun(reading: Reading, word: Word, found: Sequence[Word]) -> bool:
    """Tell whether a word in -ing opens a noun with a verb of its own: "housing costs rose"."""
    near = reading.words[word.i + 2 : word.i + 3]
    finite = bool(near) and (near[0].key in AUXILIARIES or is_act(reading, near[0]))
    return not found and word.key.endswith("ing") and finite and not near[0].key.endswith("ing")


def _rival(pair: Pair, told: _Half, own: _Half, other: _Half) -> str:
    """Return the subject of the half that tells it, where the claim's subject is the other's."""
    if not _is_subject_of(pair, told, own, other) or not _tells(pair, told, own, other):
        return ""
    answered = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
    rivals = [w for w in other.subject if w.i not in answered]
    if not rivals or _called_so(pair, told.subject, other.subject):
        return ""
    return " ".join(w.raw for w in other.subject)


def _is_subject_of(pair: Pair, told: _Half, own: _Half, other: _Half) -> bool:
    opening = {w.i for w in own.subject}
    opening |= {i + 1 for i in opening if own.words[0].arabic}  # «محطة القطارات»
    found = [{m.i for m in pair.matches[w.i]} for w in told.subject]
    if not all(found) or any(f <= other.places for f in found):
        return False
    return any(f & opening and f <= own.places for f in found)


def _tells(pair: Pair, told: _Half, own: _Half, other: _Half) -> bool:
    """Tell whether all that a claim tells stands in the other half, an act of it there alone; or
    such an act, where its own half has the opposite.
    """
    subject = {w.i for w in told.subject}
    rest = [w for w in told.words if w.i not in subject and pair.matched(w)]
    speech = {v.first for v in pair.claim.verbs}
    places = {w.i: {m.i for m in pair.matches[w.i]} for w in rest}
    acts = [
        w for w in rest
        if (w.i in speech or pair.claim.predicate(w) or is_verb(pair.claim, w))
        and places[w.i] & other.places and not places[w.i] & own.places
    ]  # fmt: skip
    if not acts or any(_points_back(pair, w, own, other) for w in acts):
        return False
    if any(opposite_words(w.key, o.key) for w in acts for o in own.words):
        return True
    return all(places[w.i] & other.places for w in rest if w.content or w.counted)


def _points_back(pair: Pair, word: Word, own: _Half, half: _Half) -> bool:
    """Tell whether the half tells its act of whom the other half names: "doctors said he
    recovered", «رفضها الاتحاد», or the claim has it done to its subject.
    """
    reading = pair.evidence
    before = pair.claim.words[max(0, word.i - 2) : word.i]
    passive = is_verb(pair.claim, word) and any(w.key in BE | _PASSIVE for w in before)
    if passive or "\u064f" in word.raw[:3]:
        return True
    if half.words[0].i < own.words[0].i:
        return False  # what comes first points to nobody behind
    if any(w.key in _BACK for w in half.words):
        return True
    for i in {m.i for m in pair.matches[word.i]} & half.places:
        one = reading.words[i]
        owned = i > 0 and reading.words[i - 1].key in _OWNER
        if owned or (one.arabic and one.key.endswith(_TAIL) and not one.raw.endswith("ة")):
            return True
    return False


def _called_so(pair: Pair, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether the other subject may be another word for a named one: "Luminet … the firm"."""
    named = any(is_name(pair.claim, w) for w in ours)
    kinds = [pair.evidence.thesaurus.kinds(w.senses) for w in theirs]
    plain = not any(is_name(pair.evidence, w) for w in theirs)
    return named and plain and any(
        k & _BODIES or is_title(w) for k, w in zip(kinds, theirs, strict=True)
    )  # fmt: skip
