"""C9: who says it in the claim says it in the evidence.

In:  a Pair
Out: Reasons

The statement of the claim is looked up among those of the evidence by its words; where the one
that fits best has another speaker, the words have changed hands.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.acts import RESUMED, acts
from mujaz.answer.verify.grammar.cited import APART
from mujaz.answer.verify.grammar.denying import is_negator, no_comment
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.namesake import is_the_same
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.answer.verify.speech.contested import DISPUTES
from mujaz.answer.verify.speech.measured import POINTING
from mujaz.answer.verify.speech.silent import says_nothing, silent_words
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_HEAD = 3  # words of a claim's speaker that must be the evidence's


def check_speakers(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a statement has another speaker in the evidence."""
    theirs = statements(pair.evidence)
    for statement in statements(pair.claim):
        speaker = _head(pair, statement)
        if pair.crossed and not _somebody(pair, speaker):
            continue  # "he demanded control of the airport": no name stands there
        named = _found(pair, speaker)
        if _only_silent(pair, named, theirs):
            words = " ".join(w.raw for w in speaker)
            yield Reason(check="speaker", detail=f"in the evidence {words!r} does not comment")
            continue
        fitting = fitting_statements(pair, statement, _comparable(pair, statement, theirs))
        if not speaker or not fitting:
            continue
        if not named and _is_the_named(pair, speaker, fitting):
            continue
        if not named and not pair.crossed and not _pronoun(pair, speaker, fitting):
            words = " ".join(w.raw for w in speaker)
            yield Reason(check="speaker", detail=f"the evidence does not name {words!r}")
        if not named or any(_shared(pair, _by_name(pair, speaker, s), s) for s in fitting):
            continue
        if any(is_the_same(pair, statement, named, s) for s in fitting):
            continue
        if _same_act(pair, statement, named):
            continue
        if _told_of(pair, statement, named, fitting):
            continue
        own = [s for s in theirs if named & set(s.speaker) and not _only_answers(pair.evidence, s)]
        if any(_own_words(pair, statement, s, fitting) for s in own):
            continue
        rival = _rival(pair, speaker, fitting, theirs)
        if rival is None:
            continue
        words = " ".join(w.raw for w in speaker)
        other = " ".join(pair.evidence.words[i].raw for i in rival.speaker)
        yield Reason(
            check="speaker",
            detail=f"in the evidence these are words of {other!r}, not of {words!r}",
        )


def _only_silent(pair: Pair, named: set[int], theirs: list[Statement]) -> bool:
    """Tell whether all that the speaker of the claim does in the evidence is to say nothing."""
    reading = pair.evidence
    tells_silence = any(no_comment(pair.claim, w) for w in pair.claim.words)
    if tells_silence or not named & silent_words(reading):
        return False
    return not any(named & set(s.speaker) for s in theirs if not says_nothing(reading, s))


def _comparable(pair: Pair, ours: Statement, theirs: list[Statement]) -> list[Statement]:
    """Return the statements of the evidence that one of the claim can be: what somebody denies is
    what another has said, and who declines to comment says nothing.
    """
    if ours.strength in _DENIALS:
        return [s for s in theirs if s.strength in _DENIALS]
    if DISPUTES.search(fold_key(pair.claim.text)):
        return [s for s in theirs if not says_nothing(pair.evidence, s)]
    return [s for s in theirs if not _only_answers(pair.evidence, s)]


def _only_answers(reading: Reading, statement: Statement) -> bool:
    """Tell whether somebody says nothing of his own, but denies what stands before, or is silent
    on it: "…; the commission rejected the claim", «؛ ونفت الإدارة ذلك».
    """
    if says_nothing(reading, statement):
        return True
    return statement.strength in _DENIALS and all(i < statement.verb for i in statement.said)


