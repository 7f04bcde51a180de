"""C17: a name that acts in the claim acts in the evidence.

In:  a Pair
Out: Reasons

The checks of roles alarm at a clean exchange. Here each finite verb of the claim with a named
subject is looked up in the evidence; where every counterpart has a named subject there, and none is
the claim's, the claim gives the act to somebody else. So with the two sides of a comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.drafted.finite import finite_arabic, finite_english
from mujaz.answer.verify.drafted.lands import land_of
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import known
from mujaz.model import Reason

_BEHIND = 7  # words between an Arabic verb and the name of its subject
_LED = frozenset("مع من الي علي عن في ضد بين حول خلال with to from of by in on against for".split())
_MEDIA = frozenset("شبكه صحيفه وكاله موقع قناه السيد المتحدث باسم".split())
_HELP = frozenset("قد كان كانت وكان وكانت لقد has have had was were is are will would".split())
_THAT = frozenset("ان بان انه وان فان".split())
_PASSIVE = frozenset("was were been being is are be".split())


def check_doers(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody else does in the evidence what a name does in the claim."""
    for verb in pair.claim.words:
        if verb.capital or not is_finite_act(pair.claim, verb):
            continue
        ours = _subject(pair.claim, verb)
        found = [m for m in pair.matches[verb.i] if is_finite_act(pair.evidence, m)]
        best = max((closeness(verb, m) for m in found), default=0)
        found = [m for m in found if closeness(verb, m) == best]
        if not _reports(pair.claim, verb):
            found = [m for m in found if not _reports(pair.evidence, m)]
        if ours and not found and _only_partner(pair, verb, ours[-1]):
            detail = f"in the evidence {ours[-1].raw!r} is not who does it: {verb.raw!r}"
            yield Reason(check="role_order", detail=detail)
            return
        theirs = [_subject(pair.evidence, m) for m in found]
        if not ours or not theirs or not all(theirs):
            continue
        if not any(_one(pair, ours, them) for them in theirs):
            named = theirs[0][0].raw
            detail = f"in the evidence it is {named!r} of whom {verb.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return
    yield from _said_of_another(pair)
    yield from _compared(pair)


_PARTNER = frozenset("مع الي ضد علي with to against".split())


def _only_partner(pair: Pair, verb: Word, name: Word) -> bool:
    """Tell whether the evidence has an act as a noun, and a name only behind "with"."""
    if not pair.matches[verb.i] or _reports(pair.claim, verb):
        return False
    found = [m for m in pair.matches[name.i] if _entities(m)]
    before = [_behind_titles(pair.evidence, m) for m in found]
    return bool(before) and all(w is not None and w.key in _PARTNER for w in before)


def _behind_titles(reading: Reading, word: Word) -> Word | None:
    """Return the word before a name and its titles."""
    i = word.i - 1
    while i >= 0 and (_leads_to_name(reading, reading.words[i])):
        i -= 1
    return reading.words[i] if i >= 0 else None


def _leads_to_name(reading: Reading, word: Word) -> bool:
    """Tell whether a word is of a name, or of the titles before it."""
    titled = word.key in _MEDIA or is_title(word) or bool(_ADJECTIVE.match(word.key))
    return titled or _is_name(reading, word)


