"""C13: a fire is no explosion: what befell in the evidence is of another kind.

In:  a Pair
Out: Reasons: content

Only where the claim tells of one kind of mishap alone, and the evidence of another one alone: a
blast may well start a fire, and a storm a flood, but a text that says so names both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_AL = r"[وفبلك]{0,2}(?:ال|لل)?"
_KINDS = {
    "explosion": r"explosions?|blasts?|explod(?:e[sd]?|ing)|detonat\w+|bombs?|bombings?"
    r"|grenades?|shell\w*"
    r"|missiles?|rockets?|airstrikes?|strikes?|mines?|{al}(?:انفجار\w*|تفجير\w*"
    r"|[يت]?نفجر\w*|انفجر\w*"
    r"|قنبل\w*|قنابل|عبوه|عبوات|ناسف\w*|مفخخ\w*|لغم|الغام|صاروخ\w*|صواريخ|قذيف\w*|قذائف|قذايف|غار[ها]\w*|قصف\w*|ضرب\w*)",
    "fire": r"fires?|blazes?|wildfires?|infernos?|flames?|ablaze|burn(?:ed|t|s|ing)?|smoke"
    r"|{al}(?:حريق\w*|حرايق|احترق\w*|[يت]حترق\w*|احتراق\w*|نيران\w*|نار|لهب|اشتعل\w*|دخان)",
    "flood": r"floods?|flood(?:ed|ing|water|waters)|deluge|inundat\w+|{al}(?:فيضان\w*|سيل"
    r"|سيول|غمر\w*|فاض\w*)",
    "quake": r"earthquakes?|quakes?|tremors?|aftershocks?|{al}(?:زلزال\w*|زلازل|هز[هت]\w*)",
    "slide": r"landslides?|mudslides?|avalanches?|rockfalls?|landslips?|{al}(?:انهيار\w*"
    r"|انزلاق\w*|انهار\w*)",
    "collapse": r"collaps\w+|{al}(?:انهيار\w*|انهار\w*|سقوط|سقط\w*)",
    "crash": r"crash\w*|collisions?|collid\w+|derail\w*|{al}(?:اصطدام\w*|تصادم\w*"
    r"|اصطدم\w*|تحطم\w*|سقوط|سقط\w*"
    r"|حادث\w*|حوادث|خروج|خرج\w*|دهس\w*)",
    "storm": r"storms?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|gales?|blizzards?"
    r"|thunderstorms?"
    r"|{al}(?:عاصف\w*|عواصف|اعصار\w*|اعاصير)",
    "shooting": r"shoot\w*|shots?|gunfire|gunm[ae]n|shot|fired|{al}(?:اطلاق|اطلق\w*"
    r"|رصاص\w*|مسلح\w*)",
    "leak": r"leak\w*|{al}(?:تسرب\w*|تسريب\w*)",
}  # fmt: skip
_PATTERNS = {
    kind: re.compile(rf"(?:{words.replace('{al}', _AL)})$") for kind, words in _KINDS.items()
}
_ANY_KIND = re.compile("|".join(words.pattern for words in _PATTERNS.values()))
# a claim's own word for what befell, by which it can be another thing
_NAMED = {
    "explosion": rf"explosions?|blasts?|{_AL}انفجار(?:ا|ات|ين|ان)?",
    "fire": rf"fires?|blazes?|wildfires?|{_AL}(?:حريق(?:ا|ين|ان)?|حرايق)",
    "flood": rf"floods?|flooding|{_AL}(?:فيضان(?:ا|ات)?|سيول)",
    "quake": rf"earthquakes?|quakes?|{_AL}(?:زلزال(?:ا|ين)?|زلازل)",
    "slide": rf"landslides?|mudslides?|avalanches?|{_AL}انزلاق(?:ا|ات)?",
    "storm": rf"storms?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|{_AL}(?:عاصفه|عواصف"
    rf"|اعصار|اعاصير)",
}
_NAMES = {kind: re.compile(rf"(?:{words})$") for kind, words in _NAMED.items()}
_ANY_FIRE = re.compile(r"\b(?:open\w*|under|cease|return\w*|exchange\w* of|hold\w*|line of) ?-?\Z")
_BEFORE = 20


def check_mishaps(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the evidence tells of a mishap of another kind alone."""
    ours, theirs = _mishaps(pair.claim), _mishaps(pair.evidence)
    if len(ours) != 1 or not theirs or ours.keys() & theirs.keys():
        return
    (kind, word), *_ = ours.items()
    other = next((w for k, w in theirs.items() if _NAMES.get(k) and _NAMES[k].match(w.key)), None)
    named = _NAMES.get(kind) and _NAMES[kind].match(word.key)
    if other is None or len(theirs) > 1 or not named or pair.matched(word):
        return
    detail = f"the claim says {word.raw!r} where the evidence says {other.raw!r}"
    yield Reason(check="content", detail=detail)


@kept
def _mishaps(reading: Reading) -> dict[str, Word]:
    """Return the kinds of mishap that a text tells of, with the first word of each."""
    found: dict[str, Word] = {}
    for word in reading.words:
        if word.capital or not _ANY_KIND.match(word.key) or _is_shooting(reading, word):
            continue
        for kind, words in _PATTERNS.items():
            if words.match(word.key):
                found.setdefault(kind, word)
    return found


def _is_shooting(reading: Reading, word: Word) -> bool:
    """Tell whether "fire" is what guns give: "opened fire", "a ceasefire"."""
    if word.key != "fire":
        return False
    before = fold_key(reading.text[max(0, word.start - _BEFORE) : word.start])
    return bool(_ANY_FIRE.search(before))
