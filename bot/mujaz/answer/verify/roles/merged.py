"""C15: what one sentence of the evidence tells of one thing is not told of a thing of another.

In:  a Pair whose evidence has several sentences, of one article or of two
Out: Reasons

"The ferry carried 7,000. The museum reopened on Friday." does not say that the ferry reopened,
though every word of that claim stands there. So for each act of the claim: where no sentence that
tells the act has its agent (or object), another one has, and the sentence with the act tells it of
something else that the claim does not name, two sentences were merged. A sentence that goes on with
a pronoun or an office ("he", «الشركة») takes a name from the one before, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import HIM, Act, acts
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.lines import lines_of
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import key_at
from mujaz.language.dates import DateExpr
from mujaz.model import Reason

_BESIDE = 2  # words behind a noun of action that it can be of: «إعادة افتتاح متحف الفنون»
_PRONOUNS = ("هم", "ها", "هما")  # «معظمهم» goes on with whom the sentence before names
_TAKEN_ON = frozenset({"person", "institution"})


def check_merged(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where an act of the claim is of another thing in its sentence."""
    lines = lines_of(pair.evidence)
    if len(set(lines)) < 2:
        return
    theirs = acts(pair.evidence)
    speech = {v.first for v in pair.claim.verbs}  # whose words they are is compared elsewhere
    for ours in acts(pair.claim):
        if ours.verb.i in speech:
            continue
        told = [m for m in pair.matches[ours.verb.i] if pair.firm(ours.verb) or pair.crossed]
        told = [m for m in told if _tells_more(pair, ours, m, lines)]
        rivals = [_rival(pair, ours, m, (theirs, lines)) for m in told]
        if rivals and all(rivals):
            detail = (
                f"the sentence that says {ours.verb.raw!r} says it of {rivals[0]!r}; the rest"
                " stands in another sentence"
            )
            yield Reason(check="merged", detail=detail)
            return


def _tells_more(pair: Pair, ours: Act, verb: Word, lines: list[int]) -> bool:
    """Tell whether the sentence of an act is the one that the clause tells: no other shares more.

    A clause that shares the act alone may be told elsewhere in other words.
    """
    if verb.key.endswith("ing"):
        return False  # "after losing": whose loss it is stands anywhere
    shared: dict[int, int] = {}
    for word in pair.claim.clause(ours.verb.clause):
        if word.content or word.counted:
            for line in {lines[m.i] for m in pair.matches[word.i]}:
                shared[line] = shared.get(line, 0) + 1
    for line in _same_days(pair, ours.verb.clause, lines):
        shared[line] = shared.get(line, 0) + 1
    here = shared.pop(lines[verb.i], 0)
    return here > max(1, *shared.values()) if shared else here > 1


def _same_days(pair: Pair, clause: int, lines: list[int]) -> set[int]:
    """Return the sentences that have a date of a clause, in whatever language."""
    ours = {_day(d) for d in pair.claim.dates if _word_at(pair.claim, d).clause == clause}
    theirs = [(lines[_word_at(pair.evidence, d).i], _day(d)) for d in pair.evidence.dates]
    return {line for line, day in theirs if day in ours}


def _word_at(reading: Reading, date: DateExpr) -> Word:
    return next(w for w in reading.words if w.end > date.start)


def _day(date: DateExpr) -> tuple[object, ...]:
    return date.weekday, date.day, date.month, date.offset


