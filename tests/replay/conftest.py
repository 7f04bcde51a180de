"""Recordings made once for all tests of replay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_socket

from mujaz.models.tokens import TiktokenCounter
from replay.replay_kit import Playhouse, copy_of, lay


@pytest.fixture(scope="session")
def house(one_counter: None) -> Iterator[Playhouse]:
    """Return a stage that all tests share."""
    found = Playhouse()
    yield found
    found.close()


@pytest.fixture(scope="session")
def one_counter() -> Iterator[None]:
    """Let all services of this folder's tests share what counts tokens: half a second each."""
    with pytest.MonkeyPatch.context() as patch:
        counter = TiktokenCounter()
        patch.setattr("mujaz.replay.stage.TiktokenCounter", lambda: counter)
        yield


@pytest.fixture(scope="session")
def recorded(house: Playhouse, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder whose scripts have been recorded; copy it before you change it."""
    folder = lay(tmp_path_factory.mktemp("prompts"))
    pytest_socket.enable_socket()  # scripts are served on loopback
    try:
        house.record(folder)
    finally:
        pytest_socket.disable_socket(allow_unix_socket=True)
    return folder


@pytest.fixture
def folder(recorded: Path, tmp_path: Path) -> Path:
    """Return a copy of the recorded folder."""
    return copy_of(recorded, tmp_path / "prompts-copy")
