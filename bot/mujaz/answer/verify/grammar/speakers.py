"""Who speaks: the words that name the speaker of a verb of speech.

In:  a Reading, one of its verbs of speech, the words between the verbs around it
Out: the indexes of the speaker's words, in order; none where he was named before

An Arabic speaker stands behind the verb up to a preposition or «إن», an English one before it, or
behind it where a quotation or a comma stands before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.cited import (
    APART,
    is_object,
    leads_to_a_body,
    names_a_source,
    verb_of_what,
)
from mujaz.answer.verify.grammar.dropped import TAKES_WHOM, drops_subject, is_bare_act, is_led_act
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.inverted import with_appositions
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.voice import doubts
from mujaz.language.closed import THAT
from mujaz.language.fold import fold_key

_MOST = 7  # words of a speaker's name and title
_PREPOSITIONS = frozenset(fold_key(w) for w in "على عن من في إلى حول بشأن".split())
_HIS_WORDS = frozenset(
    "قوله قولها قولهم قولهما تعبيره تعبيرها تعبيرهم وصفه وصفها وصفهم رايه رايها رايهم كلامه".split()
)
_WHO = frozenset({"who", "which"})
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_TANWIN = ("ًا", "اً")


def of_a_noun(reading: Reading, word: Word) -> bool:
    """Tell whether "that" opens what is told of a noun behind a comma: "accused it of theft, a
    charge that the firm denied".
    """
    opened = reading.clause(word.clause)[0]
    return word.key == "that" and opened.key in {"a", "an"} and word.i == opened.i + _NOUN


_NOUN = 2  # "a charge"
_QUOTE_ENDS = re.compile('[,.!?]["”’»]\\s*\\Z')


def speaker_of(reading: Reading, verb: SpeechVerb, bounds: tuple[int, int]) -> tuple[int, ...]:
    """Return the indexes of who speaks; empty where he was named before."""
    arabic = reading.words[verb.first].arabic
    if arabic and verb.with_that and not verb.preposition:
        return _before(reading, verb, bounds[0])  # «النائب رأى أن بيروت تدفع»
    if arabic and not verb.preposition and names_a_source(verb):
        last = verb_of_what(reading, verb, bounds[1])
        return _behind(reading, replace(verb, last=last), bounds[1])
    if arabic and not verb.preposition and _stands_before(reading, verb):
        return _before(reading, verb, bounds[0])
    ahead = reading.words[verb.first - 1].key if verb.first else ""
    if arabic and ahead in _RELATIVE and not TAKES_WHOM.search(reading.words[verb.first].key):
        return ()  # «أرنو، الذي يتهم النقابة»: who is named before
    if arabic and not verb.preposition and _HE.match(ahead):
        return ()  # «لكنها اتهمت الشركة»: she who is named before
    behind = _behind(reading, verb, bounds[1])
    if arabic and not verb.preposition and reading.words[verb.first].key.endswith("وا"):
        return _before(reading, verb, bounds[0])  # «انتقدوا التغطية»: they were named before
    if verb.preposition or arabic:
        if behind or verb.preposition:
            return behind
        return _before(reading, verb, bounds[0])
    following = reading.words[verb.last + 1].key if verb.last + 1 < len(reading.words) else ""
    if following == "by":
        return _up_to_and(reading, behind)
    before = _before(reading, verb, bounds[0])
    quote_before = verb.first and reading.quoted(reading.words[verb.first - 1])
    comma = bool(verb.first) and "," in reading.text[
        reading.words[verb.first - 1].end : reading.words[verb.first].start
    ]  # fmt: skip
    at_once = bool(behind) and behind[0] - verb.last <= 1 + (following in {"the", "a", "an"})
    if comma and not quote_before and reading.words[verb.first].key in _TO_SOMEBODY:
        return before  # "A rival, Skarne Launch, accused Halcyon"
    if at_once and (quote_before or comma) and reading.words[behind[0]].raw[:1].isupper():
        return behind
    if (
        at_once
        and quote_before
        and _QUOTE_ENDS.search(reading.text[: reading.words[verb.first].start])
    ):
        return behind  # "…," said fisherman Ole Dahl
    return before


# verbs that have behind them whom they speak of or to
_TO_SOMEBODY = frozenset(
    "accused blamed urged told asked warned criticised criticized praised".split()
)
_LEADS = frozenset({"promised", "warned", "praised"})  # «وهددت بتعليق», «ورحبت بإطلاق»
_BARE = frozenset({"denied", "rejected", "promised", "announced", "called-for"})
_RELATIVE = frozenset("الذي التي الذين اللذان اللتان".split())
_HE = re.compile(r"[وف]?(?:لكن|ان|بان|لان)(?:ه|ها|هم|هما|هن)$")
_NOT = frozenset("لم لن لا قد".split())
_TURNS = frozenset("لكن ولكن بينما فيما غير".split())
_NO_SUBJECT = _PREPOSITIONS | THAT | frozenset("ما كما قد لم لن لا او ثم بعد قبل مع".split())


def _stands_before(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether an Arabic speaker stands before his verb, as in headlines: «الوزيرة تعلن»."""
    word = reading.words[verb.first]
    before = [w for w in reading.clause(word.clause) if w.i < word.i]
    if before and before[0].key in _TURNS:
        before = before[1:]  # «لكن المتحدث نفى»
    if len(before) > 1 and before[-1].key in _NOT:
        before = before[:-1]  # «مانيلا لم تطلب مساعدة»
    if not before or word.key[:1] == "و" or word.i - before[0].i > _MOST:
        return False
    first, last = before[0], before[-1]
    bare = [w for w in before if w.key != "في" or not is_title(first)]  # «وزارة الدفاع في ماركادا»
    if any(w.key in _NO_SUBJECT or w.counted for w in bare) or not first.content:
        return False
    kinds = reading.thesaurus.kinds(first.senses)
    named = bool(kinds & {"person", "institution", "place"}) or is_title(first)
    now = word.key[:1] in {"ي", "ت"} and not word.key.endswith("ت") and first.key.startswith("ال")
    return (named or now) and last.content and not reading.quoted(first)


