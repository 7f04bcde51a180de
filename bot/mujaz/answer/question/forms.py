"""Tell what kind of fact a question asks for: a date, a number, an amount of money, one name.

In:  the text of a question and its tokens
Out: its Form, what it measures, whether one fact is asked for, the words that only ask
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from mujaz.language.closed import AUXILIARIES
from mujaz.language.concepts import Mention
from mujaz.language.counted import MONEY, unit_of
from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token, tokenize


class Form(StrEnum):
    """What kind of fact would answer."""

    WHEN = "when"
    COUNT = "count"
    OPEN = "open"


_WHEN = frozenset(
    "متي ومتي امتي وامتي ايمتي ايمتا لامتي لايمتي وقتاش فوقاش متين تاريخ موعد when date".split()
)
_ASKS = frozenset("what who whom which why how where".split())
_JOINS = frozenset("and or since until".split())
_WHAT_DAY = re.compile(r"\b(?:which|what) (?:day|month|year)\b|\bاي (?:يوم|شهر|عام|سنه|تاريخ)\b")
_COUNT = re.compile(
    r"(?:^|\s)(?:[وفب]?كم|[وب]?كام|[وب]?قديش|ب?اديش|قديه|ب?شقد|شكد|ق?ا?د ايه|قد (?:ايش|شو|اش)"
    r"|شحال|عدد)\s"
    r"|\bhow (?:many|much|long|old|often|far|tall|big|large|high|deep|wide)\b"
)
_HOW_LARGE = re.compile(  # wants a number, and the noun need not be told
    r"^(?:و|ف)?ما (?:هو |هي |كان |كانت |بلغ |بلغت )?"
    r"(?:حجم|قيمه|مقدار|مبلغ|كميه|نسبه|كلفه|تكلفه|مساحه)(?=\s)"
    r"|^(?:and )?what (?:is|was|are|were|will be) the (?:total |overall |exact )?"
    r"(?:size|value|amount|number|cost|percentage|volume|sum)\b"
)
UPCOMING = frozenset("القادم القادمه المقبل المقبله التالي التاليه next upcoming".split())
_AHEAD = re.compile(
    r"^(?:and |so )?(?:when|on (?:what|which) (?:day|date))"
    r" (?:will|is .+ (?:due|expected|going) to)\b"
    r"|^[وف]?(?:متي|امتي|ايمتي|امتا|وقتاش|فوقاش)"
    r" (?:س[يتن]\w{3,}|سوف|راح|رح|غادي|ه[يت]\w{3,}|ح[يت]\w{3,})\b"
)
_TIME_UNIT = (
    r"(?:ال)?(?:سن\w{1,3}|اعوام|عاما?|شهرا?|اشهر|يوما?|ايام|اسبوعا?|اسابيع|ساعه|ساعات|دقيقه|دقائق)"
)
_HOW_LONG = re.compile(
    rf"\b[وفب]?(?:كم|كام|قديش|شحال)\s(?:(?:من|عدد)\s)?{_TIME_UNIT}\b"
    r"|\b(?:كم|كام|قديش|شحال|شقد|شكد|اديش|قد ايه|اد ايه) (?:[سي]?[تي]?دام\w*|[سيت]?[يت]?ستمر\w*"
    r"|استمر\w*"
    r"|استغرق\w*|[سيت]?[يت]?ستغرق\w*|[بي]?[تي]?طول\w*"
    r"|[يتب]كفي|كفي|كفت)\b"
    r"|\b(?:دام\w*|استمر\w*|استغرق\w*|طولت|طول) (?:كم|كام|قديش|شحال|قد ايه|اد ايه|اديش)\b"
    r"|\bhow (?:long|many (?:years?|months?|weeks?|days?|hours?|minutes?))\b"
)
# Of a thing that is built "how long" may ask for metres; of what goes on it asks for days.
_HOW_FAR = re.compile(
    r"\bhow (?:far|tall|high|deep|wide)\b"
    r"|\b(?:كم|ما) (?:يبلغ |تبلغ )?(?:طول|ارتفاع|عرض|عمق|مسافه)\b"
    r"|\bhow long (?:is|are|was|were|will|would|should)(?: (?!last\b|take\b)[\w'-]+)*?"
    r" (?:road|pipeline|bridge|wall|fence|tunnel|railway|line|canal|river|route|track|ship|cable"
    r"|border|runway|coast|queue)\b(?: be)?(?: (?:between|from|in|to)\b.*)?\W*$"
)
_HOW_OFTEN = re.compile(
    r"\b(?:كم|كام|قديش|شحال|عدد) (?:مره|مرات|المرات)\b|\bhow (?:often|many times)\b"
)
EXTENTS = {  # what is measured in which units, in both languages
    name: frozenset(unit_of(fold_key(word)) for word in words.split())
    for name, words in {
        "length": "كيلومتر متر ميل أميال ميلا سنتيمتر مليمتر kilometre metre centimetre millimetre"
        " mile miles foot feet inch inches",
        "weight": "طن أطنان كيلوغرام كيلوجرام كيلو غرام tonne kilogram kilograms kg kilos pounds",
        "volume": "لتر لترا لترات برميل غالون litre litres liter liters barrel gallons gallon",
        "area": "هكتار هكتارا هكتارات فدان فدانا دونم دونما hectare hectares acre acres",
        "power": "ميغاواط ميجاوات ميغاوات غيغاواط جيجاوات megawatt megawatts gigawatts",
        "heat": "درجة درجات degree degrees",
    }.items()
}
_HOW_MANY = re.compile(
    r"\b[وفب]?(?:كم|كام|قديش|شحال|شكد)\s(?:(?:من|عدد|الف|مليون|مليار)\s)?(?P<ar>\w+)"
    r"|\bhow many (?:square |cubic |thousand |million |billion )?(?P<en>\w+)"
)
_HOW_DEAR = re.compile(
    r"\b[وف]?(?:بكم|بكام|بقديش|بقداش)\s(?!سن|عام|شهر|يوم|اسبوع|ساع)"
    r"(?=\w*(?:شري|شتري|شتر|باع|بيع|تعاقد|ضم|كلف|كفال|غرام|صفق|تذكر|قيم|سعر|ثمن|عقد|راتب))"
    r"|\b(?:كم|كام|قديش|شقد|اديش) (?:كان\w* |هي |هو |بلغ\w* |تبلغ |يبلغ )?"
    r"(?:ثمن|كلفه|تكلفه|غرامه|كفاله|راتب|اجر|فلوس|مصاري|دفع\w*)\b"
    r"|\bhow much money\b"
    r"|\bhow much (?:did|does|do|will|would|was|were|is|are|must|should|has|have|had)\b"
    r".*\b(?:pay|paid|paying|repay|costs?|costing|spend|spent|spending|sold|bought|buy|buying"
    r"|worth|fined|owe|owes|earn|earns|charge|charged|fetch|invest|donate|donated)\b"
)
_WORTH = re.compile(
    r"^(?:و|ف)?(?:ما|شو|ايش|قديش|كم) (?:هي |هو |كانت |كان |بلغت |تبلغ )?"
    r"(?:قيمه|كلفه|تكلفه|مبلغ|ثمن)(?= (?!الفايده|الاسهم|المضافه))"
    r"|\b(?:بالدولار|باليورو|بالريال|بالدينار|بالدرهم|بالجنيه)\b"
    r"|^(?:and )?what (?:is|was|will be) the (?:total |overall |exact |estimated )?"
    r"(?:cost|price tag) of\b|\bin (?:us )?(?:dollars|euros|pounds|roubles)\b"
)
_HOW_MUCH = frozenset("much كم كام قديش شقد اديش".split())
_MONEY = frozenset("money cash فلوس مصاري مال".split())
_LINK = re.compile(
    r"^(?:و|ف)?(?:ما|ايش|شو) (?:هي )?(?:علاقه|صله)\b"
    r"|^what (?:is|was) the (?:link|connection|relation|relationship) (?=between|of)"
)
_HOW_WHAT = frozenset("long far tall big large high deep wide".split())  # "how long" has no length
# «متى موعد الانتخابات», "what is the date of"; not "the date palm farm"
_DAY_OF = re.compile(
    r"^(?:and |so )?(?:what|when)(?: is| was| will be|'s) the (?:exact )?date(?= of\b)"
    r"|^[وف]?(?:(?:ا?ي?متي|متين) (?:(?:هو|كان) )?(?:موعد|تاريخ)"
    r"|(?:ما|شو|ايش|وش|شنو) (?:(?:هو|هي|كان) )?موعد)"
    r"(?= \w)"
)
# «ما تاريخ الانتخابات»; of a town, a relation, a long war it is the history
_DAY_OR_HISTORY = re.compile(r"^[وف]?(?:ما|شو|ايش|وش|شنو) (?:(?:هو|كان) )?تاريخ(?= \w)")
_LASTING = frozenset({"war", "conflict", "dispute", "cooperate", "occupy", "revolution"})
_WHICH_FIELDS = re.compile(
    r"^(?:and )?(?:(?:in|on) (?:which|what) (?:areas|fields|domains|spheres|sectors)"
    r"|(?:which|what) (?:fields|domains|spheres))\b"
)
_FACT = re.compile(
    r"^(?:و|ف)?(?:من|مين|اين|وين|فين|ما (?:عدد|نسبه|قيمه|قوه|حصه|عمق|كلفه|تكلفه|سعر|عمر|حصيله))\s"
    r"|^(?:who|where|which|what (?:is|was) the (?:turnout|value|share|number|cost|magnitude))\b"
)


_WHY = re.compile(
    r"^(?:و|ف)?(?:لماذا|لماذ|ليش|ليه|لويش|علاش|لم|ما سبب|ما اسباب|شو سبب|ايش سبب|كيف نشب|كيف وقع)\b"
    r"|^(?:so |and )?(?:why|how come|what (?:caused|led to|triggered|sparked|prompted|provoked)"
    r"|what (?:is|was|were|are) (?:the )?(?:reasons?|causes?|behind|causing))\b"
)
_WHOSE_NAMES = re.compile(
    r"(?:[وف]?(?:ما|ماهي|شو|وش|ايش|ايه|شنو) (?:هي |هن )?(?:ال)?(?:اسماء?|اسامي)\b"
    r"|[وف]?(?:من|مين|منو) هما\b"
    r"|(?:and )?(?:what (?:are|were) (?:the )?names"
    r"|who (?:are|were) the (?:two|three|four|five|\d+))\b)"
)
_WHOSE_NAME = re.compile(
    r"^(?:و|ف)?(?:(?:ما|شو|ايش|وش|شنو) (?:هو |كان )?اسم"
    r"|(?:من|مين|منو) (?:هو|هي|كان|كانت|يكون|تكون))\b"
    r"|^(?:what (?:is|was|were|are) the names?|what's the name|who(?:'s| is| was| are| were) the)\b"
)
_AGE = re.compile(
    r"\(\d{1,2} (?:عاما?|سنه)\)|\b[وب]?البالغ\w* (?:من العمر )?\d|\bعن عمر\b|\bيبلغ من العمر\b"
    r"|, \d{1,2}, |\baged? \d|\b\d{1,2}-year-old\b|\bat the age of\b"
)
_REASON = re.compile(
    r"\b[وف]?(?:ب?سبب\w*|نتيج[هت]\w*|جراء|لان\w*|كون\w?|ناجم\w*|نجم\w*|ناتج\w*|نتج\w*"
    r"|عزا|عزت|عزوا|يعزو|تعزو|ارجع\w*"
    r"|يعود (?:ذلك )?الي|تعود الي|يرجع الي|راجع الي|بفعل|اثر|علي خلفيه"
    r"|احتجاجا|ردا علي|بدعوي|بحجه|بغيه"
    r"|تسبب\w*|يتسبب|مبرر\w*|برر\w*|معلل\w*|علل\w*|خشيه|خوفا|تفاديا|بداعي|لاسباب|نظرا)\b"
    r"|\b(?:because|due to|owing to|thanks to|caus(?:e|es|ed|ing)|as a result"
    r"|result(?:ed|s|ing) (?:from|in)|blam\w+"
    r"|attribut\w+|trigger\w*|sparked|prompted|provoked|led to|stem\w* from|citing|cited|reasons?"
    r"|after|over|for \w+ing|so that|in order to|to avoid|in protest"
    r"|in response|on the grounds|on suspicion)\b"
)


def form_of(text: str, tokens: Sequence[Token]) -> Form:
    """Return what kind of fact would answer."""
    key = fold_key(text)
    asks = next((i for i, t in enumerate(tokens) if t.key in _ASKS), len(tokens))
    # "what did he say when he left": a clause tells the time, and does not ask for it
    when = [
        i for i, t in enumerate(tokens)
        if t.key in _WHEN and (t.key != "date" or _wants_date(tokens, i, asks))
    ]  # fmt: skip
    if any(i <= asks or not tokens[i - 1].key.isalpha() or tokens[i - 1].key in _JOINS
           or tokens[i].key != "when" for i in when) or _WHAT_DAY.search(key):  # fmt: skip
        return Form.WHEN
    return Form.COUNT if _COUNT.search(key) or _HOW_LARGE.match(key) else Form.OPEN


def _wants_date(tokens: Sequence[Token], i: int, asks: int) -> bool:
    """Tell whether "date" is asked for: "what date did", "the date of"; not "the date palm"."""
    behind = {t.key for t in tokens[i + 1 : i + 2]}
    wanted = asks >= len(tokens) or tokens[asks].key in {"what", "which"}
    of = {"of", "for"} if asks < len(tokens) else {"of", "for", "in", "at"}  # "the vote date in …"
    return wanted and behind <= AUXILIARIES | of


def asks_ahead(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a question asks about what is still to come: the next one, "when will it"."""
    return any(t.key in UPCOMING for t in tokens) or _AHEAD.match(fold_key(text)) is not None


