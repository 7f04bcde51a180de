"""C20, second half: sentences that are orders to the reader or to the machine.

In:  text as it was written
Out: whether it gives orders

An article about prompt injection may report an order in quotation marks, and a minister may ignore
instructions; a sentence that *is* an order is not news (guides/security.md, G1, G3, G11). So words
quoted inside a longer sentence do not count, and an order counts only where a clause begins with
an imperative and its object is the machine's instructions, or the reader's money, clicks or data.
"""

from __future__ import annotations

import re

from mujaz.language.fold import fold_key
from mujaz.language.quotes import find_quotations

_CLAUSE = r"(?:^|[.!?؟:؛;،,\n*#>\-]\s*|\b(?:please|now|then|kindly|رجاء|فضلك|الان)\s+)[وف]?"
_EN_RULES = (
    r"(?:instructions?|prompts?|rules|directions?|directives?|guidelines|policies|commands?"
    r"|context|messages?)"
)
_EN_EARLIER = r"(?:all|any|every|previous|prior|above|earlier|your|these|those|the above|other)"
_AR_RULES = (
    r"(?:ال)?(?:تعليمات|اوامر|قواعد|توجيهات|ارشادات|سياسات)[كهم]*|(?:كل )?ما (?:سبق|قيل|ورد|تقدم)"
)
_AR_ALL = r"(?:كل|كافه|جميع|اي|هذه|تلك|الي|عن|ب)"
_MACHINE = r"(?:ai|a\.i|llm|gpt\w*|(?:large )?language model|chat ?bot|bot|assistant|model)"
_AR_MACHINE = r"(?:ال)?(?:مساعد|نموذج|روبوت|بوت|ذكاء الاصطناعي|ذكاء اصطناعي)"

_TO_THE_MACHINE = (
    rf"{_CLAUSE}(?:ignore|disregard|forget|override|bypass|discard)\s.{{0,20}}"
    rf"\b{_EN_EARLIER}\b.{{0,30}}\b{_EN_RULES}\b",
    rf"{_CLAUSE}(?:ignore|disregard|forget)\s(?:everything|all|anything|whatever|what)\b"
    r".{0,30}\b(?:told|said|above|before|instructed|read|learned)\b",
    rf"{_CLAUSE}(?:do not|don't|never|stop)\s(?:follow\w*|obey\w*|us(?:e|ing))\s"
    rf".{{0,20}}\b{_EN_RULES}\b",
    rf"\byou are now (?:an? |the )?(?:\w+ ){{0,3}}{_MACHINE}\b(?! coach)",
    rf"{_CLAUSE}you are (?:an? )(?:\w+ ){{0,2}}(?:ai|llm|language model|chat ?bot)\b",
    rf"\bas an? (?:\w+ )?{_MACHINE}\b[, ].{{0,20}}\byou\b",
    r"^\W*(?:system|assistant|developer)(?: (?:message|prompt))?\s*:",
    r"^\s*(?:#{2,}|<\||\[)\s*(?:system|assistant|user|human|developer|inst)\b",
    rf"\b(?:dear|hey|hello|attention),? {_MACHINE}\b",
    r"\b(?:note|message) (?:to|for)(?: the| any| all)? (?:ai|llm|gpt|language model|chat ?bot)",
    r"\byour (?:new |only |real )?(?:task|job|role|goal|instructions) (?:is|are) (?:now )?to\b",
    r"\bnew (?:instructions?|rules|orders)\s*:",
    r"\bwhen(?:ever)? (?:you (?:are )?|(?=\w+ (?:this|the (?:page|article|text)|it)\b))"
    r"(?:summari[sz]\w+|answer\w*|quot\w+|translat\w+|asked|process\w*)"
    r"\b.{0,50}[, ](?:say|write|claim|state|do not|don't|never|always|include|add|output|reply"
    r"|respond|answer|recommend)\b",
    rf"{_CLAUSE}(?:reveal|print|show|repeat|output|translate|leak|display|tell me)\s.{{0,20}}"
    r"\b(?:prompt|(?:system|hidden|initial|your) \w*\s?(?:prompt|instructions|message)"
    r"|text above|words above)\b",
    rf"{_CLAUSE}(?:reply|respond|answer|output|print|say|write)\s(?:only|exactly|verbatim|just)?\s?"
    r"(?:with\b|only\b|exactly\b|the following|the words?\b|this:|\")",
    rf"{_CLAUSE}(?:ت?ا?تجاهل|انس|اهمل|تخط|تجاوز|اطرح)[يوا]*\s(?:{_AR_ALL} ?)*(?:{_AR_RULES})",
    rf"{_CLAUSE}لا (?:تلتفت|تتبع|تتقيد|تلتزم|تنفذ|تطع)[يوا]*\s(?:{_AR_ALL} ?)*(?:{_AR_RULES})",
    r"(?:من الان|انت الان|بصفتك|باعتبارك|كونك)\s.{0,20}\b(?:(?:ال)?نموذج (?:ال)?لغوي|(?:ال)?روبوت"
    r"|(?:ال)?بوت|(?:ال)?ذكاء|مساعد[اً]? (?:ذكي|لغوي|افتراضي|رقمي|بلا|بدون|حر|غير))",
    rf"(?:ايها|ايتها|عزيزي|يا)\s{_AR_MACHINE}\b\s?(?:الذكي|اللغوي|الالي)?[،,:]",
    r"عند (?:ال)?(?:تلخيص|اجابه|ترجمه|اقتباس|رد)\b.{0,50}\b"
    r"(?:قل|اكتب|اذكر|لا تذكر|اضف|اجب|قولوا)\b",
    rf"{_CLAUSE}(?:اكشف|اطبع|اظهر|كرر|ترجم|اعرض|انسخ)[يوا]*\s.{{0,15}}"
    r"(?:تعليمات|رساله|موجه|اوامر|نص)\s?(?:ال)?(?:نظام|داخلي|مخفي|اعلاه)",
)

