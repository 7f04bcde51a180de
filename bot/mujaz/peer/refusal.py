"""Telegram's refusals: the code, the words and the parameters of an answer with "ok": false.

In:  what is wrong
Out: Refused, which the peer turns into the answer
"""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """The call is refused with an error code and a description, in Telegram's words."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the JSON of the answer."""
        body: dict[str, Any] = {
            "ok": False, "error_code": self.code, "description": self.description,
        }  # fmt: skip
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body


def bad(words: str) -> Refused:
    """Return a refusal of what was asked."""
    return Refused(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refused:
    """Return a refusal of who asks."""
    return Refused(403, f"Forbidden: {words}")


def conflict(words: str) -> Refused:
    """Return a refusal because another one gets the updates."""
    return Refused(409, f"Conflict: {words}")


def too_many(seconds: int) -> Refused:
    """Return a refusal because of too many calls."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def not_found() -> Refused:
    """Return the refusal of a method or a file that does not exist."""
    return Refused(404, "Not Found")


def unauthorized() -> Refused:
    """Return the refusal of a token that no bot has."""
    return Refused(401, "Unauthorized")
