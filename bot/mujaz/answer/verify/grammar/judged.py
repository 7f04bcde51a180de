"""Tell a verb that judges: accuses or blames, praises, thanks, condemns.

In:  a Reading and one of its words
Out: which of these it does

Verb and noun stand apart in «ألقى النادي باللوم على الحكم».
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading, Word

BLAMES = 0
_GROUPS = tuple(
    re.compile(pattern)
    for pattern in (
        r"accus(?:e[sd]?|ing|ations?)$|blam(?:e[sd]?|ing)$|[وفب]?(?:ال)?(?:[يت]?تهم(?:ت|وا|ون)?"
        r"|اتهم(?:ت|وا)?|متهم(?:ا|ه|ين)|اتهام\w*|لام(?:ت|وا)?|[يت]لوم(?:ون)?|لوم)$",
        r"prais(?:e[sd]?|ing)$|hail(?:s|ed|ing)?$|laud(?:s|ed|ing)?$|commend(?:s|ed|ing)?$"
        r"|applaud(?:s|ed|ing)?$|tributes?$|[وفب]?(?:ال)?(?:اشاد(?:ت|وا)?|[يت]شيد(?:ون)?|مشيد\w{0,2}"
        r"|اشاد(?:ه|ات)\w*|اثن(?:ي|ت|وا)|[يت]ثني|ثناء\w*|امتدح(?:ت|وا)?|[يت]متدح|نوه(?:ت|وا)?)$",
        r"thank(?:s|ed|ing)?$|gratitude$|grateful$|[وفب]?(?:ال)?(?:شكر(?:ت|وا|ه|ها|هم)?|[يت]شكر(?:ون)?"
        r"|شاكر\w{0,2}|امتنان\w*)$",
        r"critici[sz](?:e[sd]?|ing|ms?)$|condemn(?:s|ed|ing|ation)?$|denounc(?:e[sd]?|ing)$"
        r"|deplor(?:e[sd]?|ing)$|[وفب]?(?:ال)?(?:انتقد(?:ت|وا)?|[يت]نتقد(?:ون)?|انتقاد\w*"
        r"|ندد(?:ت|وا)?|[يت]ندد(?:ون)?|تنديد\w*|استنكر(?:ت|وا)?|[يت]ستنكر(?:ون)?|شجب(?:ت|وا)?)$",
    )
)
# «ألقى باللوم على», «حمّل الحكومة المسؤولية»: the noun tells what the verb does
LAYS = re.compile(r"[وف]?(?:القي|القت|القوا|[يت]لقي|حمل|حملت|حملوا|[يت]حمل)$")
_BLAME = re.compile(r"ب?(?:ال)?(?:لوم|مسووليه|مسووليت\w*|ذنب)$")
TO_BLAME = 6  # words from «ألقى» to «باللوم»


def way_of_judging(reading: Reading, word: Word) -> int | None:
    """Return which way of judging a word tells."""
    if LAYS.match(word.key):
        behind = reading.words[word.i + 1 : word.i + 1 + TO_BLAME]
        return (
            BLAMES if any(_BLAME.match(w.key) and w.clause == word.clause for w in behind) else None
        )
    return next((n for n, words in enumerate(_GROUPS) if words.match(word.key)), None)
