"""A port strike in two languages, and drafts about it, for the tests of the writer with a model."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from answer.answer_kit import article, concepts
from mujaz.answer.lane import Lane
from mujaz.answer.sentences.gather import Gatherer
from mujaz.answer.writing.generate import Desk
from mujaz.answer.writing.prompt import Prompts
from mujaz.ports import ModelRequest
from mujaz.testing import MemorySearcher, MemoryStore, ScriptedModel, WordCounter

PROMPTS = Prompts.load(Path(__file__).parents[2] / "prompts")
TODAY = date(2026, 5, 20)

STRIKE = (
    "بدأ عمال ميناء المرسى إضرابا يوم الاثنين 4 مايو 2026.",
    "قال نادر الشامي المتحدث باسم هيئة الموانئ إن الإضراب أوقف 12 سفينة. وأضاف أن الهيئة لن ترفع"
    " الأجور هذا العام.",
    "ونفت هنا فاروق أن يكون الاتحاد قد رفض التفاوض، وقالت: «ننتظر دعوة رسمية من الهيئة».",
)
STRIKE_EN = (
    "Dock workers at Marsa went on strike on Monday, 4 May 2026.",
    'Nader Shami said the strike had stopped 12 ships. "We are losing money every hour," he said.',
)
OTHER = ("قال كمال راشد إن إضراب عمال ميناء المرسى أوقف 15 سفينة.",)


def reply(
    *claims: dict[str, Any], headline: str = "", answerable: bool = True,
    differ: list[dict[str, Any]] | None = None,
) -> str:  # fmt: skip
    """Return the text of a draft."""
    form = {
        "answerable": answerable, "headline": headline, "claims": list(claims),
        "disagreements": differ or [],
    }  # fmt: skip
    return json.dumps(form, ensure_ascii=False)


def claim(
    text: str, *quotes: str, kind: str = "event", speaker: str = "", date: str = ""
) -> Callable[[ModelRequest], dict[str, Any]]:
    """Return a claim that cites, for each quotation, the passage in which it stands (else P1)."""

    def made(request: ModelRequest) -> dict[str, Any]:
        return {
            "text": text, "kind": kind, "speaker": speaker, "date": date,
            "citations": [{"passage": label_of(q, request), "quote": q} for q in quotes],
        }  # fmt: skip

    return made


def drafted(
    *claims: Callable[[ModelRequest], dict[str, Any]], headline: str = "", answerable: bool = True,
    differ: list[dict[str, Any]] | None = None,
) -> Callable[[ModelRequest], str]:  # fmt: skip
    """Return a reply that cites what the request shows."""
    return lambda request: reply(
        *(c(request) for c in claims), headline=headline, answerable=answerable, differ=differ
    )


def label_of(quote: str, request: ModelRequest) -> str:
    """Return the label of the passage that has these words in a request; P1 where none has."""
    parts = re.split(r"^\[(P\d+)\] ", request.user, flags=re.MULTILINE)
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    return next((label for label, text in pairs if quote in text), "P1")


def desk(model: ScriptedModel, *, second: ScriptedModel | None = None, most: int = 4000) -> Desk:
    """Return a desk with the shipped prompts and a counter of words."""
    return Desk(
        model=model, prompts=PROMPTS, counter=WordCounter(), today=TODAY, most_tokens=most,
        second_opinion=second,
    )  # fmt: skip


async def lane(
    model: ScriptedModel | None, *, english: bool = False, more: Sequence[str] = (), **values: Any
) -> Lane:
    """Return a lane over the articles on the strike, and one more for each further text."""
    store = MemoryStore()
    await store.save(
        *article(
            "strike", " ".join(STRIKE), published="2026-05-05", title="إضراب في المرسى",
            dates={"الاثنين 4 مايو 2026": "2026-05-04"},
        )
    )  # fmt: skip
    await store.save(*article("other", *OTHER, published="2026-05-06", title="إضراب المرسى"))
    if english:
        await store.save(
            *article(
                "dock",
                " ".join(STRIKE_EN),
                language="en",
                published="2026-05-05",
                title="Dock strike",
            )
        )
    for n, text in enumerate(more):
        language = "en" if text.isascii() else "ar"
        made = article(f"more{n}", text, language=language, published="2026-05-07", title="المرسى")
        await store.save(*made)
    return Lane(
        searcher=MemorySearcher(feed=store), gatherer=Gatherer(store, concepts()),
        catalogue=store, concepts=concepts(), today=TODAY,
        desk=desk(model, **values) if model else None,
    )  # fmt: skip
