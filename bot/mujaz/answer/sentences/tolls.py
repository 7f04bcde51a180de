"""Tell how many people a sentence says were killed, hurt, arrested and so on.

In:  the text of a sentence
Out: its tolls: what was suffered, the number, who is counted, whether more may have suffered it

Newsrooms tell a toll in a closed set of ways: "killed 15", "15 people have died", "left 15 dead",
"claimed 15 lives", "the death toll stands at 15"; «قتل 15 شخصا», «خلفت 15 قتيلا», «أودت بحياة 15»,
«ارتفعت حصيلة القتلى إلى 15». What is told otherwise is no toll here: it may be of some of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import Literal

from mujaz.answer.sentences.apart import is_rate, of_dead_and_hurt
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import Token, tokenize

Suffered = Literal["dead", "hurt", "missing", "held", "displaced"]


@dataclass(frozen=True, slots=True)
class Toll:
    """How many suffered what."""

    suffered: Suffered
    number: Quantity
    value: Decimal  # of "rose from 12 to 15" the second
    who: str  # "" for whoever suffered it, else some of them: "soldier"
    least: bool  # "at least nine": there may be more

    @property
    def is_whole(self) -> bool:
        """Whether it counts all who suffered it, exactly."""
        return not self.who and not self.least


def _keys(words: str) -> frozenset[str]:
    return frozenset(fold_key(word) for word in words.split())


def _either(words: str) -> str:
    return "|".join(fold_key(word) for word in words.split())


# A sentence is read with a private character in the place of each number.
_FIRST = 0xE000
_N = "(?P<n>[\ue000-\ue0ff])"
_W = "[^\\s\ue000-\ue0ff]+"
_NOUN = f"(?: {_W})?"  # what is counted
_BEEN = (
    "(?: (?:were|was|are|is|have|had|has|been|being|reported|reportedly|confirmed|known|officially"
    "|now|also|to|be|pronounced|later|already))"
)
_ABOUT = (  # between an act and its number
    "(?: (?:a|an|at|no|some|about|around|nearly|almost|roughly|up|over|more|less|fewer|than|least"
    "|estimated|total|of|the|as|many|all))*"
)
_LEFT = r"\b(?:left|leaves|leaving)"
_TOOK = r"\b(?:claimed|claims|claiming|taken|took|cost|costing)"
_REACHED = r"(?:to|at|reached|reaching|hit|is|was)"
_START = r"(?<!\S)[وف]?(?:قد )?"
_HAD = (  # what brings a count of the dead or the hurt
    r"(?:(?:خلف|مخلف|اسفر|اوقع|موقع|سقط|سقوط|بلغ|ارتفع|ارتفاع|حصيل|سجل|تسجيل|وصل|استقر)\S*|ادي|ادت)"
)


def _english(past: str, doing: str, noun: str) -> tuple[str, ...]:
    """Return how English tells a toll: acts in the past, with -ing, nouns of what was suffered."""
    return (
        rf"\b(?:{past.replace('dead|', '')}|{doing}){_ABOUT} {_N}",
        rf"{_N}{_NOUN}(?: (?:including|among them)(?: \S+){{1,3}}?)?{_BEEN}+ (?:{past})\b",
        rf"{_LEFT}{_ABOUT} {_N}{_NOUN} (?:{past})\b",
        rf"{_LEFT}{_ABOUT} {_N} (?:{past})\b(?! (?:people|bodies|{_W}s)\b)",
        rf"{_LEFT}(?: \S+){{1,8}}? and{_ABOUT} {_N}{_NOUN} (?:{past})\b",
        rf"{_N} (?:{noun})\b",
        rf"\bnumber of (?:people )?(?:{past}|{noun}) (?:{_W} ){{0,7}}?{_REACHED}{_ABOUT} {_N}",
    )


def _arabic(acts: str, nouns: str, counted: str) -> tuple[str, ...]:
    """Return how Arabic tells a toll: acts, counted nouns, those in «عدد …»."""
    acts, nouns, counted = _either(acts), _either(nouns), _either(counted)
    return (
        rf"{_START}(?:{acts}) (?:{_ABOUT_AR} )?{_N}",
        rf"{_START}(?:{acts}) (?:{_W} ){{1,4}}?{_N} {_W}",
        rf"{_START}{_HAD} (?:{_W} ){{0,7}}?{_N} (?:{nouns})(?!\S)",
        rf"{_START}{_HAD} (?:\S+ ){{1,10}}?و (?:{_ABOUT_AR} )?{_N} (?:{nouns})(?!\S)",
        rf"(?:عدد|حصيله|اعداد) (?:{counted})(?: {_W}){{0,7}}? (?:الي|عند|بلغ|بلغت)"
        rf" (?:{_ABOUT_AR} )?{_N}",
        rf"{_START}بلغت? (?:عدد|حصيله) (?:{counted}) (?:{_W} ){{0,4}}?{_N}",
    )


_ABOUT_AR = "(?:نحو|حوالي|قرابه|زهاء|اكثر من|ما لا يقل عن|ما يقارب)"
_TOLD: dict[Suffered, tuple[str, ...]] = {
    "dead": (
        *_english("killed|dead|slain", "killing|kills", "deaths|fatalities|victims"),
        rf"{_N}{_NOUN}(?: have| had| has)? (?:died|perished|lost their lives)\b",
        rf"{_TOOK}{_ABOUT} {_N} lives\b",
        rf"{_TOOK} the lives of{_ABOUT} {_N}",
        rf"{_TOOK}{_ABOUT} {_N}{_NOUN} (?:their|his|her) lives?\b",
        rf"\bdeaths? of{_ABOUT} {_N}",
        rf"(?<!injury )\btoll(?: (?!by\b){_W}){{0,12}}? (?:{_REACHED}|of){_ABOUT} {_N}",
        *_arabic(
            "قتل قتلت مقتل مصرع استشهاد استشهد استشهدت توفي توفيت وفاة",
            "قتيلا قتيل قتلى قتيلان قتيلين شهيدا شهداء شهيدين ضحية وفاة وفيات",
            "القتلى الضحايا الوفيات الشهداء قتلى ضحايا وفيات شهداء",
        ),
        rf"{_START}لقيت? (?:{_ABOUT_AR} )?{_N}{_NOUN} (?:علي الاقل )?(?:حتف|مصرع)",
        rf"{_START}(?:اودي|اودت|حصد|حصدت|ازهق|ازهقت) (?:{_W} ){{0,6}}?"
        rf"(?:بحياه|حياه|ارواح|بارواح) (?:{_ABOUT_AR} )?{_N}",
        rf"(?:ان|بان) {_N}{_NOUN} (?:قتلوا|لقوا|ماتوا|توفوا|استشهدوا)",
    ),
    "hurt": (
        *_english("injured|wounded|hurt", "injuring|wounding|hurting", "injuries"),
        *_arabic(
            "أصيب أصيبت إصابة أصابت جرح جرحت",
            "جريحا جريح جرحى جريحين جريحان مصابا مصابين مصابان إصابة إصابات",
            "الجرحى المصابين الإصابات جرحى مصابين",
        ),
        rf"(?:ان|بان) {_N}{_NOUN} (?:اصيبوا|جرحوا)",
    ),
    "missing": (
        rf"{_N}{_NOUN}{_BEEN}+ (?:missing|unaccounted)\b",
        rf"{_LEFT}{_ABOUT} {_N}{_NOUN} missing\b",
        *_arabic("فقدان", "مفقودا مفقود مفقودين", "المفقودين مفقودين"),
    ),
    "held": (
        *_english("arrested|detained", "arresting|detaining", "arrests"),
        *_arabic(
            "اعتقل اعتقلت اعتقال أوقفت توقيف احتجز احتجزت احتجاز", "معتقلا معتقلين موقوفا موقوفين",
            "المعتقلين الموقوفين",
        ),
    ),
    "displaced": (
        *_english("displaced", "displacing", "evacuees"),
        *_arabic("نزح نزوح شرد شردت تشريد تهجير", "نازحا نازح نازحين", "النازحين المشردين"),
    ),
}  # fmt: skip
_PATTERNS = [(kind, re.compile(told)) for kind, ways in _TOLD.items() for told in ways]
_WHOEVER = frozenset({"person"}) | _keys(
    """
    dead live death fatality victim injury arrest die kill injure wound hurt perish lose
    detain displace قتيلا قتيل قتلى قتيلان قتيلين شهيدا شهداء شهيدين ضحية وفاة وفيات جريحا جريح جرحى
    جريحين جريحان مصابا مصابين مصابان إصابة إصابات مفقودا مفقود مفقودين معتقلا معتقلين موقوفا
    موقوفين نازحا نازح نازحين
    """
)
# who may suffer with others: five civilians are no other toll than nine people; in both languages
_SOME = {
    fold_key(form): row.split()[0]
    for row in """
        man رجل رجال
        woman امرأة نساء
        child طفل أطفال
        civilian مدنيا مدنيين
        soldier جنديا جنود
        fighter مقاتلا مقاتلين مسلحا مسلحين
        worker عاملا عمال
        pupil student تلميذا تلاميذ طالبا طلاب
        prisoner سجينا سجناء
        hostage رهينة رهائن
        officer policeman شرطيا
        migrant مهاجرا مهاجرين
        passenger راكبا ركاب
        journalist صحفيا صحفيين صحافيا صحافيين
        protester متظاهرا متظاهرين
        military عسكريا عسكريين
        resident
        pilgrim
        tourist
        refugee
        voter
        miner
        farmer
    """.strip().splitlines()
    for form in row.split()
}
_LEAST = re.compile(
    r"(?:at least|more than|over|no fewer than|no less than|اكثر من|ما لا يقل عن)(?: an?)? $"
)
_LEAST_BEHIND = re.compile(f"^{_NOUN} (?:at least|or more|علي الاقل|او اكثر)")
_INEXACT = re.compile(
    r"(?:about|around|nearly|almost|roughly|some|up to|as many as|under|fewer than|less than|نحو"
    r"|حوالي|قرابه|زهاء|اقل من|ما يقارب|يناهز|between|بين)(?: an?)? $"
)
_PART = re.compile(  # some of them, or others besides
    f"^{_NOUN} (?:of|from|who|whom|whose|that|which|among|aboard|on board|with|without|aged|under"
    r"|over|ممن|من|علي متن|الذين|كانوا|كانا|تحت|دون|فوق|تتراوح|بين|another|other|others|more"
    r"|further|اخر|اخرين|اخرون|اخري|اضافيين|اضافيا)(?!\S)"
)
_ALL = re.compile(r"\ball(?: the)? $")  # "all 62 on board"
_DENIED = re.compile(r"\b(?:deny|denies|denied|denying)\b|(?<!\S)[وف]?(?:ي|ت)?(?:نفي|نفت|نافي)\S*")
_MAY = re.compile(r"\b(?:may|might|could|would|will|can|should)(?: not)?(?: have| be)? $")
_PART_BEFORE = re.compile(
    r"(?:(?:another|other|further|including|among them|بينهم|منهم|بينها|منها)(?: \S+)?"
    r"|\bof (?:the|those|these|his|her|their)|(?<!اكثر )(?<!اقل )(?<!\S)من) $"
)
_GRAVELY = _keys(
    """
    seriously critically severely badly gravely slightly lightly serious critical severe slight
    minor خطيرة خطرة بليغة بالغة حرجة طفيفة متوسطة خفيفة خطيرا خطيرين
    """
)
_AND_MORE = re.compile(f"^{_NOUN} (?:and|و) (?P<n>[\ue000-\ue0ff])")
_OTHERS = _keys("other others another more further آخر آخرين آخرون أخرى")
_ACTS = re.compile(
    "kill|dead|slain|death|fatalit|victim|died|perish|lives|toll|injur|wound|hurt|missing|unaccounted"
    "|arrest|detain|displac|evacuee|قت|مصرع|حتف|شهد|شهيد|شهاد|وف[يا]|حيا|ارواح|ضحي|صيب|صاب|جر[حي]|فقد|فقود"
    "|عتقل|عتقال|وقف|وقيف|حتجز|حتجاز|نزح|نزوح|نازح|شرد|شريد|هجير|حصيل"
)  # no toll is told without one of them
_MOST_NUMBERS = 12  # a sentence with more is a table
_TO = {True: "to", False: "الي"}
_NEAR = 4  # words beside a number that tell how badly they were hurt


@lru_cache(maxsize=512)  # asked for by the comparison of each pair of sentences
def tolls_of(text: str) -> tuple[Toll, ...]:
    """Return the tolls of a sentence, one of each kind; none of a kind that is told twice.

    Not of some whom only their state tells apart ("seriously hurt"), nor of others besides.
    """
    numbers = [q for q in find_numbers(text) if q.kind not in {"ordinal", "year"}]
    if not numbers or len(numbers) > _MOST_NUMBERS:
        return ()
    told = _spelled(text, numbers)
    if not _ACTS.search(told):
        return ()
    near: dict[int, tuple[int, Suffered]] = {}
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(told):
            if _MAY.search(told, 0, match.start()):
                continue
            n = ord(match["n"]) - _FIRST
            near[n] = max(near.get(n, (-1, kind)), (match.start(), kind))
    found: dict[Suffered, list[Toll]] = {}
    for n, (_, kind) in sorted(near.items()):
        toll = _toll(told, n, kind, numbers[n])
        if toll is not None:
            found.setdefault(kind, []).append(toll)
    return tuple(f[0] for f in found.values() if len(f) == 1)


def _toll(told: str, n: int, kind: Suffered, number: Quantity) -> Toll | None:
    at = told.index(chr(_FIRST + n))
    before, behind = told[:at], told[at + 1 :]
    more = _AND_MORE.match(behind)
    among = more and _is_of_them(told, told.index(more["n"]), kind)
    part = _PART.match(behind) and not _ALL.search(before)
    if among or part or _PART_BEFORE.search(before) or _INEXACT.search(before):
        return None
    words, i = told.split(), len(before.split())
    if _DENIED.search(before) or is_rate(words, i, i) or of_dead_and_hurt(words, i, i):
        return None
    near = {*before.split()[-_NEAR:], *behind.split()[:_NEAR], *fold_key(number.text).split()}
    if near & _GRAVELY or _OTHERS & {*fold_key(number.text).split()}:
        return None
    if number.low is not None and not _rose(number):
        return None
    value = number.value if number.low is None else number.high or number.value
    anybody = not number.unit or number.unit in _WHOEVER
    who = "" if anybody else _SOME.get(number.unit)
    if who is None:
        return None
    least = bool(_LEAST.search(before) or _LEAST_BEHIND.match(behind))
    return Toll(kind, number, value, who, least)


def _spelled(text: str, numbers: Sequence[Quantity]) -> str:
    """Return the words of a text with each number as a character, and what it counts behind it."""
    words: list[str] = []
    told = -1
    for token in tokenize(text):
        n = _number_at(token, numbers)
        if n is None:
            words.append(token.key)
            continue
        number = numbers[n]
        if n != told:  # its first word
            told = n
            words += ["و"] if token.start < number.start else []
            words += [_TO[number.text[0].isascii()]] if _rose(number) else []
            words.append(chr(_FIRST + n))
        if number.unit and token.end >= number.end:
            words.append(token.key)
    return " ".join(words)


def _rose(number: Quantity) -> bool:
    """Tell whether a number is told with an earlier one: "from 12 to 15"."""
    return number.low is not None and number.text.casefold().startswith(("from ", "من "))


def _number_at(token: Token, numbers: Sequence[Quantity]) -> int | None:
    found = (n for n, q in enumerate(numbers) if q.start < token.end and token.start < q.end)
    return next(found, None)


def _is_of_them(told: str, at: int, kind: Suffered) -> bool:
    """Tell whether a number joined to a toll counts more of them: "15 civilians and 3 soldiers"."""
    others = (k for k, pattern in _PATTERNS for m in pattern.finditer(told) if m.start("n") == at)
    return all(other == kind for other in others)


def tells_a_toll(key: str) -> bool:
    """Tell whether a word only says what was suffered: "killed", "toll", «قتلى»."""
    return _ACTS.search(key) is not None


def tolls_differ(one: tuple[str, Toll], other: tuple[str, Toll]) -> bool:
    """Tell whether two sentences with a toll each count otherwise who suffered the same.

    Some of them, or "at least nine", differ from all where they are more. Nor do they differ where
    one sentence has the figure of the other too: "five people were killed" and "killed nine, five
    of them at once"; nor where it is a sum.
    """
    (text, ours), (its, theirs) = one, other
    if ours.suffered != theirs.suffered or ours.value == theirs.value:
        return False
    if has_both((text, ours.number), (its, theirs.number)):
        return False
    if ours.is_whole and theirs.is_whole:
        return True
    if not ours.is_whole and not theirs.is_whole:
        return ours.who == theirs.who and not ours.least and not theirs.least
    whole, part = (ours, theirs) if ours.is_whole else (theirs, ours)
    return part.value > whole.value


def is_toll(text: str, number: Quantity) -> bool:
    """Tell whether a number of a sentence is one of its tolls."""
    return any(toll.number == number for toll in tolls_of(text))


def has_both(one: tuple[str, Quantity], other: tuple[str, Quantity]) -> bool:
    """Tell whether one of two sentences has the figure of the other too, or its parts.

    Not where it counts another thing there: the hurt beside the dead, days, sums of money.
    """
    return one[1].value in _counted(*other, *one) or other[1].value in _counted(*one, *other)


def _counted(text: str, own: Quantity, its: str, asked: Quantity) -> frozenset[Decimal]:
    """Return the numbers of a text that may count what another number counts, and their sums."""
    suffered = {t.suffered for t in tolls_of(its) if t.number == asked}
    apart = [t.number for t in tolls_of(text) if suffered and t.suffered not in suffered]
    time = asked.unit in TIME_UNITS
    found = [
        q for q in find_numbers(text)
        if q == own or (q.kind == asked.kind and q not in apart and (q.unit in TIME_UNITS) == time)
    ]  # fmt: skip
    values = [v for q in found for v in {q.value, q.low or q.value, q.high or q.value}]
    return frozenset((*values, *(one + other for one, other in combinations(values, 2))))
