"""Tell a date of what is decided, asked, threatened or put off from one on which that was said.

In:  a clause, folded: what stands before a date and behind it, and where its last verb begins
Out: "future" where the date can only be ahead; "aimed" where it belongs to the act and may be;
     "unclear" where it may as well be that of the words or of something past; "" where none of it

"The union threatened on Monday to strike" dates the threat, "threatened to strike in May" the
strike: what stands directly behind the act that a verb of will takes, or behind its object, belongs
to that act; further off it may be of something past ("the road damaged in May"). A weekday there
may be either's ("decided to strike on Monday"), and so may any date behind a mere noun ("warned of
floods in May"): these are left open. Only the last verb of the sentence is asked; a finite verb
behind the act ("after talks failed on Monday") has dates of its own.
"""

from __future__ import annotations

import re
from typing import Literal

from mujaz.language.calendar_words import WEEKDAYS
from mujaz.language.fold import fold_key

Aim = Literal["", "future", "aimed", "unclear"]


def _words(words: str) -> str:
    return "|".join(dict.fromkeys(re.escape(fold_key(w)) for w in words.split()))


_GAP = r"\b[^.;:؛]{0,90}?\b"  # what stands between a verb of will and its act: who, whom, when
# What is wanted of someone, or of oneself, and is not yet done when it is said
_WILL_EN = (
    r"(?:(?:decid|promis|pledg|urg|propos|advis|resolv|invit|authori[sz]|oblig)(?:e|es|ed|ing)"
    r"|(?:threaten|warn|vow|order|instruct|direct|command|ask|recommend|demand|request|appeal"
    r"|encourag|vot|opt|consider|suggest)(?:e|s|es|ed|ing)?"
    r"|call(?:s|ed|ing)? (?:up)?on|tell(?:s|ing)?|told|swears?|swore|cho(?:o)?ses?|beg(?:s|ged)"
    r"|commit(?:s|ted)?|decisions?|threats?|proposals?|calls|requests?|demands?|promises?|pledges?"
    r"|vows?)"
)
_ACT_EN = re.compile(
    rf"\b{_WILL_EN}{_GAP}(?P<act>to (?!the\b|a\b|an\b|his\b|her\b|their\b|its\b|this\b|that\b)"
    r"(?:not )?[a-z]{2,}(?<!day))"
    rf"|\b(?:propos|suggest|recommend|consider|advis|favour|favor|threaten|decid|call|warn|urg|push"
    r"|press|plan|advocat|back)(?:e|s|es|ed|ing)?(?: (?:against|for|on|about))?"
    r" (?P<ing>(?!during|evening|morning|regarding|concerning|according|following)[a-z]{2,}ing)\b"
)
_MERE_EN = re.compile(
    r"\b(?P<act>(?:warn(?:s|ed|ing)?(?: \w+){0,4}? (?:of|about|against)"
    r"|call(?:s|ed|ing)?(?: \w+){0,4}? for|threaten(?:s|ed|ing)?|appeal(?:s|ed|ing)? for"
    r"|propos(?:e|es|ed|ing)|demand(?:s|ed|ing)?"
    r"|(?:pushe?|presse?|campaign|agitat)(?:e|s|es|ed|ing) for)"
    r" (?!on\b|in\b|at\b|last\b|late\b|early\b|this\b|to\b|as\b|during\b)[a-z0-9])"
)
# A public measure, told as such: it may have begun when it is told, or begin later
_MEASURE_EN = (
    r"(?:suspension|closure|closing|postponement|cancellation|extension|strike|walkout|shutdown"
    r"|curfew|lockdown|ban|election|elections|referendum|launch|start|resumption|reopening|opening"
    r"|boycott|march|rally|protest|protests|holiday|truce|ceasefire|evacuation)"
)
_TOLD_EN = re.compile(
    r"\b(?:announc|declar|order|decre|approv|impos|endors)(?:e|es|ed|ing)?"
    rf"(?: [a-z0-9-]+){{0,5}}? (?P<act>{_MEASURE_EN})\b"
)
_PUT_OFF = re.compile(
    r"\b(?P<act>(?:postpon|defer|adjourn|delay|reschedul|mov|shift|re-?arrang|bump)(?:e|s|ed|red|ing)?"
    r"|postponement|adjournment|put (?:off|back)|pushed (?:back|off)|brought forward|held over"
    r"|[وفبل]?(?:ال)?(?:تاجيل|ارجاء|ترحيل)"
    r"|[وف]?(?:[اي]جل|[ات]جلت|تاجل|تاجلت|توجل|يوجل|ارجا|ارجات|يرجي|ترجي|ارجيت|رحل|رحلت))\b"
)
_DAY_LEAD = (
    r"(?: (?:يوم|شهر|مساء|صباح|فجر|ليله|نهايه|مطلع|منتصف|اوايل|the|end|of|late|early|mid|at))*\s*$"
)
_TO = re.compile(r"\b(?:to|until|till|الي|حتي|لغايه)" + _DAY_LEAD)
_FROM = re.compile(r"\b(?:from|من|عن)" + _DAY_LEAD)
_FOR = re.compile(
    r"\b(?P<act>set|fix(?:ed)?|call(?:ed)?|announced|booked|ordered|declared|summon(?:s|ed)|plann?ed"
    r"|rescheduled|scheduled|convened|invited|proposed|postponed|moved|put off|arranged)\b"
    r"[^.,;:]{0,80}? for" + _DAY_LEAD
)
# "for Monday over pay", not "for Monday's attack", "for the May deal"
_FREE = re.compile(
    r"\s*(?:$|[,.;:!?)\"”]|\d|(?:in|on|at|over|by|from|to|until|with|after|before|and|or|but|as|if"
    r"|when|while|because|for|near|under|amid|despite|morning|evening|afternoon|night|noon|midnight"
    r"|of next|this|next)\b)"
)
_APPOINTED = re.compile(
    r"^(?:\S+ ){0,3}?(?:موعدا|موعد[اي]ن|تاريخا)(?!\w)"
    r"|^(?:\S+ ){0,2}?as (?:the|its|a|an|their) (?:new )?(?:date|day|deadline|start)"
)
_APPOINTS = re.compile(
    r"\b[وف]?(?:حدد\w{0,2}|عين\w{0,2}|يحدد|تحدد)\b|\b(?:set|sets|named?|fix(?:ed)?|chose)\b"
)

