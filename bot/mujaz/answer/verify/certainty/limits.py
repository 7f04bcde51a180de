"""C12 and C13, second half: what limits a statement stays: its condition, its "some", its way up.

In:  a Pair
Out: Reasons: modality (a condition is lost), content ("all" where the evidence has not), direction
     (more or fewer than before, against the evidence's own two numbers)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mujaz.answer.verify.certainty.conditions import check_condition, check_whether
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sides import sides
from mujaz.answer.verify.numbers.shares import counts_the_pace, nearly_all, shares_out
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_ALL = frozenset(
    fold_key(w) for w in "all every each both entire whole none جميع كافة كلا كلتا كل كامل".split()
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
    yield from check_condition(pair)
    yield from check_whether(pair)
    yield from _universal(pair)
    yield from _all_of_it(pair)
    yield from _all_of_most(pair)
    yield from _one_of_them(pair)
    yield from _ever(pair)
    yield from _majority(pair)
    yield from _excepted(pair)
    yield from _none_of(pair)
    yield from _part_made_whole(pair)
    yield from _compared(pair)


def _universal(pair: Pair) -> Iterator[Reason]:
    theirs = {_bare(w) for w in pair.evidence.words} | {w.key for w in pair.evidence.words}
    two = frozenset({"both", "two", "twice"})
    dual = any(w.arabic and re.search(r"\w{3,}(?:ين|ان)$", w.key) for w in pair.evidence.words)
    for word in pair.claim.words:
        if _bare(word) not in _ALL or not _quantifies(pair.claim, word, pair.evidence.text):
            continue
        if shares_out(pair, word) or nearly_all(pair, word) or counts_the_pace(pair, word):
            continue
        if word.key in {"both", "كلا", "كلتا"} and (dual or _coordinates(pair.evidence)):
            continue
        said = _ALL_SAID if word.key in two else _ALL_SAID - two
        if theirs & said and _of_the_same(pair, word, said):
            continue
        detail = f"the claim says {word.raw!r}, which the evidence does not"
        yield Reason(check="content", detail=detail)
        return


# "all" behind its noun: «التبرعات كلها», "the donations in full"
_ALL_OF_IT = re.compile(
    r"(?:كله|كلها|كلهم|كلهن|كلتاهما|جميعه|جميعها|جميعهم|جميعهن|باكمله|باكملها|باكملهم|برمته|برمتها)$"
)
_SOME_OF_IT = re.compile(
    r"\b(?:منها|منهم|منهن|منه|بينها|بينهم|بعضها|بعضهم|بعض|معظم\w*|اغلب\w*|غالبيه|نصف\w*|ثلث\w*|ربع\w*"
    r"|احدهم|احدها|احدهما|احداهما|احداها|جزءا?|جزيي\w*|باستثناء|عدا|ما عدا|of them|of which|some)\b"
)


def _all_of_it(pair: Pair) -> Iterator[Reason]:
    """ "All of it" is not what the evidence tells of a part: «جاء مليونان منها من الخارج»."""
    word = next((w for w in pair.claim.words if _ALL_OF_IT.match(w.key)), None)
    theirs = {_bare(w) for w in pair.evidence.words} | {w.key for w in pair.evidence.words}
    said = theirs & _ALL_SAID or any(_ALL_OF_IT.match(k) for k in theirs)
    if word is None or said or not _SOME_OF_IT.search(fold_key(pair.evidence.text)):
        return
    detail = f"the claim says {word.raw!r}, which the evidence says of a part"
    yield Reason(check="content", detail=detail)


_MOST_OF_THEM = re.compile(
    r"\b(?:معظم|اغلب|غالبيت|اكثر|بعض|نصف|ثلث)(?:هم|ها|هن)\b"
    r"|\b(?:most|some|many|half) of (?:them|whom|which)\b"
)


def _all_of_most(pair: Pair) -> Iterator[Reason]:
    """What the evidence says of most of them is not told of all: «76 شخصًا، معظمهم من التلاميذ»."""
    word = next((w for w in pair.claim.words if _ALL_WORDS.match(w.key)), None)
    found = _MOST_OF_THEM.search(fold_key(pair.evidence.text)) if word else None
    if word is None or found is None or _MOST_OF_THEM.search(fold_key(pair.claim.text)):
        return
    key = found.group().split()[-1]
    marks = [w for w in pair.evidence.words if w.key == key]
    parts = {w.i for m in marks for w in pair.evidence.clause(m.clause) if w.i > m.i}
    told = ({m.i for m in pair.matches[w.i]} for w in pair.claim.clause(word.clause) if w.content)
    if any(t and t <= parts for t in told):
        detail = f"the claim says {word.raw!r}, which the evidence says of a part"
        yield Reason(check="content", detail=detail)


_ALL_WORDS = re.compile(
    r"(?:all|every|everybody|everyone|each|unanimous(?:ly)?|whole|entire"
    r"|[وفبل]?(?:جميعا?|كل|كافه|باسرهم|قاطبه|بالاجماع))$"
)
_EXCEPT = re.compile(
    r"\b(?:(?:all|every|everyone|everybody|each)(?: \w+)? (?:but|except|save|bar)"
    r"|except(?:ing)?(?: for)?"
    r"|apart from|with the exception of|with one exception|but one|bar one|save for"
    r"|[وفب]?(?:باستثناء|استثناء|ما عدا|عدا|الا واحد\w*|الا اثن\w+|الا قليل\w*|خلا|ما خلا))\b"
)
_FROM_EXCEPT = 8  # words between what is told and its exception


def _excepted(pair: Pair) -> Iterator[Reason]:
    """What "all but one" did not all did: «وقّعه القادة جميعًا»."""
    hit = _EXCEPT.search(fold_key(pair.evidence.text))
    if hit is None or _EXCEPT.search(fold_key(pair.claim.text)):
        return
    last = hit.group().split()[-1]
    mark = next((w for w in pair.evidence.words if _bare(w) == last or w.key == last), None)
    word = next((w for w in pair.claim.words
                 if _ALL_WORDS.match(w.key) or _ALL_OF_IT.match(w.key)), None)  # fmt: skip
    if mark is None or word is None:
        return
    opens = pair.evidence.clause(mark.clause)[0].i == mark.i  # «، باستثناء اليابان»
    near = {
        w.i for c in (mark.clause - opens, mark.clause) if c in pair.evidence.clauses
        for w in pair.evidence.clause(c) if abs(w.i - mark.i) <= _FROM_EXCEPT
    }  # fmt: skip
    acts = [w for w in pair.claim.clause(word.clause) if w.content and pair.claim.predicate(w)]
    beside = [w for w in acts if abs(w.i - word.i) <= _NEAR]
    if any(m.i in near for w in beside for m in pair.matches[w.i]):
        detail = f"the claim says {word.raw!r}, the evidence makes an exception: {hit.group()!r}"
        yield Reason(check="content", detail=detail)


_ONE_OF_THEM = frozenset("احدهما احداهما احدهم احداهن احدها احداها".split())
_ONE = frozenset("احد احدي واحد واحدا واحده one".split()) | _ONE_OF_THEM
_SEVERAL = re.compile(r"(?:[وفبل]?ال|لل)\w{2,}(?:ين|ان|ون|ات)$")
_NEAR = 3  # words from «عن» to «أحدهما» and back to the verb


def _one_of_them(pair: Pair) -> Iterator[Reason]:
    """What was done to one of them was not done to both: «أفرج القاضي عن أحدهما»."""
    mark = next((w for w in pair.evidence.words if w.key in _ONE_OF_THEM), None)
    if mark is None or any(_bare(w) in _ONE for w in pair.claim.words):
        return
    acts = {
        w.i for w in pair.evidence.words[max(0, mark.i - _NEAR - 2) : mark.i]
        if w.clause == mark.clause and pair.evidence.predicate(w)
    }  # fmt: skip
    for word in pair.claim.content:
        if not any(m.i in acts for m in pair.matches[word.i]):
            continue
        behind = pair.claim.words[word.i + 1 : word.i + 2 + _NEAR]
        if all(w.clause != word.clause or not _SEVERAL.match(w.key) for w in behind):
            continue
        detail = f"in the evidence {word.raw!r} is said of one of them"
        yield Reason(check="content", detail=detail)
        return


_EVER = re.compile(
    r"\b(?:في تاريخ\w*|في التاريخ|علي الاطلاق|علي مر (?:ال)?تاريخ\w*"
    r"|in (?:its |the |their )?(?:\w+ )?history|of all time|all-time|ever)\b(?! since)"
)
_EVER_SAID = re.compile(
    r"\b(?:تاريخ\w*|الاطلاق|قياسي\w*|غير مسبوق\w*|لم يسبق\w*|ل?اول مره|للمره الاولي|سابق\w*|history"
    r"|historic\w*|record\w*|ever|never|first|unprecedented|all-time|all time)\b"
)
_SINCE = re.compile(
    r"\b(?:منذ|خلال|في (?:ال)?\w+ (?:سنوات|اعوام|عقود)|since|in \w+ (?:years|decades|months))\b"
)


def _ever(pair: Pair) -> Iterator[Reason]:
    """The first since 2003 is not the first ever."""
    if _FIRST.search(fold_key(pair.claim.text)) and _FIRST_SINCE.search(
        fold_key(pair.evidence.text)
    ) and not _FIRST.search(fold_key(pair.evidence.text)):  # fmt: skip
        detail = "the claim says that it was the first time; the evidence only since when"
        yield Reason(check="content", detail=detail)
        return
    found = _EVER.search(fold_key(pair.claim.text))
    evidence = fold_key(pair.evidence.text)
    if found and _SINCE.search(evidence) and not _EVER_SAID.search(evidence):
        detail = f"the claim says {found.group()!r}; the evidence tells of a shorter time"
        yield Reason(check="content", detail=detail)


_TIME = r"\b(?:(?:the|its|his|her|their) first time|[لب]?(?:ل?لمره الاولي|ل?اول مره))\b"
# "for the first time in its history" is the first ever, whatever stands behind it
_SPAN = (
    r"(?! (?:in (?:its|his|her|their|the) history|في تاريخه(?:ا|م|ما)?)\b)(?: \w+){0,3}?"
    r" (?:since|in (?:\w+ )?(?:\w+ )?(?:days|weeks|months|years|decades)"
    r"|in (?:\w+ ){0,2}?an? (?:year|decade|century|generation)"
    r"|this (?:year|season|month|decade|century)"
    r"|منذ|(?:في|خلال) (?:\w+ )?(?:ايام|اسابيع|اشهر|سنوات|اعوام|عقود|سنتين|عامين|شهرين|عقدين"
    r"|عاما|سنه|شهرا|عقدا)|(?:during|خلال)(?! (?:this|هذا|هذه)\b)"
    r"|(?:هذا|هذه) (?:العام|السنه|الموسم|الشهر|العقد|القرن))\b"
)
_FIRST_SINCE = re.compile(_TIME + _SPAN)
_FIRST = re.compile(_TIME + f"(?!{_SPAN})")
_BESIDE = 4  # words from "all" to what it counts


def _of_the_same(pair: Pair, word: Word, said: frozenset[str]) -> bool:
    """Tell whether an "all" of the evidence stands by what the claim's counts: "a full week" does
    not say that all faculties were shut.
    """
    behind = [w for w in pair.claim.words[word.i + 1 : word.i + 3] if w.content][:1]
    places = {m.i for w in behind for m in pair.matches[w.i]}
    marks = [w.i for w in pair.evidence.words if _bare(w) in said or w.key in said]
    return not places or any(abs(i - m) <= _BESIDE for i in places for m in marks)


def _quantifies(reading: Reading, word: Word, evidence: str) -> bool:
    """Tell whether a word stands before what it counts: not so in "above all" or "both … and"."""
    behind = [w for w in reading.words[word.i + 1 : word.i + 6] if w.clause == word.clause]
    if not behind or reading.quoted(word):
        return False
    if behind[0].key in {"من", "ما", "مره", "bit", "inch"} or word.key == "each":
        return False
    before = reading.words[word.i - 1].key if word.i else ""
    if before == "in" and behind[0].counted:
        return bool(re.search(r"\d of the \d", evidence))  # "in all 60" is a sum as well
    if before in {"above", "after", "at", "not", "in", "first"}:
        return False
    if before.startswith("ب") and before not in {"بان", "بانه", "بانها", "بانهم"}:
        return False
    return not (word.key == "both" and any(w.key == "and" for w in behind))


_MOST = frozenset(
    fold_key(w)
    for w in """
    most mostly majority bulk معظم معظمهم معظمها معظمهن أغلب أغلبهم أغلبها غالبية غالبيتهم
    غالبيتها أغلبية الأغلبية الغالبية أكثريتهم
    """.split()
)
_SHARE = frozenset(
    fold_key(w)
    for w in """
    half some several few quarter third many بعض بعضهم بعضها نصف نصفهم نصفها نصفهن ربع ربعهم ثلث
    ثلثهم عدد كثير الكثير عدة قلة
    """.split()
)
_LIKE_MOST = _MOST | frozenset(
    fold_key(w) for w in "largely mainly chiefly predominantly main الأكبر أساسا الجزء".split()
)
_DEGREE = frozenset({"the", "at", "one", "its", "their", "s"})  # "the most expensive"


def _majority(pair: Pair) -> Iterator[Reason]:
    """Most is not half, and not some: the evidence must tell a majority, all, or a share."""
    theirs = {_bare(w) for w in pair.evidence.words} | {w.key for w in pair.evidence.words}
    if theirs & (_LIKE_MOST | _ALL_SAID) or not theirs & _SHARE:
        return
    for word in pair.claim.words:
        before = pair.claim.words[word.i - 1].key if word.i else ""
        if _bare(word) in _MOST and not (word.key == "most" and before in _DEGREE):
            detail = f"the claim says {word.raw!r}, which the evidence does not"
            yield Reason(check="content", detail=detail)
            return


_NONE_OF = re.compile(
    r"\b(?:[وف]?ل[من]|لا|ليس|ليست)\b.*\bايا? من\b|\bايا? من\b.*\b(?:ل[من]|لا|ليس|ليست)\b"
    r"|\bnone of\b|\bn(?:ot|'t)\b.*\bany of\b"
)
_NONE_SAID = frozenset(
    "any none no nobody neither nor zero without اي ايا احد كل جميع جميعهم دون بدون".split()
)


def _none_of(pair: Pair) -> Iterator[Reason]:
    """Most who did not are not "none who did": «أيًا من المرضى لم» on "most had not"."""
    if not _NONE_OF.search(fold_key(pair.claim.text)):
        return
    theirs = {_bare(w) for w in pair.evidence.words} | {w.key for w in pair.evidence.words}
    if theirs & (_MOST | _SHARE) and not theirs & _NONE_SAID:
        detail = "the claim says it of none, the evidence of some"
        yield Reason(check="content", detail=detail)


_PART_OF = re.compile(
    r"\b(?:most|many|some|half|several|part|mostly|mainly|largely|including|among)"
    r" ?(?:of )?(?:them|whom|which|these|those)?\b|\d of (?:them|whom|which)\b"
    r"|\b(?:معظمهم|اغلبهم|بعضهم|نصفهم|غالبيتهم|بينهم"
    r"|منهم|معظمها|اغلبها|بعضها|معظمهن|اغلبهن)\b"
)


def _part_made_whole(pair: Pair) -> Iterator[Reason]:
    """ "Killed 22, most of them children" is not "killed 22 children"."""
    if pair.crossed or _PART_OF.search(fold_key(pair.claim.text)):
        return
    for q in pair.claim.numbers:
        inside = [w for w in pair.claim.words if q.start <= w.start < q.end]
        nouns = [w for w in inside if not w.counted and w.content]
        same = [o for o in pair.evidence.numbers if o.value == q.value and o.kind == q.kind]
        if q.kind != "count" or len(nouns) != 1 or len(same) != 1:
            continue
        places = pair.matches[nouns[0].i]
        if not places or not all(m.start >= same[0].end for m in places):
            continue
        first = min(m.start for m in places)
        between = fold_key(pair.evidence.text[same[0].end : first])
        if not set(".;؛") & set(between) and _PART_OF.search(between):
            detail = f"in the evidence only some of {same[0].text!r} are {nouns[0].raw!r}"
            yield Reason(check="content", detail=detail)
            return


def _coordinates(reading: Reading) -> bool:
    return any(w.key == "and" or (w.arabic and w.raw.startswith("و")) for w in reading.words)


def _bare(word: Word) -> str:
    key = word.key
    return key[1:] if word.arabic and key[:1] in {"و", "ف", "ل"} and len(key) > 2 else key


def _bounds(reading: Reading, word: Word) -> bool:
    """Tell whether "more" only bounds a number: "more than half"."""
    than, *behind = [*reading.words[word.i + 1 : word.i + 4], word]
    near = {w.start for w in behind}
    return than.key in {"than", "من"} and any(q.start in near for q in reading.numbers)


def _compared(pair: Pair) -> Iterator[Reason]:
    """The evidence has a number and the one before it; the claim has only the way between them."""
    two = sides(pair.evidence, pair.evidence.numbers)
    if two is None or two[0] == two[1] or len(pair.evidence.numbers) > 3:
        return
    if len([q for q in pair.claim.numbers if q.value in two]) > 0:
        return
    keys = {_bare(w) for w in pair.claim.words if not _bounds(pair.claim, w)}
    more, less = bool(keys & _MORE), bool(keys & _LESS)
    up = Decimal(two[0]) > Decimal(two[1])
    if more != less and more != up:
        detail = f"the evidence has {two[0]} now and {two[1]} before"
        yield Reason(check="direction", detail=detail)
