"""C11: allegations, opinions and unnamed sources keep their owner, and verbs their strength.

In:  a Pair
Out: Reasons: attribution (nobody says it any more), strength (it is said more surely than it was)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.acting import breaks_silence
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.spoken import takes_a_thing, takes_the_credit
from mujaz.answer.verify.grammar.sureness import tells_sureness
from mujaz.answer.verify.speech.argued import argues_what_is_said, foretold
from mujaz.answer.verify.speech.charged import UNPROVEN, in_a_charge, in_marks
from mujaz.answer.verify.speech.contested import contested
from mujaz.answer.verify.speech.faults import finds_fault
from mujaz.answer.verify.speech.own_voice import told_in_passing
from mujaz.answer.verify.speech.saying import argues, says_no_more
from mujaz.answer.verify.speech.saying_not import says_not
from mujaz.answer.verify.speech.speaking import fitting_statements
from mujaz.answer.verify.speech.suspicion import keys_of, suspected
from mujaz.language.closed import BE
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_OWNED = frozenset({"claimed", "alleged", "accused", "warned", "expected", "hinted"})
_OPINION = frozenset(
    fold_key(w)
    for w in """
    رأى رأت رأوا يرى ترى يرون اعتبر اعتبرت اعتبروا معتبرا معتبرة يعتبر اعتقد يعتقد يعتقدون تعتقد
    considered considers believed believes believe thinks thought think deems deemed argued argues
    blamed
    """.split()
)
_UNNAMED = frozenset(
    fold_key(w) for w in "مصدر مصدران مصدرين مصادر source sources familiar anonymous".split()
)
_NEUTRAL = frozenset(
    {"said", "added", "announced", "wrote", "quoted", "commented", "described", "praised"}
)
_MAY_STAND_FOR = {
    "said": _NEUTRAL | {"confirmed", "hinted", "warned", "acknowledged", "expected", "promised",
                        "called-for", "rejected", "asked", "denied", "accused"},
    "announced": _NEUTRAL | {"confirmed", "promised"},
    "confirmed": _NEUTRAL | {"confirmed", "acknowledged"},
    "claimed": frozenset({"claimed", "alleged", "accused"}),
    "alleged": frozenset({"claimed", "alleged", "accused"}),
    "accused": frozenset({"accused", "alleged", "claimed"}),
    "denied": frozenset({"denied", "rejected"}),
    "praised": frozenset({"praised"}),  # who only comments, or does not, praises nothing
    "acknowledged": frozenset({"acknowledged"}),
    "warned": frozenset({"warned", "expected", "announced", "said", "added", "commented",
                         "praised"}),
}  # fmt: skip
_OWN_WORDS = (
    "اعتقاده", "اعتقادها", "قناعته", "قناعتها", "برايه", "برايها", "اتهام", "accus", "alleg",
    "مزاعم", "ادعاء", "مسووليه", "blam", "عزا", "عزت",
)  # fmt: skip


_NEWS = frozenset({"انباء", "الانباء"})  # written like «أنبأ»


@kept
def _verbs(reading: Reading) -> list[SpeechVerb]:
    return [
        v for v in reading.verbs
        if not reading.quoted(reading.words[v.first]) and not _asks_for(reading, v)
        and reading.words[v.first].key not in _NEWS
        and not takes_a_thing(reading, v) and not _is_told(reading, v)
    ]  # fmt: skip


def _is_told(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether somebody is spoken to by nobody named: "had been warned twice"."""
    word = reading.words[verb.first]
    before = reading.words[max(0, word.i - 1) : word.i]
    behind = {w.key for w in reading.clause(word.clause) if w.i > word.i}
    refused = word.key == "denied" and "by" not in behind  # "was denied medicine"
    return (word.key in {"warned", "told"} or refused) and any(w.key in BE for w in before)


_SAYS_NOT = re.compile(r"\b(?:no|not|never|none|neither|nobody|n't|without)\b|n't\b")


def _says_not(pair: Pair) -> bool:
    """Tell whether "said it had no troops" is «نفى وجود قوات»: what is denied stands by a "not"."""
    told = {w.clause for w in pair.evidence.words if w.i in pair.answered}
    clauses = [pair.evidence.clause(c) for c in told]
    texts = [pair.evidence.text[c[0].start : c[-1].end] for c in clauses]
    return any(_SAYS_NOT.search(t.casefold()) for t in texts)


