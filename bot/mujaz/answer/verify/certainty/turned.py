"""C12: a condition is not what it is a condition of: "prices fall if the dam is repaired".

In:  a Pair
Out: Reasons: modality, where the claim has the one for the other
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.opening import conditional
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import gap_before, stop_before
from mujaz.model import Reason

_IF = frozenset("if unless provided اذا لو شرط بشرط شريطه واذا ولو".split())
_TWO = {"ما": "لم", "في": "حال", "ان": "لم", "وفي": "حال", "on": "condition"}  # «ما لم», «في حال»
# an "if" that asks, or grants: "asked if", "even if", «حتى لو», «كما لو»
_NO_CONDITION = frozenset(
    "even as only ask asks asked asking see know knew wonder wonders wondered"
    " حتي كما عن الا".split()
)


_NOT_ACTS = frozenset({"person", "institution", "place", "thing"})
_BEFORE_NOUNS = frozenset("the a an its his her their of".split())
_BY = "بحلول"


def check_turned(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where condition and consequence have changed places."""
    ours, theirs = _under(pair.claim), _under(pair.evidence)
    if not ours or not theirs:
        return
    acts = [w for w in pair.claim.content if _is_told(pair.claim, w) and pair.matched(w)]
    main = [w for w in acts if w.i not in ours]
    under = [w for w in acts if w.i in ours]
    if (
        main and under
        and all(m.i in theirs for w in main for m in pair.matches[w.i])
        and not any(m.i in theirs for w in under for m in pair.matches[w.i])
    ):  # fmt: skip
        detail = f"in the evidence {main[0].raw!r} is the condition, {under[0].raw!r} is not"
        yield Reason(check="modality", detail=detail)


def _is_told(reading: Reading, word: Word) -> bool:
    """Tell whether a word tells an act that is no verb of speech."""
    speech = {i for v in reading.verbs for i in range(v.first, v.last + 1)}
    kinds = reading.thesaurus.kinds(word.senses)
    before = reading.words[word.i - 1].key if word.i else ""
    plain = word.i not in speech and not (word.capital or word.counted or before in _BEFORE_NOUNS)
    definite = word.key.startswith("ال") or word.key == _BY
    return plain and not definite and "event" in kinds and not kinds & _NOT_ACTS


@kept
def _under(reading: Reading) -> frozenset[int]:
    """Return the words that stand in a condition: up to a comma or the end of its sentence."""
    found: set[int] = set()
    for word in reading.words:
        if not _opens(reading, word):
            continue
        for behind in reading.words[word.i + 1 :]:
            if gap_before(reading, behind.i) or stop_before(reading, behind.i):
                break
            found.add(behind.i)
    return frozenset(found)


def _opens(reading: Reading, word: Word) -> bool:
    before = reading.words[word.i - 1].key if word.i else ""
    behind = reading.words[word.i + 1].key if word.i + 1 < len(reading.words) else ""
    if before in _NO_CONDITION:
        return False
    return word.key in _IF or _TWO.get(word.key) == behind or conditional(reading, word)
