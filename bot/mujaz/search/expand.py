"""Say what a question names in every spelling and language that the tables know.

In:  a question as it was written
Out: for each thing it names, all forms of its name, as stems: "Dmitriev" gives «دميترييف» too
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.concepts import Concepts
from mujaz.language.tables import Topic
from mujaz.language.tokens import stem, tokenize

Forms = Sequence[Sequence[str]]  # alternatives, each a sequence of stems that belong together

_MOST_THINGS = 16  # of a question
_MOST_FORMS = 40  # of a thing


class Expander:
    """Knows the forms of each name and term; build once, use often."""

    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts
        self._forms: dict[str, Forms] = {}

    def known(self, query: str) -> frozenset[str]:
        """Return the keys of the words that the tables know."""
        tokens, found = tokenize(query), self._concepts.find(query)
        return frozenset(t.key for m in found for t in tokens[m.first : m.first + m.length])

    def names(self, query: str) -> Sequence[Forms]:
        """Return the forms of each thing that the question names, in its order."""
        things: dict[frozenset[str], Forms] = {}
        for mention in self._concepts.find(query):
            forms = dict.fromkeys(f for id_ in sorted(mention.ids) for f in self._of(id_))
            if forms:
                things[mention.ids] = list(forms)[:_MOST_FORMS]
        return list(things.values())[:_MOST_THINGS]

    def topic(self, topic: Topic) -> tuple[Forms, Forms]:
        """Return the forms of a topic's main name, and those of all its terms."""
        terms = dict.fromkeys(f for id_ in topic.terms for f in self._of(id_))
        main = self._of(topic.entities[0]) if topic.entities else ()
        return main, list(terms)

    def _of(self, id_: str) -> Forms:
        if id_ not in self._forms:
            self._forms[id_] = list(dict.fromkeys(filter(None, map(_stems, self._words(id_)))))
        return self._forms[id_]

    def _words(self, id_: str) -> Sequence[str]:
        tables = self._concepts.tables
        if id_ in tables.entities:
            return tables.entities[id_].aliases
        return [form for forms in tables.terms[id_].words.values() for form in forms]


def _stems(form: str) -> tuple[str, ...]:
    return tuple(stem(token.key) for token in tokenize(form))
