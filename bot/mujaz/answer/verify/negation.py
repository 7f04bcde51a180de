"""C10: nothing denied is asserted, nothing asserted is denied.

In:  a Pair
Out: Reasons

A clause is negative where its negations and denials are odd in number: «نفت أن تكون قد خضعت» and
"did not give in" say the same. Only the acts behind a negation are compared, each in its own
clause, so a negation elsewhere is no alarm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Reading, Word
from mujaz.answer.verify.said import statements
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_NOT = frozenset(
    fold_key(w)
    for w in """
    baseless unfounded groundless not no never nobody none neither nor without cannot nothing
    unable
    لم لن لا ليس ليست ليسوا دون بدون عدم بلا أبدا مستبعد
    """.split()
)
_ATTACHED = re.compile(r"(?:[وف]|ب|ل)(?:لم|لن|لا|ليس|ليست|دون|عدم)$|.*n't$")
_DENIAL = frozenset(
    fold_key(w)
    for w in """
    denied deny denies denying denial denials dismissed dismisses dismiss
    refused refuse refuses declined decline rejected
    reject rejects
    refusing rejecting
    نفى نفت نفوا ينفي تنفي نافيا نافية نفي أنكر أنكرت رفض رفضت رفضوا يرفض ترفض رافضا فشل فشلت
    امتنع امتنعت استبعد استبعدت
    """.split()
)
_UN = re.compile(
    r"un(?!i|der|til|less|veil|leash|dergo|cover|earth|fold|lock|load|ravel|mask)[a-z]{3,}(?:ed|able|safe|fair|lawful)$"
)
_ONLY = frozenset(
    fold_key(w) for w in "only إلا سوى change changes تغيير تعديل أي شك doubt".split()
)


def _negator(reading: Reading, word: Word) -> bool:
    key = word.key
    if _no_comment(reading, word):
        return False
    if key in _NOT or _ATTACHED.match(key):
        following = _next(reading, word)
        if following in _STILL:
            return False
        if _hides_a_name(reading, word):
            return False
        if _only(reading, word) or following in _NO_DENIAL:
            return False
        return following not in _ONLY and not (key == "no" and following in {"longer", "matter"})
    if key in {"yet", "fail", "fails", "failed"}:
        return _next(reading, word) == "to"
    if key in {"dismissed", "dismisses"}:
        return _next(reading, word) in {"claims", "allegations", "accusations", "suggestions"}
    if key in _DECLINE and _next(reading, word) != "to":
        return False  # "exports declined by 12 percent"
    bare = key[1:] if key[:1] in {"و", "ف"} and key[1:] in _DENIAL else key
    if bare in {"فشل", "فشلت"} and _next(reading, word) != "في":
        return False
    return bare in _DENIAL and not reading.quoted(word) and not _hides_a_name(reading, word)


# «لم يستبعد» leaves it open, «لم تتجاوز» sets a bound: neither denies what stands behind it
_NO_DENIAL = frozenset(
    fold_key(w)
    for w in "يستبعد تستبعد يستبعدوا يتجاوز تتجاوز يقل تقل يتعد تتعد exceed rule".split()
)
_DECLINE = frozenset({"declined", "decline", "declines"})
_COMMENT = frozenset(
    fold_key(w)
    for w in """
    comment commented answer respond responded reply
    يرد ترد يردوا يجب تجب التعليق تعليق علق علقت يعلق تعلق يعلقوا
    الرد الإجابة الإدلاء
    """.split()
)


def _no_comment(reading: Reading, word: Word) -> bool:
    """«رفضت التعليق على ما …», "declined to comment": what stands behind is not denied."""
    if not (_denial(word) or word.key in _NOT or _ATTACHED.match(word.key)):
        return False
    reach = 3 if not word.arabic else _FAR  # the subject stands between: «رفضت الشركة التعليق»
    behind = [w for w in reading.words[word.i + 1 : word.i + reach] if w.clause == word.clause]
    return bool({w.key for w in behind} & _COMMENT)


_EXCEPT = frozenset(fold_key(w) for w in "إلا سوى except but".split())
_FAR = 6  # words between a negation and the exception that takes it back


def _only(reading: Reading, word: Word) -> bool:
    """«لم تتلق سوى سبعة» is "received only seven": nothing is denied."""
    behind = [w for w in reading.words[word.i + 1 : word.i + _FAR] if w.clause - word.clause <= 1]
    arabic = any(w.key in _EXCEPT and w.arabic for w in behind)
    return arabic or any(w.key == "except" for w in behind)


_STILL = frozenset("يزال تزال يزالون زال زالت تزل يزل".split())


def _next(reading: Reading, word: Word) -> str:
    return reading.words[word.i + 1].key if word.i + 1 < len(reading.words) else ""


def _hides_a_name(reading: Reading, word: Word) -> bool:
    """«رفض الكشف عن اسمه», "declined to be named" deny nothing that is reported."""
    behind = {w.key for w in reading.words[word.i + 1 : word.i + 5]}
    return bool(behind & {"اسمه", "اسمها", "هويته", "هويتها", "named", "identified"})


def _after_not(reading: Reading, word: Word) -> bool:
    return bool(word.i) and reading.words[word.i - 1].key in {"غير", "وغير", "الغير"}


def _adjective(reading: Reading, word: Word) -> bool:
    """Tell whether a word is denied by «غير» or "un-": a quality, not the clause."""
    return _after_not(reading, word) or bool(_UN.match(word.key))


def polarities(reading: Reading, clause: int) -> frozenset[bool]:
    """Return whether a clause denies; both where it denies a quality only."""
    words = reading.clause(clause)
    keys = {w.key for w in words}
    if keys & {"neither", "nor"} or (keys & {"not", "لم"} and keys & _EITHER):
        return frozenset({True})
    if {_bare(k) for k in keys} & _IMPLICIT and not any(_negator(reading, w) for w in words):
        return frozenset({True, False})
    denies = sum(_negator(reading, w) for w in words) % 2 == 1
    if not denies and _hangs_on_denial(reading, clause):
        denies = True
    if any(_adjective(reading, w) for w in words):
        return frozenset({True, False})
    return frozenset({denies})


def _hangs_on_denial(reading: Reading, clause: int) -> bool:
    """Tell whether a clause is what a denial before it denies: «نفى مدير الشركة، الذي مثل شاهدا، أن
    يكون قد دفع», «نفت سناء الخطيب، وزيرة العمل، خضوع الحكومة».
    """
    first = reading.clause(clause)[0]
    that = first.key == "ان" and first.raw.startswith("أن")
    earlier = range(max(0, clause - (_WAY_BACK if that else 2)), clause)
    denials = [
        w for c in earlier for w in reading.clause(c) if _denial(w) and not _no_comment(reading, w)
    ]
    if not denials or not first.arabic:
        return False
    apart = reading.text[reading.clause(clause - 1)[-1].end : first.start]
    noun = not first.key.startswith(("و", "ف", "ال", "لكن")) and "،" in apart
    bare = denials[-1].clause == clause - 2 and reading.predicate(first) and noun
    return that or (bare and not _acts_behind(reading, denials[-1]))


_WAY_BACK = 4  # clauses between a denial and its «أن»


def _acts_behind(reading: Reading, word: Word) -> bool:
    """Tell whether a denial has in its own clause what it denies."""
    behind = [w for w in reading.clause(word.clause) if w.i > word.i and w.content]
    names = sum(not reading.predicate(w) for w in behind)
    return len(behind) - names > 0


# words that deny without a negation: what is postponed does not take place
_IMPLICIT = frozenset(
    fold_key(w)
    for w in """
    lack lacking shortage postponed cancelled canceled miss absent avoided escaped prevented
    halted banned lacks unchanged
    تأجلت تأجل أجلت يغيب غاب غابت تجنب منع حظر توقفت توقف علقت نجا نجت أبقى أبقت
    """.split()
)


def _bare(key: str) -> str:
    return key[1:] if key[:1] in {"و", "ف"} else key


_EITHER = frozenset(fold_key(w) for w in "deny denied denial ينف تنف ينفي تنفي".split())


def _qualities(pair: Pair) -> Iterator[Reason]:
    """A quality that one text denies is denied by the other: «غير آمن», "unsafe", "not safe"."""
    for word in pair.claim.words:
        for other in pair.matches[word.i]:
            if not (word.content or other.content or _after_not(pair.evidence, other)):
                continue
            ours = _adjective(pair.claim, word)
            theirs = _adjective(pair.evidence, other)
            if ours == theirs or word.senses == other.senses == frozenset():
                continue
            clause, reading = (other.clause, pair.evidence) if ours else (word.clause, pair.claim)
            denied = any(_negator(reading, w) for w in reading.clause(clause))
            if not denied and _only_counterpart(pair, word, ours=ours):
                yield Reason(
                    check="negation", detail=f"{word.raw!r} and {other.raw!r} are opposites"
                )


def _only_counterpart(pair: Pair, word: Word, *, ours: bool) -> bool:
    return all(_adjective(pair.evidence, m) != ours for m in pair.matches[word.i])


def check_negation(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each thing that one text denies and the other asserts."""
    yield from _qualities(pair)
    yield from _comments(pair)
    yield from _called_off(pair)
    unless = any(w.key in {"unless", "until"} for w in pair.evidence.words)
    for target, word in _targets(pair.claim, pair):
        if unless and any(w.key == "if" for w in pair.claim.clause(word.clause)):
            continue  # "if talks do not resume" is "unless talks resume"
        found = [m for w in target for m in pair.matches[w.i]]
        if found and not any(True in polarities(pair.evidence, m.clause) for m in found):
            if _denial(word) and any(_denies_that(pair.evidence, w) for w in pair.evidence.words):
                continue  # «نفى ما ذكره»: both tell of a denial, in clauses cut differently
            detail = "the claim denies what the evidence asserts"
            yield Reason(check="negation", detail=f"{detail}: {_text(pair.claim, word.clause)!r}")
            return
    for target, word in _targets(pair.evidence, pair):
        if _unless(pair.evidence, word) and _CONDITION.search(fold_key(pair.claim.text)):
            continue
        ours = next((found for t in target if (found := _answering(pair, t))), [])
        if ours and not any(_may_deny(pair, w) for w in ours):
            if _denies_that(pair.evidence, word) and any(_denial(w) for w in pair.claim.words):
                continue
            detail = "the claim asserts what the evidence denies"
            yield Reason(
                check="negation", detail=f"{detail}: {_text(pair.evidence, word.clause)!r}"
            )
            return


