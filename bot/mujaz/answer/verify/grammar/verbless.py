"""C12: an English clause without a verb of its own is as sure as the one it belongs to.

In:  a Reading and the number of a clause
Out: whether the clause only goes on with another one; how sure that one is

"Under a pledge by the mayor, no ward will close", "are likely to rise because of the duties", "with
the capital left intact": commas and conjunctions part what one verb says.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST, VERB
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
from mujaz.answer.verify.grammar.verbs import AUXILIARIES, IRREGULAR

_LEADS = frozenset("with without leaving making giving letting keeping bringing because".split())
_PREPOSED = frozenset("the a an his her its their this that these of in on at for by to".split())


def hangs_on_another(reading: Reading, clause: int) -> bool:
    """Return whether an English clause has no finite verb, or only reports: "he argued that after
    a bad year".
    """
    if reading.arabic:
        return False
    words = reading.clause(clause)
    if words[0].key in _LEADS and clause > reading.clauses[0]:
        return not any(w.key in _FINITE for w in words)
    return not any(_is_verb(reading, w) for w in _behind_report(reading, words))


_FINITE = frozenset("is are was were has have had will would may might could can must".split())


def _behind_report(reading: Reading, words: list[Word]) -> list[Word]:
    """Return the words behind a verb of speech and its "that", or all of them."""
    last = max((v.last for v in reading.verbs if v.last in {w.i for w in words}), default=-1)
    behind = [w for w in words if w.i > last]
    if last >= 0 and behind and behind[0].key == "that":
        return behind[1:]
    return words


def _is_verb(reading: Reading, word: Word) -> bool:
    if word.capital:
        return False
    if word.key in AUXILIARIES - {"to", "not", "never", "also", "later", "still", "now"}:
        return True
    if VERB.match(word.key) or word.key in PAST | IRREGULAR:
        return True
    before = reading.words[word.i - 1].key if word.i else ""
    told = "event" in reading.thesaurus.kinds(word.senses) or any(
        v.first == word.i for v in reading.verbs
    )
    return told and before not in _PREPOSED


def sureness_of_the_whole(reading: Reading, clause: int) -> Sureness:
    """Return how sure the clauses beside one are, the least of them."""
    beside = [c for c in (clause - 1, clause + 1) if c in reading.clauses]
    return min((sureness(reading, c, wants=True) for c in beside), default=Sureness.DONE)
