"""C11: what somebody argues for what he asks for, or against what he rejects, is his word.

In:  a Pair
Out: whether the claim foretells as a fact what is such an argument; whether who argues it in the
     claim says it in the evidence

"Urged the authority to block the deal, saying it would push up prices": that prices will go up is
no fact. What he says of himself ("saying it would strike") he may know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.answer.verify.grammar.sureness import Sureness, level_of, sureness
from mujaz.language.closed import THAT

_GOES_ON = re.compile(
    r"(?:saying|arguing|adding|claiming|contending|insisting|maintaining|asserting|reasoning"
    r"|[وف]?(?:قايل|معتبر|معلل|مجادل|محتج|مضيف|موكد|مبرر|موضح|مشير|لافت|مبين|زاعم|معتقد|متمسك)"
    r"(?:ا|ه|ين|ات|تين)?)$"
)
_SIDES = re.compile(
    r"(?:urg(?:e[sd]?|ing)|call(?:s|ed|ing)|demand(?:s|ed|ing)|oppos(?:e[sd]?|ing)|reject(?:s|ed|ing)|press(?:es|ed)"
    r"|critici[sz]\w*|condemn\w*|denounc\w*|protest(?:s|ed|ing)|appeal(?:s|ed|ing)|object(?:s|ed)"
    r"|ask(?:s|ed|ing)|plead(?:s|ed)|lobb(?:y|ies|ied)|refus\w+|defend(?:s|ed|ing)?|support(?:s|ed)"
    r"|[وف]?(?:دعا|دعت|دعوا|[يت]دعو|طالب|[يت]طالب|ناشد|[يت]ناشد|حث|[يت]حث|حض|[يت]حض|رفض|[يت]رفض"
    r"|عارض|[يت]عارض|انتقد|[يت]نتقد|ندد|[يت]ندد|احتج|[يت]حتج|استنكر|[يت]ستنكر|ادان|[يت]دين|شجب|اعترض"
    r"|[يت]عترض|طلب|[يت]طلب|دافع|[يت]دافع|ايد|[يت]ويد|هاجم|[يت]هاجم)(?:ت|وا|ون|ا|تا)?)$"
)
_FAR = 30  # words from "urged" to "saying"


def foretold(pair: Pair) -> bool:
    """Return whether the claim tells as a fact what somebody only argues will be."""
    coming = [w for w in pair.claim.words if sureness(pair.claim, w.clause) is Sureness.COMING]
    told = [w for w in coming if w.content and pair.matched(w)]
    places = [{m.i for m in pair.matches[w.i]} for w in told]
    acts = [{m.i for m in pair.matches[w.i]} for w in told if _is_act(pair.claim, w)]
    subjects = {m.i for w in told if _is_subject(pair.claim, w) for m in pair.matches[w.i]}
    for statement in _arguments(pair.evidence):
        argued = _behind(pair.evidence, statement)
        inside = [found for found in places if found & argued]
        if subjects & set(statement.speaker) or not inside:
            continue
        if len(inside) * 2 >= len(places) and all(found & argued for found in acts):
            return True
    return False


def _is_subject(reading: Reading, word: Word) -> bool:
    """Tell whether a word stands before "will", or next to an Arabic future."""
    marks = [w for w in reading.clause(word.clause) if level_of(reading, w) is Sureness.COMING]
    return any(0 < m.i - word.i if not m.arabic else abs(m.i - word.i) == 1 for m in marks)


def _is_act(reading: Reading, word: Word) -> bool:
    """Tell whether a word tells what will be, and names nothing: "the deal will" names one."""
    if word.arabic:
        return reading.predicate(word) and not word.key.startswith("ال")
    before = [w for w in reading.clause(word.clause) if w.i < word.i]
    led = any(level_of(reading, w) is Sureness.COMING for w in before)
    return led and reading.predicate(word)


def argues_what_is_said(pair: Pair, verb: Word) -> bool:
    """Return whether the evidence has what the claim lets somebody argue as his reason: to argue
    is to say.
    """
    told = [w for w in pair.claim.words[verb.i + 1 :] if w.content and w.clause <= verb.clause + 1]
    reasons = {
        w.i for mark in pair.evidence.words if _is_argument(pair.evidence, mark)
        for w in pair.evidence.words[mark.i + 1 :]
    }  # fmt: skip
    return bool(told) and all(any(m.i in reasons for m in pair.matches[w.i]) for w in told)


def _arguments(reading: Reading) -> Iterator[Statement]:
    """Yield the statements that go on behind an act by which somebody takes a side."""
    for statement in statements(reading):
        if _is_argument(reading, reading.words[statement.verb]):
            yield statement


def _is_argument(reading: Reading, verb: Word) -> bool:
    """Tell whether a participle says why somebody takes the side that he takes before it."""
    if not _GOES_ON.match(verb.key) or not _apart(reading, verb):
        return False
    before = reading.words[max(0, verb.i - _FAR) : verb.i]
    return any(_SIDES.match(w.key) and not reading.quoted(w) for w in before)


def _apart(reading: Reading, verb: Word) -> bool:
    """Tell whether a participle goes on behind a comma, or by its ending: «رفضت الطعن قائلة إن»."""
    gap = reading.text[reading.words[verb.i - 1].end : verb.start] if verb.i else ""
    behind = reading.words[verb.i + 1 : verb.i + 4]
    return "," in gap or "،" in gap or (verb.arabic and any(w.key in THAT for w in behind))


def _behind(reading: Reading, statement: Statement) -> set[int]:
    """Return the words of what is argued that stand in the clause of a "would"."""
    behind = {i for i in statement.said if i > statement.verb}
    return {i for i in behind if sureness(reading, reading.words[i].clause) is Sureness.COMING}