def measure_of(text: str) -> str:
    """Return what "how many" measures: "time", "money", "times", one of EXTENTS; else ""."""
    key = fold_key(text)
    if _HOW_OFTEN.search(key):
        return "times"
    if _HOW_FAR.search(key):
        return "length"
    if _HOW_LONG.search(key):
        return "time"
    counted = counted_unit(key)
    if _HOW_DEAR.search(key) or _WORTH.search(key) or counted in MONEY:
        return "money"
    return next((name for name, units in EXTENTS.items() if counted and counted in units), "")


def counted_unit(text: str) -> str:
    """Return the unit behind "how many": "minute" for «كم دقيقة»; else ""."""
    found = _HOW_MANY.search(fold_key(text))
    return unit_of(found["ar"] or found["en"]) if found else ""


def is_unit(word: str) -> bool:
    """Tell whether a word only says in what time is measured: «كم يوما»."""
    return re.fullmatch(_TIME_UNIT, fold_key(word)) is not None


def asks_a_fact(text: str) -> bool:
    """Tell whether one place, person or figure is asked for."""
    return _FACT.match(fold_key(text)) is not None


def asks_why(text: str) -> bool:
    """Tell whether a reason is asked for."""
    return _WHY.match(fold_key(text)) is not None


def asks_whose_name(text: str) -> bool:
    """Tell whether the name of somebody is asked for who is known by his office."""
    return _WHOSE_NAME.match(fold_key(text)) is not None


