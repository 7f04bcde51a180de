"""C13: who is ahead of whom is not turned round: "nine points ahead of the Greens".

In:  a Pair
Out: Reasons: direction

A comparison has one that is more and one that is less: before and behind "ahead of", "lead over",
"behind", "trails", "cheaper than", "twice as high as", "before", "followed by", «متقدما على»,
«تليه», «أرخص من». A claim is turned round where the words of its one side stand on the other side
in the evidence and none on their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def _set(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


# Comparatives by what they measure: more, then less
_MEASURES = {
    "amount": (
        "more higher bigger larger greater أكثر أكبر أعلى أزيد أوفر",
        "less fewer lower smaller أقل أدنى أصغر أخفض",
    ),
    "length": ("longer taller أطول", "shorter أقصر"),
    "age": ("older elder أكبر أقدم", "younger newer أصغر أحدث"),
    "speed": ("faster quicker swifter أسرع", "slower أبطأ"),
    "cost": ("dearer costlier pricier أغلى أعلى", "cheaper أرخص أدنى"),
    "time": ("earlier sooner أبكر أسبق", "later أحدث"),
    "strength": ("stronger tougher mightier أقوى أشد أصلب", "weaker softer أضعف ألين"),
    "wealth": ("richer wealthier أغنى أثرى", "poorer أفقر"),
    "weight": ("heavier أثقل", "lighter أخف"),
    "quality": ("better أفضل أحسن أجود", "worse أسوأ أردأ"),
    "width": ("wider broader أوسع أعرض", "narrower أضيق"),
    "depth": ("deeper أعمق", "shallower أضحل"),
    "distance": ("farther further أبعد", "closer nearer أقرب"),
    "heat": ("hotter warmer أحر أدفأ أسخن", "colder cooler أبرد"),
    "safety": ("safer أسلم", "riskier أخطر"),
    "ease": ("easier simpler أسهل أيسر أبسط", "harder tougher أصعب أعسر"),
}
COMPARED = {
    fold_key(word): [(m, sign) for m, poles in _MEASURES.items() for sign, pole in
                     zip((1, -1), poles, strict=True) if word in pole.split()]
    for poles in _MEASURES.values() for pole in poles for word in pole.split()
}  # fmt: skip
_ANY = frozenset({"lead", "amount"})  # "ahead of" may be said of every measure
_LEAD = _set("lead leads advantage edge margin majority superiority")
_OVERTAKE = _set(
    "outnumber outnumbers outnumbered outnumbering outweigh outweighs outweighed outstrip outstrips"
    " outstripped outpace outpaces outpaced outperform outperforms outperformed outsell outsells"
    " outsold outvoted outvote outrank outranks outranked outscored overtook overtake overtakes"
    " overtaken surpass surpasses surpassed exceed exceeds exceeded eclipse eclipses eclipsed dwarf"
    " dwarfs dwarfed outspend outspends outspent outlive outlived outlives"
)
_TRAIL = _set("trail trails trailed trailing lag lags lagged lagging")
_LAGGING = _TRAIL | _set(
    "finished came ran stood remains remain remained fell falls is was are were sits stands point"
    " points seat seats vote votes percent place places goal goals minute"
    " minutes second seconds hour"
    " hours lap laps game games"
)
_LEADING = _set("lead leads led leading leading")
_AHEAD_AR = _set(
    "يتقدم تتقدم تقدم تقدمت متقدما متقدمة متقدم يتفوق تتفوق تفوق تفوقت متفوقا متفوقة تقدمه تقدمها"
    " تفوقه تفوقها بتقدم أفضلية الأفضلية"
)
_BEHIND_AR = _set(
    "يتأخر تتأخر تأخر تأخرت متأخرا متأخرة متأخر يتخلف تتخلف تخلف تخلفت متخلفا متخلفة تأخره تأخرها"
)
_GAP = _set("بفارق وبفارق بفرق")
_SECOND = re.compile(
    r"(?:ال)?(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|اخير)(?:ا|ه)?$|وصيفا?$|خلف$"
)
_BEFORE = _set("before قبل قبيل")
_AFTER = _set("after following بعد عقب بعيد إثر")
_NEXT_IN_RANK = re.compile(r"[وف]?[يت](?:لي|تبع|عقب)(?:ه|ها|هم|هما)$")  # «تليه ألمانيا»
_NOT = _set("not no never neither hardly nor cannot لم لا لن ليس ليست غير دون")
_STOPS = ".!?؟؛;\n"
_LEFT, _RIGHT = 14, 7  # words on either side that tell what is compared
_ENDS = _set("and but while whereas when because with by as although لكن بينما فيما حين عندما ب")


@dataclass(frozen=True)
class _Comparison:
    measure: str
    more: frozenset[int]
    less: frozenset[int]
    whole: bool  # both sides are named


def check_ahead(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim puts ahead what the evidence puts behind."""
    theirs = list(_comparisons(pair.evidence))
    for ours in _comparisons(pair.claim):
        told = [
            v for other in theirs if _one_measure(ours, other) if (v := _vote(pair, ours, other))
        ]
        if told and all(v < 0 for v in told):
            yield Reason(check="direction", detail="who is ahead of whom is the other way round")
            return


