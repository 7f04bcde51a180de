"""C17: what describes one noun does not describe another: a firm run by his wife, not the boats.

In:  a Pair, in one language
Out: Reasons: role_order

"Leased two boats to a firm run by his wife" has no "boats run by his wife", and «معسكر يحرسه أطفال»
no «عمالًا يحرسهم أطفال». A relative clause or a participle belongs to the nouns right before it;
where these are others in the claim, and both are told apart in the evidence, it has been moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST, VERB
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS, AUXILIARIES, IRREGULAR, is_act
from mujaz.language.closed import BE
from mujaz.model import Reason

_BY = re.compile(
    r"\w{2,}ed$|(?:run|made|led|held|built|written|drawn|driven|won|sold|bought|seen|sent|shot|known|given"
    r"|taken|put|set|left|hit|kept|lost|found|torn|broken|worn|sung|shown|chosen)$"
)
_PLACE = frozenset({"in", "at", "near"})
_ATTACHED = {
    **dict.fromkeys(("based", "located", "situated", "born", "registered"), _PLACE),
    **dict.fromkeys(("accused", "suspected", "convicted"), frozenset({"of"})),
    "charged": frozenset({"with"}),
}  # fmt: skip
_WHO = frozenset({"who", "which"})
_ARTICLES = frozenset("a an".split())
_DEFINITE = frozenset("the his her its their our this that these those".split())
# within one noun phrase: "a village near the border"
_INSIDE = frozenset("of in near at on outside inside around under".split())
_AND = frozenset({"and", "or"})
_LEADS = _INSIDE - {"of"} | frozenset("by with from to for against over about into".split())
_FAR = 8  # words from a relative clause back to what it describes
_GAP = re.compile(r"[ \"'”’»]*,?[ \"'“‘«]*")
_VERB_NEAR = 3  # words from "who" to its verb

_WHOM = frozenset("الذي التي الذين اللذين اللذان اللتين اللتان".split())
_OF_HIM = re.compile(r"[يت]\w{2,}(?:ه|ها|هم|هما)$")
_PARTICIPLE = re.compile(
    r"(?:متهم|مدان|مشتبه|مملوك|مقيم|محكوم|مطلوب|متورط)(?:ا|ه|ين|ون|ان|ات|تين|تان)?$"
)
_WAS = frozenset("كان كانت كانوا كانا".split())
_NO_ACT = frozenset("قد لم لا لن كان كانت كانوا كانا سبق".split())
_INSIDE_AR = frozenset("في قرب داخل خارج".split())
_SHORT = 2
_AL = ("ال", "وال", "بال", "لل", "كال", "فال")
_IS_HE = frozenset("هو هي هم وهو وهي وهم".split())


@dataclass(frozen=True, slots=True)
class Described:
    """A verb that describes what stands before it."""

    verb: Word
    heads: tuple[Word, ...]
    definite: bool
    relative: bool = False


def check_described(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim describes one noun by what describes another."""
    if pair.crossed:
        return
    ours = _descriptions(pair.claim)
    theirs = {d.verb.i: d for d in _descriptions(pair.evidence)} if ours else {}
    for mine in ours:
        found = [theirs.get(m.i) for m in pair.closest(mine.verb)]
        others = [d for d in found if d is not None]
        if others and len(others) == len(found) and all(_moved(pair, mine, d) for d in others):
            said, told = mine.heads[0].raw, others[0].heads[0].raw
            detail = f"in the evidence {mine.verb.raw!r} describes {told!r}, not {said!r}"
            yield Reason(check="role_order", detail=detail)
            return


