"""C17: who accuses, urges, asks, warns or praises whom stays.

In:  a Pair, in one language or two
Out: Reasons

These verbs have somebody on either side, so that the names alone tell: the first of him who acts
and the last of the other stand in the evidence in the same order about the same verb. «اتهمت تيران
وزير الري رشيد بوعزة» is not «اتهم وزير الري رشيد بوعزة دولة تيران».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.shapes import ACTION
from mujaz.answer.verify.words.thesaurus import known
from mujaz.language.closed import BE
from mujaz.model import Reason

_TWO_SIDED = frozenset({"accused", "called-for", "asked", "warned", "praised"})
_ENDS = frozenset(
    "of to for over about that from by with against إلى من عن على في ضد بعد قبل".split()
)
_CLITIC = ("ال", "ب", "ل", "و", "ك")
_LEAST = 3  # letters of a word behind «ب»


def check_addressed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the two sides of such a verb have changed places."""
    for ours in pair.claim.verbs:
        sides = _sides(pair.claim, ours)
        if ours.strength not in _TWO_SIDED or sides is None:
            continue
        ways = {
            v: way for v in pair.evidence.verbs
            if v.strength == ours.strength and not _passive(pair.evidence, v)
            and (way := _way(pair, v, sides)) is not None
        }  # fmt: skip
        alike = {v: _told(pair, ours, v) for v in ways}
        best = max(alike.values(), default=0)
        turned = {way for v, way in ways.items() if alike[v] == best}
        if turned == {True}:  # each may have asked the other for something
            detail = f"who {sides[0].raw!r} and {sides[1].raw!r} are is the other way round"
            yield Reason(check="role_order", detail=f"{detail} in the evidence")
            return
    if word := _crosswise(pair):
        detail = f"in the evidence it is said to or of {word.raw!r}, not by them"
        yield Reason(check="role_order", detail=detail)


def _told(pair: Pair, ours: SpeechVerb, theirs: SpeechVerb) -> int:
    """Return how many words of the claim's clause stand with a verb of the evidence."""
    clause = pair.claim.clause(pair.claim.words[ours.first].clause)
    there = pair.evidence.words[theirs.first].clause
    return sum(w.content and any(m.clause == there for m in pair.matches[w.i]) for w in clause)


def _way(pair: Pair, theirs: SpeechVerb, sides: tuple[Word, Word]) -> bool | None:
    """Return whether two sides have changed places about a verb; None where it has not both."""
    clause = pair.evidence.words[theirs.first].clause
    first, last = (pair.surest(w, clause) for w in sides)
    if first is None or last is None or first.i == last.i:
        return None
    two = _two(pair.evidence, theirs)
    if abs(first.i - last.i) < _BOTH and two != (last, first):
        return False if two == (first, last) else None
    return _turned(pair.evidence, theirs, first, last)


_SAID_OF = _TWO_SIDED | {"promised", "rejected", "denied", "described"}


def _crosswise(pair: Pair) -> Word | None:
    """Return the speaker of the claim who is only spoken of in the evidence, by one of whom the
    claim speaks: «دعت هالة أنصارها إلى التصويت لطه» under «دعا طه أنصاره إلى التصويت لهالة».
    """
    theirs = statements(pair.evidence)
    for ours in statements(pair.claim):
        first = pair.claim.words[min(ours.speaker, default=0)]
        if ours.strength not in _SAID_OF or ACTION.match(first.key):
            continue  # «لكنها نفت إغلاق الحدود»
        mine = _named(pair, ours.speaker)
        told = _named(pair, ours.said)
        same = [
            s for s in theirs
            if s.strength == ours.strength
            or any(m.i == s.verb for m in pair.matches[ours.verb])
        ]  # fmt: skip
        if mine and told and same and all(
            mine & s.said and not mine & set(s.speaker)
            and told & set(s.speaker) and not told & s.said
            for s in same
        ):  # fmt: skip
            return pair.claim.words[min(ours.speaker)]
    return None


