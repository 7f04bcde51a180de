"""Tell what matter a question is about, so that the next one can be asked of it: «حريق الميناء».

In:  a question understood, its text and tokens
Out: the words that name its matter, without what is asked of it; "" where it names none

«كم عدد قتلى حريق ميناء المرسى؟» is about a fire: who goes on with «وكم عدد المصابين؟» counts the
injured of that fire, and not of any other.
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.question.acts import ACTS
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect, Role
from mujaz.language.concepts import Concepts
from mujaz.language.persons import given_names, is_verb
from mujaz.language.tables import function_words
from mujaz.language.tokens import Token, is_arabic, tokenize

_MOST_ASKED = 2  # things that a follow-up asks of the matter; one that has more stands alone
_AT_ITS_HEAD = frozenset("the a an".split())
_WHO = frozenset("من ومن فمن مين ومين منو ومنو شكون وشكون ما وما".split())
_COUNTS = frozenset("كم وكم فكم عدد".split())


def matter_of(asked: Asked, text: str, tokens: Sequence[Token], concepts: Concepts) -> str:
    """Return the words of a question that name what it is about."""
    if asked.statements and (asked.speakers or asked.speaker is not None):
        return ""  # what somebody said: he is gone on with, by other rules
    kept = [a for a in asked.aspects if _is_matter(a, tokens, concepts)]
    if not any(a.role is not Role.MINOR for a in kept):
        return ""
    first = min(a.at for a in kept)
    last = max(a.at + len(tokenize(a.words)) - 1 for a in kept)
    if first and tokens[first - 1].key in _AT_ITS_HEAD:
        first -= 1
    return text[tokens[first].start : tokens[last].end]


def _is_matter(aspect: Aspect, tokens: Sequence[Token], concepts: Concepts) -> bool:
    """Tell whether an aspect is of the matter, and not what is asked of it."""
    if aspect.role is Role.NAME:
        return True
    before = tokens[aspect.at - 1].key if aspect.at else ""
    # «كم عدد القتلى», «كم جمعت الشركة»: what is asked stands right behind the word that asks
    if aspect.role is Role.MINOR or before in _COUNTS:
        return False
    key = tokens[aspect.at].key
    if not is_arabic(key):
        return not (aspect.act or aspect.must)
    if aspect.kind in ACTS and before in function_words()["question"]:
        return key.startswith("ال")
    return not is_verb(key, aspect.ids, aspect.kind, concepts) or key.startswith("ال")


def leans_on_a_matter(asked: Asked, text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a question asks for something, and says of no matter for which."""
    if any(a.role is Role.NAME for a in asked.aspects) or asked.when:
        return False
    if names_another(tokens):
        return False
    of = [a for a in asked.aspects if a.role is not Role.MINOR]
    speaks = asked.speaker is not None and asked.speaker.head is not None
    return (bool(of) or speaks) and len(of) <= _MOST_ASKED


def names_another(tokens: Sequence[Token]) -> bool:
    """Tell whether a given name stands there: a storm, or a person whom no table knows."""
    grammar = frozenset().union(*function_words().values())  # «على» is spelled as «علي»
    return any(t.key in given_names() - grammar for t in tokens)


def is_place(name: str, concepts: Concepts) -> bool:
    """Tell whether a name is that of a place: it is no subject that a verb leaves out."""
    found = concepts.find(name)
    entities = [e for m in found for i in m.ids if (e := concepts.entity(i)) is not None]
    return any(e.kind == "place" for e in entities) or any(m.kind == "place" for m in found)


def has_its_subject(tokens: Sequence[Token]) -> bool:
    """Tell whether a follow-up asks how many, or who: no subject is left out."""
    return any(t.key in _COUNTS for t in tokens[:2]) or tokens[0].key in _WHO
