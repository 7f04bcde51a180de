"""Every flow in both languages: the whole service over the first corpus, at the strict peer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bench.telegram_order import control_fault
from telegram.ext import ApplicationBuilder

from mujaz.language.direction import without_marks
from mujaz.peer import Limits, Peer, Seen, Town, User, control
from mujaz.peer.request import PeerRequest, pump
from mujaz.settings import load_settings
from mujaz.telegram.install import Installed, install
from mujaz.wiring import Briefings

WORDS = {
    "ar": {
        "language": "العربية", "topic": "تصريحات الكرملين", "why": "لماذا؟", "shorter": "أقصر",
        "longer": "أطول", "other": "بالإنجليزية", "delete": "احذف كل شيء",
        "question": "ماذا قال بيسكوف عن الزيارة؟", "nothing": "من فاز بكأس العالم؟",
    },
    "en": {
        "language": "English", "topic": "Kremlin statements", "why": "Why?", "shorter": "Shorter",
        "longer": "Longer", "other": "In Arabic", "delete": "Delete everything",
        "question": "What did Peskov say about the visit?", "nothing": "Who won the World Cup?",
    },
}  # fmt: skip


@dataclass
class Scene:
    """A bot on a peer, and somebody who talks to it."""

    peer: Peer
    app: Any
    installed: Installed
    town: Town

    async def settle(self) -> None:
        """Let the bot hear and answer everything."""
        while await pump(self.app, self.peer):
            await self.installed.settled()

    async def says(self, user: User, text: str, **how: Any) -> list[Seen]:
        """Write; return what the bot has then written."""
        place = how.get("at") or user
        before = {m.id for m in await place.from_bot()}
        await user.says(text, **how)
        await self.settle()
        return [m for m in await place.from_bot() if m.id not in before]

    async def presses(self, user: User, on: Seen, words: str) -> list[Seen]:
        """Press a button; return what the bot has then written."""
        before = {m.id for m in await user.from_bot()}
        label = next(each for each in on.labels if words in without_marks(each))
        await user.presses(label, on=on)
        await self.settle()
        return [m for m in await user.from_bot() if m.id not in before]


@asynccontextmanager
async def a_scene(data_dir: Path, seeds_dir: Path) -> AsyncIterator[Scene]:
    """Run the bot with the whole service."""
    settings = load_settings(_env_file=None, data_dir=data_dir, embedder="none")
    peer = Peer(limits=Limits.none())
    async with Briefings.from_settings(settings, background=False) as briefings:
        async for _ in briefings.ingest([seeds_dir]):
            pass
        builder = ApplicationBuilder().token(peer.token).request(PeerRequest(peer))
        app = builder.get_updates_request(PeerRequest(peer)).build()
        installed = install(app, briefings, questions=True)
        async with app:
            await app.start()
            try:
                yield Scene(peer, app, installed, Town(control(peer)))
            finally:
                await installed.settled()
                await app.stop()


async def _through_all(scene: Scene, user: User, words: dict[str, str]) -> list[Seen]:
    """Walk through every flow of a private chat; return all messages on the way."""
    [hello] = await scene.says(user, "/start")
    await scene.presses(user, hello, words["language"])
    [welcome] = [m for m in await user.from_bot() if m.id == hello.id]
    topic = await scene.presses(user, welcome, words["topic"])
    answer = (await scene.says(user, words["question"]))[-1]
    seen = [hello, welcome, *topic, answer]
    seen += await scene.presses(user, answer, "[1]")
    seen += await scene.presses(user, answer, words["why"])
    seen += await scene.presses(user, answer, words["shorter"])
    seen += await scene.presses(user, answer, words["other"])
    refused = await scene.says(user, words["nothing"])
    seen += [*refused, *await scene.presses(user, refused[-1], words["why"])]
    for command in ("help", "sources", "topics", "settings", "language", "privacy", "brief", "ask",
                    "export", "stop"):  # fmt: skip
        found = await scene.says(user, f"/{command}")
        assert found, command
        seen += found
    query = await user.types(words["topic"])
    await scene.settle()
    assert (await user.results(query))["results"]
    [sure] = await scene.says(user, "/delete_me")
    return [*seen, sure, *await scene.presses(user, sure, words["delete"])]


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_every_flow_in_both_languages(language: str, tmp_path: Path, seeds_dir: Path) -> None:
    """The peer refuses nothing and finds nothing odd; each message is in its language."""
    async with a_scene(tmp_path, seeds_dir) as scene:
        user = await scene.town.user("Sara <b>&", language)
        seen = await _through_all(scene, user, WORDS[language])

        assert [] == scene.peer.log.complaints()
        assert [] == [e.method for e in scene.peer.log.entries if not e.accepted]
        assert [] == [m.text for m in seen if control_fault(m.text)]
        assert len(seen) > 20


async def test_a_follow_up_leans_on_the_question_before(tmp_path: Path, seeds_dir: Path) -> None:
    """With the service itself: "and what about …" is answered about the same subject."""
    async with a_scene(tmp_path, seeds_dir) as scene:
        sara = await scene.town.user("سارة", "ar")
        await scene.says(sara, "ماذا قال بيسكوف عن الزيارة؟")
        await scene.says(sara, "ومتى؟")
        given = await scene.installed.desk.given.of_person(sara.id)

        assert "ومتى؟" == given[-1].question
        assert "بيسكوف" in given[-1].answer.question


async def test_b38_buttons_work_after_a_restart(tmp_path: Path, seeds_dir: Path) -> None:
    """Another process on the same data: evidence, why, shorter; of the answer that stands there."""
    async with a_scene(tmp_path, seeds_dir) as before:
        sara = await before.town.user("سارة", "ar")
        answer = (await before.says(sara, WORDS["ar"]["question"]))[-1]
        data = [each["callback_data"] for row in answer.buttons for each in row]
    async with a_scene(tmp_path, seeds_dir) as after:
        sara = await after.town.user("سارة", "ar")
        [message] = await after.says(sara, "/help")
        for said in data[:1] + data[-2:]:
            await sara.presses("", on=message, data=said)
            await after.settle()
        texts = [m.text for m in await sara.from_bot()]

        assert any("…" in text for text in texts)
        assert [] == [e.method for e in after.peer.log.entries if not e.accepted]


async def test_a_group_from_joining_to_an_answer_in_its_topic(
    tmp_path: Path, seeds_dir: Path
) -> None:
    """Told how to ask; silent until spoken to; answered in the topic, and in General."""
    async with a_scene(tmp_path, seeds_dir) as scene:
        sara = await scene.town.user("سارة", "ar")
        group = await scene.town.group("أخبار", sara, is_forum=True)
        await group.adds_bot(sara)
        await scene.settle()
        thread = await group.opens_topic(sara, "روسيا")
        quiet = await scene.says(sara, "صباح الخير", at=group, topic=thread)
        answered = await scene.says(
            sara, "/ask ماذا قال بيسكوف عن الزيارة؟", at=group, topic=thread
        )
        general = await scene.says(sara, "/help", at=group)

        assert [] == quiet
        assert [thread] == [m.document.get("message_thread_id") for m in answered]
        assert [None] == [m.document.get("message_thread_id") for m in general]
        assert [] == scene.peer.log.complaints()
        assert [] == [e.method for e in scene.peer.log.entries if not e.accepted]


async def test_b27_a_group_s_settings_follow_it_into_the_supergroup(
    tmp_path: Path, seeds_dir: Path
) -> None:
    """The bot goes on in the language that the admins have chosen."""
    async with a_scene(tmp_path, seeds_dir) as scene:
        sara = await scene.town.user("سارة", "ar")
        group = await scene.town.group("أخبار", sara, kind="group")
        await group.adds_bot(sara)
        await scene.settle()
        [menu] = await scene.says(sara, "/settings", at=group)
        await sara.presses(menu.labels[0], on=menu, at=group)
        await scene.settle()
        new = await group.upgrades(sara)
        await scene.settle()
        [help_] = await scene.says(sara, "/help", at=new)

        assert help_.text.startswith("What you can do here")
        assert [] == scene.peer.log.complaints()
