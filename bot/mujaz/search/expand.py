"""Say what a question names in every spelling and language that the tables know.

In:  a question as it was written
Out: for each thing it names, all forms of its name, as stems: "Dmitriev" gives «دميترييف» too
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mujaz.language.concepts import Concepts
from mujaz.language.tables import Topic
from mujaz.language.tokens import Token, is_arabic, stem, tokenize
from mujaz.search.analyse import silent
from mujaz.search.renderings import Form, Rendering, Renderings

Forms = Sequence[Form]  # alternatives, each a sequence of stems that belong together

_MOST_THINGS = 32  # of a question
_MOST_FORMS = 40  # of a thing


class Expander:
    """Knows the forms of each name and term; build once, use often."""

    def __init__(self, concepts: Concepts, renderings: Renderings | None = None) -> None:
        """`renderings`: what words of a question are in the other language, beside the tables."""
        self._concepts = concepts
        self._renderings = renderings
        self._forms: dict[str, Forms] = {}

    def load(self) -> None:
        """Read now what the first question would read."""
        if self._renderings is not None:
            self._renderings.load()

    def known(self, query: str) -> frozenset[str]:
        """Return the keys of the words that the tables know, or the dictionary."""
        tokens, found = tokenize(query), self._concepts.find(query)
        places = [(m.first, m.length) for m in found]
        places += [(i, length) for i, length, _ in self._renderings_of(tokens)]
        return frozenset(t.key for i, length in places for t in tokens[i : i + length])

    def names(self, query: str) -> Sequence[Forms]:
        """Return the forms of each thing that the question names, in its order."""
        things: dict[frozenset[str], list[Form]] = {}
        thing_at: dict[int, list[Form]] = {}  # by the place of a word
        for mention in self._concepts.find(query):
            forms = dict.fromkeys(f for id_ in sorted(mention.ids) for f in self._of(id_))
            if forms:
                thing = things.setdefault(mention.ids, list(forms)[:_MOST_FORMS])
                places = range(mention.first, mention.first + mention.length)
                thing_at |= dict.fromkeys(places, thing)
        rest = self._rendered(tokenize(query), thing_at)
        return [*things.values(), *rest][:_MOST_THINGS]

    def _rendered(
        self, tokens: Sequence[Token], thing_at: Mapping[int, list[Form]]
    ) -> list[list[Form]]:
        """Add what a dictionary knows to the things of the tables; return what it alone knows."""
        rest: dict[Form, list[Form]] = {}
        for i, length, forms in self._renderings_of(tokens):
            thing = thing_at.get(i)
            if thing is None:
                word = tuple(token.stem for token in tokens[i : i + length])
                rest[word] = [word, *forms]
            else:
                thing += [form for form in forms if form not in thing]
        return list(rest.values())

    def _renderings_of(self, tokens: Sequence[Token]) -> list[Rendering]:
        if self._renderings is None or all(is_arabic(token.key) for token in tokens):
            return []
        found = self._renderings.of([token.stem for token in tokens])
        return [r for r in found if r[1] > 1 or tokens[r[0]].key not in silent()]

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
