"""Bad input and broken surroundings: one clear line, the right exit code, nothing lost."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cli_kit import Here, document, failed, run

PESKOV = "ماذا قال بيسكوف؟"
WORDS = {"MUJAZ_EMBEDDER": "none"}  # no model is loaded where none is tested


@pytest.mark.parametrize(
    ("args", "language", "named"),
    [
        pytest.param(("brief", ""), "ar", "السؤال فارغ", id="empty"),
        pytest.param(("brief", " ؟!… "), "en", "empty", id="marks-alone"),
        pytest.param(("brief", "🛬🛬"), "en", "empty", id="emoji-alone"),
        pytest.param(("brief", b"\xff\xfe\x01"), "ar", "فارغ", id="damaged-bytes-alone"),
        pytest.param(("search", " "), "en", "empty", id="empty-search"),
        pytest.param(("brief", "كلمة " * 2000), "ar", "9,999", id="ten-thousand-characters"),
        pytest.param(("brief", "a" * 10_000), "en", "10000", id="ten-thousand-letters"),
        pytest.param(("brief", PESKOV, "--lang", "fr"), "ar", "'fr'", id="language"),
        pytest.param(("brief", "Peskov", "--lang", "fr"), "en", "ar or en", id="language-english"),
        pytest.param(("brief", "Peskov", "--writer", "x"), "en", "extract", id="writer"),
        pytest.param(("brief",), "en", "question", id="no-question"),
        pytest.param(("search", "x", "-k", "0"), "en", "-k", id="no-hits-wanted"),
        pytest.param(("breif", "x"), "en", "breif", id="misspelled-command"),
        pytest.param(("articles", "no-such"), "ar", "'no-such'", id="article"),
        pytest.param(("articles", b"\xff"), "en", "mujaz articles", id="article-of-damaged-bytes"),
        pytest.param(
            ("articles", "000_71bac120d4902618", "--version", "9"), "en", "1 to 1", id="version"
        ),
        pytest.param(("ingest", "/no/such/folder"), "ar", "/no/such/folder", id="path"),
        pytest.param(("ingest", "/no/such.txt"), "en", "/no/such.txt", id="path-english"),
    ],
)
def test_bad_input_gets_one_line_and_exit_2(
    here: Here, args: tuple[str | bytes, ...], language: str, named: str
) -> None:
    """The line names what was wrong, in the reader's language."""
    assert named in failed(here(*args, MUJAZ_LANGUAGE=language), 2)


@pytest.mark.parametrize(
    ("args", "named"),
    [
        pytest.param(("brief", "كلمة " * 2000), "9,999", id="too-long"),
        pytest.param(("articles", b"\xff"), "mujaz articles", id="damaged-bytes"),
        pytest.param(("breif", "x"), "breif", id="misspelled-command"),
    ],
)
def test_a_process_of_its_own_ends_the_same_way(
    ready: Path, args: tuple[str | bytes, ...], named: str
) -> None:
    """What the tests above see from inside is what a shell sees."""
    assert named in failed(run(ready, *args), 2)


def test_bad_input_reads_nothing_first(tmp_path: Path) -> None:
    """A question that cannot be answered does not wait for the seeds to be read."""
    failed(run(tmp_path / "data", "brief", ""), 2)
    with closing(sqlite3.connect(tmp_path / "data" / "mujaz.db")) as database:
        [[stored]] = database.execute("SELECT count(*) FROM articles")

    assert stored == 0


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        pytest.param({"MUJAZ_LANGUAGE": "fr"}, "MUJAZ_LANGUAGE='fr'", id="language"),
        pytest.param({"MUJAZ_LOG_LEVEL": "LOUD"}, "MUJAZ_LOG_LEVEL='LOUD'", id="log-level"),
        pytest.param({"MUJAZ_SEEDS_DIR": "/no/seeds"}, "/no/seeds", id="seeds-folder"),
        pytest.param({"MUJAZ_PHRASES_FILE": "/no/p.toml"}, "/no/p.toml", id="phrases-file"),
    ],
)
def test_a_wrong_setting_is_named_and_exit_is_1(
    here: Here, settings: dict[str, str], named: str
) -> None:
    """The operator learns which setting it is."""
    assert named in failed(here("brief", PESKOV, **settings), 1)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_missing_seeds_folder_says_which_and_what_to_do(here: Here, language: str) -> None:
    """An empty corpus is not passed off as one that has no answer."""
    settings = {"MUJAZ_SEEDS_DIR": "/no/seeds", "MUJAZ_LANGUAGE": language}
    line = failed(here("brief", PESKOV, **settings), 1)

    assert "MUJAZ_SEEDS_DIR=/no/seeds" in line
    assert "unset" in line if language == "en" else "احذفه" in line


