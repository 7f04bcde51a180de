"""Words of an English claim that only name what its number measures, or what "may" allows.

In:  a Pair in English, and a word of the claim that nothing in the evidence answers
Out: whether the claim says no more by it

"Wind speeds of 110 km/h" are "winds of 110 km/h"; a "nine-year sentence" is "nine years" where a
court is spoken of; "lets boats fish" is "boats may fish". The numbers are compared elsewhere.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.counted import MONEY, TIME_UNITS
from mujaz.language.numbers import Quantity

# what a text calls by a common noun that has been named: "the company" is "Vantor", or "it"
POINTING = frozenset(
    """
    company firm group business organisation organization club side team agency airline carrier
    manufacturer maker retailer bank
    """.split()
)
_NEAR = 5  # words between a measure and its number
_LEGAL = re.compile(
    r"\b(?:court|judge|jury|prosecut\w+|sentenc\w+|jail\w*|prison\w*|trial|convict\w*|verdict|guilty"
    r"|imprison\w*|tribunal|bars)\b",
    re.IGNORECASE,
)
_PERMITS = frozenset("let lets allow allows allowed permit permits permitted able free".split())
_MAY = re.compile(r"\b(?:may|can|could|might)\b", re.IGNORECASE)
_SPEED = re.compile(r"\b(?:an hour|per hour|km/?h|mph|knots|a second|per second)\b", re.IGNORECASE)
_LENGTH = frozenset({"kilometre", "metre", "mile", "foot", "centimetre", "inch", "yard"})
_PLACES = "height depth length distance width range radius stretch altitude".split()
_MEASURES: dict[str, frozenset[str]] = {
    **dict.fromkeys("rate rates share proportion percentage level".split(), frozenset({"percent"})),
    **dict.fromkeys(_PLACES, _LENGTH),
    **dict.fromkeys("price prices value valued sum amount cost costs total bill".split(), MONEY),
    **dict.fromkeys("duration period stint length".split(), TIME_UNITS),
    **dict.fromkeys("term sentence sentences terms stretch".split(), frozenset({"year", "month"})),
    **dict.fromkeys("weight load".split(), frozenset({"tonne", "kilogram", "kilo", "pound"})),
    "temperature": frozenset({"degree"}), "temperatures": frozenset({"degree"}),
}  # fmt: skip


def names_no_more(pair: Pair, word: Word) -> bool:
    """Return whether a word only names what a number measures, or tells "may" in other words."""
    if word.key in POINTING and _points_back(pair, word):
        return True
    if word.key in _PERMITS:
        return bool(_MAY.search(pair.evidence.text))
    if word.key == "far":
        return _as_far_as(pair.claim, word)
    near = [q for q in pair.claim.numbers if _is_near(pair.claim, word, q)]
    if word.key in {"speed", "speeds"}:
        return bool(near and _SPEED.search(pair.evidence.text))
    if word.key in {"term", "terms", "sentence", "sentences", "stretch"} and not _LEGAL.search(
        pair.evidence.text
    ):
        return False
    units = _MEASURES.get(word.key, frozenset())
    return any(q.unit in units or (q.kind == "percent" and "percent" in units) for q in near)


def _points_back(pair: Pair, word: Word) -> bool:
    """Tell whether a noun with "the" can stand for a name or an "it" of the evidence, which has no
    other noun of its kind.
    """
    before = pair.claim.words[word.i - 1].key if word.i else ""
    named = any(
        (w.capital or w.raw[:1].isupper()) and w.content and w.i not in pair.answered
        for w in pair.evidence.words
    )
    others = {w.key for w in pair.evidence.words} & POINTING
    it = any(w.key in {"it", "its", "they"} for w in pair.evidence.words)
    return before == "the" and not others and (named or it)


def _is_near(reading: Reading, word: Word, q: Quantity) -> bool:
    return any(abs(w.i - word.i) <= _NEAR and q.start <= w.start < q.end for w in reading.words)


def _as_far_as(reading: Reading, word: Word) -> bool:
    around = reading.words[max(0, word.i - 1) : word.i + 2]
    return [w.key for w in around] == ["as", "far", "as"]
