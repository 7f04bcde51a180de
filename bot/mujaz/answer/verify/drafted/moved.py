"""C17: who does it, and what is done, stay with their own verb.

In:  a Pair, in one language or two
Out: Reasons

"The Greens welcomed it, while the Liberals threatened a strike" lets no Greens threaten; "rejected
the account and called for an inquiry" rejects no inquiry. Each act of the claim is looked up: where
its subject stands with another act there, and the act has a subject of its own that the claim
does not name, it was moved. So with what stands behind the act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.answer.verify.drafted.doers import is_finite_act
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.stretches import RELATIVE
from mujaz.answer.verify.roles.exchanged import conversely
from mujaz.language.closed import BE, THAT
from mujaz.model import Reason

_STOPS = re.compile(r"[.;؛!?؟\n]")
_LED = frozenset(
    "مع من الي علي عن في ضد بين حول خلال منذ بعد قبل حتي عبر لدي امام عند بسبب".split()
)
_PREFIXED = re.compile(r"[وف]?(?:ب|ل)(?!ال?ن\w$)\w{3,}")
_MOST = 6  # words of a subject


def check_moved(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where an act of the claim has another's subject or complement."""
    if conversely(pair):
        return
    ours, theirs = acts_of(pair.claim), acts_of(pair.evidence)
    for verb in ours:
        found = [m for m in pair.closest(verb) if m in theirs and closeness(verb, m) > 1]
        if not found:
            continue
        if rival := _another_subject(pair, verb, found, theirs):
            detail = f"in the evidence it is {rival!r} of whom {verb.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return
        if alien := _anothers_complement(pair, verb, found, theirs):
            detail = f"in the evidence {verb.raw!r} is not said of {alien!r}"
            yield Reason(check="role_order", detail=detail)
            return


def acts_of(reading: Reading) -> list[Word]:
    """Return the finite verbs of a text; "the cut" is none."""
    found = [w for w in reading.words if not w.capital and w.key not in _NOBODYS]
    return [
        w for w in found
        if is_finite_act(reading, w) and not (w.i and reading.words[w.i - 1].key in _ARTICLES)
    ]  # fmt: skip


_ARTICLES = frozenset("the a an its his her their this that these those of".split())


_NOBODYS = frozenset({"expected", "due"})  # "is expected to" names nobody who does it


def _another_subject(pair: Pair, verb: Word, found: Sequence[Word], theirs: Sequence[Word]) -> str:
    """Return who does it in the evidence, where he whom the claim names does something else."""
    mine = subject_of(pair.claim, verb, acts_of(pair.claim))
    if not mine:
        return ""
    rival = ""
    for other in found:
        if passive(pair.claim, verb) != passive(pair.evidence, other):
            return ""
        own = subject_of(pair.evidence, other, theirs)
        if not own or _is_only_named(mine, own):
            return ""
        near = {w.i for w in (*own, *_row(pair.evidence, other))}
        others = {
            w.i
            for a in acts_of(pair.claim)
            if a != verb
            for w in subject_of(pair.claim, a, acts_of(pair.claim))
        } - {w.i for w in mine}
        answered = {m.i for w in pair.claim.words if w.i not in others for m in pair.matches[w.i]}
        left = [w for w in head_of(own) if w.i not in answered]
        shared = any(m.i in near for w in head_of(mine) for m in pair.matches[w.i])
        moved = [
            w for w in mine
            if not any(m.i in near for m in pair.matches[w.i])
            and all(_governor(pair.evidence, m, theirs) not in (None, other)
                    for m in surest(pair, w))
            and (surest(pair, w) or (w in head_of(mine) and shared))
        ]  # fmt: skip
        if not (left and moved):
            return ""
        rival = " ".join(w.raw for w in own[:3])
    return rival


def _anothers_complement(
    pair: Pair, verb: Word, found: Sequence[Word], theirs: Sequence[Word]
) -> str:
    """Return what the claim has behind an act and the evidence behind another one, which the claim
    leaves out: "rejected the account and called for an inquiry".
    """
    if len(found) != 1:
        return ""
    (own,) = found
    mine = _complement(pair.claim, verb, acts_of(pair.claim))
    rest = [w for w in _complement(pair.evidence, own, theirs) if w.i not in pair.answered]
    if not mine or not rest:
        return ""
    here = {w.i for w in (*_complement(pair.evidence, own, theirs), *_row(pair.evidence, own))}
    for word in mine:
        if any(m.i in here and closeness(word, m) > 1 for m in pair.matches[word.i]):
            continue  # «انقطع التيار الكهربائي» beside «شركة الكهرباء»
        places = surest(pair, word)
        others = [_before(pair.evidence, m, theirs) for m in places]
        if places and all(
            o is not None and o.i > own.i and o.i not in pair.answered
            and _is_side_by_side(pair.evidence, o)
            for o in others
        ):  # fmt: skip
            return word.raw
    return ""


_COMPARED = frozenset("compared against versus".split())
_HELP = frozenset("was were is are has have had then also later".split())


def _is_side_by_side(reading: Reading, act: Word) -> bool:
    """Tell whether an act goes on with the subject of the one before it, or is a comparison."""
    if act.arabic:
        return act.key.startswith("و") and act.raw[1:2] != "ا" and len(act.key) > _SHORT
    near = [w for w in reading.words[max(0, act.i - 3) : act.i] if w.key not in _HELP]
    return act.key in _COMPARED or (bool(near) and near[-1].key in _JOINS)


_SHORT = 4


