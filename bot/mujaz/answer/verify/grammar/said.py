"""Split a text into statements: who speaks, and what is said.

In:  a Reading
Out: Statements in order

A verb inside the statement of another («قال الوزير إن الشركة أعلنت») is part of what is said.
Who speaks is told by `speakers`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.cited import (
    told_past_a_name,
)
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.reading import REPORTING, Reading
from mujaz.answer.verify.grammar.speakers import of_a_noun, speaker_of
from mujaz.answer.verify.grammar.spoken import is_silent, speaks
from mujaz.answer.verify.grammar.voice import own_voice, sentence_start
from mujaz.language.closed import THAT
from mujaz.language.sentences import split_sentences

_LITTLE = 2  # words behind a verb that are no statement
_FAR = 12  # words between a verb and the "that" of its statement
# «مؤكدًا استعداده»: he who spoke before goes on
_PARTICIPLE = re.compile(r"(?:و?م\w{2,}ا|و?قائل[اه]|و?لافت[اه])$")


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says: indexes of the speaker's words and of the statement's."""

    speaker: tuple[int, ...]
    said: frozenset[int]
    strength: str
    verb: int


@kept
def statements(reading: Reading) -> list[Statement]:
    """Return the statements of a text, in order."""
    verbs = _outer([v for v in reading.verbs if speaks(reading, v)], reading)
    found: list[Statement] = []
    for n, verb in enumerate(verbs):
        if is_silent(reading, verb) or (found and _is_adjunct(reading, verb, found[-1])):
            continue
        low = verbs[n - 1].last + 1 if n else 0
        high = verbs[n + 1].first if n + 1 < len(verbs) else len(reading.words)
        speaker = speaker_of(reading, verb, (low, high))
        before = reading.words[verb.first - 1].key if verb.first else ""
        if found and (
            not speaker
            or _PARTICIPLE.match(reading.words[verb.first].key)
            or _goes_on(reading, verb)
            or before in {"and", "but", "also", "he", "she", "they"}
            or _joins(reading, verb, found[-1])
        ):
            speaker = found[-1].speaker
        own = _sentence_start(reading, verb, low), _sentence_end(reading, verb, high)
        said = _said(reading, verb, own, speaker)
        voice = own_voice(reading, verb)
        said = frozenset(i for i in said if i < voice)
        found.append(Statement(speaker, said, verb.strength, verb.first))
    return found


_NEXT_TO = 4  # words from a verb to «في بيان»


def _is_adjunct(reading: Reading, verb: SpeechVerb, before: Statement) -> bool:
    """Tell whether «في بيان» only says where he says it who has just been named: «نفت «المسار» في
    بيان دفع رشى».
    """
    word, spoken = reading.words[verb.first], reading.words[before.verb]
    near = word.i - spoken.i <= _NEXT_TO and word.clause == spoken.clause
    that = any(w.key in THAT for w in reading.words[word.i + 1 : word.i + 4])
    return word.key == "في" and near and bool(before.speaker) and not that


def _sentence_end(reading: Reading, verb: SpeechVerb, high: int) -> int:
    """Return where what a verb tells ends at most: a sentence with another verb is another's."""
    if high == len(reading.words) or reading.words[verb.first].arabic:
        return high
    limit = reading.words[high].start
    starts = [s.start for s in split_sentences(reading.text) if s.start <= limit]
    last = max(starts, default=0)
    if last <= reading.words[verb.last].end:
        return high
    return next(w.i for w in reading.words if w.start >= last)


def _sentence_start(reading: Reading, verb: SpeechVerb, low: int) -> int:
    """Return where what a verb tells begins at the earliest: behind another verb's sentence."""
    if not low or reading.words[verb.first].arabic:
        return low
    before, own = reading.words[low - 1].start, reading.words[verb.first].start
    starts = [s.start for s in split_sentences(reading.text) if before < s.start <= own]
    return next((w.i for w in reading.words if starts and w.start >= starts[0]), low)


