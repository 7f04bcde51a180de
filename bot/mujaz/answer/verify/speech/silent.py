"""C9 and C11: who declines to comment says nothing, and leaves what others say to them.

In:  a Reading and one of its Statements
Out: whether the statement is only that somebody makes none; who makes none; whether somebody else,
     asked about it in the same sentence, does not comment

"Local media reported that the bank had frozen accounts; the bank had no comment" does not say that
it had: a report that its subject is asked about is as yet the reporter's alone.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.denying import COMMENT, no_comment
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import Statement
from mujaz.language.closed import THAT
from mujaz.language.sentences import split_sentences

_TO_COMMENT = 6  # words from "did not" to the "comment" of "did not respond to requests for"
_WHOM = 6  # words from «امتنعت» to who does
_PRONOUNS = frozenset(
    "he she it they we i who which that also has have had did does do is was have and but while"
    " still so far yet immediately".split()
)


@kept
def says_nothing(reading: Reading, statement: Statement) -> bool:
    """Return whether a statement is only that somebody does not comment."""
    word = reading.words[statement.verb]
    if no_comment(reading, word):
        return True
    before = reading.words[max(0, word.i - _TO_COMMENT) : word.i]
    return word.key in COMMENT and any(
        w.clause == word.clause and no_comment(reading, w) for w in before
    )


@kept
def silent_words(reading: Reading) -> frozenset[int]:
    """Return the words that name who does not comment."""
    return frozenset(
        one.i for w in reading.words if no_comment(reading, w) for one in _silent(reading, w)
    )


@kept
def left_unanswered(reading: Reading, statement: Statement) -> bool:
    """Return whether somebody else does not comment on what a statement tells."""
    first = reading.words[statement.verb]
    if first.key.endswith("ing"):
        return False  # "sold its stake, citing …": what stands before it is not only said
    end = next(
        (s.end for s in split_sentences(reading.text) if s.start <= first.start < s.end),
        len(reading.text),
    )
    own = {reading.words[i].key for i in statement.speaker}
    for word in reading.words[first.i + 1 :]:
        if word.start >= end:
            break
        if word.clause > first.clause and no_comment(reading, word):
            silent = _silent(reading, word)
            if silent and not own & {w.key for w in silent}:
                return True
    return False


def _silent(reading: Reading, word: Word) -> list[Word]:
    """Return the words that name who does not comment: behind an Arabic verb, else before it."""
    clause = reading.clause(word.clause)
    before = [w for w in clause if w.i < word.i]
    if not word.arabic:
        return [w for w in before if w.content or (w.capital and w.key not in _PRONOUNS)]
    if any(w.key in THAT for w in before):
        return []  # «قال إنه لن يعلق»
    behind = [w for w in clause if word.i < w.i <= word.i + _WHOM]
    named = [w for w in behind if w.key not in COMMENT and w.content]
    cut = next((w.i for w in behind if w.key in _ON or w.key.startswith(_FOR)), word.i + _WHOM + 1)
    return [w for w in named if w.i < cut] or [w for w in before if w.content]


_ON = frozenset("عن علي".split())
_FOR = ("لطلب", "بطلب")
