"""C12: a model may not tell as done what the evidence only plans, seeks, discusses or wants.

In:  a Pair
Out: Reasons

The levels of clauses tell "will" and «قد يزور»; what a noun hides they do not tell:
"efforts to restore", "talks on resuming", «لمناقشة خطوات نحو استعادة», «للقاء فلان». Where each
counterpart of a finite verb is a noun or an infinitive behind such a word, and nothing of that
kind stands before the verb in the claim, the claim says too much. In either language, and across.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.drafted.finite import FOR, HELPS, finite_arabic, finite_english
from mujaz.answer.verify.drafted.tables import light_words
from mujaz.answer.verify.grammar.acting import is_act
from mujaz.answer.verify.grammar.dues import told_as_due
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST, VERB
from mujaz.answer.verify.grammar.sureness import Sureness, level_of
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_BEFORE = 6  # words from what leaves an act open to the act
_OPEN_EN = re.compile(
    r"(?:optimism|about|progress|path|way|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|effort(?:s)?|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)"
    r"|step(?:s)?|move(?:s)?|talks|negotiat\w+|discuss\w*|propos\w+|call(?:s|ed|ing)?|seek(?:s|ing)?"
    r"|sought|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wish(?:es|ed)?|desire[sd]?|ready|readiness|willing\w*"
    r"|prepar\w+|possib\w+|potential\w*|prospect\w*|chance|opportunit\w+|option(?:s)?|explor\w+"
    r"|consider\w*|mull\w*|weigh\w*|intend\w*|intent\w*|work(?:s|ed|ing)?|ways|means|agenda|goal(?:s)?"
    r"|purpose|bid|push\w*|drive|campaign|pledg\w+|promis\w+|vow\w*|threat\w*|demand\w*|request\w*|urg\w+"
    r"|ask(?:s|ed|ing)?|agree\w*|offer\w*|ambition\w*|await\w*|wait\w*|expect\w*|due|scheduled|set"
    r"|determin\w+|resolve[sd]?|interest(?:ed)?|towards?|to|for|will|would|may|might|could|can|should"
    r"|must|shall|if|unless|until|whether|allow\w*|permit\w*|enabl\w+|refus\w+|reject\w*|fear\w*|without)$"
)
_OPEN_AR = light_words("open")
_ADJECTIVE = frozenset(
    fold_key(w)
    for w in """
    محتملة محتمل المحتملة المحتمل مرتقب مرتقبة المرتقب المرتقبة مزمع المزمع المزمعة مقترح المقترح
    المقترحة ممكن ممكنة الممكنة منتظر المنتظر المنتظرة مقرر المقررة مستقبلية مستقبلي
    """.split()
)
_LIGHT_VERBS = frozenset(
    fold_key(w)
    for w in "held took عقد عقدت جرى جرت تم تمت أجرى أجرت أجريا أجريت حصل حصلت حدث حدثت".split()
)
_TALKS = frozenset("spoke talked conversed تحدث تحدثت تحدثا تكلم تكلما تحادث تحادثا".split())
# a clause with one of these tells nothing as done: other checks compare it
_UNSAID = frozenset(
    """
    if unless provided whether not no never without n't cannot اذا لو ما لم لن لا دون ليس ليست
    """.split()
)
_NEXT = frozenset("المقبل المقبله المقبلين القادم القادمه القادمين".split())
_REACHED = frozenset("succeeded managed نجح نجحت نجحوا تمكن تمكنت تمكنوا".split())
_WITH_WHOM = 3  # words from "spoke" to "with"
_WITH = frozenset("with to by on مع الي هاتفيا".split())
_FOR_THE = re.compile(r"[وف]?لل\w{2,}")
_SUBJUNCTIVE = re.compile(r"[يتن]\w{2,}$")


def check_opened(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a finite verb of the claim whose act the evidence leaves open."""
    for word in pair.claim.words:
        for act in _told_as_done(pair.claim, word):
            found = _counterparts(pair, act)
            if told_as_due(pair.claim, act.clause) and all(
                told_as_due(pair.evidence, m.clause) for m in found
            ):
                continue  # "must still be ratified" is "still has to be"
            if found and all(
                _left_open(pair.evidence, m)
                and not _kept_open(pair, act, m)
                and not (m.key == act.key and _is_noun(pair.evidence, m))
                for m in found
            ):
                detail = f"in the evidence it is only planned, sought or discussed: {act.raw!r}"
                yield Reason(check="modality", detail=detail)
                return
    for word in pair.claim.words:
        if pair.claim.predicate(word) and not _is_possible(pair.claim, word.clause):
            found = _counterparts(pair, word)
            if _is_expected(pair.claim, word.clause):
                found = [m for m in found if not _is_likely(pair.evidence, m)]
            if found and all(_is_hedged(pair.evidence, m) for m in found):
                detail = f"in the evidence it is only possible: {word.raw!r}"
                yield Reason(check="modality", detail=detail)
                return


