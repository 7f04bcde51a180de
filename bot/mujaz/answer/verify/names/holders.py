"""C8: an office stays with who holds it, in either language and across them.

In:  a Pair
Out: Reasons: title

"Prime Minister Rita Sand" is nobody in "Rita Sand, who leads the opposition, and Prime Minister
Oskar Lund", nor is «وزير المالية فادي شرف» in «وزير النقل فادي شرف». Who is named with an office in
both texts has the same one, or another that nobody else holds in the evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import folded, gap_before, is_act
from mujaz.answer.verify.words.thesaurus import known
from mujaz.model import Reason

_RUN = 5  # words of an office
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "of", "for", "'s"})
_OF = frozenset({"of", "for"})
# words of an office that do not say which one it is
_RANKS = folded(
    """
    former ex acting interim deputy vice outgoing new then current late senior chief general top
    السابق السابقة سابق سابقة الأسبق الحالي الحالية المؤقت المؤقتة الجديد الجديدة الراحل الراحلة
    المكلف المكلفة المنتخب المنتخبة الأول الأولى العام العامة نائب نائبة كبير كبيرة
    """
)

_PORTFOLIO = folded("minister secretary candidate nominee وزير وزيرة الوزير الوزيرة مرشح مرشحة")


@dataclass(frozen=True, slots=True)
class _Holder:
    office: tuple[Word, ...]
    name: tuple[Word, ...]


def check_holders(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a name has an office that it does not have in the evidence."""
    theirs = _holders(pair.evidence)
    for ours in _holders(pair.claim):
        named = [h for h in theirs if _one_name(pair, ours, h)]
        if not named or any(_shares(pair, ours, h) for h in named):
            continue
        others = [h for h in theirs if h not in named and _shares(pair, ours, h)]
        if others or any(_another_field(pair, ours, h) for h in named):
            said = " ".join(w.raw for w in named[0].office)
            yield Reason(
                check="title", detail=f"the evidence has {said!r} for {ours.name[0].raw!r}"
            )
            return


def _one_name(pair: Pair, ours: _Holder, theirs: _Holder) -> bool:
    found = {m.i for w in ours.name for m in pair.matches[w.i]}
    return any(w.i in found for w in theirs.name)


def _shares(pair: Pair, ours: _Holder, theirs: _Holder) -> bool:
    """Tell whether two offices can be one: the words that tell them have counterparts."""
    found = {w.i for w in theirs.office}
    fields = [w for w in ours.office if not _says_no_field(w)]
    return all(any(m.i in found for m in pair.matches[w.i]) for w in fields or ours.office)


def _says_no_field(word: Word) -> bool:
    return word.key in _RANKS or word.key.removeprefix("ال") in _RANKS


def _another_field(pair: Pair, ours: _Holder, theirs: _Holder) -> bool:
    """Tell whether the same head has another field: a minister of finance, of transport."""
    here, there = _head(pair.claim, ours), _head(pair.evidence, theirs)
    if not any(m in there for w in here for m in pair.matches[w.i]):
        return False
    if pair.crossed and not any(w.key in _PORTFOLIO for w in here):
        return False
    mine = [w for w in ours.office if w not in here and not _says_no_field(w)]
    wanted = [w for w in theirs.office if w not in there and not _says_no_field(w)]
    found = {m.i for w in mine for m in pair.matches[w.i]}
    mine = [w for w in mine if not any(m in theirs.office for m in pair.matches[w.i])]
    told = {m.i for w in pair.claim.words for m in pair.matches[w.i] if w.key == m.key}
    wanted = [w for w in wanted if w.i not in found]
    if not mine or not wanted or any(w.i in told for w in wanted):
        return False
    if not all(_is_known(pair, pair.claim, w) for w in mine):
        return False
    titles = not pair.crossed and all(is_title(w) for w in here)  # a ministry has one name
    return titles or all(_is_known(pair, pair.evidence, w) for w in wanted)


def _head(reading: Reading, holder: _Holder) -> list[Word]:
    """Return the head of an office: the first word of an Arabic one, the last of an English one."""
    heads = [w for w in holder.office if _is_office(reading, w)]
    return heads[:1] if heads and heads[0].arabic else heads[-1:]


def _is_known(pair: Pair, reading: Reading, word: Word) -> bool:
    """Tell whether a word would have a counterpart if it had one: a table has it, or a name."""
    elsewhere = reading is pair.claim and pair.matched(word)
    crossed = pair.crossed and bool(reading.across[word.i])
    return word.raw[:1].isupper() or elsewhere or known(word.senses) or crossed


