"""Counted nouns: the name of a unit across languages, duals, currencies, ordinals.

In:  one folded word
Out: the unit it names (a canonical id, or its light stem), or the noun that it is the dual of
"""

from __future__ import annotations

from functools import lru_cache

from mujaz.language.calendar_words import UNITS
from mujaz.language.fold import fold_key
from mujaz.language.own_letter import counts_own
from mujaz.language.tokens import is_arabic, stem, without_clitics


def _ids(rows: dict[str, str]) -> dict[str, str]:
    return {fold_key(word): name for name, words in rows.items() for word in words.split()}


# One id for the same thing in both languages; broken plurals beside their singular
_NAMES = _ids(
    {
        "person": "شخص شخصا أشخاص person people persons",
        "time": "مرة مرات time times",
        "second": "ثانية ثوان ثواني seconds",
        "usd": "دولار دولارا دولارات dollar dollars usd",
        "eur": "يورو أورو euro euros eur",
        "gbp": "إسترليني استرليني pound pounds gbp sterling",
        "rub": "روبل روبلا روبلات ruble rubles rouble roubles rub",
        "cny": "يوان yuan renminbi",
        "sar": "ريال ريالا ريالات riyal riyals",
        "aed": "درهم درهما دراهم dirham dirhams",
        "pound": "جنيه جنيها جنيهات",
        "dinar": "دينار دينارا دنانير dinar dinars",
        "lira": "ليرة ليرات lira liras",
        "try": "shekel shekels شيكل شيقل",
        "uah": "هريفنيا hryvnia hryvnias",
        "country": "دولة دول بلد بلدا بلدان بلاد country countries",
        "company": "شركة شركات company companies firm firms",
        "city": "مدينة مدن city cities",
        "soldier": "جندي جنديا جنود soldier soldiers",
        "child": "طفل طفلا أطفال child children",
        "man": "رجل رجلا رجال man men",
        "woman": "امرأة نساء woman women",
        "step": "خطوة خطوات step steps",
        "round": "جولة جولات round rounds",
        "meeting": "اجتماع اجتماعا اجتماعات لقاء لقاءات meeting meetings",
        "call": "مكالمة مكالمات اتصال اتصالات call calls",
        "plane": "طائرة طائرات plane planes aircraft",
        "missile": "صاروخ صاروخا صواريخ missile missiles",
        "drone": "مسيرة مسيرات drone drones",
        "kilometre": "كيلومتر كيلومترا كيلومترات kilometre kilometres kilometer kilometers km كم",
        "metre": "متر مترا أمتار metre metres meter meters",
        "centimetre": "سنتيمتر سنتيمترا سنتيمترات سنتمتر سنتمترا سم centimetre centimetres"
        " centimeter centimeters cm",
        "millimetre": "مليمتر مليمترا مليمترات ملليمتر ملليمترا ملم مم millimetre millimetres"
        " millimeter millimeters mm",
        "mile": "ميل ميلا أميال mile miles",
        "tonne": "طن طنا أطنان ton tons tonne tonnes",
        "gram": "غرام غراما غرامات جرام جراما جرامات gram grams gramme grammes",
        "kilogram": "كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كلغ كغ كجم"
        " kilogram kilograms kilogramme kilogrammes kg kilo kilos",
        "litre": "لتر لترا لترات ليتر ليترا ليترات litre litres liter liters",
        "hectare": "هكتار هكتارا هكتارات hectare hectares",
        "acre": "فدان فدانا أفدنة acre acres",
        "megawatt": "ميغاواط ميغاوات ميجاوات ميجاواط megawatt megawatts mw",
        "gigawatt": "غيغاواط غيغاوات جيجاوات جيجاواط gigawatt gigawatts gw",
        "degree": "درجة درجات degree degrees",
        "knot": "عقدة knot knots",
        "foot": "قدما أقدام foot feet ft",
        "inch": "بوصة بوصات إنش inch inches",
        "yard": "ياردة ياردات yard yards",
        "gallon": "غالون غالونا غالونات جالون جالونا جالونات gallon gallons",
        "ounce": "أونصة أونصات أوقية أوقيات ounce ounces",
        "kilowatt": "كيلوواط كيلووات kilowatt kilowatts kw",
        "volt": "فولت فولتا volt volts",
        "barrel": "برميل برميلا براميل barrel barrels",
    }
)
TIME_UNITS = frozenset("second minute hour day week month year decade century".split())
MONEY = frozenset(
    {"usd", "eur", "gbp", "rub", "cny", "sar", "aed", "pound", "dinar", "lira", "try", "uah"}
)
SYMBOLS = {"$": "usd", "€": "eur", "£": "gbp", "₽": "rub", "¥": "cny", "₪": "try", "₴": "uah"}
_DUAL_NOUNS = frozenset(
    fold_key(w)
    for w in (
        "شخص رجل طفل قتيل جريح جندي ضابط شركة دولة مدينة طائرة سفينة ناقلة صاروخ مسيرة مرة"
        " جولة لقاء اجتماع اتصال مكالمة زيارة قمة خطوة هجوم غارة سيارة منزل مبنى صفقة اتفاق"
        " اتفاقية وثيقة بند نقطة شرط دولار كيلومتر متر طن برميل درجة صفحة قرار بيان مشروع حزمة"
        " وزير رئيس طرف بلد جانب عضو امرأة سجين رهينة أسير سفارة قنبلة انفجار مرشح حزب فريق"
        " هدف مباراة بنك مصنع محطة قاعدة جزيرة مقاطعة منطقة قرية عملية جلسة مفاوض مبعوث مصدر"
        " زعيم نائب سيناتور ملف موقع عاصمة قوة حالة وفاة ولاية جهة هيئة وكالة صحيفة قناة رسالة"
        " ورقة خطة مرحلة سلسلة ساعة دقيقة سنة عام شهر أسبوع يوم ثلث مجموعة قارة شقيق ابن بنت"
    ).split()
)
# Where the sound plural is usual, ـين is that plural (مسؤولين "officials"), and only ـان is a dual
_PLURAL_IN = frozenset(
    fold_key(w) for w in "مسؤول مواطن مهندس صحفي لاعب موظف مفاوض مبعوث مرشح".split()
)
_CONSTRUCT_SAFE = frozenset(fold_key(w) for w in "وزير طرف زعيم رئيس".split())
ORDINALS = {
    fold_key(word): n
    for n, words in enumerate(
        (
            "الأول الأولى أول أولى first",
            "الثاني الثانية ثاني ثان second",
            "الثالث الثالثة ثالث ثالثة third",
            "الرابع الرابعة رابع رابعة fourth",
            "الخامس الخامسة خامس خامسة fifth",
            "السادس السادسة سادس سادسة sixth",
            "السابع السابعة سابع سابعة seventh",
            "الثامن الثامنة ثامن ثامنة eighth",
            "التاسع التاسعة تاسع تاسعة ninth",
            "العاشر العاشرة عاشر عاشرة tenth",
        ),
        1,
    )
    for word in words.split()
} | {fold_key("الحادي"): 1, fold_key("الحادية"): 1}
_WITHOUT_UNIT = frozenset(
    fold_key(w)
    for w in (
        "من في على إلى عن مع بين خلال حتى أن إن التي الذي الذين قد كان كانت لم لن لا ما هو هي"
        " أو ثم قبل بعد منذ ضد حول عبر تحت فوق لكن كما إذا نحو وفق قال بحسب of in on at to"
        " from for and or but the a an is are was were have has had will by with that who"
        " which when while after before since until than as per more less i it he she we they you"
        " went came remain remained"
    ).split()
)


