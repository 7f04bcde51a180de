"""Write turns that a noun and a verb tell as well in one wording: prices, and what is left open.

In:  a text, or a claim and its evidence
Out: the same texts: "bread became cheaper", «صار الخبز أرخص» are "bread prices fell", «انخفضت أسعار
     الخبز»; "did not set a venue" and "without deciding where" are one, so with "when", "how many";
     what is not clear is not known

Both texts are written so before they are compared; what is shown is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

_I = re.IGNORECASE
_CHEAPER = r"(?:cheaper|less expensive|less costly|more affordable)\b(?! than)(?! [a-z]+s\b)"
_DEARER = (
    r"(?:dearer|more expensive|more costly|costlier|pricier|less affordable)\b(?! than)"
    r"(?! [a-z]+s\b)"
)
_BECAME = (
    (r"\b(?:became|got|grew|turned)", "fell", "rose"),
    (r"\b(?:has|have|had) (?:become|got|gotten|grown)", "have fallen", "have risen"),
    (r"\b(will|would|could|may|might|should|to) (?:become|get|be|grow)", r"\1 fall", r"\1 rise"),
    (r"\b(?:is|are|was|were) (?:becoming|getting|growing)", "are falling", "are rising"),
)
_LESS_AR = r"(?:أرخص(?:\s+(?:ثمنا|ثمنًا|سعرا|سعرًا))?|أقل\s+(?:كلفة|تكلفة|سعرا|سعرًا|ثمنا|ثمنًا))"
_MORE_AR = (
    r"(?:أغلى(?:\s+(?:ثمنا|ثمنًا|سعرا|سعرًا))?|(?:أكثر|أعلى)\s+(?:كلفة|تكلفة|سعرا|سعرًا|ثمنا|ثمنًا))"
)
_BECAME_AR = r"(?<!\w)([وف]?)(?:صارت?|أصبحت?|باتت?|أضحت|أضحى|غدا|غدت)\s+((?:[^\W\d]+\s+){1,3}?)"
_PRICES = (
    *((re.compile(rf"{verb} (?:even |much |far |slightly |a little )?{way}", _I), f"prices {told}")
      for verb, fell, rose in _BECAME for way, told in ((_CHEAPER, fell), (_DEARER, rose))),
    (re.compile(rf"{_BECAME_AR}{_LESS_AR}(?!\w)(?!\s+من\b)"), r"\1انخفضت أسعار \2"),
    (re.compile(rf"{_BECAME_AR}{_MORE_AR}(?!\w)(?!\s+من\b)"), r"\1ارتفعت أسعار \2"),
)  # fmt: skip

# What is left open, and the nouns by which it is told
_OPEN = {
    "where": r"(?:venue|place|location|site)",
    "when": r"(?:date|time|timetable|timeframe)",
    "how many": r"(?:number|numbers|figure|figures)",
}
# Who has not decided may be asked again, who does not say may well have decided
_VERBS = (
    (
        "decide", "set", "setting", "fix", "fixing", "choose", "choosing", "pick", "picking",
        "agree on", "agreeing on", "settle on", "settling on", "decide", "deciding", "decide on",
        "deciding on",
    ),
    (
        "say", "give", "giving", "specify", "specifying", "name", "naming", "disclose",
        "disclosing", "reveal", "revealing", "announce", "announcing", "state", "stating",
        "provide", "providing", "say", "saying",
    ),
)  # fmt: skip
_DONE = {"set": "set", "chosen": "choose", "agreed on": "agree on", "fixed": "fix",
         "decided": "decide", "decided on": "decide on", "given": "give", "said": "say",
         "announced": "announce", "named": "name", "specified": "specify"}  # fmt: skip


def _unsaid() -> list[tuple[re.Pattern[str], str]]:
    found = []
    for verb, *forms in _VERBS:
        done = [form for form, base in _DONE.items() if base in forms]
        said = "|".join(sorted({*forms, *done}, key=len, reverse=True))
        for word, noun in _OPEN.items():
            led = r"(?:an? |the |any |its |their )?(?:exact |firm |new )?"
            what = rf"(?:{led}{noun}\b(?! of)|{word}\b)"
            without = re.compile(rf",? (?:but )?without (?:{said}) {what}", _I)
            found += [
                (without, f" but did not {verb} {word}"),
                (re.compile(rf"\b(did|does|do|has|have|had) not (?:yet )?(?:{said}) {what}", _I),
                 rf"did not {verb} {word}"),
            ]  # fmt: skip
    return found


_UNSAID = tuple(_unsaid())


# What is not clear is not known
_NOT_KNOWN = re.compile(
    r"\bnot (?:\w+ ){0,2}(?:clear|known)\b"
    r"|(?<!\w)[وف]?(?:لم|لا)\s+[يت](?:تضح|تبين|تبيّن|عرف|ُعرف|كن\s+(?:\w+\s+){0,3}(?:واضح|معروف))"
    r"|(?<!\w)(?:غير|ليست?|ليس\s+من)\s+(?:ال)?(?:واضح|معروف)",
    _I,
)
_CLEAR = (
    (re.compile(r"\b(not (?:\w+ ){0,2})clear\b", _I), r"\1known"),
    (re.compile(r"(?<!\w)([وف]?(?:لم|لا)\s+)([يت])(?:تضح|تبين|تبيّن)(?!\w)"), r"\1\2عرف"),
    (re.compile(r"(?<!\w)((?:غير|ليست?|ليس\s+من)\s+)(ال)?واضح"), r"\1\2معروف"),
    (re.compile(r"(?<!\w)([وف]?(?:لم|لا)\s+[يت]كن\s+(?:\w+\s+){0,3})واضح"), r"\1معروف"),
)


# «من دون استبعاد»: what is not ruled out, told as by «لم يستبعد» and "did not rule out"
_NOT_RULED_OUT = (
    (
        re.compile(
            r"(?<!\w)(?:(?:و?من\s+)?(?:دون|بدون|بلا)|ومن\s+غير|وعدم|مع\s+عدم)\s+(?:أن\s+[يت]ستبعد"
            r"|استبعاد)(?:وا|هما|هم|ها|ه)?(?!\w)"
        ),
        "ولم يستبعد",
    ),
    (re.compile(r"\b(?:but |while )?without ruling out\b", _I), "and did not rule out"),
)


def plain_turns(text: str) -> str:
    """Return a text with what became cheaper or dearer told by its prices, and what is left open
    by the verb that rules out.
    """
    return _written(text, (*_PRICES, *_NOT_RULED_OUT))


def left_open_alike(claim: str, evidence: str) -> tuple[str, str]:
    """Return both texts with what is not decided or not said in one wording, where both have it."""
    if all(_NOT_KNOWN.search(text) for text in (claim, evidence)):
        claim, evidence = _written(claim, _CLEAR), _written(evidence, _CLEAR)
    texts = [claim, evidence]
    if not all(any(shape.search(text) for shape, _ in _UNSAID) for text in texts):
        return claim, evidence
    return _written(claim, _UNSAID), _written(evidence, _UNSAID)


def _written(text: str, shapes: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for pattern, plain in shapes:
        text = pattern.sub(partial(_expand, plain), text)
    return text


def _expand(plain: str, found: re.Match[str]) -> str:
    return found.expand(plain)
