"""C15, C6: where, why and when one act was done is not where, why and when another was.

In:  a Pair, in one language or two
Out: Reasons: merged, dates

«هبطت الطائرة في لارنكا، ثم واصلت رحلتها إلى أثينا» does not say that it landed in Athens: the act
has a place of its own there, and the other one stands with an act that the claim leaves out. So
with a cause. A day behind a contrast, or behind «وكان», is the day of what is told there.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.stretches import Stretch, stretches, verbs_in
from mujaz.answer.verify.grammar.verbs import folded, gap_before, is_act
from mujaz.model import Reason

_LEADS = {
    word: name
    for name, words in {
        "in": "in at في بـ",
        "to": "to into toward towards إلى نحو باتجاه صوب",
        "from": "from من",
        "why": "بسبب جراء نتيجة إثر because due",
    }.items()
    for word in folded(words)
}
_PASSED = frozenset("the a an of its his her their to".split())
_CAUSES = frozenset({"why"})
_PLACES = frozenset({"place", "place-type"})
_HAD = folded("وكان وكانت وكانوا")


def check_led_apart(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where an act of the claim has the place, cause or day of another act."""
    theirs = stretches(pair.evidence)
    if not any(w.key in _LEADS for w in pair.claim.words) and not pair.claim.dates:
        return
    speech = {v.first for v in pair.claim.verbs if not v.preposition}
    for stretch in stretches(pair.claim):
        verb = _only_verb(pair.claim, stretch)
        own = _stretches_of(pair, verb, theirs) if verb is not None else []
        if verb is None or not own:
            continue
        if _has_anothers_day(pair, stretch, own, theirs):
            yield Reason(check="dates", detail=f"the day is not of {verb.raw!r} in the evidence")
            return
        if verb.i in speech:
            continue
        for name, word in _led(pair.claim, stretch):
            if _is_anothers(pair, name, word, own, theirs) or _is_other_end(pair, name, word, own):
                detail = f"in the evidence {word.raw!r} does not stand with {verb.raw!r}"
                yield Reason(check="merged", detail=detail)
                return


def _only_verb(reading: Reading, stretch: Stretch) -> Word | None:
    """Return the one act of a stretch."""
    verbs = [w for w in verbs_in(reading, stretch) if is_act(reading, w)]
    first = stretch.words[0]
    if not verbs and first.raw.startswith("أل") and reading.predicate(first):
        return first  # «ألغيت»: what looks like the article is none
    return verbs[0] if len(verbs) == 1 else None


def _stretches_of(pair: Pair, verb: Word, theirs: list[Stretch]) -> list[Stretch]:
    """Return where the evidence tells an act, surely."""
    if not (pair.crossed or pair.firm(verb)):
        return []
    found = {m.i for m in pair.closest(verb)}
    return [s for s in theirs if any(w.i in found for w in s.words)]


def _led(reading: Reading, stretch: Stretch) -> Iterator[tuple[str, Word]]:
    """Yield the first word behind each preposition of a place or a cause."""
    name = ""
    for word in stretch.words:
        if gap_before(reading, word.i):
            name = ""
        if word.key in _LEADS:
            name = _LEADS[word.key]
        elif name and word.content and not word.counted:
            typed = _names_a_place(reading, word)
            if typed or name in _CAUSES or _is_place(reading, word):
                yield name, reading.words[word.i + 1] if typed else word
            name = ""
        elif word.key not in _PASSED:
            name = ""


def _is_anothers(
    pair: Pair, name: str, word: Word, own: list[Stretch], theirs: list[Stretch]
) -> bool:
    """Tell whether what a preposition leads stands with an act that the claim leaves out, and the
    claim's act has something else behind that preposition.
    """
    places = {m.i for m in pair.closest(word)}
    there = [s for s in theirs if any(w.i in places for w in s.words)]
    led = {w.i: n for s in there for n, w in _led(pair.evidence, s)}
    alike = [(led.get(i, "") in _CAUSES) == (name in _CAUSES) for i in places if i in led]
    if not alike or not all(alike):
        return False  # what stands there by another word may be told of the act as well
    if any(s in own for s in there) or not all(_tells_another(pair, s) for s in there):
        return False
    if name not in _CAUSES and min(s.words[0].i for s in there) < max(s.words[0].i for s in own):
        return False  # who went to Paris and met somebody in a hotel met him in Paris
    sentences = {s.sentence for s in own}
    return all(s.sentence in sentences for s in there) and all(
        any(n == name and w.i not in pair.answered for n, w in _led(pair.evidence, s)) for s in own
    )


_OTHER_END = {"to": "from", "from": "to"}


def _is_other_end(pair: Pair, name: str, word: Word, own: list[Stretch]) -> bool:
    """Tell whether it is to where the evidence has it from, and another is where it is to."""
    places = {m.i for m in pair.closest(word)}
    other = _OTHER_END.get(name)
    led = [(n, w) for s in own for n, w in _led(pair.evidence, s)]
    turned = bool(other) and any(n == other and w.i in places for n, w in led)
    kept = any(n == name and w.i in places for n, w in led)
    left = any(n == name and w.i not in pair.answered for n, w in led)
    return turned and left and not kept


def _is_place(reading: Reading, word: Word) -> bool:
    return bool(reading.thesaurus.kinds(word.senses) & _PLACES) or is_name(reading, word)


def _names_a_place(reading: Reading, word: Word) -> bool:
    """Tell whether the name of a place stands behind its kind: «مرفأ صور»."""
    behind = reading.words[word.i + 1 : word.i + 2]
    typed = "place-type" in reading.thesaurus.kinds(word.senses) and word.arabic
    return bool(
        typed and not word.key.startswith("ال")
        and behind and behind[0].content and not gap_before(reading, behind[0].i)
    )  # fmt: skip


def _tells_another(pair: Pair, stretch: Stretch) -> bool:
    """Tell whether a stretch has an act that no word of the claim answers, and reports nothing."""
    speech = {v.first for v in pair.evidence.verbs if not v.preposition}
    verbs = [w for w in verbs_in(pair.evidence, stretch) if w.i not in speech]
    return bool(verbs) and all(w.i not in pair.answered for w in verbs)


def _has_anothers_day(
    pair: Pair, stretch: Stretch, own: list[Stretch], theirs: list[Stretch]
) -> bool:
    """Tell whether the one day of the claim is in the evidence that of an act which is set against
    the claim's, or was over before.
    """
    days = [d for d in pair.claim.dates if d.kind == "date" and d.weekday is not None]
    low, high = stretch.words[0].start, stretch.words[-1].end
    if len(days) != 1 or not low <= days[0].start < high:
        return False
    same = [d for d in pair.evidence.dates if d.weekday == days[0].weekday]
    there = [s for s in theirs for d in same if s.words[0].start <= d.start < s.words[-1].end]
    return bool(there) and all(
        s not in own and (s.contrasted or s.words[0].key in _HAD)
        and not any(w.content and w.i in pair.answered for w in s.words)
        for s in there
    )  # fmt: skip
