"""C12: what is so only after something else, or only under a condition, stays bound to it.

In:  a Pair
Out: Reasons: modality

"Will not enter into force until it is ratified" is neither "is in force" nor "will never enter into
force"; and who needs an approval does not go ahead "even without it".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.dues import clause_text
from mujaz.answer.verify.grammar.left_open import TO_COME
from mujaz.answer.verify.grammar.month import folded
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.sureness import level_of
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_BOUND = (
    r"(?:until|till|unless|before|only|if|once|without|pending|provided|subject to"
    r"|قبل|حتي|ما لم|الا|بعد|دون|بدون|اذا|لو|شرط\w*|بشرط|شريطه|سوي|ريثما|لحين|في حال)"
)
# that something else must come first
_FIRST = re.compile(
    r"\b(?:not|n't|never|no|cannot)\b[^.;]{0,80}\b(?:until|till|unless|before)\b"
    r"|\b(?:will|would|can|may|to)\b[^.;]{0,60}\bonly (?:after|once|when|if|upon|with)\b"
    r"|\b(?:must|needs?|requires?|has to|have to|awaits?)\b[^.;]{0,80}\b(?:before|first)\b"
    r"|\b(?:subject to|conditional on|contingent on|pending|on condition|provided|unless|if)\b"
    r"|\b[وف]?(?:لن|لا|الا|بالا)\b[^.؛]{0,80}\b(?:الا|قبل|حتي|ما لم)\b"
    r"|\b[وف]?(?:[يت]حتاج\w*|[يت]تطلب\w*|[يت]ستلزم\w*|[يت]جب|ينبغي|[يت]تعين|[يت]لزم|بحاجه)\b"
    r"[^.؛]{0,80}\b(?:قبل|اولا|كي|لكي)\b"
    r"|\b[وف]?(?:مشروط\w*|مرهون\w*|رهنا?|بشرط|شريطه|شرط|[يت]شترط\w*|اشترط\w*|ما لم|اذا|في حال)\b"
)
_NEVER = re.compile(r"\b(?:will (?:\w+ )?not|will never|won't|[وف]?لن)\b")
_NOT_UNTIL = re.compile(
    r"\b(?:not|n't|won't|never|no|cannot|don't|doesn't)\b[^.;]{0,80}\b(?:until|till|unless|before)\b"
    r"|\b(?:will|would|can|may|to)\b[^.;]{0,60}\bonly (?:after|once|when|if|upon|with)\b"
    r"|\b[وف]?(?:لن|لا|الا|بالا)\b[^.؛]{0,80}\b(?:الا|قبل|حتي|ما لم)\b"
)
_REGARDLESS = re.compile(
    r"\b(?:even (?:if|without)|regardless|irrespective|whether or not|no matter|whatever"
    r"|(?:no|without any) (?:way|chance|hope) (?:left |now )?(?:of|to)|inevitabl\w*|unavoidabl\w*"
    r"|come what may|[وف]?(?:لا محاله|حتما|لا مفر|حتمي\w*)|whichever|unconditional\w*"
    r"|in any (?:case|event)"
    r"|[وف]?(?:حتي (?:لو|وان|ان|بدون|دون|من دون)|ولو|بصرف النظر|بغض النظر|مهما|ايا (?:كان|كانت"
    r"|يكن)|سواء"
    r"|في كل الاحوال|في جميع الاحوال|دون شروط?|بلا شروط?|دون قيد|بلا قيد))\b"
)
_NEED = (
    r"(?:need|needs|needed|require[sd]?|necessary|have to|has to|obliged|[يت]حتاج\w*|بحاجه|حاجه"
    r"|[يت]تطلب\w*|[يت]ستلزم\w*|[يت]شترط\w*|ضروري\w*|[يت]لزم\w*|ملزم\w*|مشروط\w*|مرهون\w*)"
)
_NO_NEED = re.compile(
    rf"\b(?:not?|n't|never|without|nor|[وف]?(?:لا|لن|لم|ليس|ليست|دون|بدون|غير|بلا))\b"
    rf" (?:\w+ )?{_NEED}\b"
)
_NEEDS = re.compile(
    rf"\b{_NEED}\b|\b(?:must|only after|subject to|conditional|until|unless|[يت]جب|ينبغي"
    rf"|الا بعد|بشرط)\b"
)
_FORCE = (
    r"(?:\b(?:in|into|takes?|took|taken|taking|come into|came into) (?:force|effect)\b"
    r"|\bساري\w* المفعول|\bنافذ\w*\b|\bحيز التنفيذ|\bسريان\w*\b|\bسار[يه]\w*\b|\bمعمولا? به\w*)"
)
_IN_FORCE = re.compile(_FORCE)
_NOT_YET = re.compile(
    r"\b(?:will|would|may|might|could|must|to|not|n't|never|until|unless|once|when|if|only"
    r"|due|expected|[وف]?(?:س[يت]\w+|لن|لم|لا|الا|بالا|حتي|ما لم|بعد|اذا|كي|لكي|ليصبح|ليدخل"
    r"|قد|[يت]نتظر|المقرر|المتوقع))\b[^.;؛]{0,70}$"
)


_BEFORE = re.compile(r"\b(?:before|قبل)\b[^.;؛]{0,40}$")


def check_bounds(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim leaves out, or denies, what must come first."""
    ours, theirs = folded(pair.claim.text), fold_key(pair.evidence.text)
    if _said_in_force(pair) and _nowhere_in_force(theirs):
        yield Reason(check="modality", detail="in the evidence it is not yet in force")
        return
    bound = _FIRST.search(theirs)
    if not bound:
        return
    if _REGARDLESS.search(ours) and not _REGARDLESS.search(theirs):
        yield Reason(
            check="modality", detail="the evidence sets a condition, which the claim denies"
        )
    elif _NO_NEED.search(ours) and _NEEDS.search(theirs) and not _NO_NEED.search(theirs):
        yield Reason(check="modality", detail="the evidence says that it is needed")
    elif _never(pair):
        yield Reason(check="modality", detail="the claim rules out what the evidence only bounds")


