"""Find where what somebody tells begins and ends, and where the article speaks for itself again.

In:  a Reading and a reporting verb
Out: the index of the first word that is no longer his

Who describes or reports a thing has a noun behind the verb, and no statement: "reported a few
faults but found no fraud", "described a bang, but investigators have no answer". What stands behind
the "but" has a verb of its own, and nobody says it. Behind "said" it may go on with his words.
"""

from __future__ import annotations

import re

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.language.closed import BE, THAT
from mujaz.language.sentences import split_sentences

_OF_A_THING = frozenset(
    """
    described describes describe describing reported reports report reporting recounted recount
    recalled recall recalls noted notes listed lists cited cites documented recorded
    """.split()
)
_TURNS = frozenset("but while whereas although though yet".split())
_UNDER = frozenset("before after as when until since where who which whose".split())
_SUBJECTS = frozenset("he she it they we i there".split())
_FINITE = BE | frozenset("has have had will would can could may might must do does did".split())


def own_voice(reading: Reading, verb: SpeechVerb) -> int:
    """Return where the words end that a verb reports, behind the text where nothing shows it."""
    end = len(reading.words)
    if verb.preposition or reading.words[verb.first].key not in _OF_A_THING:
        return end
    under = False
    for word in reading.words[verb.last + 1 :]:
        gap = reading.text[reading.words[word.i - 1].end : word.start]
        if any(c in gap for c in ".!?;:"):
            return end
        if word.key in _TURNS:
            return word.i if _has_verb(reading, word) else end
        under |= word.key in _UNDER
        if word.key in THAT | _SUBJECTS or (not under and _is_finite(reading, word)):
            return end  # a statement: "reported the dam was safe"
    return end


def _is_finite(reading: Reading, word: Word) -> bool:
    plain = word.key.endswith(("ed", "ing")) or not word.content
    return word.key in _FINITE or (is_verb(reading, word) and not plain)


def _has_verb(reading: Reading, turn: Word) -> bool:
    """Tell whether what stands behind a "but" tells something with a verb of its own."""
    behind = [w for w in reading.clause(turn.clause) if w.i > turn.i]
    speech = {v.first for v in reading.verbs}
    return any((w.key in _FINITE or is_verb(reading, w)) and w.i not in speech for w in behind)


_DOUBTS = re.compile(r"[وف]?(?:[يت]?شكك|طعن|[يت]طعن)(?:ت|وا|ون|ا|ه)?$")


def doubts(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether «في» behind a verb leads to what is doubted: «شككت في الأرقام»."""
    return bool(_DOUBTS.match(reading.words[verb.first].key))


def sentence_start(reading: Reading, word: Word) -> int:
    """Return the first word of a word's sentence: "The attackers demanded it, he told them"."""
    starts = [s.start for s in split_sentences(reading.text) if s.start <= word.start]
    return next((w.i for w in reading.words if starts and w.start >= starts[-1]), 0)
