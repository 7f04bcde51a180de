"""Tell which word denies, and which clause is negative.

In:  a Reading
Out: whether a word negates or denies; the polarities of a clause

«لم يتلق», «نفى», "n't" and "declined to" deny; «لم يتلق سوى» and "declined to comment" do not.
"""

from __future__ import annotations

import re
from itertools import takewhile

from mujaz.answer.verify.grammar.axes import is_mark
from mujaz.answer.verify.grammar.excluded import (
    denied_past_apposition,
    excludes,
    for_lack,
    hindered_itself,
    told_beside,
)
from mujaz.answer.verify.grammar.failing import FAILS, denies_with_another, fails_in, falls_short
from mujaz.answer.verify.grammar.fronted import denies_what_opens, meets_refusal
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.answer.verify.grammar.since import done_at_last
from mujaz.language.fold import fold_key

_NOT = frozenset(
    fold_key(w)
    for w in """
    baseless unfounded groundless not no never nobody none neither nor without cannot nothing
    unable
    لم لن لا ليس ليست ليسوا ليسا لسنا لست لستم لسن دون بدون عدم بلا أبدا مستبعد ألا بألا لئلا وألا
    """.split()
)


_EMPTY_OF = frozenset(
    fold_key(w) for w in "خالية خاليا خالي خال خلت خلا يخلو تخلو يخل تخل خاو خاوية".split()
)
_ATTACHED = re.compile(r"(?:[وف]|ب|ل)(?:لم|لن|لا|ليس|ليست|دون|عدم)$|.*n't$")


DENIALS = frozenset(
    fold_key(w)
    for w in """
    denied deny denies denying denial denials dismissed dismisses dismiss
    refused refuse refuses declined decline rejected
    reject rejects
    refusing rejecting refuted refute refutes refuting rebutted rebut rebuts rebutting
    نفى نفت نفوا
    ينفي تنفي ينفون ينكر تنكر ينكرون أنكروا نافيا نافية نفي أنكر أنكرت
    نافين نفيا منكرا منكرة مستبعدا مستبعدة مستبعدين استبعدوا رافضين رافضة
    رفض رفضت رفضوا رفضتا يرفض ترفض رافضا فشل فشلت نفتا أنكرتا امتنعتا
    امتنع امتنعت يمتنع تمتنع استبعد استبعدت تعذر تعذرت يتعذر تتعذر متعذر متعذرا استحال يستحيل
    دحض دحضت دحضوا يدحض تدحض داحضا فند فندت فندوا يفند تفند مفندا مفندة
    عجز عجزت عجزوا يعجز تعجز يعجزون أخفق أخفقت أخفقوا يخفق تخفق يفشل تفشل يفشلون
    """.split()
)
_HOWEVER = frozenset("ان انه انها انهم".split())
# what stands behind is not so: "dearer food, rather than a weaker currency"
_RATHER = frozenset({("rather", "than"), ("instead", "of"), ("بدلا", "من"), ("عوضا", "عن")})

_UN = re.compile(
    r"un(?!i|der|til|less|veil|leash|dergo|cover|earth|fold|lock|load|ravel|mask)(?:[a-z]{3,}(?:ed|able)|paid|sold|known|seen|built|met|spent|heard|written|proven|broken|beaten|safe|fair|lawful|just|true|official|constitutional|satisfactory|likely)$"
)


_ONLY = frozenset(
    fold_key(w)
    for w in "only إلا سوى change changes تغيير التغيير تعديل التعديل أي شك doubt".split()
)


