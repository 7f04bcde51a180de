"""C10: what stays below a mark does not reach it: "fell short of forecasts", «دون التوقعات».

In:  a Pair and a word that negates
Out: whether it only says that a mark is not reached, and the other text says so in its own way

"Below" and «أقل من» deny nothing by their form, "short of" and «دون» do.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.denying import without_and
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word, next_key
from mujaz.language.fold import fold_key

_MARK = re.compile(  # what a number is measured by
    r"(?:(?:ال)?(?:توقعات|تقديرات|تنبوات)(?:ه|ها|هم)?|المستهدف|الهدف|الحد|السقف|العتبه|المتوقع|المامول|المطلوب"
    r"|النصف|المستويات|مستويات|عتبه|حاجز)$"
)
_BELOW = re.compile(
    r"\b(?:below|short of|shy of|(?:less|lower|fewer|smaller) than|under|undershot"
    r"|(?:not|never|n't) (?:reach|attain)\w*"
    r"|[وفب]?(?:اقل|ادني|اضعف) من|[وف]?دون|[وف]?(?:لم|لن) (?:[يت]بلغ|[يت]صل|[يت]رق|[يت]ناهز)\w*)\b"
)


def told_below(pair: Pair, negator: Word, *, claimed: bool) -> bool:
    """Return whether both texts tell of a mark that is not reached; a negator of one does so."""
    other = pair.evidence if claimed else pair.claim
    below = negator.key == "short" or (
        without_and(negator.key) == "دون"
        and bool(_MARK.match(next_key(pair.claim if claimed else pair.evidence, negator)))
    )
    return below and bool(_BELOW.search(fold_key(other.text)))
