"""A wrong setting is explained in the language of who runs mujaz, all of the line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mujaz.errors import SettingsError
from mujaz.misconfigured import wrong
from mujaz.parts import endpoint_of
from mujaz.settings import load_settings
from mujaz.texts import keys, say_error


@pytest.mark.parametrize(
    ("name", "value", "ar", "en"),
    [
        ("MUJAZ_LOG_LEVEL", "loud", "'loud': يجب أن تكون القيمة واحدة من DEBUG, INFO, WARNING,"
         " ERROR", "'loud': it must be one of DEBUG, INFO, WARNING, ERROR"),
        ("MUJAZ_QUESTIONS_PER_HOUR", "many", "'many': يجب أن تكون القيمة عددًا صحيحًا",
         "'many': it must be a whole number"),
        ("MUJAZ_QUESTIONS_PER_HOUR", "0", "'0': يجب ألا تقل القيمة عن 1",
         "'0': it must be at least 1"),
        ("MUJAZ_MODEL_SECONDS", "0", "'0': يجب أن تكون القيمة أكبر من 0.0",
         "'0': it must be more than 0.0"),
        ("MUJAZ_HTTP_PORT", "70000", "'70000': يجب ألا تزيد القيمة على 65535",
         "'70000': it must be at most 65535"),
        ("MUJAZ_MODEL_TEMPERATURE", "warm", "'warm': يجب أن تكون القيمة عددًا",
         "'warm': it must be a number"),
        ("MUJAZ_CAP_DAY", "ten", "'ten': يجب أن تكون القيمة عددًا", "'ten': it must be a number"),
        ("MUJAZ_MODEL_USAGE", "perhaps", "'perhaps': يجب أن تكون القيمة true أو false",
         "'perhaps': it must be true or false"),
        ("MUJAZ_OWNERS", "1, sara", "'sara': يجب أن تكون القيمة عددًا صحيحًا",
         "'sara': it must be a whole number"),
        ("OPENAI_BASE_URL", "localhost", "'localhost': يجب أن يبدأ العنوان بـ http:// أو https://،"
         " مثل http://localhost:8080/v1", "'localhost': it must begin with http:// or https://, as"
         " in http://localhost:8080/v1"),
        ("MUJAZ_MODEL_EXTRA_BODY", "{x", "يجب أن يكون بصيغة JSON", "it must be JSON"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_explained_in_both_languages(
    name: str, value: str, ar: str, en: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands there, and what would be right."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()

    assert f"{name}={ar}. راجع \u200e.env.example." == say_error(caught.value, "ar")
    assert f"{name}={en}; see .env.example" == say_error(caught.value, "en")


@pytest.mark.parametrize(
    ("token", "ar", "en"),
    [
        (None, "غير معيّن", "unset"),
        ("123:short", "ليس رمز بوت", "it is no token"),
        ("two words", "سطرًا واحدًا", "one line"),
    ],
)
def test_a_token_that_cannot_be_used_is_explained(token: str | None, ar: str, en: str) -> None:
    """And is not repeated."""
    with pytest.raises(SettingsError) as caught:
        load_settings(telegram_bot_token=token).bot_token()
    told = [say_error(caught.value, language) for language in ("ar", "en")]

    assert (True, True) == (ar in told[0], en in told[1])
    assert not [line for line in told if str(token) in line]


def test_what_the_parts_miss_is_explained() -> None:
    """A model of OpenAI's without a key."""
    with pytest.raises(SettingsError) as caught:
        endpoint_of(load_settings(model="gpt-5.4-mini"))

    assert say_error(caught.value, "ar").startswith(
        "OPENAI_API_KEY=يحتاج gpt-5.4-mini إلى مفتاح من OpenAI؛"
    )


def test_what_has_no_words_of_ours_is_told_as_it_came() -> None:
    """Pydantic's other findings are rare, and English."""
    error = wrong("MUJAZ_X", "otherwise", given="'1'", detail="Decimal input is odd")

    assert "MUJAZ_X='1': Decimal input is odd. راجع \u200e.env.example." == say_error(error, "ar")


def test_every_text_of_a_wrong_setting_is_used() -> None:
    """A key that no code names is left over from something."""
    code = "".join(p.read_text("utf-8") for p in (Path(__file__).parents[1] / "bot").rglob("*.py"))
    ours = {key.removeprefix("wrong-") for key in keys("en") if key.startswith("wrong-")}

    assert set() == {why for why in ours if not re.search(rf'"{why}"', code)}