def _asks_for(reading: Reading, verb: SpeechVerb) -> bool:
    """ "Lenders asked for loans" is an act, and nobody's word."""
    behind = [w.key for w in reading.words[verb.last + 1 : verb.last + 2]]
    return reading.words[verb.first].key == "asked" and behind == ["for"]


def check_strength(pair: Pair) -> Iterator[Reason]:
    """Yield reasons where an owner is lost or a verb says more than the evidence's."""
    ours = _verbs(pair.claim)
    if all(takes_the_credit(pair.claim, v) for v in ours) and any(
        v.strength in {"claimed", "alleged"} and not v.form.lstrip("وفيت").startswith("بن")
        for v in _verbs(pair.evidence)
    ):
        ours = []  # "which claimed the raid": what else it did is told as so
    if not ours and not _owned_here(pair.claim):
        yield from _lost_owner(pair)
        return
    yield from _raised(pair)
    if any(v.strength in _SPOKEN for v in ours) and breaks_silence(pair):
        detail = "nobody says anything in the evidence: a comment is what it lacks"
        yield Reason(check="strength", detail=detail)
    if all(v.strength in _NEUTRAL | {"confirmed"} for v in ours) and suspected(pair):
        detail = "the evidence only says that somebody is suspected of it"
        yield Reason(check="attribution", detail=detail)
    theirs = {v.strength for v in _verbs(pair.evidence)}
    if keys_of(pair.evidence) & _OPINION:
        theirs.add("commented")
    for verb in ours:
        allowed = _MAY_STAND_FOR.get(verb.strength)
        if allowed is None or not theirs or theirs & allowed or verb.preposition:
            continue
        if verb.strength in {"said", "announced", "confirmed"} and _negated_said(pair):
            continue
        if verb.strength == "acknowledged" and _GRANTS.search(fold_key(pair.evidence.text)):
            continue
        if pair.crossed and verb.strength == "denied" and _says_not(pair):
            continue
        if (
            _not_speech(pair, verb)
            or says_no_more(pair, verb)
            or _only_argues(pair, pair.claim.words[verb.first])
            or (verb.strength == "denied" and says_not(pair, verb))
        ):
            continue
        if pair.claim.words[verb.first].key in _STAND_BY & _SURE and (
            _STAND_BY & {w.key for w in pair.evidence.words}
        ):
            continue
        word = pair.claim.words[verb.first].raw
        detail = f"{word!r} says more than the evidence, whose verb is {', '.join(sorted(theirs))}"
        yield Reason(check="strength", detail=detail)


def _only_argues(pair: Pair, word: Word) -> bool:
    return argues(word) and argues_what_is_said(pair, word)


# who says so grants it
_GRANTS = re.compile(
    r"\b(?:بالطبع|بالتاكيد|صحيح ان|نعم|لا شك|لا انكر|لا ننكر|اعترف بان"
    r"|of course|admittedly)\b"
)
_SURE = frozenset("insist insists insisted insisting".split())
# who will not be moved from what he says, by one verb or the other
_STAND_BY = _SURE | frozenset(
    """
    maintain maintains maintained maintaining assert asserts asserted asserting contend contends
    contended protest protests protested protesting يصر تصر أصر أصرت اصر اصرت
    """.split()
)


def _raised(pair: Pair) -> Iterator[Reason]:
    """A statement that the evidence only lets somebody claim is not said, confirmed or revealed."""
    theirs = statements(pair.evidence)
    for statement in statements(pair.claim):
        allowed = _MAY_STAND_FOR.get(statement.strength, frozenset()) | UNPROVEN
        fitting = fitting_statements(pair, statement, theirs)
        if statement.strength in UNPROVEN | {"denied", "rejected"} or len(fitting) != 1:
            continue
        (other,) = fitting
        if pair.claim.words[statement.verb].key in _STAND_BY and (
            pair.evidence.words[other.verb].key in _STAND_BY
        ):
            continue  # who maintains it insists on it
        if argues(pair.evidence.words[other.verb]) and statement.strength in _NEUTRAL:
            continue  # who argues says
        if other.strength in {"claimed", "alleged"} and statement.strength in allowed - UNPROVEN:
            detail = f"the evidence has it only {other.strength}, the claim {statement.strength}"
            yield Reason(check="strength", detail=detail)
            return


