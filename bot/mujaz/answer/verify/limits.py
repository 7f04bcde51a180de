"""C12 and C13, second half: what limits a statement stays: its condition, its "some", its way up.

In:  a Pair
Out: Reasons: modality (a condition is lost), content ("all" where the evidence has not), direction
     (more or fewer than before, against the evidence's own two numbers)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.quantities import sides
from mujaz.answer.verify.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.language.sentences import split_sentences
from mujaz.model import Reason

_IF = re.compile(
    r"\b(?:if|unless|provided|providing|as long as|on condition|conditional|depend\w*|subject to"
    r"|pending|whether|once|should)\b"
    r"|\b[وف]?(?:اذا|لو|شرط|بشرط|شريطه|مشروط\w*|في حال|حال|ما لم|رهن\w*|ان لم|ان لا|الا اذا"
    r"|بعد موافقه"
    r"|مرهون\w*|متوقف\w*|يتوقف|تتوقف|ان)\b"
)
_PLAIN_IF = re.compile(
    r"\b(?:if|unless|provided|as long as|on condition|conditional on|subject to)\b"
    r"|\b[وف]?(?:اذا|لو|شرط|بشرط|شريطه|مشروطه?|في حال|ما لم|مرهونه?)\b"
)
_AS_IF = re.compile(
    r"\b(?:as if|even if|what if|if not|ولو|حتي لو|حتي اذا|كما لو|عما اذا|ما اذا)\b"
)
_HEDGED = re.compile(
    r"\b(?:may|might|could|can|possib\w+|likely|perhaps|threat\w*|warn\w*|offer\w*|ready|willing"
    r"|demand\w*|condition\w*|insist\w*|require\w*|need\w*)\b"
    r"|\b[وف]?(?:ال)?(?:قد|ربما|يرجح|رجح\w*|مرجح\w*|يمكن|ممكن\w*|محتمل\w*|احتمال|يهدد|هدد\w*|حذر\w*|مستعد\w*|استعداد\w*|عرض\w*"
    r"|يشترط|اشترط\w*|شروط\w*|طالب\w*|تحتاج|يحتاج)\b"
)
_HALF = 0.5  # of a claim's words that a sentence must answer for its condition to be the claim's
_ALL = frozenset(
    fold_key(w) for w in "all every each both entire whole none جميع كافة كلا كلتا كل".split()
)
_ALL_SAID = _ALL | frozenset(
    fold_key(w)
    for w in """
    two twice unanimously unanimous complete
    completely total totally full fully wholly entirely any no everyone
    everything anyone nobody nothing بالإجماع إجماع كامل كاملة بالكامل كليا تماما أي أحد كلها
    كله كلهم جميعهم
    جميعها جميعا أجمع
    """.split()
)
_NOT_ALL = frozenset("of but because the sides".split())
_MORE = frozenset(
    fold_key(w)
    for w in """
    more higher rose risen rise increased increase increasing grew grown growth up jumped climbed
    surged أكثر أعلى ارتفع ارتفعت ارتفاع زاد زادت ازداد ازدادت تضاعف نما نمت
    """.split()
)
_LESS = frozenset(
    fold_key(w)
    for w in """
    fewer less lower fell fallen fall decreased decrease decreasing dropped drop down declined
    decline أقل أدنى انخفض انخفضت انخفاض تراجع تراجعت هبط هبطت نقص تقلص تقلصت
    """.split()
)


def check_limits(pair: Pair) -> Iterator[Reason]:
    """Yield reasons for a lost condition, a "some" made "all", a comparison turned round."""
    yield from _condition(pair)
    yield from _universal(pair)
    yield from _compared(pair)


def _condition(pair: Pair) -> Iterator[Reason]:
    claim = fold_key(pair.claim.text)
    if _IF.search(claim) or _HEDGED.search(claim):
        return
    for sentence in split_sentences(pair.evidence.text):
        text = _AS_IF.sub(" ", fold_key(pair.evidence.text[sentence.start : sentence.end]))
        if not _PLAIN_IF.search(text):
            continue
        inside = [
            w for w in pair.claim.content
            if any(sentence.start <= m.start < sentence.end for m in pair.matches[w.i])
        ]  # fmt: skip
        if len(inside) >= _HALF * len(pair.claim.content) and _main(pair, inside, sentence.start):
            detail = "the evidence says it under a condition, which the claim leaves out"
            yield Reason(check="modality", detail=detail)
            return


def _main(pair: Pair, words: Sequence[Word], start: int) -> bool:
    """Tell whether the claim tells the clause that the condition belongs to, or one beside it."""
    marks = [
        w for w in pair.evidence.words
        if w.start >= start and _PLAIN_IF.fullmatch(w.key) is not None
    ]  # fmt: skip
    if not marks:
        return True
    near = {marks[0].clause - 1, marks[0].clause, marks[0].clause + 1}
    inside = [w for w in words if any(m.clause in near for m in pair.matches[w.i])]
    return len(inside) >= _HALF * len(pair.claim.content)


def _universal(pair: Pair) -> Iterator[Reason]:
    theirs = {_bare(w) for w in pair.evidence.words} | {w.key for w in pair.evidence.words}
    if theirs & _ALL_SAID:
        return
    dual = any(w.arabic and re.search(r"\w{3,}(?:ين|ان)$", w.key) for w in pair.evidence.words)
    for word in pair.claim.words:
        if _bare(word) not in _ALL or not _quantifies(pair.claim, word):
            continue
        if word.key in {"both", "كلا", "كلتا"} and (dual or _coordinates(pair.evidence)):
            continue
        detail = f"the claim says {word.raw!r}, which the evidence does not"
        yield Reason(check="content", detail=detail)
        return


def _quantifies(reading: Reading, word: Word) -> bool:
    """Tell whether a word stands before what it counts: not so in "above all" or "both … and"."""
    behind = [w for w in reading.words[word.i + 1 : word.i + 6] if w.clause == word.clause]
    if not behind or reading.quoted(word):
        return False
    if behind[0].key in {"من", "ما", "مره"} or word.key == "each":
        return False
    before = reading.words[word.i - 1].key if word.i else ""
    if before in {"above", "after", "at", "not", "in", "first"} or before.startswith("ب"):
        return False
    return not (word.key == "both" and any(w.key == "and" for w in behind))


def _coordinates(reading: Reading) -> bool:
    return any(w.key == "and" or (w.arabic and w.raw.startswith("و")) for w in reading.words)


def _bare(word: Word) -> str:
    key = word.key
    return key[1:] if word.arabic and key[:1] in {"و", "ف", "ل"} and len(key) > 2 else key


def _compared(pair: Pair) -> Iterator[Reason]:
    """The evidence has a number and the one before it; the claim has only the way between them."""
    two = sides(pair.evidence, pair.evidence.numbers)
    if two is None or two[0] == two[1] or len(pair.evidence.numbers) > 3:
        return
    if len([q for q in pair.claim.numbers if q.value in two]) > 0:
        return
    keys = {_bare(w) for w in pair.claim.words}
    more, less = bool(keys & _MORE), bool(keys & _LESS)
    up = Decimal(two[0]) > Decimal(two[1])
    if more != less and more != up:
        detail = f"the evidence has {two[0]} now and {two[1]} before"
        yield Reason(check="direction", detail=detail)
