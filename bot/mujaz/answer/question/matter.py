"""Tell what matter a question is about, so that the next one can be asked of it: «حريق الميناء».

In:  a question understood, its text and tokens
Out: the words that name its matter, without what is asked of it; whether the next asks of it

«كم عدد قتلى حريق ميناء المرسى؟» is about a fire: who goes on with «وكم عدد المصابين؟» counts the
injured of that fire, and not of any other. «ومن فاز في الانتخابات؟» asks something new.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mujaz.answer.question.acts import ACTS
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect, Role
from mujaz.language.closed import AUXILIARIES
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.persons import given_names, is_verb, spelled_as_a_name
from mujaz.language.tables import function_words
from mujaz.language.tokens import Token, is_arabic, tokenize

_OF_A_MATTER = frozenset(  # what anything that happens can have
    """
    casualties kill die martyr lost-lives injure wounded-people toll survive survivor missing-person
    rescue evacuate displace displaced-people age damage lose cost compensate insurance cause motive
    trigger blame responsibility culprit suspect arrest detain-hold witness investigate magnitude
    attend participate turnout-share winner score demand result
    """.split()
)
_AT_ITS_HEAD = frozenset("the a an".split())
_WHO = frozenset("من ومن فمن مين ومين منو ومنو شكون وشكون ما وما".split())
_COUNTS = frozenset("كم وكم فكم عدد".split())
_NOUNS_BEHIND = frozenset("ما وما".split()) | _COUNTS  # no verb: «ما سبب …»
_ASKING_WHO = frozenset("who what".split())
_HOW_MANY = frozenset({"many", "much"})
_OF_ITS_OWN = frozenset("the this that these those in at في".split())  # before a noun
_MOST_ASKED = 2  # things asked of a matter that few matters have


def matter_of(asked: Asked, text: str, tokens: Sequence[Token], concepts: Concepts) -> str:
    """Return the words of a question that name what it is about."""
    if asked.statements and (asked.speakers or asked.speaker is not None):
        return ""  # what somebody said: he is gone on with, by other rules
    kept = _matter_in(asked, tokens, concepts)
    if not kept:
        return ""
    first = min(a.at for a in kept)
    last = max(a.at + len(tokenize(a.words)) - 1 for a in kept)
    if first and tokens[first - 1].key in _AT_ITS_HEAD:
        first -= 1
    return text[tokens[first].start : tokens[last].end]


def _matter_in(asked: Asked, tokens: Sequence[Token], concepts: Concepts) -> list[Aspect]:
    return [a for a in asked.aspects if _is_matter(a, tokens, concepts)]


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


def leans_on_a_matter(
    asked: Asked, text: str, tokens: Sequence[Token], before: frozenset[str], concepts: Concepts
) -> bool:
    """Tell whether a question asks only what can be asked of any matter, and names none itself.

    That is what it did and to whom, its cause and its cost, what is told of it by a bare verb
    («ومن فاز؟»), and whatever was named `before`. One thing more makes it a question of its own,
    unless it begins as «وكم سفينة احترقت؟» and "and did the minister resign?" do.
    """
    if any(a.role is Role.NAME for a in asked.aspects) or asked.when:
        return False
    if names_another(text, tokens, concepts.find(text)):
        return False
    asks = [a for a in asked.aspects if a.role is not Role.MINOR or a.ids & _OF_A_MATTER]
    speaks = asked.speaker is not None and asked.speaker.head is not None
    others = [
        a for a in asks
        if not a.ids & (_OF_A_MATTER | before) and not _is_its_verb(a, tokens, concepts)
    ]  # fmt: skip
    return (bool(asks) or speaks) and (not others or _goes_on(others, tokens, concepts))


def _goes_on(others: Sequence[Aspect], tokens: Sequence[Token], concepts: Concepts) -> bool:
    """Tell whether a question goes on from the one before with "and", and what few matters have:
    it counts something that it does not call known, or asks whether something is so.
    """
    keys = [t.key for t in tokens[:3]]
    if keys[0] == "and":
        counts, whether = keys[1:2] == ["how"], bool({*keys[1:2]} & AUXILIARIES)
        if counts and not {*keys[2:]} & _HOW_MANY:
            return False
    else:
        counts, whether = keys[0] in _COUNTS - {"كم", "عدد"}, keys[0] in {"وهل", "فهل"}
    if not (counts or whether) or len(others) > _MOST_ASKED:
        return False
    own = [a for a in others if counts or a.kind in ACTS]
    return not any(_is_of_its_own(a, tokens, concepts) for a in own)


def _is_of_its_own(aspect: Aspect, tokens: Sequence[Token], concepts: Concepts) -> bool:
    """Tell whether a noun is called known: «الزلزال», "in the earthquake"."""
    key = tokens[aspect.at].key
    if aspect.at and tokens[aspect.at - 1].key in _OF_ITS_OWN:
        return True
    return key.startswith(("ال", "لل", "بال", "وال")) and not is_verb(
        key, aspect.ids, aspect.kind, concepts
    )


def ids_of_matter(asked: Asked, tokens: Sequence[Token], concepts: Concepts) -> frozenset[str]:
    """Return what the tables know of a question's matter."""
    return frozenset(i for a in _matter_in(asked, tokens, concepts) for i in a.ids)


