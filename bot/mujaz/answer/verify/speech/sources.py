"""C16: as many sources as in the evidence: «مصدر» is not «مصادر», "an official" not "officials".

In:  a Pair
Out: Reasons

The words of _KINDS are sources wherever they stand; those of _SPEAKING, and in English any noun of
whoever speaks, only where somebody speaks: "nurses" are also counted, hired and hurt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.answer.verify.speech.silent import says_nothing
from mujaz.language.fold import fold_key
from mujaz.language.tokens import without_clitics
from mujaz.model import Reason


def _forms(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


# kind: (one, two, several); a claim's number must stand in the evidence for the same kind
_KINDS = (
    (_forms("source مصدر"), _forms("مصدران مصدرين"), _forms("sources مصادر")),
    (_forms("official مسؤول"), _forms("مسؤولان"), _forms("officials مسؤولون مسؤولين")),
    (_forms("witness شاهد"), _forms("شاهدان"), _forms("witnesses شهود")),
    (_forms("diplomat دبلوماسي"), _forms("دبلوماسيان"), _forms("diplomats دبلوماسيون دبلوماسيين")),
    (_forms("expert خبير"), _forms("خبيران"), _forms("experts خبراء")),
    (_forms("analyst محلل"), _forms("محللان"), _forms("analysts محللون محللين")),
    (_forms("newspaper صحيفة"), _forms("صحيفتان صحيفتين"), _forms("newspapers صحف")),
    (_forms("spokesman spokeswoman متحدث"), _forms("متحدثان"), _forms("spokesmen متحدثون")),
    (_forms("doctor طبيب"), _forms("طبيبان طبيبين"), _forms("doctors أطباء")),
    (_forms("nurse ممرض ممرضة"), _forms("ممرضتان ممرضان"), _forms("nurses ممرضون ممرضات")),
    (_forms("ranger حارس"), _forms("حارسان حارسين"), _forms("rangers حراس")),
    (_forms("aide مساعد"), _forms("مساعدان"), _forms("aides مساعدون")),
    (_forms("lawyer محام محامي محامية"), _forms("محاميان"), _forms("lawyers محامون")),
    (_forms("economist اقتصادي"), _forms("اقتصاديان"), _forms("economists اقتصاديون")),
    (_forms("scientist عالم"), _forms("عالمان"), _forms("scientists علماء")),
)
_SPEAKING = tuple(
    tuple(map(_forms, cells.split("/")))
    for cells in (
        "inspector مفتش مفتشة/مفتشان مفتشين/inspectors مفتشون مفتشين مفتشو",
        "nurse ممرض ممرضة/ممرضان ممرضتان/nurses ممرضون ممرضين ممرضات",
        "engineer مهندس مهندسة/مهندسان مهندستان/engineers مهندسون مهندسين",
        "employee موظف موظفة/موظفان موظفتان/employees موظفون موظفين موظفو",
        "worker عامل عاملة/عاملان/workers عمال عاملون",
        "resident ساكن مقيم/مقيمان/residents سكان أهالي مقيمون",
        "teacher معلم معلمة مدرس مدرسة/معلمان معلمتان/teachers معلمون معلمين مدرسون",
        "researcher باحث باحثة/باحثان باحثتان/researchers باحثون باحثين",
        "scientist عالم عالمة/عالمان/scientists علماء",
        "lawyer محام محامي محامية/محاميان/lawyers محامون محامين محامو",
        "prosecutor مدع مدعي/مدعيان/prosecutors مدعون مدعين",
        "journalist صحفي صحفية صحافي/صحفيان/journalists صحفيون صحفيين صحافيون",
        "activist ناشط ناشطة/ناشطان/activists ناشطون ناشطين نشطاء",
        "student طالب طالبة/طالبان/students طلاب طلبة",
        "pilot طيار/طياران/pilots طيارون طيارين",
        "farmer مزارع مزارعة/مزارعان/farmers مزارعون مزارعين",
        "fisherman صياد/صيادان/fishermen صيادون صيادين",
        "soldier جندي/جنديان/soldiers جنود",
        "officer ضابط/ضابطان/officers ضباط",
        "trader تاجر متعامل/تاجران/traders تجار متعاملون",
        "adviser مستشار مستشارة/مستشاران/advisers مستشارون مستشارين",
        "investigator محقق/محققان/investigators محققون محققين",
        "rescuer منقذ مسعف/منقذان مسعفان/rescuers منقذون مسعفون مسعفين",
        "survivor ناج ناجية/ناجيان/survivors ناجون ناجين",
        "relative قريب/قريبان/relatives أقارب",
        "envoy مبعوث/مبعوثان/envoys مبعوثون مبعوثين",
        "negotiator مفاوض/مفاوضان/negotiators مفاوضون مفاوضين",
    )
)
_INFORMED = (_forms("person شخص"), _forms("شخصان شخصين"), _forms("people أشخاص"))
_FAMILIAR = _forms("familiar مطلع مطلعين مطلعون")
_TWO = _forms("two اثنان اثنين both كلا")


@kept
def _readings(reading: Reading) -> list[tuple[Word, frozenset[str]]]:
    """Return the forms that each word of a text may be."""
    found = []
    for word in reading.words:
        forms = set(without_clitics(word.key))
        counted = bool(word.i) and reading.words[word.i - 1].counted
        if not counted:  # «150 ممرضًا» are many
            forms |= {f[:-1] for f in forms if f.endswith("ا") and len(f) > _ACCUSATIVE}
        found.append((word, frozenset(forms)))
    return found


@kept
def _all_readings(reading: Reading) -> frozenset[str]:
    return frozenset(form for _, forms in _readings(reading) for form in forms)


def _counts(reading: Reading, kind: tuple[frozenset[str], ...]) -> set[int]:
    found: set[int] = set()
    if not any(forms & _all_readings(reading) for forms in kind):
        return found  # most texts have none of most kinds
    for word, readings in _readings(reading):
        before = reading.words[word.i - 1].key if word.i else ""
        for number, forms in enumerate(kind, start=1):
            if readings & forms and number == _SEVERAL and _is_one_of(reading, word.i):
                found.add(1)
            elif readings & forms:
                found.add(2 if number == _SEVERAL and _has_two(reading, word.i, before) else number)
    return found


_SEVERAL = 3
_ACCUSATIVE = 4  # letters from which a last ا may be the accusative's: «دبلوماسيًا»
_ONE_OF = _forms("أحد إحدى")
_RANKED = re.compile(r"(?:ا\w{2,3}|كبار|اولي)$")  # «أهم», «أبرز», «كبار»


def _is_one_of(reading: Reading, i: int) -> bool:
    """Tell whether one of several speaks: «أحد الشهود», "one of the witnesses"."""
    before = [w.key for w in reading.words[max(0, i - 4) : i]]
    if before and before[-1].lstrip("وفل").removeprefix("ب") in _ONE_OF:
        return True
    if len(before) > 1 and _RANKED.match(before[-1]) and before[-2].lstrip("وفلب") in _ONE_OF:
        return True  # «أحد أهم الشهود»
    return any(pair == ("one", "of") for pair in pairwise(before))


def _has_two(reading: Reading, i: int, before: str) -> bool:
    return before in _TWO or (i > 1 and reading.words[i - 2].key in _TWO)


def check_sources(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has one source for several, or several for one."""
    informed = any(w.key in _FAMILIAR for w in pair.evidence.words)
    for kind in (*_KINDS, _INFORMED) if informed else _KINDS:
        ours, theirs = _counts(pair.claim, kind), _counts(pair.evidence, kind)
        if not theirs or not ours:
            continue
        if not any(_fits(number, theirs) for number in ours):
            detail = "the claim names another number of sources than the evidence"
            yield Reason(check="source_plurality", detail=detail)

    if not pair.crossed:
        yield from _speaking(pair)


