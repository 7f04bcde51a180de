"""C12: what happens on a day to come has not happened: "opens on 15 December" is not "opened".

In:  a Pair
Out: Reasons: modality

A present tense beside a day tells what is to come, in both languages; whether it does is read as
it is for the days of articles (mujaz.language.tense). What is told with "will" or as planned is
compared by modality.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.dates.times import agrees
from mujaz.answer.verify.grammar.left_open import is_condition
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION, IMPERFECT, PAST, VERB
from mujaz.answer.verify.grammar.sureness import level_of
from mujaz.answer.verify.grammar.verbs import IRREGULAR, is_act
from mujaz.language.dates import DateExpr
from mujaz.language.tense import clause_tense
from mujaz.model import Reason

_LIGHT = PAST | IRREGULAR
_PRESENT = re.compile(r"[a-z]{2,}(?<!s)s$")


def check_days_ahead(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a claim tells as past what the evidence tells of a day to come."""
    for ours in pair.claim.dates:
        same = [d for d in pair.evidence.dates if agrees(ours, d)]
        tense = clause_tense(pair.claim.text, ours.start, ours.end) if same else "unclear"
        if tense != "past" and not (tense == "" and pair.claim.arabic):
            continue  # of an Arabic perfect the tense is often not told
        if any(clause_tense(pair.evidence.text, d.start, d.end) != "future" for d in same):
            continue
        clauses = {c for d in same for c in _clauses(pair.evidence, d)}
        for verb in _verbs(pair.claim, ours, surely=tense == "past"):
            told = next((m for m in pair.closest(verb) if _is_present(m)), None)
            if told is None or not _is_past(verb) or _plans(pair, verb, told):
                continue
            if is_condition(pair.claim, verb.clause):  # "if it opened on 15 December"
                continue
            if told.clause in clauses:
                detail = f"{ours.text!r} is still to come in the evidence: {told.raw!r}"
                yield Reason(check="modality", detail=detail)
                return


def _clauses(reading: Reading, date: DateExpr) -> set[int]:
    return {w.clause for w in reading.words if w.start < date.end and date.start < w.end}


def _verbs(reading: Reading, date: DateExpr, *, surely: bool) -> list[Word]:
    """Return the verbs beside a date; where it surely is past, light ones too: "took effect"."""
    inside = _clauses(reading, date)
    words = [w for w in reading.words if w.clause in inside]
    opens = surely and words and words[0].arabic and not ACTION.match(words[0].key)
    first = words[0].i if opens else -1
    return [
        w for w in words
        if is_act(reading, w) or w.i == first or (surely and w.key in _LIGHT)
    ]  # fmt: skip


def _plans(pair: Pair, verb: Word, told: Word) -> bool:
    """Tell whether somebody plans, expects or says something: he does so before its day."""
    speech = {v.first for v in pair.evidence.verbs}
    return told.i in speech or level_of(pair.evidence, told) is not None or (
        level_of(pair.claim, verb) is not None
    )  # fmt: skip


def _is_past(verb: Word) -> bool:
    if verb.arabic:
        return not IMPERFECT.match(verb.key)
    return verb.key in _LIGHT or bool(
        VERB.match(verb.key) and verb.key.endswith("ed")
    )  # fmt: skip


def _is_present(verb: Word) -> bool:
    return bool((IMPERFECT if verb.arabic else _PRESENT).match(verb.key))
