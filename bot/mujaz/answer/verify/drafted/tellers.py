"""C17: who tells of something has not done or suffered it himself.

In:  a Pair, in one language or two
Out: Reasons

"According to Colonel Reed, two divers were among the dead" leaves the colonel alive, and where he
says that the crews put the fire out, he did not put it out. The claim has him where what is told is
said of; the evidence has him as the one who tells it, and nothing of himself in what he tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.acting import is_act
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.language.closed import BE, THAT
from mujaz.model import Reason

_OWN = frozenset(
    "he she they we i his her their our my him them us me himself herself themselves"
    " انه انها انهم انهما بانه بانها بانهم وانه وانها وانهم لانه لانها انني اننا".split()
)
_VERBS = BE | frozenset("has had would will could can may might must did does".split())
_NOT = frozenset("not no never n't لم لن لا ليس ليست".split())
_SUFFIX = re.compile(r"\w{3}(?:ه|ها|هم|هما)$")
_FEWEST = 1  # words of what he tells that the claim tells


def check_tellers(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim makes him who tells something a part of it."""
    if pair.claim.verbs or ":" in pair.claim.text:
        return
    theirs = statements(pair.evidence)
    spoken = {i for s in theirs for i in s.speaker}
    for statement in theirs:
        reported = pair.evidence.words[statement.verb].key.startswith("report")
        if statement.strength not in _SAYS or reported or _of_himself(pair.evidence, statement):
            continue
        named = [w for w in pair.claim.content if _only_in(pair, w, frozenset(statement.speaker))]
        if not any(_is_name(pair, w) for w in named):
            continue
        if any(m.i not in spoken for w in named for m in pair.closest(w)):
            continue
        rest = [w for w in pair.claim.content if w not in named]
        same = [s for s in theirs if set(s.speaker) & set(statement.speaker)]
        told = [w for w in rest if any(_told(pair, w, s) for s in same)]
        acts = [w for w in rest if is_act(pair.claim, w) or not pair.matched(w)]
        if any(statement.verb in {m.i for m in pair.matches[w.i]} for w in acts):
            continue  # "ruled out" for "said it would not"
        if len(told) >= _FEWEST and all(w in told for w in acts):
            detail = f"in the evidence {named[-1].raw!r} only tells it"
            yield Reason(check="role_order", detail=detail)
            return


_SAYS = frozenset({"said", "added", "confirmed", "quoted"})


def _only_in(pair: Pair, word: Word, places: frozenset[int]) -> bool:
    found = pair.closest(word)
    return bool(found) and all(m.i in places for m in found)


def _told(pair: Pair, word: Word, statement: Statement) -> bool:
    """Tell whether a word answers one behind the "that" of a statement, or before "said"."""
    return any(
        m.i in statement.said
        and not _goes_on(pair.evidence, m)
        and (not m.arabic or m.i < statement.verb or _that(pair.evidence, m))
        for m in pair.closest(word)
    )


def _goes_on(reading: Reading, word: Word) -> bool:
    """Tell whether an act goes on with what the speaker does: "insisted on it and summoned"."""
    before = reading.words[word.i - 1].key if word.i else ""
    return not word.arabic and before in {"and", "but"} and is_act(reading, word)


def _that(reading: Reading, word: Word) -> bool:
    return reading.clause(word.clause)[0].key in THAT


def _is_name(pair: Pair, word: Word) -> bool:
    """Tell whether a word names somebody: a capital in the one or in the other language."""
    return word.capital or any(m.capital for m in pair.closest(word)) or (
        word.arabic and not pair.claim.thesaurus.kinds(word.senses)
    )  # fmt: skip


def _of_himself(reading: Reading, statement: Statement) -> bool:
    """Tell whether somebody may speak of himself: "he", "his", «إنه», «مكتبه», or of none named."""
    inside = [reading.words[i] for i in sorted(statement.said)]
    if not inside:
        return True
    row = reading.words[inside[0].i - 2 if inside[0].i > 1 else 0 : inside[-1].i + 1]
    row = [w for w in row if w.i not in statement.speaker]
    thing = not any(reading.words[i].capital or reading.arabic for i in statement.speaker)
    if any(w.key in _NOT for w in row):
        return True  # "said it would not" is "ruled out"
    if any(w.key == "it" and next_key(reading, w) in _VERBS for w in row):
        return True
    if thing and any(w.key in {"its", "itself"} for w in row):
        return True
    return any(w.key in _OWN or (w.arabic and _SUFFIX.search(w.raw)) for w in row)
