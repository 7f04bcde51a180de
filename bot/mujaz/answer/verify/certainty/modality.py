"""C12: the claim is no surer than the evidence: "may" is not "will", a plan is not a fact.

In:  a Pair
Out: Reasons

Levels of sureness: possible, planned or expected, to come, done. قد before an imperfect is "may",
before a perfect it is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.certainty.alike import both_deny, by_the_same_word
from mujaz.answer.verify.certainty.excused import excused
from mujaz.answer.verify.certainty.halved import sureness_in_its_half
from mujaz.answer.verify.certainty.undone import lead_is_done
from mujaz.answer.verify.certainty.upcoming import (
    doubted,
    looks_ahead,
    next_one,
    tells_ahead,
    will_be,
)
from mujaz.answer.verify.grammar.apposed import goes_on, is_apposition
from mujaz.answer.verify.grammar.dues import clause_text, is_due, told_as_due
from mujaz.answer.verify.grammar.ended import lasted_before
from mujaz.answer.verify.grammar.governed import is_asked_for, is_governed, tells_duty
from mujaz.answer.verify.grammar.imperfects import is_imperfect, led_by_imperfect
from mujaz.answer.verify.grammar.no_level import NOT
from mujaz.answer.verify.grammar.opening import conditional
from mujaz.answer.verify.grammar.openings import (
    denies_what_is_to_come,
    names_a_source,
    only_believed,
)
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word, next_key
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.scheduled import (
    is_bare,
    is_infinitive,
    is_scheduled,
    is_told_at_all,
    says_should,
)
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.sureness import TO_COME, Sureness, level_of, sureness
from mujaz.answer.verify.grammar.until import same_bound, sets_a_bound
from mujaz.answer.verify.grammar.verbless import hangs_on_another, sureness_of_the_whole
from mujaz.language.closed import THAT
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_IF = frozenset("if unless provided assuming اذا لو شرط شريطه بشرط".split())


def _sets_a_condition(reading: Reading, clause: int) -> bool:
    """Tell whether a clause is a condition, which says of nothing that it is so."""
    words = reading.clause(clause)
    if _TIES.match(words[0].key) or conditional(reading, words[0]):
        return True
    if re.match(
        r"(?:التي|الذي|الذين) كان\w* (?:مرتقب|مقرر|متوقع|منتظر|مزمع)", clause_text(reading, clause)
    ):
        return True  # «القمة التي كانت مرتقبة»
    if words[0].raw == "إن" and len(words) > 1 and words[1].key in {"لم", "لا"}:
        return True
    return any(w.key.removeprefix("و") in _IF for w in words[:2])


# «ربط نازحون عودتهم بإزالة الألغام»: what is tied to another thing is not told as so
_TIES = re.compile(r"[وف]?(?:ربط|[يت]ربط|رهن|[يت]رهن)(?:ت|وا|ون)?$")


def check_modality(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each clause that is surer than the evidence, or unsure of what is done."""
    for clause in pair.claim.clauses:
        fitting = _fitting(pair, clause)
        if not fitting or _tells_nothing(pair, clause):
            continue
        fitting = _lead(pair, clause) or fitting
        ours, theirs = _levels(pair, clause, fitting)
        if excused(pair, clause, fitting, (ours, theirs)):
            continue
        if ours is Sureness.DONE > theirs and next_one(pair.claim, clause):
            continue
        if ours is Sureness.DONE > theirs and lead_is_done(pair, clause):
            continue
        if ours is Sureness.DONE > theirs and lasted_before(pair, clause):
            continue
        if theirs is Sureness.COMING and denies_what_is_to_come(pair.claim, clause):
            continue
        if ours is Sureness.DONE and tells_ahead(pair, clause, theirs):
            continue
        if ours is Sureness.DONE and is_scheduled(pair, clause, fitting):
            continue
        if _only_governed(pair, clause, fitting):
            theirs = min(theirs, Sureness.COMING)
        if ours is Sureness.COMING and will_be(pair, clause, fitting, theirs):
            continue
        if (
            ours < Sureness.COMING
            and theirs is Sureness.DONE
            and pair.crossed
            and only_believed(pair.evidence, fitting)
        ):
            continue
        if ours is Sureness.DONE and ours > theirs and led_by_imperfect(pair.claim, clause):
            continue  # «يعقد الاجتماع في 5 أبريل» may well lie ahead
        if (
            ours is Sureness.POSSIBLE and theirs is Sureness.COMING and not doubted(pair)
            and not pair.crossed and all(_says_will(pair.evidence, c) for c in fitting)
            and not any(w.key == "whether" for w in pair.claim.clause(clause))
        ):  # fmt: skip
            yield _reason(pair, clause, ours, theirs)
            continue
        if ours is Sureness.PLANNED and theirs is Sureness.POSSIBLE and _likely(pair, fitting):
            continue
        if ours < theirs is Sureness.DONE and by_the_same_word(pair, clause, fitting):
            continue
        if ours > theirs is Sureness.COMING and both_deny(pair, clause, fitting):
            continue
        if ours > theirs or (theirs is Sureness.DONE and ours < theirs and not looks_ahead(pair)):
            yield _reason(pair, clause, ours, theirs)


