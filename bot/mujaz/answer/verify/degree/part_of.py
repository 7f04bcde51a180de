"""C13: what is told of a part or a member is not told of the whole: «دمر الجناح الشرقي من القلعة».

In:  a Pair in Arabic
Out: Reasons: content

The part stands right behind the verb, the whole behind «من» or «في» («مخزن في المصنع»), or behind
«أحد» and «بعض». Where the claim has the whole in the part's place, and nothing of the part, it
tells of more than the evidence does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.noun_phrase import phrase
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import folded, gap_before, is_act
from mujaz.model import Reason

_ONE = folded("أحد إحدى بعض")
_OF = folded("من في")
# who speaks or goes for a body is the body's; hundreds of them are told as they
_STANDS_FOR = folded(
    """
    وفد وفدا بعثة ممثل ممثلون ممثلو ممثلين ممثلي فريق فريقا مسؤول مسؤولون مسؤولين مسؤولا مصدر مصادر
    متحدث ناطق رئيس وزير مدير قاض لجنة قوات قوة دورية وحدة عناصر ضابط ضابطان ضابطين ضباط شرطي
    شرطيان جندي جنود مفتش مفتشون مفتشين محقق محققون محققين لواء ألوية كتيبة كتائب فرقة
    كل جميع كافة أي عشرات مئات آلاف ملايين
    """
)
# who bombs or visits a part of a place has bombed or visited the place
_REACHES = re.compile(
    r"[وف]?س?[يت]?(?:قصف|هاجم|استهدف|ضرب|اقتحم|داهم|غز[اتو]|زار|زور|دخل|جال|تفقد)(?:ت|وا|ون)?$"
)
_UPON = "علي"
_ENDING = re.compile(r"(?:ون|ين|و|ي)$")
_FAR = 6  # words from a verb to the whole


def check_part_of(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where an act of the claim is of the whole, in the evidence of a part."""
    if pair.crossed or not pair.claim.arabic:
        return
    speech = {v.first for v in pair.claim.verbs if not v.preposition}
    for verb in pair.claim.words:
        if verb.i in speech or _REACHES.match(verb.key) or not is_act(pair.claim, verb):
            continue
        told = [m for m in pair.closest(verb) if pair.firm(verb)]
        for whole in _arguments(pair.claim, verb) if told else ():
            parts = [_part(pair, whole, m) for m in told]
            if parts and all(parts):
                detail = f"the evidence says it of {parts[0]!r}, a part or a member alone"
                yield Reason(check="content", detail=detail)
                return


def _arguments(reading: Reading, verb: Word) -> list[Word]:
    """Return the heads of the nouns right behind a verb, up to a preposition."""
    found: list[Word] = []
    i = verb.i + 1
    while i < len(reading.words) and i <= verb.i + _FAR and not gap_before(reading, i):
        word = reading.words[i]
        if word.key == _UPON:
            i += 1  # «قضى الحريق على المبنى»
            continue
        row = phrase(reading, i)
        if not word.content or word.counted or word.key in _OF or not row:
            break
        if word.raw.endswith(("ًا", "اً")) or word.key[:1] in "بل":
            break
        found.append(word)
        i = row[-1] + 1
    return found


def _part(pair: Pair, whole: Word, verb: Word) -> str:
    """Return the part that stands in the evidence where the claim has the whole."""
    reading = pair.evidence
    behind = [
        w for w in reading.words[verb.i + 1 :]
        if w.clause == verb.clause and w.i <= verb.i + 2 * _FAR
    ]  # fmt: skip
    at = [w for w in behind if w in pair.closest(whole)]
    if len(at) != 1 or _stem(whole) != _stem(at[0]):
        return ""
    if reading.thesaurus.kinds(at[0].senses) & {"place"}:
        return ""  # a land acts where its parliament does
    part = _before(reading, verb, at[0])
    if not part or any(w.i in pair.answered or w.key in _STANDS_FOR for w in part):
        return ""
    return " ".join(w.raw for w in part)


def _stem(word: Word) -> str:
    """Return a noun less its article and the ending of its case: «سائقو» is «السائقين»."""
    return _ENDING.sub("", word.key.removeprefix("ال"))


def _before(reading: Reading, verb: Word, whole: Word) -> Sequence[Word]:
    """Return the noun phrase of which a whole is told: it stands right before «من», «في», or is
    «أحد», and right behind the verb or its subject.
    """
    i = whole.i - 1
    if reading.words[i].key in _ONE:
        return [reading.words[i]]
    if "place-type" in reading.thesaurus.kinds(reading.words[i].senses):
        i -= 1  # «من مبنى البلدية»
    if reading.words[i].key not in _OF or i - 1 <= verb.i:
        return []
    if reading.words[i - 1].counted:  # «الطابق الثالث من المبنى»
        return [reading.words[i - 1]] if reading.words[i - 1].key.startswith("ال") else []
    for first in range(verb.i + 1, i):
        row = phrase(reading, first)
        manner = reading.words[first].raw.endswith(("ًا", "اً"))  # «انخفاضًا طفيفًا في»
        if row and row[-1] == i - 1 and not manner and reading.words[first].content:
            return [reading.words[n] for n in row]
    return []
