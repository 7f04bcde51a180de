"""C10: who denies, confirms or comments in the claim does so in the evidence.

In:  a Pair
Out: Reasons

"Declined to comment" is no comment, "did not rule out" rules nothing out, and who "did not deny" it
has not denied it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.denial.denied import NOBODY
from mujaz.answer.verify.grammar.denying import (
    COMMENT,
    is_denial,
    no_comment,
    without_and,
)
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def check_comments(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody comments who declined to, or the other way round."""
    silent = [any(no_comment(r, w) for w in r.words) for r in (pair.claim, pair.evidence)]
    spoken = [w for w in pair.claim.words if w.key in _REPLIED and _answers_comment(pair, w)]
    refrained = any(without_and(w.key) in REFRAINED for w in pair.claim.words)
    if silent == [False, True] and spoken and not refrained:
        detail = "the evidence says that nobody commented; the claim says that somebody did"
        yield Reason(check="negation", detail=detail)


_REPLIED = COMMENT | frozenset(
    fold_key(w) for w in "رد ردت ردوا أجاب أجابت أجابوا علقت علقوا ورد وردت وأجاب وأجابت".split()
)


REFRAINED = frozenset("امتنع امتنعت امتنعوا يمتنع تمتنع احجم احجمت احجموا يحجم تحجم".split())


def _answers_comment(pair: Pair, word: Word) -> bool:
    return any(m.key in COMMENT for m in pair.matches[word.i])


_DENYING = frozenset(
    fold_key(w)
    for w in """
    ruled rule rules denied deny denies confirmed confirm confirms استبعد استبعدت يستبعد تستبعد
    نفى نفت ينفي تنفي ينف تنف أنكر أنكرت أكد أكدت يؤكد تؤكد
    """.split()
)
_SAY = frozenset("say says said saying قال قالت قالوا يقول تقول يقولون وقال وقالت".split())
_RULE = frozenset({"ruled", "rule", "rules"})
_JOINED = 4  # words between "not" and the last verb it denies: "did not confirm or deny"
_NEGATED = frozenset("not n't never neither nor لم لا لن ولم ولا ولن".split())


def _denying(key: str) -> bool:
    """Tell whether a word denies or confirms, whatever pronoun is joined to it: «لم تؤكده»."""
    bare = without_and(key)
    return bare in _DENYING or any(
        bare.endswith(tail) and bare.removesuffix(tail) in _DENYING for tail in ("ه", "ها", "هم")
    )


def check_undenied(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody denies, rules out or confirms what in the evidence he does
    not: "did not rule out", "neither confirmed nor denied", «لم يستبعد».
    """
    for word in pair.claim.words:
        theirs = [
            m for m in pair.matches[word.i]
            if _denying(m.key) and (m.key in _RULE) == (word.key in _RULE)
        ]  # fmt: skip
        if without_and(word.key) not in _DENYING or not theirs or is_negated(pair.claim, word):
            continue
        if any(w.key in NOBODY for w in pair.claim.clause(word.clause)):
            continue
        if word.key in _RULE and next_key(pair.claim, word) != "out":
            continue
        firsts = {v.first for v in pair.evidence.verbs}
        said = [
            m for m in pair.matches[word.i]
            if m.i in firsts and m not in theirs and m.key not in _SAY
        ]  # fmt: skip
        if not said and all(is_negated(pair.evidence, m) for m in theirs):
            detail = f"in the evidence nobody {word.raw!r} it"
            yield Reason(check="negation", detail=detail)
            return


_DENY = re.compile(
    r"(?:den(?:y|ied|ies|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|rule[sd]?|ruling"
    r"|disput(?:e|es|ed)|[وف]?(?:[يت]?نفي?|نفوا|[يت]?نكر\w?|انكر\w?|[يت]?رفض\w?|[يت]?ستبعد\w?|استبعد\w?))$"
)
_OR = frozenset("confirm confirmed neither nor or يوكد توكد".split())


def check_denied_after_all(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody "did not deny" what he denies in the evidence."""
    for word in pair.claim.words:
        before = pair.claim.words[max(0, word.i - 2) : word.i]
        if not _DENY.match(word.key) or not any(
            w.key in _NEGATED or w.key.endswith("n't") for w in before
        ):
            continue
        if {w.key for w in pair.claim.clause(word.clause)} & _OR:
            continue
        behind = [w for w in pair.claim.clause(word.clause) if w.i > word.i and w.content]
        told = {m.clause for w in behind for m in pair.matches[w.i] if pair.firm(w)}
        found = [m for m in pair.matches[word.i] if is_denial(m) or _DENY.match(m.key)]
        found = found or [w for w in pair.evidence.words if is_denial(w) and w.clause in told]
        if found and not any(is_negated(pair.evidence, m) for m in found):
            detail = f"in the evidence somebody does what the claim denies by {word.raw!r}"
            yield Reason(check="negation", detail=detail)
            return


def is_negated(reading: Reading, word: Word) -> bool:
    """Return whether a negation stands shortly before a word, in its clause."""
    before = [w for w in reading.words[max(0, word.i - _JOINED) : word.i] if
              w.clause == word.clause]  # fmt: skip
    return any(w.key in _NEGATED or w.key.endswith("n't") for w in before)