@kept
def is_negator(reading: Reading, word: Word) -> bool:
    """Return whether a word negates or denies what stands behind it."""
    key = word.key
    if word.capital or no_comment(reading, word) or _in_a_short_name(reading, word):
        return False
    if (key in _EMPTY_OF and next_key(reading, word) == "من") or excludes(reading, word):
        return True  # «خالية من الركاب»
    if denies_what_opens(reading, word) or meets_refusal(reading, word):
        return not reading.quoted(word)
    if key in _NOT or _ATTACHED.match(key):
        return _negates(reading, word)
    if (key, next_key(reading, word)) in _RATHER:
        return True
    if key == "failing" and reading.words[word.i - 1 if word.i else 0].key in {"of", "for", "by"}:
        return next_key(reading, word) == "to"  # "accused of failing to pay"
    if key == "failing":
        return next_key(reading, word) == "to"  # "after failing to reach a deal"
    if key in {"yet", "fail", "fails", "failed"}:
        return next_key(reading, word) == "to"
    phrasal = denies_with_another(reading, word)
    if phrasal is not None:
        return phrasal
    if key == "short":
        return falls_short(reading, word)
    if key in _DECLINE and next_key(reading, word) != "to":
        return False  # "exports declined by 12 percent"
    bare = key[1:] if key[:1] in {"و", "ف"} and key[1:] in DENIALS else key
    if bare in FAILS and not fails_in(reading, word):
        return False
    if is_denial(word) and bare in _CALLS_A_LIE:
        return not reading.quoted(word)
    return bare in DENIALS and not reading.quoted(word) and not _hides_a_name(reading, word)


def _negates(reading: Reading, word: Word) -> bool:
    """Tell whether "not", «لم» and the like negate what stands behind them here."""
    key, following = word.key, next_key(reading, word)
    if key == "ليلا" and "ئ" not in word.raw:
        return False  # «ليلًا» is "at night", «لئلا» "lest"
    if "إ" in word.raw or (key.endswith("الا") and following in _HOWEVER):
        return False  # «إلا أن» is "however"
    if following in _STILL or bounds_by_reach(reading, word):
        return False
    if without_and(key) == "دون" and (_bounds(reading, word) or hindered_itself(reading, word)):
        return False
    if following == "ان" and next_key(reading, reading.words[word.i + 1]) in _NO_DENIAL:
        return False  # «من دون أن يستبعد»
    if _hides_a_name(reading, word):
        return False
    if following in _COMPARED and not _than(reading, word):
        return following not in _ONLY
    says = following in _SAYS and not any(w.key == "عن" for w in reading.words[word.i : word.i + 7])
    if _only(reading, word) or (following in _NO_DENIAL and not says):
        return False  # but «لم يقل هل»: who says nothing, and no number that is no less
    return following not in _ONLY and not (key == "no" and following in _NO_NEGATION)


_REACH = re.compile(r"(?:[يت]بلغ(?:وا)?|[يت]ناهز|[يت]لامس|reach(?:ed)?|attain(?:ed)?)$")
_ARRIVE = re.compile(r"[يت]صل(?:وا)?$")  # «لم يصل إلى 90», but 30 trucks may not arrive
_TIMED = frozenset("before after in for since within قبل بعد منذ خلال في عن علي من".split())
_TO_NUMBER = 6  # words from «لم تبلغ» to its number: «لم تبلغ نسبة التغطية في المدن 90»


def bounds_by_reach(reading: Reading, word: Word) -> bool:
    """Return whether a negation only says that a number is not reached: «لم تبلغ 90 في المئة» is
    «دون 90 في المئة», "did not reach 90 per cent" is "below" it.
    """
    verb = next_key(reading, word)
    behind = reading.words[word.i + 2 : word.i + 2 + _TO_NUMBER]
    dated = [(d.start, d.end) for d in reading.dates]
    number = next((w for w in behind if w.counted and w.clause == word.clause), None)
    if number is None or any(s <= number.start < e for s, e in dated):
        return False
    ahead = reading.words[number.i - 1].key
    if ahead in _TIMED:
        return False  # «لم يبلغ الطيارين قبل أربع دقائق» tells nobody
    return bool(_REACH.match(verb)) or (ahead == "الي" and bool(_ARRIVE.match(verb)))


_NO_NEGATION = frozenset("longer matter cost charge".split())  # "at no cost" is "free"


