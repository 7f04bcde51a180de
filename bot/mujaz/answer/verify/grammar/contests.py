"""Find who beat whom, told by a verb or by a noun: "his victory over Y", «خسارة X أمام Y».

In:  a Reading
Out: the Contests of a text: the words of who won, of who lost

"Defeat of Y" is Y's loss to whom the defeat belongs, "defeat by Y" the loss of its owner: the
preposition tells the sides of the English noun, «أمام» those of the Arabic one.
"""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST, VERB
from mujaz.answer.verify.grammar.verbs import AR_OPENERS, AR_PREPOSITIONS, folded, key_at
from mujaz.language.closed import BE

_WINS = folded(
    "victory victories win wins triumph triumphs won winning triumphed triumph prevailed"
    " فوز فوزا انتصار انتصارا فاز فازت فازوا يفوز تفوز انتصر انتصرت انتصروا تغلب تغلبت تغلبوا"
    " يتغلب تتغلب تفوق تفوقت"
)
_BEATS = folded("beat beats beating beaten defeated defeats defeating thrashed هزم هزمت هزموا")
_LOSSES = folded(
    "loss losses lost loses losing lose خسارة هزيمة خسر خسرت خسروا يخسر تخسر انهزم انهزمت"
)
_DEFEAT = "defeat"
_OVER = folded("over against على")
_BY = folded("to by against at أمام ضد يد يدي")
_OWN = folded("his her its their")
_DETERMINERS = folded("the a an")
_AR_TAILS = ("ه", "ها", "هم", "هما")
_SETTLED = _WINS | _LOSSES
_ANY = _SETTLED | _BEATS
_BREAKS = folded("in on at after before as to for with from that which who and but when since")
_FAR = 5  # words from a win to its "over"
_NAME = 3  # words of a side


@dataclass(frozen=True, slots=True)
class Contest:
    """Who won and who lost; either may be unknown."""

    word: Word
    winner: frozenset[int]
    loser: frozenset[int]


@kept
def contests(reading: Reading) -> list[Contest]:
    """Return who beat whom in a text, where both sides are told."""
    found = (_contest(reading, word) for word in reading.words if not word.capital)
    return [c for c in found if c is not None and c.winner and c.loser]


def _contest(reading: Reading, word: Word) -> Contest | None:
    key = _bare(word) if word.arabic else word.key
    if key in _BEATS and not word.arabic:
        return _beaten(reading, word)
    if key in _BEATS:
        row = _behind(reading, word.i + 1)
        return Contest(word, frozenset(row[:1]), frozenset(row[1:2]))
    if key not in _SETTLED and key != _DEFEAT:
        return None
    led, other = _led(reading, word)
    if not other:
        return None
    own = _owner(reading, word, led)
    won = key in _WINS or (key == _DEFEAT and key_at(reading, led) == "of")
    return Contest(word, *((own, other) if won else (other, own)))


def _bare(word: Word) -> str:
    """Return an Arabic word less what is glued to it: «بفوزها», «وفاز»."""
    key = word.key
    for known in (key, key[1:], key.removeprefix("ال"), key[1:].removeprefix("ال")):
        for tail in ("", *_AR_TAILS):
            stem = known.removesuffix(tail) if tail else known
            for form in (stem, f"{stem[:-1]}ه" if tail and stem.endswith("ت") else stem):
                if form in _ANY and (known == key or key[0] in "وفبلكا"):
                    return form
    return key


def _led(reading: Reading, word: Word) -> tuple[int, frozenset[int]]:
    """Return where the preposition before the other side stands, and that side."""
    key = _bare(word) if word.arabic else word.key
    wanted = _OVER if key in _WINS else _BY | {"of"} if key == _DEFEAT else _BY
    for near in reading.words[word.i + 1 : word.i + 1 + _FAR]:
        if near.clause != word.clause:
            break
        if near.key in wanted and not (near.key == "at" and key != _DEFEAT):
            side = frozenset(_behind(reading, near.i + 1)[:_NAME])
            if side:
                return near.i, side
    return word.i, frozenset()


def _owner(reading: Reading, word: Word, led: int) -> frozenset[int]:
    """Return whose win or loss it is."""
    words = reading.words
    if word.arabic:
        tail = _bare(word) != word.key and word.key.endswith(_AR_TAILS)
        between = [w for w in words[word.i + 1 : led] if _side(w)]
        if between and not tail:
            return frozenset(w.i for w in between[:_NAME])
        return frozenset(w.i for w in _clause_before(reading, word) if w.key not in AR_OPENERS)
    suited = words[word.i + 1 : led]
    named = next((w.i for w in suited if w.key == "for"), None)
    if named is not None:
        return frozenset(w.i for w in suited if w.i > named and _side(w))
    before = [w for w in words[max(0, word.i - _NAME) : word.i] if w.clause == word.clause]
    owner = next((w for w in reversed(before) if w.key.endswith(("'s", "’s", "s'"))), None)
    if owner is not None:
        return frozenset({owner.i})
    return frozenset(w.i for w in _clause_before(reading, word))


def _beaten(reading: Reading, word: Word) -> Contest | None:
    before = frozenset(w.i for w in _clause_before(reading, word))
    near = reading.words[max(0, word.i - _NAME) : word.i]
    behind = _behind(reading, word.i + 1)
    if any(w.key in BE for w in near):
        by = next((w.i for w in reading.words[word.i + 1 : word.i + _FAR] if w.key == "by"), None)
        winner = frozenset(_behind(reading, by + 1)[:_NAME]) if by is not None else frozenset()
        return Contest(word, winner, before)
    return Contest(word, before, frozenset(behind[:_NAME]))


def _clause_before(reading: Reading, word: Word) -> list[Word]:
    """Return the names and nouns before a word that no preposition leads."""
    found: list[Word] = []
    for one in reversed([w for w in reading.words[: word.i] if w.clause == word.clause]):
        if one.key in AR_PREPOSITIONS or (not one.arabic and one.key in _BREAKS):
            found = []
        elif _side(one):
            found.append(one)
    return found


def _behind(reading: Reading, start: int) -> list[int]:
    found: list[int] = []
    for word in reading.words[start : start + _FAR]:
        if word.clause != reading.words[start - 1].clause:
            break
        if word.key in _BREAKS or word.key in AR_PREPOSITIONS or word.key in AR_OPENERS:
            break
        if found and not word.arabic and (VERB.match(word.key) or word.key in PAST):
            break
        if _side(word):
            found.append(word.i)
    return found


def _side(word: Word) -> bool:
    plain = word.arabic or not (VERB.match(word.key) or word.key in PAST)
    return (word.content or word.capital) and not word.counted and plain


def told_alike(pair: Pair) -> bool:
    """Return whether some contest of the claim is one of the evidence, with the same winner."""
    return any(
        sides(pair, ours, told) == 1
        for ours in contests(pair.claim) for told in contests(pair.evidence)
    )  # fmt: skip


def sides(pair: Pair, ours: Contest, theirs: Contest) -> int:
    """Return 1 for the same sides, -1 for exchanged ones, 0 for another contest."""
    winner, loser = _found(pair, ours.winner), _found(pair, ours.loser)
    kept = bool(winner & theirs.winner) + bool(loser & theirs.loser)
    gone = bool(winner & theirs.loser) + bool(loser & theirs.winner)
    return (kept > gone) - (gone > kept)


def _found(pair: Pair, words: frozenset[int]) -> frozenset[int]:
    return frozenset(m.i for i in words for m in pair.matches[i])
