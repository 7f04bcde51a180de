"""A corpus with the seeds in it, made once by the command line itself."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from cli_kit import Here, document, run

from mujaz import Briefings
from mujaz.cli import main
from mujaz.settings import load_settings


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data directory with the seeds; tests that write take `own`."""
    data_dir = tmp_path_factory.mktemp("ready") / "data"
    report = document(run(data_dir, "ingest", "--json"))
    assert report["counts"]["read"] >= 6
    return data_dir


@pytest.fixture(scope="session")
def texts(ready: Path) -> dict[str, str]:
    """Return the stored clean text of each article by id."""

    async def read() -> dict[str, str]:
        async with Briefings.from_settings(load_settings(data_dir=ready)) as briefings:
            return {article.id: article.text for article in await briefings.articles()}

    return asyncio.run(read())


@pytest.fixture
def own(ready: Path, tmp_path: Path) -> Path:
    """Return a copy of that data directory to do harm to."""
    return Path(shutil.copytree(ready, tmp_path / "data"))


@pytest.fixture
def here(
    ready: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Here]:
    """Return a way to run a command inside this process, on the data directory with the seeds."""

    def run_here(*args: str | bytes, **settings: str) -> subprocess.CompletedProcess[str]:
        monkeypatch.chdir(tmp_path)
        for name, value in {"MUJAZ_DATA_DIR": str(ready), **settings}.items():
            monkeypatch.setenv(name, value)
        argv = ["mujaz", *(os.fsdecode(arg) for arg in args)]
        monkeypatch.setattr(sys, "argv", argv)
        code: int | str | None = 0
        try:
            main()
        except SystemExit as stop:
            code = stop.code
        said = capsys.readouterr()
        return subprocess.CompletedProcess(argv, int(code or 0), said.out, said.err)

    yield run_here
    structlog.reset_defaults()  # logs do not go to this test's stderr any more, which is closed
