"""C20: nothing that acts on the reader or the machine: addresses, payment details, orders.

In:  the text of a claim
Out: a Reason, or None when the check passes

Patterns match folded text. An article about prompt injection may report an order in its own words;
a sentence that *is* an order to the reader or the machine is not news (guides/security.md, G1, G3).
"""

from __future__ import annotations

import re

from mujaz.language.fold import fold_key
from mujaz.model import Reason

_CONTACT = {
    "a web address": re.compile(
        r"https?:|www\.|\bt\.me\b|\btg:|\b[\w-]+\.(?:com|net|org|info|io|ru|me|co|ai|app|xyz|biz|tv)\b"
    ),
    "an e-mail address": re.compile(r"[\w.+-]+@[\w-]+\.\w+"),
    "a handle": re.compile(r"(?<![\w.])@\w{3,}"),
    "a bank account": re.compile(r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,}"),
    "a wallet": re.compile(r"\b(?:0x[0-9a-f]{20,}|bc1[a-z0-9]{20,}|[13][a-km-z1-9]{30,})\b"),
    "a phone number": re.compile(r"(?<!\d)(?:\+|00)\d[\d ()-]{7,}\d"),
}
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_MARKUP = re.compile(r"<\s*/?\s*[a-z][^>]*>")

_INSTRUCTIONS = r"(?:instructions?|prompts?|rules|directions|guidelines)"
_AR_INSTRUCTIONS = r"(?:التعليمات|تعليمات|الاوامر|اوامر|القواعد|التوجيهات)"
_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:ignore|disregard|forget|override)\b.{{0,40}}\b{_INSTRUCTIONS}",
        r"\bsystem prompt\b",
        r"\byou are (?:now )?(?:an?|the) (?:ai|assistant|language model|bot)\b",
        r"^(?:assistant|system|user|ai)\s*:",
        r"\b(?:reply|respond|answer|output|print|say)\b.{0,20}\b(?:only|exactly|verbatim)\b"
        r".{0,20}\b(?:with|this|the following)\b",
        rf"(?:تجاهل|اتجاهل|انس|تخط|اهمل)[يوا]?\b.{{0,40}}{_AR_INSTRUCTIONS}",
        r"(?:انت الان|بصفتك)\s.{0,20}(?:مساعد|نموذج لغوي|روبوت|بوت|ذكاء اصطناعي)",
        r"^(?:click|tap|send|transfer|subscribe|download|call|visit|join|donate|forward)\b"
        r".{0,60}\b(?:here|now|link|below|us|our|to this|button)\b",
        r"^(?:اضغط|انقر|ارسل|حول|اشترك|حمل|اتصل|انضم|تبرع|شارك|زوروا|تابعونا|سجل)[يوا]?\s"
        r".{0,60}(?:هنا|الان|الرابط|ادناه|رابط|بنا|قناتنا|موقعنا|الحساب)",
    )
)


def check_foreign(text: str) -> Reason | None:
    """Return what in a text acts on its reader, or None."""
    if _INVISIBLE.search(text):
        return Reason(check="foreign", detail="invisible characters")
    key = fold_key(text)
    if _MARKUP.search(key):
        return Reason(check="foreign", detail="markup")
    for name, pattern in _CONTACT.items():
        if pattern.search(key):
            return Reason(check="foreign", detail=name)
    if any(order.search(key) for order in _ORDERS):
        return Reason(check="foreign", detail="an order to the reader or the machine")
    return None
