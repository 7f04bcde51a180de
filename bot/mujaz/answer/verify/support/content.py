"""C7, C8 and what no other check names: every word of the claim has a counterpart.

In:  a Pair
Out: Reasons: entities (a name that the evidence does not have), content (anything else)

A name must stand in the evidence whole: in the same letters, under another spelling that a table
knows, or in the other script with the same consonants. An ordinary word may be a synonym that no
table knows. It is let pass where most of the claim is answered, where a word of the evidence is
left that it can stand for, and where it does not stand in the very place of another noun, or of
another act that the tables know as well. An act is not let pass where its clause shares with the
evidence no more than who or what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.certainty.undone import lacks_its_verb
from mujaz.answer.verify.grammar.acting import (
    DERIVED,
    is_act,
    is_act_for_speech,
    is_known_act,
    is_thing,
    reports,
    unanswered,
)
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.items import is_other_item
from mujaz.answer.verify.grammar.named import opens_as_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.plain import is_no_name
from mujaz.answer.verify.grammar.preposed import is_other_behind
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.replaced import beside, in_very_place, near_copy, same_place
from mujaz.answer.verify.grammar.shapes import SHORT_FUTURE, is_verb, opens_with_verb
from mujaz.answer.verify.support.gravity import is_grave, must_be_told
from mujaz.answer.verify.support.harmless import harmless
from mujaz.answer.verify.support.qualified import DEGREES, is_quality_for_quality
from mujaz.answer.verify.words.thesaurus import known
from mujaz.model import Reason

_MOST_MISSING = 0.3  # of the claim's words
_ACT = 0.5  # what an unknown verb counts less
_HARD = frozenset({"thing", "person", "institution", "place", "quantity", "time", "place-type"})
_ENGLISH_QUALITY = re.compile(r"(?:ly|ive|ous|ful|less|able|ible|ish)$")
_ORDINARY = re.compile(r"(?:[وف]?(?:سي|ست|سن)|ي|لل|بال|وال)\w{3,}$|\w{3,}(?:ون|ين|ات|وا)$")
_TANWIN = ("ًا", "اً", "ًى")
_MARKS = re.compile("[\u064b-\u0652]")  # a writer marks the vowels of verbs, hardly of names
_ATTRIBUTE = re.compile(  # of an office: «السابق», «المؤقت», «الأميركي», «العام»
    r"ال(?:\w{2,}يه?|سابقه?|اسبق|راحله?|حالي|موقته?|جديده?|منتخبه?|مكلفه?|عامه?|اعلي|اولي?|فخريه?)$"
)
_VERB_WITH_PRONOUN = re.compile(r"[وف]?[يت]\w{3,}(?:ه|ها|هم)$")  # «تؤججه»


def check_content(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for the names, then for the words, that the evidence does not answer."""
    missing = [w for w in pair.claim.content if not pair.matched(w) and not harmless(pair, w)]
    named = _other_names(pair)
    missing += [w for w in named if w not in missing]
    names = [w for w in missing if w in named or _is_name(pair, w) or _in_title(pair, w)]
    if names:
        said = ", ".join(repr(w.raw) for w in names)
        yield Reason(check="entities", detail=f"not in the evidence: {said}")
    words = [w for w in missing if w not in names]
    wrong = words if _too_many(pair, words) else [w for w in words if _is_wrong(pair, w)]
    if wrong:
        said = ", ".join(repr(w.raw) for w in wrong)
        yield Reason(check="content", detail=f"nothing in the evidence says: {said}")


def _other_names(pair: Pair) -> list[Word]:
    """Return words of Arabic names, told by their place, where the evidence has other ones.

    «كريم», «عادل» and «منصور» are also words, and share roots with others, so that here only the
    same word counts, and only where the evidence has a name that the claim does not.
    """
    if pair.crossed or not pair.claim.arabic:
        return []
    ours, theirs = _names_in_place(pair.claim), _names_in_place(pair.evidence)
    keys = {w.key.removeprefix("ال") for w in pair.evidence.words}
    here = {w.key.removeprefix("ال") for w in pair.claim.words}
    lacking = [w for w in ours if w.key.removeprefix("ال") not in keys and not pair.firm(w)]
    return lacking if any(w.key.removeprefix("ال") not in here for w in theirs) else []


