"""Ask a model: fill a prompt, call, read the form; count what it cost.

In:  prompts, evidence, a question
Out: Draft, Understood or Opinions; a Bill of tokens and prompt names

A reply that is no form, or that did not end, gets one more try with the problem named. Every other
failure goes up: the pipeline decides what a reader gets instead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from pydantic import BaseModel

from mujaz.answer.writing.drafts import (
    Draft,
    Opinions,
    Understood,
    draft_schema,
    opinions_schema,
    read_form,
    understood_schema,
)
from mujaz.answer.writing.evidence import Evidence
from mujaz.answer.writing.examine import Rejected
from mujaz.answer.writing.metered import paid_for
from mujaz.answer.writing.prompt import Prompt, Prompts
from mujaz.errors import BadReply, MujazError, PromptTooLong, ReplyTruncated, SpendingCapped
from mujaz.model import Question
from mujaz.ports import ChatModel, ModelReply, ModelRequest, TokenCounter
from mujaz.tariff import Tokens

MOST_REPLY_TOKENS = 2200  # eight claims in Arabic with their quotations take some 1,800
MOST_SMALL_TOKENS = 500
_NEVER_SENT = (SpendingCapped, PromptTooLong)  # no model has read these prompts
_T = TypeVar("_T", bound=BaseModel)
LANGUAGE_NAMES = {"ar": "Modern Standard Arabic (العربية الفصحى)", "en": "English"}


@dataclass(slots=True)
class Bill:
    """What the calls for one question took."""

    prompts: list[str] = field(default_factory=list)
    model: str = ""
    tokens: dict[str, int] = field(
        default_factory=lambda: {"prompt": 0, "cached": 0, "completion": 0, "calls": 0}
    )

    def add(self, prompt: Prompt, reply: ModelReply) -> None:
        """Count one reply."""
        self.model = reply.model
        used = Tokens(
            prompt=reply.prompt_tokens, cached=reply.cached_tokens,
            completion=reply.completion_tokens,
        )  # fmt: skip
        self._count(prompt, used)

    def add_failed(self, prompt: Prompt, error: MujazError) -> None:
        """Count a call that failed: the server may have read, and even written, all the same."""
        if not isinstance(error, _NEVER_SENT):
            self._count(prompt, paid_for(error))

    @property
    def called(self) -> bool:
        """Whether a model was asked at all."""
        return self.tokens["calls"] > 0

    def _count(self, prompt: Prompt, used: Tokens) -> None:
        if prompt.name not in self.prompts:
            self.prompts.append(prompt.name)
        self.tokens["prompt"] += used.prompt
        self.tokens["cached"] += used.cached
        self.tokens["completion"] += used.completion
        self.tokens["calls"] += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where a model is asked: the model, its prompts, its tokens, today's date."""

    model: ChatModel
    prompts: Prompts
    counter: TokenCounter
    today: date
    server: str = ""  # its address: the same name on another server is another model
    most_tokens: int = 4000  # of a whole prompt
    versions: Mapping[str, str] = field(default_factory=dict)  # "brief" → "brief@1"
    second_opinion: ChatModel | None = None
    tell: Callable[[str], None] | None = None  # hears which prompt is being asked
    fence_key: bytes | None = None  # of the fence round the evidence; None: this process's own

    def prompt(self, id_: str) -> Prompt:
        """Return the version of a prompt that is in force."""
        return self.prompts.get(self.versions.get(id_, id_))

    def room(self, question: Question) -> int:
        """Return how many tokens are left for the passages of a question."""
        system, user = self.prompt("brief").fill(evidence="", **_asking(question, self.today))
        schema = str(dict(draft_schema(["P1"])))
        taken = sum(self.counter.count(text) for text in (system, user, schema))
        return max(0, self.most_tokens - taken)


async def draft(question: Question, evidence: Evidence, desk: Desk, bill: Bill) -> Draft:
    """Return the briefing that the model proposes.

    Raises: Outside, ModelFailed.
    """
    prompt = desk.prompt("brief")
    values = _asking(question, desk.today) | {"evidence": evidence.block}
    wanted = _Wanted(Draft, draft_schema(evidence.labels))
    try:
        return await _ask(desk, bill, prompt, values, wanted)
    except (BadReply, ReplyTruncated) as error:
        problem = " ".join(str(error.params.get("detail", error)).split())[:200]
        values |= {"problem": problem}
        return await _ask(desk, bill, desk.prompt("again"), values, wanted)