_NOT_SO = _words(  # words in -s of the calendar and the state that look like verbal nouns
    "اسلام انسان امارات ادارة إدارة جامعة محافظة منطقة تلميذ اكاديمية ايران افراد"
)
_OWN_AL = r"(?!ال(?!غاء|حاق|زام|تزام|تحاق|تقاء|قاء|تفاف)\w)"  # «الغاء» has no article
_ACTS = (
    _OWN_AL + r"(?:(?!(?:" + _NOT_SO + r")\b)(?:ت\w{2,3}ي\wه?|ا\w{2,4}ا[\wء]|ا\w{1,3}ا\wه"
    r"|م\wا\w{2}ه|"
    + _words(
        "وقف فتح عقد رفع خفض منع نقل حظر شن طرد سحب بناء قطع بدء حل نشر حجب فرض دفع بيع شراء عزل"
        " سفر عودة زيارة صرف ضم عدم حبس سجن حضور خروج دخول هدم ترك قصف وقفة تظاهرة مسيرة تظاهر"
        " زيادة بقاء ترحيل غلق خوض تولي تنحي تخلي مغادرة صيام عصيان تجمع حملة تفرغ تسلم صوغ"
    )
    + r"))(?!\w)"
)
_WILL_AR = {
    "ب": _words(
        "هدد هددت هددوا يهدد تهدد مهددا مهددة تهديد وعد وعدت وعدوا يعد وعدا توعد توعدت يتوعد تتوعد"
        " تعهد تعهدت تعهدوا يتعهد تتعهد متعهدا متعهدة طالب طالبت طالبوا يطالب تطالب مطالبا مطالبة"
        " أمر أمرت يأمر تأمر أوصى أوصت يوصي توصي لوح لوحت يلوح تلوح ملوحا نصح نصحت ينصح تنصح"
        " التزم التزمت يلتزم تلتزم قرار قرارا توصية أوامر وجه وجهت"
    ),
    "الي|ل": _words(
        "دعا دعت دعوا يدعو تدعو يدعون داعيا داعية دعوة دعوات خطط خططت خطة خططا يخطط تخطط"
    ),
    "ال": _words("ناشد ناشدت ناشدوا يناشد تناشد مناشدا"),
    "علي": _words(
        "وافق وافقت وافقوا يوافق توافق موافقة حث حثت يحث تحث اتفق اتفقت اتفقوا اتفقا صوت صوتت صوتوا"
        " صادق صادقت شجع شجعت"
    ),
    "": _words(
        "قرر قررت قرروا قررا يقرر تقرر اقترح اقترحت اقترحوا يقترح تقترح مقترحا طلب طلبت طلبوا يطلب"
        " تطلب اعتزم اعتزمت يدرس تدرس قرار قرارا اقتراح ينوي تنوي نوى"
    ),
}
_ACT_AR = re.compile(
    "|".join(
        rf"\b[وفبل]?(?:ال)?(?:{verbs})(?:ون)?{_GAP}(?:{lead})"
        rf"{' ?(?:ال|لل)?' if lead else ''}(?P<act{n}>{_ACTS})"
        for n, (lead, verbs) in enumerate(_WILL_AR.items())
    )
)
_MERE_AR = re.compile(
    r"\b[وف]?(?P<act>(?:"
    + _words("حذر حذرت حذروا يحذر تحذر محذرا محذرة محذرين تحذير تحذيرات")
    + r")(?: \S+){0,5}? من \w+|(?:"
    + _WILL_AR["الي|ل"]
    + r")(?: \S+){0,5}? (?:الي |ل)\w{3,})"
)
_MEASURE_AR = (
    r"(?:ال)?(?:"
    + _words(
        "تعليق تأجيل إرجاء إلغاء تمديد إغلاق غلق فتح حظر عقد إجراء تنظيم إقامة استئناف بدء إطلاق"
        " إضراب وقف إيقاف هدنة عطلة حداد انتخابات استفتاء إخلاء إضرابا هدنة مقاطعة"
    )
    + r")"
)
_TOLD_AR = re.compile(
    r"\b[وف]?(?:"
    + _words("أعلن أعلنت أعلنوا يعلن تعلن معلنا معلنة فرض فرضت أقر أقرت اعتمد اعتمدت")
    + rf")(?: \S+){{0,6}}? (?P<act>{_MEASURE_AR})(?!\w)"
)
# Acts that look back, so that the date behind them may be that of what they look at
_LOOKS_BACK = re.compile(
    r"\b(?:investigat\w*|prob(?:e|es|ing)|inquir\w+|enquir\w+|review\w*|examin\w+|condemn\w*"
    r"|apologi\w+|compensat\w+|punish\w*|honou?r\w*|mourn\w*|commemorat\w*|prosecut\w*|respond\w*"
    r"|repl(?:y|ies)|answer\w*|explain\w*|results?|aftermath|revenge|avenge|victims?|repeat\w*"
    r"|clash\w*|attacks?|floods?|protests over|report\w*|overturn\w*|annul\w*|quash\w*|revers\w+"
    r"|acknowledg\w+|admit\w*|denounc\w+|deplor\w+|recall\w*"
    r"|(?:ال|لل|ب|بال)?(?:تحقيق|محاسبه|تعويض|معاقبه|ملاحقه|ادانه|مراجعه|اعتذار|تكرار|نتايج|ضحايا"
    r"|احداث|هجوم|هجمات|اشتباكات|مقتل|تداعيات|رد|انتقام|ذكري|تكريم|ابطال|نقض"
    r"|استنكار|شجب|اعتراف))(?!\w)"
)
# a clause of its own between the act and the date: that clause's verb dates it
_OWN_CLAUSE = re.compile(
    r"\b(?:التي|الذي|الذين|ان|انه|انها|بان|حيث|عندما|حين|that|which|who|whom|whose|when|where)\b"
)
_DAYS_EN = rf"(?:{'|'.join(d for d in WEEKDAYS if d.isascii())})s?"
_DAYS_AR = rf"(?:{'|'.join(d for d in WEEKDAYS if not d.isascii())})"
_TWO_BEHIND = re.compile(rf"^ ?(?:and {_DAYS_EN}|و{_DAYS_AR}|to {_DAYS_EN}|الي {_DAYS_AR})(?!\w)")
_TWO_BEFORE = re.compile(rf"(?:{_DAYS_EN} (?:and|to)|{_DAYS_AR}(?: (?:و|الي))?)\s*$")
# "in May", "on 5 May", «في مايو»; without a preposition it describes a noun: "the May deal"
_LEAD_EN = r"(?:in|on|during|by|from|at|until|late|early|mid|next|this|of next)"
_LEAD_AR = r"[وف]?(?:في|خلال|يوم|يومي|ايام|شهر|مطلع|نهايه|منتصف|بدايه|اواخر|اوايل|من|حتي|بحلول|الي)"
# The act, one noun that it is done to, and the date: "to hold a vote in May", "to hold local polls
# in May". Behind more than that the date may be of something past, however it is told: "anything
# seen in May", "claims from the spill in May", «الطريق المغلق في مايو», «ملف اغتيال القاضي».
_OBJECT_EN = (
    rf"(?: (?:the|a|an|his|her|their|its))?(?:(?: (?!{_LEAD_EN}\b|of\b|for\b|with\b)[a-z-]+)?"
    r" [a-z-]+(?<!s)s| [a-z-]+)"
)
_NO_PARTICIPLE = r"(?! الم\w{3}| م\w+[يو]ن\b| ال\wا\w{2}(?:ه|ين|ون|ات)?\b)"
_OBJECT_AR = rf"{_NO_PARTICIPLE} (?!بال|لل)(?:ال\w+{_NO_PARTICIPLE} ال\w+|\w+)"
_DIRECTLY = re.compile(
    rf"(?:to (?:not )?[a-z]+|[a-z]+ing)(?:{_OBJECT_EN})??(?: {_LEAD_EN}|-)+"
    rf"(?: {_DAYS_EN} (?:and|to))?\s*$"
    rf"|\w+(?:{_OBJECT_AR})??(?: {_LEAD_AR})+(?: {_DAYS_AR}(?: (?:و|الي))?)?\s*$"
)


