"""Find what is done to what: the acts of rival_deeds.tsv with their objects and who does them.

In:  a Reading
Out: its Deeds: the act, its object, who does it, and whether it only tells when another is done

The object of an English act stands behind it, before a passive, behind the "of" of a noun or right
before the noun ("rice exports"); of an Arabic one behind its subject, behind its noun of action, or
before «تحتجزهم». An act without one is told of what opens its clause: "talks resumed".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.axes import in_compound
from mujaz.answer.verify.grammar.deed_forms import Form, axis_of, forms
from mujaz.answer.verify.grammar.denying import is_negator
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.over import tells_an_end
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import IMPERFECT, PAST, VERB
from mujaz.answer.verify.grammar.verbs import (
    AR_AND_VERB,
    AR_OPENERS,
    AR_PARTICLES,
    AR_PREPOSITIONS,
    AUXILIARIES,
    folded,
    gap_before,
    key_at,
    stop_before,
)
from mujaz.language.closed import BE

_PREPOSITIONS = folded(
    "to from in on at for with by against over into about near under between during through toward"
    " towards after before since following until amid despite as than within without"
)
_OPENERS = folded("that which who whom whose while but and or if when where because so")
_DETERMINERS = folded("a an the its his her their our no any this that these those further new")
_LED = folded("after before since following despite بعد قبل منذ عقب إثر رغم")
_LASTED = folded("دام دامت استمر استمرت استغرق استغرقت امتد امتدت طال طالت")
_PASSIVE = folded("تم تمت يتم سيتم جرى جرت")
# what stands between an act and its object, by the axis: «وقع على الاتفاق», «علق على الخبر» not
_TAKEN = {
    "hold-free": folded("عن سراح سبيل"), "sign-cancel": folded("على"),
    "approve-reject": folded("على"), "buy-sell": folded("على"),
}  # fmt: skip
_DOORS = folded("أبوابه أبوابها أبوابهم أبواب doors door")  # who opens them opens himself
_OBJECTS = {
    "agreement": folded(
        """
        agreement agreements deal deals contract contracts treaty treaties pact pacts accord accords
        memorandum protocol convention lease settlement charter
        اتفاق اتفاقا اتفاقات اتفاقية اتفاقيات عقد عقدا عقود عقودا معاهدة معاهدات صفقة صفقات ميثاق
        ميثاقا مذكرة مذكرات بروتوكول بروتوكولا تسوية
        """
    ),
    "money": folded(
        """
        bribe bribes kickback kickbacks payment payments money cash sum sums commission commissions
        gift gifts payoff payoffs رشوة رشاوى رشوات رشى عمولة عمولات مبلغ مبلغا مبالغ أموال أموالا
        مال مالا هدية هدايا دفعات نقود نقودا
        """
    ),
}
_NO_ACT = AR_OPENERS | AR_PARTICLES
_DAMMA = "\u064f"
_NEAR_NOT = 4
_RUN = 4  # words of an object
_LED_FAR = 5  # words from "after" to the noun that it leads: "after a two-month suspension"


@dataclass(frozen=True, slots=True)
class Deed:
    """One act: the pole of its axis, what it is done to, who does it."""

    axis: str
    pole: int
    word: Word
    object: frozenset[int]
    doers: frozenset[int]
    noun: bool
    state: bool  # a participle: «بحارة كانوا محتجزين»
    led: bool  # a noun behind "after": it only tells when something else is done


@kept
def deeds(reading: Reading) -> list[Deed]:
    """Return the acts of a text that are not denied, in order."""
    found: list[Deed] = []
    for word in reading.words:
        told = forms(word.key)
        if not told or word.capital or word.counted or reading.quoted(word):
            continue
        if in_compound(reading, word) or word.key in _NO_ACT or _denied(reading, word):
            continue  # "open-ended", «أنها»
        if word.key == "over" and not tells_an_end(reading.text, reading.tokens, word.i):
            continue
        for axis in dict.fromkeys(form.axis for form in told):
            here = [f for f in told if f.axis == axis]
            here = [f for f in here if not f.state] or here
            here = [f for f in here if not f.particle or _particle(reading, word, f) is not None]
            if any(f.particle for f in here):
                here = [f for f in here if f.particle]
            if here and (deed := _deed(reading, word, here)):
                found.append(deed)
    return found


def _denied(reading: Reading, word: Word) -> bool:
    near = reading.words[max(0, word.i - _NEAR_NOT) : word.i]
    return any(w.clause == word.clause and is_negator(reading, w) for w in near)


def _particle(reading: Reading, word: Word, form: Form) -> int | None:
    """Return where the particle of a phrase stands: "called a strike off"."""
    behind = reading.words[word.i + 1 : word.i + 1 + _RUN]
    return next((w.i for w in behind if w.key == form.particle and w.clause == word.clause), None)


def _deed(reading: Reading, word: Word, here: Sequence[Form]) -> Deed | None:
    find = _arabic if word.arabic else _english
    noun = any(f.noun for f in here) and (
        all(f.noun for f in here) or _stands_as_noun(reading, word)
    )
    if not noun and _bare_verb(word) and not _helped(reading, word):
        return None
    kept_ = [f for f in here if f.noun == noun] or list(here)
    if len({f.pole for f in kept_}) > 1:
        return None
    object_, doers = find(reading, word, kept_[0], noun=noun)
    wanted = axis_of(kept_[0].axis).objects
    if wanted:
        known = frozenset().union(*(_OBJECTS[name] for name in wanted))
        object_ = frozenset(i for i in object_ if _bare(reading.words[i].key) in known)
        if not object_:
            return None
    led = noun and tells_when(reading, word)
    form = kept_[0]
    return Deed(form.axis, form.pole, word, object_, doers, noun, form.state, led)


def tells_when(reading: Reading, word: Word) -> bool:
    """Tell whether a noun of action stands behind "after" and only tells when something is done:
    "will resume flights after a two-month suspension".
    """
    near = reading.words[max(0, word.i - _LED_FAR) : word.i]
    led = next((w for w in reversed(near) if w.key in _LED and w.clause == word.clause), None)
    return led is not None and not any(
        _is_verb(w) or w.key in AUXILIARIES for w in reading.words[led.i + 1 : word.i]
    )  # fmt: skip


def _bare(key: str) -> str:
    for clitic in ("وال", "بال", "ال", "لل"):
        if key.startswith(clitic) and len(key) > len(clitic) + 2:
            return key.removeprefix(clitic)
    return key


def _stands_as_noun(reading: Reading, word: Word) -> bool:
    before = key_at(reading, word.i - 1)
    if not word.arabic:
        led = before in _DETERMINERS | _PREPOSITIONS - {"to"} | {"of"}
        behind = key_at(reading, word.i + 1)
        return led or behind == "of" or (
            word.i > 0 and reading.words[word.i - 1].content and before not in AUXILIARIES
            and not _names_somebody(reading, reading.words[word.i - 1])
            and not VERB.match(word.key)
        )  # fmt: skip
    if word.key.startswith(("ال", "لل", "بال", "وال")) or before in AR_PREPOSITIONS:
        return True
    first = word.i == 0 or gap_before(reading, word.i) or before in _NO_ACT
    if _OWNED.search(word.raw) and reading.words[word.i - 1].raw.startswith("ال"):
        return False  # «اتفاقًا بشأن المياه رفضه البرلمان»
    return not first and bool(not IMPERFECT.match(word.key))


_ENDED = re.compile(r"(?:ed|ing|s)$")
_PAST = PAST | folded("begun taken given broken gone held sold shut over")


def _bare_verb(word: Word) -> bool:
    return not word.arabic and not _ENDED.search(word.key) and word.key not in _PAST


def _helped(reading: Reading, word: Word) -> bool:
    """Tell whether a bare English form is a verb: "to free 12", "will not open"; "free", "close"
    and "back" are other words as well.
    """
    near = {w.key for w in reading.words[max(0, word.i - 2) : word.i] if w.clause == word.clause}
    return bool(near & (AUXILIARIES - BE | {"to"}))


_OWNED = re.compile(r"(?:ه|ها|هم|هما)$")


def _names_somebody(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses)
    return word.raw[:1].isupper() or bool(kinds & {"person", "institution"})


def _noun(word: Word) -> bool:
    return (word.content or word.capital) and not word.counted and word.key not in _DOORS


def _english(
    reading: Reading, word: Word, form: Form, *, noun: bool
) -> tuple[frozenset[int], frozenset[int]]:  # fmt: skip
    words = reading.words
    skip = _particle(reading, word, form) if form.particle else None
    before = _subject_before(reading, word.i) or _agent(reading, word)
    start = word.i + 1
    if noun:
        if key_at(reading, start) == "of":
            return _run(reading, start + 1), before
        near = words[word.i - 1] if word.i else None
        beside = near is not None and near.clause == word.clause and _noun(near)
        plain = near is not None and beside and not _is_verb(near)
        return frozenset({word.i - 1}) if plain else frozenset(), before
    near_be = [w for w in words[max(0, word.i - 3) : word.i] if w.clause == word.clause]
    past = word.key.endswith("ed") or word.key in PAST or word.key in {"sold", "held", "shut"}
    if past and any(w.key in BE for w in near_be):
        by = next((w.i for w in words[start : start + _RUN * 2] if w.key == "by"), None)
        return before, _run(reading, by + 1) if by is not None else frozenset()
    behind = _run(reading, start, skip)
    if behind:
        return behind, before
    if (told := _of_whom(reading, word)) is not None:
        return told
    if past and word.i and _noun(words[word.i - 1]) and words[word.i - 1].clause == word.clause:
        by = key_at(reading, start) == "by"
        close = frozenset({word.i - 1})
        return close, _run(reading, start + 1) if by else frozenset()
    return before, before


_WHOM = folded("whom which that")
_TO_WHOM = 7  # words from "whom" to the act: "whom the front had long held"


def _of_whom(reading: Reading, word: Word) -> tuple[frozenset[int], frozenset[int]] | None:
    """Return to whom an act at the end of a relative clause is done, and by whom: "soldiers whom
    the front had held".
    """
    near = reading.words[max(0, word.i - _TO_WHOM) : word.i]
    relative = next((w.i for w in reversed(near) if w.key in _WHOM), None)
    if not relative or gap_before(reading, word.i):
        return None
    between = [w for w in reading.words[relative + 1 : word.i] if w.key not in AUXILIARIES]
    doers = frozenset(w.i for w in between if _noun(w))
    head = next((w.i for w in reversed(reading.words[:relative]) if _noun(w)), None)
    return (frozenset({head}), doers) if between and head is not None else None


def _of_whom_ar(
    reading: Reading, ahead: Sequence[Word], row: Sequence[int]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return to whom a verb with a pronoun is done, and by whom: «جنديًا تحتجزهم الجبهة», «جنديًا
    كانت الجبهة تحتجزهم». Without a relative pronoun the noun that it belongs to is indefinite.
    """
    mark = next((w.i for w in reversed(ahead) if w.key in _WAS | _WHO), None)
    doers = [w.i for w in ahead if mark is not None and w.i > mark and _noun(w)] or row[:1]
    who = mark is not None and reading.words[mark].key in _WHO
    nouns = [w for w in ahead if _noun(w) and (mark is None or w.i < mark)]
    while nouns and not who and nouns[-1].key.startswith("ال"):
        nouns.pop()
    head = [nouns[-1].i] if nouns else []
    while head and any(w.i == head[0] - 1 for w in nouns):
        head.insert(0, head[0] - 1)  # «عقد الليثيوم», «حظر تجول»
    return frozenset(head), frozenset(doers)


