"""C5: an amount keeps what it is counted by: square or plain, a month or a week, each or together.

In:  a Pair
Out: Reasons: units

"40 square kilometres" are no 40 kilometres, "300 litres a day" no 300 an hour; what three banks got
together none of them got alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_REACH = 34  # characters behind a number in which its unit and pace stand
_SENTENCE = re.compile(r"[.!?؟؛;\n](?!\d)")
_FORMS = {
    "square": r"\bsquare|\bsq\b|\w²|\w2\b(?<=[a-z]2)|\bمربع\w*",
    "cubic": r"\bcubic|\bcu\b|\w³|\bمكعب\w*",
}
_SHAPES = {name: re.compile(shape) for name, shape in _FORMS.items()}
_LENGTHS = re.compile(
    r"\b(?:kilomet\w+|met(?:er|re)s?|miles?|feet|foot|km|m|yards?|centimet\w+|كيلومتر\w*"
    r"|مترا?|امتار"
    r"|كم|ميلا?|اميال|قدما?|اقدام|سنتيمتر\w*)\b"
)
_NOT_A_PACE = (
    r"(?! (?:ago|earlier|later|before|after|apart|early|late|old|off|\w+ (?:ago|earlier)))"
)
_ENGLISH = (
    r"\b(?:per|a|an|each|every|for each) {}\b" + _NOT_A_PACE + r"|\b{}\b(?! (?:newspaper|paper))"
)
_PACES = {
    name: re.compile(_ENGLISH.format(noun, adverb) + f"|{arabic}")
    for name, noun, adverb, arabic in (
        ("second", "second", "per-second", r"\b(?:في|ب|كل) ?الثانيه\b|\bلكل ثانيه\b"),
        ("minute", "minute", "per-minute", r"\b(?:في|ب|كل) ?ال?دقيقه\b|\bلكل دقيقه\b"),
        ("hour", "hour", "hourly", r"\b(?:في|ب) ?الساعه\b(?! ال)|\b(?:كل|لكل) ساعه\b"),
        ("day", "(?:day|night)", "(?:daily|nightly)",
         r"\bيوميا\b|\bيومي(?:ه|ين)?\b|\b(?:في|ب) ?(?:اليوم|الليله)\b(?! ال)|\b(?:كل"
         r"|لكل) (?:يوم|ليله)\b"),
        ("week", "week", "weekly",
         r"(?<!اساس )\bاسبوعي(?:ا|ه)?\b|\b(?:في|ب) ?الاسبوع\b(?! ال)|\b(?:كل|لكل) اسبوع\b"),
        ("month", "month", "monthly",
         r"(?<!اساس )\bشهري(?:ا|ه)?\b|\b(?:في|ب) ?الشهر\b(?! ال)|\b(?:كل|لكل) شهر\b"),
        ("quarter", "quarter", "quarterly", r"\bفصليا\b|\bكل (?:فصل|ربع سنه)\b|\bربع سنوي\w*"),
        ("year", "(?:year|annum)", "(?:annually|annual|yearly)",
         r"(?<!اساس )\bسنوي(?:ا|ه)?\b|\b(?:في|ب) ?(?:السنه|العام)\b(?! ال)"
        r"|\b(?:كل|لكل) (?:سنه|عام)\b"),
    )
}  # fmt: skip
_EACH = re.compile(
    r"\b(?:each(?! (?:second|minute|hour|day|night|week|month|quarter|season|year)\b)|apiece"
    r"|every one of|respectively|individually)\b"
    r"|\b(?:كل (?:من|واحد|واحده|منهما|منهم|منها|منهن)|لكل|علي حده|الواحده?)\b"
)
_EVERY = re.compile(  # what gives the same to several
    r"\b(?:each|apiece|every|per|respectively|individually|both|either)\b"
    r"|\b(?:a|an) (?:head|person|piece|family|household|kilo|barrel|tonne|ton|passenger|pupil"
    r"|student"
    r"|child|vote|seat|share|night|ticket|unit|ship|vessel|boat|plane|car|vehicle|truck"
    r"|patient|worker"
    r"|player|team|game|match|victim|time|go|copy|bottle|litre|gallon|home|house|victim|winner)\b"
    r"|\b(?:كل|لكل|كلا|كلتا|الواحده?|علي حده|كليهما|كلاهما)\b"
)
_EACH_ARABIC = re.compile(r"\bكل (?!من\b|ما\b|شيء\b|هذ|ذلك\b|ال|يوم|شهر|عام|سنه|اسبوع|ساعه)\w{3,}")
_TOGETHER = re.compile(
    r"\b(?:combined|altogether|in all|in total|a total of|total(?:l?ing|l?ed|s)?|together|jointly"
    r"|collectively|between them|among them|aggregate|overall)\b"
    r"|\b(?:ال|ب)?(?:اجمالي\w*|اجمالا|مجموع\w*|مجتمعه|مجتمعين|معا|جملتها|مجتمعتين)\b"
)


def check_paces(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where an amount of the claim is counted by something else in the evidence."""
    for ours in pair.claim.numbers:
        if ours.kind in {"ordinal", "year"}:
            continue
        same = [
            q for q in pair.evidence.numbers
            if q.value == ours.value and q.kind not in {"ordinal", "year"}
        ]  # fmt: skip
        if not same:
            continue
        for found in (_shape, _pace, _share):
            if detail := found(pair, ours, same):
                yield Reason(check="units", detail=detail)
                return
    mine, wanted = (
        {q.value for q in r.numbers if _to_each(r, q)} for r in (pair.claim, pair.evidence)
    )
    if mine and wanted and not mine & wanted:
        detail = f"the claim gives {min(mine)} to each, the evidence {min(wanted)}"
        yield Reason(check="number_role", detail=detail)