def test_a_model_that_nobody_configured_says_how_to_go_on(here: Here) -> None:
    """The next step stands in the line."""
    assert "--writer extract" in failed(here("brief", PESKOV, "--writer", "model"), 1)


def test_a_broken_data_file_is_named_with_its_entry(here: Here, tmp_path: Path) -> None:
    """A newsroom that edits entities.toml learns where it went wrong."""
    (tmp_path / "entities.toml").write_text('[[entity]]\nid = "x"\nkind = "y"\n', encoding="utf-8")
    line = failed(here("brief", PESKOV, MUJAZ_SEEDS_DIR=str(tmp_path)), 1)

    assert f"{tmp_path}/entities.toml: x: kind" in line


def test_an_env_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """No traceback for a .env that an old editor saved."""
    (tmp_path / ".env").write_bytes("MUJAZ_LANGUAGE=ar # عربي".encode("cp1256"))

    assert ".env" in failed(run(tmp_path / "data", "settings"), 1)


@pytest.mark.parametrize("below", ["", "deeper"], ids=["a-file", "below-a-file"])
def test_a_data_directory_that_is_a_file_is_named(tmp_path: Path, below: str) -> None:
    """What cannot become a folder is left as it is."""
    blocker = tmp_path / "data"
    blocker.write_text("mine", encoding="utf-8")
    line = failed(run(blocker, "brief", PESKOV, MUJAZ_DATA_DIR=str(blocker / below)), 1)

    assert str(blocker) in line
    assert "MUJAZ_DATA_DIR" in line
    assert blocker.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_data_directory_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """An empty folder without write permission cannot hold a corpus."""
    (tmp_path / "data").mkdir(mode=0o500)

    assert str(tmp_path / "data") in failed(run(tmp_path / "data", "brief", PESKOV, **WORDS), 1)


def test_a_database_that_is_none_is_named_and_kept(tmp_path: Path) -> None:
    """Whatever lies there under our name, nobody deletes it."""
    (tmp_path / "data").mkdir()
    database = tmp_path / "data" / "mujaz.db"
    database.write_bytes(b"not a database, but long enough to be read as the head of one " * 9)
    before = database.read_bytes()
    line = failed(run(tmp_path / "data", "brief", PESKOV, **WORDS), 1)

    assert str(database) in line
    assert "mujaz ingest" in line
    assert before == database.read_bytes()


def test_a_database_with_a_damaged_page_is_named_and_kept(own: Path) -> None:
    """Rot in the middle of the file is reported, not answered from."""
    database = own / "mujaz.db"
    before = bytearray(database.read_bytes())
    before[4096:] = bytes(b ^ 0xA5 for b in before[4096:])
    database.write_bytes(before)
    line = failed(run(own, "articles"), 1)

    assert str(database) in line
    assert database.read_bytes() == before


def test_a_locked_database_is_named_and_nothing_is_lost(own: Path, tmp_path: Path) -> None:
    """While another process writes, readers are answered and a writer gives up with a line."""
    news = tmp_path / "train.txt"
    news.write_text("أعلن وزير النقل افتتاح خط جديد للقطارات بين المدينتين. " * 4, "utf-8")
    with closing(sqlite3.connect(own / "mujaz.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        line = failed(run(own, "ingest", str(news), **WORDS), 1)
        answer = document(run(own, "brief", PESKOV, "--json", **WORDS))
        other.execute("ROLLBACK")

    assert str(own / "mujaz.db") in line
    assert answer["kind"] == "briefing"
    assert document(run(own, "ingest", str(news), "--json", **WORDS))["counts"]["read"] == 1


def test_a_damaged_index_is_rebuilt(own: Path) -> None:
    """The index is derived: the database is the truth, and the answer comes all the same."""
    for path in (own / "index").rglob("*"):
        if path.is_file():
            path.write_bytes(b"rot")

    assert document(run(own, "brief", PESKOV, "--json", **WORDS))["kind"] == "briefing"
