"""Tell which numbers of a sentence count what a question asks for, whatever its words.

In:  a Unit, a question that asks "how many" or "how much"
Out: those numbers: «23» of "nine were killed and 23 injured" where the injured are asked for

Two outlets seldom count in the same words; so where they differ, the question tells of what.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from mujaz.answer.question.acts import ANYBODY
from mujaz.answer.question.forms import Form
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.measured import FAMILIES, PARTS
from mujaz.language.concepts import Concepts
from mujaz.language.counted import TIME_UNITS
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import all_readings, tokenize

_FAR = 4  # tokens from a number to the word that tells what it counts
_PART_NEAR = 3
_OF = frozenset({"of", "من"})
_NO_COUNT = frozenset({"ordinal", "year", "percent", "money"})
_SUFFERED = FAMILIES[1] | FAMILIES[2] | {"lost-lives", "wounded-people", "displace", "missing"}


class Figures:
    """Reads the numbers that a question asks for; `says` tells what stands in other words."""

    def __init__(
        self, asked: Asked, concepts: Concepts,
        says: Callable[[Aspect, Unit], bool] = lambda _aspect, _unit: False,
    ) -> None:  # fmt: skip
        self._asked = asked
        self._concepts = concepts
        self._says = says
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

    def _counted(self, unit: Unit, numbers: Sequence[Quantity]) -> dict[Decimal, Quantity]:
        tokens = tokenize(unit.text)
        named: dict[int, frozenset[str]] = {}
        for m in self._concepts.find(unit.text):
            for i in range(m.first, m.first + m.length):
                named[i] = m.ids | m.kin
        places = {
            i for i, t in enumerate(tokens)
            if any(_is_of(a, named.get(i, frozenset()), t.key) for a in self._wanted)
        }  # fmt: skip
        rivals = {i for i, ids in named.items() if ids & _SUFFERED} - places
        found: dict[Decimal, Quantity] = {}
        for number in numbers:
            own = [i for i, t in enumerate(tokens) if number.start < t.end and t.start < number.end]
            if not own:
                continue
            if any(t.key in PARTS for t in tokens[max(0, own[0] - _PART_NEAR) : own[0]]):
                continue  # "including three children"
            if len(own) == 1 and any(t.key in _OF for t in tokens[own[0] + 1 : own[0] + 2]):
                continue  # "two of the injured", but «14 تابوتا من الخشب»
            near = _distance(own, places)
            if near <= _FAR and near <= _distance(own, rivals):
                found[number.value] = number
        if not places and len(numbers) == 1 and any(self._says(a, unit) for a in self._wanted):
            return {numbers[0].value: numbers[0]}
        return found


def _is_of(aspect: Aspect, ids: frozenset[str], key: str) -> bool:
    return bool(aspect.ids & ids or aspect.stems & all_readings(key))


def _distance(own: list[int], places: set[int]) -> int:
    """Return how many tokens lie from a number to the nearest of some places."""
    return min((max(own[0] - i, i - own[-1], 0) for i in places), default=_FAR + 1)
