"""Give a passage the office or the name by which its article introduces somebody before.

In:  a passage, the claim, the text before the passage in its article
Out: the passage, with «وزير الخارجية راؤول» before the bare surname «ميندوزا», and with the name
     «أطباء العالم» behind «المنظمة», where the claim uses those words and the article has them

A later sentence calls people by their surname and bodies by their kind. Only what stands in the
same article before the passage is used, and only where it can mean one person or body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.answer.verify.grammar.asked import Asked
from mujaz.answer.verify.grammar.bodies import bodies
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.reading import Reading, Word, read
from mujaz.answer.verify.grammar.relations import relations
from mujaz.answer.verify.grammar.such import such
from mujaz.answer.verify.grammar.surnames import surnames
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.closed import PARTICLES_AR
from mujaz.language.tokens import tokenize

_MOST = 7  # words of an office and a name
_NAME = 2  # words of a name
_LONG = 4  # words of an apposition that is a name: «سناء عبد الرحمن بوزيد»
_LETTERS = 3


def introduced(
    text: str, claim: str, before: str, thesaurus: Thesaurus, others: Sequence[str] = ()
) -> str:
    """Return a passage with what its article calls its people and bodies, as far as a claim has it
    and neither the passage nor the `others` that it cites do.
    """
    if not before.strip():
        return text
    here, told = read(text, thesaurus), read("\n".join([text, *others]), thesaurus)
    asked = Asked(
        read(claim, thesaurus), here, read(before, thesaurus), told if others else here
    )  # fmt: skip
    if asked.here.arabic != asked.before.arabic or not asked.lacking:
        return text
    find = (*_ARABIC, *_EITHER) if asked.here.arabic else (surnames, *_EITHER)
    additions = {at: words for part in find for at, words in part(asked)}
    for at, words in sorted(additions.items(), reverse=True):
        text = text[:at] + words + text[at:]
    return text


def _offices(asked: Asked) -> Iterator[tuple[int, str]]:
    """Yield where a bare surname stands, and the office and first name that go before it."""
    here, known = asked.here, dict[str, list[list[Word]]]()
    for span in _introductions(asked.before):
        known.setdefault(span[-1].key, []).append(span)
    for word in here.words:
        spans = known.pop(word.key, [])
        if len(spans) != 1:
            continue
        (span,) = spans
        ahead = here.words[word.i - 1] if word.i else None
        at = word
        if ahead is not None and ahead.key in PARTICLES_AR and span[-_NAME].key == ahead.key:
            at, span = ahead, [*span[:-_NAME], span[-1]]
            ahead = here.words[word.i - 2] if word.i > 1 else None
        beside = ahead is not None and ahead.clause == word.clause
        if len(span) < _NAME or (
            ahead is not None and beside and (ahead.key == span[-_NAME].key or _office(here, ahead))
        ):
            continue
        if asked.wants(span[:-1]):
            yield at.start, " ".join(w.raw for w in span[:-1]) + " "


def _office(reading: Reading, word: Word) -> bool:
    return is_title(word) or "person" in reading.thesaurus.kinds(word.senses)


def _introductions(reading: Reading) -> Iterator[list[Word]]:
    """Yield offices with the names behind them: «وزيرة الصحة ليلى الحداد», «محامية المتهم، سناء
    بوزيد،».
    """
    for word in reading.words:
        if not _office(reading, word) or not word.content:
            continue
        if word.i and _office(reading, reading.words[word.i - 1]):
            continue  # «رئيس الوزراء» from its first word on
        span = _run(reading, word)
        behind = reading.words[span[-1].i + 1 : span[-1].i + 2]
        gap = reading.text[span[-1].end : behind[0].start] if behind else ""
        if behind and "،" in gap:
            name = _run(reading, behind[0])
            if _NAME <= len(name) <= _LONG and _closed(reading, name[-1]) and not any(
                _known(reading, w) for w in name
            ):  # fmt: skip
                yield [*span, *name]
        for end in range(_NAME + 1, len(span) + 1):  # what stands behind the name is no name
            first, last = span[end - _NAME], span[end - 1]
            surname = is_given_name(first) and last.key.startswith("ال")  # «سامي الخطيب»
            if not (_known(reading, first) or (_known(reading, last) and not surname)) and not (
                first.key.startswith("ال")
            ):  # fmt: skip
                yield span[:end]


def _known(reading: Reading, word: Word) -> bool:
    """Tell whether a word is known for something else than a name."""
    kinds = reading.thesaurus.kinds(word.senses)
    return is_title(word) or bool(kinds & {"person", "institution", "time", "quantity"}) or (
        len(word.key) < _LETTERS
    )  # fmt: skip


def _closed(reading: Reading, word: Word) -> bool:
    behind = reading.words[word.i + 1 : word.i + 2]
    return not behind or "،" in reading.text[word.end : behind[0].start]


def _run(reading: Reading, first: Word) -> list[Word]:
    """Return the words from one on, up to a mark, a stop word or a verb of speech."""
    verbs = {v.first for v in reading.verbs}
    run = [first]
    for word in reading.words[first.i + 1 : first.i + _MOST]:
        gap = reading.text[run[-1].end : word.start]
        named = word.key in PARTICLES_AR
        if gap.strip() or not (word.content or named) or word.counted or word.i in verbs:
            break
        run.append(word)
    return run


def _constructs(asked: Asked) -> Iterator[tuple[int, str]]:
    """Yield where «المالك» or «الوزير» stands alone, and what he owns or heads by an earlier
    «مالك المصنع», «وزير الصحة».
    """
    before, here = asked.before, asked.here
    heads: dict[str, list[Word]] = {}
    for word in before.words[:-1]:
        behind = before.words[word.i + 1]
        gap = before.text[word.end : behind.start]
        if _office(before, word) and not gap.strip() and behind.content and (
            not word.key.startswith("ال") and behind.key.startswith("ال")
        ):  # fmt: skip
            heads.setdefault(word.key.lstrip("و"), []).append(behind)
    for word in here.words:
        if not word.key.startswith("ال") or not _office(here, word):
            continue
        found = heads.pop(word.key.removeprefix("ال"), [])
        if len({w.key for w in found}) == 1 and asked.wants(found):
            yield word.end, f" {found[0].raw}"


_PRONOUN = re.compile(r"(\w{3,}?)(?:ها|هم|هما|ه)$")


def _owners(asked: Asked) -> Iterator[tuple[int, str]]:
    """Yield where a pronoun stands for a body that the claim names behind the same noun: «حصتها»
    for «حصة الشركة», and the article names before.
    """
    here, thesaurus = asked.here, asked.here.thesaurus
    present = {w.key for w in here.words}
    named = {w.key.lstrip("و") for w in asked.before.words}
    for word, owner in pairwise(asked.claim.words):
        if not owner.key.startswith("ال") or owner.key in present or owner.key not in named:
            continue
        if not thesaurus.kinds(owner.senses) & {"institution", "person", "place-type"}:
            continue
        bare = word.key[:-1] + "ت" if word.raw.endswith("ة") else word.key
        for m in here.words:
            found = _PRONOUN.match(m.key)
            if found and found.group(1).lstrip("وبلف") == bare.lstrip("وبلف"):
                yield m.end, f" {owner.raw}"
                break


def _quoted(asked: Asked) -> Iterator[tuple[int, str]]:
    """Yield where «المنظمة» stands alone, and the one name between marks that goes behind it."""
    before, here, names = asked.before, asked.here, dict[str, set[str]]()
    wanted = {t.stem for t in tokenize(asked.claim.text)}
    for q in before.quotations:
        ahead = [w for w in before.words if w.end <= q.start][-1:]
        inside = before.text[q.inner_start : q.inner_end]
        beside = ahead and not before.text[ahead[0].end : q.start].strip()
        if beside and len(inside.split()) <= _LONG:
            names.setdefault(ahead[0].key.lstrip("و").removeprefix("ال"), set()).add(inside)
    if any(name in here.text for found in names.values() for name in found):
        return
    for word in here.words:
        if not word.key.startswith("ال"):
            continue
        found = names.pop(word.key.removeprefix("ال"), set())
        if len(found) == 1 and {t.stem for t in tokenize(next(iter(found)))} <= wanted:
            yield word.end, f" «{next(iter(found))}»"


_ARABIC = (_offices, _quoted, _constructs, _owners)
_EITHER = (bodies, relations, such)