_OURS = r"(?:قناتنا|موقعنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|تطبيقنا|نشرتنا|رابطنا|لدعمنا|معنا|الينا)"
_LINK = r"(?:(?:هذا )?(?:ال)?رابط|الزر|ادناه|الموقع الالكتروني|وصله)"
_AR_ACTS = (
    r"(?:اضغط|انقر|ارسل|اشترك|حمل|نزل|انضم|تبرع|شارك|زوروا|زر|سجل|سارع|بادر|ادخل|شاهد|تابع|احجز"
    r"|اطلب|ساهم|صوت|تواصل|راسل|ادعم|حول|ادفع)[يوا]*"
)
_TO_THE_READER = (
    r"\b(?:click|tap|press)\s(?:on )?(?:here|below|this|the)\b",
    rf"{_CLAUSE}(?:subscribe|sign up|register)\s(?:now|today|here|to our|for our|via|below)\b"
    r"(?! \w+ed\b)",
    rf"{_CLAUSE}(?:donate|contribute)\s(?:now|today|here|via|to our|to us|below|generously)\b",
    rf"{_CLAUSE}(?:send|transfer|wire|pay|deposit)\s(?:\$|€|£|us\b|money|funds|your|btc|bitcoin|usdt"
    r"|the (?:amount|sum|fee|money)|[\d.,]+).{0,50}"
    r"\b(?:wallet|account|address|now|immediately|us|number|card)\b",
    rf"{_CLAUSE}call\s(?:us|our|now|toll|\+?\d|this number|the number)",
    rf"{_CLAUSE}visit\s(?:our|this (?:page|link|site)|the (?:link|website|page))\b",
    rf"{_CLAUSE}join\s(?:our|us (?:on|at|today|now|here)|the channel)\b",
    rf"{_CLAUSE}download\s(?:our|the|this)\b.{{0,20}}\b(?:app|here|below|now|file)\b",
    rf"{_CLAUSE}(?:follow (?:us|our)|share this|forward this|contact us|e-?mail us|write to us)\b",
    r"\b(?:claim|collect) your (?:prize|reward|gift|money|bonus)\b",
    r"\b(?:enter|confirm|verify|update) your (?:\w+ )?"
    r"(?:password|card|account|pin|details|identity)\b",
    rf"{_CLAUSE}(?:اضغط|انقر)[يوا]*\s(?:هنا|علي|فوق|الرابط|الزر|زر)",
    rf"{_CLAUSE}{_AR_ACTS}\s(?:\w+ ){{0,4}}{_OURS}",
    rf"{_CLAUSE}{_AR_ACTS}\s(?:\w+ ){{0,4}}(?:عبر|علي|من|في|خلال)\s{_LINK}",
    rf"{_CLAUSE}(?:تابعو|راسلو?|زورو|شاركو|ادعمو|كلمو?)نا\b",
    rf"{_CLAUSE}(?:اتصل[يوا]* بنا|تواصل[يوا]* معنا|لا تنس[يوا]* الاشتراك)",
    rf"{_CLAUSE}(?:حول|ارسل|ادفع|سدد)[يوا]*\s(?:\d|المبلغ|الرسوم|المال|الاموال|اموالك)"
    r".{0,40}(?:الان|فورا|الحساب|حساب|محفظه|المحفظه|الرقم)",
    rf"{_CLAUSE}(?:تبرع|اشترك|سجل|سارع|احجز)[يوا]*\s(?:الان|فورا|اليوم|هنا)(?:\s|$|[.!])",
    r"\b(?:رقم بطاقتك|بيانات بطاقتك|رقم حسابك|حسابك (?:البنكي|المصرفي))",
    r"(?:ال)?(?:اشتراك|انضمام|تبرع|تسجيل)\s(?:\w+ ){0,3}(?:قناتنا|موقعنا|صفحتنا|نشرتنا|تطبيقنا)",
    r"(?:ادخل|ارسل|اكد|حدث)[يوا]*\s(?:كلمه (?:المرور|السر)|بيانات بطاقتك|بطاقتك|رقم حسابك|بياناتك)",
)
# An order told of the reader is one to the reader: "every reader should transfer …"
_THIS_READ = r"(?:reads?|sees?|receives?|is reading|are reading) (?:this|these|it)"
_READER = (
    r"(?:(?:every|each|all|any|our|the|dear|those) )?(?:of (?:our|the) )?"
    rf"(?:readers?|who(?:ever)? {_THIS_READ}"
    rf"|(?:every|any)(?:one|body|person)? (?:who|that) {_THIS_READ}"
    rf"|(?:person|people|man|woman)s? (?:who|that) {_THIS_READ})"
)
_MUST = (
    r"(?:must|should|shall|ought to|needs? to|ha(?:s|ve) to|(?:is|are) to|had better"
    r"|(?:is|are) (?:\w+ )?(?:asked|required|requested|urged|advised|invited|obliged|told"
    r"|instructed|ordered|encouraged|called on) to)"
)
_ACTS_ON = (
    r"(?:send|transfer|wire|pay|deposit|donate|contribute|click|tap|press|open|visit|go|enter|type"
    r"|provide|give|hand|share|forward|download|install|call|phone|subscribe|join|register|sign|log"
    r"|scan|contact|e-?mail|message|write|text|buy|invest|ignore|disregard|forget|delete|confirm"
    r"|verify|update|follow|reply|answer|submit|fill)"
)
_AR_READER = (
    r"(?:(?:كل|جميع|كافه|اي|ساير) )?(?:(?:ال|لل)?(?:قاري|قاريه|قراء|قارءين|قاريين)|قراينا|قراءنا"
    r"|(?:كل )?من (?:يقرا|يطالع|يري|يصله|قرا|طالع)\w* (?:هذا|هذه|ذلك))"
)
_AR_ACTS_ON = (
    r"(?:(?:ال)?(?:ارسال|تحويل|دفع|سداد|ايداع|تبرع|نقر|ضغط|فتح|زياره|ادخال|كتابه|تقديم|اعطاء"
    r"|مشاركه|تحميل|تنزيل|تثبيت|اتصال|اشتراك|انضمام|تسجيل|مسح|تواصل|مراسله|شراء|استثمار|تجاهل"
    r"|نسيان|حذف|تاكيد|تحديث|متابعه|رد)"
    r"|[يت](?:رسل|حول|دفع|سدد|ودع|تبرع|نقر|ضغط|فتح|زور|دخل|كتب|قدم|عطي|شارك|حمل|نزل|ثبت|تصل|شترك"
    r"|نضم|سجل|مسح|تواصل|راسل|شتري|ستثمر|تجاهل|نسي|حذف|وكد|حدث|تابع|رد)(?:وا|ون)?)"
)
_AR_MUST = r"(?:علي|ل|ينبغي|يجب|يتعين|يتوجب|يلزم|لا بد|يرجي|يطلب|مطلوب|المطلوب|ندعو|نطلب|نرجو|ننصح)"
_READS_THIS = (
    r"(?:reading|(?:that|which) (?:reads?|summari[sz]es?|process(?:es)?|quotes?)|summari[sz]ing"
    r"|processing|quoting|translating)"
)
_OF_THE_READER = (
    rf"\b{_READER} {_MUST} (?:\w+ ){{0,2}}?{_ACTS_ON}\b",
    rf"(?:^|\b|[وف]){_AR_MUST}\s?(?:علي |من |ل|الي )?{_AR_READER}\s(?:\w+ ){{0,3}}?(?:ان |ب|الي )?"
    rf"{_AR_ACTS_ON}\b",
    rf"\b{_AR_READER}\s(?:مدعو|مطالب|ملزم)(?:ون|ين)?\s(?:الي |ب)?{_AR_ACTS_ON}\b",
    rf"\b(?:any|every|each|the|all) (?:\w+ )?{_MACHINE}s? {_READS_THIS}\b.{{0,30}}\b{_MUST}\b",
    rf"(?:علي|ينبغي ل|يتعين علي) (?:كل |اي )?{_AR_MACHINE}\b.{{0,15}}"
    r"\bي(?:قرا|لخص|ترجم|عالج|قتبس)\w* (?:هذا|هذه)\b.{0,20}\b(?:ان|الا)\b",
)
_ORDERS = tuple(
    re.compile(pattern) for pattern in (*_TO_THE_MACHINE, *_TO_THE_READER, *_OF_THE_READER)
)
_SPACED = re.compile(r"(?<!\w)(?:\w[ ._*\-]){3,}\w(?!\w)")  # "i g n o r e"
_SHARE_QUOTED = 0.8  # a sentence that is nearly all quotation gives its own order


def gives_orders(text: str) -> bool:
    """Return whether a text orders its reader or the machine to do something."""
    key = _SPACED.sub(_joined, fold_key(_without_inner_quotations(text)))
    return any(order.search(key) for order in _ORDERS)


def _joined(match: re.Match[str]) -> str:
    return re.sub(r"[ ._*\-]", "", match.group())


def _without_inner_quotations(text: str) -> str:
    """Leave out what a longer sentence quotes; a text that is one quotation keeps its words."""
    quotations = find_quotations(text)
    quoted = sum(q.end - q.start for q in quotations)
    if not quotations or quoted >= _SHARE_QUOTED * len(text.strip()):
        return re.sub(r"[“”«»\"]", " ", text)
    kept, at = [], 0
    for quotation in quotations:
        kept.append(text[at : quotation.start])
        at = quotation.end
    return "…".join([*kept, text[at:]])
