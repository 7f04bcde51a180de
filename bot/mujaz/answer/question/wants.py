"""Tell what a question wants besides a date or a number, and which sentence gives it.

In:  the tokens of a question; a Unit
Out: "cause", "aim", "place", "outcome", or ""; whether the words of a sentence show it

This only puts the sentences that may answer in order. «لماذا أقيل المدرب؟» is answered by the one
with «عقب الخسارة», though another names the coach, the club and the day as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token

_WHY = frozenset(
    "لماذا ولماذا فلماذا ليش وليش ليه وليه لويش علاش وعلاش لاش علاه عليش لم why".split()
)
_WHERE = frozenset(
    "اين واين فاين وين ووين فين وفين لوين لفين منوين منين فينو وينو where whereabouts".split()
)
_BECAUSE = re.compile(
    r"\b[وف]?(?:بسبب|بفعل|لان\w*|نتيجه|جراء|اثر|عقب|احتجاجا|ردا علي|علي خلفيه|بدعوي|بحجه|بذريعه"
    r"|بدافع|حفاظا علي|تفاديا|خوفا|خشيه|تحسبا|نظرا|لعدم|لعطل|لنقص|بداعي|بعد ان|بعدما|سعيا|بهدف"
    r"|(?:[يت]?عز[ايوت]\w*|ارجع\w*|[يت]رجع) |السبب|سببه\w*|اسباب\w*|الدافع|[يت]برر\w*|بررت?)"
    r"|\b(?:because|due to|owing to|blam\w+|caused?|cited|citing|over|after|in protest|amid"
    r"|reasons?|so that|in order to|as a result|thanks to|prompted|following|attribut\w+|since"
    r"|for \w+ing)\b"
)
_AIMS_AT = (  # nouns and verbs that only ask what something is for
    r"(?:what(?: (?:is|was|are|were)|'s|s) (?:the )?(?:(?:stated|declared|main|official|real"
    r"|ultimate"
    r"|overall|announced|alleged|supposed) )?(?P<w>aims?|goals?|purpose|objectives?|intention"
    r"|intent)"
    r" (?:of|behind|in)\b)",
    r"\bwhat\b.* (?P<w>(?:meant|supposed|intended|designed|hoped|hoping|hope|hopes|aim|aims|aiming"
    r"|trying|seeking|seek|seeks|set out|expected|want|wants) to (?:achieve|accomplish|bring about"
    r"|produce|gain|attain))\b",
    r"^(?:to|for) what (?P<w>end|purpose|aim)\b",
    r"^[وف]?(?:ما|ماهو|ماهي|شو|وش|ايش|ايه|شنو) (?:هو |هي |كان |كانت )?(?P<w>(?:ال)?(?:هدف|اهداف"
    r"|غرض|غايه"
    r"|مقصد|مغزي)|القصد)(?: المعلن\w*| الرييسي| المعلنه)?\b",
    r"^[وف]?(?:الي (?:ماذا|م|ما|ايش|شو)|علي ايش|ماذا) (?P<w>(?:ال)?[يت]?هدف|[يت]سعي|[يت]رمي"
    r"|[يت]طمح)\b",
    r"^ل(?:اي|ايه|ايت) (?P<w>هدف|غرض|غايه)\b",
)
_AIM = tuple(re.compile(pattern) for pattern in _AIMS_AT)
_FOR = re.compile(
    r"\b[وف]?(?:بهدف|هدف\w*|[يت]هدف\w*|الهدف|اهداف\w*|بغرض|بغيه|سعيا|من اجل|لاجل|كي|لكي"
    r"|(?:في اطار|ضمن) (?:ال)?(?:محاولات|جهود|مساعي|سعي|محاوله)|في (?:مسعي|محاوله)|[يت]رمي|[يت]سعي"
    r"|ل(?:ل|ال|لا)?(?:مناقشه|بحث|تباحث|تعزيز|تحسين|استعاده|استئناف|اجراء|عقد|انهاء|حل|تسويه|وقف"
    r"|منع|خفض"
    r"|زياده|دعم|تطوير|توسيع|تهدئه|تخفيف|ازاله|كسر|فتح|اعاده|ايجاد|توصل|تفادي|تجنب|حمايه|مساعده"
    r"|تسهيل"
    r"|توقيع|تفاوض|لقاء|حضور|مشاركه|استكشاف|بناء|تنسيق|تقييم|متابعه|تفقد|افتتاح|تقديم|تسلم|ضمان"
    r"|تامين))\b"
    r"|\b(?:aim(?:ed|s|ing)?|goals?|purpose|objectives?|in order to|so as to|with a view to"
    r"|in an? (?:effort|bid|attempt) to|(?:designed|meant|intended|efforts?|attempts?) to"
    r"|seek(?:s|ing)? to|hop(?:e|es|ed|ing) to)\b"
    r"|\bto (?:discuss|restore|boost|improve|resume|end|hold|resolve|settle|stop|prevent|reduce|cut"
    r"|support|develop|expand|ease|remove|open|find|reach|protect|help|sign|negotiate|explore"
    r"|promote"
    r"|strengthen|secure|meet|attend|build|assess|inspect|review|coordinate)\b"
)
_SOMEWHERE = re.compile(
    r"\b[وف]?(?:في|الي|من|قرب|قباله|بالقرب من|داخل|امام|علي بعد|شمال|جنوب|شرق|غرب|لدي|عند)\s\w{3,}"
    r"|\b(?:in|at|to|from|near|off|outside|inside|into|north|south|east|west)\s(?:of\s)?(?:an?\s"
    r"|the\s)?\w{3,}"
)


_OUTCOME_OF = re.compile(
    r"^(?:and |so )?what (?:is|was|were|are) (?:the )?(?:main |final |concrete )?"
    r"(?:results?|outcomes?|upshot) of\b"
    r"|^(?:and |so )?what (?:has |had |have )?(?:was|were|been|came|come|resulted) "
    r"(?:(?:agreed|decided|achieved|accomplished)\b|(?:out )?of\b|from\b)"
    r"|^(?:and |so )?how did .{3,60}\b(?:meeting|talks|negotiations|summit|round|call|match|trial"
    r"|vote|session)\b.{0,40} (?:end|turn out|go|finish|conclude)$"
    r"|^[وف]?(?:ما|ماهي|شو|ايش|وش|شنو|ايه) (?:هي |هو |كانت |كان )?(?:نتايج|نتيجه|مخرجات|ثمره"
    r"|حصيله (?=ال?(?:محادث|لقاء|اجتماع|جول|مفاوض|قم)))\b"
    r"|^[وف]?(?:علي (?:ماذا|ايش|شو)|علام|عما|عن ماذا|بماذا|ماذا|كيف|شو) (?:اسفر\w*|تمخض\w*"
    r"|انته[يت]|اختتم\w*|خرج\w*|نتج)\b"
)
_OUTCOME = re.compile(
    r"\b[وف]?(?:ات?فق\w*|اتفاق\w*|توصل\w*|اسفر\w*|افض[يت]|انته[يت]|نتج|نتايج\w*|نتيجه|حقق\w*|تحقق\w*|احرز\w*"
    r"|تقدما?|قرر\w*|قرارات?|وقع|وقعا|وقعت|وقعوا|اختتم\w*|فشل\w*|نجح\w*|بناءه|مثمر\w*|عزم\w*|يعتزم\w*|تعهد\w*"
    r"|اعلن\w*|انهار\w*|اتاح\w*|خرج\w*|تبادل\w*|فاز\w*|فوز|خسر\w*|تعادل\w*|ادي|ادت|حكم\w*|خطوات|اكد\w*)\b"
    r"|\b(?:agree\w*|deal|accord|result\w*|outcome|ended|conclud\w+|produced|led to|achiev\w+"
    r"|progress"
    r"|decid\w+|decision|signed|fail\w*|succe\w+|breakthrough|constructive|productive|fruitful|announc\w+"
    r"|pledg\w+|yield\w+|broke|collaps\w+|reached|clinched|won|lost|drew|steps)\b"
)


def want_of(tokens: Sequence[Token]) -> str:
    """Return what kind of answer a question wants: "cause", "aim", "place", "outcome" or ""."""
    key = " ".join(t.key for t in tokens)
    if aim_words(key):
        return "aim"
    if _OUTCOME_OF.search(key):
        return "outcome"
    for token in tokens:
        if token.key in _WHY and (token.key != "لم" or token is tokens[0]):
            return "cause"
        if token.key in _WHERE:
            return "place"
    return ""


def aim_words(key: str) -> tuple[int, int] | None:
    """Return where the words of a folded question stand that only ask what something is for."""
    found = next((f for pattern in _AIM if (f := pattern.search(key))), None)
    return found.span("w") if found else None


def shows(want: str, text: str) -> bool:
    """Return whether a sentence has words with which a cause, or a place, is told."""
    if want == "cause":
        return _BECAUSE.search(fold_key(text)) is not None
    if want == "aim":
        return _FOR.search(fold_key(text)) is not None
    if want == "outcome":
        return _OUTCOME.search(fold_key(text)) is not None
    return want == "place" and _SOMEWHERE.search(fold_key(text)) is not None
