"""Find what was done in a question whose act an answer must tell in its own words.

In:  the tokens of a question, what the tables know among them
Out: the token of what somebody did ("who won"), of what rose ("how much did fuel prices rise"), of
     what is counted ("how many soldiers") and what became of it ("were killed")
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.question.words import Words
from mujaz.language.closed import AUXILIARIES
from mujaz.language.concepts import Mention
from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token, is_arabic

ACTS = frozenset({"event", "beat", "state"})
PREPOSITIONS = frozenset(
    "in on at from to against with by of for about over under during after before than".split()
)
ARTICLES = frozenset({"al", "el"})  # of Arabic names in Latin letters
AMOUNTS = frozenset(
    fold_key(w)
    for w in (
        "price prices salary wage rate turnout magnitude wealth temperature"
        " سعر أسعار السعر الأسعار راتب أجر معدل ثروة درجة حرارة"
    ).split()
)
PRESENCE = frozenset({"attend", "participate", "accompany", "meet", "join"})
PAYING = frozenset({"pay", "cost", "spend", "worth-value"})
# "need" and "feed" are no past; these few verbs in -ee have one
_PAST = re.compile("(?:[a-z]+[^e]|(?:dis)?agre|fre|decre|refere|guarante)ed$")
_WHO = frozenset("who من مين منو".split())
# called so where somebody is asked for: the answer names him, and is free to call him otherwise
ANYBODY = frozenset({"official", "person", "man", "woman", "people", "politician"})


def by_whom(tokens: Sequence[Token], mentions: Sequence[Mention]) -> int:
    """Return the token of what somebody did: "who won the cup", «من فاز»; else -1."""
    if len(tokens) < 2 or tokens[0].key not in _WHO:
        return -1
    acts = (m for m in mentions if m.kind in ACTS and not m.ids & ANYBODY)
    past = _PAST.match(tokens[1].key) is not None  # "who refereed": be it listed or not
    return 1 if past or any(m.first == 1 for m in acts) else -1


def risen(tokens: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
    """Return the tokens of what rose or fell: "how much did fuel prices rise"."""
    keys = [token.key for token in tokens]
    start = next((i + 2 for i in range(len(keys) - 2) if keys[i] == "much"), len(keys))
    if start >= len(keys) or keys[start - 1] not in AUXILIARIES:
        return set()
    end = next((i for i in range(start, len(keys)) if keys[i] in PREPOSITIONS), len(keys))
    acts = [m.first for m in mentions if m.kind in ACTS and start < m.first < end]
    return set(range(start, acts[-1])) if acts else set()


def behind_a_place(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return the token behind "in Aqaba": "will the plant in Aqaba open" asks whether it opens."""
    at += 1
    while at < len(tokens) and text[tokens[at].start].isupper():
        at += 1
    return at


