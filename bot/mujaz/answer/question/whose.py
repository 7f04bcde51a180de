"""Find whose words a question asks for, and where in the question he stands.

In:  the tokens of a question, what the tables know among them
Out: reporting verbs, the speakers known by id, the stretch and the office of one that is not
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.answer.question.aspects import grammar_words, human_ids
from mujaz.answer.question.opposite import asks_yes_or_no
from mujaz.answer.question.wants import want_of
from mujaz.answer.question.words import AskedSpeaker, Aspect, Role, Words
from mujaz.answer.reported.speech import SpeechVerb, find_verbs, has_other_sense
from mujaz.language.closed import HELPERS
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.dates import DateExpr
from mujaz.language.tokens import Token, all_readings, is_arabic, stem_readings

_ABOUT = frozenset(
    """
    عن حول بشان بخصوص حيال تجاه about on regarding concerning over of
    """.split()
)


SAYING = frozenset(
    """
    تصريح تصريحات اقوال قول كلام موقف رد ردود بيان بيانات تعليق تعليقات statement statements
    quote quotes quoted words remarks comment comments position reaction view views stance
    """.split()
)


ASKS_WHO = frozenset("من مين منو شكون who".split())


_DEEDS = frozenset("accused rejected denied commented".split())  # whether, and in which words not
_ACTS_OF_SPEECH = frozenset(
    "accused warned asked called-for rejected promised acknowledged denied commented".split()
)


_TALKING = frozenset(
    "تحدث تحدثا تحدثوا يتحدث تكلم تكلما تكلموا اتكلم اتكلموا يتكلم spoke speak talk talked".split()
)
_SUSPENDING = frozenset({"تعليق", "بتعليق", "لتعليق", "وتعليق"})
_SUSPENDED = frozenset({"event", "thing", "state", "beat", "institution"})
_STATED = frozenset("the a an its their his her our your no any declared".split())


_GOVERNING = frozenset("of to for in from at on".split())


_NOT_GRAMMAR = frozenset("ابو ابي ابا بن ابن علي".split())  # also parts of names


def reporting_in(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
    """Return the tokens of reporting verbs: "said" asks for words, it is not asked about."""
    # «علقت العقوبات»: a verb that is part of a longer known expression reports nothing
    named = {
        i for m in mentions if m.kind == "entity" or m.length > 1
        for i in range(m.first, m.first + m.length)
    }  # fmt: skip
    yes_or_no = asks_yes_or_no(text)
    verbs = [
        v for v in find_verbs(tokens)
        if v.first not in named and not v.preposition
        and not has_other_sense(text, tokens, v, mentions)
        and not (want_of(tokens) == "cause" and _is_an_act(v))
        and not (yes_or_no and v.strength in _DEEDS)
        and not _describes(tokens, v)
    ]  # fmt: skip
    return {i for v in verbs for i in range(v.first, v.last + 1)}


def _describes(tokens: Sequence[Token], verb: SpeechVerb) -> bool:
    """Tell whether an English participle describes a noun: "the stated goal of the talks"."""
    i = verb.first
    before = tokens[i - 1].key if i else ""
    ended = tokens[i].key.endswith("ed") and verb.last == i and i + 1 < len(tokens)
    return ended and (before in _STATED or before.endswith("'s"))


def talked_about(
    tokens: Sequence[Token], reporting: set[int], mentions: Sequence[Mention], concepts: Concepts
) -> set[int]:
    """Return the verb of what two people talked about with each other: no words are asked for."""
    people = [
        m for m in mentions
        if any((e := concepts.entity(i)) is not None and e.kind == "person" for i in m.ids)
    ]  # fmt: skip
    joined = any(
        tokens[b.first].key.startswith("و") or tokens[b.first - 1].key == "and"
        for a, b in pairwise(people) if b.first - a.first - a.length <= 1
    )  # fmt: skip
    talking = {i for i in reporting if _TALKING & set(all_readings(tokens[i].key))}
    return talking if joined else set()


def _is_an_act(verb: SpeechVerb) -> bool:
    """Tell whether a verb says what somebody did with words: why he criticised is asked of that."""
    return verb.strength in _ACTS_OF_SPEECH


def asks_for_words(
    tokens: Sequence[Token], reporting: set[int], mentions: Sequence[Mention]
) -> bool:
    """Return whether a question asks what somebody said."""
    inside = {i for m in mentions if m.length > 1 for i in tokens_of(m)}
    free = [
        t for i, t in enumerate(tokens)
        if i not in inside and not (t.key in _SUSPENDING and _suspends(i, mentions))
    ]  # fmt: skip
    keys = {t.key for t in free} | {r for t in free for r in stem_readings(t.key)}
    return bool(keys & SAYING) or bool(reporting)


def _suspends(i: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether a thing stands behind «تعليق»: it is suspended, and nobody comments."""
    return any(m.first == i + 1 and m.kind in _SUSPENDED for m in mentions)