def _never(pair: Pair) -> bool:
    """Tell whether the claim says "will not" without any bound, the evidence with one alone."""
    ours, theirs = folded(pair.claim.text), fold_key(pair.evidence.text)
    denial = _NEVER.search(ours)
    bounded = _NOT_UNTIL.search(theirs)
    if not denial or not bounded or re.search(rf"\b{_BOUND}\b", ours):
        return False
    if _NEVER.search(theirs[: bounded.start()]) or _NEVER.search(theirs[bounded.end() :]):
        return False
    denied = [w for w in pair.claim.content if w.start >= denial.start()][:_ACTS]
    inside = {m.i for w in denied for m in pair.matches[w.i]
              if bounded.start() <= m.start < bounded.end() + _BEHIND}  # fmt: skip
    return bool(inside)


_ACTS = 2  # words behind "will not" that tell what
_BEHIND = 40  # letters behind "until" that tell what must come first


# "takes effect on 1 July" is what will be
_PRESENT = re.compile(
    r"\b(?:(?:takes?|taking|enters?|entering|comes?|coming|goes?) (?:into )?(?:force|effect)"
    r"|[يت](?:دخل|صبح|سري|بدا)\w*\b[^.؛،]{0,40})$"
)


def _said_in_force(pair: Pair) -> bool:
    """Tell whether the claim says without any bound that something is in force."""
    for clause in pair.claim.clauses:
        text = clause_text(pair.claim, clause)
        found = _IN_FORCE.search(text)
        if (
            found is None
            or _PRESENT.search(text[: found.end()])
            or re.search(rf"\b{_BOUND}\b", text)
        ):
            continue
        ahead = len(text[: found.end()].split())
        unsure = any(level_of(pair.claim, w) for w in pair.claim.clause(clause)[:ahead])
        if not unsure and not _NOT_YET.search(text[: found.start()]):
            return True
    return False


def _nowhere_in_force(text: str) -> bool:
    """Tell whether a text speaks only of what is to come into force."""
    found = list(_IN_FORCE.finditer(text))
    return bool(found) and all(
        _NOT_YET.search(ahead := text[: m.start()])
        or (_BEFORE.search(ahead) and _NEEDS.search(ahead))
        or (_PRESENT.search(text[: m.end()]) and TO_COME.search(text[m.end() :][:_BEHIND]))
        for m in found
    )