def _behind(reading: Reading, verb: SpeechVerb, high: int) -> tuple[int, ...]:
    found: list[int] = []
    last = reading.words[verb.last].end
    for word in reading.words[verb.last + 1 : high]:
        gap = reading.text[last : word.start]
        aims = word.key == "الي" or (word.key == "في" and doubts(reading, verb))
        if not found and (word.key in _HIS_WORDS or (aims and not verb.preposition)):
            break  # «بحسب قوله»: who spoke before; «دعت إلى …»: who calls for it stands before
        if not found and word.key.startswith("لل") and not verb.preposition:
            if word.i == verb.last + 1 and not _named_behind(reading, word):
                break  # «وأضاف للصحفيين»: to whom he says it
            last = word.end  # «كما قال للصحفيين المحامي»
            continue
        if word.key in THAT or any(c in gap for c in _stops(reading, word)) or len(found) == _MOST:
            break
        if is_object(reading, found, word):
            break
        if (
            not found
            and not verb.preposition
            and (
                drops_subject(reading, reading.words[verb.first], word)
                or (verb.strength in _BARE and is_bare_act(reading, word))
                or (verb.strength in _LEADS and is_led_act(reading, word))
            )
        ):
            break  # «ودعا أنصاره», «ونفى تقديم وعد»: he who acted before
        if not found and word.key in APART - _PREPOSITIONS:
            break  # «وقال أمام القاضية»: he who spoke before
        if found and leads_to_a_body(reading, word):
            last = word.end
            continue  # «قال المحلل في مركز الدراسات سامي خوري إن»
        if found and (word.key in APART or _led_by_b(reading, word)):
            break
        if found and word.raw.endswith(_TANWIN):
            break  # «أعلنت الدوحة جسرًا»: the object
        last = word.end
        if (word.content or word.capital) and not word.counted:
            found.append(word.i)
    return tuple(found)


def _named_behind(reading: Reading, word: Word) -> bool:
    """Tell whether somebody who can speak stands right behind a word, no mark between."""
    behind = reading.words[word.i + 1 : word.i + 2]
    return bool(behind) and behind[0].clause == word.clause and is_somebody(reading, behind[0])


def _up_to_and(reading: Reading, speaker: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out what another act tells behind "by" and who speaks: "questioned by detectives and
    later charged".
    """
    another = next(
        (i for i in speaker if is_verb(reading, reading.words[i])
         and reading.words[i].clause != reading.words[speaker[0]].clause),
        None,
    )  # fmt: skip
    if another is None:
        return speaker
    opened = reading.clause(reading.words[another].clause)[0].i
    return tuple(i for i in speaker if i < opened)


def _stops(reading: Reading, word: Word) -> str:
    """Return the marks that end a speaker's name; marks around one or two words are part of it."""
    inside = next((q for q in reading.quotations if q.start <= word.start < q.end), None)
    name = inside is not None and len(reading.text[inside.start : inside.end].split()) <= 2
    return ":،,.;؛" if name else ':«»"“”,،.;؛'


def _led_by_b(reading: Reading, word: Word) -> bool:
    """«رحبت المديرة بعودة القطع»: what is welcomed is no part of who welcomes it."""
    return word.key.startswith("ب") and len(word.key) > 4 and reading.predicate(word)


def _before(reading: Reading, verb: SpeechVerb, low: int) -> tuple[int, ...]:
    words = [
        w for w in reading.words[low : verb.first]
        if (w.content or w.capital) and not w.counted and not reading.quoted(w)
    ]  # fmt: skip
    near = [w for w in words if w.clause == reading.words[verb.first].clause]
    relative = [w.i for w in reading.words[low : verb.first] if of_a_noun(reading, w)]
    near = [w for w in near if not relative or w.i > relative[-1]]
    if reading.words[verb.first].arabic and low:
        return tuple(w.i for w in near[-_MOST:])
    if not near and any(
        w.key in _PRONOUNS for w in reading.words[max(0, verb.first - 2) : verb.first]
    ):
        return ()
    opened = reading.clause(reading.words[verb.first].clause)[0]
    if opened.key in _WHO and opened.i + 1 < verb.first and not reading.words[verb.first].arabic:
        # "a nurse who asked not to be named said": whom the relative clause is about
        head = [w for w in words if w.clause == opened.clause - 1]
        if head and "," not in reading.text[head[-1].end : opened.start]:
            return tuple(w.i for w in [*head, *near][-_MOST:])
    helps = verb.first  # "Rita Sand, 54, has promised"
    while not near and helps and reading.words[helps - 1].key in _HAVE:
        helps -= 1
    gap = reading.text[: reading.words[helps].start].rstrip()
    apart = gap.endswith((",", "،"))  # "Marta Kovac, who leads the opposition, urged"
    if not near and helps < verb.first and apart:
        words = _head_of(reading, words, helps)
    far = with_appositions(reading, words, verb.first) if apart and not near else []
    return tuple(w.i for w in (near or far)[-_MOST:])


_HAVE = frozenset({"has", "have", "had"})


def _head_of(reading: Reading, words: list[Word], end: int) -> list[Word]:
    """Return the words before the apposition that ends at a word: "Rita Sand, first elected in
    2021, has".
    """
    inner = reading.words[end - 1].clause
    head = [w for w in words if w.clause < inner]
    last = head[-1].clause if head else inner
    return [w for w in head if w.clause == last] or words
