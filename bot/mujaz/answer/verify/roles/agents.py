"""C17: who did what to whom stays: the one who acts in the claim acts in the evidence.

In:  a Pair
Out: Reasons

The agent of an Arabic verb is the first name behind it, or what stands before it; of an English
one what stands before it, or behind "by" in the passive. Acts told from their other end (bought,
sold) exchange their parts. Only a clean exchange is an alarm: the claim's agent is no agent in the
evidence, and the evidence's agent is on the other side in the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.acts import RESUMED, only_says
from mujaz.answer.verify.grammar.attributes import is_attribute
from mujaz.answer.verify.grammar.cited import names_a_source
from mujaz.answer.verify.grammar.dropped import drops_subject
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.his_land import is_his
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION, is_doer, is_governed_noun, is_plural
from mujaz.answer.verify.grammar.verbs import BA_PERFECT, IRREGULAR
from mujaz.language.closed import BE
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_PREPOSITIONS = frozenset(
    fold_key(w)
    for w in """
    of in on at for from with after before during over to into against about near under that
    في من على إلى عن مع بعد قبل خلال أن بأن حول ضد
    """.split()
)
_RIVAL = frozenset({"امام", "علي"})
_PASSIVE = frozenset({"تم", "وتم", "جري", "وجري", "سيتم", "يتم"})
_DAMMA = "\u064f"
CONVERSE = (("y:buy", "y:sell"), ("y:win", "y:lose"))
# who does these has it from another: "640 caught it" is "it infected 640"
RECEIVE = frozenset(
    fold_key(w)
    for w in """
    receive receives received receiving got get gets getting gotten obtain obtains obtained
    accept accepts accepted accepting borrow borrows borrowed catch catches caught contract
    contracted contracts suffer suffers suffered sustain sustained undergo undergoes underwent
    undergone inherit inherits inherited collect collects collected earn earns earned take takes
    took taken taking owe owes owed تسلم تسلمت يتسلم
    استلم استلمت تلقى تلقت يتلقى حصل حصلت يحصل اقترض نال نالت
    """.split()
)
PARTICIPLES = frozenset("held sold won led sent built bought taken seen paid shot".split())
_AUXILIARY = 3  # words between "was" and its participle


@dataclass(frozen=True, slots=True)
class _Parts:
    agents: frozenset[int]
    others: frozenset[int]


def check_roles(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where agent and object of an act have changed places."""
    for word in pair.claim.words:
        act = word.content and pair.claim.predicate(word)
        if word.key == "according" or not (act or _reports(pair.claim, word)):
            continue  # "according to": who says so stands behind a preposition
        if is_doer(pair.claim, word) or STATE.match(word.key) or is_attribute(pair.claim, word):
            continue
        ours = _parts(pair.claim, word)
        if ours is None:
            continue
        if rival := _another_agent(pair, word, ours):
            detail = f"in the evidence it is {rival!r} of whom {word.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return
        told = [(m, _parts(pair.evidence, m)) for m in pair.matches[word.i]]
        mine = _counterparts(pair, ours.agents)
        if any(t and mine & t.agents and not _converse(word, m) for m, t in told if mine):
            continue  # one of two such acts is the claim's: "A urged B …, while B urged A …"
        for other, theirs in told:
            if theirs is None:
                continue
            if (word.key in RECEIVE) != (other.key in RECEIVE):
                continue
            if _converse(word, other):
                theirs = _Parts(theirs.others, theirs.agents)
            if _exchanged(pair, ours, theirs) or _turned(pair, (word, ours), (other, theirs)):
                detail = f"who {word.raw!r} and to whom is the other way round in the evidence"
                yield Reason(check="role_order", detail=detail)
                return


def _counterparts(pair: Pair, words: Iterable[int]) -> set[int]:
    """Return what answers some words; of somebody only what does most surely: «الرئيس» is himself,
    though «الزعيمة» is near.
    """
    found: set[int] = set()
    for i in words:
        ranks = [(closeness(pair.claim.words[i], m), m.i) for m in pair.matches[i]]
        best = max(ranks, default=(0, 0))[0] if _can_act(pair.claim, i) else 0
        found |= {at for rank, at in ranks if rank >= best}
    return found


