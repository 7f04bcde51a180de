"""C12: across the languages, differences of sureness that are none.

In:  a Pair in two languages, a clause of the English claim, the clauses that tell the same, and
     how sure they are
Out: whether the claim is no surer, and no less sure, than the evidence by its own words

Arabic has no infinitive and no future of the clauses behind «قبل أن»: "before leaving" is as sure
as what it hangs on. An Arabic imperfect under a truce or a law says what "is to" be done, «رجح»
what one "expects". And "a possible partnership" leaves open no more than «شراكة محتملة».
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.dues import clause_text
from mujaz.answer.verify.grammar.governed import is_governed
from mujaz.answer.verify.grammar.imperfects import is_imperfect, led_by_imperfect
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sureness import TO_COME, Sureness, level_of, sureness
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.answer.verify.numbers.gaps import both_compare_with_a_plan
from mujaz.answer.verify.numbers.limited import rules_alike
from mujaz.language.fold import fold_key

_GERUND = re.compile(
    r"^(?:before|after|while|by|without|when|on|upon|since|despite|instead of"
    r"|in) (?:\w+ly )?\w{3,}ing\b"
)
_ATTRIBUTE = re.compile(
    r"\b(?:possible|potential|prospective|likely|planned|proposed|expected|eventual|probable"
    r"|possibility|prospects?"
    r"|chances?|potentially)\b"
)
_ATTRIBUTE_AR = re.compile(
    r"[وفبل]?(?:ال)?(?:محتمله?|ممكنه?|مرتقبه?|متوقعه?|مقترحه?|مزمعه?|منتظره?|امكانيه?|امكان"
    r"|احتمال|احتمالات|فرص|فرصه)$"
)
_AS_POSSIBLE = re.compile(
    r"\bas (?:\w+ ){1,3}as possible\b|\bif possible\b|\bwhere possible\b"
    r"|\b(?:best|fullest|widest) possible\b"
)
_EXPECTS = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|anticipat(?:es|ed)|believ(?:es|ed)"
    r"|think(?:s)?|thought"
    r"|reckon(?:s|ed)?|foresees?|foresaw)\b"
)
_LIKELY = re.compile(r"[وف]?(?:رجح|رجحت|رجحوا|[يت]رجح|[يت]رجحون|مرجحا)$")
_OPEN = frozenset("قد وقد ربما وربما يمكن".split())


def excused(pair: Pair, clause: int, fitting: list[int], levels: tuple[Sureness, Sureness]) -> bool:
    """Return whether a clause is as sure as the evidence, though its words differ in level."""
    if rules_alike(pair, clause) or both_compare_with_a_plan(
        clause_text(pair.claim, clause), fold_key(pair.evidence.text)
    ):
        return True
    ours, theirs = levels
    if ours is Sureness.DONE > theirs and _by_participle(pair, clause):
        return True
    if theirs is Sureness.POSSIBLE and _is_able(pair, clause, fitting):
        return True
    if not pair.crossed or pair.claim.arabic:
        return False
    if ours is Sureness.DONE > theirs:
        return (
            _hangs(pair, clause, theirs)
            or _attribute(pair, clause, fitting)
            or (theirs is Sureness.PLANNED and _weighs(pair, clause, fitting))
            or bool(_AS_POSSIBLE.search(clause_text(pair.claim, clause)))
        )
    if ours < theirs is Sureness.DONE:
        return (
            _is_to(pair, clause, fitting)
            or _attribute(pair, clause, fitting, ours=True)
            or _same_elsewhere(pair, clause, ours)
        )
    if ours is Sureness.COMING and theirs is Sureness.PLANNED:
        return _is_itself(pair, clause, fitting)
    return (
        ours is Sureness.PLANNED and theirs is Sureness.POSSIBLE and _thinks(pair, clause, fitting)
    )


_RELATIVE = frozenset("الذي التي الذين اللذان اللذين اللتان اللتين".split())
_NO_PASSIVE = frozenset("be been being to not".split())


def _by_participle(pair: Pair, clause: int) -> bool:
    """Tell whether an Arabic relative clause tells as done what an English participle does behind
    its noun: «المدارس التي دمرها الزلزال», "the schools destroyed by the quake".
    """
    words = pair.claim.clause(clause)
    if not pair.crossed or words[0].key not in _RELATIVE or len(words) < _WITH_VERB:
        return False
    found = pair.matches[words[1].i]
    return bool(found) and not is_imperfect(words[1]) and all(
        m.key.endswith(("ed", "en")) and m.i and pair.evidence.words[m.i - 1].content
        and pair.evidence.words[m.i - 1].key not in _NO_PASSIVE
        for m in found
    )  # fmt: skip


_WITH_VERB = 2  # words of «التي دمرها»
_ABLE = re.compile(
    r"[وف]?(?:[يت]?تمكن|استطاع|[يت]ستطيع|[يت]ستطع|عجز|[يت]عجز|تعذر|[يت]تعذر)(?:ت|وا|ون)?$"
)
_COULD = re.compile(r"\bcould (?:not\b|no longer\b|barely\b|(?:\w+ ){0,4}only\b)")


def _is_able(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether "could" says what somebody was able to do, as the claim does: «لم تتمكن الفرق
    من بلوغ القرية إلا سيرًا», "could reach it only on foot". A bare "could" leaves it open.
    """
    near = (clause - 1, clause)
    able = any(_ABLE.match(w.key) for c in near for w in pair.claim.clause(c))
    texts = [clause_text(pair.evidence, c) for c in fitting]
    return pair.crossed and able and all(_COULD.search(t) for t in texts)


