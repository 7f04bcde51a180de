"""A corpus with the seeds in it, made once by the command line itself."""

from __future__ import annotations

import asyncio
import fcntl
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import structlog
from cli_kit import Here, environment

from mujaz import Briefings
from mujaz.cli import main
from mujaz.settings import load_settings


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data directory with the seeds; tests that write take `own`.

    Vectors of the seeds take ten seconds, so one process makes them for all that run side by side.
    """
    data_dir = tmp_path_factory.mktemp("ready") / "data"
    side_by_side = "PYTEST_XDIST_WORKER" in os.environ
    base = tmp_path_factory.getbasetemp()
    made = (base.parent if side_by_side else base) / "made"
    made.mkdir(exist_ok=True)
    with (made / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (made / "done").exists():
            shutil.rmtree(made / "data", ignore_errors=True)
            _ingest(made / "data")
            (made / "done").touch()
    return Path(shutil.copytree(made / "data", data_dir))


def _ingest(data_dir: Path) -> None:
    """Read the seeds by the command, with all the time that their vectors may take."""
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as said:
        for name in set(os.environ) - set(environment(data_dir)):
            patch.delenv(name)
        patch.setenv("MUJAZ_DATA_DIR", str(data_dir))
        patch.setattr("mujaz.session.EMBED_SECONDS", 600.0)
        patch.setattr(sys, "argv", ["mujaz", "ingest", "--json"])
        patch.chdir(data_dir.parent)
        main()
    structlog.reset_defaults()
    assert json.loads(said.getvalue())["counts"]["read"] >= 6


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
