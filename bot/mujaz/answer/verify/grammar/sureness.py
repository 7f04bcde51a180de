"""Tell how sure a clause is: done, to come, planned, or only possible.

In:  a Reading
Out: the Sureness of a word or a clause

English says it with auxiliaries and verbs of intent, Arabic with «سـ», «قد» and «يعتزم»; a name
that only looks like a future («بلدة سيلبي») says nothing.
"""

from __future__ import annotations

import re
from enum import IntEnum

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.no_level import NOT, tells_no_level
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.answer.verify.grammar.shapes import PAST
from mujaz.answer.verify.grammar.until import bounded_by_except
from mujaz.language.coming import COMING_VERB
from mujaz.language.fold import fold_key


class Sureness(IntEnum):
    """How sure a clause is of what it says."""

    POSSIBLE = 1
    PLANNED = 2
    COMING = 3
    DONE = 4


_WORDS = {
    Sureness.POSSIBLE: """
    may might could possibly perhaps maybe possible likely probably probable potential potentially
    feared unlikely improbable
    المستبعد المستبعدة
    يستبعد تستبعد يستبعدوا ربما محتمل محتملة المحتمل المحتملة يحتمل يمكن ممكن ممكنة
    يرجح ترجح رجح رجحت مرجح المرجح
    المرجحة مرجحا احتمال
    """,
    Sureness.PLANNED: """
    plan plans planned planning intend intends intended
    intention intentions aims aim aimed hopes hope hoped hoping expected
    expects expect scheduled due considering forecast predicted slated threatened
    threatens threat threatening threatened لوح لوحت لوحوا يلوح تلوح ملوحا ملوحة
    هدد هددت هددوا يهدد تهدد شأن شأنه شأنها مهددا
    متوعدا متوعدة متوعدين ملوحين عازما عازمة معتزما معتزمة ساعيا
    ساعية آملا آملة مهددة مهددين توعد توعدت توعدوا يتوعد تتوعد متوقعا متوقعين
    determination intent resolve pencilled penciled
    expecting anticipating intending aiming forecasting foreseeing envisaging
    foresee foresees foresaw envisages anticipates forecasts predicts projects
    weighing mulls mulling mulled contemplates contemplating contemplated
    يعتزم تعتزم يعتزمون اعتزام اعتزم ينوي تنوي ينوون يخطط تخطط يخططون خطط خطة نية نيته نيتها
    المقرر مقررا
    مقرر المقررة
    المتوقع المتوقعة متوقع يتوقع تتوقع توقع توقعت المزمع المنتظر المرتقب يفترض يرتقب
    ترتقب مزمع مرتقب منتظر
    يسعى تسعى يأمل تأمل
    يدرس تدرس يدرسون تبحث يبحث يتفاوض تتفاوض يتفاوضون يفاوض تفاوض يناقش تناقش
    أمله أملها أملهم آماله آمالها تأمل يأملون تأملان أملت آمل
    """,
    Sureness.COMING: """
    will would shall 'll pledged pledges pledge promised promises promise vowed vows
    سوف لسوف تعهد تعهدت يتعهد وعد وعدت
    """,
}
_LEVEL = {fold_key(w): level for level, words in _WORDS.items() for w in words.split()}


def base_level(word: Word) -> Sureness | None:
    """Return the level that a word tells wherever it leaves anything open."""
    key = word.key[1:] if word.arabic and word.key[:1] in {"و", "ف"} else word.key
    return _LEVEL.get(word.key) or _LEVEL.get(key)


def tells_sureness(key: str) -> bool:
    """Return whether an Arabic word only says how sure a clause is: «المنتظر», «يرجح»."""
    bare = key[1:] if key[:1] in {"و", "ف"} else key
    known = bare in _LEVEL or key in _LEVEL or bare in {"ينتظر", "تنتظر"}
    return known or _inflected(bare) is not None


