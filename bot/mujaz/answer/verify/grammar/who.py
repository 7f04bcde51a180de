"""Put the speaker's name where a passage only has a pronoun: "he told reporters".

In:  a passage, the text before it in its article
Out: the passage, with the name of who spoke last before it in place of the pronoun

Only the sentence right before the passage is asked, and only where it has one speaker: a name that
is guessed would turn the check of speakers against the truth.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import read
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.sentences import split_sentences

_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he)\b(?= (?:said|told|added|wrote|warned|insisted|replied)\b)"
)


def with_speaker(text: str, before: str, thesaurus: Thesaurus) -> str:
    """Return a passage whose pronoun of speech is replaced by a name, where that is certain."""
    found = _PRONOUN.search(text)
    if found is None:
        return text
    name = _last_speaker(before, thesaurus)
    return text[: found.start()] + name + text[found.end() :] if name else text


def _last_speaker(before: str, thesaurus: Thesaurus) -> str:
    """Return the one speaker of the last sentence, "" where there is none or several."""
    sentences = split_sentences(before)
    if not sentences:
        return ""
    reading = read(before[sentences[-1].start :], thesaurus)
    speakers = {s.speaker for s in statements(reading) if s.speaker}
    if len(speakers) != 1:
        return ""
    (speaker,) = speakers
    return " ".join(reading.words[i].raw for i in speaker)