def leads_a_name(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether an unknown first word goes on as a name: "Fahad al-Rashidan verdict"."""
    after = tokens[1:3]
    if after and after[0].key in ARTICLES:
        after = after[1:]
    return bool(after) and text[after[0].start].isupper()


AMOUNTING = frozenset(
    {"fall", "reach", "exist", "amount", "estimate", "affect", "include", "register", "fall-down"}
)  # «كم قتيلا سقط», «كم بلغ», «كم إصابة سجلت»


_ASKS_OF_AN_ACT = frozenset(
    "لماذا ليش ليه لويش علاش متي امتي ايمتي وقتاش اين وين فين هل لماذ كيف".split()
)


_VERB_SHAPED = re.compile(r"^(?!ال)(?:س?[يتن]\w{3,}|\w{3,}(?:وا|ت)|ا\w{4,})$")
_WITH_WHAT = frozenset("بماذا بم وبماذا بشو بايش بشنو".split())


_ASKED_WHO = frozenset("من ومن مين ومين منو منهو شكون اشكون مينو".split())


_WHO_IT_IS = _ASKED_WHO | frozenset("هو هي هم اللي الذي التي الذين كان كانت رح راح سوف قد".split())


_LIGHT = frozenset("تم يتم تمت سيتم تتم جري جرت رح راح سوف قد لقد كان كانت غادي عم".split())


COUNTING = frozenset("كم وكم كام وكام قديش وقديش اديش قديه شقد شكد شحال عدد many".split())


INSIDE = frozenset("in at inside في امام لدي داخل عند".split())


def counted_in(words: Words) -> int:
    """Return the token of what is counted: «كم عدد القتلى», "how many stolen drawings"; else -1."""
    for i, token in enumerate(words.tokens[:-1]):
        if token.key not in COUNTING:
            continue
        at = i + 1
        if not is_arabic(token.key):
            free = set(range(at, len(words.tokens))) - words.taken
            while at + 1 in free and at in free and not words.tokens[at + 1].key.endswith("ed"):
                at += 1
        at = at if words.tokens[at].key not in COUNTING else at + 1
        if words.tokens[at].key in _REACHES and at + 1 < len(words.tokens):
            at += 1  # «كم بلغت نسبة المشاركة»
        people = {
            m.first for m in words.mentions if m.kind == "generic" or m.ids & {"person", "people"}
        }
        rest = (
            m.first for m in words.mentions
            if m.first > at and m.kind in ACTS and not m.ids & AMOUNTING
        )  # fmt: skip
        return next(rest, at) if at in people else at  # "how many people were injured"
    return -1


def done_by_them(words: Words, counted: int) -> int:
    """Return the token of what the counted did or suffered: "how many soldiers were killed"."""
    if counted < 0 or words.tokens[counted - 1].key in _REACHES:
        return -1
    kinds = {m.first: m for m in words.mentions if m.kind in ACTS}
    inner = {i for m in words.mentions for i in range(m.first + 1, m.first + m.length)}
    for i in range(counted + 1, len(words.tokens)):
        if i in kinds and words.tokens[i].key[0] in "بل" and kinds[i].kind == "state":
            return -1  # «مريضاً بالضنك»
        if i in kinds:
            return -1 if kinds[i].ids & AMOUNTING else i
        named = any(run.first <= i <= run.last for run in words.names)
        if words.tokens[i].key in INSIDE or not (named or i in words.taken or i in inner):
            return -1
    return -1


_REACHES = frozenset("بلغ بلغت يبلغ تبلغ كان كانت وصلت تصل صار صارت".split())
RELATIVE = frozenset("الذي التي اللذان اللتان اللذين اللتين الذين اللواتي اللاتي اللي".split())
_WHOM = frozenset("who whom that".split())
WHICH = frozenset("اي ايه واي فاي انهي which what".split())
_DETERMINERS = frozenset("the a an his her its their any this that these those".split())
_MOST_BEFORE_WHICH = 2  # «وفي أي …», "and in which …"


def behind_relative(tokens: Sequence[Token]) -> int:
    """Return the token behind «الذي»: «من الوزير الذي استقال» asks of who resigned; else -1."""
    found = (i + 1 for i, t in enumerate(tokens[1:], 1) if t.key in RELATIVE | _WHOM)
    return next(found, -1)


def _behind_which(tokens: Sequence[Token]) -> int:
    """Return the token of the verb of «في أي بلد صُنعت …»; else -1."""
    for i, token in enumerate(tokens[: _MOST_BEFORE_WHICH + 1]):
        if token.key in WHICH and is_arabic(token.key):
            return i + 2
    return -1


def somebody_who(words: Words) -> int:
    """Return the token of him who is asked for by a deed: «من المسؤول الذي قابل …»; else -1."""
    keys = [t.key for t in words.tokens]
    if not keys or keys[0] not in _ASKED_WHO | {"who", "which", "what"}:
        return -1
    behind = next((i for i, k in enumerate(keys) if k in RELATIVE | {"who", "that"} and i > 1), -1)
    if keys[0] in {"which", "what"}:  # "which US official met …"
        behind = max(behind, _MOST_BEFORE_WHICH + 1)
    people = [
        m.first for m in words.mentions if m.ids & ANYBODY and 0 < m.first < max(behind, 0)
    ]  # fmt: skip
    return people[0] if people else -1


def unknown_deed(words: Words) -> int:
    """Return an Arabic verb that no table knows behind a question word: «متى تأسست»; else -1."""
    tokens, asks = words.tokens, _ASKS_OF_AN_ACT | _ASKED_WHO
    at = next((i + 1 for i, t in enumerate(tokens[:2]) if t.key in asks), len(tokens))
    while at < len(tokens) and tokens[at].key in _LIGHT | _WHO_IT_IS:
        at += 1
    known = {i for m in words.mentions for i in range(m.first, m.first + m.length)}
    named = any(run.first <= at <= run.last for run in words.names)
    if at >= len(tokens) - 1 or at in known | words.taken or named:
        return -1
    return at if _VERB_SHAPED.match(tokens[at].key) else -1


def predicate_of(words: Words) -> int:
    """Return the token of what was done: «لماذا استقال …», "why did he resign"; else -1."""
    acts = {
        i: m.first for m in words.mentions if m.kind in ACTS and not m.ids & ANYBODY
        for i in range(m.first, m.first + m.length)
    }  # fmt: skip
    causes = {m.first: m.first for m in words.mentions if m.kind == "cause"}
    if words.tokens and words.tokens[0].key in _WITH_WHAT:
        return (acts | causes).get(1, -1)
    if words.tokens and words.tokens[0].key in _ASKED_WHO:
        behind = next((i for i, t in enumerate(words.tokens) if t.key not in _WHO_IT_IS), 0)
        return acts.get(behind, acts.get(behind_relative(words.tokens), -1))
    if (at := _behind_which(words.tokens)) in acts:
        return acts[at]
    for i, token in enumerate(words.tokens):
        if token.key in _ASKS_OF_AN_ACT and is_arabic(token.key):
            behind = i + 1
            while behind + 1 < len(words.tokens) and words.tokens[behind].key in _LIGHT:
                behind += 1  # «هل تم توقيف …», «ليش رح يسافر …»
            return acts.get(behind, -1)
        # "in which country were they made"
        asked_which = i > 1 and words.tokens[i - 2].key in WHICH
        if token.key in AUXILIARIES and (i <= 1 or asked_which):
            found, j = -1, i + 1
            while j < len(words.tokens):
                if words.tokens[j].key in PREPOSITIONS:
                    if words.tokens[j].key == "of" and found < 0:
                        j += 1  # "will the presidents of A and B meet"
                        continue
                    j = behind_a_place(words.text, words.tokens, j)
                    last = j + 1 >= len(words.tokens) or words.tokens[j + 1].key in PREPOSITIONS
                    return acts.get(j, found) if last else found
                named = words.tokens[j - 1].key in _DETERMINERS  # "deny the talks"
                found = found if named else acts.get(j, found)
                j += 1
            return found
    return -1
