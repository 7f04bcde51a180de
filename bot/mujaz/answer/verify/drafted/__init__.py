"""What a model may not do, though a writer whom one trusts might: the bounds of a draft.

A claim of unknown origin is judged by `claims.py`, which must let paraphrases pass. A model is
asked to stay close to the words of its passages, is told what was wrong, and may try again; so of
its sentences more is asked, and a doubt counts against them.

unanswered (a word that nothing in the evidence answers) · opened (what is planned told as done) ·
lands (whose official, delegation or company it is) ·
portfolios (which minister) · doers (another name acts) · bystanders (he stands behind it) ·
moved (an act has another's subject or object) ·
ends (its two ends are exchanged) · counts (a number counts another noun) ·
tellers (who tells it has done it) ·
owned (who says it is named) · plain (no Markdown)
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.verify.drafted.bystanders import check_bystanders
from mujaz.answer.verify.drafted.counts import check_counts
from mujaz.answer.verify.drafted.doers import check_doers
from mujaz.answer.verify.drafted.ends import check_ends
from mujaz.answer.verify.drafted.lands import check_lands
from mujaz.answer.verify.drafted.moved import check_moved
from mujaz.answer.verify.drafted.opened import check_opened
from mujaz.answer.verify.drafted.owned import check_owned
from mujaz.answer.verify.drafted.plain import check_plain
from mujaz.answer.verify.drafted.portfolios import check_portfolios
from mujaz.answer.verify.drafted.tellers import check_tellers
from mujaz.answer.verify.drafted.unanswered import check_unanswered
from mujaz.answer.verify.grammar.acting import is_act
from mujaz.answer.verify.grammar.focus import focused
from mujaz.answer.verify.grammar.pair import Check, Pair, paired
from mujaz.answer.verify.grammar.reading import read
from mujaz.answer.verify.words.canonical import canonical
from mujaz.answer.verify.words.nameless import without_anonymity
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.fold import find_quote
from mujaz.model import Reason

CHECKS: tuple[Check, ...] = (
    check_unanswered,
    check_opened,
    check_lands,
    check_portfolios,
    check_doers,
    check_bystanders,
    check_moved,
    check_ends,
    check_counts,
    check_tellers,
)


def check_borrowed(
    claim: str, core: Sequence[str], wider: Sequence[str], words: Thesaurus
) -> tuple[Reason, ...]:
    """Return what speaks against a sentence whose act stands only before the words that it copies.

    The sentences before may name whom "he" means, or which visit; what is told must be copied.
    """
    ours = read(canonical(claim), words)
    near, far = (paired(ours, read(canonical("\n".join(t)), words)) for t in (core, wider))
    reports = {i for v in ours.verbs for i in range(v.first, v.last + 1)}
    acts = (w for w in ours.content if is_act(ours, w) and not w.capital and w.i not in reports)
    borrowed = [w.raw for w in acts if far.matched(w) and not near.matched(w)]
    if not borrowed:
        return ()
    return (Reason(check="content", detail=f"the copied words do not say: {', '.join(borrowed)}"),)


def check_drafted(
    claim: str, evidence: Sequence[str], words: Thesaurus, *, spoken: bool = False
) -> tuple[Reason, ...]:
    """Return what speaks against a sentence because a model has drafted it.

    `spoken` tells that who says it will be named beside the sentence.
    """
    pair = _pair(claim, evidence, words)
    own = () if spoken else tuple(check_owned(pair))
    if any(find_quote(claim, text) is not None for text in evidence):
        return (*check_plain(claim), *own)  # who copies adds nothing, but may leave out who said it
    found = (reason for check in CHECKS for reason in check(pair))
    return tuple(dict.fromkeys((*check_plain(claim), *own, *found)))


def lacks_owner(claim: str, evidence: Sequence[str], words: Thesaurus) -> bool:
    """Return whether a sentence leaves out whose word it is."""
    return any(check_owned(_pair(claim, evidence, words)))


def _pair(claim: str, evidence: Sequence[str], words: Thesaurus) -> Pair:
    claimed, told = without_anonymity(canonical(claim), canonical("\n".join(evidence)))
    return focused(paired(read(claimed, words), read(told, words)))
