"""The bot's settings: its token from either place, ids, addresses; the token is never shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.errors import SettingsError
from mujaz.live import options_of
from mujaz.peer import TOKEN
from mujaz.settings import load_settings, unknown_names


@pytest.fixture(autouse=True)
def _no_env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _token_file(tmp_path: Path, words: str, mode: int = 0o600) -> Path:
    path = tmp_path / "token"
    path.write_text(words, encoding="utf-8")
    path.chmod(mode)
    return path


@pytest.mark.parametrize(
    ("given", "ids"),
    [("", ()), ("11", (11,)), ("11, -1001000000000001", (11, -1001000000000001)), ("1 2", (1, 2))],
    ids=["none", "one", "a-group-too", "spaces"],
)
def test_ids_are_written_as_people_write_lists(
    monkeypatch: pytest.MonkeyPatch, given: str, ids: tuple[int, ...]
) -> None:
    """Commas or spaces, no JSON; groups have negative ids."""
    monkeypatch.setenv("MUJAZ_OWNERS", given)
    monkeypatch.setenv("MUJAZ_ALLOWED", given)
    settings = load_settings()

    assert (ids, ids, []) == (settings.owners, settings.allowed, unknown_names())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MUJAZ_OWNERS", "@sara"),
        ("MUJAZ_HTTP_PORT", "70000"),
        ("MUJAZ_WEBHOOK_URL", "bot.example"),
        ("MUJAZ_TELEGRAM_BASE_URL", "localhost:8081"),
        ("MUJAZ_QUESTIONS_PER_HOUR", "0"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """A user name is no id; an address has its scheme."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        load_settings()


def test_the_token_comes_from_the_environment_or_from_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Either, not both; nothing prints it."""
    path = _token_file(tmp_path, f"{TOKEN}\n")
    from_file = load_settings(telegram_bot_token_file=path).bot_token()
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    settings = load_settings()
    with pytest.raises(SettingsError, match="not both") as both:
        load_settings(telegram_bot_token_file=path).bot_token()

    assert TOKEN == from_file.get_secret_value() == settings.bot_token().get_secret_value()
    assert TOKEN not in f"{settings!r} {settings.model_dump_json()} {both.value}"


@pytest.mark.parametrize(
    ("words", "mode", "problem"),
    [
        pytest.param("123:too-short-to-be-one", 0o600, "no token", id="short"),
        pytest.param(f"{TOKEN} x", 0o600, "one line", id="two-words"),
        pytest.param(TOKEN, 0o644, "chmod", id="world-readable"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(
    tmp_path: Path, words: str, mode: int, problem: str
) -> None:
    """The error says why and does not repeat what stands in it."""
    path = _token_file(tmp_path, words, mode)
    with pytest.raises(SettingsError, match=problem) as refused:
        load_settings(telegram_bot_token_file=path).bot_token()

    assert words.split(":")[1] not in str(refused.value)


@pytest.mark.parametrize(
    ("given", "port"),
    [({}, None), ({"webhook_url": "https://bot.example/"}, 8080), ({"http_port": 9}, 9)],
    ids=["polling", "webhook", "named"],
)
def test_a_port_is_opened_only_where_it_is_needed(given: dict[str, object], port: int) -> None:
    """Polling opens none unless one is named."""
    assert port == options_of(load_settings(telegram_bot_token=TOKEN, **given)).http_port