def _is_the_named(pair: Pair, speaker: list[Word], fitting: list[Statement]) -> bool:
    """Tell whether "the company" speaks for a body that the evidence calls by its name, and no
    other noun of that kind.
    """
    if pair.crossed or pair.claim.arabic or len(speaker) != 1:
        return False
    (word,) = speaker
    led = bool(word.i) and pair.claim.words[word.i - 1].key == "the"
    words = [pair.evidence.words[i] for s in fitting for i in s.speaker]
    bodies = any(w.key in POINTING for w in words)
    return led and word.key in POINTING and not bodies and any(w.capital for w in words)


def _somebody(pair: Pair, speaker: list[Word]) -> bool:
    """Tell whether words can name a speaker: an act alone (`بالسيطرة`) does not."""
    kinds = [
        pair.claim.thesaurus.kinds(w.senses | pair.claim.across[w.i]) for w in speaker
    ]  # fmt: skip
    named = any(w.capital or any(s[0] == "e" for s in w.senses) for w in speaker)
    return named or any(not k or k & {"person", "institution", "place"} for k in kinds)


def _own_words(
    pair: Pair, ours: Statement, own: Statement, fitting: list[Statement]
) -> bool:  # fmt: skip
    """Tell whether the claim's speaker says it in words of his own, though another one's tell more
    of what it is about: "the police said they had received no complaint of the assault".
    """
    told = {m.i for i in ours.said for m in pair.matches[i]}
    said = [i for i in own.said if pair.evidence.words[i].content]
    if len(said) >= _OWN and all(i in told for i in said):
        return True
    denied = [_denies(pair.evidence, s) for s in fitting]
    return bool(told & own.said) and _denies(pair.claim, ours) and (
        _denies(pair.evidence, own) and not any(denied)
    )  # fmt: skip


def _by_name(pair: Pair, speaker: list[Word], theirs: Statement) -> list[Word]:
    """Return the words of an English speaker's own name, where the evidence has all of it and names
    another: the team of "Fadi Haddad, the captain of Nasr" is another speaker's too.
    """
    rival = [pair.evidence.words[i] for i in theirs.speaker if i not in pair.answered]
    named = sum(w.raw[:1].isupper() and not is_title(w) for w in rival) >= _NAME
    opening = [w for w in speaker if w.clause == speaker[0].clause] if speaker else []
    apart = len(speaker) > len(opening) and len(opening) >= _NAME
    full = all(w.raw[:1].isupper() and not is_title(w) and pair.matched(w) for w in opening)
    return opening if named and apart and full else speaker


_NAME = 2  # words of a full name


_OWN = 2  # words of a statement that a claim must have at least


def _denies(reading: Reading, statement: Statement) -> bool:
    clauses = {reading.words[i].clause for i in statement.said}
    return any(is_negator(reading, w) for c in clauses for w in reading.clause(c))


_CITING = frozenset({"citing", "cited", "نقلا"})


def _same_act(pair: Pair, statement: Statement, named: set[int]) -> bool:
    """Tell whether the evidence has the claim's verb with the claim's speaker right at it, inside
    what another reports: "Reuters reported that lenders asked for loans"; or whether the speaker
    is the outlet that cites others.
    """
    words = pair.evidence.words
    theirs = statements(pair.evidence)
    outer = {s.verb for s in theirs}
    for verb in pair.matches[statement.verb]:
        beside = {i for i in named if 0 < abs(i - verb.i) <= _NEAR and i not in outer}
        beside = {i for i in beside if words[i].clause == verb.clause}
        if verb.i not in outer and any(i < verb.i or verb.arabic for i in beside):
            return True
    cites = any(words[s.verb].key in _CITING for s in theirs)
    return cites and any(named & set(s.speaker) for s in theirs)


_CALLS = frozenset({"called-for", "asked", "promised", "praised", "rejected", "warned"})


