"""Take off the polite words around a question: "Could you please tell me whether …", «بدي أعرف …».

In:  a question as it was typed
Out: the question alone; the whole text where nothing else is left, or where "about" follows

What stands behind is understood as if it had been asked at once: "who is …" is looked for at the
start, and "tell" asks for nobody's words.
"""

from __future__ import annotations

import re

from mujaz.language.fold import fold

_HELLO = (
    r"(?:hi|hello|hey|good (?:morning|evening)|excuse me|sorry|please|pls|quick question|question)"
)
_ME = r"(?:me|us)"
_TELLS = (
    r"(?:explain|clarify|tell|say|let|inform|remind|specify|confirm|outline|clear up|find out)"
    rf"(?: to)?(?: {_ME})?(?: know)?"
)
_ENGLISH = re.compile(
    rf"(?:{_HELLO}\b[\s,:!.]*)*"
    r"(?:(?:just |please )?(?:"
    rf"(?:could|can|would|will) (?:you|anyone|somebody|someone)(?: please| kindly)?"
    rf" (?:tell|inform|remind|let|explain to|answer|show|help) {_ME}(?: know| understand| out)?"
    rf"|(?:please |kindly )?(?:tell|inform|remind|let) {_ME}(?: know)?"
    r"|i(?:'d| would) (?:really )?(?:like|love|want) to (?:know|learn|find out|ask|understand|hear)"
    r"|i (?:really )?(?:want|need|wanted|wish) to (?:know|learn|find out|ask|understand)"
    r"|i(?:'m| am| was) (?:just )?(?:wondering|curious|asking|trying to (?:find out|understand))"
    r"|(?:do|does|did) (?:you|anyone|anybody) (?:happen to )?know"
    r"|i(?:'d| would| will|'ll) (?:(?:be )?(?:very |most |really |so )?(?:grateful|glad|happy"
    r"|thankful|obliged|pleased)|(?:really |greatly |very much )?appreciate(?: it)?) if"
    rf" (?:you|someone) (?:could|would|can) (?:please |kindly )?{_TELLS}"
    rf"|(?:could|can|would|will) (?:you|someone|anyone) (?:please |kindly |possibly )?{_TELLS}"
    rf"|(?:would|do) you mind (?:telling|explaining|clarifying|letting me know)(?: to)?(?: {_ME})?"
    rf"|(?:please|kindly) {_TELLS}"
    r"|i(?:'m| am) (?:interested in|keen on) (?:knowing|learning|understanding|finding out)"
    r"|i(?:'m| am) (?:not sure|unsure|unclear|confused) (?:about )?(?=wh|how)"
    r"|help me (?:to )?(?:understand|find out)|remind me again"
    r"|(?:just )?wondering|any idea|i wonder|i don't know|may i ask|can i ask|is it known"
    r")\b[\s,:]*)+"
    r"(?:(?:whether|if)\b\s*)?"
)
_LOUD = (
    r"(?:لو سمحت\w*|من فضلك\w*|اذا ممكن|اذا سمحت\w*|لو ممكن|لو تكرمت\w*|رجاء|بليز|بالله"
    r"|الله يخليك\w*|يا ريت)"
)
_TELL = (
    r"(?:تخبرني|تخبرنا|تقول ?ل[يه]|تقوللي|تقولي|تقوليلي|تحكيلي|تحكي لي|تفيدني|تفيدنا|تعطيني"
    r"|تعلمني|توضح لي|تشرح لي)"
)
_KNOW = r"(?:اعرف|نعرف|افهم|نفهم|اسال|اعلم|استفسر|معرفه)"
_ASKING = r"(?:ما|من|متي|اين|كيف|لماذا|كم|شو|ليش|هل|وين|ماذا)"
_ARABIC = re.compile(
    r"(?:(?:مرحبا|اهلا|السلام عليكم|سلام|هلا|صباح الخير|مساء الخير|عندي سوال|سوال|سوالي)\b"
    r"[\s،,:!.]*)*"
    rf"(?:(?:{_LOUD}\b[\s،,]*)|(?:"
    r"(?:هل )?(?:ممكن|يمكنك|يمكنني|تستطيع|بتقدر|تقدر|فيك|فيكي|فيني|بامكانك)(?: ان)?"
    rf" (?:{_TELL}|{_KNOW})"
    r"|هل (?:تعرف|تعلم|تعرفون|تعلمون)|بتعرف|بتعرفوا"
    rf"|(?:كنت )?(?:بدي|بدنا|اريد|نريد|اود|نود|عايز|عاوز|عايزه|عاوزه"
    r"|ابغي|ابي|حابب|حابه|حاب|نفسي|ودي|بغيت|احب|ارغب في|ارجو)"
    rf"(?: ان)? {_KNOW}"
    r"|(?:ساكون|اكون|انا|كنت) (?:شاكر|شاكره|ممتن|ممتنه|ممتنا|شاكرا)(?: ل\w+| جدا)?"
    rf" (?:لو|اذا|ان) {_TELL}"
    r"|(?:اشرح|اشرحوا|وضح|وضحوا|بين|فسر|فسروا|ذكرني|ذكروني)(?:لي| لي|ولي| لنا|لنا)?"
    rf"(?= {_ASKING}\b)"
    r"|(?:محتاج|محتاجه|بحاجه|احتاج|نحتاج)(?: الي)?(?: ان)? (?:اعرف|نعرف|افهم|معرفه|فهم)"
    rf"|(?:لا اعرف|مش عارف|مش عارفه|ما بعرف|ما اعرف|مو عارف)(?= {_ASKING}\b)"
    r"|(?:ارجو )?(?:اخبرني|اخبرنا|قلي|قولي|قل لي|خبرني|خبرنا|احكيلي|افدني|افيدوني|عرفوني)"
    r")\b[\s،,:]*)+"
    rf"(?:{_LOUD}\b[\s،,]*)*"
    r"(?:(?:ما )?اذا\b\s*(?:كان\w*\s+)?)?"
)
# "is it true that": what is asked is whether, as where nothing stands in front
_TRUE = re.compile(
    r"(?:is it|was it|it's|is that) (?:really |actually |indeed )?"
    r"(?:true|right|correct|the case|a fact)(?: that)?\b[\s,:]*"
    r"|is there any truth (?:to|in) (?:the )?(?:reports?|claims?|rumou?rs?)(?: that)?\b[\s,:]*"
    r"|(?:هل )?(?:من )?(?:ال)?(?:صحيح|صح|حقيقي|مظبوط|مزبوط|صدق|صج|عنجد|بجد)"
    r"(?: ان| انو| انه| اللي)\b\s*"
)
_SHORT = re.compile(  # "when's the vote": words that ask are looked for alone
    r"^(\W*(?:(?:and|so|but)\W+)?)(who|what|when|where|why|how)['\u2019]s\b(\W+(?:been|got|had|done)\b)?",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:about|عن|حول|على)\b")


def alone(text: str) -> str:
    """Return the question without the polite words in front of it, "when's" as "when is"."""
    key, at = fold(text)
    lead = len(key) - len(key.lstrip())
    start = lead
    for pattern in (_ENGLISH, _ARABIC, _TRUE):
        found = pattern.match(key, start)
        if found is None or found.end() >= len(key):
            continue
        rest = key[found.end() :]
        if not _ABOUT.match(rest) and any(c.isalnum() for c in rest):
            start = found.end()
    rest = text[at[start] :] if start > lead else text
    return _SHORT.sub(lambda m: f"{m[1]}{m[2]} {'has' if m[3] else 'is'}{m[3] or ''}", rest)
