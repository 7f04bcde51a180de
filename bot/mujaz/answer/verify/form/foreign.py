"""C20, first half: nothing that acts on the reader: addresses, payment details, hidden characters.

In:  the text of a claim, or the words that it quotes
Out: a Reason, or None when the check passes

Addresses are matched in folded text, so that tashkeel, tatweel and Arabic digits hide nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mujaz.answer.verify.form.orders import gives_orders
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_ENDINGS = "com|net|org|info|io|ru|me|co|ai|app|xyz|biz|tv|link|shop|site|online|top|gg|ly|news"
_CONTACT = {
    "a web address": re.compile(
        r"\bh(?:tt|xx)ps?:|\bwww\.|\bt\.me\b|\btg:|\b(?:javascript|data):\S|://"
        rf"|\b[\w-]{{1,63}}\.(?:{_ENDINGS})\b"
        rf"|\b[\w-]{{1,63}}\s?[\[({{]\s?(?:\.|dot|نقطه)\s?[\])}}]\s?(?:{_ENDINGS}|[\w-]+)\b"
        r"|\b\w+ dot (?:com|org|net|io|ru|info)\b"
    ),
    "an e-mail address": re.compile(
        r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\w-]+\.\w+"
    ),
    "a handle": re.compile(r"(?<![\w.])@\w{3,}"),
    "a bank account": re.compile(r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,}"),
    "a wallet": re.compile(
        r"\b(?:0x[0-9a-f]{20,}|bc1[a-z0-9]{20,}|(?=\w*\d\w*\d)[13t][a-z0-9]{25,40})\b"
    ),
    "a phone number": re.compile(
        r"(?<!\d)(?:\+|00)\d[\d ()-]{7,}\d|\(\d{3}\) ?\d{3}-\d{4}"
        r"|(?:هاتف|جوال|واتساب|واتس|whatsapp|phone|tel|mobile)\W{0,3}\d[\d ()-]{5,}\d"
    ),
}
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_TEXTS_KEPT = 2048  # a sentence is looked at as claim, side and citation, by eighty patterns
_MARKUP = re.compile(r"<\s*[/!?]?\s*[a-z][^<>]*>|<\s*(?:script|iframe|img|a)\b|\]\(\s*\S+\s*\)")


@lru_cache(maxsize=_TEXTS_KEPT)
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
    if gives_orders(text):
        return Reason(check="foreign", detail="an order to the reader or the machine")
    return None
