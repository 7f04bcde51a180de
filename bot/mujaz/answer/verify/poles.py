"""C13: direction, comparison and other words with an opposite: up or down, killed or injured.

In:  a Pair
Out: Reasons, each named after what the axis tells (contrasts.tsv)

A word of the claim on one pole needs a word of the evidence on the same pole; where the evidence
has both poles, the one in the same surroundings decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mujaz.answer.verify.acts import acts
from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Reading, Word
from mujaz.answer.verify.thesaurus import rows
from mujaz.answer.verify.until import same_bound
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.language.tokens import without_clitics
from mujaz.model import Reason


@dataclass(frozen=True, slots=True)
class _Axis:
    name: str
    check: str
    poles: tuple[frozenset[str], ...]


@cache
def _axes() -> tuple[_Axis, ...]:
    axes = []
    for name, check, *cells in rows("contrasts.tsv"):
        poles = tuple(frozenset(fold_key(w) for w in cell.split()) for cell in cells if cell)
        axes.append(_Axis(name, check, poles))
    return tuple(axes)


_Placed = tuple[Word, frozenset[int]]
_LOCAL = frozenset(
    {"rise-fall", "gain-shed", "import-export", "more-less", "open-close"}
)  # both often stand in one sentence


_ACCUSATIVE = 4  # letters from which a last ا may be the accusative's: «ارتفاعًا»
_WITH_PRONOUN = re.compile(r"(\w{4,})(?:ها|هم|هما)$")  # «بتأجيلها»


@lru_cache(maxsize=65536)
def _all_poles(key: str) -> dict[str, frozenset[int]]:
    stripped = without_clitics(key)
    readings = [*stripped, *(r[1:] for r in stripped if r.startswith(("سي", "ست")))]
    readings += [r[:-1] for r in readings if len(r) > _ACCUSATIVE and r.endswith("ا")]
    bare = [m.group(1) for r in readings if (m := _WITH_PRONOUN.match(r))]
    readings += bare + [f"{b[:-1]}ه" for b in bare if b.endswith("ت")]  # «إصابتهم»
    found = {
        axis.name: frozenset(n for n, p in enumerate(axis.poles) if any(r in p for r in readings))
        for axis in _axes()
    }
    return {name: poles for name, poles in found.items() if poles}


def _poles(axis: _Axis, word: Word) -> frozenset[int]:
    """Return the poles of a word: «إصابة» is an injury and an illness."""
    return _all_poles(word.key).get(axis.name, frozenset())


def _on(axis: _Axis, reading: Reading) -> list[_Placed]:
    words = reading.words
    added = {w.i for w in words[:-1] if axis.name == "add-cut" and words[w.i + 1].key in _THAT}
    dated = {w.i for w in words if w.counted and axis.check != "dates"}  # «عام 2020» is no «عام»
    skipped = added | dated
    found = ((w, _poles(axis, w)) for w in words if not w.capital and w.i not in skipped)
    placed = [(w, p) for w, p in found if p and not _particle(reading, w)]
    return [(w, p) for w, p in placed if axis.name != "agree-refuse" or not _before_it(reading, w)]


def _before_it(reading: Reading, word: Word) -> bool:
    """Tell whether «قبل» is "before", and accepts nothing: a verb opens its clause."""
    if word.key != "قبل":
        return False
    first = reading.clause(word.clause)[0].i == word.i
    behind = reading.words[word.i + 1 : word.i + 2]
    return not first or any(w.counted or w.key == "ان" for w in behind)


_THAT = frozenset("that ان انه انها".split())  # «أضافت أن» adds no money
_MOVES = frozenset("is are was were be been from by to at on sharply slightly and or".split())


def _compound(reading: Reading, word: Word) -> bool:
    """Tell whether a word is the end of a compound: "open-ended" ends nothing."""
    return word.start >= 2 and reading.text[word.start - 1] in "-‐‑" and (
        reading.text[word.start - 2].isalpha()
    )  # fmt: skip


_AT_LEAST = frozenset(fold_key(w) for w in "الأقل الأكثر الأقصى الأدنى".split())


def _measured(reading: Reading, word: Word) -> bool:
    """Tell whether a clause has a rate, a price or a count that can be kept as it is."""
    near = [w for w in reading.words if w.clause == word.clause]
    if {w.key for w in near} & {"unchanged", "steady", "stable", "rate", "rates", "same"}:
        return True
    return any(
        q.start <= w.start < q.end and q.kind in {"percent", "money", "count"}
        for w in near for q in reading.numbers
    )  # fmt: skip


_MOVERS = frozenset(
    """
    put puts putting push pushed pushes pushing bring brings brought bringing drive drives
    drove driven driving bid mark marked marks marking go goes went gone going come comes
    came edge edged edges crept creep send sent sends sending tick ticked inch inched move
    moved moves bump bumped ratchet ratcheted scale scaled scales talked nudge nudged
    """.split()
)
_MOVED = 8  # words behind "put up" in which it is told how far


def _moved(reading: Reading, word: Word) -> bool:
    """Tell whether "up" or "down" says where something measured goes: "put rates up to 3"."""
    near = reading.words[max(0, word.i - 4) : word.i]
    behind = reading.words[word.i : word.i + _MOVED]
    led = any(w.key in _MOVERS and w.clause == word.clause for w in near)
    return led and any(w.key in {"from", "to", "by"} for w in behind) and any(
        q.start <= w.start < q.end for w in behind for q in reading.numbers
        if q.kind in {"percent", "money", "count"} and q.unit not in {"minute", "day"}
    )  # fmt: skip


_STANDS = frozenset("is are was were be being been stands stood voted".split())


def _particle(reading: Reading, word: Word) -> bool:
    """Tell whether "up" or "down" belongs to a verb ("shore up", "set up") and points nowhere;
    so with «بعد» at the end of a clause, which is "yet".
    """
    around = [w for w in reading.words[max(0, word.i - 1) : word.i + 2] if w.i != word.i]
    if _compound(reading, word):
        return True
    if word.key == "left" and (
        reading.words[word.i - 1].key == "the"
        or any(w.counted for w in reading.words[word.i + 1 : word.i + 3])
    ):
        return True  # "on the left", "left six dead"
    if word.key == "دون":
        return not _is_under(reading, word)
    if word.key.startswith("نايب") and word.i and reading.words[word.i - 1].counted:
        return True  # «88 نائبًا» sit in parliament
    if word.key in {"against", "ضد"}:
        return reading.words[word.i - 1].key not in _STANDS if word.i else True
    if word.key in {"kept", "left", "maintained"} and not _measured(reading, word):
        return True  # "has been kept at a depository"
    if word.key in _AT_LEAST and word.i and reading.words[word.i - 1].key in {"علي", "في"}:
        return True  # «على الأقل»
    if word.key in {"up", "down"}:
        return not any(w.key in _MOVES or w.counted for w in around) and not _moved(reading, word)
    if word.key == "بعد":
        behind = [w for w in reading.words[word.i + 1 : word.i + 2] if w.clause == word.clause]
        return not behind
    return False


_MARKS = re.compile(
    r"(?:ال)?(?:مستوي|سقف|حد|خط|معدل|متوسط|توقعات|متوقع|مامول|مطلوب|مستهدف|هدف|سن|نصف|ثلث|ربع)\w*$"
)


def _is_under(reading: Reading, word: Word) -> bool:
    """Tell whether «دون» is "under", and not the "without" of «دون تغيير»."""
    before = reading.words[word.i - 1].key if word.i else ""
    behind = reading.words[word.i + 1 : word.i + 2]
    if before.lstrip("وف") in {"من", "ب"} or not behind:
        return False
    return behind[0].counted or bool(_MARKS.match(behind[0].key)) or any(
        q.start <= behind[0].start < q.end for q in reading.numbers
    )  # fmt: skip


def on_axis(name: str, reading: Reading) -> list[_Placed]:
    """Return the words of a text that stand on a pole of an axis."""
    return next((_on(axis, reading) for axis in _axes() if axis.name == name), [])


def opposite_words(one: str, other: str) -> bool:
    """Return whether two folded words stand on different poles of an axis, and on none together."""
    mine, theirs = _all_poles(one), _all_poles(other)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and not any(mine[name] & theirs[name] for name in shared)


def check_poles(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each word that stands on another pole than the evidence."""
    yield from _moves_otherwise(pair)
    seen = set()
    denied = any(w.key in _NOT for w in pair.claim.words)
    for axis in _axes():
        if axis.name == "admit-deny" and denied:
            continue  # «أكد أنه لم يتسلم عرضًا» is «نفى أن يكون قد تسلم»
        theirs = _on(axis, pair.evidence)
        if not theirs:
            continue
        if axis.name == "win-lose" and _told_by_the_loser(pair):
            continue
        for word, poles in _on(axis, pair.claim):
            other = _opposite(pair, (word, poles), theirs, local=axis.name in _LOCAL)
            here = _denied(pair.claim, word.i) or (pair.crossed and _not_so(pair.claim, word.i))
            there = other is not None and _denied(pair.evidence, other.i)
            here &= word.arabic or axis.name in _COMPLEMENTS
            if other is not None and (
                (here and not there) or (there and not here and axis.name in _NO_MIDDLE)
            ):
                continue  # «لم تكن مغلقة» under «كانت مفتوحة»
            if other is not None and axis.name == "held-postponed" and _of_another(pair, other):
                continue
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