_WAS = folded("كان كانت كانوا")
_WHO = folded("التي الذي الذين اللذين اللتين")


def _run(reading: Reading, start: int, skip: int | None = None) -> frozenset[int]:
    """Return the nouns of an object from its first word on."""
    found: list[int] = []
    for word in reading.words[start : start + 2 * _RUN]:
        if word.i == skip:
            continue
        if word.key in _PREPOSITIONS | _OPENERS | AUXILIARIES or gap_before(reading, word.i):
            break
        if found and (_is_verb(word) or word.key in {"of", "held"}):
            break
        if word.clause != reading.words[start - 1].clause:
            break
        if _noun(word):
            found.append(word.i)
    return frozenset(found[:_RUN])


def _is_verb(word: Word) -> bool:
    return bool(VERB.match(word.key)) or word.key in PAST


def _subject_before(reading: Reading, i: int) -> frozenset[int]:
    """Return the nouns before a verb that no preposition leads."""
    clause = reading.words[i].clause
    found: list[int] = []
    gerund = reading.words[i].key.endswith("ing")
    for word in reversed(reading.words[:i]):
        if word.clause != clause or (found and word.key in _OPENERS):
            break
        if found and gerund and word.key in _PREPOSITIONS:
            break  # "depends on Kabul handing over"
        if word.key in _PREPOSITIONS:
            found = []
        elif _is_verb(word):
            continue
        elif _noun(word):
            found.append(word.i)
    return frozenset(found)


