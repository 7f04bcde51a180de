"""C14: across the languages a cause keeps its effect, and a fear what is feared.

In:  a Pair in two languages
Out: Reasons

«أدى نزاع على المياه عام 2019 إلى مقتل 27» says nothing of what broke out on Tuesday, though the
claim "shelling broke out because of a quarrel over water" has all its words in the passage. So a
sentence of the evidence that gives a cause must hold a word of the claim's cause and one of its
effect, or point back ("this", «ذلك»). And who acts "for fear of cholera" fears it in the evidence
too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.support.harmless import harmless
from mujaz.language.fold import fold_key
from mujaz.language.sentences import split_sentences
from mujaz.model import Reason

_BECAUSE = re.compile(
    r"\b(?:because(?: of)?|due to|owing to|thanks to|as a result of|on account of|in the wake of"
    r"|caused by|triggered by|sparked by|prompted by|brought on by|blamed on|attributed to"
    r"|on the grounds"
    r"|by reason of)\b"
)
_FEELS = {
    "fear": (
        re.compile(r"\b(?:fear(?:s|ing|ed)?|afraid|worr(?:y|ies|ied)|concern(?:s|ed)?|wary|dread)"
                   r" (?:of|that|over|about|for)\b"),
        re.compile(r"[وفبلك]?(?:ال)?(?:خوف|خشي|تحسب|تخوف|مخاوف|[يتن]?خش|خاف|[يتن]خاف|قلق|حذر"
                   r"|توجس)\w*$"),
    ),
    "anger": (
        re.compile(r"\b(?:anger(?:ed)?|angry|fur(?:y|ious)|outrage[d]?|protest(?:s|ing|ed)?"
                   r"|resentment|indignation) (?:of|at|over|about|against|by)\b"),
        re.compile(r"[وفبلك]?(?:ال)?(?:غضب|احتجاج|[يتن]?حتج|سخط|استياء|استنكار|تنديد|ندد|غاضب|رفض"
                   r"|اعتراض)\w*$"),
    ),
}  # fmt: skip
# what makes a sentence one that gives a cause
_MARK = re.compile(
    r"\b[وفلب]?(?:ال)?(?:سبب\w*|بسبب\w*|فعل|جراء|لان\w*|فضل\w*|نتيجه|اثر|[يت]سبب\w*|تسبب\w*|مما"
    r"|ناجم\w*|ناتج\w*"
    r"|نجم\w*|[يت]نجم|نتج\w*|[يت]نتج|نشا\w*|ادي|ادت|[يت]ودي|اسفر\w*|[يت]سفر|افضي\w*|[يت]فضي"
    r"|دفع\w*|[يت]دفع\w*|حدا|حدت"
    r"|حمل\w*|وراء|خلفيه|[يت]عزو\w*|عزا|عزت|عزوا|ارجع\w*|[يت]رجع\w*|اعاد\w*|[يت]عود|[يت]عيد"
    r"|نسب\w*|رد|ردت|خشيه|خوفا|تحسبا"
    r"|تخوفا|احتجاجا|رفضا|تضامنا|تفاديا|تجنبا|ردا|انتقاما|استنكارا|تنديدا|اجبر\w*|اضطر\w*"
    r"|[يت]ضطر\w*|حجه|دعوي|ذريعه|بحجه"
    r"|بدعوي|بداعي|بذريعه|نظرا|اذ|لكون\w*|كون\w*|لما|طلب\w*|لاسباب|لعدم|لغياب|لنقص|لافتقار\w*"
    r"|لقله|الامر الذي|ما (?:ادي|ادت"
    r"|جعل|دفع|حال|اضطر|اجبر|اثار|تسبب|يعني|الحق|رفع|خفض|زاد|ساهم|اسهم|حمل|فاقم|ترك|حدا|سمح|قد))\b"
)
_POINTS = re.compile(
    r"\b[وفبل]?(?:ذلك|هذا|هذه|تلك|هو|هي|الامر|الحادث|الحادثه|الخطوه|القرار"
    r"|الاجراء)\b"
)
_BACK = 30  # letters from what points back to the word that gives the cause
_CAUSE_WORDS = 12  # words behind "because" that tell the cause
_FEARED = 5  # words behind "fear of" that tell what is feared
_AROUND = 14  # words behind «خشية» in which it is told
_STOPS = ".;:!?؛؟"


def check_causal(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the cause or the effect is another than in the evidence."""
    if not pair.crossed or pair.claim.arabic or any(w.key in _NOT for w in pair.claim.words):
        return
    text = fold_key(pair.claim.text)
    if len(text) != len(pair.claim.text):
        return  # the places of the patterns would be others
    if mark := _BECAUSE.search(text):
        yield from _cause(pair, mark.start(), mark.end())
    for spoken, told in _FEELS.values():
        for found in spoken.finditer(text):
            if wrong := _object(pair, found.end(), told):
                detail = f"the evidence does not tell that it was for {wrong!r}"
                yield Reason(check="cause", detail=detail)
                return


