"""A wider word for a narrower one: who lost goats has lost animals, who drowned has died.

In:  a word of a claim that nothing in the evidence answers, both texts in one language
Out: whether the evidence says it by a narrower word that answers nothing else

A row of data/wider_*.tsv has wide words and, behind the tab, narrower ones. The other way round
would say more than the evidence. So would a wide word under a negation or an "all": who has found
no rifles may have found other weapons. "The sum" is an amount that the evidence gives.
"""

from __future__ import annotations

import re
from functools import cache

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.fold import fold_key
from mujaz.language.tokens import is_arabic, stem

_BROAD = frozenset(
    fold_key(w)
    for w in """
    no not never none nobody neither nor without nothing all every each any both only entire whole
    other another different new
    لا لم لن ليس ليست دون بدون عدم كل جميع كافة أي أية كلا كلتا فقط وحده وحدها غير آخر أخرى جديد
    جديدة سائر ثان ثانية
    """.split()
)
_MONEY = re.compile(r"(?:money|sums?|amounts?|funds|cash|[وبل]?(?:ال)?(?:مبلغ|مبالغ|مال|اموال))$")


def is_wider(pair: Pair, word: Word) -> bool:
    """Return whether a word of the claim is wider than one of the clause that tells the rest."""
    if word.capital or _is_broad(pair.claim, word):
        return False
    if _MONEY.match(word.key) and any(q.kind == "money" for q in pair.evidence.numbers):
        return True
    wanted = frozenset(n for s in _stems(word) for n in _wide().get(s, ()))
    fitting = pair.clauses_for(word.clause) if wanted else []
    act = is_verb(pair.claim, word) or (word.arabic and pair.claim.predicate(word))
    return any(
        w.clause in fitting and w.i not in pair.answered and not w.capital and _stems(w) & wanted
        and not (act and _is_broad(pair.evidence, w)) and _same_sides(pair, word, w)
        for w in pair.evidence.words
    )  # fmt: skip


def _same_sides(pair: Pair, word: Word, other: Word) -> bool:
    """Tell whether nothing has changed sides of an act: "a barge rammed the bridge" is not "the
    bridge hit a barge", and of an Arabic act, who stands first: «عاقب اللاعب الاتحاد».
    """
    clause = [w for w in pair.claim.clause(word.clause) if w.content and w.i != word.i]
    there = [(w, m.i) for w in clause for m in pair.matches[w.i] if m.clause == other.clause]
    before = [i for w, i in there if w.i < word.i]
    behind = [i for w, i in there if w.i > word.i]
    if before and behind and before[-1] > other.i > behind[0]:
        return False
    turned = any(
        one.i < two.i and i > j
        for one, i in there for two, j in there
        if _is_somebody(pair, one) and _is_somebody(pair, two)
    )  # fmt: skip
    return not (pair.claim.predicate(word) and turned)


def _is_somebody(pair: Pair, word: Word) -> bool:
    kinds = pair.claim.thesaurus.kinds(word.senses)
    return word.capital or bool(kinds & {"person", "institution", "place"})


def _stems(word: Word) -> frozenset[str]:
    """Return the stems of a word; a preposition before an Arabic noun is none of it."""
    return frozenset(s[2:] for s in word.senses if s.startswith("s:"))


def _is_broad(reading: Reading, word: Word) -> bool:
    """Tell whether a negation, or a word for all of them, stands in a clause."""
    keys = {w.key for w in reading.clause(word.clause)}
    return any(k in _BROAD or (is_arabic(k) and k.lstrip("وف") in _BROAD) for k in keys)


@cache
def _wide() -> dict[str, frozenset[str]]:
    """Return the narrower stems of each wide one."""
    found: dict[str, frozenset[str]] = {}
    for said, narrower in (*rows("wider_en.tsv"), *rows("wider_ar.tsv")):
        stems = frozenset(stem(fold_key(w)) for w in narrower.split())
        for form in said.split():
            key = stem(fold_key(form))
            found[key] = found.get(key, frozenset()) | stems
    return found