async def repair(
    question: Question, evidence: Evidence, rejected: Sequence[Rejected], desk: Desk, bill: Bill
) -> Draft:
    """Return the model's corrections of rejected claims; what it withdraws is not in it.

    The draft's passages are shown again, which a server's cache makes cheap; where they and the
    claims are too long together, only those that the claims cite, and then fewer claims.
    """
    prompt, claims = desk.prompt("repair"), list(rejected)
    asking = {k: v for k, v in _asking(question, desk.today).items() if k != "topic"}
    while True:
        told = "\n".join(_told(n, r) for n, r in enumerate(claims))
        values = asking | {"evidence": evidence.block, "rejected": told}
        wanted = _Wanted(Draft, draft_schema(evidence.labels))
        texts = (*prompt.fill(**values), str(dict(wanted.schema)))
        if sum(map(desk.counter.count, texts)) <= desk.most_tokens:
            break
        cited = {c.passage for r in claims for c in r.drafted.citations}
        nearer = evidence.only(cited)
        if len(nearer.exhibits) < len(evidence.exhibits):
            evidence = nearer
        elif len(claims) > 1:
            claims.pop()
        else:
            break
    return await _ask(desk, bill, prompt, values, wanted)


async def understand_question(
    question: Question, previous: Sequence[str], desk: Desk, bill: Bill
) -> Understood:
    """Return the question alone, and in both languages."""
    values = {
        "question": question.text,
        "previous": " / ".join(previous) or "-",
        "today": desk.today.isoformat(),
    }
    wanted = _Wanted(Understood, understood_schema(), MOST_SMALL_TOKENS)
    return await _ask(desk, bill, desk.prompt("understand"), values, wanted)


async def opinions(pairs: Sequence[tuple[str, str]], desk: Desk, bill: Bill) -> Opinions:
    """Return what a second model holds of (claim, evidence) pairs."""
    told = "\n\n".join(
        f"[{n}] evidence: {evidence}\n[{n}] sentence: {claim}"
        for n, (claim, evidence) in enumerate(pairs)
    )
    wanted = _Wanted(Opinions, opinions_schema(), MOST_SMALL_TOKENS)
    return await _ask(desk, bill, desk.prompt("check"), {"claims": told}, wanted)


@dataclass(frozen=True, slots=True)
class _Wanted(Generic[_T]):
    """The form that a reply must have, and how long it may be."""

    form: type[_T]
    schema: Mapping[str, object]
    most_tokens: int = MOST_REPLY_TOKENS


async def _ask(
    desk: Desk, bill: Bill, prompt: Prompt, values: Mapping[str, str], wanted: _Wanted[_T]
) -> _T:
    if desk.tell is not None:
        desk.tell(prompt.id)
    system, user = prompt.fill(**values)
    model = desk.second_opinion if prompt.id == "check" else desk.model
    assert model is not None
    request = ModelRequest(
        system=system, user=user, schema_name=wanted.form.__name__.lower(),
        schema=wanted.schema, most_tokens=wanted.most_tokens,
    )  # fmt: skip
    try:
        reply = await model.complete(request)
    except MujazError as error:
        bill.add_failed(prompt, error)
        raise
    bill.add(prompt, reply)
    return read_form(wanted.form, reply.text)


def _asking(question: Question, today: date) -> dict[str, str]:
    topic = f"Topic: {question.topic}\n" if question.topic else ""
    return {
        "question": question.text,
        "language": LANGUAGE_NAMES[question.language],
        "today": today.isoformat(),
        "topic": topic,
    }


def _told(n: int, rejected: Rejected) -> str:
    """Return one rejected claim with what was wrong, for the repair prompt."""
    drafted = rejected.drafted
    cited = "; ".join(f"{c.passage}: {c.quote!r}" for c in drafted.citations) or "nothing"
    reasons = "; ".join(f"{r.check}: {r.detail}" for r in rejected.reasons)
    return f"[{n}] claim: {drafted.text}\n    cited: {cited}\n    rejected: {reasons}"
