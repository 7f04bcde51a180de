"""Remember answers: the key under which an answer is the same, and the answer as text and back.

In:  a question and all that its answer depends on; an Answer
Out: a key; JSON, and from it an equal Answer
"""

from __future__ import annotations

import json
from hashlib import sha256

from pydantic import TypeAdapter

from mujaz.answer.writing.generate import Desk
from mujaz.language.fold import fold_key
from mujaz.model import Answer, Question

_FORMAT = 1  # raise it when what an Answer holds changes
_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)


def answer_key(question: Question, desk: Desk, corpus: str, version: int) -> str:
    """Return the key of an answer: nothing that could change it is left out.

    The day is part of it, since "this week" and the age of the evidence depend on it.
    """
    parts = [
        _FORMAT, " ".join(fold_key(question.text).rstrip("?؟!. ").split()), question.language,
        question.topic, str(question.since), str(question.until), corpus, version,
        desk.model.name, desk.server, desk.second_opinion is not None, desk.most_tokens,
        desk.today.isoformat(), *(desk.prompt(id_).digest for id_ in sorted(_PROMPTS)),
    ]  # fmt: skip
    if question.within is not None or question.told:
        parts += [repr(sorted(question.within or ())), repr(sorted(question.told))]
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


_PROMPTS = ("brief", "repair", "again", "understand", "check")


def write_answer(answer: Answer) -> str:
    """Return an answer as JSON."""
    return _ANSWER.dump_json(answer).decode()


def read_answer(document: str) -> Answer:
    """Return the answer that a JSON document holds."""
    return _ANSWER.validate_json(document)
