"""Make a question stand alone that leans on those before it, by rule, in both languages.

In:  a question and the questions before it: "What did Peskov say in April?" · "and in October?"
Out: the question as one would ask it alone: "What did Peskov say in October?"

Only what is certain is filled in: another name, another time, a bare question word, a pronoun, a
verb without its subject. A question that names whom and what it is about stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mujaz.answer.question.matter import (
    does_the_same,
    has_its_subject,
    ids_of_matter,
    is_person,
    leans_on_a_matter,
    matter_of,
    names_another,
)
from mujaz.answer.question.understand import Asked, language_of, understand
from mujaz.answer.question.words import Role
from mujaz.language.closed import AUXILIARIES
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.dates import find_dates
from mujaz.language.fold import fold_key
from mujaz.language.tables import function_words
from mujaz.language.tokens import Token, is_arabic, tokenize
from mujaz.model import Language, Question

MOST_REMEMBERED = 6  # questions before this one; what is longer ago is not what is meant
_MOST_WORDS = 12  # of a follow-up; a longer question says what it means

# How a follow-up begins, as folded text. «و» before another word joins it to what was asked.
_OPENS = re.compile(
    r"^(?:(?:طيب|حسنا|اوك|اوكي|تمام|ثم|بعدين|so|ok|okay|and|then|well|but)\b[\s,،:]*)+"
)
_WHAT_ABOUT = re.compile(
    r"^(?:و|ف)?(?:ماذا|ما|شو|ايش|وش|شنو)\s+(?:عن|بخصوص|بشان)\s+|^(?:و|ف)عن\s+"
    r"|^(?:what|how)\s+about\s+|^what\s+of\s+"
)
_ABOUT = re.compile(r"\s(?:عن|حول|بشان|بخصوص|about|on|regarding)\s")
_HE = re.compile(r"\b(his|her|their|he|she|they|him|(?<!among )(?<!of )them)\b", re.IGNORECASE)
_IT = re.compile(
    r"\b(?:it|its)\b(?!\s+(?:true|possible|likely|rain|snow|known|clear|said|mean)\b)",
    re.IGNORECASE,
)
_DETERMINERS = frozenset({"the", "a", "an", "this", "that"})
_JOINING = frozenset("of in at for between near from on to and".split())
_HE_IN_ARABIC = frozenset({"هو", "هي", "وهو", "وهي", "فهو", "فهي"})
_WHO_IS = frozenset("من ومن مين ومين ما وما منو شنو شو مينو وش ايش شكون ماذا هذا هذه".split())
_HOW_MANY = frozenset("كم وكم فكم قديش وقديش كام وكام شحال وشحال بكم وبكم".split())
_OWN = frozenset({"his", "her", "their"})
_BEFORE_DATE = frozenset(
    "في خلال منذ قبل بعد حتي شهر عام سنه يوم in on during since before after until by".split()
)
_PREPOSITIONS = frozenset("in at on with to for from by في مع الي من علي ضد بين".split())
_AND_PREPOSITION = frozenset(f"و{word}" for word in _PREPOSITIONS)
_SUFFIX = re.compile(r"(?:ها|هم|ه)$")
_TAIL = " \t?؟!.،,"


@dataclass(frozen=True)
class _Told:
    """A question, with what is needed to lean on it or to see that it leans."""

    text: str
    concepts: Concepts

    @cached_property
    def tokens(self) -> Sequence[Token]:
        return tokenize(self.text)

    @cached_property
    def asked(self) -> Asked:
        language = language_of(self.text, "en")
        return understand(Question(text=self.text, language=language), self.concepts)

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        return self.concepts.find(self.text)

    @property
    def person(self) -> str:
        """Whom it is about: the first person in it, else the first name."""
        named = [a for a in self.asked.aspects if a.role is Role.NAME]
        people = [a for a in named if is_person(a.ids, self.concepts) or not a.ids]
        return (people or named)[0].words if named else ""

    @property
    def language(self) -> Language:
        return language_of(self.text, "en")


def standalone(text: str, history: Sequence[str], concepts: Concepts) -> str:
    """Return the question as it would be asked without those before it, oldest first."""
    before = ""
    for earlier in list(history)[-MOST_REMEMBERED:]:
        before = _joined(earlier, before, concepts)
    return _joined(text, before, concepts)


def _joined(text: str, before: str, concepts: Concepts) -> str:
    if not tokenize(before) or len(tokenize(text)) > _MOST_WORDS:
        return text
    now, then = _Told(text, concepts), _Told(before, concepts)
    for rule in (_bare_word, _other_time, _other_thing, _thing, _pronoun, _subject, _matter):
        if (whole := rule(now, then)) is not None:
            return whole
    return text


def _rest(told: _Told) -> tuple[str, bool]:
    """Return the question less the words with which it leans, and whether it had any."""
    text = told.text.strip()
    key, opened = fold_key(text), False
    for pattern in (_OPENS, _WHAT_ABOUT):
        found = pattern.match(key)
        if found and found.end():
            text, opened = _cut(text, key[: found.end()]), True
            key = fold_key(text)
    return text.strip(_TAIL), opened


def _cut(text: str, folded: str) -> str:
    """Take off as many words as the folded beginning has; «وعن» keeps what follows."""
    count = len(tokenize(folded))
    tokens = tokenize(text)
    return text[tokens[count].start :] if count < len(tokens) else ""


def _bare_word(now: _Told, then: _Told) -> str | None:
    """«ومتى؟», "why?": what was asked, and when."""
    rest, _ = _rest(now)
    words = tokenize(rest)
    asking = function_words()["question"]
    if not 0 < len(words) <= 2 or not all(w.key in asking for w in words):
        return None
    if then.language == "ar":
        joined = rest if words[0].key.startswith("و") else f"و{rest}"
        return f"{then.text.rstrip(_TAIL)}، {joined}؟" if is_arabic(rest) else _and(then, rest)
    return _and(then, rest)


def _and(then: _Told, rest: str) -> str:
    return f"{then.text.rstrip(_TAIL)}, and {rest.lower() if rest.isascii() else rest}?"


def _other_time(now: _Told, then: _Told) -> str | None:
    """«طيب وفي أكتوبر؟», "and in October?": the same at another time."""
    rest, opened = _rest(now)
    dates = now.asked.when
    if not dates or any(a.role is not Role.MINOR for a in now.asked.aspects):
        return None
    joined = rest[:1] == "و" and not rest.startswith("وا")
    if not opened and not joined and len(tokenize(rest)) > 3:
        return None
    time = rest[1:] if joined else rest
    return _end(f"{_without_dates(then.text)} {time}", then)


def _without_dates(text: str) -> str:
    """Take out the times, with the prepositions before them."""
    kept, end = [], 0
    for date in find_dates(text):
        start = date.start
        before = [t for t in tokenize(text) if t.end <= start]
        while before and before[-1].key in _BEFORE_DATE:
            start = before.pop().start
        kept.append(text[end:start])
        end = date.end
    return " ".join("".join([*kept, text[end:]]).split()).rstrip(_TAIL)


def _other_thing(now: _Told, then: _Told) -> str | None:
    """«وماذا عن ويتكوف؟», "what about the sanctions?": the same of another."""
    rest, opened = _rest(now)
    rest, joined = _without_and(rest, now.concepts)
    if not (opened or joined) or not rest:
        return None
    new = _Told(rest, now.concepts)
    names = [m for m in new.mentions if m.kind == "entity"]
    named = [a for a in new.asked.aspects if a.role is Role.NAME]
    others = [a for a in new.asked.aspects if a.role not in {Role.NAME, Role.MINOR}]
    if new.asked.statements or (named and others) or _asks(rest):
        return None
    if named:
        return _in_place_of_a_name(rest, names, then)
    return _about(rest, then) if others else None


def _in_place_of_a_name(rest: str, names: Sequence[Mention], then: _Told) -> str | None:
    """Put a name where the question before has one of its kind: a person, else any."""
    old = [m for m in then.mentions if m.kind == "entity"]
    tables = then.concepts
    kinds = {_kind(m, tables) for m in names}
    alike = [m for m in old if _kind(m, tables) in kinds] or ([] if names else old)
    if not alike:
        person = then.person
        return then.text.replace(person, rest, 1) if person and not names else None
    place, said = alike[0], _said(_bare(rest), names, then)
    start, word = place.start, then.text[place.start : place.end]
    lead = re.match(r"[وفبكل]{1,2}(?=\w{4,})", word)
    if lead and word[lead.end() :] in {a for i in place.ids for a in _aliases(i, tables)}:
        start += lead.end()  # «بدميترييف»: the preposition stays
    return then.text[:start] + said + then.text[place.end :]


def _said(rest: str, names: Sequence[Mention], then: _Told) -> str:
    """Return the new name in the language of the question that it goes into."""
    if not names or language_of(rest, "en") == then.language:
        return rest
    return " ".join(then.concepts.name(min(m.ids), then.language) for m in names)


def _bare(rest: str) -> str:
    """Take off a preposition: the question before has one already."""
    words = tokenize(rest)
    led = len(words) > 1 and words[0].key in _PREPOSITIONS
    return rest[words[1].start :] if led else rest


def _about(rest: str, then: _Told) -> str | None:
    """Put another matter in the place of the one that was asked about."""
    found, matter = _ABOUT.search(then.text), _of_matter(rest, then)
    if found and not (matter and _only_asks(then.text[: found.start()], then)):
        return _end(then.text[: found.end()] + rest, then)
    if matter or names_another(rest, tokenize(rest), then.concepts.find(rest)):
        return matter or _end(rest, then)
    person = then.person
    if not person:
        return None
    return f"{rest} و{person}؟" if is_arabic(rest + person) else f"{rest} and {person}?"


def _thing(now: _Told, then: _Told) -> str | None:
    """ "How much will it cost?": the thing that was asked about, in the words of that question."""
    found = _IT.search(now.text)
    if found is None or any(a.role is Role.NAME for a in now.asked.aspects):
        return None
    thing = _last_thing(then)
    if thing:
        end = "'s" if found[0].lower() == "its" else ""
        return f"{now.text[: found.start()]}{thing}{end}{now.text[found.end() :]}"
    names = [a.words for a in then.asked.aspects if a.role is Role.NAME]
    return f"{now.text.rstrip(_TAIL)} ({', '.join(names)})?" if names else None


def _last_thing(then: _Told) -> str:
    """Return the last thing that a question names with an article: "the new radar at the port"."""
    tokens, thing, end = then.tokens, "", -1
    for first in (i for i, t in enumerate(tokens) if t.key in _DETERMINERS):
        if first <= end:
            continue
        last, joined = first, False
        for i in range(first + 1, len(tokens)):
            gap = then.text[tokens[i - 1].end : tokens[i].start]
            joined = tokens[i].key in _JOINING or tokens[i].key in _DETERMINERS
            if (tokens[i].key in _silent() and not joined) or any(c in gap for c in ",;:"):
                break
            last = i
        helped = first and tokens[first - 1].key in AUXILIARIES and last == len(tokens) - 1
        verbs = {m.first for m in then.mentions if m.kind in {"event", "state"}}
        if helped and last in verbs and last > first + 1:
            last -= 1  # "when did the ship sink"
        while last > first and tokens[last].key in _JOINING | _DETERMINERS:
            last -= 1
        people = (m for m in then.mentions if first < m.first <= last and m.kind == "person")
        if last > first and next(people, None) is None:
            thing, end = then.text[tokens[first].start : tokens[last].end], last
    return thing


def _pronoun(now: _Told, then: _Told) -> str | None:
    """ "When did he arrive?", «كم عمره؟»: the one who was asked about."""
    person = then.person
    if not person or any(is_person(m.ids, now.concepts) for m in now.mentions[:1]):
        return None
    if _HE.search(now.text):
        done = iter([True])

        def name(match: re.Match[str]) -> str:
            if next(done, False):
                return f"{person}'s" if match[1].lower() in _OWN else person
            return match[0]

        return _HE.sub(name, now.text)
    words = now.tokens
    for before, word in zip((None, *words), words, strict=False):
        asks_who = before is not None and before.key in _WHO_IS
        if word.key in _HE_IN_ARABIC and not asks_who:
            return f"{now.text[: word.start]}{person}{now.text[word.end :]}"
    named = any(a.role is Role.NAME for a in now.asked.aspects)
    if named or len(words) < 2 or not is_arabic(words[-1].key) or not _asks(now.text):
        return None
    last = now.text[words[-1].start : words[-1].end]
    if len(last) >= 4 and not last.startswith("ال") and _SUFFIX.search(last):
        return f"{now.text.rstrip(_TAIL)} ({person})؟"
    return None


def _subject(now: _Told, then: _Told) -> str | None:
    """«وماذا قال عن العقوبات؟»: Arabic leaves out who; he stands behind the verb."""
    text = _OPENS.sub("", now.text).strip()
    words = tokenize(text)
    leans = text != now.text.strip() or (bool(words) and words[0].key.startswith(("و", "ف")))
    people = [m for m in now.mentions if m.kind == "entity" and is_person(m.ids, now.concepts)]
    person = then.person
    if not leans or people or not person or len(words) < 2 or not is_arabic(words[0].key):
        return None
    if has_its_subject(now.asked, words, then.asked, then.concepts):
        return None  # «وكم عدد القتلى», «ومن أمر بالتحقيق»
    if not does_the_same(person, then.asked, then.tokens, words, then.concepts):
        return None
    if not _asks(text) or words[1].key.startswith("ال") or words[1].key in _silent():
        return None
    if now.asked.speaker is not None or now.asked.speakers:
        return None  # «وماذا قال فلان»: he is named, though no table knows him
    if words[0].key in _HOW_MANY:  # «وكم بقي هناك»
        return f"{text.rstrip(_TAIL)} ({person})؟"
    at = words[1].end
    return text[:at] + f" {person}" + text[at:]


def _matter(now: _Told, then: _Told) -> str | None:
    """«وكم عدد المصابين؟», "and how many died?": of the matter that was asked about."""
    if not now.tokens:
        return None
    rest, opened = _rest(now)
    first, asking = now.tokens[0].key, function_words()["question"]
    joined = is_arabic(first) and first[0] in "وف" and first[1:] in asking
    if not (opened or joined) or not (joined or _asks(rest)):
        return None
    return _of_matter(now.text, then)


def _of_matter(text: str, then: _Told) -> str | None:
    """Return a question with the matter of the one before, where it names none itself."""
    now = _Told(text.strip(_TAIL), then.concepts)
    matter = matter_of(then.asked, then.text, then.tokens, then.concepts)
    ids = ids_of_matter(then.asked, then.tokens, then.concepts)
    if not matter or not leans_on_a_matter(now.asked, now.text, now.tokens, ids, then.concepts):
        return None
    return f"{now.text} ({matter}){'؟' if is_arabic(now.text) else '?'}"


def _only_asks(text: str, then: _Told) -> bool:
    """Tell whether a beginning names nobody: "latest on …"."""
    return not any(a.role is Role.NAME and a.words in text for a in then.asked.aspects)


def _asks(text: str) -> bool:
    """Whether a text begins with a question word, or as "did the minister resign"."""
    words = tokenize(text)
    return bool(words) and words[0].key in function_words()["question"] | AUXILIARIES


def _without_and(text: str, concepts: Concepts) -> tuple[str, bool]:
    """Take off a joined «و» that is no letter of the name: «وروسيا؟» but not «ويتكوف؟»."""
    words = tokenize(text)
    if words and words[0].key in _AND_PREPOSITION and len(words) > 1:
        return text[words[0].start + 1 :], True
    if not words or not words[0].key.startswith("و") or len(words[0].key) < 4:
        return text, False
    mentions = concepts.find(text)
    known = {
        fold_key(alias).split()[0]
        for m in mentions[:1]
        for id_ in m.ids
        for alias in _aliases(id_, concepts)
    }
    if words[0].key in known or not (mentions and mentions[0].first == 0):
        return text, False
    return text[words[0].start + 1 :], True


def _aliases(id_: str, concepts: Concepts) -> Sequence[str]:
    entity = concepts.entity(id_)
    if entity is not None:
        return entity.aliases
    term = concepts.tables.terms.get(id_)
    return [form for forms in term.words.values() for form in forms] if term else []


def _kind(mention: Mention, concepts: Concepts) -> str:
    entity = concepts.entity(min(mention.ids))
    return entity.kind if entity else ""


def _end(text: str, then: _Told) -> str:
    return f"{text.rstrip(_TAIL)}{'؟' if then.language == 'ar' else '?'}"


def _silent() -> frozenset[str]:
    return frozenset().union(*function_words().values())
