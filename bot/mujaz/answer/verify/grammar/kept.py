"""Keep with a reading what is found in it, for many checks ask the same of one text.

In:  a function of a Reading (and of a word, a number or a name)
Out: the same function; each answer is found once a reading, and goes with it

A briefing asks some forty checks of each claim. Nothing outlives the reading, and an answer must
not be changed by who gets it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar, cast

from mujaz.answer.verify.grammar.reading import Reading

P = ParamSpec("P")
T = TypeVar("T")


def kept(find: Callable[Concatenate[Reading, P], T]) -> Callable[Concatenate[Reading, P], T]:
    """Let a function of a reading find each answer once."""

    def found(reading: Reading, /, *args: P.args, **kwargs: P.kwargs) -> T:
        answers = reading.answers
        key = (find, args, tuple(kwargs.items()) if kwargs else ())
        try:
            return cast(T, answers[key])
        except KeyError:
            answer = answers[key] = find(reading, *args, **kwargs)
            return answer

    return update_wrapper(found, find)
