"""Name whom "the utility", "the ministry" or «الرابطة» stands for, where the article has just one.

In:  what a claim asks for (Asked)
Out: where such a word stands alone in the passage, and the name or the words that go beside it

"State utility Enervolt" makes "the utility" Enervolt, «رابطة الأساتذة» makes «الرابطة» that of the
teachers. Every mention of such a one before the passage must be of the same: where the article also
has "a rival utility" or «رابطة الطلاب», nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.answer.verify.grammar.asked import Asked
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.surnames import runs
from mujaz.language.fold import fold_key

_MODIFIERS = 2
_OPENING = 3  # words in which a passage says who does it
_FOLLOWERS = 3  # words behind the head of an Arabic construct
_APPOSED = 6  # words of "Enervolt, the state utility,"
# what any body or person can be called: whom it means, only the sense of the article tells
_WIDE = frozenset(
    """
    company firm group organisation organization body man woman official leader team side country
    city state town village party politician spokesman spokeswoman spokesperson source person place
    one other two first second third latter former people area region site day week month year plan
    """.split()
)
_WIDE_AR = frozenset(
    fold_key(w)
    for w in """
    رجل امرأة شخص جهة طرف دولة بلد مدينة قرية منطقة مسؤول متحدث زعيم فريق مصدر يوم أسبوع شهر عام
    سنة اجتماع بيان
    """.split()
)
_NOT_NISBA = 4  # letters from which a word in ي is an adjective: «المركزي»


@dataclass(frozen=True, slots=True)
class _Mention:
    front: tuple[Word, ...]
    name: tuple[Word, ...]


def bodies(asked: Asked) -> Iterator[tuple[int, str]]:
    """Yield what a definite noun alone stands for, with its place."""
    find = _arabic if asked.here.arabic else _english
    seen: set[str] = set()
    for word in asked.here.words:
        if word.key not in seen and asked.lacking:
            seen.add(word.key)
            yield from find(asked, word)


# English


def _english(asked: Asked, word: Word) -> Iterator[tuple[int, str]]:
    if not _alone(asked.here, word) or word.key in _WIDE:
        return
    found = _mentions(asked.before, word.key)
    names = {tuple(w.key for w in m.name) for m in found if m.name}
    fronts = {tuple(w.key for w in m.front) for m in found if not m.name or not names}
    named = {tuple(w.key for w in m.front) for m in found if m.name}
    if len(names) > 1 or (names and fronts - named) or (not names and len(fronts) != 1):
        return
    first = next((m for m in found if m.name), found[0])
    if asked.has_beside(word, first.front):
        yield word.start, "".join(f"{w.raw} " for w in first.front)
    if _is_meant(asked, word, first.name):
        yield word.end, " " + asked.before.text[first.name[0].start : first.name[-1].end]


def _is_meant(asked: Asked, word: Word, name: Sequence[Word]) -> bool:
    """Tell whether the claim has a name where the passage has the noun: beside that noun, or where
    both sentences say who does it.
    """
    opens = word.i < _OPENING and asked.opens_with(name)
    return asked.has_beside(word, name) or opens


def _alone(reading: Reading, word: Word) -> bool:
    """Tell whether a noun stands with "the" alone: "the utility", not "the utility Enervolt"."""
    if not word.i or word.capital or not word.content:
        return False
    behind = reading.words[word.i + 1 : word.i + 2]
    named = behind and (behind[0].capital or behind[0].key == "of")
    beside = named and not reading.text[word.end : behind[0].start].strip()
    return reading.words[word.i - 1].key == "the" and not beside and not word.key.endswith("'s")


def _mentions(reading: Reading, key: str) -> list[_Mention]:
    """Return how a text speaks of such ones; "the utility" alone is no mention of its own."""
    found: list[_Mention] = []
    spans = list(runs(reading))
    for word in reading.words:
        if word.key not in {key, f"{key}s", f"{key}es", key.removesuffix("y") + "ies"}:
            continue
        inside = next((r for r in spans if any(w.i == word.i for w in r)), None)
        if inside is not None and inside[0].i < word.i:
            found.append(_Mention((), tuple(_whole(reading, inside))))  # "Norland Central Bank"
            continue
        front = _front(reading, word)
        name = _behind(reading, word, spans) or _apposed(reading, word, spans)
        if name or front or not _alone(reading, word):
            found.append(_Mention(tuple(front), tuple(name)))
    return found


def _front(reading: Reading, word: Word) -> list[Word]:
    found: list[Word] = []
    for other in reversed(reading.words[max(0, word.i - _MODIFIERS) : word.i]):
        gap = reading.text[other.end : (found[0] if found else word).start]
        if gap != " " or not other.content or other.counted or is_verb(reading, other):
            break
        found.insert(0, other)
    return found


def _behind(reading: Reading, word: Word, spans: Sequence[list[Word]]) -> list[Word]:
    """Return the name right behind a noun, or between commas behind it."""
    run = next((r for r in spans if r[0].i == word.i + 1), None)
    if run is None:
        return []
    gap, after = reading.text[word.end : run[0].start], reading.text[run[-1].end :][:1]
    return run if gap == " " or (gap == ", " and after == ",") else []


def _apposed(reading: Reading, word: Word, spans: Sequence[list[Word]]) -> list[Word]:
    """Return the name that a noun between commas tells what it is: "Enervolt, the utility,"."""
    for run in spans:
        if not 0 < word.i - run[-1].i <= _APPOSED:
            continue
        between = reading.text[run[-1].end : word.start]
        opened = reading.words[run[-1].i + 1].key in {"the", "a", "an", "its", "their"}
        if between.startswith(", ") and opened and not any(c in between[1:] for c in ",.;:—–"):
            return run
    return []


def _whole(reading: Reading, run: list[Word]) -> list[Word]:
    """Return a name with what "of" adds to it: "Central Bank of Marada"."""
    behind = reading.words[run[-1].i + 1 : run[-1].i + 3]
    if len(behind) > 1 and behind[0].key == "of" and behind[1].raw[:1].isupper():
        return [*run, *behind]
    return run


# Arabic


def _arabic(asked: Asked, word: Word) -> Iterator[tuple[int, str]]:
    if not word.key.startswith("ال") or not word.content or _follows(asked.here, word):
        return
    bare = word.key.removeprefix("ال")
    if bare in _WIDE_AR:
        return
    found = [
        (w, _followers(asked.before, w)) for w in asked.before.words if _bare(w) == bare
    ]  # fmt: skip
    found = [(w, f) for w, f in found if f or not _is_definite(w)]
    if not found or any(not f for _, f in found) or len({f[0].key for _, f in found}) > 1:
        return
    for head, followers in found:
        last = max((n for n, w in enumerate(followers) if w.i in asked.wanted), default=-1)
        # an adjective says of the noun what it is, whether or not it has the noun beside it
        told = followers[: last + 1]
        if told and (_is_definite(head) or _is_meant(asked, word, told)):
            yield word.end, "".join(f" {w.raw}" for w in told)
            return


_ARTICLES = ("وال", "فال", "بال", "كال", "ال", "لل")


def _is_definite(word: Word) -> bool:
    return word.key.startswith(_ARTICLES)


def _bare(word: Word) -> str:
    key = word.key
    for lead in _ARTICLES:
        if key.startswith(lead):
            return key.removeprefix(lead)
    return key[1:] if key[:1] in {"و", "ف", "ب", "ل"} and len(key) > _NOT_NISBA else key


def _follows(reading: Reading, word: Word) -> bool:
    """Tell whether «البنك» has its own adjective or name behind it."""
    return bool(_followers(reading, word))


def _followers(reading: Reading, word: Word) -> list[Word]:
    """Return what says which one it is: «الأساتذة», «التعليم العالي», «المركزي», a name."""
    definite = _is_definite(word)
    found: list[Word] = []
    for other in reading.words[word.i + 1 : word.i + 1 + _FOLLOWERS]:
        gap = reading.text[(found[-1] if found else word).end : other.start]
        if gap.strip() or not other.content or other.counted:
            break
        article = other.key.startswith("ال")
        if definite:
            if not article or not other.key.endswith(("ي", "يه")) or len(other.key) <= _NOT_NISBA:
                break
        elif (not article and ((found and found[0].key.startswith("ال")) or (
            not is_name(reading, other) or is_verb(reading, other)
        ))) or (article and found and not found[0].key.startswith("ال")):  # fmt: skip
            break
        found.append(other)
    return found
