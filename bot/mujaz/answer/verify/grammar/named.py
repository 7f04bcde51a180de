"""Tell a name that opens an English sentence, where every word has a capital.

In:  a Pair and a word of the claim that nothing in the evidence answers
Out: whether it is a name that stands for another one

"Hollis sued the port" on "Tarn Castings sued the port". A word that the tables know is none, nor a
plural ("Commuters waited") or a noun of action; and a name of the evidence must be left over.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.acting import unanswered
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST
from mujaz.answer.verify.grammar.verbs import IRREGULAR
from mujaz.answer.verify.words.thesaurus import known

# what a bare noun that opens a sentence ends like, and names hardly do
_ORDINARY = re.compile(
    r".*(?:[^suia]s|ing|ed|ly|ion|ment|ness|ity|ism|ance|ence|ship|age|ure|cy|ware|work|craft)$"
)
_AUXILIARY = frozenset("is was has had will would did does can could may might must".split())
_PAST = re.compile(r"[a-z]{2,}ed$")
_LETTERS = 3


def opens_as_name(pair: Pair, word: Word) -> bool:
    """Return whether a word is a name by its place, and the evidence has another one."""
    if pair.crossed or word.arabic or word.capital or len(word.key) < _LETTERS:
        return False
    if not word.raw[:1].isupper() or known(word.senses) or pair.claim.across[word.i]:
        return False
    behind = pair.claim.words[word.i + 1 : word.i + 2]
    if not behind or _gap(pair.claim, word, behind[0]):
        return False
    named = behind[0].capital or _is_finite(pair.claim, behind[0])
    if not named or (_ORDINARY.match(word.key) and not behind[0].capital):
        return False
    dated = {w.i for w in pair.evidence.words if w.counted}
    return any(w.capital and w.i not in dated for w in unanswered(pair))


def _gap(reading: Reading, word: Word, behind: Word) -> bool:
    return bool(reading.text[word.end : behind.start].strip())


def _is_finite(reading: Reading, word: Word) -> bool:
    """Tell whether a word can be the verb of whom a sentence opens with."""
    if any(v.first == word.i and not v.preposition for v in reading.verbs):
        return True
    return word.key in PAST | IRREGULAR | _AUXILIARY or bool(_PAST.match(word.key))
