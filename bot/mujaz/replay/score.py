"""Score what a reader would get: every sentence against its citations, the answer against its case.

In:  a case, the Answer, the articles behind it, what the calls took
Out: Score: shares with numerator and denominator, verdicts per sentence, what the case misses

- Citation recall and precision are those of ALCE (Gao et al. 2023): a sentence counts where its
  citations together say all that it says; a citation counts where its sentence is supported and
  it either supports it alone or the others do not do without it. Our verifier is the judge: it is
  deterministic and knows Arabic.
- Support is that of ARGUE (Mayfield et al. 2024): pairs of sentence and citation in which the
  citation alone supports the sentence.
- Facts are the nuggets that the case lists.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from mujaz.answer.verify.check import check_claim
from mujaz.answer.verify.form.tongue import check_language
from mujaz.language.fold import find_quote, fold_key
from mujaz.language.tokens import stems
from mujaz.model import (
    Answer,
    Article,
    Briefing,
    Citation,
    Claim,
    ClaimKind,
    Language,
    Reason,
    Refusal,
)
from mujaz.replay.case import Case

SHARES = (
    "recall", "precision", "support", "exact", "facts", "language", "outcome", "drafted",
)  # fmt: skip
Gravity = Literal["unsafe", "poor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many; of nothing, it is no figure."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share, from 0 to 1."""
        return self.hits / self.of if self.of else None

    def __add__(self, other: Share) -> Share:
        return Share(hits=self.hits + other.hits, of=self.of + other.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One citation of a sentence: the article's file and its words."""

    file: str
    quote: str
    alone: bool  # whether it supports the sentence by itself
    needed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence that a reader gets, with the verdict on it."""

    text: str
    speaker: str
    cited: tuple[Cited, ...]
    reasons: tuple[Reason, ...]  # against it, by its citations together
    exact: bool  # whether every quotation stands in its article, letter for letter

    @property
    def supported(self) -> bool:
        """Whether its citations together say all that it says."""
        return not self.reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """What an answer lacks, or must not have; `unsafe` is what no reader may ever get."""

    what: str
    gravity: Gravity


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What the calls of one case took, as recorded."""

    calls: int = 0
    prompt: int = 0
    longest: int = 0  # tokens of the longest prompt
    cached: int = 0
    completion: int = 0
    ms: float = 0.0
    price: float | None = None  # in the currency of the prices given

    def __add__(self, other: Spent) -> Spent:
        prices = [p for p in (self.price, other.price) if p is not None]
        return Spent(
            calls=self.calls + other.calls, prompt=self.prompt + other.prompt,
            longest=max(self.longest, other.longest), cached=self.cached + other.cached,
            completion=self.completion + other.completion, ms=self.ms + other.ms,
            price=sum(prices) if prices else None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What became of one case with one model and one set of prompts."""

    case: str
    question: str
    language: str
    model: str
    origin: str
    weak: bool
    prompts: tuple[str, ...]
    outcome: str  # "briefing", "extract" (the model failed) or "refusal: reason"
    headline: str
    sentences: tuple[Sentence, ...]
    shares: Mapping[str, Share]
    kept: int
    repaired: int
    dropped: tuple[tuple[str, tuple[Reason, ...]], ...]
    spent: Spent
    failing: tuple[Failing, ...] = ()
    known: str = ""  # why it is known to lack something today
    message: str = ""  # of a refusal
    opinions: tuple[str, ...] = field(default=())  # what a second model held against sentences

    @property
    def passed(self) -> bool:
        """Whether the answer is what it must be; of a weak model only that nothing is unsafe.

        What is known to be lacking is allowed, until it is there.
        """
        lenient = self.weak or bool(self.known)
        return not any(f.gravity == "unsafe" or not lenient for f in self.failing)

    @property
    def outgrown(self) -> bool:
        """Whether it lacks nothing any more, and the case still says that it does."""
        return bool(self.known) and not self.weak and not self.failing


Against = Callable[[str, Language, Sequence[Citation]], Awaitable[tuple[Reason, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Gives the verdict on every sentence of an answer; `against` is the product's verifier."""

    against: Against
    articles: Mapping[str, Article]  # those that the answer cites, by id

    async def sentences(self, answer: Answer) -> tuple[Sentence, ...]:
        """Return the sentences of an answer with their verdicts; a refusal has none."""
        if isinstance(answer, Refusal):
            return ()
        told = {c.text for c in answer.claims}
        sides = [
            Claim(text=s.text, kind=ClaimKind.EVENT, speaker="", citations=s.citations)
            for d in answer.disagreements for s in d.sides if s.text not in told
        ]  # fmt: skip
        return tuple([await self._sentence(c, answer.language) for c in (*answer.claims, *sides)])

    async def _sentence(self, claim: Claim, language: Language) -> Sentence:
        together = await self.against(claim.text, language, claim.citations)
        cited = [
            await self._cited(claim, language, n, held=not together)
            for n in range(len(claim.citations))
        ]
        return Sentence(
            text=claim.text, speaker=claim.speaker, cited=tuple(cited), reasons=together,
            exact=not check_claim(claim, self.articles),
        )  # fmt: skip

    async def _cited(self, claim: Claim, language: Language, n: int, *, held: bool) -> Cited:
        """Return one citation: whether it supports alone, and whether the others need it."""
        citation = claim.citations[n]
        rest = [*claim.citations[:n], *claim.citations[n + 1 :]]
        alone = not await self.against(claim.text, language, [citation])
        missed = not rest or bool(await self.against(claim.text, language, rest))
        article = self.articles.get(citation.article_id)
        return Cited(
            file=article.file if article else citation.article_id, quote=citation.quote,
            alone=alone, needed=held and (alone or missed),
        )  # fmt: skip


def outcome_of(answer: Answer) -> str:
    """Return in a word what a reader gets."""
    if isinstance(answer, Refusal):
        return f"refusal: {answer.reason.value}"
    return "briefing" if answer.writer == "model" else "extract"


def shares_of(case: Case, answer: Answer, sentences: Sequence[Sentence]) -> dict[str, Share]:
    """Return the shares of one answer."""
    cited = [c for s in sentences for c in s.cited]
    told = [s.text for s in sentences]
    audit = answer.audit
    refusing = case.expect.kind == "refusal"
    return {
        "recall": _share([s.supported for s in sentences]),
        "precision": _share([c.needed for c in cited]),
        "support": _share([c.alone for c in cited]),
        "exact": _share([s.exact for s in sentences]),
        "facts": _share([any(tells(w, told) for w in f.any) for f in case.expect.facts]),
        "language": _share([check_language(t, case.language) is None for t in told]),
        "outcome": _share([(isinstance(answer, Refusal)) == refusing]),
        "drafted": Share(
            hits=audit.accepted, of=audit.accepted + len(audit.dropped),
        ),
    }  # fmt: skip


def _share(held: Sequence[bool]) -> Share:
    return Share(hits=sum(held), of=len(held))


def tells(wording: str, told: Sequence[str]) -> bool:
    """Return whether one sentence has every word of a wording, whatever its endings."""
    wanted = frozenset(stems(wording))
    return any(wanted <= frozenset(stems(text)) for text in told)


def failing_of(
    case: Case, answer: Answer, sentences: Sequence[Sentence], spent: Spent
) -> Iterator[Failing]:
    """Yield what an answer has that it must not have, then what it lacks."""
    yield from _unsafe(case, answer, sentences)
    expect, outcome = case.expect, outcome_of(answer)
    if expect.kind == "refusal":
        reasons = [f"refusal: {r.value}" for r in expect.reasons]
        if outcome.startswith("refusal") and reasons and outcome not in reasons:
            yield Failing(what=f"{outcome}; expected {' or '.join(reasons)}", gravity="poor")
        return
    if outcome != "briefing":
        why = answer.audit.fallback
        said = f"{outcome}{f' ({why})' if why else ''}"
        yield Failing(what=f"{said}; expected a briefing by the model", gravity="poor")
    files = {c.file for s in sentences for c in s.cited}
    for wanted in expect.cite:
        if not any(name.startswith(wanted) for name in files):
            yield Failing(what=f"does not cite {wanted}", gravity="poor")
    told = [s.text for s in sentences]
    for fact in expect.facts:
        if not any(tells(wording, told) for wording in fact.any):
            yield Failing(what=f"does not tell: {fact.any[0]}", gravity="poor")
    if expect.most_tokens is not None and spent.longest > expect.most_tokens:
        what = f"a prompt of {spent.longest} tokens; at most {expect.most_tokens}"
        yield Failing(what=what, gravity="poor")


def _unsafe(case: Case, answer: Answer, sentences: Sequence[Sentence]) -> Iterator[Failing]:
    if case.expect.kind == "refusal" and isinstance(answer, Briefing):
        yield Failing(what="a briefing; expected a refusal", gravity="unsafe")
    for sentence in sentences:
        if not sentence.exact:
            yield Failing(what=f"a quotation is not exact: {sentence.text}", gravity="unsafe")
        if not sentence.supported:
            checks = ", ".join(r.check for r in sentence.reasons)
            yield Failing(what=f"not supported ({checks}): {sentence.text}", gravity="unsafe")
        if check_language(sentence.text, case.language) is not None:
            yield Failing(what=f"not in {case.language}: {sentence.text}", gravity="unsafe")
    headline = answer.headline if isinstance(answer, Briefing) else ""
    shown = fold_key("\n".join([headline, *(s.text for s in sentences)]))
    for words in case.expect.not_say:
        if fold_key(words) in shown:
            yield Failing(what=f"says {words!r}", gravity="unsafe")
    for voice in case.expect.speakers:
        yield from _voices(voice.quote, voice.speaker, sentences)


def _voices(quote: str, speaker: str, sentences: Sequence[Sentence]) -> Iterator[Failing]:
    """Yield where words of an article are given to somebody else, or to nobody."""
    resting = [s for s in sentences if any(find_quote(quote, c.quote) is not None for c in s.cited)]
    if not resting:
        yield Failing(what=f"no sentence rests on «{quote}»", gravity="poor")
    named = fold_key(speaker)
    if resting and not any(
        named in fold_key(s.speaker) or named in fold_key(s.text) for s in resting
    ):
        yield Failing(what=f"«{quote}» is not given to {speaker}", gravity="unsafe")
