"""C5: a least is no most: "at least 9 per cent" is not «لا تزيد على 9 في المئة».

In:  a Pair
Out: Reasons: direction, where the evidence bounds the same number from the other side
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_LEAST = re.compile(
    r"(?:at least|a minimum of|minimum of|upwards of|علي الاقل|حد ادني|ادناه?ا?)\s*\Z"
)
_MOST = re.compile(
    r"(?:at most|up to|as many as|as much as|a maximum of|maximum of|علي الاكثر|حد اقصي|اقصاه?ا?"
    r"|[يت]صل (?:\w+ )?الي|وصولا الي|\bحتي"
    r"|\b(?:ceiling|cap|limit) (?:of|at|to)|\bcap(?:s|ped|ping)?\b(?: [\w%'-]+){0,6} (?:at|to)"
    r"|\blimit(?:s|ed|ing)?\b(?: [\w%'-]+){0,6} to|[وفبل]?(?:ال)?سقف\w*(?: \w+){0,4}? (?:عند|ب))"
    r"\s*\Z"
)
# what a negation turns round: "no more than" is at most
_MORE = re.compile(
    r"(?:more than|longer than|older than|اكبر من|\bفوق|above"
    r"|(?<!hand )(?<!handed )(?<!handing )(?<!took )(?<!take )over"
    r"|exceed\w*|topp\w*|beyond|[بل]?اكثر من|ازيد من"
    r"|(?:[يت](?:زيد|زد)|زادت?) (?:\w+ )?(?:علي|عن)|[يت]?تجاوز\w*|[يت]تعدي?|[يت]تخطي?)\s*\Z"
)
# and so is what is not reached; the subject stands inside: «لم تبلغ نسبة التغطية 90 في المئة»
_REACHED = re.compile(
    r"\b(?:(?:not|never|n't) (?:reach(?:ed)?|attain(?:ed)?)"
    r"|[وف]?(?:لم|لن) (?:[يت]بلغ(?:وا)?|[يت]ناهز|[يت]لامس))\b"
    r"(?: \w+){0,5}\s*\Z|\b[وف]?(?:لم|لن) [يت]صل(?:وا)?(?: \w+){0,4} الي\s*\Z"
)
_TIMED = re.compile(r"\b(?:before|after|in|for|since|within|قبل|بعد|منذ|خلال|في|عن|علي|من)\s*\Z")
# where a number is told as it is
_ATTAINED = re.compile(
    r"\b(?:reach(?:ed|es)?|hit|was|were|is|are|stood at|stands at|total(?:led|s)?"
    r"|[وف]?(?:بلغت?|[يت]بلغ|كانت?)(?: \w+){0,4}|[وف]?(?:وصلت?|[يت]صل)(?: \w+){0,4} الي)\s*\Z"
)
_SHORT_OF = re.compile(r"\bshort of(?: the| a)?\s*\Z")
_PASSED = re.compile(r"\b[وف]?(?:تجاوز|تخط|تعد)(?:ت|ي)?(?: \w+){1,4}\s*\Z")
_NOT_LESS = re.compile(r"\b[وف]?(?:لم|لن|لا) [يت]قل (?:\w+ ){0,4}عن\s*\Z")
_LESS = re.compile(
    r"(?:less than|fewer than|younger than|(?<!aged )(?<!comes )under|اصغر من|below"
    r"|[بل]?اقل من|ادني من|[يت]قل (?:\w+ )?عن|دون)\s*\Z"
)
_NOT = re.compile(
    r"(?:\b(?:no|not|never|cannot|[وف]?(?:لم|لن|لا(?! [يت]زال)|ليس|ليست)|الا)\b|n't\b)"
    r"[^.,،;؛:]*\Z"
)
# Who forbids more allows that much at most: "bars raising rents by more than 5%". What stands right
# behind the verb is who is forbidden something ("banned more than 30 players"), a place or a time
# is where and how long ("banned in more than 30 states", "for more than a year").
_BEYOND = r"(?:(?:more|fewer|less|longer|older|younger) than|exceed\w*|above|over|below|under)"
_AMOUNTING = r"[تي](?:ضم|زيد|تجاوز|فوق|قل|شمل|تعدي|تخطي)\w*"
_BARS = re.compile(
    r"\b(?:bans?|banned|banning|bars?|barred|barring|prohibit\w*|forbid\w*|forbade|outlaw\w*"
    r"|disallow\w*|prevent\w*|illegal to)\b"
    r"(?! (?:in|across|by|since|at|after|during|for|last|this|and|but)\b)"
    rf"(?! (?:well|far|slightly|just|much|a little|from) {_BEYOND})"
    rf"(?: [\w'%-]+){{1,10}}? (?<! for ){_BEYOND}\s*\Z"
    r"|\b[وف]?(?:[يت]منع|منعت?|[يت]حظر|حظرت?|[يت]حرم|حرمت?|محظور\w*|ممنوع\w*|[يت]جرم)\b"
    rf"[^.،؛:]*(?:ب(?:اكثر|اقل) من|(?<!\bمده )(?<!\bلمده )(?<!\bما )\b{_AMOUNTING}"
    r"(?: \w+)?(?: علي| عن| اكثر من| اقل من)?"
    r"|\b(?:دخول|حمل|بيع|شراء|سحب|تحويل|حيازه|امتلاك|نقل|اخراج|ادخال|صيد|تجمع|تجمعات|اجتماع"
    r"|اجتماعات|وجود|استضافه|استقبال|قبول) (?:اكثر من|اقل من))\s*\Z"
)
# what is done within six weeks takes six weeks at most
_WITHIN = re.compile(
    r"\b(?:within|in under|no later than|in just|in only|في غضون|في ظرف)"
    r"(?: the| about| around| نحو| حوالي)?\s*\Z"
)
# and not before six weeks are over what is done after them
_AFTER = re.compile(
    r"\b(?:after|once|بعد|عقب|بعد (?:مرور|مضي|انقضاء))"
    r"(?: the| about| around| some| نحو| حوالي)?\s*\Z"
)
_DURING = re.compile(
    r"\b(?:within|in under|no later than|inside|in the space of|في غضون|في ظرف|[وف]?خلال)"
    r"(?: the| about| around| نحو| حوالي)?\s*\Z"
)
# nearly 2,000 are no more than 2,000
_NEARLY = re.compile(
    r"\b(?:nearly|almost|just under|close to|not quite|ما يقرب من|ما يقارب|قرابه)\s*\Z"
)
_BEHIND = 24  # characters behind a number in which "at least" may follow
_BEFORE = 40
_DENIED = 80  # characters before a number in which its clause may be denied
_LEAST_BEHIND = re.compile(
    r"\W*(?:\w+ ){0,2}(?:at (?:the )?least|or more|علي الاقل|كحد ادني|فاكثر)\b"
)
_MOST_BEHIND = re.compile(
    r"\W*(?:\w+ ){0,2}(?:at (?:the )?most|or (?:less|fewer)|علي الاكثر|كحد اقصي|فاقل)\b"
)


def check_ceilings(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a number that one text bounds from below and the other from above."""
    for ours in pair.claim.numbers:
        here = side(pair.claim, ours)
        there = {
            side(pair.evidence, q) for q in pair.evidence.numbers
            if q.value == ours.value and q.kind == ours.kind
        }  # fmt: skip
        if (here and there == {-here}) or _after_or_within(pair, ours):
            bound = "at least" if here > 0 else "at most"
            detail = f"the evidence bounds {ours.text!r} from the other side than {bound}"
            yield Reason(check="direction", detail=detail)
        elif _missed_by_one(pair, ours):
            detail = f"one text says that {ours.text!r} is not reached, the other that it is"
            yield Reason(check="direction", detail=detail)
        elif _beyond_it(pair, ours):
            detail = f"the evidence has {ours.text!r} itself, no more and no less"
            yield Reason(check="direction", detail=detail)