def ranked_alike(pair: Pair, word: Word) -> bool:
    """Return whether a comparative of the claim puts the same one ahead as the evidence does by the
    opposite one: "A is dearer than B" is "B is cheaper than A".
    """
    theirs = [c for c in _comparisons(pair.evidence) if c.whole]
    ours = [c for c in _comparisons(pair.claim, word) if c.whole]
    votes = [
        _vote(pair, one, other) for one in ours for other in theirs if _one_measure(one, other)
    ]
    placed = any(
        _found(pair, c.more) & t.more - t.less and _found(pair, c.less) & t.less - t.more
        for c in ours for t in theirs
    )  # fmt: skip
    return placed and bool(votes) and all(v > 0 for v in votes)


def _one_measure(ours: _Comparison, theirs: _Comparison) -> bool:
    one, other = ours.measure, theirs.measure
    if one == other:
        return True
    if "time" in {one, other}:
        return "lead" in {one, other}
    return one in _ANY and other in _ANY


def _vote(pair: Pair, ours: _Comparison, theirs: _Comparison) -> int:
    """Return 1 where the sides are the evidence's, -1 where they are turned round, else 0."""
    more, less = _found(pair, ours.more), _found(pair, ours.less)
    more, less = more - less, less - more
    kept = len(more & theirs.more), len(less & theirs.less)
    straight = sum(kept)
    turned = len(more & theirs.less), len(less & theirs.more)
    if not ours.whole:
        return 0
    if theirs.whole:
        # what is compared ("the rate of …") often stands on one side in both
        sure = not pair.crossed or ours.measure == "rank"
        if all(turned) and (sum(turned) > straight or (sure and not all(kept))):
            return -1
        return int(straight > 0)
    if (turned[0] or turned[1]) and sum(turned) >= straight:
        return -1
    return int(straight > 0)


def _found(pair: Pair, words: frozenset[int]) -> frozenset[int]:
    found: set[int] = set()
    for i in words:
        word = pair.claim.words[i]
        if word.content and (pair.crossed or pair.firm(word)):
            found |= {m.i for m in pair.matches[i]}
    return frozenset(found)


def _comparisons(reading: Reading, only: Word | None = None) -> Iterator[_Comparison]:
    for word in reading.words if only is None else (only,):
        for measure, sign, first, last in _marks(reading, word):
            left = _left(reading, first)
            near = [reading.words[i].key.lstrip("وف") for i in left[:5]]
            if set(near) & _NOT - {"دون"} or "دون" in near[:2]:
                continue  # «الأطفال دون الخامسة» are under five
            right = _right(reading, last)
            one, other = frozenset(left), frozenset(right)
            if not one:
                continue
            more, less = (one, other) if sign > 0 else (other, one)
            yield _Comparison(measure, more, less, bool(other))


def _marks(reading: Reading, word: Word) -> Iterator[tuple[str, int, int, int]]:
    """Yield each mark at a word: what it measures, its sign, its first and last word."""
    keys = [w.key for w in reading.words[word.i : word.i + 3]]
    before = [w.key for w in reading.words[max(0, word.i - 4) : word.i]]
    key = word.key
    if keys[:2] == ["ahead", "of"] or (key in _LEAD and keys[1:2] == ["over"]):
        yield "lead", 1, word.i, word.i + 1
    elif key in _OVERTAKE or (key in _LEADING and _by_a_number(reading, word)):
        yield "lead", 1, word.i, word.i
    elif (key == "behind" and set(before) & _LAGGING) or (
        key in _TRAIL and keys[1:2] != ["behind"]
    ):
        yield "lead", -1, word.i, word.i
    elif keys[:2] == ["followed", "by"] or _NEXT_IN_RANK.match(key):
        yield "rank", 1, word.i, word.i + (not word.arabic)
    elif key in _BEFORE | _AFTER and not _was_before(keys) and keys[1:2] not in (
        ["ذلك"], ["that"], ["this"]
    ):  # fmt: skip
        yield "time", 1 if key in _BEFORE else -1, word.i, word.i
    elif key in {"علي", "عن", "امام"} and (said := _verb_before(reading, word)):
        yield "lead", said, word.i, word.i
    yield from _multiples(reading, word)
    yield from _comparatives(reading, word)


_WAS = re.compile(r"(?:كان|[يت]كون|كانوا|بلغ)(?:ت|ا)?$")


def _was_before(keys: list[str]) -> bool:
    """Tell whether «بعد أن كان» says from what a thing has changed, and puts nothing after it."""
    return keys[0] == "بعد" and keys[1:2] == ["ان"] and bool(_WAS.match("".join(keys[2:3])))


