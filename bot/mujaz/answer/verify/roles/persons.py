"""C7, C17: a person keeps the act that an Arabic text tells of him.

In:  a Pair in Arabic
Out: Reasons: entities

«وبرأت المحكمة شقيقه وليد حداد» does not acquit «سامر حداد», though the sentence before names him.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.replaced import beside
from mujaz.answer.verify.roles.agents import MUTUAL
from mujaz.answer.verify.roles.swapped import one_act
from mujaz.answer.verify.words.thesaurus import known
from mujaz.model import Reason

_LETTERS = 3


def check_persons(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where an act is told of somebody whom the evidence names with another one."""
    if pair.crossed or not pair.claim.arabic:
        return
    theirs = [a.verb for a in acts(pair.evidence)]
    for verb in (a.verb for a in acts(pair.claim)):
        same = [w for w in theirs if one_act(pair, verb, w)]
        if not same or verb.key.lstrip("وف") in MUTUAL:
            continue
        named = [_names(pair.evidence, w) for w in same]
        if not all(named) or any(_told(pair, name) for names in named for name in names):
            continue
        clauses = {w.clause for w in same}
        for first in _names(pair.claim, verb):
            places = [m for m in pair.matches[first.i] if m.key.lstrip("وبلف") == first.key]
            if places and not any(m.clause in clauses for m in places):
                detail = f"the evidence says {verb.raw!r} of {named[0][0].raw!r}, not {first.raw!r}"
                yield Reason(check="entities", detail=detail)
                return


def _told(pair: Pair, name: Word) -> bool:
    """Tell whether the claim has somebody's name, or what leads to it: «شقيقه»."""
    before = beside(pair.evidence, name, -1)
    led = before is not None and not is_title(before) and before.key.endswith(("ه", "ها"))
    lead = before is not None and led and not before.raw.endswith("ة")
    ours = {w.key.lstrip("وبلف") for w in pair.claim.words}
    return name.key in ours or bool(
        lead and before and any(before in pair.matches[w.i] for w in pair.claim.words)
    )


def _names(reading: Reading, verb: Word) -> list[Word]:
    """Return the first words of the names behind a verb, in its clause: two words that no table
    knows, the first without the article.
    """
    behind = [w for w in reading.clause(verb.clause) if w.i > verb.i]
    return [
        one for one, other in pairwise(behind)
        if _unknown(one) and not one.key.startswith(("ال", "لل", "بال")) and one.key.isalpha()
        and other.i == one.i + 1 and beside(reading, one, 1) is other
        and other.content and not other.counted and not one.raw.endswith(("ًا", "اً"))
        and (_unknown(other) or other.key.startswith("ال"))
    ]  # fmt: skip


def _unknown(word: Word) -> bool:
    if is_given_name(word):
        return True
    named = any(s.startswith("e:") for s in word.senses)
    plain = word.content and not word.counted and len(word.key) >= _LETTERS
    return plain and (named or not known(word.senses))
