"""Tell whether a clause speaks of what has been or of what is to come.

In:  a text and where a date stands in it
Out: "past", "future", "unclear" where the words allow both, "aimed" where they do and the date
     belongs to what is decided or threatened (aims.py), or "" where no verb says

The nearest verb before the date in its sentence decides; only where none stands before it, the
nearest one behind it in the same clause does ("On Thursday, Putin will meet"). A verb of the
calendar in the present (meets, resumes, يلتقي، تنطلق) lies ahead, but in a headline either way.
Prepositions that set a term ("by", «اعتبارا من») count together with the verb.
"""

from __future__ import annotations

import re
from typing import Literal

from mujaz.language.aims import aim
from mujaz.language.calendar_words import WEEKDAYS
from mujaz.language.coming import COMING_VERB
from mujaz.language.fold import fold_key

Tense = Literal["", "past", "future", "unclear", "aimed"]
_Mark = tuple[int, int, str]  # start, end, tense; "event" where a headline makes it unclear


def _alternatives(words: str) -> str:
    return "|".join(re.escape(fold_key(w)) for w in re.split(r"[|\s]+", words.strip()))


def _either(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


# What is planned: participles, with or without the article, in every gender and number
_PLANNED = r"(?:ال)?(?:{})(?:ه|ان|ين|تان|تين|ا)?".format(
    _alternatives("مقرر مبرمج مرتقب مزمع مجدول منتظر متوقع مفترض مرجح")
)
_PAST_HELPER = r"(?:كان|كانت|كانوا|كانا|كانتا)"
_FUTURE_AR = _either(
    r"\b[وف]?(?:"
    + _alternatives("سوف لن سيكون ستكون يعتزم تعتزم يعتزمون يستعد تستعد يستعدون")
    + "|"
    + _alternatives("يخطط تخطط يخططون ينتظر يتوقع تتوقع يتوقعون يرتقب ينوي تنوي يأمل تأمل")
    + r"|قد (?!ت(?:مت|سلم|وفي|عرض|راجع|وصل|لقي|عهد|ولي|بني|قدم|اجل|وجه|سبب|حدث|رك))[يت]\w{2,}"
    r"|(?:جاهز|مستعد|متاهب)(?:ه|ون|ين|ان|تان)? (?:ل\w+|لل\w+)"
    + r"|(?:يمكن|ينبغي|يجب|يفترض|يحتمل)(?: \w+)? (?:ان|ل\w+)"
    + rf"|[لب]?{_PLANNED}(?! (?:الخاص|الاممي|الامميه|العام|الخاصه)))(?!\w)",
    r"\b[وف]?(?:توقع|توقعت|رجح|رجحت|وعد|وعدت|تعهد|تعهدت|ينتظر|اتفق|اتفقوا|اتفقت)\b"
    r"[^،,؛:]{0,60}? (?:ان|الا|بان|بالا) [يتن]\w+",
)
_FUTURE_EN = _either(
    r"\b(?:will|'ll|won't|shall|would|going to|plans? to|planned for|expects?|intends? to|hopes? to"
    r"|upcoming|scheduled|slated|due(?! to (?:the|a|an|its|his|her|their|bad|heavy|poor|lack))"
    r"|expires?|ends|begins|starts|resumes|takes? effect|to be)"
    r"(?:(?: \w+ly)? (?:not )?be (?:\w+ly )?\w+)?(?!\w)",
    r"\b(?:is|are|been) (?:\w+ly )?(?:due|set (?:to|for)|scheduled|expected|slated|planned|to"
    r"|likely|about to)(?!\w)",
    r"(?<!\bin )(?<!\bof )(?<!\bon )(?<!\blate )(?<!\bearly )(?<!since )(?<!last )(?<!until )"
    r"\b(?:may|might|can|must|should|could(?! not|n't))(?: not)? (?!have\b)(?:be \w+|[a-z]{2,})",
    r"(?:\b(?:is|are)|'re|'s) (?:\w+ly )?(?:meeting|visiting|travell?ing|heading|flying|hosting"
    r"|leaving|returning|arriving|opening|closing|starting|beginning|resuming|playing|launching"
    r"|convening|gathering)\b",
    r"\b(?:agree[sd]?|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|offer(?:s|ed)|hop(?:es?|ed|ing)|aims?"
    r"|wants?|plan(?:s|ned|ning)?|prepar(?:es?|ed|ing)|ready|poised|likely|sure)"
    r"\b[^,.;:]{0,60}?\bto (?!the\b|a\b|an\b|his\b|her\b|their\b|its\b)[a-z]{2,}",
    r"\b(?:has|have|needs?) to [a-z]{2,}",
    r"\b(?:runs?|lasts?|continues?|remains?|stays?|appl(?:y|ies))"
    r" (?:\w+ ){0,3}(?:until|till|through|from)\b",
)
# a headline's "Fed to meet"; behind a verb it is a mere purpose
_INFINITIVE = re.compile(
    r"\bto (?:meet|visit|resume|begin|start|open|reopen|close|vote|play|face|host|convene|gather"
    r"|return|launch|hold|hear|decide|appear|travel|fly|arrive|leave|address|be)\b"
)
# "was due", «كان من المقرر»: it came or it was put off; in a report of words it lies ahead
_WAS_DUE = _either(
    r"\b(?:was|were|had been)(?: \w+ly)? (?:due|set (?:to|for)|scheduled|expected|slated"
    r"|planned|supposed|to)(?: to)?(?:(?: \w+ly)? be)?(?: [a-z]+)?",
    rf"\b[وف]?{_PAST_HELPER} (?:\S+ ){{0,3}}?(?:من )?{_PLANNED}(?: ان [يت]\w+)?(?!\w)",
    rf"\b[وف]?{_PAST_HELPER} (?:ي(?:فترض|نبغي|جب|نتظر|توقع|عتزم|نوي|خطط)|تعتزم|تنوي)"
    r"(?: ان [يت]\w+)?",
)
# س + verb in the imperfect; what looks like one and is not stands in the second pattern
_SA = re.compile(r"\b[وف]?س(?:[يتن]|ا)\w{2,}")
_NOT_SA = re.compile(
    rf"\b[وف]?(?!{COMING_VERB})"
    r"(?:سيا[سدرحقج]|سيد|سير[غجه]|سيراليون|سيناتور|سيناريو|سينا|سيدني|سياتل|سيبير|سيمون|سيلين"
    r"|سيبا|سيسي|سيمنز|سينم|سيف|سيل|سيي(?:[هاي]|ات|ون|ين)?\b|سيط|سيو"
    r"|ستي[فبن]|ستين|ستون|ستا[رلن]|ستوك|ستوديو"
    r"|ستراس|سترات|ستة|سته|ستمي|ستما|ستار|ستاد|ستائر|ستايل|سنوات|سنوي|سنه\b|سنة|سنت\b|سنتات|سنتين|سنتر|سنتي|سند\b|سندات|سنغا|سنجار|سناتور"
    r"|سناء|سنا\b|سنيه|سنيا|سنين|سا(?!ل?تق|عمل|نجح|لتق|كون|واصل|بحث|زور|قوم|ذهب|تحدث|جتمع|لتقي))"
    r"|فسيفس"
)
# Verbs of the calendar in the imperfect, both genders, dual and plural; ahead unless held back
_IMPERFECT = re.compile(
    r"\b[وفل]?[يت](?:"
    + _alternatives(
        "عقد جتمع لتقي توجه غادر سافر زور ستقبل شارك فتتح ختتم"
        " ستضيف خوض واجه لعب صوت قام عود تسلم تحرك طبق نظم جري حل علن بت ستكمل"
        " باشر لتئم ترأس خضع دلي قترع حتفل ستمر رفع طلق صل ناقش بحث نظر"
    )
    + r")(?:ان|ون|ا|وا|ين)?(?!\w)"
    r"|\b[وفل]?يمثل(?:ان|ون)? (?:\S+ ){0,4}?امام"
    r"|\b[وفل]?[يت]دخل(?:ان|ون)? (?:\S+ ){0,6}?حيز"
)
_BEGINS = re.compile(  # ahead in a headline too
    r"\b[وفل]?[يت](?:"
    + _alternatives("بدأ نطلق سري نعقد ستأنف نتهي")
    + r")(?:ان|ون|ا|وا|ين)?(?!\w)"
)
_IMPERFECT_HELD = re.compile(
    rf"\b(?:[وف]?(?:لم|لما)|[وف]?(?:{_PAST_HELPER[3:-1]}|ظل|ظلت|راح|راحت|بات|باتت|اخذ)"
    r"(?! من )"
    r"(?: (?!ان |بان |الذي |التي )[^\s،,؛:]+){0,6}?|(?:وهو|وهي|وهم|وهما)) \Z"
)
_EVENTS = (
    "meet resume begin start open reopen close vote play face host convene reconvene gather return"
    " launch expire conclude depart arrive premiere debut"
)
_EVENT = _either(  # present tense: not "the votes", "of starts"; a plural needs a plural before it
    r"(?<!\bthe )(?<!\ba )(?<!\bof )(?<!\bin )(?<!\bfor )(?<!\bby )(?<!\bwith )(?<!\bhis )"
    r"(?<!\bher )(?<!\btheir )(?<!\bits )(?<!\btwo )(?<!\bthree )(?<!\band )(?<!\bon )"
    r"\b(?:meets|resumes|opens|reopens|closes|votes|plays|faces|hosts|convenes|reconvenes|gathers"
    r"|returns|launches|concludes|departs|arrives|premieres|debuts|kicks off|travels|flies|visits"
    r"|hears|holds|sits|welcomes|leaves for|heads to"
    r"|(?:go|goes) (?:on (?:trial|sale|display|strike)"
    r"|to the polls|to polls|into effect|back)|tak(?:e|es) (?:effect|place|office|over|up)"
    r"|(?:com|ent)(?:e|es|er|ers) into force|appears? in court|appears? before)\b",
    r"\b(?!(?:was|has|its|his|this|does|perhaps|always|thus|yes|across|besides|towards|\w*ous)\b)"
    rf"(?:[a-z]+[a-rt-z]s|people|men|women|police|children|they|we) (?:{'|'.join(_EVENTS.split())}"
    r"|end|leave|travel|fly|hold|head to)\b",
)
_PAST_AR = _either(
    r"\b[وف]?(?:"
    + _alternatives(
        "قال|قالت|قالوا|أعلن|أعلنت|أعلنوا|أكد|أكدت|ذكر|ذكرت|أفاد|أفادت|أضاف|أضافت|كشف|كشفت|أوضح|أوضحت"
        "|صرح|صرحت|أشار|أشارت|وصل|وصلت|وصلوا|التقى|التقت|التقوا|التقيا|عقد|عقدت|عقدوا|زار|زارت|بحث|بحثت"
        "|بحثا|ناقش|ناقشت|اجتمع|اجتمعت|اجتمعوا|شن|شنت|قتل|قتلت|جرى|جرت|وقع|وقعت|سافر|سافرت|غادر|غادرت"
        "|أقر|أقرت|انتقد|رفض|رفضت|دعا|دعت|طالب|طالبت|كتب|كتبت|نشر|نشرت|بدأ|بدأت|انتهى|انتهت|شهد|شهدت"
        "|أجرى|أجرت|أجريا|امتدح|اتهم|اتهمت|حذر|حذرت|نفى|نفت|اتفق|اتفقت|استقبل|استقبلت|فرض|فرضت|أطلق|أطلقت"
        "|قرر|قررت|أمر|تحدث|تحدثت|أدلى|أدلت|كان|كانت|كانوا|كانا|تم|تمت|نقل|نقلت|لقي|أصيب|سقط|سيطر|سيطرت"
        "|عاد|عادت|ألغى|ألغت|أرجأ|أرجأت|علق|علقت|رفع|رفعت|أبلغ|أبلغت|اعتبر|اعتبرت|ألمح|ألمحت|وافق|وافقت"
        "|توقعت|تعهد|تعهدت|تسلم|تسلمت|توفي|توفيت|تعرض|تعرضت|تراجع|تراجعت|توصل|توصلت|توجه|توجهت|تولى"
        "|تولت|تلقى|تلقت|ترأس|ترأست|تفقد|تظاهر|تجمع|تسبب|تسببت|تعادل|تبنى|تبنت|تقدم|تقدمت|تأجل|تأجلت"
        "|دشن|افتتح|أنهى|ألقى|قضى|اعتقل|أوقف|ضبط|دمر|استهدف|أدى|انفجر|اندلع|انهار|غرق|فاز|خسر|هزم|سجل"
        "|بلغ|ارتفع|انخفض|صعد|هبط|هاجم|قصف|اغتال|شارك|مدد|أدان|دان|برأ|اعتمد|أبرم|استأنف|انطلق|خرج"
        "|دخل|جاء|حضر|نظم|أقال|استقال|انتخب|اختار|أظهر|صادق|ندد|أعرب|اشترط|أرسل|استلم|نجا|هنأ|احتج"
        "|احتشد|أغلق|رحب|اشترى|باع|أفرج|سمح|صدر|نفذ|جدد|اختتم|احتفل|طلب|ضرب|هز|سرى|ودع|استمر|بقي"
    )
    + r")\b",
    # she did, they did: «غرقت», «وقعوا»
    r"\b(?!ال|[يتن]|[وفل]?س?[يتن]|بيروت|كبريت|كويت|حضرموت|ليست|ميت|مدحت|رافت|عصمت|جودت|طلعت|حكمت"
    r"|شوكت|عزت|ثروت|مروت|ثابت|صامت|موقت|بتوقيت|بالانترنت|انترنت|عنكبوت|ملكوت|جبروت|روبرت|البرت"
    r"|روبوت|وقت|بيت|صوت|بنت|اخت|سبت|زيت|تحت|موت|صمت)\w{3,}(?:(?<!ا)ت|وا)\b",
    r"\b[وف]?(?:لم|لما) [يتن]\w+",
)
_PAST_EN = _either(
    r"(?<!\bbe )\b(?:said|told|announced|met|was|were|had|held|spoke|went|came|left|began"
    r"|gave|took|made|wrote"
    r"|won|lost|fell|rose|struck|sent|saw|found|fought|flew|drove|ran|broke|got|became|brought|built"
    r"|bought|caught|chose|drew|fled|forced|grew|heard|kept|led|paid|sold|sank|shook|sought|spent"
    r"|stood|stole|swore|thought|threw|withdrew|withstood|woke|did|didn't|hadn't|wasn't|weren't"
    r"|couldn't|could not|has been|have been)\b",
    r"(?<!\bbe )\b(?!expected|scheduled|planned|slated|need|united|limited|armed|hundred|sacred"
    r"|indeed|unprecedented|proposed|speed|agreed)[a-z]{2,}ed\b",
)
# «من المقرر عقد القمة», «بعد نقل الجرحى»: these words govern nouns, so no verb follows them
_BEFORE_NOUN = re.compile(
    rf"(?:\b[وف]?(?:علي|الي|في|بعد|قبل|من|عن|منذ|حول|بشان|مع|ضد|خلال|دون|س?[يت]تم)|{_PLANNED}) \Z"
)
# "since", "the previous talks on": what follows has been, whatever the verb of the sentence
_PAST_LEAD = re.compile(
    r"(?:^|[\s(])(?:[وف]?منذ|since|(?:السابقة|السابقه|السابق|الاخيرة|الاخيره|previous|earlier)"
    r"(?: (?:\w+ )?(?:في|يوم|on|of|in))?|[وف]?[يت]عود (?:\S+ ){0,4}?الي)(?: يوم| شهر| عام)?\s*$"
)
_NOUN = r"(?: يوم| شهر| عام| مساء| صباح| فجر| منتصف ليل| نهايه| مطلع| the end of| late| early)*\s*$"
_EVERY = re.compile(r"(?:\b(?:every|each|كل)(?: يوم| مساء| صباح)?|\bon alternate)\s*$")
_AFTER = re.compile(r"\b(?:[وف]?بعد|after)" + _NOUN)
# a term that is set: «بحلول», "by", and "until" where somebody was given time
_TERM_LEAD = re.compile(r"(?:\b[وف]?بحلول|\bby)" + _NOUN)
_BEGIN_LEAD = re.compile(
    r"\b(?:(?:اعتبارا|ابتداء|بدءا|بدا|انطلاقا) من|effective|as of"
    r"|(?:starting|beginning)(?: on| from)?)" + _NOUN
)
_UNTIL_LEAD = re.compile(r"\b(?:[وف]?حتي|الي غايه|لغايه|until|till|through)" + _NOUN)
_BEFORE_LEAD = re.compile(r"\b(?:[وف]?قبل|before|ahead of)" + _NOUN)
_AHEAD_ANYHOW: dict[str, Tense] = dict.fromkeys(("", "future", "decided", "aimed"), "future")
_BEHIND = ("", "past", "lasted", "perfect", "decided")
# A preposition and what the verb's tense makes of it; where nothing stands, it is unclear
_LEADS: tuple[tuple[re.Pattern[str], dict[str, Tense]], ...] = (
    (_TERM_LEAD, {**_AHEAD_ANYHOW, "past": "future", "perfect": "past"}),
    (_BEGIN_LEAD, _AHEAD_ANYHOW),
    (_UNTIL_LEAD, {**_AHEAD_ANYHOW, "lasted": "past", "perfect": "past"}),
    (_BEFORE_LEAD, {"future": "future", "lasted": "past", "perfect": "past"}),
    (_AFTER, {"future": "future", **dict.fromkeys(_BEHIND, "past")}),
)
_ALONE: dict[str, Tense] = {
    "": "", "past": "past", "future": "future", "unclear": "unclear", "aimed": "aimed",
}  # fmt: skip
_PLAIN_DAY = re.compile(
    rf"(?<!\bfrom )(?:{'|'.join(d.title() for d in WEEKDAYS if d.isascii())})\Z"
)
# The day before such a word is that on which it was said: "on Monday the union vowed to strike"
_SAID_THEN = re.compile(
    r"(?:agreed|vowed|pledged|promised|offered|hoped|prepared"
    r"|[وف]?(?:توقع|توقعت|رجح|رجحت|وعد|وعدت|تعهد|تعهدت|اتفق|اتفقوا|اتفقت))\b"
)
_TIME_GIVEN = re.compile(
    r"\b(?:امهل|امهلت|مهله|المهله|deadline|gave|given|giving)\b.*\b(?:حتي|until|till)" + _NOUN
)
# what is done today and lasts: "extended the truce until Friday", «علقت الدراسة حتى الأحد»
_DECIDED = re.compile(
    r"\b(?:(?:extend|postpon|delay|adjourn|suspend|remand|prolong|order|cancell?|bann|clos|halt)ed"
    r"|put off|announced|decided|declared|[وف]?(?:مدد|مددت|ارجا|ارجات|اجل|اجلت|علق|علقت|اغلق|اغلقت"
    r"|قرر|قررت|اعلن|اعلنت|الغي|الغت"
    r"|(?:بال|ال|ب|ل)?(?:تعليق ال\w+|تاجيل|ارجاء|تمديد|اغلاق|الغاء|حظر)))\b"
)
_LASTED = re.compile(
    r"\b(?:was|were|did|didn't|stayed|lasted|ran|remained|waited|worked|lived|continued"
    r"|[وف]?(?:استمر|استمرت|بقي|بقيت|كان|كانت|ظل|ظلت|دام|دامت|سري|سرت|بدا|بدات))\b"
)
_PERFECT = re.compile(
    r"\b(?:had|hadn't|[وف]?(?:لم|لما) [يتن]\w+|[وف]?كان\w{0,2} (?:\S+ ){0,3}قد)\b"
)
_SAYS = re.compile(r"\b(?:said|says|told|added|announced|confirmed|according to|reported)\b")
_STOP = re.compile(r"[.!?؟؛\n](?=\s|$|[\"'”»])|\n")
_CLAUSE_STOP = re.compile(
    r"[،,;:]|(?:^|\s)(?:ان|انه|انها|بان|بانه|that|حيث|فيما|بينما|while|but|لكن)\s"
)
_ARABIC, _LATIN = re.compile(r"[\u0621-\u064a]"), re.compile(r"[a-z]")
_LINE_ENDS = re.compile(r"[.!?؟…:،؛][\"'”»)\]\s]*$")
_SHORT_LINE = 200  # characters of a headline
_AHEAD = re.compile(r"\bfrom now|'? time$")


def clause_tense(text: str, start: int, end: int) -> Tense:
    """Return the tense of the clause that the date at text[start:end] stands in, "" if unknown."""
    before, behind = _clause(text, start, end)
    if _PAST_LEAD.search(before):
        return "past"
    if _EVERY.search(before):
        return "unclear"
    if _AHEAD.search(text[start:end]) or _TIME_GIVEN.search(before):
        return "future"
    rest, behind = behind, _same_clause(behind)
    mark = _nearest(before)
    verbs = before
    if mark is None and _INFINITIVE.search(before) and not aim(before, rest, -1):
        mark = (0, 0, "future")
    elif mark is None:
        mark, verbs = _first(behind), behind
    tense = mark[2] if mark else ""
    if tense == "event":
        tense = "unclear" if _in_headline(text, start, end) else "future"
    if mark and verbs is not before and _SAID_THEN.match(verbs, mark[0]):
        tense = "past"
    elif (
        mark
        and _SAID_THEN.match(verbs, mark[0])
        and _PLAIN_DAY.search(f"{before} {text[start:end]}")
    ):
        tense = "aimed"
    if tense in {"", "past"}:
        tense = _aimed(before, rest, mark[0] if mark and verbs is before else -1) or tense
    return _with_lead(before, verbs, tense)


def _aimed(before: str, behind: str, verb: int) -> str:
    """Return the tense of what is decided or asked, "" where the date is not its; else as `aim`."""
    found = aim(before, behind, verb)
    # "had threatened to strike in May": by now it may have been
    return "unclear" if found and _PERFECT.search(before) else found


def is_to_come(key: str) -> bool:
    """Return whether an Arabic word, folded, is a verb to come: «ستبحث»."""
    return bool(_SA.match(key)) and not _NOT_SA.match(key)


def future_clause(text: str, start: int, end: int) -> bool:
    """Return whether the date at text[start:end] stands in a clause about what is to come."""
    return clause_tense(text, start, end) == "future"


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind the date in its sentence, folded."""
    low, high = max(0, start - 400), min(len(text), end + 300)
    before, behind = text[low:start], text[end:high]
    stops = [m.end() for m in _STOP.finditer(before) if not _initial(before, m.start())]
    if stops:
        before = before[stops[-1] :]
    stop = _STOP.search(behind)
    return fold_key(before), fold_key(behind[: stop.start()] if stop else behind)


def _initial(text: str, i: int) -> bool:
    """Whether the full stop at i belongs to an initial («فلاديمير ف. بوتين»)."""
    return text[i] == "." and i >= 1 and text[i - 1].isalpha() and not text[i - 2 : i - 1].isalpha()


def _in_headline(text: str, start: int, end: int) -> bool:
    """Whether the date stands in a line that no mark ends, with more text below it."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first:last].rstrip() if last >= 0 else ""
    return 0 < len(line) <= _SHORT_LINE and not _LINE_ENDS.search(line)


def _marks(clause: str) -> list[_Mark]:
    """Return every verb whose tense shows."""
    found = _marks_ar(clause) if _ARABIC.search(clause) else []
    if _LATIN.search(clause):
        found += [(*m.span(), "past") for m in _PAST_EN.finditer(clause)]
        found += [(*m.span(), "event") for m in _EVENT.finditer(clause)]
        found += [(*m.span(), "future") for m in _FUTURE_EN.finditer(clause)]
    for m in _WAS_DUE.finditer(clause):
        told = _SAYS.search(clause, 0, m.start())
        found.append((*m.span(), "future" if told else "unclear"))
    return found


def _marks_ar(clause: str) -> list[_Mark]:
    found: list[_Mark] = [
        (*m.span(), "past")
        for m in _PAST_AR.finditer(clause)
        if not _BEFORE_NOUN.search(clause[max(0, m.start() - 15) : m.start()])
    ]
    for pattern, tense in ((_IMPERFECT, "event"), (_BEGINS, "future")):
        for m in pattern.finditer(clause):
            held = _IMPERFECT_HELD.search(clause[max(0, m.start() - 90) : m.start()])
            found.append((*m.span(), "past" if held else tense))
    found += [(*m.span(), "future") for m in _FUTURE_AR.finditer(clause)]
    return found + [
        (*m.span(), "future") for m in _SA.finditer(clause) if not _NOT_SA.match(clause, m.start())
    ]


def _nearest(clause: str) -> _Mark | None:
    """Return the last verb of a clause; of those that end together, the longest."""
    return max(_marks(clause), key=lambda m: (m[1], -m[0], m[2]), default=None)


def _same_clause(behind: str) -> str:
    behind = behind.lstrip(" ،,")
    stop = _CLAUSE_STOP.search(behind)
    return behind[: stop.start()] if stop else behind


def _first(behind: str) -> _Mark | None:
    """Return the first verb behind a date; of those that begin together, the longest."""
    return min(_marks(behind), key=lambda m: (m[0], -m[1]), default=None)


def _with_lead(before: str, verbs: str, tense: str) -> Tense:
    """Weigh the verb's tense with the preposition before the date."""
    manner: str = tense
    if tense == "past":
        known = (("perfect", _PERFECT), ("decided", _DECIDED), ("lasted", _LASTED))
        manner = next((name for name, verb in known if verb.search(verbs)), tense)
    for lead, read in _LEADS:
        if lead.search(before):
            return read.get(manner, "unclear")
    return _ALONE[tense]
