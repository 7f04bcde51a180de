"""C17: who fled to a place has not fled from it.

In:  a Pair, in one language or two
Out: Reasons: role_order

«نزوح السكان باتجاه بيمبا» is no flight from there, and who came from Oslo did not go there. Only
behind a word of moving, and where the evidence leads the one place by the other preposition alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_MOVES = re.compile(
    r"(?:fle(?:d|e|es|eing)|return\w*|head(?:ed|ing)|travel\w*|mov(?:ed?|ing)|arriv\w+|sail\w*|fl[eo]w\w*"
    r"|crossed|march\w*|retreat\w*|withdr\w+|deport\w*|evacuat\w+|transfer\w*|shipped|sent|drove)$"
    r"|[وفبل]*(?:ال)?(?:فر|فرت|فروا|فرار|فارين|[يت]فر|[يت]فرون|نزح|نزحت|نزحوا|نزوح|نازحين|هرب|هربت|هربوا"
    r"|هروب|عاد|عادت|عادوا|عوده|عايدين|رجع|رجعوا|وصل|وصلت|وصلوا|وصول|توجه|توجهت|توجهوا|انتقل|انتقلت"
    r"|انتقلوا|انتقال|رحل|رحلوا|رحيل|سافر|سافرت|سافروا|تدفق|تدفقوا|نقل|نقلت|نقلوا|رحلت|ترحيل|اجلاء"
    r"|انسحب|انسحبت|انسحبوا|انسحاب|قادمين|قادما|قادمه|متجهين|متجها|متجهه)$"
)
_BACK = re.compile(r"return\w*$|[وفبل]*(?:ال)?(?:عاد|عادت|عادوا|عوده|عايدين|رجع|رجعوا)$")
_FROM = frozenset({"from", "من"})
_TO = frozenset(fold_key(w) for w in "to toward towards into إلى نحو باتجاه صوب".split())
_KINDS = frozenset(
    fold_key(w)
    for w in "the city town village port of مدينة بلدة قرية ميناء العاصمة محافظة إقليم".split()
)
_NEAR = 5  # words from a word of moving to the preposition


def check_headed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has the other end of a way than the evidence."""
    for word in pair.claim.content:
        ours = _lead(pair.claim, word)
        if ours is None or not _moved(pair.claim, ours):
            continue
        side = ours.key in _FROM
        leads = [_lead(pair.evidence, m) for m in pair.closest(word)]
        if leads and all(
            x is not None and (x.key in _FROM) != side
            and (theirs := _moved(pair.evidence, x))
            and not is_another_move(pair, _moved(pair.claim, ours), theirs)
            for x in leads
        ):  # fmt: skip
            detail = f"in the evidence it goes the other way: {word.raw!r}"
            yield Reason(check="role_order", detail=detail)
            return


def _lead(reading: Reading, word: Word) -> Word | None:
    """Return the preposition of a way that leads a word, past what kind of place it is."""
    i = word.i - 1
    while i >= 0 and reading.words[i].key in _KINDS:
        i -= 1
    lead = reading.words[i] if i >= 0 else None
    return lead if lead is not None and lead.key in _FROM | _TO else None


def _moved(reading: Reading, lead: Word) -> list[Word]:
    near = reading.words[max(0, lead.i - _NEAR) : lead.i]
    return [w for w in near if _MOVES.match(w.key)]


def is_another_move(pair: Pair, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Return whether the claim tells of another way than the evidence does by some verbs: who
    travelled to Paris and came back has returned from there.
    """
    led = {w.i for w in theirs}
    return any(
        (bool(pair.matches[w.i]) and not led & {m.i for m in pair.matches[w.i]})
        or (_BACK.match(w.key) and not any(_BACK.match(t.key) for t in theirs))
        for w in ours
    )