def _rival(pair: Pair, ours: Act, verb: Word, evidence: tuple[list[Act], list[int]]) -> str:
    """Return of what a sentence tells an act, where the claim's part stands only in another."""
    theirs, lines = evidence
    line = lines[verb.i]
    act = next((a for a in theirs if a.verb.i == verb.i), None)
    part = _subject(act) if act else _behind(pair.evidence, verb)
    clause = [w.i for w in pair.evidence.clause(verb.clause)]
    for mine, their_own in ((_subject(ours), part), (_names(pair, ours), clause)):
        missing = [w for w in (pair.claim.words[i] for i in mine) if w.content]
        missing = [w for w in missing if pair.matches[w.i]]
        missing = [w for w in missing if all(lines[m.i] != line for m in pair.matches[w.i])]
        missing = [w for w in missing if not _called_the_place(pair, w, (lines, line))]
        if key_at(pair.evidence, verb.i + 1) in HIM:
            missing = [w for w in missing if w.i not in ours.object]  # "a jury convicted him"
        elsewhere = {lines[m.i] for w in missing for m in pair.matches[w.i]}
        left = [w for w in (pair.evidence.words[i] for i in their_own) if w.content]
        left = [w for w in left if not (w.arabic and w.key.endswith(_PRONOUNS))]
        left = [w for w in left if w.i not in pair.answered and lines[w.i] == line]
        left = [w for w in left if not _stands_in(pair, w, (lines, elsewhere))]
        rivals = [w for w in left if any(_apart(pair, one, w) for one in missing)]
        if rivals:
            return " ".join(w.raw for w in rivals)
    return ""


def _called_the_place(pair: Pair, word: Word, where: tuple[list[int], int]) -> bool:
    """Tell whether a sentence goes on with "the town" about one that another one names: «بلدة عين
    الحور … الطريق إلى البلدة».
    """
    lines, line = where
    if not pair.crossed or not word.capital:
        return False
    kinds = {
        w.key for m in pair.matches[word.i] for w in pair.evidence.words[max(0, m.i - 2) : m.i]
        if "place-type" in pair.evidence.thesaurus.kinds(w.senses)
    }  # fmt: skip
    return any(
        lines[w.i] == line and w.key.removeprefix("ال") in kinds and w.key.startswith("ال")
        for w in pair.evidence.words
    )


def _names(pair: Pair, act: Act) -> list[int]:
    """Return the names in the clause of an act: "trade between Egypt and Kenya rose"."""
    return [w.i for w in pair.claim.clause(act.verb.clause) if is_name(pair.claim, w)]


def _apart(pair: Pair, one: Word, other: Word) -> bool:
    """Tell whether two words cannot stand for each other: two names of one kind, two things.

    «الشركة» may be the firm that was named before, and "the carmaker" too.
    """
    ours = pair.claim.thesaurus.kinds(one.senses | pair.claim.across[one.i])
    theirs = pair.evidence.thesaurus.kinds(other.senses | pair.evidence.across[other.i])
    named = is_name(pair.claim, one), is_name(pair.evidence, other)
    if named == (True, True):
        return ("place" in ours) == ("place" in theirs)
    if named == (True, False):
        return False
    somebody = bool(ours & _TAKEN_ON or is_title(one)) and bool(theirs & _TAKEN_ON)
    return not (somebody or is_title(other))


def _subject(act: Act) -> list[int]:
    """Return the words of whom or what an act is told: its agent, or what it is done to."""
    return sorted(act.agent | frozenset(act.row[:2]) or act.object)


def _behind(reading: Reading, noun: Word) -> list[int]:
    """Return the words behind an Arabic noun of action, which say whose or of what it is."""
    behind = reading.words[noun.i + 1 : noun.i + 1 + _BESIDE] if noun.arabic else []
    found: list[int] = []
    for word in behind:
        if word.clause != noun.clause or not word.content or reading.predicate(word):
            break
        found.append(word.i)
    return found


def _stands_in(pair: Pair, word: Word, where: tuple[list[int], set[int]]) -> bool:
    """Tell whether a word stands in the other sentences too: then both tell of the same thing."""
    lines, elsewhere = where
    return any(
        w.i != word.i and lines[w.i] in elsewhere
        and any(s[:2] in {"s:", "y:", "l:", "e:"} for s in w.senses & word.senses)
        for w in pair.evidence.words
    )  # fmt: skip
