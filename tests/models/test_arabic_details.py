"""What we find wrong with a model's server is said in Arabic too, and never with a secret."""

from __future__ import annotations

import json
import re
from typing import Any

import httpx2
import pytest
import stamina
from wire_kit import REQUEST, Wire, chat, error, said

from mujaz.answer.writing.drafts import Understood, read_form
from mujaz.errors import BadReply, ModelUnavailable, MujazError, PromptTooLong
from mujaz.models.failures import told
from mujaz.models.replies import read_completion
from mujaz.texts import say_error

_OURS = re.compile(r"MUJAZ_\w+|OPENAI_\w+|mujaz doctor|JSON")


@pytest.fixture(autouse=True)
def _no_waiting() -> None:
    stamina.set_testing(True, attempts=1, cap=True)


def arabic(wrong: MujazError) -> str:
    """Return what an Arabic reader is told, less the names of settings."""
    return _OURS.sub("", say_error(wrong, "ar"))


@pytest.mark.parametrize(
    "wrong",
    [
        told(ModelUnavailable, "seconds", seconds=5),
        told(ModelUnavailable, "slow"),
        told(ModelUnavailable, "connection", said="[111]"),
        told(PromptTooLong, "room", wanted=9000, size=8192),
        told(ModelUnavailable, "cut", length=17),
    ],
    ids=["seconds", "slow", "connection", "room", "cut"],
)
def test_our_details_hold_no_english(wrong: MujazError) -> None:
    """The names of settings and commands are the same in every language."""
    assert not re.search(r"[A-Za-z]", arabic(wrong))


@pytest.mark.parametrize(
    "body",
    [said(""), said(None, finish="tool_calls"), {"choices": []}, {"error": {"message": "429"}}],
    ids=["empty", "tool", "no-message", "error-200"],
)
def test_replies_that_are_none_are_told_in_arabic(body: dict[str, Any]) -> None:
    """Nothing of ours is English."""
    with pytest.raises(MujazError) as caught:
        read_completion(json.dumps(body))
    assert not re.search(r"[A-Za-z]", arabic(caught.value))


async def test_what_others_say_is_introduced_in_arabic() -> None:
    """A system's or a parser's own words stay as they are, behind ours."""
    down = await _fails(httpx2.ConnectError("Connection refused"))
    with pytest.raises(BadReply) as caught:
        read_form(Understood, "{}")

    assert "(تعذر الاتصال: Connection refused)" in say_error(down, "ar")
    assert "(لا يوافق الاستمارة: alone" in say_error(caught.value, "ar")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "ثانية واحدة"), (2, "ثانيتين"), (5, "5 ثوانٍ"), (90, "90 ثانية"), ("0.5", "0.5 ثانية")],
)
def test_seconds_are_counted_as_arabic_counts(seconds: int | str, words: str) -> None:
    """«خلال 5 ثوانٍ», «خلال 90 ثانية»."""
    assert f"خلال {words}" in arabic(told(ModelUnavailable, "seconds", seconds=seconds))


async def _fails(answer: httpx2.Response | Exception) -> MujazError:
    model = chat(Wire(answer))
    with pytest.raises(MujazError) as caught:
        await model.complete(REQUEST)
    await model.close()
    return caught.value


async def test_a_detail_shows_no_user_and_no_half_of_a_key() -> None:
    """OpenAI's own 401 shows both ends of the key; a redirect may carry a password."""
    leaky = "Incorrect API key provided: sk-proj-abcd****wxyz. See https://me:pass@a.test/keys"
    wrong = await _fails(httpx2.Response(401, json=error(leaky)))
    away = await _fails(httpx2.Response(308, headers={"location": "https://me:pass@else.test/v1"}))

    for language in ("ar", "en"):
        shown = say_error(wrong, language) + say_error(away, language)
        assert "else.test" in shown
        assert not any(secret in shown for secret in ("abcd", "wxyz", "me:", "pass@"))
    assert "يحيل إلى" in arabic(away)
