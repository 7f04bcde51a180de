"""C12: the claim is no surer than the evidence: "may" is not "will", a plan is not a fact.

In:  a Pair
Out: Reasons

Levels of sureness: possible, planned or expected, to come, done. قد before an imperfect is "may",
before a perfect it is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from mujaz.answer.verify.apposed import goes_on, is_apposition
from mujaz.answer.verify.dues import MAY, PERMITS, PROGRESSIVE, clause_text, is_due, told_as_due
from mujaz.answer.verify.governed import is_governed, tells_duty
from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import REPORTING, Reading, Word
from mujaz.answer.verify.shapes import is_verb
from mujaz.language.fold import fold_key
from mujaz.model import Reason


class Sureness(IntEnum):
    """How sure a clause is of what it says."""

    POSSIBLE = 1
    PLANNED = 2
    COMING = 3
    DONE = 4


_WORDS = {
    Sureness.POSSIBLE: """
    may might could possibly perhaps maybe possible likely probably probable potential potentially
    يستبعد تستبعد يستبعدوا ربما محتمل محتملة المحتمل المحتملة يحتمل يمكن ممكن ممكنة
    يرجح ترجح رجح رجحت مرجح المرجح
    المرجحة مرجحا احتمال
    """,
    Sureness.PLANNED: """
    plan plans planned planning intend intends intended
    intention intentions aims aim aimed hopes hope hoped hoping expected
    expects expect scheduled due considering forecast predicted slated threatened
    threatens threat threatening threatened لوح لوحت لوحوا يلوح تلوح ملوحا ملوحة
    هدد هددت هددوا يهدد تهدد شأن شأنه شأنها
    foresee foresees foresaw envisages anticipates forecasts predicts projects
    يعتزم تعتزم يعتزمون اعتزام اعتزم ينوي تنوي ينوون يخطط تخطط يخططون خطط خطة نية نيته نيتها
    المقرر مقررا
    مقرر المقررة
    المتوقع المتوقعة متوقع يتوقع تتوقع توقع توقعت المزمع المنتظر المرتقب يسعى تسعى يأمل تأمل
    يدرس تدرس يدرسون تبحث يبحث يتفاوض تتفاوض يتفاوضون يفاوض تفاوض يناقش تناقش
    أمله أملها أملهم آماله آمالها تأمل يأملون تأملان أملت آمل
    """,
    Sureness.COMING: """
    will would shall 'll pledged pledges pledge promised promises promise vowed vows
    سوف لسوف تعهد تعهدت يتعهد وعد وعدت
    """,
}
_LEVEL = {fold_key(w): level for level, words in _WORDS.items() for w in words.split()}


def tells_sureness(key: str) -> bool:
    """Return whether an Arabic word only says how sure a clause is: «المنتظر», «يرجح»."""
    bare = key[1:] if key[:1] in {"و", "ف"} else key
    return bare in _LEVEL or key in _LEVEL or _inflected(bare) is not None


_SA = re.compile(r"[وف]?س[يتن]\w{2,}$")
_NOT_SA = re.compile(
    r"[وف]?(?:سيا[سدرحق]|(?:سيد(?:ه|ات|ي|تي|نا)?|سير(?:ه|ها|ته|تها)?|سيف|سيل|سيط|ستين|ستون|سته|سنه|سنت|سند"
    r"|سيره|سيول|ستار|ستاره|ستاير)$|سينا|سياح|سياج|سيء|سييء|سيطر|ستا[دن]|ستمايه|سنوات|سنوي"
    r"|سناء|سنين|سنت(?:ين|ان)|سا(?:عه|عات|حه|حل|بق|خن|لم|كن|مي|ري|رق|ند|يد|ير|قط|هم|عد|دس|بع|حات)|سيمون|سيرا|سيري|ستيف|ستيفن|سيناء)"
)
_BEFORE_NOUN = frozenset("planned expected scheduled intended likely possible potential".split())
_DETERMINERS = frozenset("the a an his her its their s this that".split())
_ADJECTIVE = re.compile(r"ال(?:مقرر|مرتقب|متوقع|منتظر|مزمع|محتمل)ه?$")
_DEFINITE = re.compile(r"(?:[وفبل]?ال|لل)\w{2,}$|\w{2,}(?:ته|تها|تهم|ه|ها)$")
_OWN_PLAN = re.compile(r"[وفبل]?(?:خطت|خطط|نيت|اعتزام)(?:ها|هم|هما|ه)$")
_AHEAD = frozenset(
    fold_key(w)
    for w in "next tomorrow المقبل المقبلة القادم القادمة غدا الغد غد بحلول أن upcoming".split()
)
_TO_COME = re.compile(r"\b(?:is|are|was|were) (?:set |due |about |going )?to\b(?! blame)")


def _arranged(reading: Reading, word: Word) -> bool:
    """Tell whether «على أن» sets behind a comma what is to be done: «…، على أن يطرح في أكتوبر»."""
    before = reading.words[word.i - 1] if word.i else None
    if before is None or before.key not in {"علي", "وعلي"} or not before.i:
        return False
    return "،" in reading.text[reading.words[before.i - 1].end : before.start]


_EXPECTED = frozenset("يتوقع تتوقع يتوقعون يرجح ترجح يرجحون يحتمل متوقع مرجح محتمل".split())
_NOT_FAR = 5  # words between «لم» and what it denies: «لم تكن ريم تتوقع»
_NEGATED = frozenset("لا لم ولا ولم غير ليس".split())
_PROMISES = frozenset("promise promises pledge pledges".split())
_OWN = frozenset("its his her their the a this that of".split())


def _level(reading: Reading, word: Word) -> Sureness | None:
    key = word.key
    if key in _PROMISES and word.i and reading.words[word.i - 1].key in _OWN:
        return None  # "its promise of a pay rise"
    if key == "whether" and _next(reading, word) == "to":
        return Sureness.POSSIBLE  # "will decide whether to appeal"
    if key in {"would", "will"} and _next(reading, word) in {"not", "rather"}:
        return None  # «لن»: the check of negations compares it
    if key in {"rule", "ruled"} and _next(reading, word) == "out":
        before = {w.key for w in reading.words[max(0, word.i - 2) : word.i]}
        return (
            Sureness.POSSIBLE if before & _NOT or any(k.endswith("n't") for k in before) else None
        )
    if key == "ان" and word.raw == "أن" and _arranged(reading, word):
        return Sureness.COMING
    if key == "may" and word.raw[:1].isupper() and word.i:
        return None
    if key in {"قد", "وقد", "فقد"}:
        if word.i and reading.words[word.i - 1].key in _BEFORE_PERFECT:
            return None  # «أن يكون قد تلقى»
        following = reading.words[word.i + 1].key if word.i + 1 < len(reading.words) else ""
        if following == "لا":
            return Sureness.POSSIBLE
        imperfect = following[:1] in set("يتن") and not following.endswith("ت")
        return Sureness.POSSIBLE if imperfect and following not in {"تم", "نفي", "تولي"} else None
    if key in _BEFORE_NOUN and word.i and reading.words[word.i - 1].key in _DETERMINERS:
        return None  # "suspended the planned summit"
    if key in {"forecast", "forecasts"} and word.i:
        ahead = reading.words[word.i - 1]
        if ahead.key in _DETERMINERS or (ahead.content and not ahead.capital):
            return None  # "cut its growth forecast"
    if _ADJECTIVE.match(key) and word.i and _DEFINITE.match(reading.words[word.i - 1].key):
        return None  # «أجلت المحكمة الجلسة المقررة اليوم»: the hearing was planned
    earlier = reading.words[max(0, word.i - _NOT_FAR) : word.i] if key in _EXPECTED else []
    if any(w.key in _NEGATED and w.clause == word.clause for w in earlier):
        return None  # «لا يتوقع زيادة» rules it out: the check of negations compares it
    if key[:1] == "و" and key[1:] in _LEVEL:
        key = key[1:]
    if key in _LEVEL:
        return _LEVEL[key]
    if word.arabic and (level := _inflected(key)) is not None:
        return level
    if word.arabic and _OWN_PLAN.match(key):
        return Sureness.PLANNED
    if _in_a_name(reading, word):
        return None
    if word.arabic and _SA.match(key) and not _NOT_SA.match(key) and not _named_so(reading, word):
        return Sureness.COMING
    return None


_NAMED = frozenset("ولد بن ابن بنت ابو ابي ام عبد ال شارع جبل نهر وادي".split())
_SO_CALLED = frozenset({"place", "place-type", "person", "institution"})


def _named_so(reading: Reading, word: Word) -> bool:
    """Tell whether a word shaped like a future is a name: «بلدة سيلبي», «ولد سيدينا».

    A verb stands behind a subject with the article, or at the head of its clause.
    """
    if not word.i or word.key[:1] in {"و", "ف"}:
        return False
    before = reading.words[word.i - 1]
    if before.clause != word.clause or before.key.startswith(("ال", "وال", "لل", "بال")):
        return False
    if before.key.endswith(("ه", "ها", "هم", "هما", "نا")) and not before.raw.endswith("ة"):
        return False  # «فريقه سيلعب»
    return before.key in _NAMED or bool(reading.thesaurus.kinds(before.senses) & _SO_CALLED)


_ENDINGS = ("ه", "ان", "ون", "ين", "وا", "تا", "ا")  # «يعتزمان», «وعدوا», «متوقعة»


def _inflected(key: str) -> Sureness | None:
    """Return the level of a form with a feminine, dual or plural ending."""
    for ending in _ENDINGS:
        bare = key.removesuffix(ending)
        if bare != key and len(bare) >= 3 and bare in _LEVEL:
            return _LEVEL[bare]
    return None


_BEFORE_PERFECT = frozenset("يكون تكون كان كانت يكونوا كانوا".split())


_NAME = 3  # words between marks that are a name: «سنابل الخير»


def _in_a_name(reading: Reading, word: Word) -> bool:
    inside = next((q for q in reading.quotations if q.start <= word.start < q.end), None)
    return inside is not None and len(reading.text[inside.start : inside.end].split()) <= _NAME


def _next(reading: Reading, word: Word) -> str:
    return reading.words[word.i + 1].key if word.i + 1 < len(reading.words) else ""


def sureness(reading: Reading, clause: int) -> Sureness:
    """Return how sure a clause is."""
    words = reading.clause(clause)
    levels = [level for w in words if (level := _level(reading, w)) is not None]
    text = fold_key(reading.text[words[0].start : words[-1].end])
    if not levels and _TO_COME.search(text):
        levels.append(Sureness.PLANNED)
    return min(levels, default=Sureness.DONE)


_IF = frozenset("if unless provided assuming اذا لو شرط شريطه بشرط".split())


def _sets_a_condition(reading: Reading, clause: int) -> bool:
    """Tell whether a clause is a condition, which says of nothing that it is so."""
    return any(w.key.removeprefix("و") in _IF for w in reading.clause(clause)[:2])


def check_modality(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each clause that is surer than the evidence, or unsure of what is done."""
    for clause in pair.claim.clauses:
        fitting = pair.acts_for(clause) or _announced(pair, clause) or _told_otherwise(pair, clause)
        if not fitting or _opinion(pair.claim, clause) or is_apposition(pair.claim, clause):
            continue
        if _sets_a_condition(pair.claim, clause):
            continue
        ours = min(sureness(pair.claim, clause), _carried(pair.claim, clause))
        if _fronted(pair.claim, clause):
            ours = min(ours, sureness(pair.claim, clause + 1))
        lead = _lead(pair, clause)
        if lead:
            fitting = lead
        theirs = max(sureness(pair.evidence, c) for c in fitting)
        due = tells_duty(pair.claim, clause) or told_as_due(pair.claim, clause)
        if (
            not due
            and ours is Sureness.DONE is theirs
            and all(is_due(pair.evidence, c) for c in fitting)
        ):
            theirs = Sureness.COMING
        if ours is Sureness.DONE and _tells_ahead(pair, clause, theirs):
            continue
        if _only_governed(pair, clause, fitting):
            theirs = min(theirs, Sureness.COMING)
        if ours is Sureness.COMING and _scheduled(pair.evidence, fitting):
            continue  # "is due to" will, as far as anybody can say
        if ours is Sureness.DONE and ours > theirs and _led_by_imperfect(pair.claim, clause):
            continue  # «يعقد الاجتماع في 5 أبريل» may well lie ahead
        if (
            ours is Sureness.POSSIBLE and theirs is Sureness.COMING and not _doubted(pair)
            and not pair.crossed and all(_says_will(pair.evidence, c) for c in fitting)
        ):  # fmt: skip
            yield _reason(pair, clause, ours, theirs)
            continue
        if ours > theirs or (theirs is Sureness.DONE and ours < theirs and not _looks_ahead(pair)):
            yield _reason(pair, clause, ours, theirs)