def _complement(reading: Reading, verb: Word, acts: Sequence[Word]) -> list[Word]:
    """Return the words behind an act, up to the next one or the end of its clause."""
    ends = min((a.i for a in acts if a.i > verb.i), default=len(reading.words))
    behind = reading.words[verb.i + 1 : ends]
    return [w for w in behind if w.clause == verb.clause and w.content and not w.counted]


def _before(reading: Reading, word: Word, acts: Sequence[Word]) -> Word | None:
    """Return the act before a word in its sentence."""
    found = [a for a in acts if a.i < word.i and not apart(reading, a, word)]
    return found[-1] if found else None


def _is_only_named(mine: Sequence[Word], own: Sequence[Word]) -> bool:
    """Tell whether the evidence may call by a common noun whom the claim names: "the club"."""
    named = all(w.capital or w.arabic for w in mine)
    common = len(own) == 1 and not own[0].capital
    return named and common and (not own[0].arabic or own[0].key.startswith("ال"))


def surest(pair: Pair, word: Word) -> list[Word]:
    """Return the closest counterparts of a word that mean something."""
    return [m for m in pair.closest(word) if closeness(word, m) > 1 and m.content]


def passive(reading: Reading, verb: Word) -> bool:
    """Return whether an English verb is a passive."""
    near = {w.key for w in reading.words[max(0, verb.i - 2) : verb.i]}
    return not verb.arabic and bool(near & BE) and not verb.key.endswith("ing")


def apart(reading: Reading, one: Word, other: Word) -> bool:
    """Return whether a sentence, or a semicolon, ends between two words."""
    first, last = sorted((one, other), key=lambda w: w.i)
    return bool(_STOPS.search(reading.text[first.end : last.start]))


def _governor(reading: Reading, word: Word, acts: Sequence[Word]) -> Word | None:
    """Return the act that a word stands with: the one before it in Arabic, or where none stands
    there the next one; in English that behind a subject, else the one before.
    """
    inside = [a for a in acts if not apart(reading, a, word)]
    if word in inside:
        return word
    before = [a for a in inside if a.i < word.i]
    behind = [a for a in inside if a.i > word.i]
    same = [a for a in behind if a.clause == word.clause]
    if same and not any(a.clause == word.clause for a in before):
        return same[0]
    return before[-1] if before else behind[0] if behind else None


def subject_of(reading: Reading, verb: Word, acts: Sequence[Word]) -> list[Word]:
    """Return the words of the subject of a finite verb: before it in English, behind it in
    Arabic; none where it cannot be told.
    """
    if verb.arabic:
        return _behind(reading, verb, acts)
    last = max((a for a in acts if a.i < verb.i), key=lambda a: a.i, default=None)
    row = reading.words[last.i + 1 if last else 0 : verb.i]
    if last and _shares(row):
        return subject_of(reading, last, acts)
    if last and last.clause != verb.clause and any(
        w.key in RELATIVE and not apart(reading, w, verb) for w in reading.words[: last.i]
    ):  # fmt: skip
        return []  # "Tovia, which has seen no cases, closed"
    opens = max((w.i for w in row if w.key in _OPENS or apart(reading, w, verb)), default=-1)
    found = [w for w in row if w.i > opens and w.content and not w.counted]
    return found[-_MOST:]


_OPENS = frozenset(
    "but while whereas although though because as when after before that and".split()
)
_JOINS = frozenset("and but or then".split())
_BETWEEN = BE | frozenset("has have had will would also then later not n't did does do".split())


def _shares(row: Sequence[Word]) -> bool:
    """Tell whether an act has the subject of the one before it: "welcomed it and called for"."""
    near = [w for w in row if w.key not in _BETWEEN and not w.key.endswith("ly")]
    return not near or near[-1].key in _JOINS


def _ahead(reading: Reading, verb: Word, acts: Sequence[Word]) -> list[Word]:
    """Return the words between «إن» and its verb: «إن الحكومة تدرس»."""
    row = [w for w in reading.clause(verb.clause) if w.i < verb.i]
    that = max((w.i for w in row if w.key in THAT), default=-1)
    row = [w for w in row if w.i > that]
    return row if that >= 0 and not any(a in row for a in acts) else []


def _behind(reading: Reading, verb: Word, acts: Sequence[Word]) -> list[Word]:
    ahead = _ahead(reading, verb, acts)
    if ahead:
        found = [w for w in ahead if w.content and not w.counted][:_MOST]
        return [] if found and _OF_HIS.search(found[0].raw) else found  # «إن موكله سيمثل»
    others = {a.i for a in acts}
    words: list[Word] = []
    for word in _row(reading, verb):
        ends = word.key in _LED or word.i in others or word.counted
        if ends or (not word.capital and _PREFIXED.match(word.key)) or not word.content:
            break
        words.append(word)
    return [] if words and _OF_HIS.search(words[0].raw) else words


_OF_HIS = re.compile(r"\w{3}(?:ه|ها|هم)$")  # «لم يعلن نتائجه» has its object behind it
_FAR = 9  # words behind an Arabic verb in which its subject, title and name, may stand


def _row(reading: Reading, verb: Word) -> list[Word]:
    """Return the words behind an Arabic verb, up to the end of its clause."""
    if not verb.arabic:
        return []
    behind = reading.words[verb.i + 1 : verb.i + 1 + _FAR]
    return [w for w in behind if w.clause == verb.clause]


def head_of(words: Sequence[Word]) -> list[Word]:
    """Return the first noun of an Arabic subject with what it is of; all of an English one."""
    if not words[0].arabic:
        return list(words)
    found = list(words[:1])
    for word in words[1:]:
        if found[-1].key.startswith("ال"):
            break
        found.append(word)
    return found
