"""C10: "not since 2018" is "the first since 2018"; "not opened until noon" is "opened at noon".

In:  a Pair, or a Reading and a clause
Out: whether the claim denies that something was so before, where the evidence calls it the first or
     the greatest since then; whether a clause tells by "not … until" that something was done

"Will not reopen until the runway is clear" tells of nothing that was done: only a past does.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key

_NEVER = re.compile(
    r"\b(?:not since|never (?:before|previously|until now)|(?:has|have|had) (?:not|never|no) .*"
    r"\b(?:since|before|earlier|previously|for (?:\w+ ){1,3}(?:years|months|weeks|decades))\b"
    r"|for the first time|no \w+ (?:had|has) .*(?:ever|before)|nobody (?:had|has) (?:ever|before))"
)
_FIRST = re.compile(
    r"\b(?:unprecedented|first|(?:larg|great|bigg|high|low|long|short|strong|weak|heavi|deadli|warm"
    r"|cold|hott|dri|wett|fast|slow|clos|narrow|steep|sharp|bloodi|costli|few)est|worst|most|least)\b"
    r".{0,60}\b(?:since|ever|to|in (?:\w+ ){1,3}(?:years?|months|decades?|history)|on record)\b"
    r"|\bunprecedented\b|\brecord (?:high|low)\b"
)
_LITTLE = re.compile(
    r"\b(?:so|as|this|that) (?:few|little|low|small|short|weak|slow|cheap|narrow|slight|modest)\b"
    r"|\b(?:fewer|fewest|least|less|lower|lowest|smaller|smallest|shortest|weaker|weakest|slower"
    r"|slowest|cheapest|narrowest|record low)\b"
)
_PAST_UNTIL = re.compile(
    r"\b(?:was|were|had|did) (?:not|never)\b(?!.*\b(?:will|would|until then|so far)\b).*"
    r"\b(?:until|till|before) (?P<then>.*)$"
)
_NOT_YET = re.compile(r"\b(?:will|would|can|cannot|must|may|should|is|are|has|have)\b")


def first_since(pair: Pair, clause: int, *, claimed: bool = True) -> bool:
    """Return whether a clause of one text says "not since", "never before" of what is the first,
    or the greatest, in the other.
    """
    if pair.claim.arabic or pair.crossed:
        return False
    ours, theirs = (pair.claim, pair.evidence) if claimed else (pair.evidence, pair.claim)
    words = ours.clause(clause)
    text = fold_key(ours.text[words[0].start : words[-1].end])
    found = _FIRST.search(fold_key(theirs.text))
    if found is None or not _NEVER.search(text):
        return False
    return bool(_LITTLE.search(text)) == bool(_LITTLE.search(found.group()))


_FIRST_EVER = re.compile(
    r"\bno \w+ (?:had|has) .*\b(?:ever|before|until)\b|\bnobody (?:had|has) (?:ever|before)\b"
    r"|\bfor the first time\b|\b[وف]?لم (?:يسبق|تسبق)\b|\bللمره الاولي\b"
)


_DROUGHT = re.compile(
    r"\b(?:had (?:gone|been|waited|spent|endured|played)"
    r"|after(?: (?:going|waiting|spending))?|end\w*)"
    r" (?:[^.;]{0,20} )?(?:[^ .;]+(?: [^ .;]+)? (?:years?|seasons?|decades?|months?)) without\b"
    r"|\b[وف]?(?:ظلت?|بقيت?|امضي|امضت|قضي|قضت|عاشت?|بعد|انتظرت?) (?:\w+ ){0,4}?"
    r"(?:[^ ]+ (?:عاما|اعوام|سنه|سنوات|موسما|مواسم|شهرا|اشهر)) (?:بلا|بدون|(?:من )?دون)\b"
)
_FIRST_IN = re.compile(
    r"\bfirst\b[^.;]{0,40}\b(?:in|for) [^.;]{0,20}\b(?:years?|seasons?|decades?|months?)\b"
    r"|\b(?:الاولي?|للمره الاولي|اول)\b[^.؛]{0,40}\b(?:منذ|في) [^.؛]{0,20}"
    r"(?:عاما|اعوام|سنه|سنوات|موسما|مواسم|شهرا|اشهر)\b"
)


def first_after(pair: Pair) -> bool:
    """Return whether one text calls "the first in N years" what the other says was missing for as
    long: "had gone 26 years without a title". The numbers are compared elsewhere.
    """
    ours, theirs = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    return bool(
        (_DROUGHT.search(ours) and _FIRST_IN.search(theirs))
        or (_DROUGHT.search(theirs) and _FIRST_IN.search(ours))
    )


def never_before(pair: Pair) -> bool:
    """Return whether the evidence says without "first" that there was none before: "no woman had
    led the party before her", «لم يسبق لامرأة».
    """
    return bool(_FIRST_EVER.search(fold_key(pair.evidence.text)))


def done_at_last(reading: Reading, clause: int) -> bool:
    """Return whether a clause says by "was not … until" when something was done."""
    if reading.arabic:
        return False
    words = reading.clause(clause)
    found = _PAST_UNTIL.search(fold_key(reading.text[words[0].start : words[-1].end]))
    return found is not None and not _NOT_YET.search(found.group("then"))


def done_sooner(pair: Pair, clause: int) -> bool:
    """Return whether a clause of the claim says "before" of what the evidence says was not done
    "until" then.
    """
    words = pair.claim.clause(clause)
    before = next((w for w in words if w.key in {"before", "by"}), None)
    if before is None or pair.crossed or any(w.key in {"not", "never"} for w in words):
        return False
    then = [m for w in words if w.i > before.i for m in pair.matches[w.i]]
    return any(
        done_at_last(pair.evidence, m.clause)
        and any(w.key in {"until", "till"} and w.i < m.i for w in pair.evidence.clause(m.clause))
        for m in then
    )