def _names_in_place(reading: Reading) -> list[Word]:
    """Return the words that stand where a person's name does: two behind an office or a verb of
    speech, the first without the article («قال كريم ناصر», «اللاعب سليم درويش»).
    """
    speech = {v.last for v in reading.verbs}
    found: dict[int, Word] = {}
    for first, second in pairwise(reading.words):
        before = beside(reading, first, -1)
        apart = beside(reading, first, 1) is None
        if before is None or apart or not _is_namelike(reading, first):
            continue
        if first.key.startswith(("ال", "لل", "بال")) or not _is_namelike(reading, second):
            continue
        office = _past_attributes(reading, before)
        one = any(s.startswith("e:") for s in first.senses & second.senses)  # «جو بايدن»
        plain = known(first.senses) and known(second.senses) and not is_given_name(first)
        plain = plain and not one
        if plain or is_no_name(reading, first, second):
            continue  # «اتهم المدير السابق بتبديد المال»
        if office.i in speech or _is_role(reading, office):
            found |= {first.i: first, second.i: second}
    return list(found.values())


def _past_attributes(reading: Reading, word: Word) -> Word:
    """Return the office that attributes belong to: «الرئيس الأميركي السابق», else the word."""
    head, before = word, beside(reading, word, -1)
    while _ATTRIBUTE.match(head.key) and before is not None:
        head, before = before, beside(reading, before, -1)
    return head if _is_role(reading, head) else word


def _is_namelike(reading: Reading, word: Word) -> bool:
    return word.content and len(word.key) > 1 and not is_title(word) and not _is_role(reading, word)


def _is_role(reading: Reading, word: Word) -> bool:
    return is_title(word) or "person" in reading.thesaurus.kinds(word.senses)


def _is_name(pair: Pair, word: Word) -> bool:
    """Tell whether a word is a name: a capital, a known place or person, an unknown Arabic word."""
    if word.capital or opens_as_name(pair, word):
        return True
    if is_verb(pair.claim, word) and "event" in pair.claim.thesaurus.kinds(word.senses):
        return False  # «ترك المصرف الفائدة» names no Turks
    if any(s.startswith("e:") or s in pair.claim.thesaurus.places for s in word.senses):
        return True
    if not word.arabic or known(word.senses):
        return False
    if pair.crossed and _in_a_place(pair, word):
        return True
    if _is_ordinary(pair.claim, word):
        return False
    if pair.crossed and (pair.claim.across[word.i] or _VERB_WITH_PRONOUN.match(word.key)):
        return False
    if pair.crossed:
        left = unanswered(pair)
        plain = [w for w in left if not w.capital and not _known(pair, w)]
        return any(w.capital for w in left) and not plain
    return _replaces(pair, word, named=True)


def _known(pair: Pair, word: Word) -> bool:
    return known(word.senses) or bool(pair.evidence.across[word.i])


_WHERE = frozenset(
    """
    في الي من مدينه بلده قريه قرب ضد بين شركه نادي فريق جزيره منظمه موسسه صحيفه جامعه مستشفي مطار
    ميناء محافظه اقليم نهر جبل دكتور الدكتور الدكتوره السيد السيده
    """.split()
)


def _in_a_place(pair: Pair, word: Word) -> bool:
    """Tell whether a word that no table knows stands where a name does, and a name is left over."""
    before = beside(pair.claim, word, -1)
    led = before is not None and before.key in _WHERE and not word.key.startswith("ال")
    unknown = not pair.claim.across[word.i] and not _MARKS.search(word.raw)
    if not led or not unknown or _has_unknown_left(pair, word, unanswered(pair)):
        return False  # «في سفوح تاترا»: "foothills" is no name either
    return any(w.capital or _opens_as_name(pair, w) for w in unanswered(pair))


def _opens_as_name(pair: Pair, word: Word) -> bool:
    """Tell whether a word opens a sentence that no table knows: "Pellar employs 410"."""
    return word.raw[:1].isupper() and not _known(pair, word)


def _in_title(pair: Pair, word: Word) -> bool:
    """Tell whether a word is a title, or stands beside one: «وزارة السياحة», "Finance chief"."""
    if is_title(word):
        return True
    before, behind = beside(pair.claim, word, -1), beside(pair.claim, word, 1)
    if word.arabic and before is not None and before.key.startswith(("ال", "لل", "بال", "وال")):
        return is_title(before) and not known(word.senses)  # «وصف الوزير تقدير النائب»
    if word.arabic:
        return before is not None and is_title(before)
    apart = behind is None or is_verb(pair.claim, word) or behind.i != word.i + 1
    return behind is not None and not apart and is_title(behind)  # not "sent the ministry"


