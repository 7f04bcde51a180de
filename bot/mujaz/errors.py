"""The error tree, grouped by who must act.

MujazError
├─ BadInput             the person who asked must change what was asked (exit code 2)
│  ├─ EmptyQuestion
│  ├─ QuestionTooLong
│  ├─ UnknownArticle
│  ├─ UnknownVersion
│  ├─ UnknownLanguage
│  ├─ PathMissing
│  ├─ CaseBroken        a case of the prompt tests is wrong: file, line, field
│  ├─ FixtureBroken     a recording cannot be used: record it again
│  └─ ArticleRefused    one file could not become an article; the batch goes on
├─ SettingsError        the operator must fix the configuration (exit code 1)
│  ├─ IndexMismatch     the stored vectors are of another making: re-embed
│  ├─ TokenRefused      Telegram does not know the bot's token
│  ├─ PollerRunning     another process polls with this token
│  └─ DataFileBroken    a data file (entities, topics, phrases, manifest) is wrong
├─ PluginConflict       the developer must give the plugin other names
├─ NotStarted           the developer forgot `start()`
├─ Outside              try later; nobody did anything wrong
│  ├─ StoreLocked
│  ├─ EmbedderUnavailable
│  ├─ DataDirUnusable
│  ├─ TelegramUnreachable  the Bot API server cannot be used
│  ├─ ModelUnavailable  the model's server does not answer
│  └─ RateLimited       it wants us to wait (`retry_after`)
├─ ModelFailed          the model answered, but not with a briefing; the writer without a model can
│  ├─ ModelMisconfigured  the operator must fix the endpoint, the key or the model's name
│  ├─ QuotaExhausted    the operator's account is empty
│  ├─ SpendingCapped    a limit of the operator's own is reached
│  ├─ PromptTooLong     the prompt does not fit the model's context
│  ├─ ModelRefused      it declined
│  ├─ ReplyFiltered     the server's content filter cut it off
│  ├─ ReplyTruncated    it ran into the limit of tokens
│  └─ BadReply          it broke the form: no JSON, another schema, nothing
└─ StoreDamaged         the database must be restored or set aside

Every error has a `code` (its text in both languages stands in locales/ as `error-<code>`) and
`params`, the values which that text names. `str(error)` is the English line.
"""

from __future__ import annotations

from typing import ClassVar


class MujazError(Exception):
    """Something mujaz can explain: what, where, and the next step."""

    code: ClassVar[str] = "mujaz"
    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, **params: str | int) -> None:
        super().__init__(message)
        self.params = params


class BadInput(MujazError):
    """What was asked cannot be answered as it stands."""

    code = "bad-input"
    exit_code = 2


class EmptyQuestion(BadInput):
    """The question has no letters or digits."""

    code = "empty-question"


class QuestionTooLong(BadInput):
    """The question is longer than a question can be."""

    code = "question-too-long"


class UnknownArticle(BadInput):
    """No article has this id."""

    code = "unknown-article"


class UnknownVersion(BadInput):
    """The article has no such version."""

    code = "unknown-version"


class UnknownLanguage(BadInput):
    """Only Arabic (ar) and English (en) are spoken here."""

    code = "unknown-language"


class PathMissing(BadInput):
    """The file or folder is not there."""

    code = "path-missing"


class CaseBroken(BadInput):
    """A case of the prompt tests cannot be read."""

    code = "case-broken"


class FixtureBroken(BadInput):
    """A recording is empty, cut short, edited by hand or of another format."""

    code = "fixture-broken"


class ArticleRefused(BadInput):
    """This file cannot become an article."""

    code = "article-refused"


class SettingsError(MujazError):
    """The configuration is wrong."""

    code = "settings"


class DataFileBroken(SettingsError):
    """A data file cannot be used."""

    code = "data-file-broken"


class TokenRefused(SettingsError):
    """Telegram does not know the token; the message never holds it."""

    code = "token-refused"


class PollerRunning(SettingsError):
    """Another process polls with this token; only one may."""

    code = "poller-running"


class IndexMismatch(SettingsError):
    """The stored vectors do not fit the embedding model: run mujaz ingest --reembed."""

    code = "index-mismatch"


class NotStarted(MujazError):
    """Call and await `start()` before asking for anything."""

    code = "not-started"


class PluginConflict(MujazError):
    """The plugin would clash with the application that it is installed into."""

    code = "plugin-conflict"


class Outside(MujazError):
    """Something outside mujaz does not answer now; try again later."""

    code = "outside"


class StoreLocked(Outside):
    """Another process holds the database."""

    code = "store-locked"


class EmbedderUnavailable(Outside):
    """The embedding model does not run; searching goes on by words alone."""

    code = "embedder-unavailable"


class TelegramUnreachable(Outside):
    """The Bot API server cannot be used as it answers."""

    code = "telegram-unreachable"


class ModelUnavailable(Outside):
    """The model's server does not answer; try again later."""

    code = "model-unavailable"


class RateLimited(Outside):
    """The model's server asks us to wait: `retry_after` seconds; None where it did not say."""

    code = "rate-limited"

    def __init__(
        self, message: str, *, retry_after: float | None = None, **params: str | int
    ) -> None:
        super().__init__(message, **params)
        self.retry_after = retry_after


class ModelFailed(MujazError):
    """The model gave nothing that a briefing can be made of."""

    code = "model-failed"


class ModelMisconfigured(ModelFailed):
    """The endpoint, the key or the name of the model is wrong."""

    code = "model-misconfigured"


class QuotaExhausted(ModelFailed):
    """The account at the model's server has nothing left."""

    code = "quota-exhausted"


class SpendingCapped(ModelFailed):
    """A limit that the operator has set on spending is reached."""

    code = "over-cap"


class PromptTooLong(ModelFailed):
    """The prompt does not fit the model's context."""

    code = "prompt-too-long"


class ModelRefused(ModelFailed):
    """The model declined to answer."""

    code = "model-refused"


class ReplyFiltered(ModelFailed):
    """The server's content filter cut the reply off."""

    code = "reply-filtered"


class ReplyTruncated(ModelFailed):
    """The reply ran into the limit of tokens."""

    code = "reply-truncated"


class BadReply(ModelFailed):
    """The reply is not of the form that was asked for; `reply` is what came, for a repair."""

    code = "bad-reply"

    def __init__(self, message: str, *, reply: str = "", **params: str | int) -> None:
        super().__init__(message, **params)
        self.reply = reply


class DataDirUnusable(Outside):
    """The data directory cannot be read or written."""

    code = "data-dir-unusable"


class StoreDamaged(MujazError):
    """The database is damaged."""

    code = "store-damaged"