_SA = re.compile(r"[وف]?س[يتن]\w{2,}$")
_NOT_SA = re.compile(
    rf"(?![وف]?{COMING_VERB})(?:"
    r"فست(?:ان|ق)|فسي(?:فس|ل|خ|ح)|وسي(?:ل[هت]|ط)|[وف]?(?:سنغافور|سينم|ست(?:ريت|يل|وكهولم|الين|وديو)"
    r"|سنترال|ستر(?:ه|ات)$|سيي[هاني]|سيم|سي(?:تي$|دني|اتل|لف|زار|رفر|رج|بيري|جار|ليك|شل|منس)|سنبل"
    r"|سن(?:تيم|جاب|ام)|سيا[سدرحق]|(?:سيد(?:ه|ات|ي|تي|نا)?|سير(?:ه|ها|ته|تها)?|سيف|سيل|سيط|ستين|ستون|سته|سنه|سنت|سند"
    r"|سيره|سيول|ستار|ستاره|ستاير)$|سينا|سياح|سياج|سيء|سييء|سيطر|ستا[دن]|ستمايه|سنوات|سنوي"
    r"|سناء|سنين|سنت(?:ين|ان)|سا(?:عه|عات|حه|حل|بق|خن|لم|كن|مي|ري|رق|ند|يد|ير|قط|هم|عد|دس|بع|حات)|سيرا|سيري|ستيف))"
)
# no verb ends so but with «ها», «هما», «نا» or «كما»: a name does, and a plural in «ات» («سنتات»)
_NO_FUTURE = re.compile(r"(?<![هنم])ا$|ة$|(?<!ب)(?<!قت)ات$")
_I_SHALL = re.compile("[وف]?سأ\\w{3,}")
_OWN_PLAN = re.compile(r"[وفبل]?(?:خطت|خطط|نيت|اعتزام|عزم|رغبت|تصميم)(?:ها|هم|هما|ه)$")
TO_COME = re.compile(
    r"\b(?:is|are|was|were|remains?|stands?|stood) (?:\w+ly |still |also |now )?"
    r"(?:set |due |about |going |poised |slated |preparing |on (?:course|track) )?to\b(?! blame)"
    r"|\b(?:looks?|looked|appears?|appeared|seems?|seemed)"
    r" (?:set|due|poised|about|on course|on track) to\b"
    r"|(?:^|\b(?:is|are|was|were) )(?:\w+ly )?(?:set|due|booked|fixed|lined up|down"
    r"|timetabled) for\b"
)
# What somebody wants to do, thinks of or negotiates is not done
_WANTS = re.compile(
    r"\b(?:want(?:s|ed)?|seek(?:s|ing)?|sought|prepar(?:es|ing)|propos(?:es|ed|ing)) to\b"
    r"|\b(?:thinks?|thought|thinking|talks?|talked|talking|speaks?|spoke) (?:of|about) \w+ing\b"
    r"|\bin (?:\w+ )?(?:talks|negotiations) (?:to|on|over|about|with)\b"
    r"|\b(?:is|are|was|were|been) (?:\w+ )?negotiating\b|\bweighs?\b(?! \d)|\bweighed (?!\d)"
)
_CHANCE = re.compile(
    r"\bthere (?:is|was|are) (?:an?|some|every) (?:\w+ )?"
    r"(?:chance|risk|prospect|possibility|likelihood)\b"
)


def _arranged(reading: Reading, word: Word) -> bool:
    """Tell whether «على أن» sets behind a comma what is to be done: «…، على أن يطرح في أكتوبر»."""
    before = reading.words[word.i - 1] if word.i else None
    if before is None or before.key not in {"علي", "وعلي"} or not before.i:
        return False
    earlier = reading.words[max(0, before.i - _STRESSED) : before.i]
    if any(_STRESS.match(w.key) for w in earlier):
        return False  # «شدد، حين سئل عنه، على أن»
    return "،" in reading.text[reading.words[before.i - 1].end : before.start]


_STRESSED = 12  # words from «شدد» to its «على أن»
_STRESS = re.compile(
    r"[وف]?(?:م?شدد|[يت]شدد|اصر|[يت]صر|مصر|اجمع|[يت]جمع|حرص|[يت]حرص|نص|[يت]نص|اكد|[يت]وكد|موكد)"
    r"(?:ت|وا|ون|ا|ه)?$"
)