_SCHEDULED = frozenset(
    fold_key(w) for w in "scheduled due slated المقرر مقرر مقررا المقررة مقررة المزمع".split()
)


def _scheduled(reading: Reading, clauses: list[int]) -> bool:
    return any(w.key in _SCHEDULED for c in clauses for w in reading.clause(c))


def _says_will(reading: Reading, clause: int) -> bool:
    words = reading.clause(clause)
    threats = any(_level(reading, w) is Sureness.PLANNED for w in words)
    return not threats and any(w.key in {"will", "'ll", "shall"} for w in words)


def _doubted(pair: Pair) -> bool:
    """Tell whether the evidence is unsure of anything, or sets a condition."""
    unsure = any(sureness(pair.evidence, c) is Sureness.POSSIBLE for c in pair.evidence.clauses)
    return unsure or _conditional(pair)


def _tells_ahead(pair: Pair, clause: int, theirs: Sureness) -> bool:
    """Tell whether a clause without "will" or "may" says no more than they do: "is closing the
    plant in March" what will be closed, "lets boats fish" that they may.
    """
    text = clause_text(pair.claim, clause)
    if theirs is Sureness.COMING and PROGRESSIVE.search(text):
        return True
    permitted = MAY.search(fold_key(pair.evidence.text))
    return theirs is Sureness.POSSIBLE and bool(permitted and PERMITS.search(text))