def _is_its_verb(aspect: Aspect, tokens: Sequence[Token], concepts: Concepts) -> bool:
    """Tell whether an aspect is the verb of its question: «ومن فاز», "who won"."""
    before = tokens[aspect.at - 1].key if aspect.at else ""
    if not is_arabic(tokens[aspect.at].key):
        return aspect.act or before in _ASKING_WHO
    if before not in function_words()["question"] - _NOUNS_BEHIND:
        return False
    key = tokens[aspect.at].key
    if not aspect.ids:
        return aspect.act
    return aspect.kind in ACTS and is_verb(key, aspect.ids, aspect.kind, concepts)


def names_another(text: str, tokens: Sequence[Token], mentions: Collection[Mention]) -> bool:
    """Tell whether a given name stands there: a storm, or a person whom no table knows.

    A name that is a word as well («عمر», «يزيد») is read as that word.
    """
    grammar = frozenset().union(*function_words().values())  # «على» is spelled as «علي»
    words = {i for m in mentions for i in range(m.first, m.first + m.length)}
    return any(
        t.key in given_names() - grammar and i not in words and spelled_as_a_name(text, t)
        for i, t in enumerate(tokens)
    )


def is_place(name: str, concepts: Concepts) -> bool:
    """Tell whether a name is that of a place."""
    found = concepts.find(name)
    entities = [e for m in found for i in m.ids if (e := concepts.entity(i)) is not None]
    return any(e.kind == "place" for e in entities) or any(m.kind == "place" for m in found)


def is_person(ids: frozenset[str], concepts: Concepts) -> bool:
    """Tell whether one of some ids is that of a known person."""
    return any((e := concepts.entity(i)) is not None and e.kind == "person" for i in ids)


def has_its_subject(asked: Asked, tokens: Sequence[Token], then: Asked, concepts: Concepts) -> bool:
    """Tell whether a follow-up asks who, or how many of something: no subject is left out.

    In «وكم بقي هناك؟» it is: a verb stands behind «كم», and nothing that could be counted. And of
    whom was asked who he is, what is his is counted: «وكم عدد الكتب؟».
    """
    if tokens[0].key in _WHO:
        return True
    if not any(t.key in _COUNTS for t in tokens[:2]):
        return False
    counted = [a for a in asked.aspects if a.role is not Role.MINOR]
    if then.definition:
        return len(counted) > 1
    if any(a.at > 1 for a in counted):
        return True
    return not any(
        m.kind in ACTS | {"generic"} and is_verb(tokens[1].key, m.ids, m.kind, concepts)
        and not m.ids & _OF_A_MATTER
        for m in concepts.find_in(tokens[1:2])
    )  # fmt: skip


def does_the_same(
    name: str, then: Asked, told: Sequence[Token], now: Sequence[Token], concepts: Concepts
) -> bool:
    """Tell whether a name can be the subject of the next verb: a place only if it was before.

    «ماذا قالت روسيا عن القمة؟», «وماذا قالت عن العقوبات؟».
    """
    speaks = any(a.words == name and a.ids & then.speakers for a in then.aspects)
    return (speaks and now[1].key in {t.key for t in told}) or not is_place(name, concepts)
