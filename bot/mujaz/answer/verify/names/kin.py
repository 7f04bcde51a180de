"""C8: somebody's brother is not his sister, nor the father the mother.

In:  a Pair, in one language or two
Out: Reasons: entities

The letters ه and ة are one for the comparison of words, so that «شقيقه» and «شقيقة» are too: here
the words are read as they are written. «أم» is a mother only before a person or «ل», or before
whose father the other text names:
it also means "or", and opens the names of towns and of women («أم الفحم»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
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
    there, here = _fathered(pair.evidence), _fathered(pair.claim)
    ours = _text(pair.claim, {i for i, m in pair.matches.items() if there & {w.i for w in m}})
    theirs = _text(pair.evidence, {w.i for i in here for w in pair.matches.get(i, ())})
    for kin in _KIN:
        for one, other in (kin, kin[::-1]):
            said, told = one.search(ours), other.search(theirs)
            if said and told and _OWNED.search(f"{ours} {theirs}"):
                continue  # "his sister helped him" is «ساعدت شقيقها»: told from the other end
            if said and told and not one.search(theirs) and not other.search(ours):
                detail = f"the claim says {said[0]!r} where the evidence says {told[0]!r}"
                yield Reason(check="entities", detail=detail)
                return


_MOTHER_OR = re.compile(r"[وفبل]?أم$")
_FATHER = _KIN[1][0]
_OF_WHOM = 3  # words behind a father that say whose


def _text(reading: Reading, fathered: set[int]) -> str:
    """Return a text without each «أم» that may be no mother."""
    text = reading.text
    for word in reading.words:
        behind = reading.words[word.i + 1 : word.i + 2]
        if _MOTHER_OR.match(word.raw) and not any(
            w.i in fathered or _is_person(reading, w) for w in behind
        ):
            text = text[: word.start] + " " * (word.end - word.start) + text[word.end :]
    return text.casefold()


def _is_person(reading: Reading, word: Word) -> bool:
    if word.key.startswith("ل") and len(word.key) > _OR_NOT:
        return True  # «أم لطفلين»
    return "person" in reading.thesaurus.kinds(word.senses)


_OR_NOT = 2  # letters of «لا» in «أم لا»


def _fathered(reading: Reading) -> set[int]:
    """Return the words that say whose father somebody is: «والد القتيل»."""
    ends = [m.end() for m in _FATHER.finditer(reading.text.casefold())]
    firsts = [next((w.i for w in reading.words if w.start >= end), None) for end in ends]
    return {i for first in firsts if first is not None for i in range(first, first + _OF_WHOM)}
