"""Know who holds an office in an article that names him once and goes on with his name alone.

In:  an office that is asked for ("Norland's trade minister"), who speaks, an article that was read
Out: whether that is he: «التقى وزير التجارة النورلاندي فلان» … «وقال فلان»
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.question.names import grammar
from mujaz.answer.question.words import AskedSpeaker, Aspect
from mujaz.answer.reported.speech import find_verbs
from mujaz.answer.sentences.gather import Marks, Reading, marks_of
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.tokens import Token, is_arabic, stem_readings, tokenize

_QUOTES = frozenset('"“”«»')
_MOST_WORDS = 3  # of a speaker who is called by his name alone
_NAME_NEAR = 5  # words between an office and its holder's name: «مدير المستشفى التعليمي الدكتور»
_FARTHEST = 7  # words from an office to the name of its holder


def holds(asked: AskedSpeaker, speaker: str, reading: Reading, concepts: Concepts) -> bool:
    """Return whether the one who speaks was introduced as the holder of the office."""
    words = [t.key for t in tokenize(speaker)]
    if asked.head is None or not 0 < len(words) <= _MOST_WORDS or words[-1] in grammar():
        return False
    if concepts.find(speaker) and len(words) == 1:
        return False
    surname = frozenset(stem_readings(words[-1]))
    text = reading.article.text
    return any(
        _introduced(asked, surname, text[s.start : s.end], reading, concepts)
        for s in reading.sentences
    )


def _introduced(
    asked: AskedSpeaker, surname: frozenset[str], text: str, reading: Reading, concepts: Concepts
) -> bool:
    tokens = tokenize(text)
    at = [i for i, t in enumerate(tokens) if surname & frozenset(stem_readings(t.key))]
    for mention in concepts.find(text) if at and asked.head is not None else ():
        assert asked.head is not None
        if not (mention.ids | mention.kin) & asked.head.ids:
            continue
        for i in at:
            if abs(i - mention.first) > _FARTHEST or _is_apart(text, tokens, mention.first, i):
                continue
            first, last = sorted((mention.first, i))
            if not is_arabic(tokens[mention.first].key):
                first = max(0, first - 3)  # "Norland's trade minister, Samer Qasem"
            stretch = text[tokens[first].start : tokens[last].end]
            marks = marks_of(stretch, concepts)
            if all(_fits(a, marks, reading, concepts, stretch) for a in asked.beside):
                return True
    return False


def _is_apart(text: str, tokens: Sequence[Token], one: int, other: int) -> bool:
    """Tell whether a quotation or its verb ends between two words: '"The captain …," Saab said'."""
    first, last = sorted((one, other))
    between = text[tokens[first].end : tokens[last].start]
    return bool(_QUOTES & {*between}) or bool(find_verbs(tokens[first + 1 : last]))


def _fits(aspect: Aspect, marks: Marks, reading: Reading, concepts: Concepts, stretch: str) -> bool:
    if aspect.ids & marks.ids or aspect.stems & marks.stems:
        return True
    if aspect.kind not in {"place", "demonym", "entity"}:
        return False
    other = any(_is_place(m, concepts) for m in concepts.find(stretch))
    return not other and bool(aspect.ids & reading.lead.ids)  # the minister of the country itself


def _is_place(mention: Mention, concepts: Concepts) -> bool:
    if mention.kind in {"place", "demonym"}:
        return True
    return any((e := concepts.entity(i)) is not None and e.kind == "place" for i in mention.ids)


def is_a_name(token: Token, concepts: Concepts) -> bool:
    """Tell whether an Arabic word may be somebody's name: one that no table knows."""
    key = token.key
    return not concepts.find_in([token]) and not key[0].isdigit() and key not in grammar()


def names_somebody(text: str, office: frozenset[str], concepts: Concepts) -> bool:
    """Tell whether a sentence names the holder of an office beside it."""
    tokens = tokenize(text)
    for mention in concepts.find(text):
        if not (mention.ids | mention.kin) & office:
            continue
        last = mention.first + mention.length
        arabic = is_arabic(tokens[mention.first].key)
        near = range(last if arabic else max(0, mention.first - _NAME_NEAR), last + _NAME_NEAR)
        for i in near:
            if i >= len(tokens) or mention.first <= i < last:
                continue
            if is_a_name(tokens[i], concepts) if arabic else _has_a_capital(text, tokens, i):
                return True
        if any(is_person(m, concepts) for m in concepts.find(text)):
            return True
    return False


def _has_a_capital(text: str, tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and text[tokens[i].start].isupper()


def is_person(mention: Mention, concepts: Concepts) -> bool:
    """Tell whether a mention names somebody whom the tables know."""
    return any((e := concepts.entity(i)) is not None and e.kind == "person" for i in mention.ids)
