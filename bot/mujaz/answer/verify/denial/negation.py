"""C10: nothing denied is asserted, nothing asserted is denied.

In:  a Pair
Out: Reasons

A clause is negative where its negations and denials are odd in number: «نفت أن تكون قد خضعت» and
"did not give in" say the same. Only the acts behind a negation are compared, each in its own
clause, so a negation elsewhere is no alarm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.degree.poles import asserts_the_opposite, denies_the_opposite
from mujaz.answer.verify.denial.below import told_below
from mujaz.answer.verify.denial.called_off import answering, check_called_off
from mujaz.answer.verify.denial.complements import (
    answers_whole,
    is_not_told,
    stands_before,
    tells_the_last,
    told_whole,
)
from mujaz.answer.verify.denial.denied import denied
from mujaz.answer.verify.denial.dismissing import called_false, check_dismissed, denied_by_another
from mujaz.answer.verify.denial.ending import check_ended, goes_on_there
from mujaz.answer.verify.denial.none_but import check_none_but
from mujaz.answer.verify.denial.phrased import check_phrases, denies_the_phrase, told_by_phrase
from mujaz.answer.verify.denial.qualities import check_qualities
from mujaz.answer.verify.denial.recalled import denies_that
from mujaz.answer.verify.denial.redenied import denied_alike
from mujaz.answer.verify.denial.set_right import says_beside
from mujaz.answer.verify.denial.spared import drops, if_not, in_a_phrase, who_came
from mujaz.answer.verify.denial.undenied import (
    REFRAINED,
    check_comments,
    check_denied_after_all,
    check_undenied,
    is_negated,
)
from mujaz.answer.verify.denial.unequalled import told_as_unequalled
from mujaz.answer.verify.grammar.denying import (
    COMMENT,
    IMPLICIT,
    is_denial,
    is_denied_quality,
    is_negator,
    no_comment,
    polarities,
    without_and,
)
from mujaz.answer.verify.grammar.failing import stays_away
from mujaz.answer.verify.grammar.fronted import denies_it
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.since import done_sooner, first_after, first_since
from mujaz.answer.verify.grammar.until import same_bound
from mujaz.answer.verify.numbers.limited import bounds_alike
from mujaz.language.fold import fold_key
from mujaz.language.sentences import split_sentences
from mujaz.model import Reason


def check_negation(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each thing that one text denies and the other asserts."""
    yield from check_qualities(pair)
    yield from check_comments(pair)
    yield from check_called_off(pair)
    yield from check_ended(pair)
    yield from check_undenied(pair)
    yield from check_denied_after_all(pair)
    if pair.crossed and (away := who_came(pair)) is not None:
        yield Reason(check="negation", detail=f"the claim says {away.raw!r} of who came")
    yield from check_dismissed(pair)
    yield from check_phrases(pair)
    yield from check_none_but(pair)
    if any(done_sooner(pair, clause) for clause in pair.claim.clauses):
        yield Reason(check="negation", detail="the evidence says that it was not done until then")
    if same_bound(pair) or first_after(pair):
        return
    detail = _denied_here(pair) or _denied_there(pair)
    if detail:
        yield Reason(check="negation", detail=detail)


def _denied_here(pair: Pair) -> str:
    """Return what is wrong where the claim denies what the evidence asserts."""
    if pair.crossed and told_as_unequalled(pair):
        return ""
    unless = any(w.key in {"unless", "until"} for w in pair.evidence.words)
    for target, word in denied(pair.claim, pair):
        if unless and any(w.key == "if" for w in pair.claim.clause(word.clause)):
            continue  # "if talks do not resume" is "unless talks resume"
        if pair.crossed and (if_not(pair, word) or in_a_phrase(pair, word, target)):
            continue
        found = [m for w in target for m in pair.matches[w.i]]
        if goes_on_there(pair, word) or _denied_by_noun(pair, word) or denied_alike(pair, word):
            continue
        if (
            told_whole(pair, word, found)
            or is_not_told(pair, word)
            or tells_the_last(pair, word, found)
        ):
            continue
        if told_by_phrase(pair, word, claimed=True) or first_since(pair, word.clause):
            continue
        if told_below(pair, word, claimed=True) or bounds_alike(pair, word, claimed=True):
            continue
        if denied_by_another(pair, word, claimed=True) or called_false(pair, word):
            continue
        if any(denies_the_opposite(pair, w, complements=True) for w in target):
            continue
        if word.key not in _OUTSIDE and _denies_another_act(pair, target):
            continue
        flipped = denies_the_phrase(pair, target, word, claimed=True) or any(
            without_and(w.key) in IMPLICIT
            and _told_the_same(pair, w)
            and not any(
                is_negator(pair.evidence, n)
                for m in pair.matches[w.i]
                for n in pair.evidence.clause(m.clause)
            )
            for w in target
        )
        if found and (flipped or not any(_is_denied_there(pair, m) for m in found)):
            if is_denial(word) and any(denies_that(pair.evidence, w) for w in pair.evidence.words):
                continue  # «نفى ما ذكره»: both tell of a denial, in clauses cut differently
            detail = "the claim denies what the evidence asserts"
            return f"{detail}: {_text(pair.claim, word.clause)!r}"
    return ""