def check_done_by_described(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where another does in the claim what a relative clause of the evidence lets
    its noun do, and that noun stands on the other side: "the aide, who testified against him".
    """
    if pair.crossed:
        return
    theirs = {
        d.verb.i: d
        for d in _descriptions(pair.evidence)
        if d.relative and _acts(pair.evidence, d.verb)
    }
    own = {d.verb.i for d in _descriptions(pair.claim)} if theirs else set()
    for verb in pair.claim.words if theirs else ():
        found = [theirs.get(m.i) for m in pair.closest(verb)]
        others = [d for d in found if d is not None]
        if verb.i in own or not others or len(others) != len(found) or verb.key.endswith("ing"):
            continue
        subject = _subject(pair.claim, verb) if _acts(pair.claim, verb) else None
        if subject is None or not pair.firm(subject):
            continue
        behind = [w for w in pair.claim.clause(verb.clause) if w.i > max(verb.i, subject.i)]
        if all(_on_the_other_side(pair, subject, behind, d) for d in others):
            detail = (
                f"in the evidence it is {others[0].heads[0].raw!r} of whom {verb.raw!r} is said"
            )
            yield Reason(check="role_order", detail=detail)
            return


def _on_the_other_side(pair: Pair, subject: Word, behind: Sequence[Word], other: Described) -> bool:
    """Tell whether who is described is not the subject, but stands behind the verb."""
    heads = {h.i for h in other.heads}
    if any(m.i in heads or 0 < m.i - other.verb.i <= _NEXT for m in pair.matches[subject.i]):
        return False  # «القرى التي أعاد متطوعون بناءها»
    return any(m.i in heads for w in behind if w.content for m in pair.closest(w))


_NEXT = 2  # words from an Arabic verb to its subject


def _acts(reading: Reading, verb: Word) -> bool:
    """Tell whether a verb is told of who does it: no passive, and nothing that is done to him."""
    if verb.arabic:
        return "\u064f" not in verb.raw[:3] and not _TO_HIM.search(verb.key)
    before = reading.words[max(0, verb.i - 2) : verb.i]
    behind = reading.words[verb.i + 1 : verb.i + 2]
    finite = VERB.match(verb.key) or verb.key in PAST | IRREGULAR
    return (
        bool(finite) and not any(w.key in BE for w in before) and [w.key for w in behind] != ["by"]
    )


_TO_HIM = re.compile(r"\w{3}(?:ه|ها|هم|هما)$")


def _subject(reading: Reading, verb: Word) -> Word | None:
    """Return the noun before a verb in its clause, or right behind an Arabic one that opens it."""
    before = [w for w in reading.clause(verb.clause) if w.i < verb.i and w.content]
    if not verb.arabic:
        return before[-1] if before and not before[-1].key.endswith("ly") else None
    if before:
        return None  # «قال إن الوزير زار»
    behind = reading.words[verb.i + 1 : verb.i + 2]
    return behind[0] if behind and is_somebody(reading, behind[0]) else None


def _moved(pair: Pair, mine: Described, other: Described) -> bool:
    """Tell whether what is described is another thing in the evidence, and both stand there."""
    heads = {h.i for h in other.heads}
    own = {m.i for h in mine.heads if pair.firm(h) for m in pair.closest(h)}
    if not own or any(m.i in heads for h in mine.heads for m in pair.matches[h.i]):
        return False
    if any(_one_thing(pair.evidence, i, other.heads) for i in own):
        return False
    if not other.definite:
        return True
    beside = {h.i for h in mine.heads}
    return any(
        m.i in heads for w in pair.claim.content if w.i not in beside for m in pair.closest(w)
    )


def _one_thing(reading: Reading, i: int, heads: Sequence[Word]) -> bool:
    """Tell whether nothing but marks and "is" part two nouns: "Marlow, a builder of ships"."""
    first, last = sorted((i, min((h.i for h in heads), key=lambda j: abs(j - i))))
    between = reading.words[first + 1 : last]
    one, two = reading.words[first], reading.words[last]
    if last == i and _as_office(reading, between):
        return True  # "Hale, who won the cup, was sacked as coach"
    if one.arabic and not between and "،" not in reading.text[one.end : two.start] and any(
        is_act(reading, w) for w in reading.clause(one.clause) if w.i < first
    ):  # fmt: skip
        return False  # «صدم السائق دراجًا»; but «مارلو شركة تملكها الدولة»
    if any(w.key in BE for w in between) and not any(
        w.key in _LEADS or is_act(reading, w) for w in between
    ):
        return True  # "Brazil is the fund's biggest lender"
    small = BE | _ARTICLES | _DEFINITE | _IS_HE
    return all(
        w.key in small or reading.thesaurus.kinds(w.senses) == {"quality"} for w in between
    )  # fmt: skip


def _as_office(reading: Reading, between: Sequence[Word]) -> bool:
    """Tell whether "as" behind a verb leads to an office, in the same sentence."""
    led = [w for w in between if w.key not in _ARTICLES | _DEFINITE]
    text = reading.text[between[0].start : between[-1].end] if between else ""
    return (
        len(led) > 1 and led[-1].key == "as" and not led[-2].capital
        and bool(VERB.match(led[-2].key) or not led[-2].content or is_act(reading, led[-2]))
        and not re.search(r"[.;!?]", text)
    )  # fmt: skip


@kept
def _descriptions(reading: Reading) -> tuple[Described, ...]:
    """Return the verbs that describe the nouns before them."""
    found = (_arabic if reading.arabic else _english)(reading)
    return tuple(d for d in found if d.heads)


def _english(reading: Reading) -> Iterator[Described]:
    words = reading.words
    for word in words[1:-1]:
        if word.key in _WHO:
            behind = words[word.i + 1 : word.i + 1 + _VERB_NEAR]
            verb = next((w for w in behind if w.key not in AUXILIARIES and _tells(w)), None)
            if verb is not None and _touch(reading, word):
                between = words[word.i + 1 : verb.i]
                his = all(w.key in AUXILIARIES or w.key.endswith("ly") for w in between)
                yield replace(_of(reading, word.i, verb), relative=his)  # not "which they seized"
            continue
        then = words[word.i + 1]
        by = then.key == "by" and _BY.match(word.key) and not _counts(reading, word.i + 2)
        if (by or then.key in _ATTACHED.get(word.key, ())) and _touch(reading, word):
            before = words[word.i - 1]
            if before.content and not before.key.endswith("ly"):
                yield _of(reading, word.i, word)


def _tells(word: Word) -> bool:
    return word.content or bool(VERB.match(word.key))  # "testified" too


def _counts(reading: Reading, i: int) -> bool:
    return any(w.counted for w in reading.words[i : i + 2])


def _touch(reading: Reading, word: Word) -> bool:
    """Tell whether no more than a comma parts a word from the one before it."""
    before = reading.words[word.i - 1]
    return bool(_GAP.fullmatch(reading.text[before.end : word.start]))


def _of(reading: Reading, i: int, verb: Word) -> Described:
    """Return what describes the English noun phrase before a word."""
    heads: list[Word] = []
    definite = closed = apposed = False
    for word in reversed(reading.words[max(0, i - _FAR) : i]):
        gap = reading.text[word.end : reading.words[word.i + 1].start]
        named = heads and "," in gap and not apposed and all(h.capital for h in heads)
        apposed |= bool(named)  # "her assistant, Tess Hale, who"
        if heads and not named and ("," in gap or not _GAP.fullmatch(gap)):
            break
        if heads and (gap.startswith(("'s", "’s")) or word.raw.endswith(("'s", "’s"))):
            break
        if word.key in _INSIDE | _AND:
            closed = False
            continue
        if closed:
            break
        if word.key in _ARTICLES | _DEFINITE or word.counted:
            definite |= word.key in _DEFINITE and len(heads) < 3
            closed = True
            continue
        verb_like = VERB.match(word.key) or word.key in PAST | IRREGULAR | AUXILIARIES
        if not word.content or (verb_like and not word.capital) or is_act(reading, word):
            break
        heads.append(word)
    definite |= bool(heads) and heads[0].capital
    return Described(verb, tuple(heads), definite)


def _arabic(reading: Reading) -> Iterator[Described]:
    words = reading.words
    for word in words[1:]:
        before = words[word.i - 1]
        if word.key in _WHOM:
            verb = next((w for w in words[word.i + 1 :] if w.key not in _NO_ACT), None)
            if verb is not None and len(verb.key) > _SHORT and _touch_ar(reading, word):
                yield replace(_of_ar(reading, word.i, verb, definite=True), relative=True)
            continue
        if before.key.startswith(_AL) or not before.content or before.clause != word.clause:
            continue
        if is_act(reading, before) or before.counted:
            continue
        verb = word
        if word.key in _WAS and word.i + 1 < len(words) and words[word.i + 1].key[:1] in "يت":
            verb = words[word.i + 1]
        elif not _OF_HIM.match(word.key) and not _PARTICIPLE.match(word.key):
            continue
        yield _of_ar(reading, word.i, verb, definite=False)


def _touch_ar(reading: Reading, word: Word) -> bool:
    gap = reading.text[reading.words[word.i - 1].end : word.start]
    return gap.strip(' »"') in {"", "،"}


def _of_ar(reading: Reading, i: int, verb: Word, *, definite: bool) -> Described:
    """Return what describes the Arabic noun phrase before a word."""
    heads: list[Word] = []
    for word in reversed(reading.words[max(0, i - _FAR) : i]):
        gap = reading.text[word.end : reading.words[word.i + 1].start]
        if heads and gap.strip():
            break
        if word.key in _INSIDE_AR:
            continue
        if word.counted or not word.content or word.key in AR_PREPOSITIONS:
            break
        parted = heads and word.key.startswith(_AL) and not heads[-1].key.startswith(_AL)
        if parted or is_act(reading, word):
            break  # «صدم السائق دراجًا»
        heads.append(word)
        if word.key[:1] in {"ل", "ب"} and not _is_own(word):
            break
    return Described(verb, tuple(heads), definite)


def _is_own(word: Word) -> bool:
    """Tell whether the first letter of a word is its own, and no preposition."""
    stems = [s[2:] for s in word.senses if s.startswith("s:")]
    return not any(word.key[1:].startswith(s) for s in stems)
