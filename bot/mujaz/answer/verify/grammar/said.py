"""Split a text into statements: who speaks, and what is said.

In:  a Reading
Out: Statements in order

A verb inside the statement of another («قال الوزير إن الشركة أعلنت») is part of what is said. An
Arabic speaker stands behind the verb up to a preposition or «إن», an English one before it, or
behind it where a quotation or a comma stands before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.cited import (
    APART,
    is_object,
    leads_to_a_body,
    names_a_source,
    told_past_a_name,
    verb_of_what,
)
from mujaz.answer.verify.grammar.dropped import TAKES_WHOM, drops_subject, is_bare_act, is_led_act
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.inverted import with_appositions
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.spoken import is_silent, speaks
from mujaz.answer.verify.grammar.voice import doubts, own_voice, sentence_start
from mujaz.language.closed import THAT
from mujaz.language.fold import fold_key
from mujaz.language.sentences import split_sentences

_LITTLE = 2  # words behind a verb that are no statement
_FAR = 12  # words between a verb and the "that" of its statement
_MOST = 7  # words of a speaker's name and title
_PREPOSITIONS = frozenset(fold_key(w) for w in "على عن من في إلى حول بشأن".split())
_HIS_WORDS = frozenset(
    "قوله قولها قولهم قولهما تعبيره تعبيرها تعبيرهم وصفه وصفها وصفهم رايه رايها رايهم كلامه".split()
)
_WHO = frozenset({"who", "which"})
_PRONOUNS = frozenset({"he", "she", "they", "it"})
# «مؤكدًا استعداده»: he who spoke before goes on
_PARTICIPLE = re.compile(r"(?:و?م\w{2,}ا|و?قائل[اه]|و?لافت[اه])$")
_TANWIN = ("ًا", "اً")


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says: indexes of the speaker's words and of the statement's."""

    speaker: tuple[int, ...]
    said: frozenset[int]
    strength: str
    verb: int


def statements(reading: Reading) -> list[Statement]:
    """Return the statements of a text, in order."""
    verbs = _outer([v for v in reading.verbs if speaks(reading, v)], reading)
    found: list[Statement] = []
    for n, verb in enumerate(verbs):
        if is_silent(reading, verb) or (found and _is_adjunct(reading, verb, found[-1])):
            continue
        low = verbs[n - 1].last + 1 if n else 0
        high = verbs[n + 1].first if n + 1 < len(verbs) else len(reading.words)
        speaker = _speaker(reading, verb, (low, high))
        before = reading.words[verb.first - 1].key if verb.first else ""
        if found and (
            not speaker
            or _PARTICIPLE.match(reading.words[verb.first].key)
            or _goes_on(reading, verb)
            or before in {"and", "but", "also", "he", "she", "they"}
            or _joins(reading, verb, found[-1])
        ):
            speaker = found[-1].speaker
        own = _sentence_start(reading, verb, low), _sentence_end(reading, verb, high)
        said = _said(reading, verb, own, speaker)
        voice = own_voice(reading, verb)
        said = frozenset(i for i in said if i < voice)
        found.append(Statement(speaker, said, verb.strength, verb.first))
    return found


_NEXT_TO = 4  # words from a verb to «في بيان»


def _is_adjunct(reading: Reading, verb: SpeechVerb, before: Statement) -> bool:
    """Tell whether «في بيان» only says where he says it who has just been named: «نفت «المسار» في
    بيان دفع رشى».
    """
    word, spoken = reading.words[verb.first], reading.words[before.verb]
    near = word.i - spoken.i <= _NEXT_TO and word.clause == spoken.clause
    that = any(w.key in THAT for w in reading.words[word.i + 1 : word.i + 4])
    return word.key == "في" and near and bool(before.speaker) and not that


def _sentence_end(reading: Reading, verb: SpeechVerb, high: int) -> int:
    """Return where what a verb tells ends at most: a sentence with another verb is another's."""
    if high == len(reading.words) or reading.words[verb.first].arabic:
        return high
    limit = reading.words[high].start
    starts = [s.start for s in split_sentences(reading.text) if s.start <= limit]
    last = max(starts, default=0)
    if last <= reading.words[verb.last].end:
        return high
    return next(w.i for w in reading.words if w.start >= last)


def _sentence_start(reading: Reading, verb: SpeechVerb, low: int) -> int:
    """Return where what a verb tells begins at the earliest: behind another verb's sentence."""
    if not low or reading.words[verb.first].arabic:
        return low
    before, own = reading.words[low - 1].start, reading.words[verb.first].start
    starts = [s.start for s in split_sentences(reading.text) if before < s.start <= own]
    return next((w.i for w in reading.words if starts and w.start >= starts[0]), low)