_OPEN = frozenset("مفتوحا مفتوح مواربا موارب".split())
_WISHES = frozenset("like prefer love welcome want".split())


# "promising to pay", «متعهدًا برد الثمن»; a "promising player" and a «متعهد» promise nothing
_PROMISING = re.compile(
    r"(?:promising|pledging|vowing)$|[وف]?(?:متعهد|واعد)(?:ا|ه|ين|ون|ان|ات|تين)$"
)
_PROMISED = re.compile(r"(?:to|that|an?|the|its|his|her|their|not|no|more)$|ب\w{2,}|ان$|الا$")


def _goes_on(reading: Reading, word: Word) -> bool:
    """Tell whether a participle stands behind a comma: "…, promising full refunds"."""
    before = reading.words[word.i - 1].end if word.i else 0
    return not word.arabic and "," in reading.text[before : word.start]


def _by_its_place(reading: Reading, word: Word) -> Sureness | None:
    """Return how sure a word makes its clause by the words beside it."""
    key, following = word.key, next_key(reading, word)
    if key == "الباب" and following in _OPEN:
        return Sureness.POSSIBLE  # «أبقى الباب مفتوحًا أمام زيادة»
    if key == "would" and following in _WISHES:
        return Sureness.PLANNED  # "would like to host"
    if key == "whether" and following == "to":
        return Sureness.POSSIBLE  # "will decide whether to appeal"
    if key in {"rule", "ruled"} and following == "out":
        before = {w.key for w in reading.words[max(0, word.i - 2) : word.i]}
        return Sureness.POSSIBLE if before & NOT or any(k.endswith("n't") for k in before) else None
    if _PROMISING.match(key) and (_PROMISED.match(following) or _goes_on(reading, word)):
        return Sureness.COMING
    if key == "ان" and word.raw == "أن" and _arranged(reading, word):
        return Sureness.COMING
    if key.lstrip("وف") in {"ينتظر", "تنتظر"}:  # «يُنتظر أن», not «ينتظر المسافرون»
        impersonal = following == "ان" or "\u064f" in word.raw[:3]
        return Sureness.PLANNED if impersonal else None
    if bounded_by_except(reading, word):
        return Sureness.COMING
    if key in {"قد", "وقد", "فقد"}:
        if word.i and reading.words[word.i - 1].key in _BEFORE_PERFECT:
            return None  # «أن يكون قد تلقى»
        if following == "لا":
            return Sureness.POSSIBLE
        imperfect = following[:1] in set("يتن") and not following.endswith("ت")
        if imperfect and word.i + 1 < len(reading.words) and _RECOVERED.match(
            reading.words[word.i + 1].raw
        ):  # fmt: skip
            return None
        if following[:1] == "ن" and not reading.quoted(word):
            return None  # «قد نفد», «قد نقل»: nobody speaks of himself
        if following[:1] == "ت" and _before_a_number(reading, word.i + 2):
            return None  # «وقد تظاهر نحو 300 منهم»: she would be told so, they not
        if following[:1] != "ي" and _was(reading, word):
            return None  # «كان حجم التبادل قد تراجع»
        return Sureness.POSSIBLE if imperfect and following not in {"تم", "نفي", "تولي"} else None
    return None


@kept
def level_of(reading: Reading, word: Word) -> Sureness | None:
    """Return how sure a word makes its clause; None where it says nothing of that."""
    level = _told_level(reading, word)
    return None if level is None or tells_no_level(reading, word) else level


