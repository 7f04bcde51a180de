"""Tell who does an Arabic act whose subject, or whose object, is a pronoun: «واتهمته», «ووعد بـ».

In:  a Reading
Out: Deeds: the verb, and the words of him who does it

«تقدمت الممثلة بشكوى ضد المنتج، واتهمته بالغش» names nobody behind its verb, so that she goes on who
acted before; «وزارها بعده رئيس اللجنة» names who acts behind the pronoun of her who has it done.
Where the verb's gender is not that of the one before, or a noun could be either, nobody is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from mujaz.answer.verify.grammar.dropped import BLAME, drops_subject
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.noun_phrase import ends, is_led, phrase
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION, HOLLOW
from mujaz.answer.verify.grammar.verbs import (
    AL_ROOT,
    AR_OPENERS,
    AR_PARTICLES,
    AR_PREPOSITIONS,
    folded,
    gap_before,
    stop_before,
)

_HIM = re.compile(r"(\w{3,}?)(هما|هم|ها|ه)$")
_THAT = folded("أن إن بأن وأن وإن لأن")
_HE_THAT = folded("أنه إنه بأنه أنها إنها بأنها أنهم إنهم بأنهم")
_WHO = folded("الذي التي الذين اللذين اللتين")
_BEFORE = folded("قبل بعد بعدما قبلما حين حينما عندما لما")
_BODIES = frozenset({"person", "institution", "place"})

# who gets something from another: what stands behind their pronoun is what he gets
_GIVES = re.compile(
    r"[وف]?س?[يت]?(?:سلم|منح|عطي|اعط|اعطي|اهد|اهدي|هدي|ابلغ|بلغ|اخبر|خبر|سال|حمل|وعد|كلف|علم)ت?(?:وا)?$"
)
_TIMES = folded(
    "أمس اليوم غدا لاحقا حاليا أيضا مجددا بعده بعدها قبله قبلها فيها فيه عليها عليه يوم مساء صباح"
    " ظهر فجر ليلة السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة مرة مرتين"
    " مرات فور جراء"
)
_FAR = 14  # words behind a verb within which its subject may stand


@dataclass(frozen=True, slots=True)
class Deed:
    """An act and the words of him who does it, in order."""

    verb: Word
    form: str  # the verb less the pronoun behind it
    agent: tuple[int, ...]  # none where only the form of the verb tells of him
    whom: bool  # its object is a pronoun
    dropped: bool = False  # no noun behind the verb is who does it
    object: tuple[int, ...] = ()  # to whom it is done, where a noun behind the verb tells


def bare(key: str) -> str:
    """Return an Arabic verb less its «و», the marks of its person and a pronoun behind it."""
    key = key[1:] if key[:1] in "وف" and len(key) > 3 else key
    key = key[1:] if key[:2] in {"سي", "ست"} else key
    if key[:1] in "يت" and len(key) > 3:
        key = key[1:]
    return re.sub(r"(?:وا|ون|تا|ت|و|ا)$", "", key) if len(key) > 3 else key


def gender(key: str) -> str:
    """Return the gender of an Arabic verb in the third person: "f", "m", or "" where «تلقى» may be
    either.
    """
    key = key[1:] if key[:1] in "وف" and len(key) > 3 else key
    key = key.removeprefix("س") if key[:2] in {"سي", "ست"} else key
    if key.endswith("ت"):
        return "f"
    return "" if key[:1] == "ت" and not key.endswith("وا") else "m"


@kept
def deeds(reading: Reading) -> tuple[Deed, ...]:
    """Return the acts of an Arabic text that go on with somebody by a pronoun, or by none."""
    if not reading.arabic:
        return ()
    return tuple(d for w in reading.words if (d := _deed(reading, w)) is not None)


def _deed(reading: Reading, word: Word) -> Deed | None:
    if not word.arabic or word.counted or len(word.key) < 4 or reading.quoted(word):
        return None
    if word.key in AR_OPENERS | AR_PARTICLES | AR_PREPOSITIONS.keys() or is_given_name(word):
        return None
    him = _HIM.match(word.key)
    whom = him is not None and not word.raw.endswith("ة")
    verb = him.group(1) if whom and him else word.key
    if verb in AR_PREPOSITIONS or verb.lstrip("وف") in AR_PREPOSITIONS:
        return None  # «بينهم»
    if ACTION.match(verb) or verb.startswith(("ال", "لل", "بال", "وال")):
        return None
    before = reading.words[word.i - 1] if word.i else None
    ahead = before.key if before is not None and not stop_before(reading, word.i) else ""
    if whom and ahead in _WHO:
        named = _subject(reading, word, verb, whom)
        agent = named or (() if named is None else _ending_at(reading, word.i - 2))
        return Deed(word, verb, agent, True) if agent else None
    goes_on = word.key[:1] in "وف" and (gap_before(reading, word.i) or whom)
    if goes_on or (ahead == "ان" and _is_joined(reading, word.i - 1)):
        return _going_on(reading, word, verb, whom)
    if whom and (row := _between(reading, word)):
        named = _subject(reading, word, verb, whom)
        return None if named is None else Deed(word, verb, named or row, True)
    return None


def _is_joined(reading: Reading, i: int) -> bool:
    """Tell whether «أن» opens a clause of time: «قبل أن يطالب»."""
    return i > 0 and reading.words[i - 1].key in _BEFORE


def _going_on(reading: Reading, word: Word, verb: str, whom: bool) -> Deed | None:
    named = _subject(reading, word, verb, whom)
    behind = reading.words[word.i + 1 : word.i + 2]
    if not whom and behind and drops_subject(reading, word, behind[0]):
        agent = _agent_before(reading, word, verb)
        whom_to = phrase(reading, behind[0].i)
        return Deed(word, verb, agent, whom, dropped=True, object=whom_to) if agent else None
    if named is None or (named and not whom):
        return None  # it has its own subject: acts.py has it
    if named:
        return Deed(word, verb, named, True)
    return Deed(word, verb, _agent_before(reading, word, verb), whom, dropped=True)


def _subject(reading: Reading, word: Word, verb: str, whom: bool) -> tuple[int, ...] | None:
    """Return the noun behind a verb, in front of which times and places may stand; nothing where
    none does; None where it may be either subject or object.
    """
    i = word.i + 1
    last = min(len(reading.words), i + _FAR)
    while i < last and not gap_before(reading, i):
        at = reading.words[i]
        if at.key in _THAT | _HE_THAT or at.key in AR_OPENERS:
            return ()
        if at.key in _TIMES or at.counted:
            i += 1
        elif at.key in AR_PREPOSITIONS or at.key[1:] in AR_PREPOSITIONS:
            i = _end(reading, i + 1)
        elif is_led(at):
            i = _end(reading, i)
        elif _is_indefinite_object(reading, at):
            return () if i > word.i + 1 or _GIVES.match(verb) else None
        elif whom and _is_thing(reading, at):
            return () if _GIVES.match(verb) else None
        elif at.key.startswith("ال") or is_name(reading, at) or is_title(at):
            return phrase(reading, i)
        elif _GIVES.match(verb):
            return ()
        else:
            somebody = whom or reading.thesaurus.kinds(at.senses) & _BODIES
            return phrase(reading, i) if somebody else None
    return ()


def _is_indefinite_object(reading: Reading, word: Word) -> bool:
    """Tell whether a noun ends like an object or a manner: «مذكرةً», «متهما»."""
    owned = word.key.endswith(("ها", "نا", "هما"))
    alif = word.key.endswith("ا") and not owned and not is_name(reading, word)
    return alif or word.raw.endswith(("ًا", "اً", "ةً"))


def _is_thing(reading: Reading, word: Word) -> bool:
    """Tell whether a noun behind a pronoun is what he gets: «وسلمه الجائزة», «وشغله عامين»."""
    if word.key in BLAME:
        return True
    kinds = reading.thesaurus.kinds(word.senses)
    somebody = is_name(reading, word) or is_title(word) or bool(kinds & _BODIES)
    return not somebody and (word.key.startswith("ال") or "time" in kinds)


def _end(reading: Reading, i: int) -> int:
    """Return the place behind the noun phrase that begins at a word."""
    row = phrase(reading, i)
    return row[-1] + 1 if row else i + 1


def _ending_at(reading: Reading, last: int) -> tuple[int, ...]:
    """Return the noun phrase that ends at a word, from the act or the preposition before it."""
    first = last
    while first > 0 and not gap_before(reading, first):
        word = reading.words[first - 1]
        if ends(word) or not (word.content or word.capital) or word.counted:
            break
        if first - 1 == 0 or gap_before(reading, first - 1):
            break  # what opens a clause may be its verb
        first -= 1
    return tuple(range(first, last + 1)) if last >= 0 else ()


def _between(reading: Reading, verb: Word) -> tuple[int, ...]:
    """Return who stands between «إن» and a verb: «إن مدير السجن هددها»."""
    i = verb.i - 1
    while i >= 0 and reading.words[i].key in AR_PARTICLES:
        i -= 1
    last = i
    while i >= 0 and reading.words[i].key not in _THAT:
        word = reading.words[i]
        if gap_before(reading, i) or word.key in AR_PREPOSITIONS or verb.i - i > _FAR:
            return ()
        i -= 1
    if i < 0 or i == last:
        return ()
    return tuple(range(i + 1, last + 1))


def _agent_before(reading: Reading, word: Word, verb: str) -> tuple[int, ...]:
    """Return the subject of the nearest act before a verb in its sentence, of the same gender."""
    for i in range(word.i - 1, -1, -1):
        if stop_before(reading, i + 1):
            return ()
        other = reading.words[i]
        opens = gap_before(reading, i) or reading.words[i - 1].key in _THAT | AR_PARTICLES
        if not (opens and _is_verb_shaped(reading, other)):
            continue
        named = phrase(reading, i + 1) if i + 1 < word.i and not gap_before(reading, i + 1) else ()
        if not named or not _is_subject(reading, reading.words[named[0]]):
            return ()
        if other.key[:1] in "وف" and is_accusative(reading, named):
            continue  # «والتقى قادة محليين»: it goes on with somebody as well
        head = "f" if reading.words[named[0]].raw.endswith("ة") else "m"
        alike = gender(verb) == (gender(other.key) or head)
        return named if alike and not _is_passive(reading, other, word) else ()
    return ()


_AT_WHOSE = folded("يد أيدي قبل جانب")


def is_accusative(reading: Reading, row: tuple[int, ...]) -> bool:
    """Tell whether a word of a noun phrase has the ending of an object: «قادة محليين»."""
    return any(re.search(r"(?<!ال)\w{3}ين$", reading.words[i].key) for i in row)


def _is_passive(reading: Reading, verb: Word, high: Word) -> bool:
    """Tell whether who stands behind a verb has it done to him: «قتل فلان على يد علان»."""
    keys = [w.key for w in reading.words[verb.i : high.i]]
    by = any(a in {"علي", "من"} and b in _AT_WHOSE for a, b in pairwise(keys))
    return by or "\u064f" in verb.raw[:3]


def _is_verb_shaped(reading: Reading, word: Word) -> bool:
    if not word.arabic or word.counted or is_given_name(word) or word.raw.endswith(("ة", "ًا")):
        return False
    spoken = any(v.first == word.i and not v.preposition for v in reading.verbs)
    noun = word.key.startswith(("ال", "وال", "لل", "بال")) and not AL_ROOT.match(word.key)
    noun = noun or bool(ACTION.match(word.key) and word.key.lstrip("وف") not in HOLLOW)
    return spoken or (word.content and not noun and "event" in reading.thesaurus.kinds(word.senses))


def _is_subject(reading: Reading, word: Word) -> bool:
    """Tell whether the noun right behind a verb is somebody who can act."""
    owned = _HIM.match(word.key) and not word.raw.endswith("ة")
    if is_led(word) or word.key in AR_PREPOSITIONS or owned:
        return False
    kinds = reading.thesaurus.kinds(word.senses)
    return bool(kinds & _BODIES) or is_title(word) or is_name(reading, word) or (
        word.key.startswith("ال")
    )  # fmt: skip
