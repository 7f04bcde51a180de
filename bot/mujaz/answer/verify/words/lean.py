"""Arabic verbs that lose a letter in writing: «تضم» of «ضم», «يصل» of «وصل».

In:  a folded Arabic word
Out: their measures and roots, as measures.py gives those of other verbs

A form of two letters with endings on both sides may spell nearly anything, so that the verbs are
listed: they are a closed class. What is no less often another word («يعد» "is") stands in no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# first measure, the last two letters one: «ضم», «ضمت», «يضمون»
_DOUBLED = (
    "ضم رد حل شن مد صد مر شك ظن جر هز سد شد دق كف حث هب ود سن لف فر قر بث جد حج حط خص دس ذم رص زج"
    " سب شق صب ضخ ضل عض عم غش غص غض فك فض قص كر مس نص هد خف قل مص زف دب حن لج"
).replace(" ", "|")
# first measure, its first letter a و that the imperfect drops: «يصل», «تقع»
_WITH_WAW = (
    "صل قع قف ضع صف جد لد رد زن ثق رث سع فد جه قي في لي"
).replace(" ", "|")  # fmt: skip
_ENDS = "ون|وا|ان|ه|ها|هم|هما|نا|ونه|ونها|ونهم"
_PERFECT = re.compile(
    rf"[وف]?({_DOUBLED})(?:ت|وا|تا|ا|ه|ها|هم|هما|نا|ته|تها|تهم|وه|وها|وهم)?$"
)  # fmt: skip
_IMPERFECT = re.compile(rf"[وف]?[سل]?[يتن]({_DOUBLED})(?:{_ENDS})?$")
_WAW_DROPPED = re.compile(rf"[وف]?[سل]?[يتن]({_WITH_WAW})(?:{_ENDS})?$")


def lean_measures(key: str) -> Iterator[str]:
    """Yield the measures and roots of a word that may be a form of a verb of two letters."""
    if hit := _PERFECT.match(key) or _IMPERFECT.match(key):
        yield f"1:{hit[1]}{hit[1][1]}"
    if hit := _WAW_DROPPED.match(key):  # «يرد» answers, and arrives
        yield f"1:و{hit[1]}"
