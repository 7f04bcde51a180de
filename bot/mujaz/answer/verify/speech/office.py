"""C9, third half: the holder of one office does not speak for the holder of another (Arabic).

In:  a Pair in Arabic
Out: Reasons: speaker

«حذر كبير الاقتصاديين في البنك» is no word of «محافظ البنك»: both name the bank, and the check of
speakers takes that for the same speaker. Here the head of the office is compared, where the claim
names it and no person.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.answer.verify.speech.speaking import fitting_statements
from mujaz.answer.verify.words.thesaurus import known
from mujaz.language.fold import fold_key
from mujaz.model import Reason

# one of many, whatever office he holds
_ANYBODY = frozenset(
    fold_key(w)
    for w in """
    مسؤول مسؤولة مسؤولون مسؤولان مصدر مصادر مصدران خبير خبيرة خبراء محلل محللة محللون باحث باحثة عضو
    عضوة أعضاء ممثل ممثلة مندوب مندوبة موظف موظفة موظفون شاهد شهود أحد إحدى متحدث متحدثة ناطق ناطقة
    محام محامي محامية نائب مراقب مراقبون قيادي سياسي اقتصادي دبلوماسي ضابط زعيم زعيمة قائد مفوض
    """.split()
)
_BEHIND = 4  # words behind a speaker's first in which his office may stand as well


def check_office(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim's speaker holds an office that the evidence's does not."""
    if pair.crossed or not pair.claim.arabic:
        return
    theirs = statements(pair.evidence)
    for statement in statements(pair.claim):
        head = pair.claim.words[statement.speaker[0]] if statement.speaker else None
        if head is None or not _is_office(pair.claim, head) or pair.firm(head):
            continue
        if not _only_a_body(pair, statement):
            continue
        fitting = [s for s in fitting_statements(pair, statement, theirs) if s.speaker]
        if fitting and all(_holds_another(pair, head, s) for s in fitting):
            detail = f"in the evidence it is not {head.raw!r} who says it"
            yield Reason(check="speaker", detail=detail)
            return


def _is_office(reading: Reading, word: Word) -> bool:
    bare = word.key.removeprefix("ال")
    if bare in _ANYBODY or word.key in _ANYBODY or not word.arabic:
        return False
    return is_title(word) or "l:governor" in word.senses or "y:governor" in word.senses or (
        reading.thesaurus.kinds(word.senses) == {"person"}
    )  # fmt: skip


def _only_a_body(pair: Pair, statement: Statement) -> bool:
    """Tell whether the claim names the speaker by an office alone: no name stands behind it."""
    rest = [pair.claim.words[i] for i in statement.speaker[1:]]
    return bool(rest) and all(known(w.senses) and not is_given_name(w) for w in rest)


def _holds_another(pair: Pair, head: Word, theirs: Statement) -> bool:
    """Tell whether a speaker of the evidence has an office, and none that answers the claim's."""
    last = max(theirs.speaker) + _BEHIND
    near = pair.evidence.words[max(0, min(theirs.speaker) - _BEHIND) : last + 1]
    first = pair.evidence.words[theirs.speaker[0]]
    kinds = pair.evidence.thesaurus.kinds(first.senses)
    held = is_title(first) or (known(first.senses) and not kinds & {"institution", "place"})
    return held and not is_given_name(first) and not any(w in pair.matches[head.i] for w in near)
