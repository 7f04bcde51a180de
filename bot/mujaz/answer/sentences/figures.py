"""Tell which numbers of a sentence count what a question asks for, whatever its words.

In:  a Unit, a question that asks "how many" or "how much"
Out: those numbers: «23» of "nine were killed and 23 injured" where the injured are asked for; and
     the one that tells of how many people all that is asked is true

Two outlets seldom count in the same words; so where they differ, the question tells of what.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from mujaz.answer.question.acts import ANYBODY
from mujaz.answer.question.forms import Form
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Role
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.measured import DIED, FAMILIES, is_part
from mujaz.answer.sentences.stands import places_of
from mujaz.language.closed import AUXILIARIES, BE
from mujaz.language.concepts import Concepts
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import Token, tokenize

_FAR = 4  # tokens from a number to the word that tells what it counts
_OF = frozenset({"of", "من"})
_NO_COUNT = frozenset({"ordinal", "year", "percent", "money"})
_SUFFERED = FAMILIES[1] | FAMILIES[2] | {"lost-lives", "wounded-people", "displace", "missing"}
_WHOEVER = frozenset({"", "person"})  # what is counted where nobody is left out
_BESIDES = frozenset(
    fold_key(w)
    for w in "another other others more further آخر آخرين آخرون أخرى إضافيين إضافيا".split()
)
_NARROWS = _BESIDES | frozenset(
    fold_key(w)
    for w in """
    of from who whom whose that which among aboard on with without aged under over
    من ممن على الذين كانوا كانا تحت دون فوق تتراوح بين
    """.split()
)
_GRAVELY = frozenset(
    fold_key(w)
    for w in """
    seriously critically severely badly gravely slightly lightly serious critical severe slight
    minor خطيرة خطرة بليغة بالغة حرجة طفيفة متوسطة خفيفة خطيرا خطيرين
    """.split()
)
BOUNDS = frozenset(
    fold_key(w)
    for w in """
    least most than over about around nearly almost roughly some under
    أكثر من نحو حوالي قرابة زهاء أقل الأقل يفوق يناهز
    """.split()
)  # "at least nine" and 12 do not differ
_BOUND_NEAR = 2
_SHORT = 3  # letters of an Arabic word whose first «و» is its own
_DID = frozenset({"died", "perished"}) | DIED  # behind those counted, and told of them all
_MAY_STAND_BETWEEN = AUXILIARIES | BE


class Figures:
    """Reads the numbers that a question asks for."""

    def __init__(self, asked: Asked, concepts: Concepts) -> None:
        self._asked = asked
        self._concepts = concepts
        must = [a for a in asked.aspects if a.must and not a.here]
        first = sorted(asked.of(Role.CONTENT), key=lambda a: a.at)
        first = [a for a in first if not a.ids & ANYBODY]  # "how many people does it employ"
        self._wanted = must or [a for a in asked.aspects if a.must] or first[:1]

    def of(self, unit: Unit) -> dict[Decimal, Quantity]:
        """Return the numbers of a sentence that are asked for, by their value."""
        asked = self._asked
        if asked.form is not Form.COUNT or asked.measure not in {"", "money"}:
            return {}
        dated = [(d.start - unit.start, d.end - unit.start) for d in unit.dates]
        numbers = [
            q for q in find_numbers(unit.text)
            if not any(start < q.end and q.start < end for start, end in dated)
        ]  # fmt: skip
        if asked.measure == "money":
            sums = {q.value: q for q in numbers if q.kind == "money"}
            return sums if len(sums) == 1 else {}
        return self._counted(
            unit, [q for q in numbers if q.kind not in _NO_COUNT and q.unit not in TIME_UNITS]
        )

    def toll(self, unit: Unit) -> Quantity | None:
        """Return how many people a sentence says suffered what is asked for, if it counts them all.

        So it does where they are called by no name of some of them («women», "pupils", «مصابين»),
        and nothing right beside the number or the act tells which of them: "four people from one
        village", "four people injured in the fire were moved", "four were badly injured".
        """
        if self._asked.measure or not any(a.ids & _SUFFERED for a in self._wanted):
            return None
        tokens = tokenize(unit.text)
        found = list(self.of(unit).values())
        if len(found) != 1 or found[0].unit not in _WHOEVER or found[0].low is not None:
            return None
        own = _own(found[0], tokens)
        keys = [t.key for t in tokens]
        before, behind = keys[max(0, own[0] - _BOUND_NEAR) : own[0]], keys[own[-1] + 1 :][:1]
        beside = (BOUNDS | _BESIDES) & {*before, *keys[own[0] : own[-1] + 1]}
        if beside or _NARROWS & {*behind} or _GRAVELY & {*keys}:
            return None
        return found[0] if self._suffers(unit.text, keys, own) else None

    def _suffers(self, text: str, keys: Sequence[str], own: Sequence[int]) -> bool:
        """Tell whether the act is told before a number, or of it: "nine people were killed"."""
        places = self._places(text)
        if any(own[0] - _FAR <= i < own[0] for i in places):
            return True
        act = next((i for i in sorted(places) if i > own[-1]), len(keys))
        between = keys[own[-1] + 1 : act]
        return act < len(keys) and (
            keys[act] in _DID if not between else _MAY_STAND_BETWEEN.issuperset(between)
        )

    def _places(self, text: str) -> set[int]:
        return set().union(*(places_of(a, text, self._concepts) for a in self._wanted))

    def _counted(self, unit: Unit, numbers: Sequence[Quantity]) -> dict[Decimal, Quantity]:
        tokens = tokenize(unit.text)
        places = self._places(unit.text)
        rivals = {
            i for m in self._concepts.find(unit.text) if (m.ids | m.kin) & _SUFFERED
            for i in range(m.first, m.first + m.length)
        } - places  # fmt: skip
        found: dict[Decimal, Quantity] = {}
        for number in numbers:
            own = _own(number, tokens)
            if not own or is_part(tokens, own[0]):
                continue
            if len(own) == 1 and any(t.key in _OF for t in tokens[own[0] + 1 : own[0] + 2]):
                continue  # "two of the injured", but «14 تابوتا من الخشب»
            near = _distance(own, places, tokens)
            if near <= _FAR and near < _distance(own, rivals, tokens):
                found[number.value] = number
        return found


def _own(number: Quantity, tokens: Sequence[Token]) -> list[int]:
    """Return the tokens of a number and what it counts."""
    return [i for i, t in enumerate(tokens) if number.start < t.end and t.start < number.end]


def _distance(own: Sequence[int], places: set[int], tokens: Sequence[Token]) -> int:
    """Return how many tokens lie from a number to the nearest of some places; "and" is two.

    So «قتل سبعة وأصيب 23» and "nine died and 31 were hurt" have each number with its own act.
    """
    found: list[int] = []
    for i in places:
        between = tokens[i + 1 : own[0] + 1] if i < own[0] else tokens[own[-1] + 1 : i + 1]
        found.append(len(between) + any(_joins(t.key) for t in between))
    return min(found, default=_FAR + 2)


def _joins(key: str) -> bool:
    return key == "and" or (key.startswith("و") and len(key) > _SHORT)
