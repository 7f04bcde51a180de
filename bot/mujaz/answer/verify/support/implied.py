"""Words that a translator adds because the matter says them: "was acquitted" is «برأته المحكمة».

In:  a word of a claim that nothing in the evidence answers, the evidence in the other language
Out: whether a word of the evidence brings it along

A row of data/implied.tsv has words that add nothing and, behind the tab, words of the other
language that bring them along: a sentence has a court and a charge, a goal a match. No row has a
name, an amount, or what only some of those have: an arrest brings no conviction along.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key


def is_implied(pair: Pair, word: Word) -> bool:
    """Tell whether the evidence says a word of the claim by another one."""
    wanted = _rows().get(word.key, frozenset())
    if word.i and pair.claim.words[word.i - 1].key in _AGAIN:
        return False  # «إعادة الانتخابات» is no recount
    return bool(wanted) and any(_bare(w.key) in wanted for w in pair.evidence.words)


_AGAIN = frozenset("اعاده باعاده واعاده لاعاده الاعاده".split())


def _bare(key: str) -> str:
    """Return a key less a leading «و» or «ف» and a possessive."""
    key = key.removesuffix("'s")
    return key[1:] if key[:1] in {"و", "ف"} and len(key) > 4 else key


@cache
def _rows() -> dict[str, frozenset[str]]:
    file = resources.files("mujaz.answer.verify").joinpath("data", "implied.tsv")
    found: dict[str, frozenset[str]] = {}
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        said, by = line.split("\t")
        bringing = frozenset(fold_key(w) for w in by.split("|"))
        for form in said.split("|"):
            found[fold_key(form)] = found.get(fold_key(form), frozenset()) | bringing
    return found