STATE = re.compile(r"[وف]?(?:[يت]بلغ|بلغت?|[يت]صل|[يت]ساوي|[يت]عادل|كانت?|اصبحت?|باتت?|ظلت?)$")


def _another_agent(pair: Pair, word: Word, ours: _Parts) -> str:
    """Return who does in the evidence what somebody else does in the claim.

    Only where every counterpart of the act, in the same words, has a named agent in its clause that
    the claim does not have, and the claim's agent has no part in that clause.
    """
    if word.capital or pair.crossed or _is_mutual(word):
        return ""
    if word.arabic and min(ours.agents, default=0) < word.i:
        return ""  # «اعتذر ماهر جابر، … وتراجع»: what stands before need not be its subject
    agents = {i for i in ours.agents if _can_act(pair.claim, i)}
    mine = {m.i for i in agents for m in pair.matches[i]}
    same = [m for m in pair.matches[word.i] if _one_verb(word, m) and not _converse(word, m)]
    if not mine or not same:
        return ""
    named = ""
    answered = {m.i for i in agents for m in pair.matches[i]}
    for other in same:
        theirs = _parts(pair.evidence, other)
        if theirs is None:
            return ""
        actors = [i for i in sorted(theirs.agents) if _can_act(pair.evidence, i)]
        clause = {w.i for w in pair.evidence.clause(other.clause)}
        if not actors or answered & clause or is_his(pair, agents, actors[0]):
            return ""
        named = " ".join(pair.evidence.words[i].raw for i in actors)
    return named


def _one_verb(word: Word, other: Word) -> bool:
    return any(s.startswith(("s:", "y:", "l:")) for s in word.senses & other.senses)


def _reports(reading: Reading, word: Word) -> bool:
    return any(v.first == word.i and not names_a_source(v) for v in reading.verbs)


def _converse(word: Word, other: Word) -> bool:
    return any(
        (a in word.senses and b in other.senses and a not in other.senses)
        or (b in word.senses and a in other.senses and b not in other.senses)
        for a, b in CONVERSE
    )


# «اتهم» and «ساهم» end like a verb with a pronoun
_ENDS_SO = re.compile(r"[وف]?س?(?:[ايتن]تهم|[ايتن]?ساهم|[ايتن]?[فسد]هم|[ايتن]لهم)$")


_DONE_TO_THEM = re.compile(r"[يت]\w{4,}هم$")  # «تحتجزهم»


def _parts(reading: Reading, verb: Word) -> _Parts | None:
    clause = [w for w in reading.clause(verb.clause) if w.i != verb.i]
    before = [w.i for w in clause if w.i < verb.i and _noun(w)]
    if verb.arabic and verb.i and reading.words[verb.i - 1].key in _WHAT:
        before = []  # «بحسب ما قالت المديرة»
    behind = _objects(reading, verb, [w for w in clause if w.i > verb.i])
    if not verb.arabic:
        return _english(reading, verb, before, behind)
    if _DAMMA in verb.raw[:3] or (verb.i and reading.words[verb.i - 1].key in _PASSIVE):
        return None
    if not _is_verb(verb) or is_given_name(verb) or is_governed_noun(reading, verb):
        return None
    if verb.i and reading.words[verb.i - 1].key in _WHOM and behind and _DONE_TO_HIM.search(
        verb.key
    ):  # fmt: skip
        whom = next((w for w in reversed(reading.words[: verb.i - 1]) if _noun(w)), None)
        # «الشرطة، التي رشقتها مجموعة»
        return _Parts(frozenset(behind[:1]), frozenset({whom.i} if whom else ()))
    if (
        (verb.key.endswith(("تها", "تهم", "ها")) or _DONE_TO_THEM.match(verb.key))
        and not _ENDS_SO.match(verb.key)
        and not verb.key.endswith(("اها", "وها"))
        and before
        and behind
    ):
        return _Parts(frozenset(behind[:1]), frozenset(before))
    if behind and drops_subject(reading, verb, reading.words[behind[0]]):
        return _Parts(frozenset(), frozenset(behind))
    following = reading.words[verb.i + 1].key if verb.i + 1 < len(reading.words) else ""
    if following in RESUMED and behind and before:  # «هدنة توسطت فيها عُمان»
        return _Parts(frozenset(behind[:1]), frozenset(before))
    if before and reading.words[verb.i - 1].content:
        return _Parts(frozenset(before), frozenset(behind))
    if not behind:
        return None
    if only_says(reading, verb):
        told = {i for i in behind if reading.words[i].key.startswith("لل")}
        return _Parts(frozenset(behind) - told, frozenset(told))
    if drops_subject(reading, verb, reading.words[behind[0]]):
        return None
    parted = _parted(reading, verb, behind)
    return _Parts(frozenset(behind[:parted]), frozenset(behind[parted:]))


