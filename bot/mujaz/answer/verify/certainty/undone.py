"""C12: what the evidence only asks for, plans, allows, threatens or awaits is not told as done.

In:  a Pair
Out: Reasons; whether the verb that opens an Arabic clause is told as done in the evidence

The levels of whole clauses do not tell: a clause of one text answers two of the other, and "agreed
that they would meet" is «اتفقا على أن يلتقيا», which is done. So each verb that the claim tells as
done (or the noun that a light verb leads, "staged a demonstration", «فتحت تحقيقًا») is looked up by
itself: where the evidence leaves every counterpart of it open, the claim says too much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.certainty.upcoming import PENDING
from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.cited import names_a_source
from mujaz.answer.verify.grammar.denying import is_denial, is_negator
from mujaz.answer.verify.grammar.dues import clause_text
from mujaz.answer.verify.grammar.governed import is_governed
from mujaz.answer.verify.grammar.imperfects import is_imperfect
from mujaz.answer.verify.grammar.left_open import (
    ALMOST,
    UNREAL,
    is_condition,
    is_demanded,
    is_wanted,
    left_open,
)
from mujaz.answer.verify.grammar.month import folded
from mujaz.answer.verify.grammar.no_level import is_planned_time
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION, HOLLOW, PAST, VERB, opens_with_verb
from mujaz.answer.verify.grammar.sureness import (
    Sureness,
    level_of,
    sureness,
    tells_sureness,
)
from mujaz.answer.verify.grammar.until import same_bound
from mujaz.answer.verify.grammar.verbless import hangs_on_another, sureness_of_the_whole
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS, IRREGULAR, is_act
from mujaz.answer.verify.grammar.whose_future import only_its_object
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_LIGHT = frozenset(
    fold_key(w)
    for w in """
    staged staging held holding carried made launched conducted took gave set struck reached put
    mounted organised organized undertook performed issued delivered filed lodged paid imposed
    won secured got obtained achieved gained received earned saw opened extracted
    فتح فتحت فتحوا أجرى أجرت أجروا نفذ نفذت نفذوا شن شنت شنوا عقد عقدت عقدوا حصل حصلت حصلوا نال
    نالت أصدر أصدرت اتخذ اتخذت حقق حققت تلقى تلقت أحرز أحرزت انتزع انتزعت قدم قدمت وجه وجهت فرض
    فرضت تم تمت جرى جرت باشر باشرت بدأ بدأت بدؤوا
    """.split()
)
_HEDGED = re.compile(
    r"\b(?:threat\w*|warn\w*|plan\w*|intend\w*|intention\w*|want\w*|demand\w*|urg(?:e[sd]?|ing)"
    r"|call\w*"
    r"|ask\w*|propos\w*|offer\w*|pledg\w*|promis\w*|vow\w*|hop(?:e[sd]?|ing)|aim\w*|seek\w*"
    r"|sought|try|tried"
    r"|trying|attempt\w*|refus\w*|reject\w*|may|might|could|would|will|should|must|if|unless"
    r"|possib\w*"
    r"|consider\w*|prepar\w*|request\w*|avoid\w*|prevent\w*|prevented|fear\w*|agree\w*|order\w*"
    r"|not|no|whether|nobody|reportedly|allegedly|shall|likely"
    r"|withdr[ae]w\w*|cancel\w*|los[et]|revok\w*|never|without|n't|to|until|before|expect\w*|recommend\w*|appeal\w*|insist\w*|due|provided|providing)\b"
)
_REST = 2  # words behind a verb of which one must be answered where the verb is
_LED = 4  # words from an Arabic light verb to its noun


def check_undone(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as done what the evidence leaves open."""
    if same_bound(pair):
        return
    for told in (*_told_as_done(pair.claim), *_perfects(pair.claim)):
        for word in told:
            found = _closest(pair, told[0], word)
            if found and all(_open(pair, word, m, found) for m in found) and (
                not _excused(pair, word) and _is_told(pair, told[0], found)
            ):  # fmt: skip
                detail = f"the evidence does not say that it is done: {word.raw!r}"
                yield Reason(check="modality", detail=detail)
                return


_SAME = 3  # the same word or stem


