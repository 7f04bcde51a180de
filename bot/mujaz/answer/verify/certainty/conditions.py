"""C12, second half: what is said under a condition, or left open with "whether", is not told as so.

In:  a Pair
Out: Reasons: modality
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.denying import is_negator
from mujaz.answer.verify.grammar.month import folded
from mujaz.answer.verify.grammar.opening import conditional
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.language.fold import fold_key
from mujaz.language.sentences import Sentence, split_sentences
from mujaz.model import Reason

_IF = re.compile(
    r"\b(?:if|unless|provided|providing|as long as|on condition|conditional|contingent"
    r"|hing(?:e[sd]?|ing)|rid(?:es?|ing) on|depend\w*|subject to"
    r"|pending|whether|once|should)\b"
    r"|\b[وف]?(?:اذا|لو|شرط|بشرط|شريطه|مشروط\w*|في حال|حال|ما لم|رهن\w*|ان لم|ان لا|الا اذا"
    r"|بعد موافقه"
    r"|ربطت?|[يت]ربط|مرهون\w*|ما دام\w*|طالما|متوقف\w*|يتوقف|تتوقف|ان (?:لم|تواصل\w*|استمر\w*"
    r"|بقي\w*|ظل\w*))\b"
)
_PLAIN_IF = re.compile(
    r"\b(?:if|unless|provided|as long as|on condition|conditional on|subject to)\b"
    r"|\b[وف]?(?:اذا|لو|شرط|بشرط|شريطه|مشروطه?|في حال|ما لم|مرهونه?)\b"
)
_AS_IF = re.compile(
    r"\b(?:as if|even if|what if|if not|(?:و?هو|و?هي|وذلك|عن|من|في|علي|كل) ما لم|ولو|حتي لو"
    r"|حتي اذا|كما لو|عما اذا|ما اذا)\b"
)
_HEDGED = re.compile(
    r"\b(?:may|might|could|can|possib\w+|likely|perhaps|threat\w*|warn\w*|offer\w*|ready|willing"
    r"|demand\w*|condition\w*|insist\w*|require\w*|need\w*)\b"
    r"|\b[وف]?(?:ال)?(?:قد|ربما|يرجح|رجح\w*|مرجح\w*|يمكن|ممكن\w*|محتمل\w*|احتمال|يهدد|هدد\w*|حذر\w*|مستعد\w*|استعداد\w*|عرض\w*"
    r"|يشترط|اشترط\w*|شروط\w*|[يت]?طالب\w*|مطالب\w*|تحتاج|يحتاج)\b"
)
_HALF = 0.5  # of a claim's words that a sentence must answer for its condition to be the claim's


def check_condition(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim leaves out the condition of the evidence."""
    claim = folded(pair.claim.text)
    if _IF.search(claim) or _HEDGED.search(claim):
        return
    if any(conditional(pair.claim, w) for w in pair.claim.words):
        return
    sentences = split_sentences(pair.evidence.text)
    for sentence in sentences:
        text = _AS_IF.sub(" ", fold_key(pair.evidence.text[sentence.start : sentence.end]))
        inside_it = [w for w in pair.evidence.words if sentence.start <= w.start < sentence.end]
        if not _PLAIN_IF.search(text) and not any(conditional(pair.evidence, w) for w in inside_it):
            continue
        inside = _told_in(pair, sentence)
        if any(
            len(told := _told_in(pair, other)) > len(inside)
            and any(is_act(pair.claim, w) for w in told)
            for other in sentences
        ):
            continue  # the claim tells another sentence, its act too
        if len(inside) >= _HALF * len(pair.claim.content) and _main(pair, inside, sentence.start):
            detail = "the evidence says it under a condition, which the claim leaves out"
            yield Reason(check="modality", detail=detail)
            return


def _told_in(pair: Pair, sentence: Sentence) -> list[Word]:
    """Return the words of the claim that a sentence of the evidence answers."""
    return [
        w for w in pair.claim.content
        if any(sentence.start <= m.start < sentence.end for m in pair.matches[w.i])
    ]  # fmt: skip


_WHETHER = re.compile(r"(?:whether|عما اذا|ما اذا|اذا ما|ان كان|ان كانت)\b")
_OPEN = re.compile(
    r"\b(?:whether|if|unclear|unknown|not|no|n't|never|without|may|might|could|possib\w+|ask\w*"
    r"|question\w*|[وف]?(?:لم|لا|لن|ليس|ليست|دون|غير|عدم|قد|ربما|هل|سؤال|سئل\w*|يحتمل"
    r"|ما اذا|عما|احقي\w*|امكاني\w*|مدي|جواز))\b"
)
_REACH = 7  # words behind "whether" that are left open


