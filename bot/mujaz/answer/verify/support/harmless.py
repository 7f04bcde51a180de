"""Words of a claim that need no counterpart, because another check or word answers for them.

In:  a Pair and a word of the claim that nothing in the evidence answers
Out: whether the claim says no more by it

"The two countries" point back at two that are named; "the capital" is the city that the evidence
names; «لم تتجاوز 12 في المئة» is a bound, which the numbers' check compares; "ruled out", «استبعدت»
is a denial, which the negations' check compares.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.dates.latest import bounds_alike
from mujaz.answer.verify.degree.poles import affirms_the_opposite, denies_the_opposite
from mujaz.answer.verify.degree.than import compares_alike
from mujaz.answer.verify.denial.negation import denies_as_well
from mujaz.answer.verify.grammar.bases import reckons_alike
from mujaz.answer.verify.grammar.bounded import only_bounds
from mujaz.answer.verify.grammar.duals import DUALS
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.sureness import Sureness, sureness, tells_sureness
from mujaz.answer.verify.names.homes import is_home
from mujaz.answer.verify.numbers.converted import names_a_unit
from mujaz.answer.verify.numbers.limited import names_the_bound
from mujaz.answer.verify.numbers.single import is_told_by_number
from mujaz.answer.verify.speech.argued import argues_what_is_said
from mujaz.answer.verify.speech.measured import names_no_more
from mujaz.answer.verify.speech.promised import promised_as_well
from mujaz.answer.verify.speech.saying import argues
from mujaz.answer.verify.speech.saying_not import refuses_what_will_not_be
from mujaz.answer.verify.support.carrying import carries, carries_a_noun
from mujaz.answer.verify.support.frames import is_frame
from mujaz.answer.verify.support.implied import is_implied
from mujaz.answer.verify.support.qualifying import only_qualifies
from mujaz.answer.verify.support.two_lands import names_two_lands
from mujaz.answer.verify.support.wider import is_wider
from mujaz.answer.verify.words.thesaurus import CAPITAL
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key


def _set(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


_ANYBODY = _set(
    """
    شخص شخصا أشخاص أشخاصا شخصين سكان سكانها أهالي الأهالي السكان person people individuals
    individual residents inhabitants locals
    """
)
_CAPITAL = _set("العاصمة والعاصمة بالعاصمة للعاصمة capital")
# «جسر قوامه أربع طائرات», «وفد قوامه»: what only leads to a number, which is compared
_LEADS_TO_NUMBER = re.compile(
    r"[وفب]?(?:قوام|تعداد|عدد|حجم|طول|عرض|سعت|سرعت|قوت|ارتفاع|عمر|وزن|مساحت|مقدار|قيمت|كلفت|تكلفت|مدت|قدر|بلغ)"
    r"(?:ه|ها|هم|هما)$|ب(?:مقدار|واقع)$"
)
_LIGHT_NOUN = re.compile(
    r"[وبل]?(?:ال|ل)?(?:دفع|تقديم|منح|صرف|توجيه|تنفيذ|اصدار|فرض|ابداء|اجراء|شن|توقيع|تحقيق|الحاق|اتخاذ|ابرام|عقد"
    r"|احداث|حصول|تعرض|قيام|خوض|ممارسه|تسجيل|بذل)$"
)
_LIGHT = _set(
    """
    تلقى تلقت تلقوا يتلقى تتلقى
    حصل حصلت حصلوا يحصل تحصل حصول نال نالت ينال تنال نيل حظي حظيت يحظى تحظى تعرض تعرضت تعرضوا
    يتعرض تتعرض لقي لقيت أبدى أبدت يبدي تبدي وجه وجهت يوجه توجه بصدد مارس اتخذ اتخذت يتخذ تتخذ
    قيد عمد عمدت يعمد لجأ بادر بادرت شرع شرعت باشر باشرت أقدم أقدمت يقدم أتم أتمت
    """
)
_GOALS = _set("goal goals هدف أهداف هدفا بهدف هدفين بهدفين مقابل")
_SCORE = re.compile(r"(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])")
_LASTS = _set("استمر استمرت استغرق استغرقت دام دامت يستمر تستمر يدوم تدوم lasted lasting lasts")
_NOT = _set("لم لا لن ولم ولا ما not n't didn't doesn't")
_STERLING = re.compile(r"£|\bsterling\b|(?<!Egyptian )(?<!Sudanese )(?<!Syrian )\bpounds?\b")
_BOUND = _set("تتجاوز يتجاوز تتعد يتعد تتخط يتخط تزد يزد تزيد يزيد تقل يقل exceed exceeding top")


def harmless(pair: Pair, word: Word) -> bool:
    """Return whether a word without counterpart says nothing that the evidence does not."""
    if word.key in _ANYBODY or (pair.crossed and (is_frame(pair, word) or is_implied(pair, word))):
        return True
    if pair.crossed and not word.arabic and denies_the_opposite(pair, word, complements=True):
        return True  # "did not accept", «رفضت»
    if bounds_alike(pair, word) or reckons_alike(pair, word.start, word.end):
        return True
    if argues(word) and argues_what_is_said(pair, word):
        return True
    if only_bounds(pair.claim, word):
        return True  # the numbers and on which side of them it stays are compared
    if compares_alike(pair, word):
        return True
    if only_qualifies(pair, word):
        return True
    if is_home(pair, word) or (pair.crossed and _says_without(pair, word)):
        return True
    if pair.crossed and word.key == "capitals" and _names_two(pair.evidence):
        return True  # "the two capitals" are Moscow and Washington
    if word.key in DUALS and (not pair.crossed or names_two_lands(pair, word)):
        return True
    if pair.crossed and (
        _is_light_there(pair, word) or carries_a_noun(pair, word) or carries(pair, word)
    ):
        return True
    if pair.crossed and word.arabic and denies_the_opposite(pair, word, complements=True):
        return True
    if word.key in _CAPITAL:
        return _names_a_capital(pair.evidence)
    if not pair.crossed and (denies_the_opposite(pair, word) or affirms_the_opposite(pair, word)):
        return True
    if not pair.crossed and is_wider(pair, word):
        return True
    if not pair.crossed and word.arabic:
        if (
            _of_the_capital(pair, word)
            or _is_light(pair, word)
            or tells_sureness(word.key)
            or _is_conviction(pair, word)
            or refuses_what_will_not_be(pair, word)
            or _is_opinion(pair, word)
        ):
            return True
        if _LEADS_TO_NUMBER.match(word.key) and _number_behind(pair.claim, word):
            return True
    if _measures_time(pair, word) or (word.key == "اجل" and _before(pair.claim, word) == "من"):
        return True
    if not word.arabic and not pair.evidence.arabic and (
        _is_modal(pair, word) or _is_understood(pair, word)
    ):  # fmt: skip
        return True
    if word.key.startswith("استرليني") and _STERLING.search(pair.evidence.text):
        return True  # «جنيه إسترليني» is £
    if word.key in _BOUND:
        return _before(pair.claim, word) in _NOT
    if word.key in _GOALS and _SCORE.search(pair.evidence.text):
        return True  # «بثلاثة أهداف مقابل هدف» is 3-1, and the numbers are compared
    if word.key in _LASTS and any(
        w.counted or any(w.start < q.end and q.start < w.end for q in pair.claim.numbers)
        for w in pair.claim.words[word.i + 1 : word.i + 4]
    ):
        return True  # «إضراب استمر يومين» is a two-day strike
    if not word.arabic and not pair.evidence.arabic and (
        names_no_more(pair, word)
        or _is_empty_verb(pair, word)
        or promised_as_well(pair, word)
    ):  # fmt: skip
        return True
    if denies_as_well(pair, word) or names_a_unit(pair, word) or names_the_bound(pair, word):
        return True
    if is_told_by_number(pair, word):
        return True
    kinds = pair.claim.thesaurus.kinds(word.senses)
    return bool(kinds) and kinds <= {"generic"} and not word.capital


_FAILS = frozenset("failing failed fail fails".split())
_WITHOUT_AR = frozenset("دون بدون بلا عدم لم ولم لن تعذر فشل".split())


def _says_without(pair: Pair, word: Word) -> bool:
    """Tell whether "failing to" is «من دون»: what is not done stands in its clause."""
    if word.key not in _FAILS:
        return False
    behind = [w for w in pair.claim.words[word.i + 1 :] if w.clause == word.clause and w.content]
    clauses = {w.clause for w in pair.evidence.words if w.key in _WITHOUT_AR}
    return any(m.clause in clauses for w in behind[:3] for m in pair.matches[w.i])


def _names_two(reading: Reading) -> bool:
    return len({s for w in reading.words for s in w.senses if s.startswith(CAPITAL)}) > 1


def _measures_time(pair: Pair, word: Word) -> bool:
    """Tell whether a word is the unit of a length of time, which the numbers' check converts: «عام
    ونصف العام» is «18 شهرًا».
    """
    return any(q.unit in TIME_UNITS and q.start <= word.start < q.end for q in pair.claim.numbers)


def _names_a_capital(reading: Reading) -> bool:
    return any(s.startswith(CAPITAL) for w in reading.words for s in w.senses)


_MODAL = _set(
    """
    want wants wanted hope hopes hoped hoping intend intends intended aim aims aimed expect expects
    fear fears feared chance chances prospect possibility likelihood likely probable probably
    consider considers considered weigh weighs weighing weighed mull mulls mulling mulled seek seeks
    seeking sought ready poised prepare prepares preparing
    """
)


_REMAINS = _set(
    "remain remains remained remaining seem seems seemed appear appears appeared look looks looked"
)
_HOW = _set("likely unlikely set certain sure bound poised ready close")  # "looks likely to"
_LOOKS = _set("appear appears appeared look looks looked")
_HELPS = _set("help helps helped helping")


def _is_empty_verb(pair: Pair, word: Word) -> bool:
    """Tell whether an English verb only leads to what the evidence says: "remains undecided",
    "seems to be holding", "did not help patients live".
    """
    behind = pair.claim.words[word.i + 1 : word.i + 4]
    told = any(w.content and w.clause == word.clause and pair.matched(w) for w in behind)
    if word.key in _LOOKS and not (behind and behind[0].key in _HOW):
        return False
    return told and word.key in _REMAINS | _HELPS


_NEED = _set("need needs needed required requires")
_MUST = re.compile(r"\b(?:must|should|need\w*|requir\w+|(?:has|have|had) to)\b")
_HAVE = _set("has have had")
_OWNS = _set(
    "employ employs employed own owns owned boast boasts count counts include includes comprise"
    " comprises"
)
_RUNS = _set("run runs ran running")
_LATE = _set("late short low")
_TO_LATE = 4  # words from "running" to "late": "running some 25 minutes late"
_NOW = _set("now currently presently")
_COURT = _set("judge court jury tribunal")
_PUNISHED = re.compile(
    r"\b(?:sentenc\w+|convicted|acquitted|jailed|verdict|ruling|ruled|bail|remand\w*)\b"
)


def _is_understood(pair: Pair, word: Word) -> bool:
    """Tell whether an English word says what "must", "have" or a sentence in the evidence does."""
    if word.key in _NEED:
        return bool(_MUST.search(fold_key(pair.evidence.text)))
    if word.key in _OWNS:
        return any(w.key in _HAVE for w in pair.evidence.words)
    if word.key in _RUNS:
        behind = pair.claim.words[word.i + 1 : word.i + 1 + _TO_LATE]
        return any(w.key in _LATE and pair.matched(w) for w in behind)
    if any(w.key in _COURT for w in pair.evidence.words):
        return word.key in _NOW  # a jury is no judge
    return word.key in _NOW or (
        word.key in _COURT and bool(_PUNISHED.search(fold_key(pair.evidence.text)))
    )


def _is_modal(pair: Pair, word: Word) -> bool:
    """Tell whether a word only says how sure it is, and the evidence is not sure either: how sure
    is compared elsewhere.
    """
    if word.key not in _MODAL:
        return False
    return any(sureness(pair.evidence, c) < Sureness.DONE for c in pair.evidence.clauses) or any(
        w.key in {"should", "ought", "if"} for w in pair.evidence.words
    )


_OPINION = _set(
    "رأى رأت رأوا يرى ترى يرون اعتبر اعتبرت اعتبروا يعتبر تعتبر اعتقد اعتقدت يعتقد تعتقد يعتقدون"
)
_TO_THAT = 7  # words from «يرى» to its «أن»


def _is_opinion(pair: Pair, word: Word) -> bool:
    """Tell whether a verb says whose opinion it is, who says so in the evidence: who speaks is
    compared elsewhere.
    """
    if word.key.lstrip("وف") not in _OPINION and word.key not in _OPINION:
        return False
    behind = pair.claim.words[word.i + 1 : word.i + 1 + _TO_THAT]
    that = next((w.i for w in behind if w.key in {"ان", "انه", "انها", "انهم"}), None)
    if that is None:
        return False
    names = [w for w in pair.claim.words[word.i + 1 : that] if w.content]
    rest = [w for w in pair.claim.content if w.i != word.i]
    speakers = {
        i for s in statements(pair.evidence) if s.strength in REPORTING for i in s.speaker
    }  # fmt: skip
    said = all(any(m.i in speakers for m in pair.matches[w.i]) for w in names)
    return bool(names) and said and all(pair.matched(w) for w in rest)


_ENDING = re.compile(r"(?:يه|ي|ه)$")
_SHORT = 3  # letters of a country's name at least


def _of_the_capital(pair: Pair, word: Word) -> bool:
    """Tell whether a word says of which country a capital is that the evidence names: «العاصمة
    المغربية الرباط».
    """
    if _before(pair.claim, word) not in _CAPITAL:
        return False
    country = _ENDING.sub("", word.key.removeprefix("ال"))
    governments = {
        s for w in pair.evidence.words for s in w.senses if s.startswith(CAPITAL)
    }  # fmt: skip
    names = pair.claim.thesaurus.countries
    return len(country) >= _SHORT and any(
        _ENDING.sub("", fold_key(n).removeprefix("ال")).rstrip("ا").startswith(country)
        or country.startswith(_ENDING.sub("", fold_key(n).removeprefix("ال")).rstrip("ا"))
        for s in governments for n in names.get(s, ())
    )  # fmt: skip


_FEW = 5  # words from a light verb to the noun that tells what is done


def _is_light(pair: Pair, word: Word) -> bool:
    """Tell whether a verb only carries the noun behind it: «حصل على البراءة», «تعرض للضرب»."""
    noun = bool(_LIGHT_NOUN.match(word.key))
    if not noun and word.key.lstrip("وف") not in _LIGHT and word.key not in _LIGHT:
        return False
    behind = [
        w for w in pair.claim.words[word.i + 1 : word.i + 1 + _FEW + 3]
        if w.content and pair.claim.predicate(w)
    ]  # fmt: skip
    if noun:
        return any(pair.matched(w) for w in behind if w.i <= word.i + 2)
    return any(is_verb(pair.evidence, m) for w in behind for m in pair.matches[w.i])


_LIGHT_ENGLISH = _set(
    """
    received receive receives underwent undergo undergoes suffered issued issue carried held hold
    took take made conducted conduct reached reach launched launch gave drew paid staged voiced
    expressed provided offered imposed met with
    """
)
_LIGHT_ACROSS = _LIGHT | _set("تلقى تلقت تلقوا يتلقى تتلقى يتلقوا يتلق تتلق تلقي أصيب أصيبت أجرى")


def _is_light_there(pair: Pair, word: Word) -> bool:
    """Tell whether a verb carries the noun behind it, which the other language tells by a verb:
    «حظي القرار بتأييد» is "backed", "underwent surgery" «جراحة أُجريت له».
    """
    light = _LIGHT_ACROSS if word.arabic else _LIGHT_ENGLISH
    if word.capital or not {word.key, word.key.lstrip("وف")} & light:
        return False
    behind = [w for w in pair.claim.words[word.i + 1 : word.i + 1 + _FEW] if w.content]
    return any(
        is_verb(pair.evidence, m) and not m.capital for w in behind for m in pair.matches[w.i]
        if pair.claim.predicate(w)
    )  # fmt: skip


_CONVICTED = re.compile(
    r"[وفب]?(?:ال)?(?:ادين|ادينت|ادينوا|ادان|ادانت|ادانه|ادانته|ادانتها|مدان|مدانا)$"
)
_SENTENCED = re.compile(
    r"\b[وف]?(?:قضت?|قضي|حكمت?|حكما|الحكم|عاقبت?|غرمت)\b.{0,80}"
    r"\b[وب]?(?:ال)?(?:سجن|حبس|اعدام|موبد|غرامه)"
)


def _is_conviction(pair: Pair, word: Word) -> bool:
    """Tell whether a conviction is claimed of whom a court has sentenced."""
    text = fold_key(pair.evidence.text)
    freed = re.search(r"برا|ببراءه|البراءه|ذمه التحقيق", text)
    return bool(_CONVICTED.match(word.key) and _SENTENCED.search(text)) and not freed


def _number_behind(reading: Reading, word: Word) -> bool:
    behind = reading.words[word.i + 1 : word.i + 3]
    return any(
        w.counted or any(w.start < q.end and q.start < w.end for q in reading.numbers)
        for w in behind
    )


def _before(reading: Reading, word: Word) -> str:
    return reading.words[word.i - 1].key if word.i else ""
