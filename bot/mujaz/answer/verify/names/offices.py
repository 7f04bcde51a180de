"""C8: the word before an English title stays with it: no foreign minister is a defence minister.

In:  a Pair, both texts English
Out: Reasons

"Norland's defence minister, Ada Quist" on "the defence ministry blamed Norland, whose foreign
minister, Ada Quist, …": each word stands in the evidence, but not before this title. So with a
"deputy", "former" or "acting" that the evidence gives to nobody, or to somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_RANKS = {
    "deputy": r"deput\w+|vice|assistant|second|number two|junior|stand-?in",
    "vice": r"vice|deput\w+",
    "former": r"former\w*|ex|previous\w*|retired|outgoing|ousted|then|once|used to|until|past|was"
              r"|were|had been|one-?time|erstwhile|served|late|resigned|left|stepped|predecessor",
    "acting": r"acting|interim|caretaker|temporar\w+|provisional\w*|stand-?in",
}  # fmt: skip
_NEAR = 3  # words before a title, or behind its "of", that say which one it is
_OF = frozenset({"of", "for"})


def check_offices(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a title has another word before it than in the evidence."""
    if pair.crossed or pair.claim.arabic:
        return
    text = fold_key(pair.evidence.text)
    for title in (w for w in pair.claim.words if is_title(w) and w.i):
        before = pair.claim.words[title.i - 1]
        if before.clause != title.clause:
            continue
        said = _RANKS.get(before.key)
        if said and pair.matched(title) and not re.search(rf"\b(?:{said})\b", text):
            yield Reason(check="title", detail=f"the evidence has no {before.raw!r} there")
            return
        if _of_another(pair, title, before):
            detail = f"the evidence has another word than {before.raw!r} before {title.raw!r}"
            yield Reason(check="title", detail=detail)
            return


def _of_another(pair: Pair, title: Word, before: Word) -> bool:
    """Tell whether the same title has another field in the evidence, and this one stands apart."""
    if not _is_field(pair.claim, before) or not pair.matched(before):
        return False
    same = [m for m in pair.matches[title.i] if m.key == title.key]
    if not same:
        return False
    for head in same:
        fields = _fields(pair.evidence, head)
        own = {m.i for m in pair.matches[before.i]}
        if not fields or own & {w.i for w in fields}:
            return False
        if any(w.i in pair.answered for w in fields):
            return False
    return True


def _fields(reading: Reading, head: Word) -> list[Word]:
    """Return the words that say which minister: before the title, or behind its "of"."""
    found = []
    for word in reading.words[max(0, head.i - _NEAR) : head.i][::-1]:
        if not _is_field(reading, word) or word.clause != head.clause:
            break
        found.append(word)
    behind = reading.words[head.i + 1 : head.i + 1 + _NEAR]
    if behind and behind[0].key in _OF:
        found += [w for w in behind[1:] if w.content]
    return found


def _is_field(reading: Reading, word: Word) -> bool:
    """Tell whether a word may be the field of an office: no name, number or possessive."""
    return word.content and not word.counted and not word.raw.endswith(("'s", "’s", "s'"))