def _named(pair: Pair, words: Iterable[int]) -> set[int]:
    names = [
        i for i in words
        if is_name(pair.claim, w := pair.claim.words[i]) and not ACTION.match(w.key)
    ]  # fmt: skip
    return {m.i for i in names for m in pair.matches[i] if is_name(pair.evidence, m)}


def _turned(reading: Reading, verb: SpeechVerb, first: Word, last: Word) -> bool:
    """Tell whether the claim's first side is the second one here."""
    if reading.arabic:
        return verb.last < last.i < first.i
    return last.i < verb.first and verb.last < first.i


def _sides(reading: Reading, verb: SpeechVerb) -> tuple[Word, Word] | None:
    """Return the first name of him who acts and the last of the other one; None where unclear."""
    if _passive(reading, verb):
        return None
    clause = reading.words[verb.first].clause
    before = [w for w in reading.clause(clause) if w.i < verb.first and _is_name(reading, w)]
    behind = [w for w in _region(reading, verb) if _is_name(reading, w)]
    if reading.arabic and not before and len(behind) < 2 and (told := _two(reading, verb)):
        return told
    if reading.arabic and not before:
        return (behind[0], behind[-1]) if len(behind) > 1 else None
    return (before[0], behind[-1]) if before and behind else None


# «المتمردون», «المصرفيين»: the ending tells that it is no adjective of a singular before it
_PLURAL = re.compile(r"ال\w{2,}(?:ون|ين)$")
_RELATED = re.compile(r"ال\w{2,}(?:ي|يه)$")


def _two(reading: Reading, verb: SpeechVerb) -> tuple[Word, Word] | None:
    """Return who acts and the other one where both are named by one noun each, right behind the
    verb: «اتهم الجيش المتمردين بـ…».
    """
    words = reading.words[verb.last + 1 : verb.last + 3]
    if len(words) < _BOTH or not all(
        w.key.startswith("ال") and w.content and w.clause == words[0].clause for w in words
    ):  # fmt: skip
        return None
    one, two = words
    somebody = reading.thesaurus.kinds(two.senses) & {"person", "institution"}
    plural = _PLURAL.match(two.key) and not _PLURAL.match(one.key)
    if _RELATED.match(two.key) or not (plural or somebody):
        return None
    return one, two


_BOTH = 2


def _region(reading: Reading, verb: SpeechVerb) -> Iterator[Word]:
    """Yield the words behind a verb up to what he is accused of or asked for."""
    led = True  # "called on", "asked of"
    for word in reading.words[verb.last + 1 :]:
        if word.clause != reading.words[verb.first].clause:
            return
        if word.key in _ENDS and not (led and word.key in {"on", "of"}):
            inside = word.key in {"في", "of", "من"}
            if not inside or not reading.arabic:
                return
        leads = word.arabic and word.key.startswith("ب") and len(word.key) > _LEAST
        if (
            leads
            and (known(word.senses) or word.key.startswith("بال"))
            and not _is_name(reading, word)
        ):
            return
        led = False
        yield word


def _passive(reading: Reading, verb: SpeechVerb) -> bool:
    before = reading.words[max(0, verb.first - 1) : verb.first]
    by = [w.key for w in reading.words[verb.last + 1 : verb.last + 2]]
    return any(w.key in BE for w in before) or by == ["by"] or "\u064f" in (
        reading.words[verb.first].raw[:3]
    )  # fmt: skip


def _is_name(reading: Reading, word: Word) -> bool:
    """Tell whether a word is a name: a capital, a place, a given name, or what no table knows."""
    if word.counted or is_title(word) or not word.content:
        return False
    if not word.arabic:
        return word.raw[:1].isupper()
    if any(s.startswith("e:") for s in word.senses) or is_given_name(word):
        return True
    if reading.thesaurus.kinds(word.senses) == {"place"} and not word.key.startswith(_CLITIC):
        return True
    return not known(word.senses) and len(word.key) >= _LEAST and not word.key.startswith("ال")
