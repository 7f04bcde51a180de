"""Tell which ones "such missiles" or «هذه الصواريخ» are, by the sentence right before.

In:  what a claim asks for (Asked)
Out: where such a noun stands in the passage, and the words that the sentence before has with it

"Long-range missiles" there makes "such missiles" long-range, where it speaks of missiles once.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.asked import Asked
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.language.fold import fold_key
from mujaz.language.sentences import split_sentences

_SUCH = frozenset("such these those this that".split())
_SUCH_AR = frozenset(fold_key(w) for w in "هذا هذه هذان هذين هاتان هاتين هؤلاء تلك ذلك".split())
_WORDS = 3  # beside the noun


def such(asked: Asked) -> Iterator[tuple[int, str]]:
    """Yield the words that go beside a noun behind "such"."""
    sentences = split_sentences(asked.before.text)
    if not sentences or not asked.lacking:
        return
    low = sentences[-1].start
    arabic = asked.here.arabic
    for word in asked.here.words:
        ahead = asked.here.words[word.i - 1] if word.i else None
        if ahead is None or not word.content or word.capital:
            continue
        if ahead.key.lstrip("وفبلك" if arabic else "") not in (_SUCH_AR if arabic else _SUCH):
            continue
        same = [
            w for w in asked.before.words if w.start >= low and w.senses & word.senses
            and _stem(asked.before, w) == _stem(asked.here, word)
        ]  # fmt: skip
        if len(same) != 1:
            continue
        beside = _behind(asked, same[0]) if arabic else _front(asked.before, same[0])
        if asked.wants(beside):
            said = asked.before.text[beside[0].start : beside[-1].end]
            yield (word.end, f" {said}") if arabic else (word.start, f"{said} ")


def _stem(reading: Reading, word: Word) -> str:
    return reading.tokens[word.i].stem


def _front(reading: Reading, noun: Word) -> list[Word]:
    found: list[Word] = []
    for word in reversed(reading.words[max(0, noun.i - _WORDS) : noun.i]):
        gap = reading.text[word.end : (found[0] if found else noun).start]
        if gap not in {" ", "-"} or not word.content or word.counted or is_verb(reading, word):
            break
        found.insert(0, word)
    return found


def _behind(asked: Asked, noun: Word) -> list[Word]:
    """Return the words behind an Arabic noun up to the last one that the claim asks for."""
    reading, found = asked.before, list[Word]()
    for word in reading.words[noun.i + 1 : noun.i + 1 + _WORDS]:
        gap = reading.text[(found[-1] if found else noun).end : word.start]
        if gap.strip() or not word.content or word.counted or word.i not in asked.wanted:
            break
        found.append(word)
    return found