def asks_names(text: str) -> bool:
    """Tell whether the names of several people are asked for, who are known by what they did."""
    return _WHOSE_NAMES.match(fold_key(text)) is not None


def tells_an_age(text: str) -> bool:
    """Tell whether a sentence gives somebody's age beside the name: "Qasem, 54, said"."""
    return _AGE.search(fold_key(text)) is not None


def gives_a_reason(text: str) -> bool:
    """Tell whether a sentence says what something comes from."""
    return _REASON.search(fold_key(text)) is not None


def frame(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
    """Return the words that only ask: «ما علاقة فلان بكذا», "in which areas", "how long"."""
    found = _LINK.match(fold_key(text))
    only = {len(tokenize(found[0])) - 1} & set(range(len(tokens))) if found else set()
    for asks in (_WHICH_FIELDS, _HOW_LARGE, _DAY_OF):
        if asked := asks.match(fold_key(text)):
            only |= {len(tokenize(asked[0])) - 1}
    if asked := _DAY_OR_HISTORY.match(fold_key(text)):
        at = len(tokenize(asked[0]))
        days = (m for m in mentions if m.kind == "event" and not m.ids & _LASTING)
        only |= {at - 1 for m in days if m.first == at}
    keys = [t.key for t in tokens]
    only |= {i for i, k in enumerate(keys) if k == "status" and keys[i + 1 : i + 2] in ([], ["of"])}
    only |= {i + 1 for i, k in enumerate(keys[:-1]) if k == "how" and keys[i + 1] in _HOW_WHAT}
    counting = (i for i, t in enumerate(tokens[:-1]) if t.key in _HOW_MUCH)
    return only | {i + 1 for i in counting if tokens[i + 1].key in _MONEY}