def _tells_nothing(pair: Pair, clause: int) -> bool:
    """Tell whether a clause says of nothing that it is so: it says who thinks it, or who somebody
    is, or sets a condition or a bound.
    """
    reading = pair.claim
    if _opinion(reading, clause) or is_apposition(reading, clause):
        return True
    if _describes(reading, clause):
        return True
    if clause > 0 and names_a_source(reading, clause):
        return True
    denies = any(w.key.lstrip("وف") in NOT for w in reading.clause(clause))
    bound = denies or sets_a_bound(clause_text(reading, clause))
    return _sets_a_condition(reading, clause) or (bound and same_bound(pair))


def _fitting(pair: Pair, clause: int) -> list[int]:
    """Return the clauses of the evidence that tell what a clause of the claim tells."""
    return (
        pair.acts_for(clause)
        or _announced(pair, clause)
        or _told_otherwise(pair, clause)
        or is_told_at_all(pair, clause)
    )


def _levels(pair: Pair, clause: int, fitting: list[int]) -> tuple[Sureness, Sureness]:
    """Return how sure a clause of the claim is, and how sure those are that tell the same."""
    wants = not pair.crossed
    ours = min(sureness(pair.claim, clause, wants=wants), _carried(pair.claim, clause))
    if _fronted(pair.claim, clause):
        ours = min(ours, sureness(pair.claim, clause + 1))
    if not pair.crossed and is_bare(pair.claim, clause):
        ours = min(ours, *(sureness(pair.claim, c) for c in pair.claim.clauses if c > clause))
    if hangs_on_another(pair.claim, clause):
        ours = min(ours, sureness_of_the_whole(pair.claim, clause))
    if _only_expected(pair.claim, clause + 1):
        ours = min(ours, Sureness.PLANNED)
    theirs = max(sureness(pair.evidence, c, wants=wants) for c in fitting)
    theirs = max(theirs, sureness_in_its_half(pair, clause, fitting))
    if pair.crossed and clause and pair.claim.clause(clause)[0].key in _WHICH_IS:
        ours = min(ours, sureness(pair.claim, clause - 1))
    due = tells_duty(pair.claim, clause) or told_as_due(pair.claim, clause)
    if not due and ours is Sureness.DONE is theirs and all(
        is_due(pair.evidence, c) for c in fitting
    ):  # fmt: skip
        theirs = Sureness.COMING
    return _with_should(pair, clause, fitting, ours, theirs)


def _only_expected(reading: Reading, clause: int) -> bool:
    """Tell whether a last short clause says who expects what stands before: "…, he predicts"."""
    words = reading.clause(clause)
    last = clause == reading.clauses[-1] and 0 < len(words) <= _FEW
    verb = bool(words) and level_of(reading, words[-1]) is Sureness.PLANNED
    return last and verb and not words[0].arabic


def _with_should(
    pair: Pair, clause: int, fitting: list[int], ours: Sureness, theirs: Sureness
) -> tuple[Sureness, Sureness]:
    """Return how sure two clauses are where one says "should": it expects, or calls for it."""
    if says_should(pair.claim, clause) and theirs < Sureness.DONE:
        ours = min(ours, Sureness.PLANNED)
    due = tells_duty(pair.claim, clause) or told_as_due(pair.claim, clause)
    if theirs is Sureness.DONE and not due and all(says_should(pair.evidence, c) for c in fitting):
        theirs = Sureness.PLANNED if ours < Sureness.DONE else Sureness.COMING
    return ours, theirs