def _comments(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody comments who declined to, or the other way round."""
    silent = [any(_no_comment(r, w) for w in r.words) for r in (pair.claim, pair.evidence)]
    spoken = [w for w in pair.claim.words if w.key in _COMMENT and _answers_comment(pair, w)]
    if silent == [False, True] and spoken:
        detail = "the evidence says that nobody commented; the claim says that somebody did"
        yield Reason(check="negation", detail=detail)


def _answers_comment(pair: Pair, word: Word) -> bool:
    return any(m.key in _COMMENT for m in pair.matches[word.i])


_CALLED_OFF = frozenset(
    fold_key(w)
    for w in """
    postponed cancelled canceled abandoned scrapped shelved suspended delayed تأجل تأجلت أجل أجلت
    أرجأ أرجأت ألغى ألغيت ألغي ألغت علق علقت تعليق تأجيل إرجاء إلغاء
    """.split()
)
_MOST_OF = 0.6  # of a claim's words that the clause called off must answer


def _called_off(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as held what the evidence tells as called off."""
    if any(_negator(pair.claim, w) for w in pair.claim.words):
        return
    if {_bare(w.key) for w in pair.claim.words} & (_CALLED_OFF | _IMPLICIT):
        return
    for word in pair.evidence.words:
        if _bare(word.key) not in _CALLED_OFF or word.i in pair.answered:
            continue
        if _answering(pair, word) or any(_negator(pair.evidence, w) for w in
                                         pair.evidence.clause(word.clause)):  # fmt: skip
            continue
        inside = [
            w for w in pair.claim.content
            if any(m.clause == word.clause and m.i > word.i - _AHEAD for m in pair.matches[w.i])
        ]  # fmt: skip
        if len(inside) >= max(2, _MOST_OF * len(pair.claim.content)):
            detail = f"the evidence says {word.raw!r} of it; the claim tells it as held"
            yield Reason(check="negation", detail=detail)
            return


_AHEAD = 5  # words before "was postponed" that tell what was
_RULED_OUT = frozenset(
    fold_key(w)
    for w in "استبعد استبعدت يستبعد تستبعد نفى نفت ينفي تنفي أنكر أنكرت denied denies ruled".split()
)


def denies_as_well(pair: Pair, word: Word) -> bool:
    """Return whether a word that tells a denial has a negation of the same acts to answer it."""
    if _bare(word.key) not in _RULED_OUT:
        return False
    behind = [w for w in pair.claim.words if w.i > word.i and w.content]
    return any(
        True in polarities(pair.evidence, m.clause) for w in behind for m in pair.matches[w.i]
    )


def _denial(word: Word) -> bool:
    """Return whether a word tells that somebody denies or refuses."""
    return word.key in _DENIAL or (word.key[:1] in {"و", "ف"} and word.key[1:] in _DENIAL)


# what stands for something said before, and is denied with it
_THAT = frozenset(
    fold_key(w)
    for w in """
    it this that these those such charge charges accusation accusations allegation allegations
    claim claims report reports which ذلك هذا هذه الأمر الاتهام الاتهامات المعلومات الأنباء
    التقارير الادعاء الادعاءات المزاعم
    """.split()
)


def _denies_that(reading: Reading, word: Word) -> bool:
    """Tell whether a word denies what was said before it: «نفت ذلك», «وهو ما نفته»."""
    key = word.key
    bare = key[1:] if key[:1] in {"و", "ف"} else key
    suffixed = any(bare.removesuffix(s) in _DENIAL for s in ("ه", "ها") if bare.endswith(s))
    if suffixed:
        return True
    around = reading.words[word.i + 1 : word.i + 4]
    around += [w for w in reading.words[max(0, word.i - 6) : word.i] if w.clause == word.clause]
    return _denial(word) and bool({w.key for w in around} & _THAT)


def _answering(pair: Pair, target: Word) -> list[Word]:
    return [w for w in pair.claim.words if target in pair.matches[w.i]]


def _may_deny(pair: Pair, word: Word) -> bool:
    """Tell whether a word of the claim stands in a denial, or answers an assertion as well."""
    words = pair.claim.clause(word.clause)
    same = any(w.key in _IMPLICIT and pair.matched(w) for w in words)
    if same and not any(_negator(pair.claim, w) for w in words):
        return False  # "cancelled" in both is no other way to deny
    if True in polarities(pair.claim, word.clause):
        return True
    return any(False in polarities(pair.evidence, m.clause) for m in pair.matches[word.i])


# «لم يقدم دليلا على قوله»: what stands behind a preposition is not the act that is denied
_PREPOSITIONS = frozenset(fold_key(w) for w in "على عن في من إلى حول بشأن of on about for".split())
_CONDITION = re.compile(
    r"\b(?:condition\w*|if|only|once|until|depend\w*|requir\w*|demand\w*"
    r"|[وفب]?(?:شرط|شريطه|مشروط\w*|يشترط|اشترط\w*|رهن\w*|اذا|فقط|حتي|بعد))\b"
)
_UNLESS = frozenset({"unless", "until", "الا", "قبل", "حتي"})


def _unless(reading: Reading, word: Word) -> bool:
    """ "Would not reopen unless" sets a condition."""
    behind = [w for w in reading.words[word.i + 1 : word.i + 12] if w.clause - word.clause <= 2]
    keys = [w.key for w in behind]
    return bool(_UNLESS & set(keys)) or any(p == ("ما", "لم") for p in pairwise(keys))


_CLOSE = 2  # words behind a negation where a verb of speech is what it denies
_MOST = 2  # acts that one negation reaches


def _targets(reading: Reading, pair: Pair) -> Iterator[tuple[list[Word], Word]]:
    """Yield what each clause with a negation denies: the acts behind it, or else its words."""
    for clause in reading.clauses:
        words = reading.clause(clause)
        negators = [w for w in words if _negator(reading, w)]
        if not negators or polarities(reading, clause) != frozenset({True}):
            continue
        speakers = {i for s in statements(reading) for i in s.speaker}
        verbs = {v.first for v in reading.verbs}
        behind = [
            w for w in words
            if w.i > negators[0].i and (w.content or w.i in verbs) and w.i not in speakers
        ]  # fmt: skip
        if _denial(negators[0]) and negators[0].arabic and not any(map(reading.predicate, behind)):
            behind = _denied_later(reading, clause) or behind
        behind = behind or [w for w in words if w.content and w not in negators]
        acts = [
            w for w in behind
            if (w.i - negators[0].i <= _CLOSE if w.i in verbs else reading.predicate(w))
            and reading.words[w.i - 1].key not in _PREPOSITIONS
        ]  # fmt: skip
        if not acts:
            behind = [w for w in words if w.i > negators[0].i and w.content] or behind
            acts = [w for w in behind if _denial(negators[0]) and _is_event(reading, w)][-_MOST:]
        if _next(reading, negators[0]) in {"اساس", "basis", "truth"}:
            acts = []  # «لا أساس لها من الصحة»: all that is behind it is denied
        yield acts[:_MOST] or behind, negators[0]


def _is_event(reading: Reading, word: Word) -> bool:
    """«نفى المحافظ سامي العلي وجود انهيار»: an event, the last of which is what is denied."""
    kinds = reading.thesaurus.kinds(word.senses)
    return bool(kinds & {"event", "state"}) and not kinds & {"person", "institution", "place"}


def _denied_later(reading: Reading, clause: int) -> list[Word]:
    """Return the words of the clause that a denial without an act of its own denies."""
    for number in range(clause + 1, clause + 1 + _WAY_BACK):
        words = reading.clause(number)
        if words and _hangs_on_denial(reading, number):
            return [w for w in words if w.content]
    return []


def _text(reading: Reading, clause: int) -> str:
    words = reading.clause(clause)
    return reading.text[words[0].start : words[-1].end]
