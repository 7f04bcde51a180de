"""Tell whether a form that looks like a verb of speech speaks where it stands.

In:  a Reading and one of its SpeechVerbs
Out: whether it speaks, says that somebody is silent, or takes a thing

"allegedly", «المتهمين» and "the storm claimed 22 lives" say nothing; "has not responded" tells that
somebody said nothing.
"""

from __future__ import annotations

import re

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.cited import (
    names_a_source,
    touched_on,
)
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.closed import BE, THAT

_STRENGTHS = frozenset(
    {
        "said", "added", "announced", "confirmed", "denied", "claimed", "alleged", "accused",
        "warned", "wrote", "commented", "praised", "described", "acknowledged", "rejected",
        "quoted", "promised", "called-for", "expected", "hinted", "asked",
    }
)  # fmt: skip


def speaks(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether a verb of speech says something here."""
    word = reading.words[verb.first]
    if verb.strength == "quoted" and not names_a_source(verb):
        return False  # «نقلت العبّارة ركابًا»
    if (
        touched_on(reading, verb)
        or _aside(reading, verb)
        or _passive(word)
        or _left_unconfirmed(reading, verb)
        or _is_a_name(reading, verb)
        or _is_lacking(reading, verb)
    ):
        return False
    if verb.form.startswith("من ال") or (verb.strength == "expected" and verb.form[:1] == "ي"):
        return False  # «من المتوقع»: nobody is named
    return verb.strength in _STRENGTHS and not reading.quoted(word) and not word.capital


_WITHOUT = frozenset("دون بدون بلا عدم".split())


def _is_lacking(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether what looks like a verb is what something is done without: «دون طلب عروض»."""
    word = reading.words[verb.first]
    before = reading.words[word.i - 1].key if word.i else ""
    return word.arabic and not verb.preposition and before in _WITHOUT


_DAMMA = "\u064f"


def _passive(word: Word) -> bool:
    """Tell whether vowels make a perfect passive: «رُفض معظمها» has no speaker («يُعلن» may)."""
    return _DAMMA in word.raw[:3] and word.key.lstrip("وف")[:1] not in {"ي", "ت", "ن"}


def _left_unconfirmed(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether "has not been independently confirmed" names nobody who confirms it."""
    word = reading.words[verb.first]
    before = reading.words[max(0, word.i - 2) : word.i]
    behind = [w.key for w in reading.clause(word.clause) if w.i > word.i]
    bare = "by" not in behind and not set(behind[:1]) & THAT
    led = any(w.key in BE and w.clause == word.clause for w in before)
    return word.key == "confirmed" and led and bare


_NOT = frozenset("not never yet لم لا لن ولم فلم ولا ولن".split())
_ANSWERS = frozenset("responded respond replied reply commented comment".split())


def is_silent(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether somebody said nothing: "has not responded", «ولم تعلق الوزارة»."""
    word = reading.words[verb.first]
    before = reading.words[max(0, word.i - 3 if not word.arabic else word.i - 1) : word.i]
    if word.arabic and (verb.form.split()[0] in _NOT or verb.form.endswith(" التعليق")):
        return True
    keys = {w.key for w in before if w.clause == word.clause}
    denied = bool(keys & _NOT) or any(k.endswith("n't") for k in keys)
    return denied and (word.key in _ANSWERS or (word.arabic and verb.strength == "commented"))


def _is_a_name(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether a form is part of a name: «حسب الله», «حسب النبي»."""
    behind = reading.words[verb.last + 1 : verb.last + 2]
    return reading.words[verb.last].key == "حسب" and any(
        w.key in {"الله", "النبي", "الرسول"} for w in behind
    )


def _aside(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether a form only qualifies: "allegedly", "companies accused of", «المتهمين»."""
    key = reading.words[verb.first].key
    following = reading.words[verb.last + 1].key if verb.last + 1 < len(reading.words) else ""
    before = reading.words[verb.first - 1].key if verb.first else ""
    if (
        key == "asked"
        and following in {"not", "to"}
        and _STAYS.search(reading.text[reading.words[verb.last].end :])
    ):
        return True  # "who asked not to be named"
    if key in {"asked", "told", "warned", "promised", "threatened", "assured"} and before in {
        "when",
        "if",
        "was",
        "were",
        "be",
        "been",
    }:
        return True
    if key in {"warning", "warnings"} and _is_a_thing(reading, verb):
        return True  # "received a warning before the flood"
    if key.lstrip("وف") in {"تعد", "يعد"} and not any(
        w.key.startswith("ب") for w in reading.words[verb.last + 1 : verb.last + 6]
    ):
        return True  # «تُعد بولندا أكبر مستورد» promises nothing
    if _answers_all(reading, verb):
        return False
    if (key == "asked" and following == "for") or before in {"ما", "بما", "مما", "وما"}:
        return True  # «نفت ما ذكره الدبلوماسي»: what he said is told of
    if key in {"allegedly", "reportedly", "purportedly"} or key.lstrip("وال").startswith("متهم"):
        return True
    if _is_sure(reading, verb):
        return True
    if takes_a_thing(reading, verb) or _wants_goods(reading, verb) or _begins(reading, verb):
        return True
    if key in _IS_SAID and before in BE and following == "to":
        return True  # "are expected to meet": nobody is named who expects it
    return key == "accused" and following == "of"


def _is_a_thing(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether a noun of speech stands with an article, and without what is said."""
    before = reading.words[max(0, verb.first - 2) : verb.first]
    behind = reading.words[verb.last + 1 : verb.last + 1 + _TO_SAID]
    led = any(w.key in _ARTICLES for w in before)
    return led and not any(w.key in THAT or w.key in _OF_WHAT for w in behind)


_ARTICLES = frozenset("a an the any no this that another every each its his her their".split())
_OF_WHAT = frozenset("of about against to on over".split())
_TO_SAID = 2  # words from "a warning" to its "that"


_WANTED = frozenset("for in from".split())
_DETERMINERS = frozenset("the a an its his her their this that any no more less".split())


def _wants_goods(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether "demand" is the noun, which asks nobody for anything: "higher demand in Asia",
    "demand for steel", "weak demand".
    """
    word = reading.words[verb.first]
    if word.key != "demand":
        return False
    following = reading.words[verb.last + 1].key if verb.last + 1 < len(reading.words) else ""
    before = reading.words[word.i - 1].key if word.i else ""
    kinds = reading.thesaurus.kinds(reading.words[word.i - 1].senses) if word.i else frozenset()
    led = before in _DETERMINERS or bool(_COMPARATIVE.match(before)) or kinds == {"quality"}
    return led or following in _WANTED


_COMPARATIVE = re.compile(r"(?:\w{2,}er|weak|strong|rising|falling|growing|global|domestic)$")


def _begins(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether "went on" leads to what somebody goes on to: "went on strike", "on trial"."""
    if verb.form != "went on" or verb.last + 1 >= len(reading.words):
        return False
    behind = reading.words[verb.last + 1]
    gap = reading.text[reading.words[verb.last].end : behind.start]
    return behind.clause == reading.words[verb.last].clause and not gap.strip()


_IT = frozenset("وهو هو وهي وهذا".split())


def _answers_all(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether somebody denies all that stands before: «وهو ما نفته الوزارة»."""
    before = [w.key for w in reading.words[max(0, verb.first - 2) : verb.first]]
    return verb.strength == "denied" and before[1:] == ["ما"] and before[0] in _IT


_SURE = re.compile(r"موكد(?:ه|ات|ا|ين)?$")
_TO_THAT = 4  # words from «مؤكدة» to its «أن»


def _is_sure(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether «مؤكدة» is what the noun before it is: «64 إصابة مؤكدة بالحصبة»."""
    word = reading.words[verb.first]
    if not _SURE.match(word.key) or not word.i or reading.quoted(word):
        return False
    before = reading.words[word.i - 1]
    behind = reading.words[word.i + 1 : word.i + 1 + _TO_THAT]
    apart = bool(reading.text[before.end : word.start].strip())
    told = any(w.key in THAT or reading.quoted(w) for w in behind)
    return not apart and not told and not before.key.startswith("ال") and before.content


_IS_SAID = frozenset({"expected"})
_STAYS = re.compile(r"\A (?:not )?to (?:be|remain) \w+")
_CLAIM = frozenset({"claim", "claims", "claimed", "claiming"})
_TAKEN = frozenset(
    """
    life lives victim victims victory win title crown medal gold silver bronze trophy cup seat seats
    prize place spot points wicket wickets pole benefits asylum compensation damages refund refunds
    """.split()
)
_CREDIT = frozenset("responsibility credit".split())


def takes_the_credit(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether "which claimed responsibility" only says in passing who somebody is: what the
    sentence goes on with is not what he claims.
    """
    word = reading.words[verb.first]
    behind = reading.words[verb.first + 1 : verb.first + 1 + _BEHIND]
    opened = reading.clause(word.clause)[0].key
    taken = any(w.key in _CREDIT and w.clause == word.clause for w in behind)
    return word.key in _CLAIM and taken and opened in {"who", "which", "that"}


_BEHIND = 5  # words behind "claimed" in which stands what is taken


def takes_a_thing(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether "claim" takes, and says nothing: "the storm claimed 22 lives"."""
    word = reading.words[verb.first]
    if word.key not in _CLAIM:
        return False
    behind = reading.words[verb.last + 1 : verb.last + 1 + _BEHIND]
    if any(w.key == "that" for w in behind):
        return False
    return any(w.key in _TAKEN and w.clause == word.clause for w in behind)