_BESIDE = frozenset("without دون بدون بلا".split())


def _is_denied_there(pair: Pair, word: Word) -> bool:
    """Tell whether the clause of a word of the evidence denies; what is done "without" another
    thing, or to something "unsealed", is done.
    """
    reading = pair.evidence
    words = reading.clause(word.clause)
    denying = [w for w in words if is_negator(reading, w) or is_denied_quality(reading, w)]
    others = [
        w for w in denying
        if w.i <= word.i + 1
        or not (without_and(w.key) in _BESIDE or is_denied_quality(reading, w))
    ]  # fmt: skip
    return bool(others or not denying) and True in polarities(reading, word.clause)


_OUTSIDE = frozenset("خارج outside beyond".split())  # «خارج نطاق القرار» denies no act


def _denies_another_act(pair: Pair, target: list[Word]) -> bool:
    """Tell whether the very act that is denied has no counterpart: "does not figure among"."""
    acts = [w for w in target if w.content and pair.claim.predicate(w)]
    return bool(acts) and not pair.matched(acts[0])


def _denied_there(pair: Pair) -> str:
    """Return what is wrong where the claim asserts what the evidence denies."""
    for target, word in denied(pair.evidence, pair):
        condition = _UNLESS_SAID if _if_not(pair.evidence, word) else _CONDITION
        if _unless(pair.evidence, word) and condition.search(fold_key(pair.claim.text)):
            continue
        speakers = {i for s in statements(pair.claim) for i in s.speaker}
        speakers |= _opening_verbs(pair.claim)
        answers = ([w for w in answering(pair, t) if w.i not in speakers] for t in target)
        ours = _with_meaning(next((found for found in answers if found), []))
        ours = _less_saying(pair.claim, ours)
        if any(asserts_the_opposite(pair, t) for t in target):
            continue
        if answers_whole(pair, word, ours) or says_beside(pair, word, target, ours):
            continue
        if told_below(pair, word, claimed=False) or bounds_alike(pair, word, claimed=False):
            continue
        if told_by_phrase(pair, word, claimed=False):
            continue
        if denied_by_another(pair, word, claimed=False) or (
            first_since(pair, word.clause, claimed=False)
        ):
            continue
        flipped = denies_the_phrase(pair, target, word, claimed=False)
        if pair.crossed and not flipped and _in_passing(pair, word, ours):
            continue
        if ours and (flipped or not any(_may_deny(pair, w) for w in ours)):
            if denies_that(pair.evidence, word) and any(
                (
                    (is_denial(w) or denies_it(w))
                    and (w.arabic or True in polarities(pair.claim, w.clause))
                )
                or (w.arabic and denies_that(pair.claim, w))  # «وهو ما نفته»
                for w in pair.claim.words
            ):
                continue
            if pair.crossed and any(word in pair.matches[w.i] for w in ours):
                continue  # «معطل» is "not working", with its "not"
            detail = "the claim asserts what the evidence denies"
            return f"{detail}: {_text(pair.evidence, word.clause)!r}"
    return ""


