"""C15: by what means one act was done, another was not.

In:  a Pair
Out: Reasons: merged

"She saved three match points and sealed the win with an ace" does not say that she saved them with
an ace, nor does «أنقذ ثلاث نقاط ثم حسم الفوز بضربة إرسال». Where the claim has "with", «بـ» behind
an act, and the evidence has all that it leads only in the next stretch of the sentence, behind an
act that the claim does not tell, the means was moved.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.stretches import Stretch, stretches, verbs_in
from mujaz.answer.verify.grammar.verbs import AR_OPENERS, AR_PREPOSITIONS, folded, gap_before
from mujaz.model import Reason

_BY = folded("with using via")
_ENDS = folded(
    "to from in on at for with by against over into about near under during through and that which"
    " who while after before when where"
)
_JOINS = folded("and then but before ثم")


def check_means(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a means belongs to another act in the evidence."""
    parts = stretches(pair.evidence)
    for part in stretches(pair.claim):
        for verb in verbs_in(pair.claim, part)[-1:]:
            for means in _means(pair.claim, part, verb):
                if other := _of_another(pair, verb, means, parts):
                    detail = f"the evidence says {means[0].raw!r} of {other.raw!r}"
                    yield Reason(check="merged", detail=f"{detail}, not of {verb.raw!r}")
                    return


def _means(reading: Reading, part: Stretch, verb: Word) -> Iterator[list[Word]]:
    """Yield the words behind each "with", or that «ب» leads, behind a verb."""
    behind = [w for w in part.words if w.i > verb.i]
    for n, word in enumerate(behind):
        joined = _led_by_ba(reading, word)
        if word.key in _BY or joined:
            found = _phrase(reading, behind[n if joined else n + 1 :])
            if found and not any(w.counted for w in found):
                yield found


def _led_by_ba(reading: Reading, word: Word) -> bool:
    """Tell whether «ب» leads an Arabic word: «بضربة», and its own first letter is another."""
    own = word.arabic and word.content and word.key[0] == "ب" and len(word.key) > 3
    return own and (f"s:{word.key[1:]}" in word.senses or word.key.startswith("بال"))


def _phrase(reading: Reading, words: list[Word]) -> list[Word]:
    found: list[Word] = []
    for word in words:
        ends = word.key in _ENDS or word.key in AR_OPENERS or word.key in AR_PREPOSITIONS
        if ends or (found and gap_before(reading, word.i)):
            break
        if word.content or word.counted:
            found.append(word)
    return found


def _of_another(pair: Pair, verb: Word, means: list[Word], parts: list[Stretch]) -> Word | None:
    """Return the act that has the means in the evidence, where the claim's act has it not."""
    told = {m.i for m in pair.matches[verb.i]}
    own = [n for n, p in enumerate(parts) if told & {w.i for w in p.words}]
    at = [{m.i for m in pair.matches[w.i]} for w in means]
    if len(own) != 1 or not all(at):
        return None
    (n,) = own
    for other in parts[n + 1 : n + 2]:
        inside = {w.i for w in other.words}
        joined = other.words[0].key in _JOINS or other.words[0].key[:1] == "و"
        verbs = verbs_in(pair.evidence, other)
        if not joined or len(verbs) != 1 or other.sentence != parts[n].sentence:
            continue
        if all(a <= inside for a in at) and not _told(pair, verbs[0]) and (
            _is_led(pair.evidence, verbs[0], min(min(a) for a in at))
        ):  # fmt: skip
            return verbs[0]
    return None


def _told(pair: Pair, verb: Word) -> bool:
    return any(verb in pair.matches[w.i] for w in pair.claim.words)


def _is_led(reading: Reading, verb: Word, first: int) -> bool:
    """Tell whether a means leads the words there too, behind the act."""
    behind = reading.words[verb.i + 1 : first + 1]
    return any(w.key in _BY or (w.i == first and _led_by_ba(reading, w)) for w in behind)