def check_demanded(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim says that somebody does, or will do, what the evidence only
    has another one order him or ask of him.
    """
    for word in _told_as_so(pair.claim):
        found = _closest(pair, word, word)
        if found and all(is_demanded(pair.evidence, m) for m in found) and _is_told(
            pair, word, found
        ):  # fmt: skip
            detail = f"in the evidence it is only asked for: {word.raw!r}"
            yield Reason(check="modality", detail=detail)
            return


_WILL = frozenset("will 'll shall".split())
_IS = frozenset("is are".split())


def _told_as_so(reading: Reading) -> Iterator[Word]:
    """Yield the verbs by which a text says what somebody does now or will do."""
    reports = {i for v in reading.verbs for i in range(v.first, v.last + 1)}
    for word in reading.words[:-1]:
        clause = reading.clause(word.clause)
        before = " ".join(w.key for w in clause if w.i < word.i and w.key not in _WILL)
        if not word.content or word.i in reports or _HEDGED.search(before):
            continue
        if not word.arabic:
            near = {w.key for w in reading.words[max(0, word.i - 2) : word.i]}
            if near & _WILL or (near & _IS and word.key.endswith("ing")):
                yield word
            continue
        coming = level_of(reading, word) is Sureness.COMING
        now = is_imperfect(word) and clause[0].i == word.i and not tells_sureness(word.key)
        if (coming or (now and not UNREAL.match(word.key))) and not any(
            is_negator(reading, w) or is_denial(w) for w in clause
        ):
            yield word


def _open(pair: Pair, word: Word, match: Word, found: list[Word]) -> bool:
    """Tell whether a counterpart is left open, or stands right behind one that is: "paid" answers
    both words of «بدفع تعويضات».
    """
    if word.key.startswith("un") != match.key.startswith("un") and not pair.crossed:
        return False  # "undecided" is "yet to decide"
    if left_open(pair.evidence, match) or is_planned_time(pair.evidence, match):
        return True
    if not pair.crossed and not match.arabic:
        unsure = sureness(pair.evidence, match.clause) < Sureness.DONE
        unsure = unsure and not only_its_object(pair.evidence, match)
        return unsure and closeness(word, match) >= _SAME
    return any(
        0 < match.i - one.i <= _REST and match.clause == one.clause
        and left_open(pair.evidence, one) for one in found
    )  # fmt: skip


def _is_told(pair: Pair, verb: Word, found: list[Word]) -> bool:
    """Tell whether something else of a verb's clause is told beside one of its counterparts, by
    which texts of one language are sure to tell of the same; across the languages, where anything
    else is told at all.
    """
    near = [w for w in pair.claim.clause(verb.clause) if w.content and w.i != verb.i]
    clauses = {m.clause for m in found}
    told = [m.clause for w in near for m in pair.matches[w.i]]
    return (pair.crossed and len(told) < _REST) or any(clause in clauses for clause in told)


def _excused(pair: Pair, word: Word) -> bool:
    """Tell whether the word is itself what leaves something open: "offered", «هدد»; or both texts
    say "nearly".
    """
    words = pair.evidence.words
    if any(w.key in ALMOST for w in pair.claim.clause(word.clause)) and any(
        m.i and words[m.i - 1].key in ALMOST for m in pair.matches[word.i]
    ):  # fmt: skip
        return True  # "nearly all were destroyed"
    return any(
        (UNREAL.match(m.key) and not left_open(pair.evidence, m)) or _FEAR.match(m.key)
        for m in pair.matches[word.i]
    )


# who refuses to leave for fear fears: «رفض مغادرة منزله خوفًا على مواشيه»
_FEAR = re.compile(r"[وف]?(?:خوفا|خشيه|تخوفا|قلقا|fear(?:ful|ing)?|worried|afraid)$")


def _told_as_done(reading: Reading) -> Iterator[list[Word]]:
    """Yield the verbs of a text that tell an act as done, each with the noun that it leads."""
    # «نقلت الشركة مصنعها» quotes nobody
    speech = {
        v.first for v in reading.verbs
        if (v.strength != "quoted" or names_a_source(v)) and not _goes_to_law(reading, v)
    }  # fmt: skip
    known = {a.verb.i for a in acts(reading)}
    more = [
        Act(w) for w in reading.words
        if w.i not in known and (w.key in PAST or (w.arabic and w.key in _LIGHT))
    ]  # fmt: skip
    for act in [*acts(reading), *more]:
        if act.verb.i in speech or not _finite(reading, act.verb):
            continue
        words = [act.verb]
        if act.verb.key.lstrip("وف") in _LIGHT or act.verb.key in _LIGHT:
            led = sorted(act.object) or range(act.verb.i + 1, act.verb.i + 1 + _LED)
            words += [
                w for i in led if i < len(reading.words)
                and reading.predicate(w := reading.words[i]) and w.clause == act.verb.clause
            ]  # fmt: skip
        yield words


def _goes_to_law(reading: Reading, verb: SpeechVerb) -> bool:
    """Tell whether who appeals asks nobody for anything: "appealed against the ruling"."""
    behind = [w.key for w in reading.words[verb.last + 1 : verb.last + 2]]
    return reading.words[verb.first].key == "appealed" and behind not in (["for"], ["to"])


# what stays as it is has been decided so: "decided to keep its rate" is "kept it"
_STAYS = frozenset(
    fold_key(w)
    for w in "kept held left remained stayed retained أبقى أبقت أبقوا احتفظ احتفظت".split()
)


def _finite(reading: Reading, verb: Word) -> bool:
    """Tell whether an act is told as done, in a clause that leaves nothing open before it."""
    if left_open(reading, verb) or verb.key.lstrip("وف") in _STAYS:
        return False
    clause = reading.clause(verb.clause)
    if sureness(reading, verb.clause) is not Sureness.DONE or is_condition(reading, verb.clause):
        return False
    if PENDING.search(clause_text(reading, verb.clause)) or (
        hangs_on_another(reading, verb.clause)
        and sureness_of_the_whole(reading, verb.clause) is not Sureness.DONE
    ):
        return False
    if verb.arabic and _ASKED.search(_sentence_before(reading, verb)):
        return False
    if verb.arabic:
        noun = ACTION.match(verb.key) and verb.key.lstrip("وف") not in HOLLOW
        return not (
            is_imperfect(verb) or noun or _NO_PERFECT.match(verb.key)
            or any(_hedges(reading, w) for w in clause)
        )  # fmt: skip
    before = " ".join(w.key for w in clause if w.i < verb.i)
    behind = reading.words[verb.i + 1 : verb.i + 2]
    if any(w.key == "that" for w in behind):
        return False  # "found that it had"
    if any(w.key == "by" for w in behind) and not re.search(r"\b(?:was|were|been)\b", before):
        return False  # "the union led by Aoufi"
    past = verb.key.endswith("ed") or verb.key in _LIGHT | PAST | IRREGULAR
    return past and not _is_hedged([w for w in clause if w.i < verb.i], verb.i - 1)


# «محادثات», «لقاء», «يفتح»; but «منع», «مددت» and «لغّم» are perfects
_NO_PERFECT = re.compile(r"ي|[مل](?!\w\w(?:ت|وا)?$)")
# what right before a verb is its subject, and leaves nothing open: "the agreement has taken effect"
_SUBJECT = re.compile(
    r"(?:agreement|plan|proposal|offer|order|request|demand|call|appeal|threat|warning|pledge|promise"
    r"|attempt|recommendation)s?$"
)


def _is_hedged(words: list[Word], last: int) -> bool:
    """Tell whether one of the words before a verb leaves it open; `last`: the one before it."""
    kept = (w.key for w in words if w.i != last or not _SUBJECT.match(w.key))
    return bool(_HEDGED.search(" ".join(kept)))


_ASKED = re.compile(r"\b[وف]?(?:ما اذا|عما|اذا ما|ان كان\w*|هل)\b[^.؛،]*$")


def _sentence_before(reading: Reading, word: Word) -> str:
    start = reading.words[max(0, word.i - _FAR)].start
    return folded(reading.text[start : word.start])


_FAR = 10  # words from «ما إذا» to what it asks
_HAVE = frozenset("has have had".split())
_NOT_DONE = frozenset("to not never no yet agreed offered".split())
_BETWEEN = frozenset("already now also just since recently finally both all been".split())


def _perfects(reading: Reading) -> Iterator[list[Word]]:
    """Yield the verbs of English perfects, whether a table knows them or not."""
    for mark in (w for w in reading.words if w.key in _HAVE and not reading.arabic):
        words = reading.clause(mark.clause)
        behind = [w for w in words if w.i > mark.i and w.key not in _BETWEEN][:1]
        ahead = [w for w in words if not behind or w.i < behind[0].i]
        unsure = sureness(reading, mark.clause) < Sureness.DONE or _is_hedged(ahead, mark.i - 1)
        plain = behind and not behind[0].capital and behind[0].key[:1].isalpha()
        if plain and not unsure and behind[0].key not in _NOT_DONE:
            yield behind


_IFS = frozenset("if unless provided once when اذا لو".split())


def _closest(pair: Pair, verb: Word, word: Word) -> list[Word]:
    """Return the closest counterparts of a word, of those in a clause with its verb's subject."""
    empty = AR_PREPOSITIONS.keys() | _IFS
    found = [m for m in pair.matches[word.i] if m.key not in empty]
    best = max((closeness(word, m) for m in found), default=0)
    found = [m for m in found if closeness(word, m) == best]
    if pair.crossed:
        found = _by_most_rows(pair, word, found)
    if pair.crossed and word.arabic:
        found = [m for m in found if m.i - 1 not in {o.i for o in found}]  # "step down" is one
    if word.i == verb.i:
        found = [m for m in found if is_act(pair.evidence, m)] or found
    if not pair.crossed and not word.arabic:
        ahead = [w for w in pair.claim.clause(verb.clause) if w.content and w.i < verb.i]
        near = pair.matches[ahead[-1].i] if ahead else ()
        there = {m.clause for m in near}
        found = [m for m in found if m.clause in there] or found
    return found


def _by_most_rows(pair: Pair, word: Word, found: list[Word]) -> list[Word]:
    """Return the counterparts that share more than a third of the rows of the one with most:
    "begun" is «بدء», and «جارتها» by a guessed measure alone.
    """
    mine = word.senses | pair.claim.across[word.i]
    rows = [len(mine & (m.senses | pair.evidence.across[m.i])) for m in found]
    return [m for m, n in zip(found, rows, strict=True) if n * 3 > max(rows)]


def _hedges(reading: Reading, word: Word) -> bool:
    return is_negator(reading, word) or is_denial(word) or level_of(reading, word) is not None


def _lead(reading: Reading, clause: int) -> Word | None:
    """Return the perfect that opens an Arabic clause, no verb of speech and no noun of action."""
    first = reading.clause(clause)[0]
    reports = {i for v in reading.verbs for i in range(v.first, v.last + 1)}
    if not first.content or first.i in reports or not opens_with_verb(reading, first):
        return None
    noun = ACTION.match(first.key) and first.key.lstrip("وف") not in HOLLOW
    if is_imperfect(first) or noun or first.key.startswith(("س", "م", "ل", "ي")):
        return None
    return first if "event" in reading.thesaurus.kinds(first.senses) else None


def lacks_its_verb(pair: Pair, word: Word) -> bool:
    """Tell whether a verb is all that the evidence lacks of a clause, and has another one there:
    «قطع متطوعون 40 ألف شجرة» on "volunteers planted 40,000 trees". The tables know the verb, so
    they have its usual renderings.
    """
    if not pair.crossed or not pair.claim.arabic or _lead(pair.claim, word.clause) != word:
        return False
    if not pair.claim.across[word.i]:
        return False
    rest = [w for w in pair.claim.clause(word.clause) if w.content and w.i != word.i]
    if len(rest) < _REST or not all(pair.matched(w) for w in rest):
        return False
    clauses = {m.clause for w in rest for m in pair.matches[w.i]}
    return any(
        (VERB.match(v.key) or v.key in PAST) and v.content and v.i not in pair.answered
        for c in clauses
        for v in pair.evidence.clause(c)
    )


_FINITE = re.compile(r"[a-z]{3,}(?:ed|s)$")


def lead_is_done(pair: Pair, clause: int) -> bool:
    """Tell whether the verb that opens an Arabic clause is told as done in the evidence: before any
    "will" there, with what it is done to or by whom; in English, where only its object lies ahead.
    """
    reading = pair.claim
    if not (pair.crossed or reading.arabic):
        past = [w for w in reading.clause(clause) if w.key in PAST or w.key.endswith("ed")]
        return bool(past) and all(_lies_behind(pair, w) for w in past)
    reporting = {v.first for v in reading.verbs}
    words = [w for w in reading.clause(clause) if w.content or w.i in reporting]
    if not pair.crossed or not words or not words[0].arabic or is_imperfect(words[0]):
        return False
    first = words[0]
    if first.i != reading.clause(clause)[0].i or not opens_with_verb(reading, first):
        return False
    return any(_done_there(pair, m, words[1 : 2 + _REST]) for m in pair.matches[first.i])


def _lies_behind(pair: Pair, verb: Word) -> bool:
    found = [m for m in pair.matches[verb.i] if closeness(verb, m) >= _SAME]
    return bool(found) and all(only_its_object(pair.evidence, m) for m in found)


def _done_there(pair: Pair, verb: Word, rest: list[Word]) -> bool:
    reading = pair.evidence
    if not (VERB.match(verb.key) or verb.key in PAST or _FINITE.match(verb.key)):
        return False
    before = [w for w in reading.clause(verb.clause) if w.i < verb.i]
    if any(level_of(reading, w) is not None or w.key in {"to", "not", "n't"} for w in before[-8:]):
        return False
    if is_governed(reading, verb) or is_wanted(reading, verb) or reading.quoted(verb):
        return False
    return any(m.clause == verb.clause for w in rest for m in pair.matches[w.i])