def _behind(reading: Reading, q: Quantity) -> str:
    """Return what stands right behind a number, its noun included, in its sentence."""
    text = fold_key(reading.text[q.start : q.end + _REACH])
    rest = text[len(fold_key(reading.text[q.start : q.end])) :]
    return text[: len(text) - len(rest)] + re.split(r"[,،:()]|[.!?؟؛;](?!\d)", rest)[0]


def _shape(pair: Pair, ours: Quantity, same: list[Quantity]) -> str:
    """Return what is wrong where one length is square, cubic or plain and the other is not."""
    here = _behind(pair.claim, ours)
    if not _LENGTHS.search(here):
        return ""
    mine = {name for name, shape in _SHAPES.items() if shape.search(here)}
    for other in same:
        there = _behind(pair.evidence, other)
        theirs = {name for name, shape in _SHAPES.items() if shape.search(there)}
        if mine == theirs or not _LENGTHS.search(there):
            return ""
    return f"{ours.text!r} is {' '.join(theirs) or 'a length'} in the evidence"


def _paces(reading: Reading, q: Quantity) -> set[str]:
    here = _behind(reading, q)
    following = [n for n in reading.numbers if n.start >= q.end][:1]
    if following:  # what stands behind the next number is its own
        here = here[: max(len(q.text), following[0].start - q.start)]
    found = {name for name, pace in _PACES.items() if pace.search(here)}
    return found or _paced_before(reading, q)


_PACED = re.compile(
    r"\b(daily|nightly|hourly|weekly|monthly|quarterly|annual|yearly)\b"
    r"(?! (?:news\w*|paper|magazine|report|bulletin|briefing|meeting|statement|press|survey|review"
    r"|conference|summit|session|inflation|rate|basis|average))"
    r"|\b\w{3,} (?:ال)(يومي|اسبوعي|شهري|فصلي|سنوي)(?:ه|ين|تين)?\b"
)
_PACE_OF = {
    "daily": "day", "nightly": "day", "hourly": "hour", "weekly": "week", "monthly": "month",
    "quarterly": "quarter", "annual": "year", "yearly": "year",
    "يومي": "day", "اسبوعي": "week", "شهري": "month", "فصلي": "quarter", "سنوي": "year",
}  # fmt: skip
_PAPERS = re.compile(r"\b(?:ال)?(?:صحيفه|مجله|نشره|تقرير|موجز|اجتماع|موتمر|ايجاز|تضخم|معدل)\w* ال")
_NOT_PACED = {"percent"}


def _paced_before(reading: Reading, q: Quantity) -> set[str]:
    """Return the pace that a quality before a number gives it: "daily losses of 2.8 million"."""
    inside = [w for w in reading.words if q.start < w.end and w.start < q.end]
    if not inside or q.kind in _NOT_PACED:
        return set()
    clause = [w for w in reading.clause(inside[0].clause) if w.end <= q.start]
    low = max([n.end for n in reading.numbers if n.end <= q.start], default=0)
    text = fold_key(reading.text[max(low, clause[0].start) : q.start]) if clause else ""
    found = [m for m in _PACED.finditer(text) if not _PAPERS.match(m[0])]
    return {_PACE_OF[m[1] or m[2]] for m in found[-1:]}


