"""C13: direction, comparison and other words with an opposite: up or down, killed or injured.

In:  a Pair
Out: Reasons, each named after what the axis tells (contrasts.tsv)

A word of the claim on one pole needs a word of the evidence on the same pole; where the evidence
has both poles, the one in the same surroundings decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.degree.ahead import ranked_alike
from mujaz.answer.verify.degree.not_all import is_some_not
from mujaz.answer.verify.degree.rival_deeds import told_as_deed
from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.axes import Placed, all_axes, all_poles, placed_on, poles_of
from mujaz.answer.verify.grammar.contests import told_alike
from mujaz.answer.verify.grammar.ended import lasted_before
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.until import same_bound
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_CASES = frozenset("case cases infection infections".split())
_LOCAL = frozenset(
    {"rise-fall", "gain-shed", "import-export", "more-less", "open-close"}
)  # both often stand in one sentence


def check_poles(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each word that stands on another pole than the evidence."""
    yield from _moves_otherwise(pair)
    seen = set()
    denied = any(w.key in _NOT for w in pair.claim.words)
    for axis in all_axes():
        if axis.name == "admit-deny" and denied:
            continue  # «أكد أنه لم يتسلم عرضًا» is «نفى أن يكون قد تسلم»
        theirs = placed_on(axis, pair.evidence)
        if not theirs:
            continue
        if axis.name == "win-lose" and (_told_by_the_loser(pair) or told_alike(pair)):
            continue
        for word, poles in placed_on(axis, pair.claim):
            other = _opposite(pair, (word, poles), theirs, local=axis.name in _LOCAL)
            here = _denied(pair.claim, word.i) or (pair.crossed and _not_so(pair.claim, word.i))
            there = other is not None and _denied(pair.evidence, other.i)
            here &= word.arabic or axis.name in _COMPLEMENTS
            if other is not None and (
                (here and not there)
                or (there and not here and axis.name in _NO_MIDDLE)
                or (there and not denied and axis.name == "kill-injure")
            ):
                continue  # «لم تكن مغلقة» under «كانت مفتوحة»
            if other is not None and axis.name == "held-postponed" and _of_another(pair, other):
                continue
            if other is not None and _in_exception(pair.evidence, other):
                continue  # "will be held unless it is called off": a condition, compared as one
            if other is not None and lasted_before(pair, word.clause):
                continue
            if other is not None and axis.name == "all-some" and is_some_not(pair):
                continue
            if other is not None and axis.name in _DEGREES and ranked_alike(pair, word):
                continue
            if other is not None and told_as_deed(pair, word):
                continue  # «حظر تجول كان الجيش قد فرضه», though another has lifted it since
            if other is not None and axis.name not in seen:
                seen.add(axis.name)
                detail = f"the claim says {word.raw!r} where the evidence says {other.raw!r}"
                yield Reason(check=axis.check, detail=detail)


def _of_another(pair: Pair, other: Word) -> bool:
    """Tell whether across the languages a noun tells that something else was called off: «محادثات
    في الرياض … منذ تعليق الزيارات».
    """
    behind = pair.evidence.words[other.i + 1 : other.i + 2]
    noun = pair.crossed and other.arabic and other.key.lstrip("وبل").startswith(("ت", "ال", "ار"))
    mine = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
    return noun and bool(behind) and behind[0].content and behind[0].i not in mine


_UNLESS = re.compile(r"\b(?:unless|[وف]?(?:ما لم|الا اذا|الا في حال))\b")


def _in_exception(reading: Reading, word: Word) -> bool:
    """Tell whether a word only says what would prevent the rest: «ما لم يطلب الدفاع تأجيلها»."""
    clause = [w for w in reading.clause(word.clause) if w.i <= word.i]
    before = reading.clause(word.clause - 1)[-1:]  # «ما» may end the clause before «لم»
    start = before[0].start if before and before[0].key == "ما" else clause[0].start
    return bool(_UNLESS.search(fold_key(reading.text[start : word.end])))


_ONE_STEP = frozenset({"percent", "percentage-point", "basis-point"})