def _speaking(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where several speak for one, or one for several."""
    for statement in statements(pair.claim):
        if says_nothing(pair.claim, statement):
            continue  # "requests for comment" speak as little as who gets them
        words = [pair.claim.words[i] for i in statement.speaker]
        if any(w.capital for w in words):
            continue  # who is named is one of those that speak
        for word in words[:1] if pair.claim.arabic else words:  # «رئيس الوزراء» is no minister
            if _differs(pair, word, heads=_heads(pair.claim, statement, word)):
                yield _other_number(word)
                return
    for word in _cited(pair.claim):
        if _differs(pair, word, heads=True):
            yield _other_number(word)
            return
    ours, theirs = _of_whom(pair.claim), _of_whom(pair.evidence)
    if ours and theirs and not ours & theirs:
        detail = "the words are those of another number of sources in the evidence"
        yield Reason(check="source_plurality", detail=detail)


def _other_number(word: Word) -> Reason:
    detail = f"the evidence has another number of sources than {word.raw!r}"
    return Reason(check="source_plurality", detail=detail)


_SAYING = _forms("saying telling claiming warning alleging")
_CITED_FAR = 9  # words from "quoted" to "as saying"
_CITES = _forms("cited cites citing quoted quotes quoting")


def _cited(reading: Reading) -> Iterator[Word]:
    """Yield the noun of whom an outlet quotes: "the daily cited two former guards as saying"."""
    for as_, saying in pairwise(reading.words):
        if as_.key != "as" or saying.key not in _SAYING:
            continue
        before = reading.words[max(0, as_.i - _CITED_FAR) : as_.i]
        verb = next((w.i for w in reversed(before) if w.key in _CITES), as_.i)
        named = reading.words[verb + 1 : as_.i]
        end = next((n for n, w in enumerate(named) if w.key in _LED), len(named))
        if named[:end] and not named[end - 1].capital:
            yield named[end - 1]


# «نقلت عن عمال قولهم»: the pronoun counts who is quoted; «قولها» may be one woman or "sources"
_HIS, _THEIRS = _forms("قوله"), _forms("قولهم قولهن")


def _of_whom(reading: Reading) -> set[int]:
    """Return how many are quoted by "his words" or "their words", 1 or 3."""
    keys = {w.key for w in reading.words}
    return {n for n, forms in ((1, _HIS), (_SEVERAL, _THEIRS)) if keys & forms}


def _differs(pair: Pair, word: Word, *, heads: bool) -> bool:
    for kind in _SPEAKING:
        ours = _number(word, kind)
        if ours:
            there = [
                w for w in pair.evidence.words if _number(w, kind) and not _of_an_office(pair, w)
            ]
            theirs = [1 if _is_one_of(pair.evidence, w.i) else _number(w, kind) for w in there]
            return bool(theirs) and not any(_fits(ours, {n}) for n in theirs) and not (
                ours > 1 and theirs.count(1) > 1
            )  # fmt: skip
    if pair.crossed or word.arabic or not heads:
        return False
    same = [w for w in pair.evidence.words if _singular(w.key) == _singular(word.key)]
    several = _is_plural(word.key)
    if (
        any(_is_plural(w.key) == several or _is_one_of(pair.evidence, w.i) for w in same)
        or not same
    ):
        return False
    return not (several and len(same) > 1)  # "a guard said …; another guard said"


_OFFICE = _forms("office service department")


def _of_an_office(pair: Pair, word: Word) -> bool:
    """Tell whether a noun only names an office: "the prosecutor's office", which has several."""
    behind = pair.evidence.words[word.i + 1 : word.i + 2]
    return word.raw.endswith(("'s", "’s")) and any(w.key in _OFFICE for w in behind)


def _number(word: Word, kind: tuple[frozenset[str], ...]) -> int:
    readings = set(without_clitics(word.key)) | {word.key}
    return next((n for n, forms in enumerate(kind, start=1) if readings & forms), 0)


def _heads(reading: Reading, statement: Statement, word: Word) -> bool:
    """Tell whether a noun is who speaks, not what he is of: "drivers at the depot said"."""
    kinds = reading.thesaurus.kinds(word.senses)
    if "person" not in kinds and kinds & {"institution", "place", "place-type", "thing"}:
        return False
    plain = [i for i in statement.speaker if i <= word.i]
    behind = reading.words[word.i + 1 : word.i + 2]
    led = not behind or behind[0].key in _LED or behind[0].i == statement.verb
    gap = reading.text[word.end : behind[0].start] if behind else "."
    return plain[-1] == word.i and (led or any(c in gap for c in ",.;"))


_LED = _forms("of in at from who with on for have has had also")
_UNCOUNTED = _forms("police news series forces services headquarters authorities us press")


def _is_plural(key: str) -> bool:
    return key != _singular(key)


def _singular(key: str) -> str:
    if key in _UNCOUNTED or not key.endswith("s") or key.endswith(("ss", "us", "is")):
        return key
    if key.endswith("ies"):
        return f"{key[:-3]}y"
    return key[:-2] if key.endswith(("sses", "ches", "shes", "xes")) else key[:-1]


def _fits(number: int, theirs: set[int]) -> bool:
    return number in theirs or (number == 3 and 2 in theirs)
