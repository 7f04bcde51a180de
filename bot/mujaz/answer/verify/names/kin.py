"""C8: somebody's brother is not his sister, nor the father the mother.

In:  a Pair, in one language or two
Out: Reasons: entities

The letters ه and ة are one for the comparison of words, so that «شقيقه» and «شقيقة» are too: here
the words are read as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.model import Reason

_HIS = r"(?:ه|ها|هم|هما|ي)"
_P = r"\b[وفبل]?(?:ال|لل)?"
# of one generation: a man, a woman
_KIN = tuple(
    (re.compile(rf"\b(?:{man})\b|{_P}(?:{man_ar})\b"),
     re.compile(rf"\b(?:{woman})\b|{_P}(?:{woman_ar})\b"))
    for man, man_ar, woman, woman_ar in (
        ("brothers?", rf"شقيق(?:ا|ان|ين)?|أشقاء{_HIS}?|شقيق{_HIS}|أخ|أخو{_HIS}|أخي{_HIS}|إخوة",
         "sisters?", rf"شقيقة|شقيقات{_HIS}?|شقيقت{_HIS}|أخت|أخت{_HIS}|أخوات"),
        ("fathers?|dad", rf"والد|والد{_HIS}|أب|أبو{_HIS}|أبي{_HIS}",
         "mothers?|mum|mom", rf"والدة|والدت{_HIS}|أم|أم{_HIS}"),
        ("sons?", rf"ابن|ابن{_HIS}|نجل|نجل{_HIS}|أبناء{_HIS}?",
         "daughters?", rf"ابنة|ابنت{_HIS}|كريمت{_HIS}|بنات{_HIS}?"),
        ("husbands?|widower", rf"زوج{_HIS}", "wife|wives|widow", rf"زوجة|زوجت{_HIS}|زوجات{_HIS}?"),
        ("uncles?", rf"عم{_HIS}|خال{_HIS}", "aunts?", rf"عمت{_HIS}|خالت{_HIS}|عمة|خالة"),
        ("nephews?", r"ابن (?:شقيق|أخ|أخت)\w*", "nieces?", r"ابنة (?:شقيق|أخ|أخت)\w*"),
    )
)  # fmt: skip

_OWNED = re.compile(
    rf"\b[وفبل]?(?:شقيق|شقيقت|أخي|أخو|أخت){_HIS}\b|\b(?:his|her) (?:brother|sister)"
)


def check_kin(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells of a man of the family, the evidence of a woman."""
    ours, theirs = pair.claim.text.casefold(), pair.evidence.text.casefold()
    for kin in _KIN:
        for one, other in (kin, kin[::-1]):
            said, told = one.search(ours), other.search(theirs)
            if said and told and _OWNED.search(f"{ours} {theirs}"):
                continue  # "his sister helped him" is «ساعدت شقيقها»: told from the other end
            if said and told and not one.search(theirs) and not other.search(ours):
                detail = f"the claim says {said[0]!r} where the evidence says {told[0]!r}"
                yield Reason(check="entities", detail=detail)
                return
