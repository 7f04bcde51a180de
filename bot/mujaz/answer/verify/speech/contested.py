"""C11: what one party says and another disputes, or a party or a witness alone, is no fact.

In:  a Pair whose claim leaves what it states to nobody
Out: whether the evidence leaves it to somebody whose word alone it is

"Villagers said soldiers had burned the houses, but the army said it was lightning" does not say
that soldiers burned them. What somebody tells a court, or what activists, residents or rebels say
that others did, stays their word, disputed or not; what they say of themselves may be told.
"""

from __future__ import annotations

import re
from itertools import pairwise

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.answer.verify.speech.rebutted import rebutted
from mujaz.answer.verify.speech.silent import left_unanswered, says_nothing
from mujaz.language.closed import BE
from mujaz.language.fold import fold_key

_MOST = 0.8  # of the claim's words that stand in what is said
_FEWEST = 3  # such words at least, where the claim has so many
_LEAST = 2
_CONTRAST = frozenset(
    fold_key(w)
    for w in """
    but while whereas however though although yet فيما بينما لكن ولكن غير إلا حين
    المقابل بيد أما وأما which وهو
    """.split()
)
_PARTED = frozenset(";؛")
_GOES_ON = re.compile(r"و?لكنه(?:ا|م|ما)?$")  # he who spoke before
DISPUTES = re.compile(
    r"\b(?:no|not|never|none|nothing|neither|nobody|n't|den(?:y|ies|ied|ying)|reject\w*|refut\w+"
    r"|disput\w+|contradict\w*|dismiss\w*|unfounded|baseless|false|untrue|fabricat\w+|exaggerat\w+"
    r"|doubt\w*|question\w*|challeng\w+|contest\w*|instead"
    r"|[وف]?(?:لم|لن|لا|ليس|ليست|نفي|نفت|نفوا|[يت]نفي|انكر|انكرت|[يت]نكر|رفض|رفضت|[يت]رفض|كذب|كذبت"
    r"|فند|فندت|شكك|شككت|[يت]شكك|استبعد|استبعدت|مبالغ|عدم|دحض|دحضت|نافيا|نافيه))\b|n't\b"
)
_PARTY = re.compile(
    r"(?:activist|campaign|villager|resident|local|neighbou?r|witness|survivor|relative|famil(?:y|ies)$"
    r"|rebel|insurgent|militant|militia|guerrilla|gunm|opposition|dissident|exile|critic|protest"
    r"|demonstrat|strik|union|guild|candidate|rival|challenger|contender|lawyer|attorney|defen[cd]"
    r"|accused|suspect|plaintiff|victim|ngo|charit|association|alliance|coalition|collective"
    r"|movement|front$|farmer|fisherm|tenant"
    r"|environmentalist|whistle|informant"
    r"|(?:[وفبل]?(?:ال)?)(?:ناشط|نشطاء|قروي|سكان|اهالي|اهل|شاهد|شهود|ناجي|ناجو|ناجون|اقارب|اقرباء"
    r"|متمرد|مسلح|فصيل|معارض|محتج|متظاهر|مضرب|نقاب|مرشح|منافس|خصم|محامي|محاميه|دفاع|متهم|مشتبه"
    r"|ضحايا|جمعيه|منظمه|تحالف|ائتلاف|حركه|جماعه|مزارع|صياد|عمال|عامل|موظف|طلاب|ممرض|مسافر"
    r"|مستاجر|تجار))"
)
_AUTHORITY = re.compile(
    r"(?:court|judge|police|minist|inquiry|commission|agency|regulat|govern|authorit|office"
    r"|president|mayor|spokes|director|united|nations|bank|academ|univers|research"
    r"|(?:[وفبل]?(?:ال)?)(?:محكم|قاضي|شرط|وزار|وزير|لجن|هييه|هيئه|حكوم|سلط|مكتب|رييس|رئيس|عمد|محافظ"
    r"|متحدث|ناطق|مدير|متحده|بنك|جامعه|باحث))"
)
HARM = re.compile(
    r"(?:kill|murder|shot$|shoot|burn|torch|attack|assault|beat|shell|bomb|loot|destroy|demolish"
    r"|tortur|rape|kidnap|abduct|expel|evict|detain|arrest|poison|dump|pollut|contaminat|caus"
    r"|impossib|harm|steer|bribe|steal|stole|cheat|mislead|misled"
    r"|stuff|rig|broke|breach|violat|ruin|wreck"
    r"|seiz|captur"
    r"|[وفبل]?(?:قتل|[يت]قتل|احرق|[يت]حرق|هاجم|اعتد|هجوم|ضرب|قصف|فجر|نهب|دمر|هدم|عذب|اغتصب|خطف|اختطف"
    r"|طرد|احتجز|اعتقل|سمم|افرغ|لوث|تسبب|اخف|رش|سرق|ضلل|زور|خرق|انتهك|خرب"
    r"|تجاهل|اهمل|اقتحم|استول|نفوق|استحاله|[يت]ستحيل|مستحيل))"
)
_DEFENCE = re.compile(r"(?:defen[cs]e|[وفبل]?(?:ال)?دفاع)$")
_SERVICE = re.compile(r"(?:civil|air|forces?|[وفبل]?(?:ال)?(?:مدني|جوي|قوات))$")
_COURT = re.compile(r"(?:court|judge|tribunal|[وفبل]?(?:ال)?(?:محكم[هت]|قاضي|قاض|قضاه))")
_TESTIFIES = re.compile(
    r"\b(?:testif\w+|told (?:the |a )?(?:\w+ ){0,2}(?:court|tribunal|judges?|jury|inquiry|hearing)"
    r"|(?:(?:eye)?witness(?:es)?|شاهد|شاهدان|شاهدتان|شاهدات|الشاهد|شاهده|شهود)\b"
    r"|شهد\w* (?:ب|امام|ان)|امام (?:ال)?محكمه|افادته|شهادته)"
)
_SELF = frozenset(
    fold_key(w)
    for w in "it he she they we its his her their i انه انها انهم بانه بانها بانهم انهما".split()
)


