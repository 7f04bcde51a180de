"""Choose the passages that a model is shown, number them, and fence them in.

In:  the weighed units of a question, a counter of tokens, how many tokens there are
Out: Evidence: numbered passages, most relevant first, never cut; the block of text for the prompt

The fence carries letters that nobody who writes an article can know: they are drawn from the text
itself with a key of this process. The same evidence gets the same fence, so that the server's
prompt cache serves the calls of one question.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.weigh import Weight
from mujaz.answer.writing.extract import Chosen
from mujaz.language.controls import without_controls
from mujaz.model import Article, DateSpan, Passage, Precision
from mujaz.ports import TokenCounter

MOST_PASSAGES = 12
_MOST_DATES = 6  # resolved dates told of one passage
_FENCE_LETTERS = 12
_KEY = secrets.token_bytes(32)
_DAYS = frozenset({Precision.DAY, Precision.MONTH})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One numbered passage, with the sentences in it."""

    label: str  # P1, P2 …
    passage: Passage
    article: Article
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class Evidence:
    """All that a model is shown of the corpus for one question."""

    exhibits: tuple[Exhibit, ...]
    key: bytes = _KEY

    @property
    def labels(self) -> list[str]:
        """The labels that a claim may cite."""
        return [e.label for e in self.exhibits]

    def get(self, label: str) -> Exhibit | None:
        """Return the passage of a label."""
        return next((e for e in self.exhibits if e.label == label), None)

    def only(self, labels: Collection[str]) -> Evidence:
        """Return the passages of some labels, which keep them; all where no label is known."""
        kept = tuple(e for e in self.exhibits if e.label in labels)
        return Evidence(exhibits=kept or self.exhibits, key=self.key)

    @cached_property
    def block(self) -> str:
        """The passages as the prompt shows them, between two fences."""
        body = "\n\n".join(_shown(e) for e in self.exhibits)
        digest = hmac.new(self.key, body.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
        fence = digest[:_FENCE_LETTERS]
        return f"=== passages {fence} ===\n{body}\n=== end of passages {fence} ==="


def choose_evidence(
    weighed: Sequence[Chosen], counter: TokenCounter, *, most_tokens: int,
    key: bytes | None = None,
) -> Evidence:  # fmt: skip
    """Return the passages that may answer, best first, as many as there are tokens for.

    `key`: what the fence is drawn with; only a replay names one, so that its prompts come again.
    A passage that does not fit is left out whole, and a shorter one behind it may take its place.
    """
    key = key or _KEY
    of_passage: dict[str, list[Chosen]] = {}
    for chosen in weighed:
        of_passage.setdefault(chosen.unit.passage.id, []).append(chosen)
    groups = [g for g in of_passage.values() if any(fits(c.weight) for c in g)]
    if not any(may_answer(c.weight) for group in groups for c in group):
        return Evidence(exhibits=(), key=key)
    ranked = sorted(groups, key=lambda group: (-_worth(group), group[0].unit.passage.id))
    left = most_tokens
    exhibits: list[Exhibit] = []
    for group in ranked:
        unit = group[0].unit
        exhibit = Exhibit(
            label=f"P{len(exhibits) + 1}", passage=unit.passage, article=unit.article,
            units=tuple(c.unit for c in group),
        )  # fmt: skip
        cost = counter.count(_shown(exhibit)) + 2
        if cost > left:
            continue
        left -= cost
        exhibits.append(exhibit)
        if len(exhibits) == MOST_PASSAGES:
            break
    return Evidence(exhibits=tuple(exhibits), key=key)


def fits(weight: Weight) -> bool:
    """Return whether a sentence has the names, the speaker and the time that are asked about.

    These a model confuses. The words of what is asked need not be there: a model understands some
    that no table links.
    """
    return weight.answers or (weight.names == 1 and weight.speaker and weight.time)


def may_answer(weight: Weight) -> bool:
    """Return whether a sentence is near enough for a model to be asked at all."""
    return weight.answers or (fits(weight) and weight.content > 0)


def _worth(group: Sequence[Chosen]) -> float:
    """Return how much a passage promises: what answers goes before what may, and that before the
    rest.
    """
    return max(c.weight.score + 100 * c.weight.answers + 50 * may_answer(c.weight) for c in group)


def _shown(exhibit: Exhibit) -> str:
    """Return one passage with what is known of it, free of characters that nobody sees."""
    article = exhibit.article
    publisher = article.publisher or article.distributor or "unknown"
    head = (
        f"[{exhibit.label}] article {article.id}; publisher: {publisher};"
        f" published: {_day(article.published)}; language: {article.language}"
    )
    dates = [
        f'"{d.text}" = {_iso(d.span)}'
        for unit in exhibit.units
        for d in unit.dates
        if d.span is not None and d.span.precision in _DAYS
    ]
    lines = [head]
    if dates:
        lines.append("dates: " + "; ".join(dict.fromkeys(dates[:_MOST_DATES])))
    return without_controls("\n".join([*lines, exhibit.passage.text]))


def _day(span: DateSpan | None) -> str:
    if span is None:
        return "unknown"
    day = _iso(span)
    return day if span.basis == "stated" else f"{day} ({span.basis})"


def _iso(span: DateSpan) -> str:
    """Return a day as 2025-04-04, a month as 2025-04, a range as both of its ends."""
    if span.precision is Precision.MONTH:
        return span.start.strftime("%Y-%m")
    if span.start == span.end:
        return span.start.isoformat()
    return f"{span.start.isoformat()} to {span.end.isoformat()}"