def _goes_on(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether who spoke before goes on: "rejected the charge, saying it had paid"."""
    word = reading.words[verb.first]
    if verb.preposition or word.arabic or not word.key.endswith("ing") or not word.i:
        return False
    return "," in reading.text[reading.words[word.i - 1].end : word.start]


def _joins(reading: Reading, verb: SpeechVerb, before: Statement) -> bool:
    """Tell whether an Arabic verb with «و» goes on with the subject of the verb before it: «الوزارة
    رفضت هذه الرواية وقالت إن».
    """
    word = reading.words[verb.first]
    behind = reading.words[verb.last + 1 : verb.last + 2]
    opens = any(w.key in THAT for w in behind)
    joined = word.arabic and word.key[:1] in {"و", "ف"} and not verb.preposition
    return joined and opens and word.clause == reading.words[before.verb].clause


def _said(
    reading: Reading, verb: SpeechVerb, bounds: tuple[int, int], speaker: tuple[int, ...]
) -> frozenset[int]:
    """Return the words behind the verb; those before it where nothing or little stands behind."""
    own = {*speaker, *range(verb.first, verb.last + 1)}
    words = [w for w in reading.words if (w.content or w.counted) and w.i not in own]
    told = _that(reading, verb, bounds[1])  # what stands before "that" says who speaks, and where
    behind = [w.i for w in words if max(verb.last, told) < w.i < bounds[1]]
    before = [w.i for w in words if bounds[0] <= w.i < verb.first]
    first = reading.words[verb.first]
    gap = _DETERMINER.sub("", reading.text[: reading.words[min(own)].start]).rstrip()
    inverted = gap.endswith((",", "،", '"', "”", "»")) and (
        len(behind) < _LITTLE
        or _only_names(reading, verb, behind)
        or (told < 0 and _of_who_spoke(reading, verb, behind))
    )
    told_last = first.key == "told" and bounds[1] == len(reading.words) and not reading.quotations
    if inverted and told_last:
        start = sentence_start(reading, first)
        outer = [v for v in reading.verbs if start <= v.first < verb.first]
        if not any(v.strength in REPORTING for v in outer):
            before = [w.i for w in words if start <= w.i < verb.first]  # what is demanded as well
    if verb.preposition or inverted or not behind:
        return frozenset(before + behind)
    same = [i for i in before if reading.words[i].clause == first.clause]
    return frozenset(behind + same)


def _only_names(reading: Reading, verb: SpeechVerb, behind: list[int]) -> bool:
    """Tell whether only the speaker's name stands behind: '…," said its head, Iris Tamano'."""
    words = [reading.words[i] for i in behind]
    named = not words[0].arabic and all(w.capital for w in words) and len(words) <= _NAMED
    return named and words[0].clause == reading.words[verb.last].clause + 1


_NAMED = 3


def _of_who_spoke(reading: Reading, verb: SpeechVerb, behind: list[int]) -> bool:
    """Tell whether words behind the speaker only say who he is, his words quoted before him: '…,"
    said Iris Tamano, the head of the clinic'.
    """
    first = reading.words[verb.first]
    before = reading.words[first.i - 1 : first.i] if first.i else []
    joined = first.arabic and first.key[0] in "وف"
    quoted = any(reading.quoted(w) for w in before) and not joined
    return quoted and not any(reading.quoted(reading.words[i]) for i in behind)


def _that(reading: Reading, verb: SpeechVerb, high: int) -> int:
    """Return the index of the word behind a verb that opens what is said; -1 where none does."""
    for word in reading.words[verb.last + 1 : min(high, verb.last + 1 + _FAR)]:
        if word.key in THAT and not of_a_noun(reading, word):
            return word.i
    return -1


def _outer(verbs: list[SpeechVerb], reading: Reading) -> list[SpeechVerb]:
    """Leave out the verbs inside what another verb reports."""
    kept: list[SpeechVerb] = []
    for verb in verbs:
        word = reading.words[verb.first]
        last = reading.words[kept[-1].first].clause if kept else -9
        opened = reading.clause(word.clause)[0]
        nested = word.clause == last or (word.clause == last + 1 and opened.key in THAT)
        nested |= bool(kept) and told_past_a_name(reading, kept[-1], opened)
        joined = word.key[:1] in {"و", "ف"} and word.key != "في"  # «قال في منشور إن»
        if kept and nested and not verb.preposition and not joined:
            continue
        kept.append(verb)
    return kept


_DETERMINER = re.compile(r"(?<=[,\"”»] )(?:its|his|her|their|the|a|an) \Z")
