"""Read a claim or its evidence: words with senses, clauses, numbers, dates, quotations.

In:  a text, a Thesaurus
Out: a Reading; the checks compare two of them

A clause ends at punctuation and before a word that opens another statement. It is the scope of a
negation and of a modal word, and the place where a number finds what it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from mujaz.answer.reported.speech import SpeechVerb, find_verbs
from mujaz.answer.verify.grammar.over import tells_an_end, without_end
from mujaz.answer.verify.words.thesaurus import Senses, Thesaurus
from mujaz.language.dates import DateExpr, find_dates
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.quotes import Quotation, find_quotations
from mujaz.language.tables import function_words
from mujaz.language.tokens import Token, is_arabic, tokenize

_BREAKS = ",،;؛:.!?؟—–\n"
_OPENERS = frozenset(
    fold_key(w)
    for w in """
    but while although though whereas which who because unless if
    لكن لكنه لكنها لكنهم لكننا لكني لكنني لكنهما ولكن
    لأن لأنه لأنها لأنهم لأنهما لأنهن لأننا لأنني ولأن ولأنه ولأنها ولأنهم
    بينما فيما إلا وإن التي الذي الذين إذا لو
    """.split()
)
_THAT = frozenset("ان انه انها انهم انهما".split())  # with إ only: أن does not open a statement
_AND = frozenset({"and", "then"})
_TIME = frozenset({"after", "before", "since"})  # "after losing" opens a clause, "after May" not
_NEGATORS_AND = frozenset(fold_key(w) for w in "ولم ولن ولا وليس وليست فلم فلن فلا ولكن".split())
# Words without a meaning of their own for the comparison, beside the stop words of the language
_EMPTY = frozenset(
    fold_key(w)
    for w in """
    said says say saying told according per some about around nearly almost approximately also both
    total number up put level period place way take took taken get got make made do did come came
    go went use used set part including include several own well still yet already then time total
    said. mr mrs ms dr a.m p.m am pm gmt o'clock further overall since while within during amid
    following
    قال قالت قالوا يقول تقول إن أن أنه أنها أنهم بأن بأنه بأنها إنه إنها إنهم بحسب حسب وفق وفقا ذلك
    نحو حوالي قرابة عدد نسبة بنسبة خلال كما لدى عند تم جرى كان كانت يكون تكون كانوا كانا كانتا كن
    يكونوا يكونا يوم شهر عام
    قد لقد وقد سوف ربما أي كل بعض غير لم لن لا ليس ليست ضمن نحو فيما حيث بعد قبل منذ ثم هذا هذه
    جميعا جميع أيضا نفسه نفسها بلغ بلغت وذلك آخرين آخرون السيد السيدة مدى فترة حين شأن لشؤون بشأن
    become became stood stand earlier month months year years week weeks day days caused seen see
    reasons grounds
    showed show gave give given called call calling describe described new which who whose what
    whether were amount line case reached reaching made put based aged old al el high latest move
    only one ones made hold held saw end-of due set will may plans plan planned plans planning
    expected expects would could might plus roughly more than least most make makes own
    شهد شهدت سجل سجلت سجلوا صدر صدرت يصدر تصدر أصدر قدم قدمت يقدم أجرى أجرت يجري تجري حدث وقع
    لمدة بشكل مدة فترة نفسها الفترة قطاع لمدة عملية حيال تجاه إزاء مجال المقبل المقبلة القادم
    المقبلين المقبلتين المقبلان المقبلتان القادمين القادمتين القادمان القادمتان
    القادمة الماضي الماضية الجاري الحالي الحالية السابق يتوقع المتوقع المقرر مقررا يعتزم تعتزم
    المرجح المحتمل محتمل يحتمل يخطط تخطط ينوي تنوي بعدما قبلما لدى سيتم سوف وذلك لصالح ضد ضده
    يمكن ممكن أصبح أصبحت بات باتت ظل ظلت صار يعد تعد اعتبارا ابتداء بدءا قيمة بقيمة قيمتها قيمته
    وقت أي شيء لها له لهم عليه عليها فيه فيها منه منها عنه عنها بها به إليه إليها عليهما عليهم
    غضون قدره قدرها نسبته نسبتها وقع وقعت أصل رهن رهنا يعادل تعادل ظهور أمر
    الأمر يبقى تبقى التالي
    أجري أجريت أجروا تجرى يجرى أجراها أجراه خضع خضعت خضعوا يخضع تخضع قاما قامت قام يقوم تقوم قاموا
    خطة خطتها خطته خطط صفة بصفة بصفته بصفتها زال زالت يزال تزال حركة وضع
    أورده أوردته ذكره ذكرته قاله قالته أعلنه أعلنته نشره نشرته نقلته صرح به تمت يتم تتم ضدها ضدهم
    ضدهما نتيجة حتما إجراء إجراؤها إجراؤه إجرائها إجرائه محققا محققة
    عداد الموجهة الموجه المنسوبة المنسوب
    مقارنة بالمقارنة قياسا ليصل لتصل ليبلغ لتبلغ وصولا ليستقر لتستقر
    بلا بدون ألا بألا لئلا كيلا وألا البلاد
    ينبغي أيا أيما أيهم أيها أيهما أحدا لسنا لست لستم لسن ليسوا ليسا ad bc ce bce
    ميلادي ميلادية الميلادي الميلادية
    قيام سبق عن على إلى حتى الآن قائلا مضيفا مشيرا موضحا طرف أحد إثر عقب جانب
    """.split()
)


_OFFICE = re.compile(r"[وفبل]?(?:ال|ل)مدعي[هن]?$")  # «المدعية العامة» is who prosecutes
_SIGNS = re.compile(r"[وف]?وقع(?:ت|وا|ا|تا)?$")
_SIGNED = re.compile(
    r"(?:ال|لل|بال)?(?:اتفاق|اتفاقا|اتفاقات|اتفاقي[هت]\w{0,2}|اتفاقيات|اتفاقيتين|عقدا?|عقود\w?|عقدين"
    r"|معاهد[هت]\w{0,2}|معاهدات|صفق[هت]\w{0,2}|صفقات|ميثاقا?|مواثيق|مذكره?|مذكرات|مذكرتي\w?"
    r"|بروتوكولا?|بروتوكولات|وثيق[هت]|وثايق|مرسوما?|قرارا?|قانونا?|تسويه|هدنه|بيانا?|اعلانا?|خطابا?)$"
)
_SIGNED_FAR = 4  # words from «وقعت» to what is signed
_NO_PARTY = frozenset("في من الي عن مع بين بعد قبل منذ خلال بسبب اثر عقب قرب حول عند".split())
_CALLED = frozenset("called calls calling".split())
_NAMED = frozenset("so is are was were be been being programme group company".split())
_DENIED_IT = re.compile(r"(?:نفا|نفت|نفو|[يت]نفي|انكر|انكرت|[يت]نكر|دحض|دحضت|[يت]دحض)(?:ه|ها)$")
_CALLED_FAR = 9  # words from "called" to the words between marks
_WHOLE = frozenset({"فديه"})  # the first letter is the word's own, the rest a stop word
_NOT_NAMES = frozenset("the but and for dr mr mrs ms not its his her their our our all".split())
_KEPT = 128  # readings: the sentences and passages of some briefings
# Strengths of the verbs that only say that something is said; the check of strength compares them
REPORTING = frozenset(
    {"said", "added", "announced", "confirmed", "wrote", "quoted", "described", "hinted"}
)


_ACCUSES_HIM = re.compile(r"[وف]?(?:اتهمت?|اتهمو|[يت]تهم|[يت]تهمون)(?:ه|ها|هم|هما|هن)$")
_MOVED = re.compile(r"[وف]?(?:نقل|نقلت|نقلوا|[يت]نقل|ينقلون)$")
_RELAYED = 9  # words from «نقلت» to «عن»: «نقلت وكالة الأنباء الرسمية أمس عن»
_RELAYS = frozenset("عن عنه عنها عنهم ان انه انها قول قوله قولها قولهم تصريحات".split())
# «أثنى مدير» praises, «تحقيق أولي» is a preliminary one: the folded letters alone would count
_NO_NUMBER = re.compile(r"^[وف]?أثن|أولي[ةا]?ً?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a reading."""

    i: int
    start: int
    end: int
    raw: str
    key: str
    senses: Senses
    clause: int
    content: bool  # neither a stop word, nor part of a number or a date
    counted: bool  # part of a number or a date
    capital: bool  # an English capital that its place in the sentence does not explain
    arabic: bool  # written in Arabic letters

    def __hash__(self) -> int:
        """Hash its place and letters alone: sets of words are made all the time."""
        return hash((self.i, self.key))