def _in_passing(pair: Pair, negator: Word, ours: list[Word]) -> bool:
    """Tell whether the claim tells another sentence, and what is denied answers no more of it than
    a noun, as "proposal" answers «تعهد بتقديم 40 مليونًا».
    """
    if not ours or negator.key in _NONE or any(is_verb(pair.claim, w) or w.capital for w in ours):
        return False  # "There was no agreement" is no "rejected a proposal"
    sentence = _sentence(pair.evidence, negator)
    clauses = {w.clause for w in ours}
    rest = [w for w in pair.claim.content if w.clause in clauses and w not in ours]
    told = [w for w in rest if pair.matched(w)]
    away = [w for w in told if any(m.start not in sentence for m in pair.matches[w.i])]
    here = [w for w in told if any(m.start in sentence for m in pair.matches[w.i])]
    return len(away) >= _OF_ANOTHER and len(away) == len(told) and len(here) < len(told)


_NONE = frozenset(
    "no not never none nobody nothing without لا لم لن ليس ليست دون بدون بلا عدم".split()
)
_OF_ANOTHER = 2  # words by which a clause is sure to tell another sentence


def _sentence(reading: Reading, word: Word) -> range:
    found = (s for s in split_sentences(reading.text) if s.start <= word.start < s.end)
    return next((range(s.start, s.end) for s in found), range(word.start, word.end))


def _with_meaning(words: list[Word]) -> list[Word]:
    """Leave out the Arabic function words that a root makes alike: «إلى» is no «عملة»."""
    return [w for w in words if w.content or not w.arabic] or words


def _less_saying(reading: Reading, words: list[Word]) -> list[Word]:
    """Leave out the "said" of who reports the act, which answers «وافقت» and «قال» alike."""
    saying = {v.first for v in reading.verbs if v.strength in REPORTING}
    return [w for w in words if w.i not in saying] or words


_REPORTED = frozenset(
    fold_key(w) for w in "أن أنه أنها أنهم إن إنه إنها إنهم بأن بأنه بأنها".split()
)
_TO_THAT = 8  # words between a verb of speech and its "that"


def _opening_verbs(reading: Reading) -> set[int]:
    """Return the Arabic verbs that only open what is said («أعلن المتحدث أن …»), unnegated: they
    announce no thing that the evidence may say was not announced.
    """
    found = set()
    for verb in reading.verbs:
        word = reading.words[verb.first]
        behind = reading.words[verb.last + 1 : verb.last + 1 + _TO_THAT]
        that = next((w for w in behind if w.key in _REPORTED), None)
        if word.arabic and that is not None and not is_denial(word) and (
            that.clause - word.clause <= 1 and not is_negated(reading, word)
        ):  # fmt: skip
            found.add(word.i)
    return found


_RULED_OUT = frozenset(
    fold_key(w)
    for w in "استبعد استبعدت يستبعد تستبعد نفى نفت ينفي تنفي أنكر أنكرت denied denies ruled"
    " rejects rejected reject dismissed dismisses dismiss".split()
)
_UNABLE = frozenset(
    fold_key(w)
    for w in """
    عجز عجزت عجزوا يعجز تعجز يعجزون تعذر تعذرت يتعذر تتعذر متعذر استحال يستحيل تستحيل أخفق أخفقت
    يخفق تخفق فشل فشلت فشلوا يفشل تفشل امتنع امتنعت امتنعوا يمتنع تمتنع أحجم أحجمت يحجم تحجم
    """.split()
)
_LACKS = frozenset("absence lack lacked lacking".split())
_LACKED = 4  # words behind "the absence of" that tell what is not there


def denies_as_well(pair: Pair, word: Word) -> bool:
    """Return whether a word that tells a denial has a negation of the same acts to answer it."""
    unable = pair.crossed and without_and(word.key) in _UNABLE
    if not pair.crossed and _refrains(pair, word):
        return True
    lacks = word.key in _LACKS
    if without_and(word.key) not in _RULED_OUT and not unable and not lacks:
        return False
    behind = [w for w in pair.claim.words if w.i > word.i and w.content]
    behind = [w for w in behind if w.i <= word.i + _LACKED] if lacks else behind
    if called_false(pair, word):
        return True
    if lacks and not all(pair.matched(w) for w in behind):
        return False
    return any(
        True in polarities(pair.evidence, m.clause) for w in behind for m in pair.matches[w.i]
    )


_FROM = 7  # words from «امتنعت» to «عن التعليق»


def _refrains(pair: Pair, word: Word) -> bool:
    """Tell whether who refrains from a comment has made none: «امتنعت عن الرد», «لم ترد»."""
    if without_and(word.key) not in REFRAINED:
        return False
    behind = pair.claim.words[word.i + 1 : word.i + _FROM]
    led = [b for a, b in pairwise(behind) if a.key == "عن" and b.key in COMMENT]
    return any(
        is_negator(pair.evidence, n) or no_comment(pair.evidence, n)
        for w in led[:1] for m in pair.matches[w.i]
        for n in pair.evidence.words[max(0, m.i - 2) : m.i]
    )  # fmt: skip