def contested(pair: Pair) -> bool:
    """Return whether the claim states as a fact what is one party's word in the evidence."""
    all_ = statements(pair.evidence)
    for n, statement in enumerate(all_):
        if statement.strength not in REPORTING | {"commented"} or not _covers(pair, statement):
            continue
        if rebutted(pair.evidence, statement):
            return True
        rest = [s for s in all_[n + 1 :] if set(s.speaker) != set(statement.speaker)]
        if any(_disputes(pair.evidence, statement, s) for s in rest):
            return True
        if _is_a_partys(pair, statement) or _only_reported(pair.evidence, statement):
            return True
    return _only_an_answer(pair)


def _only_an_answer(pair: Pair) -> bool:
    """Tell whether the claim states what somebody only answers to a complaint or a charge."""
    if _COMPLAINS.search(fold_key(pair.claim.text)):
        return False
    words = [w for w in pair.claim.words if w.content or pair.claim.predicate(w)]
    words = [w for w in words if pair.matched(w)]
    for statement in statements(pair.evidence):
        if statement.strength not in REPORTING:
            continue
        speaker = {*statement.speaker, statement.verb}
        told = [{m.i for m in pair.matches[w.i]} for w in words]
        if (
            sum(bool(found & statement.said) for found in told) >= _LEAST
            and all(found - speaker for found in told)
            and _answers_a_complaint(pair.evidence, statement)
        ):
            return True
    return False


_COMPLAINS = re.compile(
    r"\b(?:complain\w*|accus\w+|alleg\w+|protest(?:ed|s|ing) (?:at|about|that|against|over)"
    r"|claim(?:ed|s)"
    r"|[وف]?(?:اشتك|[يت]شتك|شكا|شكت|شكوا|[يت]شكو|تذمر|[يت]تذمر|اتهم|[يت]تهم|زعم|[يت]زعم|احتج|[يت]حتج"
    r"|شكوي|شكاوي)\w{0,3})\b"
)
_BUT = re.compile(
    r"\b(?:but|while|whereas|however|though|although|yet|[وف]?(?:لكن|فيما|بينما|في حين|غير ان"
    r"|الا ان|بيد ان"
    r"|في المقابل|اما))\b[^,،.;؛]*$"
)


def _answers_a_complaint(reading: Reading, statement: Statement) -> bool:
    """Tell whether somebody answers another's complaint or charge: "residents complained that aid
    was late, but the governor said that the lorries had arrived on time".
    """
    first = reading.words[min(*statement.speaker, statement.verb) if statement.speaker
                          else statement.verb]  # fmt: skip
    before = re.split(r"[.!?؟\n]", fold_key(reading.text[: first.start]))[-1]
    turned = _BUT.search(before)
    return turned is not None and bool(_COMPLAINS.search(before[: turned.start()]))