def _is_noun(reading: Reading, word: Word) -> bool:
    """Tell whether a preposition stands right before an Arabic word: «أمام حامل اللقب»."""
    before = reading.words[word.i - 1] if word.i else None
    return word.arabic and before is not None and before.key in AR_PREPOSITIONS


def _kept_open(pair: Pair, act: Word, other: Word) -> bool:
    """Tell whether what leaves an act open stands before it in the claim too: "must be filed"."""
    opening = [w for w in _shortly_before(pair.evidence, other) if _leaves_open(pair.evidence, w)]
    return bool(opening) and any(
        w.key == opening[-1].key or opening[-1] in pair.matches[w.i]
        for w in pair.claim.words[max(0, act.i - _BEFORE) : act.i]
    )


def _shortly_before(reading: Reading, word: Word) -> list[Word]:
    near = reading.words[max(0, word.i - _BEFORE) : word.i]
    return [w for w in near if w.clause == word.clause]


def _counterparts(pair: Pair, word: Word) -> list[Word]:
    """Return the closest counterparts of a word, and of these those with most of its neighbours."""
    found = list(pair.matches[word.i])
    if word.key.lstrip("وف") in _TALKS:
        said = {v.first for v in pair.evidence.verbs if v.strength == "said"}
        found = [m for m in found if m.i not in said or m.key.lstrip("وف") in _TALKS]
    best = max((closeness(word, m) for m in found), default=0)
    found = [m for m in found if closeness(word, m) == best or closeness(word, m) > 1]
    beside = {m.i: pair.overlap(word, m) for m in found}
    near = max(beside.values(), default=0.0)
    # "sentenced to seven years in prison": the same word stays beside what only goes with it
    same = {m.i for m in found if m.key == word.key and beside[m.i]}
    return [m for m in found if beside[m.i] >= near or m.i in same]


def _told_as_done(reading: Reading, word: Word) -> list[Word]:
    """Return the act that a finite verb tells as done: the verb, or the noun of one that is light.

    None where the claim itself leaves it open.
    """
    reports = any(v.first <= word.i <= v.last for v in reading.verbs)
    behind = {w.key for w in reading.words[word.i + 1 : word.i + 1 + _WITH_WHOM]}
    talks = word.key.lstrip("وف") in _TALKS and bool(behind & _WITH)
    if any(q.start <= word.start < q.end for q in reading.numbers):
        return []  # «52 يوما»
    named = word.capital or any(s.startswith("e:") for s in word.senses)
    before = {w.key for w in reading.words[max(0, word.i - 2) : word.i]}
    if before & _REACHED and word.content and not word.capital:
        return [word]  # "succeeded in derailing", «نجح في عرقلة»
    past = VERB.match(word.key) and word.key.endswith("ed")
    if named or (reports and not talks) or level_of(reading, word) is not None:
        return []
    if any(w.key in _UNSAID for w in reading.clause(word.clause) if w.i < word.i):
        return []
    if word.arabic and _SUBJUNCTIVE.match(word.key.lstrip("وف")) and any(
        w.key in _NEXT for w in reading.clause(word.clause)
    ):  # fmt: skip
        return []  # «يُفتح المعبر في الأول من ديسمبر المقبل» lies ahead
    if word.key.lstrip("وف") in _LIGHT_VERBS or word.key in _LIGHT_VERBS:
        return _carried(reading, word)
    if _is_left_open(reading, word) or (_leaves_open(reading, word) and not past):
        return []
    if talks:
        return [word]
    if not word.content or not is_act(reading, word):
        return []
    finite = finite_arabic(reading, word) if word.arabic else finite_english(reading, word)
    return [word] if finite else []


def _carried(reading: Reading, word: Word) -> list[Word]:
    """Return the noun that a light verb carries: the nearest one that tells an act."""
    clause = [w for w in reading.clause(word.clause) if w.i != word.i]
    if any(level_of(reading, w) is not None for w in clause):
        return []
    acts = [w for w in clause if w.content and not w.capital and reading.predicate(w)]
    return sorted(acts, key=lambda w: abs(w.i - word.i))[:1]