def _is_ordinary(reading: Reading, word: Word) -> bool:
    """Tell whether an Arabic word that no table knows is no name, by its shape or its place."""
    behind = beside(reading, word, 1)
    if behind is not None and behind.counted and not behind.key.isalpha():
        return True  # «ضخ 85 مليونا»: what is done with a number
    if word.raw.endswith(_TANWIN) or _MARKS.search(word.raw):
        return True
    if (
        word.key.removeprefix("ال") in DEGREES
        or _ORDINARY.match(word.key)
        or SHORT_FUTURE.match(word.key)
        or DERIVED.match(word.key)
    ):
        return True
    return opens_with_verb(reading, word)


def _too_many(pair: Pair, words: list[Word]) -> bool:
    """Tell whether more is missing than a table of synonyms can be blamed for.

    In one language an act told by an unknown verb counts half, and in Arabic an act or a quality by
    any word: writers vary these most, and what is done to whom is compared by other checks.
    """
    if not words:
        return False
    soft = pair.claim.arabic and not pair.crossed
    acts = [] if pair.crossed else [
        w for w in words if is_verb(pair.claim, w) or (soft and _is_soft(pair.claim, w))
    ]  # fmt: skip
    hard = len(words) - len(acts)
    most = _MOST_MISSING * len(pair.claim.content)
    if hard + _ACT * len(acts) > (most if hard else max(1, most)):
        return True
    if pair.crossed:  # one says with a word what the other says with two, though never who did what
        spare = not any(_tells_who_did_what(pair.claim, w) for w in words)
        return hard > len(unanswered(pair)) + spare
    somebody = any(pair.claim.thesaurus.kinds(w.senses) & _SOMEBODY for w in words)
    return hard > max(int(soft and not somebody), len(unanswered(pair)))


def _tells_who_did_what(reading: Reading, word: Word) -> bool:
    """Tell whether a word is the verb that opens a clause, or somebody, as the tables know them."""
    kinds = reading.thesaurus.kinds(word.senses)
    return bool(kinds & {"person", "institution"}) or (
        kinds == {"event"} and opens_with_verb(reading, word)
    )


def _is_wrong(pair: Pair, word: Word) -> bool:
    return (
        must_be_told(pair, word)
        or _replaces(pair, word)
        or _tells_another_act(pair, word)
        or _is_act_for_act(pair, word)
        or is_quality_for_quality(pair, word)
        or is_act_for_speech(pair, word)
        or lacks_its_verb(pair, word)
    )


def _is_act_for_act(pair: Pair, word: Word) -> bool:
    """Tell whether an act stands in the very place of another, and the tables know both."""
    if pair.crossed or not is_known_act(pair.claim, word) or not near_copy(pair, word):
        return False
    return any(
        is_known_act(pair.evidence, other)
        and in_very_place(pair, word, other)
        and not (reports(pair.claim, word) and reports(pair.evidence, other))
        for other in unanswered(pair)
    )


_TOLD = frozenset({"event", "quality", "cause", "direction"})


def _tells_another_act(pair: Pair, word: Word) -> bool:
    """Tell whether a clause shares only names, things and days with the evidence, and its act is
    not there: "The dam collapsed" on evidence about the dam, "The minister resigned on Sunday" on
    what the minister said on Sunday.

    Numbers and quotations are compared by their own checks; a clause with one says more.
    """
    reading = pair.claim
    if pair.crossed or not (is_verb(reading, word) or is_act(reading, word)):
        return False
    if not near_copy(pair, word):
        return False
    clause = [w for w in reading.clause(word.clause) if w.i != word.i]
    if any(reading.quoted(w) or (w.counted and not _dated(reading, w)) for w in clause):
        return False
    return not any(_is_told(reading, w) for w in clause if w.content and pair.matched(w))


def _dated(reading: Reading, word: Word) -> bool:
    return any(d.start <= word.start < d.end for d in reading.dates)