def _covers(pair: Pair, statement: Statement) -> bool:
    """Tell whether nearly all that the claim tells stands in what somebody says."""
    words = [w for w in pair.claim.content if pair.matched(w)]
    inside = statement.said | set(statement.speaker)  # "her agents" are "the candidate's"
    told = [w for w in words if any(m.i in inside for m in pair.matches[w.i])]
    acts = [w for w in words if pair.claim.predicate(w)]
    return (
        len(told) >= max(min(_FEWEST, len(words)), _LEAST, _MOST * len(words))
        and any(m.i in statement.said for w in acts for m in pair.matches[w.i])
        and all(any(m.i in inside for m in pair.matches[w.i]) for w in acts)
    )


def _disputes(reading: Reading, ours: Statement, other: Statement) -> bool:
    """Tell whether another says, behind a "but", that it is not so."""
    if not other.speaker or ours.verb >= other.verb:
        return False
    low = max((i for i in ours.said if i < min(*other.speaker, other.verb)), default=ours.verb)
    between = reading.words[low + 1 : other.verb + 1]
    turned = any(w.key in _CONTRAST for w in between)
    turned = turned and not any(_GOES_ON.match(w.key) for w in between)
    apart = _PARTED & set(reading.text[reading.words[low].end : reading.words[other.verb].start])
    if apart and other.strength in {"denied", "rejected"} and not says_nothing(reading, other):
        return True  # "…; the commission rejected the claim"
    last = max(other.said, default=other.verb)
    first = min(*other.speaker, other.verb)
    text = fold_key(reading.text[reading.words[first].start : reading.words[last].end])
    denies = other.strength in {"denied", "rejected"} or bool(DISPUTES.search(text))
    return turned and denies


def _only_reported(reading: Reading, statement: Statement) -> bool:
    """Tell whether somebody else does not comment on what neither an authority tells nor he who
    did it.
    """
    speaker = [reading.words[i] for i in statement.speaker]
    if any(_AUTHORITY.match(w.key) for w in speaker):
        return False
    own = _of_himself(reading, statement) and not _suffers(reading, statement)
    return not own and left_unanswered(reading, statement)


def _suffers(reading: Reading, statement: Statement) -> bool:
    """Tell whether a speaker says what others did to him: "say they were denied refunds"."""
    behind = [w.key for w in reading.words[statement.verb + 1 : statement.verb + _CLOSE]]
    return any(be in BE and not done.endswith("ing") for be, done in pairwise(behind))


_CLOSE = 6  # words from "say" to "they had been denied"


def _of_himself(reading: Reading, statement: Statement) -> bool:
    behind = [w.key for w in reading.words[statement.verb + 1 : statement.verb + 3]]
    return bool(_SELF & set(behind))


def _is_a_partys(pair: Pair, statement: Statement) -> bool:
    """Tell whether a party says of others what harms or blames them, or a witness tells it."""
    reading = pair.evidence
    speaker = [reading.words[i] for i in statement.speaker]
    if not speaker or any(_AUTHORITY.match(w.key) for w in speaker):
        return False
    if any(_DEFENCE.match(w.key) for w in speaker) and any(_SERVICE.match(w.key) for w in speaker):
        return False  # «الدفاع المدني» pleads for nobody
    if _of_himself(reading, statement):
        return False
    if any(_COURT.match(w.key) for w in pair.claim.words):
        return False  # what a court has ordered is known, whoever tells it
    harmful = any(HARM.match(w.key) for w in pair.claim.content if pair.matched(w))
    if _testifies(reading, statement, speaker):
        return True
    return harmful and any(_PARTY.match(w.key) for w in speaker)


def _testifies(reading: Reading, statement: Statement, speaker: list[Word]) -> bool:
    first = reading.words[min(*statement.speaker, statement.verb)]
    verb = reading.words[max(*statement.speaker, statement.verb)]
    behind = reading.words[verb.i : verb.i + 5]
    text = fold_key(reading.text[first.start : behind[-1].end])
    return bool(speaker) and bool(_TESTIFIES.search(text))