def _goes_on(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether who spoke before goes on: "rejected the charge, saying it had paid"."""
    word = reading.words[verb.first]
    if verb.preposition or word.arabic or not word.key.endswith("ing") or not word.i:
        return False
    return "," in reading.text[reading.words[word.i - 1].end : word.start]


def _joins(reading: Reading, verb: SpeechVerb, before: Statement) -> bool:
    """Tell whether an Arabic verb with «و» goes on with the subject of the verb before it: «الوزارة
    رفضت هذه الرواية وقالت إن».
    """
    word = reading.words[verb.first]
    behind = reading.words[verb.last + 1 : verb.last + 2]
    opens = any(w.key in THAT for w in behind)
    joined = word.arabic and word.key[:1] in {"و", "ف"} and not verb.preposition
    return joined and opens and word.clause == reading.words[before.verb].clause


def _said(
    reading: Reading, verb: SpeechVerb, bounds: tuple[int, int], speaker: tuple[int, ...]
) -> frozenset[int]:
    """Return the words behind the verb; those before it where nothing or little stands behind."""
    own = {*speaker, *range(verb.first, verb.last + 1)}
    words = [w for w in reading.words if (w.content or w.counted) and w.i not in own]
    told = _that(reading, verb, bounds[1])  # what stands before "that" says who speaks, and where
    behind = [w.i for w in words if max(verb.last, told) < w.i < bounds[1]]
    before = [w.i for w in words if bounds[0] <= w.i < verb.first]
    first = reading.words[verb.first]
    gap = _DETERMINER.sub("", reading.text[: reading.words[min(own)].start]).rstrip()
    inverted = gap.endswith((",", "،", '"', "”", "»")) and (
        len(behind) < _LITTLE
        or _only_names(reading, verb, behind)
        or (told < 0 and _of_who_spoke(reading, verb, behind))
    )
    told_last = first.key == "told" and bounds[1] == len(reading.words) and not reading.quotations
    if inverted and told_last:
        start = sentence_start(reading, first)
        outer = [v for v in reading.verbs if start <= v.first < verb.first]
        if not any(v.strength in REPORTING for v in outer):
            before = [w.i for w in words if start <= w.i < verb.first]  # what is demanded as well
    if verb.preposition or inverted or not behind:
        return frozenset(before + behind)
    same = [i for i in before if reading.words[i].clause == first.clause]
    return frozenset(behind + same)


def _only_names(reading: Reading, verb: SpeechVerb, behind: list[int]) -> bool:
    """Tell whether only the speaker's name stands behind: '…," said its head, Iris Tamano'."""
    words = [reading.words[i] for i in behind]
    named = not words[0].arabic and all(w.capital for w in words) and len(words) <= _NAMED
    return named and words[0].clause == reading.words[verb.last].clause + 1


_NAMED = 3


def _of_who_spoke(reading: Reading, verb: SpeechVerb, behind: list[int]) -> bool:
    """Tell whether words behind the speaker only say who he is, his words quoted before him: '…,"
    said Iris Tamano, the head of the clinic'.
    """
    first = reading.words[verb.first]
    before = reading.words[first.i - 1 : first.i] if first.i else []
    joined = first.arabic and first.key[0] in "وف"
    quoted = any(reading.quoted(w) for w in before) and not joined
    return quoted and not any(reading.quoted(reading.words[i]) for i in behind)


def _that(reading: Reading, verb: SpeechVerb, high: int) -> int:
    """Return the index of the word behind a verb that opens what is said; -1 where none does."""
    for word in reading.words[verb.last + 1 : min(high, verb.last + 1 + _FAR)]:
        if word.key in THAT and not _of_a_noun(reading, word):
            return word.i
    return -1


def _of_a_noun(reading: Reading, word: Word) -> bool:
    """Tell whether "that" opens what is told of a noun behind a comma: "accused it of theft, a
    charge that the firm denied".
    """
    opened = reading.clause(word.clause)[0]
    return word.key == "that" and opened.key in {"a", "an"} and word.i == opened.i + _NOUN


_NOUN = 2  # "a charge"


def _outer(verbs: list[SpeechVerb], reading: Reading) -> list[SpeechVerb]:
    """Leave out the verbs inside what another verb reports."""
    kept: list[SpeechVerb] = []
    for verb in verbs:
        word = reading.words[verb.first]
        last = reading.words[kept[-1].first].clause if kept else -9
        opened = reading.clause(word.clause)[0]
        nested = word.clause == last or (word.clause == last + 1 and opened.key in THAT)
        nested |= bool(kept) and told_past_a_name(reading, kept[-1], opened)
        joined = word.key[:1] in {"و", "ف"} and word.key != "في"  # «قال في منشور إن»
        if kept and nested and not verb.preposition and not joined:
            continue
        kept.append(verb)
    return kept


_DETERMINER = re.compile(r"(?<=[,\"”»] )(?:its|his|her|their|the|a|an) \Z")
_QUOTE_ENDS = re.compile('[,.!?]["”’»]\\s*\\Z')


def _speaker(reading: Reading, verb: SpeechVerb, bounds: tuple[int, int]) -> tuple[int, ...]:
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
_BARE = frozenset({"denied", "rejected", "promised", "announced", "called-for"})
_RELATIVE = frozenset("الذي التي الذين اللذان اللتان".split())
_TURNS = frozenset("لكن ولكن بينما فيما غير".split())
_NO_SUBJECT = _PREPOSITIONS | THAT | frozenset("ما كما قد لم لن لا او ثم بعد قبل مع".split())


def _stands_before(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether an Arabic speaker stands before his verb, as in headlines: «الوزيرة تعلن»."""
    word = reading.words[verb.first]
    before = [w for w in reading.clause(word.clause) if w.i < word.i]
    if before and before[0].key in _TURNS:
        before = before[1:]  # «لكن المتحدث نفى»
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
                or (verb.strength == "promised" and is_led_act(reading, word))
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
    relative = [w.i for w in reading.words[low : verb.first] if _of_a_noun(reading, w)]
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
