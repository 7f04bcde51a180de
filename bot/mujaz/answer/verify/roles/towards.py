"""C17: who is behind "on", "against", "from" or "to" has not changed places with another.

In:  a Pair, in one language or two
Out: Reasons

«العزلة التي كان الغربيون يفرضونها على موسكو» is not «كانت موسكو تفرضها على الغربيين», and "from
Doha to Muscat" is not "from Muscat to Doha". Both words must stand in both texts, each where the
other stands: who turns a sentence round ("Kyiv faces pressure from Moscow") changes the preposition
too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.roles.exchanged import conversely
from mujaz.answer.verify.words.thesaurus import known
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_CLASSES: Mapping[str, str] = {
    fold_key(word): name
    for name, words in {
        "in": "في in inside within",
        "on": "على عليها عليه on upon over",
        "against": "ضد against",
        "from": "من from",
        "to": "إلى نحو to towards toward into",
    }.items()
    for word in words.split()
}
_PASSED = frozenset({"the", "a", "an", "its", "his", "her", "their", "al"})
_BODIES = frozenset({"person", "institution", "place"})
_APART = 2  # a noun and its adjective stand in either order
_REACH = 3  # words from a preposition to the last word of whom it leads


def check_towards(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two have each other's place behind a preposition."""
    if conversely(pair):
        return
    ours, theirs = led_by(pair.claim), led_by(pair.evidence)
    bodies = [
        (w, there)
        for w in pair.claim.content
        if _is_body(pair.claim, w) and (there := pair.surest(w)) is not None
    ]
    for (one, there), (other, then) in combinations(bodies, 2):
        here = ours.get(one.i, ""), ours.get(other.i, "")
        found = theirs.get(there.i, ""), theirs.get(then.i, "")
        if "in" in here and "" in here:
            continue  # an adjective may say in which land: «الانتخابات الموريتانية»
        near = min(abs(one.i - other.i), abs(there.i - then.i)) < _APART
        if here[0] == here[1] or found != here[::-1] or near:
            continue
        if abs(there.clause - then.clause) > 1 or abs(one.clause - other.clause) > 1:
            continue
        if pair.crossed and "to" in here and not {"from", "in"} & set(here):
            continue  # «أعطاه» has nothing of "gave to"
        detail = f"{one.raw!r} and {other.raw!r} have changed places"
        yield Reason(check="role_order", detail=detail)
        return


def led_by(reading: Reading) -> dict[int, str]:
    """Return the class of the preposition that leads each word, with the words joined to it."""
    found: dict[int, str] = {}
    for word in reading.words:
        name = _CLASSES.get(word.key, "")
        if name:
            row = reading.words[word.i + 1 : word.i + 1 + _REACH]
            for led in _row(row, word):
                found.setdefault(led.i, name)
        elif word.arabic and word.key.startswith("لل") and word.content:
            found.setdefault(word.i, "to")
    return found


def _row(words: list[Word], before: Word) -> Iterator[Word]:
    """Yield the first word behind a preposition, and what follows it as one name."""
    seen = False
    for word in words:
        if word.clause != before.clause or word.key in _CLASSES or word.counted:
            return
        if word.key in _PASSED and not seen:
            continue
        if not word.content:
            return
        if seen and not word.capital:
            return
        yield word
        seen = True


def _is_body(reading: Reading, word: Word) -> bool:
    if word.counted:
        return False
    if word.capital or any(s.startswith("e:") for s in word.senses):
        return True
    kinds = reading.thesaurus.kinds(word.senses)
    definite = word.arabic and word.key.startswith("ال")
    return definite or is_title(word) or bool(kinds & _BODIES) or not known(word.senses)