_APPROVE = frozenset("اقر اقرت اقروا يقر تقر".split())


def _not_speech(pair: Pair, verb: SpeechVerb) -> bool:
    """A form that stands in the evidence too, or a noun that only looks like a verb."""
    keys = keys_of(pair.evidence)
    word = pair.claim.words[verb.first]
    if word.key.lstrip("وف") in _APPROVE:  # «أقر النواب القانون» approves, «أقر بأن» admits
        behind = pair.claim.words[verb.last + 1 : verb.last + 5]
        if not any(w.key.startswith("ب") or w.key in {"ان", "انه", "انها"} for w in behind):
            return True
    return word.key in keys or any(
        s[0] in "ly" and s in m.senses for m in pair.matches[word.i] for s in word.senses
    )


_SPOKEN = _NEUTRAL | {"confirmed", "promised", "acknowledged", "called-for", "warned"}


def _negated_said(pair: Pair) -> bool:
    return any(w.key in {"not", "no", "لم", "لن", "لا", "عدم"} for w in pair.claim.words)


_COMPLAINS = frozenset(
    fold_key(w)
    for w in """
    اشتكى اشتكت اشتكوا يشتكي تشتكي يشتكون شكا شكت شكوا تذمر تذمرت تذمروا عاب عابت استنكر استنكرت
    fear fears worry worries worried
    ندد نددت احتج احتجت احتجوا أعرب أعربت أعربوا شكك شككت يشكك تشكك أخذ على استاء استاءت لام لامت
    """.split()
)  # verbs that leave what they tell to him who says it


_ACCUSED = frozenset("متهم متهمه متهمان متهمون متهمين متهما متهمات".split())
_HELD = re.compile(r"\b(?:held|holds?|holding)\b[^.;]{1,60}\bresponsible\b")


_TIES = re.compile(r"[وف]?(?:ربط|[يت]ربط|رهن|[يت]رهن|رجح|[يت]رجح|قدر|[يت]قدر)(?:ت|وا|ون)?$")


@kept
def _owned_here(reading: Reading) -> bool:
    keys = keys_of(reading)
    if keys & (_OPINION | _COMPLAINS - {"علي", "اخذ"}):
        return True
    if any(_TIES.match(k) for k in keys) or _BLAMED.search(fold_key(reading.text)):
        return True
    if keys & _ACCUSED or _HELD.search(fold_key(reading.text)):
        return True
    return any(mark in key for key in keys for mark in _OWN_WORDS)


def _lost_owner(pair: Pair) -> Iterator[Reason]:
    """The claim states as fact what the evidence leaves to somebody."""
    if told_in_passing(pair):
        return
    fitting = {
        c for clause in pair.claim.clauses
        for c in (_told_in(pair, clause) or pair.clauses_for(clause))
    }  # fmt: skip
    evidence = pair.evidence
    opinion = any(_bare(w.key) in _OPINION and w.clause in fitting for w in evidence.words)
    owned = [
        v for v in _verbs(evidence)
        if (v.strength in _OWNED or _judges(evidence, v)) and not _impersonal(v)
        and not _estimated(evidence, v)
    ]  # fmt: skip
    if any(tells_sureness(w.key) or w.key == "should" for w in pair.claim.words):
        owned = [v for v in owned if v.strength != "expected"]  # it is left an expectation
    near = [v for v in owned if evidence.words[v.first].clause in fitting]
    near = [v for v in near if not _is_itself_claimed(pair, v)]
    charged = in_a_charge(pair) or in_marks(pair)
    unnamed = keys_of(evidence) & _UNNAMED and any(
        v.strength in {"said", "quoted", "expected", "added"} and _covers(evidence, v, fitting)
        for v in _verbs(evidence)
    )
    unproven = _UNPROVED.search(fold_key(evidence.text)) and _verbs(evidence)
    cited = _cites(evidence) and _verbs(evidence)
    blamed = bool(_BLAMED.search(fold_key(evidence.text)))
    if (
        blamed
        or _own_defence(pair)
        or finds_fault(pair)
        or contested(pair)
        or foretold(pair)
        or opinion
        or near
        or charged
        or unnamed
        or cited
        or unproven
        or suspected(pair)
    ):
        yield Reason(
            check="attribution",
            detail="the claim states as a fact what the evidence leaves to somebody's word",
        )


_MEANWHILE = frozenset("فيما بينما وفيما وبينما كما while".split())