def _is_told(reading: Reading, word: Word) -> bool:
    """Tell whether a word says something of what a clause is about."""
    if not word.key.startswith("ال") and _behind_role(reading, word):
        return False  # «وزير الطاقة سامي» is a name, whatever act the word is elsewhere
    kinds = reading.thesaurus.kinds(word.senses)
    return bool(kinds & _TOLD) if kinds else is_act(reading, word)


def _behind_role(reading: Reading, word: Word) -> bool:
    here = beside(reading, word, -1)
    while here is not None and here.key.startswith("ال") and not _is_role(reading, here):
        here = beside(reading, here, -1)
    return here is not None and _is_role(reading, here)


def _replaces(pair: Pair, word: Word, *, named: bool = False) -> bool:
    """Tell whether a word stands in the place of another: beside the same word, after the same one.

    Across languages a word that the tables know has its renderings there, and lacks them here.
    """
    left = unanswered(pair)
    act = is_act(pair.claim, word)
    if pair.crossed and (
        is_grave(pair, word) or is_other_item(pair, word, left) or is_other_behind(pair, word, left)
    ):
        return True
    if pair.crossed:
        return _is_hard(pair, word) and not _has_unknown_left(pair, word, left)
    return any(
        same_place(pair, word, other)
        for other in left
        if not (act and is_act(pair.evidence, other)) and (named or _told_apart(pair, word, other))
    )


def _has_unknown_left(pair: Pair, word: Word, left: list[Word]) -> bool:
    return any(
        not w.raw[:1].isupper() and not _known(pair, w) and pair.overlap(word, w) >= _BY
        for w in left
    )


_BY = 0.5  # how much of a word's surroundings stands around what it may be


def _is_hard(pair: Pair, word: Word) -> bool:
    """Tell whether a word names a thing or somebody: the tables have its usual renderings then."""
    kinds = pair.claim.thesaurus.kinds(word.senses | pair.claim.across[word.i])
    if word.key.startswith("ال") and kinds & {"institution"}:
        kinds -= {"event", "quality"}  # «المحكمة» is a court, whatever its measure says
    if not kinds or (word.arabic and _is_guessed(pair, word, kinds)):
        return False
    if kinds <= _HARD or (kinds <= _HARD | {"event"} and kinds & _SOMEBODY):
        return True
    if kinds <= _HARD | {"state"} and "thing" in kinds:
        return True  # «كوليرا»: a disease
    if kinds == _DONE and _DID_IT.match(pair.claim.text, word.start):
        kinds -= {"thing"}  # "the court scrapped the fine"
    return kinds == {"event"} and _acts_left(pair)


_DID_IT = re.compile(r"\w+ed (?:the|a|an|its|his|her|their|all|any|both)\b")
_CLEAR = 2  # classes of an Arabic word, one of them the act that its measure guesses


def _is_guessed(pair: Pair, word: Word, kinds: frozenset[str]) -> bool:
    """Tell whether an Arabic word may be what no table knows: nearly every noun's measure acts."""
    if kinds == {"event"}:
        return not is_verb(pair.claim, word)
    return "event" in kinds and len(kinds) > _CLEAR


_SOMEBODY = frozenset({"person", "institution", "place"})


def _acts_left(pair: Pair) -> bool:
    """Tell whether an act of the evidence is left that the tables know: told as another one."""
    return any(_is_left_act(pair.evidence, w) for w in unanswered(pair))


_DONE = frozenset({"event", "thing"})


def _is_left_act(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses | reading.across[word.i])
    if kinds == {"event"}:
        return True
    return "event" in kinds and kinds <= _DONE and is_verb(reading, word)  # "will cut jobs"


def _told_apart(pair: Pair, word: Word, other: Word) -> bool:
    """Tell whether two words in one place are two things: two acts or qualities may be one."""
    return not (_is_soft(pair.claim, word) or _is_soft(pair.evidence, other))


_SOFT = frozenset({"event", "quality", "generic", "time", "direction", "cause"})


def _is_soft(reading: Reading, word: Word) -> bool:
    """Tell whether a word is an act, a state or a quality, by the tables or else by its shape."""
    if word.capital or is_thing(reading, word):
        return False
    kinds = reading.thesaurus.kinds(word.senses)
    if kinds:
        return kinds <= _SOFT
    if word.arabic:
        return is_act(reading, word)
    return is_act(reading, word) or bool(_ENGLISH_QUALITY.search(word.key))
