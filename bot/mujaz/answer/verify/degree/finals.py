"""C13: who reaches the final has not won the cup.

In:  a Pair
Out: Reasons: content, where the claim has won what the evidence has only come near to
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_WINS = re.compile(
    r"(?:w[io]ns?|winning|winners?|clinch(?:ed|es)|crowned|champions?|lift(?:ed|s)|scoop(?:ed|s)|claim(?:ed|s)"
    r"|awarded|took|takes|[وف]?(?:ال)?(?:فاز|فازت|فازوا|فازا|[يت]فوز|فوز\w*|احرز\w*|[يت]حرز|توج\w*|[يت]توج"
    r"|حصد\w*|[يت]حصد|نال|نالت|نالوا|[يت]نال|انتزع\w*|ظفر\w*|حاز|حازت|حازوا|بطل|بطله|ابطال|تتويج\w*"
    r"|رفع|رفعت|حصل|حصلت|حصلوا|منح|منحت))$"
)
_PRIZE = re.compile(
    r"(?:cups?|titles?|championships?|tournaments?|trophy|leagues?|prizes?|awards?|contests?|competitions?"
    r"|medals?|elections?|[وبل]?(?:ال|لل)?(?:كاس|كوس|لقب|القاب|بطول(?:ه|ات)|دوري|جايزه|جوايز|مسابق(?:ه|ات)"
    r"|منافس(?:ه|ات)|دوره|ميداليه|انتخابات))$"
)
_CLAIMED = re.compile(
    r"(?:w[io]ns?|clinch(?:ed|es)|lift(?:ed|s)|scoop(?:ed|s)|[وف]?(?:فاز|فازت|فازوا|فازا|احرز|احرزت|احرزوا"
    r"|توج|توجت|توجوا|حصد|حصدت|حصدوا|نال|نالت|نالوا|انتزع|انتزعت|ظفر|ظفرت|حاز|حازت))$"
)
_FINAL = re.compile(
    r"\b(?:(?:reach\w*|ma[dk]e\w*|advanc\w*|progress\w*|qualif\w*|book\w*|secur\w*|into|through|enter\w*|semi)"
    r"(?: [\w'-]+){0,6}? (?:quarter|semi)?-?finals?|final(?:ists?|s)? (?:of|in|at) "
    r"|shortlist\w*|longlist\w*|nominat\w*|runners?-?up|second place|los(?:t|ing)|defeated in"
    r"|[وف]?(?:بلغ|بلغت|بلغوا|بلوغ\w*|[يت]بلغ|وصل|وصلت|وصلوا|وصول\w*|تاهل|تاهلت|تاهلوا|[يت]تاهل|صعد|صعدت|عبر|عبرت)"
    r"(?: \w+){0,5}? (?:ل|ال|لل)?(?:نهايي\w*|نصف|ربع|المربع|قبل)"
    r"|القايمه (?:القصيره|الطويله)|رشح\w*|ترشيح\w*|مرشح\w*|وصيف\w*|وصاف\w*|المركز الثاني)"
)
_TO_PRIZE = 5  # words from "won" to what is won


def check_finals(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim's winner has only come near to the prize."""
    if not _FINAL.search(fold_key(pair.evidence.text)) or _FINAL.search(fold_key(pair.claim.text)):
        return
    for win in (w for w in pair.claim.words if _CLAIMED.match(w.key)):
        prize = _won(pair.claim, win)
        found = pair.matches[prize.i] if prize is not None else ()
        if prize is None or not found:
            continue
        if not any(_is_won(pair.evidence, m) for m in found):
            detail = f"the evidence does not say that it is won: {prize.raw!r}"
            yield Reason(check="content", detail=detail)
            return


def _won(reading: Reading, win: Word) -> Word | None:
    """Return what is won behind a verb, no match against somebody."""
    behind = [w for w in reading.words[win.i + 1 : win.i + 1 + _TO_PRIZE] if w.clause == win.clause]
    return next((w for w in behind if _PRIZE.match(w.key)), None)


def _is_won(reading: Reading, prize: Word) -> bool:
    """Tell whether a text has somebody win a prize, in its sentence: "the cup winners"."""
    near = [w for w in reading.words if abs(w.clause - prize.clause) <= 1]
    return any(_WINS.match(w.key) and not _beats(reading, w) for w in near)


_AGAINST = frozenset("علي عليه عليها عليهم against over".split())


def _beats(reading: Reading, win: Word) -> bool:
    """Tell whether a win is one over a rival: «بعد فوزه على عمان»."""
    behind = reading.words[win.i + 1 : win.i + 4]
    return any(w.key in _AGAINST for w in behind)
