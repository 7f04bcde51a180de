"""The axes of opposites (contrasts.tsv), and where the words of a text stand on them.

In:  words, or a Reading and an Axis
Out: the poles of a word; the words of a text that stand on a pole

"up" that belongs to a verb ("set up"), «دون» that is "without" and the like stand on none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.tokens import without_clitics


@dataclass(frozen=True, slots=True)
class Axis:
    """Words with opposites: its name, the check that it serves, its poles."""

    name: str
    check: str
    poles: tuple[frozenset[str], ...]


@cache
def all_axes() -> tuple[Axis, ...]:
    """Return the axes of the table."""
    return tuple(
        Axis(name, check, poles_in(cells)) for name, check, *cells in rows("contrasts.tsv")
    )


def poles_in(cells: Sequence[str]) -> tuple[frozenset[str], ...]:
    """Return the folded words of the cells of a row, a set for each pole."""
    return tuple(frozenset(fold_key(w) for w in cell.split()) for cell in cells if cell)


# a word and the poles that it stands on
Placed = tuple[Word, frozenset[int]]


_ACCUSATIVE = 4  # letters from which a last ا may be the accusative's: «ارتفاعًا»
_WITH_PRONOUN = re.compile(r"(\w{4,})(?:ها|هم|هما)$")  # «بتأجيلها»


@lru_cache(maxsize=65536)
def all_poles(key: str) -> dict[str, frozenset[int]]:
    """Return the poles of a folded word, by the names of its axes."""
    found = {
        axis.name: frozenset(n for n, p in enumerate(axis.poles) if spellings(key) & p)
        for axis in all_axes()
    }
    return {name: poles for name, poles in found.items() if poles}


@lru_cache(maxsize=65536)
def spellings(key: str) -> frozenset[str]:
    """Return what a folded word can be less its clitics, its article and its ending."""
    stripped = without_clitics(key)
    readings = [*stripped, *(r[1:] for r in stripped if r.startswith(("سي", "ست")))]
    readings += [r[:-1] for r in readings if len(r) > _ACCUSATIVE and r.endswith("ا")]
    bare = [m.group(1) for r in readings if (m := _WITH_PRONOUN.match(r))]
    return frozenset(readings + bare + [f"{b[:-1]}ه" for b in bare if b.endswith("ت")])  # «إصابتهم»


def poles_of(axis: Axis, word: Word) -> frozenset[int]:
    """Return the poles of a word: «إصابة» is an injury and an illness."""
    return all_poles(word.key).get(axis.name, frozenset())


@kept
def _poled(reading: Reading) -> list[tuple[Word, dict[str, frozenset[int]]]]:
    """Return the words that stand on a pole of any axis, with their poles."""
    found = ((w, all_poles(w.key)) for w in reading.words if not w.capital)
    return [(w, poles) for w, poles in found if poles]


def placed_on(axis: Axis, reading: Reading) -> list[Placed]:
    """Return the words of a text that stand on a pole of an axis, with their poles."""
    poled = _poled(reading)
    if not any(axis.name in poles for _, poles in poled):
        return []
    words = reading.words
    added = {w.i for w in words[:-1] if axis.name == "add-cut" and words[w.i + 1].key in _THAT}
    dated = {w.i for w in words if w.counted and axis.check != "dates"}  # «عام 2020» is no «عام»
    short = {w.i for w in words[:-1] if words[w.i + 1].key == "short"}  # "fell short" of a mark
    skipped = added | dated | short
    found = ((w, poles[axis.name]) for w, poles in poled if axis.name in poles)
    placed = [(w, p) for w, p in found if w.i not in skipped and not _particle(reading, w)]
    return [(w, p) for w, p in placed if axis.name != "agree-refuse" or not _before_it(reading, w)]


def _before_it(reading: Reading, word: Word) -> bool:
    """Tell whether «قبل» is "before", and accepts nothing: a verb opens its clause. «أقر بالهزيمة»
    accepts nothing either.
    """
    if _OWNS_UP.match(word.key):
        behind = reading.words[word.i + 1 : word.i + 1 + _TO_WHAT]
        return any(w.key.startswith("ب") and w.clause == word.clause for w in behind)
    if word.key != "قبل":
        return False
    first = reading.clause(word.clause)[0].i == word.i
    behind = reading.words[word.i + 1 : word.i + 2]
    return not first or any(w.counted or w.key == "ان" for w in behind)


_OWNS_UP = re.compile(r"[وف]?(?:اقر|اقرت|اقروا|[يت]قر)$")
_TO_WHAT = 7  # words from «أقر» to what somebody owns up to
_THAT = frozenset("that ان انه انها".split())  # «أضافت أن» adds no money
_MOVES = frozenset("is are was were be been from by to at on sharply slightly and or".split())


def in_compound(reading: Reading, word: Word) -> bool:
    """Return whether a word is the end of a compound: "open-ended" ends nothing."""
    return word.start >= 2 and reading.text[word.start - 1] in "-‐‑" and (
        reading.text[word.start - 2].isalpha()
    )  # fmt: skip


_AT_LEAST = frozenset(fold_key(w) for w in "الأقل الأكثر الأقصى الأدنى".split())


def _measured(reading: Reading, word: Word) -> bool:
    """Tell whether a clause has a rate, a price or a count that can be kept as it is."""
    near = [w for w in reading.words if w.clause == word.clause]
    if {w.key for w in near} & {"unchanged", "steady", "stable", "rate", "rates", "same"}:
        return True
    return any(
        q.start <= w.start < q.end and q.kind in {"percent", "money", "count"}
        for w in near for q in reading.numbers
    )  # fmt: skip


_MOVERS = frozenset(
    """
    put puts putting push pushed pushes pushing bring brings brought bringing drive drives
    drove driven driving bid mark marked marks marking go goes went gone going come comes
    came edge edged edges crept creep send sent sends sending tick ticked inch inched move
    moved moves bump bumped ratchet ratcheted scale scaled scales talked nudge nudged
    """.split()
)
_MOVED = 8  # words behind "put up" in which it is told how far


def _moved(reading: Reading, word: Word) -> bool:
    """Tell whether "up" or "down" says where something measured goes: "put rates up to 3"."""
    near = reading.words[max(0, word.i - 4) : word.i]
    behind = reading.words[word.i : word.i + _MOVED]
    led = any(w.key in _MOVERS and w.clause == word.clause for w in near)
    return led and any(w.key in {"from", "to", "by"} for w in behind) and any(
        q.start <= w.start < q.end for w in behind for q in reading.numbers
        if q.kind in {"percent", "money", "count"} and q.unit not in {"minute", "day"}
    )  # fmt: skip


_STANDS = frozenset("is are was were be being been stands stood voted".split())


_ARTICLES = frozenset("a the his her its their our one this that each every".split())
_LASTING = frozenset(
    fold_key(w)
    for w in """
    continued continues continue continuing استمر استمرت يستمر تستمر استمروا تواصل تواصلت يتواصل
    تتواصل
    """.split()
)
_TO_LENGTH = 3  # words from a verb that lasts to how long


def _lasts(reading: Reading, word: Word) -> bool:
    """Tell whether a verb only says how long something lasts: «أنهى قمة استمرت يومين»."""
    if word.key not in _LASTING:
        return False
    behind = reading.words[word.i + 1 : word.i + 1 + _TO_LENGTH]
    return any(
        q.unit in TIME_UNITS and q.start <= w.start < q.end
        for w in behind if w.clause == word.clause for q in reading.numbers
    )  # fmt: skip


def _bounds(reading: Reading, word: Word) -> bool:
    """Tell whether "up to" sets a bound and lets nothing rise: "take up to eight months"."""
    if word.key != "up" or not word.i:
        return False
    before, behind = reading.words[word.i - 1], reading.words[word.i + 1 : word.i + 3]
    led = before.key in _MOVES | _MOVERS or before.counted or _moved(reading, word)
    rises = "rise-fall" in all_poles(before.key)
    return not led and not rises and [w.key for w in behind[:1]] == ["to"] and any(
        q.start < w.end and w.start < q.end for w in behind[1:] for q in reading.numbers
    )  # fmt: skip


def _particle(reading: Reading, word: Word) -> bool:
    """Tell whether "up" or "down" belongs to a verb ("shore up", "set up") and points nowhere;
    so with «بعد» at the end of a clause, which is "yet".
    """
    around = [w for w in reading.words[max(0, word.i - 1) : word.i + 2] if w.i != word.i]
    if in_compound(reading, word):
        return True
    if (
        word.key == "left"
        and word.i
        and (
            reading.words[word.i - 1].key in _PASSIVE | {"the"}
            or any(w.counted for w in reading.words[word.i + 1 : word.i + 3])
        )
    ):
        return True  # "on the left", "left six dead", "were left stranded"
    if word.key == "دون":
        return not _is_under(reading, word)
    if word.key == "under":
        return not _is_below(reading, word)
    if word.key.startswith("نايب") and word.i and reading.words[word.i - 1].counted:
        return True  # «88 نائبًا» sit in parliament
    if _STANDING.match(word.key):
        return not _at_the_close(reading, word)
    if word.key in {"against", "ضد"}:
        return reading.words[word.i - 1].key not in _STANDS if word.i else True
    if word.key in {"kept", "left", "maintained"} and not _measured(reading, word):
        return True  # "has been kept at a depository"
    if word.key in _RECOVERS and not _takes_object(reading, word):
        return True  # "shares recovered from a loss"
    if word.key == "lives" and not _taken(reading, word):
        return True  # "changed lives", "lives in Rabat"
    if word.key in _AT_LEAST and word.i and reading.words[word.i - 1].key in {"علي", "في"}:
        return True  # «على الأقل»
    if word.key == "flat" and word.i and reading.words[word.i - 1].key in _ARTICLES:
        return True  # "renting a flat"
    if _lasts(reading, word) or _bounds(reading, word):
        return True
    if word.key in {"up", "down"}:
        return not any(w.key in _MOVES or w.counted for w in around) and not _moved(reading, word)
    if _loses_his_own(reading, word):
        return True
    if word.key == "بعد":
        behind = [w for w in reading.words[word.i + 1 : word.i + 2] if w.clause == word.clause]
        return not behind
    return False


# participles that tell how a price ends; elsewhere they are qualities: «أسعار مرتفعة»
_STANDING = re.compile(r"(?:مرتفع|صاعد|منخفض|متراجع|هابط)[اه]$")
_TRADED = re.compile(
    r"[وف]?(?:ال|لل|بال)?(?:اغلق|اغلقت|[يت]غلق|اغلاق|انهي|انهت|[يت]نهي|اختتم|اختتمت|[يت]ختتم|ختم|ختمت"
    r"|اقفل|اقفلت|اقفال|افتتح|افتتحت|تعاملات\w*|تداولات\w*|تداول|جلسه|جلست\w*)$"
)


def _at_the_close(reading: Reading, word: Word) -> bool:
    """Tell whether a participle says how trade went: «أغلق السهم مرتفعًا 3 في المئة»."""
    return any(
        _TRADED.match(w.key) for w in reading.words if w.clause == word.clause and w.i < word.i
    )


_RECOVERS = frozenset({"recovered", "retrieved"})
_NO_OBJECT = frozenset(
    "from after in to at on by with and but as since while when sharply slightly fully".split()
)


def _takes_object(reading: Reading, word: Word) -> bool:
    """Tell whether something is got back: "recovered the bodies", "were recovered"."""
    before = {w.key for w in reading.words[max(0, word.i - 2) : word.i]}
    behind = reading.words[word.i + 1 : word.i + 2]
    return bool(before & _PASSIVE) or any(
        w.clause == word.clause and w.key not in _NO_OBJECT and not w.counted for w in behind
    )


_PASSIVE = frozenset("is are was were be been being".split())


_TAKES = frozenset(
    "claimed claim claims claiming cost costs costing took take takes taking taken lost lose loses"
    " losing loss ended ending".split()
)
_TAKEN = 4  # words from "claimed" to "lives": "claimed at least 17 lives"


def _taken(reading: Reading, word: Word) -> bool:
    """Tell whether lives are lost: "claimed 22 lives", "the loss of lives"."""
    before = reading.words[max(0, word.i - _TAKEN) : word.i]
    return any(w.key in _TAKES and w.clause == word.clause for w in before)


_LOSES = re.compile(r"[وف]?(?:فقد|فقدت|فقدوا|[يت]فقد)$")
_OF_HIS_OWN = re.compile(
    r"(?:ال)?(?:سيطره|وعي|توازن|امل|صبر|ثقه|ذاكره|اعصاب|قدره|صواب|حماس|بصر|نطق|حس|اهتمام|مصداقيه)(?:ه|ها|هم)?$"
    r"|(?:سيطرت|ثقت|ذاكرت|قدرت|مصداقيت)(?:ه|ها|هم)$"
)


def _loses_his_own(reading: Reading, word: Word) -> bool:
    """Tell whether somebody loses what he has, and is not missing: «فقد السيطرة»."""
    behind = reading.words[word.i + 1 : word.i + 3]
    return bool(_LOSES.match(word.key)) and any(_OF_HIS_OWN.match(w.key) for w in behind)


_MARKS = re.compile(
    r"(?:ال)?(?:مستوي|سقف|حد|خط|معدل|متوسط|توقعات|متوقع|مامول|مطلوب|مستهدف|هدف|سن|نصف|ثلث|ربع)\w*$"
)


def is_mark(key: str) -> bool:
    """Return whether a folded word names a level that something can lie under."""
    return bool(_MARKS.match(key))


def _is_under(reading: Reading, word: Word) -> bool:
    """Tell whether «دون» is "under", and not the "without" of «دون تغيير»."""
    before = reading.words[word.i - 1].key if word.i else ""
    behind = reading.words[word.i + 1 : word.i + 2]
    if before.lstrip("وف") in {"من", "ب"} or not behind:
        return False
    return behind[0].counted or is_mark(behind[0].key) or any(
        q.start <= behind[0].start < q.end for q in reading.numbers
    )  # fmt: skip


_NO_LEVEL = re.compile(
    r"(?:control|fire|pressure|arrest|deals?|agreements?|accords?|pacts?|treaty|treaties|contracts?"
    r"|laws?|legislation|acts?|bill|codes?|articles?|charter|constitution|rules?|regulations?|terms?"
    r"|orders?|plans?|proposals?|scheme|programmes?|programs?|way|review|construction|repair"
    r"|investigation|discussion|consideration|scrutiny|siege|blockade|embargo|sanctions?|occupation"
    r"|attack|bombardment|shelling|threat|guard|escort|supervision|surveillance|command|leadership"
    r"|auspices|conditions?|circumstances|oath|quarantine|custody|curfew|lockdown|strain|stress"
    r"|debris|rubble|water|ice|snow|name|names|government|presidency|administration|umbrella|cover)$"
)
_BELOW = 4  # words behind "under" in which stands what is no level: "under the proposed deal"


def _is_below(reading: Reading, word: Word) -> bool:
    """Tell whether "under" compares, and is not that of "under control" or "under the deal"."""
    behind = reading.words[word.i + 1 : word.i + 1 + _BELOW]
    return not any(_NO_LEVEL.match(w.key) for w in behind)


def on_axis(name: str, reading: Reading) -> list[Placed]:
    """Return the words of a text that stand on a pole of an axis."""
    return next((placed_on(axis, reading) for axis in all_axes() if axis.name == name), [])


def opposite_words(one: str, other: str) -> bool:
    """Return whether two folded words stand on different poles of an axis, and on none together."""
    mine, theirs = all_poles(one), all_poles(other)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and not any(mine[name] & theirs[name] for name in shared)