def _arabic(
    reading: Reading, word: Word, form: Form, *, noun: bool
) -> tuple[frozenset[int], frozenset[int]]:  # fmt: skip
    words = reading.words
    ahead = [w for w in words[: word.i] if w.clause == word.clause]
    that = max((w.i for w in ahead if w.key in AR_OPENERS), default=-1)
    ahead = [w for w in ahead if w.i > that]
    plain = [w for w in ahead if _noun(w) and key_at(reading, w.i - 1) not in AR_PREPOSITIONS]
    if form.state:
        return frozenset([w.i for w in ahead if _noun(w)][-1:]), frozenset()
    row = _row(reading, word, _TAKEN.get(form.axis, frozenset()))
    owned = word.key.endswith(("ه", "ها", "هم", "هما", "هن")) and not word.raw.endswith("ة")
    if noun:
        doers = frozenset(w.i for w in plain)
        return (doers if _opens_doors(reading, word) else frozenset(row)), doers
    if owned:
        return _of_whom_ar(reading, _ahead(reading, word), row)
    before = words[word.i - 1] if word.i else None
    if _DAMMA in word.raw[:3] or (before is not None and before.key in _PASSIVE):
        return frozenset(row), frozenset()
    fronted = before is not None and before.clause == word.clause and _noun(before)
    if fronted and not gap_before(reading, word.i):
        doers = frozenset(w.i for w in plain)
        return frozenset(row) or doers, doers
    if before is not None and before.key in _BACK:
        speakers = [w for w in words[: word.i - 1] if _noun(w)][-3:]
        return frozenset(row), frozenset(w.i for w in speakers)
    if AR_AND_VERB.match(word.key) and word.i and not stop_before(reading, word.i):
        return frozenset(row), frozenset(row[:1]) | _agent(reading, word)  # «وعيّن مساعده»
    return frozenset(row[1:] or row), frozenset(row[:1])


