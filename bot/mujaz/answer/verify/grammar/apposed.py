"""Tell an Arabic apposition between commas, which says who somebody is, from a clause.

In:  a Reading and the number of a clause
Out: whether it is an apposition; whether a clause goes on with the one before an apposition

«تعتزم سناء بوزيد، محامية المتهم، الطعن في الحكم»: the second part tells nothing that is done, the
third is what the first one's verb governs.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key

_MOST = 7  # words of an apposition
_FINITE = re.compile(r"[وف]?(?:س?[يتن]\w{2,}(?<!ه)|\w{3,}ت)$")
_VERBAL = re.compile(r"(?:ت..ي.|ا..ا.|ان..ا.|ا.[تطد].ا.|است..ا.)$")  # «استئناف القرار»
_ON = frozenset(fold_key(w) for w in "إلى في من على عن أن بأن حول ضد مع خلال بعد قبل".split())


def is_apposition(reading: Reading, clause: int) -> bool:
    """Return whether a clause stands behind a comma and only names an office or a relation."""
    words = reading.clause(clause) if clause > 0 else []
    if not words or not words[0].arabic or len(words) > _MOST:
        return False
    first = words[0]
    before = reading.text[reading.words[first.i - 1].end : first.start]
    if "،" not in before or (first.raw.startswith(("و", "ف")) and not is_title(first)):
        return False
    kinds = reading.thesaurus.kinds(first.senses)
    office = is_title(first) or "person" in kinds
    verbs = {i for v in reading.verbs for i in range(v.first, v.last + 1)}
    finite = any(w.i in verbs or (_FINITE.match(w.key) and "event" in
                 reading.thesaurus.kinds(w.senses)) for w in words[1:])  # fmt: skip
    return office and not finite


def goes_on(reading: Reading, clause: int) -> bool:
    """Return whether a clause opens with what a verb before it governs, not with a verb."""
    first = reading.clause(clause)[0]
    return first.arabic and (
        first.key.startswith(("ال", "بال", "لل", "ب", "ل"))
        or first.key in _ON
        or bool(_VERBAL.match(first.key))
    )
