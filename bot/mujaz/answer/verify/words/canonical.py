"""Write what is said in several fixed ways in one of them, before the texts are compared.

In:  a claim or a passage
Out: the same text with one wording of spans of years: «من 2019 إلى 2022» is «بين عامي 2019 و2022»;
     the rounds before a final in one word each, so that a "semi-final" holds no "final";
     English turns of phrase in one wording (wording.py), turns of both languages (turns.py)
"""

from __future__ import annotations

import re
from functools import lru_cache

from mujaz.answer.verify.words.turns import plain_turns
from mujaz.answer.verify.words.wording import plain_wording

_YEAR = r"(?:1[89]|20|[١][٨٩]|٢٠)[0-9٠-٩]{2}"
_OF = r"(?:(?:عام|سنة|العام|السنة)\s+)?"
_SPANS = (
    re.compile(
        rf"(?<!\w)(و?)(?:من|منذ|بدءا من)\s+{_OF}({_YEAR})"
        rf"\s+(?:إلى|الى|حتى|ولغاية|لغاية)\s+{_OF}({_YEAR})(?!\w)"
    ),
    re.compile(
        rf"(?<!\w)(و?)بين\s+(?:(?:عامي|العامين|سنتي|عام|سنة)\s+)?({_YEAR})"
        rf"\s+و\s?{_OF}({_YEAR})(?!\w)"
    ),
    re.compile(
        rf"(?<!\w)(و?)(?:في الفترة|خلال الفترة|الفترة)\s+({_YEAR})\s*[-–]\s*({_YEAR})(?!\w)"
    ),
)  # fmt: skip

_KEPT = 128  # texts: the sentences and passages of some briefings
_ROUNDS = (
    (re.compile(r"\b(semi|quarter)[- ](finals?)\b", re.IGNORECASE), r"\1\2"),
    (re.compile(r"(?<!\w)([وف]?[بل]?(?:ال)?)(نصف|ربع)\s+(?:ال)?نهائي(?!\w)"), r"\1\2نهائي"),
)


@lru_cache(maxsize=_KEPT)
def canonical(text: str) -> str:
    """Return a text with its spans of years in one wording, and its rounds in one word."""
    for span in _SPANS:
        text = span.sub(r"\1بين عامي \2 و\3", text)
    for round_, joined in _ROUNDS:
        text = round_.sub(joined, text)
    return plain_turns(plain_wording(text))
