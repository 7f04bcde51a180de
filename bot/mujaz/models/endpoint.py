"""What is known of a model's server: where it is, how it is asked, what it honours.

In:  what the operator has set
Out: Endpoint, and the fields of a request that it wants

Servers that speak Chat Completions differ in a few names and habits; all of them stand here, so
that the client has no branch for a vendor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import SecretStr

_OPENAI_HOST = "api.openai.com"  # and its regions: eu.api.openai.com

Structured = Literal["json_schema", "json_object", "prompt"]
TokenLimit = Literal["max_completion_tokens", "max_tokens"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """A model on a server; what is None is not sent, and the server's own default holds."""

    model: str
    base_url: str
    api_key: SecretStr | None = None
    context_size: int | None = None  # tokens of prompt and reply together
    token_limit: TokenLimit | None = None  # the name of the limit; None: by the server's address
    thinking_tokens: int = 0  # on top of a reply's limit, for models that think first
    temperature: float | None = None
    structured: Structured = "json_schema"
    counts_tokens: bool = True  # False: its usage is not to be believed, we count ourselves
    extra_body: Mapping[str, Any] = field(default_factory=dict)
    service_tier: str | None = None
    prompt_cache_key: str | None = None
    seconds: float = 90.0  # for one call with all its tries, whatever the server does
    attempts: int = 3

    @property
    def is_openai(self) -> bool:
        """Whether it is OpenAI's own server: its tokenizer is known, and it wants a key."""
        host = urlsplit(self.base_url).hostname or ""
        return host == _OPENAI_HOST or host.endswith(f".{_OPENAI_HOST}")

    @property
    def address(self) -> str:
        """Where it is: host, port and path, without anything that could be a secret."""
        parts = urlsplit(self.base_url)
        return parts.netloc.rpartition("@")[2].lower() + parts.path.rstrip("/")

    @property
    def is_bare(self) -> bool:
        """Whether a key would travel unencrypted to another machine."""
        parts = urlsplit(self.base_url)
        here = parts.hostname in {"localhost", "127.0.0.1", "::1"}
        return self.api_key is not None and parts.scheme == "http" and not here

    def fields(self, most_tokens: int) -> dict[str, Any]:
        """Return the fields of a request besides its messages and its form."""
        limit = self.token_limit or ("max_completion_tokens" if self.is_openai else "max_tokens")
        fields: dict[str, Any] = {"model": self.model, limit: most_tokens + self.thinking_tokens}
        optional = {
            "temperature": self.temperature,
            "service_tier": self.service_tier,
            "prompt_cache_key": self.prompt_cache_key,
            "extra_body": dict(self.extra_body) or None,
        }
        return fields | {name: value for name, value in optional.items() if value is not None}
