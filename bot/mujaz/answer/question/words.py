"""What a question is cut into: its words, the aspects asked about, whose words are asked for.

In:  -
Out: Words, Aspect with its Role, AskedSpeaker: values that the parts of `understand` share
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mujaz.answer.question.names import FullName, Run
from mujaz.language.concepts import Mention
from mujaz.language.tokens import Token


class Role(StrEnum):
    """How much an aspect matters for the question being answered."""

    NAME = "name"
    SETTING = "setting"  # an institution or a kind of place: who or where, not what is asked
    CONTENT = "content"
    MINOR = "minor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """One thing that a question asks about: known by ids, or else by the stems of its word."""

    words: str
    role: Role
    ids: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    partial: frozenset[str] = (
        frozenset()
    )  # kin of one word of an expression: «رفع» of «رفع العقوبات»
    parts: tuple[frozenset[str], ...] = ()  # ids of its words, all wanted beside such kin
    kind: str = ""  # of the mention: entity, demonym, or the class of the term
    full: FullName | None = None  # an unknown name of several words
    must: bool = False  # nothing answers without it: what is counted, a "next" minister
    stranger: bool = False  # a word that nothing knows, most likely a name
    act: bool = False  # what was done: must stand near, in these words or others
    here: bool = False  # … and in the sentence itself: who won is not told beside the winners
    at: int = 0  # index of its first token


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSpeaker:
    """Whose words are asked for, where no table knows him: by surname, or by office."""

    surname: frozenset[str] = frozenset()  # stems
    head: Aspect | None = None
    beside: tuple[Aspect, ...] = ()  # tells the office from others: "Norland's trade minister"
    of: frozenset[str] = frozenset()  # stems of the name behind the office: «نقابة الصيادلة»


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A question cut into words, with what is known of them."""

    text: str
    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    names: Sequence[Run]
    taken: set[int]  # words of grammar, time and reporting: not asked about
    stretch: set[int]  # where the speaker stands whose words are asked for
    head: int  # the token of his office, -1 where there is none
    inside: Mapping[int, frozenset[str]]  # names inside a longer expression, by its first token
    parts: Mapping[int, Sequence[Mention]]  # what the words of an expression name each, as well

    def of(self, first: int, last: int) -> str:
        """Return the words from one token to another."""
        return self.text[self.tokens[first].start : self.tokens[last].end]
