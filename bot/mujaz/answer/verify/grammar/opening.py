"""Tell what «إن» opens: a condition («إن وافق المجلس») or what is said («قال إن المجلس وافق»).

In:  a Reading
Out: the words «إن» that set a condition
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION

_FAR = 12  # words between a verb of speech and its «إن»
_PERFECT = re.compile(r"(?!ال|لل|بال)\w{3,}(?<!ها)(?<!هم)(?<!ه)$")
_NOT_VERBS = frozenset(
    "هذا هذه ذلك تلك كل بعض هناك ثمه عدد عددا نحو اكثر معظم جميع اي من ما".split()
)


def conditional(reading: Reading, word: Word) -> bool:
    """Return whether a word is an «إن» that sets a condition."""
    if _had_it(reading, word):
        return True
    if word.raw not in {"إن", "فإن"} or word.i + 1 >= len(reading.words):
        return False
    behind = reading.words[word.i + 1]
    if behind.key == "لم" or reading.words[max(0, word.i - 1)].key == "حتي":
        return behind.key == "لم"
    if not _PERFECT.match(behind.key) or behind.key in _NOT_VERBS or behind.capital:
        return False
    if not reading.predicate(behind) or ACTION.match(behind.key):
        return False
    return not any(
        v.last < word.i <= v.last + _FAR
        and v.strength in REPORTING
        and not v.preposition
        and not _opened(reading, v.last, word)
        for v in reading.verbs
    )


def _had_it(reading: Reading, word: Word) -> bool:
    """Tell whether "Had the alarm worked" opens a clause, which "would have" answers."""
    if word.raw != "Had" or reading.clause(word.clause)[0].i != word.i:
        return False
    following = reading.clause(word.clause + 1)
    return any(w.key in _WOULD for w in (*reading.clause(word.clause), *following))


_WOULD = frozenset("would could might".split())


def _opened(reading: Reading, last: int, word: Word) -> bool:
    """Tell whether what a verb of speech reports has been opened before the word: «قال إن … إن»."""
    return any(w.raw.lstrip("وف") in {"إن", "أن", "بأن", "إنه", "إنها", "أنه", "أنها", "بأنه"}
               for w in reading.words[last + 1 : word.i])  # fmt: skip
