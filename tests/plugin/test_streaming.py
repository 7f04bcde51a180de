"""What is seen while an answer is made: behaviour 16 of the guide."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from bench.telegram_html import read
from telegram_kit import GROUP, USER, Call, Chat, a_bot

from mujaz.model import Briefing, Language
from mujaz.render.telegram import Look, sofar_part
from mujaz.render.telegram_text import MOST_UNITS, units
from render.render_kit import briefing

ASKED = {"ar": "ماذا قال بيسكوف؟", "en": "What did Peskov say?"}


def sofar(language: Language) -> Briefing:
    """Return what is checked of the answer that the kit gives: its first sentence."""
    whole = briefing(language)
    return replace(whole, claims=whole.claims[:1], timeline=(), disagreements=())


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for wait in ("_BEFORE_DRAFT", "_BETWEEN_DRAFTS", "_BEFORE_PLACEHOLDER", "_BETWEEN_EDITS"):
        monkeypatch.setattr(f"mujaz.telegram.progress.{wait}", 0.01)


async def until(chat: Chat, method: str, words: str) -> Call:
    """Wait for a call that shows these words."""
    async with asyncio.timeout(5):
        while True:
            found = [c for c in chat.api.calls if c.method == method and words in c.text]
            if found:
                return found[-1]
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_b16_a_draft_shows_the_checked_sentences_with_their_sources(
    language: Language,
) -> None:
    """Progress, then sentences and what is still done, then one message with all of it."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        chat.service.steps = ["repair"]
        await chat.say(ASKED[language], code=language, settle=False)
        await until(chat, "sendMessageDraft", "…")
        chat.service.gate.set()
        await chat.installed.settled()
        chat.api.calls.clear()
        chat.service.gate = asyncio.Event()
        chat.service.sofar = sofar(language)
        await chat.say(ASKED[language], code=language, settle=False)
        seen = await until(chat, "sendMessageDraft", "[1]")
        chat.service.gate.set()
        await chat.installed.settled()
        (answer,) = chat.sent()

    first, second, *_ = briefing(language).claims
    assert first.citations[0].quote in seen.text
    assert second.citations[0].quote not in seen.text
    assert {"ar": "نطلب تصحيحها", "en": "asking for corrections"}[language] in seen.text
    assert {"ar": "المصادر", "en": "Sources"}[language] in seen.text
    assert second.citations[0].quote in answer.text


async def test_b16_a_group_sees_the_checked_sentences_in_its_placeholder() -> None:
    """One message, changed once, and then the answer in its place."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        await chat.say(f"/ask {ASKED['ar']}", chat=GROUP, settle=False)
        await until(chat, "sendMessage", "…")
        tell = chat.service.shows[-1]
        tell(sofar("ar"))
        seen = await until(chat, "editMessageText", "[1]")
        chat.service.gate.set()
        await chat.installed.settled()
        calls = [c.method for c in chat.api.calls]

    assert ["sendMessage", "editMessageText", "editMessageText"] == calls
    assert "إيقاف" in seen.buttons[0]["text"]


async def test_b16_what_was_seen_of_a_stopped_answer_stays() -> None:
    """With the word that it was stopped below it; one message."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        chat.service.sofar = sofar("ar")
        await chat.say(ASKED["ar"], settle=False)
        await until(chat, "sendMessageDraft", "[1]")
        await chat.put({"stopped_message_generation": {"chat": {"id": USER, "type": "private"}}})
        (stopped,) = chat.sent()

    assert briefing("ar").claims[0].text in stopped.text
    assert "أُوقف الجواب." == stopped.text.rsplit("\n", 1)[-1]


async def test_b16_no_draft_comes_behind_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is on its way when the answer is there is waited for."""
    async with a_bot() as chat:
        draft, release = chat.app.bot.send_message_draft, asyncio.Event()
        begun = asyncio.Event()

        async def slow(_bot: object, *args: object, **more: object) -> bool:
            begun.set()
            await release.wait()
            return await draft(*args, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(type(chat.app.bot), "send_message_draft", slow)
        chat.service.gate = asyncio.Event()
        await chat.say(ASKED["ar"], settle=False)
        await begun.wait()
        chat.service.gate.set()
        await asyncio.sleep(0.05)
        release.set()
        await chat.installed.settled()

    assert ["sendMessageDraft", "sendMessage"] == [c.method for c in chat.api.calls]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_b10_what_is_shown_so_far_fits_into_one_message(language: Language) -> None:
    """Sentences without room are left to the answer; one that is too long for any, too."""
    whole = sofar(language)
    long = replace(whole.claims[0], text=whole.claims[0].text * 40)
    for claims in ((whole.claims[0], *(long,) * 5), (replace(long, text=long.text * 5),)):
        text, _ = read(sofar_part(replace(whole, claims=claims), Look(), "…"))
        assert 0 < units(text) <= MOST_UNITS
        assert text.endswith("…") or "…" in text[-4:]
