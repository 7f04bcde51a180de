"""Find where a report goes on after the headline of another story that stands inside it.

In:  a folded paragraph, and where the foreign headline in it begins
Out: where it ends: before the first sure opener of a sentence, or at the end of its sentence

A headline inside a paragraph often has no mark at its end: «شاهد أيضا | حريق يلتهم السوق وقال
الوزير…». Arabic reports go on with a conjunction and a verb. But headlines join verbs too, so an
opener counts only where the headline has no verb of that tense before it; where none is sure, the
whole sentence goes: half a sentence would tell its facts of the wrong subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mujaz.language.fold import fold_key
from mujaz.language.tables import lexicon, speech_verbs

_SENTENCE_END = re.compile(r"[.!?؟…](?:[\"')\]]+|(?=\s|\Z))")
_WORD = re.compile(r"[^\W\d_]+")
_HEADLINE_WORDS = 3  # a headline has at least so many
_VERB_LETTERS = 3
# nouns and particles that a perfect's look fits: «وبيت», «وصوت»
_NO_VERBS = frozenset(
    fold_key(word) for word in "صوت وقت موت بنت أخت تحت حوت قوت فوت سبت بحت زفت بات".split()
)


@lru_cache(maxsize=1)
def _verbs() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the folded forms of verbs: perfect, imperfect, and those of speech."""
    perfect: set[str] = set()
    imperfect: set[str] = set()
    speech: set[str] = set()
    rows = [(term.words["ar"], False) for term in lexicon()]
    rows += [(forms, True) for _, forms in speech_verbs()]
    for forms, said in rows:
        keys = {fold_key(form) for form in forms if " " not in form.strip()}
        past = {k for k in keys if k + "ت" in keys or (k[:-1] + "ت" in keys and k[-1:] in "يا")}
        past |= {k + "ت" for k in past} | {k[:-1] + "ت" for k in past if k[-1:] in "يا"}
        present = {k for k in keys if k[:1] == "ي" and "ت" + k[1:] in keys}
        present |= {"ت" + k[1:] for k in present}
        perfect |= past & keys
        imperfect |= present
        if said:
            speech |= (past & keys) | present
    return frozenset(perfect), frozenset(imperfect), frozenset(speech)


def tense(key: str) -> str:
    """Return "perfect", "imperfect" or "" for one folded Arabic word without its conjunction."""
    perfect, imperfect, _ = _verbs()
    if key in imperfect:
        return "imperfect"
    if key in perfect:
        return "perfect"
    # a feminine perfect of a verb that no table has: «حلت», «اندلعت»
    shaped = key.endswith("ت") and not key.endswith(("ات", "يت")) and not key.startswith("ال")
    return "perfect" if shaped and 3 <= len(key) <= 6 and key not in _NO_VERBS else ""


def is_speech(key: str) -> bool:
    """Return whether a folded Arabic word without its conjunction reports what was said."""
    return key in _verbs()[2]


def foreign_end(key: str, start: int, openers: re.Pattern[str]) -> int:
    """Return where the foreign headline that begins at `start` ends."""
    stop = _SENTENCE_END.search(key, start)
    end = stop.end() if stop else len(key)
    known = (o.start() for o in openers.finditer(key, start, end))
    limit = next((at for at in known if _far(key, start, at)), end)
    return next(_verb_openers(key, start, limit), limit)


def _far(key: str, start: int, at: int) -> bool:
    return len(key[start:at].split()) >= _HEADLINE_WORDS


def _verb_openers(key: str, start: int, end: int) -> Iterator[int]:
    """Yield where a conjunction and a verb open a sentence that is no part of the headline."""
    met: set[str] = set()
    for n, word in enumerate(_WORD.finditer(key, start, end)):
        text = word.group()
        joined = text[0] in "وف" and len(text) > _VERB_LETTERS
        told = tense(text[1:]) if joined else ""
        if told and _far(key, start, word.start()) and key[word.start() - 1] == " ":
            if told not in met or is_speech(text[1:]):
                yield word.start()
            met.add(told)
        elif n < _HEADLINE_WORDS + 2 and (own := tense(text)):
            met.add(own)
