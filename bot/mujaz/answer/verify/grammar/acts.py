"""Take a text apart into acts: who does what to whom, and who stands behind which preposition.

In:  a Reading
Out: Acts in order, each with the indexes of its words

An English subject stands before its verb, up to another verb or an opener ("which", "but"); an
apposition between commas is part of it. In "X sold Y and bought Z" X does both; in "ordered X to
pay" and "accused X of ignoring" X is who pays or ignores. An Arabic subject is the first name
behind its verb, or stands before it («الشركة لن ترفع», «الشركة التي رفعت»). Where an Arabic verb
has two names behind it, no letter parts them: `row` keeps their order, and only the first word is
surely of the agent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mujaz.answer.verify.grammar.dropped import TAKES_WHOM, drops_subject, told_before
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.inverted import is_inverted
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import HAVE, has_it_done
from mujaz.answer.verify.grammar.verbs import (
    AR_AND_VERB,
    AR_OPENERS,
    AR_PARTICLES,
    AR_PREPOSITIONS,
    AUXILIARIES,
    folded,
    gap_before,
    is_act,
    is_named,
    key_at,
    stop_before,
)
from mujaz.language.closed import BE

_OPENERS = folded(
    "that which who whom whose while whereas but if unless because after before as when where since"
    " although though so until whether than"
)
_PREPOSITIONS = folded(
    "to from in on at for with by against over into about near under between during of into"
    " through toward towards"
)
_LED = {"to", "from", "by", "against", "with", "for", "over", "in", "on", "at"}
_PRONOUNS = folded("he she it they")
HIM = folded("him her them")
_NO_ACT = AR_OPENERS | AR_PARTICLES
_FAR = 14  # words between two verbs of one subject
_PLAIN = {"said", "added", "announced", "confirmed", "wrote"}  # they have no object, but a clause

_AR_RELATIVE = folded("التي الذي الذين اللذين اللتين")
_PARTICIPLE = re.compile(r"[وف]?(?:م\w{3,}[اه]|\wا\w{2,3}ا)$")
_DAMMA = "\u064f"
_PASSIVE = folded("تم وتم جرى وجرى سيتم يتم تمت")


@dataclass(frozen=True, slots=True)
class Act:
    """One act of a text."""

    verb: Word
    agent: frozenset[int] = frozenset()
    object: frozenset[int] = frozenset()
    placed: dict[str, frozenset[int]] = field(default_factory=dict)
    row: tuple[int, ...] = ()  # the words right behind an Arabic verb, in order

    @property
    def parts(self) -> frozenset[int]:
        """All words that have a part in the act."""
        return self.agent.union(self.object, self.row, *self.placed.values())

    def without(self, words: frozenset[int]) -> Act:
        """Return the act less some words behind its verb."""
        placed = {k: v - words for k, v in self.placed.items()}
        return replace(self, object=self.object - words, placed=placed)


@kept
def acts(reading: Reading) -> list[Act]:
    """Return the acts of a text, in order."""
    found: list[Act] = []
    verbs = [w for w in reading.words if is_act(reading, w)]
    ends = [w.i for w in verbs]
    for n, verb in enumerate(verbs):
        low = ends[n - 1] + 1 if n else 0
        high = ends[n + 1] if n + 1 < len(ends) else len(reading.words)
        before = found[-1] if found and one_sentence(reading, found[-1].verb, verb) else None
        make = _arabic if verb.arabic else _english
        act = make(reading, verb, (low, high), _goes_on(reading, verb, found, before))
        if before is not None and not act.object and key_at(reading, verb.i + 1) in HIM:
            act = replace(act, object=_spoken_of(reading, act, found))
        if before is not None and not verb.arabic and _named_anew(reading, before, act):
            found[-1] = before.without(act.agent)  # "accused the state of it, a charge X denied"
        found.append(act)
    return found


def _goes_on(reading: Reading, verb: Word, found: list[Act], before: Act | None) -> Act | None:
    """Return the act whose subject a verb shares: "said the strike cost millions and accused the
    guild" goes on with who said it, and "said Reed had no regret and ordered him to pay" as well.
    """
    speech = {v.first for v in reading.verbs if not v.preposition}
    resumes = verb.i in speech or key_at(reading, verb.i + 1) in HIM
    if before is None or verb.arabic or not resumes or before.verb.i in speech:
        return before
    own = [a for a in found if one_sentence(reading, a.verb, verb)]
    return next((a for a in reversed(own) if a.verb.i in speech), before)


def _spoken_of(reading: Reading, act: Act, found: list[Act]) -> frozenset[int]:
    """Return who "him" is behind "and": he of whom the subject has just said something."""
    if key_at(reading, act.verb.i - 1) not in {"and", "but"}:
        return frozenset()
    own = [a for a in found if a.agent and one_sentence(reading, a.verb, act.verb)]
    others = [a.agent for a in own if not a.agent & act.agent]
    return others[-1] if others and act.agent and len(own) > 1 else frozenset()


def _named_anew(reading: Reading, before: Act, act: Act) -> bool:
    """Tell whether the subject of an act stands behind a comma behind the act before it."""
    return bool(act.agent) and before.verb.i < min(act.agent) and any(
        gap_before(reading, i) for i in range(before.verb.i + 1, min(act.agent) + 1)
    ) and not act.agent & before.agent  # fmt: skip


def one_sentence(reading: Reading, one: Word, other: Word) -> bool:
    """Return whether no sentence ends between two words."""
    low, high = sorted((one.i, other.i))
    return not any(stop_before(reading, i) for i in range(low + 1, high + 1))


def behind_act(reading: Reading, act: Act, told: Sequence[Act]) -> range:
    """Return the places behind an act, up to the next of some acts or the end of its sentence."""
    first = act.verb.i + 1
    high = min((a.verb.i for a in told if a.verb.i >= first), default=len(reading.words))
    return range(first, next((i for i in range(first, high) if stop_before(reading, i)), high))


def _noun(word: Word) -> bool:
    return (word.content or word.capital or is_named(word)) and not word.counted


def _english(
    reading: Reading, verb: Word, bounds: tuple[int, int], before: Act | None
) -> Act:  # fmt: skip
    words, i = reading.words, verb.i - 1
    chain = []
    while i >= bounds[0] and words[i].key in AUXILIARIES | {"be"}:
        chain.append(words[i].key)
        i -= 1
    speech = any(v.first == verb.i and not v.preposition for v in reading.verbs)
    if speech and is_inverted(reading, verb):
        objects, placed = _behind(reading, verb, bounds[1])
        return Act(verb, objects, frozenset(), placed)
    joined = i >= 0 and words[i].key in {"and", "but", "then", "or"} and not stop_before(reading, i)
    infinitive = "to" in chain or (verb.key.endswith("ing") and not set(chain) & BE)
    objects, placed = _behind(reading, verb, bounds[1])
    apart = "by" in placed and not objects and gap_before(reading, verb.i)
    by = apart or key_at(reading, verb.i + 1) == "by"
    reduced = not chain and verb.key.endswith("ed") and by
    passive = (bool(set(chain) & BE) and not verb.key.endswith("ing")) or reduced
    if before is not None and infinitive and i < bounds[0] + _FAR and not joined:
        subject = before.object or before.agent
        if infinitive and not before.object and not before.agent:
            subject = frozenset()
    elif before is not None and joined and i <= max(before.verb.i, bounds[0]) + _FAR:
        subject = before.agent
    elif before is not None and i >= 0 and words[i].key in _PRONOUNS:
        subject = before.agent  # "said it would sue"
    else:
        subject = _subject(reading, i, bounds[0])
        if not subject and before is not None and i < bounds[0]:
            subject = before.agent
    bare = not any(words[o].key not in _PARTICLES for o in objects)
    if not chain and not joined and bare and has_it_done(reading, subject, bounds[0]):
        return Act(verb, frozenset(), subject, placed)
    if only_says(reading, verb):
        objects = frozenset()
    if passive:
        return Act(verb, placed.pop("by", frozenset()), subject | objects, placed)
    return Act(verb, subject, objects, placed)


def only_says(reading: Reading, verb: Word) -> bool:
    """Return whether a verb has no object but what is said: all that stands right behind an Arabic
    one is who speaks, his name and his office in either order.
    """
    return any(v.first == verb.i and v.strength in _PLAIN for v in reading.verbs)


_PARTICLES = folded("off out up down away back over")


def _subject(reading: Reading, last: int, low: int) -> frozenset[int]:
    """Return the words of the subject that ends at a word: up to an opener, a stop or a verb.

    Where a comma stands right before the verb, an apposition is part of the subject: "the mayor,
    Ines Duarte, said"; else a comma ends it: "by Friday, the mayor said".
    """
    words = reading.words
    apposed = gap_before(reading, last + 1)
    relative = last >= 0 and words[last].key in {"who", "which", "that"}
    if relative:
        last, apposed = last - 1, True
    found: list[int] = []
    for i in range(last, low - 1, -1):
        if apposed and words[i].key in {"who", "which", "whose"}:
            found = []
            continue
        if words[i].key in _OPENERS or (words[i].key in {"and", "or"} and gap_before(reading, i)):
            break
        if words[i].key in HAVE and found:
            break
        if words[i].key in _PREPOSITIONS - {"of"} and not _hyphened(reading, i):
            if relative and found:
                break  # "to the novelist, who had accused it"
            found = []
            continue
        if _noun(words[i]):
            found.append(i)
        if stop_before(reading, i) or (gap_before(reading, i) and not apposed):
            break
    return frozenset(found)


def _hyphened(reading: Reading, i: int) -> bool:
    """Tell whether a word is part of a longer one: "brother-in-law"."""
    return bool(i) and reading.text[reading.words[i - 1].end : reading.words[i].start] == "-"


def _behind(
    reading: Reading, verb: Word, high: int
) -> tuple[frozenset[int], dict[str, frozenset[int]]]:
    objects: set[int] = set()
    placed: dict[str, set[int]] = {}
    into = objects
    for i in range(verb.i + 1, high):
        word = reading.words[i]
        if stop_before(reading, i) or word.key in _OPENERS:
            break
        if word.key in _PREPOSITIONS and word.key != "of":
            into = placed.setdefault(word.key if word.key in _LED else "other", set())
        elif gap_before(reading, i) and into is not objects:
            into = placed.setdefault("apart", set())
        if _noun(word):
            into.add(i)
    return frozenset(objects), {k: frozenset(v) for k, v in placed.items()}


def _arabic(
    reading: Reading, verb: Word, bounds: tuple[int, int], before: Act | None
) -> Act:  # fmt: skip
    row, placed = _row(reading, verb, bounds[1])
    words, i = reading.words, verb.i - 1
    while i >= bounds[0] and words[i].key in AR_PARTICLES:
        i -= 1
    if _DAMMA in verb.raw[:3] or key_at(reading, verb.i - 1) in _PASSIVE:
        return Act(verb, frozenset(), frozenset(row), placed)
    subject: frozenset[int] = frozenset()
    if _PARTICIPLE.match(verb.key):  # «مؤكدة»، «داعيًا»: who acted before goes on
        return Act(verb, before.agent if before else subject, frozenset(row), placed)
    joined = bool(AR_AND_VERB.match(verb.key)) and verb.key[1:3] not in {"قع", "صل", "زع", "صف"}
    told = key_at(reading, verb.i - 1) in _WHAT  # «بحسب ما قالت المديرة»
    told = told or key_at(reading, verb.i + 1) in RESUMED  # «هدنة توسطت فيها عُمان»
    told = told or (key_at(reading, verb.i - 1) == "لم" and key_at(reading, verb.i - 2) in _UNLESS)
    if i >= bounds[0] and not gap_before(reading, i + 1) and not joined and not told:
        relative = words[i].key in _AR_RELATIVE
        subject = _before(reading, i - 1 if relative else i, bounds[0])
        if relative and subject and row and TAKES_WHOM.search(verb.key):
            agent = frozenset(row[:1]) | _named_in(reading, Act(verb, row=tuple(row)))
            return Act(verb, agent, subject, placed)  # «الذي تتهمه النقابة بالمماطلة»
    if subject:
        return Act(verb, subject, frozenset(row), placed)
    if joined and before and row and drops_subject(reading, verb, words[row[0]]):
        return Act(verb, before.agent | _named_in(reading, before), frozenset(row), placed)
    if row and told_before(reading, verb):
        return Act(verb, frozenset(), frozenset(row), placed)
    return Act(verb, frozenset(row[:1]), frozenset(), placed, tuple(row))


def _named_in(reading: Reading, act: Act) -> frozenset[int]:
    """Return the words of an agent up to his name: «رجل الأعمال طه العنزي ثالثًا»."""
    names = [i for i in act.row if is_given_name(reading.words[i])]
    last = names[0] + 1 if names else (act.row[0] if act.row else -1)
    return frozenset(i for i in act.row if i <= last)


# what points back at the noun that an Arabic relative clause is of: it is not its agent
RESUMED = folded(
    "فيه فيها فيهم عليه عليها عليهم به بها بهم له لها لهم منه منها إليه إليها عنه عنها"
    " خلاله خلالها أثناءه أثناءها بموجبه بموجبها بسببه بسببها"
)
_WHAT = folded("ما كما حسبما وفقما مثلما")
_UNLESS = folded("ما إن إذا حال وما")  # «ما لم تراجع هيئة السجل»: a clause of its own


def _before(reading: Reading, last: int, low: int) -> frozenset[int]:
    found: list[int] = []
    for i in range(last, low - 1, -1):
        word = reading.words[i]
        if word.key in _NO_ACT:
            break
        if word.key in AR_PREPOSITIONS:
            if found and not reading.words[found[0]].key.startswith("ال"):
                break  # «في زيارة استغرقت يومين»: the verb tells of the visit
            found = []
            continue
        if _noun(word):
            found.append(i)
        if gap_before(reading, i):
            break
    return frozenset(found)


def _row(
    reading: Reading, verb: Word, high: int
) -> tuple[list[int], dict[str, frozenset[int]]]:  # fmt: skip
    row: list[int] = []
    placed: dict[str, set[int]] = {}
    into: set[int] | None = None
    place = False
    says = only_says(reading, verb)
    for i in range(verb.i + 1, high):
        word = reading.words[i]
        if stop_before(reading, i) or word.key in AR_OPENERS:
            break
        name = AR_PREPOSITIONS.get(word.key) or AR_PREPOSITIONS.get(word.key[1:])
        if name and (word.key in AR_PREPOSITIONS or word.key[0] in "وف"):
            into = placed.setdefault(name, set())
            continue
        if says and not row and into is None and word.key.startswith("لل") and _noun(word):
            placed.setdefault("to", set()).add(i)  # «كما قال للصحفيين المحامي»
            continue
        if (row or into is not None) and word.key.startswith("ل") and _led(word):
            into = placed.setdefault("to", set())
        elif (row or into is not None) and word.key.startswith("ب") and _led(word):
            into = placed.setdefault("by", set())
        if gap_before(reading, i) and into is None and row:
            into = placed.setdefault("apart", set())
        if not _noun(word):
            continue
        if place and not word.key.startswith("ال"):
            into = None  # «أمرت محكمة في نيروبي الشركة»: the place is told, the row goes on
        inside = into is not None and into is placed.get("in")
        place = inside and (_is_place(reading, word) or (not into and is_name(reading, word)))
        if into is None:
            row.append(i)
        else:
            into.add(i)
    return row, {k: frozenset(v) for k, v in placed.items()}


def _is_place(reading: Reading, word: Word) -> bool:
    named = any(s.startswith("e:") for s in word.senses)
    return named or "place" in reading.thesaurus.kinds(word.senses)


def _led(word: Word) -> bool:
    """Tell whether ب or ل is a preposition: before the article, or before a word of its own."""
    key = word.key
    if key[0] == "ل" and len(key) < 5:
        return False  # «لاعب»
    if key.startswith(("بال", "لل")):
        return len(key) > 4
    known = any(s[0] in "lye" and s[1] == ":" for s in word.senses)
    return known and (len(key) > 4 or any(s.startswith("y:") for s in word.senses))