_NAME = 3  # words between marks that are a name: «أطباء بلا حدود»


def _in_a_short_name(reading: Reading, word: Word) -> bool:
    inside = next((q for q in reading.quotations if q.start <= word.start < q.end), None)
    if inside is None or not word.arabic:
        return False
    words = reading.text[inside.inner_start : inside.inner_end].split()
    return 1 < len(words) <= _NAME and fold_key(words[0]) != word.key


_ORDINAL = re.compile(
    r"(?:ال)?(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)ه?$|سن$|مستوي$|معدل\w*$|متوسط\w*$"
    r"|توقعات\w*$|ال(?:توقعات|تقديرات|متوقع|مامول|مستهدف|مطلوب|هدف|حد|سقف|عتبه|مستوي|طموح\w*)$"
)


def _bounds(reading: Reading, word: Word) -> bool:
    """Tell whether «دون» is "under": before an age, a number or a mark («دون الخامسة»)."""
    if word.i + 1 >= len(reading.words):
        return False
    following = reading.words[word.i + 1]
    if following.counted or bool(_ORDINAL.match(following.key)):
        return True
    led = reading.words[word.i - 1].key if word.i else ""
    return led != "من" and is_mark(following.key)


# «لم يستبعد» leaves it open, «لم تتجاوز» sets a bound: neither denies what stands behind it
_SAYS = frozenset({"يقل", "تقل"})
_NO_DENIAL = frozenset(
    fold_key(w)
    for w in """
    يستبعد تستبعد يستبعدوا يتجاوز تتجاوز يقل تقل يتعد تتعد يزد تزد يزيد تزيد
    exceed rule fewer less more later sooner حدود
    """.split()
)


_COMPARED = frozenset("more fewer less".split())


def _than(reading: Reading, word: Word) -> bool:
    """Tell whether "no more" sets a bound: "no more than nine"; "no more survivors" denies."""
    return any(w.key == "than" for w in reading.words[word.i + 2 : word.i + 4])


# what must still be done is not done: "must still be ratified" is "has yet to be ratified"
_STILL_DUE = re.compile(
    r"\b(?:(?:must|has to|have to|needs? to|remains? to|is to|are to) still|still (?:must|has to"
    r"|have to|needs? to|needs?|to be|awaits?|requires?)|(?:remains?|is|are) (?:yet )?to be"
    r"|yet to)\b"
)


_DECLINE = frozenset({"declined", "decline", "declines"})


COMMENT = frozenset(
    fold_key(w)
    for w in """
    comment comments response responses remarks commented answer answered answers respond
    responded responds reply replied replies react reacted reaction
    يرد ترد يردوا يجب تجب التعليق تعليق علق علقت يعلق تعلق يعلقوا الرد الإجابة الإدلاء
    """.split()
)


def no_comment(reading: Reading, word: Word) -> bool:
    """«رفضت التعليق على ما …», "declined to comment": what stands behind is not denied."""
    known = is_denial(word) or word.key in _NOT or bool(_ATTACHED.match(word.key))
    if not (known or word.key == "yet"):  # "has yet to reply"
        return False
    reach = 3 if not word.arabic else _FAR  # the subject stands between: «رفضت الشركة التعليق»
    if without_and(word.key) in _REFRAIN:
        reach = _SUBJECT
    behind = [w for w in reading.words[word.i + 1 : word.i + reach] if w.clause == word.clause]
    behind = list(takewhile(lambda w: not is_denial(w), behind))
    keys = {w.key for w in behind}
    return bool(keys & COMMENT) and not (keys & _ARRIVING and keys & COMMENT <= _ARRIVES)


_REFRAIN = frozenset(fold_key(w) for w in "امتنع امتنعت امتنعوا يمتنع تمتنع رفض رفضت رفضوا".split())
_SUBJECT = 10  # words from «امتنعت» to «عن التعليق»: who does, with his office
# «لم ترد أنباء عن»: what does not arrive is news, and what it is of is denied
_ARRIVING = frozenset(fold_key(w) for w in "أنباء تقارير معلومات بلاغات أخبار شكاوى إشارات".split())


