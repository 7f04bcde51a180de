"""C8: whose army, police or team it is, where no table knows the land: «الجيش التمراني».

In:  a Pair whose claim is Arabic and whose evidence is English
Out: Reasons: entities

An Arabic quality may answer anything, so that one which no table knows is let pass elsewhere. Where
the evidence has a people's name right before the same body ("the Kelvian army"), and the claim has
that name nowhere, the quality behind the claim's body must be it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.words.demonyms import is_demonym
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_NISBA = re.compile(r"ال\w{3,}ي(?:ه|ين|ون|تين|ات)?$")
# of what kind a body is, which says nothing of whose it is
_KINDS = frozenset(
    fold_key("ال" + w)
    for w in """
    وطني محلي حكومي رسمي عسكري مدني اتحادي فيدرالي إقليمي مركزي أمني سياسي دولي بحري بري جوي نظامي
    رياضي قضائي جنائي صحي تجاري صناعي زراعي مالي اقتصادي اجتماعي ثقافي علمي نووي ملكي جمهوري قومي
    شعبي أهلي دبلوماسي إنساني بلدي نيابي برلماني انتقالي احتياطي حالي أساسي رئيسي جمركي حدودي ميداني
    """.split()
)
_BODIES = frozenset({"institution", "person"})


def check_nations(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a body of the claim is another people's in the evidence."""
    if not pair.crossed or not pair.claim.arabic:
        return
    told = {m.i for found in pair.matches.values() for m in found}
    for word in pair.claim.words:
        if pair.matched(word) or not word.i or not _NISBA.match(word.key) or _is_kind(word):
            continue
        body = pair.claim.words[word.i - 1]
        kinds = pair.claim.thesaurus.kinds(body.senses | pair.claim.across[body.i])
        if body.clause != word.clause or not kinds & _BODIES:
            continue
        for match in pair.matches[body.i]:
            people = pair.evidence.words[match.i - 1] if match.i else None
            if people is not None and people.i not in told and is_demonym(people.raw):
                detail = f"the evidence says {people.raw!r}, not {word.raw!r}"
                yield Reason(check="entities", detail=detail)
                return


def _is_kind(word: Word) -> bool:
    return re.sub(r"(?<=ي)(?:ه|ين|ون|تين|ات)$", "", word.key) in _KINDS
