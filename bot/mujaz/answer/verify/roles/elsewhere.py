"""C9, C17: what one sentence tells of somebody is not put into the mouth or hands of another.

In:  a Pair whose evidence has several sentences
Out: Reasons: speaker

"Its chairwoman, Petra Novik, said some might move abroad. Analyst Samuel Reyes doubted that." does
not say that Reyes warned of it, whatever verb tells it in the claim. Where the person who opens the
claim is named in one sentence alone, all the rest of the claim is answered by another sentence, and
that sentence has a named person of its own whom the claim does not name, two people are mixed up.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.lines import lines_of
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.words.script import same_name
from mujaz.answer.verify.words.thesaurus import known
from mujaz.model import Reason

_OPENING = 8  # words of a claim in which its subject stands
_TITLE = 2  # words before a name that are its office
_NEAR = 8  # words between a verb and the name of who acts
_WHERE = frozenset("in at near from outside across".split())
_REST = 3  # words of the claim that the other sentence must answer at least


def check_elsewhere(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim's subject stands in another sentence than all it tells."""
    lines = lines_of(pair.evidence)
    names = [w for w in pair.claim.words[:_OPENING] if _names(pair, w)]
    if len(set(lines)) < 2 or not names:
        return
    places = {lines[i] for w in names for i in _names(pair, w)}
    if len(places) != 1:
        return
    (own,) = places
    lead = range(names[0].i - _TITLE, names[-1].i + 1)  # the name with its office
    rest = [
        w for w in pair.claim.words
        if (w.content or w.counted) and w.i not in lead and pair.matched(w)
    ]  # fmt: skip
    found = [{lines[m.i] for m in pair.matches[w.i]} for w in rest]
    if any(f == {own} for f in found):
        return
    for other in sorted(set(lines) - {own}):
        told = sum(other in f and own not in f for f in found)
        rival = _person(pair, lines, other)
        if told >= max(_REST, len(rest) / 2) and rival:
            detail = f"the sentence that tells it tells it of {rival!r}"
            yield Reason(check="speaker", detail=detail)
            return


def _names(pair: Pair, word: Word) -> list[int]:
    """Return the words of the evidence that a name of the claim stands for, in letters alone."""
    if not word.content or word.counted or not (word.arabic or word.raw[:1].isupper()):
        return []
    return [
        m.i for m in pair.matches[word.i]
        if _is_name(pair.evidence, m) and (word.key == m.key or same_name(word.raw, m.raw))
    ]  # fmt: skip


def _is_name(reading: Reading, word: Word) -> bool:
    if word.counted or not word.content or is_title(word):
        return False
    if not word.arabic:
        return word.raw[:1].isupper() and (word.capital or not known(word.senses)) and not (
            reading.thesaurus.kinds(word.senses) & {"place", "time"}
        )  # fmt: skip
    return not known(word.senses) and not reading.across[word.i]


def _person(pair: Pair, lines: list[int], line: int) -> str:
    """Return the named person who acts or speaks in a sentence and whom the claim does not name."""
    reading = pair.evidence
    answered = {i for w in pair.claim.words for i in _names(pair, w)}
    verbs = {a.verb.i for a in acts(reading)} | {s.verb for s in statements(reading)}
    for at in sorted(verbs):
        near = reading.words[max(0, at - _NEAR) : at + _NEAR + 1]
        inside = [w for w in near if lines[w.i] == lines[at] == line]
        for one, two in pairwise(inside):
            if two.i != one.i + 1 or not (_is_name(reading, one) and _is_name(reading, two)):
                continue
            if one.i and reading.words[one.i - 1].key in _WHERE:
                continue  # "a jury at Crown Bay district court"
            if not {one.i, two.i} & answered:
                return f"{one.raw} {two.raw}"
    return ""