def _covers(reading: Reading, verb: SpeechVerb, fitting: set[int]) -> bool:
    """Tell whether what a verb reports can be what some clauses tell: not where it opens another
    report behind them («أرجئت الجلسة، فيما ذكر مصدر …»).
    """
    clause = reading.words[verb.first].clause
    opens = reading.clause(clause)[0].key in _MEANWHILE
    return not opens or any(c >= clause for c in fitting)


def _told_in(pair: Pair, clause: int) -> list[int]:
    """Return the one clause that tells the act of a clause, where others only name what it is
    about: «لم ينته التحقيق في الحريق».
    """
    acts = pair.acts_for(clause)
    return acts if not pair.crossed and pair.claim.arabic and len(acts) == 1 else []


_BLAMED = re.compile(
    r"\b[وف]?(?:حمل|حملت|حملوا|يحمل|تحمل|يحملون|القي|القت|القوا|يلقي|تلقي)\b[^.؛]{0,60}"
    r"\b(?:ال|ب)?(?:مسووليه|لوم|لايمه|بمسووليه|باللايمه|باللوم|تبعات)\b"
)


def _own_defence(pair: Pair) -> bool:
    """Tell whether the claim states what one only says who denies a charge in the same breath:
    «نفى تورطه، وقال إن التسجيلات مفبركة».
    """
    all_ = statements(pair.evidence)
    told = {m.i for w in pair.claim.content for m in pair.matches[w.i]}
    if any(told & set(s.speaker) for s in all_):
        return False  # what he says of himself and the claim tells of him
    denies = any(s.strength == "denied" for s in all_)
    return not pair.crossed and denies and bool(told) and any(
        s.strength in _NEUTRAL | {"confirmed"} and told <= s.said for s in all_
    )  # fmt: skip


_AS = frozenset(fold_key(w) for w in "بأن بأنه بأنها بأنهم بأنهما".split())
_TO_AS = 8  # words between «وصف» and its «بأنها»


def _judges(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether somebody describes a thing as something: «وصف … بأنها سياسية»."""
    behind = reading.words[verb.last + 1 : verb.last + 1 + _TO_AS]
    return verb.strength == "described" and any(w.key in _AS for w in behind)


_CITED = 4  # words behind "citing" in which a source is named


def _cites(reading: Reading) -> bool:
    """Tell whether somebody is cited; "citing the sale of drones" gives a reason."""
    for word in reading.words:
        behind = reading.words[word.i + 1 : word.i + 1 + _CITED]
        if word.key == "نقلا":
            return True
        if word.key == "citing" and any(
            w.key in _UNNAMED | {"report", "reports", "statement", "officials", "official"}
            or w.capital or reading.thesaurus.kinds(w.senses) & {"person", "institution"}
            for w in behind[:_CITED]
        ):  # fmt: skip
            return True
    return False


_UNPROVED = re.compile(
    r"without (?:providing|giving|offering|presenting|citing|any)? ?\w* ?(?:evidence|proof)"
    r"|(?:could not|unable to|not) (?:be )?(?:independently )?(?:verif\w+|confirm\w*)"
    r"|(?:دون|لم) (?:ان )?\w+ (?:اي )?(?:دليلا?|ادله|اثباتا?ت?)|يتسن التحقق|تعذر التحقق"
    r"|(?:ما|التي|الذي) لم (?:[يت](?:وكد|ثبت|تاكد|تحقق))\w*"
)


def _estimated(reading: Reading, verb: SpeechVerb) -> bool:
    """«قُدرت الخسائر بمليون»: nobody is named whose word it is."""
    return verb.strength == "expected" and "\u064f" in reading.words[verb.first].raw[:3]


def _impersonal(verb: SpeechVerb) -> bool:
    """«من المقرر», «من المتوقع» give no owner: what is planned is the check of modality's."""
    return verb.preposition or verb.form.startswith("من ال")


def _bare(key: str) -> str:
    return key[1:] if key[:1] in {"و", "ف"} else key


def _is_itself_claimed(pair: Pair, verb: SpeechVerb) -> bool:
    """Tell whether the claim reports the act of speaking itself by another word."""
    in_passing = {v.first for v in pair.claim.verbs if takes_the_credit(pair.claim, v)}
    return verb.first in pair.answered and not any(
        m.i == verb.first for i in in_passing for m in pair.matches[i]
    )