def check_whether(pair: Pair) -> Iterator[Reason]:
    """What the evidence leaves open with "whether" is not told as so."""
    evidence = pair.evidence
    for word in evidence.words:
        if not _WHETHER.match(fold_key(evidence.text[word.start : word.start + 12])):
            continue
        left_open = {
            w.i for w in evidence.words[word.i + 1 : word.i + _REACH]
            if w.clause <= word.clause + 1 and w.content
            and not set(",،;؛") & set(evidence.text[word.end : w.start])
        }  # fmt: skip
        for ours in pair.claim.content:
            if ours.capital or any(s.startswith("e:") for s in ours.senses):
                continue  # whoever is spoken of there is not what is left open
            nearest = _nearest(pair, ours)
            if pair.crossed and nearest and all(m.capital for m in nearest):
                continue
            found = {m.i for m in nearest}
            if found and found <= left_open and (
                not _left_open(pair, ours) or _denied_outright(pair, ours)
            ):  # fmt: skip
                detail = f"the evidence leaves open whether: {ours.raw!r}"
                yield Reason(check="modality", detail=detail)
                return


def _nearest(pair: Pair, word: Word) -> list[Word]:
    """Return the counterparts of a word: in one language those alone that are nearest to it."""
    found = pair.matches[word.i]
    best = max((closeness(word, m) for m in found), default=0)
    return [m for m in found if pair.crossed or closeness(word, m) == best]


def _left_open(pair: Pair, word: Word) -> bool:
    near = {word.clause - 1, word.clause}
    words = [w for w in pair.claim.words if w.clause in near]
    text = folded(pair.claim.text[words[0].start : words[-1].end])
    return bool(_OPEN.search(text))


_ASKS = re.compile(
    r"\b(?:whether|if|unclear|unknown|clear|known|know|may|might|could|possib\w+|ask\w*|question\w*"
    r"|[وف]?(?:قد|ربما|هل|سؤال|سئل\w*|يحتمل|اذا|عما|مدي|واضح\w*|معروف\w*|[يت](?:عرف|تضح)))\b"
)
_TO_ACT = 2  # words from "not" to what it denies: "did not yet spread"


def _denied_outright(pair: Pair, word: Word) -> bool:
    """Tell whether the claim says that something is not so which the evidence leaves open."""
    if _ASKS.search(folded(pair.claim.text)) or not pair.claim.predicate(word):
        return False
    before = pair.claim.words[max(0, word.i - (1 if word.arabic else _TO_ACT)) : word.i]
    return any(is_negator(pair.claim, w) and w.clause == word.clause for w in before)


def _best(pair: Pair, word: Word) -> list[Word]:
    found = pair.matches[word.i]
    most = max((closeness(word, m) for m in found), default=0)
    return [m for m in found if closeness(word, m) == most]


def _goes_on(pair: Pair, mark: Word, word: Word, start: int) -> bool:
    """Tell whether a clause behind a condition tells another act: "unless it is kept, and rejected
    an extension"; where a sentence opens with its condition the clause behind it is the main one.
    """
    first = next(w for w in pair.evidence.words if w.start >= start)
    joined = word.key == "and" or (word.arabic and word.key[:1] == "و" and len(word.key) > _SHORT)
    return joined and mark.clause > first.clause


_SHORT = 3
_BUT = frozenset("but though although while whereas".split())


def _main(pair: Pair, words: Sequence[Word], start: int) -> bool:
    """Tell whether the claim tells the clause that the condition belongs to, or one beside it."""
    marks = [
        w for w in pair.evidence.words
        if w.start >= start
        and (_PLAIN_IF.fullmatch(w.key) is not None or conditional(pair.evidence, w))
    ]  # fmt: skip
    if not marks:
        return True
    near = {marks[0].clause - 1, marks[0].clause, marks[0].clause + 1}
    behind = pair.evidence.clause(marks[0].clause + 1)
    if behind and (behind[0].key in _BUT or _goes_on(pair, marks[0], behind[0], start)):
        near.discard(marks[0].clause + 1)  # "said it may, if prices rise, but ruled out a move"
    inside = [w for w in words if any(m.clause in near for m in _best(pair, w))]
    acts = [
        w for w in pair.claim.content
        if pair.claim.predicate(w)
        and not pair.claim.thesaurus.kinds(w.senses) & {"person", "institution"}
    ]  # fmt: skip
    told = [w for w in acts if (best := _best(pair, w)) and all(m.clause in near for m in best)]
    if acts and len(told) == len(acts):
        return True
    return len(inside) >= _HALF * len(pair.claim.content)