def speakers_in(
    tokens: Sequence[Token], mentions: Sequence[Mention], verbs: set[int], concepts: Concepts
) -> frozenset[str]:
    """Return who is asked about as a speaker: the first name before «عن» or "about"."""
    about = next((i for i, t in enumerate(tokens) if t.key in _ABOUT), len(tokens))
    for mention in mentions:
        beside = {mention.first - 1, mention.first + mention.length}
        if mention.kind == "place" and verbs & beside and mention.first < about:
            return mention.ids  # "the Norland minister" is not Norland
        if mention.kind != "entity" or (mention.first > about and verbs):
            continue
        kinds = {e.kind for i in mention.ids if (e := concepts.entity(i)) is not None}
        if kinds - {"place"} or verbs:
            return mention.ids
    return frozenset()


def stretch_of(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], reporting: set[int],
    when: Sequence[DateExpr],
) -> set[int]:  # fmt: skip
    """Return where the speaker stands whose words are asked for."""
    verb = min(reporting, default=-1)
    noun = next((i for i, t in enumerate(tokens) if verb < 0 and t.key in SAYING), -1)
    if max(verb, noun) >= 0 and is_arabic(tokens[max(verb, noun)].key):
        at = max(verb, noun)
        if at and tokens[at - 1].key in ASKS_WHO:
            return set()  # «من قال …»
        first = max(reporting) + 1 if verb >= 0 else at + 1
        last = first
        named = {i for m in mentions if m.kind == "entity" for i in tokens_of(m)}
        while last < len(tokens) and (
            last in named or _is_wali(text, tokens[last]) or not _ends_stretch(tokens[last], when)
        ):
            last += 1
        return set(range(first, last))
    helper = next((i for i, t in enumerate(tokens[: max(verb, 0)]) if t.key in HELPERS), -1)
    return set(range(helper + 1, verb)) if helper >= 0 else set()


def _is_wali(text: str, token: Token) -> bool:
    """Tell whether a word is «والي», a governor, rather than «وإلى», "and to"."""
    return token.key == "والي" and text[token.start : token.end].endswith("ي")


def tokens_of(mention: Mention) -> range:
    """Return the tokens of a mention."""
    return range(mention.first, mention.first + mention.length)


def _ends_stretch(token: Token, when: Sequence[DateExpr]) -> bool:
    key = token.key
    return (
        key in grammar_words() - _NOT_GRAMMAR or key.startswith(("لل", "بال"))
        or in_date(token.start, token.end, when)
    )  # fmt: skip


def head_of(tokens: Sequence[Token], mentions: Sequence[Mention], stretch: set[int]) -> int:
    """Return the token of the office or body in a speaker's stretch, -1 where there is none."""
    bounds = [i for i in sorted(stretch) if tokens[i].key in _GOVERNING]
    end = bounds[0] if bounds else len(tokens)
    heads = [
        m.first for m in mentions
        if m.first in stretch and m.first < end and m.kind not in {"entity", "demonym"}
        and (m.kind in {"person", "institution"} or m.ids & human_ids())
    ]  # fmt: skip
    if not heads:
        return -1
    return heads[0] if is_arabic(tokens[heads[0]].key) else heads[-1]


def asked_speaker(aspects: Sequence[Aspect], words: Words) -> AskedSpeaker | None:
    """Return who is asked for as a speaker, where no table knows him."""
    names = [a for a in aspects if a.at in words.stretch and a.role is Role.NAME and not a.ids]
    mention = next((m for m in words.mentions if m.first == words.head), None)
    body = mention is not None and mention.kind == "institution"
    if names and not (body and mention is not None and mention.first < names[-1].at):
        return AskedSpeaker(surname=names[-1].stems)
    if mention is None:
        return None
    key = words.tokens[words.head].key
    stems = frozenset(stem_readings(key)) if mention.length == 1 else frozenset[str]()
    head = Aspect(words=key, role=Role.MINOR, ids=mention.ids | mention.kin, stems=stems)
    beside = tuple(a for a in aspects if a.at in words.stretch and a.at != words.head)
    of = names[-1].stems if names else frozenset()
    return AskedSpeaker(head=head, beside=beside, of=of)


def in_date(start: int, end: int, when: Sequence[DateExpr]) -> bool:
    """Return whether a stretch stands in a date that the question names."""
    return any(expr.start <= start and end <= expr.end for expr in when)