def _is_missed(reading: Reading, q: Quantity) -> bool:
    before = fold_key(reading.text[max(0, q.start - _DENIED) : q.start])
    missed = _REACHED.search(before) and not _TIMED.search(before)
    return bool(missed or _SHORT_OF.search(before))


def _missed_by_one(pair: Pair, ours: Quantity) -> bool:
    """Tell whether one text has a number as not reached, which the other tells as it is."""
    same = [q for q in pair.evidence.numbers if (q.value, q.kind) == (ours.value, ours.kind)]
    here, there = _is_missed(pair.claim, ours), [_is_missed(pair.evidence, q) for q in same]
    if here:
        return any(_is_attained(pair.evidence, q) for q in same) and not any(there)
    return bool(there) and all(there) and _is_attained(pair.claim, ours)


def _is_attained(reading: Reading, q: Quantity) -> bool:
    before = fold_key(reading.text[max(0, q.start - _BEFORE) : q.start])
    return bool(_ATTAINED.search(before)) and not _is_missed(reading, q)


_STRICT = re.compile(
    r"\b(?:more than|fewer than|less than|nearly|almost|just under|just over|upwards of|exceed\w*"
    r"|[بل]?اكثر من|[بل]?اقل من|ما يزيد (?:علي|عن)|[يت]زيد (?:علي|عن))\s*\Z"
)
_ROUGHLY = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|than|least|most|to|past"
    r"|exceed\w*|topp\w*|estimat\w*|up|above|below|beyond|نحو|حوالي|زهاء|قرابه|يقارب|تقريبا|من|علي"
    r"|عن|الاقل|الاكثر|فوق|دون|تجاوز\w*|[يت]تجاوز\w*|يناهز|[يت]فوق|الي|يقدر\w*|تقدر\w*)"
    r"(?: (?:the|its|their|his|her|an?|this|last))?\s*\Z"
)