def _told_level(reading: Reading, word: Word) -> Sureness | None:
    key = word.key
    told = _by_its_place(reading, word)
    if told is not None:
        return told
    if word.raw.startswith(("عدّ", "وعدّ")) and key.lstrip("و").startswith("عد"):
        return None  # «وعدّه خطوة»
    if key[:1] in {"و", "ف"} and key[1:] in _LEVEL and word.arabic:
        key = key[1:]
    if key in _HOPE and _in_a_name(reading, word):
        return None  # «العبارة "أمل"»
    if key in _LEVEL:
        return _LEVEL[key]
    if word.arabic and (level := _inflected(key)) is not None:
        return level
    if word.arabic and _OWN_PLAN.match(key):
        return Sureness.PLANNED
    if _in_a_name(reading, word):
        return None
    if word.arabic and _I_SHALL.match(word.raw) and not key.startswith(("سال", "وسال")):
        return Sureness.COMING  # «سأنجح»
    if word.raw.startswith(("سئ", "وسئ", "فسئ")) or _behind_preposition(reading, word):
        return None  # «سئلت», «في سنمار»
    if word.arabic and _NO_FUTURE.search(word.raw):
        return None  # «سيليا»
    if word.arabic and _SA.match(key) and not _NOT_SA.match(key) and not _named_so(reading, word):
        return Sureness.COMING
    return None


_HOPE = frozenset({"امل", "hope"})  # ships, schools and women are called so
_RECOVERED = re.compile(r"ت\wا\wى$")  # a perfect of the sixth measure: «وقد تعافى»
_ABOUT = frozenset("نحو حوالي زهاء قرابه اكثر اقل".split())


def _before_a_number(reading: Reading, i: int) -> bool:
    """Tell whether a masculine subject stands there: «نحو 300 منهم»."""
    return i < len(reading.words) and reading.words[i].key in _ABOUT


_PREPOSITIONS = frozenset(
    "في من الي علي عن لدي قرب بين مع حول ضد نحو عبر شمال جنوب شرق غرب".split()
)


def _behind_preposition(reading: Reading, word: Word) -> bool:
    """Tell whether a preposition stands right before a word, which is no verb then."""
    return bool(word.i) and reading.words[word.i - 1].key in _PREPOSITIONS


_NAMED = frozenset("ولد بن ابن بنت ابو ابي ام عبد ال شارع جبل نهر وادي".split())
_SO_CALLED = frozenset({"place", "place-type", "person", "institution"})


def _named_so(reading: Reading, word: Word) -> bool:
    """Tell whether a word shaped like a future is a name: «بلدة سيلبي», «ولد سيدينا».

    A verb stands behind a subject with the article, or at the head of its clause.
    """
    if not word.i or word.key[:1] in {"و", "ف"}:
        return False
    before = reading.words[word.i - 1]
    if before.clause != word.clause or before.key.startswith(("ال", "وال", "لل", "بال")):
        return False
    if before.key.endswith(("ه", "ها", "هم", "هما", "نا")) and not before.raw.endswith("ة"):
        return False  # «فريقه سيلعب»
    kinds = reading.thesaurus.kinds(before.senses)
    if before.key in _NAMED or kinds & {"place", "place-type"}:
        return True
    # «لجنة ستحصي الأضرار»: a verb that the tables know, whoever has no article
    return bool(kinds & _SO_CALLED) and "event" not in reading.thesaurus.kinds(word.senses)


_ENDINGS = ("ه", "ان", "ون", "ين", "وا", "تا", "ا")  # «يعتزمان», «وعدوا», «متوقعة»


def _inflected(key: str) -> Sureness | None:
    """Return the level of a form with a feminine, dual or plural ending."""
    for ending in _ENDINGS:
        bare = key.removesuffix(ending)
        if bare != key and len(bare) >= 3 and bare in _LEVEL:
            return _LEVEL[bare]
    return None


_WAS = frozenset("كان كانت كانوا وكان وكانت وكانوا فكان فكانت".split())


def _was(reading: Reading, word: Word) -> bool:
    """Tell whether «كان» opens the clause of «قد», behind which a perfect stands."""
    return any(w.key in _WAS for w in reading.clause(word.clause) if w.i < word.i)


_BEFORE_PERFECT = frozenset("يكون تكون كان كانت يكونوا كانوا".split())


_NAME = 3  # words between marks that are a name: «سنابل الخير»