def _parted(reading: Reading, verb: Word, behind: list[int]) -> int:
    """Return how many words behind a verb are its agent's: in a match, those before «أمام»."""
    if not any(s in verb.senses for pair in CONVERSE for s in pair):
        return 1
    rival = [w.i for w in reading.words[verb.i + 1 :] if w.key in _RIVAL and w.i <= behind[-1]]
    return max(1, sum(i < rival[0] for i in behind)) if rival else 1


def _objects(reading: Reading, verb: Word, words: list[Word]) -> list[int]:
    """Return the words behind a verb up to a preposition; a sale or a match has one inside."""
    contest = any(s in verb.senses for pair in CONVERSE for s in pair)
    passive = any(w.key == "by" for w in words)
    found: list[int] = []
    for word in words:
        if word.key in _PREPOSITIONS and not contest and not passive:
            break
        if (
            found
            and word.arabic
            and not contest
            and word.key[0] in "بل"
            and reading.predicate(word)
        ):
            break
        if _noun(word):
            found.append(word.i)
    return found


_WHOM = frozenset("الذي التي الذين".split())
_DONE_TO_HIM = re.compile(r"\w{3}(?:ه|ها|هم|هما)$")
_WHAT = frozenset("ما كما حسبما وفقما".split())
_PASSIVE_PARTICIPLE = re.compile(r"م\w\wو\wه?$")  # «مشروع», «ممنوع»


def _is_verb(word: Word) -> bool:
    """A noun of action has the article or ends like one: it has no order of parts."""
    if ACTION.match(word.key) or _PASSIVE_PARTICIPLE.match(word.key):
        return False
    if word.raw.endswith(("ًا", "اً", "ا")) and not word.raw.endswith("وا"):
        return False
    if (
        word.key[0] in "بلك"
        and f"s:{word.key[1:]}" in word.senses
        and not BA_PERFECT.match(word.key)
    ):
        return False  # «برفض السكان»
    plural = is_plural(word) or word.key.endswith(("ون", "ين"))
    if plural and word.key.lstrip("وفس")[:1] not in {"ي", "ت"}:
        return False  # «مخصصات», «مسلحون»
    return not word.key.startswith(("ال", "بال", "لل", "وال")) and not word.key.endswith("ه")


def _noun(word: Word) -> bool:
    return word.content or word.capital


def _english(reading: Reading, verb: Word, before: list[int], behind: list[int]) -> _Parts | None:
    reports = any(v.first == verb.i for v in reading.verbs)
    if not (verb.key.endswith("ed") or verb.key in IRREGULAR or reports):
        return None
    near = [w.key for w in reading.words[max(0, verb.i - _AUXILIARY) : verb.i]]
    by = next(
        (w.i for w in reading.words[verb.i + 1 :] if w.key == "by" and w.clause == verb.clause),
        None,
    )
    gap = reading.text[reading.words[verb.i - 1].end : verb.start] if verb.i else ""
    passive = verb.key.endswith("ed") or verb.key in PARTICIPLES
    between = reading.words[verb.i + 1 : by] if by is not None else []
    participle = passive and (
        by == verb.i + 1
        or (by is not None and "," in gap and not any(_BY_HIM.match(w.key) for w in between))
    )
    if any(k in BE for k in near) or participle:
        if by is None or _counts(reading, by + 1):
            return None  # "will be reduced by two piastres"
        agents = frozenset(i for i in behind if i > by)
        return _Parts(agents, frozenset(before))
    if not before:
        return None
    return _Parts(frozenset(before), frozenset(behind))


