"""Find secrets in what is about to be written, or was.

In:  a text, the key that was used
Out: what kind of secret it holds, or nothing
"""

from __future__ import annotations

import re

from pydantic import SecretStr

from mujaz.redact import TOKEN

_SECRETS = (
    ("an API key", re.compile(r"\b(?:sk|rk|pk)-[A-Za-z0-9_-]{16,}")),
    ("a bearer token", re.compile(r"\bBearer\s+[A-Za-z0-9._~+/-]{16,}", re.IGNORECASE)),
    ("a cloud key", re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b")),
    ("a repository token", re.compile(r"\b(?:gh[pousr]_|github_pat_|hf_|glpat-)\w{16,}")),
    ("a private key", re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
    ("a signed token", re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}")),
    ("a bot's token", TOKEN),
)


def find_secret(text: str, api_key: SecretStr | None = None) -> str:
    """Return what kind of secret a text holds, "" for none."""
    if api_key is not None and api_key.get_secret_value() in text:
        return "the key of the server"
    return next((name for name, pattern in _SECRETS if pattern.search(text)), "")