def _only_governed(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether all that a clause tells is ordered, asked or agreed in the evidence."""
    if tells_duty(pair.claim, clause):
        return False
    firsts = {v.first for v in pair.claim.verbs}
    acts = [
        w for w in pair.claim.clause(clause)
        if w.content and pair.claim.predicate(w) and w.i not in firsts
        and not w.key.startswith("ال") and not is_governed(pair.claim, w)
    ]  # fmt: skip
    told = [[m for m in pair.matches[w.i] if m.clause in fitting] for w in acts]
    told = [found for found in told if found]
    verbs = [f for f in told if any(_is_act(pair.evidence, m) for m in f)]
    return bool(verbs) and all(is_governed(pair.evidence, m) for m in verbs[0])


def _is_act(reading: Reading, word: Word) -> bool:
    """A word that is no person or body, whatever act is written alike."""
    return not reading.thesaurus.kinds(word.senses) & {"person", "institution", "place"}


_RELATIVE = frozenset("who which الذي التي".split())


def _carried(reading: Reading, clause: int) -> Sureness:
    """Return how sure the clause is that this one goes on with behind a relative one: «يتوقع رامي
    نصار، الذي يرأس اللجنة، صدور القرار».
    """
    between = reading.clause(clause - 1) if clause > 1 else []
    inserted = between and (
        between[0].key in _RELATIVE
        or (is_apposition(reading, clause - 1) and goes_on(reading, clause))
    )
    if not inserted or not reading.clause(clause - 2):
        return Sureness.DONE
    return sureness(reading, clause - 2)


_FRONT = frozenset(
    "with amid despite under in on at by from for within after before during".split()
)


def _fronted(reading: Reading, clause: int) -> bool:
    """Tell whether an English clause only leads to the next one: "With money from the fund, …"."""
    words = reading.clause(clause)
    return (
        clause == reading.clauses[0]
        and words[0].key in _FRONT
        and bool(reading.clause(clause + 1))
        and not any(is_verb(reading, w) for w in words)
    )


def _announced(pair: Pair, clause: int) -> list[int]:
    """Return the clauses that hold the verb of a clause which announces a thing, and says nothing:
    «أعلنت اللجنة النتائج» under «من المقرر أن تعلن اللجنة النتائج».
    """
    firsts = [v for v in pair.claim.verbs if v.strength == "announced" and not v.preposition]
    for verb in firsts:
        word = pair.claim.words[verb.first]
        behind = pair.claim.words[verb.last + 1 : verb.last + 1 + _FEW]
        reports = any(w.key in _THAT for w in behind) or not any(w.content for w in behind)
        if word.clause != clause or reports or word.key in _SAY or _ahead(word):
            continue
        return list({
            m.clause for m in pair.matches[word.i]
            if not pair.evidence.quoted(m) and _unsure_before(pair.evidence, m)
        })  # fmt: skip
    return []


def _unsure_before(reading: Reading, word: Word) -> bool:
    """Tell whether a verb is what is planned, not what it tells of: "is due to announce"."""
    words = [w for w in reading.clause(word.clause) if w.i <= word.i]
    if any(_level(reading, w) is not None for w in words):
        return True
    return bool(_TO_COME.search(fold_key(reading.text[words[0].start : word.end])))


_PARTICIPIAL = frozenset("on by of in to for with at from".split())  # "an official briefed on"
_NOT = frozenset("not never no لم لن لا ليس ليست ولم ولن ولا".split())


def _ahead(word: Word) -> bool:
    """Tell whether an Arabic verb is an imperfect, which may lie ahead: «تعلن اللجنة النتائج»."""
    return word.arabic and bool(_IMPERFECT.match(word.key)) and not word.key.endswith("ت")


_SAY = frozenset("said says say told added قال قالت قالوا اضاف اضافت".split())
_THAT = frozenset("ان انه انها انهم بان بانه بانها that".split())
_MOST = 0.6  # of a clause's words that one clause of the evidence answers


def _told_otherwise(pair: Pair, clause: int) -> list[int]:
    """Return the clauses that tell most of a clause whose verb they do not have."""
    words = [w for w in pair.claim.clause(clause) if w.content or w.counted]
    reports = {i for v in pair.claim.verbs for i in range(v.first, v.last + 1)}
    verbs = [
        w for w in words
        if is_verb(pair.claim, w) and not pair.matched(w) and not _ahead(w)
        and _next(pair.claim, w) not in _PARTICIPIAL
    ]  # fmt: skip
    keys = {w.key for w in pair.claim.clause(clause)}
    if pair.crossed or not verbs or keys & _NOT:
        return []
    if any(w.i in reports for w in pair.claim.clause(clause)):
        return []
    wide = pair.clauses_for(clause)
    told = [w for w in words if any(m.clause in wide for m in pair.matches[w.i])]
    return wide if len(told) >= _MOST * len(words) else []


_TELLING = REPORTING | {"warned"}
_FEW = 8  # words of a clause that only says who speaks: "…, the WHO warned"
_OPINIONS = frozenset(
    fold_key(w)
    for w in "believe believes believed think thinks reckon يرى ترى يرون يعتقد تعتقد رأى".split()
)


def _opinion(reading: Reading, clause: int) -> bool:
    """Tell whether a clause only says who thinks so: "…, analysts at Madar believe"."""
    words = reading.clause(clause)
    reports = {v.last for v in reading.verbs if v.strength in _TELLING}
    bare = not reading.arabic and words[-1].i in reports and len(words) <= _FEW
    return words[-1].key in _OPINIONS or (bare and clause > 0)


_IMPERFECT = re.compile(r"[وف]?[يت]\w{2,}$")


def _led_by_imperfect(reading: Reading, clause: int) -> bool:
    """Tell whether a clause opens with an imperfect, or only goes on with one that does:
    «تحتفظ رنا المجالي، المؤسسة المشاركة، بمنصب المدير».
    """
    if _imperfect(reading, clause):
        return True
    return clause > 0 and goes_on(reading, clause) and (
        _led_by_imperfect(reading, clause - 1)
        or (is_apposition(reading, clause - 1) and _led_by_imperfect(reading, clause - 2))
    )  # fmt: skip


def _imperfect(reading: Reading, clause: int) -> bool:
    """Tell whether a clause opens with an Arabic imperfect, which tells of now or of what comes."""
    first = reading.clause(clause)[0]
    past = first.key.startswith("ت") and first.key.endswith("ت")
    return (
        first.arabic
        and not past
        and bool(_IMPERFECT.match(first.key))
        and (first.key.lstrip("وف")[:1] == "ي" or first.key in _FEMININE)
    )


_FEMININE = frozenset(
    fold_key(w) for w in "تعقد تبدأ تجري تستمر تنطلق تصل تعود تبقى تحتفظ تشارك تزور تلتقي".split()
)


def _lead(pair: Pair, clause: int) -> list[int]:
    """Return the clauses of the evidence that hold the Arabic verb which opens a clause."""
    words = [w for w in pair.claim.clause(clause) if w.content]
    if not words or not words[0].arabic or words[0].key.startswith(("ال", "بال", "لل")):
        return []
    if not pair.claim.predicate(words[0]) or words[0].i in {v.first for v in pair.claim.verbs}:
        return []
    found = pair.matches[words[0].i]
    sure = [m for m in found if any(s[:2] not in {"z:", "r:"} for s in m.senses & words[0].senses)]
    return list({m.clause for m in (not pair.crossed and sure) or found})


def _looks_ahead(pair: Pair) -> bool:
    """Tell whether the evidence speaks of what is to come elsewhere, or by its dates alone."""
    keys = {w.key for w in pair.evidence.words}
    hedged = any(sureness(pair.evidence, c) < Sureness.DONE for c in pair.evidence.clauses)
    from_now = {"اعتبارا", "ابتداء", "بدءا", "لحين", "ريثما"} & keys
    from_now |= {"الي حين"} if "الي حين" in fold_key(pair.evidence.text) else set()
    return hedged or bool(keys & _AHEAD) or bool(from_now) or _conditional(pair)


def _conditional(pair: Pair) -> bool:
    return any(w.key in {"if", "اذا", "لو"} for w in pair.evidence.words)


def _reason(pair: Pair, clause: int, ours: Sureness, theirs: Sureness) -> Reason:
    words = pair.claim.clause(clause)
    said = pair.claim.text[words[0].start : words[-1].end]
    names = {
        Sureness.POSSIBLE: "possible", Sureness.PLANNED: "planned or expected",
        Sureness.COMING: "to come", Sureness.DONE: "done",
    }  # fmt: skip
    detail = f"the claim gives as {names[ours]} what the evidence gives as {names[theirs]}"
    return Reason(check="modality", detail=f"{detail}: {said!r}")