def _hangs(pair: Pair, clause: int, theirs: Sureness) -> bool:
    """Tell whether a clause with a gerund hangs on one that is no surer than the evidence."""
    if not clause or not _GERUND.match(clause_text(pair.claim, clause)):
        return False
    return sureness(pair.claim, clause - 1) <= theirs


def _attribute(pair: Pair, clause: int, fitting: list[int], *, ours: bool = False) -> bool:
    """Tell whether both call the same thing possible, and nothing else in them is unsure."""
    here = _ATTRIBUTE.search(clause_text(pair.claim, clause))
    there = [w for c in fitting for w in pair.evidence.clause(c) if _ATTRIBUTE_AR.match(w.key)]
    if not here or not there:
        return False
    if not ours and any(w.key in _OPEN for c in fitting for w in pair.evidence.clause(c)):
        return False
    mark = next(w for w in pair.claim.words if w.clause == clause and _ATTRIBUTE.match(w.key))
    beside = [w for w in pair.claim.words[mark.i + 1 : mark.i + 4] if w.content]
    near = {i for w in there for i in range(w.i - 3, w.i + 4)}
    return any(m.i in near for w in beside for m in pair.matches[w.i])


def _is_to(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether "are to withdraw" stands for an imperfect: «بموجب الهدنة، يسحب الطرفان»."""
    here = clause_text(pair.claim, clause)
    if clause + 1 in pair.claim.clauses and not any(
        is_act(pair.claim, w) for w in pair.claim.clause(clause)
    ):
        here += " " + clause_text(pair.claim, clause + 1)  # "Under the truce, both sides are to …"
    if not TO_COME.search(here):
        return False
    return any(led_by_imperfect(pair.evidence, c) for c in (*fitting, *(c + 1 for c in fitting))
               if c in pair.evidence.clauses)  # fmt: skip


def _same_elsewhere(pair: Pair, clause: int, ours: Sureness) -> bool:
    """Tell whether the evidence tells the clause's act as unsure as well, in a clause beside."""
    acts = [w for w in pair.claim.clause(clause) if w.content and pair.claim.predicate(w)]
    return any(
        is_governed(pair.evidence, m)
        or (
            sureness(pair.evidence, m.clause) is ours
            and (is_imperfect(m) or _acts(pair.evidence, m.i))
        )
        for w in acts for m in pair.matches[w.i]
    )  # fmt: skip


def _acts(reading: Reading, i: int) -> bool:
    return is_act(reading, reading.words[i])


_DISCUSS = re.compile(r"[وف]?[يت](?:ناقش|بحث|درس|تدارس|تفاوض)(?:ون|ان)?$")


def _is_itself(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether the evidence is unsure by no more than the act that "will" be: "will debate the
    bill", «يناقش البرلمان المشروع».
    """
    marks = [w for c in fitting for w in pair.evidence.clause(c) if level_of(pair.evidence, w)]
    told = {m.i for w in pair.claim.clause(clause) for m in pair.matches[w.i]}
    return bool(marks) and all(_DISCUSS.match(w.key) and w.i in told for w in marks)


def _weighs(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether "is studying the offer" says no more than «يدرس العرض»."""
    marks = [w for c in fitting for w in pair.evidence.clause(c) if level_of(pair.evidence, w)]
    now = [w for w in pair.claim.clause(clause) if w.key.endswith("ing") and _IS & _keys(pair, w)]
    told = {m.i for w in now for m in pair.matches[w.i]}
    return bool(marks) and all(_DISCUSS.match(w.key) and w.i in told for w in marks)


_IS = frozenset("is are was were be been still also now".split())


def _keys(pair: Pair, word: Word) -> set[str]:
    return {w.key for w in pair.claim.words[max(0, word.i - 1) : word.i]}


def _thinks(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether "expects" stands for «رجح», which leaves nothing more open."""
    if not _EXPECTS.search(clause_text(pair.claim, clause)):
        return False
    words = [w for c in fitting for w in pair.evidence.clause(c)]
    return any(_LIKELY.match(w.key) for w in words) and not any(w.key in _OPEN for w in words)
