"""Tell that who speaks by his office is he who speaks by his name (Arabic).

In:  a Pair, a statement of the claim and one of the evidence
Out: whether both speakers are one

«نفى كبير المفاوضين فارس الدغيم» names in full whom the evidence calls «الدغيم»; and where the
evidence says «شريف البدراوي، وزير التموين» the minister may speak for «البدراوي».
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import Statement
from mujaz.answer.verify.words.thesaurus import known

_NEAR = 5  # words from an office to the name of who holds it
_LEAST = 3


def is_the_same(pair: Pair, ours: Statement, named: set[int], theirs: Statement) -> bool:
    """Return whether the speaker of the claim is that of a statement of the evidence."""
    if pair.crossed or not pair.claim.arabic:
        return False
    names = [w for i in theirs.speaker if _is_name(pair.evidence, w := pair.evidence.words[i])]
    keys = {_bare(w) for w in names}
    if not keys:
        return False
    mine = [w for i in ours.speaker if _is_name(pair.claim, w := pair.claim.words[i])]
    if mine:
        return any(_bare(w) in keys for w in mine)
    answered = {m.i for i in ours.speaker for m in pair.matches[i]}
    offices = [i for i in theirs.speaker if is_title(pair.evidence.words[i])]
    if any(i not in answered for i in offices):
        return False
    return any(
        _bare(w) in keys and w.i not in theirs.speaker and _holds(pair.evidence, i, w)
        for i in named for w in pair.evidence.words[max(0, i - _NEAR) : i + _NEAR + 1]
    )  # fmt: skip


def _bare(word: Word) -> str:
    return word.key.removeprefix("ال")


def _is_name(reading: Reading, word: Word) -> bool:
    if not word.arabic or len(word.key) < _LEAST or is_title(word):
        return False
    person = any(s.startswith("e:") for s in word.senses)
    behind = any(  # «فهد النمري»
        w.key == word.key and w.i and is_given_name(reading.words[w.i - 1]) for w in reading.words
    )
    before = reading.words[word.i - 1] if word.i else None
    owned = before is not None and is_title(before) and not before.key.startswith("ال")
    return behind or person or is_given_name(word) or not (known(word.senses) or owned)


def _holds(reading: Reading, office: int, name: Word) -> bool:
    """Tell whether an office and a name stand in one group of words: nothing between them but
    names, words with the article and a comma.
    """
    first, last = sorted((office, name.i))
    text = reading.text[reading.words[first].end : reading.words[last].start]
    if any(c in text for c in '.؛:\n«»"') or text.count("،") > 1:
        return False
    between = reading.words[first + 1 : last]
    head = any(is_title(w) or "person" in reading.thesaurus.kinds(w.senses)
               for w in reading.words[max(0, office - 1) : office + 1])  # fmt: skip
    return head and all(_goes_inside(reading, w) for w in between)


def _goes_inside(reading: Reading, word: Word) -> bool:
    if is_title(word):
        return False  # «التقى وزير الصحة النائب سامي خوري»: another one
    if word.key.startswith(("ال", "وال")) or is_given_name(word):
        return True
    return word.content and (not known(word.senses) or not reading.predicate(word))
