"""C11: what only somebody says is no fact: "She said the valve was new" is not "The valve was new".

In:  a Pair
Out: Reasons

The check of strength asks for the owner of what is alleged, judged or told by nobody named. A model
is asked to keep each: who speaks may be a pronoun, an office or a crowd («قال مسؤول إن», "…,
hospital officials said"), and the claim that names nobody has made it the briefing's own word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.answer.verify.grammar.stretches import RELATIVE
from mujaz.answer.verify.speech.own_voice import told_in_passing
from mujaz.language.closed import BE, THAT
from mujaz.model import Reason

_WORDS = frozenset("said added confirmed claimed alleged accused warned quoted wrote".split())
_OF_SPEECH = frozenset("adding saying".split())  # "adding a battery" says nothing
# whose act it is to announce, does it; "were reported" names nobody
_NOBODY = frozenset("reported recorded announced".split())
_DUE = frozenset("must shall required obliged يجب ينبغي يتعين يلزم ملزم ملزمه".split())
_ENDS = re.compile(r"[.!?؟]\s|\n")
_HALF = 2  # of what a claim tells that only a statement has, at least one half


def check_owned(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a claim without a speaker tells what the evidence has somebody say."""
    owners = [s for s in statements(pair.evidence) if _speaks(pair.evidence, s)]
    owners = [s for s in owners if not _of_himself(pair, s)]
    if pair.claim.verbs or not owners or told_in_passing(pair):
        return
    if any(w.key in _DUE for w in pair.claim.words):
        return  # who sets a rule makes it by saying so: "must be filed by Thursday"
    told = [w for w in pair.claim.words if w.content or w.counted]
    told = [w for w in told if pair.matched(w)]
    said = {s.verb: _same_sentence(pair.evidence, s) for s in owners}
    free = _free(pair.evidence, frozenset[int]().union(*said.values()))
    outside = [w for w in told if _stands(pair, w, free)]
    inside = {v: [w for w in told if w not in outside and _stands(pair, w, i)]
              for v, i in said.items()}  # fmt: skip
    mine = max(owners, key=lambda s: len(inside[s.verb]))
    if len(inside[mine.verb]) < _FEWEST or len(outside) * _HALF > len(inside[mine.verb]):
        return
    speaker = " ".join(pair.evidence.words[i].raw for i in sorted(mine.speaker))
    whom = repr(speaker or pair.evidence.words[mine.verb].raw)
    detail = f"in the evidence only {whom} says so; name who says it"
    yield Reason(check="attribution", detail=detail)


_FEWEST = 2  # words of a claim that make something told


def _speaks(reading: Reading, statement: Statement) -> bool:
    """Tell whether somebody gives his word for something: no passive, and nobody's own act."""
    word = reading.words[statement.verb]
    before = {w.key for w in reading.words[max(0, word.i - 2) : word.i]}
    if statement.strength not in _WORDS and word.key not in {"ب", "بحسب", "وفق"}:
        return False
    behind = {w.key for w in reading.words[word.i + 1 : word.i + 3]}
    if word.key in _OF_SPEECH and not behind & THAT:
        return False
    passive = _DAMMA in word.raw[:3]  # «يُذكر أن»
    return not (word.key in _NOBODY or before & BE or passive)


_DAMMA = "\u064f"


def _same_sentence(reading: Reading, statement: Statement) -> frozenset[int]:
    """Return what a statement says in the sentence of its verb."""
    verb = reading.words[statement.verb]

    def apart(word: Word) -> bool:
        one, other = sorted((word, verb), key=lambda w: w.i)
        return bool(_ENDS.search(reading.text[one.end : other.start]))

    return frozenset(i for i in statement.said if not apart(reading.words[i]))


def _stands(pair: Pair, word: Word, places: frozenset[int]) -> bool:
    """Tell whether a surest counterpart of a word stands in some places."""
    return any(m.i in places for m in pair.closest(word))


def _free(reading: Reading, said: frozenset[int]) -> frozenset[int]:
    """Return the words that the text tells in its own voice, relative clauses with them."""
    bound = said | {i for s in statements(reading) for i in s.speaker}
    spoken = {i for v in reading.verbs for i in range(v.first, v.last + 1)}
    beside = {c for c in reading.clauses if reading.clause(c)[0].key in RELATIVE - THAT}
    return frozenset(
        w.i for w in reading.words
        if (w.content or w.counted)
        and (w.clause in beside or (w.i not in bound and w.i not in spoken))
    )  # fmt: skip


def _of_himself(pair: Pair, statement: Statement) -> bool:
    """Tell whether the claim tells what somebody says of himself: "X said it would close" is X's
    doing as well as his word.
    """
    theirs = set(statement.speaker)
    return any(
        m.i in theirs and closeness(w, m) > 1
        for w in pair.claim.content for m in pair.matches[w.i]
    )  # fmt: skip
