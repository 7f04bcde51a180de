"""C17: who is named behind a pronoun's verb is not the one the pronoun stands for.

In:  a Pair, in one language or two
Out: Reasons: role_order

"Rausch testified that he had delivered cash to Strand's home" has two people, and not "Strand had
delivered cash to his home": a name never stands behind the verb whose subject is a pronoun for the
same one. Where the claim has as agent of an act whom the evidence names only there, the two are
exchanged, whoever the pronoun stands for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.names import is_name, is_somebody
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import (
    AR_PARTICLES,
    AR_PREPOSITIONS,
    AUXILIARIES,
    folded,
    gap_before,
    is_act,
)
from mujaz.answer.verify.roles.agents import CONVERSE, MUTUAL, RECEIVE
from mujaz.language.closed import BE
from mujaz.model import Reason

_PRONOUNS = folded("he she they it إنه إنها إنهم أنه أنها أنهم بأنه بأنها بأنهم")
_TOGETHER = MUTUAL | folded(
    """
    with married marry wed faced face played play fought fight debated debate joined join dated
    resembled resemble knew know clashed spoke between and
    مع بين تزوج تزوجت واجه واجهت قابل قابلت لعب لعبت قاتل تحدث تحدثت حاور حاورت جاور تشاجر اشتبك
    """
)
_MOST = 3  # words between a pronoun and its verb


@dataclass(frozen=True, slots=True)
class _Deed:
    verb: Word
    behind: frozenset[int]  # the words behind the verb in its clause, which name somebody else


def check_pronouns(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim's agent is named behind the verb of a pronoun."""
    for deed in _deeds(pair.evidence):
        for verb in pair.claim.words:
            if deed.verb not in pair.matches[verb.i] or not _same_side(pair, verb, deed.verb):
                continue
            agent = _agent(pair.claim, verb)
            named = pair.matches[agent.i] if agent else ()
            found = {m.i for m in named if is_somebody(pair.evidence, m)}
            if agent and found and {m.i for m in named} == found <= deed.behind:
                detail = f"in the evidence it is not {agent.raw!r} of whom {verb.raw!r} is said"
                yield Reason(check="role_order", detail=detail)
                return


def _same_side(pair: Pair, ours: Word, theirs: Word) -> bool:
    if ours.key.lstrip("وف") in _TOGETHER or theirs.key.lstrip("وف") in _TOGETHER:
        return False
    if (ours.key.lstrip("وف") in RECEIVE) != (theirs.key.lstrip("وف") in RECEIVE):
        return False
    if any(s in ours.senses for both in CONVERSE for s in both):
        return False
    return pair.crossed or closeness(ours, theirs) > 1


def _deeds(reading: Reading) -> Iterator[_Deed]:
    """Yield the acts whose subject is a pronoun."""
    for word in reading.words:
        if word.key not in _PRONOUNS or reading.quoted(word):
            continue
        verb = _verb_behind(reading, word)
        if verb is None or verb.i in {v.first for v in reading.verbs}:
            continue
        if behind := _named_behind(reading, verb):
            yield _Deed(verb, frozenset(behind))


def _verb_behind(reading: Reading, pronoun: Word) -> Word | None:
    """Return the verb of a pronoun, if it is active: "he had handed", «إنه نقل»."""
    chain = []
    for word in reading.words[pronoun.i + 1 : pronoun.i + 2 + _MOST]:
        if gap_before(reading, word.i):
            return None
        if word.key in AUXILIARIES | AR_PARTICLES or word.key.endswith("ly"):
            chain.append(word.key)
            continue
        passive = bool(set(chain) & BE) and not word.key.endswith("ing")
        marked = "\u064f" in word.raw[:3]
        return word if word.content and not (passive or marked) else None
    return None


def _named_behind(reading: Reading, verb: Word) -> list[int]:
    """Return the words behind a verb in its clause. In Arabic those behind a preposition alone:
    «إنه سيصل الوزير» has a pronoun that stands for nobody.
    """
    found: list[int] = []
    led = not verb.arabic
    for word in reading.words[verb.i + 1 :]:
        if word.clause != verb.clause or gap_before(reading, word.i) or word.key in _TOGETHER:
            break
        finite = is_act(reading, word) and not word.key.endswith("ing")
        if finite or word.key in AUXILIARIES - {"to"}:
            return found[:-2]  # "he believed Doyle had lent": who stands before it acts
        led = led or word.key in AR_PREPOSITIONS
        if word.key == "by":
            break
        if led:
            found.append(word.i)
    return found


def _agent(reading: Reading, verb: Word) -> Word | None:
    """Return the name right before an active verb, or right behind an Arabic one."""
    if verb.arabic and verb.key.startswith("ال"):
        return None  # «الجنود المحتجزين»: no verb
    i = verb.i - 1
    chain = []
    while i >= 0 and (
        reading.words[i].key in AUXILIARIES | AR_PARTICLES or reading.words[i].key.endswith("ly")
    ):
        chain.append(reading.words[i].key)
        i -= 1
    passive = bool(set(chain) & BE) and not verb.key.endswith("ing")
    if passive or "to" in chain or "\u064f" in verb.raw[:3]:
        return None
    near = reading.words[max(i, 0) : max(i + 1, 0)]
    if near and near[0].key in _PRONOUNS:
        return None  # «أنها لم تدفع شيئًا»
    if verb.arabic and not (near and _is_one(reading, near[0])):
        near = reading.words[verb.i + 1 : verb.i + 2]
        if near and gap_before(reading, near[0].i):
            return None
    elif not near or near[0].clause != verb.clause or gap_before(reading, i + 1):
        return None
    owned = near and near[0].raw.endswith(("'s", "’s"))
    return near[0] if near and _is_one(reading, near[0]) and not owned else None


def _is_one(reading: Reading, word: Word) -> bool:
    """Tell whether a word is a name, or of Arabic a definite body or office: «الشركة»."""
    definite = word.arabic and word.key.startswith("ال")
    return is_name(reading, word) or (definite and is_somebody(reading, word))
