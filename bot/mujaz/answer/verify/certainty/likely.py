"""C12: what the evidence says may be is not likely in the claim.

In:  a Pair
Out: Reasons

"May", "might", "could", «قد», «ربما», «يمكن» leave a thing open; "likely", "probably", «يرجح»,
«على الأرجح» say that it is to be expected. «محتمل» is either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.dues import clause_text
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sureness import Sureness, level_of
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_NOT_SO = r"(?<!\bno )(?<!not )(?<!less )(?<!more )(?<!\bas )(?<!how )(?<!however )(?<!hardly )"
_LIKELY = re.compile(
    rf"\b{_NOT_SO}(?:(?:likely|bound) to\b|probably\b|(?:likely|probable) that\b|in all likelihood)"
    r"|\b(?:will|would|has|have|had|is|are|was|were) (?:most |very )?likely (?!to\b)\w+"
    r"|(?<!غير )\b[وف]?(?:(?:من )?(?:ال)?مرجحا?|[يت]رجح|علي الارجح|(?:في )?(?:ال)?اغلب (?:ال)?ظن)\b"
)
# words that say so, or that are as sure or more, wherever they stand in the evidence
_AS_SURE = re.compile(
    r"\b(?:likely|likelihood|probabl[ey]|probability|bound|expect\w*|predict\w*|forecast\w*|will|set"
    r"|due|plan\w*|intend\w*|anticipat\w*|certain\w*|sure|believ\w+|suspect\w*|scheduled|should|must"
    r"|odds|favourites?|favorites?|very real"
    r"|[وفبل]?(?:ال)?(?:مرجح\w*|رجح\w*|[يت]رجح\w*|ارجح|محتمل\w*|[يت]حتمل|احتمال\w*|متوقع\w*|[يت]توقع\w*"
    r"|توقع\w*|مقرر\w*|منتظر\w*|مرتقب\w*|[يت]عتزم\w*|[يت]ظن\w*|[يت]عتقد\w*|اعتقد\w*|غالبا?|اغلب))\b"
)
_MAY = frozenset(
    "may might could possibly perhaps maybe possible قد وقد فقد ربما وربما يمكن ويمكن ممكن الممكن"
    .split()
)  # fmt: skip


def check_likely(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim calls likely what the evidence says may be."""
    if _AS_SURE.search(fold_key(pair.evidence.text)):
        return
    for clause in pair.claim.clauses:
        mark = _LIKELY.search(clause_text(pair.claim, clause))
        fitting = pair.acts_for(clause) or (mark and pair.clauses_for(clause)) or []
        if mark and fitting and all(_only_may(pair.evidence, c) for c in fitting):
            detail = f"the claim calls {mark.group()!r} what the evidence says only may be"
            yield Reason(check="modality", detail=detail)
            return


def _only_may(reading: Reading, clause: int) -> bool:
    return any(_may(reading, w) for w in reading.clause(clause))


def _may(reading: Reading, word: Word) -> bool:
    return word.key in _MAY and level_of(reading, word) is Sureness.POSSIBLE
