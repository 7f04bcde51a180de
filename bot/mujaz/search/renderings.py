"""How a word may be said in the other language, by the rows of a dictionary.

In:  rows of forms, the English and the Arabic ones of one word together
Out: for a word of a question, its forms in the other language, as stems

The rows are the verifier's (answer/verify/data/across_*.tsv), handed in where everything is wired:
one dictionary, and search knows nothing of the verifier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from mujaz.language.fold import fold_key
from mujaz.language.tokens import is_arabic, keys_of, stem

Rows = Callable[[], Iterable[Sequence[str]]]
Form = tuple[str, ...]  # stems that belong together
Rendering = tuple[int, int, tuple[Form, ...]]  # place, length in words, forms

_MOST_FORMS = 8  # of a word: the first ones are its usual renderings; 6 to 20 find the same
_MOST_WORDS = 2  # of a phrase


class Renderings:
    """Reads the rows when the first question asks for them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._known: dict[Form, tuple[Form, ...]] = {}

    def load(self) -> None:
        """Read the rows now: half a second, which a service that stays takes beforehand."""
        _ = self._table

    def of(self, stems: Sequence[str]) -> Iterator[Rendering]:
        """Yield each word or phrase that rows know, the longer one first."""
        i = 0
        while i < len(stems):
            length, forms = self._longest(stems, i)
            if forms:
                yield i, length, forms
            i += length

    def _longest(self, stems: Sequence[str], i: int) -> tuple[int, tuple[Form, ...]]:
        for length in range(_MOST_WORDS, 0, -1):
            key = tuple(stems[i : i + length])
            if len(key) == length and key in self._table:
                return length, self._forms(key)
        return 1, ()

    def _forms(self, key: Form) -> tuple[Form, ...]:
        if key not in self._known:
            stemmed = (tuple(map(stem, keys_of(form))) for form in self._table[key])
            self._known[key] = tuple(dict.fromkeys(filter(None, stemmed)))[:_MOST_FORMS]
        return self._known[key]

    @cached_property
    def _table(self) -> dict[Form, list[str]]:
        """English words by stem; what stands for them is stemmed when it is asked for."""
        table: dict[Form, list[str]] = {}
        for forms in self._rows():
            arabic = [form for form in forms if is_arabic(form)]
            for form in forms:
                if not is_arabic(form):
                    key = tuple(map(stem, fold_key(form).split()))
                    table.setdefault(key, []).extend(arabic)
        return table
