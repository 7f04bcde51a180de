"""What a reader and an operator are told of a model: that it failed, why, and what it took."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mujaz.language.direction import without_marks
from mujaz.model import Answer, Audit, Dropped, Language, Reason, Refusal
from mujaz.render.document import answer_document
from mujaz.render.telegram import answer_parts
from mujaz.render.telegram_evidence import Look, why_parts
from mujaz.render.terminal import answer_lines, checked_lines
from mujaz.texts import LANGUAGES, plain
from render.render_kit import briefing, refusal

WHY = {"ar": "بلغ الإنفاق حدّه", "en": "the spending limit is reached"}
FAILURE = "401: look at OPENAI_API_KEY"
Show = Callable[[Answer], str]


def terminal(answer: Answer, *, why: bool = False) -> str:
    """Return an answer as a terminal shows it, free of marks that nobody sees."""
    return without_marks("\n".join(line.plain for line in answer_lines(answer, why=why)))


def telegram(answer: Answer) -> str:
    """Return an answer in Telegram's HTML."""
    return without_marks("\n".join(answer_parts(answer)))


def telegram_why(answer: Answer) -> str:
    """Return what "Why?" shows in Telegram."""
    return without_marks("\n".join(why_parts(answer, Look())))


def message(answer: Answer) -> str:
    """Return the message of a refusal's document."""
    return str(answer_document(answer)["refusal"]["message"])


def failed(answer: Answer, **audit: object) -> Answer:
    """Return an answer that a model was to write, and did not."""
    return replace(
        answer, audit=replace(answer.audit, fallback="over-cap", failure=FAILURE, **audit)
    )  # type: ignore[arg-type]


def with_audit(language: Language, audit: Audit) -> str:
    """Return how a terminal tells of an audit."""
    return terminal(replace(briefing(language), audit=audit), why=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("show", [terminal, telegram, telegram_why, message])
def test_a_refusal_says_that_the_model_was_not_used(show: Show, language: Language) -> None:
    """As a briefing does; else a fault of the cap looks like a gap in the corpus."""
    assert WHY[language] in show(failed(refusal(language)))
    assert WHY[language] not in show(refusal(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_corpus_without_articles_blames_no_model(language: Language) -> None:
    """There is nothing that it could have been shown."""
    made = refusal(language)
    assert isinstance(made, Refusal)
    empty = replace(made, coverage=replace(made.coverage, articles=0))

    assert WHY[language] not in terminal(failed(empty)) + telegram(failed(empty))


@pytest.mark.parametrize("make", [briefing, refusal])
def test_the_cause_is_for_the_operator_alone(make: Callable[[Language], Answer]) -> None:
    """`--why` and `--json` show it; no chat, and no file that a person is sent."""
    answer = failed(make("en"))

    assert FAILURE in terminal(answer, why=True)
    assert answer_document(answer)["audit"]["failure"] == FAILURE
    assert FAILURE not in terminal(answer) + telegram(answer) + telegram_why(answer)
    assert "failure" not in answer_document(answer, for_operator=False)["audit"]


def test_what_failed_calls_took_is_shown() -> None:
    """Though the sentences are not the model's."""
    tokens = {"prompt": 3000, "cached": 0, "completion": 20, "calls": 3}
    assert "3,000 tokens read" in terminal(failed(briefing("en"), tokens=tokens), why=True)


@pytest.mark.parametrize(
    ("tokens", "calls", "said"),
    [
        (3000, 3, ("3,000 رمز ", "في 3 نداءات")),
        (3, 1, ("3 رموز", "في نداء واحد")),
        (12, 2, ("12 رمزًا", "في نداءين")),
        (0, 0, ("صفر من الرموز", "بلا أي نداء")),
    ],
)
def test_arabic_nouns_agree_with_their_numbers(
    tokens: int, calls: int, said: tuple[str, str]
) -> None:
    """«3 نداءات», «3,000 رمز», «12 رمزًا»."""
    given = {"prompt": tokens, "cached": 0, "completion": tokens, "calls": calls}
    shown = without_marks(plain("ar", "audit-tokens", **given))

    assert all(words in shown for words in said)


def test_one_call_is_one_call() -> None:
    """In English too."""
    given = {"prompt": 1, "cached": 0, "completion": 0, "calls": 1}
    assert plain("en", "audit-tokens", **given).endswith("one call")


def test_the_steps_of_an_answer_are_named_in_arabic() -> None:
    """No English word stands in the times; in English they keep their names."""
    laps = dict.fromkeys(("understand", "retrieve", "evidence", "generate", "write", "compare"), 4)
    arabic = with_audit("ar", Audit(ms=laps)).splitlines()[-1]

    assert "البحث: 4 ملّي ثوانٍ" in arabic
    assert not any(char.isascii() and char.isalpha() for char in arabic)
    assert "understand 4 ms, retrieve 4 ms" in with_audit("en", Audit(ms=laps))


def test_the_reasons_of_the_verifier_begin_in_arabic() -> None:
    """Their detail is worded for the repair prompt; what it is about is said first."""
    reason = Reason(check="number_role", detail="12 counts ships")
    audit = Audit(dropped=(Dropped(text="غادر", reasons=(reason,)),))
    checked = "\n".join(line.plain for line in checked_lines("1", [reason], "ar"))

    named, detail = "للرقم معنى آخر في المصدر", "number_role: 12 counts ships"
    for shown in (with_audit("ar", audit), without_marks(checked)):
        assert 0 <= shown.index(named) < shown.index(detail)
    assert f"({detail})" in with_audit("en", audit)
