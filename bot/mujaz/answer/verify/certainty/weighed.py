"""C12: what somebody only considers is not what he plans.

In:  a Pair
Out: Reasons

"Is considering", "is weighing", «تدرس», «تبحث» leave open whether it will be; who "plans to",
"intends to", "is set to", «يعتزم», «ينوي» has made up his mind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.dues import clause_text
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_WEIGHS = re.compile(
    r"\b(?:considers?|considering|consideration|weighs|weighing|mulls|mulling|contemplat(?:es|ing)"
    r"|studying|thinking (?:of|about)|toying with|exploring|examining|looking (?:at|into)"
    r"|[وف]?[يت](?:درس|بحث|ناقش|تدارس|فكر)(?:ون|ان)?|قيد (?:ال)?(?:دراسه|بحث|نقاش))\b"
)
_PLANS = re.compile(
    r"\b(?:(?:plans?|planned|planning|intends?|intended|intending|decid(?:ed|es)|determined) to"
    r"|(?:is|are|was|were) (?:set|due|about|going|scheduled|slated|certain|bound) to"
    r"|[وف]?(?:[يت]عتزم|اعتزم|[يت]نوي|[يت]خطط|قرر|[يت]قرر)(?:ت|وا|ون|ان)?|(?:من )?المقرر"
    r"|عازم\w*|معتزم\w*|بصدد)\b"
)
_AS_SURE = re.compile(
    r"\b(?:plan\w*|intend\w*|intention\w*|decid\w+|decision\w*|will|would|set to|due to"
    r"|going to|to be"
    r"|[وفبل]?(?:ال)?(?:[يت]عتزم\w*|اعتز\w+|[يت]نوي\w*|ني[هت]\w*|[يت]خطط\w*|خط[هطت]\w*|قرر\w*|قرار\w*"
    r"|مقرر\w*|عازم\w*|معتزم\w*|س[يت]\w{3,}))\b"
)


def check_weighed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim calls planned what the evidence says is being considered."""
    if _WEIGHS.search(fold_key(pair.claim.text)):
        return
    for clause in pair.claim.clauses:
        mark = _PLANS.search(clause_text(pair.claim, clause))
        fitting = pair.acts_for(clause) or pair.clauses_for(clause) if mark else []
        there = [clause_text(pair.evidence, c) for c in fitting]
        if mark and there and all(_WEIGHS.search(t) and not _AS_SURE.search(t) for t in there):
            detail = f"the claim says {mark.group()!r} of what the evidence says is considered"
            yield Reason(check="modality", detail=detail)
            return