_ONE_STEP = frozenset({"percent", "percentage-point", "basis-point"})


def _moves_otherwise(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the evidence has a percentage in a clause that only rises, and the
    claim in one that only falls, or the other way round.
    """
    axis = next(a for a in _axes() if a.name == "rise-fall")
    ours, theirs = _on(axis, pair.claim), _on(axis, pair.evidence)
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


def _moves(reading: Reading, placed: list[_Placed], number: Quantity) -> frozenset[int]:
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
    for axis in _axes():
        if complements and axis.name not in _COMPLEMENTS:
            continue
        poles = _poles(axis, word)
        others = [w for w, p in _on(axis, pair.evidence) if poles and not p & poles]
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
    for axis in _axes():
        poles = _poles(axis, target)
        if poles and axis.name in _NO_MIDDLE:
            found += [w for w, p in _on(axis, reading) if not p & poles]
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


def on_axis_of(pair: Pair, word: Word, other: Word) -> list[_Placed]:
    """Return the other words of the claim on the axes that two words are opposites on."""
    shared = _all_poles(word.key).keys() & _all_poles(other.key).keys()
    return [
        (w, p) for axis in _axes() if axis.name in shared
        if axis.name in _DEGREES
        for w, p in _on(axis, pair.claim) if w.i != word.i
    ]  # fmt: skip


def _opposite(pair: Pair, placed: _Placed, theirs: list[_Placed], *, local: bool) -> Word | None:
    word, poles = placed
    same = [w for w, p in theirs if p & poles]
    others = [w for w, p in theirs if not p & poles]
    if pair.crossed and local:  # «خفض توقعات النمو» is no shrinking: "growth" is told as well
        axes = _all_poles(word.key).keys()
        ours = [w for w in pair.claim.words if w.i != word.i and axes & _all_poles(w.key).keys()]
        told = {m.i for w in ours for m in pair.matches[w.i]}
        others = [w for w in others if w.i not in told or w in pair.matches[word.i]]
    if not others or (same and not local):
        return None
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
