"""Superlatives told by a denial: «لم يشهد العام موسمًا أسوأ» is "the worst season".

In:  a Pair across the languages
Out: whether a denial of the claim says only that nothing was higher, lower or the like

Neither the negations' check nor any other may take «لم تكن يومًا بهذا الانخفاض» for a denial of what
the evidence tells with "lowest since".
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key

_NONE_LIKE_IT = re.compile(
    r"\b[وف]?(?:لم|لا|ليس|ليست|ما)\b[^.؛]{0,70}"
    r"(?:\bا[^\W\d_]{2}[^\W\d_]? من\b|\bبهذا ال|\bبهذه ال|\bبمثل ه|\bمثل هذا|\bمثل هذه|\bمثيلا?\b"
    r"|\bكهذا\b|\bكهذه\b|\bبهذا القدر"
    r"|\bهذ[اه] ال(?:مستوي|درجه|حد|قدر|عدد|حجم|رقم|كميه|سوء)\b)"
)
_SUPERLATIVE = re.compile(
    r"\b(?:\w{3,}est|most|least|worst|best|record|never (?:so|been|before)|unprecedented|first time"
    r"|(?:لم|غير) (?:يسبق|مسبوق\w*)|قياسي\w*|الا(?:[^\W\d_]{3})|ا[^\W\d_]{3} \w+ (?:منذ|في))\b"
)


def told_as_unequalled(pair: Pair) -> bool:
    """Return whether the claim denies only that anything was beyond what the evidence ranks."""
    return bool(
        _NONE_LIKE_IT.search(fold_key(pair.claim.text))
        and _SUPERLATIVE.search(fold_key(pair.evidence.text))
    )