def _agent(reading: Reading, verb: Word) -> frozenset[int]:
    """Return who does an act that goes on with the subject of another."""
    told = acts(reading)
    own = next((a.agent for a in told if a.verb.i == verb.i), frozenset[int]())
    before = [a for a in told if a.verb.i < verb.i]
    return own or (before[-1].agent if before else frozenset())


def _ahead(reading: Reading, word: Word) -> list[Word]:
    """Return the words before a verb, back over «الذي», which opens a clause."""
    first = reading.clause(word.clause)[0]
    clauses = {word.clause, word.clause - (first.key in _WHO)}
    return [w for w in reading.words[: word.i] if w.clause in clauses]


def _opens_doors(reading: Reading, word: Word) -> bool:
    return any(w.key in _DOORS for w in reading.words[word.i + 1 : word.i + 3])


_BACK = folded("إنه إنها إنهم إنهما أنه أنها أنهم أنهما بأنه بأنها بأنهم")


def _row(reading: Reading, verb: Word, taken: frozenset[str]) -> list[int]:
    """Return the nouns behind an Arabic act up to a preposition that is not its own."""
    found: list[int] = []
    for word in reading.words[verb.i + 1 : verb.i + 2 * _RUN]:
        if word.clause != verb.clause or gap_before(reading, word.i) or word.key in _LASTED:
            break
        if word.key in taken:
            continue
        if word.key in AR_PREPOSITIONS or word.key in AR_OPENERS:
            break
        if found and word.key.startswith("لل"):
            break  # «باع أرضه للبلدية»
        if found and word.content and forms(word.key) and not any(
            f.noun for f in forms(word.key)
        ):  # fmt: skip
            break
        if _noun(word):
            found.append(word.i)
    return found[:_RUN]