_NOT = frozenset({"not", "no", "never", "nobody", "none", "without"})


def _cause(pair: Pair, start: int, end: int) -> Iterator[Reason]:
    cause, effect = _sides(pair, start, end)
    cause = [w for w in cause if w.content and not _is_somebody(pair, w)]
    effect = [w for w in effect if w.content or w.counted]
    if not cause or not effect or not any(pair.matches[w.i] for w in effect):
        return
    if foreign := next((w for w in cause if _is_foreign(pair, w)), None):
        detail = f"the evidence does not name {foreign.raw!r}, which the claim gives as the cause"
        yield Reason(check="cause", detail=detail)
        return
    spans = _giving(pair)
    if not spans:
        return  # that no cause is given at all, `check_cause` compares
    for low, high, points in spans:
        mine = any(low <= m.start < high for w in cause for m in pair.matches[w.i])
        theirs = points or any(low <= m.start < high for w in effect for m in pair.matches[w.i])
        if mine and theirs:
            return
    named = cause[0].raw
    detail = f"no sentence of the evidence gives {named!r} as the cause of it"
    yield Reason(check="cause", detail=detail)


def _is_foreign(pair: Pair, word: Word) -> bool:
    """Tell whether a thing that the tables have renderings of is nowhere in the evidence."""
    kinds = pair.claim.thesaurus.kinds(word.senses | pair.claim.across[word.i])
    thing = "thing" in kinds and not kinds & {"generic", "quality", "state"}
    verb = word.key.endswith(("ed", "ing"))
    return thing and not verb and not pair.matches[word.i] and not harmless(pair, word)


def _sides(pair: Pair, start: int, end: int) -> tuple[list[Word], list[Word]]:
    """Return the words of the cause and of the effect around a mark."""
    words = pair.claim.words
    behind = [w for w in words if w.start >= end]
    before = [w for w in words if w.end <= start]
    comma = next((w.i for w in behind if _parts(pair, w)), len(words))
    cause = [w for w in behind if w.i < comma][:_CAUSE_WORDS]
    return cause, before or [w for w in behind if w.i >= comma]


def _parts(pair: Pair, word: Word) -> bool:
    gap = pair.claim.text[pair.claim.words[word.i - 1].end : word.start] if word.i else ""
    return any(c in gap for c in ",.;:")


def _giving(pair: Pair) -> list[tuple[int, int, bool]]:
    """Return the sentences of the evidence that give a cause, and whether they point back."""
    found = []
    for s in split_sentences(pair.evidence.text):
        text = fold_key(pair.evidence.text[s.start : s.end])
        if mark := _MARK.search(text):
            near = text[max(0, mark.start() - _BACK) : mark.end() + _BACK]
            found.append((s.start, s.end, bool(_POINTS.search(near))))
    return found


def _object(pair: Pair, end: int, told: re.Pattern[str]) -> str:
    """Return what is feared in the claim, where the evidence has that fear of something else."""
    behind = [w for w in pair.claim.words if w.start >= end][: _FEARED + 2]
    named = _up_to_stop(pair, behind)
    known = [w for w in named if w.content and pair.matches[w.i] and not _is_somebody(pair, w)]
    marks = [w for w in pair.evidence.words if told.match(w.key)]
    if not known or not marks or any(_points_back(pair, m) for m in marks):
        return ""
    around = {i for m in marks for i in range(m.i - 2, m.i + _AROUND)}
    sentence = {w.i for m in marks for w in pair.evidence.words if _same_line(pair, m, w)}
    near = around & sentence
    if any(m.i in near for w in known for m in pair.matches[w.i]):
        return ""
    return known[0].raw


_IT = frozenset("عليه عليها عليهم منه منها منهم ذلك لذلك بذلك له لها به بها حياله ازاءه".split())


def _points_back(pair: Pair, mark: Word) -> bool:
    """Tell whether what is feared stands before: «دعت إلى إضراب احتجاجًا عليه»."""
    behind = pair.evidence.words[mark.i + 1 : mark.i + 3]
    return any(w.key in _IT for w in behind)


def _up_to_stop(pair: Pair, words: Sequence[Word]) -> list[Word]:
    found: list[Word] = []
    for n, word in enumerate(words):
        if (n and _parts(pair, word)) or word.key in {
            "is",
            "was",
            "were",
            "are",
            "has",
            "have",
            "had",
        }:
            break
        found.append(word)
    return found


def _same_line(pair: Pair, one: Word, other: Word) -> bool:
    low, high = sorted((one.start, other.start))
    return not set(_STOPS + "\n") & set(pair.evidence.text[low:high])


def _is_somebody(pair: Pair, word: Word) -> bool:
    kinds = pair.claim.thesaurus.kinds(word.senses | pair.claim.across[word.i])
    named = word.capital or any(s.startswith("e:") for s in word.senses)
    return named or is_title(word) or bool(kinds and kinds <= {"person", "institution", "place"})