def _pace(pair: Pair, ours: Quantity, same: list[Quantity]) -> str:
    """Return what is wrong where the claim has an amount by the day, the evidence by the hour."""
    mine = _paces(pair.claim, ours)
    if len(mine) != 1:
        return ""
    (name,) = mine
    if _PACES[name].search(fold_key(pair.evidence.text)) and len(same) > 1:
        return ""
    theirs = [_paces(pair.evidence, q) for q in same]
    if any(name in paces for paces in theirs) or not any(theirs):
        return ""
    return f"{ours.text!r} is counted by the {sorted(max(theirs))[0]} in the evidence"


def _share(pair: Pair, ours: Quantity, same: list[Quantity]) -> str:
    """Return what is wrong where the claim gives to each what the evidence gives to all, or the
    other way round.
    """
    there = [_sentence(pair.evidence, q) for q in same]
    if _to_each(pair.claim, ours):
        if not any(_EVERY.search(t) for t in there):
            return f"the evidence does not give {ours.text!r} to each"
        if all(_TOGETHER.search(t) and not _for_each(t) for t in there):
            return f"{ours.text!r} is of all together in the evidence"
    if _together(pair.claim, ours) and not any(_TOGETHER.search(t) for t in there):
        if all(_to_each(pair.evidence, q) for q in same):
            return f"{ours.text!r} is of each in the evidence"
        paces = [_paces(pair.evidence, q) for q in same]
        if all(paces) and not _paces(pair.claim, ours):
            return f"{ours.text!r} is counted by the {min(paces[0])} in the evidence"
    return ""


_SUMMED = 24  # characters on either side of a number in which "total" is told of it


def _together(reading: Reading, q: Quantity) -> bool:
    """Tell whether a number is a sum: where it is the only one, or has the word right beside it."""
    sentence = _sentence(reading, q)
    if not _TOGETHER.search(sentence) or _for_each(sentence):
        return False
    if len(_amounts(reading)) == 1:
        return True
    text = reading.text
    before = re.split(r"[,،:()\d]", text[max(0, q.start - _SUMMED) : q.start])[-1]
    behind, mark = re.split(r"([,،:()\d]|\Z)", text[q.end : q.end + _SUMMED])[:2]
    own = not mark.isdigit()  # "four years for a total of 3 million" has the sum of the next one
    return bool(_TOGETHER.search(fold_key(before)) or (own and _TOGETHER.search(fold_key(behind))))


def _amounts(reading: Reading) -> list[Quantity]:
    """Return the numbers that are not how many share: "each of the three"."""
    text = fold_key(reading.text)
    return [
        q for q in reading.numbers
        if q.kind not in {"ordinal", "year"}
        and not _OF_THEM.search(fold_key(reading.text[: q.start]) + " ")
        and not re.match(r"ال\w+ ال", fold_key(q.text))
    ] if text else []  # fmt: skip


_OF_THEM = re.compile(r"\b(?:of|of the|of its|of their|all|all the|the|من|من ال\w+)\s+\Z")


def _to_each(reading: Reading, q: Quantity) -> bool:
    """Tell whether a number is what each one has: it is the nearest to the mark."""
    sentence = _sentence(reading, q)
    if not _for_each(sentence):
        return False
    amounts = [a for a in _amounts(reading) if _sentence(reading, a) == sentence]
    if not any(a == q for a in amounts):
        return False
    text = reading.text
    behind = fold_key(text[q.start : q.end + _REACH])
    before = fold_key(text[max(0, q.start - _BEFORE) : q.start])
    others = [a for a in amounts if a != q]
    if any(q.start - _BEFORE <= a.start < q.start for a in others):
        before = fold_key(text[max(a.end for a in others if a.start < q.start) : q.start])
    if any(q.end <= a.start <= q.end + _REACH for a in others):
        behind = ""
    return _for_each(before) or _for_each(re.split(r"[,،:()]", behind)[0])


_BEFORE = 60  # characters before a number in which "each" is told of it


def _for_each(text: str) -> bool:
    return bool(_EACH.search(text) or _EACH_ARABIC.search(text))


def _sentence(reading: Reading, q: Quantity) -> str:
    """Return the sentence of a number, where it is the only one that "each" can be told of."""
    ends = [m.start() for m in _SENTENCE.finditer(reading.text)]
    start = max((e + 1 for e in ends if e < q.start), default=0)
    end = min((e for e in ends if e >= q.end), default=len(reading.text))
    return fold_key(reading.text[start:end])
