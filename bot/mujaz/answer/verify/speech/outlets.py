"""C9: across the languages, what an outlet reports is not said by anybody else.

In:  a Pair in two languages
Out: Reasons

«ذكر موقع أكسيوس الأمريكي» shares with "the White House said" the country alone, which tells no
speaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.answer.verify.speech.speaking import fitting_statements
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def _set(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


_OUTLETS = _set(
    """
    موقع صحيفة جريدة وكالة قناة شبكة مجلة إذاعة تلفزيون صحف وسائل الصحيفة الوكالة القناة الموقع
    الشبكة المجلة الإذاعة التلفزيون تقارير تقرير
    newspaper paper daily agency news channel network broadcaster magazine radio television tv site
    website outlet outlets media press reports report weekly
    """
)


def check_outlets(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody says in the claim what an outlet says in the evidence."""
    if not pair.crossed:
        return
    theirs = statements(pair.evidence)
    for ours in statements(pair.claim):
        fitting = fitting_statements(pair, ours, theirs)
        speaker = [pair.claim.words[i] for i in ours.speaker]
        if len(fitting) != 1 or not speaker or not any(w.capital for w in speaker):
            continue
        (other,) = fitting
        if not _is_outlet(pair.evidence, other) or any(w.key in _OUTLETS for w in speaker):
            continue
        if len([s for s in theirs if s.speaker]) > 1 or _shares_a_name(pair, ours, other):
            continue
        words = " ".join(w.raw for w in speaker)
        named = " ".join(pair.evidence.words[i].raw for i in other.speaker)
        detail = f"in the evidence these are words of {named!r}, not of {words!r}"
        yield Reason(check="speaker", detail=detail)
        return


def _is_outlet(reading: Reading, statement: Statement) -> bool:
    first = [reading.words[i] for i in statement.speaker[:1]]
    return any(w.key in _OUTLETS for w in first)


def _shares_a_name(pair: Pair, ours: Statement, theirs: Statement) -> bool:
    """Tell whether a word of the speaker, more than a country, stands in the outlet name."""
    named = {i for i in theirs.speaker if pair.evidence.words[i].key not in _OUTLETS}
    for i in ours.speaker:
        word = pair.claim.words[i]
        place = any(s in pair.claim.thesaurus.places or s.startswith("m:") for s in word.senses)
        found = {m.i for m in pair.matches[i]} & named
        if found and not (place and all(_is_nisba(pair.evidence.words[n].key) for n in found)):
            return True
    return False


def _is_nisba(key: str) -> bool:
    return key.startswith("ال") and key.rstrip("ه").endswith("ي")
