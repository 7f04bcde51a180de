"""Tell whether a claim only states what somebody alleges, or says in quoted words.

In:  a Pair
Out: whether all its acts stand in a charge; whether they stand between quotation marks alone
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.grammar.said import statements

# strengths of verbs that leave open whether it is so
UNPROVEN = frozenset({"claimed", "alleged", "accused"})


_CHARGED = 0.6  # of a claim's words that stand in what somebody alleges


def in_a_charge(pair: Pair) -> bool:
    """Tell whether all acts of the claim stand in what somebody alleges, wherever commas part it:
    "accused the former director, Adam Nowak, of hiding the losses".
    """
    acts = [w for w in pair.claim.content if pair.claim.predicate(w) and pair.matched(w)]
    for statement in statements(pair.evidence):
        if statement.strength not in UNPROVEN or not acts or statement.verb in pair.answered:
            continue
        alleged = range(statement.verb + 1, _charge_ends(pair.evidence, statement.verb))
        told = all(all(m.i in alleged for m in pair.matches[w.i]) for w in acts)
        plain = [w for w in pair.claim.content if not w.capital and not w.raw[:1].isupper()]
        inside = [
            w for w in plain
            if any(m.i in alleged or m.i in statement.speaker for m in pair.matches[w.i])
        ]  # fmt: skip
        if told and plain and len(inside) >= _CHARGED * len(plain):
            return True
    return False


_QUOTED = 2  # words of the claim that only a quotation says


def in_marks(pair: Pair) -> bool:
    """Tell whether what the claim states stands in somebody's quoted words alone."""
    if pair.claim.quotations:
        return False
    acts = [w for w in pair.claim.content if pair.claim.predicate(w) and pair.matched(w)]
    quoted = [
        w for w in pair.claim.content
        if pair.matched(w) and all(pair.evidence.quoted(m) for m in pair.matches[w.i])
    ]  # fmt: skip
    long = any(len(q_text.split()) > _QUOTED for q_text in (
        pair.evidence.text[q.inner_start : q.inner_end] for q in pair.evidence.quotations
    ))  # fmt: skip
    return bool(acts) and long and len(quoted) >= _QUOTED and any(w in quoted for w in acts)


def _charge_ends(reading: Reading, verb: int) -> int:
    """Return where the next statement begins: "…, while", «، وضبطت»."""
    for word in reading.words[verb + 1 :]:
        gap = reading.text[reading.words[word.i - 1].end : word.start]
        joined = word.arabic and word.key[:1] == "و" and reading.predicate(word)
        if any(c in gap for c in ".;؛") or (any(c in gap for c in ",،") and (
            joined or word.key in {"and", "but", "while", "فيما", "بينما", "لكن"}
        )):  # fmt: skip
            return word.i
    return len(reading.words)
