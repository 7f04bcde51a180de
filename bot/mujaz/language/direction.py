"""Keep words in order where Arabic and Latin meet (Unicode's bidirectional algorithm, UAX 9).

In:  text from outside, or text that mujaz says, and the language of its line
Out: the same words with isolates and marks of direction, and without anybody else's

A line shows its words in order when its own direction is settled (one mark where the first letter
does not settle it) and when each run of the other direction, and each number whose signs would
change sides, is isolated.
"""

from __future__ import annotations

import re
import unicodedata

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRM, RLM = "\u200e", "\u200f"
OPENERS = frozenset({LRI, RLI, FSI})

_ARABIC = r"\u0600-\u0605\u0608\u060b\u060d\u0610-\u061a\u061c-\u061e\u0620-\u065f\u066e-\u06ef"
_ARABIC += r"\u06fa-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_LATIN = (
    r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0370-\u052f\u1e00-\u1fff"
)
_FENCE = r"()\[\]{}<>«»‹›“”„\"،؛؟"  # a run of the other direction ends at these
_WORD = rf"[^\s{_ARABIC}{_FENCE},;!?\u2066-\u2069]"
# a Latin word, or several in a row: "Goldman Sachs", "OPEC+", "F-35", "AT&T Inc."
_LATIN_WORD = rf"{_WORD}*[{_LATIN}]{_WORD}*"
_LATIN_RUN = rf"{_LATIN_WORD}(?:[ \u00a0](?:&[ \u00a0])?{_LATIN_WORD})*"
# a number whose sign, unit or hyphens the algorithm would move: -2.5%, $500, 2026-11-22, +7 495 …
_SIGN, _MONEY = r"[+\-\u2212±~≈]", r"[$€£¥₽₪]"
_DIGITS = r"\d+(?:[.,:/]\d+)*"
_NUMBER = (
    rf"\d{{4}}-\d{{1,2}}-\d{{1,2}}|\+\d{{1,3}}(?:[ -]\d{{2,4}}){{2,4}}"
    rf"|(?:{_SIGN}{_MONEY}?|{_MONEY}{_SIGN}?){_DIGITS}[%‰°]?|{_DIGITS}[%‰°{_MONEY[1:-1]}]"
)
_NOT_BEFORE = rf"(?<![\d.,:/{_LATIN}{LRI}{FSI}{RLI}])"
_IN_ARABIC = re.compile(
    rf"(?<![{LRI}{FSI}{RLI}\w/@])(?:(?P<command>/[a-z_]+(?: [\d:]+)?)|(?P<latin>{_LATIN_RUN}))"
    rf"|{_NOT_BEFORE}(?P<number>{_NUMBER})(?!\w)"
)
_BETWEEN = r"(?:[ \u00a0\u0640\d\u0660-\u0669\-–:/%٪]|\.(?=\S))*"  # no end of a sentence
_IN_ENGLISH = re.compile(
    rf"(?<![{FSI}{RLI}{LRI}{_ARABIC}])[{_ARABIC}]+(?:{_BETWEEN}[{_ARABIC}]+)*(?:[.!…]+(?=[»”\"]))?"
)
_TRAILING = ".:;…'’`-–"

# What may not come in from outside: controls, marks of direction, what nobody sees. ZWNJ and ZWJ
# stay: words and emoji are spelled with them.
_DROPPED = dict.fromkeys([
    *range(0x20), *range(0x7F, 0xA0), 0x61C, 0x180E, 0x200B, 0x200E, 0x200F,
    *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, *range(0xFFF0, 0xFFFC),
    *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000), *range(0xE0000, 0xE0080),
])  # fmt: skip
_OUTSIDE: dict[int, str | None] = {
    **_DROPPED,
    **dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85\u2028\u2029"), " "),
}
_MARKS = dict.fromkeys(map(ord, (LRI, RLI, FSI, PDI, LRM, RLM)))


def outside(text: str) -> str:
    """Return text from outside as one line, less its controls and marks of direction."""
    return text.translate(_OUTSIDE).strip()


def without_marks(text: str) -> str:
    """Return a text without isolates and marks of direction: what a reader reads."""
    return text.translate(_MARKS)


def guarded(text: str, language: str) -> str:
    """Return a text with what runs the other way isolated; isolates that are there stay."""
    if language == "ar":
        return _IN_ARABIC.sub(_isolated_latin, text)
    return _IN_ENGLISH.sub(lambda m: f"{RLI}{guarded(m.group(), 'ar')}{PDI}", text)


def _isolated_latin(match: re.Match[str]) -> str:
    words = match.group()
    kept = words if match["number"] or match["command"] else words.rstrip(_TRAILING)
    if match["latin"] and re.search(rf"[{_LATIN}]\.[{_LATIN}]\Z", kept):  # "U.S." keeps its point
        kept = words[: len(kept) + 1] if words[len(kept) :].startswith(".") else kept
    return f"{LRI}{kept}{PDI}{words[len(kept) :]}"


def spoken(text: str, language: str) -> str:
    """Return words from outside, of a known language, isolated as a whole."""
    return f"{RLI if language == 'ar' else LRI}{guarded(outside(text), language)}{PDI}"


def tongue(text: str, language: str) -> str:
    """Return the language whose letters a text has more of, else the one given."""
    arabic = sum(unicodedata.bidirectional(c) in {"AL", "R"} for c in text)
    latin = sum(unicodedata.bidirectional(c) == "L" for c in text)
    return language if arabic == latin else "ar" if arabic > latin else "en"


def paragraph(text: str, language: str) -> str:
    """Return a line that runs in its language's direction, with one mark where it needs one.

    Some clients look into isolates for the first letter, others past them: both must agree.
    """
    wanted = {"AL", "R"} if language == "ar" else {"L"}
    inside, past = _first_strong(text, skip=False), _first_strong(text, skip=True)
    if not text or (inside in wanted and past in wanted):
        return text
    mark = RLM if language == "ar" else LRM
    return text if text[0] in {LRM, RLM} else mark + text


def _first_strong(text: str, *, skip: bool) -> str:
    depth = 0
    for char in text:
        if char in OPENERS:
            depth += 1
        elif char == PDI:
            depth = max(depth - 1, 0)
        elif not (skip and depth):
            found = unicodedata.bidirectional(char)
            if found in {"L", "AL", "R"}:
                return found
    return ""


def open_isolates(text: str) -> str:
    """Return the isolates that a text leaves open, outermost first."""
    stack: list[str] = []
    for char in text:
        if char in OPENERS:
            stack.append(char)
        elif char == PDI and stack:
            stack.pop()
    return "".join(stack)