@dataclass(frozen=True)
class Reading:
    """A text and what the checks need to know of it."""

    text: str
    thesaurus: Thesaurus = field(repr=False)
    answers: dict[tuple[Any, ...], Any] = field(  # of kept.py
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def arabic(self) -> bool:
        """Whether most words are Arabic."""
        return sum(1 if is_arabic(t.key) else -1 for t in self.tokens) > 0

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words with offsets and stems."""
        return tokenize(self.text)

    @cached_property
    def numbers(self) -> list[Quantity]:
        """What is counted."""
        found = find_numbers(self.text)
        return [q for q in found if not _NO_NUMBER.search(q.text)]

    @cached_property
    def dates(self) -> list[DateExpr]:
        """The dates, absolute and relative."""
        return find_dates(self.text)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations, outermost only."""
        return find_quotations(self.text)

    @cached_property
    def verbs(self) -> list[SpeechVerb]:
        """The reporting verbs."""
        found = [
            v for v in find_verbs(self.tokens)
            if not self._is_load(v.first) and not self._moves(v)
            and not _OFFICE.match(self.tokens[v.first].key)
        ]  # fmt: skip
        more = [*self._called(), *self._resumed(), *self._accused()]
        more = [v for v in more if all(v.first != other.first for other in found)]
        return sorted([*found, *more], key=lambda v: v.first)

    def _resumed(self) -> Iterator[SpeechVerb]:
        """Yield the verbs by which somebody denies what has just been said: «وهو ما نفاه متحدث»."""
        for i, (before, token) in enumerate(pairwise(self.tokens), start=1):
            if before.key == "ما" and _DENIED_IT.match(token.key):
                yield SpeechVerb(i, i, "denied", token.key, preposition=False, glued=False)

    def _accused(self) -> Iterator[SpeechVerb]:
        """Yield the verbs by which somebody who was named is accused: «وتتهمها السلطات بنشر»."""
        for i, token in enumerate(self.tokens):
            if _ACCUSES_HIM.match(token.key):
                yield SpeechVerb(i, i, "accused", token.key, preposition=False, glued=False)

    def _is_load(self, i: int) -> bool:
        """Tell whether «محملة بالطحين» is laden, and blames nobody."""
        key = self.tokens[i].key
        behind = self.tokens[i + 1].key if i + 1 < len(self.tokens) else ""
        return key.removeprefix("ال").startswith("محمل") and behind.startswith("ب")

    def _moves(self, verb: SpeechVerb) -> bool:
        """Tell whether «نُقلت 600 عائلة» moves, and relays no words: those are «عن» somebody."""
        if verb.first != verb.last or not _MOVED.match(self.tokens[verb.first].key):
            return False
        behind = self.tokens[verb.first + 1 : verb.first + _RELAYED]
        word = self.text[self.tokens[verb.first].start : self.tokens[verb.first].end]
        if "\u064f" not in word[:3] and not any(t.key[0].isdigit() for t in behind[:1]):
            return False
        return not any(t.key in _RELAYS for t in behind)

    def _called(self) -> Iterator[SpeechVerb]:
        """Yield "called" where it tells what somebody calls something in his own words: "called
        the verdict "a disgrace"".
        """
        for i, token in enumerate(self.tokens):
            named = i > 0 and self.tokens[i - 1].key in _NAMED
            if token.key not in _CALLED or named:
                continue
            near = self.tokens[i : i + _CALLED_FAR][-1].end
            if any(token.end < q.start <= near for q in self.quotations):
                yield SpeechVerb(i, i, "described", token.key, preposition=False, glued=False)

    @cached_property
    def words(self) -> list[Word]:
        """The words with their senses and clauses."""
        senses = self._told(self.thesaurus.senses(self.tokens))
        clauses = _clauses(self.text, self.tokens)
        counted = self._counted()
        reports = {
            i for v in self.verbs if v.strength in REPORTING for i in range(v.first, v.last + 1)
        }
        words = []
        for i, token in enumerate(self.tokens):
            raw = self.text[token.start : token.end]
            in_number = any(s < token.end and token.start < e for s, e in counted)
            words.append(
                Word(
                    i=i, start=token.start, end=token.end, raw=raw, key=token.key,
                    senses=senses[i], clause=clauses[i], counted=in_number,
                    content=not in_number and self._is_content(token, raw, reports, i),
                    capital=_is_capital(self.text, token, raw), arabic=is_arabic(token.key),
                )
            )  # fmt: skip
        return words

    @cached_property
    def across(self) -> list[Senses]:
        """The rows of each word by which a word of the other language can answer it."""
        return self._told(self.thesaurus.across(self.tokens))

    def _told(self, senses: list[Senses]) -> list[Senses]:
        """Return senses less the end that an "over" tells only of its subject."""
        return [
            without_end(s)
            if t.key == "over" and not tells_an_end(self.text, self.tokens, i) else s
            for i, (t, s) in enumerate(zip(self.tokens, senses, strict=True))
        ]  # fmt: skip

    def _is_content(self, token: Token, raw: str, reports: set[int], i: int) -> bool:
        """Tell whether a word means something here: "Said" does in "Port Said", "said" does not."""
        if _is_capital(self.text, token, raw) and len(raw) > 2 and token.key not in _NOT_NAMES:
            return True
        if _SIGNS.match(token.key) and ("\u0651" in raw or self._signed(i)):
            return True  # «وقّع» signs, «وقع» happens
        return i not in reports and _is_content(token.key)

    def _signed(self, i: int) -> bool:
        """Tell whether «وقعت» has an agreement as its object: «وقعت الوزارة اتفاقًا»."""
        for token in self.tokens[i + 1 : i + 1 + _SIGNED_FAR]:
            if token.key in _NO_PARTY:
                return False
            if _SIGNED.match(token.key):
                return True
        behind = self.tokens[i + 1 : i + 3]
        return len(behind) > 1 and behind[0].key == "علي" and bool(_SIGNED.match(behind[1].key))

    def _counted(self) -> list[tuple[int, int]]:
        """Return the spans of the digits and number words, and of dates; a counted noun is not."""
        spans = [(d.start, d.end) for d in self.dates]
        for q in self.numbers:
            end = q.end
            inside = [t for t in self.tokens if q.start < t.end <= q.end]  # «بـ45 سريرًا»
            if q.kind == "count" and len(inside) > 1:
                end = inside[-1].start if q.unit else q.end
            if q.kind == "count" and len(inside) == 1 and not inside[0].key[0].isdigit() and q.unit:
                continue  # a dual is its noun too
            spans.append((q.start, end))
        return spans

    @cached_property
    def content(self) -> list[Word]:
        """The words that mean something."""
        return [w for w in self.words if w.content]

    def predicate(self, word: Word) -> bool:
        """Return whether a word tells an act, a state or a quality, as far as the tables know."""
        if word.capital or word.counted:
            return False
        kinds = self.thesaurus.kinds(word.senses)
        if kinds & {"event", "state", "quality"}:
            return True
        return not kinds and any(s.startswith("y:") for s in word.senses)

    @cached_property
    def _by_clause(self) -> dict[int, list[Word]]:
        found: dict[int, list[Word]] = {}
        for word in self.words:
            found.setdefault(word.clause, []).append(word)
        return found

    def clause(self, number: int) -> list[Word]:
        """Return the words of a clause."""
        return self._by_clause.get(number, [])

    @cached_property
    def clauses(self) -> list[int]:
        """The numbers of the clauses, in order."""
        return list(dict.fromkeys(w.clause for w in self.words))

    def quoted(self, word: Word) -> bool:
        """Return whether a word stands between quotation marks."""
        return any(q.start <= word.start < q.end for q in self.quotations)


@lru_cache(maxsize=_KEPT)
def read(text: str, thesaurus: Thesaurus) -> Reading:
    """Return the reading of a text, the same one for a while: a passage is cited again and again,
    and what is found in it goes with it.
    """
    return Reading(text, thesaurus)


def _clauses(text: str, tokens: Sequence[Token]) -> list[int]:
    numbers: list[int] = []
    current = last_end = 0
    for i, token in enumerate(tokens):
        gap = text[last_end : token.start]
        opens = token.key in _OPENERS or token.key in _NEGATORS_AND
        opens |= token.key in _THAT and text[token.start] == "إ"
        opens |= token.key in _AND and i + 1 < len(tokens)
        opens |= token.key in _TIME and tokens[i + 1 : i + 2] != () and (
            tokens[i + 1].key.endswith("ing")
        )  # fmt: skip
        within = gap in {",", "."} and token.key[:1].isdigit() and text[last_end - 1].isdigit()
        # "at 6 a.m. on Saturday"
        within |= gap == ". " and "." in tokens[i - 1].key and text[token.start].islower()
        if i and (opens or (any(c in _BREAKS for c in gap) and not within)):
            current += 1
        numbers.append(current)
        last_end = token.end
    return numbers


def _is_content(key: str) -> bool:
    stops = function_words()
    joined = is_arabic(key) and key[:1] in {"و", "ف"} and len(key) > 3 and key not in _WHOLE
    bare = key[1:] if joined else key
    if key in _EMPTY or bare in _EMPTY:
        return False
    if any(k in stops.get("stop", ()) for k in (key, bare)):
        return False
    if any(k in stops.get("question", ()) for k in (key, bare)):
        return False
    return len(key) > 1 and not key.lstrip("وف")[:1].isdigit()


def _is_capital(text: str, token: Token, raw: str) -> bool:
    """Tell whether a capital is a name's: not only the first letter of a sentence."""
    if not (raw[:1].isupper() and raw.isascii()):
        return False
    before = text[: token.start].rstrip()
    if "\n" in text[len(before) : token.start]:
        return False  # the next passage begins, whether or not a full stop ends the one before
    return bool(before) and before[-1] not in '.!?:"“«؟'


def next_key(reading: Reading, word: Word) -> str:
    """Return the key of the word behind, "" at the end."""
    return reading.words[word.i + 1].key if word.i + 1 < len(reading.words) else ""