def _in_a_name(reading: Reading, word: Word) -> bool:
    inside = next((q for q in reading.quotations if q.start <= word.start < q.end), None)
    if inside is not None and reading.text[: inside.start].rstrip().endswith(":"):
        return False  # «قال: «سننتظر آخر صندوق»»
    return inside is not None and len(reading.text[inside.start : inside.end].split()) <= _NAME


_WILL = frozenset("will would may might could shall should must can to 'll".split())
_NO_BARE = re.compile(r"(?:.*(?:ed|ing|s|ly)|the|an?|its|his|her|their|[a-z]{1,2})$")
_OBJECT = frozenset("the a an its his her their all some more two three four five up out".split())


def _goes_on_bare(reading: Reading, words: list[Word]) -> bool:
    """Tell whether an English clause goes on with an infinitive: "will lay off 40 and sell its
    office".
    """
    if len(words) < _INFINITIVE or words[0].key not in {"and", "then"} or words[1].capital:
        return False
    if words[1].key == "be":
        return True  # "is due to begin in June and be completed in two years"
    apart = words[0].i and "," in reading.text[reading.words[words[0].i - 1].end : words[0].start]
    return (
        not apart
        and "event" in reading.thesaurus.kinds(words[1].senses)
        and not words[1].counted
        and not _NO_BARE.match(words[1].key)
        and words[1].key not in PAST
        and (words[2].key in _OBJECT or words[2].counted or words[2].content)
    )


_INFINITIVE = 3  # words of "and sell its"


def _goes_on_that(reading: Reading, words: list[Word]) -> bool:
    """Tell whether «وأن» goes on with what the clause before leaves open: «يُتوقع أن يفتتح الطريق
    في مايو وأن يُمدد».
    """
    if len(words) < _INFINITIVE or words[0].raw != "وأن" or words[1].key[:1] not in {"ي", "ت"}:
        return False
    return any(
        next_key(reading, w) == "ان" and level_of(reading, w) is not None
        for w in reading.clause(words[0].clause - 1)
    )


# what is asked about or not known yet says nothing of how sure it is that it is asked
_ASKED = re.compile(
    r"\b(?:decided?|decide|deciding|say|said|clear|unclear|unknown|known|know|determined?|announced?"
    r"|set|disclosed?|explain(?:ed)?|reveal(?:ed)?|asked|rule|ruled|consider(?:ing)?|discuss(?:ed)?)"
    r"(?: (?:on |yet |only )?(?:when|how|where|who|what|which|why)|(?: \w+){0,4} whether)\b"
)
_LEAST = 3  # words of what is left of a clause


def _told(reading: Reading, clause: int) -> list[Word]:
    """Return the words of a clause, less what an English one only asks: "has not decided when"."""
    words = reading.clause(clause)
    if not words or words[0].arabic:
        return words
    start = words[0].start
    hit = _ASKED.search(fold_key(reading.text[start : words[-1].end]))
    if hit is None:
        return words
    left = [w for w in words if w.end - start < hit.end()]
    return left if len(left) >= _LEAST else words


@kept
def sureness(reading: Reading, clause: int, *, wants: bool = False) -> Sureness:
    """Return how sure a clause is; an English wish is none to tell by, unless `wants`."""
    words = _told(reading, clause)
    levels = [level for w in words if (level := level_of(reading, w)) is not None]
    if not levels and clause and _goes_on_bare(reading, words) and any(
        w.key in _WILL for w in reading.clause(clause - 1)
    ):  # fmt: skip
        return sureness(reading, clause - 1, wants=wants)
    if not levels and clause and _goes_on_that(reading, words):
        return sureness(reading, clause - 1, wants=wants)
    text = fold_key(reading.text[words[0].start : words[-1].end])
    if not levels and _CHANCE.search(text):
        levels.append(Sureness.POSSIBLE)
    if not levels and (TO_COME.search(text) or (wants and _WANTS.search(text))):
        levels.append(Sureness.PLANNED)
    return min(levels, default=Sureness.DONE)