_THAN = _set("than من منه منها منهم مما ممن مني منا")
_MULTIPLE = _set("twice double triple thrice times quadruple")
_FRACTION = _set("half third quarter")
_MULTIPLE_AR = re.compile(r"[وفب]?(?:ضعف|ضعفا|ضعفي|ضعفين|اضعاف|ضعفه|ضعفها)$")
_THERE = re.compile(r"(?:ما|معدل|مستوي|نسبه|عدد|حجم|سعر|\w{3,}(?:ه|ها|هم))$")
_TO_AS = 6  # words from "twice" to its second "as"


def _multiples(reading: Reading, word: Word) -> Iterator[tuple[str, int, int, int]]:
    """Yield the multiple at a word: "twice as high as in", "half the rate of", «ضعف ما هو في»."""
    behind = reading.words[word.i + 1 : word.i + 1 + _TO_AS]
    if word.arabic:
        if _MULTIPLE_AR.match(word.key) and behind and _THERE.match(behind[0].key):
            yield "amount", 1, word.i, word.i + 1
        return
    sign = 1 if word.key in _MULTIPLE else -1 if word.key in _FRACTION else 0
    if not sign or not behind:
        return
    twice = [w.i for w in behind if w.key == "as"]
    if behind[0].key == "as" and len(twice) > 1:
        less = any(w.key in _LESSER for w in behind)
        yield "amount", -sign if less else sign, word.i, twice[1]
    of = next((w.i for w in behind if w.key in {"of", "in", "for", "at"}), None)
    if behind[0].key in {"that", "the"} and of is not None:
        yield "amount", sign, word.i, of


_LESSER = _set("low little few small short cheap weak poor slow light")


def _comparatives(reading: Reading, word: Word) -> Iterator[tuple[str, int, int, int]]:
    """Yield the comparative at a word, with what it is compared with where that is said."""
    for measure, sign in COMPARED.get(word.key, ()):
        behind = reading.words[word.i + 1 : word.i + 5]
        than = next((w for w in behind if w.key in _THAN), None)
        if than is None:
            if not word.arabic and not any(w.content for w in behind[:1]):
                yield measure, sign, word.i, len(reading.words)
            continue
        after = reading.words[than.i + 1 : than.i + 2]
        if after and (after[0].counted or any(q.start <= after[0].start < q.end
                                              for q in reading.numbers)):  # fmt: skip
            continue
        yield measure, sign, word.i, than.i


def _by_a_number(reading: Reading, word: Word) -> bool:
    """Tell whether "leads" is told with by how much: "leads Labour by six points"."""
    behind = reading.words[word.i + 1 : word.i + 8]
    return any(
        w.key == "by" and reading.words[w.i + 1 : w.i + 2]
        and any(q.start <= reading.words[w.i + 1].start < q.end for q in reading.numbers)
        for w in behind
    )  # fmt: skip


def _verb_before(reading: Reading, word: Word) -> int:
    """Return the sign of an Arabic verb of leading or trailing before its preposition, or of a gap:
    «بفارق أربع نقاط عن».
    """
    for w in reversed(reading.words[max(0, word.i - 5) : word.i]):
        key = w.key.lstrip("وف")
        if word.key == "علي" and key in _AHEAD_AR:
            return 1
        if word.key == "عن" and key in _BEHIND_AR:
            return -1
    gap = any(w.key in _GAP for w in reading.words[max(0, word.i - 5) : word.i])
    row = {w.key.lstrip("وف") for w in reading.clause(word.clause) if w.i < word.i}
    first = any("متصدر" in w.key for w in reading.words[word.i + 1 : word.i + 4])
    if not gap or first or any(_SECOND.match(key) for key in row):
        return 0  # «حل ثانيا بفارق ثانيتين عن», «بفارق نقطة عن المتصدر»
    return -1 if row & _BEHIND_AR else 1


def _stopped(reading: Reading, i: int) -> bool:
    gap = reading.text[reading.words[i - 1].end : reading.words[i].start] if i else "."
    return any(c in _STOPS for c in gap)


def _left(reading: Reading, first: int) -> list[int]:
    found: list[int] = []
    for i in range(first - 1, max(-1, first - 1 - _LEFT), -1):
        if reading.words[i].key.lstrip("وف") not in _AHEAD_AR | _BEHIND_AR:
            found.append(i)
        if _stopped(reading, i):
            break
    return found


def _right(reading: Reading, last: int) -> list[int]:
    found: list[int] = []
    for i in range(last + 1, min(len(reading.words), last + 1 + _RIGHT)):
        gap = reading.text[reading.words[i - 1].end : reading.words[i].start]
        if any(c in _STOPS or c in ",،:" for c in gap) or reading.words[i].key in _ENDS:
            break
        if found and any(q.start <= reading.words[i].start < q.end for q in reading.numbers):
            break
        found.append(i)
    return found