_ARRIVES = frozenset(fold_key(w) for w in "يرد ترد يردوا".split())  # comes in, or answers
_EXCEPT = frozenset(fold_key(w) for w in "إلا سوى".split())
_PARTLY = frozenset("جزييا قليلا نادرا لماما جزءا".split())
_FAR = 6  # words between a negation and its exception
_LATE = 14  # the same in Arabic: «لم ينج من ركاب القارب الخمسين سوى سبعة»


def _only(reading: Reading, word: Word) -> bool:
    """«لم تتلق سوى سبعة» is "received only seven": nothing is denied, but «إلا جزئيًا» is."""
    behind = [w for w in reading.words[word.i + 1 : word.i + _LATE] if w.clause - word.clause <= 1]
    behind = [w for w in behind if w.key != "الا" or next_key(reading, w) not in _HOWEVER]
    if late := {next_key(reading, w) for w in behind if w.key in _EXCEPT and "أ" not in w.raw}:
        return not late & _PARTLY
    return any(w.key in {"except", "الا"} for w in behind[: _FAR - 1])


_STILL = frozenset("يزالان تزالان زالا زالتا يزال تزال يزالون زال زالت تزل يزل".split())


def _hides_a_name(reading: Reading, word: Word) -> bool:
    """«رفض الكشف عن اسمه», "declined to be named" deny nothing that is reported."""
    behind = {w.key for w in reading.words[word.i + 1 : word.i + 5]}
    before = {w.key for w in reading.words[max(0, word.i - 2) : word.i]}
    return bool(behind & _NAMING) or bool(before & {"name", "names", "identity"})


_NAMING = frozenset(
    fold_key(w)
    for w in """
    اسمه اسمها اسميهما اسمائهم أسمائهن هويته هويتها هويتهما هويتيهما هوياتهم named identified
    """.split()
)


_GHAYR = frozenset({"غير", "وغير", "الغير"})


def after_not(reading: Reading, word: Word) -> bool:
    """Return whether «غير» stands right before a word."""
    if word.key == "ان":
        return False  # «غير أن» is "but"
    before = reading.words[word.i - 1] if word.i else None
    return before is not None and before.key in _GHAYR and "\u0651" not in before.raw  # «غيّر»


def is_denied_quality(reading: Reading, word: Word) -> bool:
    """Tell whether a word is denied by «غير» or "un-": a quality, not the clause."""
    if word.key in _GHAYR and next_key(reading, word) != "ان" and "\u0651" not in word.raw:
        return True  # the first half of the denied quality
    return after_not(reading, word) or bool(_UN.match(word.key))


@kept
def polarities(reading: Reading, clause: int) -> frozenset[bool]:
    """Return whether a clause denies; both where it denies a quality only."""
    words = reading.clause(clause)
    keys = {w.key for w in words}
    if keys & {"neither", "nor"} or (keys & {"not", "لم"} and keys & _EITHER):
        return frozenset({True})
    if {without_and(k) for k in keys} & IMPLICIT and not any(is_negator(reading, w) for w in words):
        return frozenset({True, False})
    text = fold_key(reading.text[words[0].start : words[-1].end])
    if not reading.arabic and _STILL_DUE.search(text) and "yet" not in keys:
        return frozenset({True, False})
    negators = [w for w in words if is_negator(reading, w) and not told_beside(reading, w)]
    side_by_side = [w for w in negators[1:] if w.arabic and w.key[:1] == "و" and is_denial(w)]
    denies = (len(negators) - len(side_by_side)) % 2 == 1  # «رفض تسليمه ونفى أن»: two denials
    if any(for_lack(w) for w in words) and not denies:
        return frozenset({True, False})  # «لم يقر الموازنة لعدم اكتمال النصاب» denies both
    if hangs_on_denial(reading, clause) or denied_past_apposition(reading, clause):
        denies = not denies  # «نفت … أن يكون قد رفض»: who denies a refusal has not refused
    if any(is_denied_quality(reading, w) for w in words) or _denies_within(reading, words):
        return frozenset({True, False})
    if done_at_last(reading, clause):
        return frozenset({True, False})
    return frozenset({denies})


