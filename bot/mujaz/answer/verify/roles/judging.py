"""C17: who accuses, blames, praises or thanks is who does so in the evidence.

In:  a Pair, in one language or two
Out: Reasons: role_order

Verbs of judging are verbs of speech, and who speaks is compared where something is said: "Velling
blamed a switch" under "the railway blamed a switch, and Velling asked for records" has no statement
to compare. Only where each such act of the evidence has an agent of its own that cannot be who
judges in the claim is it another's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.judged import LAYS, TO_BLAME, way_of_judging
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.roles.rivals import agent_of, denied, is_person, only_by_others
from mujaz.model import Reason


def check_judging(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody else judges so in the evidence."""
    theirs = acts(pair.evidence)
    for ours in acts(pair.claim):
        group = way_of_judging(pair.claim, ours.verb)
        if group is None or ours.verb.capital or denied(pair.claim, ours):
            continue
        if rival := _rival(pair, ours, [a for a in theirs if judges(pair.evidence, a, group)]):
            detail = f"in the evidence it is {rival!r} of whom {ours.verb.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return


def judges(reading: Reading, act: Act, group: int) -> bool:
    """Return whether an act judges in a way."""
    return way_of_judging(reading, act.verb) == group


def _rival(pair: Pair, ours: Act, same: Sequence[Act]) -> str:
    """Return who judges so in the evidence, where it cannot be who does in the claim."""
    agent = agent_of(pair.claim, ours)
    named = [w for w in agent if is_name(pair.claim, w) and not _is_place(pair.claim, w)]
    mine = {m.i for w in named for m in pair.matches[w.i] if pair.firm(w)}
    if not mine or not same or _told_by_a_noun(pair, ours, same):
        return ""
    return only_by_others(
        pair, same, mine, lambda by, other: _is_another(pair.evidence, by, other, mine)
    )


def _is_place(reading: Reading, word: Word) -> bool:
    """Tell whether a name is a land's, for which its government and its men speak."""
    return any(s.startswith("e:") for s in word.senses) or "place" in reading.thesaurus.kinds(
        word.senses
    )


def _told_by_a_noun(pair: Pair, ours: Act, same: Sequence[Act]) -> bool:
    """Tell whether the evidence has another word for such a judgement, whose agent is not known."""
    group = way_of_judging(pair.claim, ours.verb)
    verbs = {a.verb.i for a in same}
    lays = [i for i in verbs if LAYS.match(pair.evidence.words[i].key)]
    return any(
        way_of_judging(pair.evidence, w) == group
        and w.i not in verbs
        and not any(0 < w.i - i <= TO_BLAME for i in lays)
        for w in pair.evidence.words
    )


def _is_another(reading: Reading, by: Sequence[Word], act: Act, mine: set[int]) -> bool:
    """Tell whether an agent is not the named one called by an office or by what he is: it has a
    name of its own, or he is named only in a later sentence, or it is a body and he a person.
    """
    if any(is_name(reading, w) for w in by):
        return True
    later = _in_a_later_sentence(reading, act.verb, min(mine))
    body = all("institution" in reading.thesaurus.kinds(w.senses) for w in by)
    return later or (body and any(is_person(reading, i) for i in mine))


def _in_a_later_sentence(reading: Reading, verb: Word, i: int) -> bool:
    """Tell whether a sentence ends between a verb and a word behind it."""
    return i > verb.i and any(
        c in reading.text[verb.end : reading.words[i].start] for c in ".!?؟\n"
    )
