"""Write English turns of phrase that say nothing of their own in one wording.

In:  an English text
Out: the same text: "no one" is "nobody", "didn't" "did not", "in order to" "to", "so far" nothing,
     "two dozen" "24",
     and "in her view" is "according to her"

Both texts are written so before they are compared; what is shown is never changed.
"""

from __future__ import annotations

import re
from functools import partial

_I = re.IGNORECASE
_SO_FAR = r"(?:so far|thus far|as yet|up to now|until now|to date)"
_WHO = r"(?P<who>[\w-]+?)"
_IT = r"((?:(?!not )[\w'’-]+ ){1,6}?)"
_PLAIN = (
    (re.compile(r"\bno[ -]one\b", _I), "nobody"),
    (re.compile(r"\b(?:in order|so as) to\b", _I), "to"),
    (re.compile(r"\bin order that\b", _I), "so that"),
    (re.compile(r"\bcan(?:['’]t|not)\b", _I), "can not"),
    (re.compile(r"\bwon['’]t\b", _I), "will not"),
    (re.compile(r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n['’]t\b", _I),
     r"\1 not"),
    (re.compile(r"\bfor good\b(?=\s*(?:[,.;:!?]|$|on\b|in\b|after\b|and\b))", _I), "permanently"),
    (re.compile(r"\b(?:a )?fortnight\b", _I), "two weeks"),
    (re.compile(r"\bhalf a dozen\b", _I), "six"),
    *((re.compile(rf"\b{word} dozen\b", _I), str(12 * n)) for n, word in enumerate(
        "two three four five six".split(), 2
    )),
    (re.compile(r"\b(?:a |one )?quarter of a million\b", _I), "250,000"),
    *((re.compile(rf"\b{word} and a half (million|billion|thousand)\b", _I), rf"{n}.5 \1")
      for n, word in enumerate("one two three four five six seven eight nine".split(), 1)),
    (re.compile(rf"^{_SO_FAR},?\s+", _I), ""),
    (re.compile(rf",?\s+{_SO_FAR}\b(?!\s+(?:as|from|away|that)\b),?", _I), ""),
    (re.compile(rf"\bbrought {_IT}down (to|by)\b", _I), r"reduced \1\2"),
    (re.compile(rf"\bbrings? {_IT}down (to|by)\b", _I), r"reduce \1\2"),
    # who is found guilty is convicted
    (re.compile(r"\b(is|are|was|were|be|been|being) found not guilty\b", _I), r"\1 acquitted"),
    (re.compile(r"\b(is|are|was|were|be|been|being) found guilty\b", _I), r"\1 convicted"),
    (re.compile(rf"\b(?:found|finds) {_IT}not guilty\b", _I), r"acquitted \1"),
    (re.compile(rf"\b(?:found|finds) {_IT}guilty\b", _I), r"convicted \1"),
    (re.compile(r"(?:\A|\bthe )jurors\b", _I), "the jury"),
    # who falls into somebody's hands is captured by him
    *((re.compile(rf"\b{fell} in(?:to)? {hands}", _I), f"{taken} captured by {by}")
      for fell, taken in ((r"(?:fell|falls)", "were"), (r"(has|have|had) fallen", r"\1 been"),
                          (r"(will|would|could|might|may|to) fall", r"\1 be"))
      for hands, by in ((r"the hands of\b", ""), (rf"(?:the )?{_WHO}(?:s['’]|['’]s)? hands\b",
                                                  r"\g<who>"))),
    (re.compile(r"\bin the (?:view|opinion|eyes|judge?ment|estimation|assessment) of\b", _I),
     "according to"),
)  # fmt: skip
_THEM = {"his": "him", "their": "them", "its": "it"}
_WHOSE = r"(his|her|their|its|(?:the\s+)?(?:[\w-]+\s+){0,3}?[\w-]+(?:['’]s|s['’]))(?:\s+own)?"
_VIEWS = (  # "account" only behind "by": money is paid in somebody's account
    re.compile(rf"\bin\s+{_WHOSE}\s+(?:view|opinion|eyes|judge?ment|estimation|assessment)\b", _I),
    re.compile(rf"\bby\s+{_WHOSE}\s+(?:account|estimate|estimation|reckoning|admission)\b", _I),
)


def plain_wording(text: str) -> str:
    """Return a text with its empty English turns of phrase in one wording or left out."""
    for pattern, plain in _PLAIN:
        text = pattern.sub(partial(_reworded, plain), text)
    for pattern in _VIEWS:
        text = pattern.sub(lambda m: _cased(m.group(), f"according to {_owner(m.group(1))}"), text)
    return text


def _reworded(plain: str, found: re.Match[str]) -> str:
    return _cased(found.group(), found.expand(plain))


def _cased(before: str, plain: str) -> str:
    return plain[:1].upper() + plain[1:] if before[:1].isupper() else plain


def _owner(whose: str) -> str:
    """Return who has a view: "his" → him, "the traders'" → the traders, "Lowe's" → Lowe."""
    if whose.lower() in _THEM:
        return _THEM[whose.lower()]
    return re.sub(r"['’]s$|['’]$", "", whose)