def _denies_within(reading: Reading, words: list[Word]) -> bool:
    """Tell whether what a clause denies is told with a "without", which denies a thing and not the
    act: "denied that it had built without a permit".
    """
    denial = next((w for w in words if is_denial(w) and is_negator(reading, w)), None)
    if denial is None:
        return False
    opened = False
    for word in words:
        if word.i > denial.i and word.key in {"that", "ان", "انه", "انها", "بان", "بانها", "بانه"}:
            opened = True
        elif opened and without_and(word.key) in {"without", "دون", "بدون", "بلا"}:
            return True
    return False


def hangs_on_denial(reading: Reading, clause: int) -> bool:
    """Tell whether a clause is what a denial before it denies: «نفى مدير الشركة، الذي مثل شاهدا، أن
    يكون قد دفع», «نفت سناء الخطيب، وزيرة العمل، خضوع الحكومة».
    """
    first = reading.clause(clause)[0]
    that = first.key == "ان" and first.raw.startswith("أن")
    earlier = range(max(0, clause - (WAY_BACK if that else 2)), clause)
    denials = [
        w for c in earlier for w in reading.clause(c) if is_denial(w) and not no_comment(reading, w)
    ]
    if not denials or not first.arabic:
        return False
    apart = reading.text[reading.clause(clause - 1)[-1].end : first.start]
    first = next((w for w in reading.clause(clause) if w.key not in _ALL), first)  # «كل التهم»
    the_act = first.key.startswith("ال") and "event" in reading.thesaurus.kinds(first.senses)
    noun = (the_act or not first.key.startswith(("و", "ف", "ال", "لكن"))) and "،" in apart
    bare = denials[-1].clause == clause - 2 and reading.predicate(first) and noun
    return that or (bare and not _acts_behind(reading, denials[-1]))


_ALL = frozenset("كل جميع كافه اي ايا".split())
WAY_BACK = 4  # clauses between a denial and its «أن»


def _acts_behind(reading: Reading, word: Word) -> bool:
    """Tell whether a denial has in its own clause what it denies."""
    behind = [w for w in reading.clause(word.clause) if w.i > word.i and w.content]
    return any(reading.predicate(w) and not is_somebody(reading, w) for w in behind)


# words that deny without a negation: what is postponed does not take place
IMPLICIT = frozenset(
    fold_key(w)
    for w in """
    lack lacking absence shortage postponed cancelled canceled miss missed misses skipped skip
    absent avoided avoid avoids avoiding refrain refrained escaped prevented
    halted banned lacks unchanged lost lose loses losing
    انقطع انقطعت ينقطع تنقطع انقطاع نفد نفدت انعدم انعدمت تعطل تعطلت
    تأجلت تأجل أجلت يغيب غاب غابت تجنب منع حظر توقفت توقف علقت نجا نجت أبقى أبقت
    """.split()
)


def without_and(key: str) -> str:
    """Return an Arabic key less a leading «و» or «ف»."""
    return key[1:] if key[:1] in {"و", "ف"} else key


_EITHER = frozenset(fold_key(w) for w in "deny denied denial ينف تنف ينفي تنفي".split())


def is_denial(word: Word) -> bool:
    """Return whether a word tells that somebody denies or refuses."""
    if without_and(word.key) in _CALLS_A_LIE and "\u0651" in word.raw:
        return True  # «كذّب الوزير ما نشر», not «كذب»
    return word.key in DENIALS or (word.key[:1] in {"و", "ف"} and word.key[1:] in DENIALS)


_CALLS_A_LIE = frozenset("كذب كذبت كذبوا يكذب تكذب مكذبا مكذبه".split())
