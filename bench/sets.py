"""The development sets of the search bench, made the same way at every run.

In:  bench/data/arcd.json, bench/data/ntrex_dev.tsv (licences: bench/data/README.md)
Out: Corpus (passages) and Sets of queries, each with the ids of the passages that answer it

What is drawn or spoilt is drawn by a hash of the row, so the sets never change between runs.
"""

from __future__ import annotations

import collections
import csv
import hashlib
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mujaz.language.concepts import Concepts
from mujaz.language.fold import fold_key
from mujaz.language.tables import Tables, function_words, lexicon
from mujaz.language.tokens import is_arabic, tokenize

DATA = Path(__file__).parent / "data"
_LETTERS = ("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "abcdefghijklmnopqrstuvwxyz")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december".split()
)
_NAME = re.compile(r"(?<=[a-z,;0-9] )[A-Z][a-zA-Z'-]+(?: [A-Z][a-zA-Z'-]+){0,2}")


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the passages that answer it."""

    text: str
    answers: frozenset[str]


@cache
def arcd() -> tuple[dict[str, str], list[Query]]:
    """Return the Arabic Wikipedia passages and the questions asked of them."""
    passages: dict[str, str] = {}
    queries: list[Query] = []
    for article in json.loads((DATA / "arcd.json").read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            id_ = f"arcd-{len(passages):04d}"
            passages[id_] = paragraph["context"]
            for row in paragraph["qas"]:
                queries.append(Query(row["question"].strip(" -\n"), frozenset({id_})))
    return passages, queries


@cache
def ntrex() -> tuple[dict[str, str], list[str]]:
    """Return the Arabic news sentences by id, and the English ones in the same order."""
    text = (DATA / "ntrex_dev.tsv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    arabic = {f"ntrex-{i:04d}": row["arabic"] for i, row in enumerate(rows)}
    return arabic, [row["english"] for row in rows]


@cache
def corpus() -> dict[str, str]:
    """Return all passages: each set is searched among the other's, as in a real corpus."""
    return arcd()[0] | ntrex()[0]


@cache
def sets() -> dict[str, list[Query]]:
    """Return the query sets by the name of their row."""
    arabic = arcd()[1]
    passages, english = ntrex()
    ids = list(passages)
    return {
        "Arabic": arabic,
        "English": [Query(e, frozenset({i})) for i, e in zip(ids, english, strict=True)],
        "English, five words": list(_five_words(ids, english)),
        "mixed words": list(_mixed_words(arabic)),
        "mixed halves": list(_mixed_halves(list(passages.values()), english, ids)),
        "typos": [Query(_spoilt(q.text), q.answers) for q in arabic],
        "names": list(_names(ids, english)),
    }


@cache
def questions_in_both() -> dict[str, list[Query]]:
    """Return questions of the Arabic set that were translated by hand, in both languages."""
    text = (DATA / "arcd_english.tsv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    answers: dict[str, frozenset[str]] = {}
    for query in arcd()[1]:
        answers[query.text] = answers.get(query.text, frozenset()) | query.answers
    return {
        "Arabic questions, paired": [Query(r["arabic"], answers[r["arabic"]]) for r in rows],
        "English questions, paired": [Query(r["english"], answers[r["arabic"]]) for r in rows],
    }


@cache
def english_corpus() -> dict[str, str]:
    """Return the English news sentences as passages of their own."""
    passages, english = ntrex()
    return dict(zip(passages, english, strict=True))


@cache
def english_sets() -> dict[str, list[Query]]:
    """Return the query sets over English text, so that it is not searched by Arabic's habits."""
    ids = list(english_corpus())
    own = _five_words(ids, list(english_corpus().values()))
    other = _five_words(ids, list(ntrex()[0].values()))
    return {
        "English typos, English text": [Query(_spoilt(q.text), q.answers) for q in own],
        "Arabic, five words, English text": list(other),
    }


def half(queries: list[Query], *, even: bool) -> list[Query]:
    """Return the half that weights are chosen on, or the one that is kept back."""
    return [q for q in queries if (draw_of(q.text) < 0.5) == even]


def draw_of(text: str) -> float:
    """Return a number from 0 to 1 that belongs to a text, for samples that never change."""
    return _draw(text).random()


def _draw(text: str) -> random.Random:
    return random.Random(hashlib.sha256(text.encode()).hexdigest())


def _spoilt(text: str) -> str:
    """Make one wrong letter in each of two words: left out, doubled, swapped or another."""
    draw = _draw(text)
    words = text.split()
    long = [i for i, word in enumerate(words) if sum(map(str.isalpha, word)) >= 4]
    for i in draw.sample(long, min(2, len(long))):
        word = words[i]
        at = draw.randrange(len(word) - 1)
        kind = draw.randrange(4)
        words[i] = (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + draw.choice(_LETTERS[word.isascii()]) + word[at + 1 :],
        )[kind]
    return " ".join(words)


def _five_words(ids: list[str], english: list[str]) -> Iterator[Query]:
    """Ask with five words from the middle of a sentence: a whole one is an easy question."""
    for id_, sentence in zip(ids, english, strict=True):
        words = sentence.split()
        if len(words) >= 9:
            start = (len(words) - 5) // 2
            yield Query(" ".join(words[start : start + 5]), frozenset({id_}))


def _mixed_words(arabic: list[Query]) -> Iterator[Query]:
    """Say up to two words of an Arabic question in English, where the shipped lexicon has them."""
    concepts = Concepts(Tables(entities={}, terms={t.id: t for t in lexicon()}, topics={}, kin={}))
    for query in arabic:
        if _draw("mixed" + query.text).random() < 0.5:
            continue
        found = [m for m in concepts.find(query.text) if m.kind != "generic" and len(m.ids) == 1]
        text = query.text
        for mention in reversed(found[:2]):
            said = concepts.name(min(mention.ids), "en")
            text = text[: mention.start] + said + text[mention.end :]
        if found:
            yield Query(text, query.answers)


def _mixed_halves(arabic: list[str], english: list[str], ids: list[str]) -> Iterator[Query]:
    """Begin a sentence in English and end it in Arabic: no table takes part in this one."""
    for id_, ours, theirs in zip(ids, arabic, english, strict=True):
        words, other = ours.split(), theirs.split()
        if len(words) >= 8 and _draw(theirs).random() < 0.5:
            tail = words[len(words) * 3 // 4 :]
            yield Query(" ".join(other[: len(other) // 2] + tail), frozenset({id_}))


def _names(ids: list[str], english: list[str]) -> Iterator[Query]:
    """Return the capitalised words inside English sentences that are no ordinary words."""
    lower = collections.Counter(w for e in english for w in re.findall(r"\b[a-z][a-z']+", e))
    known = {fold_key(w) for t in lexicon() for form in t.words["en"] for w in form.split()}
    known |= frozenset().union(*function_words().values()) | _CALENDAR | set(lower)
    names: dict[str, None] = {}
    for sentence in english:
        for match in _NAME.finditer(sentence):
            words = [word.removesuffix("'s") for word in match.group().split()]
            if not any(w.lower() in known or w.isupper() or len(w) < 4 for w in words):
                names[" ".join(words)] = None
    for name in names:
        holds = re.compile(rf"\b{re.escape(name)}\b")
        answers = [i for i, e in zip(ids, english, strict=True) if holds.search(e)]
        if 0 < len(answers) <= 15:
            yield Query(name, frozenset(answers))


def arabic_share(text: str) -> float:
    """Return the share of a text's words that are Arabic."""
    words = tokenize(text)
    return sum(is_arabic(w.key) for w in words) / max(len(words), 1)
