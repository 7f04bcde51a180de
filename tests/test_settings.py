"""Settings: what is accepted, what is refused with a name and a next step, what is never shown."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from mujaz.errors import SettingsError
from mujaz.models.chat import OpenAIChat
from mujaz.parts import chat_model_of, endpoint_of, spend_of, token_counter_of
from mujaz.ports import OverCap, Reservation
from mujaz.settings import environment_name, load_settings, unknown_names
from mujaz.store.articles import SqlStore
from mujaz.tariff import Cap, Tokens

KEY = "sk-test-0123456789abcdef"


@pytest.fixture(autouse=True)
def _no_env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def key_file(tmp_path: Path, words: str, mode: int = 0o600) -> Path:
    """Return a file that holds these words."""
    path = tmp_path / "key"
    path.write_text(words, encoding="utf-8")
    path.chmod(mode)
    return path


def test_the_conventional_names_have_no_prefix(monkeypatch: pytest.MonkeyPatch) -> None:
    """OPENAI_API_KEY and OPENAI_BASE_URL are what every tool calls them."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:8080/v1/")
    monkeypatch.setenv("MUJAZ_MODEL", "qwen3:8b")
    settings = load_settings()
    endpoint = endpoint_of(settings)

    assert endpoint is not None
    assert endpoint.api_key is not None
    assert (KEY, "http://localhost:8080/v1", "qwen3:8b") == (
        endpoint.api_key.get_secret_value(), endpoint.base_url, endpoint.model,
    )  # fmt: skip
    assert environment_name("openai_base_url") == "OPENAI_BASE_URL"
    assert unknown_names() == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("OPENAI_BASE_URL", "localhost:8080", id="address-without-scheme"),
        pytest.param("MUJAZ_MODEL_STRUCTURED", "yaml", id="form"),
        pytest.param("MUJAZ_MODEL_TEMPERATURE", "9", id="temperature"),
        pytest.param("MUJAZ_MODEL_SECONDS", "0", id="no-time"),
        pytest.param("MUJAZ_MODEL_ATTEMPTS", "0", id="no-tries"),
        pytest.param("MUJAZ_MODEL_CONTEXT", "10", id="context"),
        pytest.param("MUJAZ_PRICE_PROMPT", "-1", id="price"),
        pytest.param("MUJAZ_CAP_DAY", "ten", id="cap"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name under which it was set."""
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=name) as caught:
        load_settings()

    assert caught.value.params["name"] == name


def test_broken_json_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """MUJAZ_MODEL_EXTRA_BODY is JSON."""
    monkeypatch.setenv("MUJAZ_MODEL_EXTRA_BODY", "{top_k: 1}")

    with pytest.raises(SettingsError, match="MUJAZ_MODEL_EXTRA_BODY=it must be JSON"):
        load_settings()


@pytest.mark.parametrize(
    ("words", "mode", "problem"),
    [
        pytest.param(KEY, 0o644, "chmod", id="everybody-may-read"),
        pytest.param("", 0o600, "one line", id="empty"),
        pytest.param(f"{KEY}\nanother", 0o600, "one line", id="two-lines"),
        pytest.param("مفتاح", 0o600, "ASCII", id="not-ascii"),
    ],
)
def test_a_key_file_that_cannot_be_used_is_refused(
    words: str, mode: int, problem: str, tmp_path: Path
) -> None:
    """The error names the setting and does not repeat the secret."""
    path = key_file(tmp_path, words, mode)
    with pytest.raises(SettingsError, match=problem) as caught:
        load_settings(openai_api_key_file=path).api_key()

    assert caught.value.params["name"] == "OPENAI_API_KEY_FILE"
    assert KEY not in str(caught.value)


def test_a_key_comes_from_a_file(tmp_path: Path) -> None:
    """The line's end does not belong to it."""
    key = load_settings(openai_api_key_file=key_file(tmp_path, f"{KEY}\n")).api_key()

    assert key is not None
    assert key.get_secret_value() == KEY


def test_a_missing_key_file_is_named(tmp_path: Path) -> None:
    """And not taken for no key at all."""
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(openai_api_key_file=tmp_path / "none").api_key()


def test_a_key_and_a_key_file_are_one_too_many(tmp_path: Path) -> None:
    """Nobody can tell which of them is meant."""
    settings = load_settings(
        openai_api_key=KEY, openai_api_key_file=key_file(tmp_path, "sk-other-key")
    )
    with pytest.raises(SettingsError, match="not both"):
        settings.api_key()


def test_a_key_is_never_shown() -> None:
    """Neither in a repr nor in what mujaz settings prints."""
    settings = load_settings(openai_api_key=KEY)

    assert KEY not in repr(settings)
    assert KEY not in str(settings.model_dump(mode="json"))


def test_without_a_model_there_is_none() -> None:
    """A key alone names no model."""
    assert chat_model_of(load_settings(openai_api_key=KEY)) is None


def test_openai_without_a_key_is_said_at_start() -> None:
    """Not at the first question."""
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        chat_model_of(load_settings(model="gpt-5.4-mini"))


async def test_a_local_server_wants_no_key() -> None:
    """llama.cpp, Ollama and vLLM answer without one."""
    model = chat_model_of(load_settings(model="m", openai_base_url="http://localhost:8080/v1"))

    assert isinstance(model, OpenAIChat)
    assert model.name == "m"
    await model.close()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param({}, 100, id="openai"),
        pytest.param({"openai_base_url": "http://localhost:1/v1"}, 125, id="another-server"),
        pytest.param({"token_margin": 10}, 110, id="as-set"),
    ],
)
def test_tokens_are_counted_for_the_server(given: dict[str, object], expected: int) -> None:
    """100 tokens, with the margin of a tokenizer that is not known."""
    counter = token_counter_of(load_settings(model="gpt-5.4-mini", **given))

    assert expected == counter.count("hello world" * 50)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        pytest.param({"cap_day": "1"}, "MUJAZ_CAP_DAY", id="no-prices"),
        pytest.param(
            {"cap_user_day": "1", "price_prompt": "0.5"}, "MUJAZ_CAP_USER_DAY", id="half-the-prices"
        ),
    ],
)
def test_a_cap_that_would_cap_nothing_is_refused(
    given: dict[str, str], named: str, tmp_path: Path
) -> None:
    """Without prices every call is free."""
    with pytest.raises(SettingsError, match=f"{named}=.*MUJAZ_PRICE_PROMPT"):
        spend_of(load_settings(**given), SqlStore.at(tmp_path))


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"cap_day": "100", "cap_unit": "tokens"}, id="tokens"),
        pytest.param(
            {"cap_day": "0.0001", "price_prompt": "1", "price_completion": "1"}, id="money"
        ),
    ],
)
async def test_caps_hold_as_they_are_set(given: dict[str, str], tmp_path: Path) -> None:
    """A hundred tokens, or a hundred millionths of the currency."""
    async with SqlStore.at(tmp_path) as store:
        spend = spend_of(load_settings(**given), store)
        first = await spend.reserve(user="u", group="", most=Tokens(prompt=60, completion=40))
        second = await spend.reserve(user="u", group="", most=Tokens(prompt=1))

    assert isinstance(first, Reservation)
    assert second == OverCap(cap=Cap.DAY)


