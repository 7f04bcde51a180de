"""Every flow of our bot on the strict peer, in both languages: nothing refused, nothing odd."""

from __future__ import annotations

from pathlib import Path

import pytest
from flows_kit import a_scene

QUESTIONS = {
    "ar": "ماذا قال بيسكوف عن زيارة دميترييف؟",
    "en": "What did Peskov say about the visit?",
}
COMMANDS = (
    "/start", "/help", "/brief", "/brief dmitriev-visits", "/ask", "/topics", "/sources",
    "/language", "/settings", "/privacy", "/export", "/stop", "ملخص", "إعدادات",
)  # fmt: skip
HOSTILE = (
    "<b>& \u202e[1]</a> ما \u2067", "/start e-x-1", "/start " + "x" * 64, "x" * 3000,
    "/ask <Ali> & \"co\"", "🇪🇬" * 40, "من فاز بكأس العالم؟",
)  # fmt: skip


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_every_command_and_every_button_passes_the_strict_server(
    own: Path, language: str
) -> None:
    """Commands, questions, hostile texts, then each button that can be reached, once."""
    async with a_scene(own) as scene:
        reader = await scene.town.user('سارة <b>& "x"', language)
        silent = [
            words
            for words in (*COMMANDS, *QUESTIONS.values(), *HOSTILE)
            if not await scene.hears(reader, words)
        ]
        pressed = await scene.press_all(reader, most=150)

    assert ([], [], []) == (silent, scene.refusals(), scene.peer.log.complaints())
    assert pressed >= 60


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_a_topic_by_its_id_is_answered_in_the_readers_language(
    own: Path, language: str
) -> None:
    """An id is nobody's words: it tells nothing of the language that is wanted."""
    async with a_scene(own) as scene:
        reader = await scene.town.user("Reader", language)
        said = await scene.hears(reader, "/brief kremlin-statements")
    words = {"ar": "المصادر", "en": "Sources"}

    assert words[language] in "\n".join(message.text for message in said)


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_b34_b35_in_a_group_it_answers_where_it_was_asked(own: Path, language: str) -> None:
    """#34, #35: silent unless addressed; a topic's answer stays in the topic, General has no id."""
    async with a_scene(own, can_read_all_group_messages=True) as scene:
        reader = await scene.town.user("Reader", language)
        forum = await scene.town.group("غرفة الأخبار", reader, is_forum=True)
        await forum.adds_bot(reader)
        topic = await forum.opens_topic(reader, "الكرملين")
        await scene.settle()
        await forum.heard_all()
        question = QUESTIONS[language]
        talk = await scene.hears(reader, question, at=forum)
        other = await scene.hears(reader, f"/ask@Other_Bot {question}", at=forum)
        general = await scene.hears(reader, f"/ask {question}", at=forum)
        inside = await scene.hears(reader, f"@Mujaz_Test_Bot {question}", at=forum, topic=topic)

    assert ([], []) == (talk, other)
    assert {None} == {m.document.get("message_thread_id") for m in general}
    assert {topic} == {m.document.get("message_thread_id") for m in inside}
    assert ([], []) == (scene.refusals(), scene.peer.log.complaints())


async def test_b35_a_deleted_topic_falls_back_to_the_group(own: Path) -> None:
    """#35: the answer comes in General once, and is not lost."""
    async with a_scene(own, can_read_all_group_messages=True) as scene:
        reader = await scene.town.user("Reader", "ar")
        forum = await scene.town.group("غرفة", reader, is_forum=True)
        await forum.adds_bot(reader)
        topic = await forum.opens_topic(reader, "الكرملين")
        await scene.settle()
        await forum.heard_all()
        await reader.says(f"/ask {QUESTIONS['ar']}", at=forum, topic=topic)
        await forum.deletes_topic(topic)
        await scene.settle()
        said = await forum.heard_all()

    assert "بيسكوف" in "\n".join(message.text for message in said)


async def test_b37_inline_answers_come_from_what_was_answered(own: Path) -> None:
    """#37: an empty query and words are both served, within the limits, and one can be chosen."""
    async with a_scene(own) as scene:
        reader = await scene.town.user("Reader", "ar")
        await scene.hears(reader, QUESTIONS["ar"])
        offered = []
        for words in ("", "بيسكوف", "zzz"):
            query = await reader.types(words)
            await scene.settle()
            offered.append((query, await reader.results(query)))
        chosen = [(q, a["results"][0]["id"]) for q, a in offered if a["results"]]
        for query, result in chosen[:1]:
            await reader.chooses(query, result)
            await scene.settle()

    assert ([], []) == (scene.refusals(), scene.peer.log.complaints())
    assert all(answer["results"] or answer["button"] for _, answer in offered)