@lru_cache(maxsize=65536)
def unit_of(key: str) -> str:
    """Return the unit that a folded noun names: an id where one is known, else its light stem."""
    for reading in without_clitics(key):
        if reading in UNITS:
            return UNITS[reading][0]
        if reading in _NAMES:
            return _NAMES[reading]
    return stem(key)


def known_unit(key: str) -> bool:
    """Whether a folded noun names a unit that has an id."""
    return any(r in UNITS or r in _NAMES for r in without_clitics(key))


def can_be_unit(key: str) -> bool:
    """Whether a folded word behind a number can be what is counted."""
    if key in _WITHOUT_UNIT or key[0].isdigit() or len(key) < 2:
        return False
    joined = is_arabic(key) and key[0] == "و" and not counts_own(key)
    return not joined or known_unit(key)


@lru_cache(maxsize=65536)
def dual_of(key: str) -> str:
    """Return the folded noun of a dual («شركتين», «اليومان», «وزيرا»), or "" where it is none."""
    if not is_arabic(key):
        return ""
    for word in without_clitics(key):
        for ending in ("ان", "ين"):
            base = word.removesuffix(ending)
            if base == word:
                continue
            if base == "بلد" and ending == "ان":
                continue  # also the plural
            if base in _DUAL_NOUNS and not (ending == "ين" and base in _PLURAL_IN):
                return base
            if base.endswith("ت") and base[:-1] + "ه" in _DUAL_NOUNS:
                return base[:-1] + "ه"
        if len(word) > 4 and word.endswith(("تي", "تا")) and word[:-2] + "ه" in _DUAL_NOUNS:
            return word[:-2] + "ه"
    return ""


def construct_dual_of(key: str) -> str:
    """Return the folded noun of «وزيرا» in «وزيرا الخارجية»: one word of two; "" for others."""
    word = key[1:] if key[:1] in {"و", "ل", "ب"} and key[1:-1] in _CONSTRUCT_SAFE else key
    return word[:-1] if word[-1:] in {"ا", "ي"} and word[:-1] in _CONSTRUCT_SAFE else ""
