"""C10, of what was called off: it is not told as held.

In:  a Pair
Out: Reasons
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.denial.spared import left_behind
from mujaz.answer.verify.grammar.deed_forms import forms
from mujaz.answer.verify.grammar.deeds import tells_when
from mujaz.answer.verify.grammar.denying import (
    IMPLICIT,
    is_negator,
    without_and,
)
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_CALLED_OFF = frozenset(
    fold_key(w)
    for w in """
    postponed cancelled canceled abandoned scrapped shelved suspended delayed تأجل تأجلت أجل أجلت
    أرجئ أرجئت أرجئا يرجأ ترجأ أرجؤوا أجلوا يؤجل تؤجل مؤجل مؤجلة يلغى تلغى ألغوا ملغى ملغاة
    أرجأ أرجأت ألغى ألغيت ألغي ألغت علق علقت تعليق تأجيل إرجاء إلغاء
    """.split()
)


_MOST_OF = 0.6  # of a claim's words that the clause called off must answer


def check_called_off(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as held what the evidence tells as called off."""
    if any(is_negator(pair.claim, w) for w in pair.claim.words):
        return
    if {without_and(w.key) for w in pair.claim.words} & (_CALLED_OFF | IMPLICIT):
        return
    for word in pair.evidence.words:
        if without_and(word.key) not in _CALLED_OFF or word.i in pair.answered:
            continue
        noun = any(f.noun for f in forms(without_and(word.key)))
        if noun and tells_when(pair.evidence, word):
            continue  # «ستستأنف رحلاتها بعد تعليق دام شهرين»
        if _is_term(pair.evidence, word) or left_behind(pair.evidence, word):
            continue
        if answering(pair, word) or any(is_negator(pair.evidence, w) for w in
                                         pair.evidence.clause(word.clause)):  # fmt: skip
            continue
        inside = [
            w for w in pair.claim.content
            if any(m.clause == word.clause and m.i > word.i - _AHEAD for m in pair.matches[w.i])
        ]  # fmt: skip
        if len(inside) >= max(2, _MOST_OF * len(pair.claim.content)):
            detail = f"the evidence says {word.raw!r} of it; the claim tells it as held"
            yield Reason(check="negation", detail=detail)
            return


def _is_term(reading: Reading, word: Word) -> bool:
    """Tell whether «أجل» is a term or a sake, and postpones nothing: «أذون أجل 91 يومًا»."""
    if word.key != "اجل" or "\u0651" in word.raw:
        return False
    behind = reading.words[word.i + 1 : word.i + 2]
    first = reading.clause(word.clause)[0].i == word.i
    return not first or any(w.counted for w in behind)


_AHEAD = 5  # words before "was postponed" that tell what was


def answering(pair: Pair, target: Word) -> list[Word]:
    """Return the words of the claim that a word of the evidence answers."""
    return [w for w in pair.claim.words if target in pair.matches[w.i]]