def _moves_otherwise(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the evidence has a percentage in a clause that only rises, and the
    claim in one that only falls, or the other way round.
    """
    axis = next(a for a in all_axes() if a.name == "rise-fall")
    ours, theirs = placed_on(axis, pair.claim), placed_on(axis, pair.evidence)
    for number in pair.claim.numbers:
        if number.unit not in _ONE_STEP and not pair.crossed:
            continue
        here = _moves(pair.claim, ours, number)
        same = [
            q for q in pair.evidence.numbers if (q.value, q.unit) == (number.value, number.unit)
        ]
        if len(same) != 1 or len(here) != 1:
            continue
        there = _moves(pair.evidence, theirs, same[0])
        if len(there) == 1 and not here & there:
            detail = f"{number.text!r} goes the other way in the evidence"
            yield Reason(check="direction", detail=detail)
            return


def _moves(reading: Reading, placed: list[Placed], number: Quantity) -> frozenset[int]:
    """Return the poles of the undenied words in the clause of a number."""
    clauses = {w.clause for w in reading.words if number.start <= w.start < number.end}
    inside = [(w, p) for w, p in placed if w.clause in clauses and w.end <= number.start]
    if any(_denied(reading, w.i) for w, _ in inside):
        return frozenset()
    return frozenset(i for _, poles in inside for i in poles)


def denies_the_opposite(pair: Pair, word: Word, *, complements: bool = False) -> bool:
    """Return whether a word that the claim denies has its opposite in the evidence, undenied:
    «لم تكن مغلقة» under «كانت مفتوحة».
    """
    if not (_denied(pair.claim, word.i) or (pair.crossed and _not_so(pair.claim, word.i))):
        return False
    for axis in all_axes():
        if complements and axis.name not in _COMPLEMENTS:
            continue
        poles = poles_of(axis, word)
        others = [w for w, p in placed_on(axis, pair.evidence) if poles and not p & poles]
        if not word.arabic:
            others = [w for w in others if _told_beside(pair, word, w)]
        if any(not _denied(pair.evidence, w.i) for w in others):
            return True
    return False


def _told_beside(pair: Pair, word: Word, other: Word) -> bool:
    """Tell whether an English opposite is told of the same thing: what stands before it and behind
    it has counterparts there, and the evidence has none of the word itself.
    """
    clause = [w for w in pair.claim.clause(word.clause) if w.content]
    behind, before = [w for w in clause if w.i > word.i], [w for w in clause if w.i < word.i]
    if before and not any(m.clause == other.clause for m in pair.matches[before[-1].i]):
        return False
    return not pair.matched(word) and any(
        m.clause == other.clause and m.i > other.i for w in behind for m in pair.matches[w.i]
    )


def asserts_the_opposite(pair: Pair, target: Word) -> bool:
    """Return whether a word that the evidence denies has its opposite in the claim, undenied:
    «كانت مفتوحة» under «لم تكن مغلقة».
    """
    return bool(_opposites(pair.evidence, target, pair.claim))


def affirms_the_opposite(pair: Pair, word: Word) -> bool:
    """Return whether a word of the claim, undenied, has its opposite denied in the evidence."""
    return not _denied(pair.claim, word.i) and any(
        word in _opposites(pair.evidence, other, pair.claim) for other in pair.evidence.words
    )


# axes without a middle: what is not the one is the other
_COMPLEMENTS = frozenset(
    """
    open-close continue-stop attend-absent safe-danger guilty legal true-false found-lost
    alive-dead     agree-refuse success-failure admit-deny ban-allow known-unknown easy-hard
    secret-public join-quit direct allowed-banned fit-unfit
    related-unrelated
    """.split()
)


# who refuses has not agreed, but who does not refuse need not have agreed
_NO_MIDDLE = _COMPLEMENTS - {"agree-refuse", "admit-deny", "join-quit"}


def _opposites(denying: Reading, target: Word, reading: Reading) -> list[Word]:
    """Return the undenied opposites of a word that a text denies."""
    if not _denied(denying, target.i):
        return []
    found: list[Word] = []
    for axis in all_axes():
        poles = poles_of(axis, target)
        if poles and axis.name in _NO_MIDDLE:
            found += [w for w, p in placed_on(axis, reading) if not p & poles]
    return [w for w in found if not _denied(reading, w.i)]


_RIGHT_BEFORE = 3  # words between a negation and the quality that it denies


def _denied(reading: Reading, i: int) -> bool:
    """Tell whether a word stands right behind a negation."""
    word = reading.words[i]
    if not word.arabic:
        return _denied_in_english(reading, word)
    before = [w for w in reading.words[max(0, i - _RIGHT_BEFORE) : i] if w.clause == word.clause]
    keys = {w.key for w in before}
    return not keys & _STILL and any(k.lstrip("وف") in _DENYING for k in keys)


_ENGLISH_NOT = frozenset("not never no nobody none neither nor".split())
_NOT_ONLY = frozenset("only doubt more less sooner later fewer just least".split())


def _denied_in_english(reading: Reading, word: Word) -> bool:
    """Tell whether a negation stands close before an English word, and denies it: "did not agree",
    "not everyone agreed", not "not only closed".
    """
    before = [w for w in reading.words[max(0, word.i - _RIGHT_BEFORE) : word.i]
              if w.clause == word.clause]  # fmt: skip
    return any(
        w.key in _ENGLISH_NOT and reading.words[w.i + 1].key not in _NOT_ONLY for w in before
    )


def _not_so(reading: Reading, i: int) -> bool:
    """Tell whether an English word stands right behind a negation: "would not accept"."""
    word = reading.words[i]
    before = [w for w in reading.words[max(0, i - _RIGHT_BEFORE) : i] if w.clause == word.clause]
    return not word.arabic and any(w.key in _NOT_EN or w.key.endswith("n't") for w in before)


_NOT_EN = frozenset("not never cannot".split())
_STILL = frozenset("يزال تزال يزالون زال زالت زالوا تزالان يزالان".split())
_DENYING = frozenset("لم لا لن ليس ليست غير عدم دون".split())
_LOSE = frozenset("lost lose loses خسر خسرت يخسر تخسر".split())
_WIN = frozenset("beat beats defeated beaten won فاز فازت تغلب تغلبت هزم هزمت".split())


def _told_by_the_loser(pair: Pair) -> bool:
    """Tell whether one text says that A beat B and the other that B lost to A."""
    ours = [a for a in acts(pair.claim) if a.verb.key in _LOSE | _WIN]
    theirs = [a for a in acts(pair.evidence) if a.verb.key in _LOSE | _WIN]
    for one in ours:
        agent = one.agent | frozenset(one.row)
        mine = {m.i for i in agent for m in pair.matches[i]}
        for other in theirs:
            beaten = other.object | other.placed.get("on", frozenset())
            beaten |= other.placed.get("to", frozenset())
            turned = (one.verb.key in _LOSE) != (other.verb.key in _LOSE)
            if turned and mine & beaten and not mine & (other.agent | frozenset(other.row)):
                return True
    return False


_NOT = frozenset("not no never without لم لا لن ليس ليست دون عدم نفي نفت ينفي تنفي".split())
_ANCHORED = frozenset(fold_key(w) for w in "before after قبل بعد عقب إثر".split())
_ANCHOR = 4  # words behind "after" that name what it stands after


def _same_anchor(pair: Pair, word: Word, other: Word) -> bool:
    """Tell whether two marks stand before the same thing: "A after B" is "B before A"."""
    behind = [w for w in pair.claim.words[word.i + 1 : word.i + 1 + _ANCHOR] if w.content]
    near = range(other.i + 1, other.i + 2 + _ANCHOR)
    return any(m.i in near for w in behind if pair.firm(w) for m in pair.matches[w.i])


_DEGREES = frozenset({"rise-fall", "more-less"})  # two things may well move apart


def on_axis_of(pair: Pair, word: Word, other: Word) -> list[Placed]:
    """Return the other words of the claim on the axes that two words are opposites on."""
    shared = all_poles(word.key).keys() & all_poles(other.key).keys()
    return [
        (w, p) for axis in all_axes() if axis.name in shared
        if axis.name in _DEGREES
        for w, p in placed_on(axis, pair.claim) if w.i != word.i
    ]  # fmt: skip


def _opposite(pair: Pair, placed: Placed, theirs: list[Placed], *, local: bool) -> Word | None:
    word, poles = placed
    same = [w for w, p in theirs if p & poles]
    others = [w for w, p in theirs if not p & poles]
    if pair.crossed and local:  # «خفض توقعات النمو» is no shrinking: "growth" is told as well
        axes = all_poles(word.key).keys()
        ours = [w for w in pair.claim.words if w.i != word.i and axes & all_poles(w.key).keys()]
        told = {m.i for w in ours for m in pair.matches[w.i]}
        others = [w for w in others if w.i not in told or w in pair.matches[word.i]]
    if not others or (same and not local):
        return None
    if pair.crossed and any(m.key in _CASES for m in pair.matches[word.i]):
        return None  # «214 إصابة بالحمى» are 214 cases, whoever has died
    best = max(others, key=lambda w: pair.overlap(word, w))
    if word.key in _ANCHORED and same_bound(pair):
        return None
    if word.key in _ANCHORED and not _same_anchor(pair, word, best):
        return None
    if not same and any(
        best in pair.matches[w.i] and not p & poles for w, p in on_axis_of(pair, word, best)
    ):
        return None  # «عزت تراجع أرباحها إلى ارتفاع الأسعار» under «تراجعت … بسبب الغلاء»
    if not same:
        exact = [w for w in pair.evidence.words if w.key == word.key]
        return None if exact else best
    own = max(pair.overlap(word, w) for w in same)
    return best if pair.overlap(word, best) > own + 0.34 else None
