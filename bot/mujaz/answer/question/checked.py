"""Check what somebody typed, and make it a question.

In:  words, the language that was asked for, earlier questions
Out: a Question that stands alone, with its language and topic; EmptyQuestion, QuestionTooLong,
     UnknownLanguage where it is none
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.question.follow import standalone
from mujaz.answer.question.understand import find_topic, language_of
from mujaz.errors import EmptyQuestion, QuestionTooLong, UnknownLanguage
from mujaz.language.concepts import Concepts
from mujaz.model import Language, Question
from mujaz.texts import as_language

MOST_QUESTION_CHARACTERS = 2000  # a longer text is not a question


def checked(
    text: str, language: str | None, history: Sequence[str], *, concepts: Concepts,
    default: Language,
) -> Question:  # fmt: skip
    """Return the question that a text is; `default`: its language where no letter tells it."""
    given = as_language(language)
    if language is not None and given is None:
        raise UnknownLanguage(
            f"--lang {language!r} is not known: ar or en", language=repr(language)
        )
    clean = printable(text)
    if not any(c.isalnum() for c in clean):
        raise EmptyQuestion(
            'the question is empty; for example: mujaz brief "What did Peskov say?"'
        )
    if len(clean) > MOST_QUESTION_CHARACTERS:
        raise QuestionTooLong(
            f"the question has {len(clean)} characters, {MOST_QUESTION_CHARACTERS} are the most;"
            " ask one thing at a time",
            length=len(clean), most=MOST_QUESTION_CHARACTERS,
        )  # fmt: skip
    topics = list(concepts.tables.topics.values())
    topic = find_topic(clean, topics)
    asked_by_id = topic is not None and clean == topic.id
    guessed = default if asked_by_id else language_of(clean, default)
    before = tuple(printable(earlier)[:MOST_QUESTION_CHARACTERS] for earlier in history)
    if topic is None and before:
        clean = standalone(clean, before, concepts)[:MOST_QUESTION_CHARACTERS]
        topic = find_topic(clean, topics)
    return Question(
        text=clean, language=given or guessed, topic=topic.id if topic else "", history=before
    )


def printable(text: str) -> str:
    """Return what somebody has typed without controls and lone surrogates."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    return shown.encode("utf-8", "ignore").decode("utf-8").strip()