def _said_of_another(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a statement begins with a name that in the evidence only stands behind
    a preposition, and another opens it there: "that B had shown", «أن فلانا خلال اتصاله مع علان».
    """
    ours, theirs = _opening_name(pair.claim), _opening_name(pair.evidence)
    if ours is None or theirs is None or theirs.i in {m.i for m in pair.matches[ours.i]}:
        return
    if _entities(ours) & _entities(theirs):
        return
    said = [m for m in pair.matches[ours.i] if m.i > theirs.i]
    if said and all(_is_led(pair.evidence, m) for m in said):
        detail = f"in the evidence this is said of {theirs.raw!r}, not of {ours.raw!r}"
        yield Reason(check="role_order", detail=detail)


def _opening_name(reading: Reading) -> Word | None:
    """Return the name with which what somebody says begins."""
    for verb in reading.verbs[:1]:
        speaker = {w.i for w in _subject(reading, reading.words[verb.first])}
        for word in reading.words[verb.last + 1 :]:
            opened = any(w.key in _THAT for w in reading.words[verb.last : word.i])
            if not _is_name(reading, word) or word.i in speaker or (word.arabic and not opened):
                continue
            return None if _is_led(reading, word) else word
    return None


def _reports(reading: Reading, word: Word) -> bool:
    return any(v.first == word.i and not v.preposition for v in reading.verbs)


@kept
def is_finite_act(reading: Reading, word: Word) -> bool:
    """Return whether a word is a finite verb that tells an act, or reports."""
    reports = _reports(reading, word)
    if not (word.content or reports) or _is_name(reading, word):
        return False
    if word.arabic:
        kinds = reading.thesaurus.kinds(word.senses)
        told = not kinds or "event" in kinds
        return (reports and not _NOUN.match(word.key)) or (told and finite_arabic(reading, word))
    return finite_english(reading, word)


def _one(pair: Pair, ours: list[Word], theirs: list[Word]) -> bool:
    there = {w.i for w in theirs}
    return any(
        any(m.i in there for m in pair.matches[w.i]) or any(w.senses & _entities(t) for t in theirs)
        for w in ours
    )


def _entities(word: Word) -> frozenset[str]:
    return frozenset(s for s in word.senses if s.startswith("e:"))


_NOUN = re.compile(r"[وفب]?(?:ال|قول)|ل")
_ADJECTIVE = re.compile(r"[وف]?ال\w+(?:ي|يه|يين|يون|يان)$")


def _is_name(reading: Reading, word: Word) -> bool:
    if _ADJECTIVE.match(word.key):
        return word.key.endswith("ون") and bool(land_of(reading, word))
    return bool(_entities(word)) or (
        not word.arabic and word.raw[:1].isupper() and word.content
        and (word.capital or not known(word.senses))
    ) or bool(word.senses & reading.thesaurus.places)  # fmt: skip


def _subject(reading: Reading, verb: Word) -> list[Word]:
    """Return the words of the name that acts; none where it cannot be told."""
    clause = reading.clause(verb.clause)
    if not verb.arabic:
        before = [w for w in clause if w.i < verb.i]
        if any(w.key in _PASSIVE for w in before[-2:]):
            return []
        names = [w for w in before if _is_name(reading, w) and not _is_led(reading, w)]
        return names[-1:]
    before = [w for w in clause if w.i < verb.i and _is_name(reading, w)]
    before = [w for w in before if not _is_led(reading, w)]
    if before and _stands_before(reading, verb, before[-1]):
        return before[-1:]
    found: list[Word] = []
    for word in reading.words[verb.i + 1 : verb.i + 1 + _BEHIND]:
        if word.clause != verb.clause or word.key in _LED or word.key in _THAT:
            break
        if _is_name(reading, word):
            found.append(word)
        elif found or (word.content and not _leads_to_name(reading, word)):
            break
    return found or _carried(reading, verb)


def _carried(reading: Reading, verb: Word) -> list[Word]:
    """Return the subject of the verb before one that goes on with «و»: «وصف … لقاءاته، وقال …»."""
    if not verb.key.startswith("و") or verb.i == 0 or _ended(reading, verb):
        return []
    for other in reversed(reading.words[: verb.i]):
        if _ended(reading, reading.words[other.i + 1]):
            return []
        if other.clause < verb.clause and is_finite_act(reading, other):
            found = _subject(reading, other)
            if found:
                return found
    return []


def _ended(reading: Reading, word: Word) -> bool:
    """Tell whether a sentence ends before a word."""
    return bool(word.i) and bool(
        re.search(r"[.!?؟\n]", reading.text[reading.words[word.i - 1].end : word.start])
    )


def _stands_before(reading: Reading, verb: Word, name: Word) -> bool:
    """Tell whether a name before an Arabic verb is its subject: «كان فلان قد التقى», «أن فلانا خلال
    اتصاله مع علان أبدى».
    """
    row = [w for w in reading.clause(verb.clause) if w.i < name.i]
    opened = [w.key for w in row if w.key in _THAT or w.key in _HELP]
    return bool(opened) or name.i == reading.clause(verb.clause)[0].i


def _is_led(reading: Reading, word: Word) -> bool:
    """Tell whether a preposition or a noun before it governs a name: «مع الرئيس بوتين»."""
    i = word.i - 1
    while i >= 0 and (
        _leads_to_name(reading, reading.words[i]) or reading.words[i].key in _ARTICLES
    ):
        i -= 1
    if i < 0 or reading.words[i].clause != word.clause:
        return False
    before = reading.words[i]
    if before.key in _LED:
        return True
    owned = before.arabic and before.content and not before.key.startswith(("ال", "لل"))
    return bool(owned and not finite_arabic(reading, before))


_ARTICLES = frozenset({"the", "a", "an"})
_THAN = re.compile(r"than$")


def _compared(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the two sides of a comparison have changed places."""
    mark = next((w for w in pair.claim.words if _THAN.match(w.key)), None)
    if mark is None:
        return
    ahead = [w for w in pair.claim.words if w.i < mark.i and w.content and w.capital is False]
    behind = [w for w in pair.claim.words if w.i > mark.i and w.content]
    first = max((m.i for w in behind for m in pair.matches[w.i]), default=-1)
    last = [m.i for w in ahead if not pair.claim.predicate(w) for m in pair.matches[w.i]]
    if last and first >= 0 and min(last) > first:
        yield Reason(check="role_order", detail="the comparison is the other way round")