@pytest.mark.parametrize("most", ["999999", "1000000", "250000000", "999999999999"])
@pytest.mark.parametrize("cap", list(Cap))
async def test_a_cap_may_be_as_large_as_a_months_tokens(
    most: str, cap: Cap, tmp_path: Path
) -> None:
    """And holds to the token."""
    given = {f"cap_{cap.value}": most, "cap_unit": "tokens"}
    async with SqlStore.at(tmp_path) as store:
        spend = spend_of(load_settings(**given), store)
        whole = await spend.reserve(user="u", group="g", most=Tokens(prompt=int(most)))
        more = await spend.reserve(user="u", group="g", most=Tokens(prompt=1))

    assert isinstance(whole, Reservation)
    assert more == OverCap(cap=cap)


@pytest.mark.parametrize("price", ["0.000001", "1500000", "999999999.999999"])
def test_a_price_may_be_in_any_currency(price: str) -> None:
    """A million tokens cost millions where a unit of money is worth little."""
    settings = load_settings(price_prompt=price, price_cached=price, price_completion=price)

    assert settings.price_prompt == settings.price_cached == Decimal(price)


async def test_without_caps_nothing_is_refused(tmp_path: Path) -> None:
    """And all of it is kept in the ledger."""
    async with SqlStore.at(tmp_path) as store:
        spend = spend_of(load_settings(), store)
        held = await spend.reserve(user="u", group="g", most=Tokens(prompt=10**9))

    assert isinstance(held, Reservation)


def test_money_is_exact() -> None:
    """No price or cap passes through a float."""
    settings = load_settings(price_prompt="0.15", cap_day="1.10")

    assert (Decimal("0.15"), Decimal("1.10")) == (settings.price_prompt, settings.cap_day)
