"""Tell whether a sentence only demands, threatens or refuses what a question takes as done.

In:  the text of a sentence, the aspect of what was done
Out: whether each mention of it stands behind a word such as «طالب», "called for", «هدد»

"When did the minister resign?" is not answered by the day on which a deputy demanded it.
"""

from __future__ import annotations

from mujaz.answer.question.words import Aspect
from mujaz.answer.sentences.stands import places_of
from mujaz.language.concepts import Concepts
from mujaz.language.tokens import Token, is_arabic, tokenize, without_clitics

_NEAR = 5  # words between the demand and what is demanded
_DEMANDS = frozenset(
    """
    طالب طالبت طالبوا يطالب تطالب يطالبون مطالبا مطالبه مطالبين مطالبات دعا دعت دعوا يدعو تدعو داعيا
    داعيه دعوات هدد هددت هددوا يهدد تهدد مهددا مهدده لوح لوحت ناشد ناشدت يناشد حث حثت يحث
    demand demands demanded demanding urge urged urges urging threaten threatened threatens
    threatening called calls calling
    """.split()
)
_CALLS = frozenset({"called", "calls", "calling"})  # only with "for"


def only_demanded(text: str, aspect: Aspect, concepts: Concepts) -> bool:
    """Return whether what was done is named in a sentence, but only as something demanded."""
    tokens = tokenize(text)
    places = places_of(aspect, text, concepts)
    return bool(places) and all(demanded_at(tokens, i) for i in places)


def demanded_at(tokens: tuple[Token, ...], i: int) -> bool:
    """Return whether a word stands behind one such as "demanded"."""
    for j in range(max(0, i - _NEAR), i):
        key = tokens[j].key
        if key in _CALLS and tokens[j + 1].key != "for":
            continue
        readings = without_clitics(key) if is_arabic(key) else [key]
        if not _DEMANDS.isdisjoint(readings):
            return True
    return False
