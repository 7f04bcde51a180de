"""Tell Arabic words that are no names, though a name may stand there.

In:  a Reading and two of its words
Out: whether they are ordinary ones

Behind an office stands a verb as well as a name: «لأن الرئيس أصيب بعارض».
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import IMPERFECT, PERFECT

_WITH_PRONOUN = re.compile(r"\w{3,}(?:هما|هم|ها|كم|نا|هن)$")


def is_no_name(reading: Reading, first: Word, second: Word) -> bool:
    """Return whether two words behind an office are a verb or a noun and what belongs to it."""
    if is_given_name(first):
        return False
    kinds = reading.thesaurus.kinds(first.senses)
    if _WITH_PRONOUN.fullmatch(first.key) and (kinds or first.key.endswith("هما")):
        return True  # «لقي عاملان حتفهما»
    verb = IMPERFECT.match(first.key) or PERFECT.match(first.key)
    if verb and "event" in kinds:
        return True
    joined = second.key[:1] == "و" and "event" in reading.thesaurus.kinds(second.senses)
    return joined and bool(kinds)
