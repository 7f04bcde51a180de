"""Find secrets in what is about to be written, or was.

In:  a text or a document, the key that was used
Out: what kind of secret it holds, or nothing

A document is searched value by value: what YAML escapes would hide a key from its own text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import SecretStr

from mujaz.redact import TOKEN

_SECRETS = (
    ("an API key", re.compile(r"\b(?:sk|rk|pk|xai)[-_](?:live_|test_)?[A-Za-z0-9_-]{16,}")),
    ("an API key", re.compile(r"\bgsk_\w{16,}")),
    ("a password", re.compile(r"\bBasic\s+[A-Za-z0-9+/]{16,}=*", re.IGNORECASE)),
    ("a bearer token", re.compile(r"\bBearer\s+[A-Za-z0-9._~+/-]{16,}", re.IGNORECASE)),
    ("a cloud key", re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b")),
    ("a repository token", re.compile(r"\b(?:gh[pousr]_|github_pat_|hf_|glpat-)\w{16,}")),
    ("a private key", re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
    ("a signed token", re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}")),
    ("a bot's token", TOKEN),
)


_FIELD = re.compile(
    r"(?:api[-_]?key|secret|password|authorization|access[-_]?token)$", re.IGNORECASE
)
_SHORT = 8  # characters; a key such as "local" is none, and stands in innocent words


def find_secret(text: str, api_key: SecretStr | None = None) -> str:
    """Return what kind of secret a text holds, "" for none."""
    key = api_key.get_secret_value() if api_key is not None else ""
    if len(key) >= _SHORT and key in text:
        return "the key of the server"
    return next((name for name, pattern in _SECRETS if pattern.search(text)), "")


def find_secret_in(document: Any, api_key: SecretStr | None = None) -> str:
    """Return what kind of secret a document of plain values holds, "" for none."""
    if isinstance(document, str):
        return find_secret(document, api_key)
    if isinstance(document, Mapping):
        for name, value in document.items():
            if isinstance(value, str) and value and _FIELD.search(str(name)):
                return f"a field {name!r}"
        inner: Iterable[Any] = [*document.keys(), *document.values()]
    elif isinstance(document, list | tuple):
        inner = document
    else:
        return ""
    return next((found for one in inner if (found := find_secret_in(one, api_key))), "")