def _may_deny(pair: Pair, word: Word) -> bool:
    """Tell whether a word of the claim stands in a denial, or answers an assertion as well."""
    words = pair.claim.clause(word.clause)
    same = any(without_and(w.key) in IMPLICIT and _told_the_same(pair, w) for w in words)
    if same and not any(is_negator(pair.claim, w) for w in words):
        return False  # "cancelled" in both is no other way to deny
    if True in polarities(pair.claim, word.clause) and not stands_before(pair.claim, word):
        return True
    if pair.crossed and any(stays_away(pair.claim, w) or drops(pair, w) for w in words):
        return True
    found = pair.matches[word.i]
    if pair.crossed or pair.claim.arabic:  # of a word's many counterparts those count that stand
        # where the rest does
        near = [pair.overlap(word, m) for m in found]
        found = tuple(m for m, n in zip(found, near, strict=True) if n == max(near))
    if not pair.crossed:
        best = max((closeness(word, m) for m in found), default=0)
        found = tuple(m for m in found if closeness(word, m) == best)
    return any(False in polarities(pair.evidence, m.clause) for m in found)


def _told_the_same(pair: Pair, word: Word) -> bool:
    """Tell whether a word that denies by its meaning stands for one that does, or in the other
    language for one that is no negation there.
    """
    if pair.crossed:
        return _told_by_a_word(pair, word)
    return any(m.arabic or without_and(m.key) in IMPLICIT for m in pair.matches[word.i])


def _told_by_a_word(pair: Pair, word: Word) -> bool:
    """Tell whether a word that denies by its meaning is no negation in the evidence: "lack" is
    «عدم» there, which denies as well.
    """
    found = pair.matches[word.i]
    return bool(found) and not any(is_negator(pair.evidence, m) for m in found)


_CONDITION = re.compile(
    r"\b(?:condition\w*|if|unless|without|should|failing|only|once|until|depend\w*|requir\w*"
    r"|demand\w*"
    r"|[وفب]?(?:شرط|شريطه|مشروط\w*|يشترط|اشترط\w*|رهن\w*|اذا|فقط|حتي|بعد))\b"
)
_UNLESS = frozenset({"unless", "until", "الا", "قبل", "حتي"})
_IF_NOT = frozenset({"ما", "ان", "اذا", "حال", "وما"})  # «ما لم», «إن لم», «في حال لم»


def _unless(reading: Reading, word: Word) -> bool:
    """ "Would not reopen unless" sets a condition, and so does «ما لم»."""
    if _if_not(reading, word):
        return True
    behind = [w for w in reading.words[word.i + 1 : word.i + 12] if w.clause - word.clause <= 2]
    keys = [w.key for w in behind]
    return bool(_UNLESS & set(keys)) or any(p == ("ما", "لم") for p in pairwise(keys))


# what is to happen if a thing does not: "unless", not "once"
_UNLESS_SAID = re.compile(
    r"\b(?:unless|without|until|before|otherwise|failing|if\b[^.;]{0,60}\b(?:not|no|n't|fail\w*"
    r"|refus\w*|never)"
    r"|should\b[^.;]{0,60}\b(?:not|no|fail\w*|refus\w*)|[وف]?(?:ما لم|الا اذا|ان لم|اذا لم|حال لم"
    r"|حال عدم|قبل ان))\b"
)


def _if_not(reading: Reading, word: Word) -> bool:
    before = reading.words[word.i - 1].key if word.i else ""
    return word.key == "لم" and before in _IF_NOT


_DENIAL_NOUNS = frozenset(fold_key(w) for w in "امتناع استبعاد إنكار إخفاق".split())


def _denied_by_noun(pair: Pair, word: Word) -> bool:
    """Tell whether the evidence tells of the same denial by a noun: «وامتناع عضوين»."""
    return is_denial(word) and any(
        without_and(m.key).removeprefix("ب") in _DENIAL_NOUNS for m in pair.matches[word.i]
    )


def _text(reading: Reading, clause: int) -> str:
    words = reading.clause(clause)
    return reading.text[words[0].start : words[-1].end]