_LIKELY = frozenset("likely probable probably".split())
_MAY = frozenset("may might could possible possibly perhaps maybe unlikely not".split())


def _likely(pair: Pair, clauses: list[int]) -> bool:
    """Tell whether what the claim says is expected is likely in the evidence, not only possible."""
    keys = {w.key for c in clauses for w in pair.evidence.clause(c)}
    return not pair.crossed and bool(keys & _LIKELY) and not keys & _MAY


def _says_will(reading: Reading, clause: int) -> bool:
    words = reading.clause(clause)
    threats = any(level_of(reading, w) is Sureness.PLANNED for w in words)
    return not threats and any(w.key in {"will", "'ll", "shall"} for w in words)


def _only_governed(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether all that a clause tells is ordered, asked or agreed in the evidence."""
    if tells_duty(pair.claim, clause) or told_as_due(pair.claim, clause):
        return False
    firsts = {v.first for v in pair.claim.verbs}
    acts = [
        w for w in pair.claim.clause(clause)
        if w.content and pair.claim.predicate(w) and w.i not in firsts
        and not w.key.startswith("ال") and not is_governed(pair.claim, w)
    ]  # fmt: skip
    if not pair.crossed and not TO_COME.search(clause_text(pair.claim, clause)):
        acts = [w for w in acts if not is_infinitive(pair.claim, w)]
    told = [[m for m in pair.matches[w.i] if m.clause in fitting] for w in acts]
    told = [found for found in told if found]
    verbs = [f for f in told if any(_is_act(pair.evidence, m) for m in f)]
    return bool(verbs) and all(
        is_governed(pair.evidence, m) or (pair.crossed and is_asked_for(pair.evidence, m))
        for m in verbs[0]
    )


def _is_act(reading: Reading, word: Word) -> bool:
    """A word that is no person or body, whatever act is written alike."""
    return not reading.thesaurus.kinds(word.senses) & {"person", "institution", "place"}


_SOURCES = frozenset("وفق وفقا بحسب حسب طبقا بعد خلال في بعدما عقب".split())
_WHICH_IS = frozenset("وهو وهي وهم وهما وهن".split())  # «…، وهو أوفر محصول منذ سنوات»
_RELATIVE = frozenset("who which الذي التي".split())


def _carried(reading: Reading, clause: int) -> Sureness:
    """Return how sure the clause is that this one goes on with behind a relative one: «يتوقع رامي
    نصار، الذي يرأس اللجنة، صدور القرار».
    """
    between = reading.clause(clause - 1) if clause > 1 else []
    first = reading.clause(clause)[0]
    if between and first.raw == "أن" and between[0].key in _SOURCES:
        return sureness(reading, clause - 2)  # «يُنتظر، وفق تقارير، أن يجتمع»
    inserted = between and (
        between[0].key in _RELATIVE
        or _excepts(between)
        or (_is_attribute(between) and first.raw.endswith(("ًا", "اً")))
        or (is_apposition(reading, clause - 1) and goes_on(reading, clause))
    )
    if not inserted or not reading.clause(clause - 2):
        return Sureness.DONE
    return sureness(reading, clause - 2)


def _is_attribute(words: list[Word]) -> bool:
    """Tell whether a short clause only says more of a noun: «المقرر بعد أسبوعين»."""
    return words[0].key.startswith("ال") and len(words) <= _SHORT


_NOT_THESE = re.compile(
    r"(?:though|but|if|albeit)? ?(?:not|excluding|except)\b|(?:[وف]?ليس|دون|لا)\b"
)


def _excepts(words: list[Word]) -> bool:
    """Tell whether a short inserted clause only takes something out: ", though not travellers,"."""
    text = " ".join(w.key for w in words)
    return len(words) <= _SHORT and bool(_NOT_THESE.match(text))


_SHORT = 5
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
        reports = any(w.key in THAT for w in behind) or not any(w.content for w in behind)
        if word.clause != clause or reports or word.key in _SAY or is_imperfect(word):
            continue
        return list({
            m.clause for m in pair.matches[word.i]
            if not pair.evidence.quoted(m) and _unsure_before(pair.evidence, m)
        })  # fmt: skip
    return []


def _unsure_before(reading: Reading, word: Word) -> bool:
    """Tell whether a verb is what is planned, not what it tells of: "is due to announce"."""
    words = [w for w in reading.clause(word.clause) if w.i <= word.i]
    if any(level_of(reading, w) is not None for w in words):
        return True
    return bool(TO_COME.search(fold_key(reading.text[words[0].start : word.end])))


_PARTICIPIAL = frozenset("on by of in to for with at from".split())  # "an official briefed on"


_SAY = frozenset("said says say told added قال قالت قالوا اضاف اضافت".split())
_MOST = 0.6  # of a clause's words that one clause of the evidence answers


def _told_otherwise(pair: Pair, clause: int) -> list[int]:
    """Return the clauses that tell most of a clause whose verb they do not have."""
    words = [w for w in pair.claim.clause(clause) if w.content or w.counted]
    reports = {i for v in pair.claim.verbs for i in range(v.first, v.last + 1)}
    verbs = [
        w for w in words
        if is_verb(pair.claim, w) and not pair.matched(w) and not is_imperfect(w)
        and next_key(pair.claim, w) not in _PARTICIPIAL
    ]  # fmt: skip
    keys = {w.key for w in pair.claim.clause(clause)}
    if pair.crossed or not verbs or keys & NOT:
        return []
    if any(w.i in reports for w in pair.claim.clause(clause)):
        return []
    wide = pair.clauses_for(clause)
    told = [w for w in words if any(m.clause in wide for m in pair.matches[w.i])]
    return wide if len(told) >= _MOST * len(words) else []


def _describes(reading: Reading, clause: int) -> bool:
    """Tell whether a clause only says as what somebody describes a thing: "called it a step"."""
    own = reading.clause(clause)
    firsts = {v.first for v in reading.verbs if v.strength == "described"}
    behind = [w for w in own if any(w.i > i for i in firsts)]
    return any(w.i in firsts for w in own) and not any(
        is_verb(reading, w) or level_of(reading, w) is not None for w in behind
    )


_TELLING = REPORTING | {"warned"}
_FEW = 8  # words of a clause that only says who speaks: "…, the WHO warned"
_OPINIONS = frozenset(
    fold_key(w)
    for w in "believe believes believed think thinks reckon يرى ترى يرون يعتقد تعتقد رأى".split()
)


def _opinion(reading: Reading, clause: int) -> bool:
    """Tell whether a clause only says who thinks so: "…, analysts at Madar believe"."""
    words = reading.clause(clause)
    reports = {v.last for v in reading.verbs if v.strength in _TELLING or not reading.arabic}
    bare = not reading.arabic and words[-1].i in reports and len(words) <= _FEW
    return words[-1].key in _OPINIONS or (bare and clause > 0)


def _lead(pair: Pair, clause: int) -> list[int]:
    """Return the clauses of the evidence that hold the Arabic verb which opens a clause."""
    words = [w for w in pair.claim.clause(clause) if w.content]
    if not words or not words[0].arabic or words[0].key.startswith(("ال", "بال", "لل")):
        return []
    if not pair.claim.predicate(words[0]) or words[0].i in {v.first for v in pair.claim.verbs}:
        return []
    found = pair.matches[words[0].i]
    if not pair.crossed:  # «قائد عمليات الإطفاء» puts out nothing
        speakers = {i for s in statements(pair.evidence) for i in s.speaker}
        found = tuple(m for m in found if m.i not in speakers) or found
    sure = [m for m in found if any(s[:2] not in {"z:", "r:"} for s in m.senses & words[0].senses)]
    return list({m.clause for m in (not pair.crossed and sure) or found})


def _reason(pair: Pair, clause: int, ours: Sureness, theirs: Sureness) -> Reason:
    words = pair.claim.clause(clause)
    said = pair.claim.text[words[0].start : words[-1].end]
    names = {
        Sureness.POSSIBLE: "possible", Sureness.PLANNED: "planned or expected",
        Sureness.COMING: "to come", Sureness.DONE: "done",
    }  # fmt: skip
    detail = f"the claim gives as {names[ours]} what the evidence gives as {names[theirs]}"
    return Reason(check="modality", detail=f"{detail}: {said!r}")