# what stands nearer to "by" is its participle: "won a prize funded by a bank"
_BY_HIM = re.compile(
    r"\w{3,}ed$|(?:held|sold|won|led|sent|built|bought|taken|paid|made|run|given)$"
)
BY_HOW_MUCH = frozenset("single margin majority vote votes mistake chance accident".split())


def _counts(reading: Reading, i: int) -> bool:
    """Tell whether a number stands at a word, or behind "a": "by half", "by a third"."""
    words = reading.words[i : i + 2]
    if any(w.key in BY_HOW_MUCH for w in reading.words[i : i + 4]):
        return True  # "passed by a single vote", "won by a wide margin"
    return any(w.counted for w in words) or any(
        q.start <= w.start < q.end for w in words for q in reading.numbers
    )


# acts that two do together: either may be named first
MUTUAL = frozenset(
    fold_key(w)
    for w in """
    met meet agreed discussed signed talked share shared exchanged resumed التقى التقت اتفق اتفقت
    بحث بحثت يبحث تبحث وقع وقعت تبادل تبادلت اجتمع اجتمعت تباحث تعاون شارك شاركت استأنف استأنفت
    """.split()
)


def _is_mutual(word: Word) -> bool:
    """Tell whether two do an act together: «ووقعت» too, whose own first letter is و."""
    return word.key in MUTUAL or word.key[1:] in MUTUAL or word.key.lstrip("وف") in MUTUAL


_IMPERFECT = re.compile(r"[وف]?س?[يت]\w{3,}(?<!ه)(?<!ت)$")


def _turned(pair: Pair, ours: tuple[Word, _Parts], theirs: tuple[Word, _Parts]) -> bool:
    """Tell whether two have changed places of whom one stands behind a preposition:
    "the council sues the firm", «يعتزم المجلس رفع دعوى ضد الشركة».
    """
    (word, mine), (other, wanted) = ours, theirs
    led = all(v.arabic and max(p.agents, default=v.i) < v.i for v, p in (ours, theirs))
    if _is_mutual(word) or not (_opens(word, other) or (led and _one_stem(word, other))):
        return False
    agents = {m.i for i in mine.agents for m in pair.matches[i]}
    clause = {w.i for w in pair.evidence.clause(other.clause)}
    if led:
        agents &= clause  # «محامي الدهني», whom the sentence names before
    if not agents or agents & wanted.agents or not agents <= clause:
        return False
    can = any if led else all  # «النيابة العامة»
    if not all(can(_can_act(pair.evidence, i) for i in side) for side in (agents, wanted.agents)):
        return False
    rest = [w for w in pair.claim.clause(word.clause) if w.i not in mine.agents and w.i != word.i]
    return any(m.i in wanted.agents for w in rest for m in pair.matches[w.i] if pair.firm(w))


def _can_act(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    return not word.counted and (word.capital or bool(
        reading.thesaurus.kinds(word.senses) & {"person", "institution", "place"}
    ))  # fmt: skip


def _opens(word: Word, other: Word) -> bool:
    """Tell whether two words are one verb whose agent is told surely: the same stem, and in Arabic
    two imperfects, which hardly are passives, participles or nouns.
    """
    imperfect = all(not w.arabic or _IMPERFECT.match(w.key) for w in (word, other))
    return imperfect and _one_stem(word, other)


def _one_stem(word: Word, other: Word) -> bool:
    return any(s.startswith("s:") for s in word.senses & other.senses)


def _behind_object(mine: set[int], beside: set[int], theirs: _Parts) -> bool:
    """Tell whether who acts in the claim stands behind its object where Arabic has verb, agent,
    object: «اتهم رئيس النقابة الوزارة» under "the ministry accused the union's head".
    """
    if len(theirs.agents) != 1 or not theirs.others or min(theirs.others) < min(theirs.agents):
        return False
    placed = theirs.agents | theirs.others
    mine, beside = mine & placed, beside & placed
    return bool(mine and beside) and max(beside) < min(mine)


def _exchanged(pair: Pair, ours: _Parts, theirs: _Parts) -> bool:
    mine = _counterparts(pair, ours.agents)
    beside = _counterparts(pair, ours.others)
    if pair.crossed and pair.evidence.arabic and _behind_object(mine, beside, theirs):
        return True
    if not mine or mine & theirs.agents:
        return False
    return bool(mine & theirs.others) and bool(beside & theirs.agents)
