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
from mujaz.answer.sentences.measured import FAMILIES, is_part
from mujaz.answer.sentences.stands import places_of
from mujaz.answer.sentences.tolls import Suffered, Toll, tolls_of
from mujaz.language.concepts import Concepts
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import Token, tokenize

_FAR = 4  # tokens from a number to the word that tells what it counts
_OF = frozenset({"of", "من"})
_NO_COUNT = frozenset({"ordinal", "year", "percent", "money"})
_SUFFERED: dict[Suffered, frozenset[str]] = {  # ids of lexicon.tsv
    "dead": FAMILIES[1] | {"lost-lives"}, "hurt": FAMILIES[2] | {"wounded-people"},
    "held": FAMILIES[3], "displaced": frozenset({"displace"}), "missing": frozenset({"missing"}),
}  # fmt: skip
_RIVALS = frozenset[str]().union(*(ids for k, ids in _SUFFERED.items() if k != "held"))
BOUNDS = frozenset(
    fold_key(w)
    for w in """
    least most than over about around nearly almost roughly some under
    أكثر من نحو حوالي قرابة زهاء أقل الأقل يفوق يناهز
    """.split()
)  # "at least nine" and 12 do not differ
_SHORT = 3  # letters of an Arabic word whose first «و» is its own


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
        numbers = [q for q in find_numbers(unit.text) if not _is_dated(unit, q)]
        if asked.measure == "money":
            sums = {q.value: q for q in numbers if q.kind == "money"}
            return sums if len(sums) == 1 else {}
        return self._counted(
            unit, [q for q in numbers if q.kind not in _NO_COUNT and q.unit not in TIME_UNITS]
        )

    def toll(self, unit: Unit) -> Toll | None:
        """Return how many people a sentence says suffered what is asked for."""
        kinds = {k for k, ids in _SUFFERED.items() if any(a.ids & ids for a in self._wanted)}
        if self._asked.form is not Form.COUNT or self._asked.measure:
            return None
        told = [t for t in tolls_of(unit.text) if t.suffered in kinds]
        found = [t for t in told if not _is_dated(unit, t.number)]
        return found[0] if len(found) == 1 else None

    def _places(self, text: str) -> set[int]:
        return set().union(*(places_of(a, text, self._concepts) for a in self._wanted))

    def _counted(self, unit: Unit, numbers: Sequence[Quantity]) -> dict[Decimal, Quantity]:
        tokens = tokenize(unit.text)
        places = self._places(unit.text)
        rivals = {
            i for m in self._concepts.find(unit.text) if (m.ids | m.kin) & _RIVALS
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


def _is_dated(unit: Unit, number: Quantity) -> bool:
    """Tell whether a number is part of a date."""
    return any(
        d.start - unit.start < number.end and number.start < d.end - unit.start for d in unit.dates
    )


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
