"""Set what depends on where a word of a question stands: titles beside a name, a counted noun.

In:  a question cut into words, its aspects in order
Out: the aspects, each with the role of its place

The first rule of `_RULES` that fits an aspect decides; the order is part of the rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from mujaz.answer.question import acts as done_by
from mujaz.answer.question.circumstance import condition, countable, told_when
from mujaz.answer.question.forms import Form, form_of, measure_of
from mujaz.answer.question.words import Aspect, Role, Words
from mujaz.language.fold import fold
from mujaz.language.tables import lexicon
from mujaz.language.tokens import is_arabic

MEANT = frozenset({"intend", "plan", "want", "decide", "try", "begin", "continue", "feel"})
# what somebody does in any case who praises, compares or is shown: the answer says how
LIGHT = frozenset({"handle", "compare", "appear", "assess"})
_GIVING = frozenset(  # «الرسوم التي أعلنها فلان»: the tariffs are asked about
    """
    announce publish published-book broadcast impose impose-sanctions issuance launch reveal
    hold-event offer provide grant advertise send give
    """.split()
)
_FATES = frozenset(  # what tells the fate of somebody or something
    """
    suspend cancel scrap-drop postpone defer end collapse complete release freed die lost-lives
    summit-suspended release-of-prisoner destroy sunken rescue survive execute extradite
    """.split()
)
# what a thing that went wrong is called: "the ferry disaster" is told as the ferry that sank
_MISFORTUNES = frozenset({"disaster", "tragedy", "accident", "incident", "catastrophe"})
_LASTING = frozenset({"last-time-span", "duration", "continue"})
_STAYS = frozenset(
    "قعد قعدت قعدوا بقي بقيت بقوا يبقي تبقي مكث مكثت مكثوا ضل ضلت ضلوا ظل ظلت ظلوا فضل فضلت فضلوا"
    " قضي قضت امضي امضت stay stayed stays remain remained spend spent".split()
)
_BOUNDS = frozenset({"begin", "end"})
_SIDES = re.compile(  # who is meant is told by the names, or by what went before
    r"\b(?:the two|both|the two sides['’]?) (?:countries|sides|nations|states|parties|leaders"
    r"|presidents|men|capitals|governments|neighbours|teams|armies|ministers|envoys|delegations)\b"
    r"|\b[وفبل]?(?:ال|لل)(?:بلد|دولت|جانب|طرف|رييس|عاصمت|زعيم|وفد|حكومت|جار|فريق|جيش|وزير|مبعوث)"
    r"(?:ين|ان)\b"
)
_LEAST_BEFORE = 2  # words before a relative clause: a question word and what it asks of
_KINDS_ASKED = frozenset({"state", "city", "companies", "company"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """A question, and the tokens in it that stand somewhere of their own."""

    words: Words
    titles: set[int]
    named: bool  # whether a name stands in the stretch of the speaker
    counted: int
    end: int  # the token behind the stretch
    done: int
    act: int
    money: bool
    lasting: bool
    when: bool
    whose: int
    somebody: int
    rising: set[int]
    aside: set[int]
    unless: set[int]
    sides: set[int]
    staying: set[int]
    unknown: int
    named_thing: bool  # whether a thing or event of a name of its own is asked about
    before: list[Aspect] = field(default_factory=list)  # those that have their role already


def place(words: Words, aspects: Sequence[Aspect], titles: set[int]) -> list[Aspect]:
    """Return the aspects with the roles of their places; `titles` are tokens beside a name."""
    question = _read(words, aspects, titles)
    for aspect in aspects:
        changed = next((change(question, aspect) for fits, change in _RULES
                        if fits(question, aspect)), aspect)  # fmt: skip
        question.before.append(changed)
    return question.before


def _read(words: Words, aspects: Sequence[Aspect], titles: set[int]) -> _Question:
    counted = done_by.counted_in(words)
    return _Question(
        words=words, titles=titles, counted=counted,
        named=any(a.role is Role.NAME and a.at in words.stretch for a in aspects),
        end=max(words.stretch, default=-2) + 1,
        done=done_by.done_by_them(words, counted), act=done_by.predicate_of(words),
        money=measure_of(words.text) == "money", lasting=measure_of(words.text) == "time",
        when=form_of(words.text, words.tokens) is Form.WHEN,
        whose=done_by.by_whom(words.tokens, words.mentions),
        somebody=done_by.somebody_who(words),
        rising=done_by.risen(words.tokens, words.mentions),
        aside=told_when(words.tokens, words.stretch), unless=condition(words.tokens),
        sides=_sides(words), staying=_staying(words),
        unknown=done_by.unknown_deed(words),
        named_thing=any(_known(a) and not a.ids & _MISFORTUNES for a in aspects),
    )  # fmt: skip


def _sides(words: Words) -> set[int]:
    """Return the tokens of "the two countries", «الطرفان»: no answer need call them so."""
    key, at = fold(words.text)
    at = [*at, len(words.text)]
    spans = [(at[f.start()], at[f.end()]) for f in _SIDES.finditer(key)]
    return {
        i for i, t in enumerate(words.tokens) if any(a <= t.start < b for a, b in spans)
    }  # fmt: skip


def _staying(words: Words) -> set[int]:
    """Return the verb of «كم يوما بقي …»: how long he stayed is told by how long he was there."""
    if measure_of(words.text) != "time":
        return set()
    return {i for i, t in enumerate(words.tokens) if t.key in _STAYS}


def _minor(_: _Question, a: Aspect) -> Aspect:
    return replace(a, role=Role.MINOR)


def _minor_at_will(_: _Question, a: Aspect) -> Aspect:
    return replace(a, role=Role.MINOR, must=False)


def _setting(_: _Question, a: Aspect) -> Aspect:
    return replace(a, role=Role.SETTING)


def _act(_: _Question, a: Aspect) -> Aspect:
    return replace(a, act=True)


def _must(_: _Question, a: Aspect) -> Aspect:
    return replace(a, must=True)


def _of_speaker(q: _Question, a: Aspect) -> Aspect:
    title = q.named or a.at == q.words.head or a.role is Role.MINOR
    return replace(a, role=Role.MINOR if title else Role.SETTING, must=False)


def _asked(a: Aspect) -> bool:
    return a.role is Role.CONTENT


def _known(a: Aspect) -> bool:
    return _asked(a) and bool(a.ids)


def _done(a: Aspect) -> bool:
    return _known(a) and not a.ids & MEANT


def _completes(q: _Question, aspect: Aspect) -> bool:
    """Tell whether a word completes the name of a body or place: «محطة صور», «وزارة الدفاع»."""
    last = q.before[-1] if q.before else None
    if last is None or last.at != aspect.at - 1 or last.role is not Role.SETTING:
        return False
    if aspect.kind in {"event", "beat"}:
        return False
    before = q.words.tokens[aspect.at - 1].key
    return is_arabic(before) and not before.startswith("ال")


@cache
def _people() -> frozenset[str]:
    return frozenset(t.id for t in lexicon() if t.kind == "person")


def _behind_a_thing(q: _Question, aspect: Aspect) -> bool:
    """Tell whether an Arabic adjective follows a word for a thing, an act or a talk."""
    last = q.before[-1] if q.before else None
    return (
        last is not None and last.at == aspect.at - 1 and is_arabic(q.words.tokens[aspect.at].key)
        and last.kind in {"event", "thing", "beat", "state"} and not last.ids & _people()
    )  # fmt: skip


def _describes(q: _Question, aspect: Aspect) -> bool:
    """Tell whether a verb only says which one is meant: «الرسوم التي أعلنها», "that he announced".

    Something that is asked about stands before it, and it is not what a "who" or "when" asks for.
    """
    tokens, at = q.words.tokens, aspect.at
    if at < _LEAST_BEFORE or at in {q.act, q.whose, q.done} or q.when:
        return False
    if not any(b.role is Role.CONTENT and b.ids for b in q.before):
        return False
    if is_arabic(tokens[at].key):
        return tokens[at - 1].key in done_by.RELATIVE
    near = [t.key for t in tokens[max(0, at - 3) : at]]
    return any(k in {"that", "which"} for k in near) and tokens[0].key not in {"that", "which"}


_Fits = Callable[[_Question, Aspect], bool]
_Change = Callable[[_Question, Aspect], Aspect]
_RULES: tuple[tuple[_Fits, _Change], ...] = (
    # «المحادثات السابقة» are earlier talks, and no predecessor's
    (lambda q, a: _asked(a) and a.ids == {"predecessor"} and _behind_a_thing(q, a), _minor_at_will),
    (lambda q, a: _asked(a) and bool(a.ids & _GIVING) and _describes(q, a), _minor_at_will),
    (lambda q, a: a.at in q.unless, _minor_at_will),
    (lambda q, a: a.at in q.sides and a.role is not Role.NAME, _minor_at_will),
    (lambda q, a: a.at in q.staying and _asked(a), _minor_at_will),
    (lambda q, a: q.named_thing and _asked(a) and bool(a.ids & _MISFORTUNES), _minor),
    # when the presidents meet is not told by the day on which others do
    (lambda q, a: q.when and _known(a) and bool(a.ids & _people()) and a.at > 0, _act),
    (lambda q, a: a.at == q.unknown and _asked(a) and not a.ids, _act),
    (
        lambda q, a: a.at in q.aside and _asked(a),
        lambda _, a: replace(a, role=Role.SETTING, must=False),
    ),
    (lambda q, a: a.at in q.words.stretch and a.role is not Role.NAME, _of_speaker),
    # «ماذا قال فلان للرئيس»
    (lambda q, a: a.at == q.end and q.words.tokens[a.at].key.startswith("لل"), _minor),
    (lambda q, a: a.at in q.titles and a.role is not Role.NAME, _minor_at_will),
    (
        lambda q, a: a.at == q.counted and a.role in {Role.CONTENT, Role.SETTING} and bool(a.ids),
        lambda _, a: replace(a, role=Role.CONTENT, must=True, ids=countable(a.ids)),
    ),
    (lambda q, a: q.counted >= 0 and _asked(a) and bool(a.ids & done_by.AMOUNTING), _minor),
    # what became of it is told by that which ended it
    (lambda q, a: _asked(a) and "fate" in a.ids, lambda _, a: replace(a, ids=a.ids | _FATES)),
    # how long it went on is told by the time itself
    (lambda q, a: q.lasting and _asked(a) and bool(a.ids & _LASTING), _minor_at_will),
    # who buys for so much pays so much
    (lambda q, a: q.money and _asked(a) and bool(a.ids & done_by.PAYING), _minor),
    # soldiers who were sent are none who were killed
    (lambda q, a: a.at == q.done and _known(a), lambda _, a: replace(a, must=True, here=True)),
    # «بماذا برر …»
    # «مين المسؤول اللي …»: the answer names one, and need not call him an official
    (
        lambda q, a: _asked(a) and a.at == q.somebody and bool(a.ids & done_by.ANYBODY),
        _minor_at_will,
    ),
    (
        lambda q, a: a.at == q.act and a.kind == "cause",
        lambda _, a: replace(a, role=Role.CONTENT, act=True),
    ),
    # who met there was there
    (
        lambda q, a: a.at == q.act and _done(a) and "attend" in a.ids,
        lambda _, a: replace(a, act=True, ids=a.ids | {"meeting", "talks"}),
    ),
    (
        lambda q, a: a.at == q.whose and _done(a),
        lambda _, a: replace(a, act=True, here=a.ids.isdisjoint(done_by.PRESENCE)),
    ),
    (
        lambda q, a: a.at == q.whose and _asked(a) and not a.ids,
        lambda _, a: replace(a, act=True, here=True),
    ),
    (lambda q, a: a.at in q.rising and _asked(a), _must),
    (lambda q, a: a.at == q.act and _done(a), lambda _, a: replace(a, act=True)),
    # when something began is not told by a day on which it went on
    (
        lambda q, a: a.at == q.act and q.when and bool(a.ids & _BOUNDS),
        lambda _, a: replace(a, act=True),
    ),
    # oil and sanctions are no price of oil
    (lambda q, a: _asked(a) and q.words.tokens[a.at].key in done_by.AMOUNTS, _must),
    # the answer names one of the kind
    (
        lambda q, a: (
            a.at > 0
            and q.words.tokens[a.at - 1].key in done_by.WHICH
            and bool(a.ids & _KINDS_ASKED)
        ),
        _minor,
    ),
    # «في أي مدينة صينية», "which Chinese city": one of another country is no answer
    (
        lambda q, a: (
            a.kind == "demonym"
            and any(t.key in done_by.WHICH for t in q.words.tokens[max(0, a.at - 2) : a.at])
        ),
        _setting,
    ),
    (lambda q, a: _asked(a) and _completes(q, a), _setting),
)