def _told_of(pair: Pair, ours: Statement, named: set[int], fitting: list[Statement]) -> bool:
    """Tell whether a source tells that the claim's speaker does it: «تظاهر الآلاف للمطالبة برحيل
    الحكومة، بحسب شهود». He acts last before it.
    """
    words = pair.evidence.words
    firsts = {s.verb for s in fitting}
    if ours.strength not in _CALLS:
        return False
    if any(_resumes(pair, ours, s) for s in statements(pair.evidence) if named & set(s.speaker)):
        return True
    if any(words[i].clause == words[v].clause for i in named for v in firsts):
        return False
    doers = {i for act in acts(pair.evidence) for i in act.agent.union(act.row[:_NAME])}
    for act in pair.matches[ours.verb]:
        own = {act.i + 1, act.i + 2} if act.arabic and not act.key.startswith("ل") else set()
        last = max((i for i in doers if i < act.i), default=-1)
        if act.i not in firsts and named & doers & {*own, last} and all(
            act.i in s.said for s in fitting
        ):  # fmt: skip
            return True
    return False


def _resumes(pair: Pair, ours: Statement, theirs: Statement) -> bool:
    """Tell whether somebody says of all before it what the claim has him say: «في خطوة رحبت بها
    منظمات حقوقية», "a move welcomed by rights groups".
    """
    verb = pair.evidence.words[theirs.verb]
    behind = next_key(pair.evidence, verb)
    back = behind in RESUMED if verb.arabic else behind == "by"
    return back and verb in pair.matches[ours.verb]


_DENIALS = frozenset({"denied", "rejected"})


def _found(pair: Pair, speaker: list[Word]) -> set[int]:
    """Return the words of the evidence that name a speaker: names that share a root do not."""
    return {
        m.i for w in speaker for m in pair.matches[w.i] if pair.firm(w) or not w.arabic
    }  # fmt: skip


def _shared(pair: Pair, speaker: list[Word], theirs: Statement) -> bool:
    """Tell whether a speaker of the claim can be that of a statement: it has one of his words,
    or nobody is named there, or the words in between call him by his office.
    """
    if not theirs.speaker:
        return True
    said = frozenset(i for s in statements(pair.evidence) for i in s.said)
    matched = _found(pair, speaker)
    if matched & set(theirs.speaker):
        return True
    if _points_back(pair, theirs) and any(
        pair.evidence.words[i].raw[:1].isupper() or not pair.evidence.words[i].key.startswith("ال")
        for i in matched if i < min(theirs.speaker)
    ):  # fmt: skip
        return True
    first, last = min(theirs.speaker), max(theirs.speaker)
    others = frozenset(
        i for s in statements(pair.evidence) if s.verb != theirs.verb for i in s.speaker
    ) - frozenset(theirs.speaker)
    apart = said | _addressees(pair) | others
    return any(
        first - _NEAR <= i <= last + _NEAR and i not in apart and not _led_away(pair, last, i)
        for i in matched
    )


_AWAY = APART - frozenset("في من علي عن الي حول لدي".split()) | {"مع", "ان"}


def _led_away(pair: Pair, last: int, i: int) -> bool:
    """Tell whether an Arabic word behind a speaker's name belongs to when or before whom he
    speaks: «قال الوزير بعد لقائه السفير إن».
    """
    between = pair.evidence.words[last + 1 : i]
    return pair.evidence.arabic and any(w.key in _AWAY for w in between)


def _rival(
    pair: Pair, speaker: list[Word], fitting: list[Statement], theirs: list[Statement]
) -> Statement | None:
    """Return whose words they are, where the claim's speaker has another part in the evidence.

    He has another part where he speaks in a statement that does not fit, or where he stands in
    what is said; else he may be the same man by another name.
    """
    named = _found(pair, speaker)
    others = [s for s in theirs if s not in fitting]
    speaks = any(named & set(s.speaker) for s in others)
    spoken_of = any(named & s.said for s in theirs) or bool(named & _addressees(pair))
    words = pair.evidence.words
    clauses = {words[i].clause for s in fitting for i in s.said}
    beside = any(words[i].clause in clauses for i in named)
    apart = any(_parted(pair, named, s) for s in fitting)
    away = any(
        0 < i - max(s.speaker) <= _BEYOND and _led_away(pair, max(s.speaker), i)
        for s in fitting if s.speaker for i in named
    )  # fmt: skip
    silent = any(_is_silent(pair, i) for i in named)
    return fitting[0] if speaks or spoken_of or beside or apart or away or silent else None