def _left_open(reading: Reading, word: Word) -> bool:
    """Tell whether the evidence leaves open the act of a word."""
    before = reading.words[word.i - 1] if word.i else None
    if not word.arabic:
        finite = VERB.match(word.key) and not word.key.endswith("ing") and (
            before is None or before.key not in {"to", "be"}
        )  # fmt: skip
        voted = any(w.key == "voted" for w in reading.words[max(0, word.i - _VOTED) : word.i])
        return not (finite or voted or word.key in PAST) and _opens(reading, word)
    behind = reading.words[word.i + 1] if word.i + 1 < len(reading.words) else None
    if behind is not None and behind.key in _ADJECTIVE:
        return True
    if before is not None and before.raw == "أن" and word.i > 1 and (
        reading.words[word.i - 2].key in _AFTER and not _SUBJUNCTIVE.match(word.key)
    ):  # fmt: skip
        return False  # «بعد أن صور الصحفيون وصوله»
    if before is not None and before.raw == "أن" and _SUBJUNCTIVE.match(word.key):
        return True
    if before is not None and before.key in {"يتم", "تتم"} and word.i > 1:
        return reading.words[word.i - 2].raw == "أن"
    helped = before is not None and before.key in HELPS
    if helped or (finite_arabic(reading, word) and not FOR.match(word.key)):
        return level_of(reading, word) is not None or _is_hedged(reading, word)
    the_act = "event" in reading.thesaurus.kinds(word.senses)
    if any(
        w.key in _AGENDA for w in reading.words[: word.i] if not _ends_between(reading, w, word)
    ):
        return True
    purpose = FOR.match(word.key) and (not _FOR_THE.match(word.key) or the_act)
    return bool(purpose) or _opens(reading, word)


_AGENDA = frozenset({"جدول", "agenda"})  # what stands on one is no more than talked about


def _ends_between(reading: Reading, one: Word, other: Word) -> bool:
    return bool(re.search(r"[.!?؟\n]", reading.text[one.end : other.start]))


_AFTER = frozenset("بعد وبعد منذ عقب".split())
_VOTED = 14  # words from "voted" to its "to approve"
_HEDGED = 2  # words from "may" to what may be


def _is_hedged(reading: Reading, word: Word) -> bool:
    near = [w for w in reading.words[max(0, word.i - _HEDGED) : word.i] if w.clause == word.clause]
    return any(level_of(reading, w) is Sureness.POSSIBLE for w in near)


def _is_left_open(reading: Reading, word: Word) -> bool:
    """Tell whether a finite verb is no more than possible or planned."""
    near = _shortly_before(reading, word)
    return any(level_of(reading, w) is not None for w in near) or any(
        w.raw == "أن" or w.key == "to" for w in near[-2:]
    )


_LIKELY = frozenset(fold_key(w) for w in "likely probably مرجح المرجح يرجح ترجح".split())


def _is_expected(reading: Reading, clause: int) -> bool:
    return any(level_of(reading, w) is Sureness.PLANNED for w in reading.clause(clause))


def _is_likely(reading: Reading, word: Word) -> bool:
    """Tell whether what may be is called likely, which who expects it says too."""
    near = reading.words[max(0, word.i - _HEDGED) : word.i]
    return any(w.key in _LIKELY for w in near) and not any(w.key in _UNSAID for w in near)


def _is_possible(reading: Reading, clause: int) -> bool:
    return any(level_of(reading, w) is Sureness.POSSIBLE for w in reading.clause(clause))


def _opens(reading: Reading, word: Word) -> bool:
    """Tell whether a word shortly before one in its clause leaves an act open."""
    return any(_leaves_open(reading, w) for w in _shortly_before(reading, word))


def _leaves_open(reading: Reading, word: Word) -> bool:
    if level_of(reading, word) is not None:
        return True
    if word.arabic and word.i and is_title(reading.words[word.i - 1]):
        return False  # «وزير العمل»
    if word.arabic:
        bare = word.key.lstrip("وف") if len(word.key) > 3 else word.key
        return bool({word.key, bare} & _OPEN_AR) or bool(
            FOR.match(word.key) and not word.capital and is_act(reading, word)
        )
    if word.key == "to" and word.i and reading.words[word.i - 1].key in _MADE:
        return reading.words[word.i - 1].key == "had" and any(
            w.key in _DUTY for w in reading.words[word.i :] if w.clause == word.clause
        )  # "had to withdraw by May under the deal" was a duty
    return bool(_OPEN_EN.match(word.key)) and not word.capital


_DUTY = frozenset("by under before within until".split())
# who had to do it, or managed to, has done it
_MADE = frozenset("had forced obliged compelled managed began started continued helped".split())
