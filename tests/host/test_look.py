"""What mujaz doctor says of the token."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.doctor import Level, examine
from mujaz.peer import TOKEN, Peer
from mujaz.peer.http import Served
from mujaz.settings import load_settings

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]


@pytest.mark.parametrize(
    ("state", "level", "words"),
    [
        pytest.param("good", Level.OK, "@Mujaz_Test_Bot", id="good"),
        pytest.param("revoked", Level.BAD, "@BotFather", id="revoked"),
        pytest.param("away", Level.BAD, "MUJAZ_TELEGRAM_BASE_URL", id="away"),
        pytest.param("unset", Level.OK, "mujaz chat", id="unset"),
    ],
)
async def test_the_token_is_tried(tmp_path: Path, state: str, level: Level, words: str) -> None:
    """Each finding has its next step, in both languages, and never the token."""
    peer = Peer()
    peer.revoked = state == "revoked"
    async with Served(peer) as url:
        given = {} if state == "unset" else {"telegram_bot_token": TOKEN}
        away = "http://127.0.0.1:9"
        settings = load_settings(
            data_dir=tmp_path, embedder="none", telegram_base_url=away if state == "away" else url,
            **given,
        )  # fmt: skip
        [found] = [f async for f in examine(settings) if f.check == "telegram"]

    assert level is found.level
    assert words in found.say("ar")
    assert TOKEN not in found.say("en") + found.say("ar")
