"""C11: what somebody is only suspected of, or charged with, is not what he did.

In:  a Pair
Out: whether the claim states it as done; a sentence of a court makes it more than a suspicion
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key

_SUSPICION = frozenset(
    fold_key(w) for w in "suspicion charges charge للاشتباه بتهمة اشتباه".split()
)

_VERDICT = re.compile(
    r"(?:[وفب]?(?:قضت|قضي|حكمت?|الحكم|ادين|ادانت?|ادانه|ادانته|ادانتها|ادانتهم|مدان|عوقب|عاقبت?"
    r"|سجنت?|حبس|بسجن|بالسجن|بحبس|بالحبس|باعدام|بالاعدام|غرمت?|بتغريم)|sentenced|convicted|jailed|fined)$"
)


def _sentenced(pair: Pair) -> bool:
    """Tell whether a court has sentenced for the charge, in both texts: it is no suspicion then."""
    freed = {"ببراءه", "برات", "بالبراءه", "برا", "acquitted", "cleared"}
    texts = [keys_of(r) for r in (pair.claim, pair.evidence)]
    return not texts[1] & freed and all(any(_VERDICT.match(k) for k in keys) for keys in texts)


_TOLD = 2  # words of what somebody is suspected of that tell it
_SUSPECTED = frozenset(
    fold_key(w)
    for w in "suspected suspect suspects accused charged المشتبه مشتبه متهم متهمين".split()
)


_CHARGE = frozenset(fold_key(w) for w in "تهمة التهمة تهم التهم اتهام الاتهام اتهامات".split())


def suspected(pair: Pair) -> bool:
    """Tell whether the claim states what somebody was only arrested for."""
    if keys_of(pair.claim) & (_SUSPICION | _SUSPECTED | _CHARGE) or _sentenced(pair):
        return False
    for word in pair.evidence.words:
        charged = pair.crossed and _is_charged(pair.evidence, word)
        if (word.key in _SUSPICION or charged) and not _asks_a_price(pair.evidence, word):
            behind = [
                w for w in pair.evidence.words[word.i + 1 : word.i + 7]
                if w.content and w.clause == word.clause
            ][:3]  # fmt: skip
            told = sum(w.i in pair.answered for w in behind)
            if behind and (told >= _TOLD or behind[0].i in pair.answered):
                return True
    return False


_CHARGED = {"charged": {"with"}, "indicted": {"for", "on"}, "suspected": {"of"}}


def _is_charged(reading: Reading, word: Word) -> bool:
    """Tell whether somebody is "charged with" it, "indicted for" it or "suspected of" it."""
    behind = reading.words[word.i + 1 : word.i + 5]
    return any(w.key in _CHARGED.get(word.key, ()) for w in behind)


_TO_PRICE = 5  # words from "charge" to the price


def _asks_a_price(reading: Reading, word: Word) -> bool:
    """Tell whether "charge" asks a price: "will charge visitors two euros"."""
    if word.key != "charge":
        return False
    behind = reading.words[word.i + 1 : word.i + 1 + _TO_PRICE]
    return any(w.counted for w in behind) or any(w.key in {"fee", "fees", "toll"} for w in behind)


@kept
def keys_of(reading: Reading) -> set[str]:
    """Return the folded words of a text, also without «و» and «ف» before them."""
    keys = {w.key for w in reading.words}
    return keys | {k[1:] for k in keys if k[:1] in {"و", "ف"}}
