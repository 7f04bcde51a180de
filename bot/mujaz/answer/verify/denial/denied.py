"""Tell what a negation denies: the acts behind it, each in its own clause.

In:  a Reading, the Pair that it is one side of
Out: for each clause with a negation what it denies, and the word that does
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.attributes import is_attribute
from mujaz.answer.verify.grammar.denying import (
    WAY_BACK,
    hangs_on_denial,
    is_denial,
    is_negator,
    polarities,
)
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.shapes import IMPERFECT
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.language.closed import BE, THAT
from mujaz.language.fold import fold_key

# «لم يقدم دليلا على قوله»: what stands behind a preposition is not the act that is denied
_PREPOSITIONS = frozenset(fold_key(w) for w in "على عن في من إلى حول بشأن of on about for".split())


_CLOSE = 2  # words behind a negation where a verb of speech is what it denies


NOBODY = frozenset({"no", "none", "nobody"})


def _reach(negator: Word) -> int:
    """Return how far behind it a negation denies a verb of speech: "no other agency confirmed"."""
    return _FAR if negator.key in NOBODY else _CLOSE


_FAR = 6


_MOST = 2  # acts that one negation reaches


def denied(reading: Reading, pair: Pair) -> Iterator[tuple[list[Word], Word]]:
    """Yield what each clause with a negation denies: the acts behind it, or else its words."""
    for clause in reading.clauses:
        words = reading.clause(clause)
        negators = [w for w in words if is_negator(reading, w)]
        if not negators or polarities(reading, clause) != frozenset({True}):
            continue
        first = negators[0]
        speakers = {
            i for s in statements(reading) if not _is_reported(reading, s.verb) for i in s.speaker
        }
        verbs = {v.first for v in reading.verbs}
        behind = [
            w for w in words
            if w.i > negators[0].i and (w.content or w.i in verbs) and w.i not in speakers
        ]  # fmt: skip
        if (
            is_denial(negators[0])
            and negators[0].arabic
            and not any(map(reading.predicate, behind))
        ):
            behind = _denied_later(reading, clause) or behind
        behind = _up_to_another(reading, behind, negators[0]) if pair.crossed else behind
        behind = _up_to_a_time(reading, behind, negators[0]) or behind
        behind = _up_to_a_verb(reading, behind, negators[0]) or behind
        behind = behind or [w for w in words if w.content and w not in negators]
        acts = [
            w for w in behind
            if (w.i - first.i <= _reach(first) if w.i in verbs else reading.predicate(w))
            and reading.words[w.i - 1].key not in _PREPOSITIONS
            and not _expects(reading, w)
            and not _is_who(reading, w)
            and not is_attribute(reading, w)
        ]  # fmt: skip
        if not acts:
            behind = [w for w in words if w.i > negators[0].i and w.content] or behind
            behind = _up_to_another(reading, behind, negators[0]) if pair.crossed else behind
            behind = _up_to_a_verb(reading, behind, negators[0], says=True) or behind
            acts = [w for w in behind if is_denial(negators[0]) and _is_event(reading, w)][-_MOST:]
        if next_key(reading, negators[0]) in {"اساس", "basis", "truth"}:
            acts = []  # «لا أساس لها من الصحة»: all that is behind it is denied
        thing = _not_there(reading, negators[0])
        yield thing or acts[:_MOST] or behind, negators[0]
        yield from _side_by_side(reading, negators)


def _side_by_side(reading: Reading, negators: list[Word]) -> Iterator[tuple[list[Word], Word]]:
    """Yield what the further denials of an Arabic clause deny: «رفض تسليمه ونفى أنه وقع»."""
    for word in negators[1:]:
        if not (word.arabic and word.key[:1] == "و" and is_denial(word)):
            continue
        behind = [w for w in reading.clause(word.clause) if w.i > word.i and w.content]
        acts = [w for w in behind if reading.predicate(w)]
        yield acts[:_MOST] or behind, word


_EXISTS = frozenset("وجود يوجد توجد هناك هنالك ثمه".split())


def _not_there(reading: Reading, negator: Word) -> list[Word]:
    """Return what an Arabic text says is not there: «عدم وجود عوائق», «لا توجد أدلة»."""
    if not negator.arabic or next_key(reading, negator) not in _EXISTS:
        return []
    behind = reading.words[negator.i + 2 : negator.i + 4]
    return [w for w in behind if w.content and w.clause == negator.clause][:1]


_REPORTED = frozenset({"reported", "recorded"})


def _is_reported(reading: Reading, verb: int) -> bool:
    """Tell whether what stands before a verb is told of: "no deaths have been reported"."""
    before = reading.words[verb - 1].key if verb else ""
    return reading.words[verb].key in _REPORTED and before in BE


_EXPECT = frozenset("يتوقع تتوقع يتوقعون يرجح ترجح يرجحون يحتمل".split())


def _expects(reading: Reading, word: Word) -> bool:
    """Tell whether a word only says that something is expected, or who expects it: «لا يتوقع
    المحافظ زيادة» denies the rise.
    """
    before = {w.key for w in reading.words[max(0, word.i - 2) : word.i]}
    return word.key in _EXPECT or (is_title(word) and bool(before & _EXPECT))


def _is_who(reading: Reading, word: Word) -> bool:
    """Tell whether a definite word only names who denies: «نفى المالك التهمة»."""
    kinds = reading.thesaurus.kinds(word.senses)
    return word.key.startswith("ال") and "person" in kinds and "event" not in kinds


def _up_to_another(reading: Reading, words: list[Word], negator: Word) -> list[Word]:
    """Return the words before a verb of speech with a statement of its own: «تنفي الشركة ارتكاب
    مخالفة وتؤكد أنها تتعاون» denies no cooperation.
    """
    for verb in reading.verbs:
        first = reading.words[verb.first]
        opens = any(w.key in THAT for w in reading.words[verb.last + 1 : verb.last + 3])
        if first.key[:1] == "و" and opens and first.i > negator.i + 1:
            denied = [w for w in reading.words[negator.i + 1 : first.i] if w.content]
            return [w for w in words if w.i < first.i] or denied[-_MOST:] or words
    return words


_WHEN = frozenset("before after until till unless while when because since once".split())


def _up_to_a_time(reading: Reading, words: list[Word], negator: Word) -> list[Word]:
    """Return the words before an English "before" or "until": "ruled out talks before they leave"
    denies no leaving.
    """
    when = next(
        (w for w in reading.clause(negator.clause) if w.i > negator.i + 1 and w.key in _WHEN), None
    )
    return [w for w in words if when is None or w.i < when.i]


def _up_to_a_verb(
    reading: Reading, words: list[Word], negator: Word, *, says: bool = False
) -> list[Word]:
    """Return the words before «و» with a perfect, which a negation before it does not reach: «لم
    يحسم المجلس المشروع وأرجأ القرار».
    """
    for word in reading.clause(negator.clause):
        joined = word.arabic and word.i > negator.i + 1 and word.key[0] == "و"
        told = any(v.first == word.i for v in reading.verbs) or (not says and is_act(reading, word))
        if joined and told and not IMPERFECT.match(word.key):
            inside = [w for w in reading.clause(word.clause) if negator.i < w.i < word.i]
            return [w for w in words if w.i < word.i] or [w for w in inside if w.content][-1:]
    return words


def _is_event(reading: Reading, word: Word) -> bool:
    """«نفى المحافظ سامي العلي وجود انهيار»: an event, the last of which is what is denied."""
    kinds = reading.thesaurus.kinds(word.senses)
    return bool(kinds & {"event", "state"}) and not kinds & {"person", "institution", "place"}


def _denied_later(reading: Reading, clause: int) -> list[Word]:
    """Return the words of the clause that a denial without an act of its own denies."""
    for number in range(clause + 1, clause + 1 + WAY_BACK):
        words = reading.clause(number)
        if words and hangs_on_denial(reading, number):
            return [w for w in words if w.content]
    return []
