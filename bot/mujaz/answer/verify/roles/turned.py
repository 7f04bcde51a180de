"""C17: around a noun of action with a pronoun two parties keep their places.

In:  a Pair in Arabic
Out: Reasons: role_order

«أعلن نادي النجم تعاقده مع اللاعب قادمًا من فالينا» has the one who acts before «تعاقده» and the
other behind it; a claim with the two exchanged tells another story with the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import stop_before
from mujaz.model import Reason

_OWN_ACT = re.compile(r"[وفبل]?\w{4,}(?:ه|ها|هم|هما)$")  # «استحواذها», «تعاقده»


def check_turned(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where who stands before a noun of action and who behind it are exchanged."""
    if pair.crossed or not pair.claim.arabic:
        return
    for word in pair.claim.words:
        if not _is_own_act(pair.claim, word):
            continue
        for other in pair.evidence.words:
            if other.key.lstrip("وفبل") != word.key.lstrip("وفبل"):
                continue
            mine, wanted = _around(pair.claim, word), _around(pair.evidence, other)
            if _crosswise(mine, wanted):
                detail = f"who stands before and behind {word.raw!r} is exchanged"
                yield Reason(check="role_order", detail=detail)
                return


def _is_own_act(reading: Reading, word: Word) -> bool:
    own = _OWN_ACT.match(word.key) and not word.raw.endswith("ة") and word.content
    return bool(own) and "event" in reading.thesaurus.kinds(word.senses)


def _around(reading: Reading, word: Word) -> tuple[set[str], set[str]]:
    """Return the words of a sentence before a word and behind it."""
    before: set[str] = set()
    for one in reversed(reading.words[: word.i]):
        before |= {_bare(one.key)} if one.content else set()
        if stop_before(reading, one.i):
            break
    behind: set[str] = set()
    for one in reading.words[word.i + 1 :]:
        if stop_before(reading, one.i):
            break
        behind |= {_bare(one.key)} if one.content else set()
    return before - behind, behind - before


def _bare(key: str) -> str:
    key = key.removeprefix("و") if len(key) > len("وال") else key
    key = f"ال{key[2:]}" if key.startswith("لل") else key
    return key.removeprefix("ب").removeprefix("ال") if key.startswith("بال") else (
        key.removeprefix("ال")
    )  # fmt: skip


def _crosswise(mine: tuple[set[str], set[str]], wanted: tuple[set[str], set[str]]) -> bool:
    """Tell whether words have gone both ways, and none of the first party stands as it stood."""
    ahead, back = mine[0] & wanted[1], mine[1] & wanted[0]
    return bool(ahead) and bool(back) and len(ahead) + len(back) >= _LEAST


_LEAST = 2
