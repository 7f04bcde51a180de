"""C12: what needs an approval has not been given it.

In:  a Pair
Out: Reasons: modality

"Requires the approval of the authority, which is expected to rule by March" is no "has been cleared
by the authority", whichever verb of granting the claim has. The evidence may tell of another
approval that is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import polarities
from mujaz.answer.verify.grammar.dues import clause_text, told_as_due
from mujaz.answer.verify.grammar.left_open import is_condition
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_CONSENT = (
    r"(?:approvals?|consent|clearance|ratification|authori[sz]ation|permission|go-ahead|green light"
    r"|assent|endorsement|sign-off|blessing|licen[cs]e"
    r"|(?:ال|ب|ل|لل)?(?:موافق|مصادق)(?:ه|ت\w*|ات)|(?:ال|ب|ل|لل)?(?:تصديق|اقرار|اذن"
    r"|ترخيص|تصريح|ضوء اخضر))"
)
_NEEDS = re.compile(
    r"\b(?:needs?|needed|requir\w+|awaits?|awaiting|awaited|pending|subject to"
    r"|seek(?:s|ing)?|lacks?"
    r"|wait(?:s|ing)? for|depend(?:s|ing|ent)? on|conditional (?:on|upon)|without"
    r"|[وف]?(?:[يت]تطلب|تطلب|[يت]ستلزم|[يت]حتاج\w*|بحاجه|[يت]نتظر|ب?انتظار|رهن|رهنا|مرهون\w*|[يت]شترط"
    r"|[يت]فتقر|مشروط\w*|[يت]توقف|متوقف\w*))\b[^.;؛]{0,45}?\b" + _CONSENT + r"\b"
)
_GRANTS = re.compile(
    r"\b(?:cleared|approved|ratified|authori[sz]ed|endorsed|sanctioned|greenlit|okayed|permitted"
    r"|waved through|signed off|passed|adopted|licensed"
    r"|(?:gave|given|won|received|secured|obtained|got|granted) (?:\w+ ){0,2}" + _CONSENT +
    r"|[وف]?(?:وافق|صادق|صدق|اقر|اجاز|رخص|اعتمد|اذن|سمح)(?:ت|وا|تا|ا)?"
    r"|[وف]?تمت (?:ال)?(?:موافقه|مصادقه)"
    r"|[وف]?(?:نال|حصل|حاز|تلق|احرز|انتزع)\w{0,2} (?:علي )?" + _CONSENT + r")\b"
)  # fmt: skip
_AHEAD = re.compile(r"\b(?:be|to|if|unless|until|once|when|before|whether|by the time)\b")
_WHOSE = 6  # words behind an approval that say whose it is


def check_granted(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has somebody grant what the evidence only needs from him."""
    need = _NEEDS.search(fold_key(pair.evidence.text))
    if need is None or _granted_at(pair.evidence) is not None:
        return
    clause = _granted_at(pair.claim)
    if clause is None or _NEEDS.search(fold_key(pair.claim.text)):
        return
    owners = {w.i for w in _behind(pair.evidence, need.group())}
    if any(m.i in owners for w in pair.claim.content for m in pair.matches[w.i]):
        detail = f"the evidence says that it is still needed: {need.group()!r}"
        yield Reason(check="modality", detail=detail)


def _granted_at(reading: Reading) -> int | None:
    """Return the clause in which a text tells that something is granted."""
    for clause in reading.clauses:
        text = clause_text(reading, clause)
        found = _GRANTS.search(text)
        if (
            found and not _AHEAD.search(text[: found.start()])
            and sureness(reading, clause) is Sureness.DONE
            and not told_as_due(reading, clause) and not is_condition(reading, clause)
            and True not in polarities(reading, clause)
        ):  # fmt: skip
            return clause
    return None


def _behind(reading: Reading, need: str) -> list[Word]:
    """Return the words right behind the approval with which a text says what is needed."""
    length = len(need.split())
    keys = need.split()
    for word in reading.words:
        run = reading.words[word.i : word.i + length]
        if [w.key for w in run][-1:] == keys[-1:] and run[0].key == keys[0]:
            behind = reading.words[word.i + length : word.i + length + _WHOSE]
            return [w for w in behind if w.content and w.clause == run[-1].clause]
    return []
