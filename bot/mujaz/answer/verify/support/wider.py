"""A wider word for a narrower one: who lost goats has lost animals.

In:  a word of a claim that nothing in the evidence answers, both texts English
Out: whether the evidence says it by a narrower word that answers nothing else

A row of data/wider_en.tsv has wide words and, behind the tab, narrower ones. The other way round
would say more than the evidence. So would a wide word under a negation or an "all": who has found
no rifles may have found other weapons.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.language.tokens import stem

_BROAD = frozenset(
    """
    no not never none nobody neither nor without nothing all every each any both only entire whole
    other another different new
    """.split()
)


def is_wider(pair: Pair, word: Word) -> bool:
    """Return whether a word of the claim is wider than one of the clause that tells the rest."""
    wanted = _rows().get(stem(word.key), frozenset())
    if not wanted or word.capital or _is_broad(pair.claim, word):
        return False
    fitting = pair.clauses_for(word.clause)
    return any(
        w.clause in fitting and w.i not in pair.answered and not w.capital and stem(w.key) in wanted
        for w in pair.evidence.words
    )


def _is_broad(reading: Reading, word: Word) -> bool:
    return any(w.key in _BROAD for w in reading.clause(word.clause))


@cache
def _rows() -> dict[str, frozenset[str]]:
    file = resources.files("mujaz.answer.verify").joinpath("data", "wider_en.tsv")
    found: dict[str, frozenset[str]] = {}
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        said, narrower = line.split("\t")
        stems = frozenset(stem(fold_key(w)) for w in narrower.split())
        for form in said.split():
            key = stem(fold_key(form))
            found[key] = found.get(key, frozenset()) | stems
    return found
