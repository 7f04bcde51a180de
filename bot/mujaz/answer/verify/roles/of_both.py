"""C15: both sides do not do what the evidence tells of one, and of the other that it does not.

In:  a Pair
Out: Reasons: merged

«قبل الطرفان الهدنة» under «وافق الجيش، فيما لم ترد الجبهة بعد»: "both" and the dual with an article
name nobody, so no name is compared. Where each act of the evidence that answers the claim's stands
in a stretch of its own, and another stretch of its sentence denies, refuses or does not answer, it
is one side's alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.denying import is_denial, is_negator, no_comment
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.stretches import Stretch, stretches
from mujaz.answer.verify.grammar.verbs import folded, is_act, key_at
from mujaz.model import Reason

_BOTH = folded("both كلا كلتا")
_EACH = folded("both each sides parties respectively كلا كلتا كلاهما كلتاهما كليهما كلتيهما أطراف")
_DEFINITE = ("ال", "وال", "فال")
_BEFORE = folded("قبل")  # «قبل الطرفان» accepts, «قبل الطرفين» is before them
_ALSO = folded("so as كما كذلك وكذلك also too")


def check_of_both(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where both do in the claim what one alone does in the evidence."""
    if any(_names_two(pair.evidence, w) for w in pair.evidence.words):
        return
    parts = stretches(pair.evidence)
    for both, verb in _done_by_both(pair.claim):
        if any(is_negator(pair.claim, w) for w in pair.claim.clause(verb.clause)):
            continue
        found = {m.i for m in pair.matches[verb.i] if is_act(pair.evidence, m)}
        told = [p for p in parts if found & {w.i for w in p.words}]
        if told and all(_other_does_not(pair.evidence, p, parts) for p in told):
            detail = f"the evidence says {verb.raw!r} of one of them, not of {both.raw!r}"
            yield Reason(check="merged", detail=detail)
            return


def _done_by_both(reading: Reading) -> Iterator[tuple[Word, Word]]:
    """Yield each word that is both of two, with the verb that tells what they do."""
    told = acts(reading)
    for word in reading.words:
        if not _is_the_two(reading, word):
            continue
        led = word.i - (key_at(reading, word.i - 1) in _BOTH)
        opener = reading.words[led - 1] if led else None
        if word.arabic and opener is not None and opener.clause == word.clause:
            accepts = opener.key.lstrip("وف") in _BEFORE and word.key.endswith("ان")
            if accepts or is_act(reading, opener):
                yield word, opener
                continue
        behind = reading.words[word.i + 1 : word.i + 2]
        by = [a.verb for a in told if word.i in a.agent and a.verb.i > word.i]
        first = reading.clause(word.clause)[0].i == led
        verbs = by[:1] or [w for w in behind if word.arabic and first and reading.predicate(w)]
        yield from ((word, verb) for verb in verbs)


def _is_the_two(reading: Reading, word: Word) -> bool:
    """Tell whether a word is a dual with its article, or stands behind "both" or "the two"."""
    if not word.content and not word.counted:
        return False
    if key_at(reading, word.i - 1) in _BOTH:
        return True
    two = [q for q in reading.numbers if q.value == 2 and q.start <= word.start < q.end]
    if not two or two[0].kind == "ordinal":
        return False
    if word.arabic:
        return word.key.startswith(_DEFINITE) and word.key.endswith(("ان", "ين"))
    return not word.counted and reading.text[: two[0].start].lower().rstrip().endswith("the")


def _names_two(reading: Reading, word: Word) -> bool:
    bare = word.key.removeprefix("و").removeprefix("ال")
    return bare in _EACH or any(
        q.value == 2 and q.kind == "count" and q.start <= word.start < q.end
        for q in reading.numbers
    )


def _other_does_not(reading: Reading, own: Stretch, parts: list[Stretch]) -> bool:
    """Tell whether a stretch tells of one alone, and another one of its sentence that somebody
    else does not, or has not answered.
    """
    if any(_denies(reading, w) for w in own.words) or _lists(reading, own):
        return False
    others = [p for p in parts if p is not own and p.sentence == own.sentence]
    if any(w.key in _ALSO for p in others for w in p.words):
        return False
    return any(_is_of_another(reading, p) for p in others)


def _lists(reading: Reading, part: Stretch) -> bool:
    """Tell whether more than one is named in a stretch: «الجيش والجبهة», "Delta and Orion"."""
    inside = part.words[1:]
    return any(
        w.key == "and" or (w.arabic and w.key[:1] == "و" and is_somebody(reading, w))
        for w in inside
    )


def _is_of_another(reading: Reading, part: Stretch) -> bool:
    """Tell whether a stretch denies, and names who does not."""
    denials = [w for w in part.words if _denies(reading, w)]
    if not denials:
        return False
    named = {w.i for w in part.words if is_somebody(reading, w) and w not in denials}
    inside = {w.i for w in part.words}
    named |= {i for a in acts(reading) if a.verb.i in inside and a.verb.arabic for i in a.agent}
    return any(reading.words[i].arabic or i < denials[0].i for i in named)


def _denies(reading: Reading, word: Word) -> bool:
    return is_negator(reading, word) or is_denial(word) or no_comment(reading, word)
