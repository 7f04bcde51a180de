"""C13: one of the largest is not the largest, nor is the second largest.

In:  a Pair, in one language or two
Out: Reasons: content

«من أقدم المساجد», «ثاني أعلى مستوى» and "one of the oldest" leave room for others. Where all that
the evidence says by the word of the claim leaves it, and the claim does not, it says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import folded, key_at
from mujaz.model import Reason

_MOST_AR = folded(
    """
    أكبر أصغر أعلى أدنى أقل أكثر أقدم أحدث أطول أقصر أسرع أبطأ أقوى أضعف أغنى أفقر أفضل أحسن أسوأ
    أوسع أعمق أبعد أقرب أخطر أشد أعنف أهم أبرز أشهر أثقل أخف أغلى أرخص أضخم أنجح أجمل أندر أشرس أعرق
    أكثف أسخن أبرد أصعب أسهل أعظم أقسى أفدح أثرى أنقى أنشط أجود
    """
)
_MOST_EN = re.compile(r"(?:best|worst|most|least|\w{3,}est)$")
_NO_MOST = frozenset(
    """
    forest interest latest request protest arrest harvest contest invest manifest suggest conquest
    honest modest digest inquest earnest tempest priest northwest southwest midwest everest
    bucharest budapest unrest disinterest behest
    """.split()
)
_ONE_AR = folded("أحد إحدى واحد واحدة ضمن أوائل بين بعض")
_FROM = folded("من")
_NEXT_AR = re.compile(r"[وفب]?(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?$")
_NEXT_EN = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th next".split()
)
_ONE_EN = re.compile(r"\b(?:one|two|three|some|several|many|among|few) (?:of )?(?:\w+ )?$")
_NEXT_TO = folded("after behind following بعد خلف وراء تليها يليه")
_AMONG = folded("among between one two three several some ضمن بين")
_SEVERAL = re.compile(r"(?:[^su]s|ies|men|people)$")
_FORTH = 5  # words behind a superlative that can say that it comes next: "the largest after"
_BACK = 4  # words before a superlative that can say that it is one of several


def check_foremost(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has as the foremost what is one of several."""
    for word in pair.claim.words:
        if not _is_most(pair.claim, word) or _leaves_room(pair.claim, word, any_of=True):
            continue
        same = [
            w for w in pair.evidence.words
            if _is_most(pair.evidence, w) and (w.key == word.key or w in pair.matches[word.i])
        ]  # fmt: skip
        if same and all(_leaves_room(pair.evidence, w) for w in same):
            detail = f"in the evidence it is one of several, or the next: {same[0].raw!r}"
            yield Reason(check="content", detail=detail)
            return


def _is_most(reading: Reading, word: Word) -> bool:
    if not word.arabic:
        return bool(_MOST_EN.match(word.key)) and word.key not in _NO_MOST
    if word.key not in _MOST_AR:
        return False
    return not any(key_at(reading, word.i + n) in {"من", "مما", "منه", "منها"} for n in (1, 2, 3))


def _leaves_room(reading: Reading, word: Word, *, any_of: bool = False) -> bool:
    """Tell whether others may be as much: «من أكبر الشركات», "the second highest"."""
    before = key_at(reading, word.i - 1)
    if any_of and _may_be_next(reading, word):
        return True
    if not word.arabic:
        near = reading.words[max(0, word.i - _BACK) : word.i]
        ahead = " ".join(w.key for w in near if w.clause == word.clause) + " "
        return before in _NEXT_EN or bool(_ONE_EN.search(ahead))
    if before in _ONE_AR or _NEXT_AR.match(before):
        return True
    behind = key_at(reading, word.i + 1), key_at(reading, word.i + 2)
    several = behind[0].startswith("ال") or behind[0].endswith("ات") or behind[1].startswith("ال")
    return before in _FROM and (any_of or several)  # «من أسوأ فيضان» is the worst


def _may_be_next(reading: Reading, word: Word) -> bool:
    """Tell whether a claim has one among the foremost, several of them, or the next after one:
    "ranks second among the country's largest", "the largest parties", «أكبر منتج بعد السعودية».
    """
    around = reading.words[max(0, word.i - _BACK) : word.i + 1 + _FORTH]
    same = [w for w in around if w.clause == word.clause]
    if any(w.key in (_AMONG if w.i < word.i else _NEXT_TO) for w in same):
        return True
    noun = next((w for w in same if w.i > word.i and w.content), None)
    return noun is not None and not word.arabic and bool(_SEVERAL.search(noun.key))