def aim(before: str, behind: str, verb: int) -> Aim:
    """Return what a date is to the act that somebody decides, asks, threatens or puts off.

    Args:
        before: the sentence before the date, folded.
        behind: the sentence behind it, folded.
        verb: where the last finite verb of `before` begins, -1 if there is none.
    """
    if _APPOINTED.search(behind) and _APPOINTS.search(before):
        return "future"
    if _last(_PUT_OFF, before) >= max(verb, 0):
        if _TO.search(before):
            return "future"
        if _FROM.search(before):
            return "unclear"
    if (called := _FOR.search(before)) and called.start("act") >= verb:
        return "future" if _FREE.match(behind) else "unclear"
    act = max(_last(p, before) for p in (_ACT_EN, _ACT_AR))
    mere = max(_last(p, before) for p in (_MERE_EN, _MERE_AR, _TOLD_EN, _TOLD_AR))
    if max(act, mere) < max(verb, 0) or _OWN_CLAUSE.search(before, max(act, mere)):
        return ""
    if act < max(verb, 0) or _LOOKS_BACK.search(before) or not _DIRECTLY.match(before, act):
        return "unclear"
    # what was said was said on one day, so two are those of the act
    return "future" if _TWO_BEHIND.search(behind) or _TWO_BEFORE.search(before) else "aimed"


def _last(pattern: re.Pattern[str], before: str) -> int:
    """Return where the last act begins that such words name, -1 if none."""
    starts = [max(m.start(name) for name in pattern.groupindex) for m in pattern.finditer(before)]
    return max(starts, default=-1)
