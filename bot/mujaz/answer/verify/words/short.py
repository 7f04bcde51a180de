"""Arabic nouns of two letters, a closed class that light stems never reach: «الخط», «حلها», «للدم».

In:  a folded Arabic word
Out: the noun that it is a form of

Only a form that shows it is read so, with the article, a pronoun or the accusative's alef: a lone
letter before two others is more often the word's own («برد», «وجد»).
"""

from __future__ import annotations

import re
from functools import lru_cache

_NOUNS = (
    "اب اخ ام يد دم فم حق حل خط رد فن نص سن صف حد حي حب حظ سر سد شك طب بث بر جو جد عم خد دب قط فخ"
    " لص كف ظل سم ضب رق رب شر عش غش قس مد ود ذل غم جن ند عد بط رز شط رف حج ري كم شق شح صك طي ظن عز"
    " غل فك فض قص كر لب لف مر مس مص مخ حر حس جر خل دق دل ذم رش زر زي صب صد ضخ ضر ضم عض فص تل بن شن"
).replace(" ", "|")
_ARTICLE = re.compile(rf"[وف]?(?:[بك]?ال|لل)({_NOUNS}|طن)$")  # «للطن», while «وطنها» is a land
_OWNED = re.compile(rf"[وفبلك]?({_NOUNS})[يا]?(?:ها|هم|هما|نا)$")
_TWO = re.compile(rf"[وف]?(?:[بك]?ال|لل|[بلك])?({_NOUNS})(?:ان|ين)$")  # «حيين», «الخطين»
_ACCUSATIVE = re.compile(rf"(?!خطا)({_NOUNS})ا$")  # «خطأ» is folded so too


@lru_cache(maxsize=32768)
def short_noun(key: str) -> str | None:
    """Return the noun of two letters that a word is a form of, None where it is none."""
    if not 3 <= len(key) <= 8:
        return None
    for shape in (_ARTICLE, _OWNED, _TWO, _ACCUSATIVE):
        if hit := shape.match(key):
            return hit[1]
    return None