_PASSING = re.compile(
    r"\b(?:exceed\w*|topp\w*|surpass\w*|pass\w*|cross\w*|[وف]?[يت]?تجاوز\w*|[وف]?[يت]?تخط\w*"
    r"|[وف]?[يت]?تعد\w{0,2}|[وف]?[يت]?فوق|فاق\w*|[يت]زيد\w*|زاد\w*|more|over|اكثر)\b"
)


def _beyond_it(pair: Pair, ours: Quantity) -> bool:
    """Tell whether the claim has more than, or nearly, what the evidence has exactly."""
    if ours.kind in {"ordinal", "year"} or not _STRICT.search(
        fold_key(pair.claim.text[max(0, ours.start - _BEFORE) : ours.start])
    ):
        return False
    far = fold_key(pair.claim.text[max(0, ours.start - _DENIED) : ours.start])
    behind = fold_key(pair.claim.text[ours.start : ours.end + _BEHIND])
    if _NOT.search(far) or _BARS.search(far) or re.search(r"\b(?:times|اضعاف|ضعف)\b", behind):
        return False  # "no more than", "more than three times"
    text = pair.evidence.text
    same = [q for q in pair.evidence.numbers if q.value == ours.value]
    return bool(same) and not any(
        q.low is not None
        or _ROUGHLY.search(fold_key(text[max(0, q.start - _BEFORE) : q.start]))
        or _PASSING.search(fold_key(text[max(0, q.start - _BEFORE) : q.start]))
        or _LEAST_BEHIND.match(fold_key(text[q.end : q.end + _BEHIND]))
        or _MOST_BEHIND.match(fold_key(text[q.end : q.end + _BEHIND]))
        for q in same
    )


def _after_or_within(pair: Pair, ours: Quantity) -> bool:
    """Tell whether something is done within a time in one text and after it in the other."""
    if ours.unit not in TIME_UNITS:
        return False
    same = [q for q in pair.evidence.numbers if (q.value, q.unit) == (ours.value, ours.unit)]
    here, *there = (
        _when(fold_key(reading.text[max(0, q.start - _BEFORE) : q.start]))
        for reading, q in ((pair.claim, ours), *((pair.evidence, q) for q in same))
    )
    return bool(here) and set(there) == {-here}


def _when(before: str) -> int:
    return 1 if _AFTER.search(before) else -1 if _DURING.search(before) else 0


def side(reading: Reading, q: Quantity) -> int:
    """Return 1 where a number is the least that there is, -1 where the most, else 0."""
    before = fold_key(reading.text[max(0, q.start - _BEFORE) : q.start])
    behind = fold_key(reading.text[q.start : q.end + _BEHIND])[q.end - q.start :]
    if _MOST.search(before) or _MOST_BEHIND.match(behind):
        return -1
    if _LEAST.search(before) or _LEAST_BEHIND.match(behind):
        return 1
    if q.unit in TIME_UNITS and _WITHIN.search(before):
        return -1
    if _NEARLY.search(before) or _is_missed(reading, q):
        return -1
    if _NOT_LESS.search(before) or _PASSED.search(before):
        return 1
    at = 1 if _MORE.search(before) else -1 if _LESS.search(before) else 0
    return at if bool(denying(reading, q)) == bool(barring(reading, q)) else -at


def _far(reading: Reading, q: Quantity) -> str:
    return fold_key(reading.text[max(0, q.start - _DENIED) : q.start])


def denying(reading: Reading, q: Quantity) -> bool:
    """Tell whether the clause of a number is denied before it."""
    return bool(_NOT.search(_far(reading, q)))


def barring(reading: Reading, q: Quantity) -> bool:
    """Tell whether a clause forbids what goes beyond a number, or stays below it."""
    own = fold_key(reading.text[q.start : q.end])
    glued = own[:1] if own[:2] in {"ب ", "بـ"} else ""
    return bool(_BARS.search(_far(reading, q) + glued))
