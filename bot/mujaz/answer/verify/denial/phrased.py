"""C10: a negation that a fixed phrase holds is told by what the phrase stands for.

In:  a Pair
Out: whether "not" in one text is answered by a phrase of the other ("not in custody", "on bail"),
     and whether one text denies such a phrase where the other has it; Reasons where the claim
     says without the "not" what the evidence says by a word for "not …"

The rows of near_en.tsv hold phrases with a negation beside words without one: "no change" is
"unchanged". Who denies the one asserts the opposite of both, so that "did not stay in office" is
told apart from "would not resign".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mujaz.answer.verify.grammar.denying import is_negator
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.since import done_at_last
from mujaz.answer.verify.words.thesaurus import NEAR, rows
from mujaz.language.tokens import keys_of, stem
from mujaz.model import Reason

_NOT = frozenset("not no never nobody none neither nor without nothing unable".split())


def _phrases(word: Word) -> frozenset[str]:
    return frozenset(s for s in word.senses if s.startswith(NEAR))


def _denied_besides(reading: Reading, word: Word, row: str) -> bool:
    """Tell whether a negation that is no part of a phrase stands in its clause before it."""
    return any(
        is_negator(reading, w) and row not in w.senses
        for w in reading.clause(word.clause)
        if w.i < word.i
    )


def told_by_phrase(pair: Pair, negator: Word, *, claimed: bool) -> bool:
    """Return whether a phrase that holds a negation has its counterpart in the other text, told of
    the same: "the shop did not open" is not "the shop sold, while the bank stayed shut".
    """
    if negator.key not in _NOT:
        return False
    ours, theirs = (pair.claim, pair.evidence) if claimed else (pair.evidence, pair.claim)
    return any(
        row in other.senses
        and not _denied_besides(theirs, other, row)
        and _of_the_same(pair, ours, negator, other)
        for row in _phrases(negator)
        for other in theirs.words
    )


def _of_the_same(pair: Pair, ours: Reading, negator: Word, other: Word) -> bool:
    """Tell whether what stands before a negation stands in the clause of its counterpart, where it
    stands in the other text at all.
    """
    speakers = {i for s in statements(ours) for i in s.speaker}
    before = [
        w for w in ours.clause(negator.clause)
        if w.content and w.i < negator.i and w.i not in speakers
    ]  # fmt: skip
    if not before:
        return True
    last = before[-1]
    if ours is pair.claim:
        clauses = {m.clause for m in pair.matches[last.i]}
    else:
        clauses = {w.clause for w in pair.claim.words if last in pair.matches[w.i]}
    return not clauses or other.clause in clauses


def denies_the_phrase(pair: Pair, target: list[Word], negator: Word, *, claimed: bool) -> bool:
    """Return whether what one text denies is a phrase that holds its negation in the other one:
    "did not stay in office" on "said he would not resign".
    """
    theirs = pair.evidence if claimed else pair.claim
    rows = {row for w in target for row in _phrases(w)} - _phrases(negator)
    return any(row in other.senses and other.key in _NOT for row in rows for other in theirs.words)


@cache
def _denied_phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the phrases that a row denies by "not", less the "not", as stems."""
    found = []
    for id_, near in rows("near_en.tsv"):
        for phrase in near.split("|"):
            first, *rest = keys_of(phrase)
            if id_.startswith("c_") and first == "not" and rest:
                found.append((f"{NEAR}{id_}", tuple(map(stem, rest))))
    return tuple(found)


def check_phrases(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim says "attended" and the evidence "stayed away", which a row
    has beside "not attended".
    """
    if pair.crossed or pair.claim.arabic:
        return
    there = {s for w in pair.evidence.words for s in _phrases(w)}
    here = {s for w in pair.claim.words for s in _phrases(w)}
    for row, rest in _denied_phrases():
        if row in there and row not in here:
            for word in pair.claim.words:
                if _says(pair.claim, word, rest) and _opposed(pair, word, row, len(rest)):
                    detail = f"the evidence denies {word.raw!r} by another word"
                    yield Reason(check="negation", detail=detail)
                    return


def _says(reading: Reading, word: Word, rest: tuple[str, ...]) -> bool:
    words = reading.words[word.i : word.i + len(rest)]
    told = len(words) == len(rest) and all(
        f"s:{key}" in w.senses for w, key in zip(words, rest, strict=True)
    )
    return told and not any(is_negator(reading, w) for w in reading.clause(word.clause))


def _opposed(pair: Pair, word: Word, row: str, length: int) -> bool:
    """Tell whether the evidence has the row of what else the clause of a word tells, and not the
    word itself.
    """
    phrase = range(word.i, word.i + length)
    if any(
        row not in m.senses and not any(is_negator(pair.evidence, n) for n in
                                        pair.evidence.clause(m.clause))
        for i in phrase for m in pair.matches[i] if pair.claim.words[i].content
    ):  # fmt: skip
        return False
    near = [w for w in pair.claim.clause(word.clause) if w.content and w.i not in phrase]
    return any(
        row in other.senses and not _denied_besides(pair.evidence, other, row)
        and not done_at_last(pair.evidence, other.clause)
        and near and all(any(m.clause == other.clause for m in pair.matches[w.i]) for w in near)
        for other in pair.evidence.words
    )  # fmt: skip
