"""Tell whether a question asks which outlet told something: "which newspaper quoted him".

In:  the text of a question, the aspects found in it, the tables
Out: the aspects, the noun for the outlet answered by any outlet that a sentence names

The sentence says «أفادت وكالة رويترز»: it names the outlet, and need not say "news agency".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mujaz.answer.question.words import Aspect, Role
from mujaz.language.concepts import Concepts
from mujaz.language.fold import fold_key

_WHICH_OUTLET = re.compile(
    r"^(?:(?:and|so) )?(?:(?P<to>to|on|via|from|through|with|by) )?(?:which|what)"
    r" (?:\w+ )?(?P<en>news agency|agency|newspaper|paper|channel"
    r"|network|broadcaster|website|magazine|outlet|media outlet)\b"
    r"|^[وف]?(?P<ar_to>ل|الي |عبر |علي |عن طريق |من )?"
    r"(?:اي|ايه|ما|انهي|انو|شو|وش|ايش|شنو)(?: هي| هو)? (?:ال)?"
    r"(?P<ar>وكاله|صحيفه|جريده|قناه|شبكه|موقع|مجله|اذاعه|وسيله)\b"
)


def asks_which_outlet(text: str) -> bool:
    """Tell whether the outlet is asked for that told something."""
    found = _WHICH_OUTLET.match(fold_key(text))
    return found is not None and not found["to"] and not found["ar_to"]


def names_which_outlet(text: str) -> bool:
    """Tell whether an outlet is asked for, one to which somebody told something included."""
    return _WHICH_OUTLET.match(fold_key(text)) is not None


def with_outlets(aspects: Sequence[Aspect], text: str, concepts: Concepts) -> list[Aspect]:
    """Return the aspects, the outlet that is asked for being any that the tables know."""
    found = _WHICH_OUTLET.match(fold_key(text))
    if found is None:
        return list(aspects)
    outlets = frozenset(e.id for e in concepts.tables.entities.values() if e.kind == "outlet")
    noun = (found["en"] or found["ar"]).split()[0]
    return [
        replace(a, ids=a.ids | outlets, role=Role.CONTENT)
        if noun in fold_key(a.words).split() or a.words.endswith(noun)
        else a
        for a in aspects
    ]
