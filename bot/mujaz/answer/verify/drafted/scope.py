"""C2, C10, C13: words that weigh more than they are long are written only where the evidence does.

In:  a Pair
Out: Reasons

"Confirmed", "refused", "only", "at all", "stopped", "succeeded", "white": each belongs to a class
with members of both languages. A claim with a word of a class needs one in the evidence. And what
the evidence denies of a narrower thing ("no fundamental obstacles") is not denied of a wider one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.acting import is_act
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sureness import level_of
from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_HEAD = r"(?<!\w)[وفبل]?(?:ال)?"
_END = r"(?!\w)"


def _pattern(english: str, arabic: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{english})\b|{_HEAD}(?:{arabic}){_END}")


_CLASSES = {
    name: (_pattern(english, arabic), _pattern(f"{english}|{more}", f"{arabic}|{more}"))
    for name, english, arabic, more in rows("drafted_weighty.tsv")
}
_NAMES = re.compile(
    r"\bwhite house\b|\bred (?:cross|crescent|sea)\b|\bblack sea\b|البيت الابيض|البحر الاسود"
    r"|البحر الاحمر|الهلال الاحمر|الصليب الاحمر"
)


def check_scope(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a weighty word of the claim whose class the evidence does not have."""
    ours = _NAMES.sub(" ", fold_key(pair.claim.text))
    theirs = _NAMES.sub(" ", fold_key(pair.evidence.text))
    for name, (asked, answered) in _CLASSES.items():
        hit = asked.search(ours)
        if hit is None or answered.search(theirs):
            continue
        if not (name == "confirm" and _reports(pair.claim, hit.group())):
            detail = f"nothing in the evidence says {hit.group()!r} ({name})"
            yield Reason(check="strength", detail=detail)
            return
    yield from _denies_more(pair)
    yield from _a_view_as_fact(pair)


_VIEW = re.compile(
    r"\b(?:message|argument|claim|view|belief|opinion|theory|hope|fear)s?\b[^.]{0,70}"
    r"\b(?:is|was) that\b"
    r"|(?:رساله|حجه|راي|فكره|اعتقاد|تقدير|فرضيه|مخاوف|توقعات)\w{0,3} .{0,70}?"
    r"(?:هي|هو|مفاده\w?|في)? ?ان "
)
_ATTRIBUTED = re.compile(
    r"\b(?:according to|message|argument|claim\w*|view\w*|belie\w+|opinion|theory|argu\w+|fear\w*"
    r"|hope\w*|think\w*)\b"
    r"|رساله|رسائل|حجه|راي|فكره|اعتقاد|[يت]عتقد|[يت]ري|بحسب|حسب|وفق|بنظر|تقدير|مخاوف|توقع"
)


def _a_view_as_fact(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as a fact what the evidence gives as a message."""
    if pair.claim.verbs or _ATTRIBUTED.search(fold_key(pair.claim.text)):
        return
    if _VIEW.match(fold_key(pair.evidence.text).removeprefix("كانت ").removeprefix("وكانت ")):
        yield Reason(check="speaker", detail="in the evidence this is somebody's message or view")


def _reports(reading: Reading, said: str) -> bool:
    """Tell whether words only tell that somebody says something, which other checks compare."""
    return any(reading.words[v.first].key.endswith(said.split()[0]) for v in reading.verbs)


_NOT = frozenset(
    fold_key(w)
    for w in """
    not no never without none n't cannot لا لم لن ليس ليست عدم دون ولا ولم ولن وعدم بدون
    """.split()
)


def _denies_more(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the evidence denies something narrower than the claim does."""
    if not any(_negates(w) for w in pair.claim.words):
        return
    for negator in (w for w in pair.evidence.words if _negates(w)):
        near = pair.evidence.words[negator.i + 1 : negator.i + 1 + _REACH]
        near = [w for w in near if w.clause == negator.clause]
        near = near[: next((n for n, w in enumerate(near) if w.key in _ENDS), len(near))]
        told = [w for w in near if w.i in pair.answered]
        if not told:
            continue
        left = [w for w in near if w.content and w.i not in pair.answered]
        left = [w for w in left if w.i <= told[-1].i + 1 and _narrows(pair.evidence, w, negator)]
        if left:
            yield Reason(check="negation", detail=f"the evidence denies only {left[0].raw!r} of it")
            return


_REACH = 9  # words behind "not" to what it is about
_ENDS = frozenset("رغم بعد حيث لكن فيما despite after although while but".split())


_CAN = re.compile(r"يمكن|[يتنا]ستط[يا]?ع|بوسع|بامكان|مقدور|[يت]جوز|[يت]نبغي|[يت]جب")


def _narrows(reading: Reading, word: Word, negator: Word) -> bool:
    """Tell whether a word says of what, or which part, alone is denied: a quality without the
    article («عوائق جوهرية»), or what the denied verb is about («لا يريدان إضاعة الوقت»).
    """
    named = word.capital or any(s.startswith("e:") for s in word.senses)
    if named or word.key.startswith(("ال", "لل")) or level_of(reading, word) is not None:
        return False
    kinds = reading.thesaurus.kinds(word.senses)
    if word.arabic and word.key.endswith("ه") and word.raw.endswith("ة") and word.i > negator.i + 2:
        return True
    if word.i == negator.i + 2 and word.arabic:
        return "event" in kinds and not _CAN.search(reading.words[word.i - 1].key)
    if "quality" in kinds or (not kinds and not is_act(reading, word)):
        return not word.key.endswith("ا")
    return False


def _negates(word: Word) -> bool:
    return word.key in _NOT or word.key.endswith("n't")
