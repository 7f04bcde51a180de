"""Who stands behind a claim as its speaker, where the claim does not name him itself.

In:  a drafted claim, whom the rules that read articles take for the speaker of its sentences
Out: the name to be put behind it, or ""; a reason where the claim names somebody else of them
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.reported.reporting import Reporter
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.verify.grammar.pair import paired
from mujaz.answer.verify.grammar.reading import read
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.answer.writing.drafts import DraftedClaim
from mujaz.language.sentences import split_sentences
from mujaz.language.tables import function_words
from mujaz.language.tokens import is_arabic, stems, tokenize
from mujaz.model import Reason

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_SAYS_THAT = re.compile(r"\s(?:[إأا]ن(?:ه|ها|هم)?|ب[أا]ن(?:ه|ها)?|that)\s|[:«»“”\"]")
_APPOSED = re.compile(r"\s*[,،]\s*[^,،.;؛:]+")


def tag_of(drafted: DraftedClaim, speaker: str, own: Sequence[str], words: Thesaurus) -> str:
    """Return the name to be put behind a claim, "" where the claim has it already.

    Names across scripts are compared by what they mean; what the claim says of its speaker itself
    the verifier has compared. A name in the other script is shown only where the form has none.
    """
    if not speaker or names(drafted.text, speaker):
        return ""
    arabic = is_arabic(drafted.text)
    if is_arabic(speaker) == arabic:
        return "" if any(_is_called(speaker, one) for one in own) else speaker
    if own or _names_across(drafted.text, speaker, words):
        return ""
    named = drafted.speaker
    return named if named and is_arabic(named) == arabic else speaker


def _is_called(speaker: str, own: str) -> bool:
    """Tell whether the claim names in full whom its sentence calls by one noun: «الشركة», «شركة
    الكهرباء».
    """
    called, full = tokenize(speaker), tokenize(own)
    return (
        len(called) == 1
        and len(full) > 1
        and called[0].key.startswith("ال")
        and full[0].key == called[0].key.removeprefix("ال")
    )


def own_speakers(text: str, reporter: Reporter) -> list[str]:
    """Return whom a claim itself names as those who speak in it."""
    found = (r for r in reporter.read(text, split_sentences(text)) if r is not None)
    named = [s for r in found if not r.carried for s in (r.speaker, *(v.words for v in r.voices))]
    return [s for s in dict.fromkeys(named) if s and s.lower() not in _PRONOUNS]


def against_other_voice(own: Sequence[str], core: Sequence[Unit]) -> list[Reason]:
    """Return a reason where a claim has somebody speak whom its sentences name, in the same script,
    but not as one of those who speak there; what is told of a speaker beside his name is he too.
    """
    reports = [u.report for u in core]
    if not own or any(r is None or not r.speaker for r in reports):
        return []
    voices = {s for r in reports if r for s in (r.speaker, *(v.words for v in r.voices)) if s}
    beside = [_beside(u, voice) for u in core for voice in voices]
    spoken = frozenset().union(*map(_naming, (*voices, *beside)))
    told = frozenset().union(*(_naming(u.text) for u in core)) - spoken
    for speaker in own:
        ours = _naming(speaker)
        if ours & told and not ours & spoken:
            detail = f"in the evidence these are words of {' / '.join(sorted(voices))!r}"
            return [Reason(check="speaker", detail=f"{detail}, not of {speaker!r}")]
    return []


def _beside(unit: Unit, voice: str) -> str:
    """Return what stands from a speaker's name to the verb, or from there to what he says: "Ahmed
    Salem, the health minister, said", «قال كمال راشد في بيان للوزارة إن».
    """
    if unit.report is None:
        return ""
    text, verb = unit.text, unit.report.start - unit.start
    at = text.rfind(voice, 0, max(verb, 0))
    if at >= 0:
        return text[at:verb]
    at = text.find(voice, max(verb, 0))
    if at < 0:
        return ""
    rest = text[at + len(voice) :]
    ends = _SAYS_THAT.search(rest) or _APPOSED.match(rest)
    if ends is None:
        return ""
    return ends[0] if ends.re is _APPOSED else rest[: ends.start()]


def _naming(text: str) -> frozenset[str]:
    """Return the stems of a text that can name somebody."""
    return frozenset(stems(text)).difference(*function_words().values())


def names(text: str, speaker: str) -> bool:
    """Return whether a text names a speaker: by the last word of the name, or by the first two.

    «كمال راشد رئيس غرفة الملاحة» is named by «كمال راشد»: what follows a name may be an office.
    """
    words = [t.key for t in tokenize(speaker)]
    keys = [t.key for t in tokenize(text)]
    first_two = any(keys[n : n + 2] == words[:2] for n in range(len(keys)))
    return bool(words) and (
        any(key.endswith(words[-1]) for key in keys) or (len(words) > 2 and first_two)
    )


def _names_across(text: str, speaker: str, words: Thesaurus) -> bool:
    pair = paired(read(speaker, words), read(text, words))
    told = pair.claim.content
    return bool(told) and all(pair.matches[w.i] for w in told)