def _is_silent(pair: Pair, i: int) -> bool:
    """Tell whether who stands at a word says nothing: «فيما لم يعلق لافروف», "; the ministry
    declined to comment".
    """
    reading = pair.evidence
    clause = reading.clause(reading.words[i].clause)
    silent = [w for w in clause if no_comment(reading, w)]
    if reading.arabic:
        return bool(silent)
    return any(i < w.i for w in silent) and not any(v.first < i for v in _verbs_of(reading, clause))


def _verbs_of(reading: Reading, clause: list[Word]) -> list[SpeechVerb]:
    return [v for v in reading.verbs if clause[0].i <= v.first <= clause[-1].i]


_BEYOND = 9  # words from a speaker to whom he met before he spoke
_PARTING = frozenset("while whereas but".split())


def _parted(pair: Pair, named: set[int], theirs: Statement) -> bool:
    """Tell whether an English speaker stands on the other side of a mark that parts two subjects:
    "commuters complained; the operator blamed a signal".
    """
    reading = pair.evidence
    if pair.claim.arabic or reading.arabic or not theirs.speaker or not named:
        return False
    first, last = min(theirs.speaker), max(named)
    if last >= first:
        return False
    between = reading.words[last + 1 : first + 1]
    gap = reading.text[reading.words[last].end : reading.words[first].start]
    parted = ";" in gap or any(w.key in _PARTING for w in between)
    return parted and any(w.i not in named and reading.predicate(w) for w in between[:-1])


_BODY = frozenset(
    """
    company firm club group party bank airline agency council union school university hospital
    الشركة الشركه النادي المجموعه الحزب البنك المصرف الوكاله المجلس النقابه الجامعه المستشفي
    """.split()
)


def _points_back(pair: Pair, theirs: Statement) -> bool:
    """Tell whether a speaker is a body that was named before: "which the company denied"."""
    words = [pair.evidence.words[i] for i in theirs.speaker]
    return bool(words) and all(w.key in _BODY for w in words)


_TELL = frozenset("told tells tell telling ابلغ ابلغت اخبر اخبرت".split())


def _addressees(pair: Pair) -> frozenset[int]:
    """Return the words that say to whom something is told: "Nair told analysts"."""
    words = pair.evidence.words
    return frozenset(i for w in words if w.key in _TELL for i in range(w.i + 1, w.i + 1 + _NEAR))


_NEAR = 3  # words from a speaker's name in which his office stands


def _pronoun(pair: Pair, speaker: list[Word], fitting: list[Statement]) -> bool:
    """Tell whether the evidence may call the speaker by a pronoun: not where he is named, and those
    who say it have names of their own.
    """
    words = pair.evidence.words
    owns = [any(is_name(pair.evidence, words[i]) for i in s.speaker) for s in fitting]
    if all(owns) and speaker and all(is_name(pair.claim, w) for w in speaker):
        return False
    return any(w.key in {"he", "she", "they"} for w in words)


def _head(pair: Pair, statement: Statement) -> list[Word]:
    words = [pair.claim.words[i] for i in statement.speaker]
    return words[:_HEAD] if pair.claim.arabic else words


def fitting_statements(
    pair: Pair, statement: Statement, theirs: list[Statement]
) -> list[Statement]:
    """Return the statements of the evidence that say most of what one of the claim says."""
    said: list[Word] = [pair.claim.words[i] for i in statement.said]
    scores = [sum(bool({m.i for m in pair.matches[w.i]} & s.said) for w in said) for s in theirs]
    best = max(scores, default=0)
    if best < min(2, len(said)):
        return []
    return [s for s, score in zip(theirs, scores, strict=True) if score == best] if best else []