def _holders(reading: Reading) -> list[_Holder]:
    """Return the offices of a text that stand right before or behind a name."""
    found: list[_Holder] = []
    for name in _names(reading):
        for office in (_ahead(reading, name[0]), _behind(reading, name[-1])):
            if any(_is_office(reading, w) for w in office):
                found.append(_Holder(tuple(office), tuple(name)))
    return found


def _names(reading: Reading) -> Iterator[list[Word]]:
    """Yield the names of people: capitals in a row, a given name and the word behind it."""
    row: list[Word] = []
    for word in reading.words:
        joined = bool(row) and not gap_before(reading, word.i)
        named = _personal(reading, word) or (joined and _surname(row, word))
        if not (named and joined) and row:
            if _whole(reading, row):
                yield row
            row = []
        if named and is_given_name(word) and all(w.key.startswith("ال") for w in row):
            row = []  # «رئيس اتحاد الناشرين حسام فوزي»
        if named:
            row.append(word)
    if _whole(reading, row):
        yield row


def _whole(reading: Reading, row: list[Word]) -> bool:
    if not row or any("institution" in reading.thesaurus.kinds(w.senses) for w in row):
        return False
    before = reading.words[row[0].i - 1] if row[0].i else row[0]
    if before.capital and not _is_office(reading, before) and not gap_before(reading, row[0].i):
        return False  # "the Russian Direct Investment Fund"
    behind = reading.words[row[-1].i + 1 : row[-1].i + 2]
    if behind and not row[0].arabic and not gap_before(reading, behind[0].i) and (
        behind[0].key in _RANKS or (not behind[0].raw[:1].isupper() and is_title(behind[0]))
    ):  # fmt: skip
        return False  # "Osk finance minister Ira Bell": what the office is of
    return len(row) > 1 or not row[0].arabic


def _surname(row: list[Word], word: Word) -> bool:
    return len(row) == 1 and is_given_name(row[0]) and word.content and not word.counted


def _personal(reading: Reading, word: Word) -> bool:
    if not is_name(reading, word) or "place" in reading.thesaurus.kinds(word.senses):
        return False
    if word.raw.endswith(("'s", "’s", "s'", "ًا", "اً")) or is_act(reading, word):
        return False
    if not word.arabic or is_given_name(word):
        return True
    other = reading.thesaurus.kinds(word.senses) - {"person", "place"}
    return not other and not word.key.startswith(("وال", "بال", "لل"))


def _ahead(reading: Reading, name: Word) -> list[Word]:
    """Return the office before a name: "former transport minister", «وزير النقل السابق»."""
    found: list[Word] = []
    led = next((w for w in reversed(reading.words[: name.i]) if w.key not in _ARTICLES - _OF), None)
    if led is not None and led.key in _OF:
        return found  # "the head of Baltex Bank" is not the bank
    for word in reversed(reading.words[max(0, name.i - _RUN) : name.i]):
        if gap_before(reading, word.i + 1) and (found or word.arabic):
            break
        if word.key in _ARTICLES:
            continue
        if word.key in _RANKS:
            found.insert(0, word)
            continue
        if not word.content or word.counted or is_act(reading, word):
            break
        if word.raw.endswith(("'s", "’s", "s'")):
            break
        found.insert(0, word)
        if word.arabic and _is_office(reading, word) and not _is_led(reading, word):
            break
    return found


def _is_led(reading: Reading, word: Word) -> bool:
    """Tell whether a word is of the title before it: «المالية» in «وزير المالية»."""
    ahead = reading.words[word.i - 1] if word.i else word
    return word.key.startswith("ال") and is_title(ahead) and not ahead.key.startswith("ال")


def _behind(reading: Reading, name: Word) -> list[Word]:
    """Return the office behind a name and a comma: "X, the economy minister,"."""
    found: list[Word] = []
    if not gap_before(reading, name.i + 1) if name.i + 1 < len(reading.words) else True:
        return found
    gap = reading.text[name.end : reading.words[name.i + 1].start]
    if gap.strip() not in {",", "،"}:
        return found
    for word in reading.words[name.i + 1 : name.i + 1 + _RUN]:
        if found and gap_before(reading, word.i):
            break
        if word.key in _ARTICLES or word.raw.endswith(("'s", "’s", "s'")):
            continue
        if not word.content or word.counted or is_act(reading, word):
            break
        found.append(word)
    return found


_DOERS = ("or", "er", "ist", "man", "woman", "ian", "ant")


def _is_office(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses)
    if is_title(word) or "person" in kinds:
        return True
    plain = word.content and not word.raw[:1].isupper() and "institution" not in kinds
    return plain and not word.arabic and word.key.endswith(_DOERS)
